"""Which run of a repeated infusion order each rate begins. The order: 1 g/h for 4 h, every 24 h, 3 times.

A run is due a day after the one before it began, opens 2 hours earlier and is overdue 2 hours later.
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.orders import planned_end, slots
from tests.clinical.judge.builder import (
    DEFAULT,
    Loose,
    Time,
    course,
    dose,
    event,
    named,
    order,
    rate,
    when,
)
from tests.clinical.schedule.asked import items, states

UTC = ZoneInfo("UTC")
FOUR_HOURS = {"line": "pump-1", "for": "4 h"}
DAILY = {**FOUR_HOURS, "every": "24 h", "count": 3}
ORDER = named("o", order("1 g/h", 0, **DAILY))


def at(label: str, time: Time, until: Time | None = None, speed: str = "1 g/h", **keys: object):
    return named(label, rate(speed, time, until, **keys))


def stop(time: Time, until: Time | None = None) -> Loose:
    """With `until`, a pause."""
    return rate("0", time, until)


def runs(*events: Loose, what: Loose = ORDER) -> dict[int, str]:
    """By the number of a planned run, the entry that answers it."""
    past = course(what, *events)
    entry = past.entry("o")
    assert entry is not None
    found = slots(past, entry, DEFAULT, UTC, when(96))
    return {slot.number: slot.filled[0].id for slot in found if slot.filled}


FIRST = at("r1", 0, 4)
SECOND = at("r2", 24, 28)


class TestTheNextRun:
    def test_each_is_answered_by_its_own_start(self) -> None:
        assert runs(FIRST, SECOND, at("r3", 48, 52)) == {1: "r1", 2: "r2", 3: "r3"}

    def test_also_where_each_was_charted_as_stopped(self) -> None:
        assert runs(at("r1", 0), stop(4), at("r2", 24), stop(28)) == {1: "r1", 2: "r2"}

    def test_it_may_begin_before_it_opens_once_the_one_before_had_its_time(self) -> None:
        assert runs(FIRST, at("r2", 20, 24)) == {1: "r1", 2: "r2"}
        assert runs(at("r1", 0), stop("3:30"), at("r2", 20)) == {1: "r1", 2: "r2"}

    def test_in_the_second_the_one_before_was_to_end_it_never_stopped(self) -> None:
        """The form of a line offers this: what ran past its planned end goes on from there."""
        assert runs(FIRST, at("r2", 4, 6)) == {1: "r1"}
        elsewhere = at("r2", 4, 8, line="pump-2", order="o")
        assert runs(FIRST, elsewhere) == {1: "r1"}

    def test_before_it_opens_only_nearer_to_it_than_to_the_end_of_the_one_before(self) -> None:
        """The first is to end at 4:00, the next opens at 22:00."""
        assert runs(FIRST, at("r2", 13, 17)) == {1: "r1"}
        assert runs(FIRST, at("r2", "13:00:01", 17)) == {1: "r1", 2: "r2"}
        for last in ("3:30", 5):
            assert runs(FIRST, stop(last), at("r2", 13, 17))[1] == "r1"
        assert runs(FIRST, stop(5), at("r2", "13:30")) == {1: "r1"}
        assert runs(FIRST, stop(5), at("r2", "13:30:01")) == {1: "r1", 2: "r2"}

    def test_one_on_another_line_names_the_order(self) -> None:
        elsewhere = at("r2", 24, 28, line="pump-2", order="o")
        assert runs(FIRST, elsewhere) == {1: "r1", 2: "r2"}
        assert runs(FIRST, at("x", 24, 28, line="pump-2")) == {1: "r1"}

    def test_that_of_another_order_is_none_of_its_own(self) -> None:
        assert runs(FIRST, at("x", 24, 28, order="another")) == {1: "r1"}

    def test_back_to_back_it_begins_where_the_one_before_was_to_end(self) -> None:
        whole = named("o", order("1 g/h", 0, **{**DAILY, "for": "24 h"}))
        assert runs(at("r1", 0, 24), at("r2", 24, 48), what=whole) == {1: "r1", 2: "r2"}
        # Charted without its stop: the order says how long it was.
        assert runs(at("r1", 0), at("r2", 24), what=whole) == {1: "r1", 2: "r2"}

    def test_an_order_with_no_more_runs_has_no_answer_for_one(self) -> None:
        once = named("o", order("1 g/h", 0, **FOUR_HOURS))
        assert runs(FIRST, SECOND, what=once) == {1: "r1"}
        twice = named("o", order("1 g/h", 0, **{**DAILY, "count": 2}))
        assert runs(FIRST, SECOND, at("r3", 48, 52), what=twice) == {1: "r1", 2: "r2"}

    def test_what_starts_after_the_order_was_stopped_is_none_of_it(self) -> None:
        over = event("order-stop", 10, target="o", reason="level reached")
        assert runs(FIRST, over, SECOND) == {1: "r1"}
        same_time = event("order-stop", 24, target="o", reason="level reached")
        assert runs(FIRST, SECOND, same_time) == {1: "r1", 2: "r2"}

    def test_by_the_wards_clock_each_day_has_its_own(self) -> None:
        daily = named("o", order("1 g/h", 0, **{**DAILY, "every": "daily"}))
        assert runs(FIRST, at("r3", 49, 53), what=daily) == {1: "r1", 3: "r3"}


class TestOnlyGoingOn:
    @pytest.mark.parametrize(
        "events",
        [
            (at("r2", 2, 4, "2 g/h"),),
            (at("r2", 2, 4, product="2 g in 50 mL", new_bag=True),),
            (stop(1, until=4), at("r2", 2, 5)),
            (stop(1), at("r2", 2, 5)),
            (stop(1), at("r2", 5, 8)),
            (stop(1), at("r2", 2, 5, line="pump-2", order="o")),
            (at("r2", 2, 4, line="pump-2", order="o"),),
            (at("r2", 4, 6),),
        ],
        ids=[
            "changed",
            "bag",
            "pause",
            "stop",
            "restart after the end",
            "moved",
            "beside",
            "never stopped",
        ],
    )
    def test_it_leaves_the_next_run_to_its_time(self, events: tuple[Loose, ...]) -> None:
        assert runs(FIRST, *events) == {1: "r1"}
        assert runs(FIRST, *events, stop(10), at("r3", 24, 28)) == {1: "r1", 2: "r3"}

    def test_a_pause_that_moved_its_end_does_not_begin_the_next(self) -> None:
        whole = named("o", order("1 g/h", 0, **{**DAILY, "for": "24 h"}))
        late = (at("r1", 0, 24), stop(10, until=25), at("r2", 11, 25))
        assert runs(*late, at("r3", "24:30", 25, "2 g/h"), what=whole) == {1: "r1"}
        assert runs(*late, at("r3", 25, 49), what=whole) == {1: "r1", 2: "r3"}

    def test_a_pause_after_its_end_is_still_one_until_the_next_opens(self) -> None:
        pause = stop("3:50", until=5)
        assert runs(FIRST, pause, at("r2", "21:59", 25)) == {1: "r1"}
        assert runs(FIRST, pause, at("r2", 22, 26)) == {1: "r1", 2: "r2"}

    def test_what_was_broken_off_begins_the_next_once_that_is_open(self) -> None:
        broken = (at("r1", 0), stop(1))
        assert runs(*broken, at("r2", "21:59")) == {1: "r1"}
        assert runs(*broken, at("r2", 22)) == {1: "r1", 2: "r2"}

    @pytest.mark.parametrize(
        "events",
        [
            (at("r1", 0, 6, order="o"), at("r2", "6:05", "12:05")),
            (at("r1", 0, 6, order="o"), stop(6), at("r2", "6:05", 12)),
            (at("r1", 0, 12), stop("11:35"), at("r2", "11:40", 12)),
            (at("r1", 0, 12), stop("11:35"), at("r2", "12:05", "12:30")),
            (at("r1", 0, 12), stop("11:35"), at("r2", "11:40", 12, line="pump-2", order="o")),
        ],
        ids=["two bags", "stopped between", "last half hour", "past its end", "another pump"],
    )
    def test_what_makes_a_run_up_leaves_tomorrows_due(self, events: tuple[Loose, ...]) -> None:
        twelve = named("o", order("1 g/h", 0, **{**DAILY, "for": "12 h"}))
        assert runs(*events, what=twelve) == {1: "r1"}
        assert runs(*events, stop(13), at("r3", 24, 36), what=twelve) == {1: "r1", 2: "r3"}

    def test_a_run_of_half_an_hour_that_was_broken_off_goes_on(self) -> None:
        short = named("o", order("4 g/h", 0, **{**DAILY, "for": "30 min"}))
        events = (at("r1", 0, "0:30"), stop("0:05"), at("r2", "0:15", "0:40"))
        assert runs(*events, what=short) == {1: "r1"}

    def test_a_rate_that_names_none_elsewhere_moves_no_end(self) -> None:
        twelve = named("o", order("1 g/h", 0, **{**DAILY, "for": "12 h"}))
        other = (at("r1", 0, 12), stop(3), at("x", "3:10", 5, line="pump-2"))
        assert runs(*other, at("r2", 6, 7, line="pump-2", order="o"), what=twelve) == {1: "r1"}

    def test_a_bag_for_the_next_run_may_be_hung_before_the_last_is_over(self) -> None:
        whole = named("o", order("1 g/h", 0, **{**DAILY, "for": "24 h"}))
        first = at("r1", 0, 24)
        for until, found in ((36, {1: "r1"}), ("36:00:01", {1: "r1", 2: "r2"})):
            bag = at("r2", "23:50", until, product="30 g in 500 mL", new_bag=True)
            assert runs(first, bag, what=whole) == found

    def test_half_an_hour_before_its_end_it_was_not_broken_off(self) -> None:
        assert runs(at("r1", 0), stop("3:29:59"), at("r2", 20)) == {1: "r1"}

    def test_without_an_end_it_ends_where_it_is_stopped(self) -> None:
        endless = named("o", order("1 g/h", 0, line="pump-1", every="24 h", count=3))
        assert runs(at("r1", 0), stop(4), at("r2", 20), what=endless) == {1: "r1", 2: "r2"}
        assert runs(at("r1", 0), at("r2", 24, speed="2 g/h"), what=endless) == {1: "r1"}


class TestWhatIsDue:
    NAME = "infusion 1 g/h magnesium sulfate"
    TIMES = ("21:59", 22, "25:59", 26)

    def test_upcoming_due_and_overdue(self) -> None:
        twice = named("o", order("1 g/h", 0, **{**DAILY, "count": 2}))
        found = states("infusion-rate", self.NAME, twice, FIRST, at=self.TIMES)
        assert found == ["upcoming", "due", "due", "overdue"]

    def test_silent_once_it_runs_and_the_one_after_it_counts_from_its_start(self) -> None:
        late = at("r2", 25, 29)
        assert items("infusion-rate", 27, ORDER, FIRST, late) == [
            (self.NAME, "upcoming", "47:00", "51:00")
        ]

    def test_nothing_after_the_last(self) -> None:
        assert items("infusion-rate", 60, ORDER, FIRST, SECOND, at("r3", 48, 52)) == []

    def test_a_run_that_was_missed_is_passed_and_answered_by_why_it_was_not_given(self) -> None:
        third = at("r3", 48, 52)
        missed = items("infusion-rate", 50, ORDER, FIRST, third)
        assert missed == [(self.NAME, "overdue", "22:00", "26:00")]
        held = named("n", event("not-given", 24, order="o", reason="away"))
        assert runs(FIRST, held, third) == {1: "r1", 2: "n", 3: "r3"}

    def test_a_paused_run_leaves_the_next_due(self) -> None:
        paused = (FIRST, stop(1, until=4), at("r2", 2, 5))
        assert items("infusion-rate", 10, ORDER, *paused) == [
            (self.NAME, "upcoming", "22:00", "26:00")
        ]

    def test_the_end_of_each_run_is_asked_for(self) -> None:
        first, second = at("r1", 0), at("r2", 25)
        assert self.ends(1, first) == ["3:30"]
        assert self.ends(26, first, stop(4), second) == ["28:30"]
        assert self.ends(26, first, stop(4), second, at("r3", 26, speed="2 g/h")) == ["28:30"]
        moved = at("r3", 26, line="pump-2", order="o")
        assert self.ends(26, first, stop(4), second, stop(26), moved) == ["28:30"]

    def test_where_an_order_names_no_duration_each_run_says_its_own_end(self) -> None:
        until = named("o", order("1 g/h", 0, line="pump-1", until=when(9).as_written()))
        assert self.ends(1, at("r1", 0), what=until) == ["8:30"]
        endless = named("o", order("1 g/h", 0, line="pump-1", every="24 h"))
        assert self.ends(1, at("r1", 0), what=endless) == []
        assert self.ends(1, at("r1", 0, 4), what=endless) == ["3:30"]

    def ends(self, hour: int, *events: Loose, what: Loose = ORDER) -> list[str]:
        return [opens for *_, opens, _ in items("infusion-end", hour, what, *events)]

    def test_the_order_ends_with_its_last_run(self) -> None:
        past = course(ORDER, FIRST, at("r2", 26, 30))
        entry = past.entry("o")
        assert entry is not None
        assert planned_end(past, entry, DEFAULT, UTC) == when(54)


def test_a_dose_that_names_the_order_answers_beside_the_rates() -> None:
    given = named("d", dose("4 g", at=24, order="o"))
    assert runs(FIRST, given, at("r3", 48, 52)) == {1: "r1", 2: "d", 3: "r3"}
