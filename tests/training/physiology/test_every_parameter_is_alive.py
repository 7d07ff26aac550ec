"""Each number of the file changes something that is kept or seen; another would be one too many."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgtracker.training.physiology import Condition, Intake, Parameters, advance, begin, signs
from mgtracker.training.physiology.parameters import NAMES
from tests.training.physiology.courses import GRAM, typical

EVERYTHING = Intake(
    iv_mmol=4,
    im_mmol=20,
    subcut_mmol=8,
    oral_mmol=12,
    calcium_iv_mmol=2.25,
    calcium_oral_mmol=12.5,
    calcitriol_mcg=0.5,
    alfacalcidol_mcg=4,
    potassium_mmol=40,
)
SICK = Condition(
    magnesium_mmol_l=0.5,
    volume="depleted",
    loop_diuretic=True,
    proton_pump_inhibitor=True,
    malabsorption=0.5,
    creatinine_clearance_ml_min=40,
    pregnant=True,
)
FULL = Condition(magnesium_mmol_l=1.5, creatinine_clearance_ml_min=25)
BLOCKED = Condition(magnesium_mmol_l=4.0, heart_block=True)
ALMOST = Condition(magnesium_mmol_l=6.2)
AT_LEVELS = [
    Condition(magnesium_mmol_l=magnesium, calcium_mmol_l=calcium)
    for magnesium in (0.25, 0.35, 0.45, 0.62)
    for calcium in (1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2.0, 2.05, 2.1)
]

SCENES = [
    (SICK, SICK, EVERYTHING, [6.0, 30.0]),
    (SICK, replace(SICK, volume="corrected"), EVERYTHING, [6.0]),
    (FULL, FULL, Intake(iv_mmol_h=4 * GRAM), [0.5] * 14),
    (BLOCKED, BLOCKED, Intake(iv_mmol_h=6 * GRAM), [0.5] * 6),
    (Condition(), Condition(), Intake(iv_mmol_h=4 * GRAM), [0.1] * 4),
    (ALMOST, ALMOST, Intake(calcium_iv_mmol=1), [0.0]),
    *[(levels, levels, Intake(), [0.0]) for levels in AT_LEVELS],
    *[
        (Condition(), Condition(), Intake(iv_mmol=grams * GRAM), [0.0])
        for grams in range(20, 60, 2)
    ],
    *[(ALMOST, ALMOST, Intake(iv_mmol=40), [minutes / 60]) for minutes in range(4, 10)],
]


def course(parameters: Parameters) -> list[object]:
    """All that is kept and seen in every scene."""
    found: list[object] = []
    for before, condition, intake, spans in SCENES:
        state = begin(parameters, before)
        for hours in spans:
            state = advance(parameters, condition, state, intake, hours)
            found += [state, signs(parameters, condition, state)]
    return found


USUAL = course(typical())


@pytest.mark.parametrize("name", NAMES)
def test_a_tenth_more_or_less_changes_something(name):
    number = getattr(typical(), name)
    changed = [replace(typical(), **{name: number * by}) for by in (1.1, 0.9)]
    assert any(course(one) != USUAL for one in changed)
