"""The columns of the board, for its head and its rows alike: where each begins, and how wide it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.ui.translation import mark

if TYPE_CHECKING:
    from mgtracker.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Column:
    """A column in pixels: its left edge and its width, the gap to the next one included."""

    key: str
    title: str
    unit: str
    left: int
    width: int


TABLE: tuple[tuple[str, str, str, int, int, int], ...] = (
    ("state", mark("State"), "", 144, 150, 154),
    ("patient", mark("Patient"), "", 150, 176, 196),
    ("next", mark("Next"), "", 190, 224, 230),
    ("cap", mark("Cap used"), mark("red mark: stop"), 130, 140, 158),
    ("magnesium", mark("Magnesium"), "mmol/L", 88, 94, 96),
    ("calcium", mark("Calcium"), "mmol/L", 88, 94, 96),
    ("pth", mark("PTH"), "pmol/L", 88, 94, 96),
    ("infusion", mark("Infusion"), "", 82, 86, 86),
)
"""Each column's key, title and unit, and its width at 100 %: the least, in a low window, as drawn."""
SHARES = {"patient": 3, "next": 4, "cap": 2}
"""Who gets what is over, in tenths; the rest stays free at the right."""
LEAST, LOW, DRAWN = range(3)
SUMS = tuple(sum(row[3:][step] for row in TABLE) for step in (LEAST, LOW, DRAWN))


def least_width(theme: Theme) -> int:
    """What the board needs so that nothing is cut."""
    return round(SUMS[LEAST] * theme.scale)


def columns(width: int, theme: Theme) -> tuple[Column, ...]:
    """The columns in so many pixels: between two steps of the table they shrink in proportion."""
    room = width / theme.scale
    made, left = [], 0.0
    for key, title, unit, *steps in TABLE:
        own = _width(key, steps, room) * theme.scale
        made.append(Column(key, title, unit, round(left), round(left + own) - round(left)))
        left += own
    return tuple(made)


def _width(key: str, steps: list[int], room: float) -> float:
    if room >= SUMS[DRAWN]:
        return steps[DRAWN] + (room - SUMS[DRAWN]) * SHARES.get(key, 0) / 10
    upper = DRAWN if room >= SUMS[LOW] else LOW
    lower = upper - 1
    share = max(room - SUMS[lower], 0) / (SUMS[upper] - SUMS[lower])
    return steps[lower] + (steps[upper] - steps[lower]) * share
