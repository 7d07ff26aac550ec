"""What FHIR R4 (4.0.1) states of the resources that go out, as far as it can be told without its library.

Required elements, codes with a required binding, the form of ids and times: from the pages of each resource at
hl7.org/fhir/R4, so that a bundle is looked at by something that shares no line with what wrote it.
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)")

REQUIRED = {
    "Patient": (),
    "AllergyIntolerance": ("patient", "clinicalStatus"),
    "Observation": ("status", "code"),
    "MedicationAdministration": ("status", "medicationCodeableConcept", "subject", "effective"),
    "MedicationRequest": ("status", "intent", "medicationCodeableConcept", "subject"),
    "DetectedIssue": ("status",),
    "Provenance": ("target", "recorded", "agent"),
}
STATUS = {
    "Observation": {"final", "entered-in-error"},
    "MedicationAdministration": {"in-progress", "not-done", "completed", "entered-in-error"},
    "MedicationRequest": {"active", "completed", "entered-in-error", "stopped"},
    "DetectedIssue": {"final", "entered-in-error"},
}
"""Of the codes that R4 allows, those that a record can come to."""
GENDERS = {"male", "female", "other", "unknown"}
UNITS_OF_TIME = {"s", "min", "h", "d", "wk"}
UCUM = {
    *(
        "mmol/L",
        "mg/dL",
        "meq/L",
        "pmol/L",
        "pg/mL",
        "ng/L",
        "g/L",
        "g/dL",
        "umol/L",
        "ug/L",
        "ng/mL",
    ),
    *("kg", "mL", "ms", "mL/min", "/min", "g", "mg", "ug", "mmol", "meq", "L"),
    *("g/h", "mg/min", "mmol/h", "mL/h"),
}


def read(text: str) -> dict[str, Any]:
    """The bundle, numbers exact."""
    document: dict[str, Any] = json.loads(text, parse_float=Decimal)
    return document


def resources(text: str, kind: str | None = None) -> list[dict[str, Any]]:
    """What is in a bundle, all or of a kind."""
    found = [entry["resource"] for entry in read(text).get("entry", [])]
    return [one for one in found if kind in (None, one["resourceType"])]


def check(text: str) -> None:
    """Raises AssertionError for what R4 does not allow."""
    document = read(text)
    assert (document["resourceType"], document["type"]) == ("Bundle", "collection")
    assert TIME.fullmatch(document["timestamp"])
    entries = document.get("entry", [])
    urls = [entry["fullUrl"] for entry in entries]
    assert len(set(urls)) == len(urls)
    for entry in entries:
        resource = entry["resource"]
        assert ID.fullmatch(resource["id"])
        assert entry["fullUrl"] == f"urn:uuid:{resource['id']}"
        _resource(resource)
    for key, value in _walk(document):
        _element(key, value)
        if key == "reference":
            assert value in urls


def _resource(resource: dict[str, Any]) -> None:
    kind = resource["resourceType"]
    for name in REQUIRED[kind]:
        assert any(key.startswith(name) for key in resource), (kind, name)
    if kind in STATUS:
        assert resource["status"] in STATUS[kind]
    for choice in ("value", "effective"):
        assert sum(key.startswith(choice) for key in resource) <= 1
    if kind == "Observation":
        assert any(key.startswith("value") for key in resource)
    if kind == "Patient":
        assert resource.get("gender", "other") in GENDERS
    if kind == "MedicationAdministration" and resource["status"] != "not-done":
        assert resource["dosage"].keys() & {"dose", "rateQuantity"}, "mad-1"
    if kind == "Provenance":
        assert all("who" in agent for agent in resource["agent"])
        assert resource["target"]


def _element(key: str, value: Any) -> None:
    assert value not in ("", [], {}, None), f"{key} is empty"
    assert not (isinstance(value, str) and CONTROL.search(value)), (
        f"{key} holds a control character"
    )
    if key in ("recorded", "start", "end", "time", "authoredOn", "identifiedDateTime", "date"):
        assert TIME.fullmatch(value), (key, value)
    if key in ("effectiveDateTime", "occurredDateTime", "timestamp"):
        assert TIME.fullmatch(value), (key, value)
    if key == "birthDate":
        assert DATE.fullmatch(value)
    if key in ("periodUnit", "durationUnit"):
        assert value in UNITS_OF_TIME
    if isinstance(value, dict) and value.get("system") == "http://unitsofmeasure.org":
        assert value["code"] in UCUM, value
        assert isinstance(value["value"], int | Decimal)


def _walk(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    """Every element with its name, those of lists too."""
    yield key, value
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _walk(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from _walk(each, key)
