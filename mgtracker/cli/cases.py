"""What a question is asked of: a case file, or a patient in a database."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from mgtracker.cli.machine_zone import machine_zone
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Entry, Order
from mgtracker.clinical.protocol import Protocol
from mgtracker.exchange.case_file import Case, read_case
from mgtracker.exchange.protocols import DEFAULT, load_protocol
from mgtracker.exchange.zones import ward_zone, zone_named
from mgtracker.ui.sample_words import SAMPLE

if TYPE_CHECKING:
    from mgtracker.db.store import Store

_IDENTITY = " patient"
"""No event has this id; ids are read without blanks."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One patient's course, the protocol, the zone of the ward's clock, and whether nobody is real."""

    name: str
    course: Course
    protocol: Protocol
    zone: ZoneInfo
    is_sample: bool = False

    @property
    def label(self) -> str:
        """What an answer for people stands under."""
        return f"{SAMPLE}: {self.name}" if self.is_sample else self.name


def read_all(
    names: Sequence[str],
    protocol: str | None,
    zone: str | None = None,
    ward: Path | None = None,
) -> list[Asked]:
    """Every patient of a ward and every case, read whole before any is answered.

    Args:
        names: `.toml` or `.json` case files, or `DB#MRN`.
        protocol: an id or a file, instead of the one each case asks for.
        zone: the IANA name of the zone of databases; None for the one kept in each, else
            this machine's. A case file has its own.
        ward: a database of which every patient is asked about, before the cases.

    Raises:
        InputError: a case cannot be read, there is no such patient or no such zone.
        ProtocolError: a protocol cannot be used.
        RecordError: a database cannot be used.
    """
    loaded: dict[str, Protocol] = {}

    def protocol_of(wanted: str | None) -> Protocol:
        name = protocol or wanted or DEFAULT
        if name not in loaded:
            loaded[name] = load_protocol(name)
        return loaded[name]

    clock = None if zone is None else zone_named(zone)
    found = [] if ward is None else _all_of(ward, protocol_of(None), clock)
    return found + [_read(name, protocol_of, clock) for name in names]


def _read(
    name: str, protocol_of: Callable[[str | None], Protocol], clock: ZoneInfo | None
) -> Asked:
    database, sign, mrn = name.rpartition("#")
    if sign and not Path(name).exists():
        return _from_database(Path(database), mrn, protocol_of(None), clock)
    if Path(name).suffix == ".db" and Path(name).is_file():
        raise InputError(f"{name} is a record of many: name one patient in it as {name}#MRN")
    case = read_case(Path(name))
    course = Course((*identity(case), *case.entries))
    try:
        protocol = protocol_of(case.protocol)
    except InputError as error:
        raise (error if case.protocol is None else error.at(name)) from None
    return Asked(name, course, protocol, case.time_zone)


def identity(case: Case) -> Iterator[Entry]:
    """Who the case is about, as a database keeps it: known from the first event on."""
    if case.patient is not None:
        yield Entry(_IDENTITY, case.patient, case.patient.at, position=0)


def _from_database(path: Path, mrn: str, protocol: Protocol, clock: ZoneInfo | None) -> Asked:
    from mgtracker.cli.unlocking import open_asking

    with open_asking(path) as store:
        patient_id = store.find_mrn(mrn)
        if patient_id is None:
            raise InputError(f"{path}: no patient with the record number {mrn}")
        return _asked(store, path, patient_id, mrn, protocol, clock)


def _all_of(path: Path, protocol: Protocol, clock: ZoneInfo | None) -> list[Asked]:
    """Every patient of a database, under the name that asks for them alone."""
    from mgtracker.cli.unlocking import open_asking

    with open_asking(path) as store:
        return [
            _asked(store, path, patient_id, patient.mrn, protocol, clock)
            for patient_id, patient in store.patients().items()
        ]


def _asked(
    store: Store,
    path: Path,
    patient_id: str,
    mrn: str,
    protocol: Protocol,
    clock: ZoneInfo | None,
) -> Asked:
    course = Course(store.entries(patient_id))
    zone = clock or zone_of(store, path)
    return Asked(f"{path}#{mrn}", course, protocol, zone, store.kind == "sample")


def zone_of(store: Store, path: Path) -> ZoneInfo:
    """The zone kept in a database, else this machine's. Raises InputError for one that is not known here."""
    try:
        return ward_zone(store.about.zone, machine_zone())
    except InputError as error:
        raise error.at(str(path)) from None


def orders_of(asked: Asked, named: str | None) -> tuple[Entry, ...]:
    """The orders of a case that count, or the one named.

    Raises:
        InputError: it is none; an order nobody wrote would silently be compared with nothing.
    """
    orders = asked.course.of_kind(Order)
    if named is None:
        return orders
    found = tuple(entry for entry in orders if entry.id == named)
    if not found:
        known = ", ".join(entry.id for entry in orders) or "none"
        raise InputError(f"--order: {named!r} is not an order of {asked.name}; known: {known}")
    return found
