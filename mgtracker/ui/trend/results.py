"""A panel of results: the measured trace, doubtful ones hollow, the target, corrected values beside it."""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from mgtracker.clinical.number import format_number
from mgtracker.ui.translation import tr
from mgtracker.ui.trend import corridor, edges
from mgtracker.ui.trend.free import MOST_POINTS
from mgtracker.ui.trend.graphs import pg
from mgtracker.ui.trend.ground import CORRECTED_SIZE, Ground, aside, drawn_under
from mgtracker.ui.trend.ink import Crossed, Drawn, Ring
from mgtracker.ui.trend.label import colour_of
from mgtracker.ui.trend.plot import REACH, Plot
from mgtracker.ui.trend.result_words import result_lines, result_sentence
from mgtracker.ui.trend.scale import result_axis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtracker.ui.trend.corridor import Corridor
    from mgtracker.ui.trend.edges import Edge
    from mgtracker.ui.trend.kinds import Kind
    from mgtracker.ui.trend.label import PanelLabel
    from mgtracker.ui.trend.look import Look
    from mgtracker.ui.trend.span import Span
    from mgtracker.view import LabPoint, Trace, View

ROOM = 0.8
"""How far down the axis goes, at least, of an edge that lies under all results."""


class ResultPlot(Plot):
    """One analyte.

    Attributes:
        kind: what it is, read in the unit in force.
        curve: through all results.
        sure, doubtful: the marks, filled and hollow.
        corrected, corrected_marks: values worked out; never joined into `curve`.
        struck: results that were struck out, where they are asked for; on no curve.
    """

    def __init__(self, look: Look, span: Span, label: PanelLabel, kind: Kind) -> None:
        super().__init__(look, span, label)
        self.kind = kind
        self.trace: Trace | None = None
        self.corrected_points: tuple[LabPoint, ...] = ()
        self.struck: tuple[LabPoint, ...] = ()
        self.edges: tuple[Edge, ...] = ()
        self.corridor: Corridor | None = None
        self.aside = ""
        self._ringed = ""
        self.band = QGraphicsRectItem(self.box)
        self.band.setZValue(-20)
        self.band.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.corrected = pg.PlotCurveItem(antialias=True)
        self.corrected_marks = pg.ScatterPlotItem(symbol="s")
        self.curve = pg.PlotCurveItem(antialias=True)
        self.curve.setSegmentedLineMode("on")
        self.sure = pg.ScatterPlotItem(symbol=kind.symbol)
        self.doubtful = pg.ScatterPlotItem(symbol=kind.symbol)
        self.items = (
            self.corrected,
            self.corrected_marks,
            self.curve,
            self.sure,
            self.doubtful,
        )
        for item in self.items:
            self.box.addItem(item, ignoreBounds=True)
        self.restyle(look)

    @property
    def colour(self) -> str:
        """Of its curve and its words."""
        return colour_of(self.kind.colour, self.look.theme)

    def restyle(self, look: Look) -> None:
        """Another theme or text size."""
        super().restyle(look)
        theme, kind, colour = look.theme, self.kind, self.colour
        solid, surface = look.brush(colour), look.brush(theme.surface)
        self.band.setPen(QPen(Qt.PenStyle.NoPen))
        self.band.setBrush(look.brush(theme.band))
        self.curve.setPen(look.series(colour))
        self.corrected.setPen(look.corrected(colour))
        for marks, fill, size in (
            (self.sure, solid, kind.size),
            (self.doubtful, surface, kind.size),
            (self.corrected_marks, surface, CORRECTED_SIZE),
        ):
            width = theme.lines.day if marks is self.corrected_marks else theme.lines.focus
            marks.setPen(theme.plot_pen(colour, width))
            marks.setBrush(fill)
            marks.setSize(look.px(size))

    def show(self, view: View, kind: Kind, struck: tuple[LabPoint, ...] = ()) -> None:
        """Take an analyte's results; they are laid out when the panel is placed.

        Args:
            view: the patient in front.
            kind: in the unit it is to be read in.
            struck: results struck out that are to be seen, in the standard unit.
        """
        patient = view.patient
        assert patient is not None
        self.kind = kind
        self.trace = trace = kind.of(patient.traces[kind.key])
        self.edges = edges.edges(view.protocol, kind)
        self.corridor = corridor.corridor(view, kind)
        self.struck = tuple(kind.point(point) for point in struck)
        worked_out = patient.traces.get(f"corrected_{kind.key}")
        self.corrected_points = () if worked_out is None else kind.of(worked_out).points
        albumin = patient.traces["albumin"].last
        self.aside = ""
        if albumin is not None and self.corrected_points:
            grams = f"{float(albumin.value):g}"
            self.aside = tr("corrected, albumin {grams} g/L", grams=grams)
        _draw(self.curve, trace.points)
        _draw(self.sure, [point for point in trace.points if not point.doubts])
        _draw(self.doubtful, [point for point in trace.points if point.doubts])
        _draw(self.corrected, self.corrected_points)
        _draw(self.corrected_marks, self.corrected_points)
        self._take_axis(trace)
        now = view.now
        self.label.show_lines(
            result_lines(kind, trace, now, self.corridor),
            result_sentence(kind, trace, now, self.corridor),
            kind.next_unit.word if len(kind.units) > 1 else "",
        )

    def _take_axis(self, trace: Trace) -> None:
        shown = (*trace.points, *self.corrected_points, *self.struck)
        values = [float(point.value) for point in shown]
        if values and self.edges:
            lowest = min(edge.value for edge in self.edges)
            # Under the lowest edge there is room for its words.
            values += [*(edge.value for edge in self.edges), *_below(lowest, values)]
        target = None
        if trace.low is not None and trace.high is not None:
            target = (float(trace.low), float(trace.high))
        self.axis = result_axis(values, target)

    def tick_text(self, value: float) -> str:
        """With the digits of its results."""
        exact = Fraction(value).limit_denominator(1000)
        return format_number(exact, self.kind.unit.places, zeros=self.kind.zeros)

    def lay_out(self) -> None:
        """The target's ground."""
        ground = self._ground()
        band = None if ground is None else ground.band
        if band is not None:
            self.band.setRect(band)
        self.band.setVisible(band is not None)
        self.moved()

    def moved(self) -> None:
        """Lines across, their words where no curve runs, and rings."""
        ground = self._ground()
        if ground is None:
            return
        traces = [self._seen(ground.trace.points), self._seen(self.corrected_points)]
        under, taken = drawn_under(ground, traces)
        self.under.draw(under)
        self.over.draw([*aside(ground, traces, taken), *self._crosses(), *self._rings()])

    def _ground(self) -> Ground | None:
        """What lies under the curve; None before anybody was in front."""
        if self.trace is None:
            return None
        now = self.span.now
        return Ground(
            self.look,
            self.frame,
            self.kind,
            self.trace,
            self.edges,
            self.corridor,
            self.aside,
            now,
        )

    def _crosses(self) -> Iterator[Drawn]:
        """What was struck out: hollow, pale and crossed."""
        look, theme = self.look, self.look.theme
        pen, reach = theme.pen(theme.text3, theme.lines.day), look.px(self.kind.size) / 2
        for point in self.struck:
            place = self._beside(point)
            yield Ring(place, reach, pen, look.brush(theme.surface))
            yield Crossed(place, reach, pen)

    def _rings(self) -> list[Ring]:
        if not self._ringed:
            return []
        look, theme = self.look, self.look.theme
        pen = theme.pen(theme.accent, theme.lines.focus)
        return [
            Ring(place, look.px(self.kind.size), pen, QBrush(Qt.BrushStyle.NoBrush))
            for place, entry_id in self._places()
            if entry_id == self._ringed
        ]

    def _places(self) -> Iterator[tuple[QPointF, str]]:
        """Where every mark stands, and whose it is; corrected ones are not marks of their own."""
        for point in self.points():
            yield self._place(point), point.entry_id
        for point in self.struck:
            yield self._beside(point), point.entry_id

    def _beside(self, point: LabPoint) -> QPointF:
        """Where a result that was struck out is drawn: never over one that counts, but right of it."""
        place, size = self._place(point), self.look.px(self.kind.size)
        for other in self.points():
            near = self._place(other)
            if abs(near.x() - place.x()) < size and abs(near.y() - place.y()) < size:
                place = QPointF(near.x() + size + self.look.theme.space.s2, place.y())
        return place

    def points(self) -> tuple[LabPoint, ...]:
        """Its results, oldest first; none before anybody was in front."""
        return () if self.trace is None else self.trace.points

    def _seen(self, points: tuple[LabPoint, ...]) -> list[QPointF]:
        """The places of the points in sight, and of one more on either side."""
        first = bisect_left(points, self.span.start, key=lambda point: point.at.seconds)
        last = bisect_left(points, self.span.end, key=lambda point: point.at.seconds)
        seen = points[max(first - 1, 0) : last + 1]
        return [self._place(point) for point in seen] if len(seen) <= MOST_POINTS else []

    def hit(self, x: float, y: float) -> str | None:
        """The draw whose mark is nearest: measured, corrected or struck out."""
        reach = self.look.px(REACH)
        corrected = ((self._place(point), point.entry_id) for point in self.corrected_points)
        near = [
            (abs(place.x() - x) + abs(place.y() - y), entry_id)
            for place, entry_id in (*self._places(), *corrected)
            if abs(place.x() - x) <= reach and abs(place.y() - y) <= reach
        ]
        return min(near)[1] if near else None

    def entry_at(self, moment: int) -> str | None:
        """The draw of this very second; one that was struck out only where no other is."""
        found = (p.entry_id for p in (*self.points(), *self.struck) if p.at.seconds == moment)
        return next(found, None)

    def moments(self) -> set[int]:
        """When anything was drawn."""
        return {point.at.seconds for point in (*self.points(), *self.struck)}

    def highlight(self, entry_id: str) -> None:
        """Ring the results of one draw."""
        self._ringed = entry_id
        self.moved()

    def last_at(self, at: float) -> LabPoint | None:
        """The newest result at or before a moment."""
        points = self.points()
        index = bisect_left(points, at + 1, key=lambda point: point.at.seconds)
        return points[index - 1] if index else None

    def _place(self, point: LabPoint) -> QPointF:
        return QPointF(self.x(point.at.seconds), self.y(float(point.value)))


def _draw(item: pg.PlotCurveItem, points: list[LabPoint] | tuple[LabPoint, ...]) -> None:
    item.setData([p.at.seconds for p in points], [float(p.value) for p in points])


def _below(edge: float, values: list[float]) -> list[float]:
    return [edge * ROOM] if edge <= min(values) else []
