"""What lies over a window while nobody is signed in: no patient, the alarms counted, and the way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.alarms.words import alarm_count
from mgtracker.ui.badge import Badge
from mgtracker.ui.known_words import date_words, weekday
from mgtracker.ui.measured import label
from mgtracker.ui.people.proof_fields import ProofFields
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from mgtracker.clinical.clock import Clock
    from mgtracker.db.sign_in import SignIn
    from mgtracker.view import View

WIDTH = 14
"""How wide the panel is, in buttons' heights."""


class Cover(QFrame):
    """Takes every key, so that none reaches what lies under it.

    Signals:
        asked: somebody wants in; their initials and PIN are in the fields.
        left: to the sample ward, for practice.
        forgotten: an administrator has the recovery sheet in hand.
    """

    asked = Signal()
    forgotten = Signal()
    left = Signal()

    def __init__(self, ward: str, sign_in: SignIn, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("ground", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Sign in"))
        self._ward = label(ward, "strong")
        self._clock = label(role="number")
        self._date = label(tone="text2")
        self._title = label(tr("Sign in"), "number")
        self._says = label(tone="text2")
        self._says.setWordWrap(True)
        self._badge = Badge(Level.OK)
        self._alarms = label(weight="bold")
        self._alarms.setWordWrap(True)
        self.fields = ProofFields(sign_in, clock)
        self.practice = ActionButton(tr("Practice in the sample ward"), "F3", "link")
        self.by_sheet = ActionButton(tr("With the recovery sheet"), role="link")
        self.way_on = ActionButton(tr("Sign in"), "Enter", "primary")
        self._lay_out()
        self.way_on.clicked.connect(self.asked)
        self.practice.clicked.connect(self._leave)
        self.by_sheet.clicked.connect(self._ask_for_sheet)
        for field in (self.fields.initials, self.fields.pin):
            field.returnPressed.connect(self.asked)
        self.setFocusProxy(self.fields)
        self.measure()

    def show_view(self, view: View) -> None:
        """The time, and how many alarms wait: no name, no bed."""
        local = view.now.local(view.zone)
        self._clock.setText(f"{local:%H:%M}")
        self._clock.setAccessibleName(tr("Time now {time}", time=f"{local:%H:%M}"))
        self._date.setText(tr("{weekday} {date}", weekday=weekday(local), date=date_words(local)))
        waiting = [one.alarm.level for one in view.alarms if one.alarm.is_active]
        worst = max(waiting, default=Level.OK)
        self._badge.set_level(worst)
        self._alarms.setText(alarm_count(waiting))
        themes.mark(self._alarms, level=worst.name.lower())

    def offer_sheet(self, *, offered: bool) -> None:
        """Whether a PIN can be chosen anew with the recovery sheet."""
        self.by_sheet.setVisible(offered)

    def say(self, sentence: str, *, may_practise: bool) -> None:
        """Why it lies here, and whether the sample ward is open meanwhile."""
        self._says.setText(sentence)
        self._says.setVisible(bool(sentence))
        self.practice.setVisible(may_practise)

    def said(self) -> tuple[str, str]:
        """The sentence, and what is said of alarms."""
        return self._says.text(), self._alarms.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field took ends here."""
        if event.key() == Qt.Key.Key_F3 and self.practice.isVisible():
            self._leave()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange} and hasattr(
            self, "_outer"
        ):
            self.measure()

    def measure(self) -> None:
        """Margins and width from the theme."""
        theme = themes.current()
        space = theme.space
        self._outer.setContentsMargins(space.s24, space.s24, space.s24, space.s24)
        self._inner.setContentsMargins(space.s24, space.s24, space.s24, space.s24)
        self._inner.setSpacing(space.s12)
        self._top.setSpacing(space.s8)
        self._line.setSpacing(space.s8)
        self._foot.setSpacing(space.s8)
        self._panel.setFixedWidth(WIDTH * theme.size.button)

    def _leave(self) -> None:
        self.fields.working.leave()
        self.left.emit()

    def _ask_for_sheet(self) -> None:
        self.fields.working.leave()
        self.forgotten.emit()

    def _lay_out(self) -> None:
        self._panel = QFrame()
        self._panel.setProperty("ground", "surface")
        self._panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inner = QVBoxLayout(self._panel)
        self._top, self._line, self._foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._top.addWidget(self._ward)
        self._top.addStretch()
        self._top.addWidget(self._date)
        self._top.addWidget(self._clock)
        self._line.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self._alarms, 1)
        self._foot.addWidget(self.practice)
        self._foot.addStretch()
        self._foot.addWidget(self.way_on)
        self._inner.addLayout(self._top)
        self._inner.addLayout(self._line)
        self._inner.addWidget(self._title)
        self._inner.addWidget(self._says)
        self._inner.addWidget(self.fields)
        self._inner.addWidget(self.by_sheet, 0, Qt.AlignmentFlag.AlignLeft)
        self._inner.addLayout(self._foot)
        inside = QWidget()
        self._outer = QVBoxLayout(inside)
        middle = QHBoxLayout()  # not aligned: it would not grow with a sentence of two lines
        middle.addStretch()
        middle.addWidget(self._panel)
        middle.addStretch()
        self._outer.addStretch(2)
        self._outer.addLayout(middle)
        self._outer.addStretch(3)
        everything = QScrollArea()  # with large text nothing is out of reach
        everything.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        everything.setWidgetResizable(True)
        everything.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(everything)
