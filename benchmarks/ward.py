"""A ward of 200 patients with 500 entries each: to its first board, a minute later, and after a dose.

Run: .venv/bin/python -m benchmarks.ward [ROUNDS]
Wanted: at most 1.5 s from opening the file to the board painted, 50 ms of the interface's thread for a minute's
tick, 100 ms from recording a dose to the board painted again. Beside each stands a bare QTableView of as many
rows and eight columns of the same words: shown, and filled anew. Every round is a process of its own.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, time
from zoneinfo import ZoneInfo

from benchmarks.wards import ENTRIES, NOW, PATIENTS, write_ward
from mgtracker.clinical.clock import Instant

ROUNDS = 3
MINUTES = 15
DOSES = 5
SIZE = (1440, 900)
COLUMNS = 8
WANTED = {"first board": (1500, "shown"), "tick": (50, "filled"), "dose": (100, "filled")}
ZONE = ZoneInfo("Europe/London")


class _Hand:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.time = NOW

    def now(self) -> Instant:
        return self.time


def _milliseconds(work: Callable[[], object]) -> float:
    begin = perf_counter()
    work()
    return (perf_counter() - begin) * 1000


def parts(path: Path) -> dict[str, float]:
    """What a first board is made of, one after the other, without a window."""
    from mgtracker.clinical.course import Course
    from mgtracker.db.store import Store
    from mgtracker.exchange.protocols import load_protocol
    from mgtracker.ward_rows import WardRows

    gc.disable()
    rows, found = WardRows(load_protocol(), ZONE), {}
    stores: list[Store] = []
    found["check and read it"] = _milliseconds(
        lambda: stores.append(Store.open(path, read_ahead=True))
    )
    (store,) = stores
    people, entries = store.patients(), store.all_entries()
    courses = {who: Course(told) for who, told in entries.items()}
    found["replay"] = _milliseconds(lambda: [course.given for course in courses.values()])
    every = [(who, people[who], courses[who]) for who in people]
    found["every row"] = _milliseconds(lambda: [rows.row(*one, NOW) for one in every])
    found["every row again"] = _milliseconds(
        lambda: [rows.row(*one, NOW.plus(60)) for one in every]
    )
    store.close()
    return found


def window(path: Path) -> dict[str, float]:
    """The window itself, as the program puts it together."""
    from PySide6.QtWidgets import QApplication

    from mgtracker.app import settle
    from mgtracker.desktop.desktop import Desktop
    from mgtracker.exchange.protocols import load_protocol
    from mgtracker.ui.settings import Settings, settings_file

    gc.disable()  # as the program does while it starts
    app = QApplication([])
    clock = _Hand()
    settings = Settings(settings_file())
    settings.author = "A. Reyes"
    desktop = Desktop(settings, clock, ZONE, load_protocol())
    found = {"first board": _milliseconds(lambda: (desktop.open(path), app.processEvents()))}
    found["ended"] = time()
    settle()
    shown = desktop.window
    assert shown is not None
    bridge = shown.bridge
    assert shown.board.model.rowCount() == len(bridge.view.ward) == PATIENTS

    def tick() -> None:
        bridge.refresh()
        app.processEvents()

    ticks = []
    for _ in range(MINUTES):
        clock.time = clock.time.plus(60)
        ticks.append(_milliseconds(tick))
    found["tick"] = median(ticks)
    found["longest tick"] = max(ticks)
    found["dose"] = median(_dose(bridge, app, clock, number) for number in range(DOSES))
    words = [
        [str(value) for value in (row.id, row.level.word, row.patient.name, row.weight)] * 2
        for row in bridge.view.ward
    ]
    found.update(_bare(app, words))
    desktop.close()
    return found


def _dose(bridge, app, clock: _Hand, number: int) -> float:  # type: ignore[no-untyped-def]
    """From Record on a patient's page to the board, painted again."""
    from mgtracker.clinical.notation import read_event

    clock.time = clock.time.plus(60)
    bridge.select(bridge.view.ward[number].id)
    app.processEvents()
    taken = {"drug": "magnesium oxide", "amount": "4 mmol", "route": "oral"}
    proposal = bridge.propose(read_event("dose", {"at": clock.time.as_written(), **taken}))

    def record() -> None:
        assert bridge.record(proposal, "as ordered") is not None
        bridge.select(None)
        app.processEvents()

    return _milliseconds(record)


def _bare(app, words: list[list[str]]) -> dict[str, float]:  # type: ignore[no-untyped-def]
    """A table as Qt has it, with the same number of cells: shown, and filled anew."""
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QTableView

    model = QStandardItemModel(len(words), COLUMNS)
    view = QTableView()

    def fill() -> None:
        for row, texts in enumerate(words):
            for column, text in enumerate(texts):
                model.setItem(row, column, QStandardItem(text))
        app.processEvents()

    def show() -> None:
        view.setModel(model)
        view.resize(*SIZE)
        view.show()
        fill()

    shown = _milliseconds(show)
    return {"shown": shown, "filled": median(_milliseconds(fill) for _ in range(5))}


def _in_its_own_process(what: str, ward: Path) -> dict[str, float]:
    begin = time()
    command = [sys.executable, "-m", "benchmarks.ward", what, str(ward)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    if "ended" in found:
        found["with the start"] = (found.pop("ended") - begin) * 1000
    return found


def main() -> int:
    """Print the table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as home:
        for kind in ("CONFIG", "DATA"):
            os.environ[f"XDG_{kind}_HOME"] = home
        ward = Path(home) / "ward.db"
        write_ward(ward)
        apart = [_in_its_own_process("parts", ward) for _ in range(rounds)]
        whole = [_in_its_own_process("window", ward) for _ in range(rounds)]
    print(f"{PATIENTS} patients, {ENTRIES} entries each; medians of {rounds} processes")
    for name in apart[0]:
        print(f"  {name:<18} {median(one[name] for one in apart):7.0f} ms")
    middle = {name: median(one[name] for one in whole) for name in whole[0]}
    within = True
    for name, (limit, beside) in WANTED.items():
        took, bare = middle[name], middle[beside]
        within &= took <= limit
        print(
            f"{name:<20} {took:7.0f} ms, wanted at most {limit}"
            f"   bare table {beside} {bare:.0f} ms, {took / bare:.1f} x"
        )
    print(f"the program's start included {middle['with the start']:.0f} ms")
    print(f"the longest of {MINUTES} ticks    {middle['longest tick']:.0f} ms")
    return 0 if within else 1


if __name__ == "__main__":
    if sys.argv[1:2] in (["parts"], ["window"]):
        print(json.dumps({"parts": parts, "window": window}[sys.argv[1]](Path(sys.argv[2]))))
    else:
        raise SystemExit(main())
