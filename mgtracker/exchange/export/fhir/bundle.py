"""The Bundle: every patient with all that has a resource, and what has none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import (
    Bedside,
    Dose,
    Entry,
    Fact,
    Labs,
    NotGiven,
    Order,
    OrderStop,
    Override,
    Patient,
    Rate,
    Void,
)
from mgtracker.clinical.lines import turn_of
from mgtracker.exchange.export.held_text import held
from mgtracker.exchange.export.left_out import LeftOut, LeftOutTally

from .administration import dose, infusion, not_given
from .datatypes import TERMINOLOGY, Json, time
from .exact_json import exact_json
from .observation import findings, results
from .patient import allergies, patient
from .request import request
from .trail import detected_issues, provenance

if TYPE_CHECKING:
    from .journal import Journal

NO_RESOURCE = "no FHIR resource is made of it"
EARLIER = "FHIR says only who it is now"
_BESIDE = ("by_id", "witness_id", "shown")
TEST_DATA = [
    {"system": f"{TERMINOLOGY}/v3-ActReason", "code": "HTEST", "display": "test health data"}
]
"""The security label of data about nobody."""


def bundle(
    journals: Iterable[Journal], now: Instant, *, is_real: bool = True
) -> tuple[str, tuple[LeftOut, ...]]:
    """A Bundle of the type "collection" as JSON, a resource a line, and what of the journals is not in it.

    Args:
        journals: of the patients it is about, each with a live description of who it is.
        now: when it is made.
        is_real: False labels it, and each patient, as test data.
    """
    tally = LeftOutTally()
    head: Json = {"resourceType": "Bundle"}
    if not is_real:
        head["meta"] = {"security": TEST_DATA}
    head |= {"type": "collection", "timestamp": time(now)}
    lines = []
    for journal in journals:
        for resource in _resources(journal, tally):
            if resource["resourceType"] == "Patient" and not is_real:
                resource["meta"] = {"security": TEST_DATA}
            lines.append(
                exact_json({"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource})
            )
    if not lines:
        return f"{exact_json(head)}\n", tally.found
    between = ",\n"
    return f'{exact_json(head)[:-1]},"entry":[\n{between.join(lines)}\n]}}\n', tally.found


def _resources(journal: Journal, tally: LeftOutTally) -> Iterator[Json]:
    """Who it is, what happened, why rules were gone against, and who wrote each: in this order."""
    entries = [held(entry, tally) for entry in journal.course.entries]
    journal = replace(journal, course=Course(entries))
    described = journal.course.of_kind(Patient)[-1]
    journal.targets[described.id] = [journal.subject]
    yield patient(journal, described)
    yield from allergies(journal, described)
    for entry in entries:
        yield from _happened(journal, entry)
    for entry in entries:
        if isinstance(entry.event, Override):
            yield from detected_issues(journal, entry)
    for entry in entries:
        yield from _written(journal, entry, tally)
    assert isinstance(described.event, Patient)
    if described.event.bed is not None:
        tally.leave("patient.bed", NO_RESOURCE)


def _happened(journal: Journal, entry: Entry) -> Iterator[Json]:
    made: Json | None = None
    match entry.event:
        case Labs():
            yield from results(journal, entry)
        case Bedside() | Fact():
            yield from findings(journal, entry)
        case Dose():
            made = dose(journal, entry)
        case Rate():
            made = infusion(journal, entry)
        case NotGiven():
            made = not_given(journal, entry)
        case Order():
            made = request(journal, entry)
    if made is not None:
        yield made


def _written(journal: Journal, entry: Entry, tally: LeftOutTally) -> Iterator[Json]:
    """Who wrote the entry, of what it became or was about; counts it where that is nothing."""
    for key in _BESIDE:
        if getattr(entry, key) is not None:
            tally.leave(key, NO_RESOURCE)
    targets, activity = journal.targets.get(entry.id, []), "recorded"
    reason: str | None = getattr(entry.event, "reason", None)
    match entry.event:
        case Void(target=struck):
            targets, activity = journal.targets.get(struck, []), "struck out"
        case OrderStop(target=order):
            targets, activity = journal.targets.get(order, []), "stopped"
        case Override():
            activity = "gone on with against a rule"
        case Rate(mg_per_second=0):
            targets, activity = _before(journal, entry), turn_of(journal.course, entry).value
    if targets:
        yield provenance(journal, entry, targets, activity, reason)
    else:
        is_earlier = isinstance(entry.event, Patient)
        tally.leave(entry.kind, EARLIER if is_earlier else NO_RESOURCE)


def _before(journal: Journal, entry: Entry) -> list[Json]:
    """What ran on a line before a rate of nothing stopped it or made it pause."""
    stop = entry.event
    assert isinstance(stop, Rate)
    line = [other for other in journal.course.lines.get(stop.line, ()) if other.at <= entry.at]
    ran = [one for one in line if one.id != entry.id and one.id in journal.targets]
    return journal.targets[ran[-1].id] if ran else []
