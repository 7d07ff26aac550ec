"""Entries that look like slips: the same dose twice, a number or a unit misread against the order."""

from dataclasses import replace
from fractions import Fraction

import pytest

from mgtracker.clinical.events import Candidate
from mgtracker.clinical.verdict import Level
from tests.clinical.judge.builder import (
    DEFAULT,
    OXIDE,
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
    when,
)

TWICE = [("WARN", "entered-twice")]
FAR = [("WARN", "far-from-order")]
UNIT = [("WARN", "unit-not-the-orders")]

# Entered twice ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "twice"),
    [("0:00", True), ("0:10", True), ("0:10:01", False), ("-0:10", True), ("-0:10:01", False)],
)
@pytest.mark.hazard("H-10")
def test_the_same_dose_within_10_min_either_way_is_asked_about(at: str, twice: bool) -> None:
    verdict = ask(dose("5 g", "IM", at), named("first", dose("5 g", "IM", 0), by="RN A"))
    assert said(verdict, "duplicate") == (TWICE if twice else [])
    if twice:
        found = of(verdict, "duplicate")
        assert found.events == ("first",)
        assert dict(found.values) == {"at": when(0), "by": "RN A"}


@pytest.mark.parametrize(
    ("other", "twice"),
    [
        (dose("5000 mg", "IM"), True),
        (dose("10 mL", "IM", product="50 % injection"), True),
        (dose("5001 mg", "IM"), False),
        (dose("5 g", "IV"), False),
        (dose("5 g", "IM", drug="calcium gluconate"), False),
        (dose("5 g", "IM", product="20 % injection"), True),
        (rate("5 g/h"), False),
    ],
)
def test_the_same_is_the_same_drug_route_and_amount_however_typed(
    other: Loose, twice: bool
) -> None:
    assert said(ask(dose("5 g", "IM", "0:05"), other), "duplicate") == (TWICE if twice else [])


@pytest.mark.parametrize(
    ("first", "second", "twice"),
    [
        ("left", "right", False),
        ("right", "left", False),
        ("left", "left", True),
        ("right", "right", True),
        ("left", None, True),
        (None, "right", True),
        (None, None, True),
    ],
)
@pytest.mark.hazard("H-10")
def test_the_same_into_the_other_side_is_a_dose_split_in_two(
    first: str | None, second: str | None, twice: bool
) -> None:
    verdict = ask(dose("2.5 g", "IM", "0:05", site=second), dose("2.5 g", "IM", 0, site=first))
    assert said(verdict, "duplicate") == (TWICE if twice else [])


@pytest.mark.parametrize(("amount", "twice"), [("2500 mg", False), ("2501 mg", True)])
def test_two_sides_that_are_more_than_one_dose_are_asked_about(amount: str, twice: bool) -> None:
    first, second = (dose(amount, "IM", at, site=s) for at, s in ((0, "left"), ("0:05", "right")))
    assert said(ask(second, first), "duplicate") == (TWICE if twice else [])


def test_without_a_course_into_muscle_two_sides_are_a_dose_split_in_two() -> None:
    none = replace(DEFAULT, rules=tuple(one for one in DEFAULT.rules if one.id != "im-course"))
    first, second = (dose("5 g", "IM", at, site=s) for at, s in ((0, "left"), ("0:05", "right")))
    assert said(ask(second, first, protocol=none), "duplicate") == []


def test_another_product_is_another_dose() -> None:
    one, other = (dose("2 g", product=name) for name in ("20 % injection", "10 % injection"))
    assert said(ask(one, other), "duplicate") == []
    assert said(ask(one, dose("2 g", product="20 % injection")), "duplicate") == TWICE


@pytest.mark.parametrize(
    ("one", "other", "twice"),
    [
        ("50 % injection", "50 % Injection", True),
        ("50 % injection", "magnesium sulfate 50 % injection", True),
        ("50 % injection", "500 mg/mL", True),
        ("4 g in 100 mL", "20 g in 500 mL", True),
        ("50 % injection", "the ward's ampoule", True),
        ("the ward's ampoule", "50 % injection", True),
        ("the ward's ampoule", "The ward's Ampoule", True),
        ("the ward's ampoule", "another ampoule", False),
        ("4 g in 100 mL", "4 g in 50 mL", False),
    ],
)
@pytest.mark.hazard("H-10")
def test_a_product_is_known_by_its_strength_and_not_by_how_it_is_written(
    one: str, other: str, twice: bool
) -> None:
    verdict = ask(dose("2 g", "IV", "0:05", product=one), dose("2 g", "IV", 0, product=other))
    assert said(verdict, "duplicate") == (TWICE if twice else [])


def test_each_earlier_entry_is_named_and_struck_ones_are_not() -> None:
    void = event("void", 1, target="struck", reason="typed twice")
    verdict = ask(
        oral("4 mmol", "0:05"),
        named("a", oral("4 mmol", 0)),
        named("b", oral("4 mmol", "0:01")),
        named("struck", oral("4 mmol", "0:02")),
        void,
    )
    assert [f.events for f in verdict.findings if f.rule == "duplicate"] == [("a",), ("b",)]


def test_a_rate_is_no_duplicate_of_a_rate() -> None:
    assert said(ask(rate("1 g/h", "0:01"), rate("1 g/h", 0)), "duplicate") == []


def test_what_may_be_misread_comes_before_what_rests_on_it() -> None:
    ordered = order("5 g", 0, "IM", every="4 h")
    found = ask(dose("50 g", "IM", 1, site="left"), ordered, dose("27 g", "IM", 0)).findings
    assert [one.level for one in found] == sorted((one.level for one in found), reverse=True)
    warned = [one.rule for one in found if one.level is Level.WARN]
    assert warned[0] == "tenfold"
    assert len(warned) > 1


# Against the order --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ordered", "candidate", "expected"),
    [
        ("2 g", dose("2 g"), []),
        ("2 g", dose("9.999 g"), []),
        ("2 g", dose("10 g"), FAR),
        ("2 g", dose("20 g"), FAR),
        ("2 g", dose("401 mg"), []),
        ("2 g", dose("400 mg"), FAR),
        ("2 g", dose("0.2 g"), FAR),
        # the order's number with another unit
        ("10 mEq", dose("10 mmol"), UNIT),
        ("10 mmol", dose("10 mEq"), UNIT),
        ("10 mEq", dose("10 mL", product="50 % injection"), UNIT),
        ("2 g", dose("2000 mg"), []),
        ("2 g", dose("2 mL", product="50 % injection"), UNIT),
        ("2 g", dose("2 mL", product="20 g in 20 mL"), []),  # 1 g in 1 mL: the same after all
        ("10 mEq", dose("11 mmol"), []),
        ("10 mEq", dose("10.5 mEq"), []),
        # rates
        ("1 g/h", rate("5 g/h"), FAR),
        ("1 g/h", rate("4.999 g/h"), []),
        ("1 g/h", rate("0.2 g/h"), FAR),
        ("1 g/h", rate("0.201 g/h"), []),
        ("1 g/h", rate("1 mmol/h"), UNIT),
        ("1 g/h", rate("0"), []),
        ("1 g/h", rate("0 g/h"), []),
        # what cannot be compared is not
        ("1 g/h", dose("30 g"), []),
        ("2 g", rate("30 g/h"), []),
    ],
)
@pytest.mark.hazard("H-01")
def test_five_times_or_a_fifth_or_another_unit_is_asked_about(
    ordered: str, candidate: Candidate, expected: list[tuple[str, str]]
) -> None:
    assert said(ask(candidate, named("o1", order(ordered))), "tenfold") == expected


def test_both_readings_are_spelled_out() -> None:
    found = of(ask(dose("16 g"), named("o1", order("16 mEq"))), "tenfold")
    assert (found.level, found.events) == (Level.WARN, ("o1",))
    assert found.value("ordered") == "16 mEq"
    assert found.value("typed") == "16 g"
    assert found.value("ratio") == Fraction(16000) / (8 * Fraction("246.47"))
    line = of(ask(rate("10 g/h"), named("o2", order("1 g/h"))), "tenfold")
    assert (line.value("typed"), line.value("ratio")) == ("10 g/h", 10)


STOPPED = event("order-stop", 1, target="o1", reason="changed")


@pytest.mark.parametrize(
    ("candidate", "others", "expected"),
    [
        (dose("20 g", at=2), [], []),
        (dose("20 g", at=2), [named("o1", order("2 g"))], FAR),
        # any open order it could be meant for will do
        (dose("20 g", at=2), [named("o1", order("2 g")), named("o2", order("20 g"))], []),
        (dose("20 g", at=2), [named("o1", order("20 g")), named("o2", order("2 g"))], []),
        (dose("20 g", at=2), [named("o1", order("2 g")), named("o2", order("1 g"))], FAR),
        # but the one it names must be it
        (dose("20 g", at=2, order="o1"), [named("o1", order("2 g")), named("o2", order("20 g"))], FAR),
        (dose("20 g", at=2, order="o2"), [named("o1", order("2 g")), named("o2", order("20 g"))], []),
        # of the same drug and route, written and not stopped
        (dose("20 g", at=2), [named("o1", order("2 g", route="IM"))], []),
        (dose("20 g", at=2), [named("o1", order("2 g", drug="calcium gluconate"))], []),
        (dose("20 g", at=2), [named("o1", order("2 g")), STOPPED], []),
        (dose("20 g", at=2), [named("o1", order("2 g", at=3))], []),
        # a named order is looked at whatever became of it
        (dose("20 g", at=2, order="o1"), [named("o1", order("2 g")), STOPPED], FAR),
        # a name that is no order leaves nothing to compare with
        (dose("20 g", at=2, order="o9"), [named("o1", order("2 g"))], []),
        (dose("20 g", at=2, order="d1"), [named("d1", dose("2 g")), named("o1", order("2 g"))], []),
    ],
)  # fmt: skip
def test_the_order_meant_is_the_one_named_or_any_open_one(
    candidate: Candidate, others: list[Loose], expected: list[tuple[str, str]]
) -> None:
    assert said(ask(candidate, *others), "tenfold") == expected


def test_the_last_order_is_the_one_shown() -> None:
    verdict = ask(dose("20 g", at=2), named("o1", order("2 g")), named("o2", order("1 g", at=1)))
    assert of(verdict, "tenfold").events == ("o2",)


def test_by_mouth_too() -> None:
    ordered = named("o1", order("12 mmol", route="oral", drug=OXIDE))
    assert said(ask(oral("120 mmol"), ordered), "tenfold") == FAR
    assert said(ask(oral("12 mmol"), ordered), "tenfold") == []


# The bag's volume ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("speed", "product", "expected"),
    [
        ("250 mL/h", "30 g in 250 mL", [("WARN", "rate-is-bag-volume")]),
        ("250.0 mL/h", "30 g in 250 mL", [("WARN", "rate-is-bag-volume")]),
        ("249 mL/h", "30 g in 250 mL", []),
        ("250 mg/h", "30 g in 250 mL", []),
        ("1 g/h", "30 g in 250 mL", []),
        ("1 g/h", "20 % injection", []),
        ("100 mL/h", "20 % injection", []),
        ("0", "30 g in 250 mL", []),
        ("1 g/h", None, []),
    ],
)
def test_a_rate_that_is_the_number_on_the_bag_is_asked_about(
    speed: str, product: str | None, expected: list[tuple[str, str]]
) -> None:
    assert said(ask(rate(speed, product=product)), "tenfold") == expected


def test_the_bags_volume_is_said_and_the_order_is_still_compared() -> None:
    product = "30 g in 250 mL"
    ordered = named("o1", order("25 mL/h", product=product))
    verdict = ask(rate("250 mL/h", product=product), ordered)
    assert said(verdict, "tenfold") == [("WARN", "rate-is-bag-volume"), *FAR]
    bag = next(f for f in verdict.findings if f.reason == "rate-is-bag-volume")
    assert dict(bag.values) == {"ml": 250, "typed": "250 mL/h"}


def test_a_dose_of_the_bags_volume_is_the_whole_bag_and_fine() -> None:
    verdict = ask(dose("250 mL", over="24 h", product="30 g in 250 mL"))
    assert said(verdict, "tenfold") == []


def test_the_factor_is_the_protocols() -> None:
    stricter = protocol_with(('factor = "5"', 'factor = "2"'))
    ordered = named("o1", order("2 g"))
    assert said(ask(dose("4 g"), ordered, protocol=stricter), "tenfold") == FAR
    assert said(ask(dose("1 g"), ordered, protocol=stricter), "tenfold") == FAR
    assert said(ask(dose("3.9 g"), ordered, protocol=stricter), "tenfold") == []
