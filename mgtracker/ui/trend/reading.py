"""Mouse and keys over the chart: reading at a moment, zooming and dragging in time, clicking a mark."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from mgtracker.clinical.clock import MINUTE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from mgtracker.ui.trend.plot import Plot
    from mgtracker.ui.trend.plots import Plots
    from mgtracker.ui.trend.span import Span

ZOOM = 0.8
"""How much shorter one turn of the wheel makes the stretch."""
SNAP = 6
"""Pixels within which reading snaps to a result or a dose."""


class Reading(QObject):
    """Where values are read, and what was clicked.

    Signals:
        moved: the UTC second that is read, or None.
        clicked: the id of the entry whose mark was clicked, or opened with Enter.
    """

    moved = Signal(object)
    clicked = Signal(str)

    def __init__(self, span: Span, plots: Plots, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.panels: tuple[Plot, ...] = ()
        self.at: int | None = None
        self.known: list[int] = []
        self._span, self._plots = span, plots
        plots.pointed.connect(self._point)
        plots.left.connect(self.stop)
        plots.clicked.connect(self._click)
        plots.dragged.connect(self._drag)
        plots.wheeled.connect(self._wheel)
        plots.reset.connect(span.reset)
        plots.pressed.connect(self._key)
        span.changed.connect(self._keep_in_sight)

    def show(self, known: Iterable[int]) -> None:
        """When anything was measured or given; what is read is read anew."""
        self.known = sorted(known)
        if self.at is not None:
            self.moved.emit(self.at)

    def read(self, moment: int) -> None:
        """Put the cross hair on a moment."""
        self.at = moment
        self.moved.emit(moment)

    def stop(self) -> None:
        """Take the cross hair away."""
        if self.at is not None:
            self.at = None
            self.moved.emit(None)

    def step(self, places: int) -> None:
        """Read so many moments later (> 0) or earlier, of those at which anything happened."""
        if not self.known:
            return
        here = self._span.now if self.at is None else self.at
        after, before = bisect_right(self.known, here), bisect_left(self.known, here)
        place = after - 1 + places if places > 0 else before + places
        moment = self.known[min(max(place, 0), len(self.known) - 1)]
        self._span.reveal(moment)
        self.read(moment)

    def _length(self, pixels: float) -> float:
        """Seconds in so many pixels."""
        return pixels * (self._span.end - self._span.start) / max(float(self._plots.width()), 1)

    def _point(self, x: float, _y: float) -> None:
        moment = self._span.start + self._length(x)
        reach = self._length(SNAP)
        near = self.known[
            bisect_left(self.known, moment - reach) : bisect_right(self.known, moment + reach)
        ]
        snapped = min(near, key=lambda at: abs(at - moment), default=None)
        self.read(floor(moment / MINUTE) * MINUTE if snapped is None else snapped)

    def _click(self, x: float, y: float) -> None:
        for panel in self.panels:
            box = panel.label.geometry()
            if box.top() <= y <= box.bottom():
                entry_id = panel.hit(x, y - box.top())
                if entry_id is not None:
                    self.clicked.emit(entry_id)

    def _drag(self, pixels: float) -> None:
        self._span.pan(-self._length(pixels))

    def _wheel(self, turns: float, x: float) -> None:
        """Now may hold the stretch back, so what lies under the mouse is another moment afterwards."""
        self._span.zoom(ZOOM**turns, self._span.start + self._length(x))
        if self.at is not None:
            self._point(x, 0)

    def _keep_in_sight(self) -> None:
        """What is out of sight is not read."""
        if self.at is not None and not self._span.start <= self.at <= self._span.end:
            self.stop()

    def _key(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Home: -len(self.known),
            Qt.Key.Key_End: len(self.known),
        }
        zooms = {Qt.Key.Key_Plus: ZOOM, Qt.Key.Key_Minus: 1 / ZOOM}
        key = Qt.Key(event.key())
        if key in steps:
            self.step(steps[key])
        elif key in zooms:
            self._span.zoom(zooms[key], self._span.now)
        elif key == Qt.Key.Key_Escape and self.at is not None:
            self.stop()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.at is not None:
            self._open(self.at)
        else:
            return
        event.accept()

    def _open(self, moment: int) -> None:
        for panel in self.panels:
            entry_id = panel.entry_at(moment)
            if entry_id is not None:
                self.clicked.emit(entry_id)
                return
