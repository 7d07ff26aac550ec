"""A creatinine clearance worked out before one's eyes: the inputs, the formula, and a button to use it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mgtracker.clinical import cockcroft_gault
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.number import format_number
from mgtracker.clinical.quantity import ANALYTES, CREATININE_UMOL_PER_MG_DL, WEIGHT
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.event_words import age_words
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.give.bedside_form import whole
from mgtracker.ui.give.choice import Choice, translated
from mgtracker.ui.give.form_parts import set_error
from mgtracker.ui.give.measured_field import MeasuredField
from mgtracker.ui.number_field import NumberField
from mgtracker.ui.translation import mark, told, tr
from mgtracker.view import View

SEXES = (("female", mark("Female")), ("male", mark("Male")))


def _years(text: str) -> int:
    """Whole years of age."""
    return whole(text, "34")


class ClearanceBox(QFrame):
    """Filled from the record when opened; every input can be typed over.

    Signals:
        used: the clearance as text, "63.1 mL/min", rounded down.
    """

    used = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Closed and empty."""
        super().__init__(parent)
        self.setProperty("ground", "sunken")
        self.creatinine = MeasuredField(ANALYTES["creatinine"], ("umol/L", "mg/dL"))
        self.age = NumberField(_years)
        self.weight = MeasuredField(WEIGHT)
        self.sex = Choice(tr("Sex"), translated(SEXES))
        self.rows = (
            FormRow(tr("Creatin&ine"), self.creatinine),
            FormRow(tr("A&ge"), self.age, tr("years")),
            FormRow(tr("Weight used"), self.weight),
            FormRow(tr("Se&x"), self.sex),
        )
        self._result = QLabel()
        self._result.setProperty("role", "small")
        self._result.setWordWrap(True)
        self._result.setTextFormat(Qt.TextFormat.PlainText)
        self.use = ActionButton(tr("&Use"), role="small")
        self._text = ""
        self._column = QVBoxLayout(self)
        for row in self.rows:
            self._column.addWidget(row)
        foot = QHBoxLayout()
        foot.addWidget(self._result, 1)
        foot.addWidget(self.use, 0, Qt.AlignmentFlag.AlignBottom)
        self._column.addLayout(foot)
        space = themes.current().space
        self._column.setContentsMargins(space.s8, space.s8, space.s8, space.s8)
        self._column.setSpacing(themes.current().size.field_gap)
        align_rows(self.rows)
        for part in (self.creatinine, self.age, self.weight, self.sex):
            part.edited.connect(self.work_out)
        self.use.clicked.connect(self._use)
        self.hide()

    def fill(self, view: View) -> None:
        """Take what the record holds; what it does not is left to be typed."""
        patient = view.patient
        if patient is None:
            return
        now = view.now
        found = patient.course.lab("creatinine", now)
        if found is not None:
            self.creatinine.number.setText(
                f"{format_number(found.value.number, 4)}".replace(",", "")
            )
            self.creatinine.set_unit("mg/dL" if found.value.unit == "mg/dL" else "umol/L")
        self.rows[0].set_note("" if found is None else age_words(found.at, now))
        weight = patient.course.fact("weight", now)
        if weight is not None:
            self.weight.number.setText(format_number(weight.value.number, 4).replace(",", ""))
        self.rows[2].set_note("" if weight is None else age_words(weight.at, now))
        if patient.patient.birth_date:
            try:
                day = now.local(view.zone).date()
                self.age.setText(str(cockcroft_gault.age_on(patient.patient.birth_date, day)))
            except InputError:
                self.age.clear()
        self.sex.set_value(patient.patient.sex if patient.patient.sex in dict(SEXES) else "")
        self.work_out()

    def clear(self) -> None:
        """Empty and closed."""
        self.creatinine.clear()
        self.age.clear()
        self.weight.clear()
        self.sex.set_value("")
        self.work_out()
        self.hide()

    def result(self) -> str:
        """What is said under the inputs."""
        return self._result.text()

    def work_out(self) -> None:
        """The formula with its numbers, or what is missing for it."""
        self._show_errors()
        creatinine, weight, age = self.creatinine.value(), self.weight.value(), self.age.value()
        sex, self._text = self.sex.value(), ""
        if creatinine is None or weight is None or not isinstance(age, int) or not sex:
            said = tr(
                "Needs creatinine, age, weight and sex. Not valid while creatinine changes fast."
            )
        else:
            mg_dl = creatinine.value / CREATININE_UMOL_PER_MG_DL
            try:
                value = cockcroft_gault.clearance(age, weight.value, mg_dl, female=sex == "female")
            except InputError as refusal:
                said = told(refusal)
            else:
                number = format_number(value, 1, towards="down").replace(",", "")
                self._text = f"{number} mL/min"
                female = " x 0.85" if sex == "female" else ""
                worked_out = (
                    f"{self._text} = (140 - {age}) x {format_number(weight.value, 2)} kg{female} / "
                    f"(72 x {format_number(mg_dl, 3)} mg/dL). {cockcroft_gault.SOURCE}."
                )
                said = " ".join([worked_out, tr("Not valid while creatinine changes fast.")])
        self._result.setText(said)
        self.use.setEnabled(bool(self._text))
        self.use.setAccessibleName(
            tr("Use {clearance}", clearance=self._text) if self._text else tr("Use")
        )

    def _show_errors(self) -> None:
        """What cannot be read is said beside its field."""
        set_error(self.rows[0], self.creatinine.sentence())
        set_error(self.rows[1], self.age.sentence() if self.age.text() else "")
        set_error(self.rows[2], self.weight.sentence())

    def _use(self) -> None:
        self.used.emit(self._text)
