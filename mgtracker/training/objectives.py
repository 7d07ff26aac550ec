"""Which cases a trainee has done, which are open, and which open next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mgtracker.training.attempt import Attempt
from mgtracker.training.case import TrainingCase


@dataclass(frozen=True, slots=True)
class Objective:
    """One case on the page of objectives.

    Attributes:
        state: "done", "open" or "locked".
        opens_with: ids of the cases that open it; empty for one that is open from the start.
        attempts: how many there were.
        best: percent of the best attempt that nothing fails; None without one.
    """

    case: TrainingCase
    state: str
    opens_with: tuple[str, ...]
    attempts: int
    best: int | None


def objectives(cases: Iterable[TrainingCase], attempts: Iterable[Attempt]) -> tuple[Objective, ...]:
    """Every case in the order given, as one trainee's attempts leave it.

    A case that no other unlocks is open from the start; any other once one of those that unlock it was
    passed. An attempt at a case counts whatever the numbers of its seed were.
    """
    cases, attempts = tuple(cases), tuple(attempts)
    passed = {attempt.case_id for attempt in attempts if attempt.passed}
    found = []
    for case in cases:
        opens_with = tuple(one.id for one in cases if case.id in one.unlocks)
        own = [attempt for attempt in attempts if attempt.case_id == case.id]
        clean = [attempt.percent for attempt in own if not attempt.failing]
        is_open = not opens_with or not passed.isdisjoint(opens_with)
        state = "done" if case.id in passed else ("open" if is_open else "locked")
        found.append(Objective(case, state, opens_with, len(own), max(clean, default=None)))
    return tuple(found)
