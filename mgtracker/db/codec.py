"""Entries to and from rows of the journal, by kind and version. Nothing is ever skipped."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any, NamedTuple

from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.clinical.errors import InputError, RecordError
from mgtracker.clinical.events import KINDS, Dose, Entry, Event, Order, Rate
from mgtracker.clinical.maker import maker
from mgtracker.clinical.notation import read_event, write_event

Row = tuple[int, str, str, str, str, str | None, str, int, str]
COLUMNS = (
    "seq",
    "id",
    "patient",
    "occurred_at",
    "recorded_at",
    "recorded_by",
    "kind",
    "version",
    "body",
)

VERSIONS: Mapping[str, int] = {
    "patient": 1,
    "fact": 1,
    "bedside": 1,
    "labs": 1,
    "dose": 1,
    "rate": 1,
    "not-given": 1,
    "order": 1,
    "order-stop": 1,
    "review": 1,
    "draw-request": 1,
    "acknowledge": 1,
    "void": 1,
    "override": 1,
}
"""The newest spelling of each kind that this program writes and reads."""

BESIDE = ("witness", "note", "shown", "by_id", "witness_id")
"""What a body holds that is not the event's own: the last fields of an `Entry`, in their order."""

_WHENEVER = frozenset({"fact", "bedside", "labs", "dose", "not-given"})
"""Kinds that say the same at any time: nothing in them has to come before or after another thing."""
_ONCE = "2026-01-01T00:00:00Z"


def encode(patient_id: str, entry: Entry) -> Row:
    """The row of an entry.

    Raises:
        RecordError: it would not read back as the same entry, so it is not written.
    """
    plain = write_event(entry.event)
    occurred_at = plain.pop("at")
    plain |= _understood(entry.event)
    plain |= {key: value for key in BESIDE if (value := getattr(entry, key)) is not None}
    row: Row = (
        entry.position,
        entry.id,
        patient_id,
        occurred_at,
        entry.recorded_at.as_written(),
        entry.by,
        entry.kind,
        VERSIONS[entry.kind],
        json.dumps(plain, ensure_ascii=False, allow_nan=False),
    )
    try:
        "".join(value for value in row if isinstance(value, str)).encode()
        same = decode(row) == entry
    except (UnicodeEncodeError, RecordError) as error:
        raise RecordError(
            "this {kind} cannot be recorded as it stands: {error}", kind=entry.kind, error=error
        ) from error
    if not same:
        raise RecordError(
            "this {kind} cannot be recorded as it stands: it would read back as another one",
            kind=entry.kind,
        )
    return row


def decode(row: Row) -> Entry:
    """The entry of a row.

    Raises:
        RecordError: of an unknown kind, of a newer version, or not readable; names the entry.
    """
    ((_, entry),) = decode_all((row,))
    return entry


def decode_all(rows: Iterable[Row]) -> Iterator[tuple[str, Entry]]:
    """Of each row in turn, whose it is and its entry.

    A ward says the same many times over: what was read once, a body or a time, is not read again.

    Raises:
        RecordError: as `decode`, at the first row that cannot be read.
    """
    bodies: dict[str, _Said] = {}
    times: dict[str, Instant] = {}
    for seq, identity, patient, occurred_at, recorded_at, by, kind, version, body in rows:
        if not 0 < version <= VERSIONS.get(kind, 0):
            raise RecordError(
                "entry {seq} ({identity}) is of a kind or version that this mgtracker does not know "
                "(kind {kind}, version {version}); open the file with the newer one that wrote it",
                seq=seq,
                identity=identity,
                kind=repr(kind),
                version=version,
            )
        try:
            said = bodies.get(body)
            if said is None or said.kind != kind:
                said = _said(kind, body, _ONCE if kind in _WHENEVER else occurred_at)
                if kind in _WHENEVER:
                    bodies[body] = said
            if (at := times.get(occurred_at)) is None:
                at = times[occurred_at] = _happened(occurred_at)
            _, make, rest, beside, fault = said
            event = make(at, *rest)
            if (recorded := times.get(recorded_at)) is None:
                recorded = times[recorded_at] = Instant.parse(recorded_at)
        except _UNREADABLE as error:
            raise RecordError(
                "entry {seq} ({identity}, {kind}) cannot be read: {error}",
                seq=seq,
                identity=identity,
                kind=kind,
                error=error,
            ) from error
        if fault is not None:
            raise RecordError(
                "entry {seq} ({identity}, {kind}) {fault}",
                seq=seq,
                identity=identity,
                kind=kind,
                fault=fault,
            )
        yield patient, _entry(identity, event, recorded, seq, by, *beside)


_UNREADABLE = (InputError, ValueError, TypeError, AttributeError, RecursionError, OverflowError)
"""What a body that this program never wrote can come to."""
_entry = maker(Entry)


def _happened(occurred_at: str) -> Instant:
    try:
        return Instant.parse(occurred_at)
    except InputError as error:
        raise error.at("at") from None


@cache
def _made_of(kind: str) -> tuple[Callable[..., Event], tuple[str, ...]]:
    """What makes an event of a kind, and from what: its time, and then these."""
    return maker(KINDS[kind]), tuple(field.name for field in fields(KINDS[kind]))[1:]


class _Said(NamedTuple):
    """What a body says: the event but for its time, what is kept beside it, and why it cannot be trusted."""

    kind: str
    make: Callable[..., Event]
    rest: tuple[Any, ...]
    beside: tuple[str | None, ...]
    fault: str | None


@lru_cache(maxsize=512)
def _said(kind: str, body: str, occurred_at: str) -> _Said:
    """Read and checked. Wards say the same many times over, and the same text always says the same."""
    plain = json.loads(body)
    beside = tuple([plain.pop(key, None) for key in BESIDE])
    for key, value in zip(BESIDE, beside, strict=True):
        if not isinstance(value, str | None):
            raise InputError("{key}: expected text", key=key)
    recorded = {key: plain.pop(key) for key in ("mg", "mg_per_h") if key in plain}
    plain["at"] = occurred_at
    event = read_event(kind, plain)
    make, names = _made_of(kind)
    rest = tuple([getattr(event, name) for name in names])
    counts = _understood(event)
    fault = (
        None
        if recorded == counts
        else f"was recorded as {recorded or 'no amount'} and would now count as "
        f"{counts or 'no amount'}; nothing is worked out from it"
    )
    return _Said(kind, make, rest, beside, fault)


def _understood(event: Event) -> dict[str, Any]:
    """What an amount or rate as typed was taken to be, exact, kept beside it."""
    found: dict[str, Fraction] = {}
    if isinstance(event, Dose | Order) and event.amount is not None:
        found["mg"] = event.amount.mg
    if isinstance(event, Rate | Order) and event.mg_per_second is not None:
        found["mg_per_h"] = event.mg_per_second * HOUR
    return {key: str(value) for key, value in found.items()}
