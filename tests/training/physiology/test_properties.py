"""What holds for every patient, every dose and every way of cutting up time."""

from __future__ import annotations

from dataclasses import fields
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.training.physiology import (
    Condition,
    Intake,
    Own,
    Parameters,
    State,
    advance,
    begin,
    signs,
)
from mgtracker.training.physiology.equations import ORDER
from tests.training.physiology.courses import person

seeds = st.integers(0, 10_000)
conditions = st.builds(
    Condition,
    weight_kg=st.floats(40, 150),
    creatinine_clearance_ml_min=st.floats(0, 160),
    magnesium_mmol_l=st.none() | st.floats(0.10, 2.0),
    calcium_mmol_l=st.none() | st.floats(1.2, 3.0),
    pth_pmol_l=st.none() | st.floats(0.3, 30),
    deficit_mmol_kg=st.none() | st.floats(0, 2.5),
    volume=st.sampled_from(["corrected", "depleted"]),
    loop_diuretic=st.booleans(),
    proton_pump_inhibitor=st.booleans(),
    malabsorption=st.floats(0, 1),
    appetite=st.floats(0, 1.5),
    pregnant=st.booleans(),
)
amounts = st.just(0.0) | st.floats(0, 40)
micrograms = st.just(0.0) | st.floats(0, 9)
doses = st.builds(
    Intake,
    iv_mmol=amounts,
    im_mmol=amounts,
    subcut_mmol=amounts,
    oral_mmol=amounts,
    calcium_iv_mmol=amounts,
    calcium_oral_mmol=amounts,
    calcitriol_mcg=micrograms,
    alfacalcidol_mcg=micrograms,
    potassium_mmol=amounts,
    iv_mmol_h=st.just(0.0) | st.floats(0, 12),
    calcium_iv_mmol_h=st.just(0.0) | st.floats(0, 3),
)
spans = st.floats(0, 24)


def later(parameters: Parameters, condition: Condition, intakes, hours) -> State:
    state = begin(parameters, condition)
    for intake, span in zip(intakes, hours, strict=True):
        state = advance(parameters, condition, state, intake, span)
    return state


@given(seeds, conditions, st.lists(st.tuples(doses, spans), min_size=1, max_size=4))
def test_magnesium_is_neither_made_nor_lost(seed, condition, steps):
    start = begin(person(seed), condition)
    end = later(person(seed), condition, *zip(*steps, strict=True))
    assert end.in_body + end.lost == pytest.approx(start.in_body + end.taken, rel=1e-9)
    by_hand = sum(
        dose.iv_mmol + dose.im_mmol + dose.subcut_mmol + dose.oral_mmol + dose.iv_mmol_h * hours
        for dose, hours in steps
    )
    assert end.taken >= by_hand * (1 - 1e-9)  # the rest is food


@given(seeds, conditions, st.lists(st.tuples(doses, spans), min_size=1, max_size=4))
def test_nothing_is_ever_negative_and_all_is_finite(seed, condition, steps):
    end = later(person(seed), condition, *zip(*steps, strict=True))
    for name in (*ORDER, "pth", "hours"):
        assert 0 <= getattr(end, name) < 1e6, name
    assert 0 <= end.answer <= 1
    assert 0 <= end.hydration <= 1
    assert 0 <= end.breathless <= 1
    seen = signs(person(seed), condition, end)
    for field in fields(seen):
        number = getattr(seen, field.name)
        if isinstance(number, float):
            assert 0 <= number < 1e6, field.name


@given(seeds, conditions, doses, spans, st.lists(st.floats(0, 1), max_size=5))
def test_however_time_is_cut_up_the_course_is_the_same(seed, condition, dose, hours, cuts):
    """Within 1 %, as is asked; breathlessness, which swings within minutes, within 2 % of the whole."""
    only_rates = Intake(iv_mmol_h=dose.iv_mmol_h, calcium_iv_mmol_h=dose.calcium_iv_mmol_h)
    whole = later(person(seed), condition, [dose], [hours])
    ends = [0.0, *sorted(hours * cut for cut in cuts), hours]
    lengths = [end - start for start, end in pairwise(ends)]
    intakes = [dose, *[only_rates] * (len(lengths) - 1)]
    parts = later(person(seed), condition, intakes, lengths)
    for name in (*ORDER, "pth"):
        apart = 0.02 if name == "breathless" else 1e-6
        assert getattr(parts, name) == pytest.approx(getattr(whole, name), rel=0.01, abs=apart), (
            name
        )


@given(seeds, conditions)
def test_the_start_levels_are_those_of_the_case(seed, condition):
    seen = signs(person(seed), condition, begin(person(seed), condition))
    if condition.magnesium_mmol_l is not None:
        assert seen.magnesium == pytest.approx(condition.magnesium_mmol_l)
    if condition.calcium_mmol_l is not None:
        assert seen.calcium == pytest.approx(condition.calcium_mmol_l)


@given(seeds, conditions, doses, spans)
def test_the_same_seed_is_the_same_patient_and_the_same_course(seed, condition, dose, hours):
    once = later(person(seed), condition, [dose], [hours])
    person.cache_clear()
    again = later(person(seed), condition, [dose], [hours])
    assert once == again


def test_a_span_of_no_time_only_gives():
    start = begin(person(1), Condition())
    given_now = advance(person(1), Condition(), start, Intake(iv_mmol=8, oral_mmol=12), 0)
    assert given_now.central == start.central + 8
    assert given_now.gut == 12
    assert given_now.taken == 20
    assert given_now.hours == 0
    assert isinstance(given_now.own, Own)
