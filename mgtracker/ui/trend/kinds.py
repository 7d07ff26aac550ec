"""The analytes that have a panel: how each is drawn, and the units it can be read in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mgtracker.clinical.number import format_number
from mgtracker.clinical.quantity import ANALYTES
from mgtracker.ui.amount_words import unit_word
from mgtracker.ui.translation import mark

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from mgtracker.view import LabPoint, Trace


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, and how many decimal places its results keep."""

    name: str
    places: int

    @property
    def word(self) -> str:
        """As the screen writes it."""
        return unit_word(self.name)


@dataclass(frozen=True, slots=True)
class Kind:
    """How an analyte is drawn and written.

    Attributes:
        key: of its trace.
        units: those it can be read in; its standard unit first.
        unit: the one in force.
        colour: the theme's name of its colour.
        zeros: the numbers of its axis keep theirs.
    """

    key: str
    name: str
    symbol: str
    size: float
    units: tuple[Unit, ...]
    unit: Unit
    colour: str
    zeros: bool = True

    def number(self, value: Fraction) -> str:
        """A value in the unit in force, as it is read."""
        return format_number(value, self.unit.places, zeros=True)

    def shown(self, value: Fraction) -> Fraction:
        """A value in the standard unit, in the unit in force: exact."""
        if self.unit == self.units[0]:
            return value
        return value / ANALYTES[self.key].factors[self.unit.name]

    def read_in(self, name: str | None) -> Kind:
        """The same in another unit; one that is not known is as if none was asked for."""
        wanted = next((unit for unit in self.units if unit.name == name), self.units[0])
        return replace(self, unit=wanted)

    @property
    def next_unit(self) -> Unit:
        """The one after the one in force; the same where there is no other."""
        return self.units[(self.units.index(self.unit) + 1) % len(self.units)]

    def of(self, trace: Trace) -> Trace:
        """A trace in the unit in force; what the laboratory reported stays as it was."""
        if self.unit == self.units[0]:
            return trace
        return replace(
            trace,
            unit=self.unit.name,
            points=tuple(self.point(point) for point in trace.points),
            low=None if trace.low is None else self.shown(trace.low),
            high=None if trace.high is None else self.shown(trace.high),
        )

    def point(self, point: LabPoint) -> LabPoint:
        """A result in the unit in force; its reported text stays."""
        return replace(point, value=self.shown(point.value))


def _kind(
    key: str,
    name: str,
    mark: tuple[str, float],
    *units: tuple[str, int],
    colour: str = "doses",
    zeros: bool = True,
) -> Kind:
    offered = tuple(Unit(*unit) for unit in units)
    return Kind(key, name, *mark, offered, offered[0], colour, zeros)


MAGNESIUM = _kind(
    "magnesium",
    mark("Magnesium"),
    ("o", 10),
    ("mmol/L", 2),
    ("mg/dL", 2),
    ("mEq/L", 2),
    colour="magnesium",
)
CALCIUM = _kind(
    "calcium",
    mark("Calcium"),
    ("s", 9),
    ("mmol/L", 2),
    ("mg/dL", 2),
    ("mEq/L", 2),
    colour="calcium",
)
PTH = _kind("pth", mark("PTH"), ("t1", 11), ("pmol/L", 1), ("pg/mL", 0), colour="pth", zeros=False)
POTASSIUM = _kind("potassium", mark("Potassium"), ("d", 11), ("mmol/L", 1))
CREATININE = _kind(
    "creatinine", mark("Creatinine"), ("t", 11), ("umol/L", 0), ("mg/dL", 2), zeros=False
)
CLEARANCE = _kind("creatinine_clearance", mark("Clearance"), ("p", 11), ("mL/min", 0), zeros=False)
QTC = _kind("qtc", mark("QTc"), ("h", 11), ("ms", 0), zeros=False)
OSTEOCALCIN = _kind("osteocalcin", mark("Osteocalcin"), ("star", 12), ("ug/L", 1), zeros=False)

USUAL = (MAGNESIUM, CALCIUM, PTH)
"""Always shown."""
ON_DEMAND = (POTASSIUM, CREATININE, CLEARANCE, QTC, OSTEOCALCIN)
"""Shown when they are asked for, in this order."""
KINDS: Mapping[str, Kind] = {kind.key: kind for kind in (*USUAL, *ON_DEMAND)}
