"""Tables of patients, results, doses and rates into the record, in one transaction; twice is once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from pathlib import Path
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError

from .csv_table import Row, Table, read_table
from .document import complaint
from .import_report import ImportReport, Tally
from .import_writer import ImportWriter, Origin, Person
from .mapping import TableMapping
from .record_store import RecordStore
from .row_facts import AnyRow, DoseRow, LabRow, PatientRow, RateRow
from .same_fact import Key, row_key
from .table_rows import RowReader
from .zones import is_naive

_TIMES = ("collected_at", "started_at", "ended_at", "set_at", "until")
_NO_MAPPING = TableMapping()
UNREAL = ("Sample ward, nobody real", "PRACTICE, simulated patient")
"""How record numbers begin in tables of a sample ward and of practice."""


def import_tables(
    paths: Sequence[Path],
    store: RecordStore,
    now: Instant,
    *,
    zone: ZoneInfo | None = None,
    mapping: TableMapping = _NO_MAPPING,
    dry_run: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> ImportReport:
    """Read CSV tables and add what they hold to the record.

    Args:
        paths: the files, in any order; each is told apart by its columns.
        store: the record.
        now: when the import happens: recorded with every entry, and nothing later is believed.
        zone: in which times without an offset are read.
        mapping: the tables' own words for columns, analytes and the like.
        dry_run: report what would be done, and write nothing.
        progress: called with the number of rows done and of all rows.

    Raises:
        InputError: a file cannot be read, has times without an offset and no zone is given, or is of
            nobody real. Nothing was written.
        RecordError: the record cannot be written. Nothing was written.
    """
    tables = [read_table(path, mapping.columns) for path in dict.fromkeys(paths)]
    _refuse_unreal(tables)
    if zone is None:
        _refuse_naive(tables)
    tally = Tally()
    people = _people(tables, RowReader(zone, mapping, now), tally)
    total = sum(len(table.rows) for table in tables)
    with nullcontext() if dry_run else store.writing():
        writer = ImportWriter(store, now, tally, dry_run=dry_run)
        done = len(tally.skipped) + len(tally.repeated)
        for mrn, person in people.items():
            progress(done, total)
            writer.write(mrn, person)
            done += len(person.origins)
        progress(done, total)
    return ImportReport(
        files=tuple(tally.file(str(table.path), table.kind, table.unused) for table in tables),
        skipped=tuple(tally.skipped),
        repeated=tuple(tally.repeated),
        notes=tuple(tally.notes),
        entries=dict(tally.entries),
        dry_run=dry_run,
    )


def _refuse_unreal(tables: Iterable[Table]) -> None:
    for table in tables:
        for row in table.rows:
            if row.cells.get("patient_id", "").startswith(UNREAL):
                raise complaint(
                    table.path,
                    f"row {row.number}: patient_id: {row.cells['patient_id']!r} is nobody real, and "
                    "nothing of a sample ward or of practice is imported into a record",
                )


def _refuse_naive(tables: Iterable[Table]) -> None:
    for table in tables:
        for row in table.rows:
            for column in _TIMES:
                if is_naive(row.cells.get(column, "")):
                    raise complaint(
                        table.path,
                        f"row {row.number}: {column}: {row.cells[column]!r} has no offset; "
                        "name the time zone of the table, like Europe/London",
                    )


def _people(tables: Iterable[Table], reader: RowReader, tally: Tally) -> dict[str, Person]:
    """By record number, every fact once; rows that hold none or say one again are reported."""
    people: dict[str, Person] = {}
    seen: dict[Key, tuple[Origin, AnyRow]] = {}
    for table in tables:
        for row in table.rows:
            origin = Origin(str(table.path), row.number)
            try:
                fact = _fact(table.kind, row, reader)
            except InputError as error:
                tally.skipped.append(origin.remark(str(error)))
                continue
            key = (fact.mrn, *row_key(fact))
            if key in seen:
                _again(origin, fact, *seen[key], tally)
            else:
                seen[key] = (origin, fact)
                _put(people.setdefault(fact.mrn, Person()), origin, fact)
    return people


def _fact(kind: str, row: Row, reader: RowReader) -> AnyRow:
    if row.misfit is not None:
        raise InputError(row.misfit)
    return reader.read(kind, row.cells)


def _again(origin: Origin, fact: AnyRow, first: Origin, said: AnyRow, tally: Tally) -> None:
    where = f"row {first.number}"
    if first.file != origin.file:
        where = f"{first.file}, {where}"
    if isinstance(fact, DoseRow) and isinstance(said, DoseRow):
        same = fact.dose.over == said.dose.over
    else:
        same = isinstance(fact, LabRow | RateRow) or fact == said
    if same:
        tally.repeated.append(origin.remark(f"says what {where} says"))
    else:
        what = "patient" if isinstance(fact, PatientRow) else "dose"
        tally.skipped.append(origin.remark(f"contradicts {where} about the same {what}"))


def _put(person: Person, origin: Origin, fact: AnyRow) -> None:
    if isinstance(fact, PatientRow):
        person.described = (origin, fact)
    elif isinstance(fact, LabRow):
        person.results.append((origin, fact))
    elif isinstance(fact, RateRow):
        person.rates.append((origin, fact))
    else:
        person.doses.append((origin, fact))
