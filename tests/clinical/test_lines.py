"""What each rate did to its line, and the bag it left hanging there."""

from __future__ import annotations

from fractions import Fraction

import pytest

from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.clinical.events import Rate, Void
from mgtracker.clinical.lines import Bag, Turn, bag_on, paused, turn_of, turns
from tests.clinical.judge.builder import Loose, Time, course, named, rate, when

BAG = "20 g in 500 mL"
START, CHANGE, NEW, PAUSE, RESUME, STOP = (
    Turn.START,
    Turn.CHANGE,
    Turn.NEW_BAG,
    Turn.PAUSE,
    Turn.RESUME,
    Turn.STOP,
)


def did(*rates: Rate) -> list[Turn]:
    return list(turns(course(*rates).lines["pump-1"]))


def run(at: Time = 0, speed: str = "1 g/h", until: Time | None = 30, product: str | None = BAG):
    return rate(speed, at, until, product=product)


def hung(at: Time = 0, speed: str = "1 g/h") -> Rate:
    """A rate with which a full bag was hung."""
    return rate(speed, at, 30, product=BAG, new_bag=True)


def bag(*rates: Rate) -> Bag | None:
    return bag_on(course(*rates).lines["pump-1"])


def empty(*rates: Rate) -> Instant | None:
    found = bag(*rates)
    assert found is not None
    return found.empty


class TestTurns:
    def test_from_start_to_stop(self) -> None:
        rates = (run(), run(1, "2 g/h"), run(2, "0"), run(3, "2 g/h"), rate("0", 4))
        assert did(*rates) == [START, CHANGE, PAUSE, RESUME, STOP]

    def test_a_pause_keeps_the_planned_stop_and_a_stop_has_none(self) -> None:
        assert did(run(), rate("0", 2, 30)) == [START, PAUSE]
        assert did(run(), rate("0", 2, product=BAG, order="o")) == [START, STOP]

    def test_after_a_stop_it_starts_again(self) -> None:
        assert did(run(), rate("0", 2), run(3)) == [START, STOP, START]
        assert did(rate("0", 2), run(3)) == [STOP, START]

    def test_after_its_planned_end_it_starts_again(self) -> None:
        assert did(run(until=2), run(2, until=30)) == [START, START]

    def test_another_drug_is_another_start(self) -> None:
        assert did(run(), rate("1 g/h", 1, drug="calcium gluconate")) == [START, START]

    def test_a_new_bag_is_one_only_where_that_was_said(self) -> None:
        assert did(run(), hung(5)) == [START, NEW]
        assert did(run(), run(5)) == [START, CHANGE]
        assert did(run(), hung(5, "2 g/h")) == [START, NEW]
        assert did(hung(), run(2, "0"), hung(3)) == [START, PAUSE, RESUME]

    @pytest.mark.parametrize(
        ("first", "then"),
        [
            (run(), run(5, "2 g/h")),
            (run(), run(5, until=31)),
            (run(), run(5, product="10 g in 250 mL")),
            (run(), run(5, product=None)),
            (run(product="20 % injection"), run(5, product="20 % injection")),
        ],
        ids=["rate", "end", "product", "unsaid", "no volume"],
    )
    def test_anything_else_is_another_rate(self, first: Rate, then: Rate) -> None:
        assert did(first, then) == [START, CHANGE]

    def test_of_one_entry_among_those_that_count(self) -> None:
        rates: list[Loose] = [named("a", run()), named("b", hung(5)), named("c", run(6, "0"))]
        found = course(*rates, Void(when(7), "b", "wrong line"))
        said = {key: turn_of(found, found.entry(key)) for key in "abc"}  # type: ignore[arg-type]
        assert said == {"a": START, "b": NEW, "c": PAUSE}
        alone = course(named("a", run()), Void(when(7), "a", "wrong line"))
        assert turn_of(alone, alone.entries[0]) is START


class TestPaused:
    def test_the_line_with_the_rate_that_ran_last(self) -> None:
        found = course(named("a", run()), named("b", run(1, "2 g/h")), run(2, "0"))
        assert {line: entry.id for line, entry in paused(found, when(2)).items()} == {"pump-1": "b"}
        assert paused(found, when("1:59")) == {}

    def test_not_once_it_goes_on_or_stops(self) -> None:
        assert paused(course(run(), run(2, "0"), run(3)), when(4)) == {}
        assert paused(course(run(), run(2, "0"), rate("0", 3)), when(4)) == {}

    def test_nothing_to_go_on_with_is_no_pause(self) -> None:
        assert paused(course(run(2, "0")), when(3)) == {}
        assert paused(course(run(4)), when(3)) == {}


@pytest.mark.hazard("H-25")
class TestBag:
    def test_what_is_left_and_when_it_is_empty(self) -> None:
        found = bag(run(until=None))
        assert found is not None
        assert (found.product.name, found.since, found.empty) == (BAG, when(0), when(20))
        assert found.left_at(when(4)) == 400
        assert found.left_at(when(21)) == 0
        assert found.ml_per_second == Fraction(25, HOUR)

    def test_a_pause_stops_it_and_hangs_nothing(self) -> None:
        found = bag(run(), run("19:30", "0"))
        assert found is not None
        assert (found.empty, found.left_at(when(25))) == (None, Fraction(25, 2))
        assert empty(run(), run("19:30", "0"), run(22)) == when("22:30")
        stopped = bag(run(), run("19:30", "0", until=None))
        assert stopped is not None
        assert stopped.left_at(when(25)) == Fraction(25, 2)

    def test_the_same_charted_again_is_the_same_bag_and_a_new_one_is_full(self) -> None:
        assert empty(run(), run(5), run(9), run("19:30")) == when(20)
        assert empty(run(), hung(5)) == when(25)
        assert empty(run(), hung(5), run(9)) == when(25)
        assert empty(run(), run("19:30", "0"), hung(22)) == when(42)

    def test_another_rate_goes_on_with_what_is_left(self) -> None:
        assert empty(run(), run(10, "2 g/h")) == when(15)
        assert empty(run(), run(10, "2 g/h", product=None)) == when(15)

    def test_what_runs_after_it_ran_dry_comes_from_another(self) -> None:
        assert empty(run(until=None), run(20, until=None)) == when(40)
        assert empty(run(until=None), run("19:59", until=None)) == when(20)

    def test_dry_since_it_ran_dry(self) -> None:
        assert empty(run(until=None), run(21, "2 g/h", product=None)) == when(20)
        # the second before the last drop: 20 g at 7 g/h last 10,285.7 s
        quick = run(0, "7 g/h", until=None)
        assert empty(quick, run("2:51:25", "0.1 g/h", None, None)) == when("2:51:25")

    def test_another_product_is_another_bag_or_an_unknown_one(self) -> None:
        assert empty(run(), run(4, product="10 g in 250 mL")) == when(14)
        assert bag(run(), run(4, product="20 % injection")) is None
        assert bag(run(product=None)) is None
