"""One analyte: its value as reported, the other unit beside it, and a question where it cannot be right."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from mgtracker.clinical.number import format_number
from mgtracker.clinical.protocol import Interval, Protocol
from mgtracker.clinical.quantity import ANALYTES, Measured
from mgtracker.clinical.verdict import Level
from mgtracker.ui.amount_words import UNIT_WORDS, unit_word
from mgtracker.ui.badge import Badge
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.give.form_parts import set_error, set_shown
from mgtracker.ui.give.measured_field import MeasuredField
from mgtracker.ui.translation import tr

OUT_OF_THIS_WORLD = 10
SAME_UNITS = {"µmol/L", "μmol/L", "ng/L"}
"""Other spellings of a unit, and one of the same size as another: read when typed, not offered."""
PLACES = {"mmol/L": 2, "pmol/L": 1, "mg/dL": 2, "g/dL": 1, "pg/mL": 1, "ng/mL": 1}


class LabRow(QWidget):
    """A FormRow with a MeasuredField.

    Signals:
        edited: the value or its unit is another one.
    """

    edited = Signal()

    def __init__(self, analyte: str, label: str, parent: QWidget | None = None) -> None:
        """`analyte` is its key in a record."""
        super().__init__(parent)
        self.analyte = analyte
        measure = ANALYTES[analyte]
        units = [unit for unit in measure.factors if unit not in SAME_UNITS]
        self.field = MeasuredField(measure, units)
        self.row = FormRow(label, self.field)
        self._question = QLabel()
        self._question.setProperty("role", "small")
        self._question.setProperty("level", "warn")
        self._question.setWordWrap(True)
        self._asks = QWidget()
        words = QHBoxLayout(self._asks)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(Badge(Level.WARN))
        words.addWidget(self._question, 1)
        grid = self.row.layout()
        assert isinstance(grid, QGridLayout)
        grid.addWidget(self._asks, 2, 1)
        self._asks.hide()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.row)
        self.field.edited.connect(self.edited)
        self.field.number.editingFinished.connect(self.refresh_error)

    def value(self) -> Measured | None:
        """The value typed."""
        return self.field.value()

    def question(self) -> str:
        """The question asked, or ""."""
        return "" if self._asks.isHidden() else self._question.text()

    def refresh_error(self) -> None:
        """What is refused, unless it is only not finished."""
        set_error(self.row, self.field.sentence())

    def refresh(self, protocol: Protocol | None) -> None:
        """The other unit, the question, and what is refused."""
        value = self.value()
        self.row.set_note("" if value is None else other_unit(value))
        asked = "" if value is None or protocol is None else ask_unit(self.analyte, value, protocol)
        if asked != self.question():
            self._question.setText(asked)
            set_shown(self._asks, shown=bool(asked))
        self.refresh_error()


def other_unit(value: Measured) -> str:
    """A value in the other unit it is reported in: "0.44 mmol/L"; "" where there is none."""
    standard = value.measure.unit
    if value.unit != standard and value.unit not in UNIT_WORDS.values():
        unit, number = standard, value.value
    else:
        others = [u for u in value.measure.factors if u not in SAME_UNITS | {standard, value.unit}]
        if not others:
            return ""
        unit, number = others[0], value.value / value.measure.factors[others[0]]
    return f"{format_number(number, PLACES.get(unit, 0), zeros=True)} {unit_word(unit)}"


def ask_unit(analyte: str, value: Measured, protocol: Protocol) -> str:
    """The question about a value that the wrong unit would explain; "" where it can be right."""
    interval = protocol.intervals.get(analyte)
    if interval is None:
        return ""
    said = f"{format_number(value.number, 4)} {unit_word(value.unit)}"
    nearer = _nearer(analyte, value, interval)
    if nearer:
        return tr(
            "Check the unit: {value} is far from the usual, {other} is not",
            value=said,
            other=nearer,
        )
    if value.value > interval.high * OUT_OF_THIS_WORLD:
        return tr(
            "Check the unit: {value} is over {times} times the upper limit",
            value=said,
            times=OUT_OF_THIS_WORLD,
        )
    if value.value * OUT_OF_THIS_WORLD < interval.low:
        return tr("Check the unit: {value} is under a tenth of the lower limit", value=said)
    return ""


def _nearer(analyte: str, value: Measured, interval: Interval) -> str:
    """The same number in the other unit, where it lies nearer to its interval; "" where it does not.

    Only where nobody's result lies as far out as the wrong unit puts a usual one: calcium in mg/dL taken for
    mmol/L (four times), albumin in g/dL taken for g/L (a tenth). Magnesium and PTH do lie there.
    """
    unit = {"calcium": "mg/dL", "ionised_calcium": "mg/dL", "albumin": "g/dL"}.get(analyte)
    if unit is None or value.unit != value.measure.unit or not value.value:
        return ""
    other = value.value * value.measure.factors[unit]
    if _away(other, interval) >= _away(value.value, interval):
        return ""
    return f"{format_number(value.number, 4)} {unit}"


def _away(value: Fraction, interval: Interval) -> Fraction:
    """How many times outside the interval, 1 within; the value is above zero."""
    return max(value / interval.high, interval.low / value, Fraction(1))
