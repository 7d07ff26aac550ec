"""The same attempt once more: from its beginning, from one of its decisions, or the whole of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from mgtracker.clinical.errors import InputError
from mgtracker.training.again import again
from mgtracker.training.doings import Played
from mgtracker.training.players import play_anything
from mgtracker.training.practice import Practice
from tests.training.made import give, look, record, small, wait


def attempt(folder: Path) -> Practice:
    """Looks, gives 2 g, waits and draws; half an hour later the result, then 5 g."""
    practice = Practice(small(folder), 3, "RN A")
    look(practice)
    give(practice, over="15 min", product="20 % injection")
    practice.draw(["magnesium"])
    wait(practice, 60)
    practice.ask("what")
    give(practice, "5 g", "IM", site="left")
    wait(practice, 60)
    practice.finish()
    return practice


def parts(practice: Practice) -> tuple[object, ...]:
    played = practice.played()
    return (
        played.course.entries,
        played.acts,
        played.messages,
        played.trace,
        played.doses,
        played.looks,
    )


def test_the_whole_comes_out_as_it_did(tmp_path: Path) -> None:
    first = attempt(tmp_path)
    entries = first.journal.entries("practice")
    second = again(first.case, 3, "RN A", first.acts, entries)
    assert parts(second) == parts(first)
    assert second.ended == "finished"


def test_from_a_decision_nothing_of_it_is_done_yet(tmp_path: Path) -> None:
    first = attempt(tmp_path)
    stands = first.played().stands()
    for number, stand in enumerate(stands):
        practice = again(
            first.case, 3, "RN A", first.acts, first.journal.entries("practice"), number
        )
        assert (practice.now, practice.decisions - 1) == (stand.at, number)
        assert practice.journal.head() == stand.first - 1
        assert practice.ended is None
        record(practice, "fact", symptoms="mild")
        practice.move(60)


def test_from_the_beginning_it_is_as_it_was(tmp_path: Path) -> None:
    first = attempt(tmp_path)
    fresh = Practice(first.case, 3, "RN A")
    back = again(first.case, 3, "RN A", first.acts, first.journal.entries("practice"), 0)
    assert parts(back) == parts(fresh)


def test_an_attempt_that_does_not_come_out_again_is_refused(tmp_path: Path) -> None:
    first = attempt(tmp_path)
    entries = first.journal.entries("practice")
    slower = replace(first.case.laboratory, turnaround=50 * 60)
    with pytest.raises(InputError, match="case has changed"):
        again(replace(first.case, laboratory=slower), 3, "RN A", first.acts, entries)
    with pytest.raises(InputError, match="case has changed"):
        again(first.case, 3, "RN A", first.acts, entries[:-2])


@pytest.mark.parametrize("seed", range(3))
def test_whatever_was_done_comes_out_again(tmp_path: Path, seed: int) -> None:
    case = small(tmp_path)
    played: Played = play_anything(case, seed)
    second = again(case, seed, played.trainee, played.acts, played.course.entries).played()
    assert second.course.entries == played.course.entries
    assert second.trace == played.trace
    assert (second.happened, second.late, second.ended) == (
        played.happened,
        played.late,
        played.ended,
    )
