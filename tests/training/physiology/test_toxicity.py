"""Too much magnesium: the order of what is lost, the antidote, and what the product exists to prevent."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from mgtracker.training.physiology import Condition, Intake, advance, begin, signs
from tests.training.physiology.courses import (
    GRAM,
    PEOPLE,
    infusion,
    load_parameters,
    person,
    play,
    push,
    typical,
)

POOR_KIDNEY = Condition(creatinine_clearance_ml_min=25)
EVERY_10_MIN = [step / 6 for step in range(40 * 6)]


def first(course, holds) -> float:
    return next(look.at for look in course if holds(look.signs))


def test_reflex_then_breathing_then_arrest_in_everybody():
    for seed in PEOPLE:
        course = play(person(seed), POOR_KIDNEY, [infusion(0, 4, 40)], EVERY_10_MIN)
        times = [
            first(course, lambda seen: seen.reflex == "diminished"),
            first(course, lambda seen: seen.reflex == "absent"),
            first(course, lambda seen: seen.respiratory_rate < 16),
            first(course, lambda seen: seen.respiratory_rate < 8),
            first(course, lambda seen: seen.arrested),
        ]
        assert times == sorted(set(times))


def test_the_limits_of_the_parameters_leave_no_other_order():
    rows = {row.name: row for row in load_parameters().rows}
    order = ["reflex_fades", "reflex_lost", "breathing_slows", "breathing_stops", "heart_stops"]
    for before, after in pairwise(order):
        assert rows[before].high < rows[after].low


def test_every_sign_of_too_much_is_named():
    course = play(typical(), POOR_KIDNEY, [infusion(0, 4, 40)], EVERY_10_MIN)
    words = [word for look in course for word in look.signs.words]
    in_order = list(dict.fromkeys(reversed(words)))[::-1]
    for word in ("flushed and warm", "drowsy", "weak", "breathing slowly", "no pulse"):
        assert word in in_order
    dead = course[-1].signs
    assert dead.words == ("no pulse",)
    assert (dead.symptoms, dead.respiratory_rate, dead.urine_4h_ml) == ("life-threatening", 0, 0)
    assert dead.reflex == "absent"


def test_an_arrest_does_not_come_back():
    course = play(typical(), POOR_KIDNEY, [infusion(0, 4, 20)], [20, 400])
    assert course[0].signs.arrested
    assert course[1].signs.magnesium < 1.5
    assert course[1].signs.arrested


def test_calcium_gives_breathing_back_for_a_while():
    level = 6.2
    state = begin(typical(), Condition(magnesium_mmol_l=level, creatinine_clearance_ml_min=25))
    before = signs(typical(), POOR_KIDNEY, state)
    rescued = advance(typical(), POOR_KIDNEY, state, Intake(calcium_iv_mmol=2 * 2.25), 0)
    after = signs(typical(), POOR_KIDNEY, rescued)
    assert (before.respiratory_rate, after.respiratory_rate) == (4, 18)
    assert after.magnesium == before.magnesium
    later = advance(typical(), POOR_KIDNEY, rescued, Intake(), 6)
    assert signs(typical(), POOR_KIDNEY, later).reflex == "absent"


def test_a_bag_in_minutes_kills_and_the_same_bag_in_a_day_does_not():
    """30 g in 250 mL at 310 mL/h instead of 30 (ISMP), to a failing kidney; and as it was ordered."""
    wrong = play(typical(), POOR_KIDNEY, [push(0, 30, 48)], [0, 2])
    right = play(typical(), Condition(), [infusion(0, 1.25, 24)], [0, 24])
    assert wrong[1].signs.arrested
    assert right[1].signs.reflex == "present"


def test_with_heart_block_the_heart_stops_while_breathing_goes_on():
    condition = replace(POOR_KIDNEY, heart_block=True)
    course = play(typical(), condition, [infusion(0, 4, 30)], EVERY_10_MIN[: 30 * 6])
    end = first(course, lambda seen: seen.arrested)
    before = [look for look in course if look.at < end]
    assert before[-1].signs.respiratory_rate >= 12
    assert "slow pulse" in before[-1].signs.words


@pytest.mark.parametrize("minutes", [5, 15, 60])
def test_warmth_goes_with_a_quick_push(minutes):
    (end,) = play(typical(), Condition(), [push(0, 2, minutes)], [minutes / 60])
    assert ("flushed and warm" in end.signs.words) == (minutes < 60)


def test_minutes_without_breath_are_survived_when_calcium_comes_in_time():
    state = begin(typical(), Condition(magnesium_mmol_l=7.0))
    minutes = {}
    for delay in (3, 15):
        apnoea = advance(typical(), POOR_KIDNEY, state, Intake(), delay / 60)
        given = advance(typical(), POOR_KIDNEY, apnoea, Intake(calcium_iv_mmol=6.75), 0.25)
        minutes[delay] = given.arrested
    assert minutes == {3: False, 15: True}


def test_a_dose_at_once_can_stop_the_heart_by_itself():
    state = begin(typical(), Condition())
    struck = advance(typical(), Condition(), state, Intake(iv_mmol=60 * GRAM), 0)
    assert struck.arrested
