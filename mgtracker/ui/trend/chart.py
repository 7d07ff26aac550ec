"""Five panels on one time axis: magnesium, calcium, PTH, doses, and the rolling sum."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mgtracker.clinical.checks import Severity
from mgtracker.clinical.clock import HOUR, MINUTE
from mgtracker.ui import theme as themes
from mgtracker.ui.trend import candidate, moments, readout
from mgtracker.ui.trend.label import PanelLabel
from mgtracker.ui.trend.lane import Lane
from mgtracker.ui.trend.look import Look
from mgtracker.ui.trend.plots import Plots, backdrop, foreground
from mgtracker.ui.trend.results import CALCIUM, MAGNESIUM, PTH, ResultPlot
from mgtracker.ui.trend.sums import SumPlot
from mgtracker.ui.trend.ticks import time_ticks
from mgtracker.ui.trend.time_axis import TimeAxis, label_room

if TYPE_CHECKING:
    from fractions import Fraction

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from mgtracker.ui.bridge import Proposal
    from mgtracker.ui.theme import Theme
    from mgtracker.ui.trend.plot import Plot
    from mgtracker.ui.trend.readout import Part
    from mgtracker.ui.trend.span import Span
    from mgtracker.view import View

ZOOM = 0.8
"""How much shorter one turn of the wheel makes the stretch."""
SNAP = 6
"""Pixels within which reading snaps to a result or a dose."""


class Body(QWidget):
    """Holds labels and plots side by side and says when it was resized."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panels are laid out anew."""
        super().resizeEvent(event)
        self.resized.emit()


class Chart(QWidget):
    """Signals:
    entry_clicked: the id of the entry whose mark was clicked.
    read: the parts of the read-out; empty when nothing is read.
    """

    entry_clicked = Signal(str)
    read = Signal(object)

    def __init__(self, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.span = span
        self.look = Look(themes.current())
        self.view: View | None = None
        self.cross: int | None = None
        self._placing = False
        self._edges: list[int] = []
        self._build()
        self.plots.setBackground(self.look.theme.surface)
        self.span.changed.connect(self._move)
        self.body.resized.connect(self._place)
        self.plots.pointed.connect(self._point)
        self.plots.left.connect(self.stop_reading)
        self.plots.clicked.connect(self._click)
        self.plots.dragged.connect(self._drag)
        self.plots.wheeled.connect(self._wheel)
        self.plots.reset.connect(self.span.reset)
        self.plots.pressed.connect(self._key)

    def _build(self) -> None:
        self.body = Body()
        self.plots = Plots(self.body)
        labels = [PanelLabel(self.body) for _ in range(5)]
        self.magnesium = ResultPlot(self.look, self.span, labels[0], MAGNESIUM)
        self.calcium = ResultPlot(self.look, self.span, labels[1], CALCIUM)
        self.pth = ResultPlot(self.look, self.span, labels[2], PTH)
        self.pth.share = 0.82
        self.lane = Lane(self.look, self.span, labels[3])
        self.sums = SumPlot(self.look, self.span, labels[4])
        self.results = (self.magnesium, self.calcium, self.pth)
        self.panels: tuple[Plot, ...] = (*self.results, self.lane, self.sums)
        for panel in self.panels:
            self.plots.scene().addItem(panel.box)
        self.axis = TimeAxis(self)
        self.scrolled = QScrollArea(self)
        self.scrolled.setFrameShape(QFrame.Shape.NoFrame)
        self.scrolled.setWidgetResizable(True)
        self.scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolled.setWidget(self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.scrolled, 1)
        column.addWidget(self.axis)
        self.setFocusProxy(self.plots)

    # -- showing ---------------------------------------------------------------------------------

    def show_view(self, view: View) -> None:
        """Draw the patient in front."""
        patient = view.patient
        assert patient is not None, "the chart shows one patient"
        self.view = view
        starts = [patient.course.live[0].at.seconds] if patient.course.live else []
        ahead = patient.caps[0].cap.window if patient.caps else 24 * HOUR
        self.span.show(view.now.seconds, min(starts, default=view.now.seconds), ahead)
        traces, now = patient.traces, view.now
        albumin = traces["albumin"].last
        aside = "" if albumin is None else f"corrected, albumin {float(albumin.value):g} g/L"
        self.magnesium.show(traces["magnesium"], now, edge=_edge(view))
        self.calcium.show(
            traces["calcium"], now, corrected=traces["corrected_calcium"], aside=aside
        )
        self.pth.show(traces["pth"], now)
        self.lane.show(view)
        self.lane.show_ghost(None)
        self.sums.show(view, candidate.crossing(view, patient.findings))
        self._describe()
        self._place()
        self._move()

    def show_proposal(self, proposal: Proposal | None) -> None:
        """Draw what is being typed, or take it away."""
        if self.view is None:
            return
        shown = None if proposal is None else candidate.shown(self.view, proposal)
        if shown is None and self.sums.shown is None and self.lane.ghost is None:
            return
        self.lane.show_ghost(None if shown is None else shown.mark)
        self.sums.show_candidate(shown)
        self._describe()

    def apply_theme(self, theme: Theme) -> None:
        """Another theme or text size; `show_view` follows."""
        self.look = Look(theme)
        self.plots.setBackground(theme.surface)
        for panel in self.panels:
            panel.restyle(self.look)
        self.axis.updateGeometry()

    def highlight(self, entry_id: str) -> None:
        """Ring the marks of an entry and bring them into sight; "" for none."""
        if self.view is not None and self.view.patient is not None:
            entry = self.view.patient.course.entry(entry_id)
            if entry is not None:
                self.span.reveal(entry.at.seconds)
        for panel in self.panels:
            panel.highlight(entry_id)

    def sentences(self) -> list[str]:
        """One for each panel."""
        return [panel.label.accessibleName() for panel in self.panels]

    # -- laying out ------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """The font may have grown."""
        super().changeEvent(event)
        self.axis.updateGeometry()

    def _place(self) -> None:
        """Every panel gets its share of the height, and never less than its label needs."""
        if self._placing:
            return
        self._placing = True
        theme = self.look.theme
        least = [self._least(panel) for panel in self.panels]
        self.body.setMinimumHeight(sum(least))
        heights = _shares(self.body.height(), least, [panel.share for panel in self.panels])
        column, width = theme.size.chart_labels, self.body.width()
        self.plots.setGeometry(column, 0, max(width - column, 1), self.body.height())
        self.plots.resize_layers()
        top = 0
        for panel, height in zip(self.panels, heights, strict=True):
            panel.label.setGeometry(0, top, column, height)
            panel.place(QRectF(0, top, self.plots.width(), height - 1))
            top += height
        self._edges = [sum(heights[: place + 1]) for place in range(len(heights) - 1)]
        self._placing = False
        self._move()

    def _least(self, panel: Plot) -> int:
        least = panel.label.sizeHint().height()
        if panel is self.lane:
            least = max(least, round(self.look.px(26)) * len(self.lane.rows()))
        return least

    def _move(self) -> None:
        """Everything that depends on the stretch of time."""
        if self.view is None or self._placing:
            return
        for panel in self.panels:
            panel.move()
        self._mark_time()
        self._draw_lines()

    def _mark_time(self) -> None:
        assert self.view is not None
        span, look, zone = self.span, self.look, self.view.zone
        width, left = float(self.plots.width()), float(self.plots.x())
        ticks = time_ticks(span.start, span.end, zone, width, label_room(look.theme))
        placed = [(self._x(tick.at), tick) for tick in ticks]
        lines = [(x, tick.is_day) for x, tick in placed]
        now, height = self._x(self.view.now.seconds), float(self.plots.height())
        self.plots.behind.draw(backdrop(look, width, height, now, lines, self._edges))
        self.axis.show_ticks([(left + x, tick) for x, tick in placed], left, left + width, zone)
        self.axis.show_now(left + now, moments.clock(self.view.now.seconds, zone))

    def _draw_lines(self) -> None:
        assert self.view is not None
        cross = None if self.cross is None else self._x(self.cross)
        now, height = self._x(self.view.now.seconds), float(self.plots.height())
        self.plots.before.draw(foreground(self.look, height, now, cross))
        if cross is None or self.cross is None:
            self.axis.show_cross(None)
        else:
            text = moments.clock(self.cross, self.view.zone)
            self.axis.show_cross(self.plots.x() + cross, text)

    def _x(self, at: float) -> float:
        return (
            (at - self.span.start) / (self.span.end - self.span.start) * float(self.plots.width())
        )

    def _at(self, x: float) -> float:
        share = x / max(float(self.plots.width()), 1)
        return self.span.start + share * (self.span.end - self.span.start)

    # -- reading ---------------------------------------------------------------------------------

    def read_at(self, moment: int) -> None:
        """Put the cross hair on a moment and read every panel there."""
        if self.view is None:
            return
        self.cross = moment
        self._draw_lines()
        self.read.emit(self.parts(moment))

    def parts(self, moment: int) -> list[Part]:
        """What is read at a moment."""
        assert self.view is not None
        return readout.read(self.view, moment, self.results, self.lane, self.sums)

    def stop_reading(self) -> None:
        """Take the cross hair away."""
        if self.cross is not None and self.view is not None:
            self.cross = None
            self._draw_lines()
            self.read.emit([])

    def moments(self) -> list[int]:
        """When anything was measured or given, oldest first."""
        found = {mark.start for mark in self.lane.marks}
        for plot in self.results:
            if plot.trace is not None:
                found |= {point.at.seconds for point in plot.trace.points}
        return sorted(found)

    def _describe(self) -> None:
        assert self.view is not None
        assert self.view.patient is not None
        self.plots.setAccessibleName(f"Trend of {self.view.patient.patient.name}")
        self.plots.setAccessibleDescription("; ".join(self.sentences()))

    def _point(self, x: float, _y: float) -> None:
        moment = self._at(x)
        reach = SNAP * (self.span.end - self.span.start) / max(self.plots.width(), 1)
        near = [(abs(at - moment), at) for at in self.moments() if abs(at - moment) <= reach]
        self.read_at(min(near)[1] if near else floor(moment / MINUTE) * MINUTE)

    def _click(self, x: float, y: float) -> None:
        for panel in self.panels:
            box = panel.label.geometry()
            if box.top() <= y <= box.bottom():
                entry_id = panel.hit(x, y - box.top())
                if entry_id is not None:
                    self.entry_clicked.emit(entry_id)

    def _drag(self, pixels: float) -> None:
        self.span.pan(-pixels * (self.span.end - self.span.start) / max(self.plots.width(), 1))

    def _wheel(self, turns: float, x: float) -> None:
        self.span.zoom(ZOOM**turns, self._at(x))

    def _key(self, event: QKeyEvent) -> None:
        actions = {
            Qt.Key.Key_Left: lambda: self._step(-1),
            Qt.Key.Key_Right: lambda: self._step(1),
            Qt.Key.Key_Home: lambda: self._step(-len(self.moments())),
            Qt.Key.Key_End: lambda: self._step(len(self.moments())),
            Qt.Key.Key_Plus: lambda: self.span.zoom(ZOOM, self.span.now),
            Qt.Key.Key_Minus: lambda: self.span.zoom(1 / ZOOM, self.span.now),
        }
        key = Qt.Key(event.key())
        if key in actions:
            actions[key]()
            event.accept()
        elif key == Qt.Key.Key_Escape and self.cross is not None:
            self.stop_reading()
            event.accept()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cross is not None:
            self._open_at(self.cross)
            event.accept()

    def _step(self, places: int) -> None:
        """Read the next moment at which anything was measured or given."""
        known = self.moments()
        if not known:
            return
        here = self.cross if self.cross is not None else self.span.now
        before = sum(at < here for at in known)
        after = sum(at <= here for at in known)
        place = after - 1 + places if places > 0 else before + places
        at = known[min(max(place, 0), len(known) - 1)]
        self.span.reveal(at)
        self.read_at(at)

    def _open_at(self, moment: int) -> None:
        for plot in self.results:
            for point in plot.trace.points if plot.trace else ():
                if point.at.seconds == moment:
                    self.entry_clicked.emit(point.entry_id)
                    return
        for mark in self.lane.marks:
            if mark.start == moment:
                self.entry_clicked.emit(mark.entry_id)
                return


def _edge(view: View) -> tuple[Fraction, str] | None:
    """Below what a magnesium level is of the gravest class, and the class's name."""
    for _, check in view.protocol.each(Severity):
        gravest = check.bands[0]
        if gravest.below is not None:
            return gravest.below, gravest.name
    return None


def _shares(height: int, least: list[int], shares: list[float]) -> list[int]:
    """Whole pixels for each panel: in proportion to its share, and never under its least."""
    fixed: set[int] = set()
    while True:
        free = height - sum(least[n] for n in fixed)
        total = sum(share for n, share in enumerate(shares) if n not in fixed)
        short = {
            n
            for n, share in enumerate(shares)
            if n not in fixed and free * share / total < least[n]
        }
        if not short or len(fixed | short) == len(shares):
            break
        fixed |= short
    heights = [
        least[n] if n in fixed else max(least[n], int(free * share / total))
        for n, share in enumerate(shares)
    ]
    heights[-1] += max(0, height - sum(heights))
    return heights
