"""What is done round the record: who signed in, looked, exported, backed up. Appended and chained."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.text import Text

from . import driver
from .driver import Connection
from .faults import BACK, named, told
from .links import GENESIS, Head, hash_of

AuditKind = Literal[
    "person",  # who somebody is from now on; written by `People`
    "signed-in",
    "signed-out",
    "locked",
    "failed",  # a wrong PIN, for the person whose initials were typed
    "witnessed",  # proved to be the second person
    "saw",  # put a patient in front
    "exported",
    "printed",
    "settings",
    "protocol",
    "keys",  # a passphrase or a recovery key was made anew
    "backed-up",
    "restored",
]
KINDS: tuple[str, ...] = get_args(AuditKind)

_COLUMNS = ("seq", "at", "person", "name", "kind", "subject", "body", "previous", "hash")
HASHED = _COLUMNS[:-2]
"""The columns of a row that its hash is of."""
_INSERT = f"INSERT INTO audit ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608
_ROW = f"SELECT {', '.join(_COLUMNS)} FROM audit"  # noqa: S608
_WALK = f"{_ROW} ORDER BY seq"
_END = "SELECT count(*), coalesce(max(seq), 0) FROM audit"
LINKED_ROW = f"""
    SELECT {", ".join(f"a.{column}" for column in _COLUMNS)},
        (SELECT previous FROM audit AS next WHERE next.seq = a.seq + 1)
    FROM audit AS a
"""  # noqa: S608
"""A row with its links, to be read by `said_in`."""
_RECOVERY = f"""
    {LINKED_ROW} WHERE kind = 'keys' AND json_extract(body, '$.recovery') IS NOT NULL
    ORDER BY seq DESC LIMIT 1
"""
_ZONES = """
    SELECT ward.zone, json_extract(body, '$.zone') FROM audit, ward
    WHERE subject = 'ward' AND audit.kind = 'settings' AND json_type(body, '$.zone') IS NOT NULL
    ORDER BY seq DESC LIMIT 1
"""

Writing = Callable[[], AbstractContextManager[None]]
"""`Store.writing`."""


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does something: a person's id and the name they have now; neither where nobody is signed in."""

    person: str | None = None
    name: str | None = None


NOBODY = Doer()


class Audit:
    """The audit of one file. Every method raises RecordError where the file fails it."""

    def __init__(self, connection: Connection, path: Path | None, writing: Writing) -> None:
        self._connection = connection
        self._path = path
        self._writing = writing

    def note(
        self,
        kind: AuditKind,
        at: Instant,
        who: Doer,
        subject: str | None = None,
        detail: str | None = None,
    ) -> None:
        """Write that something was done, in a transaction of its own.

        Args:
            kind: what.
            at: when.
            who: who did it.
            subject: the id of the patient or person it was done to.
            detail: a few words: which file, which setting. Never a patient's name, never a secret.

        Raises:
            RecordError: read-only, disk full: it was not written.
        """
        with self._writing():
            self.append(kind, at, who, subject, {} if detail is None else {"detail": detail})

    def check_end(self) -> None:
        """See that no row is missing and that the newest is as it was written, for whoever goes by the audit.

        Quick, unlike `faults`: counts the rows and looks at the last one.

        Raises:
            RecordError: it is not so.
        """
        with told(self._path):
            head = kept_head(self._connection)
            count, newest = self._connection.execute(_END).fetchone()
            row = self._connection.execute(f"{_ROW} WHERE seq = ?", (newest,)).fetchone()
        is_end = row is None or (row[-1] == head.hash == hash_of(row[:-2], row[-2]))
        if not count == newest == head.seq or not is_end:
            raise RecordError(
                "the audit of {file} was altered by another program, so nobody can be told by it; {back}",
                file=named(self._path),
                back=BACK,
            )

    def recovery_line(self) -> str | None:
        """What is kept of the newest recovery key; None if none was made.

        Raises:
            RecordError: another program altered it.
        """
        with told(self._path):
            row = self._connection.execute(_RECOVERY).fetchone()
        return None if row is None else str(json.loads(said_in(row)["body"])["recovery"])

    def append(
        self,
        kind: AuditKind,
        at: Instant,
        who: Doer,
        subject: str | None = None,
        body: Mapping[str, Any] | None = None,
    ) -> None:
        """The same inside `Store.writing()`, with a body to be read by whoever wrote it."""
        with told(self._path):
            head = kept_head(self._connection)
            said = json.dumps(body or {}, ensure_ascii=False, allow_nan=False)
            row = (head.seq + 1, at.as_written(), who.person, who.name, kind, subject, said)
            linked = (*row, head.hash, hash_of(row, head.hash))
            self._connection.execute(_INSERT, linked)


def said_in(row: Sequence[Any]) -> dict[str, Any]:
    """A row that somebody is told by, as `LINKED_ROW` reads it: its columns, by name.

    Raises:
        RecordError: it is not as it was written, where it was written.
    """
    *said, previous, own, after = row
    if own != hash_of(said, previous) or after not in (None, own):
        raise RecordError(
            "row {seq} of the audit was altered by another program, so nobody can be told by it; {back}",
            seq=said[0],
            back=BACK,
        )
    return dict(zip(HASHED, said, strict=True))


def faults(connection: Connection) -> Iterator[str]:
    """What is not as it was written in the audit of a file of the present schema, a clause each."""
    head = Head(0, GENESIS)
    try:
        for row in connection.execute(_WALK):
            if row[0] != head.seq + 1:
                yield Text("row {seq} of its audit is missing", seq=head.seq + 1)
            elif row[-2] != head.hash or row[-1] != hash_of(row[:-2], row[-2]):
                yield Text("row {seq} of its audit is not as it was written", seq=row[0])
            head = Head(row[0], row[-1])
        yield from _zone_faults(connection)
        if (kept := kept_head(connection)) != head:
            yield Text(
                "row {kept} of its audit was the newest, and now it ends at {last}",
                kept=kept.seq,
                last=head.seq,
            )
    except driver.READING:
        yield Text("its audit cannot be read after row {seq}", seq=head.seq)
    except RecordError as error:
        yield Text(error.source, **error.values)


def _zone_faults(connection: Connection) -> Iterator[str]:
    """A nightly dose falls due by the zone of the ward: it is the one that somebody set, if anybody did."""
    row = connection.execute(_ZONES).fetchone()
    if row is not None and row[0] != row[1]:
        none = Text("that of the machine")
        yield Text(
            "its time zone is {zone}, and who set it last said {said}",
            zone=row[0] or none,
            said=row[1] or none,
        )


def kept_head(connection: Connection) -> Head:
    """The newest row, as the file keeps it beside the audit.

    Raises:
        RecordError: it is not there.
        driver.Error: it cannot be read.
    """
    row = connection.execute("SELECT seq, hash FROM audit_head").fetchone()
    if row is None:
        raise RecordError("the head of its audit is missing")
    return Head(*row)
