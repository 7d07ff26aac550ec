"""A patient some hours later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import ceil, exp, isfinite
from typing import Any

from mgtracker.clinical.errors import InputError

from .condition import Condition, Intake
from .equations import BREATHLESS, CENTRAL, GIVEN_CALCIUM, ORDER, Patient, Vector, vector
from .parameters import Parameters
from .state import State

FIRST_STEP = 1 / 60
"""h. After a dose PTH turns within minutes; each step of a span may be twice the one before."""
LONGEST_STEP = 1 / 6
"""h. Nothing else is quicker than that but breathing, and a step is of fourth order."""
STEP_IN_DANGER = 1 / 60
"""h. While breathing may stop, minutes decide."""

SUDDEN = 1e-4
"""Of the time constant of PTH. The goal of a shorter step is no parabola, only rounding."""

Change = Callable[[Vector, float], list[float]]


def advance(
    parameters: Parameters, condition: Condition, state: State, intake: Intake, hours: float
) -> State:
    """The patient `hours` later: `intake` is given at once, and its rates run through the whole span.

    One long span and many short ones give the same course. A span of 0 h only gives.

    Raises:
        InputError: `hours` is negative or no number.
    """
    if not isfinite(hours) or hours < 0:
        raise InputError(f"hours: {hours} is not a span of time")
    given = _given(parameters, condition, state, intake)
    patient = Patient(parameters, condition, state.own)
    slow, pth = vector(given), given.pth
    arrested = state.arrested or _stops(patient, slow)
    change = patient.flow(intake)
    left, longest = hours, FIRST_STEP
    while left > 0.0:
        if not arrested and _in_danger(patient, slow):
            longest = STEP_IN_DANGER
        step = left / ceil(left / longest)
        slow, pth = _step(patient, change, slow, pth, step)
        arrested = arrested or _stops(patient, slow)
        left = left - step if step < left else 0.0
        longest = min(LONGEST_STEP, 2.0 * longest)
    settled: dict[str, Any] = dict(zip(ORDER, slow, strict=True))
    return replace(
        given,
        hours=state.hours + hours,
        pth=pth,
        arrested=arrested,
        **settled,
    )


def _given(parameters: Parameters, condition: Condition, state: State, intake: Intake) -> State:
    """The state with the amounts of the intake where they were put."""
    return replace(
        state,
        central=state.central + intake.iv_mmol,
        muscle=state.muscle + intake.im_mmol,
        skin=state.skin + intake.subcut_mmol,
        gut=state.gut + intake.oral_mmol,
        taken=state.taken + intake.iv_mmol + intake.im_mmol + intake.subcut_mmol + intake.oral_mmol,
        potassium=state.potassium
        + intake.potassium_mmol / (parameters.potassium_volume * condition.weight_kg),
        given_calcium=state.given_calcium + intake.calcium_iv_mmol,
        gut_calcium=state.gut_calcium + intake.calcium_oral_mmol,
        active_vitamin_d=state.active_vitamin_d
        + parameters.active_vitamin_d_rise * intake.calcitriol_mcg,
        alfacalcidol=state.alfacalcidol + intake.alfacalcidol_mcg,
    )


def _step(
    patient: Patient, change: Change, slow: list[float], pth: float, h: float
) -> tuple[list[float], float]:
    """One Runge-Kutta step of the slow ones, with PTH settled; then PTH itself, after its moving goal."""
    goal = patient.settled_pth(slow)
    k1 = change(slow, goal)
    half = [y + h / 2.0 * k for y, k in zip(slow, k1, strict=True)]
    k2 = change(half, patient.settled_pth(half))
    half = [y + h / 2.0 * k for y, k in zip(slow, k2, strict=True)]
    goal_halfway = patient.settled_pth(half)
    k3 = change(half, goal_halfway)
    whole = [y + h * k for y, k in zip(slow, k3, strict=True)]
    k4 = change(whole, patient.settled_pth(whole))
    later = [
        y + h / 6.0 * (a + 2.0 * (b + c) + d)
        for y, a, b, c, d in zip(slow, k1, k2, k3, k4, strict=True)
    ]
    goals = (goal, goal_halfway, patient.settled_pth(later))
    return later, _after(pth, goals, patient.pth_loss, h)


def _after(pth: float, goals: tuple[float, float, float], loss: float, h: float) -> float:
    """PTH after `h`, going at `loss` per h to a goal that is a parabola through start, middle and end.

    Exact for that goal, however much longer the step is than the half-life.
    """
    first, middle, last = goals
    if h * loss < SUDDEN:
        return pth + (last - pth) * h * loss
    slope = (4.0 * middle - 3.0 * first - last) / (h * loss)
    bend = 4.0 * (first - 2.0 * middle + last) / (h * loss) ** 2
    slope_at_end = slope + bend * h * loss
    at_start = first - slope + bend
    at_end = last - slope_at_end + bend
    return max(0.0, at_end + (pth - at_start) * exp(-loss * h))


def _in_danger(patient: Patient, slow: list[float]) -> bool:
    return _felt(patient, slow) > patient.parameters.breathing_stops - 1.0


def _stops(patient: Patient, slow: list[float]) -> bool:
    return patient.stops(_felt(patient, slow), slow[BREATHLESS])


def _felt(patient: Patient, slow: list[float]) -> float:
    magnesium = slow[CENTRAL] / patient.body.central_volume
    return patient.felt_magnesium(magnesium, slow[GIVEN_CALCIUM])
