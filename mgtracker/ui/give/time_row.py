"""When it happened: follows the clock until it is touched, and asks in the hour that comes twice."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError
from mgtracker.ui import theme as themes
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.give import ward_time
from mgtracker.ui.give.choice import Choice
from mgtracker.ui.translation import mark, told, tr

WIDEST = "2026-05-13 23:10"
NOW = mark("now")
TWICE = (mark("first"), mark("second"))
"""The two times meant in the hour that comes twice."""


class TimeField(QLineEdit):
    """The typed time. Takes the present minute while nobody has typed another."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever leaves it empty means now."""
        super().focusOutEvent(event)
        self.left.emit()


class TimeRow(QWidget):
    """A FormRow for a time that has been (or, where it may, is to come), and, when the clocks went back,
    the question which one.

    Signals:
        edited: the user typed, or answered.
    """

    edited = Signal()

    def __init__(
        self, label: str = mark("&Time"), parent: QWidget | None = None, *, may_come: bool = False
    ) -> None:
        """Follows the clock once it is told the time; `may_come`: a time to come is taken too."""
        super().__init__(parent)
        self._means = ward_time.named if may_come else ward_time.past
        self.field = TimeField()
        self.field.setPlaceholderText(tr(NOW))
        self.row = FormRow(tr(label), self.field)
        which = [(str(n), tr(word)) for n, word in enumerate(TWICE)]
        self._which = Choice(tr("Which of the two"), which)
        self.question = FormRow(tr("W&hich"), self._which)
        self.question.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.row)
        self._column.addWidget(self.question)
        self._now = Instant(0)
        self._zone = ZoneInfo("UTC")
        self._born: dt.date | None = None
        self._follows = True
        self._sentence = ""
        self._unfinished = False
        self._options: tuple[Instant, ...] = ()
        self._held: Instant | None = None
        self.field.textEdited.connect(self._typed)
        self.field.left.connect(self._left)
        self._which.edited.connect(self._answered)
        self._size()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._size()

    def show_now(self, now: Instant, zone: ZoneInfo, born: dt.date | None = None) -> None:
        """The clock went on, or another patient is in front: nothing happened to them before `born`."""
        self._now, self._zone, self._born = now, zone, born
        self._read()

    def instant(self) -> Instant | None:
        """The time meant; None while it is refused or asked about."""
        if len(self._options) <= 1:
            return self._options[0] if self._options else None
        chosen = self._which.value()
        return self._options[int(chosen)] if chosen else None

    def follows(self) -> bool:
        """Whether it is now, whatever now is."""
        return self._follows

    def is_asking(self) -> bool:
        """Whether the time comes twice and it is not said which one is meant."""
        return len(self._options) > 1 and not self._which.value()

    def sentence(self) -> str:
        """Why there is no time; "" when there is one, or a question."""
        return self._sentence

    def follow(self) -> None:
        """Now again."""
        self._follows, self._held = True, None
        self._which.set_value("")
        self._read()

    def set_instant(self, instant: Instant) -> None:
        """Put a time in without `edited`; the present minute follows the clock."""
        self._follows = ward_time.minute_of(instant, self._zone) == ward_time.minute_of(
            self._now, self._zone
        )
        self._set_text(ward_time.typed(instant, self._now, self._zone))
        self._which.set_value("")
        self._held = None if self._follows else ward_time.minute_of(instant, self._zone)
        self._read()
        self._choose_held()

    def hold(self, instant: Instant) -> None:
        """Put in a time that was recorded, to the second, without `edited`; it never follows the clock."""
        self._follows, self._held = False, instant
        self._set_text(ward_time.typed(instant, self._now, self._zone))
        self._which.set_value("")
        self._read()
        self._choose_held()

    def rows(self) -> tuple[FormRow, ...]:
        """For one label column in the form."""
        return (self.row, self.question)

    def ask_field(self) -> QWidget:
        """Where an answer is missing."""
        return self._which if self.is_asking() else self.field

    def show_sentence(self, *, all_of_it: bool = False) -> None:
        """Show why it is refused; what is only not finished is left alone while it is typed."""
        quiet = self._unfinished and self.field.hasFocus() and not all_of_it
        sentence = "" if quiet else self._sentence
        if sentence != self.row.error():
            self.row.show_error(sentence)

    def _read(self) -> None:
        self._sentence, self._unfinished = "", False
        if self._follows:
            self._options = (ward_time.minute_of(self._now, self._zone),)
            if not self.field.hasFocus() or self.field.text():
                self._set_text(ward_time.spell(self._now, self._zone).split(" ")[0])
        else:
            try:
                found = self._means(self.field.text(), self._now, self._zone)
                ward_time.check_born(found, self._born, self._zone)
                self._options = tuple(self._kept(instant) for instant in found)
            except InputError as refusal:
                self._options, self._sentence = (), told(refusal)
                self._unfinished = isinstance(refusal, ward_time.UnfinishedError)
        self._ask()
        instant = self.instant()
        note = ward_time.distance(instant, self._now, self._zone) if instant else ""
        self.row.set_note(tr("this time comes twice") if self.is_asking() else note)
        self.show_sentence()

    def _kept(self, instant: Instant) -> Instant:
        """A time that was put in has its seconds until another is typed."""
        held = self._held
        is_it = held is not None and ward_time.minute_of(held, self._zone) == instant
        return held if is_it and held is not None else instant

    def _choose_held(self) -> None:
        """Of a time that comes twice, the one that was put in."""
        if len(self._options) > 1 and self._held in self._options:
            self._which.set_value(str(self._options.index(self._held)))
            self._read()

    def _ask(self) -> None:
        several = len(self._options) > 1
        if several:
            self._which.offer(
                [
                    (str(n), f"{tr(word)}, {ward_time.offset(option, self._zone)}")
                    for n, (word, option) in enumerate(zip(TWICE, self._options, strict=True))
                ]
            )
        else:
            self._which.set_value("")
        self.question.setVisible(several)

    def _set_text(self, text: str) -> None:
        if self.field.text() != text:
            self.field.setText(text)

    def _typed(self, text: str) -> None:
        self._follows, self._held = text.strip().lower() in ("", NOW, tr(NOW).lower()), None
        self._which.set_value("")
        self._read()
        self.edited.emit()

    def _left(self) -> None:
        if self._follows:
            self._set_text(ward_time.spell(self._now, self._zone).split(" ")[0])
        self.show_sentence()

    def _answered(self) -> None:
        self._read()
        self.edited.emit()

    def _size(self) -> None:
        theme = themes.current()
        metrics = QFontMetrics(theme.font("body"))
        self.field.setFixedWidth(metrics.horizontalAdvance(WIDEST) + theme.space.s24)
        self._column.setSpacing(theme.size.field_gap)
