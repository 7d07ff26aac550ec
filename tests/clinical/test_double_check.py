"""What a second person works out anew, and in what two workings differ: exactly."""

from dataclasses import replace

import pytest

from mgtracker.clinical.double_check import differences, needs_second_working
from mgtracker.clinical.events import Candidate, Event
from tests.clinical.judge.builder import DEFAULT, bedside, dose, oral, rate, when

HALF = "magnesium sulfate 50 % injection"


@pytest.mark.parametrize(
    ("event", "needed"),
    [
        (dose("2 g", "IV"), True),
        (dose("5 g", "IM"), True),
        (dose("2 g", "subcut"), True),
        (rate("1 g/h"), True),
        (rate("0 g/h"), False),
        (dose("2 g", "IV", emergency=True), False),
        (rate("1 g/h", emergency=True), False),
        (dose("2 g", "oral", kind_of_mg="salt"), False),
        (oral("400 mg", kind_of_mg="salt"), False),
        (dose("1 g", "IV", drug="calcium gluconate"), False),
        (bedside(0, reflex="present"), False),
    ],
)
def test_what_the_protocol_lists(event: Event, needed: bool) -> None:
    assert needs_second_working(event, DEFAULT) is needed
    assert not needs_second_working(event, replace(DEFAULT, double_check=None))


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        (dose("2 g"), dose("2 g", at=3), ()),
        (dose("2 g"), dose("4 mL", product=HALF), ()),
        (dose("2 g"), dose("2,0 g"), ()),
        (dose("2 g"), dose("2.001 g"), ("amount",)),
        (dose("2 g"), dose("20 g"), ("amount",)),
        (dose("10 mEq"), dose("1.2325 g"), ("amount",)),
        (dose("2 g"), dose("2 g", "IM"), ("route",)),
        (dose("2 g", over="15 min"), dose("2 g", over="10 min"), ("over",)),
        (dose("5 g", "IM", site="left"), dose("5 g", "IM", site="right"), ("site",)),
        (
            dose("2 g"),
            dose("1 g", drug="calcium gluconate", route="IM"),
            ("drug", "route", "amount"),
        ),
        (rate("1 g/h"), rate("2 mL/h", product=HALF), ()),
        (rate("1 g/h"), rate("1.5 g/h"), ("rate",)),
        (rate("1 g/h", until=when(4)), rate("1 g/h", until=when(5)), ("until",)),
        (rate("1 g/h"), dose("1 g"), ("kind",)),
        (dose("1 g"), rate("1 g/h"), ("kind",)),
    ],
)
def test_two_workings(first: Candidate, second: Candidate, differ: tuple[str, ...]) -> None:
    assert differences(first, second) == differ
    assert differences(second, first) == differ
