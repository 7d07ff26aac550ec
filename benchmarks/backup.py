"""A backup of a large ward while it is at work: how long a write waits, and how late the window's thread comes.

Run: .venv/bin/python -m benchmarks.backup [ENTRIES]     (1,000,000 if not said: two minutes to make them)
Wanted: no write waits 100 ms; the thread of the window is never 100 ms late.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from threading import Thread
from time import perf_counter, sleep

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Event
from mgtracker.clinical.notation import read_event
from mgtracker.db.about import About
from mgtracker.db.backup import COPYING, back_up
from mgtracker.db.backup_files import Backup
from mgtracker.db.codec import encode
from mgtracker.db.links import LINKED, Link, linked
from mgtracker.db.new_ward import Administrator, make_ward
from mgtracker.db.store import Store

ENTRIES = 1_000_000
NOW = Instant.parse("2026-03-01T12:00:00+00:00")
FIRST = Administrator("Ada Reyes", "AR", "704938", "seven quiet otters swim")
TICK = 0.005
BETWEEN = 1.0
"""Seconds from one write to the next."""
_INSERT = f"INSERT INTO journal ({', '.join(LINKED)}) VALUES ({', '.join('?' * len(LINKED))})"


def main() -> None:
    """Print what was measured, for a plain ward and for an encrypted one."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES
    for name, passphrase in (("plain", None), ("encrypted", FIRST.passphrase)):
        with tempfile.TemporaryDirectory() as place:
            first = Administrator(FIRST.name, FIRST.initials, FIRST.pin, passphrase)
            store, _ = make_ward(Path(place) / "ward.db", About(), first, NOW)
            with store:
                (store.importer,) = store.people.everybody()
                _fill(store, count)
                print(f"{name}: {_at_work(store, Path(place) / 'backups')}")


def _dose() -> Event:
    keys = {"at": NOW.utc(), "drug": "magnesium sulfate", "amount": "2 g", "route": "IV"}
    return read_event("dose", keys)


def _fill(store: Store, count: int) -> None:
    """As many rows as the program itself would have written, chained, without reading each back."""
    with store.writing():
        dose = store.append("p", _dose(), NOW, by="A")
    row, head = encode("p", dose), store.chain_head()

    def rows() -> Iterator[Link]:
        before = head.hash
        for seq in range(head.seq + 1, count + 1):
            link = linked((seq, f"{seq:032x}", f"p{seq % 200}", *row[3:]), before)
            before = link[-1]
            yield link

    with store.writing():
        for link in rows():
            store._connection.execute(_INSERT, link)


@dataclass
class _Measured:
    shares: list[tuple[float, float]] = field(default_factory=list)
    late: list[float] = field(default_factory=list)
    writes: list[float] = field(default_factory=list)
    made: list[Backup] = field(default_factory=list)

    def __str__(self) -> str:
        begin, end = self.shares[0][0], self.shares[-1][0]
        copied = next(at for at, share in self.shares if share >= COPYING)
        (made,) = self.made
        return (
            f"{made.size / 1e6:,.0f} MB, {'whole' if made.is_good else made.faults}; copied in "
            f"{copied - begin:.1f} s, rehearsed by {end - begin:.1f} s; {len(self.writes)} writes, "
            f"{median(self.writes) * 1000:.0f} ms, worst {max(self.writes) * 1000:.0f} ms; thread late by "
            f"{median(self.late) * 1000:.1f} ms, worst {max(self.late) * 1000:.0f} ms"
        )


def _at_work(store: Store, folder: Path) -> _Measured:
    """A backup in a thread, and beside it what a window does: wake up, and now and then write a dose."""
    found = _Measured()

    def work() -> None:
        found.made.append(
            back_up(store, folder, NOW, lambda share: found.shares.append((perf_counter(), share)))
        )

    thread = Thread(target=work)
    thread.start()
    written = woke = perf_counter()
    while thread.is_alive():
        sleep(TICK)
        found.late.append(perf_counter() - woke - TICK)
        if perf_counter() - written >= BETWEEN:
            written = perf_counter()
            with store.writing():
                store.append("p", _dose(), NOW, by="A")
            found.writes.append(perf_counter() - written)
        woke = perf_counter()
    thread.join()
    return found


if __name__ == "__main__":
    main()
