"""Orders in words, for the forms and the list: what, how often, how far, early or late."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.events import NotGiven, Order, OrderStop
from mgtracker.ui.give import orders
from mgtracker.ui.order_rows import order_rows
from mgtracker.view import View, patient_view
from tests.clinical.judge.builder import (
    DEFAULT,
    OXIDE,
    Loose,
    course,
    dose,
    event,
    named,
    order,
    when,
)

UTC = ZoneInfo("UTC")


def an_order(text: str = "5 g", **keys: Any) -> Order:
    found = order(text, 0, **({"route": "IM"} | keys))
    assert isinstance(found, Order)
    return found


def view_of(*events: Loose, now: str = "0") -> View:
    who = event("patient", 0, name="OKAFOR, Amara", mrn="1")
    found = course((who, {}), *events)
    moment = when(now)
    front = patient_view("p1", who, found, DEFAULT, moment, UTC)  # type: ignore[arg-type]
    return View(
        now=moment,
        zone=UTC,
        kind="ward",
        author="RN A",
        protocol=DEFAULT,
        ward=(),
        patient=front,
        read_only=False,
    )


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (an_order(every="4 h", count=6), "5 g IM every 4 hours, 6 doses"),
        (an_order("2 g", route="IV", over="15 min"), "2 g IV over 15 min once"),
        (an_order("1 g/h", route="IV", **{"for": "12 h"}), "1 g/h infusion for 12 h once"),
        (
            an_order("12 mmol", route="oral", drug=OXIDE, every="nightly"),
            "12 mmol oral magnesium oxide nightly",
        ),
        (
            an_order("8 mmol", route="IV", over="3 h", times_per_week=3),
            "8 mmol IV over 3 h 3 times a week",
        ),
        (
            an_order("8 mmol", route="IV", times_per_week=1, count=1),
            "8 mmol IV once a week, 1 dose",
        ),
    ],
)
def test_an_order_in_words(what: Order, said: str) -> None:
    assert f"{orders.dose_words(what)} {orders.timing_words(what)}" == said


def test_the_list_says_how_far_each_is_and_puts_the_open_ones_first() -> None:
    view = view_of(
        named("old", an_order("4 g", prescriber="Dr V")),
        named("open", an_order(every="4 h", count=3, prescriber="Dr S. Varga")),
        named("over", an_order("2 g")),
        dose("4 g", "IM", 0, site="left", order="old"),
        dose("5 g", "IM", 0, site="left", order="open"),
        (NotGiven(when(4), "open", "held"), {}),
        (OrderStop(when(5), "over", "level reached"), {}),
        now="7:50",
    )
    rows = order_rows(view)
    assert [row.cells for row in rows] == [
        (
            "5 g IM magnesium sulfate",
            "every 4 hours, 3 doses",
            "Dr S. Varga",
            "1 of 3",
            "08:00, in 10 min",
        ),
        ("2 g IM magnesium sulfate", "once", "", "0", "stopped 05:00: level reached"),
        ("4 g IM magnesium sulfate", "once", "Dr V", "1", "complete"),
    ]
    assert [row.can_stop for row in rows] == [True, False, True]
    assert rows[0].due is not None
    assert rows[0].due.number == 3
    assert orders.left_of(rows[0].order) == 1
    assert orders.said(rows[0].order) == "5 g IM every 4 hours, 3 doses: 1 given, 1 left"
    assert orders.next_slot(rows[1].order) is None


def test_an_order_that_begins_later_says_when() -> None:
    far = an_order(every="4 h", first=when(50).as_written())
    (row,) = order_rows(view_of(named("far", far)))
    assert row.cells[-1] == "Tue 02:00, in 2 d 2 h"


def test_nobody_in_front_has_no_orders() -> None:
    view = view_of()
    alone = View(view.now, UTC, "ward", None, DEFAULT, (), None, read_only=False)
    assert order_rows(alone) == ()
