"""The first effective dose: where the expected course of PTH and calcium begins."""

from __future__ import annotations

from .clock import Instant
from .course import Course
from .events import PARENTERAL
from .protocol import Protocol


def first_effective_dose(course: Course, protocol: Protocol) -> Instant | None:
    """When the current course of magnesium first gave an effective dose; None before any magnesium.

    A course begins with the first magnesium by any route after `new_course_after` without any. Its
    first effective dose is the first by needle, which acts at once; without one, the first by mouth.
    """
    return course.once(protocol, "first effective dose", lambda: _found(course, protocol))


def _found(course: Course, protocol: Protocol) -> Instant | None:
    pause = protocol.new_course_after
    first: dict[bool, int] = {}
    ended: int | None = None
    for given in course.magnesium:
        if ended is not None and pause is not None and given.start - ended >= pause:
            first = {}
        first.setdefault(given.route in PARENTERAL, given.start)
        if given.end is None:
            pause = None  # it still runs: nothing after it begins a new course
        else:
            ended = given.end if ended is None else max(ended, given.end)
    found = first.get(True, first.get(False))
    return None if found is None else Instant(found)
