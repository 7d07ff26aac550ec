"""What is found at the bedside: knee jerk, breaths, urine, the antidote at hand, QTc."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Bedside, Event
from mgtracker.clinical.number import parse_number
from mgtracker.clinical.quantity import INTERVAL, URINE
from mgtracker.ui.event_words import age_words
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.give import ward_time
from mgtracker.ui.give.choice import Choice, translated
from mgtracker.ui.give.form import Form
from mgtracker.ui.give.form_parts import Missing, set_error
from mgtracker.ui.give.measured_field import MeasuredField
from mgtracker.ui.number_field import NumberField
from mgtracker.ui.translation import mark, tr

REFLEX = (
    ("present", mark("Present")),
    ("diminished", mark("Diminished")),
    ("absent", mark("Absent")),
)
ZERO_QTC = mark("A QTc is greater than zero; write it like 450 ms")
YES_NO = (("yes", mark("Yes")), ("no", mark("No")))


def whole(text: str, example: str = "16") -> int:
    """A count; `example` is what a refusal says it can be written like."""
    number = parse_number(text, example)
    if number.denominator != 1:
        raise InputError(
            "{text} is not a whole number; write it like {example}",
            text=repr(text),
            example=example,
        )
    return int(number)


class BedsideForm(Form):
    """P, 1, 6: the knee jerk is present, and the focus stands in the breaths."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(mark("&Checked at"), parent)
        self._last = QLabel()
        self._last.setProperty("role", "small")
        self._last.setWordWrap(True)
        self.reflex = Choice(tr("Knee jerk"), translated(REFLEX))
        self.breaths = NumberField(whole)
        self.urine = MeasuredField(URINE)
        self.antidote = Choice(tr("Calcium salt at the bedside"), translated(YES_NO))
        self.qtc = MeasuredField(INTERVAL)
        self.breaths_row = FormRow(tr("&Breaths"), self.breaths, tr("a minute"))
        self.urine_row = FormRow(tr("&Urine"), self.urine, tr("in the last 4 h"))
        self.qtc_row = FormRow(tr("&QTc"), self.qtc)
        self.add(
            self._last, FormRow(tr("&Knee jerk"), self.reflex), self.breaths_row, self.urine_row
        )
        self.add(FormRow(tr("&Antidote"), self.antidote, tr("calcium salt at the bedside")))
        self.add(self.qtc_row, self.time)
        for choice in (self.reflex, self.antidote):
            choice.edited.connect(self._changed)
        self.reflex.chosen_by_key.connect(self.breaths.setFocus)
        self.antidote.chosen_by_key.connect(self.qtc.setFocus)
        for part in (self.breaths, self.urine, self.qtc, self.time):
            part.edited.connect(self._changed)
        for field in (self.breaths, self.urine.number, self.qtc.number):
            field.editingFinished.connect(self.refresh)

    def event_typed(self) -> Bedside | None:
        """The check, once something was looked at and nothing is refused."""
        at = self.time.instant()
        if at is None or not self._is_said() or self._refused() is not None:
            return None
        breaths = self.breaths.value()
        return Bedside(
            at=at,
            reflex=self.reflex.value() or None,
            respiratory_rate=breaths if isinstance(breaths, int) else None,
            urine_4h=self.urine.value(),
            antidote_ready={"yes": True, "no": False}.get(self.antidote.value()),
            qtc=self.qtc.value(),
        )

    def missing(self) -> Missing | None:
        """The first thing not said yet."""
        refused = self._refused()
        if refused is not None:
            return Missing(*refused[1:])
        if not self._is_said():
            return Missing(tr("Say what was found"), self.reflex)
        return self.missing_time()

    def is_touched(self) -> bool:
        """Whether something was typed that would be lost."""
        return self._is_said() or not self.time.follows()

    def take_event(self, event: Event) -> None:
        """Fill in a check."""
        assert isinstance(event, Bedside)
        self.reflex.set_value(event.reflex or "")
        rate = event.respiratory_rate
        self.breaths.setText("" if rate is None else str(rate))
        self.urine.set_measured(event.urine_4h)
        ready = {True: "yes", False: "no", None: ""}[event.antidote_ready]
        self.antidote.set_value(ready)
        self.qtc.set_measured(event.qtc)
        self.refresh()

    def clear(self) -> None:
        """Empty."""
        self.correction.end()
        for choice in (self.reflex, self.antidote):
            choice.set_value("")
        self.breaths.clear()
        self.urine.clear()
        self.qtc.clear()
        self.time.follow()
        self.refresh()

    def home(self) -> QWidget:
        """The knee jerk."""
        return self.reflex

    def focus_on(self, what: str) -> None:
        """Begin at what a finding asks for."""
        fields = {
            "breaths": self.breaths,
            "urine": self.urine,
            "antidote": self.antidote,
            "qtc": self.qtc,
        }
        fields.get(what, self.reflex).setFocus()

    def show_errors(self) -> None:
        """Every sentence, at once."""
        super().show_errors()
        refused = self._refused()
        if refused is not None:
            set_error(refused[0], refused[1])

    def refresh(self) -> None:
        """The last check, and what is refused."""
        self._last.setText(self._said_last())
        breaths = "" if not self.breaths.text() else self.breaths.sentence()
        set_error(self.breaths_row, breaths)
        set_error(self.urine_row, self.urine.sentence())
        zero = tr(ZERO_QTC) if self._qtc_is_zero() else ""
        set_error(self.qtc_row, self.qtc.sentence() or zero)

    def _is_said(self) -> bool:
        typed = (self.breaths.text(), self.urine.text(), self.qtc.text())
        return any((self.reflex.value(), self.antidote.value(), *typed))

    def _refused(self) -> tuple[FormRow, str, QWidget] | None:
        if self.breaths.text() and self.breaths.value() is None:
            return self.breaths_row, self.breaths.sentence(), self.breaths
        for row, field in ((self.urine_row, self.urine), (self.qtc_row, self.qtc)):
            if field.text() and field.value() is None:
                return row, field.number.sentence(), field.number
        if self._qtc_is_zero():
            return self.qtc_row, tr(ZERO_QTC), self.qtc.number
        return None

    def _qtc_is_zero(self) -> bool:
        value = self.qtc.value()
        return value is not None and value.number == 0

    def _said_last(self) -> str:
        patient = self.patient()
        if self._view is None or patient is None:
            return ""
        now, course = self._view.now, patient.course
        entries = [e for e in course.of_kind(Bedside) if e.at <= now]
        if not entries:
            return tr("No bedside check yet")
        last = entries[-1].event
        assert isinstance(last, Bedside)
        said = [tr("knee jerk {reflex}", reflex=tr(last.reflex))] if last.reflex else []
        if last.respiratory_rate is not None:
            said.append(tr("{count} breaths a minute", count=last.respiratory_rate))
        said += [m.text for m in (last.urine_4h, last.qtc) if m is not None]
        if last.antidote_ready is not None:
            said.append(tr("calcium at hand") if last.antidote_ready else tr("no calcium at hand"))
        when = ward_time.when(now, self._view.zone)(last.at)
        found, age = ", ".join(said), age_words(last.at, now)
        return tr("Last {time}, {age}: {found}", time=when, age=age, found=found)

    def _changed(self) -> None:
        self.refresh()
        self.edited.emit()
