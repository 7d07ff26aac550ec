"""Orders as MedicationRequests, with how they stand: active, stopped, completed or struck out."""

from __future__ import annotations

from mgtracker.clinical.events import Entry, Order, OrderStop
from mgtracker.clinical.orders import outstanding, planned_end, stop_of

from .administration import amount, medication, route
from .datatypes import Json, concept, named, period, quantity, span, time
from .exact_json import Number
from .journal import Journal


def request(journal: Journal, entry: Entry) -> Json:
    """An order as it was written."""
    order = entry.event
    assert isinstance(order, Order)
    resource: Json = {
        **journal.begin("MedicationRequest", entry),
        "status": _status(journal, entry),
        "intent": "order",
        "medicationCodeableConcept": medication(order.drug, order.product),
        "subject": journal.subject,
        "authoredOn": time(order.at),
        "dosageInstruction": [_dosage(order)],
        **journal.notes(entry),
    }
    if order.prescriber is not None:
        resource["requester"] = named(order.prescriber)
    if entry.by is not None:
        resource["recorder"] = named(entry.by)
    stop = stop_of(journal.course, entry.id)
    if stop is not None:
        assert isinstance(stop.event, OrderStop)
        resource["statusReason"] = concept(stop.event.reason)
    return resource


def _status(journal: Journal, entry: Entry) -> str:
    if journal.is_struck(entry):
        return "entered-in-error"
    if stop_of(journal.course, entry.id) is not None:
        return "stopped"
    end = planned_end(journal.course, entry, journal.protocol, journal.zone)
    if end is None or end > journal.now:
        return "active"
    waiting, _ = outstanding(journal.course, entry, journal.protocol, journal.zone, journal.now)
    return "completed" if all(slot.passed for slot in waiting) else "active"


def _dosage(order: Order) -> Json:
    text = order.text if order.product is None else f"{order.text} of {order.product.name}"
    if order.line is not None:
        text = f"{text}, line {order.line}"
    each: Json = (
        {"rateQuantity": quantity(order.text, is_dose=True)}
        if order.amount is None
        else {"doseQuantity": amount(order.text, order.kind_of_mg)}
    )
    return {
        "text": text,
        "timing": _timing(order),
        "route": route(order.route),
        "doseAndRate": [each],
    }


def _timing(order: Order) -> Json:
    repeat: Json = {"boundsPeriod": period(order.first, order.until)}
    if order.count is not None:
        repeat["count"] = order.count
    if lasts := order.duration or order.over:
        repeat["duration"], repeat["durationUnit"] = span(lasts)
    if order.times_per_week is not None:
        repeat |= {"frequency": order.times_per_week, "period": Number("1"), "periodUnit": "wk"}
    elif isinstance(order.every, int):
        repeat["frequency"] = 1
        repeat["period"], repeat["periodUnit"] = span(order.every)
    elif order.every is not None:
        repeat |= {"frequency": 1, "period": Number("1"), "periodUnit": "d"}
        if order.every == "nightly":
            repeat["when"] = ["NIGHT"]
    else:
        return {"event": [time(order.first)], "repeat": repeat}
    return {"repeat": repeat}
