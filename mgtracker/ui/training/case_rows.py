"""What the list of cases shows of each, for one trainee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.training.objectives import objectives
from mgtracker.ui.training.case_words import in_language
from mgtracker.ui.training.cases_page import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtracker.training.attempt import Attempt
    from mgtracker.training.case import TrainingCase
    from mgtracker.training.objectives import Objective
    from mgtracker.ui.training.kept import Kept


def case_rows(
    cases: Sequence[TrainingCase], attempts: Iterable[Attempt], kept: Kept, trainee: str
) -> list[Row]:
    """One of each case, in their order; `attempts` are everybody's, oldest first."""
    own = [one for one in attempts if one.trainee == trainee]
    titles = {case.id: in_language(case.title) for case in cases}

    def row(objective: Objective) -> Row:
        case = objective.case
        played = [one for one in own if one.case_id == case.id]
        left = kept.left(case, trainee) if trainee else None
        seeds = [one.seed for one in reversed(played)]
        if left is not None:
            seeds.insert(0, left.seed)
        return Row(
            objective,
            tuple(seeds),
            played[-1] if played else None,
            left is not None,
            tuple(titles[one] for one in objective.opens_with),
            tuple(titles[one] for one in case.unlocks if one in titles),
        )

    return [row(objective) for objective in objectives(cases, own)]
