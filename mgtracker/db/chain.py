"""Whether a record is whole: every entry as it was written, in its place, none missing.

What this can show and what it cannot: docs/decisions/0020-chain.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from mgtracker.clinical.errors import RecordError

from . import driver
from .codec import decode
from .driver import Connection
from .links import AS_STORED, EMPTY, GENESIS, Head, hash_of, head_fault, kept_head

MANY = 100
"""So many faults are told; where there are more, it is plain that the file is not whole."""
STRIDE = 5000
"""So many entries are read between two reports of how far the check is."""

Progress = Callable[[int, int], None]
"""Called with how many entries were read, of how many."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was left.

    Attributes:
        what: a clause, without names or values of patients.
        seq: the place of the entry it is about; None where it is about the file.
    """

    what: str
    seq: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found.

    Attributes:
        head: the newest entry as the file keeps it; the empty one where that cannot be read.
        entries: how many were read.
        faults: the file's first, then the entries' in their order; at most `MANY`.
    """

    head: Head
    entries: int
    faults: tuple[Fault, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults

    @property
    def first_bad(self) -> Fault | None:
        """The first entry that is not as it was written; None if none is named."""
        found = [fault for fault in self.faults if fault.seq is not None]
        return min(found, key=lambda fault: fault.seq or 0) if found else None


def check(connection: Connection, progress: Progress | None = None) -> Report:
    """Look at all of a file of the present schema. Writes nothing and never raises for what it finds.

    Takes some seconds for 100,000 entries; the connection may be one that only reads.
    """
    walk = _Walk(connection, progress)
    found = [*_of_the_file(connection), *islice(walk.faults(), MANY)]
    return Report(_head(connection), walk.read, tuple(found[:MANY]))


def place_of(connection: Connection, printed: bytes) -> int | None:
    """The place of the entry with that hash; 0 for the hash before the first, None if there is none.

    In a record that is whole, everything up to there is as it was when that hash was the head.

    Raises:
        driver.Error: the file cannot be read.
    """
    if printed == GENESIS:
        return 0
    row = connection.execute("SELECT seq FROM journal WHERE hash = ?", (printed,)).fetchone()
    return None if row is None else int(row[0])


def _head(connection: Connection) -> Head:
    try:
        return kept_head(connection)
    except (driver.Error, TypeError):
        return EMPTY


# -- the file ------------------------------------------------------------------------------------


def _of_the_file(connection: Connection) -> Iterator[Fault]:
    from .shape import shape_faults

    for look in (shape_faults, _pages, _references):
        try:
            yield from map(Fault, look(connection))
        except driver.Error as error:
            yield Fault(f"it is damaged ({error})")


def _pages(connection: Connection) -> Iterator[str]:
    """SQLite's own check of pages, indexes and constraints."""
    for (answer,) in connection.execute(f"PRAGMA integrity_check({MANY})"):
        if answer != "ok":
            yield f"it is damaged ({answer.strip().splitlines()[-1]})"


def _references(connection: Connection) -> Iterator[str]:
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of its table {table} names a row of {parent} that is not there"


# -- the chain -----------------------------------------------------------------------------------

_WALK = f"SELECT {AS_STORED} FROM journal NOT INDEXED ORDER BY seq"  # noqa: S608


class _Walk:
    """Once through the journal, entry by entry."""

    def __init__(self, connection: Connection, progress: Progress | None) -> None:
        self.read = 0
        self._connection = connection
        self._progress = progress

    def faults(self) -> Iterator[Fault]:
        """What is wrong, in the order of the entries."""
        head = EMPTY
        try:
            total = max(_head(self._connection).seq, 1)
            for row in self._connection.execute(_WALK):
                yield from _of_an_entry(row, head)
                head = Head(row[0], row[-1])
                self._count(total)
            end = head_fault(self._connection)
        except driver.Error:
            yield Fault(f"entry {head.seq + 1} cannot be read, nor any after it", head.seq + 1)
            return
        if end is not None:
            yield Fault(end, min(head.seq, _head(self._connection).seq) + 1)

    def _count(self, total: int) -> None:
        self.read += 1
        if self._progress is not None and self.read % STRIDE == 0:
            self._progress(self.read, max(total, self.read))


def _of_an_entry(row: tuple[object, ...], before: Head) -> Iterator[Fault]:
    """What is wrong with one row that comes after `before`."""
    seq, previous = row[0], row[-2]
    assert isinstance(seq, int)
    if seq != before.seq + 1:
        yield Fault(_missing(before.seq + 1, seq - 1), before.seq + 1)
    if not isinstance(previous, bytes) or row[-1] != hash_of(row[:-2], previous):
        yield Fault(f"entry {seq} is not as it was written", seq)
    elif seq == before.seq + 1 and previous != before.hash:
        yield Fault(
            f"entry {seq} was not written after entry {before.seq} as that stands now: one of them was "
            "put in the place of another",
            max(before.seq, 1),
        )
    elif not _reads(row):
        yield Fault(f"entry {seq} cannot be understood", seq)


def _missing(first: int, last: int) -> str:
    return (
        f"entry {first} is missing" if first == last else f"entries {first} to {last} are missing"
    )


def _reads(row: tuple[object, ...]) -> bool:
    """Whether the program itself would read it, or refuse the whole patient."""
    try:
        texts = [value.decode() if isinstance(value, bytes) else value for value in row[:-2]]
        decode(tuple(texts))  # type: ignore[arg-type]
    except (RecordError, UnicodeDecodeError, TypeError):
        return False
    return True
