"""What an import asks of the record; the database's store answers to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any, Protocol

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Entry, Event, Patient


class RecordStore(Protocol):
    """A journal of several patients that is only ever added to."""

    def patients(self) -> Mapping[str, Patient]:
        """Every patient as last described, by id."""
        ...

    def find_mrn(self, mrn: str) -> str | None:
        """The id of the patient with this record number."""
        ...

    def entries(self, patient_id: str) -> Iterable[Entry]:
        """One patient's journal, struck entries too."""
        ...

    def has(self, entry_id: str) -> bool:
        """Whether an entry of this id stands in any journal."""
        ...

    def writing(self) -> AbstractContextManager[Any]:
        """A transaction: all that is appended in it, or nothing."""
        ...

    def append(
        self,
        patient_id: str,
        event: Event,
        recorded_at: Instant,
        *,
        by: str | None = None,
        note: str | None = None,
        entry_id: str | None = None,
    ) -> Entry:
        """Add an event to a patient's journal."""
        ...
