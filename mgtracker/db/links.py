"""The links of the chain: the hash of a row of the journal, and the newest row kept beside it.

A hash is SHA-256 over the hash before it and every column of the row, each with its length in front,
so that no two rows are written alike. What it is of never changes: files are checked by it for years.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

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


def head_fault(connection: Connection) -> str | None:
    """What is wrong with the end of the journal, as a clause; None if it is as it was left.

    Quick, for every opening: looks at the count and the newest row, and at no other.
    """
    kept = connection.execute("SELECT seq, hash FROM head").fetchone()
    if kept is None:
        return "the head of its journal is missing"
    head = Head(*kept)
    newest = f"SELECT {AS_STORED} FROM journal ORDER BY seq DESC LIMIT 1"  # noqa: S608
    row = connection.execute(newest).fetchone()
    seq = 0 if row is None else row[0]
    if seq < head.seq:
        return f"entry {head.seq} was its newest, and entries after {seq} are missing"
    if seq > head.seq:
        return f"entry {head.seq} was its newest, and entry {seq} came in past its guards"
    (count,) = connection.execute("SELECT count(*) FROM journal").fetchone()
    if count != head.seq:
        return f"entry {head.seq} is its newest, and it holds {count}"
    if row is not None and not (row[-1] == head.hash == hash_of(row[:-2], row[-2])):
        return f"its newest entry, {seq}, is not as it was written"
    return None
