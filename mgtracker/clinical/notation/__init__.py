"""Events to and from plain mappings with the case file's keys: the one spelling in files and in the journal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import (
    KIND_OF,
    KINDS,
    Acknowledge,
    Bedside,
    Dose,
    DrawRequest,
    Event,
    Fact,
    Labs,
    NotGiven,
    Order,
    OrderStop,
    Override,
    Patient,
    Rate,
    Review,
    Void,
)
from mgtracker.clinical.quantity import ANALYTES

from . import administrations, answers, observations, orders, patient
from .patient import SEXES
from .reader import Plain, Reader

__all__ = ["SEXES", "read_event", "write_event"]

_READERS: Mapping[str, Callable[[Reader], Event]] = {
    "patient": patient.read_patient,
    "fact": patient.read_fact,
    "bedside": observations.read_bedside,
    "labs": observations.read_labs,
    "dose": administrations.read_dose,
    "rate": administrations.read_rate,
    "not-given": administrations.read_not_given,
    "order": orders.read_order,
    "order-stop": orders.read_order_stop,
    "review": answers.read_review,
    "draw-request": orders.read_draw_request,
    "acknowledge": answers.read_acknowledge,
    "void": answers.read_void,
    "override": answers.read_override,
}
_WRITERS: Mapping[type[Event], Callable[[Any], dict[str, Any]]] = {
    Patient: patient.write_patient,
    Fact: patient.write_fact,
    Bedside: observations.write_bedside,
    Labs: observations.write_labs,
    Dose: administrations.write_dose,
    Rate: administrations.write_rate,
    NotGiven: administrations.write_not_given,
    Order: orders.write_order,
    OrderStop: orders.write_order_stop,
    Review: answers.write_review,
    DrawRequest: orders.write_draw_request,
    Acknowledge: answers.write_acknowledge,
    Void: answers.write_void,
    Override: answers.write_override,
}
assert set(_WRITERS) == set(KIND_OF), "every event kind is written"


def read_event(kind: str, source: Plain, beside: frozenset[str] = frozenset()) -> Event:
    """An event of a kind from its mapping.

    Args:
        kind: one of `events.KINDS`.
        source: the mapping; every key must be known.
        beside: further keys that belong to the entry, not to the event, and are passed over.

    Raises:
        InputError: naming the key and what was expected. Nothing is guessed or half-read.
    """
    if kind not in _READERS:
        raise InputError(f"kind: {kind!r} is not an event kind; known are {', '.join(KINDS)}")
    reader = Reader(source)
    event = _READERS[kind](reader)
    reader.finish(beside)
    if isinstance(event, Labs) and not event.values:  # a name that is misspelt is told as that
        raise InputError(f"a draw with no result; give one of {', '.join(ANALYTES)}")
    return event


def write_event(event: Event) -> dict[str, Any]:
    """The mapping that `read_event` reads back into an equal event; absent values are left out."""
    plain = _WRITERS[type(event)](event)
    return {"at": event.at.as_written()} | {k: v for k, v in plain.items() if v is not None}
