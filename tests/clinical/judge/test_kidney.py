"""The contraindication, the clearance that cannot be used, and where a rate settles."""

from fractions import Fraction

import pytest

from mgtracker.clinical.clock import HOUR
from mgtracker.clinical.events import Candidate
from mgtracker.clinical.judge.question import kidney
from mgtracker.clinical.verdict import Level
from tests.clinical.judge.builder import (
    DEFAULT,
    SULFATE,
    Loose,
    ask,
    bedside,
    course,
    dose,
    fact,
    named,
    of,
    oral,
    rate,
    said,
    when,
)

RULE = "renal-contraindication"
MAGNESIUM = (
    dose("1 g", over="15 min"),
    dose("4 g", "IM", site="left"),
    dose("2 g", "subcut"),
    rate("1 g/h"),
    oral("4 mmol"),
    oral("4 mmol", drug=SULFATE),
)
OTHERS = (
    dose("1 g", drug="calcium gluconate"),
    dose("1 g", drug="calcium chloride"),
    oral("0.25 mcg", drug="calcitriol"),
    oral("1 mcg", drug="alfacalcidol"),
)


@pytest.mark.parametrize("candidate", MAGNESIUM, ids=str)
@pytest.mark.parametrize(
    ("clearance", "expected"),
    [
        (None, [("UNKNOWN", "no-clearance")]),
        ("0 mL/min", [("STOP", "contraindicated")]),
        ("19.99 mL/min", [("STOP", "contraindicated")]),
        ("20 mL/min", [("INFO", "clearance-borderline")]),
        ("20.01 mL/min", []),
        ("29.99 mL/min", []),
        ("30 mL/min", [("INFO", "clearance-borderline")]),
        ("30.01 mL/min", []),
    ],
)
def test_any_magnesium_by_any_route_asks_the_kidney(
    candidate: Candidate, clearance: str | None, expected: list[tuple[str, str]]
) -> None:
    assert said(ask(candidate, creatinine_clearance=clearance), RULE) == expected


@pytest.mark.parametrize("candidate", OTHERS, ids=str)
@pytest.mark.parametrize("clearance", [None, "5 mL/min"])
def test_calcium_and_vitamin_d_do_not(candidate: Candidate, clearance: str | None) -> None:
    verdict = ask(candidate, creatinine_clearance=clearance)
    assert said(verdict, RULE) == []
    assert verdict.earliest == candidate.at
    assert verdict.largest is None


def test_where_none_may_be_given_no_time_and_no_amount_fits() -> None:
    for candidate in MAGNESIUM:
        verdict = ask(candidate, creatinine_clearance="19 mL/min")
        assert verdict.level is Level.STOP
        assert (verdict.earliest, verdict.largest, verdict.largest_rate) == (None, 0, 0)


def test_a_stop_says_the_clearance_its_time_and_the_limit() -> None:
    found = of(ask(dose("1 g", "IM", 3), creatinine_clearance="12 mL/min"), RULE)
    assert dict(found.values) == {
        "clearance": 12,
        "at": when(3),
        "expires": 48 * HOUR,
        "limit": 20,
    }
    border = of(ask(dose("1 g", "IM", 3), creatinine_clearance="30 mL/min"), RULE)
    assert dict(border.values) == {"clearance": 30, "at": when(3), "expires": 48 * HOUR}


@pytest.mark.parametrize(
    ("candidate", "before", "expected"),
    [
        (dose("4 g", "IM", 48), [], []),
        (dose("4 g", "IM", "48:00:01"), [], ["clearance-expired"]),
        (rate("1 g/h", 49), [], ["clearance-expired"]),
        # By mouth it is good until grams go in by needle again.
        (oral("4 mmol", 480), [], []),
        (oral("4 mmol", 49), [dose("4 g", "IM", 1)], []),
        (oral("4 mmol", 49), [dose("4 g", "IM", "1:00:01")], ["clearance-expired"]),
        (oral("4 mmol", 480), [rate("1 g/h", 0)], ["clearance-expired"]),
        (oral("4 mmol", 480), [rate("1 g/h", 0, until=432)], []),
        (oral("4 mmol", 480), [rate("1 g/h", 0, until="432:00:01")], ["clearance-expired"]),
        (oral("4 mmol", 49), [dose("4 g", "IM", 50)], []),
        (oral("4 mmol", 49), [dose("4 g", "IM", 49)], ["clearance-expired"]),
        (oral("4 mmol", 49), [oral("4 mmol", 48)], []),
        (oral("4 mmol", 49), [dose("1 g", "IV", 48, drug="calcium gluconate")], []),
    ],
)
@pytest.mark.hazard("H-05")
def test_a_clearance_expires_after_48_h_while_magnesium_goes_in_by_needle(
    candidate: Candidate, before: list[Loose], expected: list[str]
) -> None:
    stated = fact(0, creatinine_clearance="85 mL/min")
    verdict = ask(candidate, stated, *before, creatinine_clearance=None)
    assert [reason for _, reason in said(verdict, RULE)] == expected
    assert all(level == "UNKNOWN" for level, _ in said(verdict, RULE))


def test_an_expired_clearance_says_what_and_how_old_it_is() -> None:
    stated = fact(0, creatinine_clearance="15 mL/min")
    found = of(ask(dose("4 g", "IM", 49), stated, creatinine_clearance=None), RULE)
    assert dict(found.values) == {"clearance": 15, "at": when(0), "expires": 48 * HOUR}


def test_a_newer_clearance_replaces_an_expired_one() -> None:
    stated = [fact(0, creatinine_clearance="15 mL/min"), fact(48, creatinine_clearance="40 mL/min")]
    assert said(ask(dose("4 g", "IM", 49), *stated, creatinine_clearance=None), RULE) == []


def test_what_is_known_of_a_kidney_says_why_it_cannot_be_used() -> None:
    stated = fact(0, creatinine_clearance="85 mL/min")
    nothing = kidney(course(bedside(0, reflex="present")), DEFAULT, when(0), parenteral=True)
    assert (nothing.band, nothing.known, nothing.why) == (None, None, "missing")
    old = kidney(course(stated), DEFAULT, when(49), parenteral=True)
    assert (old.band, old.why) == (None, "expired")
    assert old.known is not None
    assert old.known.value == 85
    good = kidney(course(stated), DEFAULT, when(49), parenteral=False)
    assert good.band is not None
    assert (good.band.caps, good.why) == (("cap-24h",), "")


# Where a rate settles -----------------------------------------------------------------------------

SETTLES = "renal-rate"
PER_GRAM = Fraction(1000) / Fraction("246.47")
PER_ML_MIN = Fraction("0.042")
FITS_AT_30 = Fraction("1.15") * PER_ML_MIN * 30 / PER_GRAM


def test_one_gram_an_hour_at_clearance_30_settles_near_4_1() -> None:
    found = of(ask(rate("1 g/h"), creatinine_clearance="30 mL/min"), SETTLES)
    level = Fraction("0.85") + PER_GRAM / (PER_ML_MIN * 30)
    assert (found.level, found.reason) == (Level.WARN, "settles-high")
    assert round(level, 1) == Fraction("4.1")
    assert dict(found.values) == {
        "rate": 1,
        "clearance": 30,
        "level": level,
        "limit": 2,
        "fits": FITS_AT_30,
    }
    assert found.events == ()


def test_a_rate_that_settles_exactly_at_the_limit_passes() -> None:
    # 0.21 mmol/h at 4.3478... does not come out even; a clearance that makes it so does: 4 mmol/h
    # over 1.15 mmol/L is 3.478 L/h, 82.8157... mL/min. Instead, put the rate in mmol.
    exact = Fraction("1.15") * PER_ML_MIN * 100
    assert exact == Fraction("4.83")
    assert said(ask(rate("4.83 mmol/h"), creatinine_clearance="100 mL/min"), SETTLES) == []
    over = ask(rate("4.8301 mmol/h"), creatinine_clearance="100 mL/min")
    assert said(over, SETTLES) == [("WARN", "settles-high")]


def test_running_lines_are_added_and_the_old_rate_of_its_own_line_is_not() -> None:
    other = named("other", rate("0.5 g/h", 0, line="pump-2"))
    own = named("own", rate("0.9 g/h", 0))
    found = of(ask(rate("0.8 g/h", 2), own, other), SETTLES)
    assert (found.value("rate"), found.events) == (Fraction("1.3"), ("other",))
    assert said(ask(rate("0.8 g/h", 2), own), SETTLES) == []


@pytest.mark.parametrize(
    "other",
    [
        rate("0.5 g/h", 0, line="pump-2", until=2),
        rate("0.5 g/h", 3, line="pump-2"),
        dose("5 g", over="10 h"),
        rate("0.5 g/h", 0, line="pump-2", drug="calcium gluconate"),
    ],
)
def test_what_does_not_run_as_a_line_of_magnesium_is_not_added(other: Loose) -> None:
    assert said(ask(rate("0.8 g/h", 2), other), SETTLES) == []


def test_a_line_that_starts_in_the_same_second_is_added() -> None:
    starting = rate("0.5 g/h", 2, line="pump-2", until="2:00:01")
    assert said(ask(rate("0.8 g/h", 2), starting), SETTLES) == [("WARN", "settles-high")]


@pytest.mark.parametrize(
    ("candidate", "clearance"),
    [
        (dose("4 g", "IM"), "30 mL/min"),
        (dose("20 g", over="1 h"), "30 mL/min"),
        (rate("0"), "30 mL/min"),
        (rate("5 g/h"), None),
        (rate("5 g/h"), "0 mL/min"),
        (rate("5 g/h", drug="calcium gluconate"), "30 mL/min"),
    ],
)
def test_doses_stopped_lines_and_unknown_kidneys_settle_nowhere(
    candidate: Candidate, clearance: str | None
) -> None:
    running = rate("5 g/h", -1, line="pump-2")
    assert said(ask(candidate, running, creatinine_clearance=clearance), SETTLES) == []
