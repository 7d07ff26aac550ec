"""Decision by decision, with what could be known at that moment and no more."""

from pathlib import Path

from mgtracker.clinical.clock import MINUTE
from mgtracker.training.debrief import debrief
from mgtracker.training.practice import Practice
from tests.training.made import after, give, look, small, wait


def test_each_decision_has_what_was_known_said_done_and_followed(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    practice.draw(["magnesium"])
    wait(practice, 20)
    look(practice)
    dose = give(practice, over="15 min", product="20 % injection")
    wait(practice, 60)
    practice.finish()
    first, second = debrief(practice.played())

    assert (first.number, first.at) == (0, practice.case.begins)
    assert [act.kind for act in first.acts] == ["draw"]
    assert first.knew["volume"].text == "corrected"
    assert [act.kind for act in first.model] == ["look", "dose"]
    assert first.judged == ()

    assert (second.number, second.at) == (1, after(practice.case, 20))
    assert "reflex" not in second.knew, "it was looked at in this decision, not before"
    assert [one.entry.id for one in second.judged] == [dose.id]
    assert [entry.kind for entry in second.recorded] == ["bedside"]
    assert "She asks for water." in [message.text for message in second.followed]
    assert {message.kind for message in second.followed} <= {"said", "felt"}
    assert second.after.magnesium > first.after.magnesium


def test_a_result_is_known_from_when_it_came_not_from_when_it_was_drawn(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    practice.draw(["pth"])
    for _ in range(3):
        wait(practice, 20)
        look(practice)
    decisions = {one.at: one for one in debrief(practice.finish())}
    assert "pth" not in decisions[after(practice.case, 20)].knew
    known = decisions[after(practice.case, 40)].knew["pth"]
    assert known.at == practice.case.begins
    assert decisions[after(practice.case, 60)].knew["pth"] == known


def test_what_was_due_and_what_stood_are_of_that_moment(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    look(practice)
    give(practice, over="15 min", product="20 % injection")
    wait(practice, 12 * 60)
    look(practice)
    decisions = debrief(practice.finish())
    assert {one.rule for one in decisions[0].due} == {"ecg-qtc"}
    assert "labs-parenteral" in {one.rule for one in decisions[-1].due}


def test_where_nobody_did_anything_there_is_no_decision(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    for _ in range(5):
        practice.move(MINUTE)
    wait(practice, 60)
    practice.finish()
    numbers = [one.number for one in debrief(practice.played())]
    assert numbers[0] == 0
    assert len(numbers) < practice.decisions
    assert all(one.model for one in debrief(practice.played())[1:])
