"""What a proof says, as a verdict: the crossing doses, the one on the limit, and the clearance."""

from typing import Any
from zoneinfo import ZoneInfo

from mgtracker.clinical.events import Order
from mgtracker.clinical.proof import prove
from mgtracker.clinical.proof_verdict import verdict_on
from mgtracker.clinical.verdict import Level, Verdict
from tests.clinical.judge.builder import DEFAULT, Loose, course, dose, fact, order, when

UTC = ZoneInfo("UTC")


def planned(count: int, every: str = "4 h", amount: str = "5 g", **keys: Any) -> Order:
    found = order(amount, 0, "IM", every=every, count=count, **keys)
    assert isinstance(found, Order)
    return found


def asked(what: Order, *before: Loose, clearance: str | None = "85 mL/min") -> Verdict:
    known = () if clearance is None else (fact("-1", creatinine_clearance=clearance),)
    ground = course(*known, *before)
    return verdict_on(ground, what, prove(ground, what, DEFAULT, UTC), DEFAULT)


def said(verdict: Verdict) -> list[tuple[str, Level, object]]:
    return [
        (one.rule, one.level, dict(one.values).get("number", one.reason))
        for one in verdict.findings
    ]


def test_a_plan_that_fits_says_nothing() -> None:
    assert asked(planned(5)) == Verdict()


def test_a_dose_on_the_limit_informs() -> None:
    verdict = asked(planned(6))
    assert said(verdict) == [("cap-24h", Level.INFO, 6)]
    found = verdict.findings[0].sum
    assert found is not None
    assert (found.grams, found.limit, found.crosses_at) == (30, 30, None)
    assert verdict.level is Level.OK


def test_every_dose_above_a_limit_is_a_finding_with_the_highest_one() -> None:
    verdict = asked(planned(12, "3 h"))
    assert said(verdict)[:2] == [("cap-24h", Level.WARN, 7), ("cap-24h", Level.WARN, 8)]
    assert all(one.level is Level.WARN or one.sum for one in verdict.findings)
    stopped = asked(planned(12, "2 h")).findings[0]
    assert (stopped.level, dict(stopped.values)["number"]) == (Level.STOP, 9)
    assert stopped.sum is not None
    assert (stopped.sum.limit, stopped.sum.crosses_at) == (40, when(16))
    assert stopped.reason == "over-cap"


def test_a_cap_without_a_warning_stops() -> None:
    verdict = asked(planned(5), clearance="25 mL/min")
    assert said(verdict) == [("cap-48h-renal", Level.STOP, 5), ("cap-48h-renal", Level.INFO, 4)]


def test_without_a_clearance_nothing_can_be_checked() -> None:
    verdict = asked(planned(5), clearance=None)
    assert verdict.level is Level.UNKNOWN
    assert ("renal-contraindication", Level.UNKNOWN, "no-clearance") in said(verdict)
    over = next(one for one in verdict.findings if one.sum is not None)
    assert over.reason == "over-cap-unknown-kidney"


def test_a_contraindication_stops_an_order_by_mouth_too() -> None:
    oral = order("12 mmol", 0, "oral", drug="magnesium oxide", every="nightly")
    assert isinstance(oral, Order)
    assert said(asked(oral, clearance="19 mL/min")) == [
        ("renal-contraindication", Level.STOP, "contraindicated")
    ]


def test_of_another_drug_no_clearance_is_asked() -> None:
    other = order("0.25 mcg", 0, "oral", drug="calcitriol", every="daily")
    assert isinstance(other, Order)
    assert asked(other, clearance=None) == Verdict()


def test_one_dose_is_judged_by_itself_too() -> None:
    assert said(asked(planned(2, amount="6 g"))) == [("im-course", Level.WARN, "im-amount")]
    mcg = order("90 mcg", 0, "oral", drug="alfacalcidol", every="daily")
    assert isinstance(mcg, Order)
    assert said(asked(mcg)) == [("alfacalcidol", Level.STOP, "drug-over")]


def test_what_was_given_counts() -> None:
    before = [dose("5 g", "IM", f"-{hour}") for hour in (2, 4, 6, 8, 10, 12)]
    assert asked(planned(2), *before).level is Level.WARN
