"""One dose of an order by itself: what the order is the cause of, and nothing of the bedside."""

from typing import Any

import pytest

from mgtracker.clinical.events import Order
from mgtracker.clinical.judge.ordered import findings_on_one_dose, is_of_one_dose
from mgtracker.clinical.verdict import Finding, Level
from tests.clinical.judge.builder import (
    DEFAULT,
    OXIDE,
    Loose,
    course,
    dose,
    fact,
    oral,
    order,
    rate,
    when,
)


def said(text: str, *before: Loose, **keys: Any) -> dict[str, Level]:
    what = order(text, 0, **keys)
    assert isinstance(what, Order)
    found = findings_on_one_dose(course(*before), what, DEFAULT)
    return {finding.reason: finding.level for finding in found}


@pytest.mark.parametrize(
    ("text", "keys", "found"),
    [
        ("5 g", {"route": "IM"}, {}),
        ("6 g", {"route": "IM"}, {"im-amount": Level.WARN}),
        ("2 g", {"over": "15 min"}, {}),
        ("2 g", {"over": "5 min"}, {"push-too-fast": Level.WARN, "iv-too-fast": Level.STOP}),
        ("2 g", {"over": "15 min", "product": "50 % injection"}, {"too-strong": Level.STOP}),
        ("3 g/h", {"line": "a"}, {"rate-high": Level.WARN}),
        ("3 g/h", {"for": "6 h"}, {"rate-high": Level.WARN}),
        ("2 mmol", {"route": "subcut"}, {"unlicensed": Level.INFO, "subcut-amount": Level.WARN}),
        ("8 mmol", {"over": "3 h", "times_per_week": 3}, {}),
        ("9 mmol", {"over": "3 h", "times_per_week": 3}, {"amount-outside": Level.WARN}),
        (
            "25 mmol",
            {"route": "oral", "drug": OXIDE, "every": "nightly"},
            {"oral-over": Level.WARN},
        ),
        ("0.5 mcg", {"route": "oral", "drug": "calcitriol"}, {"drug-over": Level.WARN}),
        ("10 mcg", {"route": "oral", "drug": "alfacalcidol"}, {"drug-over": Level.STOP}),
    ],
)
def test_what_an_order_is_the_cause_of(
    text: str, keys: dict[str, Any], found: dict[str, Level]
) -> None:
    assert said(text, **keys) == found


def test_what_is_known_of_the_patient_counts() -> None:
    assert said("5 g", fact("-1", heart_block=True), route="IM") == {"heart-block": Level.STOP}
    slow = fact("-1", creatinine_clearance="32 mL/min")
    assert said("1 g/h", slow, line="a") == {"settles-high": Level.WARN}


def test_a_rate_takes_the_place_of_the_one_on_its_line() -> None:
    running = rate("1.5 g/h", "-1")
    ample = fact("-1", creatinine_clearance="110 mL/min")
    assert said("1 g/h", running, ample, line="pump-1") == {}


def test_of_a_few_times_a_week_what_was_given_stays_known() -> None:
    before = dose("8 mmol", "IV", "-48", over="3 h")
    assert said("8 mmol", before, over="3 h", times_per_week=3) == {}


@pytest.mark.parametrize(
    ("at", "first", "found"),
    [
        (90, 94, {}),  # 72 h after the first night of 8 mmol
        (90, 93, {"step-early": Level.WARN}),
        (94, 90, {}),  # its first dose was due before it was written
    ],
)
def test_it_is_judged_for_when_its_first_dose_is_due(
    at: int, first: int, found: dict[str, Level]
) -> None:
    nights = [oral("8 mmol", 24 * night + 22) for night in range(3)]
    keys = {"drug": OXIDE, "every": "nightly", "first": when(first).as_written()}
    what = order("12 mmol", at, "oral", **keys)
    assert isinstance(what, Order)
    findings = findings_on_one_dose(course(fact(-1, low_pth=True), *nights), what, DEFAULT)
    assert {finding.reason: finding.level for finding in findings} == found


def test_a_reason_nobody_has_placed_is_said() -> None:
    assert is_of_one_dose(Finding("bolus", Level.STOP, "never thought of"))
    assert not is_of_one_dose(Finding("bedside-reflex", Level.UNKNOWN, "never-checked"))
