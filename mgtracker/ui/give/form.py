"""What every form of the panel can do; the panel knows no more of a form than this."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Event
from mgtracker.ui import theme as themes
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.give.time_row import TimeRow
from mgtracker.view import PatientView, View


@dataclass(frozen=True, slots=True)
class Missing:
    """What must still be said before the form can be recorded, and where."""

    sentence: str
    field: QWidget


def set_error(row: FormRow, sentence: str) -> None:
    """Show or take away a row's sentence, and touch nothing if it is the same."""
    if row.error() != sentence:
        row.show_error(sentence)


def set_shown(widget: QWidget, *, shown: bool) -> None:
    """Show or hide, and touch nothing if it is so already."""
    if widget.isHidden() is shown:
        widget.setVisible(shown)


class Form(QWidget):
    """Fields under one another, on one left edge.

    Signals:
        edited: the user changed something; `event()` may be another one.
    """

    edited = Signal()
    way_out = "C&lear"
    """What the button at the bottom left says."""

    def __init__(self, time: str = "&Time", parent: QWidget | None = None) -> None:
        """Empty, and for no patient yet; `time` is the label of its time."""
        super().__init__(parent)
        self._view: View | None = None
        self._is_low = False
        self.time = TimeRow(time)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.current().size.field_gap)
        self._rows: list[FormRow] = []

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

    def show_errors(self) -> None:
        """Say beside each field what is wrong with it, also what is only not finished."""
        self.time.show_sentence(all_of_it=True)

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

    # -- shared --------------------------------------------------------------------------------

    def set_low(self, *, low: bool) -> None:
        """There is little height: what can be said in one line is."""
        self._is_low = low
        self.refresh()

    def show_view(self, view: View) -> None:
        """The patient as it stands, and the time."""
        self._view = view
        self.time.show_now(view.now, view.zone)
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
        asking = "Say which of the two times is meant"
        return Missing(self.time.sentence() or asking, self.time.ask_field())
