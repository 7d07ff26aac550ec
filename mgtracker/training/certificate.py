"""What a certificate says: who, which case, which numbers, how well, and by which rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mgtracker.clinical.clock import Instant
from mgtracker.training.attempt import Attempt
from mgtracker.training.criteria import AREAS

_SHORT = 12


@dataclass(frozen=True, slots=True)
class Certificate:
    """One attempt, for paper.

    Attributes:
        case_version: the beginning of the digest of the case file.
        seed: the same case with the same seed is the same patient.
        areas: by area, points earned and points there were.
        missed: what was wanted and not done, in the case's sentences.
        failing: of these, what fails the attempt whatever the points.
        taken_up: the decision of an earlier attempt that it began from; None for one from the start.
    """

    trainee: str
    case_id: str
    title: str
    case_version: str
    seed: int
    points: int
    of: int
    percent: int
    passed: bool
    areas: Mapping[str, tuple[int, int]]
    missed: tuple[str, ...]
    failing: tuple[str, ...]
    made_at: Instant
    protocol: tuple[str, str]
    program: str
    taken_up: int | None = None


def certificate(attempt: Attempt) -> Certificate:
    """What is printed for an attempt, passed or not."""
    return Certificate(
        trainee=attempt.trainee,
        case_id=attempt.case_id,
        title=attempt.title,
        case_version=attempt.digest[:_SHORT],
        seed=attempt.seed,
        points=attempt.points,
        of=attempt.of,
        percent=attempt.percent,
        passed=attempt.passed,
        areas={
            area: (
                sum(mark.points for mark in attempt.marks if mark.area == area),
                sum(mark.of for mark in attempt.marks if mark.area == area),
            )
            for area in AREAS
        },
        missed=tuple(mark.say for mark in attempt.marks if not mark.met),
        failing=tuple(mark.say for mark in attempt.marks if mark.fails and not mark.met),
        made_at=attempt.made_at,
        protocol=attempt.protocol,
        program=attempt.program,
        taken_up=attempt.taken_up,
    )
