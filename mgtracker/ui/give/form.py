"""What every form of the panel can do; the panel knows no more of a form than this."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mgtracker.clinical.course import Course
from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Entry, Event
from mgtracker.ui import theme as themes
from mgtracker.ui.event_words import given_words, what_of
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.give.correction_strip import NEEDED, CorrectionStrip
from mgtracker.ui.give.form_parts import Missing, set_error
from mgtracker.ui.give.time_row import TimeRow
from mgtracker.ui.translation import mark, tr
from mgtracker.view import PatientView, View


class Form(QWidget):
    """Fields under one another, on one left edge.

    Signals:
        edited: the user changed something; `event()` may be another one.
    """

    edited = Signal()
    way_out = mark("C&lear")
    """What the button at the bottom left says."""

    def __init__(self, time: str = mark("&Time"), parent: QWidget | None = None) -> None:
        """Empty, and for no patient yet; `time` is the label of its time."""
        super().__init__(parent)
        self._view: View | None = None
        self._is_folded = False
        self.time = TimeRow(time)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.current().size.field_gap)
        self._rows: list[FormRow] = []
        self.correction = CorrectionStrip()
        self.add(self.correction)
        self.correction.edited.connect(self.edited)
        self._flagged: tuple[FormRow, str] | None = None
        self.edited.connect(self.unflag)

    # -- for each form to say ----------------------------------------------------------------

    def event_typed(self) -> Event | None:
        """What the fields say, as soon as it can be judged; None before."""
        raise NotImplementedError

    def missing(self) -> Missing | None:
        """The first thing that keeps it from being recorded."""
        raise NotImplementedError

    def is_touched(self) -> bool:
        """Whether something would be lost."""
        raise NotImplementedError

    def clear(self) -> None:
        """As it was when the patient was opened."""
        raise NotImplementedError

    def home(self) -> QWidget:
        """The field to begin in."""
        raise NotImplementedError

    def take_event(self, _event: Event) -> None:
        """Fill in what was recorded; the time is filled in already."""
        raise NotImplementedError

    def show_errors(self) -> None:
        """Say beside each field what is wrong with it, also what is only not finished."""
        self.time.show_sentence(all_of_it=True)
        self.correction.show_error()

    def focus_on(self, _what: str) -> None:
        """Begin at the field a finding asks for."""
        self.home().setFocus()

    def refresh(self) -> None:
        """The patient, or the minute, is another one."""

    def replaces(self) -> str | None:
        """The id of the order that what is typed takes the place of."""
        return None

    def pinned(self) -> Due | None:
        """The planned dose the form was filled in for."""
        return None

    # -- correcting ----------------------------------------------------------------------------

    def correct(self, entry: Entry) -> None:
        """Fill in an entry, to be struck out and recorded again as it should have been."""
        assert self._view is not None, "there is an entry, so there is a patient"
        self.clear()
        view = self._view
        said = given_words(entry, view)
        if entry.by:
            said = tr("{given}, by {name}", given=said, name=entry.by)
        self.correction.begin(entry, what_of(entry, view), said)
        self.time.hold(entry.at)
        self.take_event(entry.event)
        self.edited.emit()

    def corrects(self) -> Entry | None:
        """The entry that what is typed takes the place of."""
        return self.correction.entry()

    def way_out_word(self) -> str:
        """What the button at the bottom left says now."""
        return tr(self.way_out) if self.corrects() is None else tr("Lea&ve as it was")

    def missing_of_correction(self) -> Missing | None:
        """A correction changes something, and says why."""
        entry, event = self.corrects(), self.event_typed()
        if entry is None or self._view is None:
            return None
        if event is not None and event == entry.event:
            return Missing(tr("Change what was wrong"), self.home())
        if not self.correction.reason():
            return Missing(tr(NEEDED), self.correction.why)
        return None

    def course(self) -> Course | None:
        """The patient's course; without the entry that is corrected."""
        patient, entry = self.patient(), self.corrects()
        if patient is None or self._view is None or entry is None:
            return None if patient is None else patient.course
        return patient.course.with_struck(entry.id, self._view.now)

    # -- shared --------------------------------------------------------------------------------

    def flag(self, missing: Missing) -> None:
        """Say what is missing beside its field, until something is typed."""
        row = _row_of(missing.field)
        if row is not None and not row.error():
            set_error(row, missing.sentence)
            self._flagged = row, missing.sentence

    def unflag(self) -> None:
        """What was missing is no longer said."""
        if self._flagged is not None:
            row, sentence = self._flagged
            self._flagged = None
            if row.error() == sentence:
                set_error(row, "")

    def fold(self, *, folded: bool) -> None:
        """There is little height: what can be said in one line is."""
        if folded != self._is_folded:
            self._is_folded = folded
            self.refresh()

    def folds_away(self) -> int:
        """How much higher it would be at most if it were not folded now, in pixels."""
        return 0

    def show_view(self, view: View) -> None:
        """The patient as it stands, and the time."""
        self._view = view
        self.time.show_now(view.now, view.zone, _birth_date(view))
        self.refresh()

    def patient(self) -> PatientView | None:
        """The patient in front."""
        return None if self._view is None else self._view.patient

    def add(self, *widgets: QWidget) -> None:
        """Put rows under one another, with one label column."""
        for widget in widgets:
            self._column.addWidget(widget)
            if isinstance(widget, FormRow):
                self._rows.append(widget)
            elif isinstance(widget, TimeRow):
                self._rows.extend(widget.rows())
        align_rows(self._rows)

    def label_width(self) -> int:
        """How wide the label column is, for the foot to stand on the same edge."""
        return max((row.label_width() for row in self._rows), default=0)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._column.setSpacing(themes.current().size.field_gap)
            align_rows(self._rows)

    def missing_time(self) -> Missing | None:
        """What is missing of the time."""
        if self.time.instant() is not None:
            return None
        asking = tr("Say which of the two times is meant")
        return Missing(self.time.sentence() or asking, self.time.ask_field())


def _birth_date(view: View) -> dt.date | None:
    """When the patient in front was born; None for nobody in front, or when it is not known."""
    birth_date = view.patient and view.patient.patient.birth_date
    return dt.date.fromisoformat(birth_date) if birth_date else None


def _row_of(field: QWidget) -> FormRow | None:
    """The row that a field stands in."""
    inside: QWidget | None = field
    while inside is not None and not isinstance(inside, FormRow):
        inside = inside.parentWidget()
    return inside
