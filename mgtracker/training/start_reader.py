"""The patient of a practice case: numbers, what else is so of them, and what changes later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mgtracker.clinical.clock import parse_duration
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.number import parse_number, split_number
from mgtracker.clinical.quantity import ANALYTES
from mgtracker.training.case import Laboratory, Span, Start, State
from mgtracker.training.fields import Fields, boolean, count, many_of, number, one_of, text


def _fraction(value: Any) -> float:
    if not 0 <= number(value) <= 1:
        raise InputError(f"{value!r} is not a fraction from 0 to 1")
    return number(value)


NUMBERS: Mapping[str, str] = {
    "weight": "kg",
    "creatinine_clearance": "mL/min",
    "magnesium": "mmol/L",
    "calcium": "mmol/L",
    "pth": "pmol/L",
    "potassium": "mmol/L",
    "deficit": "mmol/kg",
    "albumin": "g/L",
}
"""Numbers a patient begins with, and the unit each is written in."""
STATES: Mapping[str, Callable[[Any], State]] = {
    "volume": one_of(("corrected", "depleted")),
    "loop_diuretic": boolean,
    "proton_pump_inhibitor": boolean,
    "malabsorption": _fraction,
    "appetite": _fraction,
    "pregnant": boolean,
    "heart_block": boolean,
}
"""What else is so of a patient."""
FACTS = ("weight", "creatinine_clearance")
"""Numbers that stand in a record as facts; the others are results."""
_CHARTED = (*FACTS, *ANALYTES)


def read_start(value: Any) -> Start:
    """The patient when the case begins. Raises InputError naming the key."""
    fields = Fields(value)
    numbers = {name: fields.get(name, _span(unit)) for name, unit in NUMBERS.items()}
    for name in ("weight", "creatinine_clearance", "magnesium", "calcium"):
        if numbers[name] is None:
            raise InputError(f"{name}: missing")
    states = {name: fields.get(name, read) for name, read in STATES.items()}
    found = Start(
        numbers={name: span for name, span in numbers.items() if span is not None},
        states={name: state for name, state in states.items() if state is not None},
        antidote_ready=fields.flag("antidote_ready"),
        charted=fields.get("charted", many_of(_CHARTED)) or (),
        parameters=fields.get("parameters", _parameters) or {},
    )
    fields.finish()
    return found


def _parameters(value: Any) -> Mapping[str, float]:
    fields = Fields(value)
    return {name: fields.need(name, number) for name in value}


def read_laboratory(value: Any) -> Laboratory:
    """How the laboratory works. Raises InputError naming the key."""
    fields = Fields(value)
    found = Laboratory(
        fields.need("turnaround", parse_duration), fields.get("haemolysed", count) or 0
    )
    if found.haemolysed > 100:
        raise InputError("haemolysed: more than 100 of 100")
    fields.finish()
    return found


def read_change(value: Any) -> Mapping[str, State | Span]:
    """What is different about the patient from then on. Raises InputError naming the key."""
    fields = Fields(value)
    found: dict[str, State | Span | None] = {
        name: fields.get(name, read) for name, read in STATES.items()
    }
    found["creatinine_clearance"] = fields.get("creatinine_clearance", _span("mL/min"))
    found["antidote_ready"] = fields.get("antidote_ready", boolean)
    fields.finish()
    return {name: state for name, state in found.items() if state is not None}


def _span(unit: str) -> Callable[[Any], Span]:
    def read(value: Any) -> Span:
        low, to, high = text(value).partition(" to ")
        upper, found = split_number(high if to else low, f"60 {unit}")
        lower = parse_number(low) if to else upper
        if found != unit:
            raise InputError(f"{value!r} is not in {unit}, the only unit read here")
        if upper < lower:
            raise InputError(f"{value!r} ends below where it begins")
        return Span(lower, upper, unit)

    return read
