"""What a draw means: the level that can be believed, calcium corrected for albumin, the class of deficiency."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from fractions import Fraction

from .bands import band_of
from .checks import Severity, Validity
from .clock import Instant
from .course import Course, Given
from .events import PARENTERAL, Entry, Labs
from .protocol import Protocol

SYMPTOMATIC = ("mild", "severe", "life-threatening")


def doubts(course: Course, protocol: Protocol, entry: Entry) -> tuple[str, ...]:
    """Why the magnesium of a draw is not to be believed yet; empty if it is (rule `validity`).

    One of "haemolysed", "infusion-arm", "during-infusion", "soon-after-dose" each.
    """
    labs = entry.event
    assert isinstance(labs, Labs)
    waits = [check.after for _, check in protocol.each(Validity)]
    if not waits:
        return ()
    now = entry.at.seconds
    told = {
        "haemolysed": labs.haemolysed,
        "infusion-arm": labs.infusion_arm,
        "during-infusion": labs.during_infusion or course.by_needle.running(now),
        "soon-after-dose": course.by_needle.ended_within(now, min(waits)),
    }
    return tuple(why for why, holds in told.items() if holds)


@dataclass(frozen=True, slots=True)
class Stamp:
    """How a draw lies to the last magnesium by needle, so that its level can be read.

    Attributes:
        given: what went in at the draw, else the last that ended before it; None: none, or not recorded.
        since: seconds from its end to the draw; None while it went in, or where there was none.
        during: whether it was drawn while magnesium went in, as recorded or as marked on the draw.
    """

    given: Given | None
    since: int | None
    during: bool


def stamp(course: Course, entry: Entry) -> Stamp:
    """The stamp of a draw; a dose at once in the draw's own second came after it."""
    labs = entry.event
    assert isinstance(labs, Labs)
    now = entry.at.seconds
    begun = [given for given in course.magnesium if given.route in PARENTERAL and given.start < now]
    running = [given for given in begun if given.end is None or given.end > now]
    if running or labs.during_infusion:
        return Stamp(running[-1] if running else None, None, during=True)
    ended = [(given.end, given) for given in begun if given.end is not None]
    if not ended:
        return Stamp(None, None, during=False)
    end, last = max(ended, key=lambda found: found[0])
    return Stamp(last, now - end, during=False)


def corrected_calcium(course: Course, protocol: Protocol, entry: Entry) -> Fraction | None:
    """Calcium in mmol/L corrected for the nearest albumin; None without calcium or a near albumin."""
    labs = entry.event
    assert isinstance(labs, Labs)
    if (calcium := labs.values.get("calcium")) is None:
        return None
    rule = protocol.corrected_calcium
    draws = course.with_albumin
    first = bisect_left(draws, entry.at.seconds - rule.within, key=_drawn)
    last = bisect_right(draws, entry.at.seconds + rule.within, key=_drawn)
    near = draws[first:last]
    if not near:
        return None
    nearest = min(near, key=lambda draw: (abs(_drawn(draw) - entry.at.seconds), -_drawn(draw)))
    assert isinstance(nearest.event, Labs)
    albumin = nearest.event.values["albumin"]
    return calcium.value + rule.per_gram * (rule.albumin - albumin.value)


def _drawn(entry: Entry) -> int:
    return entry.at.seconds


@dataclass(frozen=True, slots=True)
class Class:
    """The class of deficiency by the last level that can be believed, and whether it is near an edge."""

    severity: str
    borderline: bool
    entry: Entry
    magnesium: Fraction


def class_at(course: Course, protocol: Protocol, moment: Instant) -> Class | None:
    """The class at `moment`; None without a level that can be believed (rule `severity`)."""
    checks = [check for _, check in protocol.each(Severity)]
    for entry in reversed(course.of_kind(Labs)):
        labs = entry.event
        assert isinstance(labs, Labs)
        if entry.at > moment or "magnesium" not in labs.values or doubts(course, protocol, entry):
            continue
        for check in checks:
            value = labs.values["magnesium"].value
            band = band_of(check.bands, value)
            return Class(band.name, abs(value - check.edge) <= check.margin, entry, value)
    return None


def position(protocol: Protocol, analyte: str, value: Fraction) -> str | None:
    """ "low", "in range" or "high" against the reference interval; None where there is none."""
    interval = protocol.intervals.get(analyte)
    if interval is None:
        return None
    if value < interval.low:
        return "low"
    return "high" if value > interval.high else "in range"
