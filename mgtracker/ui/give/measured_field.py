"""A measured value: a number, and its unit plainly beside it. A unit that is typed wins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.quantity import Measure, Measured
from mgtracker.ui import theme as themes
from mgtracker.ui.give.pick_box import PickBox
from mgtracker.ui.give.unfinished import is_unfinished
from mgtracker.ui.number_field import NumberField

_BARE = re.compile(r"[0-9.,]+", re.ASCII)
UNIT_WORDS = {"umol/L": "µmol/L", "ug/L": "mcg/L"}


def unit_word(unit: str) -> str:
    """A unit as the screen writes it."""
    return UNIT_WORDS.get(unit, unit)


class MeasuredField(QWidget):
    """A NumberField and its unit: a choice where there are several, a word where there is one.

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
        self.number = NumberField(self.parse)
        self.number.setAccessibleName(measure.name)
        self._unit = PickBox()
        self._unit.offer([(unit, unit_word(unit)) for unit in self._units])
        self._unit.setAccessibleName(f"unit of {measure.name}")
        self._word = QLabel(unit_word(self._units[0]))
        self._word.setProperty("role", "small")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.number, 1)
        self._row.addWidget(self._unit)
        self._row.addWidget(self._word)
        several = len(self._units) > 1
        self._unit.setVisible(several)
        self._word.setVisible(not several)
        self._row.setSpacing(themes.current().space.s8)
        self.setFocusProxy(self.number)
        self.number.edited.connect(self.edited)
        self._unit.edited.connect(self.edited)

    def unit(self) -> str:
        """The unit shown."""
        return self._unit.key()

    def set_unit(self, unit: str) -> None:
        """Show another unit."""
        self._unit.set_key(unit)

    def text(self) -> str:
        """The number with its unit as it would be recorded; "" while empty."""
        typed = self.number.text().strip()
        return f"{typed} {self.unit()}" if _BARE.fullmatch(typed) else typed

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

    def clear(self) -> None:
        """Empty again; the unit stays."""
        self.number.clear()

    def parse(self, _text: str) -> Measured:
        """The value; InputError with the sentence to show."""
        return self._measure.parse(self.text())
