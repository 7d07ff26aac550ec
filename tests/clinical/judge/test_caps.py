"""Gram caps: rolling windows, what counts, unknown kidneys, the safe alternatives, and where a course heads."""

from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from mgtracker.clinical.checks import RollingCap
from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Candidate, Dose, Event, Rate
from mgtracker.clinical.judge import forecasts_of, judge
from mgtracker.clinical.judge.caps import CapState, applicable, cap_states, lowest
from mgtracker.clinical.judge.question import kidney
from mgtracker.clinical.quantity import DRUGS, Amount
from mgtracker.clinical.verdict import Level, Sum, Verdict
from tests.clinical.judge.builder import (
    DEFAULT,
    SULFATE,
    ZERO,
    Loose,
    ask,
    bedside,
    capped,
    course,
    dose,
    event,
    fact,
    ground,
    loud,
    named,
    of,
    oral,
    protocol_with,
    rate,
    said,
    stands,
    when,
)

CAPS = ("cap-24h", "cap-48h-renal")
ONLY_STOP = protocol_with(('warn_above = "30 g"\n', ""))
ONLY_WARN = protocol_with(('stop_above = "20 g"', 'warn_above = "20 g"'))


def summed(verdict: Verdict, rule: str = "cap-24h") -> Sum:
    """The sum of the one finding of a cap."""
    found = of(verdict, rule).sum
    assert found is not None
    return found


# At the limit -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "clearance", "level"),
    [
        ("30 g", "85", {}),
        ("30001 mg", "85", {"cap-24h": Level.WARN}),
        ("40 g", "85", {"cap-24h": Level.WARN}),
        ("40001 mg", "85", {"cap-24h": Level.STOP}),
        ("20 g", "25", {}),
        ("20001 mg", "25", {"cap-48h-renal": Level.STOP}),
        ("100 g", "19.9", {}),  # no cap is left where none may be given
    ],
)
def test_equal_to_a_cap_passes_and_one_milligram_more_does_not(
    amount: str, clearance: str, level: dict[str, Level]
) -> None:
    verdict = ask(dose(amount, "IM"), creatinine_clearance=f"{clearance} mL/min")
    assert capped(verdict) == level


@pytest.mark.parametrize("later", [True, False])
def test_windows_are_half_open_at_their_start(later: bool) -> None:
    at = "24:00" if later else "23:59:59"
    verdict = ask(dose("1 mg", "IM", at), dose("30 g", "IM", 0))
    assert ("cap-24h" in capped(verdict)) is not later


def test_a_finding_carries_the_limit_it_is_above_and_what_would_fit() -> None:
    verdict = ask(
        dose("12 g", "IM", 10), named("a", dose("25 g", "IM", 0)), named("b", oral("4 mmol"))
    )
    assert summed(verdict) == Sum(
        grams=Fraction(37),
        at=when(10),
        attained=True,
        limit=Fraction(30),
        window=24 * HOUR,
        crosses_at=when(10),
        earliest=when(24),
        largest=Fraction(5),
        largest_rate=None,
    )
    assert of(verdict, "cap-24h").reason == "over-cap"
    assert of(verdict, "cap-24h").events == ("a",)
    assert (verdict.earliest, verdict.largest, verdict.largest_rate) == (when(24), 5, None)


def test_a_stop_is_measured_against_the_stop_limit_and_the_verdict_against_the_lowest() -> None:
    verdict = ask(dose("12 g", "IM", 10), dose("18 g", "IM", 0), dose("12 g", "IM", 5))
    found = summed(verdict)
    assert (found.grams, found.limit, found.largest) == (42, 40, 10)
    assert found.earliest == when(24)
    assert verdict.largest == 0
    assert verdict.earliest == when(24)


def test_the_earliest_time_can_differ_between_the_two_limits() -> None:
    verdict = ask(dose("12 g", "IM", 10), dose("3 g", "IM", 0), dose("28 g", "IM", 5))
    found = summed(verdict)
    assert (found.grams, found.limit) == (43, 40)
    assert found.earliest == when(24)
    assert verdict.earliest == when(29)


def test_a_dose_that_never_fits_has_no_earliest_time() -> None:
    verdict = ask(dose("31 g", "IM"))
    assert (summed(verdict).earliest, verdict.earliest) == (None, None)
    assert (summed(verdict).largest, verdict.largest) == (30, 30)


def test_a_dose_that_breaks_nothing_fits_now_and_says_how_much_more_would() -> None:
    verdict = ask(dose("5 g", "IM", 3), dose("4 g", "IM", 0))
    assert (verdict.earliest, verdict.largest, verdict.largest_rate) == (when(3), 26, None)


def test_a_crossing_within_a_second_is_rounded_down() -> None:
    # 2 g and 1.3 g/h: 30 g after 28 / 1.3 h = 77538.46 s
    assert summed(ask(rate("1.3 g/h"), dose("2 g"))).crosses_at == ZERO.plus(77538)


def test_the_largest_of_a_spread_dose_is_in_grams_and_as_a_rate() -> None:
    verdict = ask(dose("35 g", over="10 h"))
    assert verdict.largest == 30
    assert verdict.largest_rate == Fraction(30_000, 36_000)
    assert summed(verdict).largest_rate == Fraction(30_000, 36_000)


def test_the_largest_of_an_open_ended_rate_is_only_a_rate() -> None:
    verdict = ask(rate("2 g/h"))
    assert (verdict.largest, summed(verdict).largest) == (None, None)
    assert verdict.largest_rate == Fraction(30_000, 24 * HOUR)
    assert summed(verdict).largest_rate == Fraction(40_000, 24 * HOUR)
    assert verdict.earliest is None


def test_what_stands_in_the_window_is_listed_oldest_first_and_what_left_it_is_not() -> None:
    verdict = ask(
        dose("5 g", "IM", 24),
        named("late", dose("20 g", "IM", 8)),
        named("gone", dose("10 g", "IM", 0)),
        named("line", rate("1 g/h", 2, until=9)),
    )
    assert of(verdict, "cap-24h").events == ("line", "late")


def test_the_events_of_a_left_limit_are_those_just_before_it() -> None:
    verdict = ask(rate("1.25 g/h"), named("push", dose("2 g")))
    assert of(verdict, "cap-24h").events == ("push",)


@pytest.mark.parametrize(
    ("before", "at", "already"),
    [
        ("30 g", 1, False),  # equal is not over
        ("30001 mg", 1, True),
        ("30001 mg", "23:59:59", True),
        ("30001 mg", 24, None),  # it has left the window: nothing is over at all
        ("1 g", 1, None),
    ],
)
def test_a_cap_that_was_over_before_the_dose_is_said_to_be(
    before: str, at: str | int, already: bool | None
) -> None:
    verdict = ask(dose("1 g", "IM", at), dose(before, "IM", 0))
    assert ("cap-24h" in capped(verdict)) is (already is not None)
    if already is not None:
        assert dict(of(verdict, "cap-24h").values) == ({"already": True} if already else {})


def test_a_course_over_its_cap_for_hours_says_since_when() -> None:
    found = of(stands(10, dose("20 g", "IM", 0), dose("11 g", "IM", 3)), "cap-24h")
    assert dict(found.values) == {"since": when(3)}


def test_each_cap_says_for_its_own_limit_whether_it_is_over_already() -> None:
    verdict = ask(dose("10 g", "IM", 1), dose("35 g", "IM", 0))  # over 30 g, not yet over 40 g
    assert dict(of(verdict, "cap-24h").values) == {}
    assert of(verdict, "cap-24h").level is Level.STOP
    more = ask(dose("1 g", "IM", 1), dose("35 g", "IM", 0))
    assert dict(of(more, "cap-24h").values) == {"already": True}


def test_later_doses_do_not_make_a_cap_over_already() -> None:
    assert dict(of(ask(dose("1 g", "IM", 0), dose("31 g", "IM", 1)), "cap-24h").values) == {}


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (16, {"lines": ("pump-1",)}),  # it will be over, and is not yet: 30 g at 15 h, equal
        (17, {"since": when(16)}),
    ],
)
def test_a_line_that_runs_over_its_cap_says_since_when(
    at: int, expected: dict[str, object]
) -> None:
    found = of(stands(at, dose("14 g", "IM", 0), rate("1 g/h", 0)), "cap-24h")
    assert dict(found.values) == expected


def test_a_break_below_the_limit_starts_it_anew() -> None:
    course = dose("31 g", "IM", 0), dose("31 g", "IM", 25)
    assert dict(of(stands(30, *course), "cap-24h").values) == {"since": when(25)}
    touching = dose("31 g", "IM", 0), dose("31 g", "IM", 24)
    assert dict(of(stands(30, *touching), "cap-24h").values) == {"since": when(0)}


# What counts (C7) ---------------------------------------------------------------------------------


def test_iv_im_and_subcut_are_summed_together() -> None:
    verdict = ask(
        dose("1 mg", "IM", 3),
        dose("10 g", over="1 h"),
        dose("10 g", "IM", 1),
        dose("10 g", "subcut", 2),
    )
    assert summed(verdict).grams == Fraction("30.001")


@pytest.mark.parametrize(
    "candidate",
    [
        oral("100 g", kind_of_mg="salt"),
        oral("100 g", drug=SULFATE, kind_of_mg="salt"),
        dose("50 g", drug="calcium gluconate"),
        rate("0", 1),
    ],
)
def test_other_salts_and_the_mouth_add_nothing_to_a_gram_cap(candidate: Candidate) -> None:
    verdict = ask(candidate, dose("30 g", "IM"))
    assert capped(verdict) == {}
    assert (verdict.earliest, verdict.largest) == (candidate.at, None)
    assert forecasts_of(course(*ground(0)), candidate, DEFAULT) == []


def test_oral_magnesium_before_it_adds_nothing_either() -> None:
    before = oral("100 g", drug=SULFATE, kind_of_mg="salt")
    assert capped(ask(dose("30 g", "IM", 1), before)) == {}


def test_a_struck_out_dose_no_longer_counts() -> None:
    void = event("void", 1, target="wrong", reason="wrong patient")
    assert capped(ask(dose("30 g", "IM", 2), named("wrong", dose("30 g", "IM")), void)) == {}


# The whole span (C4), lines, late charting --------------------------------------------------------


@pytest.mark.hazard("H-04")
def test_later_doses_count_when_a_dose_is_charted_late() -> None:
    later = [named("later", dose("28 g", "IM", 20))]
    found = ask(dose("5 g", "IM", 10), *later)
    assert summed(found).grams == 33
    assert summed(found).crosses_at == when(20)
    assert capped(ask(dose("5 g", "IM", -4), *later)) == {}
    assert capped(ask(dose("5 g", "IM", "-3:59:59"), *later)) == {"cap-24h": Level.WARN}


@pytest.mark.hazard("H-03")
def test_a_cap_crossed_after_a_dose_has_left_the_window_is_not_that_doses() -> None:
    assert capped(ask(dose("1 g", "IM"), dose("31 g", "IM", 100))) == {}
    assert capped(ask(dose("1 g", over="1 h"), dose("31 g", "IM", 25))) == {}
    assert capped(ask(dose("1 g", over="1 h"), dose("31 g", "IM", "24:59:59"))) != {}


@pytest.mark.hazard("H-03")
def test_a_running_line_is_carried_on_to_its_planned_stop() -> None:
    assert capped(ask(dose("2 g", over="15 min"), rate("1.5 g/h", 0, until="18:40"))) == {}
    over = ask(dose("2 g", over="15 min"), rate("1.5 g/h", 0, until="18:41"))
    assert capped(over) == {"cap-24h": Level.WARN}


@pytest.mark.hazard("H-03")
def test_an_open_ended_line_is_carried_on_throughout() -> None:
    # 24 g of the line in any 24 h: the window of a dose 30 h later is full of it
    assert capped(ask(dose("6 g", "IM", 30), rate("1 g/h", 0))) == {}
    assert capped(ask(dose("6001 mg", "IM", 30), rate("1 g/h", 0))) == {"cap-24h": Level.WARN}


def test_two_lines_are_summed() -> None:
    assert capped(ask(rate("0.25 g/h", 0, line="pump-2"), rate("1 g/h"))) == {}
    assert capped(ask(rate("0.26 g/h", 0, line="pump-2"), rate("1 g/h"))) == {"cap-24h": Level.WARN}


def test_a_new_rate_replaces_the_old_one_of_its_line() -> None:
    assert capped(ask(rate("1.25 g/h", 0), rate("1 g/h", -48))) == {}
    faster = ask(rate("1.26 g/h", 0), named("old", rate("1 g/h", -48)))
    assert capped(faster) == {"cap-24h": Level.WARN}


def test_a_rate_ends_where_the_next_rate_of_its_line_stands() -> None:
    stopped = rate("0", 15)
    assert capped(ask(rate("2 g/h"), stopped)) == {}
    assert capped(ask(rate("2 g/h"), stopped, dose("1 mg", "IM", 16))) == {"cap-24h": Level.WARN}


def test_an_open_ended_rate_meets_a_dose_charted_far_ahead() -> None:
    assert capped(ask(rate("1 g/h"), dose("6 g", "IM", 200))) == {}
    found = ask(rate("1 g/h"), named("far", dose("7 g", "IM", 200)))
    assert summed(found).crosses_at == when(200)
    assert of(found, "cap-24h").events == ("far",)


def test_stopping_a_line_is_never_held_up() -> None:
    over = [dose("60 g", "IM"), rate("5 g/h", 0)]
    assert ask(rate("0", 10), *over).findings == ()
    assert ask(rate("0 mL/h", 10, product="30 g in 250 mL"), *over).findings == ()


@pytest.mark.parametrize("clearance", [None, "5 mL/min"])
def test_stopping_a_line_needs_no_kidney_no_bedside_and_no_facts(clearance: str | None) -> None:
    nothing = dict.fromkeys(
        ("volume", "heart_block", "medicines", "pregnant", "reflex", "respiratory_rate", "urine_4h")
    )
    verdict = ask(
        rate("0", 200),
        rate("5 g/h", 0),
        creatinine_clearance=clearance,
        antidote_ready=None,
        **nothing,
    )
    assert verdict.findings == ()
    assert verdict.earliest == when(200)


def test_no_time_is_promised_for_a_new_rate_of_a_line_that_runs_on_meanwhile() -> None:
    # Put off to 16 h it would fit, had the line stood still; at 1 g/h until then it is 36 g.
    push, old, new = dose("10 g", "IM", 0), rate("1 g/h", 0), rate("1.25 g/h", 10)
    verdict = ask(new, push, old)
    assert (summed(verdict).earliest, verdict.earliest) == (None, None)
    assert summed(ask(rate("1.25 g/h", 16), push, old)).grams == 36
    stopped = ask(new, push, old, rate("0", 5))
    assert (summed(stopped).earliest, stopped.earliest) == (when(12), when(12))
    changed_later = ask(new, push, rate("1 g/h", 5, until=10), rate("1.25 g/h", 200))
    assert (summed(changed_later).earliest, changed_later.earliest) == (None, None)
    stopped_then = ask(new, push, old, rate("0", 10))
    assert (summed(stopped_then).earliest, stopped_then.earliest) == (when(16), when(16))
    at_its_end = ask(new, push, rate("1 g/h", 5, until=10))
    assert at_its_end.earliest == when(12)
    another_line = ask(new, push, rate("0.001 g/h", 0, line="pump-2", until=20))
    assert another_line.earliest is not None


def test_a_new_rate_of_a_running_line_that_fits_fits_now() -> None:
    assert ask(rate("1.25 g/h", 30), rate("1 g/h", 0)).earliest == when(30)


@pytest.mark.parametrize("pregnant", [True, False])
def test_a_rate_is_judged_although_another_of_its_second_was_written_later(pregnant: bool) -> None:
    # Charted at 10:05 for 10:00, and now put right for 10:00.
    late = named("late", rate("1 g/h", 10), recorded="10:05")
    verdict = ask(rate("2 g/h", 10), late, pregnant=pregnant)
    assert capped(verdict) == {"cap-24h": Level.STOP}
    assert summed(verdict).grams == 48


def test_lowering_a_rate_that_stays_over_the_cap_still_says_so() -> None:
    assert capped(ask(rate("1 g/h", 20), rate("2 g/h", 0))) == {"cap-24h": Level.STOP}


# Kidneys (C5) -------------------------------------------------------------------------------------


@pytest.mark.hazard("H-05")
def test_with_no_clearance_one_broken_cap_is_unknown() -> None:
    verdict = ask(dose("21 g", "IM"), creatinine_clearance=None)
    assert capped(verdict) == {"cap-48h-renal": Level.UNKNOWN}
    assert of(verdict, "cap-48h-renal").reason == "over-cap-unknown-kidney"
    assert said(verdict, "renal-contraindication") == [("UNKNOWN", "no-clearance")]
    assert summed(verdict, "cap-48h-renal").limit == 20
    assert verdict.largest == 20


def test_with_no_clearance_one_stopped_and_one_warned_cap_are_both_unknown() -> None:
    verdict = ask(dose("40 g", "IM"), creatinine_clearance=None)
    assert capped(verdict) == dict.fromkeys(CAPS, Level.UNKNOWN)
    assert verdict.level is Level.UNKNOWN


def test_with_no_clearance_every_cap_broken_at_stop_is_a_stop() -> None:
    verdict = ask(dose("40001 mg", "IM"), creatinine_clearance=None)
    assert capped(verdict) == dict.fromkeys(CAPS, Level.STOP)
    assert {f.reason for f in verdict.findings if f.sum} == {"over-cap-unknown-kidney"}


def test_with_no_clearance_and_no_cap_broken_only_the_kidney_is_unknown() -> None:
    verdict = ask(dose("20 g", "IM"), creatinine_clearance=None)
    assert capped(verdict) == {}
    assert verdict.level is Level.UNKNOWN


def test_a_cap_that_only_warns_is_unknown_without_a_clearance() -> None:
    verdict = ask(dose("41 g", "IM"), creatinine_clearance=None, protocol=ONLY_WARN)
    assert capped(verdict) == dict.fromkeys(CAPS, Level.UNKNOWN)


@pytest.mark.parametrize(("at", "usable"), [(48, True), ("48:00:01", False)])
@pytest.mark.hazard("H-05")
def test_a_clearance_is_good_for_48_h_to_the_second(at: str | int, usable: bool) -> None:
    verdict = ask(
        dose("21 g", "IM", at),
        fact(0, creatinine_clearance="85 mL/min"),
        creatinine_clearance=None,
    )
    expected = {} if usable else {"cap-48h-renal": Level.UNKNOWN}
    assert capped(verdict) == expected
    assert said(verdict, "renal-contraindication") == (
        [] if usable else [("UNKNOWN", "clearance-expired")]
    )


@pytest.mark.hazard("H-05")
def test_a_lower_clearance_looks_back_over_what_was_given_before() -> None:
    before = [named("early", dose("18 g", "IM", 0)), fact(10, creatinine_clearance="85 mL/min")]
    assert capped(ask(dose("5 g", "IM", 30), *before)) == {}
    verdict = ask(dose("5 g", "IM", 30), *before, creatinine_clearance="29 mL/min")
    assert capped(verdict) == {"cap-48h-renal": Level.STOP}
    assert of(verdict, "cap-48h-renal").events == ("early",)
    assert verdict.earliest == when(48)


def test_a_clearance_stated_later_than_the_dose_is_not_used() -> None:
    later = fact(12, creatinine_clearance="85 mL/min")
    verdict = ask(dose("5 g", "IM", 10), later, creatinine_clearance=None)
    assert said(verdict, "renal-contraindication") == [("UNKNOWN", "no-clearance")]


def test_the_caps_that_apply_follow_the_band() -> None:
    def rules(clearance: str | None) -> list[str]:
        known = kidney(
            course(fact(0, creatinine_clearance=clearance, weight="70 kg")),
            DEFAULT,
            ZERO,
            parenteral=True,
        )
        return [rule.id for rule, _ in applicable(DEFAULT, known)]

    assert rules(None) == list(CAPS)
    assert rules("19 mL/min") == []
    assert rules("20 mL/min") == ["cap-48h-renal"]
    assert rules("30 mL/min") == ["cap-24h"]


def test_the_lowest_limit_is_the_warning_where_there_is_one() -> None:
    caps = {rule.id: lowest(cap) for rule, cap in DEFAULT.each(RollingCap)}
    assert caps == {"cap-24h": 30, "cap-48h-renal": 20}


def test_a_cap_without_a_warning_stops_alone() -> None:
    assert capped(ask(dose("40 g", "IM"), protocol=ONLY_STOP)) == {}
    assert capped(ask(dose("40001 mg", "IM"), protocol=ONLY_STOP)) == {"cap-24h": Level.STOP}
    state = states(0, dose("1 g"), protocol=ONLY_STOP)
    assert state.warn_crossed_at is None


def test_the_earliest_time_must_suit_every_cap_at_once() -> None:
    # The 24 h cap lets it go at 24 h, the 48 h cap only at 48 h; without a clearance both are looked at.
    verdict = ask(
        dose("5 g", "IM", 10),
        dose("20 g", "IM", 0),
        dose("8 g", "IM", 1),
        creatinine_clearance=None,
    )
    assert summed(verdict, "cap-24h").earliest == when(24)
    assert summed(verdict, "cap-48h-renal").earliest == when(48)
    # at 48 h the first 20 g are out of it, the 8 g are not
    assert verdict.earliest == when(48)
    assert verdict.largest == 0


@pytest.mark.parametrize(
    ("at", "earliest"), [("5:30", "5:30"), ("5:31", "53:30"), ("5:59", "53:30")]
)
def test_while_a_spread_dose_leaves_its_window_what_is_left_of_it_counts(
    at: str, earliest: str
) -> None:
    # Given at 5:30 half of its 10 g has left at 30 h, when 25 g come; later there is more of it.
    verdict = ask(dose("10 g", over="1 h", at=at), dose("25 g", "IM", 30))
    assert verdict.earliest == when(earliest)
    assert ("cap-24h" in capped(verdict)) is (earliest != at)


def test_a_later_time_that_suits_one_cap_is_asked_of_the_other_again() -> None:
    # At most 6 g in 24 h lets it go at 26 h, 20 g in 48 h at 48 h; then 4 g at 50 h are within 24 h of it.
    protocol = protocol_with(('warn_above = "30 g"', 'warn_above = "6 g"'))
    before = dose("6 g", "IM", 0), dose("6 g", "IM", 1), dose("4 g", "IM", 2)
    push = dose("5 g", "IM", 10)
    verdict = ask(push, *before, protocol=protocol, creatinine_clearance=None)
    assert verdict.earliest == when(48)
    after = dose("4 g", "IM", 50)
    verdict = ask(push, *before, after, protocol=protocol, creatinine_clearance=None)
    assert verdict.earliest == when(74)


@pytest.mark.parametrize(("later", "earliest"), [("47:59:59", None), (48, when(24))])
def test_what_is_charted_ahead_counts_for_the_last_time_that_is_tried(
    later: str | int, earliest: Instant | None
) -> None:
    protocol = protocol_with(('earliest_within = "7 d"', 'earliest_within = "23 h"'))
    around = dose("30 g", "IM", 0), dose("30 g", "IM", later)
    assert ask(dose("1 g", "IM", 1), *around, protocol=protocol).earliest == earliest


def test_the_earliest_time_is_looked_for_only_as_far_as_the_horizon() -> None:
    far = [dose("30 g", "IM", 24 * day) for day in range(9)]
    assert ask(dose("1 g", "IM", 1), *far[:7]).earliest == when(24 * 7)
    short = protocol_with(('earliest_within = "7 d"', 'earliest_within = "23 h"'))
    assert ask(dose("1 g", "IM", 1), far[0], protocol=short).earliest == when(24)
    shorter = protocol_with(('earliest_within = "7 d"', 'earliest_within = "22 h"'))
    assert ask(dose("1 g", "IM", 1), far[0], protocol=shorter).earliest is None
    both = protocol_with(('earliest_within = "7 d"', 'earliest_within = "30 h"'))
    verdict = ask(
        dose("1 g", "IM", 1), dose("30 g", "IM", 0), protocol=both, creatinine_clearance=None
    )
    assert verdict.earliest is None


# The course as it stands --------------------------------------------------------------------------


def states(
    at: str | int, *events: Loose, protocol: object = DEFAULT, clearance: str | None = "85 mL/min"
) -> CapState:
    """The first cap's state at a time."""
    record = course(*ground(at, creatinine_clearance=clearance), *events)
    known = kidney(record, protocol, when(at), parenteral=True)
    return cap_states(record, protocol, known, when(at))[0]


def test_the_state_of_a_cap_says_what_is_used_and_where_the_lines_take_it() -> None:
    state = states(10, named("a", dose("4 g", over="15 min")), named("b", rate("2 g/h")))
    assert state.rule.id == "cap-24h"
    assert state.used == 24
    assert (state.peak, state.peak_at, state.attained) == (52, when(24), True)
    assert (state.warn_crossed_at, state.stop_crossed_at) == (when(13), when(18))
    assert state.level is Level.STOP
    assert state.events == ("a", "b")
    assert state.forecast.first_above(Fraction(30_000)) == when(13).seconds


def test_used_is_over_the_half_open_window() -> None:
    assert states(24, dose("5 g", "IM", 0)).used == 0
    assert states("23:59:59", dose("5 g", "IM", 0)).used == 5
    assert states(24, dose("5 g", "IM", 24)).used == 5


def test_a_quiet_course_stays_at_what_is_used() -> None:
    state = states(1, dose("5 g", "IM", 0))
    assert (state.used, state.peak, state.peak_at, state.attained) == (5, 5, when(1), True)
    assert (state.warn_crossed_at, state.stop_crossed_at, state.level) == (None, None, Level.OK)


def test_the_forecast_includes_the_end_of_its_span() -> None:
    # 24 h from now is looked at too: a line planned to start then counts at that instant
    state = states(0, dose("31 g", "IM", 24))
    assert (state.used, state.peak, state.peak_at) == (0, 31, when(24))


def test_a_course_over_its_cap_stands_as_a_finding() -> None:
    found = of(stands(1, named("a", dose("31 g", "IM", 0))), "cap-24h")
    assert (found.level, found.reason, found.events) == (Level.WARN, "over-cap", ("a",))
    assert found.sum == Sum(
        Fraction(31), when(1), True, Fraction(30), 24 * HOUR, when(1), None, None, None
    )
    over = of(stands(1, rate("2 g/h", 0)), "cap-24h")
    assert over.sum is not None
    assert (over.level, over.sum.limit, over.sum.crosses_at) == (Level.STOP, 40, when(20))
    warned = of(stands(1, rate("1.5 g/h", 0)), "cap-24h")
    assert warned.sum is not None
    assert (warned.level, warned.sum.crosses_at) == (Level.WARN, when(20))


def test_what_will_be_crossed_names_the_lines_that_could_be_stopped_before() -> None:
    two = (rate("1 g/h", 0), rate("1 g/h", 0, line="pump-2"))
    assert of(stands(1, *two), "cap-24h").value("lines") == ("pump-1", "pump-2")
    over = of(stands(1, dose("41 g", "IM", 0), rate("1 g/h", 0)), "cap-24h")
    assert dict(over.values) == {"since": when(0)}
    calcium = rate("1 g/h", 0, line="pump-3", drug="calcium gluconate")
    assert of(stands(1, *two, calcium), "cap-24h").value("lines") == ("pump-1", "pump-2")


def test_a_course_at_its_cap_is_quiet() -> None:
    assert stands(1, dose("30 g", "IM", 0)) == []


def test_a_course_of_unknown_kidneys_stands_as_unknown_until_every_cap_is_over() -> None:
    def levels(amount: str) -> list[tuple[str, str, str]]:
        return loud(stands(1, dose(amount, "IM", 0), creatinine_clearance=None))

    kidneys = ("renal-contraindication", "UNKNOWN", "no-clearance")
    assert levels("20 g") == [kidneys]
    reason = "over-cap-unknown-kidney"
    assert levels("40 g") == [kidneys, *((cap, "UNKNOWN", reason) for cap in CAPS)]
    assert levels("41 g") == [*((cap, "STOP", reason) for cap in CAPS), kidneys]


# Properties ---------------------------------------------------------------------------------------

MINUTES = st.integers(0, 72 * 60)
MG = st.integers(1, 20_000)
ROUTE = st.sampled_from(("IV", "IM", "subcut"))


def a_dose(at: Instant, mg: int | Fraction, over: int = 0, route: str = "IV") -> Dose:
    """A dose by its numbers."""
    return Dose(at, Amount(DRUGS[SULFATE], Fraction(mg)), route, f"{mg} mg", over=over)


doses = st.builds(
    lambda minute, mg, over, route: a_dose(
        ZERO.plus(minute * 60), mg, over * 60 if route == "IV" else 0, route
    ),
    MINUTES,
    MG,
    st.sampled_from((0, 15, 61, 600, 2000)),
    ROUTE,
)
rates = st.builds(
    lambda line, minute, mg_per_hour, lasts: Rate(
        ZERO.plus(minute * 60),
        line,
        DRUGS[SULFATE],
        Fraction(mg_per_hour, 3600),
        "made up",
        until=None if lasts is None else ZERO.plus((minute + lasts) * 60),
    ),
    st.sampled_from(("pump-1", "pump-2")),
    MINUTES,
    st.integers(0, 2000),
    st.none() | st.integers(1, 3000),
)
histories = st.lists(doses | rates, max_size=7)
clearances = st.sampled_from((None, "25 mL/min", "85 mL/min"))


def record_of(events: list[Event], clearance: str | None) -> Course:
    """These, with the clearance stated so that it is good all the while, or never stated."""
    hours = range(0, 400, 40) if clearance is not None else ()
    known = [fact(hour, creatinine_clearance=clearance) for hour in hours]
    return course(*known, bedside(0, reflex="present"), *events)


def caps_of(record: Course, candidate: Candidate) -> dict[str, Level]:
    """The broken caps."""
    return capped(judge(record, candidate, DEFAULT))


@given(histories, doses, doses, clearances)
def test_adding_a_dose_never_lowers_a_cap_finding(
    events: list[Event], candidate: Dose, extra: Dose, clearance: str | None
) -> None:
    before = caps_of(record_of(events, clearance), candidate)
    after = caps_of(record_of([*events, extra], clearance), candidate)
    assert all(after.get(rule, Level.OK) >= level for rule, level in before.items())


@given(histories, doses, st.integers(1, 20_000), clearances)
def test_raising_the_amount_never_lowers_a_cap_finding(
    events: list[Event], candidate: Dose, more: int, clearance: str | None
) -> None:
    record = record_of(events, clearance)
    raised = a_dose(candidate.at, candidate.amount.mg + more, candidate.over, candidate.route)
    before, after = caps_of(record, candidate), caps_of(record, raised)
    assert all(after.get(rule, Level.OK) >= level for rule, level in before.items())


@given(histories, doses, clearances)
def test_the_largest_dose_breaks_no_cap_and_one_milligram_more_breaks_one(
    events: list[Event], candidate: Dose, clearance: str | None
) -> None:
    record = record_of(events, clearance)
    verdict = judge(record, candidate, DEFAULT)
    assert verdict.largest is not None
    most = verdict.largest * 1000
    if most > 0:
        fits = a_dose(candidate.at, most, candidate.over, candidate.route)
        assert caps_of(record, fits) == {}
    more = a_dose(candidate.at, most + 1, candidate.over, candidate.route)
    assert caps_of(record, more) != {}


@given(histories, doses, clearances)
def test_at_the_earliest_time_it_breaks_no_cap_and_a_second_earlier_it_does(
    events: list[Event], candidate: Dose, clearance: str | None
) -> None:
    record = record_of(events, clearance)
    verdict = judge(record, candidate, DEFAULT)
    assert (verdict.earliest == candidate.at) == (capped(verdict) == {})
    if verdict.earliest is None:
        return

    def moved(at: Instant) -> Dose:
        return a_dose(at, candidate.amount.mg, candidate.over, candidate.route)

    assert caps_of(record, moved(verdict.earliest)) == {}
    if verdict.earliest > candidate.at:
        assert caps_of(record, moved(verdict.earliest.plus(-1))) != {}


@given(histories, rates, clearances)
def test_at_the_earliest_time_a_rate_breaks_no_cap_either(
    events: list[Event], candidate: Rate, clearance: str | None
) -> None:
    record = record_of(events, clearance)
    verdict = judge(record, candidate, DEFAULT)
    if verdict.earliest is None:
        assert capped(verdict) != {}
        return
    later = verdict.earliest.seconds - candidate.at.seconds
    moved = Rate(
        verdict.earliest,
        candidate.line,
        candidate.drug,
        candidate.mg_per_second,
        "made up",
        until=None if candidate.until is None else candidate.until.plus(later),
    )
    assert caps_of(record, moved) == {}


@given(histories, rates, clearances)
def test_the_largest_rate_breaks_no_cap_and_a_little_more_breaks_one(
    events: list[Event], candidate: Rate, clearance: str | None
) -> None:
    assume(candidate.mg_per_second > 0)
    record = record_of(events, clearance)
    verdict = judge(record, candidate, DEFAULT)
    if verdict.largest_rate is None:  # it never runs: another rate of the line starts in its second
        return

    def at_speed(mg_per_second: Fraction) -> Rate:
        return Rate(
            candidate.at, candidate.line, candidate.drug, mg_per_second, "x", until=candidate.until
        )

    if verdict.largest_rate > 0:
        assert caps_of(record, at_speed(verdict.largest_rate)) == {}
    assert caps_of(record, at_speed(verdict.largest_rate + Fraction(1, 10**6))) != {}


@given(histories, doses | rates, clearances, st.integers(-(10**8), 10**8))
@example([dose("5 g", "IM", 0)], dose("26 g", "IM", 1), "85 mL/min", 10**7)
@pytest.mark.hazard("H-07")
def test_the_same_course_at_another_time_has_the_same_verdict(
    events: list[Event], candidate: Candidate, clearance: str | None, shift: int
) -> None:
    def shifted(what: Event) -> Event:
        keys = {"at": what.at.plus(shift)}
        if isinstance(what, Rate) and what.until is not None:
            keys["until"] = what.until.plus(shift)
        return type(what)(**{name: getattr(what, name) for name in what.__slots__} | keys)

    record = record_of(events, clearance)
    here = judge(record, candidate, DEFAULT)
    there = judge(course(*(shifted(e.event) for e in record.entries)), shifted(candidate), DEFAULT)
    assert [(f.rule, f.level, f.reason) for f in here.findings] == [
        (f.rule, f.level, f.reason) for f in there.findings
    ]
    assert (here.largest, here.largest_rate) == (there.largest, there.largest_rate)
    assert (here.earliest and here.earliest.plus(shift)) == there.earliest


@given(histories, doses | rates, clearances)
def test_findings_stand_most_severe_first_and_the_level_is_the_highest(
    events: list[Event], candidate: Candidate, clearance: str | None
) -> None:
    verdict = judge(record_of(events, clearance), candidate, DEFAULT)
    levels = [finding.level for finding in verdict.findings]
    assert levels == sorted(levels, reverse=True)
    top = max(levels, default=Level.OK)
    assert verdict.level is (top if top > Level.INFO else Level.OK)
