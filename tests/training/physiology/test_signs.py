"""What is seen and said of a patient at given levels."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgtracker.clinical.events import REFLEXES, SYMPTOMS
from mgtracker.training.physiology import Condition, begin, signs
from tests.training.physiology.courses import typical


def seen_at(magnesium: float, calcium: float, potassium: float = 4.2):
    condition = Condition(
        magnesium_mmol_l=magnesium, calcium_mmol_l=calcium, potassium_mmol_l=potassium
    )
    return signs(typical(), condition, begin(typical(), condition))


@pytest.mark.parametrize(
    ("magnesium", "calcium", "symptoms", "worst"),
    [
        (0.25, 1.5, "life-threatening", "seizure"),
        (0.36, 1.7, "severe", "tetany"),
        (0.55, 2.0, "mild", "tingling and cramps"),
        (0.45, 2.1, "mild", "tingling and cramps"),
        (0.80, 2.4, "none", None),
        (2.40, 2.4, "mild", "flushed and warm"),
        (3.60, 2.4, "severe", "drowsy"),
        (4.50, 2.4, "severe", "weak"),
        (6.00, 2.4, "life-threatening", "breathing slowly"),
        (7.00, 2.4, "life-threatening", "not breathing"),
    ],
)
def test_the_worst_comes_first(magnesium, calcium, symptoms, worst):
    seen = seen_at(magnesium, calcium)
    assert seen.symptoms == symptoms
    assert (seen.words[0] if seen.words else None) == worst


def test_signs_are_spelled_as_a_record_spells_them():
    found = [seen_at(level, 2.4) for level in (0.8, 2.6, 4.5, 7.0)]
    assert {seen.reflex for seen in found} == set(REFLEXES)
    assert {seen.symptoms for seen in found} == set(SYMPTOMS)


def test_tiredness_goes_with_low_magnesium_only():
    assert "tired" in seen_at(0.40, 2.1).words
    assert "tired" not in seen_at(0.75, 1.9).words


def test_everything_that_is_low_lengthens_qtc():
    usual = seen_at(0.8, 2.4).qtc
    assert seen_at(0.8, 1.6).qtc == pytest.approx(usual + 200 * 0.8 * 0.515, abs=1)
    assert seen_at(0.8, 2.4, potassium=3.0).qtc == pytest.approx(usual + 25, abs=1)
    assert seen_at(0.4, 2.4).qtc == pytest.approx(usual + 40 * 0.3, abs=1)
    assert "arrhythmia" in seen_at(0.15, 1.3, potassium=2.0).words
    assert seen_at(0.8, 4.2).qtc == 340


def test_urine_follows_kidney_volume_and_diuretic():
    def urine(**of) -> float:
        condition = Condition(**of)
        return signs(typical(), condition, begin(typical(), condition)).urine_4h_ml

    usual = urine()
    assert usual == 280
    assert urine(creatinine_clearance_ml_min=20) == pytest.approx(usual / 3)
    assert urine(volume="depleted") == pytest.approx(0.45 * usual)
    assert urine(loop_diuretic=True) == pytest.approx(1.8 * usual)


def test_a_dead_patient_says_nothing_else():
    state = replace(begin(typical(), Condition(magnesium_mmol_l=0.25)), arrested=True)
    assert signs(typical(), Condition(), state).words == ("no pulse",)
