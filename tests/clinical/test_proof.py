"""An order is proved before its first dose: every planned dose against the caps, and the nearest that fit."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import floor
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mgtracker.clinical.clock import DAY, HOUR, MINUTE, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Order
from mgtracker.clinical.exposure import Span
from mgtracker.clinical.proof import CapSum, PlannedDose, Proof, planned_sum, prove
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.quantity import DRUGS, Amount
from mgtracker.clinical.verdict import Level
from tests.clinical.judge.builder import (
    DEFAULT,
    OXIDE,
    SULFATE,
    ZERO,
    Loose,
    Time,
    course,
    dose,
    event,
    fact,
    ground,
    named,
    order,
    protocol_with,
    rate,
    when,
)
from tests.clinical.reference_exposure import Reference, one_unit

UTC = ZoneInfo("UTC")
IM = {"route": "IM", "every": "4 h"}


def an_order(text: str, at: Time = 0, **keys: object) -> Order:
    """An order; `lasts` is how long a rate is to run."""
    lasts = keys.pop("lasts", None)
    made = order(text, at, **({} if lasts is None else {"for": lasts}), **keys)
    assert isinstance(made, Order)
    return made


def proof_of(
    asked: Order,
    *events: Loose,
    clearance: str | None = "85 mL/min",
    protocol: Protocol = DEFAULT,
    replaces: str | None = None,
) -> Proof:
    past = course(*ground(asked.at, creatinine_clearance=clearance), *events)
    return prove(past, asked, protocol, UTC, replaces=replaces)


def hours(instant: Instant | None) -> Fraction | None:
    return None if instant is None else Fraction(instant.seconds - ZERO.seconds, HOUR)


def grams(proof: Proof, cap: str = "cap-24h") -> list[Fraction]:
    """The sum of every dose against one cap."""
    return [one.grams for planned in proof.doses for one in planned.sums if one.rule == cap]


def only(planned: PlannedDose) -> CapSum:
    (found,) = planned.sums
    return found


def crossing(proof: Proof) -> tuple[int, str, Fraction | None] | None:
    """(dose, cap, hours) of the first crossing."""
    if proof.first_crossing is None:
        return None
    planned, one, at = proof.first_crossing
    return planned.number, one.rule, hours(at)


def offered(proof: Proof) -> dict[str, Order]:
    found = {one.change: one.order for one in proof.alternatives}
    assert len(found) == len(proof.alternatives)
    return found


# Worked vectors -----------------------------------------------------------------------------------


def test_the_sixth_dose_of_the_articles_course_lands_exactly_on_the_cap() -> None:
    proof = proof_of(an_order("5 g", count=6, **IM))
    assert grams(proof) == [5, 10, 15, 20, 25, 30]
    assert [hours(planned.at) for planned in proof.doses] == [0, 4, 8, 12, 16, 20]
    assert (proof.level, proof.first_crossing, proof.alternatives) == (Level.OK, None, ())
    sixth = proof.doses[5]
    assert sixth.at_limit == only(sixth)
    assert sixth.level is Level.OK
    # Earlier it is still 30 g: the first dose has not left the window either way.
    assert sixth.slack is None
    assert [planned.at_limit for planned in proof.doses[:5]] == [None] * 5


@pytest.mark.hazard("H-17")
def test_the_seventh_dose_has_no_room_to_be_given_early() -> None:
    proof = proof_of(an_order("5 g", count=7, **IM))
    assert proof.level is Level.OK
    seventh = proof.doses[6]
    assert (hours(seventh.at), only(seventh).grams, seventh.slack) == (24, 30, 0)
    assert seventh.at_limit is not None
    assert seventh.at_limit.rule == "cap-24h"
    assert [planned.slack for planned in proof.doses[:6]] == [None] * 6


@pytest.mark.parametrize(
    ("every", "slack"), [("241 min", 6 * MINUTE), ("4 h", 0), ("245 min", 30 * MINUTE)]
)
def test_slack_is_what_lies_between_the_window_and_the_plan(every: str, slack: int) -> None:
    proof = proof_of(an_order("5 g", route="IM", every=every, count=7))
    assert proof.doses[6].slack == slack


def test_a_minute_less_between_doses_crosses_at_the_seventh() -> None:
    proof = proof_of(an_order("5 g", route="IM", every="239 min", count=7))
    assert crossing(proof) == (7, "cap-24h", Fraction(239 * 6, 60))
    assert proof.level is Level.WARN


@pytest.mark.hazard("H-17")
def test_the_articles_own_infusion_crosses_its_own_cap() -> None:
    proof = proof_of(an_order("2 g/h", lasts="24 h"), dose("2 g"))
    assert crossing(proof) == (1, "cap-24h", 14)
    (run,) = proof.doses
    assert (hours(run.at), hours(run.end), run.amount) == (0, 24, Amount(DRUGS[SULFATE], 48_000))
    found = only(run)
    assert (hours(found.warn_crossed_at), hours(found.stop_crossed_at)) == (14, 19)
    assert (found.grams, hours(found.at), found.attained, found.level) == (
        50,
        24,
        False,
        Level.STOP,
    )
    assert proof.level is Level.STOP


def test_a_small_kidney_stops_the_infusion_at_twenty_hours() -> None:
    proof = proof_of(an_order("1 g/h", lasts="24 h"), clearance="25 mL/min")
    assert crossing(proof) == (1, "cap-48h-renal", 20)
    assert only(proof.doses[0]).warn_crossed_at is None
    assert proof.level is Level.STOP


@pytest.mark.hazard("H-17")
def test_a_small_kidney_stops_the_fifth_dose() -> None:
    proof = proof_of(an_order("5 g", count=5, **IM), clearance="25 mL/min")
    assert crossing(proof) == (5, "cap-48h-renal", 16)
    assert [planned.level.name for planned in proof.doses] == ["OK"] * 4 + ["STOP"]
    assert proof.doses[3].at_limit is not None


def test_one_milligram_more_than_the_limit_crosses_and_the_limit_does_not() -> None:
    assert proof_of(an_order("30 g", route="IM")).first_crossing is None
    over = proof_of(an_order("30001 mg", route="IM"))
    assert crossing(over) == (1, "cap-24h", 0)
    assert over.doses[0].at_limit is None
    at_stop = proof_of(an_order("40 g", route="IM"))
    assert at_stop.level is Level.WARN
    assert at_stop.doses[0].at_limit == only(at_stop.doses[0])


def test_a_line_without_an_end_has_no_amount_and_is_followed_until_it_settles() -> None:
    proof = proof_of(an_order("2 g/h"))
    (run,) = proof.doses
    assert (run.end, run.amount) == (None, None)
    assert (only(run).grams, crossing(proof)) == (48, (1, "cap-24h", 15))
    assert proof_of(an_order("1.25 g/h")).first_crossing is None


# What counts beside it ----------------------------------------------------------------------------


def test_what_was_given_and_what_runs_on_counts() -> None:
    before = [dose("10 g", "IM", -2), rate("1 g/h", -4, until=6)]
    assert grams(proof_of(an_order("2 g", route="IM"), *before)) == [10 + 10 + 2]
    assert grams(proof_of(an_order("2 g", route="IM"), rate("1 g/h", -4))) == [24 + 2]


def test_a_course_that_is_over_already_crosses_at_once_and_nothing_fits() -> None:
    proof = proof_of(an_order("1 g", count=3, **IM), dose("31 g", "IM", -1))
    assert crossing(proof) == (1, "cap-24h", 0)
    assert proof.alternatives == ()
    assert proof.doses[0].slack is None


@pytest.mark.hazard("H-17")
def test_what_another_order_still_plans_counts() -> None:
    other = named("o", an_order("5 g", -4, count=3, **IM))
    proof = proof_of(an_order("2 g", route="IM"), other, dose("5 g", "IM", -4, order="o"))
    assert grams(proof) == [5 + 5 + 5 + 2]
    assert grams(proof_of(an_order("2 g", route="IM"), other)) == [15 + 2]


def test_a_dose_that_is_late_counts_as_given_now() -> None:
    # Due 23 h ago; once given it stays for the whole window of the new dose, which the next does too.
    other = named("o", an_order("5 g", -23, route="IM"))
    assert grams(proof_of(an_order("2 g", route="IM"), other)) == [7]
    refused = event("not-given", -22, order="o", reason="refused")
    assert grams(proof_of(an_order("2 g", route="IM"), other, refused)) == [2]


@pytest.mark.parametrize(
    "other",
    [
        an_order("12 mmol", -1, route="oral", drug=OXIDE),
        an_order("12 mmol", -1, route="oral"),
        an_order("1 g", -1, route="IV", drug="calcium gluconate"),
    ],
)
def test_orders_of_another_drug_or_by_mouth_do_not_count(other: Order) -> None:
    assert grams(proof_of(an_order("2 g", route="IM"), other)) == [2]


def test_a_stopped_order_plans_nothing() -> None:
    other = named("o", an_order("5 g", -1, count=6, **IM))
    stopped = event("order-stop", 0, target="o", reason="changed")
    assert grams(proof_of(an_order("2 g", route="IM"), other, stopped)) == [2]


def test_what_is_planned_days_ahead_counts_for_a_line_without_an_end() -> None:
    other = named("o", an_order("7 g", -1, route="IM", first=when(100).as_written()))
    assert grams(proof_of(an_order("1 g/h"), other)) == [31]


def test_what_was_given_counts_for_as_long_as_the_longest_window() -> None:
    proof = proof_of(an_order("6 g", route="IM"), dose("15 g", "IM", -30), clearance=None)
    assert (grams(proof), grams(proof, "cap-48h-renal")) == ([6], [21])


def test_an_order_over_before_its_first_dose_plans_nothing() -> None:
    asked = an_order("5 g", until=when(0).as_written(), **IM)
    assert proof_of(asked) == Proof((), None, Level.OK, (), False, proof_of(asked).kidney)


def test_an_order_that_was_to_be_over_is_proved_with_what_still_waits() -> None:
    past = dose("27 g", "IM", -4)
    ended = an_order(
        "4 g", **(IM | {"first": when(-2).as_written(), "until": when(-1).as_written()})
    )
    assert grams(proof_of(ended, past)) == [31]
    assert proof_of(ended, past).level is Level.WARN


def test_a_plan_of_nothing_has_no_sum() -> None:
    asked = an_order("1 g/h", until=when(0).as_written())
    past = course(*ground(0, creatinine_clearance="85 mL/min"))
    assert planned_sum(past, asked, DEFAULT, UTC, "cap-24h") is None


def test_an_order_for_an_infusion_counts_until_it_ends_and_without_an_end_throughout() -> None:
    ends = named("o", an_order("1 g/h", -1, first=when(2).as_written(), lasts="10 h"))
    assert grams(proof_of(an_order("2 g", route="IM"), ends)) == [12]
    endless = named("o", an_order("1 g/h", -1, first=when(2).as_written()))
    assert grams(proof_of(an_order("2 g", route="IM"), endless)) == [24]
    spread = named("o", an_order("4 g", -1, route="IV", over="4 h"))
    assert grams(proof_of(an_order("2 g", route="IM"), spread)) == [6]


def test_a_replaced_order_no_longer_counts_but_what_was_given_does() -> None:
    other = named("o", an_order("5 g", -4, count=6, **IM))
    given_ = dose("5 g", "IM", -4, order="o")
    proof = proof_of(an_order("4 g", count=6, **IM), other, given_, replaces="o")
    assert grams(proof) == [9, 13, 17, 21, 25, 24]


# The kidney ---------------------------------------------------------------------------------------


def test_with_no_clearance_every_dose_is_unknown_and_both_caps_are_looked_at() -> None:
    proof = proof_of(an_order("5 g", count=5, **IM), clearance=None)
    assert [planned.level.name for planned in proof.doses] == ["UNKNOWN"] * 5
    fifth = {one.rule: one.level.name for one in proof.doses[4].sums}
    assert fifth == {"cap-24h": "OK", "cap-48h-renal": "UNKNOWN"}
    assert crossing(proof) == (5, "cap-48h-renal", 16)
    assert (proof.level, proof.contraindicated) == (Level.UNKNOWN, False)
    assert proof.kidney is not None
    assert (proof.kidney.band, proof.kidney.why) == (None, "missing")


def test_with_no_clearance_it_stops_where_every_cap_would() -> None:
    proof = proof_of(an_order("40001 mg", route="IM"), clearance=None)
    assert {one.level for one in proof.doses[0].sums} == {Level.STOP}
    assert proof.level is Level.STOP


def test_of_two_caps_crossed_the_one_that_is_first_above_is_named() -> None:
    proof = proof_of(an_order("1.5 g/h", lasts="24 h"), clearance=None)
    assert crossing(proof) == (1, "cap-48h-renal", Fraction(20 * 2, 3))


def test_an_expired_clearance_is_no_clearance() -> None:
    past = course(fact(-49, creatinine_clearance="85 mL/min"))
    proof = prove(past, an_order("1 g", route="IM"), DEFAULT, UTC)
    assert proof.level is Level.UNKNOWN
    assert proof.kidney is not None
    assert proof.kidney.why == "expired"
    by_mouth = prove(past, an_order("12 mmol", route="oral", drug=OXIDE), DEFAULT, UTC)
    assert by_mouth.level is Level.OK


@pytest.mark.parametrize(("route", "drug"), [("IM", SULFATE), ("oral", OXIDE), ("IV", SULFATE)])
def test_below_the_lowest_band_no_magnesium_by_any_route(route: str, drug: str) -> None:
    asked = an_order("4 mmol", route=route, drug=drug, every="24 h", count=2)
    proof = proof_of(asked, clearance="19.9 mL/min")
    assert proof.contraindicated
    assert (proof.level, proof.first_crossing, proof.alternatives) == (Level.STOP, None, ())
    assert [(planned.sums, planned.level) for planned in proof.doses] == [((), Level.STOP)] * 2
    assert not proof_of(asked, clearance="20 mL/min").contraindicated


@pytest.mark.parametrize("clearance", [None, "10 mL/min"])
def test_other_drugs_need_no_kidney(clearance: str | None) -> None:
    asked = an_order("0.25 mcg", route="oral", drug="calcitriol", every="daily")
    proof = proof_of(asked, clearance=clearance)
    assert (proof.level, proof.contraindicated, proof.kidney) == (Level.OK, False, None)


def test_a_clearance_at_the_end_of_its_band_is_a_remark() -> None:
    assert proof_of(an_order("1 g", route="IM"), clearance="30 mL/min").level is Level.OK


# What gram caps do not count ----------------------------------------------------------------------


def test_an_order_by_mouth_is_listed_a_week_ahead_without_sums() -> None:
    asked = an_order("12 mmol", 10, route="oral", drug=OXIDE, every="nightly")
    proof = proof_of(asked)
    assert [hours(planned.at) for planned in proof.doses] == [20 + 24 * night for night in range(7)]
    assert {(planned.sums, planned.slack, planned.at_limit) for planned in proof.doses} == {
        ((), None, None)
    }
    assert proof.level is Level.OK


def test_a_rate_of_nothing_adds_nothing() -> None:
    proof = proof_of(an_order("0 mL/h", product="4 g in 100 mL"), dose("31 g", "IM", -1))
    assert [planned.sums for planned in proof.doses] == [()]


# The nearest plans that fit -----------------------------------------------------------------------


def test_the_nearest_plans_for_a_repeated_dose() -> None:
    asked = an_order("6 g", count=20, prescriber="Dr A", **IM)
    found = offered(proof_of(asked))
    assert list(found) == ["interval", "amount", "count"]
    assert found["interval"] == replace(asked, every=5 * HOUR)
    assert found["amount"] == replace(asked, amount=Amount(asked.drug, Fraction(5000)), text="5 g")
    assert found["count"] == replace(asked, count=5)


def test_a_crossing_days_ahead_is_looked_for_in_what_is_offered_too() -> None:
    other = named("o", an_order("28 g", -1, route="IM", first=when(100).as_written()))
    proof = proof_of(an_order("5 g", route="IM", every="24 h", count=5), other)
    assert crossing(proof) == (5, "cap-24h", 100)
    found = {change: (one.text, one.count) for change, one in offered(proof).items()}
    assert found == {"amount": ("2 g", 5), "count": ("5 g", 4)}


def test_the_nearest_plans_for_an_infusion() -> None:
    asked = an_order("2 g/h", lasts="24 h")
    found = offered(proof_of(asked, dose("2 g")))
    assert list(found) == ["rate", "count"]
    # 1.15 g/h x 24 h + 2 g = 29.6 g; 1.2 g/h would be 30.8 g
    assert found["rate"] == replace(asked, mg_per_second=Fraction(1150, HOUR), text="1.15 g/h")
    assert found["count"] == replace(asked, duration=14 * HOUR)


def test_an_infusion_without_an_end_is_offered_one() -> None:
    found = offered(proof_of(an_order("2 g/h")))
    assert found["rate"].text == "1.25 g/h"
    assert (found["count"].duration, found["count"].until) == (15 * HOUR, None)
    until = an_order("2 g/h", until=when(24).as_written())
    assert offered(proof_of(until))["count"] == replace(until, duration=15 * HOUR, until=None)


def test_a_single_dose_that_crosses_is_offered_smaller() -> None:
    found = offered(proof_of(an_order("30001 mg", route="IM")))
    assert [(change, one.text) for change, one in found.items()] == [("amount", "30 g")]


def test_a_repeated_infusion_is_offered_fewer_times() -> None:
    asked = an_order("4 g/h", lasts="4 h", every="8 h", count=3)
    found = offered(proof_of(asked))
    assert crossing(proof_of(asked)) == (2, "cap-24h", Fraction(23, 2))
    assert list(found) == ["interval", "rate", "count"]
    assert found["count"].count == 1
    # every 20 h: 16 g and all of the next 16 g stand at 24 h, before the first leaves
    assert found["interval"].every == 21 * HOUR
    assert found["rate"].text == "2.5 g/h"


# Against plain sums -------------------------------------------------------------------------------

SMALL = protocol_with(
    ('window = "24 h"\nwarn_above', 'window = "40 s"\nwarn_above'),
    ('window = "48 h"\nstop_above', 'window = "70 s"\nstop_above'),
    ('earliest_within = "7 d"', 'earliest_within = "200 s"'),
)
WINDOWS = {"cap-24h": 40, "cap-48h-renal": 70}


def plus(seconds: int) -> Instant:
    return ZERO.plus(seconds)


def sulfate(mg: int) -> Amount:
    return Amount(DRUGS[SULFATE], Fraction(mg))


small_doses = st.builds(
    lambda mg, every, count, over, first: Order(
        ZERO, DRUGS[SULFATE], "IV", plus(first), sulfate(mg * 500), f"{mg * 500} mg",
        every=every, count=count, over=over,
    ),
    st.integers(1, 30), st.integers(3, 30), st.integers(1, 6), st.sampled_from((0, 0, 1, 7, 50)),
    st.integers(-5, 15),
)  # fmt: skip
small_rates = st.builds(
    lambda mg, lasts, first: Order(
        ZERO, DRUGS[SULFATE], "IV", plus(first), None, "made up",
        mg_per_second=Fraction(mg * 125), duration=lasts,
    ),
    st.integers(1, 16), st.integers(1, 60), st.integers(-5, 15),
)  # fmt: skip
small_given = st.lists(
    st.builds(
        lambda at, mg, over: replace(dose("1 g"), at=plus(at), amount=sulfate(mg * 500), over=over),
        st.integers(-60, 60),
        st.integers(1, 30),
        st.sampled_from((0, 5, 33)),
    )
    | st.builds(
        lambda at, mg, lasts: replace(
            rate("1 g/h"), at=plus(at), mg_per_second=Fraction(mg * 100), until=plus(at + lasts)
        ),
        st.integers(-60, 30),
        st.integers(0, 8),
        st.integers(1, 60),
    ),
    max_size=4,
)
clearances = st.sampled_from((None, "25 mL/min", "85 mL/min"))


def plain_plan(asked: Order) -> list[Span]:
    """What the order plans, counted out by hand."""
    start = max(asked.first, asked.at).seconds
    if asked.mg_per_second is not None:
        assert asked.duration is not None
        speed = asked.mg_per_second
        return [Span(start, start + asked.duration, speed * asked.duration, speed)]
    assert asked.amount is not None
    assert asked.count is not None
    assert isinstance(asked.every, int)
    mg = asked.amount.mg
    speed = mg / asked.over if asked.over else Fraction(0)
    starts = [start + number * asked.every for number in range(asked.count)]
    return [Span(one, one + asked.over, mg, speed) for one in starts]


def limits(one: CapSum) -> list[Fraction]:
    return [limit * 1000 for limit in (one.warn_above, one.stop_above) if limit is not None]


def plain_shift(one: CapSum, base: list[Span], own: Span, earliest: int) -> int:
    """How far one dose can be moved towards `earliest`, second by second, for one cap."""
    assert own.end is not None
    window = WINDOWS[one.rule]
    kept = [limit for limit in limits(one) if limit >= one.grams * 1000]
    length = own.end - own.start + window
    around = Reference(base, window, earliest, own.start + length + 1)
    alone = one_unit(replace(own, start=0, end=own.end - own.start), window, length)
    here = own.start
    while here > earliest and all(
        around.stays_within(limit, alone, here - 1, Fraction(1)) for limit in kept
    ):
        here -= 1
    return here


@given(small_given, small_doses | small_rates, clearances)
def test_sums_crossings_and_slack_are_those_of_plain_sums(
    events: list[Loose], asked: Order, clearance: str | None
) -> None:
    past = course(*ground(0, creatinine_clearance=clearance), *events)
    proof = prove(past, asked, SMALL, UTC)
    base = [one.span for one in past.given]
    earliest = ZERO.seconds
    own = plain_plan(asked)
    assert [(one.at.seconds, one.end and one.end.seconds) for one in proof.doses] == [
        (span.start, span.end) for span in own
    ]
    for planned, span in zip(proof.doses, own, strict=True):
        assert span.end is not None
        held = [earliest]
        for one in planned.sums:
            window = WINDOWS[one.rule]
            until = span.end + window
            plain = Reference([*base, span], window, span.start, until)
            assert plain.supremum(span.start, until, closed=False) == (
                one.grams * 1000,
                one.at.seconds,
                one.attained,
            )
            for limit, crossed in (
                (one.warn_above, one.warn_crossed_at),
                (one.stop_above, one.stop_crossed_at),
            ):
                above = None
                if limit is not None:
                    above = plain.first_above(limit * 1000, span.start, until, closed=False)
                assert (crossed and crossed.seconds) == (None if above is None else floor(above))
            held.append(plain_shift(one, base, span, earliest))
        assert planned.slack == (None if max(held) == earliest else span.start - max(held))
        base.append(span)
        earliest = span.start


@given(small_given, small_doses | small_rates, clearances)
def test_the_sum_with_a_whole_plan_is_that_of_plain_sums(
    events: list[Loose], asked: Order, clearance: str | None
) -> None:
    past = course(*ground(0, creatinine_clearance=clearance), *events)
    spans = [*(one.span for one in past.given), *plain_plan(asked)]
    counting = {
        one.rule for planned in prove(past, asked, SMALL, UTC).doses for one in planned.sums
    }
    for rule, window in WINDOWS.items():
        found = planned_sum(past, asked, SMALL, UTC, rule)
        assert (found is not None) == (rule in counting)
        if found is not None:
            first, last = ZERO.seconds, ZERO.seconds + 400
            plain = Reference(spans, window, first, last)
            peak = found.peak()
            assert (peak.mg, peak.at, peak.attained) == plain.supremum(first, last, closed=False)


def test_the_sum_with_a_plan_counts_what_other_orders_plan_and_not_the_one_it_replaces() -> None:
    """5 g every 4 hours beside the same twice, and instead of it."""
    asked = an_order("5 g", at=1, count=2, **IM)
    other = an_order("5 g", at=0, count=2, **IM)
    past = course(*ground(1, creatinine_clearance="85 mL/min"), named("o1", other))
    both = planned_sum(past, asked, DEFAULT, UTC, "cap-24h")
    alone = planned_sum(past, asked, DEFAULT, UTC, "cap-24h", replaces="o1")
    assert both is not None
    assert alone is not None
    assert (both.peak().mg, alone.peak().mg) == (20_000, 10_000)
    assert planned_sum(past, asked, DEFAULT, UTC, "cap-48h-renal") is None


@given(small_given, small_doses | small_rates, clearances)
def test_the_first_crossing_is_of_the_first_dose_above_a_limit(
    events: list[Loose], asked: Order, clearance: str | None
) -> None:
    proof = proof_of(asked, *events, clearance=clearance, protocol=SMALL)
    over = [planned for planned in proof.doses if any(one.level for one in planned.sums)]
    assert (proof.first_crossing is None) == (not over)
    if proof.first_crossing is not None:
        planned, one, at = proof.first_crossing
        assert planned == over[0]
        assert one in planned.sums
        assert at == min(other.crosses_at for other in planned.sums if other.crosses_at is not None)


# The nearest plans, tried one by one --------------------------------------------------------------

hourly = st.builds(
    lambda tenths, every, count: an_order(
        f"{tenths // 10}.{tenths % 10} g", route="IM", every=f"{every} min", count=count
    ),
    st.integers(1, 120),
    st.integers(60, 500),
    st.integers(1, 12),
)
infusions = st.builds(
    lambda hundredths, lasts: an_order(
        f"{hundredths // 100}.{hundredths % 100:02} g/h",
        lasts=None if lasts is None else f"{lasts} min",
    ),
    st.integers(5, 400),
    st.none() | st.integers(10, 3000),
)
ward = st.lists(
    st.builds(
        lambda at, tenths: dose(f"{tenths // 10}.{tenths % 10} g", "IM", at),
        st.integers(-30, 30),
        st.integers(1, 150),
    )
    | st.builds(
        lambda at, tenths, lasts: rate(f"0.{tenths} g/h", at, until=at + lasts),
        st.integers(-30, 30),
        st.integers(1, 9),
        st.integers(1, 60),
    ),
    max_size=4,
)


def crosses(past: Course, asked: Order) -> bool:
    return prove(past, asked, DEFAULT, UTC).first_crossing is not None


@settings(max_examples=25)  # each asks for up to thirty proofs
@given(ward, hourly | infusions, clearances)
def test_what_is_offered_fits_and_nothing_nearer_does(
    events: list[Loose], asked: Order, clearance: str | None
) -> None:
    past = course(*ground(0, creatinine_clearance=clearance), *events)
    proof = prove(past, asked, DEFAULT, UTC)
    assume(proof.first_crossing is not None)
    found = offered(proof)
    assert not any(crosses(past, one) for one in found.values())
    nearer: list[Order] = []
    if asked.amount is not None:
        assert isinstance(asked.every, int)
        assert asked.count is not None
        longest = found["interval"].every if "interval" in found else DAY + HOUR
        assert isinstance(longest, int)
        spans = range(HOUR, longest, HOUR)
        nearer += [replace(asked, every=every) for every in spans if every > asked.every]
        best = found["amount"].amount.mg if "amount" in found else 0  # type: ignore[union-attr]
        assert best < asked.amount.mg
        if best + 100 < asked.amount.mg:
            nearer.append(replace(asked, amount=Amount(asked.drug, best + 100)))
        most = found["count"].count if "count" in found else 0
        assert most is not None
        nearer.append(replace(asked, count=most + 1))
    else:
        assert asked.mg_per_second is not None
        speed = found["rate"].mg_per_second if "rate" in found else Fraction(0)
        assert speed is not None
        assert speed < asked.mg_per_second
        if speed + Fraction(50, HOUR) < asked.mg_per_second:
            nearer.append(replace(asked, mg_per_second=speed + Fraction(50, HOUR)))
        lasts = found["count"].duration if "count" in found else 0
        assert lasts is not None
        if asked.duration is None or lasts + 15 * MINUTE < asked.duration:
            nearer.append(replace(asked, duration=lasts + 15 * MINUTE))
        assert asked.duration is None or lasts < asked.duration
    assert all(crosses(past, one) for one in nearer)


@given(ward, hourly | infusions, clearances)
def test_the_same_course_and_order_have_the_same_proof(
    events: list[Loose], asked: Order, clearance: str | None
) -> None:
    past = course(*ground(0, creatinine_clearance=clearance), *events)
    again = Course(reversed(past.entries))
    assert prove(past, asked, DEFAULT, UTC) == prove(again, asked, DEFAULT, UTC)
