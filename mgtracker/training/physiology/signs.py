"""What can be seen of a patient: at the bedside, on the ECG, and by a laboratory that makes no mistakes."""

from __future__ import annotations

from dataclasses import dataclass

from .condition import Condition
from .equations import Patient
from .parameters import Parameters
from .state import State


@dataclass(frozen=True, slots=True)
class Signs:
    """One look. Levels in mmol/L unless named otherwise; reflex and symptoms as a record spells them.

    Attributes:
        pth: pmol/L.
        vitamin_d_25: nmol/L.
        active_vitamin_d: 1,25-D, pmol/L.
        creatinine_clearance: mL/min.
        albumin: g/L.
        osteocalcin: mcg/L.
        qtc: ms.
        reflex: "present", "diminished" or "absent".
        respiratory_rate: per minute.
        urine_4h_ml: in 4 h at the present flow.
        symptoms: "none", "mild", "severe" or "life-threatening".
        words: what is seen and said, the worst first.
    """

    magnesium: float
    calcium: float
    ionised_calcium: float
    pth: float
    vitamin_d_25: float
    active_vitamin_d: float
    phosphate: float
    potassium: float
    albumin: float
    creatinine_clearance: float
    osteocalcin: float
    qtc: float
    reflex: str
    respiratory_rate: int
    urine_4h_ml: float
    symptoms: str
    words: tuple[str, ...]
    arrested: bool


LEVELS = ("none", "mild", "severe", "life-threatening")


def signs(parameters: Parameters, condition: Condition, state: State) -> Signs:
    """The patient as seen at this moment."""
    patient = Patient(parameters, condition, state.own)
    magnesium = state.central / patient.body.central_volume
    calcium = patient.total_calcium(state.calcium, state.given_calcium)
    ionised = patient.ionised(calcium)
    felt = patient.felt_magnesium(magnesium, state.given_calcium)
    qtc = _qtc(parameters, magnesium, ionised, state.potassium)
    breaths = 0 if state.arrested else _breaths(parameters, felt)
    seen = [
        *_of_too_much(patient, state, magnesium, felt, breaths),
        *_of_too_little(parameters, magnesium, ionised, qtc),
    ]
    if state.arrested:
        seen = [("life-threatening", "no pulse")]
    seen.sort(key=lambda one: -LEVELS.index(one[0]))  # stable: as listed within one level
    effect = min(1.0, patient.effect(state.answer, state.pth))
    return Signs(
        magnesium=magnesium,
        calcium=calcium,
        ionised_calcium=ionised,
        pth=state.pth,
        vitamin_d_25=condition.vitamin_d_25_nmol_l,
        active_vitamin_d=state.active_vitamin_d,
        phosphate=parameters.phosphate_normal + parameters.phosphate_without_pth * (1.0 - effect),
        potassium=state.potassium,
        albumin=condition.albumin_g_l,
        creatinine_clearance=condition.creatinine_clearance_ml_min,
        osteocalcin=state.osteocalcin,
        qtc=qtc,
        reflex=_reflex(parameters, felt, arrested=state.arrested),
        respiratory_rate=breaths,
        urine_4h_ml=0.0 if state.arrested else _urine(parameters, condition, state),
        symptoms=seen[0][0] if seen else "none",
        words=tuple(word for _, word in seen),
        arrested=state.arrested,
    )


def _reflex(p: Parameters, felt: float, *, arrested: bool) -> str:
    if arrested or felt >= p.reflex_lost:
        return "absent"
    return "diminished" if felt >= p.reflex_fades else "present"


def _breaths(p: Parameters, felt: float) -> int:
    left = (p.breathing_stops - felt) / (p.breathing_stops - p.breathing_slows)
    return round(p.breaths_normal * min(1.0, max(0.0, left)))


def _urine(p: Parameters, condition: Condition, state: State) -> float:
    kidney = min(1.0, condition.creatinine_clearance_ml_min / 60.0)
    filled = p.urine_depleted + (1.0 - p.urine_depleted) * state.hydration
    driven = p.urine_diuretic if condition.loop_diuretic else 1.0
    return 4.0 * condition.weight_kg * p.urine_flow * kidney * filled * driven


def _qtc(p: Parameters, magnesium: float, ionised: float, potassium: float) -> float:
    by_calcium = p.qtc_by_calcium * (p.calcium_normal * p.ionised_fraction - ionised)
    by_potassium = p.qtc_by_potassium * max(0.0, 4.0 - potassium)
    by_magnesium = p.qtc_by_magnesium * max(0.0, 0.70 - magnesium)
    return max(340.0, p.qtc_normal + by_calcium + by_potassium + by_magnesium)


def _of_too_much(
    patient: Patient, state: State, magnesium: float, felt: float, breaths: int
) -> list[tuple[str, str]]:
    p = patient.parameters
    ahead = magnesium - state.peripheral / patient.body.peripheral_volume
    table = (
        (breaths == 0, "life-threatening", "not breathing"),
        (0 < breaths < 12, "life-threatening", "breathing slowly"),
        (patient.condition.heart_block and felt >= p.reflex_fades, "severe", "slow pulse"),
        (felt >= p.reflex_lost, "severe", "weak"),
        (felt >= (p.reflex_fades + p.reflex_lost) / 2.0, "severe", "drowsy"),
        (ahead >= p.flush_step or felt >= p.reflex_fades, "mild", "flushed and warm"),
    )
    return [(level, word) for holds, level, word in table if holds]


def _of_too_little(
    p: Parameters, magnesium: float, ionised: float, qtc: float
) -> list[tuple[str, str]]:
    by_calcium = max(0.0, 1.15 - ionised) / p.excitable_by_calcium
    score = by_calcium + max(0.0, 0.65 - magnesium) / p.excitable_by_magnesium
    table = (
        (score >= p.seizure_at, "life-threatening", "seizure"),
        (qtc >= 550.0, "life-threatening", "arrhythmia"),
        (score >= p.tetany_at, "severe", "tetany"),
        (score >= p.cramps_at, "mild", "tingling and cramps"),
        (score >= p.cramps_at and magnesium < 0.50, "mild", "tired"),
    )
    return [(level, word) for holds, level, word in table if holds]
