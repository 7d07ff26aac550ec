"""Whether calcium and PTH answer to magnesium as they should, from the first effective dose on."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from .clock import Instant
from .course import Course
from .protocol import Protocol


@dataclass(frozen=True, slots=True)
class Response:
    """The expected course of one analyte after the first effective dose.

    Attributes:
        rule: id of the rule with the corridor.
        analyte: "pth" or "calcium"; calcium is corrected where albumin is known.
        first: when the first effective dose of this course of magnesium was given.
        possible_from: from when an answer is possible.
        expected_by: until when it is expected.
        off_track_after: from when its absence is off track.
        state: "early", "on-course", "answered", "off-track", or "unknown" where no level tells.
        before: the last level before the first dose, in the analyte's standard unit.
        last: the newest level after it; None while there is none.
        questions: what the article asks next when it is off track.
    """

    rule: str
    analyte: str
    first: Instant
    possible_from: Instant
    expected_by: Instant
    off_track_after: Instant
    state: str
    before: Fraction | None
    last: Fraction | None
    questions: tuple[str, ...]


def responses(course: Course, protocol: Protocol, now: Instant) -> tuple[Response, ...]:
    """Every corridor of the protocol that applies at `now`; none before any magnesium."""
    return ()
