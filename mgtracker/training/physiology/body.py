"""One patient in one set of circumstances, as the absolute numbers that the equations need."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

from .condition import CORRECTED, Condition
from .parameters import Parameters
from .secretion import Glands

LITRES_PER_HOUR = 0.06
"""One mL/min."""


@dataclass(frozen=True, slots=True)
class Body:
    """Volumes in L, flows in L/h, amounts in mmol, times in h."""

    weight: float
    central_volume: float
    peripheral_volume: float
    exchange: float
    tissue_uptake: float
    full_tissue: float
    filtered: float
    threshold: float
    food: float
    absorbing: float
    gut_loss: float
    calcium_volume: float
    potassium_target: float


def body_of(parameters: Parameters, condition: Condition) -> Body:
    """The body of a patient of this weight, with this kidney and gut."""
    p, kg = parameters, condition.weight_kg
    water = kg * (p.pregnant_volume if condition.pregnant else 1.0)
    blocked = p.pump_inhibitor_block if condition.proton_pump_inhibitor else 0.0
    diuretic = condition.loop_diuretic
    return Body(
        weight=kg,
        central_volume=p.central_volume * water,
        peripheral_volume=p.peripheral_volume * water,
        exchange=p.exchange * kg,
        tissue_uptake=p.tissue_uptake * kg,
        full_tissue=p.tissue_store * kg,
        filtered=p.filterable * LITRES_PER_HOUR * condition.creatinine_clearance_ml_min,
        threshold=p.threshold * (1.0 - p.loop_diuretic_effect * diuretic),
        food=p.diet / 24.0 * kg * condition.appetite,
        absorbing=(1.0 - condition.malabsorption) * (1.0 - blocked),
        gut_loss=p.gut_loss * kg * (1.0 + p.malabsorption_loss * condition.malabsorption),
        calcium_volume=p.calcium_volume * kg,
        potassium_target=_potassium_target(p, condition),
    )


def hydration_target(condition: Condition) -> float:
    """1 while volume is corrected, 0 while it is depleted."""
    return 1.0 if condition.volume == CORRECTED else 0.0


def level_beside(parameters: Parameters, deficit: float) -> float:
    """The magnesium, mmol/L, that tissue lacking `deficit` mmol/kg neither takes from nor gives to."""
    if deficit >= 0.0:
        return parameters.threshold * exp(-deficit / parameters.tissue_scale)
    return parameters.threshold * (1.0 - deficit / parameters.tissue_surplus)


def deficit_beside(parameters: Parameters, level: float) -> float:
    """What tissue lacks, mmol/kg, after a long time at this magnesium; negative for a surplus."""
    if level <= parameters.threshold:
        return parameters.tissue_scale * log(parameters.threshold / level)
    return parameters.tissue_surplus * (1.0 - level / parameters.threshold)


def glands_of(parameters: Parameters) -> Glands:
    """How the parathyroid glands of this patient answer, before anything is fitted to a case."""
    p = parameters
    return Glands(
        p.pth_most,
        p.pth_least,
        p.pth_set_point,
        p.pth_steepness,
        p.magnesium_as_calcium,
        p.threshold,
        p.pth_gate,
        p.pth_gate_steepness,
    )


def _potassium_target(p: Parameters, condition: Condition) -> float:
    missing = max(0.0, 1.0 - condition.creatinine_clearance_ml_min / 60.0)
    taken = p.potassium_by_diuretic * condition.loop_diuretic
    return p.potassium_normal - taken + p.potassium_by_kidney * missing
