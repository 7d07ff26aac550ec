"""One attempt going on: the session of a ward, a clock that is moved, a laboratory that takes its time."""

from pathlib import Path

import pytest

from mgtracker.clinical.clock import DAY, HOUR, MINUTE
from mgtracker.clinical.errors import InputError, RefusedError
from mgtracker.clinical.events import Bedside, Fact, Labs, Order
from mgtracker.clinical.notation import read_event
from mgtracker.training.doings import LABORATORY
from mgtracker.training.practice import Practice
from tests.training.made import after, event, give, look, record, small, wait


def test_the_session_is_of_its_own_kind_with_the_patient_in_front(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 7, " RN A ")
    view = practice.session.refresh()
    assert (view.kind, view.author, view.now) == ("practice", "RN A", practice.now)
    assert view.patient is not None
    assert view.patient.patient.mrn == "practice 7"
    assert view.patient.traces["magnesium"].last is not None
    assert not view.read_only


@pytest.mark.parametrize("name", ["", "  ", LABORATORY])
def test_somebody_practises(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="who practises"):
        Practice(small(tmp_path), 1, name)


def test_the_same_seed_is_the_same_patient_and_another_is_not(tmp_path: Path) -> None:
    case = small(tmp_path)
    first, same, other = (Practice(case, seed, "RN A") for seed in (1, 1, 2))
    for practice in (first, same, other):
        wait(practice, 120)
    assert first.played().trace == same.played().trace
    assert first.played().trace != other.played().trace
    assert first.journal.entries("practice") == same.journal.entries("practice")


def test_what_stands_in_the_record_lies_within_the_case(tmp_path: Path) -> None:
    case = small(tmp_path)
    for seed in range(20):
        course = Practice(case, seed, "RN A").played().course
        weight, kidney = (
            course.fact("weight", case.begins),
            course.fact("creatinine_clearance", case.begins),
        )
        magnesium, calcium = (
            course.lab("magnesium", case.begins),
            course.lab("calcium", case.begins),
        )
        assert weight is not None
        assert 55 <= float(weight.value.value) <= 65
        assert kidney is not None
        assert 80 <= float(kidney.value.value) <= 90
        assert magnesium is not None
        assert 0.30 <= float(magnesium.value.value) <= 0.36
        assert calcium is not None
        assert 1.60 <= float(calcium.value.value) <= 1.70


def test_a_result_comes_after_its_time_recorded_by_the_laboratory(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    drawn = practice.now
    ready = practice.draw(["magnesium", "creatinine", "magnesium"])
    assert practice.awaited == (ready,)
    wait(practice, 39)
    assert practice.played().course.of_kind(Labs)[-1].at < drawn or practice.awaited
    before = len(practice.played().course.of_kind(Labs))
    moved = practice.move(DAY)
    assert (moved.now, practice.awaited) == (ready, ())
    assert [message.kind for message in moved.messages] == ["result"]
    labs = practice.played().course.of_kind(Labs)
    assert len(labs) == before + 1
    assert (labs[-1].at, labs[-1].recorded_at, labs[-1].by) == (drawn, ready, LABORATORY)
    assert isinstance(labs[-1].event, Labs)
    assert set(labs[-1].event.values) == {"magnesium", "creatinine"}
    clearance = practice.played().course.of_kind(Fact)[-1]
    assert (clearance.at, clearance.by) == (drawn, LABORATORY)
    assert moved.messages[0].source == labs[-1].id


def test_what_is_proposed_next_is_judged_with_the_result(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    practice.draw(["magnesium"])
    wait(practice, 45)
    look(practice)
    give(practice, over="15 min", product="20 % injection")


def test_a_draw_while_magnesium_goes_in_says_so(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    record(practice, "rate", drug="magnesium sulfate", line="pump-1", rate="1 g/h")
    wait(practice, 60)
    practice.draw(["magnesium"])
    wait(practice, 60)
    (_, labs) = practice.played().course.of_kind(Labs)
    assert isinstance(labs.event, Labs)
    assert labs.event.during_infusion


def test_a_haemolysed_draw_reports_no_potassium(tmp_path: Path) -> None:
    always = ('turnaround = "40 min"', 'turnaround = "40 min"\nhaemolysed = 100')
    practice = Practice(small(tmp_path, always), 1, "RN A")
    practice.draw(["magnesium", "potassium"])
    practice.draw(["potassium"])
    wait(practice, 60)
    (_, labs) = practice.played().course.of_kind(Labs)
    assert isinstance(labs.event, Labs)
    assert labs.event.haemolysed
    assert set(labs.event.values) == {"magnesium"}
    assert [m.source for m in practice.messages if m.kind == "result"] == [labs.id, ""]


def test_a_case_spoils_the_next_draw_and_no_other(tmp_path: Path) -> None:
    spoiled = ('say = "She asks for water."', 'say = "She pulls away."\nhaemolysed = true')
    practice = Practice(small(tmp_path, spoiled), 1, "RN A")
    wait(practice, 30)
    practice.draw(["magnesium"])
    practice.draw(["magnesium"])
    wait(practice, 60)
    (_, first, second) = (entry.event for entry in practice.played().course.of_kind(Labs))
    assert isinstance(first, Labs)
    assert isinstance(second, Labs)
    assert (first.haemolysed, second.haemolysed) == (True, False)


def test_who_looks_finds_and_what_is_found_is_recorded_like_anything(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    found = practice.look(["bedside", "qtc"])
    assert (found.reflex, found.antidote_ready, found.at) == ("present", True, practice.now)
    assert found.qtc is not None
    assert found.qtc.value > 440
    assert practice.played().course.of_kind(Bedside) == ()
    practice.session.record(found, practice.session.propose(found))
    assert len(practice.played().course.of_kind(Bedside)) == 1
    heard = practice.messages[-1]
    assert (heard.kind, heard.source) == ("found", "severe")
    assert "tetany" in heard.text
    with pytest.raises(RefusedError):
        practice.look([])


def test_who_asks_hears_and_can_record_what_is_offered(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    assert [one.id for one in practice.questions()] == ["what"]
    with pytest.raises(RefusedError, match="recorded"):
        practice.offered("what")
    with pytest.raises(RefusedError, match="asked now"):
        practice.ask("more")
    answer = practice.ask("what")
    assert (answer.kind, answer.text) == ("answer", "5 g IM.")
    assert [one.id for one in practice.questions()] == ["what", "more"]
    practice.move(MINUTE)
    order = practice.offered("what")
    assert isinstance(order, Order)
    assert (order.at, order.first, order.count) == (practice.now, practice.now, 2)
    practice.session.record(order, practice.session.propose(order), "said so")
    assert len(practice.session.refresh().patient.orders) == 1  # type: ignore[union-attr]


@pytest.mark.parametrize(("clock", "minutes"), [("21:00", 780), ("08:00", 0), ("07:59", 1439)])
def test_a_first_dose_is_at_the_next_such_time_of_the_wards_clock(
    tmp_path: Path, clock: str, minutes: int
) -> None:
    order = ("count = 2", f'count = 2\nfirst_at = "{clock}"')
    practice = Practice(small(tmp_path, order), 1, "RN A")
    practice.ask("what")
    offered = practice.offered("what")
    assert isinstance(offered, Order)
    assert offered.first == after(practice.case, minutes)


def test_the_clock_stops_at_the_first_thing_heard(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    moved = practice.move(4 * HOUR)
    assert moved.now == after(practice.case, 30)
    assert [message.text for message in moved.messages] == ["She asks for water."]
    moved = practice.to_next_event()
    assert (moved.now, moved.messages[0].kind) == (after(practice.case, 300), "harm")
    assert practice.decisions == 3


def test_it_goes_on_to_the_next_thing_due(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    look(practice)
    record(practice, "rate", drug="magnesium sulfate", line="pump-1", rate="1 g/h")
    wait(practice, 31)
    moved = practice.to_next_due()
    assert moved.now == after(practice.case, 60), "the knee jerk is looked at again after an hour"


def test_nothing_is_due_after_the_end(tmp_path: Path) -> None:
    soon = ('ends   = "2026-05-15T08:00:00+01:00"', 'ends   = "2026-05-14T08:40:00+01:00"')
    longer = ('at = "2026-05-14T08:05:00+01:00"', 'at = "2026-05-14T08:06:00+01:00"')
    practice = Practice(small(tmp_path, soon, longer), 1, "RN A")
    look(practice)
    record(practice, "bedside", qtc="470 ms")
    with pytest.raises(RefusedError, match="Nothing more is due"):
        practice.to_next_due()


def test_it_only_goes_on(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    for seconds in (0, -60):
        with pytest.raises(RefusedError, match="only goes on"):
            practice.move(seconds)


def test_time_passes_by_itself_until_something_is_heard(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    assert practice.elapse(MINUTE) is None, "it is paused at first"
    practice.paused = False
    moved = practice.elapse(MINUTE)
    assert moved is not None
    assert (moved.now, practice.paused) == (after(practice.case, 1), False)
    practice.elapse(HOUR)
    assert (practice.now, practice.paused) == (after(practice.case, 30), True)


def test_the_case_ends_with_its_time_and_nothing_more_is_done(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    wait(practice, 48 * 60)
    assert (practice.ended, practice.now) == ("time", practice.case.ends)
    for deed in (
        lambda: practice.move(60),
        lambda: practice.draw(["magnesium"]),
        practice.look,
        lambda: practice.ask("what"),
    ):
        with pytest.raises(RefusedError, match="over"):
            deed()
    with pytest.raises(RefusedError, match="reading only"):
        give(practice)
    assert practice.session.refresh().read_only
    assert practice.finish().ended == "time"


def test_it_ends_when_the_trainee_says_so(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    dose = give(practice)
    played = practice.finish()
    assert played.ended == "finished"
    assert [one.entry_id for one in played.doses] == [dose.id], "what was last recorded was given"
    assert practice.finish() == played


def test_too_much_ends_with_the_patient(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    give(practice, "50 g", over="10 min")
    wait(practice, 12 * 60)
    assert practice.ended == "arrest"
    assert practice.now < after(practice.case, 6 * 60)


def test_what_is_new_about_the_patient_is_told_once(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    assert practice.messages == (), "what was so from the start is found by who looks"
    give(practice, "8 g", over="20 min")
    wait(practice, 12 * 60)
    felt = [message.text for message in practice.messages if message.kind == "felt"]
    words = [word for text in felt for word in text.split(", ")]
    assert "flushed and warm" in words
    assert "tetany" not in words
    assert len(words) == len(set(words))


def test_a_happening_can_end_it_change_the_patient_and_follow_another(tmp_path: Path) -> None:
    more = """
[[training.happening]]
id = "kidney"
since = "told"
after = "30 min"
say = "She passes no water."
[training.happening.change]
creatinine_clearance = "12 mL/min"
antidote_ready = false
volume = "depleted"

[[training.happening]]
id = "over"
since = "kidney"
after = "60 min"
say = "She is moved to another ward."
ends = true
"""
    practice = Practice(small(tmp_path, more=more), 1, "RN A")
    wait(practice, 60)
    practice.draw(["creatinine"])
    assert practice.look().antidote_ready is False
    wait(practice, 200)
    assert (practice.ended, practice.now) == ("case", after(practice.case, 120))
    kidney = practice.played().course.fact("creatinine_clearance", practice.now)
    assert kidney is not None
    assert kidney.value.value == 12


def test_what_is_vomited_is_not_taken_up(tmp_path: Path) -> None:
    vomits = ('say = "She asks for water."', 'say = "She vomits."\nvomits = true')
    levels = []
    for changes in ((), (vomits,)):
        practice = Practice(small(tmp_path, *changes), 1, "RN A")
        give(practice, "30 mmol", "oral", drug="magnesium oxide")
        wait(practice, 12 * 60)
        levels.append(practice.played().trace[-1][1].magnesium)
    assert levels[0] > levels[1] + 0.005


def test_what_was_late_before_the_trainee_came_is_not_the_trainees(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    assert practice.played().late == ()
    record(practice, "rate", drug="magnesium sulfate", line="pump-1", rate="1 g/h")
    wait(practice, 180)
    late = {one.what for one in practice.played().late}
    assert {"reflex", "respiratory_rate"} <= late


@pytest.mark.parametrize("analytes", [[], ["magnesium", "gold"]])
def test_a_draw_is_for_something(tmp_path: Path, analytes: list[str]) -> None:
    with pytest.raises(RefusedError, match="drawn for"):
        Practice(small(tmp_path), 1, "RN A").draw(analytes)


def test_the_session_refuses_as_on_a_ward(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    session = practice.session
    future = event(practice, "dose", -5, drug="magnesium sulfate", amount="2 g", route="IM")
    with pytest.raises(RefusedError, match="future"):
        session.propose(future)
    now = event(practice, "dose", drug="magnesium sulfate", amount="50 g", route="IV")
    with pytest.raises(RefusedError, match="reason"):
        session.record(now, session.propose(now))


def test_what_was_recorded_before_the_case_ended_was_given(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path, ('say = "No."', 'say = "No."\nends = true')), 1, "RN A")
    practice.ask("what")
    dose = give(practice, "5 g", "IM")
    practice.ask("more")
    assert practice.ended == "case"
    assert [one.entry_id for one in practice.played().doses] == [dose.id]


def test_blood_is_on_its_way_until_it_is_reported(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    practice.draw(["magnesium", "calcium"])
    wait(practice, 39)
    assert practice.on_its_way == {"magnesium", "calcium"}
    wait(practice, 1)
    assert practice.on_its_way == frozenset()


def test_a_question_about_what_is_not_yet_so_cannot_be_asked_yet(tmp_path: Path) -> None:
    later = ('when = ["asked what"]', 'since = "what"\nafter = "2 h"')
    practice = Practice(small(tmp_path, later), 1, "RN A")
    wait(practice, 180)
    assert [one.id for one in practice.questions()] == ["what"], "it counts from another question"
    practice.ask("what")
    wait(practice, 119)
    assert [one.id for one in practice.questions()] == ["what"]
    wait(practice, 1)
    assert [one.id for one in practice.questions()] == ["what", "more"]


def test_blood_that_is_at_the_laboratory_is_not_overdue(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    practice.draw(["magnesium"])
    assert "magnesium" in practice.on_its_way
    overdue = {item.what for item in practice._overdue() if item.task == "draw"}
    assert "magnesium" not in overdue


def test_who_is_asked_knows_the_levels_that_were_reported(tmp_path: Path) -> None:
    asks = ('when = ["asked what"]', 'when = ["calcium < 1.8 mmol/L"]')
    practice = Practice(small(tmp_path, asks), 1, "RN A")
    assert [one.id for one in practice.questions()] == ["what", "more"]
    higher = read_event("labs", {"at": practice.now.as_written(), "calcium": "2.3 mmol/L"})
    practice.session.record(higher, practice.session.propose(higher))
    assert [one.id for one in practice.questions()] == ["what"], "whatever the blood is now"
    never = ('"calcium"]', '"weight"]')
    unknown = Practice(small(tmp_path, asks, never), 1, "RN A")
    assert [one.id for one in unknown.questions()] == ["what"], (
        "of what nobody measured it knows nothing"
    )
