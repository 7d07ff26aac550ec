"""A teacher's look at a folder of attempts: who played which case how well, and what was missed most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mgtracker.clinical.errors import InputError
from mgtracker.training.attempt import ENDING, Attempt, read_attempt


@dataclass(frozen=True, slots=True)
class Line:
    """One trainee on one case.

    Attributes:
        best: percent of the best attempt; of those that nothing fails, where there is one.
        passed: whether one of them passed.
    """

    trainee: str
    case_id: str
    title: str
    attempts: int
    best: int
    passed: bool
    last: Attempt


@dataclass(frozen=True, slots=True)
class Missed:
    """A criterion, and in how many of the attempts at its case it was missed."""

    case_id: str
    criterion_id: str
    say: str
    area: str
    missed: int
    attempts: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A folder.

    Attributes:
        lines: by trainee, then by case.
        missed: most often first; those never missed are left out.
        unread: files that could not be read, each with its reason.
    """

    lines: tuple[Line, ...]
    missed: tuple[Missed, ...]
    unread: tuple[str, ...]


def read_folder(folder: Path) -> tuple[tuple[Attempt, ...], tuple[str, ...]]:
    """Every attempt in a folder, oldest first, and why others could not be read.

    Raises:
        InputError: the folder cannot be read.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if path.name.endswith(ENDING))
    except OSError as error:
        raise InputError(f"{folder}: cannot be read: {error.strerror or error}") from None
    found, unread = [], []
    for path in paths:
        try:
            found.append(read_attempt(path))
        except InputError as error:
            unread.append(str(error))
    return tuple(sorted(found, key=lambda one: one.made_at)), tuple(unread)


def summary(attempts: Iterable[Attempt], unread: tuple[str, ...] = ()) -> Summary:
    """The whole of some attempts."""
    groups: dict[tuple[str, str], list[Attempt]] = {}
    missed: Counter[tuple[str, str]] = Counter()
    tried: Counter[tuple[str, str]] = Counter()
    said: dict[tuple[str, str], tuple[str, str]] = {}
    for attempt in attempts:
        groups.setdefault((attempt.trainee, attempt.case_id), []).append(attempt)
        for mark in attempt.marks:
            key = attempt.case_id, mark.id
            said[key] = mark.say, mark.area
            tried[key] += 1
            missed[key] += not mark.met
    return Summary(
        lines=tuple(_line(groups[key]) for key in sorted(groups)),
        missed=tuple(
            Missed(case_id, criterion, *said[case_id, criterion], times, tried[case_id, criterion])
            for (case_id, criterion), times in sorted(
                missed.items(), key=lambda one: (-one[1], one[0])
            )
            if times
        ),
        unread=unread,
    )


def _line(attempts: list[Attempt]) -> Line:
    last = max(attempts, key=lambda one: one.made_at)
    clean = [attempt for attempt in attempts if not attempt.failing] or attempts
    return Line(
        trainee=last.trainee,
        case_id=last.case_id,
        title=last.title,
        attempts=len(attempts),
        best=max(attempt.percent for attempt in clean),
        passed=any(attempt.passed for attempt in attempts),
        last=last,
    )
