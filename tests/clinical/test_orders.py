"""What an order plans, and which doses answer it."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Entry, Event, Order
from mgtracker.clinical.orders import (
    MOST_UNANSWERED,
    Slot,
    Times,
    counts_as,
    outstanding,
    planned_end,
    slots,
    stop_of,
    times_of,
)
from tests.clinical.judge.builder import (
    DEFAULT,
    OXIDE,
    Loose,
    Time,
    course,
    dose,
    event,
    named,
    oral,
    order,
    protocol_with,
    rate,
    when,
)

LONDON = ZoneInfo("Europe/London")
UTC = ZoneInfo("UTC")
COURSE = named("o", order("5 g", 0, "IM", every="4 h", count=6))


def planned(
    *events: Loose, until: Time = 24, zone: ZoneInfo = LONDON, identity: str = "o"
) -> tuple[Slot, ...]:
    past = course(*events)
    entry = past.entry(identity)
    assert entry is not None
    return slots(past, entry, DEFAULT, zone, when(until))


def dues(found: tuple[Slot, ...]) -> list[float]:
    return [(slot.due.seconds - when(0).seconds) / 3600 for slot in found]


def filled(found: tuple[Slot, ...]) -> dict[int, list[str]]:
    return {slot.number: [e.id for e in slot.filled] for slot in found if slot.filled}


def outstanding_of(*events: Loose) -> tuple[tuple[Slot, ...], tuple[Entry, ...]]:
    past = course(*events)
    entry = past.entry("o")
    assert entry is not None
    return outstanding(past, entry, DEFAULT, LONDON, when(24))


def end_of(*events: Loose, identity: str = "o") -> Instant | None:
    past = course(*events)
    entry = past.entry(identity)
    assert entry is not None
    return planned_end(past, entry, DEFAULT, LONDON)


def im(at: Time, **keys: object) -> Event:
    return dose("5 g", "IM", at, order="o", **keys)


def written(what: Event) -> Order:
    assert isinstance(what, Order)
    return what


class TestIntervals:
    def test_a_course_is_planned_from_its_first_dose(self) -> None:
        assert dues(planned(COURSE)) == [0, 4, 8, 12, 16, 20]

    def test_the_windows_are_those_of_the_rule(self) -> None:
        slot = planned(COURSE)[1]
        expected = (when("3:30"), when(4), when(5), when(6))
        assert (slot.opens, slot.due, slot.overdue, slot.very_late) == expected

    def test_the_next_is_counted_from_the_dose_really_given(self) -> None:
        found = planned(COURSE, named("d1", im("0:05")), named("d2", im("4:10")))
        assert filled(found) == {1: ["d1"], 2: ["d2"]}
        assert [slot.due for slot in found[2:4]] == [when("8:10"), when("12:10")]

    def test_one_not_given_is_answered_and_moves_nothing(self) -> None:
        held = named("n", event("not-given", "0:40", order="o", reason="held"))
        found = planned(COURSE, held)
        assert filled(found) == {1: ["n"]}
        assert dues(found) == [0, 4, 8, 12, 16, 20]
        assert not found[0].given

    def test_a_dose_belongs_to_the_planned_one_it_is_nearest_to(self) -> None:
        assert filled(planned(COURSE, named("d", im("1:59")))) == {1: ["d"]}
        assert filled(planned(COURSE, named("d", im("3:30")))) == {2: ["d"]}
        assert filled(planned(COURSE, named("d", im("5:59")))) == {2: ["d"]}

    def test_a_dose_given_very_late_is_not_the_next_one_given_early(self) -> None:
        for at in (2, "2:01", "3:29"):
            found = planned(COURSE, named("d", im(at)))
            assert filled(found) == {1: ["d"]}
            assert found[1].due == when(at).plus(14400)
        held = named("n", event("not-given", "2:30", order="o", reason="held"))
        assert filled(planned(COURSE, held)) == {1: ["n"]}

    def test_one_given_too_early_is_not_one_missed_long_ago(self) -> None:
        found = planned(COURSE, named("a", im("3:55")), named("b", im("7:20")))
        assert filled(found) == {2: ["a"], 3: ["b"]}

    def test_once_the_next_is_open_what_is_given_is_the_next_and_the_one_before_was_missed(
        self,
    ) -> None:
        for at in ("3:30", 4, "5:30"):
            found = planned(COURSE, named("d", im(at)))
            assert filled(found) == {2: ["d"]}
            assert found[2].due == when(at).plus(14400)
        waiting, _ = outstanding_of(COURSE, named("d", im(4)))
        assert [(slot.number, slot.passed) for slot in waiting[:2]] == [(1, True), (3, False)]
        waiting, _ = outstanding_of(COURSE, named("a", im(0)), named("c", im(8)))
        assert [(slot.number, slot.passed) for slot in waiting[:2]] == [(2, True), (4, False)]
        held = named("n", event("not-given", 4, order="o", reason="held"))
        waiting, _ = outstanding_of(COURSE, held)
        assert not any(slot.passed for slot in waiting)

    def test_the_next_is_counted_from_the_last_dose_however_it_is_numbered(self) -> None:
        found = planned(COURSE, named("a", im("3:30")), named("b", im("3:40")))
        assert filled(found) == {2: ["a"], 1: ["b"]}
        assert found[2].due == when("7:40")

    def test_of_several_passed_over_it_is_the_nearest(self) -> None:
        found = planned(COURSE, named("a", im("11:30")), named("b", im("11:40")))
        assert filled(found) == {3: ["b"], 4: ["a"]}

    def test_which_dose_one_would_be_is_said_before_it_is_given(self) -> None:
        def number(at: Time, *events: Loose, **keys: str) -> int | None:
            past = course(COURSE, *events)
            order_entry = past.entry("o")
            assert order_entry is not None
            given = dose("5 g", "IM", at, **({"order": "o"} | keys))
            return counts_as(past, order_entry, given, DEFAULT, LONDON)

        assert [number(at) for at in (0, "3:29", "3:30", 4)] == [1, 1, 2, 2]
        assert number(4, im(0)) == 2
        assert number(4, order="another") is None

    def test_a_late_entry_finds_the_one_that_was_missed(self) -> None:
        second = named("d2", im("4:05"))
        late = named("d1", im("0:30"), recorded=6)
        assert filled(planned(COURSE, second)) == {2: ["d2"]}
        assert filled(planned(COURSE, second, late)) == {1: ["d1"], 2: ["d2"]}

    def test_two_doses_in_one_minute_answer_two(self) -> None:
        found = planned(COURSE, named("a", im("3:55")), named("b", im("3:55")))
        assert filled(found) == {2: ["a"], 1: ["b"]}

    @pytest.mark.parametrize("at", ["0:10", "0:15"])
    def test_a_dose_in_two_sides_is_one(self, at: str) -> None:
        left = named("l", dose("2.5 g", "IM", 0, order="o", site="left"))
        right = named("r", dose("2.5 g", "IM", at, order="o", site="right"))
        found = planned(COURSE, left, right)
        assert filled(found) == {1: ["l", "r"]}
        assert found[1].due == when(4)

    def test_of_two_rules_the_one_that_lets_it_take_longer_counts(self) -> None:
        check = '[[rules.check]]\nkind = "intramuscular-course"\n'
        sooner = 'least = "4 g"\nmost = "5 g"\nevery = "4 h"\nearly = "30 min"\nparts_within = "5 min"\n\n'
        protocol = protocol_with((check, check + sooner + check))
        left = named("l", dose("2.5 g", "IM", 0, order="o", site="left"))
        right = named("r", dose("2.5 g", "IM", "0:10", order="o", site="right"))
        past = course(COURSE, left, right)
        entry = past.entry("o")
        assert entry is not None
        assert filled(slots(past, entry, protocol, LONDON, when(24))) == {1: ["l", "r"]}

    @pytest.mark.parametrize(("site", "at"), [("left", "0:10"), (None, "0:10"), ("right", "0:16")])
    def test_the_same_side_no_side_or_much_later_is_another(
        self, site: str | None, at: str
    ) -> None:
        first = named("a", dose("2.5 g", "IM", 0, order="o", site="left"))
        found = planned(COURSE, first, named("b", dose("2.5 g", "IM", at, order="o", site=site)))
        assert filled(found) == {1: ["a"], 2: ["b"]}

    def test_what_was_not_given_is_no_part_of_a_dose(self) -> None:
        first = named("a", dose("2.5 g", "IM", 0, order="o", site="left"))
        held = named("n", event("not-given", "0:05", order="o", reason="held"))
        assert filled(planned(COURSE, first, held)) == {1: ["a"], 2: ["n"]}

    def test_more_doses_than_ordered_answer_nothing(self) -> None:
        two = named("o", order("5 g", 0, "IM", every="4 h", count=2))
        found = planned(two, *(named(f"d{n}", im(4 * n)) for n in range(3)))
        assert filled(found) == {1: ["d0"], 2: ["d1"]}

    def test_a_dose_of_another_order_answers_nothing(self) -> None:
        assert filled(planned(COURSE, dose("5 g", "IM", 0))) == {}

    def test_an_order_without_end_is_cut_where_one_looks(self) -> None:
        endless = named("o", order("5 g", 0, "IM", every="4 h"))
        assert dues(planned(endless, until=9)) == [0, 4, 8]
        assert dues(planned(endless, until="7:29:59")) == [0, 4]
        assert dues(planned(endless, until="7:30")) == [0, 4, 8]
        given_all = [named(f"d{n}", im(4 * n)) for n in range(3)]
        assert dues(planned(endless, *given_all, until=3)) == [0, 4, 8, 12]

    def test_until_is_the_first_moment_no_longer_planned(self) -> None:
        day = named("o", order("5 g", 0, "IM", every="4 h", until=when(8).as_written()))
        assert dues(planned(day)) == [0, 4]
        assert filled(planned(day, named("d", im(9)))) == {2: ["d"]}

    def test_a_single_dose_is_one(self) -> None:
        once = named("o", order("2 g", 0, over="15 min"))
        assert dues(planned(once)) == [0]
        assert end_of(once) == when("0:15")

    def test_an_order_of_weeks_ends_with_its_last_dose(self) -> None:
        weekly = order("8 mmol", 0, over="3 h", times_per_week=1, count=4)
        assert end_of(named("o", weekly)) == when(3 * 7 * 24 + 3)

    def test_some_times_a_week_are_evenly_apart(self) -> None:
        weekly = named("o", order("6 mmol", 0, over="3 h", times_per_week=3))
        found = planned(weekly, until=100)
        assert dues(found)[:2] == [0, 56]
        assert (found[1].opens, found[1].overdue) == (when(32), when(80))


class TestWallClock:
    NIGHTLY = order(
        "12 mmol", 0, "oral", drug=OXIDE, every="nightly", first="2026-03-28T21:00:00+00:00"
    )

    @pytest.mark.parametrize(
        ("first", "due"),
        [(0, "20:45"), ("20:44", "20:45"), ("23:29", "23:29"), ("23:30", "20:45")],
    )
    def test_a_night_may_open_and_end_between_the_hours(self, first: Time, due: str) -> None:
        protocol = protocol_with(
            ('opens = "20:00"\noverdue = "24:00"', 'opens = "20:45"\noverdue = "23:30"')
        )
        begins = when(first).as_written()
        nightly = order("12 mmol", 0, "oral", drug=OXIDE, every="nightly", first=begins)
        past = course(named("o", nightly))
        entry = past.entry("o")
        assert entry is not None
        slot = slots(past, entry, protocol, UTC, when(24))[0]
        assert (slot.opens, slot.due, slot.overdue) == (when("20:45"), when(due), when("23:30"))

    def test_midway_between_two_days_it_is_the_earlier(self) -> None:
        first = when(8).as_written()
        daily = order("0.25 mcg", 0, "oral", drug="calcitriol", every="daily", first=first)
        late = named("d", dose("0.25 mcg", "oral", 20, drug="calcitriol", order="o"))
        assert filled(planned(named("o", daily), late, zone=UTC)) == {1: ["d"]}

    def test_daily_is_the_time_of_the_first_dose_to_the_minute(self) -> None:
        first = when("8:35").as_written()
        daily = order("0.25 mcg", 0, "oral", drug="calcitriol", every="daily", first=first)
        found = planned(named("o", daily), until=60)
        assert [slot.due for slot in found] == [when("8:35"), when("32:35"), when("56:35")]

    def test_nightly_is_the_wards_evening_in_the_nights_the_clocks_change(self) -> None:
        found = planned(named("o", self.NIGHTLY), until=24 * 30)[:3]
        local = [slot.due.local(LONDON) for slot in found]
        assert [f"{at:%d %H:%M %z}" for at in local] == [
            "28 21:00 +0000",
            "29 21:00 +0100",
            "30 21:00 +0100",
        ]
        assert [(s.overdue.seconds - s.opens.seconds) / 3600 for s in found] == [4, 4, 4]
        assert f"{found[0].overdue.local(LONDON):%d %H:%M}" == "29 00:00"

    def test_a_first_dose_outside_the_window_is_due_when_it_opens(self) -> None:
        early = order(
            "12 mmol", 0, "oral", drug=OXIDE, every="nightly", first="2026-03-28T08:00:00+00:00"
        )
        assert f"{planned(named('o', early))[0].due.local(LONDON):%d %H:%M}" == "28 20:00"

    def test_daily_is_the_same_time_every_day(self) -> None:
        daily = order(
            "0.25 mcg",
            0,
            "oral",
            drug="calcitriol",
            every="daily",
            first="2026-10-24T09:00:00+01:00",
        )
        found = planned(named("o", daily), until=24 * 250)[:2]
        assert [f"{s.due.local(LONDON):%d %H:%M}" for s in found] == ["24 09:00", "25 09:00"]
        assert found[1].due.seconds - found[0].due.seconds == 25 * 3600
        assert found[0].due.seconds - found[0].opens.seconds == 2 * 3600

    def test_a_night_missed_does_not_take_the_next_evenings_dose(self) -> None:
        first = when(21).as_written()
        nightly = order("12 mmol", 0, "oral", drug=OXIDE, every="nightly", first=first)
        early = named("d", oral("12 mmol", 43, order="o"))
        assert filled(planned(named("o", nightly), early, until=48)) == {2: ["d"]}

    def test_a_dose_after_midnight_is_still_that_nights(self) -> None:
        late = oral("12 mmol", Instant.parse("2026-03-29T00:20:00+00:00"), order="o")
        found = planned(named("o", self.NIGHTLY), named("d", late), until=24 * 28)
        assert filled(found) == {1: ["d"]}
        assert f"{found[1].due.local(LONDON):%d %H:%M}" == "29 21:00"


class TestInfusions:
    ORDER = named("o", order("1 g/h", 0, line="pump-1", **{"for": "24 h"}))

    def test_it_is_answered_by_the_rate_that_names_it(self) -> None:
        found = planned(self.ORDER, named("r", rate("1 g/h", "0:20", line="other", order="o")))
        assert filled(found) == {1: ["r"]}

    def test_or_by_the_first_on_its_line(self) -> None:
        stopped = named("z", rate("0", "0:05"))
        found = planned(self.ORDER, stopped, named("r", rate("1 g/h", "0:20")), rate("2 g/h", 3))
        assert filled(found) == {1: ["r"]}

    def test_not_by_one_before_it_nor_by_that_of_another_order(self) -> None:
        early, other = rate("1 g/h", "-0:10"), rate("1 g/h", 1, order="x")
        assert filled(planned(self.ORDER, early, other)) == {}

    def test_it_ends_so_long_after_it_began(self) -> None:
        assert end_of(self.ORDER) == when(24)
        assert end_of(self.ORDER, rate("1 g/h", 2)) == when(26)
        held = event("not-given", 1, order="o", reason="held")
        assert end_of(self.ORDER, held) == when(24)

    def test_without_a_duration_it_has_no_end_but_its_until(self) -> None:
        assert end_of(named("o", order("1 g/h", 0))) is None
        until = order("1 g/h", 0, until=when(9).as_written())
        assert end_of(named("o", until)) == when(9)


class TestEnds:
    def test_a_course_ends_with_its_last_dose_as_given(self) -> None:
        assert end_of(COURSE) == when(20)
        assert end_of(COURSE, named("d", im(1))) == when(21)

    def test_an_endless_order_has_none(self) -> None:
        assert end_of(named("o", order("5 g", 0, "IM", every="4 h"))) is None

    def test_an_until_ends_with_the_last_before_it(self) -> None:
        until = order("5 g", 0, "IM", every="4 h", until=when(9).as_written())
        assert end_of(named("o", until)) == when(8)
        nothing = order("5 g", 0, "IM", every="4 h", until=when(0).as_written())
        assert end_of(named("o", nothing)) == when(0)

    def test_a_stopped_order_plans_no_more_and_ended_then(self) -> None:
        stop = named("s", event("order-stop", 5, target="o", reason="done"))
        found = planned(COURSE, named("d", im(0)), stop)
        assert [slot.number for slot in found] == [1]
        assert end_of(COURSE, stop) == when(5)
        past = course(COURSE, stop)
        assert (first := stop_of(past, "o")) is not None
        assert first.id == "s"
        assert stop_of(past, "other") is None


class TestTimes:
    @pytest.mark.parametrize(
        ("what", "rule", "late"),
        [
            (order("5 g", 0, "IM", every="4 h", count=6), "im-course", 60),
            (order("5 g", 0, "IM", every="6 h", count=4), "im-course", 60),
            (order("5 g", 0, "IM", every="24 h"), "im-course", 120),
            (order("2 g", 0, over="15 min"), "bolus", 60),
            (order("2 g", 0, every="4 h", over="15 min"), "bolus", 60),
            (order("1 g/h", 0), "infusion-rate", 60),
            (order("6 mmol", 0, "subcut"), "subcut", 60),
            (order("6 mmol", 0, over="3 h", times_per_week=2), "intermittent-iv", 24 * 60),
            (order("12 mmol", 0, "oral", drug=OXIDE, every="nightly"), "oral-start", 120),
            (
                order("0.25 mcg", 0, "oral", drug="calcitriol", every="daily"),
                "calcitriol-bridge",
                120,
            ),
            (order("1 mcg", 0, "oral", drug="alfacalcidol", every="12 h"), "alfacalcidol", 60),
            (
                order("10 mL", 0, drug="calcium gluconate", product="10 % injection"),
                "order-times",
                60,
            ),
        ],
    )
    def test_the_rule_and_how_late_is_overdue(self, what: Event, rule: str, late: int) -> None:
        times = times_of(written(what), DEFAULT)
        assert (times.rule, times.overdue_after) == (rule, late * 60)

    def test_a_protocol_may_say_nothing_of_times(self) -> None:
        rules = tuple(rule for rule in DEFAULT.rules if rule.id != "order-times")
        none = replace(DEFAULT, rules=rules)
        calcium = written(order("10 mL", 0, drug="calcium gluconate", product="10 % injection"))
        assert times_of(calcium, none) == Times("", 0, 0, None)
        assert times_of(written(order("2 g", 0)), none).rule == "bolus"


@given(st.lists(st.tuples(st.integers(-60, 1800), st.booleans()), max_size=9), st.booleans())
def test_every_answer_is_used_once_and_every_slot_answered_once(
    answers: list[tuple[int, bool]], is_endless: bool
) -> None:
    what = order("5 g", 0, "IM", every="4 h", count=None if is_endless else 6)
    events: list[Loose] = [named("o", what)]
    for minutes, is_given in answers:
        at = when(0).plus(minutes * 60)
        given_then = dose("5 g", "IM", at, order="o")
        events.append(given_then if is_given else event("not-given", at, order="o", reason="away"))
    found = planned(*events, until=48)
    used = [e.id for slot in found for e in slot.filled]
    assert len(used) == len(set(used)) == min(len(answers), 6 if not is_endless else len(answers))
    assert [slot.number for slot in found] == list(range(1, len(found) + 1))
    free = [slot.due for slot in found if not slot.filled]
    assert free == sorted(free)
    if is_endless:
        assert not found[-1].filled


DECADES = 24 * 365 * 50
ENDLESS = named("o", order("5 g", -DECADES, "IM", every="4 h"))


def test_a_first_dose_decades_back_is_not_gone_through_dose_by_dose() -> None:
    assert len(planned(ENDLESS)) == MOST_UNANSWERED


def test_a_dose_given_after_all_counts_and_the_plan_goes_on_from_there() -> None:
    found = planned(ENDLESS, named("d", im(1)), until=10)
    assert filled(found) == {MOST_UNANSWERED: ["d"]}
    assert dues(found)[MOST_UNANSWERED:] == [5, 9]
