"""The small parts that resources are made of: codes, quantities with UCUM units, times, notes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mgtracker.clinical.clock import DAY, HOUR, MINUTE, WEEK, Instant
from mgtracker.exchange.plain_number import number_and_unit, without_zeros

from .exact_json import Number

Json = dict[str, Any]

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
UCUM = "http://unitsofmeasure.org"
TERMINOLOGY = "http://terminology.hl7.org/CodeSystem"
FARTHEST_OFFSET = 14 * HOUR
"""No offset beyond it may stand in a FHIR time."""

_UCUM: Mapping[str, str] = {"mEq": "meq", "mcg": "ug", "ml": "mL", "µmol": "umol", "μmol": "umol"}
"""UCUM's spelling of an amount, where it is another than what a person reads."""
_PER: Mapping[str, str] = {"hr": "h", "hour": "h"}
_PERIODS = (("wk", WEEK), ("d", DAY), ("h", HOUR), ("min", MINUTE), ("s", 1))


def concept(text: str, *codings: tuple[str, str]) -> Json:
    """A CodeableConcept: what a person reads, and (system, code) pairs where codes are known."""
    coded = [{"system": system, "code": code} for system, code in codings]
    return {"coding": coded, "text": text} if coded else {"text": text}


def quantity(typed: str, *, is_dose: bool = False) -> Json:
    """A Quantity from "0.420 mmol/L" or "2 g/h", digits as they were typed; a dose without zeros at the end."""
    number, unit = number_and_unit(typed)
    digits = without_zeros(number) if is_dose else number
    if not unit:
        return {"value": Number(digits)}
    amount, *per = (part.strip() for part in unit.split("/"))
    per = [_PER.get(one, one) for one in per]
    read = "mL" if amount == "ml" else amount
    return coded_quantity(
        digits, "/".join([read, *per]), "/".join([_UCUM.get(amount, amount), *per])
    )


def coded_quantity(digits: str, unit: str, code: str) -> Json:
    """A Quantity with the unit as a person reads it and as UCUM spells it."""
    return {"value": Number(digits), "unit": unit, "system": UCUM, "code": code}


def time(at: Instant) -> str:
    """A dateTime or an instant, with the offset it was written with where FHIR allows it."""
    return at.as_written() if abs(at.offset) <= FARTHEST_OFFSET else at.utc()


def period(start: Instant, end: Instant | None) -> Json:
    """A Period; without an end while it goes on with none planned."""
    return {"start": time(start)} if end is None else {"start": time(start), "end": time(end)}


def span(seconds: int) -> tuple[Number, str]:
    """Seconds as a number of the largest unit that divides them: ("4", "h")."""
    unit, size = next(pair for pair in _PERIODS if seconds % pair[1] == 0)
    return Number(str(seconds // size)), unit


def named(name: str | None) -> Json:
    """A Reference to somebody who is known by name alone."""
    return {"display": name or "not named"}


def annotation(text: str, at: Instant | None = None, by: str | None = None) -> Json:
    """An Annotation; when and by whom where that is known."""
    note: Json = {"text": text}
    if at is not None:
        note["time"] = time(at)
    if by is not None:
        note["authorString"] = by
    return note
