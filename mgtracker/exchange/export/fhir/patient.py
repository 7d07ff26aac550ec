"""Who it is, and what they are allergic to."""

from __future__ import annotations

from collections.abc import Iterator

from mgtracker.clinical.events import Entry, Patient

from .datatypes import SNOMED, TERMINOLOGY, Json, concept
from .journal import Journal

NO_KNOWN_ALLERGY = "716186003"
"""SNOMED CT: no known allergy."""
RECORD_NUMBER = {"coding": [{"system": f"{TERMINOLOGY}/v2-0203", "code": "MR"}]}


def patient(journal: Journal, entry: Entry) -> Json:
    """The Patient, by the description that holds now."""
    who = entry.event
    assert isinstance(who, Patient)
    resource: Json = {
        "resourceType": "Patient",
        "id": journal.resource_id("patient"),
        "identifier": [{"type": RECORD_NUMBER, "value": who.mrn}],
        "name": [{"text": who.name}],
    }
    if who.sex is not None:
        resource["gender"] = who.sex
    if who.birth_date is not None:
        resource["birthDate"] = who.birth_date
    return resource


def allergies(journal: Journal, entry: Entry) -> Iterator[Json]:
    """An AllergyIntolerance for each, one that says there is none where somebody asked, or nothing."""
    who = entry.event
    assert isinstance(who, Patient)
    if who.allergies is None:
        return
    said = [concept(allergy) for allergy in who.allergies]
    for number, code in enumerate(
        said or [concept("no known allergy", (SNOMED, NO_KNOWN_ALLERGY))]
    ):
        yield {
            **journal.begin("AllergyIntolerance", entry, f"allergy-{number}"),
            "clinicalStatus": {
                "coding": [
                    {"system": f"{TERMINOLOGY}/allergyintolerance-clinical", "code": "active"}
                ]
            },
            "code": code,
            "patient": journal.subject,
        }
