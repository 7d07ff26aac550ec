"""Each kind of criterion: met, missed, and traced to what met or missed it."""

from pathlib import Path

import pytest

from mgtracker.training.criteria import Mark, Score
from mgtracker.training.practice import Practice
from mgtracker.training.scoring import score
from tests.training.made import event, give, look, record, small, wait

PUSH = {"over": "15 min", "product": "20 % injection"}


def criterion(kind: str, area: str = "safety", **keys: str) -> str:
    """One further criterion of the small case, in the file's words."""
    told = {"id": '"x"', "kind": f'"{kind}"', "area": f'"{area}"', "points": "5", "say": '"So."'}
    lines = [f"{key.rstrip('_')} = {value}" for key, value in (told | keys).items()]
    return "\n[[training.criterion]]\n" + "\n".join(lines) + "\n"


def begun(folder: Path, *more: str) -> Practice:
    """The small case with further criteria."""
    return Practice(small(folder, more="".join(more)), 1, "RN A")


def mark(practice: Practice, identity: str = "x") -> Mark:
    """How one criterion came out, the attempt finished."""
    return next(m for m in score(practice.finish()).marks if m.criterion.id == identity)


def evidence(found: Mark) -> list[tuple[str, str | None, str | None]]:
    return [(one.what, one.entry, one.rule) for one in found.evidence]


def test_what_is_given_against_a_stop_fails_the_attempt_reason_or_not(tmp_path: Path) -> None:
    practice = begun(tmp_path)
    look(practice)
    dose = give(practice, "20 g", reason="I am in a hurry", over="5 min")
    found = score(practice.finish())
    stop = found.marks[0]
    assert not stop.met
    assert ("against-stop", dose.id, "iv-rate") in evidence(stop)
    assert stop.evidence[0].detail == "I am in a hurry"
    assert found.failing == (stop,)
    assert not found.passed


def test_a_stop_with_a_reason_the_case_accepts_does_not(tmp_path: Path) -> None:
    accepts = ('kind = "no-stop"', 'kind = "no-stop"\naccepts = ["iv-rate"]')
    practice = Practice(small(tmp_path, accepts), 1, "RN A")
    look(practice)
    give(practice, "2 g", reason="pump has no slower rate", over="10 min", product="20 % injection")
    assert mark(practice, "no-stop").met


def test_a_stop_struck_out_before_the_clock_moved_was_never_given(tmp_path: Path) -> None:
    practice = begun(tmp_path)
    look(practice)
    dose = give(practice, "20 g", over="5 min")
    rate = record(practice, "rate", drug="magnesium sulfate", line="a", rate="40 g/h")
    practice.session.void(dose.id, "slip")
    practice.session.void(rate.id, "slip")
    practice.move(60)
    assert mark(practice, "no-stop").met


def test_what_a_line_really_ran_at_is_written_down_and_not_given(tmp_path: Path) -> None:
    ran = {"drug": "magnesium sulfate", "line": "a"}
    practice = begun(tmp_path)
    look(practice)
    first = record(practice, "rate", rate="1 g/h", **ran)
    wait(practice, 30)
    record(practice, "rate", rate="0", **ran)
    right = event(practice, "rate", 30, rate="10 g/h", **ran)
    session = practice.session
    session.correct(first.id, right, session.propose(right, first.id), "it ran so", "saw it")
    assert mark(practice, "no-stop").met
    # While the line runs a correction is what it is to run at.
    practice = begun(tmp_path)
    look(practice)
    first = record(practice, "rate", rate="1 g/h", **ran)
    wait(practice, 30)
    right = event(practice, "rate", 30, rate="10 g/h", **ran)
    session = practice.session
    session.correct(first.id, right, session.propose(right, first.id), "faster", "so be it")
    assert not mark(practice, "no-stop").met


def test_a_check_that_has_to_say_something(tmp_path: Path) -> None:
    wants = (
        criterion("recorded", rule='"bedside-reflex"', says='["reflex"]')
        + '[training.criterion.event]\nkind = "bedside"\n'
    )
    practice = begun(tmp_path, wants)
    record(practice, "bedside", qtc="446 ms")
    assert not mark(practice).met
    practice = begun(tmp_path, wants)
    look(practice)
    assert mark(practice).met


def test_clean(tmp_path: Path) -> None:
    clean = criterion("clean", rules='["bedside-reflex"]', level='"unknown"')
    practice = begun(tmp_path, clean)
    assert not mark(practice).met, "nothing was given"
    practice = begun(tmp_path, clean)
    dose = give(practice, **PUSH)
    found = mark(practice)
    assert (found.met, evidence(found)) == (False, [("with-finding", dose.id, "bedside-reflex")])
    practice = begun(tmp_path, clean)
    look(practice)
    dose = give(practice, **PUSH)
    found = mark(practice)
    assert (found.met, evidence(found)) == (True, [("given", dose.id, None)])


def test_a_rule_that_checks_nothing_counts_every_dose(tmp_path: Path) -> None:
    clean = criterion("clean", rules='["oral-start"]', level='"unknown"')
    practice = begun(tmp_path, clean)
    record(practice, "dose", drug="magnesium oxide", amount="12 mmol", route="oral")
    assert mark(practice).met


def test_the_gate_at_the_bedside_is_counted_before_magnesium_by_needle_alone(
    tmp_path: Path,
) -> None:
    gate = '["bedside-reflex", "bedside-respiration", "bedside-urine"]'
    oral = {"drug": "magnesium oxide", "amount": "12 mmol", "route": "oral"}
    clean = criterion("clean", rules=gate, level='"unknown"')
    practice = begun(tmp_path, clean)
    look(practice)
    record(practice, "dose", **oral)
    assert not mark(practice).met, "no gate stands before an oral dose"
    practice = begun(tmp_path, clean)
    look(practice)
    record(practice, "dose", **oral)
    push = give(practice, **PUSH)
    started = record(practice, "rate", drug="magnesium sulfate", line="a", rate="1 g/h")
    practice.move(60)
    record(practice, "rate", drug="magnesium sulfate", line="a", rate="0")
    found = mark(practice)
    assert found.met
    assert [one[1] for one in evidence(found)] == [push.id, started.id]


def test_unharmed_and_never_and_reached(tmp_path: Path) -> None:
    more = [
        criterion("unharmed", id='"unharmed"'),
        criterion("never", id='"never"', when='"magnesium >= 0.6 mmol/L"'),
        criterion("reached", id='"reached"', when='"magnesium >= 0.6 mmol/L"', by='"2 h"'),
        criterion("reached", id='"late"', when='"magnesium >= 0.6 mmol/L"', since='"cramps"'),
    ]
    idle = begun(tmp_path, *more)
    wait(idle, 360)
    assert {m.criterion.id: m.met for m in score(idle.finish()).marks[2:]} == {
        "unharmed": False,
        "never": True,
        "reached": False,
        "late": False,
    }
    assert [one.detail for one in mark(idle, "unharmed").evidence] == ["Cramps."]
    treated = begun(tmp_path, *more)
    give(treated, "5 g", "IM")
    wait(treated, 360)
    assert {m.criterion.id: m.met for m in score(treated.finish()).marks[2:]} == {
        "unharmed": True,
        "never": False,
        "reached": True,
        "late": False,
    }
    assert [one.what for one in mark(treated, "never").evidence] == ["came-to"]


def test_no_dose_counts_lines_too_and_what_was_struck_later(tmp_path: Path) -> None:
    more = [
        criterion("no-dose", id='"any"', rule='"bolus"', drug='"magnesium sulfate"'),
        criterion("no-dose", id='"im"', rule='"bolus"', drug='"magnesium sulfate"', route='"IM"'),
        criterion("no-dose", id='"big"', rule='"bolus"', drug='"magnesium sulfate"', above='"2 g"'),
        criterion(
            "no-dose", id='"early"', rule='"bolus"', drug='"magnesium sulfate"', by='"30 min"'
        ),
    ]
    practice = begun(tmp_path, *more)
    wait(practice, 60)
    rate = record(practice, "rate", drug="magnesium sulfate", line="a", rate="1 g/h")
    practice.move(60)
    practice.session.void(rate.id, "no")
    assert {m.criterion.id: m.met for m in score(practice.finish()).marks[2:]} == {
        "any": False,
        "im": True,
        "big": True,
        "early": True,
    }
    practice = begun(tmp_path, *more)
    dose = give(practice, "3 g", "IM")
    practice.move(60)
    practice.session.void(dose.id, "no")
    assert [m.met for m in score(practice.finish()).marks[2:]] == [False] * 4


def test_gave_counts_what_really_went_in_within_its_bounds(tmp_path: Path) -> None:
    gave = criterion(
        "gave",
        "timeliness",
        rule='"bolus"',
        drug='"magnesium sulfate"',
        route='"IV"',
        least='"1 g"',
        most='"2 g"',
        times="2",
        from_='"10 min"',
        by='"60 min"',
    )
    practice = begun(tmp_path, gave)
    give(practice, "2 g", **PUSH)  # too early
    wait(practice, 10)
    first = give(practice, "1 g", **PUSH)
    give(practice, "2.1 g", **PUSH)  # too much
    give(practice, "2 g", "IM")  # another way
    wait(practice, 50)
    second = give(practice, "2 g", **PUSH)
    wait(practice, 20)
    give(practice, "2 g", **PUSH)  # too late
    found = mark(practice)
    assert found.met
    assert [one.entry for one in found.evidence] == [first.id, second.id]


def test_started_and_stopped(tmp_path: Path) -> None:
    keys = {"rule": '"infusion-rate"', "drug": '"magnesium sulfate"'}
    more = [
        criterion("started", "timeliness", id='"on"', least='"1 g/h"', most='"2 g/h"', **keys),
        criterion("started", "timeliness", id='"off"', least='"0"', most='"0"', **keys),
    ]
    practice = begun(tmp_path, *more)
    record(practice, "rate", drug="magnesium sulfate", line="a", rate="1 g/h")
    wait(practice, 60)
    assert (mark(practice, "on").met, mark(practice, "off").met) == (True, False)
    practice = begun(tmp_path, *more)
    record(practice, "rate", drug="magnesium sulfate", line="a", rate="4 g/h")
    practice.move(60)
    record(practice, "rate", drug="magnesium sulfate", line="a", rate="0")
    assert (mark(practice, "on").met, mark(practice, "off").met) == (False, True)


def test_drew_wants_all_of_them_in_one_draw_or_several_that_were_reported(tmp_path: Path) -> None:
    drew = criterion("drew", "timeliness", rule='"labs-initial"', analytes='["magnesium", "pth"]')
    practice = begun(tmp_path, drew)
    practice.draw(["magnesium"])
    record(practice, "labs", magnesium="0.9 mmol/L", pth="3 pmol/L")
    wait(practice, 60)
    found = mark(practice)
    assert not found.met, "the trainee's own numbers are no draw"
    assert [one.detail for one in found.evidence] == ["magnesium"]
    practice = begun(tmp_path, drew)
    practice.draw(["magnesium", "calcium", "pth"])
    wait(practice, 60)
    assert mark(practice).met
    practice = begun(tmp_path, drew)
    practice.draw(["calcium", "pth"])
    practice.move(60)
    practice.draw(["magnesium"])
    wait(practice, 60)
    found = mark(practice)
    assert found.met
    assert [one.detail for one in found.evidence] == ["pth", "magnesium"]


def test_drew_twice_wants_each_of_them_twice(tmp_path: Path) -> None:
    drew = criterion(
        "drew", "timeliness", rule='"labs-initial"', analytes='["magnesium", "pth"]', times="2"
    )
    practice = begun(tmp_path, drew)
    practice.draw(["magnesium", "pth"])
    practice.move(60)
    practice.draw(["magnesium"])
    wait(practice, 60)
    assert not mark(practice).met


def test_recorded_and_not_struck(tmp_path: Path) -> None:
    recorded = criterion("recorded", "documentation", rule='"volume-first"', by='"1 h"')
    recorded += '[training.criterion.event]\nkind = "fact"\nsymptoms = "mild"\npregnant = false\n'
    practice = begun(tmp_path, recorded)
    record(practice, "fact", symptoms="mild")
    assert not mark(practice).met
    practice = begun(tmp_path, recorded)
    fact = record(practice, "fact", symptoms="mild", pregnant=False, volume="unknown")
    practice.move(60)
    assert evidence(mark(practice)) == [("recorded", fact.id, None)]
    practice = begun(tmp_path, recorded)
    fact = record(practice, "fact", symptoms="mild", pregnant=False)
    practice.session.void(fact.id, "no")
    assert not mark(practice).met


def test_asked_within_its_window(tmp_path: Path) -> None:
    asked = criterion(
        "asked", "recognition", rule='"bolus"', question='"what"', since='"told"', by='"10 min"'
    )
    early = begun(tmp_path, asked)
    early.ask("what")
    wait(early, 60)
    assert not mark(early).met
    practice = begun(tmp_path, asked)
    wait(practice, 35)
    practice.ask("what")
    assert [one.what for one in mark(practice).evidence] == ["asked"]


def test_what_was_never_found_does_not_stand_in_the_record(tmp_path: Path) -> None:
    true = criterion("true-record", "documentation")
    assert not mark(begun(tmp_path, true)).met, "nothing was looked at"
    practice = begun(tmp_path, true)
    seen = look(practice)
    assert evidence(mark(practice)) == [("recorded", seen.id, None)]
    practice = begun(tmp_path, true)
    made_up = record(practice, "bedside", reflex="present", respiratory_rate=18)
    assert evidence(mark(practice)) == [("not-found-so", made_up.id, None)] * 2
    practice = begun(tmp_path, true)
    practice.look()
    wrong = record(practice, "bedside", reflex="absent", antidote_ready=True)
    assert [(one.entry, one.detail) for one in mark(practice).evidence] == [(wrong.id, "reflex")]


@pytest.mark.parametrize(("late", "met"), [(0, False), (1, False), (2, True)])
def test_on_time(tmp_path: Path, late: int, met: bool) -> None:
    on_time = criterion(
        "on-time", "timeliness", rule='"bedside-reflex"', tasks='["bedside"]', late=str(late)
    )
    practice = begun(tmp_path, on_time)
    look(practice)
    record(practice, "rate", drug="magnesium sulfate", line="a", rate="1 g/h")
    wait(practice, 180)
    found = mark(practice)
    assert found.met is met
    assert [one.rule for one in found.evidence] == ["bedside-reflex", "bedside-respiration"]


def test_nothing_done_is_not_on_time(tmp_path: Path) -> None:
    on_time = criterion("on-time", rule='"bedside-reflex"', tasks='["bedside"]')
    practice = begun(tmp_path, on_time)
    wait(practice, 60)
    assert not mark(practice).met


def test_a_score_adds_up(tmp_path: Path) -> None:
    practice = begun(tmp_path)
    assert score(practice.finish()).percent == 50
    practice = begun(tmp_path)
    look(practice)
    give(practice, **PUSH)
    found = score(practice.finish())
    assert (found.points, found.of, found.percent, found.passed) == (20, 20, 100, True)
    assert Score(found.marks, 100).passed
