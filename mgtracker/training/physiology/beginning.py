"""The first moment of a patient, settled in what the case says of it."""

from __future__ import annotations

from dataclasses import replace

from .body import body_of, deficit_beside, glands_of, hydration_target, level_beside
from .condition import Condition
from .equations import Patient
from .parameters import Parameters
from .state import Own, State

REPLETE = 1.02
"""A replete person stands a little above the threshold of the kidney: what is eaten has to go."""
GATES = (0.25, 0.80)
"""mmol/L; beyond these a PTH at the start is put down to the glands, not to their gate."""
GAINS = (0.2, 6.0)
FLOORS = (0.8, 2.2)
"""mmol/L; what calcium can be without PTH."""


def begin(parameters: Parameters, condition: Condition) -> State:
    """A patient at rest at the start levels: what made it ill goes on, and only a change moves it."""
    magnesium, deficit = _magnesium(parameters, condition)
    own = _own(parameters, condition, magnesium)
    own = _fitted_food(Patient(parameters, condition, own), magnesium, deficit)
    patient = Patient(parameters, condition, own)
    body = body_of(parameters, condition)
    answer = patient.answer_at(magnesium)
    calcium = _calcium(patient, condition, magnesium)
    pth = patient.glands.settled(magnesium, patient.ionised(calcium))
    hydration = hydration_target(condition)
    potassium = condition.potassium_mmol_l
    if potassium is None:
        potassium = patient.potassium_target(magnesium, hydration)
    return State(
        own=own,
        hours=0.0,
        central=magnesium * body.central_volume,
        peripheral=magnesium * body.peripheral_volume,
        tissue=body.full_tissue - deficit * body.weight,
        muscle=0.0,
        skin=0.0,
        gut=0.0,
        urine=0.0,
        stool=0.0,
        not_absorbed=0.0,
        taken=0.0,
        answer=answer,
        calcium=calcium,
        given_calcium=0.0,
        gut_calcium=0.0,
        active_vitamin_d=patient.active_vitamin_d_target(answer, pth),
        alfacalcidol=0.0,
        potassium=potassium,
        osteocalcin=patient.osteocalcin_target(answer, pth),
        hydration=hydration,
        breathless=0.0,
        pth=pth,
    )


def _magnesium(parameters: Parameters, condition: Condition) -> tuple[float, float]:
    """The level in mmol/L and the deficit in mmol/kg, either from the other, both from health."""
    level, deficit = condition.magnesium_mmol_l, condition.deficit_mmol_kg
    if level is None:
        level = parameters.threshold * REPLETE if not deficit else level_beside(parameters, deficit)
    if deficit is None:
        deficit = deficit_beside(parameters, level)
    return level, deficit


def _own(parameters: Parameters, condition: Condition, magnesium: float) -> Own:
    """Gate, gain and floor at which the start levels of the case are where this patient rests."""
    own = Own(parameters.pth_gate, 1.0, parameters.calcium_floor)
    patient = Patient(parameters, condition, own)
    if condition.calcium_mmol_l is None and condition.pth_pmol_l is None:
        return own
    calcium = _calcium(patient, condition, magnesium)
    pth = condition.pth_pmol_l
    if pth is None:
        pth = _pth_that_holds(patient, calcium, magnesium)
    if pth is not None:
        own = _fitted_gate(parameters, own, magnesium, patient.ionised(calcium), pth)
    return _fitted_floor(Patient(parameters, condition, own), magnesium, calcium)


def _pth_that_holds(patient: Patient, calcium: float, magnesium: float) -> float | None:
    """The PTH, pmol/L, at which calcium stays where it is; None where no PTH of these glands does it."""
    p, floor = patient.parameters, patient.own.calcium_floor
    wanted = (calcium + patient.unbound - floor) / (p.calcium_normal - floor)
    most = patient.effect(patient.answer_at(magnesium), 1e9)
    if not 0.0 < wanted < most:
        return None
    # `effect` turned round: it grows with PTH up to `most`, and is half of that at pth_half_answer.
    pth = p.pth_half_answer * wanted / (most - wanted)
    return pth if pth < p.pth_most else None


def _fitted_gate(
    parameters: Parameters, own: Own, magnesium: float, ionised: float, pth: float
) -> Own:
    """With the gate, then the gain, that give this PTH at these levels."""
    glands = glands_of(parameters)
    drive = glands.drive(magnesium, ionised)
    least, most = GATES
    gate = least
    if drive > pth:
        gate = magnesium * (drive / pth - 1.0) ** (1.0 / glands.gate_steepness)
    gate = min(most, max(least, gate))
    settled = replace(glands, gate=gate).settled(magnesium, ionised)
    gain = min(GAINS[1], max(GAINS[0], pth / settled))
    return replace(own, pth_gate=gate, pth_gain=gain)


def _fitted_floor(patient: Patient, magnesium: float, calcium: float) -> Own:
    """With the floor at which calcium stays where it is; the usual one where PTH holds it anyhow."""
    answer = patient.answer_at(magnesium)
    pth = patient.glands.settled(magnesium, patient.ionised(calcium))
    effect = patient.effect(answer, pth)
    if effect > 0.95:
        return patient.own
    corrected = calcium + patient.unbound
    floor = (corrected - patient.parameters.calcium_normal * effect) / (1.0 - effect)
    return replace(patient.own, calcium_floor=min(FLOORS[1], max(FLOORS[0], floor)))


def _fitted_food(patient: Patient, magnesium: float, deficit: float) -> Own:
    """With so little food that magnesium is lost as it comes: what made this patient ill goes on.

    Never with more than an ordinary diet: then losses are what makes magnesium fall further.
    """
    hydration = hydration_target(patient.condition)
    lost = patient.excreted(magnesium, hydration) + patient.juice(magnesium)
    offered = patient.eaten(patient.absorbed_share(deficit, patient.parameters.active_vitamin_d))
    return replace(patient.own, food=min(1.0, lost / offered) if offered > 0.0 else 1.0)


def _calcium(patient: Patient, condition: Condition, magnesium: float) -> float:
    """Total calcium, mmol/L: as the case says, or where it comes to rest."""
    if condition.calcium_mmol_l is not None:
        return condition.calcium_mmol_l
    answer = patient.answer_at(magnesium)
    low, high = 0.8, 4.0
    for _ in range(50):  # the higher calcium, the less PTH: one crossing, found by halves
        middle = (low + high) / 2.0
        pth = patient.glands.settled(magnesium, patient.ionised(middle))
        active = patient.active_vitamin_d_target(answer, pth)
        if patient.calcium_target(answer, pth, active) > middle:
            low = middle
        else:
            high = middle
    return (low + high) / 2.0
