"""Results, what was found at the bedside, and facts, as Observations: one for each value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from mgtracker.clinical.events import Bedside, Entry, Fact, Labs
from mgtracker.clinical.quantity import ANALYTES, Measured
from mgtracker.exchange.analyte_names import code_of, unit_of
from mgtracker.exchange.same_fact import IMPORTER

from .datatypes import LOINC, TERMINOLOGY, Json, coded_quantity, concept, named, quantity, time
from .journal import Journal

DOUBTS = {
    "haemolysed": "haemolysed",
    "during_infusion": "drawn while magnesium was running",
    "infusion_arm": "drawn from the arm of the infusion",
}
"""What was noted of a draw, by its key."""
FOUND: Mapping[str, tuple[str, str | None]] = {
    "reflex": ("knee jerk reflex", None),
    "respiratory_rate": ("respiratory rate", "9279-1"),
    "urine_4h": ("urine in the last 4 hours", None),
    "antidote_ready": ("a calcium salt is ready at the bedside", None),
    "qtc": ("QTc", None),
    "creatinine_clearance": ("creatinine clearance", None),
    "weight": ("body weight", "29463-7"),
    "volume": ("volume status", None),
    "symptoms": ("symptoms of magnesium deficiency", None),
    "pregnant": ("pregnant", None),
    "heart_block": ("heart block or myocardial damage", None),
    "low_pth": ("functional hypoparathyroidism", None),
    "medicines": ("medicines taken", None),
    "on_ward": ("on the ward", None),
}
"""By key what it is, and its LOINC code where FHIR itself fixes one (its profiles of vital signs)."""


def results(journal: Journal, entry: Entry) -> Iterator[Json]:
    """One for each analyte of a draw."""
    draw = entry.event
    assert isinstance(draw, Labs)
    doubts = [words for key, words in DOUBTS.items() if getattr(draw, key)]
    for key, measured in draw.values.items():
        code = code_of(key, unit_of(key, "", measured.unit))
        codings = [] if code is None else [(LOINC, code)]
        yield {
            **_begin(journal, entry, key, "laboratory"),
            "code": concept(ANALYTES[key].name, *codings),
            "valueQuantity": quantity(measured.text),
            **journal.notes(entry, *doubts),
        }


def findings(journal: Journal, entry: Entry) -> Iterator[Json]:
    """One for each value of a bedside check or of a fact; none for what was not looked at."""
    event = entry.event
    assert isinstance(event, Bedside | Fact)
    for spoken in fields(event)[1:]:
        value = getattr(event, spoken.name)
        if value is not None:
            text, code = FOUND[spoken.name]
            codings = [] if code is None else [(LOINC, code)]
            yield {
                **_begin(journal, entry, spoken.name, "vital-signs" if codings else "exam"),
                "code": concept(text, *codings),
                **_value(value),
                **journal.notes(entry),
            }


def _begin(journal: Journal, entry: Entry, part: str, category: str) -> Json:
    begun = {
        **journal.begin("Observation", entry, part),
        "status": "entered-in-error" if journal.is_struck(entry) else "final",
        "category": [
            {"coding": [{"system": f"{TERMINOLOGY}/observation-category", "code": category}]}
        ],
        "subject": journal.subject,
        "effectiveDateTime": time(entry.at),
    }
    is_by_somebody = entry.by not in (None, IMPORTER)
    return begun | {"performer": [named(entry.by)]} if is_by_somebody else begun


def _value(value: object) -> Json:
    if isinstance(value, Measured):
        return {"valueQuantity": quantity(value.text)}
    if isinstance(value, bool):
        return {"valueBoolean": value}
    if isinstance(value, int):
        return {"valueQuantity": coded_quantity(str(value), "breaths/minute", "/min")}
    if isinstance(value, tuple):
        return {"valueString": ", ".join(value) or "none"}
    return {"valueCodeableConcept": concept(str(value))}
