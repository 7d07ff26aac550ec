"""The case file `mgtracker-case/1`: one patient's journal outside the database, as TOML or JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import (
    Dose,
    DrawRequest,
    Entry,
    NotGiven,
    Order,
    OrderStop,
    Override,
    Patient,
    Rate,
    Review,
    Void,
)
from mgtracker.clinical.notation import read_event

from .document import complaint, parse_document, read_document
from .plain_values import plain_table, plain_text
from .zones import zone_named

FORMAT = "mgtracker-case/1"

T = TypeVar("T")
_TOP_KEYS = ("format", "title", "time_zone", "protocol", "patient", "event", "training")
_TABLES = ("patient", "event", "training")
_BESIDE = frozenset({"kind", "id", "recorded_at", "by", "witness", "note"})
_EPOCH = Instant(0)


@dataclass(frozen=True, slots=True)
class Case:
    """A case file, read whole.

    Attributes:
        path: where it was read from.
        title: the file's name without its ending if the file gives none.
        time_zone: for wall-clock wishes and showing, never for windows; UTC if the file gives none.
        protocol: the id it asks for; None for the default.
        patient: who it is about, where the file says; `at` is the time of the earliest event.
        entries: the events in the order of the file; `position` counts them from 1 in the order in which they
            were recorded, of one second in that of the file.
        training: what makes it a practice case, as it stands there; `training.case_reader` reads it.
    """

    path: Path
    title: str
    time_zone: ZoneInfo
    protocol: str | None
    patient: Patient | None
    entries: tuple[Entry, ...]
    training: Mapping[str, Any] | None = None


def read_case(path: Path) -> Case:
    """Read a case file, all of it or nothing.

    Raises:
        InputError: `FILE: event 3 (dose): amount: ...`, or the line where the syntax breaks.
    """
    return _checked(path, read_document(path))


def parse_case(path: Path, text: str) -> Case:
    """The case of a text that is, or will be, in a file. Raises as `read_case` does."""
    return _checked(path, parse_document(path, text))


def _checked(path: Path, document: Mapping[str, Any]) -> Case:
    try:
        return _case(path, document)
    except InputError as error:
        raise complaint(path, str(error)) from None


def _case(path: Path, document: Mapping[str, Any]) -> Case:
    if "format" not in document:
        raise InputError(f'format: missing; a case file begins with format = "{FORMAT}"')
    if document["format"] != FORMAT:
        raise InputError(f'format: expected "{FORMAT}", found {document["format"]!r}')
    for key in document:
        if key not in _TOP_KEYS:
            raise InputError(f"{key}: not a key here; known are {', '.join(_TOP_KEYS)}")
    head = plain_table({k: v for k, v in document.items() if k not in _TABLES})
    entries = _entries(document.get("event", []))
    return Case(
        path=path,
        title=_read(head, "title", plain_text) or path.stem,
        time_zone=_read(head, "time_zone", zone_named) or ZoneInfo("UTC"),
        protocol=_read(head, "protocol", plain_text),
        patient=_patient(document["patient"], entries) if "patient" in document else None,
        entries=entries,
        training=_training(document),
    )


def _training(document: Mapping[str, Any]) -> Mapping[str, Any] | None:
    part = document.get("training")
    if part is not None and not isinstance(part, Mapping):
        raise InputError("training: is not a table of keys and values")
    return part


def _read(table: Mapping[str, Any], key: str, read: Callable[[Any], T]) -> T | None:
    if key not in table:
        return None
    try:
        return read(table[key])
    except InputError as error:
        raise error.at(key) from None


def _patient(table: Any, entries: tuple[Entry, ...]) -> Patient:
    try:
        about = plain_table(table)
        if "at" in about:
            raise InputError("at: not a key here; the patient is known from the first event on")
        at = min((entry.at for entry in entries), default=_EPOCH)
        patient = read_event("patient", about | {"at": at.as_written()})
    except InputError as error:
        raise error.at("patient") from None
    assert isinstance(patient, Patient)
    return patient


def _entries(events: Any) -> tuple[Entry, ...]:
    if not isinstance(events, list):
        raise InputError("event: write each event as a table of its own, under [[event]]")
    given = [event.get("id") if isinstance(event, Mapping) else None for event in events]
    names = _free_names({name.strip() for name in given if isinstance(name, str)})
    entries: list[Entry] = []
    for number, event in enumerate(events, start=1):
        try:
            entries.append(_entry(number, plain_table(event), next(names)))
        except InputError as error:
            raise error.at(_place(number, event)) from None
    _check_references(entries)
    return _placed(entries)


def _placed(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """In the order of the file, each with its place in the order in which they were recorded."""
    written = sorted(entries, key=lambda entry: (entry.recorded_at.seconds, entry.position))
    place = {entry.id: number for number, entry in enumerate(written, start=1)}
    return tuple(replace(entry, position=place[entry.id]) for entry in entries)


def _free_names(taken: set[str]) -> Iterator[str]:
    """For each event, `e` and its number; longer where the file gives that id to another event."""
    number = 0
    while True:
        number += 1
        name = f"e{number}"
        while name in taken:
            name = f"{name}-{number}"
        yield name


def _entry(number: int, table: dict[str, Any], name: str) -> Entry:
    kind = table.get("kind")
    if not isinstance(kind, str):
        raise InputError("kind: missing" if kind is None else f"kind: {kind!r} is not text")
    event = read_event(kind, {k: v for k, v in table.items() if k not in _BESIDE})
    return Entry(
        id=_read(table, "id", plain_text) or name,
        event=event,
        recorded_at=_read(table, "recorded_at", Instant.parse) or event.at,
        position=number,
        by=_read(table, "by", plain_text),
        witness=_read(table, "witness", plain_text),
        note=_read(table, "note", plain_text),
    )


def _place(number: int, event: Any) -> str:
    kind = event.get("kind") if isinstance(event, Mapping) else None
    return f"event {number} ({kind})" if isinstance(kind, str) else f"event {number}"


def _check_references(entries: Iterable[Entry]) -> None:
    """Entries whose `position` is still their number in the file."""
    known: dict[str, Entry] = {}
    for entry in entries:
        if entry.id in known:
            first = known[entry.id].position
            raise InputError(f"{_where(entry)}: id: {entry.id!r} is already event {first}'s")
        known[entry.id] = entry
    for entry in known.values():
        key, wanted = _reference(entry)
        if wanted is None:
            continue
        target = known.get(wanted)
        if target is None:
            raise InputError(f"{_where(entry)}: {key}: there is no event with the id {wanted!r}")
        if target is entry:
            raise InputError(f"{_where(entry)}: {key}: an event cannot name itself")
        if isinstance(entry.event, Void) and isinstance(target.event, Void | Override):
            raise InputError(f"{_where(entry)}: {key}: a {target.kind} cannot be struck out")
        if isinstance(entry.event, Void | Override | DrawRequest):
            continue
        if not isinstance(target.event, Order):
            raise InputError(f"{_where(entry)}: {key}: {wanted!r} is a {target.kind}, not an order")


def _where(entry: Entry) -> str:
    return f"event {entry.position} ({entry.kind})"


def _reference(entry: Entry) -> tuple[str, str | None]:
    """The key under which an event names another, and the id it names."""
    event = entry.event
    if isinstance(event, Void | Override | OrderStop | Review | DrawRequest):
        return "target", event.target
    if isinstance(event, Dose | Rate | NotGiven):
        return "order", event.order
    return "", None
