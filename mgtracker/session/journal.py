"""What a session asks of whatever keeps its entries."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Protocol as Interface

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Entry, Event, Patient


class Journal(Interface):
    """Where entries are kept: a file, or memory."""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        ...

    @property
    def must_sign(self) -> bool:
        """Whether nothing is written by who is not signed in."""
        ...

    def head(self) -> int:
        """The position of the newest entry; 0 if there is none."""
        ...

    def patients(self) -> Mapping[str, Patient]:
        """Every patient by id, as last written."""
        ...

    def entries(self, patient_id: str) -> tuple[Entry, ...]:
        """Every entry of a patient in the order written."""
        ...

    def all_entries(self) -> Mapping[str, tuple[Entry, ...]]:
        """By patient id, what `entries` says of each who has any; sooner than one after another."""
        ...

    def writing(self) -> AbstractContextManager[None]:
        """All that is appended inside is kept together, or nothing is."""
        ...

    def append(  # noqa: PLR0913
        self,
        patient_id: str,
        event: Event,
        recorded_at: Instant,
        *,
        by: str | None = None,
        witness: str | None = None,
        note: str | None = None,
        shown: str | None = None,
        by_id: str | None = None,
        witness_id: str | None = None,
    ) -> Entry:
        """Write one entry."""
        ...
