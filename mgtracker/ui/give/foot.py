"""The foot that never scrolls: reason, second person, the way out, the way on, and one line of words."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from mgtracker.clinical.monitoring import WILL_MONITOR
from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.badge import Badge
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.give.form_parts import set_shown
from mgtracker.ui.give.pick_box import PickBox
from mgtracker.ui.translation import mark, tr

REASONS = (
    mark("prescriber informed"),
    WILL_MONITOR,
    mark("benefit outweighs the risk"),
    mark("emergency"),
)
"""What can be picked; anything else is typed, and after a colon more can be said."""
_NUMBER, _OF_A_DOSE = (
    r"[\d.,:/% ]",
    "g|mg|mcg|[µμ]g|mmol|meq|ml|h|min|iv|im|push|oral|subcut|over|left|right",
)
_OF_A_FIELD = re.compile(rf"\d{_NUMBER}*(({_OF_A_DOSE})\b{_NUMBER}*)*", re.IGNORECASE)
"""A number with nothing but units, routes and sides after it: an amount, a rate, a time."""


class Foot(QFrame):
    """What goes with a record, and the two buttons.

    Signals:
        left: the way out was taken.
        went_on: the way on was taken.
        edited: the reason or the second person is another one.
    """

    left = Signal()
    went_on = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing typed, nothing to record."""
        super().__init__(parent)
        self.setProperty("ground", "foot")
        self._reason = PickBox(free_text=True)
        self._reason.offer([(reason, tr(reason)) for reason in REASONS])
        self._witness = QLineEdit()
        self._witness.setPlaceholderText(tr("second person"))
        self._witness.setAccessibleName(tr("Second person"))
        self._fields = QWidget()
        self._beside = QHBoxLayout(self._fields)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.addWidget(self._reason, 4)
        self._beside.addWidget(self._witness, 3)
        self._fields.setFocusProxy(self._reason)
        self._fields.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus
        )  # else the label's key passes it over
        self.row = FormRow(tr("Reaso&n"), self._fields)
        for part in (self._reason, self._reason.typing()):
            part.setAccessibleName(tr("Reason"))
        self._badge = Badge(Level.OK)
        self._words = QLabel()
        self._words.setProperty("role", "small")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.way_out = ActionButton(tr("Clear"))
        self.way_on = ActionButton(tr("Record"), "Ctrl Enter", "quiet")
        self._lay_out()
        self.say("")
        self.ask_reason(needed=False)
        self._reason.edited.connect(self._tell)
        self._witness.textEdited.connect(self._tell)
        self.way_out.clicked.connect(self._leave)
        self.way_on.clicked.connect(self._go_on)

    def reason(self) -> str:
        """The reason typed."""
        return self._reason.key()

    def is_number_as_reason(self) -> bool:
        """Whether the reason is only an amount, a rate or a time, meant for a field of the form."""
        return _OF_A_FIELD.fullmatch(self.reason()) is not None

    def has_reason(self) -> bool:
        """Whether the reason can stand for going on."""
        return bool(self.reason()) and not self.is_number_as_reason()

    def witness(self) -> str:
        """The second person typed."""
        return self._witness.text().strip()

    def ask_no_name(self) -> None:
        """Where people sign in, the second person types a PIN, and never a name here."""
        self._witness.clear()
        self._witness.hide()

    def is_touched(self) -> bool:
        """Whether something is typed here."""
        return bool(self.reason() or self.witness())

    def clear(self) -> None:
        """Empty again."""
        self._reason.set_key("")
        self._witness.clear()

    def go_to_reason(self) -> None:
        """A reason is missing."""
        self._reason.setFocus()

    def ask_reason(self, *, needed: bool) -> None:
        """Whether going on needs a reason."""
        self._reason.typing().setPlaceholderText(
            tr("needed to go on") if needed else tr("if you want")
        )

    def offer(self, word: str, *, ready: bool) -> None:
        """What the way on says, and whether it may be taken."""
        if self.way_on.text() != word:
            self.way_on.setText(word)
            self.way_on.updateGeometry()
        if self.way_on.isEnabled() != ready or self.way_on.property("role") == "quiet":
            self.way_on.setEnabled(ready)
            self.way_on.set_role("primary" if ready else "plain")
        self._fit_buttons()

    def say(self, words: str, level: Level | None = None) -> None:
        """One line: why it cannot be recorded, that it was (OK), or that it was refused (STOP)."""
        if words == self._words.text() and self._badge.isHidden() is (level is None):
            return
        self._words.setText(words)
        self._words.setAccessibleName(words)
        themes.mark(self._words, level="" if level is None else level.name.lower())
        if level is not None:
            self._badge.set_level(level)
        set_shown(self._badge, shown=level is not None)

    def said(self) -> str:
        """The line."""
        return self._words.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for other buttons."""
        super().resizeEvent(event)
        self._fit_buttons()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()

    def _lay_out(self) -> None:
        self._line = QHBoxLayout()
        self._line.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self._words, 1)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.way_out, 0, Qt.AlignmentFlag.AlignLeft)
        self._buttons.addWidget(self.way_on, 0, Qt.AlignmentFlag.AlignRight)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.row)
        self._column.addLayout(self._line)
        self._column.addLayout(self._buttons)
        self._measure()

    def _measure(self) -> None:
        space = themes.current().space
        self._column.setContentsMargins(space.s16, space.s12, space.s16, space.s12)
        self._column.setSpacing(space.s4)
        self._beside.setSpacing(space.s8)
        self._line.setSpacing(space.s4)
        self._buttons.setSpacing(space.s4)

    def _fit_buttons(self) -> None:
        """Under one another where their words have no room side by side."""
        margins = self._column.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._buttons.spacing()
        wanted = self.way_out.sizeHint().width() + self.way_on.sizeHint().width()
        direction = QBoxLayout.Direction
        self._buttons.setDirection(
            direction.LeftToRight if wanted <= room else direction.TopToBottom
        )

    def _tell(self, _text: str = "") -> None:
        self.edited.emit()

    def _leave(self) -> None:
        self.left.emit()

    def _go_on(self) -> None:
        self.went_on.emit()
