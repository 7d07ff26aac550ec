"""By mouth: how much in a day, the steps of a titration; and drugs counted in mcg."""

import pytest

from mgtracker.clinical.events import Candidate
from mgtracker.clinical.judge.oral import oral_within
from mgtracker.clinical.verdict import Level
from tests.clinical.judge.builder import (
    SULFATE,
    Loose,
    ask,
    course,
    dose,
    fact,
    labs,
    of,
    oral,
    rate,
    said,
    when,
)

OVER = [("WARN", "oral-over")]


def night(n: int, mmol: str, clock: int = 22) -> Loose:
    """A nightly dose on night n."""
    return oral(mmol, 24 * n + clock)


# A day --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "before", "expected"),
    [
        ("24 mmol", [], []),
        ("24.001 mmol", [], OVER),
        ("12 mmol", [oral("12 mmol", 90)], []),
        ("12.001 mmol", [oral("12 mmol", 90)], OVER),
        ("12.001 mmol", [oral("12 mmol", 80)], []),  # exactly 20 h before: another day
        ("12.001 mmol", [oral("12 mmol", "80:00:01")], OVER),
        ("12.001 mmol", [oral("12 mmol", 120)], []),  # and exactly 20 h later
        ("12.001 mmol", [oral("12 mmol", "119:59:59")], OVER),
        ("1 mmol", [oral("30 mmol", 120)], []),  # too much, but on a day of its own
        ("1 mmol", [oral("30 mmol", "119:59:59")], OVER),
        ("12.001 mmol", [oral("12 mmol", 100, drug=SULFATE)], OVER),
        ("12.001 mmol", [dose("30 mmol", "IM", 100)], []),
        ("12.001 mmol", [oral("30 g", 100, drug="calcium carbonate")], []),
        ("8 mmol", [oral("9 mmol", 90), oral("9 mmol", 111)], []),  # 90 and 111 are a day apart
        ("8 mmol", [oral("9 mmol", 92), oral("9 mmol", 111)], OVER),
    ],
)
def test_at_most_24_mmol_by_mouth_in_a_day_of_20_h(
    amount: str, before: list[Loose], expected: list[tuple[str, str]]
) -> None:
    assert said(ask(oral(amount, 100), *before), "oral-increase") == expected


def test_two_nightly_doses_at_the_ends_of_their_window_are_never_added_up() -> None:
    nights = [oral("24 mmol", 24)]  # the last minute of the first night
    assert said(ask(oral("24 mmol", 24 + 20), *nights), "oral-increase") == []


@pytest.mark.parametrize(("taken", "fits"), [("10 mmol", 14), ("24 mmol", 0), ("30 mmol", 0)])
def test_too_much_says_what_would_still_fit(taken: str, fits: int) -> None:
    verdict = ask(oral("15 mmol", 10), oral(taken, 2))
    found = of(verdict, "oral-increase")
    assert dict(found.values) == {
        "mmol": 15 + int(taken.split(maxsplit=1)[0]),
        "limit": 24,
        "fits": fits,
    }


@pytest.mark.parametrize(
    "candidate",
    [
        dose("30 mmol", "IM", 1),
        rate("9 g/h", 1),
        oral("30 g", 1, drug="calcium carbonate"),
        oral("1 mcg", 1, drug="calcitriol"),
    ],
)
def test_only_magnesium_by_mouth_is_counted_by_the_day(candidate: Candidate) -> None:
    verdict = ask(candidate, oral("30 mmol"), low_pth=True)
    assert said(verdict, "oral-increase") == said(verdict, "oral-low-pth-start") == []


# Titration with low PTH ---------------------------------------------------------------------------

RULE = "oral-low-pth-start"
START = [("WARN", "start-high")]
HIGH = ("WARN", "step-high")
EARLY = ("WARN", "step-early")


@pytest.mark.parametrize(("amount", "expected"), [("8 mmol", []), ("8.001 mmol", START)])
def test_the_start_is_at_most_8_mmol(amount: str, expected: list[tuple[str, str]]) -> None:
    assert said(ask(oral(amount), low_pth=True), RULE) == expected


@pytest.mark.parametrize("low_pth", [False, None])
def test_the_steps_are_for_low_pth_only(low_pth: bool | None) -> None:
    assert said(ask(oral("24 mmol"), low_pth=low_pth), RULE) == []


def test_low_pth_stated_later_does_not_count_yet() -> None:
    assert said(ask(oral("24 mmol"), fact(1, low_pth=True), low_pth=None), RULE) == []


def test_the_start_and_a_step_say_their_figures() -> None:
    start = of(ask(oral("12 mmol"), low_pth=True), RULE)
    assert dict(start.values) == {"mmol": 12, "limit": 8}
    verdict = ask(night(1, "10 mmol"), night(0, "4 mmol"), low_pth=True)
    high, early = (f for f in verdict.findings if f.rule == RULE)
    assert dict(high.values) == {"mmol": 10, "before": 4, "limit": 8}
    assert dict(early.values) == dict(high.values) | {"opens": when(22 + 72)}


NIGHTS_OF_8 = [night(n, "8 mmol") for n in range(4)]


@pytest.mark.parametrize(
    ("candidate", "before", "expected"),
    [
        # the same again, or less, is no step
        (night(4, "8 mmol"), NIGHTS_OF_8, []),
        (night(4, "4 mmol"), NIGHTS_OF_8, []),
        # a step of 4 mmol, 72 h after the last, to the second
        (oral("12 mmol", 22 + 72), NIGHTS_OF_8[:3], []),
        (oral("12 mmol", "93:59:59"), NIGHTS_OF_8[:3], [EARLY]),
        (oral("12.001 mmol", 22 + 72), NIGHTS_OF_8[:3], [HIGH]),
        (oral("12.001 mmol", 22 + 48), NIGHTS_OF_8[:2], [HIGH, EARLY]),
        # the clock starts again at each step
        (night(4, "16 mmol"), [*NIGHTS_OF_8[:3], night(3, "12 mmol")], [EARLY]),
        (night(6, "16 mmol"), [*NIGHTS_OF_8[:3], *(night(n, "12 mmol") for n in (3, 4, 5))], []),
        (night(5, "16 mmol"), [*NIGHTS_OF_8[:3], *(night(n, "12 mmol") for n in (3, 4))], [EARLY]),
        # a missed night does not start it again
        (night(3, "12 mmol"), [night(0, "8 mmol"), night(2, "8 mmol")], []),
        # neither does a night with less: it was that much or more all the while
        (night(3, "8 mmol"), [night(0, "8 mmol"), night(1, "8 mmol"), night(2, "4 mmol")], []),
        (night(2, "8 mmol"), [night(0, "8 mmol"), night(1, "4 mmol")], [EARLY]),
        (night(3, "8 mmol"), [night(0, "4 mmol"), night(1, "2 mmol"), night(2, "4 mmol")], [EARLY]),
        # a day in two halves is one day
        (oral("4 mmol", 118), [*NIGHTS_OF_8, oral("4 mmol", 110)], []),
        (oral("8 mmol", 118), [*NIGHTS_OF_8, oral("4 mmol", 110)], []),
        (oral("8.001 mmol", 118), [*NIGHTS_OF_8, oral("4 mmol", 110)], [HIGH]),
        (night(3, "12 mmol"), [oral("4 mmol", 24 * n + h) for n in range(3) for h in (14, 22)], []),
        (night(2, "12 mmol"), [oral("4 mmol", 24 * n + h) for n in range(2) for h in (14, 22)], [EARLY]),
        # a night taken in two halves an hour apart is no lower night in between
        (oral("12 mmol", 95), [oral("4 mmol", 24 * n + h) for n in range(3) for h in (22, 23)], []),
        # a lower night begins the count again, from exactly a day before the next on
        (oral("12 mmol", 94), [oral("8 mmol", 22), oral("4 mmol", 50), oral("8 mmol", 70)], [EARLY]),
        # what was taken exactly a day ago is what the step is measured from
        (oral("12 mmol", 114), [*(night(n, "4 mmol") for n in range(3)), night(3, "8 mmol")], [EARLY]),
        # a second dose the same night is a step on that night
        (oral("4 mmol", 23), [night(0, "8 mmol")], [EARLY]),
        (oral("5 mmol", 23), [night(0, "8 mmol")], [HIGH, EARLY]),
        # so is one in the same second
        (oral("8 mmol", 22), [night(0, "8 mmol")], [HIGH, EARLY]),
        # exactly a day apart are two days: the second one is the level
        (oral("8 mmol", 66), [oral("8 mmol", 22), oral("4 mmol", 42)], [EARLY]),
        # later doses do not matter to one charted late
        (night(1, "8 mmol"), [night(0, "8 mmol"), night(2, "4 mmol")], []),
        # magnesium by needle and other drugs are no part of it
        (night(0, "8 mmol"), [dose("5 g", "IM", 0), oral("1 g", 1, drug="calcium carbonate")], []),
    ],
)  # fmt: skip
def test_steps_are_at_most_4_mmol_and_72_h_apart(
    candidate: Candidate, before: list[Loose], expected: list[tuple[str, str]]
) -> None:
    assert said(ask(candidate, *before, low_pth=True), RULE) == expected


# Drugs in mcg -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("drug", "rule", "amount", "before", "expected"),
    [
        ("calcitriol", "calcitriol-bridge", "0.25 mcg", [], []),
        ("calcitriol", "calcitriol-bridge", "0.251 mcg", [], [("WARN", "drug-over")]),
        ("calcitriol", "calcitriol-bridge", "50 mcg", [], [("WARN", "drug-over")]),
        ("calcitriol", "calcitriol-bridge", "0.01 mcg", [], []),
        ("alfacalcidol", "alfacalcidol", "0.25 mcg", [], []),
        ("alfacalcidol", "alfacalcidol", "0.249 mcg", [], [("WARN", "drug-under")]),
        ("alfacalcidol", "alfacalcidol", "9 mcg", [], []),
        ("alfacalcidol", "alfacalcidol", "9.001 mcg", [], [("STOP", "drug-over")]),
        ("alfacalcidol", "alfacalcidol", "5 mcg", ["4 mcg"], []),
        ("alfacalcidol", "alfacalcidol", "5.001 mcg", ["4 mcg"], [("STOP", "drug-over")]),
        ("alfacalcidol", "alfacalcidol", "0.125 mcg", ["0.125 mcg"], []),
        ("calcitriol", "calcitriol-bridge", "0.125 mcg", ["0.126 mcg"], [("WARN", "drug-over")]),
    ],
)
def test_vitamin_d_keeps_to_its_daily_range(
    drug: str, rule: str, amount: str, before: list[str], expected: list[tuple[str, str]]
) -> None:
    level = labs(0, magnesium="0.9 mmol/L")
    verdict = ask(oral(amount, 10, drug=drug), *(oral(m, 1, drug=drug) for m in before), level)
    assert said(verdict, rule) == expected


@pytest.mark.parametrize(
    ("at", "over"), [(20, False), ("19:59:59", True), (-20, False), ("-19:59:59", True)]
)
def test_a_daily_drug_an_hour_early_does_not_count_twice(at: str | int, over: bool) -> None:
    verdict = ask(oral("0.25 mcg", at, drug="calcitriol"), oral("0.25 mcg", 0, drug="calcitriol"))
    assert said(verdict, "calcitriol-bridge") == ([("WARN", "drug-over")] if over else [])
    if over:
        found = of(verdict, "calcitriol-bridge")
        assert found.level is Level.WARN
        assert float(found.value("mcg")) == 0.5
        assert float(found.value("limit")) == 0.25


def test_the_figures_of_a_stop_and_of_too_little_are_said() -> None:
    stop = of(ask(oral("10 mcg", drug="alfacalcidol")), "alfacalcidol")
    assert dict(stop.values) == {"mcg": 10, "limit": 9}
    little = of(ask(oral("0.1 mcg", drug="alfacalcidol")), "alfacalcidol")
    assert {name: float(value) for name, value in little.values} == {"mcg": 0.1, "limit": 0.25}


def test_each_drug_is_counted_alone() -> None:
    others = [oral("9 mcg", 9, drug="alfacalcidol"), oral("20 mcg", 9, drug="cholecalciferol")]
    assert said(ask(oral("0.25 mcg", 10, drug="calcitriol"), *others), "calcitriol-bridge") == []
    assert said(ask(rate("9 g/h", 10), *others), "alfacalcidol") == []
    assert said(ask(oral("20 mcg", 10, drug="cholecalciferol"), *others), "alfacalcidol") == []


# Beside the caps ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "mmol"), [(0, 4), ("23:59:59", 12), (24, 8), ("25:59:59", 8), (26, 0), ("1:59:59", 4)]
)
def test_what_is_beside_a_cap_is_what_was_taken_in_its_window(at: str | int, mmol: int) -> None:
    past = course(oral("4 mmol", 0), oral("8 mmol", 2), dose("5 g", "IM", 1), oral("4 mmol", 60))
    assert oral_within(past, when(at), 24 * 3600) == mmol
