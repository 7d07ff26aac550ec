"""How quick the chart is: a dose being typed, a whole patient, and panning and zooming beside bare pyqtgraph.

    python benchmarks/chart.py

Everything is drawn, offscreen unless QT_QPA_PLATFORM says otherwise. The ratios are of one run on one
machine: bare pyqtgraph and the chart draw the same five curves of 10,000 points in all, at the same
size, taking turns.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from typing import Any
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from mgtracker.clinical.clock import DAY, HOUR, Instant
from mgtracker.clinical.events import Entry, Patient
from mgtracker.clinical.notation import read_event
from mgtracker.db.store import Store
from mgtracker.exchange.protocols import load_protocol
from mgtracker.session import Session
from mgtracker.ui import theme
from mgtracker.ui.application_style import apply
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.trend import TrendPanel

NOW = Instant.parse("2026-05-14T14:05:00+00:00")
SIZE = (976, 601)
POINTS = 10_000
ROUNDS = 25
SETTLES = 3
"""How often events are let through, until nothing of one window is painted in the time of the other."""
MOST = {"typed": 10.0, "shown": 60.0, "ratio": 1.3}


class FixedClock:
    def now(self) -> Instant:
        return NOW


def course(entries: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Doses and draws in turn, closer to now the later they come."""
    yield "fact", {"at": NOW.plus(-2 * HOUR).as_written(), "creatinine_clearance": "88 mL/min"}
    sides = cycle(("left", "right"))
    for n in range(entries - 1):
        at = NOW.plus(-(entries - n) * 40 * 60).as_written()
        if n % 3:
            results = {"magnesium": f"{0.5 + n % 50 / 100:.2f} mmol/L", "calcium": "1.80 mmol/L"}
            yield "labs", {"at": at, **results, "pth": "4.1 pmol/L", "albumin": "33 g/L"}
        else:
            dose = {"drug": "magnesium sulfate", "product": "50 % injection", "amount": "1 g"}
            yield "dose", {"at": at, **dose, "route": "IM", "site": next(sides)}


@contextmanager
def ward(entries: int) -> Iterator[Bridge]:
    with Store.in_memory() as store:
        with store.writing():
            store.append("p", Patient(NOW.plus(-400 * DAY), "BENCH", "1"), NOW)
            events = [read_event(kind, plain) for kind, plain in course(entries)]
            store.append_many("p", [Entry(f"e{n}", e, e.at, n) for n, e in enumerate(events, 1)])
        session = Session(store, load_protocol(), FixedClock(), ZoneInfo("UTC"), author="B")
        session.select("p")
        yield Bridge(session)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds, everything it asked to be painted included."""
    start = time.perf_counter()
    work()
    for _ in range(SETTLES):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def panel_of(bridge: Bridge) -> TrendPanel:
    panel = TrendPanel()
    panel.resize(*SIZE)
    panel.show()
    panel.show_view(bridge.view)
    QApplication.processEvents()
    return panel


def typed_and_shown(bridge: Bridge) -> tuple[float, float]:
    """Median ms of a proposal and of a whole view, 300 entries."""
    panel = panel_of(bridge)
    chart = panel.chart
    assert chart is not None
    plain = {"at": NOW.as_written(), "drug": "magnesium sulfate", "product": "50 % injection"}
    doses = [
        read_event("dose", {**plain, "amount": f"{n} g", "route": "IM", "site": "left"})
        for n in range(1, 6)
    ]
    proposals = [bridge.propose(dose) for dose in doses]
    typed = [
        timed(lambda proposal=proposal: panel.show_proposal(proposal))  # type: ignore[misc]
        for proposal, _ in zip(cycle(proposals), range(ROUNDS), strict=False)
    ]
    shown = [timed(lambda: panel.show_view(bridge.view)) for _ in range(ROUNDS)]
    panel.close()
    return statistics.median(typed[2:]), statistics.median(shown[2:])


def curves(chart: Any) -> list[tuple[Any, Any, bool]]:
    """(x, y, with marks) of the five curves of the chart."""
    found = [(*plot.curve.getData(), True) for plot in chart.results]
    found.append((*chart.calcium.corrected.getData(), False))
    return [*found, (*chart.sums.past.getData(), False)]


def fill(chart: Any) -> None:
    """The same number of points in each of five curves, over the last seven days."""
    import numpy as np

    each = POINTS // 5
    x = np.linspace(NOW.seconds - 7 * DAY, NOW.seconds, each)
    for place, plot in enumerate(chart.results):
        low, high = plot.frame.low, plot.frame.high
        middle = (low + high) / 2
        y = middle + (high - low) / 3 * np.sin(np.arange(each) / (9 + place))
        plot.curve.setData(x, y)
        plot.sure.setData(x, y)
        plot.doubtful.setData([], [])
    plot = chart.calcium
    plot.corrected.setData(x, plot.curve.getData()[1] + 0.01)
    plot.corrected_marks.setData([], [])
    chart.sums.past.setData(x, 20 + 10 * np.sin(np.arange(each) / 30))


def bare(drawn: list[tuple[Any, Any, bool]]) -> tuple[Any, Callable[[float, float], None]]:
    """Five linked plots of pyqtgraph as they come, with the same curves, marks and pens."""
    import pyqtgraph as pg

    view = pg.GraphicsLayoutWidget()
    view.resize(*SIZE)
    plots = []
    for row, (x, y, marked) in enumerate(drawn):
        plot = view.addPlot(row=row, col=0, axisItems={"bottom": pg.DateAxisItem()})
        marks = {"symbol": "o", "symbolSize": 10} if marked else {}
        item = plot.plot(x, y, pen=pg.mkPen("b", width=2), antialias=True, **marks)
        item.curve.setSegmentedLineMode("on")
        plot.disableAutoRange()
        if plots:
            plot.setXLink(plots[0])
        plots.append(plot)
    view.show()
    QApplication.processEvents()
    return view, lambda start, end: plots[0].setXRange(start, end, padding=0)


def moved(bridge: Bridge) -> dict[str, tuple[float, float]]:
    """Median ms of (chart, bare pyqtgraph) for panning and for zooming."""
    panel = panel_of(bridge)
    chart, span = panel.chart, panel.span
    assert chart is not None
    span.choose("7d")
    fill(chart)
    other, move_other = bare(curves(chart))
    found = {}
    for kind in ("pan", "zoom"):
        ours, theirs = [], []
        span.choose("7d")
        span.zoom(0.3, NOW.seconds)
        for n in range(ROUNDS):
            if kind == "pan":
                ours.append(timed(lambda n=n: span.pan(-1800 if n % 2 else 1700)))  # type: ignore[misc]
            else:
                ours.append(timed(lambda n=n: span.zoom(1.1 if n % 2 else 0.9, NOW.seconds)))  # type: ignore[misc]
            start, end = span.start, span.end
            theirs.append(timed(lambda s=start, e=end: move_other(s, e)))  # type: ignore[misc]
        found[kind] = (statistics.median(ours[2:]), statistics.median(theirs[2:]))
    other.close()
    panel.close()
    return found


def main() -> int:
    app = QApplication(sys.argv[:1])
    apply(app, theme.LIGHT)
    with ward(300) as bridge:
        typed, shown = typed_and_shown(bridge)
        both = moved(bridge)
    print(f"a dose being typed, 300 entries     {typed:6.1f} ms   at most {MOST['typed']:g}")
    print(f"a whole patient, 300 entries        {shown:6.1f} ms   at most {MOST['shown']:g}")
    passed = typed <= MOST["typed"] and shown <= MOST["shown"]
    for kind, (ours, theirs) in both.items():
        ratio = ours / theirs
        passed = passed and ratio <= MOST["ratio"]
        what = f"{kind}, five panels, {POINTS:,} points"
        print(f"{what:35} {ours:6.1f} ms   bare {theirs:.1f} ms   {ratio:.2f} x, at most 1.3")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
