"""Every shipped case: its model answer has full marks, doing nothing comes to harm, nothing breaks it.

`PRACTICE_RUNS=200` plays each case at random so many times; a few by itself.
"""

import os
from functools import cache

import pytest

from mgtracker.clinical.clock import HOUR
from mgtracker.training.case import TrainingCase
from mgtracker.training.case_reader import read_training
from mgtracker.training.debrief import debrief
from mgtracker.training.doings import ENDINGS
from mgtracker.training.lint import lint
from mgtracker.training.players import play_anything, play_model
from mgtracker.training.scoring import score
from mgtracker.training.shipped_cases import ORDER, folder

MAY_WARN = {"severe-seizure": {"iv-rate"}}
"""An emergency push over 5 minutes goes against the label's rate, with a reason."""
RUNS = int(os.environ.get("PRACTICE_RUNS", "2"))


@cache
def case_of(name: str) -> TrainingCase:
    return read_training(folder() / f"{name}.toml")


def test_there_are_twelve() -> None:
    assert len(ORDER) == len(set(ORDER)) == 12
    assert {path.stem for path in folder().glob("*.toml")} == set(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_it_plays_as_it_should(name: str) -> None:
    found = lint(case_of(name), seeds=(1, 48213))
    assert found.wrong == ()
    for tried in found.tried:
        assert tried.model.percent == 100
        assert tried.model.passed
        assert tried.harmed
        assert not tried.nothing.passed
        assert tried.late == (), "a model answer leaves nothing overdue"
        assert set(tried.spoke) <= MAY_WARN.get(name, set())


@pytest.mark.timeout(120 + 3 * RUNS)
@pytest.mark.parametrize("name", ORDER)
def test_nobody_can_break_it(name: str) -> None:
    for seed in range(RUNS):
        played = play_anything(case_of(name), seed)
        assert played.ended in ENDINGS
        found = score(played)
        assert 0 <= found.points <= found.of
        assert debrief(played)


@pytest.mark.parametrize("name", ORDER)
def test_every_decision_of_the_model_answer_is_the_models(name: str) -> None:
    case = case_of(name)
    decisions = debrief(play_model(case, 2))
    shown = [act for decision in decisions for act in decision.model]
    assert sorted(map(id, shown)) == sorted(map(id, case.model)), "each stands once in the debrief"


@pytest.mark.parametrize("name", ORDER)
def test_each_is_long_enough_to_teach(name: str) -> None:
    case = case_of(name)
    assert len(case.aims) >= 2
    assert case.points == 100
    assert {criterion.area for criterion in case.criteria} >= {
        "safety",
        "timeliness",
        "recognition",
    }
    assert any(act.why for act in case.model)


@pytest.mark.parametrize("seed", [1, 48213])
def test_the_seizures_model_answer_takes_the_articles_course(seed: int) -> None:
    case = case_of("severe-seizure")
    trace = play_model(case, seed).trace
    hours = {(second - case.begins.seconds) / HOUR: seen for second, seen in trace}
    before = hours[0]
    within = min(hour for hour, seen in hours.items() if seen.pth > 2 * before.pth)
    assert within < 48, "PTH rises within minutes to 48 hours"
    assert all(seen.calcium < 2.0 for hour, seen in hours.items() if hour < 36)
    last = trace[-1][1]
    assert last.calcium > 2.1, "calcium comes back in 3 to 7 days"
    assert "seizure" not in last.words
