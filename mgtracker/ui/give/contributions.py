"""What the highest sum is made of: IM, pushes, infusions, and the candidate itself. No Qt."""

from __future__ import annotations

from fractions import Fraction

from mgtracker.clinical.checks import RollingCap
from mgtracker.clinical.course import CANDIDATE, Given
from mgtracker.clinical.events import PARENTERAL, Candidate, Rate
from mgtracker.clinical.number import format_number
from mgtracker.clinical.verdict import Level, Sum
from mgtracker.ui.translation import mark, tr
from mgtracker.view import View

ORDER = (
    mark("IM"),
    mark("infusion"),
    mark("push"),
    mark("subcut"),
    mark("this dose"),
    mark("this rate"),
)
Parts = tuple[tuple[str, float], ...]
Marks = tuple[tuple[str, float, Level], ...]


def grams_by_kind(
    event: Candidate, cap: RollingCap, summed: Sum, view: View
) -> dict[str, Fraction]:
    """Grams of each kind in the window at the highest sum; together they are that sum, exactly."""
    assert view.patient is not None
    end = summed.at.seconds
    found: dict[str, Fraction] = {}
    for given in view.patient.course.with_candidate(event).given:
        if given.drug.name == cap.drug and given.route in PARENTERAL:
            mg = _inside(given, end - cap.window, end, attained=summed.attained)
            if mg:
                kind = _kind(given)
                found[kind] = found.get(kind, Fraction(0)) + mg / 1000
    return {kind: found[kind] for kind in ORDER if kind in found}


def parts(event: Candidate, cap: RollingCap, summed: Sum, view: View) -> Parts:
    """The words in the bar, and grams."""
    return tuple(
        (f"{tr(kind)} {format_number(grams, 1)}", float(grams))
        for kind, grams in grams_by_kind(event, cap, summed, view).items()
    )


def marks(cap: RollingCap) -> Marks:
    """The limits of a cap."""
    limits = ((cap.warn_above, Level.WARN), (cap.stop_above, Level.STOP))
    return tuple(
        (f"{format_number(limit, 3)} g", float(limit), level)
        for limit, level in limits
        if limit is not None
    )


def _kind(given: Given) -> str:
    is_rate = isinstance(given.entry.event, Rate)
    if given.entry.id == CANDIDATE:
        return "this rate" if is_rate else "this dose"
    if is_rate:
        return "infusion"
    return "push" if given.route == "IV" else given.route


def _inside(given: Given, start: int, end: int, *, attained: bool) -> Fraction:
    """Milligrams inside (start, end]; inside [start, end) for a sum that stands just before its end."""
    if given.end == given.start:
        inside = start < given.start <= end if attained else start <= given.start < end
        return given.mg if inside else Fraction(0)
    stop = end if given.end is None else min(end, given.end)
    return given.mg_per_second * max(0, stop - max(start, given.start))
