"""Short ways to write a patient's journal in a test. Times are hours after one fixed morning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Entry, Event
from mgtracker.clinical.notation import read_event

MORNING = Instant.parse("2026-03-01T08:00:00+00:00")


def at(hours: float | Fraction = 0, seconds: int = 0) -> Instant:
    """So many hours, and seconds, after the morning."""
    return MORNING.plus(int(hours * HOUR) + seconds)


def event(kind: str, hours: float | Fraction | Instant = 0, /, **keys: Any) -> Event:
    """An event of a kind, its keys as in a case file (`for_` for `for`)."""
    when = hours if isinstance(hours, Instant) else at(hours)
    plain = {key.rstrip("_"): value for key, value in keys.items()}
    return read_event(kind, {"at": when.as_written()} | plain)


def dose(hours: float | Instant = 0, amount: str = "5 g", route: str = "IM", **keys: Any) -> Event:
    """Magnesium sulfate given at once, unless said otherwise."""
    drug = {"drug": "magnesium sulfate"}
    return event("dose", hours, **(drug | {"amount": amount, "route": route} | keys))


def rate(hours: float | Instant = 0, text: str = "1 g/h", line: str = "pump", **keys: Any) -> Event:
    """Magnesium sulfate running on a line from then on."""
    return event(
        "rate", hours, **({"drug": "magnesium sulfate", "rate": text, "line": line} | keys)
    )


def entry(
    what: Event, identity: str = "e", recorded: Instant | None = None, position: int = 0
) -> Entry:
    """The event as an entry; recorded when it happened unless said otherwise."""
    return Entry(identity, what, what.at if recorded is None else recorded, position)


def course(*events: Event) -> Course:
    """A course of events, each recorded when it happened, with ids e1, e2, ... in the order given."""
    return Course(entries(events))


def entries(events: Iterable[Event]) -> list[Entry]:
    """The events as entries e1, e2, ... each recorded when it happened."""
    return by_the_clock([entry(one, f"e{place}") for place, one in enumerate(events, 1)])


def by_the_clock(found: Sequence[Entry]) -> list[Entry]:
    """Entries written while nobody moved the clock: each in the place that its time of recording has, of
    one second in the order given.
    """
    order = sorted(range(len(found)), key=lambda index: (found[index].recorded_at.seconds, index))
    place = {index: number for number, index in enumerate(order, 1)}
    return [replace(one, position=place[index]) for index, one in enumerate(found)]
