"""Reviews: oral magnesium, the titration with low PTH, the calcitriol bridge, orders by needle."""

from __future__ import annotations

import pytest

from mgtracker.clinical.events import Event, Review
from tests.clinical.judge.builder import (
    OXIDE,
    Loose,
    Time,
    dose,
    event,
    fact,
    labs,
    named,
    oral,
    order,
    protocol_with,
    rate,
    when,
)
from tests.clinical.schedule.asked import items, states

DAY = 24
LOW = {"magnesium": "0.60 mmol/L"}
FINE = {"magnesium": "0.80 mmol/L"}


def nights(count: int, amount: str = "12 mmol", first: int = 0, **keys: object) -> list[Event]:
    return [oral(amount, first + DAY * night, **keys) for night in range(count)]


def review(rule: str, at: Time, target: str | None = None) -> Event:
    return Review(when(at), rule, "continue", target)


class TestOralIncrease:
    def test_open_at_a_week_due_by_two(self) -> None:
        asked = (f"{7 * DAY - 1}:59", 7 * DAY, 14 * DAY)
        found = states("oral-increase", "oral magnesium", *nights(7), at=asked)
        assert found == ["upcoming", "due", "overdue"]

    def test_not_once_magnesium_is_in_range(self) -> None:
        assert items("oral-increase", 170, *nights(7), labs(150, **LOW)) != []
        assert items("oral-increase", 170, *nights(7), labs(150, **FINE)) == []

    @pytest.mark.parametrize(
        ("level", "asked"), [("0.69", True), ("0.70", False), ("1.00", False), ("1.01", True)]
    )
    def test_the_ends_of_the_range_are_in_range(self, level: str, asked: bool) -> None:
        drawn = labs(150, magnesium=f"{level} mmol/L")
        assert (items("oral-increase", 170, *nights(7), drawn) != []) is asked

    def test_a_doubtful_level_does_not_say_so(self) -> None:
        doubtful = labs(150, magnesium="0.80 mmol/L", haemolysed=True)
        assert items("oral-increase", 170, *nights(7), doubtful) != []

    def test_a_step_up_or_a_review_starts_the_clock_anew(self) -> None:
        stepped = [*nights(5), *nights(3, "24 mmol", 5 * DAY)]
        assert items("oral-increase", 170, *stepped)[0][2] == f"{12 * DAY}:00"
        seen = review("oral-increase", 200)
        assert items("oral-increase", 210, *nights(8), seen)[0][2] == f"{200 + 7 * DAY}:00"

    def test_two_doses_in_a_day_are_a_day(self) -> None:
        halves = [oral("6 mmol", 12 * n) for n in range(14)]
        assert items("oral-increase", 170, *halves)[0][2] == f"{12 + 7 * DAY}:00"

    def test_the_longest_day_of_the_protocol_is_the_day(self) -> None:
        check = '[[rules.check]]\nkind = "oral-daily"\n'
        shorter = check + 'window = "6 h"\nwarn_above = "24 mmol"\n\n'
        two = protocol_with((check, shorter + check))
        halves = [oral("6 mmol", 12 * n) for n in range(14)]
        assert items("oral-increase", 170, *halves, protocol=two)[0][2] == f"{12 + 7 * DAY}:00"

    def test_a_dose_given_late_and_so_near_the_next_is_no_step_up(self) -> None:
        late = [oral("12 mmol", at) for at in (0, 24, "51:45", "71:30", 96, 120, 144)]
        assert items("oral-increase", 170, *late)[0][2] == f"{7 * DAY}:00"

    def test_not_once_it_was_stopped(self) -> None:
        ordered = named("o", order("12 mmol", 0, "oral", drug=OXIDE, every="nightly"))
        given = nights(7, order="o")
        stop = event("order-stop", 160, target="o", reason="diarrhoea")
        assert items("oral-increase", 170, ordered, *given) != []
        assert items("oral-increase", 170, ordered, *given, stop) == []
        another_drug = order("0.25 mcg", 161, "oral", drug="calcitriol", every="daily")
        assert items("oral-increase", 170, ordered, *given, stop, another_drug) == []
        with_the_last = event("order-stop", 144, target="o", reason="diarrhoea")
        assert items("oral-increase", 170, ordered, *given, with_the_last) == []
        other = named("p", order("24 mmol", 161, "oral", drug=OXIDE, every="nightly"))
        assert items("oral-increase", 170, ordered, *given, stop, other) != []

    def test_a_week_without_begins_a_new_course(self) -> None:
        again = [*nights(2), *nights(1, first=8 * DAY)]
        assert items("oral-increase", 9 * DAY, *again)[0][2] == f"{15 * DAY}:00"

    def test_nothing_without_oral_magnesium(self) -> None:
        assert items("oral-increase", 400, dose("2 g", "IV", 0)) == []


class TestRefractory:
    def test_due_two_weeks_after_the_start_overdue_after_three(self) -> None:
        asked = (f"{14 * DAY - 1}:59", 14 * DAY, 21 * DAY)
        found = states("refractory", "oral magnesium", *nights(14), at=asked)
        assert found == ["upcoming", "due", "overdue"]

    def test_only_after_a_week_at_the_full_dose(self) -> None:
        slow = [*nights(10, "8 mmol"), *nights(7, "12 mmol", 10 * DAY)]
        assert items("refractory", 17 * DAY, *slow) == [
            ("oral magnesium", "due", f"{17 * DAY}:00", f"{21 * DAY}:00")
        ]
        assert items("refractory", 17 * DAY, *slow[:-1]) == []
        assert items("refractory", 17 * DAY, *nights(14, "8 mmol")) == []

    def test_an_order_goes_on_being_given(self) -> None:
        ordered = order("12 mmol", 0, "oral", drug=OXIDE, every="nightly")
        assert items("refractory", 3 * DAY, ordered, *nights(2)) != []
        assert items("refractory", 3 * DAY, *nights(2)) == []

    def test_a_review_starts_it_anew(self) -> None:
        seen = review("refractory", 15 * DAY)
        assert items("refractory", 16 * DAY, *nights(15), seen)[0][2] == f"{29 * DAY}:00"

    def test_not_once_it_works(self) -> None:
        assert items("refractory", 15 * DAY, *nights(14), labs(330, **FINE)) == []


class TestLowPth:
    LOW_PTH = fact(0, low_pth=True)

    def test_a_step_is_thought_of_from_day_3_by_day_5(self) -> None:
        asked = (71, 72, 120)
        found = states("oral-low-pth-start", "oral magnesium", self.LOW_PTH, *nights(3), at=asked)
        assert found == ["upcoming", "due", "overdue"]

    def test_counted_from_the_last_step(self) -> None:
        stepped = [*nights(3, "4 mmol"), *nights(2, "8 mmol", 72)]
        found = items("oral-low-pth-start", 100, self.LOW_PTH, *stepped)
        assert found[0][2] == "144:00"

    @pytest.mark.parametrize(
        "events",
        [
            [*nights(3)],
            [fact(0, low_pth=False), *nights(3)],
            [fact(0, low_pth=True)],
            [fact(0, low_pth=True), *nights(3), labs(60, **FINE)],
        ],
    )
    def test_not_for_everyone(self, events: list[Loose]) -> None:
        assert items("oral-low-pth-start", 80, *events) == []

    def test_not_once_it_was_stopped(self) -> None:
        ordered = named("o", order("4 mmol", 0, "oral", drug=OXIDE, every="nightly"))
        stop = event("order-stop", 70, target="o", reason="done")
        given = nights(3, "4 mmol", order="o")
        assert items("oral-low-pth-start", 80, self.LOW_PTH, ordered, *given, stop) == []


class TestBridge:
    def calcitriol(self, days: int, first: int = 0, **keys: object) -> list[Event]:
        return [
            dose("0.25 mcg", "oral", first + DAY * day, drug="calcitriol", **keys)
            for day in range(days)
        ]

    def test_stop_it_by_day_7(self) -> None:
        asked = (71, 72, 168)
        found = states("calcitriol-bridge", "calcitriol", *self.calcitriol(5), at=asked)
        assert found == ["upcoming", "due", "overdue"]

    def test_at_once_when_magnesium_is_normal_and_pth_has_risen(self) -> None:
        before = labs(-1, magnesium="0.42 mmol/L", pth="10 pg/mL")
        after = labs(30, magnesium="0.80 mmol/L", pth="40 pg/mL")
        assert items("calcitriol-bridge", 40, before, *self.calcitriol(2), after) == [
            ("calcitriol", "due", "30:00", "168:00")
        ]

    def test_from_the_later_of_the_two_on(self) -> None:
        levels = [labs(at, pth=f"{pth} pg/mL") for at, pth in ((-1, 10), (6, 12), (31, 40))]
        normal = labs(20, magnesium="0.80 mmol/L")
        found = items("calcitriol-bridge", 40, *self.calcitriol(2), normal, *levels)
        assert found[0][2] == "31:00"

    @pytest.mark.parametrize(("at", "opens"), [("-0:01", "72:00"), (0, "31:00")])
    def test_a_level_from_before_it_says_nothing(self, at: Time, opens: str) -> None:
        normal = labs(at, magnesium="0.80 mmol/L")
        levels = [labs(-1, pth="10 pg/mL"), labs(31, pth="40 pg/mL")]
        found = items("calcitriol-bridge", 40, normal, *self.calcitriol(2), *levels)
        assert found[0][2] == opens

    def test_a_pth_drawn_with_the_first_dose_is_the_one_it_has_risen_from(self) -> None:
        drawn = labs(0, pth="10 pg/mL")
        after = labs(30, magnesium="0.80 mmol/L", pth="40 pg/mL")
        assert items("calcitriol-bridge", 40, drawn, *self.calcitriol(2), after)[0][2] == "30:00"

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ({"pth": "10 pg/mL"}, {"magnesium": "0.60 mmol/L", "pth": "40 pg/mL"}),
            ({"pth": "10 pg/mL"}, {"magnesium": "0.80 mmol/L"}),
            ({"pth": "40 pg/mL"}, {"magnesium": "0.80 mmol/L", "pth": "40 pg/mL"}),
            ({"calcium": "1.7 mmol/L"}, {"magnesium": "0.80 mmol/L", "pth": "40 pg/mL"}),
            ({"magnesium": "0.8 mmol/L", "pth": "10 pg/mL"}, {"pth": "40 pg/mL"}),
            ({"calcium": "1.7 mmol/L"}, {"magnesium": "0.80 mmol/L"}),
        ],
    )
    def test_not_before_both(self, before: dict[str, str], after: dict[str, str]) -> None:
        found = items(
            "calcitriol-bridge", 40, labs(-1, **before), *self.calcitriol(2), labs(30, **after)
        )
        assert found[0][2] == "72:00"

    def test_a_review_gives_it_another_week(self) -> None:
        seen = review("calcitriol-bridge", 100)
        found = items("calcitriol-bridge", 101, *self.calcitriol(5), seen)
        assert found[0][3] == f"{100 + 168}:00"

    def test_not_once_it_was_stopped(self) -> None:
        ordered = named("o", order("0.25 mcg", 0, "oral", drug="calcitriol", every="daily"))
        given = self.calcitriol(5, order="o")
        stop = event("order-stop", 100, target="o", reason="PTH has risen")
        assert items("calcitriol-bridge", 101, ordered, *given) != []
        assert items("calcitriol-bridge", 101, ordered, *given, stop) == []
        again = dose("0.25 mcg", "oral", 101, drug="calcitriol", order="o")
        assert items("calcitriol-bridge", 102, ordered, *given, stop, again) != []

    def test_nothing_without_it(self) -> None:
        assert items("calcitriol-bridge", 200, *nights(7)) == []


class TestOrders:
    LONG = named("o", order("1 g/h", 0, line="pump-1", **{"for": "48 h"}))

    def test_stop_or_renew_at_a_day(self) -> None:
        asked = ("19:59", 20, 24)
        what = "infusion 1 g/h magnesium sulfate"
        found = states("order-review", what, self.LONG, rate("1 g/h", 0), at=asked)
        assert found == ["upcoming", "due", "overdue"]

    def test_a_review_of_this_very_order_gives_another_day(self) -> None:
        run = rate("1 g/h", 0)
        seen, other = review("order-review", 21, "o"), review("order-review", 21)
        assert items("order-review", 25, self.LONG, run, seen)[0][2:] == ("41:00", "45:00")
        assert items("order-review", 25, self.LONG, run, other)[0][1] == "overdue"

    def test_not_for_one_that_is_over_by_then(self) -> None:
        short = named("o", order("5 g", 0, "IM", every="4 h", count=6))
        assert items("order-review", 1, short) == []
        seven = named("o", order("5 g", 0, "IM", every="4 h", count=7))
        assert items("order-review", 1, seven) != []

    def test_not_once_it_was_charted_as_over(self) -> None:
        run, stop = rate("1 g/h", 0), rate("0", 23)
        assert items("order-review", 30, self.LONG, run) != []
        assert items("order-review", 30, self.LONG, run, stop) == []
        held = event("not-given", 1, order="o", reason="held")
        assert items("order-review", 30, self.LONG, held) == []

    def test_what_ran_there_before_was_stopped_in_the_second_in_which_it_began(self) -> None:
        before = named("b", order("2 g/h", -9, line="pump-1"))
        changed = rate("2 g/h", -9, order="b"), rate("0", 0), rate("1 g/h", 0, order="o")
        over = event("order-stop", 0, target="b", reason="changed")
        assert items("order-review", 30, self.LONG, before, *changed, over) != []
        stopped = rate("0", 0)
        assert items("order-review", 30, self.LONG, before, *changed, over, stopped) == []

    def test_not_once_stopped_nor_by_mouth(self) -> None:
        stop = event("order-stop", 22, target="o", reason="done")
        assert items("order-review", 30, self.LONG, stop) == []
        assert (
            items("order-review", 30, order("12 mmol", 0, "oral", drug=OXIDE, every="nightly"))
            == []
        )

    def test_a_run_that_was_left_out_ends_no_other_that_still_runs(self) -> None:
        twice = named(
            "o", order("1 g/h", 0, line="pump-1", every="24 h", count=2, **{"for": "12 h"})
        )
        run, skipped = rate("1 g/h", 0), event("not-given", 24, order="o", reason="held")
        assert items("order-review", 30, twice, run, skipped) != []
        assert items("order-review", 30, twice, run, rate("0 g/h", 12), skipped) == []
