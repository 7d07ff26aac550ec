"""The links of the chain: the hash of a row of the journal, and the newest row kept beside it.

A hash is SHA-256 over the hash before it and every column of the row, each with its length in front,
so that no two rows are written alike. What it is of never changes: files are checked by it for years.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from mgtracker.clinical.text import Text

from .codec import Row
from .driver import Connection

GENESIS = bytes(32)
"""What stands for the hash before the first row."""

HASHED = (
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
"""The columns a hash is over, in this order."""

Link = tuple[int, str, str, str, str, str | None, str, int, str, bytes, bytes]
"""A row with the hash before it and its own."""

LINKED = (*HASHED, "previous", "hash")

AS_STORED = ", ".join(
    name if name in ("seq", "version", "previous", "hash") else f"CAST({name} AS BLOB) AS {name}"
    for name in LINKED
)
"""The columns `LINKED` for a SELECT, text as bytes: a byte that was changed need not be text any more."""


class Head(NamedTuple):
    """The newest row of a journal: with it, everything that came before is fixed.

    Attributes:
        seq: its place, which is also how many there are; 0 while there is none.
        hash: 32 bytes; all zero while there is none.
    """

    seq: int
    hash: bytes

    def __str__(self) -> str:
        """As printed, read out and asked for: 64 hexadecimal digits."""
        return self.hash.hex()


EMPTY = Head(0, GENESIS)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was left.

    Attributes:
        what: a clause, without names or values of patients.
        seq: the place of the entry it is about; None where it is about the file.
    """

    what: str
    seq: int | None = None


def hash_of(row: Sequence[object], previous: bytes) -> bytes:
    """The hash of the columns `HASHED` of a row after the one whose hash is `previous`; 32 bytes.

    Text may be given as its UTF-8.
    """
    return sha256(previous + b"".join(map(_spelled, row))).digest()


def _spelled(value: object) -> bytes:
    if value is None:
        return b"-,"
    text = value if isinstance(value, bytes) else str(value).encode()
    return b"%d:%b," % (len(text), text)


def linked(row: Row, previous: bytes) -> Link:
    """The row as it stands in the journal after the one whose hash is `previous`."""
    return (*row, previous, hash_of(row, previous))


def kept_head(connection: Connection) -> Head:
    """The newest row as the file keeps it beside the journal, written in the same transaction."""
    return Head(*connection.execute("SELECT seq, hash FROM head").fetchone())


def head_fault(connection: Connection) -> Fault | None:
    """What is wrong with the end of the journal; None if it is as it was left.

    Quick, for every opening: looks at the count and the newest row, and at no other.
    """
    # One statement, so that what another program writes meanwhile is seen whole or not at all.
    answer = connection.execute(_END).fetchone()
    if answer is None:
        return Fault(Text("the head of its journal is missing"))
    count, kept, kept_hash, *newest = answer
    last = newest[0] or 0
    if last < kept:
        what = Text(
            "entry {kept} was its newest, and entries after {last} are missing",
            kept=kept,
            last=last,
        )
        return Fault(what, last + 1)
    if last > kept:
        what = Text(
            "entry {kept} was its newest, and entry {last} came in past its guards",
            kept=kept,
            last=last,
        )
        return Fault(what, kept + 1)
    if count != kept:
        return Fault(
            Text("entry {kept} is its newest, and it holds {count}", kept=kept, count=count)
        )
    if kept and not (kept_hash == newest[-1] == hash_of(newest[:-2], newest[-2])):
        return Fault(Text("its newest entry, {kept}, is not as it was written", kept=kept), kept)
    return None


_END = f"""
    SELECT (SELECT count(*) FROM journal), kept, kept_hash, {AS_STORED}
    FROM (SELECT seq AS kept, hash AS kept_hash FROM head)
    LEFT JOIN journal ON seq = (SELECT max(seq) FROM journal)
"""  # noqa: S608
