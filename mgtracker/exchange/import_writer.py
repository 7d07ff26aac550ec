"""Adds what tables say of a patient to the record, as far as it is not there yet.

The results of one patient at one time are one draw. A second, different result of the same analyte
at that time goes into a draw of its own, with a note: which is right is not for a table to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import KIND_OF, Event, Labs
from mgtracker.clinical.quantity import Measured

from .import_report import RowNote, Tally
from .record_store import RecordStore
from .row_facts import DoseRow, LabRow, PatientRow, RateRow
from .same_fact import IMPORTER, Key, held_by, identity, keys_of, row_key
from .table_rows import patient_event, weight_event


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a row stands."""

    file: str
    number: int

    def remark(self, sentence: str) -> RowNote:
        """A sentence about this row."""
        return RowNote(self.file, self.number, sentence)


@dataclass(slots=True)
class Person:
    """All that the tables say of one patient, each fact once, with where it stands."""

    described: tuple[Origin, PatientRow] | None = None
    results: list[tuple[Origin, LabRow]] = field(default_factory=list)
    doses: list[tuple[Origin, DoseRow]] = field(default_factory=list)
    rates: list[tuple[Origin, RateRow]] = field(default_factory=list)

    @property
    def origins(self) -> tuple[Origin, ...]:
        """Where every row stands."""
        described = () if self.described is None else (self.described[0],)
        return (
            *described,
            *(origin for origin, _ in self.results),
            *(origin for origin, _ in self.doses),
            *(origin for origin, _ in self.rates),
        )


@dataclass(slots=True)
class _Draw:
    """Results that will be one event. `others`: another draw of that time disagrees with it."""

    at: Instant
    values: dict[str, Measured] = field(default_factory=dict)
    others: bool = False


class ImportWriter:
    """Writes person after person.

    Args:
        store: the record, inside `writing()` unless `dry_run`.
        now: recorded with every entry.
        tally: where each row is counted.
        dry_run: count, and write nothing.
    """

    def __init__(self, store: RecordStore, now: Instant, tally: Tally, *, dry_run: bool) -> None:
        self._store = store
        self._now = now
        self._tally = tally
        self._dry_run = dry_run
        self._patients: dict[str, list[str]] = {}
        for patient_id, patient in store.patients().items():
            self._patients.setdefault(patient.mrn, []).append(patient_id)

    def write(self, mrn: str, person: Person) -> None:
        """Add what is new of a person; every row is counted: taken, there already, or skipped."""
        found = self._patients.get(mrn, [])
        new_id = identity("patient", mrn)
        if len(found) > 1:
            self._leave_out(person, f"{len(found)} patients have the record number {mrn}")
        elif found:
            self._add(found[0], person)
        elif self._store.has(new_id):
            gone = "was imported before, and since then struck out or given another record number"
            self._leave_out(person, f"patient {mrn} {gone}")
        else:
            self._create(new_id, mrn, person)

    def _leave_out(self, person: Person, reason: str) -> None:
        self._tally.skipped.extend(origin.remark(reason) for origin in person.origins)

    def _create(self, patient_id: str, mrn: str, person: Person) -> None:
        events = self._new_events(person, set())
        start = min((event.at for event, _ in events), default=self._now)
        row = person.described[1] if person.described else None
        about = row.about if row else {"name": f"Patient {mrn}", "mrn": mrn}
        patient = patient_event(about, start)
        self._append(patient_id, patient_id, patient, row.note if row else None)
        self._weigh(patient_id, person, start, set())
        if person.described:
            self._tally.take(person.described[0].file)
        self._append_all(patient_id, events)

    def _add(self, patient_id: str, person: Person) -> None:
        held = set(held_by(self._store.entries(patient_id)))
        events = self._new_events(person, held)
        start = min((event.at for event, _ in events), default=self._now)
        weighed = self._weigh(patient_id, person, start, held)
        if person.described:
            count = self._tally.take if weighed else self._tally.find
            count(person.described[0].file)
        self._append_all(patient_id, events)

    def _weigh(self, patient_id: str, person: Person, at: Instant, held: set[Key]) -> bool:
        """Add the weight of the patient's row as a fact; whether there was a new one."""
        if person.described is None or person.described[1].weight is None:
            return False
        fact = weight_event(person.described[1].weight, at)
        if set(keys_of(fact)) <= held:
            return False
        self._append(patient_id, identity(patient_id, *keys_of(fact)), fact, None)
        return True

    def _new_events(self, person: Person, held: set[Key]) -> list[tuple[Event, str | None]]:
        """Draws, doses and rates that the record does not hold, by time, each with its note."""
        results = [(origin, row) for origin, row in person.results if self._new(origin, row, held)]
        doses = [(origin, row) for origin, row in person.doses if self._new(origin, row, held)]
        events: list[tuple[Event, str | None]] = []
        for draw in self._draws(results, held):
            note = "another result of that time differs" if draw.others else None
            events.append((Labs(draw.at, draw.values), note))
        for origin, row in doses:
            if row.note:
                self._tally.notes.append(origin.remark(row.note))
            events.append((row.dose, row.note))
        for origin, one in person.rates:
            if self._new(origin, one, held):
                events.append((one.rate, None))
        return sorted(events, key=lambda pair: pair[0].at)

    def _new(self, origin: Origin, row: LabRow | DoseRow | RateRow, held: set[Key]) -> bool:
        new = row_key(row) not in held
        (self._tally.take if new else self._tally.find)(origin.file)
        return new

    def _draws(self, results: list[tuple[Origin, LabRow]], held: set[Key]) -> Iterator[_Draw]:
        """Results put together by their time; none of a draw's analytes stands in it twice."""
        recorded = {key[1:3] for key in held if key[0] == "result"}
        draws: dict[int, list[_Draw]] = {}
        for origin, row in results:
            same_time = draws.setdefault(row.at.seconds, [_Draw(row.at)])
            draw = next((draw for draw in same_time if row.analyte not in draw.values), None)
            if draw is None:
                draw = _Draw(row.at)
                same_time.append(draw)
            if draw is not same_time[0] or (row.at.seconds, row.analyte) in recorded:
                draw.others = True
                name = row.measured.measure.name
                self._tally.notes.append(
                    origin.remark(f"another {name} of the same time differs; both are kept")
                )
            draw.values[row.analyte] = row.measured
        for same_time in draws.values():
            yield from same_time

    def _append_all(self, patient_id: str, events: list[tuple[Event, str | None]]) -> None:
        for event, note in events:
            self._append(patient_id, identity(patient_id, *sorted(keys_of(event))), event, note)

    def _append(self, patient_id: str, entry_id: str, event: Event, note: str | None) -> None:
        self._tally.entries[KIND_OF[type(event)]] += 1
        if not self._dry_run:
            self._store.append(
                patient_id, event, self._now, by=IMPORTER, note=note, entry_id=entry_id
            )
