"""What an order plans from now on, and which lines still run beside it once it is written."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import HOUR
from mgtracker.clinical.course import CANDIDATE
from mgtracker.clinical.events import Order
from mgtracker.clinical.exposure import Span
from mgtracker.clinical.plan import beside, of_order
from tests.clinical.judge.builder import (
    DEFAULT,
    OXIDE,
    ZERO,
    Loose,
    Time,
    course,
    dose,
    named,
    order,
    rate,
    when,
)

LONDON = ZoneInfo("Europe/London")


def an_order(text: str, at: Time = 0, **keys: object) -> Order:
    """An order; `lasts` is how long a rate is to run."""
    lasts = keys.pop("lasts", None)
    made = order(text, at, **({} if lasts is None else {"for": lasts}), **keys)
    assert isinstance(made, Order)
    return made


def plan_of(asked: Order) -> list[tuple[float, float | None]]:
    """(from, to) of every dose, in hours."""

    def hours(second: int) -> float:
        return (second - ZERO.seconds) / HOUR

    found = of_order(asked, DEFAULT, LONDON)
    ends = [None if one.span.end is None else hours(one.span.end) for one in found]
    return [(hours(one.span.start), end) for one, end in zip(found, ends, strict=True)]


def left(asked: Order, *events: Loose, replaces: str | None = None) -> Fraction:
    """Grams that go in beside an order from its time on, for two days."""
    found = beside(
        course(*events), asked, DEFAULT, LONDON, replaces=replaces, until=asked.at.plus(48 * HOUR)
    )
    now, end = asked.at.seconds, asked.at.seconds + 48 * HOUR
    mg = Fraction(0)
    for span in found:
        if span.end == span.start:
            mg += span.mg if span.start >= now else 0
        else:
            stop = end if span.end is None else min(end, span.end)
            mg += span.mg_per_second * max(0, stop - max(now, span.start))
    return mg / 1000


# The plan of an order -----------------------------------------------------------------------------


def test_doses_at_once_over_a_time_and_rates() -> None:
    at_once = an_order("5 g", route="IM", every="4 h", count=2)
    assert plan_of(at_once) == [(0, 0), (4, 4)]
    assert plan_of(an_order("2 g", route="IV", over="15 min")) == [(0, 0.25)]
    assert plan_of(an_order("2 g", route="IM", over="15 min")) == [(0, 0)]
    assert plan_of(an_order("1 g/h", lasts="6 h")) == [(0, 6)]
    assert plan_of(an_order("1 g/h", until=when(9).as_written())) == [(0, 9)]
    assert plan_of(an_order("1 g/h")) == [(0, None)]
    assert plan_of(an_order("1 g/h", lasts="2 h", every="8 h", count=2)) == [(0, 2), (8, 10)]


def test_the_amount_of_a_rate_is_what_it_brings_in() -> None:
    asked = an_order("1.5 g/h", lasts="4 h")
    (one,) = of_order(asked, DEFAULT, LONDON)
    assert one.amount is not None
    assert (one.amount.grams, one.span.mg) == (6, 6000)
    (endless,) = of_order(an_order("1.5 g/h"), DEFAULT, LONDON)
    assert (endless.amount, endless.span.mg) == (None, 0)
    (push,) = of_order(an_order("2 g", route="IV", over="15 min"), DEFAULT, LONDON)
    start = push.span.start
    assert push.span == Span(start, start + 900, Fraction(2000), Fraction(2000, 900), CANDIDATE)


def test_a_first_dose_that_has_passed_is_given_now_and_the_others_follow_from_there() -> None:
    asked = an_order("5 g", 10, route="IM", every="4 h", count=3, first=when(1).as_written())
    assert plan_of(asked) == [(10, 10), (14, 14), (18, 18)]
    later = replace(asked, first=when(12))
    assert plan_of(later) == [(12, 12), (16, 16), (20, 20)]


def test_a_dose_by_the_clock_that_has_passed_is_given_now_and_the_next_keep_their_time() -> None:
    asked = an_order(
        "12 mmol", 22, route="oral", drug=OXIDE, every="daily", count=2, first=when(8).as_written()
    )
    assert plan_of(asked) == [(22, 22), (32, 32)]


def test_an_order_without_end_is_looked_at_as_far_as_the_protocol_looks() -> None:
    asked = an_order("1 g", 2, route="IM", every="12 h")
    assert plan_of(asked) == [(2 + 12 * n, 2 + 12 * n) for n in range(15)]
    far = an_order("1 g", 2, route="IM", every="12 h", first=when(1000).as_written())
    assert plan_of(far)[0] == (1000, 1000)
    assert len(plan_of(far)) == 15


def test_an_order_that_was_to_be_over_still_waits_for_its_first_dose() -> None:
    """As the list of what is due does: it is given now, and nothing after it."""
    asked = {"route": "IM", "every": "4 h", "first": when(6).as_written()}
    for until in (7, 10):
        ended = an_order("4 g", 10, **asked, until=when(until).as_written())
        assert plan_of(ended) == [(10, 10)]
    assert plan_of(an_order("4 g", 10, **asked, until=when(15).as_written())) == [
        (10, 10),
        (14, 14),
    ]


def test_an_order_that_ends_before_it_begins_plans_nothing() -> None:
    ended = an_order("1 g/h", 10, first=when(1).as_written(), until=when(9).as_written())
    assert plan_of(ended) == []
    same = an_order("1 g", 10, first=when(10).as_written(), until=when(10).as_written(), route="IM")
    assert plan_of(same) == []


# Beside it ----------------------------------------------------------------------------------------

ASKED = an_order("1 g", 10, route="IM")
OLD = named("old", an_order("1 g/h", 0, line="pump-1"))


def test_a_line_runs_on_to_its_planned_stop() -> None:
    assert left(ASKED, rate("1 g/h", 0, until=14)) == 4
    assert left(ASKED, rate("1 g/h", 0)) == 48


def test_an_overdue_order_for_an_infusion_that_was_to_end_before_now_is_no_longer_planned() -> None:
    late = an_order("1 g/h", 0, until=when(9).as_written())
    assert left(ASKED, late) == 0
    assert left(ASKED, replace(late, until=when(12))) == 2


@pytest.mark.parametrize(
    "runs",
    [
        [rate("1 g/h", 1, order="old")],
        [rate("1 g/h", 1)],  # unnamed, on the line of the order, from its first time on
        [rate("2 g/h", 1, order="old"), rate("1 g/h", 2)],  # changed since, without naming it again
        [dose("1 g", "IM", 0), rate("1 g/h", 1, line="pump-9", order="old")],
        [rate("1 g/h", 0)],  # unnamed, at the order's first time
        [rate("1 g/h", 1, line="pump-9", order="old", until=100)],  # it has a planned stop
        [rate("2 g/h", 1, line="pump-9", order="old"), rate("1 g/h", 2, line="pump-9")],
    ],
)
def test_the_line_of_a_replaced_order_stops(runs: list[Loose]) -> None:
    assert left(ASKED, OLD, *runs, replaces="old") == 0
    assert left(ASKED, OLD, *runs) >= 48


@pytest.mark.parametrize(
    "runs",
    [
        [rate("1 g/h", -1)],  # before the order
        [rate("1 g/h", 1, line="pump-2")],  # another line
        [rate("1 g/h", 1, order="other")],
        [rate("1 g/h", 1, order="old"), rate("1 g/h", 2, order="other")],
        # it stood still in between: what runs now is not said to be the order's
        [rate("1 g/h", 1, line="pump-2", order="old", until=2), rate("1 g/h", 3, line="pump-2")],
        [rate("1 g/h", 1, line="pump-2", order="old"), rate("1 g/h", 1, line="pump-3")],
    ],
)
def test_the_lines_of_others_run_on(runs: list[Loose]) -> None:
    other = named("other", an_order("1 g/h", 0, line="pump-7"))
    closed = named("done", rate("1 g/h", -3, until=-2, line="pump-7", order="other"))
    found = left(ASKED, OLD, other, closed, *runs, replaces="old")
    assert found == 48


def test_a_planned_line_that_starts_later_does_not_say_whose_the_running_one_is() -> None:
    later = rate("1 g/h", 11, line="pump-2", order="old")
    found = left(ASKED, OLD, rate("1 g/h", 1, line="pump-2"), later, replaces="old")
    assert found == 48


@pytest.mark.parametrize("replaces", ["nobody", "e1"])
def test_what_is_no_order_replaces_nothing(replaces: str) -> None:
    assert left(ASKED, rate("1 g/h", 1), replaces=replaces) == 48


def test_an_infusion_on_a_running_line_takes_its_place_where_it_starts() -> None:
    asked = an_order("2 g/h", 10, line="pump-1", first=when(12).as_written())
    assert left(asked, rate("1 g/h", 1)) == 2
    assert left(replace(asked, line="pump-2"), rate("1 g/h", 1)) == 48
    assert left(replace(asked, line=None), rate("1 g/h", 1)) == 48


def test_a_dose_ordered_beside_a_running_line_does_not_stop_it() -> None:
    through = an_order("2 g", 10, over="15 min", line="pump-1")
    assert left(through, rate("1 g/h", 1)) == 48
