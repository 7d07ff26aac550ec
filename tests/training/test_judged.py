"""What a debrief says of a dose is what the screen said when it was recorded."""

from pathlib import Path

import pytest

from mgtracker.training.judged import Verdicts
from mgtracker.training.players import play_anything
from mgtracker.training.practice import Practice
from tests.training.made import event, give, look, record, small, wait


@pytest.mark.parametrize("seed", range(1, 6))
def test_the_level_is_the_one_that_was_shown(tmp_path: Path, seed: int) -> None:
    found = Verdicts(play_anything(small(tmp_path), seed)).all
    assert found
    assert [one.verdict.level.word for one in found] == [one.entry.shown for one in found]


def test_the_reason_stands_beside_it(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    give(practice, "2 g", reason="no time to look", over="15 min", product="20 % injection")
    look(practice)
    record(practice, "rate", reason=None, drug="magnesium sulfate", line="a", rate="1 g/h")
    dose, rate = Verdicts(practice.played()).all
    assert (dose.verdict.level.word, dose.reason) == ("UNKNOWN", "no time to look")
    assert rate.reason is None


def test_what_really_went_in_is_told_from_what_was_struck_in_time(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    slip = give(practice, "20 g", "IM")
    practice.session.void(slip.id, "slip")
    kept = give(practice, "5 g", "IM")
    wait(practice, 10)
    session = practice.session
    meant = event(practice, "dose", 10, drug="magnesium sulfate", amount="4 g", route="IM")
    session.correct(kept.id, meant, session.propose(meant, kept.id), "misread", "said so")
    practice.move(60)
    verdicts = Verdicts(practice.played())
    assert len(verdicts.all) == 3
    assert [one.entry.id for one in verdicts.given] == [kept.id]
