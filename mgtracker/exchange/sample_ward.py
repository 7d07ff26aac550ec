"""The sample ward: five shipped case files, moved in time so that they are always of this very day."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from mgtracker.clinical.clock import MINUTE, Instant
from mgtracker.clinical.events import Entry, Event

from . import shipped
from .case_file import Case, read_case

ANCHOR = Instant.parse("2026-05-14T14:05:00+01:00")
"""The moment that the shipped files take for now."""
NAMES = ("lindqvist", "okafor", "andersson", "patel", "osei")
"""The files: renal, near the limit, off track, infusion running, on course."""

_NAMING = ("target", "order")
"""Attributes of an event that name another entry."""


def sample_ward(now: Instant) -> tuple[Case, ...]:
    """The five patients as they would be at `now`, to the last five minutes.

    Ids of entries start with the name of their file, so that all five fit into one journal.

    Raises:
        InputError: a shipped file is missing or broken.
    """
    seconds = (now.seconds - ANCHOR.seconds) // (5 * MINUTE) * (5 * MINUTE)
    folder = shipped.folder() / "cases" / "sample"
    return tuple(_moved(read_case(folder / f"{name}.toml"), seconds, name) for name in NAMES)


def _moved(case: Case, seconds: int, name: str) -> Case:
    def moved(instant: Instant) -> Instant:
        return Instant.of(instant.plus(seconds).local(case.time_zone))

    def event(old: Any) -> Event:
        changes: dict[str, Any] = {}
        for attribute in fields(old):
            value = getattr(old, attribute.name)
            if isinstance(value, Instant):
                changes[attribute.name] = moved(value)
            elif attribute.name in _NAMING and value is not None:
                changes[attribute.name] = f"{name}-{value}"
        changed: Event = replace(old, **changes)
        return changed

    def entry(old: Entry) -> Entry:
        return replace(
            old,
            id=f"{name}-{old.id}",
            event=event(old.event),
            recorded_at=moved(old.recorded_at),
        )

    return replace(
        case,
        patient=None if case.patient is None else replace(case.patient, at=moved(case.patient.at)),
        entries=tuple(entry(old) for old in case.entries),
    )
