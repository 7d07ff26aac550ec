"""kill -9 at random moments while a ward writes: what was acknowledged is there, nothing is there by half.

Run: .venv/bin/python -m benchmarks.killed [HOW OFTEN] [SEED]
Wanted: nothing lost, nothing torn, every chain whole. On Unix only; the power going is another matter.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import traceback
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from time import sleep

from benchmarks.courses import START, entries
from mgtracker.clinical.events import Override, Void
from mgtracker.db import bulk, driver
from mgtracker.db.chain import check
from mgtracker.db.store import Store

TIMES = 500
LONGEST = 0.3
"""Seconds from the start of the writer to its end, at most; it opens the file within the first few."""
PER_FILE = 25
"""So many writers write to one file, each after the one that was killed."""
MANY = 40
"""Every seventh write is an import of so many entries at once."""
assert bulk  # loaded before the writers begin, which have no time for it
PARTS = 3
"""Any other write is a dose, the reason it was given for, and a strike-out of it."""


@dataclass(frozen=True, slots=True)
class Count:
    """What a run of kills came to.

    Attributes:
        killed: how often.
        acknowledged: entries that the writers said were recorded.
        kept: entries that were there in the end.
        lost: acknowledged and not there.
        torn: writes of which some entries are there, and some are not.
        broken: kills after which the chain was not whole.
        cut_off: kills that left a write to be undone.
        unheard: writes that are there whole, and whose writer was killed before it could say so.
    """

    killed: int = 0
    acknowledged: int = 0
    kept: int = 0
    lost: int = 0
    torn: int = 0
    broken: int = 0
    cut_off: int = 0
    unheard: int = 0

    def __add__(self, other: Count) -> Count:
        pairs = ((name, getattr(self, name) + getattr(other, name)) for name in self.__slots__)
        return Count(**dict(pairs))

    @property
    def is_good(self) -> bool:
        """Nothing lost, nothing torn, nothing broken."""
        return (self.lost, self.torn, self.broken) == (0, 0, 0)


def kill_writers(path: Path, times: int, chance: Random) -> Count:
    """Kill one writer after the other in the middle of writing to a new file, and look each time."""
    Store.create(path).close()
    count = Count()
    told: list[str] = []
    for number in range(times):
        told += _until_killed(path, number, chance.uniform(0, LONGEST))
        cut_off = path.with_name(f"{path.name}-journal").exists()
        with Store.open(path) as store:
            kept = [entry.id for entry in store.entries("p")]
        with closing(driver.connect(path, read_only=True)) as connection:
            whole = check(connection).is_whole
        count += Count(killed=1, broken=not whole, cut_off=cut_off)
    sizes = Counter(identity.split("/")[0] for identity in kept)
    writes = {identity.split("/")[0] for identity in told}
    return replace(
        count,
        acknowledged=len(told),
        kept=len(kept),
        lost=len(set(told) - set(kept)),
        torn=sum(size not in (PARTS, MANY) for size in sizes.values()),
        unheard=len(set(sizes) - writes),
    )


def _until_killed(path: Path, number: int, after: float) -> list[str]:
    """The ids that a writer acknowledged before it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _write_on_and_on(path, number, writing)
    os.close(writing)
    sleep(after)
    os.kill(child, signal.SIGKILL)
    _, end = os.waitpid(child, 0)
    if not os.WIFSIGNALED(end):
        raise RuntimeError("a writer ended by itself")
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read().decode().split()


def _write_on_and_on(path: Path, number: int, pipe: int) -> None:
    """Never returns: this process is killed."""
    try:
        with Store.open(path) as store:
            for write in range(1_000_000):
                name = f"{number}-{write}"
                ids = _import(store, name) if write % 7 == 3 else _dose(store, name)
                # One call of less than a page: the pipe takes it whole.
                os.write(pipe, "".join(f"{identity}\n" for identity in ids).encode())
    finally:
        traceback.print_exc()
        os._exit(1)


def _dose(store: Store, name: str) -> list[str]:
    dose, reason, strike_out = (f"{name}/{part}" for part in range(PARTS))
    entry = entries(1)[0]
    with store.writing():
        store.append("p", entry.event, START, by="RN A", entry_id=dose)
        event = Override(START, dose, ("cap-24h",), "seizure")
        store.append("p", event, START, by="RN A", entry_id=reason)
        store.append("p", Void(START, dose, "wrong"), START, by="RN A", entry_id=strike_out)
    return [dose, reason, strike_out]


def _import(store: Store, name: str) -> list[str]:
    many = [replace(entry, id=f"{name}/{n}") for n, entry in enumerate(entries(MANY))]
    with store.writing():
        store.append_many("p", many)
    return [entry.id for entry in many]


def main() -> None:
    """Print the counts."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    chance = Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    total = Count()
    with tempfile.TemporaryDirectory() as folder:
        while total.killed < times:
            path = Path(folder) / f"{total.killed}.db"
            total += kill_writers(path, min(PER_FILE, times - total.killed), chance)
    print(f"killed in the middle      {total.killed:8,}")
    print(f"  with a write to undo    {total.cut_off:8,}")
    print(f"entries acknowledged      {total.acknowledged:8,}")
    print(f"  of them lost            {total.lost:8,}   wanted: 0")
    print(f"entries kept              {total.kept:8,}")
    print(f"writes torn               {total.torn:8,}   wanted: 0")
    print(f"writes kept, not yet said {total.unheard:8,}")
    print(f"chains not whole          {total.broken:8,}   wanted: 0")
    if not total.is_good:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
