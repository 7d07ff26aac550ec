"""The audit as it is read: what was recorded and what was done round it, in one list, the newest first.

Read from the end, a stretch at a time: the newest of a large ward are there at once, a ward at work never
waits for the end of a long reading, and whoever waits can be told how far it is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from heapq import merge
from itertools import islice
from pathlib import Path
from typing import Any, Literal, cast, get_args

from mgtracker.clinical.clock import Instant

from .audit import AuditKind
from .driver import Connection
from .faults import told
from .keys import FileKey

DeedKind = Literal[
    AuditKind,
    "recorded",
    "struck-out",
    "overrode",
    "acknowledged",
]
DEED_KINDS: tuple[DeedKind, ...] = get_args(DeedKind)
MOST = 5000
"""So many are read at once; a narrower question reads further back."""
STRETCH = 10_000
"""So many rows are looked at between two moments in which the ward may write: some tens of milliseconds."""

Share = Callable[[float], None]
"""Called with how much is done, from 0 to 1. An exception of it ends the reading."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that somebody did.

    Attributes:
        at: when it was written.
        kind: what.
        person: the id of who did it; None where nobody was signed in.
        name: the name they had then.
        patient: the id of the patient it was about.
        subject: the id of the person it was done to: added, reset, tried to sign in as.
        what: the kind of the entry, how a person was changed, or a few words; "" where the kind says all.
        reason: why, where that was asked.
        entry: the id of the entry in the journal.
    """

    at: Instant
    kind: DeedKind
    person: str | None
    name: str | None
    patient: str | None
    subject: str | None
    what: str
    reason: str | None
    entry: str | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which deeds are asked for; None or empty: all.

    Attributes:
        person: done by them, or to them.
        kinds: of these kinds.
        patient: about this patient.
        since: not before; until: before.
        most: at most so many, the newest.
    """

    person: str | None = None
    kinds: frozenset[DeedKind] = frozenset()
    patient: str | None = None
    since: Instant | None = None
    until: Instant | None = None
    most: int = MOST


def read_trail(
    connection: Connection, path: Path | None, wanted: Wanted, share: Share | None = None
) -> tuple[Deed, ...]:
    """What was done, the newest first; of one second what was done round the record before what was recorded.

    Each of the two keeps the order in which it was written, also where the clock was set back; only between
    the two the clock decides.

    Raises:
        RecordError: the file cannot be read.
    """
    tell = share or _unheard
    with told(path):
        parts = [_Part(connection, table, _values(wanted)) for table in ("audit", "journal")]
        rows = [part.rows(wanted, lambda: tell(_done(parts))) for part in parts]
        newest = islice(merge(*rows, key=_moment, reverse=True), wanted.most)
        found = tuple(Deed(Instant.parse(at), *rest) for _, at, *rest in newest)
    tell(1.0)
    return found


def read_by_the_clock(
    connection: Connection, path: Path | None, wanted: Wanted
) -> tuple[Deed, ...]:
    """The same of a sample, whose patients were written one after the other, each with times of the past.

    Raises:
        RecordError: the file cannot be read.
    """
    found = read_trail(connection, path, replace(wanted, most=sys.maxsize))
    return tuple(sorted(found, key=lambda deed: -deed.at.seconds)[: wanted.most])


def look_back(path: Path, key: FileKey | None, wanted: Wanted, share: Share) -> tuple[Deed, ...]:
    """The same of a file that may be open and at work. May run in a thread.

    Raises as `read_trail` does.
    """
    from . import opening

    with ExitStack() as resources:
        return read_trail(opening.open_to_check(path, resources, key), path, wanted, share)


_Values = dict[str, str | int | None]


class _Part:
    """One of the two tables, gone through from its end.

    Attributes:
        newest: the place of its last row when the reading began; 0 while there is none.
        left: so many rows were not looked at yet.
    """

    def __init__(self, connection: Connection, table: str, values: _Values) -> None:
        self._connection, self._table, self._values = connection, table, values
        (last,) = connection.execute(f"SELECT max(seq) FROM {table}").fetchone()  # noqa: S608
        self.newest = self.left = int(last or 0)

    def rows(self, wanted: Wanted, looked: Callable[[], None]) -> Iterator[tuple[Any, ...]]:
        """What is asked for, the newest first; `looked` is called before each stretch."""
        sql = _asked(self._table, wanted)
        while self.left > 0:
            looked()
            span = {"above": self.left - STRETCH, "to": self.left}
            values = cast("Any", self._values | span)
            found = self._connection.execute(sql, values).fetchall()
            self.left = max(self.left - STRETCH, 0)
            yield from found


def _done(parts: list[_Part]) -> float:
    newest = sum(part.newest for part in parts)
    return 1 - sum(part.left for part in parts) / max(newest, 1)


def _moment(row: tuple[Any, ...]) -> int:
    return cast("int", row[0])


def _unheard(_done: float) -> None:
    """Nobody watches."""


def _values(wanted: Wanted) -> _Values:
    return {
        "person": wanted.person,
        "patient": wanted.patient,
        "since": None if wanted.since is None else wanted.since.seconds,
        "until": None if wanted.until is None else wanted.until.seconds,
        "kinds": ",".join(["", *sorted(wanted.kinds), ""]),
    }


_DEEDS = {
    "journal": """
        SELECT
            CAST(strftime('%s', recorded_at) AS INTEGER) AS moment, recorded_at AS at,
            CASE kind WHEN 'void' THEN 'struck-out' WHEN 'override' THEN 'overrode'
                WHEN 'acknowledge' THEN 'acknowledged' ELSE 'recorded' END AS deed,
            json_extract(body, '$.by_id') AS person, recorded_by AS name, patient, NULL AS subject,
            kind AS what, coalesce(json_extract(body, '$.reason'), json_extract(body, '$.note')) AS reason,
            id AS entry
        FROM journal
    """,
    "audit": """
        SELECT
            CAST(strftime('%s', at) AS INTEGER) AS moment, at, kind AS deed, person, name,
            CASE WHEN kind IN ('saw', 'exported', 'printed') THEN subject END AS patient,
            CASE WHEN kind NOT IN ('saw', 'exported', 'printed') THEN subject END AS subject,
            coalesce(json_extract(body, '$.what'), json_extract(body, '$.detail'), '') AS what,
            NULL AS reason, NULL AS entry
        FROM audit
    """,
}
_WHOM = {"journal": "patient = :patient", "audit": "subject = :patient"}
_WHO = {
    "journal": "(json_extract(body, '$.by_id') = :person OR json_extract(body, '$.witness_id') = :person)",
    "audit": "(audit.person = :person OR subject = :person)",
}


def _asked(table: str, wanted: Wanted) -> str:
    """The rows of one stretch that are asked for. What is not asked for is no condition: indexes serve."""
    conditions = {
        _WHOM[table]: wanted.patient,
        _WHO[table]: wanted.person,
        "instr(:kinds, ',' || deed || ',') > 0": wanted.kinds or None,
        "moment >= :since": wanted.since,
        "moment < :until": wanted.until,
    }
    said = [condition for condition, value in conditions.items() if value is not None]
    where = " AND ".join(["seq > :above AND seq <= :to", *said])
    return f"{_DEEDS[table]} WHERE {where} ORDER BY seq DESC"
