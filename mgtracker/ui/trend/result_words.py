"""A trace of results in words: in the column at its left, and as one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.clinical.number import format_number
from mgtracker.ui.trend.label import Line, Run
from mgtracker.ui.trend.moments import age

if TYPE_CHECKING:
    from fractions import Fraction

    from mgtracker.clinical.clock import Instant
    from mgtracker.view import LabPoint, Trace

WAYS = {"up": "rising", "down": "falling", "level": "unchanged"}


@dataclass(frozen=True, slots=True)
class Kind:
    """How an analyte is drawn and written; `zeros`: the numbers of its axis keep theirs."""

    key: str
    name: str
    symbol: str
    size: float
    places: int
    zeros: bool = True

    def number(self, value: Fraction) -> str:
        """A value as it is read."""
        return format_number(value, self.places, zeros=True)


MAGNESIUM = Kind("magnesium", "Magnesium", "o", 10, 2)
CALCIUM = Kind("calcium", "Calcium", "s", 9, 2)
PTH = Kind("pth", "PTH", "t1", 11, 1, zeros=False)


def result_lines(kind: Kind, trace: Trace, now: Instant) -> list[Line]:
    """Name; newest value, unit and which way it went; where it lies and how old it is."""
    head = (Run(kind.name, "body", "text", "bold"),)
    last = trace.last
    if last is None:
        return [head, (Run("none", "number", "text3"), Run(trace.unit)), (Run("no results yet"),)]
    value = Run(kind.number(last.value), "number", kind.key)
    old = age(now.seconds - last.at.seconds)
    unit = Run(trace.unit, arrow=trace.direction or "")
    return [head, (value, unit), _standing(trace, last, old)]


def _standing(trace: Trace, last: LabPoint, old: str) -> Line:
    """ "low, 2 h"; a doubtful one says so, and its place is only asked."""
    position = trace.position
    strays = position in ("low", "high")
    if last.doubts:
        asked = (Run(f"{position}?", "small", "text", "bold"),) if strays else ()
        return (*asked, Run("doubtful,"), Run(old))
    if not position:
        return (Run(old),)
    weight, colour = ("bold", "text") if strays else ("", "text2")
    return (Run(f"{position},", "small", colour, weight), Run(old))


def result_sentence(kind: Kind, trace: Trace, now: Instant) -> str:
    """ "Magnesium 1.08 mmol/L, high, doubtful, 2 h ago, rising"."""
    last = trace.last
    if last is None:
        return f"{kind.name}: no results yet"
    said = [f"{kind.name} {kind.number(last.value)} {trace.unit}"]
    said += [trace.position] if trace.position else []
    said += ["doubtful"] if last.doubts else []
    said.append(f"{age(now.seconds - last.at.seconds)} ago")
    said += [WAYS[trace.direction]] if trace.direction is not None else []
    return ", ".join(said)
