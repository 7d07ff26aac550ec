"""What speaks up, when, how often; and what an answer in the journal does to it."""

from __future__ import annotations

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgtracker.clinical.alarms import (
    ACKNOWLEDGED,
    ACTIVE,
    DUE,
    FINDING,
    NOTICE,
    OVERDUE,
    SNOOZED,
    Alarm,
    about,
    alarms,
    changes_after,
    fresh,
)
from mgtracker.clinical.clock import HOUR, MINUTE, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Acknowledge, Entry, Event
from mgtracker.clinical.judge import standing
from mgtracker.clinical.protocol import Protocol, load
from mgtracker.clinical.schedule import schedule
from mgtracker.clinical.verdict import Finding, Level
from tests.clinical.judge.builder import (
    DEFAULT,
    DEFAULT_TEXT,
    bedside,
    course,
    dose,
    event,
    fact,
    labs,
    named,
    oral,
    order,
    rate,
    when,
)

LONDON = ZoneInfo("Europe/London")
# Without the rule, which ends before the next heading.
WITHOUT_TIMES = load(re.sub(r"# Alarms -.*?(?=\n# )", "", DEFAULT_TEXT, flags=re.DOTALL), "bare")


def item(at: str = "8", task: str = "dose", **keys: object) -> Due:
    """A dose due then, overdue an hour later; or a window of four hours that ends then."""
    due = when(f"{at}:00" if ":" not in at else at)
    late = due.plus(HOUR) if task in {"dose", "infusion-start"} else due
    made = Due("im-course", task, "5 g IM", due.plus(-4 * HOUR), due, late)
    return replace(made, **keys)  # type: ignore[arg-type]


def ack(alarm: Alarm, at: str, until: str | None = None) -> Acknowledge:
    """Seen at a time; with `until`, put off."""
    end = None if until is None else when(until)
    return Acknowledge(when(at), alarm.id, end, None if until is None else "busy")


def at(
    time: str,
    *items: Due,
    said: tuple[Event, ...] = (),
    findings: tuple[Finding, ...] = (),
    protocol: Protocol = DEFAULT,
) -> tuple[Alarm, ...]:
    """The alarms at a time, with these answers in the journal."""
    return alarms(items, findings, course(*said).up_to(when(time)), protocol, when(time))


def one(time: str, *items: Due, said: tuple[Event, ...] = ()) -> Alarm:
    """The only alarm at a time."""
    (alarm,) = at(time, *items, said=said)
    return alarm


# Stages -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("time", "stage", "since"),
    [
        ("7:44:59", None, None),
        ("7:45", NOTICE, "7:45"),
        ("7:59:59", NOTICE, "7:45"),
        ("8:00", DUE, "8:00"),
        ("8:59:59", DUE, "8:00"),
        ("9:00", OVERDUE, "9:00"),
        ("33:00", OVERDUE, "9:00"),
    ],
)
def test_a_dose_is_announced_then_due_then_overdue(
    time: str, stage: str | None, since: str | None
) -> None:
    found = at(time, item())
    assert [alarm.stage for alarm in found] == ([] if stage is None else [stage])
    assert [alarm.since for alarm in found] == ([] if since is None else [when(since)])


@pytest.mark.parametrize(
    ("task", "notice"),
    [
        ("bedside", "7:45"),
        ("draw", "6:00"),
        ("electrocardiogram", "6:00"),
        ("clearance", "6:00"),
        ("review", "4:00"),
    ],
)
def test_a_window_is_silent_until_its_end_is_near(task: str, notice: str) -> None:
    window = item("8", task, opens=when("-20:00"))
    assert at(f"{notice}", window)[0].stage == NOTICE
    before = when(notice).plus(-1)
    assert alarms([window], [], course(), DEFAULT, before) == ()
    assert one("8:00", window).stage == OVERDUE


@pytest.mark.parametrize(("task", "again"), [("dose", 30), ("infusion-end", 15), ("draw", 120)])
def test_what_was_seen_and_not_done_comes_back(task: str, again: int) -> None:
    late = one("12:00", item("8", task))
    seen = ack(late, "12:10")
    quiet = one("12:11", item("8", task), said=(seen,))
    assert (quiet.state, quiet.number) == (ACKNOWLEDGED, 1)
    assert quiet.until == when("12:10").plus(again * MINUTE)
    journal = course(seen)
    back = alarms([item("8", task)], [], journal, DEFAULT, quiet.until)
    assert [(a.state, a.number, a.since, a.until) for a in back] == [(ACTIVE, 2, quiet.until, None)]
    assert back[0].key == late.key
    assert back[0].id != late.id


def test_seen_before_it_is_overdue_holds_until_the_next_stage() -> None:
    notice = ack(one("7:50", item()), "7:50")
    assert one("7:59", item(), said=(notice,)).state == ACKNOWLEDGED
    assert one("7:59", item(), said=(notice,)).until is None
    due = one("8:00", item(), said=(notice,))
    assert due.state == ACTIVE
    seen = (notice, ack(due, "8:05"))
    assert one("8:59", item(), said=seen).state == ACKNOWLEDGED
    assert one("9:00", item(), said=seen).state == ACTIVE


def test_put_off_speaks_up_again_at_its_end() -> None:
    said = (ack(one("8:00", item()), "8:05", "8:35"),)
    put_off = one("8:34:59", item(), said=said)
    assert (put_off.state, put_off.until, put_off.is_active) == (SNOOZED, when("8:35"), False)
    back = one("8:35", item(), said=said)
    assert (back.state, back.number, back.since) == (ACTIVE, 2, when("8:35"))


def test_a_snooze_ends_with_its_stage() -> None:
    said = (ack(one("8:55", item()), "8:55", "16:00"),)
    assert one("8:59", item(), said=said).state == SNOOZED
    assert one("9:00", item(), said=said).state == ACTIVE


def test_a_later_answer_takes_the_place_of_an_earlier_one() -> None:
    late = one("10:00", item())
    said = (ack(late, "10:00", "12:00"), ack(late, "10:05"))
    assert one("10:10", item(), said=said).until == when("10:35")
    other_way = (ack(late, "10:00"), ack(late, "10:05", "12:00"))
    assert one("11:00", item(), said=other_way).state == SNOOZED


def test_an_answer_to_another_number_or_to_nothing_changes_nothing() -> None:
    late = one("10:00", item())
    first, second = ack(late, "10:00"), ack(replace(late, number=2), "10:40")
    again = ack(late, "10:50")
    said = (first, second, again)
    assert one("10:45", item(), said=said).number == 2
    assert one("10:45", item(), said=said).until == when("11:10")
    assert one("10:55", item(), said=said).until == when("11:10")
    for strange in ("", "dose", f"{late.key}#overdue", f"{late.key}#overdue#x"):
        nothing = Acknowledge(when("10:00"), strange)
        assert one("10:01", item(), said=(nothing,)).is_active


def test_an_answer_from_before_the_stage_is_none_to_it() -> None:
    early = Acknowledge(when("8:59"), one("9:00", item()).id)
    assert one("9:30", item(), said=(early,)).is_active


def test_a_struck_answer_counts_no_more() -> None:
    seen = named("seen", ack(one("8:00", item()), "8:05"))
    void = event("void", "8:10", target="seen", reason="wrong patient")
    (alarm,) = alarms([item()], [], course(seen, void), DEFAULT, when("8:11"))
    assert alarm.is_active


def test_without_minutes_in_the_protocol_what_is_overdue_still_speaks_up() -> None:
    bare = WITHOUT_TIMES
    assert at("8:30", item(), protocol=bare) == ()
    (late,) = at("9:00", item(), protocol=bare)
    assert (late.stage, late.until) == (OVERDUE, None)
    (seen,) = at("99:00", item(), said=(ack(late, "9:00"),), protocol=bare)
    assert (seen.state, seen.until) == (ACKNOWLEDGED, None)


def test_what_an_answer_was_about() -> None:
    assert about(one("9:00", item()).id) == ("dose", OVERDUE)
    (qtc,) = at("8:00", findings=(Finding("ecg-qtc", Level.WARN, "qtc-long"),))
    assert about(qtc.id) == ("qtc-long", "warn")
    for strange in ("", "a", "due#overdue#1", "due/dose#overdue", "else/dose#due#1"):
        assert about(strange) is None


def test_an_id_that_holds_the_mark_between_key_and_stage_is_answered_all_the_same() -> None:
    odd = item(target="o#1")
    assert one("8:01", odd, said=(ack(one("8:00", odd), "8:00"),)).state == ACKNOWLEDGED
    line = named("r#1", rate("2 g/h", 1))
    alarm = standing_alarms(course(*GROUND, line), 2)["cap-24h"]
    seen = named("a", Acknowledge(when(2), alarm.id))
    assert standing_alarms(course(*GROUND, line, seen), 3)["cap-24h"].state == ACKNOWLEDGED


# What interrupts, and in which order ------------------------------------------------------------


def test_only_what_is_overdue_by_needle_interrupts() -> None:
    needle = item(parenteral=True)
    assert not one("8:00", needle).interrupts
    assert one("9:00", needle).interrupts
    assert not one("9:00", item()).interrupts
    look = item("9", "bedside", what="reflex", parenteral=True)
    assert one("9:00", item("9", "bedside", what="urine_4h"), look).interrupts


@pytest.mark.parametrize(
    ("level", "raised", "interrupts"),
    [
        (Level.INFO, False, False),
        (Level.WARN, True, False),
        (Level.UNKNOWN, True, False),
        (Level.STOP, True, True),
    ],
)
def test_of_findings_only_stop_interrupts_and_info_is_silent(
    level: Level, raised: bool, interrupts: bool
) -> None:
    found = at("8:00", findings=(Finding("ecg-qtc", level, "qtc-long"),))
    assert [(a.stage, a.level, a.interrupts) for a in found] == (
        [(FINDING, level, interrupts)] if raised else []
    )


def test_the_most_urgent_stands_first_and_the_answered_last() -> None:
    stop = Finding("heart-block", Level.STOP, "heart-block")
    unknown = Finding("renal-contraindication", Level.UNKNOWN, "no-clearance")
    seen, snoozed = item("6", target="seen"), item("6", target="snoozed")
    said = (ack(one("8:00", seen), "8:00"), ack(one("8:00", snoozed), "8:00", "9:00"))
    waiting = (
        item("8", target="due"),
        item("8:15", target="notice"),
        item("6:45", target="late"),
        item("6:30", target="longer late"),
        item("7", target="needle", parenteral=True),
    )
    found = at("8:01", seen, snoozed, *waiting, findings=(unknown, stop), said=said)
    assert [a.finding.rule if a.finding else a.due[0].target for a in found] == [
        "heart-block",
        "needle",
        "renal-contraindication",
        "longer late",
        "late",
        "due",
        "notice",
        "snoozed",
        "seen",
    ]


# Combined ---------------------------------------------------------------------------------------


def test_what_is_done_in_one_go_is_one_alarm() -> None:
    looks = [item("8", "bedside", what=w) for w in ("reflex", "respiratory_rate", "urine_4h")]
    (alarm,) = at("7:50", *looks)
    assert [due.what for due in alarm.due] == ["reflex", "respiratory_rate", "urine_4h"]
    (rest,) = at("7:55", *looks[1:], said=(ack(alarm, "7:51"),))
    assert rest.key == alarm.key
    assert rest.state == ACKNOWLEDGED


def test_the_missed_doses_of_an_order_are_one_alarm_that_speaks_up_with_each_more() -> None:
    first, second, third = (item(str(hour), target="o", parenteral=True) for hour in (8, 12, 16))
    (one,) = at("9", first, second, third)
    (two,) = at("13", first, second, third)
    assert (one.due, two.due) == ((first,), (first, second))
    assert (two.stage, two.since, two.interrupts) == (OVERDUE, when(13), True)
    assert at("13", first, second, third, said=(ack(one, "9"),)) == (two,)
    (seen,) = at("13", first, second, third, said=(ack(two, "13"),))
    assert seen.state == ACKNOWLEDGED
    later = {alarm.stage: alarm for alarm in at("16", first, second, third, said=(ack(two, "13"),))}
    assert later[OVERDUE].due == (first, second)
    assert later[DUE].due == (third,)


def test_what_was_said_of_an_earlier_missed_dose_holds_when_the_later_is_charted() -> None:
    first = item("8", target="o")
    (one,) = at("9", first)
    (left,) = at("13:00:01", first, said=(ack(one, "12:59"),))
    assert (left.state, left.number) == (ACKNOWLEDGED, 1)


def test_missed_doses_of_two_orders_are_two_alarms() -> None:
    assert len(at("14", item("8", target="a"), item("12", target="b"))) == 2


def test_two_orders_at_one_time_are_two_alarms() -> None:
    found = at("8:00", item(target="o1"), item(target="o2"))
    assert [len(alarm.due) for alarm in found] == [1, 1]
    assert len({alarm.key for alarm in found}) == 2


def test_another_time_is_another_alarm() -> None:
    assert len(at("9:00", item("8", "draw"), item("8:30", "draw"))) == 2


# Since the app was closed -----------------------------------------------------------------------


def test_what_is_not_known_yet_of_a_new_patient_calls_nobody() -> None:
    (finding,) = standing(course(fact(0, weight="70 kg")), DEFAULT, when(1))
    assert (finding.reason, finding.level) == ("no-level", Level.UNKNOWN)
    assert at("1", findings=(finding,)) == ()


def test_fresh_is_what_was_raised_since_and_waits() -> None:
    found = at("9:00", item("8", target="a"), item("9", target="b"), item("7", target="c"))
    names = {alarm.due[0].target for alarm in fresh(found, when("8:59"))}
    assert names == {"a", "b"}
    assert {alarm.due[0].target for alarm in fresh(found, when("9:00"))} == set()
    answered = at("9:01", item(), said=(ack(one("9:00", item()), "9:00"),))
    assert fresh(answered, when("8:00")) == ()


def test_the_next_change_is_a_stage_or_the_end_of_an_answer() -> None:
    dose_, window = item(), item("20", "draw")

    def next_after(time: str, *said: Event) -> Instant | None:
        found = at(time, dose_, window, said=said)
        return changes_after([dose_, window], found, DEFAULT, when(time))

    assert next_after("7:00") == when("7:45")
    assert next_after("7:45") == when("8:00")
    assert next_after("8:00") == when("9:00")
    assert next_after("9:00") == when("18:00")
    assert next_after("9:05", ack(one("9:00", dose_), "9:05")) == when("9:35")
    assert next_after("20:00") is None


# Findings ---------------------------------------------------------------------------------------

GROUND = (
    named("f", fact(0, creatinine_clearance="85 mL/min", pregnant=False, heart_block=False)),
    named("b", bedside(0, reflex="present", respiratory_rate=18, urine_4h="160 mL")),
)


def standing_alarms(journal: Course, time: str | int) -> dict[str, Alarm]:
    """The finding alarms of a journal at a time, by rule."""
    now = when(time)
    past = journal.up_to(now)
    found = alarms([], standing(past, DEFAULT, now), past, DEFAULT, now)
    return {alarm.finding.rule: alarm for alarm in found if alarm.finding is not None}


@pytest.mark.hazard("H-19")
def test_a_running_infusion_speaks_up_at_once_and_its_moving_numbers_do_not_again() -> None:
    journal = course(*GROUND, named("r", rate("2 g/h", 1)))
    first = standing_alarms(journal, 1)["cap-24h"]
    assert (first.level, first.since, first.number) == (Level.STOP, when(1), 1)
    assert first.finding is not None
    assert first.finding.sum is not None
    assert first.finding.sum.crosses_at == when(21)
    ids, sums = set(), set()
    for minute in range(60, 46 * 60, 7):
        alarm = standing_alarms(journal, f"0:{minute}")["cap-24h"]
        assert alarm.finding is not None
        assert alarm.finding.sum is not None
        ids.add(alarm.id)
        sums.add((alarm.finding.sum.at, alarm.finding.sum.crosses_at))
    assert ids == {first.id}
    assert len(sums) > 100


def test_seen_it_holds_while_the_numbers_move_and_ends_with_another_dose() -> None:
    events = [*GROUND, named("r", rate("2 g/h", 1))]
    alarm = standing_alarms(course(*events), 2)["cap-24h"]
    events.append(named("a", Acknowledge(when(2), alarm.id)))
    assert standing_alarms(course(*events), 20)["cap-24h"].state == ACKNOWLEDGED
    events.append(named("d", dose("2 g", "IV", 21, over="15 min")))
    again = standing_alarms(course(*events), 21)["cap-24h"]
    assert (again.state, again.since) == (ACTIVE, when(21))
    # The line is stopped: nothing was added, so nothing new is said.
    seen = named("a2", Acknowledge(when(22), again.id))
    stopped = course(*events, seen, named("s", rate("0 g/h", 23)))
    assert standing_alarms(stopped, 24)["cap-24h"].state == ACKNOWLEDGED


def test_an_answer_holds_for_a_lower_level_and_not_for_a_higher() -> None:
    def finding(level: Level) -> Finding:
        return Finding("ecg-qtc", level, "qtc-long")

    (warn,) = at("8:00", findings=(finding(Level.WARN),))
    seen = (ack(warn, "8:00"),)
    (stop,) = at("8:05", findings=(finding(Level.STOP),), said=seen)
    assert (stop.state, stop.key) == (ACTIVE, warn.key)
    assert stop.id != warn.id
    both = (*seen, ack(stop, "8:06", "9:00"))
    (lower,) = at("8:10", findings=(finding(Level.UNKNOWN),), said=both)
    assert lower.state == SNOOZED
    (back,) = at("9:00", findings=(finding(Level.UNKNOWN),), said=both)
    assert (back.state, back.number) == (ACTIVE, 2)


def test_an_answer_to_a_finding_as_first_raised_says_nothing_once_it_is_raised_again() -> None:
    found = (Finding("ecg-qtc", Level.WARN, "qtc-long"),)
    (warn,) = at("8:00", findings=found)
    late = (ack(warn, "8:00", "9:00"), ack(warn, "9:05"))
    (again,) = at("9:10", findings=found, said=late)
    assert (again.state, again.number) == (ACTIVE, 2)
    (seen,) = at("9:20", findings=found, said=(*late, ack(again, "9:15")))
    assert seen.state == ACKNOWLEDGED


def test_of_two_findings_with_one_key_the_higher_is_the_alarm() -> None:
    twice = [Finding("ecg-qtc", level, "qtc-long") for level in (Level.STOP, Level.WARN)]
    assert [alarm.level for alarm in at("8:00", findings=tuple(twice))] == [Level.STOP]


def test_the_clearance_fell_and_the_last_48_hours_are_over() -> None:
    doses = [named(f"d{n}", dose("5 g", "IM", 4 * n)) for n in range(1, 6)]
    fell = named("low", fact(24, creatinine_clearance="25 mL/min"))
    journal = course(*GROUND, *doses, fell)
    assert "cap-48h-renal" not in standing_alarms(course(*GROUND, *doses), 24)
    alarm = standing_alarms(journal, 24)["cap-48h-renal"]
    assert (alarm.level, alarm.since, alarm.interrupts) == (Level.STOP, when(24), True)
    # The next clearance lies in the same band: the same alarm. Away and back: another.
    same = course(*GROUND, *doses, fell, named("still", fact(26, creatinine_clearance="24 mL/min")))
    assert standing_alarms(same, 27)["cap-48h-renal"].id == alarm.id
    up = named("up", fact(26, creatinine_clearance="40 mL/min"))
    down = named("down", fact(28, creatinine_clearance="24 mL/min"))
    assert "cap-48h-renal" not in standing_alarms(course(*GROUND, *doses, fell, up), 27)
    back = standing_alarms(course(*GROUND, *doses, fell, up, down), 28)["cap-48h-renal"]
    assert back.key != alarm.key
    assert back.since == when(28)


def test_a_clearance_written_late_is_new_when_it_was_written() -> None:
    doses = [named(f"d{n}", dose("5 g", "IM", 4 * n)) for n in range(1, 6)]
    late = named("low", fact(22, creatinine_clearance="25 mL/min"), recorded="26:30")
    alarm = standing_alarms(course(*GROUND, *doses, late), "26:30")["cap-48h-renal"]
    assert alarm.since == when("26:30")


def test_the_clearance_ran_out_while_magnesium_counts() -> None:
    journal = course(*GROUND, named("r", rate("1 g/h", 40, 60)))
    assert "renal-contraindication" not in standing_alarms(journal, 48)
    alarm = standing_alarms(journal, "48:01")["renal-contraindication"]
    assert (alarm.level, alarm.since, alarm.interrupts) == (Level.UNKNOWN, when(48), False)
    assert standing_alarms(journal, 90)["renal-contraindication"].id == alarm.id
    # It goes when no magnesium was given for so long, and another dose makes it another.
    assert "renal-contraindication" not in standing_alarms(journal, 109)
    more = course(*GROUND, named("r", rate("1 g/h", 40, 60)), named("d", dose("1 g", "IM", 110)))
    back = standing_alarms(more, 110)["renal-contraindication"]
    assert back.since == when(110)
    assert back.key != alarm.key


def test_caps_of_a_clearance_too_old_are_another_alarm_than_before() -> None:
    journal = course(*GROUND, named("r", rate("2 g/h", 30)))
    before = standing_alarms(journal, 48)
    after = standing_alarms(journal, "48:01")
    assert before["cap-24h"].key != after["cap-24h"].key
    assert after["cap-24h"].since == when(48)


def test_no_clearance_is_said_once_for_a_stretch_of_magnesium() -> None:
    doses = [named(f"d{n}", dose("1 g", "IM", 6 * n)) for n in range(4)]
    alarm = standing_alarms(course(*doses), 1)["renal-contraindication"]
    assert (alarm.level, alarm.since) == (Level.UNKNOWN, when(0))
    assert standing_alarms(course(*doses), 20)["renal-contraindication"].id == alarm.id
    weeks = course(*doses, named("later", dose("1 g", "IM", 300)))
    assert standing_alarms(weeks, 300)["renal-contraindication"].since == when(300)
    line = course(named("r", rate("1 g/h", 0)), named("d", dose("1 g", "IM", 300)))
    assert standing_alarms(line, 301)["renal-contraindication"].since == when(0)
    # A dose within a stretch that a line kept open to its planned stop, and one that outlives it.
    both = course(named("r", rate("1 g/h", 0, 40)), named("d", dose("1 g", "IM", 20)))
    assert standing_alarms(both, 41)["renal-contraindication"].since == when(0)
    opened = course(named("d", dose("1 g", "IM", 0)), named("r", rate("1 g/h", 20)))
    assert standing_alarms(opened, 41)["renal-contraindication"].since == when(0)


def test_contraindicated_is_one_alarm_until_the_band_changes() -> None:
    low = named("low", fact(6, creatinine_clearance="15 mL/min"))
    events = [*GROUND, named("d", dose("1 g", "IM", 1)), low]
    alarm = standing_alarms(course(*events), 6)["renal-contraindication"]
    assert (alarm.level, alarm.since, alarm.interrupts) == (Level.STOP, when(6), True)
    assert standing_alarms(course(*events), 30)["renal-contraindication"].id == alarm.id


def test_a_clearance_that_was_too_old_in_between_begins_a_new_run() -> None:
    old, new = (
        named(n, fact(t, creatinine_clearance="15 mL/min")) for n, t in (("o", 1), ("n", 60))
    )
    given_ = named("d", dose("1 g", "IM", 59))
    alarm = standing_alarms(course(old, given_, new), 60)["renal-contraindication"]
    assert alarm.since == when(60)


def test_five_days_of_pregnancy_are_said_once_and_again_above_seven() -> None:
    pregnant = named("p", fact(0, creatinine_clearance="85 mL/min", pregnant=True))
    doses = [named(f"d{n}", dose("1 g", "IM", 6 * n)) for n in range(34)]
    journal = course(pregnant, *doses)
    assert "pregnancy-duration" not in standing_alarms(journal, "119:59")
    warn = standing_alarms(journal, 120)["pregnancy-duration"]
    assert (warn.level, warn.since) == (Level.WARN, when(120))
    assert standing_alarms(journal, 150)["pregnancy-duration"].id == warn.id
    stop = standing_alarms(journal, "168:01")["pregnancy-duration"]
    assert (stop.level, stop.since, stop.interrupts) == (Level.STOP, when(168), True)
    assert (stop.key, stop.id == warn.id) == (warn.key, False)


def test_pregnancy_never_asked_is_new_when_it_is_asked() -> None:
    doses = [named(f"d{n}", dose("1 g", "IM", 6 * n)) for n in range(34)]
    asked = standing_alarms(course(*doses), 121)["pregnancy-duration"]
    assert (asked.level, asked.since) == (Level.UNKNOWN, when(120))
    told = course(*doses, named("p", fact(122, pregnant=True)))
    alarm = standing_alarms(told, 123)["pregnancy-duration"]
    assert (alarm.level, alarm.since) == (Level.WARN, when(122))


def test_a_lost_knee_jerk_found_again_is_another_alarm_and_so_is_another_rate() -> None:
    events = [*GROUND, named("r", rate("1 g/h", 1)), named("x", bedside(2, reflex="absent"))]
    first = standing_alarms(course(*events), 2)["bedside-reflex"]
    assert (first.level, first.since, first.interrupts) == (Level.STOP, when(2), True)
    seen = named("a", Acknowledge(when(2), first.id))
    assert standing_alarms(course(*events, seen), 3)["bedside-reflex"].state == ACKNOWLEDGED
    still = named("y", bedside(4, reflex="absent"))
    assert standing_alarms(course(*events, seen, still), 4)["bedside-reflex"].is_active
    faster = named("f2", rate("2 g/h", 4))
    assert standing_alarms(course(*events, seen, faster), 4)["bedside-reflex"].is_active


def test_where_a_rate_settles_is_new_with_another_clearance() -> None:
    events = [*GROUND, named("r", rate("2 g/h", 1))]
    low, lower = (
        named(n, fact(t, creatinine_clearance=f"{c} mL/min"))
        for n, t, c in (("l", 3, 40), ("ll", 5, 38))
    )
    first = standing_alarms(course(*events, low), 3)["renal-rate"]
    assert (first.level, first.since) == (Level.WARN, when(3))
    assert standing_alarms(course(*events, low), 4)["renal-rate"].id == first.id
    second = standing_alarms(course(*events, low, lower), 5)["renal-rate"]
    assert (second.key == first.key, second.since) == (False, when(5))


def test_an_answer_that_is_late_is_new_with_another_level_and_not_with_more_magnesium() -> None:
    nights = [oral("12 mmol", 24 * night) for night in range(7)]
    events = labs(-1, calcium="1.8 mmol/L"), *nights, labs(100, calcium="1.9 mmol/L")
    late = standing_alarms(course(*events), 170)["calcium-lag"]
    assert (late.level, late.since) == (Level.WARN, when(168))
    more = oral("12 mmol", 171)
    assert standing_alarms(course(*events, more), 172)["calcium-lag"].id == late.id
    again = standing_alarms(course(*events, more, labs(173, calcium="2 mmol/L")), 174)
    assert (again["calcium-lag"].id != late.id, again["calcium-lag"].since) == (True, when(173))


def test_a_high_level_and_a_long_qtc_are_new_with_another_result() -> None:
    events = [
        *GROUND,
        named("d", dose("1 g", "IM", 1)),
        named("l", labs(2, magnesium="2.1 mmol/L")),
    ]
    high = standing_alarms(course(*events), 3)["magnesium-high"]
    assert (high.level, high.since, high.interrupts) == (Level.STOP, when(2), True)
    long = named("q", bedside(5, qtc="510 ms"))
    qtc = standing_alarms(course(*events, long), 6)["ecg-qtc"]
    assert (qtc.level, qtc.since) == (Level.WARN, when(5))
    more = named("d2", dose("1 g", "IM", 7))
    assert standing_alarms(course(*events, long, more), 7)["ecg-qtc"].id == qtc.id
    assert standing_alarms(course(*events, long, more), 7)["magnesium-high"].since == when(7)


# Any journal ------------------------------------------------------------------------------------

EVENTS = st.one_of(
    st.builds(lambda h: named(f"dose{h}", dose("5 g", "IM", h)), st.integers(0, 60)),
    st.builds(lambda h: named(f"rate{h}", rate("2 g/h", h, h + 6)), st.integers(0, 60)),
    st.builds(
        lambda h, level: named(f"labs{h}", labs(h, magnesium=f"{level} mmol/L")),
        st.integers(0, 60),
        st.sampled_from(("0.9", "1.2", "2.1")),
    ),
    st.builds(
        lambda h, jerk: named(f"bed{h}", bedside(h, reflex=jerk)),
        st.integers(0, 60),
        st.sampled_from(("present", "absent")),
    ),
    st.builds(
        lambda h, block: named(f"heart{h}", fact(h, heart_block=block, pregnant=True)),
        st.integers(0, 60),
        st.booleans(),
    ),
    st.builds(
        lambda h, c: named(f"fact{h}", fact(h, creatinine_clearance=f"{c} mL/min")),
        st.integers(0, 60),
        st.sampled_from((15, 25, 85)),
    ),
    st.builds(
        lambda h: named(
            f"order{h}", order("5 g", h, "IM", every="4 h", first=when(h).as_written())
        ),
        st.integers(0, 60),
    ),
)
JOURNALS = st.lists(EVENTS, max_size=8, unique_by=lambda loose: loose[1]["id"])
ANSWERS = st.lists(
    st.tuples(st.integers(0, 90 * 60), st.integers(0, 5), st.none() | st.integers(1, 300)),
    max_size=5,
)


def everything(journal: Course, now: Instant) -> tuple[Alarm, ...]:
    """The alarms of a journal as the ward board has them."""
    past = journal.up_to(now)
    due = schedule(past, DEFAULT, LONDON, now.plus(24 * HOUR))
    return alarms(due, standing(past, DEFAULT, now), past, DEFAULT, now)


def answered(journal: Course, answers: list[tuple[int, int, int | None]]) -> Course:
    """The journal with answers to whatever was active at those minutes."""
    for place, (minute, which, put_off) in enumerate(sorted(answers, key=lambda a: a[0])):
        now = when(0).plus(minute * MINUTE)
        active = [a for a in everything(journal, now) if a.is_active]
        if active:
            until = None if put_off is None else now.plus(put_off * MINUTE)
            said = Acknowledge(now, active[which % len(active)].id, until, "busy")
            entry = Entry(f"ack{place}", said, now, 100 + place)
            journal = Course((*journal.entries, entry))
    return journal


@pytest.mark.hazard("H-18")
@settings(max_examples=40)
@given(JOURNALS, ANSWERS)
def test_time_alone_takes_nothing_due_away_and_nothing_fires_twice(
    events: list, answers: list[tuple[int, int, int | None]]
) -> None:
    journal = answered(course(*events), answers)
    written = {entry.at.seconds for entry in journal.entries}
    seen: dict[str, int] = {}
    active_before: set[str] = set()
    due_before: set[str] = set()
    before = when(-1)
    for minute in range(0, 90 * 60, 75):
        now = when(0).plus(minute * MINUTE)
        found = everything(journal, now)
        due = {item.key for alarm in found for item in alarm.due}
        if not any(before.seconds < second <= now.seconds for second in written):
            assert due_before <= due
        active = {alarm.id for alarm in found if alarm.is_active}
        for fired in active - active_before:
            seen[fired] = seen.get(fired, 0) + 1
        due_before, active_before, before = due, active, now
    assert {name: times for name, times in seen.items() if times > 1} == {}


@pytest.mark.hazard("H-18")
@given(JOURNALS, st.integers(0, 90 * 60), st.integers(0, 5), st.none() | st.integers(1, 300))
def test_an_answer_silences_exactly_that_stage(
    events: list, minute: int, which: int, put_off: int | None
) -> None:
    journal = course(*events)
    now = when(0).plus(minute * MINUTE)
    active = [alarm for alarm in everything(journal, now) if alarm.is_active]
    if not active:
        return
    chosen = active[which % len(active)]
    until = None if put_off is None else now.plus(put_off * MINUTE)
    said = Entry("ack", Acknowledge(now, chosen.id, until, "busy"), now, 100)
    after = everything(Course((*journal.entries, said)), now)
    assert {a.id for a in after if a.is_active} == {a.id for a in active} - {chosen.id}
    (same,) = [alarm for alarm in after if alarm.id == chosen.id]
    assert same.state == (ACKNOWLEDGED if put_off is None else SNOOZED)
    if until is not None:
        later = everything(Course((*journal.entries, said)), until)
        assert any(a.key == chosen.key and a.is_active for a in later) or not any(
            a.key == chosen.key for a in later
        )


@given(JOURNALS, ANSWERS)
def test_between_two_changes_nothing_changes(
    events: list, answers: list[tuple[int, int, int | None]]
) -> None:
    journal = answered(course(*events), answers)
    now = when(61)
    past = journal.up_to(now)
    due = schedule(past, DEFAULT, LONDON, now.plus(24 * HOUR))

    def told(time: Instant) -> list[tuple[str, str]]:
        return [(a.id, a.state) for a in alarms(due, [], journal, DEFAULT, time)]

    changed = changes_after(due, alarms(due, [], journal, DEFAULT, now), DEFAULT, now)
    if changed is None:
        assert told(now) == told(when(900))
    else:
        assert told(now) == told(changed.plus(-1))
        assert told(now) != told(changed)
