"""Patients, treatments and looks that the tests of the simulated patient share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from mgtracker.training.physiology import (
    Condition,
    Intake,
    Parameters,
    Signs,
    Spread,
    State,
    advance,
    begin,
    load_parameters,
    signs,
)

GRAM = 1000 / 246.47
"""mmol of magnesium in 1 g of magnesium sulfate heptahydrate."""

PEOPLE = range(20)

SEVERE = Condition(weight_kg=60, magnesium_mmol_l=0.28, calcium_mmol_l=1.60, pth_pmol_l=2.5)
"""In the middle of what was published at presentation."""


@dataclass(frozen=True)
class Given:
    """One treatment: amounts at `at` h; its rates from then for `hours`."""

    at: float
    intake: Intake
    hours: float = 0.0


@dataclass(frozen=True)
class Look:
    at: float
    signs: Signs
    state: State


@cache
def spread() -> Spread:
    return load_parameters()


@cache
def typical() -> Parameters:
    return spread().typical()


@cache
def person(seed: int) -> Parameters:
    return spread().sample(seed)


def push(at: float, grams: float, minutes: float) -> Given:
    hours = minutes / 60
    return Given(at, Intake(iv_mmol_h=grams * GRAM / hours), hours)


def infusion(at: float, grams_per_hour: float, hours: float) -> Given:
    return Given(at, Intake(iv_mmol_h=grams_per_hour * GRAM), hours)


def nightly(mmol: float, days: Sequence[int]) -> list[Given]:
    return [Given(24 * day + 14, Intake(oral_mmol=mmol)) for day in days]


def article() -> list[Given]:
    """2 g pushed, 1 g/h for a day, a quarter of it for three more, then oral: parenteral for four days."""
    lines = [push(0, 2, 15), infusion(0.25, 1, 24), infusion(24.25, 0.25, 72)]
    return lines + nightly(12, range(1, 14))


def play(
    parameters: Parameters,
    condition: Condition,
    plan: Sequence[Given],
    looks: Sequence[float],
    state: State | None = None,
) -> list[Look]:
    """The course of a plan, seen at each of `looks` (h, in order) before what is given then."""
    state = state or begin(parameters, condition)
    ends = {one.at for one in plan} | {one.at + one.hours for one in plan}
    cuts = sorted({0.0, *looks, *(end for end in ends if end <= looks[-1])})
    seen = []
    for start, end in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        if start in looks:
            seen.append(Look(start, signs(parameters, condition, state), state))
        state = advance(parameters, condition, state, _together(plan, start), end - start)
    return seen


def _together(plan: Sequence[Given], start: float) -> Intake:
    sums: dict[str, float] = {}
    for one in plan:
        for name in Intake.__dataclass_fields__:
            amount = getattr(one.intake, name)
            rate = name.endswith("_h")
            counts = one.at <= start < one.at + one.hours if rate else one.at == start
            sums[name] = sums.get(name, 0.0) + (amount if counts else 0.0)
    return Intake(**sums)
