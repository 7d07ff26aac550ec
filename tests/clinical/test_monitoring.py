""" "Will monitor" becomes a draw."""

import pytest

from mgtracker.clinical.events import DrawRequest, Event
from mgtracker.clinical.monitoring import draws_asked, will_monitor
from tests.clinical.judge.builder import DEFAULT, bedside, dose, order, rate, when


@pytest.mark.parametrize("reason", ["will monitor", " Will monitor ", "will monitor: in 6 h"])
def test_it_is_said(reason: str) -> None:
    assert will_monitor(reason)


@pytest.mark.parametrize("reason", [None, "", "will not monitor", "ordered: will monitor"])
def test_it_is_not_said(reason: str | None) -> None:
    assert not will_monitor(reason)


def asked(event: Event, reason: str | None = "will monitor") -> list[DrawRequest]:
    return list(draws_asked(event, reason, DEFAULT, now=when(1), target="d1"))


def test_a_draw_six_hours_after_the_dose() -> None:
    three = ("magnesium", "potassium", "creatinine")
    wanted = DrawRequest(when(1), three, when(6), "will-monitor", "d1")
    assert asked(dose("5 g", "IM")) == [wanted]
    assert asked(rate("1 g/h")) == [wanted]


def test_of_an_order_it_is_after_the_first_dose() -> None:
    (found,) = asked(order("5 g", 0, "IM", first=when(4).as_written()))
    assert found.due == when(10)


def test_nothing_without_it_or_where_nothing_was_given() -> None:
    assert asked(dose("5 g", "IM"), "ordered so") == []
    assert asked(bedside(reflex="present")) == []
