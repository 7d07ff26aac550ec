"""How long a start takes beside a bare window with one plot: whole processes, one after the other.

    .venv/bin/python benchmarks/start_up.py [ROUNDS]

Each round starts a bare PySide6 window with one pyqtgraph plot that is closed once it is painted; the
program, ended when its ward board is painted; and the program, which then opens a patient and is ended
when the chart is painted.
The ward is a file that exists (five patients).
Ratios of the medians are what counts.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMITS = {"ward": 0.8, "chart": 1.5}

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
import pyqtgraph as pg
class Plot(pg.PlotWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
plot = Plot()
plot.plot([0, 1, 2], [1, 0, 2])
window = QMainWindow()
window.setCentralWidget(plot)
window.resize(1440, 900)
window.show()
app.exec()
"""

PROGRAM = """
import os, sys
from argparse import Namespace
from pathlib import Path
UNTIL = sys.argv[2]
from mgtracker import __main__, app  # before any Qt, as the program does
from mgtracker.ui.board.row_list import RowList
def end_after(kind, paint="paintEvent"):
    painted = getattr(kind, paint)
    def ends(self, event):
        painted(self, event)
        os._exit(0)
    setattr(kind, paint, ends)
if UNTIL == "ward":
    end_after(RowList)
else:
    from PySide6.QtCore import QTimer
    painted = RowList.paintEvent
    opened = []
    def opens(self, event):
        painted(self, event)
        if not opened:
            opened.append(self)
            QTimer.singleShot(0, lambda: self.window().go_to("okafor"))
    RowList.paintEvent = opens
    from mgtracker.ui.patient_page import PatientPage
    add_trend = PatientPage.add_trend
    def watched(self):
        add_trend(self)
        import pyqtgraph
        end_after(pyqtgraph.GraphicsView)
    PatientPage.add_trend = watched
raise SystemExit(__main__.main(["--database", sys.argv[1]]))
"""

FILL = """
import sys
from pathlib import Path
from mgtracker.desktop.sample import fill_sample
from mgtracker.db.store import Store
from mgtracker.exchange.protocols import load_protocol
from mgtracker.wall_clock import WallClock
with Store.create(Path(sys.argv[1])) as store:
    fill_sample(store, WallClock().now(), load_protocol())
"""


def run(code: str, *arguments: str) -> float:
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return time.perf_counter() - began


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        for kind in ("CONFIG", "DATA"):
            os.environ[f"XDG_{kind}_HOME"] = home
        ward = str(Path(home) / "ward.db")
        run(FILL, ward)
        starts = {
            "bare": lambda: run(BARE),
            "ward": lambda: run(PROGRAM, ward, "ward"),
            "chart": lambda: run(PROGRAM, ward, "chart"),
        }
        for start in starts.values():
            start()  # the disk's cache
        times: dict[str, list[float]] = {name: [] for name in starts}
        for _ in range(rounds):
            for name, start in starts.items():
                times[name].append(start())
    median = {name: statistics.median(all_of_it) for name, all_of_it in times.items()}
    print(f"a bare window with one plot: {median['bare']:.3f} s (median of {rounds})")
    within = True
    for name, limit in LIMITS.items():
        ratio = median[name] / median["bare"]
        within &= ratio <= limit
        print(f"to the {name} painted: {median[name]:.3f} s, {ratio:.2f} x (at most {limit} x)")
    return 0 if within else 1


if __name__ == "__main__":
    raise SystemExit(main())
