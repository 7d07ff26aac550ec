"""Into a vein: how much at once, how fast, how strong; infusions and the intermittent regimen."""

from dataclasses import replace
from fractions import Fraction

import pytest

from mgtracker.clinical.events import Candidate, Dose
from mgtracker.clinical.verdict import Level
from tests.clinical.judge.builder import (
    DEFAULT,
    Loose,
    ask,
    dose,
    event,
    named,
    of,
    oral,
    order,
    protocol_with,
    rate,
    said,
)

TOO_MUCH = ("WARN", "push-too-much")
TOO_FAST = ("WARN", "push-too-fast")


@pytest.mark.parametrize(
    ("amount", "over", "expected"),
    [
        ("2 g", "15 min", []),
        ("2001 mg", "15 min", [TOO_MUCH]),
        ("2 g", "899 s", [TOO_FAST]),
        ("1 g", None, [TOO_FAST]),
        ("2001 mg", "899 s", [TOO_MUCH, TOO_FAST]),
        ("4 g", "3599 s", [TOO_MUCH]),
        ("4 g", "60 min", []),  # from an hour on it is an infusion
    ],
)
def test_a_push_is_at_most_2_g_in_at_least_15_min(
    amount: str, over: str | None, expected: list[tuple[str, str]]
) -> None:
    assert said(ask(dose(amount, over=over)), "bolus") == expected


@pytest.mark.parametrize(
    ("amount", "over", "expected"),
    [
        ("2 g", "5 min", [("INFO", "emergency")]),
        ("2 g", "299 s", [TOO_FAST]),
        ("2001 mg", "5 min", [TOO_MUCH]),
        ("2001 mg", None, [TOO_MUCH, TOO_FAST]),
        ("4 g", "2 h", [TOO_MUCH]),
    ],
)
def test_an_emergency_push_is_at_most_2_g_in_at_least_5_min(
    amount: str, over: str | None, expected: list[tuple[str, str]]
) -> None:
    verdict = ask(dose(amount, over=over, emergency=True))
    assert said(verdict, "bolus-emergency") == expected
    assert said(verdict, "bolus") == []


def test_findings_on_a_push_carry_the_figures() -> None:
    verdict = ask(dose("3 g", over="10 min"))
    much, fast = (f for f in verdict.findings if f.rule == "bolus")
    assert dict(much.values) == {"grams": 3, "limit": 2}
    assert dict(fast.values) == {"over": 600, "shortest": 900}


NOT_A_PUSH: list[Candidate] = [
    dose("5 g", "IM", site="left"),
    dose("5 g", "subcut"),
    oral("5 g", kind_of_mg="salt"),
    dose("5 g", drug="calcium gluconate"),
    dose("5 g", drug="calcium gluconate", emergency=True),
    rate("9 g/h"),
    rate("9 g/h", emergency=True),
    dose("5 g", "IM", site="left", emergency=True),
]


@pytest.mark.parametrize("candidate", NOT_A_PUSH, ids=str)
def test_what_is_no_push_of_magnesium_into_a_vein_is_not_judged_as_one(
    candidate: Candidate,
) -> None:
    verdict = ask(candidate)
    assert said(verdict, "bolus") == said(verdict, "bolus-emergency") == []


# Rate ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("candidate", "expected"),
    [
        (dose("2250 mg", over="15 min"), []),
        (dose("2251 mg", over="15 min"), [("STOP", "iv-too-fast")]),
        (dose("2251 mg", over="15 min", emergency=True), [("WARN", "iv-too-fast")]),
        (dose("150 mg"), []),
        (dose("151 mg"), [("STOP", "iv-too-fast")]),
        (dose("151 mg", emergency=True), [("WARN", "iv-too-fast")]),
        (rate("150 mg/min"), []),
        (rate("150.1 mg/min"), [("STOP", "iv-too-fast")]),
        (rate("9.01 g/h", emergency=True), [("WARN", "iv-too-fast")]),
        (rate("0"), []),
        (dose("5 g", "IM", site="left"), []),
        (dose("5 g", "subcut"), []),
        (oral("5 g", kind_of_mg="salt"), []),
        (dose("5 g", drug="calcium gluconate"), []),
    ],
)
def test_150_mg_a_minute_is_the_most_into_a_vein(
    candidate: Candidate, expected: list[tuple[str, str]]
) -> None:
    assert said(ask(candidate), "iv-rate") == expected


def test_a_dose_too_fast_says_how_long_it_should_take_and_a_rate_how_fast_it_may_run() -> None:
    spread = of(ask(dose("2 g", over="10 min")), "iv-rate")
    assert dict(spread.values) == {
        "mg_per_minute": 200,
        "limit": 150,
        "at_once": False,
        "minutes": 14,
        "grams_per_hour": 9,
    }
    at_once = of(ask(dose("300 mg")), "iv-rate")
    assert (at_once.value("mg_per_minute"), at_once.value("at_once")) == (300, True)
    assert at_once.value("minutes") == 2
    line = of(ask(rate("10 g/h")), "iv-rate")
    assert (line.value("minutes"), line.value("at_once")) == (None, False)
    assert round(line.value("mg_per_minute")) == 167


# Concentration ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("product", "expected"),
    [
        ("20 % injection", []),
        ("20.01 % injection", [("STOP", "too-strong")]),
        ("50 % injection", [("STOP", "too-strong")]),
        ("20 g in 100 mL", []),
        ("201 mg in 1 mL", [("STOP", "too-strong")]),
        ("some bag", [("INFO", "strength-not-stated")]),
        ("4 g in a bag", [("UNKNOWN", "strength-not-read")]),
        ("0.9 % sodium chloride", [("UNKNOWN", "strength-not-read")]),
        ("500 mg/mL", [("STOP", "too-strong")]),
        ("200 mg/mL", []),
        ("8 mmol in 5 mL", [("STOP", "too-strong")]),
        ("8 mmol in 50 mL", []),
        ("16 mEq in 5 mL", [("STOP", "too-strong")]),
        (None, [("INFO", "strength-not-stated")]),
    ],
)
def test_no_stronger_than_20_percent_into_a_vein(
    product: str | None, expected: list[tuple[str, str]]
) -> None:
    assert said(ask(dose("1 g", over="15 min", product=product)), "iv-concentration") == expected
    assert said(ask(rate("1 g/h", product=product)), "iv-concentration") == expected


def test_a_strength_that_is_not_read_says_the_limit_in_percent() -> None:
    found = of(ask(dose("1 g", over="15 min", product="4 g in a bag")), "iv-concentration")
    assert dict(found.values) == {"product": "4 g in a bag", "limit": 20}


def test_without_the_intermittent_regimen_none_looks_like_it() -> None:
    none = replace(
        DEFAULT, rules=tuple(one for one in DEFAULT.rules if one.id != "intermittent-iv")
    )
    slow = dose("6 mmol", over="3 h")
    assert said(ask(slow, protocol=none), "infusion-rate") == [LOW]
    assert said(ask(slow), "infusion-rate") == []


@pytest.mark.parametrize(
    "candidate",
    [
        dose("5 g", "IM", site="left", product="50 % injection"),
        dose("2 g", "subcut", product="50 % injection"),
        rate("0", product="50 % injection"),
        dose("1 g", drug="calcium gluconate", product="50 % injection"),
    ],
)
def test_strength_is_asked_only_of_magnesium_going_into_a_vein(candidate: Candidate) -> None:
    assert said(ask(candidate), "iv-concentration") == []


def test_too_strong_a_dose_says_into_how_much_it_must_be_diluted() -> None:
    found = of(ask(dose("2 g", over="15 min", product="50 % injection")), "iv-concentration")
    assert dict(found.values) == {"percent": 50, "limit": 20, "ml": 10}
    line = of(ask(rate("1 g/h", product="50 % injection")), "iv-concentration")
    assert dict(line.values) == {"percent": 50, "limit": 20}
    unsaid = of(ask(rate("1 g/h")), "iv-concentration")
    assert dict(unsaid.values) == {"limit": 20}


# Infusions ----------------------------------------------------------------------------------------

HIGH = ("WARN", "rate-high")
LOW = ("WARN", "rate-low")


@pytest.mark.parametrize(
    ("candidate", "expected"),
    [
        (rate("2 g/h"), []),
        (rate("2.001 g/h"), [HIGH]),
        (rate("1 g/h"), []),
        (rate("0.999 g/h"), [LOW]),
        (rate("0"), []),
        (dose("2 g", over="60 min"), []),
        (dose("2001 mg", over="60 min"), [HIGH]),
        (dose("2 g", over="59 min"), []),  # still a push
        (dose("1 g", over="10 h"), [LOW]),
        (dose("3999 mg", over="4 h"), [LOW]),
        (dose("4 g", over="4 h"), []),
        (dose("4 mmol", over="2 h"), []),  # one of the intermittent regimen
        (dose("8 mmol", over="4 h"), []),
        (dose("3999 mcg", over="2 h"), [LOW]),
        (dose("4 mmol", over="14401 s"), [LOW]),
        (dose("5 g", "IM", site="left"), []),
        (oral("12 mmol"), []),
        (rate("9 g/h", drug="calcium gluconate"), []),
        (rate("0.1 g/h", drug="calcium gluconate"), []),
    ],
)
def test_an_infusion_runs_at_1_to_2_g_an_hour(
    candidate: Candidate, expected: list[tuple[str, str]]
) -> None:
    assert said(ask(candidate), "infusion-rate") == expected


@pytest.mark.parametrize(
    ("candidate", "others", "expected"),
    [
        (rate("1.5 g/h", 1, line="b"), [rate("1.5 g/h", 0)], 3),
        (rate("1 g/h", 1, line="b"), [rate("1 g/h", 0)], None),
        (rate("1.001 g/h", 1, line="b"), [rate("1 g/h", 0)], "2.001"),
        (rate("1.5 g/h", 1, line="b"), [rate("1.5 g/h", 1)], 3),
        (rate("1.5 g/h", 1, line="b"), [rate("1.5 g/h", 0, until="1:00:01")], 3),
        (rate("1.5 g/h", 1, line="b"), [rate("1.5 g/h", 0, until=1)], None),  # just ended
        (rate("1.5 g/h", 1, line="b"), [rate("1.5 g/h", 0), rate("0", 1)], None),
        (rate("1.5 g/h", 1, line="b"), [rate("1.5 g/h", "1:00:01")], None),  # judged when it starts
        (rate("1.5 g/h", 1), [rate("1.5 g/h", 0)], None),  # its own line, changed
        (rate("1.5 g/h", 1, line="b"), [dose("1 g", "IV", "0:30", over="59 min")], None),
        (rate("1.5 g/h", 1, line="b"), [dose("1 g", "IV", "0:30", over="60 min")], "2.5"),
        (rate("1.5 g/h", 1, line="b"), [dose("1 g", "IV", 0, over="60 min")], None),  # just ended
        (rate("1.5 g/h", 1, line="b"), [dose("1 g", "IM", "0:30", over="60 min")], None),
        (rate("1.5 g/h", 1, line="b"), [rate("9 g/h", 0, drug="calcium gluconate")], None),
        (rate("1.5 g/h", 1, line="b"), [rate("1.5 g/h", 0, until="1:10")], 3),
        (rate("1.5 g/h", 1, line="b", until="1:10"), [rate("1.5 g/h", 0)], 3),
        (rate("1 g/h", 1, line="c"), [rate("1 g/h", 0), rate("1 g/h", 0, line="b")], 3),
        (dose("1500 mg", "IV", 1, over="60 min"), [rate("1 g/h", 0)], "2.5"),
        (dose("1500 mg", "IV", 1, over="59 min"), [rate("1 g/h", 0)], None),
        (rate("0", 1, line="b"), [rate("1.5 g/h", 0), rate("1.5 g/h", 0, line="b")], None),
        (rate("0", 1, line="b"), [rate("3 g/h", 0), rate("1 g/h", 0, line="b")], None),
        (rate("9 g/h", 1, drug="calcium gluconate", line="b"), [rate("3 g/h", 0)], None),
    ],
)  # fmt: skip
def test_all_that_runs_at_its_start_is_summed(
    candidate: Candidate, others: list[Loose], expected: str | int | None
) -> None:
    verdict = ask(candidate, *others)
    assert said(verdict, "infusion-rate") == ([] if expected is None else [HIGH])
    if expected is not None:
        assert of(verdict, "infusion-rate").value("rate") == Fraction(expected)


def test_two_slow_lines_are_an_infusion_together() -> None:
    assert said(ask(rate("0.5 g/h", 1, line="b"), rate("0.5 g/h", 0)), "infusion-rate") == []
    slow = ask(rate("0.5 g/h", 1, line="b"), rate("0.499 g/h", 0))
    assert said(slow, "infusion-rate") == [LOW]
    assert of(slow, "infusion-rate").value("rate") == Fraction("0.999")


def test_an_infusion_rate_is_said_with_its_range() -> None:
    found = of(ask(rate("3 g/h")), "infusion-rate")
    assert dict(found.values) == {"rate": 3, "least": 1, "most": 2}


def test_a_protocol_may_have_no_least_rate() -> None:
    no_least = protocol_with(('least = "1 g/h"\n', ""))
    assert said(ask(rate("0.1 g/h"), protocol=no_least), "infusion-rate") == []


# The intermittent regimen -------------------------------------------------------------------------

FEW = named("few", order("1500 mg", times_per_week=3))
MG_4_MMOL = "4 mmol"


@pytest.mark.parametrize(("times", "usual"), [(1, False), (2, True), (3, True), (4, False)])
def test_it_is_given_two_or_three_times_a_week(times: int, usual: bool) -> None:
    ordered = named("few", order("6 mmol", times_per_week=times))
    found = [one.reason for one in ask(bag(), ordered).findings if one.rule == "intermittent-iv"]
    assert found == ([] if usual else ["times-outside"])


def bag(amount: str = "6 mmol", over: str | None = "3 h", **keys: object) -> Dose:
    """A dose of the intermittent order."""
    return dose(amount, over=over, **({"order": "few", "product": "6 g in 200 mL"} | keys))


@pytest.mark.parametrize(
    ("candidate", "expected"),
    [
        (bag(), []),
        (bag("4 mmol"), []),
        (bag("3.999 mmol"), ["amount-outside"]),
        (bag("8 mmol"), []),
        (bag("8.001 mmol"), ["amount-outside"]),
        (bag(over="2 h"), []),
        (bag(over="7199 s"), ["time-outside"]),
        (bag(over="4 h"), []),
        (bag(over="14401 s"), ["time-outside"]),
        (bag(over=None), ["time-outside"]),
        (bag(product="1 g in 100 mL"), []),
        (bag(product="1 g in 99 mL"), ["volume-outside"]),
        (bag(product="1 g in 250 mL"), []),
        (bag(product="1 g in 251 mL"), ["volume-outside"]),
        (bag(product=None), []),
        (bag(product="10 % injection"), []),
        (bag("9 mmol", over="5 h", product="1 g in 1 L"), ["amount-outside", "time-outside", "volume-outside"]),
        (bag("9 mmol", order=None), []),
        (bag("9 mmol", order="unheard-of"), []),
        (bag("9 mmol", order="daily"), []),
        (bag("9 mmol", order="a-dose"), []),
        (dose("9 mmol", "IM", order="few", site="left"), []),
        (rate("9 mmol/h", order="few"), []),
        (dose("9 g", order="few", drug="calcium gluconate"), []),
    ],
)  # fmt: skip
def test_a_dose_of_an_order_a_few_times_a_week_keeps_to_its_amount_time_and_bag(
    candidate: Candidate, expected: list[str]
) -> None:
    others: list[Loose] = [
        FEW,
        named("daily", order("2 g", every="daily")),
        named("a-dose", dose("1 g", "IM", -9)),
    ]
    found = said(ask(candidate, *others), "intermittent-iv")
    assert found == [("WARN", reason) for reason in expected]


def test_outside_the_regimen_the_range_is_said() -> None:
    verdict = ask(bag("9 mmol", over="5 h", product="1 g in 1 L"), FEW)
    amount, time, volume = (f for f in verdict.findings if f.rule == "intermittent-iv")
    assert dict(amount.values) == {"mmol": 9, "least": 4, "most": 8}
    assert dict(time.values) == {"over": 18000, "shortest": 7200, "longest": 14400}
    assert dict(volume.values) == {"ml": 1000, "least": 100, "most": 250}
    assert all(f.level is Level.WARN for f in (amount, time, volume))


def test_a_line_of_the_regimen_may_run_slower_than_an_infusion_but_not_faster() -> None:
    assert said(ask(rate("0.5 g/h", order="few"), FEW), "infusion-rate") == []
    assert said(ask(rate("2.1 g/h", order="few"), FEW), "infusion-rate") == [HIGH]
    daily = named("daily", order("1 g/h", **{"for": "24 h"}))
    assert said(ask(rate("0.5 g/h", order="daily"), daily), "infusion-rate") == [LOW]
    fraction = of(ask(rate("0.5 g/h"), event("fact", 0, weight="70 kg")), "infusion-rate")
    assert fraction.value("rate") == Fraction(1, 2)
