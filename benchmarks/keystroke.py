"""How long a key in the amount field takes to its verdict painted, on a patient with 300 entries.

Run: .venv/bin/python -m benchmarks.keystroke
Wanted: at most 30 ms (median of the keys that bring a verdict), without a screen.
"""

from __future__ import annotations

import os
from statistics import median, quantiles
from time import perf_counter
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.courses import EVERY_HOURS, START, entries
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Patient
from mgtracker.db.store import Store
from mgtracker.exchange.protocols import load_protocol
from mgtracker.session import Session
from mgtracker.ui import theme
from mgtracker.ui.application_style import apply
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.give.dose_form import DoseForm
from mgtracker.ui.give.panel import GivePanel

ENTRIES = 300
ROUNDS = 40
LIMIT_MS = 30
TYPED = ("5", " ", "g", Qt.Key.Key_Backspace, "m", "g", *[Qt.Key.Key_Backspace] * 4)
"""Two amounts, typed and taken back: findings come, change and go."""


class Standing:
    """A clock that stands."""

    def __init__(self, now: Instant) -> None:
        self._now = now

    def now(self) -> Instant:
        return self._now


def panel() -> GivePanel:
    """The panel on a patient with the entries, painted once."""
    now = START.plus(round(((ENTRIES - 2) // 3 * EVERY_HOURS + 0.2) * 3600))
    store = Store.in_memory()
    with store.writing():
        store.append("p1", Patient(START, "SAMPLE, Ada", "1"), START, by="x", entry_id="who")
        store.append_many("p1", entries(ENTRIES - 1))
    bridge = Bridge(
        Session(store, load_protocol(), Standing(now), ZoneInfo("Europe/London"), author="x")
    )
    bridge.select("p1")
    shown = GivePanel(bridge)
    shown.resize(404, 860)
    shown.show()
    return shown


def main() -> None:
    """Print the figures."""
    application = QApplication([])
    apply(application, theme.LIGHT)
    shown = panel()
    form = shown.body.form("dose")
    assert isinstance(form, DoseForm)
    form.route.segmented().set_value("IM")
    form.amount.setFocus()
    application.processEvents()
    with_verdict, without = [], []
    for _ in range(ROUNDS):
        for key in TYPED:
            begin = perf_counter()
            if isinstance(key, str):
                QTest.keyClicks(form.amount, key)
            else:
                QTest.keyClick(form.amount, key)
            application.processEvents()  # layout, then the paint that it asked for
            took = (perf_counter() - begin) * 1000
            (without if shown.body.verdict.isHidden() else with_verdict).append(took)
    for name, times in (("verdict painted", with_verdict), ("no verdict yet", without)):
        print(
            f"{name:<16} {len(times):>4} keys  median {median(times):5.1f} ms"
            f"  95 % {quantiles(times, n=20)[-1]:5.1f} ms  most {max(times):5.1f} ms"
        )
    print(f"wanted: median at most {LIMIT_MS} ms")


if __name__ == "__main__":
    main()
