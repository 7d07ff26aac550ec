"""A journal that is kept in memory alone: practice never has the path of a file to write to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import by_time
from mgtracker.clinical.events import Entry, Event, Patient, Void


class MemoryJournal:
    """Answers to `session.Journal`. Ids are counted, so that the same doings give the same journal."""

    def __init__(self) -> None:
        self._entries: dict[str, list[Entry]] = {}
        self._head = 0
        self._is_writing = False
        self._is_closed = False

    @property
    def read_only(self) -> bool:
        """Whether it was closed."""
        return self._is_closed

    def close(self) -> None:
        """From now on it is only read: a session records nothing more in it."""
        self._is_closed = True

    @property
    def must_sign(self) -> bool:
        """Never: nobody signs in to practice."""
        return False

    def head(self) -> int:
        """The position of the newest entry; 0 if there is none."""
        return self._head

    def patients(self) -> Mapping[str, Patient]:
        """Every patient by id, by the latest entry that says so and is not struck out."""
        found: dict[str, Patient] = {}
        for patient_id, entries in self._entries.items():
            struck = {entry.event.target for entry in entries if isinstance(entry.event, Void)}
            for entry in sorted(entries, key=by_time):
                if isinstance(entry.event, Patient) and entry.id not in struck:
                    found[patient_id] = entry.event
        return found

    def entries(self, patient_id: str) -> tuple[Entry, ...]:
        """Every entry of a patient in the order written."""
        return tuple(self._entries.get(patient_id, ()))

    def all_entries(self) -> Mapping[str, tuple[Entry, ...]]:
        """By patient id, every entry in the order written."""
        return {patient_id: tuple(entries) for patient_id, entries in self._entries.items()}

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is appended inside is kept together, or on any exception nothing is."""
        if self._is_writing:
            raise RuntimeError("already writing")
        before = {patient_id: len(entries) for patient_id, entries in self._entries.items()}
        head = self._head
        self._is_writing = True
        try:
            yield
        except BaseException:
            for patient_id, entries in self._entries.items():
                del entries[before.get(patient_id, 0) :]
            self._head = head
            raise
        finally:
            self._is_writing = False

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
        entry_id: str | None = None,
    ) -> Entry:
        """Write one entry; only inside `writing()`. `entry_id`: `n` and its place if not given."""
        if not self._is_writing:
            raise RuntimeError("append only inside writing()")
        place = self._head + 1
        beside = (by, witness, note, shown, by_id, witness_id)
        entry = Entry(entry_id or f"n{place}", event, recorded_at, place, *beside)
        self._entries.setdefault(patient_id, []).append(entry)
        self._head = place
        return entry
