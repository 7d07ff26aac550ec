"""How people differ: each parameter with its limits and source, and one patient drawn from a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from mgtracker.clinical.errors import InputError
from mgtracker.exchange import shipped
from mgtracker.exchange.document import read_document

FORMAT = "mgtracker-physiology/1"


@dataclass(frozen=True, slots=True)
class Parameters:
    """One patient's numbers. resources/training/physiology.toml says what each is, its unit and its source."""

    central_volume: float
    peripheral_volume: float
    exchange: float
    tissue_uptake: float
    tissue_scale: float
    tissue_surplus: float
    tissue_store: float
    pregnant_volume: float
    threshold: float
    threshold_width: float
    filterable: float
    least_excreted: float
    volume_depletion_effect: float
    loop_diuretic_effect: float
    rehydration_time: float
    muscle_absorption: float
    muscle_available: float
    subcut_absorption: float
    gut_absorption: float
    oral_fraction: float
    diet: float
    diet_fraction: float
    depletion_gain: float
    gut_loss: float
    malabsorption_loss: float
    pump_inhibitor_block: float
    vitamin_d_gain: float
    pth_half_life: float
    pth_most: float
    pth_least: float
    pth_set_point: float
    pth_steepness: float
    magnesium_as_calcium: float
    pth_gate: float
    pth_gate_steepness: float
    answer_gate: float
    answer_steepness: float
    answer_time: float
    calcium_time: float
    calcium_floor: float
    calcium_normal: float
    pth_half_answer: float
    ionised_fraction: float
    calcium_volume: float
    calcium_half_life: float
    calcium_oral_fraction: float
    active_vitamin_d: float
    active_vitamin_d_half_life: float
    active_vitamin_d_rise: float
    alfacalcidol_activation: float
    vitamin_d_on_calcium: float
    vitamin_d_half: float
    phosphate_normal: float
    phosphate_without_pth: float
    potassium_normal: float
    potassium_time: float
    potassium_by_magnesium: float
    potassium_by_volume: float
    potassium_by_diuretic: float
    potassium_by_kidney: float
    potassium_volume: float
    osteocalcin_normal: float
    osteocalcin_time: float
    qtc_normal: float
    qtc_by_calcium: float
    qtc_by_potassium: float
    qtc_by_magnesium: float
    breaths_normal: float
    urine_flow: float
    urine_depleted: float
    urine_diuretic: float
    reflex_fades: float
    reflex_lost: float
    breathing_slows: float
    breathing_stops: float
    heart_stops: float
    calcium_shield: float
    heart_block: float
    breath_reserve: float
    flush_step: float
    excitable_by_calcium: float
    excitable_by_magnesium: float
    cramps_at: float
    tetany_at: float
    seizure_at: float


NAMES = tuple(field.name for field in fields(Parameters))


@dataclass(frozen=True, slots=True)
class Parameter:
    """One row of the file: people lie between `low` and `high`, most often near `value`."""

    name: str
    unit: str
    value: float
    low: float
    high: float
    source: str


@dataclass(frozen=True, slots=True)
class Spread:
    """All parameters, in the order of the file."""

    rows: tuple[Parameter, ...]

    def typical(self, **fixed: float) -> Parameters:
        """Everybody's most frequent numbers in one patient, some of them fixed."""
        return self._with({row.name: row.value for row in self.rows}, fixed)

    def sample(self, seed: int, **fixed: float) -> Parameters:
        """The patient of a seed, the same on every machine; `fixed` replaces what was drawn.

        Each parameter is drawn by its own name, so fixing one, or adding one to the file, changes no other.

        Raises:
            InputError: a fixed parameter is not known, or outside its limits.
        """
        return self._with({row.name: _drawn(row, seed) for row in self.rows}, fixed)

    def _with(self, found: dict[str, float], fixed: dict[str, float]) -> Parameters:
        rows = {row.name: row for row in self.rows}
        for name, number in fixed.items():
            row = rows.get(name)
            if row is None:
                raise InputError(f"{name}: the simulated patient has no such parameter")
            if not row.low <= number <= row.high:
                raise InputError(
                    f"{name}: {number:g} is not between {row.low:g} and {row.high:g} {row.unit}"
                )
        return Parameters(**(found | fixed))


def load_parameters(path: Path | None = None) -> Spread:
    """The parameters of a file; of the shipped one if none is named.

    Raises:
        InputError: the file cannot be read, or a row is missing, doubled, unknown, incomplete or out of order.
    """
    where = path or shipped.folder() / "training" / "physiology.toml"
    document = read_document(where)
    if document.get("format") != FORMAT:
        raise InputError(f'{where.name}: format: expected "{FORMAT}"')
    rows = tuple(_row(table, where.name) for table in document.get("parameter", []))
    names = [row.name for row in rows]
    for name in NAMES:
        if names.count(name) != 1:
            raise InputError(f"{where.name}: {name} stands {names.count(name)} times, not once")
    for name in names:
        if name not in NAMES:
            raise InputError(f"{where.name}: {name} is not a parameter of the simulated patient")
    return Spread(rows)


_WORDS, _NUMBERS = ("name", "unit", "source"), ("value", "low", "high")


def _row(table: dict[str, Any], file: str) -> Parameter:
    name = table.get("name", "a parameter without a name")
    if sorted(table) != sorted(_WORDS + _NUMBERS):
        raise InputError(f"{file}: {name}: needs {', '.join(_WORDS + _NUMBERS)} and nothing else")
    if not all(isinstance(table[key], str) and table[key].strip() for key in _WORDS):
        raise InputError(f"{file}: {name}: name, unit and source are words")
    if not all(type(table[key]) in {int, float} for key in _NUMBERS):
        raise InputError(f"{file}: {name}: value, low and high are numbers")
    low, value, high = (float(table[key]) for key in ("low", "value", "high"))
    if not 0 < low <= value <= high:
        raise InputError(f"{file}: {name}: expected 0 < low <= value <= high")
    return Parameter(table["name"], table["unit"], value, low, high, table["source"])


def _drawn(row: Parameter, seed: int) -> float:
    # A triangle needs nothing but a uniform number and a square root, which are exact everywhere.
    stream = random.Random(f"{seed} {row.name}")  # noqa: S311 - a patient, not a secret
    return stream.triangular(row.low, row.high, row.value)
