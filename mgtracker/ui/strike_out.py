"""Strike out a line of the journal: it stays, and counts no longer. A reason is always needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QRadioButton

from mgtracker.ui.form_row import FormRow
from mgtracker.ui.measured import label
from mgtracker.ui.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.journal_model import JournalLine

REASONS = (
    "entered twice",
    "wrong patient",
    "wrong amount",
    "wrong time",
    "was not given",
    "other",
)


class StrikeOut(Sheet):
    """Shows the line, asks why.

    Signals:
        confirmed: the id of the entry and the reason.
    """

    confirmed = Signal(str, str)

    def __init__(self, line: JournalLine, parent: QWidget | None = None) -> None:
        super().__init__("Strike out this line?", "Strike out", parent)
        self._entry_id = line.entry_id or ""
        about = label(f"{line.time}  {line.what}", weight="bold")
        about.setWordWrap(True)
        recorded = label(f"Recorded {line.by}", "small")
        recorded.setWordWrap(True)
        stays = label("It stays in the journal, struck through, and is no longer counted.", "small")
        stays.setWordWrap(True)
        for part in (about, recorded, stays):
            self.body.addWidget(part)
        self._group = QButtonGroup(self)
        choices = QGridLayout()
        for place, reason in enumerate(REASONS):
            button = QRadioButton(f"&{place + 1}  {reason}")
            button.setAccessibleName(reason)
            self._group.addButton(button, place)
            choices.addWidget(button, place // 2, place % 2)
        self.body.addLayout(choices)
        self.more = QLineEdit()
        self.more.setPlaceholderText("if more should be said")
        self._row = FormRow("&In words", self.more)
        self.body.addWidget(self._row)
        self._group.idClicked.connect(self._chosen)
        self.choices()[0].setFocus()

    def choices(self) -> tuple[QRadioButton, ...]:
        """The coded reasons; Alt and the number choose one."""
        return tuple(b for b in self._group.buttons() if isinstance(b, QRadioButton))

    def reason(self) -> str:
        """The reason as it will be written; "" while there is none."""
        place, words = self._group.checkedId(), self.more.text().strip()
        if place < 0 or REASONS[place] == "other":
            return words
        return f"{REASONS[place]}: {words}" if words else REASONS[place]

    def go_on(self) -> None:
        """With a reason; without one, say so beside the field."""
        if not self.reason():
            self._row.show_error("Choose a reason, or write one.")
            self.more.setFocus()
            return
        self._row.show_error("")
        self.confirmed.emit(self._entry_id, self.reason())

    def _chosen(self, place: int) -> None:
        self._row.show_error("")
        if REASONS[place] == "other":
            self.more.setFocus()
