"""What a question is asked of: a case file, or a patient in a database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Entry
from mgtracker.clinical.protocol import Protocol
from mgtracker.exchange.case_file import Case, read_case
from mgtracker.exchange.protocols import DEFAULT, load_protocol

_IDENTITY = " patient"
"""No event has this id; ids are read without blanks."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One patient's course and the protocol to judge it by."""

    name: str
    course: Course
    protocol: Protocol


def read_all(names: list[str], protocol: str | None) -> list[Asked]:
    """Every case, read whole before any is answered.

    Args:
        names: `.toml` or `.json` case files, or `DB#MRN`.
        protocol: an id or a file, instead of the one each case asks for.

    Raises:
        InputError: a case cannot be read, or there is no such patient.
        ProtocolError: a protocol cannot be used.
        RecordError: a database cannot be used.
    """
    loaded: dict[str, Protocol] = {}

    def protocol_of(wanted: str | None) -> Protocol:
        name = protocol or wanted or DEFAULT
        if name not in loaded:
            loaded[name] = load_protocol(name)
        return loaded[name]

    return [_read(name, protocol_of) for name in names]


def _read(name: str, protocol_of: object) -> Asked:
    assert callable(protocol_of)
    database, sign, mrn = name.rpartition("#")
    if sign and not Path(name).exists():
        return Asked(name, _from_database(Path(database), mrn), protocol_of(None))
    case = read_case(Path(name))
    return Asked(name, Course((*_identity(case), *case.entries)), protocol_of(case.protocol))


def _identity(case: Case) -> Iterator[Entry]:
    """Who the case is about, as a database keeps it: known from the first event on."""
    if case.patient is not None:
        yield Entry(_IDENTITY, case.patient, case.patient.at, position=0)


def _from_database(path: Path, mrn: str) -> Course:
    from mgtracker.db.store import Store

    with Store.open(path, read_only=True) as store:
        patient_id = store.find_mrn(mrn)
        if patient_id is None:
            raise InputError(f"{path}: no patient with the record number {mrn}")
        return Course(store.entries(patient_id))
