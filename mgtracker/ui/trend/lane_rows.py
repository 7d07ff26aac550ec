"""Where the rows of the dose lane lie; worked out once for a height."""

from __future__ import annotations

from dataclasses import dataclass

from mgtracker.ui.trend.marks import NEEDLE

ROW, WORDED = 26, 38
"""The least height of a row, and of one with words under its marks, in pixels at 100 %."""
MIDDLE = 13
"""How far under its top the marks of a row stand."""
Name = tuple[str, int]
"""A lane, and which of that name."""


@dataclass(frozen=True, slots=True)
class LaneRows:
    """In pixels from the top; `row`: the height of a plain one."""

    middles: dict[Name, float]
    row: float
    height: float

    def below(self, middle: float) -> float | None:
        """The middle of the row under one."""
        return min((one for one in self.middles.values() if one > middle), default=None)


def lane_rows(names: list[Name], height: float) -> LaneRows:
    """These rows from the top, in a height."""
    stretch, top = height / least(names), 0.0
    middles: dict[Name, float] = {}
    for name in names:
        middles[name] = round((top + MIDDLE) * stretch)
        top += _high(name)
    return LaneRows(middles, ROW * stretch, height)


def least(names: list[Name]) -> int:
    """The least height of all of them, in pixels at 100 %."""
    return sum(map(_high, names))


def _high(name: Name) -> int:
    return WORDED if name[0] == NEEDLE else ROW
