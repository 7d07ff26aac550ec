"""A rectangle of pixels over a stretch of time and a stretch of values: where things lie in a panel. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """`start` to `end` in UTC seconds from the left, `low` to `high` in the panel's unit from the bottom."""

    start: float
    end: float
    low: float
    high: float
    width: float
    height: float

    def x(self, at: float) -> float:
        """Pixels from the left of a moment."""
        return (at - self.start) / (self.end - self.start) * self.width

    def y(self, value: float) -> float:
        """Pixels from the top of a value."""
        return (self.high - value) / (self.high - self.low) * self.height
