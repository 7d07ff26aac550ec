"""A measured value: a number, and its unit plainly with it. A unit that is typed wins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.quantity import Measure, Measured
from mgtracker.ui import theme as themes
from mgtracker.ui.amount_words import unit_word
from mgtracker.ui.give.pick_box import PickBox
from mgtracker.ui.give.unfinished import is_unfinished
from mgtracker.ui.number_field import NumberField
from mgtracker.ui.translation import tr

_BARE = re.compile(r"[0-9.,]+", re.ASCII)

USUAL_UNITS = ("mmol/L", "umol/L", "pmol/L", "mcg/L")
"""Room for any of these, so that the fields of a form end on one edge."""


class MeasuredField(QWidget):
    """A NumberField and its unit: a choice beside it where there are several, else a word inside it.

    Signals:
        edited: the number or the unit is another one.
    """

    edited = Signal()

    def __init__(
        self, measure: Measure, units: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        """`units`: those offered, the first one chosen; by default the standard one."""
        super().__init__(parent)
        self._measure = measure
        self._units = tuple(units) or (measure.unit,)
        name = tr(measure.name)
        self.number = NumberField(self.parse)
        self.number.setAccessibleName(f"{name}, {unit_word(self._units[0])}")
        self._unit = PickBox()
        self._unit.offer([(unit, unit_word(unit)) for unit in self._units])
        self._unit.setAccessibleName(tr("unit of {measure}", measure=name))
        self._word = QLabel(unit_word(self._units[0]), self.number)
        self._word.setProperty("role", "small")
        self._word.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.number, 1)
        self._row.addWidget(self._unit)
        self._unit.setVisible(len(self._units) > 1)
        self.setFocusProxy(self.number)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # else a label's key passes it over
        self.number.edited.connect(self._typed)
        self.number.installEventFilter(self)
        self._unit.edited.connect(self._unit_chosen)
        self._place()

    def unit(self) -> str:
        """The unit shown."""
        return self._unit.key()

    def set_unit(self, unit: str) -> None:
        """Show another unit."""
        self._unit.set_key(unit)

    def text(self) -> str:
        """The number with its unit as it would be recorded; "" while empty."""
        typed = self.number.text().strip()
        if _BARE.fullmatch(typed):
            return f"{typed} {self.unit()}"
        for unit in self._measure.factors:  # "mg/dl" is typed at night, and means one thing
            bare = typed[: -len(unit)].strip()
            if typed.lower().endswith(unit.lower()) and _BARE.fullmatch(bare):
                return f"{bare} {unit}"
        return typed

    def value(self) -> Measured | None:
        """What is typed, or None."""
        try:
            return self._measure.parse(self.text()) if self.text() else None
        except InputError:
            return None

    def sentence(self) -> str:
        """Why it is refused; "" while empty, or while more typing can still make it a value."""
        if not self.text():
            return ""
        typed = self.number.text().strip()
        unfinished = self.number.hasFocus() and is_unfinished(typed, self._measure.factors)
        return "" if unfinished else self.number.sentence()

    def set_measured(self, measured: Measured | None) -> None:
        """Put in a value as it was recorded; None: empty."""
        if measured is None:
            self.clear()
            return
        number = measured.text.removesuffix(measured.unit).strip()
        if measured.unit in self._units and _BARE.fullmatch(number):
            self.set_unit(measured.unit)
            self.number.setText(number)
        else:
            self.number.setText(measured.text)

    def clear(self) -> None:
        """Empty again; the unit stays."""
        self.number.clear()

    def parse(self, _text: str) -> Measured:
        """The value; InputError with the sentence to show."""
        return self._measure.parse(self.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The word stays at the right of the field."""
        if watched is self.number and event.type() in {QEvent.Type.Resize, QEvent.Type.FontChange}:
            self._place()
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        """A unit that is typed is the one shown beside it, too."""
        value = self.value()
        if value is not None and value.unit in self._units and value.unit != self.unit():
            self._unit.set_key(value.unit)
        self._word.setVisible(len(self._units) == 1 and self._is_bare())
        self.edited.emit()

    def _unit_chosen(self) -> None:
        self.edited.emit()

    def _is_bare(self) -> bool:
        typed = self.number.text().strip()
        return not typed or _BARE.fullmatch(typed) is not None

    def _place(self) -> None:
        theme = themes.current()
        self._row.setSpacing(theme.space.s8)
        self._word.setVisible(len(self._units) == 1 and self._is_bare())
        self._word.adjustSize()
        left = self.number.width() - self._word.width() - theme.space.s12
        self._word.move(left, (self.number.height() - self._word.height()) // 2)
        metrics = QFontMetrics(theme.font("body"))
        widest = max(
            metrics.horizontalAdvance(unit_word(unit)) for unit in (*self._units, *USUAL_UNITS)
        )
        self._unit.setFixedWidth(widest + 2 * theme.space.s12 + theme.space.s24)
