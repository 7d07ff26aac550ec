"""Whether a record is whole: every entry as it was written, in its place, none missing.

What this can show and what it cannot: docs/decisions/0020-the-chain.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.text import Text

from . import driver
from .codec import decode
from .driver import Connection
from .links import AS_STORED, EMPTY, GENESIS, Fault, Head, hash_of, head_fault

MANY = 100
"""So many faults are told; where there are more, it is plain that the file is not whole."""
STRIDE = 5000
"""So many entries are read between two reports of how far the check is."""

Progress = Callable[[int, int], None]
"""Called with how many entries were read, of how many."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found.

    Attributes:
        head: the newest entry there is.
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
    found = [*_of_the_file(connection), *walk.faults()]
    return Report(walk.head, walk.read, tuple(found[:MANY]))


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


# -- the file ------------------------------------------------------------------------------------


def _of_the_file(connection: Connection) -> Iterator[Fault]:
    from .shape import shape_faults

    for look in (shape_faults, _pages, _references):
        try:
            yield from map(Fault, look(connection))
        except driver.READING:
            yield Fault(Text("it is damaged: its own account of itself cannot be read"))


def _pages(connection: Connection) -> Iterator[str]:
    """SQLite's own check of pages, indexes and constraints."""
    for (answer,) in connection.execute(f"PRAGMA integrity_check({MANY})"):
        if answer != "ok":
            yield Text("it is damaged ({fault})", fault=answer.strip().splitlines()[-1])


def _references(connection: Connection) -> Iterator[str]:
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Text(
            "row {row} of its table {table} names a row of {parent} that is not there",
            row=row,
            table=table,
            parent=parent,
        )


# -- the chain -----------------------------------------------------------------------------------

_STRETCH = f"SELECT {AS_STORED} FROM journal WHERE seq > ? ORDER BY seq LIMIT {STRIDE}"  # noqa: S608


class _Walk:
    """Once through the journal, entry by entry.

    A stretch at a time: a ward that is at work must not wait for the end of a long reading.
    """

    def __init__(self, connection: Connection, progress: Progress | None) -> None:
        self.head = EMPTY
        self.read = 0
        self._connection = connection
        self._progress = progress

    def faults(self) -> Iterator[Fault]:
        """What is wrong, in the order of the entries."""
        try:
            yield from self._of_the_entries()
            end = head_fault(self._connection)
        except driver.READING:
            broken = self.head.seq + 1
            yield Fault(Text("entry {seq} cannot be read, nor any after it", seq=broken), broken)
            return
        if end is not None:
            yield end

    def _of_the_entries(self) -> Iterator[Fault]:
        while rows := self._connection.execute(_STRETCH, (self.head.seq,)).fetchall():
            for row in rows:
                if row[0] <= self.head.seq:
                    # Pages that point the wrong way could go on like this without end.
                    last = self.head.seq
                    yield Fault(Text("entries after {seq} are in disorder", seq=last), last + 1)
                    return
                yield from _of_an_entry(row, self.head)
                self.head = Head(row[0], row[-1])
            self.read += len(rows)
            if self._progress is not None:
                self._progress(self.read, max(self._kept(), self.read))

    def _kept(self) -> int:
        kept = self._connection.execute("SELECT max(seq) FROM head").fetchone()
        return kept[0] or 0


def _of_an_entry(row: tuple[object, ...], before: Head) -> Iterator[Fault]:
    """What is wrong with one row that comes after `before`."""
    seq, previous = row[0], row[-2]
    assert isinstance(seq, int)
    if seq != before.seq + 1:
        yield Fault(_missing(before.seq + 1, seq - 1), before.seq + 1)
    if not isinstance(previous, bytes) or row[-1] != hash_of(row[:-2], previous):
        yield Fault(Text("entry {seq} is not as it was written", seq=seq), seq)
    elif seq == before.seq + 1 and previous != before.hash:
        yield Fault(
            Text(
                "entry {seq} was not written after entry {before} as that stands now: one of them was put "
                "in the place of another",
                seq=seq,
                before=before.seq,
            ),
            max(before.seq, 1),
        )
    elif not _reads(row):
        yield Fault(Text("entry {seq} cannot be understood", seq=seq), seq)


def _missing(first: int, last: int) -> Text:
    if first == last:
        return Text("entry {seq} is missing", seq=first)
    return Text("entries {first} to {last} are missing", first=first, last=last)


def _reads(row: tuple[object, ...]) -> bool:
    """Whether the program itself would read it, or refuse the whole patient."""
    try:
        texts = [value.decode() if isinstance(value, bytes) else value for value in row[:-2]]
        decode(tuple(texts))  # type: ignore[arg-type]
    except (RecordError, UnicodeDecodeError, TypeError):
        return False
    return True
