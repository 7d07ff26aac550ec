"""What an attempt has said and done so far, in lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mgtracker.training.practice import Practice
from mgtracker.ui.training import spoken
from tests.training.made import look, small, wait

if TYPE_CHECKING:
    from mgtracker.ui.training.spoken import Line
    from mgtracker.view import View


def begun(folder: Path) -> Practice:
    return Practice(small(folder), 1, "RN A")


def view(practice: Practice) -> View:
    return practice.session.refresh()


def strip(practice: Practice, *written: str) -> list[Line]:
    return spoken.strip_lines(practice, view(practice), practice.messages, written)


def test_an_answer_stands_until_the_clock_moves_however_often_the_patient_is_looked_at(
    tmp_path: Path,
) -> None:
    practice = begun(tmp_path)
    practice.ask("what")
    for _ in range(5):
        practice.look()
    [found, answer] = strip(practice)
    assert (found[1], answer[1]) == ("Found", "The prescriber")
    assert answer[2:] == ("5 g IM.", "what")


def test_what_was_written_down_is_not_offered_again(tmp_path: Path) -> None:
    practice = begun(tmp_path)
    practice.ask("what")
    assert strip(practice, "what")[0][3] == ""


def test_of_many_messages_what_can_be_written_down_stays(tmp_path: Path) -> None:
    practice = begun(tmp_path)
    practice.ask("what")
    practice.ask("more")
    practice.draw(["magnesium"])
    practice.draw(["calcium"])
    wait(practice, 45)
    found = strip(practice)
    assert len(found) == spoken.AT_ONCE
    assert "what" in [line[3] for line in found]
    assert found == sorted(found, key=lambda line: line[0], reverse=True)


def test_what_is_due_is_named_up_to_three_of_them(tmp_path: Path) -> None:
    practice = begun(tmp_path)
    now = view(practice)
    patient = now.patient
    assert patient is not None
    one = next(item for item in patient.due if item.task == "electrocardiogram")
    [line] = spoken.waiting(practice, now, [[one]])
    assert line[1:3] == ("Due", "Electrocardiogram: QTc. F4 opens it.")
    [line] = spoken.waiting(practice, now, [[one]] * 5)
    assert line[2].count("lectrocardiogram") == spoken.NAMED
    assert "; and 2 more. F4" in line[2]
    [line] = spoken.waiting(practice, now, [[one]] * spoken.NAMED)
    assert "more" not in line[2]
    assert spoken.waiting(practice, now, []) == []


def test_what_the_program_answers_is_a_line_of_nobodys(tmp_path: Path) -> None:
    practice = begun(tmp_path)
    assert spoken.answer(practice, "Drawn.") == [("Thu 14, 08:00", "", "Drawn.", "")]
    assert spoken.answer(practice, "") == []


def test_the_log_has_the_question_with_its_answer_and_ends_with_the_beginning(
    tmp_path: Path,
) -> None:
    practice = begun(tmp_path)
    practice.ask("what")
    lines = [said for _, said in spoken.log(practice, view(practice))]
    assert lines == [
        "Thu 14, 08:00   The prescriber: 5 g IM. (asked: What shall I give?)",
        "Thu 14, 08:00   A small case.",
    ]


def test_what_was_asked_stands_last_and_says_when(tmp_path: Path) -> None:
    practice = begun(tmp_path)
    assert spoken.questions(practice) == [("what", "What shall I give?")]
    practice.ask("what")
    assert spoken.questions(practice) == [
        ("more", "More?"),
        ("what", "What shall I give? (asked Thu 14, 08:00)"),
    ]


def test_decisions_are_counted_from_one_and_say_what_was_recorded_not_that_it_was_looked_for(
    tmp_path: Path,
) -> None:
    practice = begun(tmp_path)
    look(practice)
    wait(practice, 10)
    practice.look()
    wait(practice, 10)
    lines = spoken.decision_lines(practice, view(practice))
    assert [key for key, _ in lines] == ["0", "1", "2"]
    first, second, third = (said for _, said in lines)
    assert first.startswith("1   Thu 14, 08:00   knee jerk present")
    assert "Looked" not in first
    assert second == "2   Thu 14, 08:10   Looked: knee jerk, breathing and urine"
    assert third == "3   Thu 14, 08:20   nothing was done"
