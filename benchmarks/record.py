"""One recorded dose, from `Session.record` to on the disk, against a bare insert with the same pragmas.

Run: .venv/bin/python -m benchmarks.record
Wanted: at most 2 x.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from time import perf_counter
from zoneinfo import ZoneInfo

from benchmarks.courses import START, entries
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Patient
from mgtracker.clinical.notation import read_event
from mgtracker.db.store import Store, new_id
from mgtracker.exchange.protocols import load_protocol
from mgtracker.session import Session, needs_reason

CASES: tuple[tuple[str, Mapping[str, str], int], ...] = (
    ("nothing speaks against it", {"drug": "calcium carbonate", "amount": "500 mg"}, 1),
    ("given for a reason", {"drug": "magnesium oxide", "amount": "4 mmol"}, 2),
)
"""A name, what is given, and how many entries that comes to."""
ROUNDS = 150
ENTRIES = 60


class _Ticking:
    """A clock that moves a minute each time it is set on."""

    def __init__(self, start: Instant) -> None:
        self.present = start

    def now(self) -> Instant:
        return self.present


def main() -> None:
    """Print medians and ratios, of a dose that nothing speaks against and of one given for a reason.

    The second is two entries, so two rows are inserted beside it, also in one transaction. Each is measured
    turn by turn with its bare insert.
    """
    for name, given, rows in CASES:
        with tempfile.TemporaryDirectory() as folder:
            ours, theirs = _measured(Path(folder), given, rows)
        ratio = median(a / b for a, b in zip(ours, theirs, strict=True))
        print(f"{name}: record() to disk {median(ours) * 1000:.2f} ms, ", end="")
        print(f"bare insert {median(theirs) * 1000:.2f} ms, ratio {ratio:.2f}")


def _measured(folder: Path, given: Mapping[str, str], rows: int) -> tuple[list[float], list[float]]:
    """Seconds of each record() and of each bare insert of as many rows."""
    bare = _bare(folder / "bare.db")
    store, session, clock = _session(folder / "ward.db")
    ours, theirs = [], []
    for number in range(ROUNDS):
        clock.present = clock.present.plus(3600)
        dose = read_event("dose", {"at": clock.present.utc(), "route": "oral"} | dict(given))
        shown, head = session.propose(dose), store.head()
        reasoned = needs_reason(dose, shown)
        begin = perf_counter()
        session.record(dose, shown, "measured" if reasoned else None)
        took = perf_counter() - begin
        begin = perf_counter()
        _insert(bare, number, rows)
        theirs.append(perf_counter() - begin)
        ours.append(took)
        assert store.head() - head == rows
    store.close()
    bare.close()
    return ours, theirs


def _session(path: Path) -> tuple[Store, Session, _Ticking]:
    store = Store.create(path)
    patient = new_id()
    with store.writing():
        store.append(patient, Patient(START, "BENCH, Mark", "1"), START, by="bench")
        store.append_many(patient, entries(ENTRIES))
    clock = _Ticking(START.plus(40 * 86400))
    session = Session(store, load_protocol(), clock, ZoneInfo("UTC"), author="bench")
    session.select(patient)
    return store, session, clock


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA synchronous=EXTRA")
    connection.execute(
        "CREATE TABLE t (id TEXT PRIMARY KEY, at TEXT NOT NULL, body TEXT NOT NULL) STRICT"
    )
    return connection


def _insert(connection: sqlite3.Connection, number: int, rows: int) -> None:
    body = json.dumps({"drug": "magnesium oxide", "amount": "4 mmol", "route": "oral"})
    connection.execute("BEGIN IMMEDIATE")
    for row in range(rows):
        values = (f"{number}/{row}", START.utc(), body)
        connection.execute("INSERT INTO t VALUES (?, ?, ?)", values)
    connection.execute("COMMIT")


if __name__ == "__main__":
    main()
