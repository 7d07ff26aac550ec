"""The bedside gate before each dose by needle: knee jerk, breathing, urine, the antidote at hand."""

import pytest

from mgtracker.clinical.clock import HOUR
from mgtracker.clinical.events import Candidate
from mgtracker.clinical.verdict import Level
from tests.clinical.judge.builder import (
    ask,
    ask_bare,
    bedside,
    dose,
    loud,
    of,
    oral,
    rate,
    said,
    when,
)

RULES = ("bedside-reflex", "bedside-respiration", "bedside-urine", "antidote-ready")
BY_NEEDLE = [
    dose("1 g", over="15 min"),
    dose("1 g", over="15 min", emergency=True),
    dose("5 g", "IM", site="left"),
    dose("1 g", "subcut"),
    rate("1 g/h"),
]
UNGATED = [
    oral("12 mmol"),
    rate("0"),
    dose("1 g", drug="calcium gluconate"),
    oral("0.25 mcg", drug="calcitriol"),
    rate("1 g/h", drug="calcium gluconate"),
]


@pytest.mark.parametrize("candidate", BY_NEEDLE, ids=str)
@pytest.mark.hazard("H-06")
def test_every_dose_by_needle_needs_all_four(candidate: Candidate) -> None:
    verdict = ask_bare(candidate)
    assert [said(verdict, rule) for rule in RULES] == [
        [("UNKNOWN", "never-checked")],
        [("UNKNOWN", "never-checked")],
        [("UNKNOWN", "never-checked")],
        [("WARN", "antidote-not-confirmed")],
    ]
    assert of(verdict, "bedside-reflex").value("fresh") == HOUR
    assert of(verdict, "antidote-ready").value("fresh") == 12 * HOUR


@pytest.mark.parametrize("candidate", UNGATED, ids=str)
def test_by_mouth_other_drugs_and_a_line_being_stopped_need_none(candidate: Candidate) -> None:
    verdict = ask_bare(candidate, bedside(0, reflex="absent", respiratory_rate=4, urine_4h="0 mL"))
    assert [said(verdict, rule) for rule in RULES] == [[], [], [], []]


@pytest.mark.parametrize(
    ("found", "rule", "expected"),
    [
        ({"reflex": "present"}, "bedside-reflex", []),
        ({"reflex": "diminished"}, "bedside-reflex", [("WARN", "reflex")]),
        ({"reflex": "absent"}, "bedside-reflex", [("STOP", "reflex")]),
        ({"respiratory_rate": 16}, "bedside-respiration", []),
        ({"respiratory_rate": 15}, "bedside-respiration", [("STOP", "breathing-slow")]),
        ({"respiratory_rate": 0}, "bedside-respiration", [("STOP", "breathing-slow")]),
        ({"urine_4h": "100 mL"}, "bedside-urine", []),
        ({"urine_4h": "99.9 mL"}, "bedside-urine", [("STOP", "urine-little")]),
        ({"urine_4h": "0 mL"}, "bedside-urine", [("STOP", "urine-little")]),
        ({"antidote_ready": True}, "antidote-ready", []),
        ({"antidote_ready": False}, "antidote-ready", [("WARN", "antidote-not-confirmed")]),
    ],
)
def test_what_was_just_found_decides(
    found: dict[str, object], rule: str, expected: list[tuple[str, str]]
) -> None:
    assert said(ask(dose("1 g", over="15 min"), **found), rule) == expected


@pytest.mark.parametrize(
    ("rule", "values"),
    [
        ("bedside-reflex", {"reflex": "absent", "at": when(0)}),
        ("bedside-respiration", {"breaths": 10, "least": 16, "at": when(0)}),
        ("bedside-urine", {"ml": 50, "least": 100, "at": when(0)}),
    ],
)
def test_a_stop_says_what_was_found_and_when(rule: str, values: dict[str, object]) -> None:
    verdict = ask(dose("1 g"), reflex="absent", respiratory_rate=10, urine_4h="50 mL")
    assert dict(of(verdict, rule).values) == values


FINE = {"reflex": "present", "respiratory_rate": 18, "urine_4h": "160 mL", "antidote_ready": True}
NOTHING = dict.fromkeys(FINE)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (1, []),
        ("1:00:01", [(rule, "UNKNOWN", "checked-long-ago") for rule in RULES[:3]]),
    ],
)
@pytest.mark.hazard("H-06")
def test_what_was_found_is_good_for_60_min_to_the_second(
    at: str | int, expected: list[tuple[str, str, str]]
) -> None:
    verdict = ask(dose("1 g", over="15 min", at=at), bedside(0, **FINE), **NOTHING)
    assert loud(verdict) == expected
    if expected:
        assert dict(of(verdict, "bedside-urine").values) == {"at": when(0), "fresh": HOUR}


@pytest.mark.parametrize(("at", "good"), [(12, True), ("12:00:01", False)])
def test_the_antidote_is_confirmed_for_12_h_to_the_second(at: str | int, good: bool) -> None:
    verdict = ask(
        dose("1 g", over="15 min", at=at), bedside(0, antidote_ready=True), antidote_ready=None
    )
    expected = [] if good else [("WARN", "antidote-not-confirmed")]
    assert said(verdict, "antidote-ready") == expected


@pytest.mark.parametrize(
    ("found", "rule", "level"),
    [
        ({"reflex": "absent"}, "bedside-reflex", "STOP"),
        ({"reflex": "diminished"}, "bedside-reflex", "UNKNOWN"),
        ({"respiratory_rate": 12}, "bedside-respiration", "STOP"),
        ({"urine_4h": "20 mL"}, "bedside-urine", "STOP"),
    ],
)
def test_a_bad_finding_does_not_wear_off_with_time(
    found: dict[str, object], rule: str, level: str
) -> None:
    verdict = ask(dose("1 g", over="15 min", at=30), bedside(0, **found), **NOTHING)
    assert [one for one, _ in said(verdict, rule)] == [level]


def test_only_the_newest_look_counts_and_each_finding_has_its_own() -> None:
    looks = [
        bedside(0, reflex="absent", respiratory_rate=10),
        bedside("0:30", reflex="present"),
    ]
    verdict = ask(dose("1 g", over="15 min", at="0:40"), *looks, reflex=None, respiratory_rate=None)
    assert said(verdict, "bedside-reflex") == []
    assert said(verdict, "bedside-respiration") == [("STOP", "breathing-slow")]


def test_a_look_after_the_dose_is_not_a_look_before_it() -> None:
    verdict = ask(dose("1 g", over="15 min"), bedside("0:00:01", **FINE), **NOTHING)
    assert said(verdict, "bedside-reflex") == [("UNKNOWN", "never-checked")]


def test_an_emergency_is_no_way_round_the_gate() -> None:
    verdict = ask(dose("2 g", over="15 min", emergency=True), reflex="absent")
    assert verdict.level is Level.STOP
