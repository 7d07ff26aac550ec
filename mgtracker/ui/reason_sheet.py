"""A sheet that asks why: what it is about, a few coded reasons, and more in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QRadioButton

from mgtracker.ui.form_row import FormRow
from mgtracker.ui.measured import label
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

Reasons = Sequence[tuple[str, str]]
"""Key and word of each; the word is translated where it is shown, and recorded as it is."""
OTHER = "other"
"""The key of the reason that has to be said in words."""
_ANOTHER = mark("another reason")


class ReasonSheet(Sheet):
    """A figure chooses a reason, with Alt also from within the words; one is needed, "other" needs words."""

    def __init__(
        self,
        title: str,
        way_on: str,
        about: str,
        notes: Sequence[str],
        reasons: Reasons,
        parent: QWidget | None = None,
        *,
        who: str = "",
    ) -> None:
        """`who` the patient is over it, `about` in bold, `notes` small under it."""
        super().__init__(title, way_on, parent)
        self._reasons = tuple(reasons)
        if who:
            self.body.addWidget(label(who, tone="text2"))
        for part in (label(about, weight="bold"), *(label(note, "small") for note in notes)):
            part.setWordWrap(True)
            self.body.addWidget(part)
        self._group = QButtonGroup(self)
        choices = QGridLayout()
        for place, (key, word) in enumerate(self._reasons):
            said = tr(_ANOTHER if key == OTHER else word)
            button = QRadioButton(f"&{place + 1}  {said}")
            button.setAccessibleName(said)
            self._group.addButton(button, place)
            choices.addWidget(button, place // 2, place % 2)
        self.body.addLayout(choices)
        self.more = QLineEdit()
        self.more.setPlaceholderText(tr("if more should be said"))
        self._row = FormRow(tr("&In words"), self.more)
        self.body.addWidget(self._row)
        self._group.idClicked.connect(self._chosen)
        self.more.textEdited.connect(self._take_back)
        self.choices()[0].setFocus()

    def choices(self) -> tuple[QRadioButton, ...]:
        """The coded reasons."""
        return tuple(b for b in self._group.buttons() if isinstance(b, QRadioButton))

    def key(self) -> str:
        """The key of the reason chosen; "" while there is none."""
        place = self._group.checkedId()
        return "" if place < 0 else self._reasons[place][0]

    def words(self) -> str:
        """What was said in words."""
        return self.more.text().strip()

    def reason(self) -> str:
        """The reason in words; "" while there is none."""
        key, words = self.key(), self.words()
        if key in ("", OTHER):
            return words
        said = dict(self._reasons)[key]
        return f"{said}: {words}" if words else said

    def is_answered(self) -> bool:
        """Whether there is a reason."""
        return bool(self.reason())

    def go_on(self) -> None:
        """With a reason; without one, say so beside the field."""
        if not self.is_answered():
            self._row.show_error(tr("Choose a reason, or write one."))
            self.more.setFocus()
            return
        self._row.show_error("")
        self.answer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A bare figure that no field took is that of a reason."""
        place = event.key() - Qt.Key.Key_1
        bare = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if bare and 0 <= place < len(self._reasons):
            button = self.choices()[place]
            button.setFocus()
            button.click()
        else:
            super().keyPressEvent(event)

    def answer(self) -> None:
        """Tell the reason; each sheet in its own way."""
        raise NotImplementedError

    def _take_back(self, _text: str = "") -> None:
        """What was missing is being answered."""
        self._row.show_error("")

    def _chosen(self, place: int) -> None:
        self._take_back()
        if self._reasons[place][0] == OTHER:
            self.more.setFocus()
