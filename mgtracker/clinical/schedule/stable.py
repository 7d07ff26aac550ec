"""Whether a patient is stable: enough draws in range, far enough apart, not too soon after a needle."""

from __future__ import annotations

from itertools import groupby

from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Entry, Labs
from mgtracker.clinical.laboratory import corrected_calcium, doubts, position
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.tasks import Stable


def is_stable(course: Course, protocol: Protocol, task: Stable) -> bool:
    """Whether `stable` holds after the last draw (rule `labs-stable`).

    Draws count that have magnesium and calcium (corrected where albumin is known) in range, are not
    doubtful, and are no nearer than `after_parenteral` to magnesium by needle. A value out of range,
    even a doubtful one, begins the count anew. Looked at from the newest back, so that old draws cost nothing.
    """
    counted = 0
    nearer: int | None = None
    drawn = reversed(course.of_kind(Labs))
    for second, together in groupby(drawn, key=lambda entry: entry.at.seconds):
        places = _places(course, protocol, list(together))
        if places & {"low", "high"}:
            return False
        is_apart = nearer is None or nearer - second >= task.apart
        if places == set(_COUNT) and is_apart and not _soon(course, second, task):
            counted, nearer = counted + 1, second
            if counted == task.draws:
                return True
    return False


def _soon(course: Course, second: int, task: Stable) -> bool:
    needle = course.by_needle
    return needle.running(second) or needle.ended_within(second, task.after_parenteral)


def _places(course: Course, protocol: Protocol, together: list[Entry]) -> set[str]:
    """Of one draw: "low" or "high" for a value out of range, else which of the two are there to count."""
    found: set[str] = set()
    for entry in together:
        labs = entry.event
        assert isinstance(labs, Labs)
        doubtful = bool(doubts(course, protocol, entry))
        values = {key: one.value for key, one in labs.values.items() if key in _COUNT}
        if (corrected := corrected_calcium(course, protocol, entry)) is not None:
            values["calcium"] = corrected
        for key, value in values.items():
            place = position(protocol, key, value)
            if place in ("low", "high"):
                found.add(place)
            elif key != "magnesium" or not doubtful:
                found.add(key)
    return found


_COUNT = ("magnesium", "calcium")
