"""Which plans are offered instead of an order, and in what steps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mgtracker.clinical.clock import HOUR
from mgtracker.clinical.events import Order
from mgtracker.clinical.nearest import nearest
from mgtracker.clinical.notation import read_event, write_event
from tests.clinical.judge.builder import order


def an_order(text: str, **keys: object) -> Order:
    """An order; `lasts` is how long a rate is to run."""
    lasts = keys.pop("lasts", None)
    made = order(text, 0, **({} if lasts is None else {"for": lasts}), **keys)
    assert isinstance(made, Order)
    return made


def offers(
    asked: Order, fits: Callable[[Order], bool], crosses: int = 1, longest: int = 0
) -> dict[str, Order]:
    return {one.change: one.order for one in nearest(asked, fits, crosses, longest)}


def everything(_order: Order) -> bool:
    return True


def nothing(_order: Order) -> bool:
    return False


IM = an_order("5 g", route="IM", every="4 h", count=6)
LINE = an_order("2 g/h", lasts="24 h")


@pytest.mark.parametrize("asked", [IM, LINE])
def test_where_nothing_fits_nothing_is_offered(asked: Order) -> None:
    assert offers(asked, nothing, longest=20 * HOUR) == {}


def test_the_next_step_is_offered_where_all_fit() -> None:
    found = offers(IM, everything, crosses=6)
    assert (found["interval"].every, found["amount"].text, found["count"].count) == (
        5 * HOUR,
        "4.9 g",
        5,
    )
    line = offers(LINE, everything, longest=20 * HOUR + 899)
    assert (line["rate"].text, line["count"].duration) == ("1.95 g/h", 20 * HOUR)


@pytest.mark.parametrize(
    ("amount", "smaller"), [("5 g", "4.9 g"), ("4.95 g", "4.9 g"), ("0.11 g", "0.1 g")]
)
def test_amounts_are_offered_in_tenths_of_a_gram_and_less(amount: str, smaller: str) -> None:
    assert offers(an_order(amount, route="IM"), everything)["amount"].text == smaller


@pytest.mark.parametrize("amount", ["0.1 g", "0.05 g"])
def test_there_is_no_amount_below_the_smallest_step(amount: str) -> None:
    assert offers(an_order(amount, route="IM"), everything) == {}


def test_intervals_are_offered_in_whole_hours_up_to_a_day() -> None:
    def interval(every: str) -> int | str | None:
        asked = an_order("5 g", route="IM", every=every)
        found = offers(asked, everything).get("interval")
        return None if found is None else found.every

    assert interval("239 min") == 4 * HOUR
    assert interval("23 h") == 24 * HOUR
    assert interval("24 h") is None
    assert interval("daily") is None


def test_a_longer_interval_is_tried_past_ones_that_do_not_fit() -> None:
    def only_some(tried: Order) -> bool:
        return tried.every in (7 * HOUR, 9 * HOUR)

    assert offers(IM, only_some)["interval"].every == 7 * HOUR


def test_doses_some_times_a_week_can_be_fewer() -> None:
    asked = an_order("8 mmol", route="IV", times_per_week=3)
    assert offers(asked, nothing, crosses=3)["count"].count == 2
    assert "count" not in offers(asked, nothing, crosses=1)


def test_every_offer_can_be_written_down_and_read_again() -> None:
    elemental = an_order("500 mg", route="IV", kind_of_mg="elemental", every="4 h", over="15 min")
    bag = an_order("100 mL/h", product="4 g in 100 mL", lasts="24 h")
    for asked in (IM, LINE, elemental, bag):
        for changed in offers(asked, everything, 3, 5 * HOUR).values():
            assert read_event("order", write_event(changed)) == changed
