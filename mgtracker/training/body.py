"""The simulated patient of one attempt: what goes in, in the physiology's units, and what can be seen."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from mgtracker.clinical.clock import HOUR
from mgtracker.clinical.cockcroft_gault import AGE_LIMIT, FEMALE, PER_CREATININE, age_on
from mgtracker.clinical.quantity import CREATININE_UMOL_PER_MG_DL, Drug
from mgtracker.training.case import Span, TrainingCase
from mgtracker.training.case import State as Is
from mgtracker.training.physiology import (
    Condition,
    Intake,
    Spread,
    State,
    advance,
    begin,
    load_parameters,
    signs,
)
from mgtracker.training.signs import Seen
from mgtracker.training.truth import Ran, WentIn

FIELD: Mapping[str, str] = {
    "weight": "weight_kg",
    "creatinine_clearance": "creatinine_clearance_ml_min",
    "magnesium": "magnesium_mmol_l",
    "calcium": "calcium_mmol_l",
    "pth": "pth_pmol_l",
    "potassium": "potassium_mmol_l",
    "deficit": "deficit_mmol_kg",
    "albumin": "albumin_g_l",
}
"""Names in a case file, and in the physiology."""
DECIMALS: Mapping[str, int] = {
    "weight": 0,
    "creatinine_clearance": 0,
    "magnesium": 2,
    "calcium": 2,
    "pth": 1,
    "potassium": 1,
    "deficit": 2,
    "albumin": 0,
}
G_PER_MOL_CALCIUM: Mapping[str, Fraction] = {
    "calcium gluconate": Fraction("448.39"),
    "calcium chloride": Fraction("147.01"),
    "calcium carbonate": Fraction("100.09"),
}
"""The salts as labels state them: gluconate monohydrate, chloride dihydrate."""
_NEEDLE: Mapping[str, str] = {"IV": "iv_mmol", "IM": "im_mmol", "subcut": "subcut_mmol"}


class Body:
    """One patient, moving on in time and never back.

    Args:
        case: what the patient begins with.
        seed: which patient of those the case allows.
        spread: how people differ; the shipped one if None.
    """

    def __init__(self, case: TrainingCase, seed: int, spread: Spread | None = None) -> None:
        chance = random.Random(f"{case.id} {seed} start")  # noqa: S311 - a patient, not a secret
        start = case.start
        numbers = {
            name: drawn(span, DECIMALS[name], chance) for name, span in start.numbers.items()
        }
        told: dict[str, Any] = {FIELD[name]: number for name, number in numbers.items()}
        self._parameters = (spread or load_parameters()).sample(seed, **start.parameters)
        self.condition = Condition(**(told | dict(start.states)))
        self.antidote_ready = start.antidote_ready
        self._state: State = begin(self._parameters, self.condition)
        patient = case.base.patient
        assert patient is not None
        assert patient.birth_date is not None
        age = age_on(patient.birth_date, case.begins.at_offset(0).date())
        share = FEMALE if patient.sex == "female" else Fraction(1)
        self._creatinine = float((AGE_LIMIT - age) * share / PER_CREATININE)

    def advance(
        self, seconds: int, at_once: Iterable[WentIn], slowly: Iterable[WentIn | Ran]
    ) -> None:
        """Let time pass, with these doses at its start and these going in throughout."""
        given: dict[str, float] = {}
        for dose in at_once:
            _add(given, _at_once(dose.drug, dose.route, dose.mg))
        for flow in slowly:
            _add(given, _hourly(flow.drug, flow.mg_per_second * HOUR))
        intake = Intake(**given)
        self._state = advance(self._parameters, self.condition, self._state, intake, seconds / HOUR)

    def change(self, changes: Mapping[str, Is | Span], chance: random.Random) -> None:
        """Let something be otherwise from now on."""
        told: dict[str, Any] = {}
        for name, change in changes.items():
            if name == "antidote_ready":
                self.antidote_ready = bool(change)
            elif isinstance(change, Span):
                told[FIELD[name]] = drawn(change, DECIMALS[name], chance)
            else:
                told[name] = change
        self.condition = replace(self.condition, **told)

    def vomit(self) -> None:
        """Lose what is in the gut and was not taken up yet."""
        state = self._state
        self._state = replace(state, gut=0.0, stool=state.stool + state.gut, gut_calcium=0.0)

    def look(self) -> Seen:
        """The patient now."""
        found = signs(self._parameters, self.condition, self._state)
        weight, kidney = self.condition.weight_kg, found.creatinine_clearance
        creatinine = self._creatinine * weight / max(kidney, 1.0) * float(CREATININE_UMOL_PER_MG_DL)
        return Seen(
            magnesium=found.magnesium,
            calcium=found.calcium,
            ionised_calcium=found.ionised_calcium,
            pth=found.pth,
            potassium=found.potassium,
            albumin=found.albumin,
            creatinine=creatinine,
            phosphate=found.phosphate,
            osteocalcin=found.osteocalcin,
            reflex=found.reflex,
            respiratory_rate=found.respiratory_rate,
            urine_4h=found.urine_4h_ml,
            qtc=found.qtc,
            symptoms=found.symptoms,
            words=found.words,
            arrested=found.arrested,
        )


def drawn(span: Span, decimals: int, chance: random.Random) -> float:
    """One number of a span, as it would be written down."""
    low, high = float(span.low), float(span.high)
    return round(low + (high - low) * chance.random(), decimals)


def _add(given: dict[str, float], more: Mapping[str, float]) -> None:
    for name, amount in more.items():
        given[name] = given.get(name, 0.0) + amount


def _at_once(drug: Drug, route: str, mg: Fraction) -> Mapping[str, float]:
    """A dose at once, as the physiology counts it; nothing for a drug that it does not know."""
    if drug.g_per_mol is not None:
        return {_NEEDLE.get(route, "oral_mmol"): float(mg / drug.g_per_mol)}
    if drug.name in G_PER_MOL_CALCIUM:
        by_mouth = route == "oral"
        mmol = float(mg / G_PER_MOL_CALCIUM[drug.name])
        return {"calcium_oral_mmol" if by_mouth else "calcium_iv_mmol": mmol}
    if drug.name in ("calcitriol", "alfacalcidol"):
        return {f"{drug.name}_mcg": float(mg * 1000)}
    return {}


def _hourly(drug: Drug, mg: Fraction) -> Mapping[str, float]:
    """What goes into a vein in an hour."""
    if drug.g_per_mol is not None:
        return {"iv_mmol_h": float(mg / drug.g_per_mol)}
    if drug.name in G_PER_MOL_CALCIUM:
        return {"calcium_iv_mmol_h": float(mg / G_PER_MOL_CALCIUM[drug.name])}
    return {}
