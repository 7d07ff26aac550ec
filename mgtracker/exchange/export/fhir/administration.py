"""Doses, stretches of running lines and doses not given, as MedicationAdministrations."""

from __future__ import annotations

from collections.abc import Mapping

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Dose, Entry, NotGiven, Order, Rate
from mgtracker.clinical.quantity import Drug, Product
from mgtracker.exchange.plain_number import number_and_unit, without_zeros
from mgtracker.exchange.same_fact import IMPORTER

from .datatypes import SNOMED, TERMINOLOGY, Json, concept, named, period, quantity, time
from .exact_json import Number
from .journal import Journal

_ROUTES: Mapping[str, tuple[str, str]] = {
    "IV": ("intravenous", "47625008"),
    "IM": ("intramuscular", "78421000"),
    "subcut": ("subcutaneous", "34206005"),
    "oral": ("oral", "26643006"),
}
"""SNOMED CT, from FHIR's value set of route codes."""
EMERGENCY = "emergency: seizure, arrhythmia or tetany"


def dose(journal: Journal, entry: Entry) -> Json:
    """A dose that was given: its amount as it was typed, and when it went in."""
    event = entry.event
    assert isinstance(event, Dose)
    end = event.at.plus(event.over)
    dosage: Json = {
        "text": event.text if event.product is None else f"{event.text} of {event.product.name}",
        "route": route(event.route),
        "dose": amount(event.text, event.kind_of_mg),
    }
    if event.site is not None:
        dosage["site"] = concept(event.site)
    when = {"effectivePeriod": period(event.at, end)} if event.over else _at(event.at)
    return {
        **_begin(journal, entry, "completed" if end <= journal.now else "in-progress"),
        "medicationCodeableConcept": medication(event.drug, event.product),
        **when,
        **_performers(entry),
        **_ordered(journal, event.order),
        **_reason(is_emergency=event.emergency),
        "dosage": dosage,
        **journal.notes(entry),
    }


def infusion(journal: Journal, entry: Entry) -> Json | None:
    """A line running at one rate, until its next rate or its planned stop; None for a rate of nothing."""
    event = entry.event
    assert isinstance(event, Rate)
    if not event.mg_per_second:
        return None
    given = journal.given.get(entry.id)
    if given is not None:
        end = None if given.end is None else Instant(given.end, event.at.offset)
    else:  # struck out, or another rate was set in the very second
        end = event.until if journal.is_struck(entry) else event.at
    goes_on = end is None or end > journal.now
    return {
        **_begin(journal, entry, "in-progress" if goes_on else "completed"),
        "medicationCodeableConcept": medication(event.drug, event.product),
        "effectivePeriod": period(event.at, end),
        **_performers(entry),
        **_ordered(journal, event.order),
        **_reason(is_emergency=event.emergency),
        "dosage": {
            "text": f"{event.text}, line {event.line}" + (", a new bag" if event.new_bag else ""),
            "route": route("IV"),
            "rateQuantity": quantity(event.text, is_dose=True),
        },
        **journal.notes(entry),
    }


def not_given(journal: Journal, entry: Entry) -> Json | None:
    """A planned dose that was not given, and why; None where its order is not in the journal."""
    event = entry.event
    assert isinstance(event, NotGiven)
    ordered = journal.course.entry(event.order)
    if ordered is None or not isinstance(ordered.event, Order):
        return None
    return {
        **_begin(journal, entry, "not-done"),
        "statusReason": [concept(event.reason)],
        "medicationCodeableConcept": medication(ordered.event.drug, ordered.event.product),
        **_at(event.at),
        **_performers(entry),
        **_ordered(journal, event.order),
        **journal.notes(entry),
    }


def medication(drug: Drug, product: Product | None) -> Json:
    """A drug by its full name, and the product where one is named."""
    return concept(drug.name if product is None else f"{drug.name}, {product.name}")


def route(name: str) -> Json:
    """A route in words, with its code."""
    words, code = _ROUTES[name]
    return concept(words, (SNOMED, code))


def amount(typed: str, kind_of_mg: str | None) -> Json:
    """A dose as it was typed.

    Milligrams of the element have no code: a program would take them for milligrams of the salt.
    """
    number, unit = number_and_unit(typed)
    if kind_of_mg == "elemental" and unit in ("g", "mg", "mcg"):
        digits = Number(without_zeros(number))
        return {"value": digits, "unit": f"{unit} elemental magnesium"}
    return quantity(typed, is_dose=True)


def _begin(journal: Journal, entry: Entry, status: str) -> Json:
    return {
        **journal.begin("MedicationAdministration", entry),
        "status": "entered-in-error" if journal.is_struck(entry) else status,
        "subject": journal.subject,
    }


def _at(at: Instant) -> Json:
    return {"effectiveDateTime": time(at)}


def _performers(entry: Entry) -> Json:
    """Who gave it, and the second person; an import gave nothing."""
    who = {"performer": None if entry.by == IMPORTER else entry.by, "witness": entry.witness}
    found = [
        {
            "function": {
                "coding": [{"system": f"{TERMINOLOGY}/med-admin-perform-function", "code": code}]
            },
            "actor": named(name),
        }
        for code, name in who.items()
        if name is not None
    ]
    return {"performer": found} if found else {}


def _ordered(journal: Journal, order: str | None) -> Json:
    ordered = None if order is None else journal.course.entry(order)
    if ordered is None or not isinstance(ordered.event, Order):
        return {}
    return {"request": journal.reference("MedicationRequest", ordered.id, "")}


def _reason(*, is_emergency: bool) -> Json:
    return {"reasonCode": [concept(EMERGENCY)]} if is_emergency else {}
