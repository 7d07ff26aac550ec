"""The strip under the top bar: the most urgent alarm that waits, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.alarms.beside_or_under import BesideOrUnder
from mgtracker.ui.alarms.words import alarm_words, closed_words
from mgtracker.ui.badge import Badge, paint_badge
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mgtracker.ui.alarms.desk import AlarmDesk
    from mgtracker.ui.alarms.words import AlarmWords
    from mgtracker.view import View, WardAlarm

WORDS = 8
"""How wide the words stay at least beside the buttons, in buttons' heights."""


class _StripBadge(Badge):
    """The badge; the other way round where it stands on its own colour."""

    on_fill = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark over the whole widget."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_badge(painter, box, self.level(), themes.current(), on_fill=self.on_fill)
        painter.end()


class AlarmStrip(MeasuredWidget):
    """One alarm at a time, never modal. Filled where it asks for an answer; not there while none waits.

    Signals:
        opened: the alarm to go to.
        seen: the alarm that was seen.
        later: the alarm to be put off.
        all_asked: the list of all.
    """

    opened = Signal(object)
    seen = Signal(object)
    later = Signal(object)
    all_asked = Signal()

    def __init__(self, desk: AlarmDesk) -> None:
        super().__init__()
        self._desk = desk
        self._one: WardAlarm | None = None
        self._changed = QElapsedTimer()
        self._badge = _StripBadge(Level.OK, "board")
        self._word = label(role="strong")
        self._who = label(weight="bold")
        self._what = label()
        self._more = label(role="small")
        for words in (self._who, self._what, self._more):
            words.setWordWrap(True)
        for words in (self._word, self._who, self._what, self._more):
            words.setTextFormat(Qt.TextFormat.PlainText)
        self.open_button = ActionButton(tr("Open"), role="small")
        self.seen_button = ActionButton(tr("Seen"), role="small")
        self.later_button = ActionButton(tr("Later"), role="small")
        self.next_button = ActionButton("", "F8", "small")
        self.all_button = ActionButton(tr("All alarms"), "F7", "small", icon="alarms")
        self._lay_out()
        self.open_button.clicked.connect(lambda: self.opened.emit(self._one))
        self.seen_button.clicked.connect(lambda: self._answer(self.seen))
        self.later_button.clicked.connect(lambda: self._answer(self.later))
        self.next_button.clicked.connect(desk.step)
        self.all_button.clicked.connect(self.all_asked)
        self.hide()
        self.measure()

    def alarm(self) -> WardAlarm | None:
        """The alarm shown; None while none waits."""
        return self._one

    def text(self) -> str:
        """All it says, as a line."""
        said = (words.text() for words in (self._word, self._who, self._what, self._more))
        return " | ".join(part for part in said if part)

    def buttons(self) -> tuple[ActionButton, ...]:
        """From left to right, as Tab goes."""
        answers = (self.open_button, self.seen_button, self.later_button)
        return (*answers, self.next_button, self.all_button)

    def show_view(self, view: View) -> None:
        """Show the alarm the desk has in front. Where it is another one, the focus is on no answer."""
        before, self._one = self._one, self._desk.current()
        if _name(before) != _name(self._one):
            self._changed.start()
            if self.seen_button.hasFocus() or self.later_button.hasFocus():
                self.open_button.setFocus()
        if self._one is not None:
            self._show_alarm(self._one, view)
        for button in (self.seen_button, self.later_button):
            button.setEnabled(not view.read_only)
        self.setVisible(self._one is not None)

    def is_settled(self) -> bool:
        """Whether the alarm has stood long enough to be the one that is answered, not the one before."""
        return not self._changed.isValid() or self._changed.hasExpired(
            QApplication.doubleClickInterval()
        )

    def say(self, sentence: str) -> None:
        """Say why an answer was not taken, until the next view."""
        themes.mark(self._more, level="" if self._fills() else "stop")
        self._more.setText(sentence)
        self._more.show()

    def measure(self) -> None:
        """Margins from the theme, and the ink that goes with the ground."""
        theme = themes.current()
        space = theme.space
        edge = 0 if self._fills() else theme.size.board_edge
        self._parts.setContentsMargins(edge + space.s12, space.s4, space.s12, space.s4)
        self._parts.set_room(
            WORDS * theme.size.button,
            across=space.s8,
            down=space.s4,
            inset=self._badge.sizeHint().width() + space.s8,
        )
        self._row.setSpacing(space.s8)
        self._first.setSpacing(space.s8)
        self._column.setSpacing(0)
        self.setMinimumHeight(theme.size.toolbar + space.s8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The level's fill, or its soft ground with the strong edge at the left."""
        if self._one is None:
            return
        theme = themes.current()
        colours = theme.level(self._one.alarm.level)
        painter = QPainter(self)
        if self._fills():
            painter.fillRect(self.rect(), QColor(colours.fill))
        else:
            painter.fillRect(self.rect(), QColor(colours.soft))
            painter.fillRect(0, 0, theme.size.board_edge, self.height(), QColor(colours.fill))
            width = round(theme.lines.edge)
            painter.fillRect(0, self.height() - width, self.width(), width, QColor(theme.line))
        painter.end()

    # -- inside ----------------------------------------------------------------------------------

    def _answer(self, signal: SignalInstance) -> None:
        """Tell it; not of an alarm that has only just come under the pointer or the key."""
        if self.is_settled():
            signal.emit(self._one)

    def _show_alarm(self, one: WardAlarm, view: View) -> None:
        words = alarm_words(one, view)
        self._dress(one)
        self._word.setText(words.word)
        self._who.setText(words.who)
        self._what.setText(words.brief)
        closed = self._closed(view)
        self._more.setText(closed)
        self._more.setVisible(bool(closed))
        place, count = self._desk.place() + 1, len(self._desk.active)
        self.next_button.setText(tr("{place} of {count}", place=place, count=count))
        self.next_button.setAccessibleName(
            tr("Alarm {place} of {count}. Show the next", place=place, count=count)
        )
        self.next_button.setVisible(count > 1)
        self._name_for_listeners(words)
        self.measure()

    def _dress(self, one: WardAlarm) -> None:
        """Filled or soft: the badge and every word take the ink of the ground."""
        level = one.alarm.level
        name = level.name.lower()
        self._badge.on_fill = one.alarm.interrupts
        self._badge.set_level(level)
        on = name if one.alarm.interrupts else ""
        themes.mark(self._word, on=on, level="" if on else name)
        for words in (self._who, self._what, self._more):
            themes.mark(words, on=on, level="")
        self.update()

    def _closed(self, view: View) -> str:
        missed, since = self._desk.fired_while_closed(), self._desk.closed_since
        return closed_words(len(missed), since, view) if missed and since is not None else ""

    def _name_for_listeners(self, words: AlarmWords) -> None:
        self.setAccessibleName(tr("Alarm: {words}", words=words.sentence()))
        for button, what in (
            (self.open_button, tr("Open")),
            (self.seen_button, tr("Seen")),
            (self.later_button, tr("Later")),
        ):
            button.setAccessibleName(f"{what}: {words.who}, {words.what}")

    def _fills(self) -> bool:
        return self._one is not None and self._one.alarm.interrupts

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        self._column = QVBoxLayout()
        self._first = QHBoxLayout()
        self._first.addWidget(self._word)
        self._first.addWidget(self._who, 1)
        self._column.addLayout(self._first)
        self._column.addWidget(self._what)
        self._column.addWidget(self._more)
        self._row = QHBoxLayout()
        self._row.addWidget(self._badge, 0, middle)
        self._row.addLayout(self._column, 1)
        self._parts = BesideOrUnder(self, self._row, self.buttons())


def _name(one: WardAlarm | None) -> tuple[str, str] | None:
    return None if one is None else (one.patient_id, one.alarm.id)
