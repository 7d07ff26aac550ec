"""What makes a finding the same alarm a minute later, and what makes it another."""

from __future__ import annotations

from mgtracker.clinical.onset import Onset, onset
from tests.clinical.judge.builder import (
    DEFAULT,
    Loose,
    Time,
    course,
    dose,
    fact,
    ground,
    named,
    rate,
    stands,
    when,
)


def begun(at: Time, reason: str, *events: Loose, **known: object) -> Onset:
    """What the one finding of a reason rests on at a time."""
    (finding,) = [one for one in stands(at, *events, **known) if one.reason == reason]
    then = course(*ground(at, **known), *events).up_to(when(at))
    return onset(finding, then, DEFAULT, when(at))


NO_CLEARANCE = {"creatinine_clearance": None}


def test_without_a_clearance_it_is_one_alarm_while_a_dose_still_counts_in_the_longest_window() -> (
    None
):
    first = named("first", dose("2 g", "IM", 0))
    within = named("next", dose("2 g", "IM", "47:59:59"))
    after = named("next", dose("2 g", "IM", 48))
    assert begun(49, "no-clearance", first, within, **NO_CLEARANCE).name == "first"
    assert begun(49, "no-clearance", first, after, **NO_CLEARANCE) == Onset("next", when(48))


def test_a_short_dose_within_a_long_one_does_not_end_the_stretch() -> None:
    long = named("long", dose("10 g", "IV", 0, over="10 h"))
    short = named("short", dose("1 g", "IM", 1))
    later = named("later", dose("1 g", "IM", 57))
    found = begun(58, "no-clearance", long, short, later, **NO_CLEARANCE)
    assert found == Onset("long", when(0))


def test_another_rate_that_settles_too_high_is_another_alarm() -> None:
    low = named("low", fact(-1, creatinine_clearance="30 mL/min"))
    slow = named("slow", rate("1 g/h", 0))
    quick = named("quick", rate("2 g/h", 1))
    at_first = begun("0:30", "settles-high", low, slow, **NO_CLEARANCE)
    assert begun("0:45", "settles-high", low, slow, **NO_CLEARANCE) == at_first
    assert begun("1:30", "settles-high", low, slow, quick, **NO_CLEARANCE) != at_first


def test_only_what_is_said_of_pregnancy_makes_five_days_of_magnesium_another_alarm() -> None:
    told = named("told", fact(0, pregnant=True))
    runs = rate("1 g/h", 0)
    later: list[Loose] = [fact(130, weight="71 kg"), named("again", fact(140, pregnant=True))]
    found = [
        begun(time, "continuous", told, runs, *later, pregnant=None) for time in (125, 135, 145)
    ]
    assert found[0].name == found[1].name == f"from-{when(0).seconds},told"
    assert found[2].name == f"from-{when(0).seconds},again"


def test_a_clearance_renewed_as_the_old_one_runs_out_goes_on_in_its_band() -> None:
    runs = rate("1 g/h", 0)
    old = named("old", fact(0, creatinine_clearance="25 mL/min"))
    in_time = named("new", fact(48, creatinine_clearance="25 mL/min"))
    late = named("new", fact("48:00:01", creatinine_clearance="25 mL/min"))
    goes_on = begun(49, "over-cap", runs, old, in_time, **NO_CLEARANCE)
    anew = begun(49, "over-cap", runs, old, late, **NO_CLEARANCE)
    assert goes_on.name.split(",")[1:] == ["old"]
    assert anew.name.split(",")[1:] == ["new"]
