"""The worked examples the rules were agreed on, V1 to V16, each exactly."""

from fractions import Fraction

import pytest

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.judge.caps import cap_states
from mgtracker.clinical.judge.question import kidney
from mgtracker.clinical.laboratory import class_at
from mgtracker.clinical.verdict import Level, Verdict
from tests.clinical.judge.builder import (
    DEFAULT,
    Loose,
    ask,
    capped,
    course,
    dose,
    ground,
    labs,
    loud,
    named,
    of,
    oral,
    order,
    rate,
    said,
    stands,
    when,
)


def im_course(count: int, every: int = 4) -> list[Loose]:
    """5 g IM every 4 h from ZERO, sides alternating."""
    return [
        named(f"im{n}", dose("5 g", "IM", n * every, site=("left", "right")[n % 2]))
        for n in range(count)
    ]


def im(at: str | int) -> Verdict:
    """A seventh 5 g IM after the six of V4."""
    return ask(dose("5 g", "IM", at, site="left"), *im_course(6))


def test_v1_two_grams_in_five_minutes_without_the_emergency_flag_stop() -> None:
    verdict = ask(dose("2 g", over="5 min"))
    assert verdict.level is Level.STOP
    assert said(verdict, "iv-rate") == [("STOP", "iv-too-fast")]
    assert of(verdict, "iv-rate").value("mg_per_minute") == 400


def test_v1_under_the_emergency_flag_only_warns() -> None:
    verdict = ask(dose("2 g", over="5 min", emergency=True))
    assert loud(verdict) == [("iv-rate", "WARN", "iv-too-fast")]
    assert said(verdict, "bolus-emergency") == [("INFO", "emergency")]


def test_v2_two_grams_in_fifteen_minutes_break_neither_rate_nor_bolus() -> None:
    verdict = ask(dose("2 g", over="15 min"))
    assert verdict.level is Level.OK
    assert said(verdict, "iv-rate") == said(verdict, "bolus") == []
    assert dose("2 g", over="15 min").mg_per_second == Fraction(400, 180)  # 133.3 mg/min


@pytest.mark.hazard("H-03")
def test_v3_two_grams_and_two_an_hour_pass_30_g_at_14_h_and_40_g_at_19_h() -> None:
    verdict = ask(rate("2 g/h"), dose("2 g"))
    found = of(verdict, "cap-24h")
    assert found.level is Level.STOP
    assert found.sum is not None
    assert found.sum.crosses_at == when(19)
    assert found.sum.limit == 40
    assert (found.sum.grams, found.sum.at, found.sum.attained) == (50, when(24), False)
    record = course(*ground(0), dose("2 g"), rate("2 g/h"))
    (state,) = cap_states(
        record, DEFAULT, kidney(record, DEFAULT, when(0), parenteral=True), when(0)
    )
    assert (state.warn_crossed_at, state.stop_crossed_at) == (when(14), when(19))
    assert state.level is Level.STOP


@pytest.mark.parametrize(
    ("until", "level"),
    [("14:00", None), ("14:00:01", Level.WARN), ("19:00", Level.WARN), ("19:00:01", Level.STOP)],
)
def test_v3_equal_to_the_cap_is_allowed_and_a_second_more_is_not(
    until: str, level: Level | None
) -> None:
    verdict = ask(rate("2 g/h", until=until), dose("2 g"))
    assert capped(verdict).get("cap-24h") is level


def test_v4_six_doses_of_5_g_are_30_g_and_equal_is_allowed() -> None:
    verdict = ask(dose("5 g", "IM", 20, site="right"), *im_course(5))
    assert loud(verdict) == []
    assert verdict.largest == 5
    assert verdict.earliest == when(20)


@pytest.mark.parametrize(("at", "grams"), [(24, None), ("23:59", 35), ("23:59:59", 35)])
def test_v4_the_seventh_fits_at_24_h_and_not_a_minute_or_a_second_before(
    at: str | int, grams: int | None
) -> None:
    verdict = im(at)
    if grams is None:
        assert loud(verdict) == []
        return
    assert verdict.level is Level.WARN
    found = of(verdict, "cap-24h")
    assert found.sum is not None
    assert (found.level, found.sum.grams, found.sum.limit) == (Level.WARN, grams, 30)
    assert found.events == ("im0", "im1", "im2", "im3", "im4", "im5")
    assert (found.sum.crosses_at, found.sum.earliest) == (when(at), when(24))
    assert (found.sum.largest, verdict.largest) == (0, 0)
    assert verdict.earliest == when(24)


def test_v5_a_push_of_2_g_at_the_start_makes_the_sixth_dose_32_g() -> None:
    verdict = ask(dose("5 g", "IM", 20, site="right"), named("push", dose("2 g")), *im_course(5))
    found = of(verdict, "cap-24h")
    assert found.sum is not None
    assert (found.level, found.sum.grams, found.sum.at) == (Level.WARN, 32, when(20))
    assert found.sum.earliest == when(24)
    assert found.sum.largest == 3
    assert found.events == ("push", "im0", "im1", "im2", "im3", "im4")


@pytest.mark.parametrize(("push", "crossing"), [(False, 20), (True, 18)])
def test_v6_one_gram_an_hour_at_clearance_25_stops_from_20_h_and_with_a_push_from_18_h(
    push: bool, crossing: int
) -> None:
    before = [dose("2 g")] if push else []
    verdict = ask(rate("1 g/h"), *before, creatinine_clearance="25 mL/min")
    found = of(verdict, "cap-48h-renal")
    assert found.sum is not None
    assert (found.level, found.sum.limit, found.sum.crosses_at) == (Level.STOP, 20, when(crossing))
    assert "cap-24h" not in capped(verdict)


def test_v7_at_clearance_25_four_doses_pass_and_the_fifth_stops() -> None:
    known = {"creatinine_clearance": "25 mL/min"}
    fourth = ask(dose("5 g", "IM", 12, site="right"), *im_course(3), **known)
    assert loud(fourth) == []
    fifth = ask(dose("5 g", "IM", 16, site="left"), *im_course(4), **known)
    assert loud(fifth) == [("cap-48h-renal", "STOP", "over-cap")]
    assert fifth.earliest == when(48)


def test_v8_at_clearance_19_9_four_mmol_by_mouth_stop() -> None:
    verdict = ask(oral("4 mmol"), creatinine_clearance="19.9 mL/min")
    assert loud(verdict) == [("renal-contraindication", "STOP", "contraindicated")]
    assert (verdict.earliest, verdict.largest) == (None, 0)


@pytest.mark.parametrize(
    ("clearance", "cap"),
    [("20.0", "cap-48h-renal"), ("29.99", "cap-48h-renal"), ("30.0", "cap-24h"), ("85", "cap-24h")],
)
def test_v9_at_20_the_48_hour_cap_and_at_30_the_24_hour_cap(clearance: str, cap: str) -> None:
    verdict = ask(dose("41 g"), creatinine_clearance=f"{clearance} mL/min")
    assert capped(verdict) == {cap: Level.STOP}
    borderline = [("INFO", "clearance-borderline")] if clearance in ("20.0", "30.0") else []
    assert said(verdict, "renal-contraindication") == borderline


@pytest.mark.parametrize(
    ("magnesium", "value", "severity", "borderline"),
    [
        ("1.21 mg/dL", Fraction("0.4978"), "severe", True),
        ("1.2 mEq/L", Fraction("0.6"), "moderate", False),
    ],
)
@pytest.mark.hazard("H-02")
def test_v10_and_v11_the_unit_decides_the_class(
    magnesium: str, value: Fraction, severity: str, borderline: bool
) -> None:
    found = class_at(course(labs(magnesium=magnesium)), DEFAULT, when(1))
    assert found is not None
    assert round(found.magnesium, 4) == value
    assert (found.severity, found.borderline) == (severity, borderline)
    reasons = said(stands(1, labs(magnesium=magnesium)), "severity")
    assert reasons == ([("INFO", "borderline")] if borderline else [])


@pytest.mark.hazard("H-02")
def test_v12_milligrams_by_mouth_must_say_which() -> None:
    with pytest.raises(
        InputError, match=r"11\.91 mmol if magnesium oxide.*19\.75 mmol if elemental"
    ):
        oral("480 mg")


@pytest.mark.hazard("H-02")
def test_v13_ten_mEq_drawn_up_as_ten_mL() -> None:
    verdict = ask(dose("10 mL", over="4 h", product="50 % injection"), named("o1", order("10 mEq")))
    found = of(verdict, "tenfold")
    assert (found.level, found.reason) == (Level.WARN, "unit-not-the-orders")
    assert (found.value("ordered"), found.value("typed")) == ("10 mEq", "10 mL")
    assert found.events == ("o1",)
    given = dose("10 mL", product="50 % injection").amount
    assert (given.grams, round(given.meq, 1)) == (5, Fraction("40.6"))


@pytest.mark.parametrize(
    ("at", "level"),
    [
        ("119:59:59", None),
        ("120:00", "WARN"),
        ("168:00", "WARN"),
        ("168:00:01", "STOP"),
        ("168:01", "STOP"),
    ],
)
def test_v14_in_pregnancy_120_h_warn_and_beyond_168_h_stop(at: str, level: str | None) -> None:
    found = stands(at, rate("1 g/h"), pregnant=True)
    assert said(found, "pregnancy-duration") == ([] if level is None else [(level, "continuous")])
    verdict = ask(rate("1.1 g/h", at), rate("1 g/h"), pregnant=True)
    assert said(verdict, "pregnancy-duration") == ([] if level is None else [(level, "continuous")])


@pytest.mark.hazard("H-03")
def test_v15_a_push_and_1_25_an_hour_peak_just_before_24_h() -> None:
    verdict = ask(rate("1.25 g/h"), dose("2 g"))
    found = of(verdict, "cap-24h")
    assert found.sum is not None
    assert (found.level, found.sum.grams) == (Level.WARN, 32)
    assert (found.sum.at, found.sum.attained) == (when(24), False)
    standing = of(stands(0, dose("2 g"), rate("1.25 g/h")), "cap-24h")
    assert standing.sum is not None
    assert (standing.level, standing.sum.grams) == (Level.WARN, 32)
    assert (standing.sum.at, standing.sum.attained) == (when(24), False)
    assert standing.events == ("e3", "e4")


@pytest.mark.parametrize(
    ("ordered", "candidate", "reason"),
    [
        ("2 g", dose("51 g", over="24 h"), "far-from-order"),
        ("30 mL/h", rate("310 mL/h", product="30 g in 250 mL"), "far-from-order"),
        ("10 mEq", dose("10 mL", over="4 h", product="50 % injection"), "unit-not-the-orders"),
        ("16 mEq", dose("16 g", over="8 h"), "far-from-order"),
    ],
)
@pytest.mark.hazard("H-01")
def test_v16_misread_orders_are_caught_by_name_before_they_are_given(
    ordered: str, candidate: object, reason: str
) -> None:
    product = {"product": "30 g in 250 mL"} if "mL/h" in ordered else {}
    verdict = ask(candidate, named("o1", order(ordered, **product)))
    assert said(verdict, "tenfold") == [("WARN", reason)]


def test_v16_the_bags_volume_typed_as_the_rate() -> None:
    verdict = ask(rate("250 mL/h", product="30 g in 250 mL"))
    assert said(verdict, "tenfold") == [("WARN", "rate-is-bag-volume")]
    assert verdict.level is Level.STOP  # and it is far over the caps
