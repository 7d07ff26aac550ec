"""Calcium and vitamin D: magnesium first, never on top of a high calcium; the antidote is never blocked."""

from fractions import Fraction

import pytest

from mgtracker.clinical.events import Candidate
from mgtracker.clinical.verdict import Level
from tests.clinical.judge.builder import (
    Loose,
    ask,
    ask_bare,
    bedside,
    dose,
    event,
    fact,
    labs,
    loud,
    named,
    of,
    oral,
    order,
    rate,
    said,
    when,
)

RULE = "magnesium-before-calcium"
LOW = [("WARN", "magnesium-low")]
UNSAID = [("WARN", "magnesium-not-known")]


def gluconate(at: int = 0, amount: str = "1 g") -> Candidate:
    """The antidote."""
    return dose(amount, "IV", at, drug="calcium gluconate", over="10 min")


# Magnesium first ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "candidate",
    [
        gluconate(50),
        dose("1 g", "IV", 50, drug="calcium chloride"),
        oral("1 g", 50, drug="calcium carbonate"),
        oral("0.25 mcg", 50, drug="calcitriol"),
        oral("1 mcg", 50, drug="alfacalcidol"),
        oral("20 mcg", 50, drug="cholecalciferol"),
    ],
    ids=str,
)
@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (None, UNSAID),
        ("0.69 mmol/L", LOW),
        ("0.70 mmol/L", []),
        ("1.20 mEq/L", LOW),
        ("0.9 mmol/L", []),
    ],
)
def test_calcium_and_vitamin_d_come_after_magnesium(
    candidate: Candidate, level: str | None, expected: list[tuple[str, str]]
) -> None:
    draws = [] if level is None else [named("draw", labs(49, magnesium=level))]
    verdict = ask(candidate, *draws)
    assert said(verdict, RULE) == expected
    if expected == LOW:
        found = of(verdict, RULE)
        assert found.events == ("draw",)
        assert (found.value("at"), found.value("within")) == (when(49), 86400)
        assert found.value("level") < Fraction("0.7")
    if expected == UNSAID:
        assert dict(of(verdict, RULE).values) == {"within": 86400}


@pytest.mark.parametrize(
    ("given", "first"),
    [
        (oral("4 mmol", 30), True),
        (dose("1 g", "IM", 26), False),
        (dose("1 g", "IM", "26:00:01"), True),
        (dose("1 g", "IV", 25, over="1 h"), False),
        (dose("1 g", "IV", 25, over="3601 s"), True),
        (rate("1 g/h", 0), True),
        (rate("1 g/h", 0, until=26), False),
        (rate("1 g/h", 0, until=27), True),
        (dose("1 g", "IM", 50), True),
        (dose("1 g", "IM", 51), False),
        (dose("1 g", "IV", 49, drug="calcium gluconate"), False),
    ],
)
def test_magnesium_by_any_route_in_the_24_h_before_is_enough(given: Loose, first: bool) -> None:
    verdict = ask(gluconate(50), given, labs(40, magnesium="0.4 mmol/L"))
    assert said(verdict, RULE) == ([] if first else LOW)


def test_magnesium_itself_has_nothing_to_wait_for() -> None:
    low = labs(-1, magnesium="0.4 mmol/L")
    for candidate in (dose("1 g"), oral("4 mmol"), rate("1 g/h")):
        assert said(ask(candidate, low), RULE) == []


# Never on top of a high calcium -------------------------------------------------------------------

BRIDGE = "calcitriol-bridge"
HIGH = [("WARN", "calcium-high")]


@pytest.mark.parametrize("drug", ["calcitriol", "alfacalcidol"])
@pytest.mark.parametrize(
    ("draws", "expected"),
    [
        ([], []),
        ([labs(0, calcium="2.60 mmol/L")], []),
        ([labs(0, calcium="2.61 mmol/L")], HIGH),
        # corrected for albumin: 2.50 + 0.02 x (40 - 34) = 2.62
        ([labs(0, calcium="2.50 mmol/L", albumin="34 g/L")], HIGH),
        ([labs(0, calcium="2.50 mmol/L", albumin="35 g/L")], []),
        ([labs(0, calcium="2.70 mmol/L", albumin="45 g/L")], []),
        # the last draw with a calcium counts
        ([labs(0, calcium="2.9 mmol/L"), labs(1, calcium="2.4 mmol/L")], []),
        ([labs(0, calcium="2.9 mmol/L"), labs(1, magnesium="0.9 mmol/L")], HIGH),
        ([labs(0, calcium="2.4 mmol/L"), labs(3, calcium="2.9 mmol/L")], []),
        ([labs(2, calcium="2.9 mmol/L")], HIGH),
    ],
)
def test_vitamin_d_on_a_high_calcium_warns(
    drug: str, draws: list[Loose], expected: list[tuple[str, str]]
) -> None:
    verdict = ask(oral("0.25 mcg", 2, drug=drug), *draws)
    assert said(verdict, BRIDGE) == expected


def test_whether_the_calcium_was_corrected_is_said() -> None:
    candidate = oral("0.25 mcg", 2, drug="calcitriol")
    corrected = of(
        ask(candidate, named("d", labs(0, calcium="2.6 mmol/L", albumin="30 g/L"))), BRIDGE
    )
    assert dict(corrected.values) == {
        "level": Fraction("2.8"),
        "corrected": True,
        "high": Fraction("2.6"),
        "at": when(0),
    }
    assert corrected.events == ("d",)
    measured = of(ask(candidate, labs(0, calcium="2.7 mmol/L")), BRIDGE)
    assert (measured.value("level"), measured.value("corrected")) == (Fraction("2.7"), False)


@pytest.mark.parametrize(
    "candidate", [gluconate(), oral("20 mcg", drug="cholecalciferol"), oral("4 mmol")]
)
def test_only_the_active_vitamins_look_at_the_calcium(candidate: Candidate) -> None:
    assert said(ask(candidate, labs(0, calcium="3 mmol/L")), BRIDGE) == []


# The antidote (C10) -------------------------------------------------------------------------------


def test_calcium_gluconate_for_rescue_is_never_stopped_and_never_unknown() -> None:
    worst = [
        event("patient", -99, name="Sample, Ada", mrn="S-1", sex="female"),
        fact(
            0, creatinine_clearance="3 mL/min", heart_block=True, pregnant=True, volume="depleted"
        ),
        fact(0, low_pth=True, medicines=["digoxin", "rocuronium"], symptoms="life-threatening"),
        bedside(0, reflex="absent", respiratory_rate=4, urine_4h="0 mL", qtc="600 ms"),
        labs(0, magnesium="6 mmol/L", calcium="3 mmol/L"),
        dose("60 g", "IM", 0),
        rate("9 g/h", -200),
        named("o1", order("10 g", drug="calcium gluconate", at=-1)),
        gluconate(1),
    ]
    for amount in ("1 g", "100 g", "10 mL"):
        keys = {"product": "10 % injection"} if "mL" in amount else {}
        candidate = dose(amount, drug="calcium gluconate", at=1, **keys)
        for verdict in (ask_bare(candidate, *worst), ask_bare(candidate)):
            assert verdict.level <= Level.WARN
            assert verdict.earliest == when(1)
            assert verdict.largest is None


def test_a_second_gram_of_the_antidote_only_asks_whether_it_was_entered_twice() -> None:
    verdict = ask(gluconate(0), named("first", gluconate(0)), dose("1 g", "IM", 0))
    assert loud(verdict) == [("duplicate", "WARN", "entered-twice")]
