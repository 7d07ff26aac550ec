"""What a case may set, and a patient at rest there."""

from __future__ import annotations

from dataclasses import replace
from math import inf, nan

import pytest

from mgtracker.clinical.errors import InputError
from mgtracker.training.physiology import Condition, Intake, advance, begin, signs
from tests.training.physiology.courses import PEOPLE, SEVERE, person, typical

WEEK = 7 * 24.0


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("weight_kg", 0),
        ("weight_kg", nan),
        ("creatinine_clearance_ml_min", -1),
        ("magnesium_mmol_l", 0),
        ("calcium_mmol_l", 40),
        ("malabsorption", 1.1),
        ("volume", "unknown"),
    ],
)
def test_what_no_patient_can_be_is_refused(field, value):
    with pytest.raises(InputError, match=field):
        replace(Condition(), **{field: value})


@pytest.mark.parametrize("amount", [-1, nan, inf])
def test_what_is_no_amount_is_refused(amount):
    with pytest.raises(InputError, match="oral_mmol"):
        Intake(oral_mmol=amount)


@pytest.mark.parametrize("hours", [-0.1, nan, inf])
def test_time_does_not_go_back(hours):
    state = begin(typical(), Condition())
    with pytest.raises(InputError, match="hours"):
        advance(typical(), Condition(), state, Intake(), hours)


def test_without_anything_said_the_patient_is_replete_and_normal():
    for seed in PEOPLE:
        state = begin(person(seed), Condition())
        for hours in (0, WEEK):
            later = advance(person(seed), Condition(), state, Intake(), hours)
            seen = signs(person(seed), Condition(), later)
            assert 0.69 < seen.magnesium < 0.90
            assert 2.20 < seen.calcium < 2.60
            assert 1.15 <= seen.ionised_calcium <= 1.33
            assert 1.6 < seen.pth < 6.9
            assert 3.5 < seen.potassium < 5.0
            assert 0.8 < seen.phosphate < 1.5
            assert 390 < seen.qtc < 440
            assert (seen.reflex, seen.symptoms, seen.words) == ("present", "none", ())
            assert seen.respiratory_rate >= 16
            assert seen.urine_4h_ml >= 100


@pytest.mark.parametrize(
    "condition",
    [
        SEVERE,
        Condition(magnesium_mmol_l=0.60, calcium_mmol_l=2.10),
        Condition(magnesium_mmol_l=0.60, calcium_mmol_l=2.05, pth_pmol_l=2.0),
        Condition(magnesium_mmol_l=0.45, malabsorption=0.7),
        Condition(magnesium_mmol_l=0.44, volume="depleted"),
        Condition(magnesium_mmol_l=0.40, proton_pump_inhibitor=True),
        Condition(deficit_mmol_kg=1.0),
        Condition(magnesium_mmol_l=0.65, loop_diuretic=True, creatinine_clearance_ml_min=40),
    ],
)
def test_untreated_the_start_levels_stay_for_a_week(condition):
    """Within 6 %: what made this patient ill goes on, and only treatment moves anything."""
    for seed in (None, *PEOPLE[:6]):
        parameters = typical() if seed is None else person(seed)
        start = begin(parameters, condition)
        before = signs(parameters, condition, start)
        after = signs(parameters, condition, advance(parameters, condition, start, Intake(), WEEK))
        assert after.magnesium == pytest.approx(before.magnesium, rel=0.06)
        assert after.calcium == pytest.approx(before.calcium, rel=0.06)
        if condition.pth_pmol_l is not None:
            assert before.pth == pytest.approx(condition.pth_pmol_l, rel=0.001)


def test_losses_that_no_diet_makes_up_for_go_on():
    condition = Condition(magnesium_mmol_l=0.60, volume="depleted")
    later = advance(typical(), condition, begin(typical(), condition), Intake(), 4 * WEEK)
    assert signs(typical(), condition, later).magnesium < 0.55


def test_a_deficit_beside_a_level_draws_it_down():
    condition = Condition(magnesium_mmol_l=0.75, deficit_mmol_kg=1.2)
    start = begin(typical(), condition)
    later = advance(typical(), condition, start, Intake(), 72)
    assert signs(typical(), condition, start).magnesium == pytest.approx(0.75)
    assert signs(typical(), condition, later).magnesium < 0.45


def test_a_level_above_normal_is_a_surplus():
    start = begin(typical(), Condition(magnesium_mmol_l=2.0))
    assert start.tissue > typical().tissue_store * 70


def test_albumin_moves_total_calcium_and_not_what_counts():
    low = Condition(albumin_g_l=25)
    seen = signs(typical(), low, begin(typical(), low))
    assert seen.calcium == pytest.approx(2.40 - 0.02 * 15, abs=0.02)
    assert seen.ionised_calcium == pytest.approx(2.40 * 0.515, abs=0.01)


def test_potassium_and_little_urine_of_the_case():
    condition = Condition(potassium_mmol_l=2.6, volume="depleted", creatinine_clearance_ml_min=18)
    seen = signs(typical(), condition, begin(typical(), condition))
    assert seen.potassium == pytest.approx(2.6)
    assert seen.urine_4h_ml < 100


def test_potassium_given_and_held_once_magnesium_is_back():
    condition = replace(SEVERE, potassium_mmol_l=2.8)
    start = begin(typical(), condition)
    given = advance(typical(), condition, start, Intake(potassium_mmol=60), 0)
    assert given.potassium == pytest.approx(2.8 + 60 / (2.5 * 60))


def test_calcium_that_no_low_magnesium_explains_is_taken_all_the_same():
    condition = Condition(magnesium_mmol_l=0.85, calcium_mmol_l=1.7)
    assert signs(typical(), condition, begin(typical(), condition)).calcium == pytest.approx(1.7)


def test_pregnancy_thins_a_dose():
    rises = []
    for pregnant in (False, True):
        condition = Condition(pregnant=pregnant)
        start = begin(typical(), condition)
        end = advance(typical(), condition, start, Intake(iv_mmol=8), 0)
        seen = [signs(typical(), condition, state).magnesium for state in (start, end)]
        rises.append(seen[1] - seen[0])
    assert rises[1] == pytest.approx(rises[0] / 1.2)
