"""What was done about entries: who wrote, corrected, struck out or stopped them, and reasons."""

from __future__ import annotations

from collections.abc import Iterator

from mgtracker.clinical.events import Entry, Override

from .datatypes import TERMINOLOGY, Json, concept, named, time
from .journal import Journal

RULE_SYSTEM = "urn:mgtracker:rule"
"""Whose the codes of rules are: those of the ward's protocol."""


def provenance(
    journal: Journal, entry: Entry, targets: list[Json], activity: str, reason: str | None = None
) -> Json:
    """Who wrote an entry, and when: of the resources it became, or that it was about."""
    resource: Json = {
        "resourceType": "Provenance",
        "id": journal.resource_id("Provenance", entry.id),
        "target": targets,
        "occurredDateTime": time(entry.at),
        "recorded": time(entry.recorded_at),
        "activity": concept(activity),
        "agent": [_agent("author", entry.by)],
    }
    if entry.witness is not None:
        resource["agent"].append(_agent("verifier", entry.witness))
    if reason is not None:
        resource["reason"] = [concept(reason)]
    corrected = journal.targets.get(journal.corrects.get(entry.id, ""), [])
    if corrected:
        resource["entity"] = [{"role": "revision", "what": what} for what in corrected]
    return resource


def detected_issues(journal: Journal, entry: Entry) -> Iterator[Json]:
    """For each rule that was gone against: what it was about, and the reason as its mitigation."""
    event = entry.event
    assert isinstance(event, Override)
    status = "entered-in-error" if journal.is_struck(entry) else "final"
    for rule in dict.fromkeys(event.rules):
        resource: Json = {
            **journal.begin("DetectedIssue", entry, rule),
            "status": status,
            "code": concept(_title(journal, rule), (RULE_SYSTEM, rule)),
            "patient": journal.subject,
            "identifiedDateTime": time(entry.at),
            "mitigation": [_mitigation(entry, event.reason)],
        }
        if targets := journal.targets.get(event.target):
            resource["implicated"] = list(targets)
        yield resource


def _mitigation(entry: Entry, reason: str) -> Json:
    taken: Json = {"action": concept(reason), "date": time(entry.at)}
    return taken if entry.by is None else taken | {"author": named(entry.by)}


def _title(journal: Journal, rule: str) -> str:
    titles = {one.id: one.title for one in journal.protocol.rules}
    return titles.get(rule, rule)


def _agent(role: str, name: str | None) -> Json:
    kind = {"coding": [{"system": f"{TERMINOLOGY}/provenance-participant-type", "code": role}]}
    return {"type": kind, "who": named(name)}
