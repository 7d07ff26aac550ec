"""One patient's journal on its way into resources: their ids, what names what, and what was struck out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.corrected import corrections
from mgtracker.clinical.course import Course, Given
from mgtracker.clinical.events import Entry, Void
from mgtracker.clinical.protocol import Protocol

from .datatypes import Json, annotation

ENTRY_SYSTEM = "urn:mgtracker:entry"
"""Whose numbers the identifiers of resources are: those of a record's entries."""
_NAMESPACE = UUID("6c1f8a52-8e2b-5b0e-9a53-0a7a4e3e5a11")


@dataclass(frozen=True)
class Journal:
    """One patient, and what it takes to tell how their orders stand.

    Attributes:
        patient_id: the record's id of the patient.
        course: the whole journal.
        protocol, zone: by which planned doses are timed.
        now: what goes on then is not over.
        targets: filled while resources are made: by the id of an entry, the references of its resources.
    """

    patient_id: str
    course: Course
    protocol: Protocol
    zone: ZoneInfo
    now: Instant
    targets: dict[str, list[Json]] = field(default_factory=dict)

    @cached_property
    def corrects(self) -> Mapping[str, str]:
        """By the id of an entry that corrects another, the id of that other."""
        return corrections(self.course)

    @cached_property
    def given(self) -> Mapping[str, Given]:
        """By the id of a dose or a rate that counts, when it went in."""
        return {given.entry.id: given for given in self.course.given}

    def resource_id(self, *parts: str) -> str:
        """The id of a resource: the same in every export of this record, and like no other."""
        return str(uuid5(_NAMESPACE, "\x00".join((self.patient_id, *parts))))

    def reference(self, *parts: str) -> Json:
        """A reference to the resource with this id, which is in the same bundle."""
        return {"reference": f"urn:uuid:{self.resource_id(*parts)}"}

    @property
    def subject(self) -> Json:
        """The patient."""
        return self.reference("patient")

    def begin(self, kind: str, entry: Entry, part: str = "") -> Json:
        """A resource of an entry, or of a part of what it says; further resources can refer to it."""
        named = entry.id if not part else f"{entry.id}/{part}"
        self.targets.setdefault(entry.id, []).append(self.reference(kind, entry.id, part))
        return {
            "resourceType": kind,
            "id": self.resource_id(kind, entry.id, part),
            "identifier": [{"system": ENTRY_SYSTEM, "value": named}],
        }

    def is_struck(self, entry: Entry) -> bool:
        """Whether an entry no longer counts."""
        return entry.id in self.course.struck

    def notes(self, entry: Entry, *more: str) -> Json:
        """What was noted beside an entry, and why it was struck out; nothing where there is nothing."""
        found = [annotation(text) for text in more]
        if entry.note is not None:
            found.append(annotation(entry.note))
        void = self.course.struck.get(entry.id)
        if void is not None:
            assert isinstance(void.event, Void)
            found.append(annotation(f"struck out: {void.event.reason}", void.at, void.by))
        return {"note": found} if found else {}
