"""A panel of results: the measured trace, doubtful ones hollow, the target, corrected values beside it."""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from mgtracker.clinical.number import format_number
from mgtracker.ui.trend.free import MOST_POINTS, first_free
from mgtracker.ui.trend.graphs import pg
from mgtracker.ui.trend.ink import LEFT, Drawn, Ring, Rule, Word
from mgtracker.ui.trend.label import colour_of
from mgtracker.ui.trend.look import FINE_DASH
from mgtracker.ui.trend.plot import REACH, Plot
from mgtracker.ui.trend.result_words import Kind, result_lines, result_sentence
from mgtracker.ui.trend.scale import result_axis

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Instant
    from mgtracker.ui.trend.label import PanelLabel
    from mgtracker.ui.trend.look import Look
    from mgtracker.ui.trend.span import Span
    from mgtracker.view import LabPoint, Trace

CORRECTED_SIZE = 7


class ResultPlot(Plot):
    """One analyte.

    Attributes:
        curve: through all results.
        sure, doubtful: the marks, filled and hollow.
        corrected, corrected_marks: values worked out; never joined into `curve`.
    """

    def __init__(self, look: Look, span: Span, label: PanelLabel, kind: Kind) -> None:
        super().__init__(look, span, label)
        self.kind = kind
        self.trace: Trace | None = None
        self.corrected_points: tuple[LabPoint, ...] = ()
        self._edge: tuple[float, str] | None = None
        self._aside = ""
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

    def restyle(self, look: Look) -> None:
        """Another theme or text size."""
        super().restyle(look)
        theme, kind = look.theme, self.kind
        colour = colour_of(kind.key, theme)
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

    def show(
        self,
        trace: Trace,
        now: Instant,
        *,
        edge: tuple[Fraction, str] | None = None,
        corrected: Trace | None = None,
        aside: str = "",
    ) -> None:
        """Take an analyte's results; they are laid out when the panel is placed.

        Args:
            trace: what was measured.
            now: for ages.
            edge: a value with a meaning of its own, and the word for what lies below it.
            corrected: what was worked out from the same draws.
            aside: how that was worked out.
        """
        self.trace = trace
        self._edge = (
            None
            if edge is None
            else (
                float(edge[0]),
                f"{edge[1]} below {self.kind.number(edge[0])}",
            )
        )
        self.corrected_points = () if corrected is None else corrected.points
        self._aside = aside if self.corrected_points else ""
        _draw(self.curve, trace.points)
        _draw(self.sure, [point for point in trace.points if not point.doubts])
        _draw(self.doubtful, [point for point in trace.points if point.doubts])
        _draw(self.corrected, self.corrected_points)
        _draw(self.corrected_marks, self.corrected_points)
        values = [float(point.value) for point in (*trace.points, *self.corrected_points)]
        if self._edge and values:
            values.append(self._edge[0])
        target = None
        if trace.low is not None and trace.high is not None:
            target = (float(trace.low), float(trace.high))
        self.axis = result_axis(values, target)
        self.label.show_lines(
            result_lines(self.kind, trace, now), result_sentence(self.kind, trace, now)
        )

    def tick_text(self, value: float) -> str:
        """With the digits of its results."""
        exact = Fraction(value).limit_denominator(1000)
        return format_number(exact, self.kind.places, zeros=self.kind.zeros)

    def lay_out(self) -> None:
        """The target: ground and edges."""
        trace = self.trace
        if trace is not None and trace.low is not None and trace.high is not None:
            top, bottom = round(self.y(float(trace.high))), round(self.y(float(trace.low)))
            self.band.setRect(QRectF(0, top, self.width, bottom - top))
        self.band.setVisible(trace is not None and trace.low is not None)
        self.moved()

    def moved(self) -> None:
        """Lines across, their words where no curve runs, and rings."""
        theme, look, trace = self.look.theme, self.look, self.trace
        if trace is None:
            return
        traces = [self._seen(trace.points), self._seen(self.corrected_points)]
        drawn: list[Drawn] = []
        words: list[Word] = []
        if self.band.isVisible():
            band = self.band.rect()
            pen = theme.pen(theme.band_edge, theme.lines.edge)
            edges = (band.top() + 0.5, band.bottom() + 0.5)
            drawn += [Rule(QLineF(0, y, self.width, y), pen) for y in edges]
            words.append(self._place_words(self._target(trace), band, theme.band_text, traces))
        if self._edge is not None:
            y = round(self.y(self._edge[0])) + 0.5
            pen = theme.pen(theme.text3, theme.lines.edge, FINE_DASH)
            drawn.append(Rule(QLineF(0, y, self.width, y), pen))
            under = y + 1 if y + 1 + look.line <= self.height else y - 1 - look.line
            rect = QRectF(0, under, self.width, look.line)
            words.append(self._place_words(self._edge[1], rect, theme.text3, traces, strong=False))
        if not trace.points:
            box = QRectF(theme.space.s8, self.height - look.line * 1.4, self.width, look.line)
            words.append(Word(box, "No results yet", look.small, theme.text2))
        self.under.draw([*drawn, *words])
        self.over.draw([*self._aside_words(traces, [word.rect for word in words]), *self._rings()])

    def _target(self, trace: Trace) -> str:
        assert trace.low is not None
        assert trace.high is not None
        return f"target {self.kind.number(trace.low)} to {self.kind.number(trace.high)}"

    def _place_words(
        self,
        text: str,
        row: QRectF,
        colour: str,
        traces: list[list[QPointF]],
        *,
        strong: bool = True,
    ) -> Word:
        """In a row: after now if that has room, else where no curve runs, else at the right."""
        look, pad = self.look, self.look.theme.space.s8
        width, now = look.width(text, strong=strong) + 1, self.x(self.span.now)
        y = row.center().y() - look.line / 2
        if row.height() < look.line:
            y = row.top() - look.line if row.top() > look.line else row.bottom()
        ends = [self.width - pad, self.width - pad, now - pad]
        boxes = [QRectF(end - width, y, width, look.line) for end in ends]
        boxes.append(QRectF(pad, y, width, look.line))
        if boxes[0].left() < now + 2:
            boxes = [*boxes[2:], boxes[0]]
        box = first_free(boxes, traces) or boxes[-1]
        return Word(box, text, look.strong if strong else look.small, colour, LEFT)

    def _aside_words(self, traces: list[list[QPointF]], taken: list[QRectF]) -> list[Word]:
        """What the corrected values were worked out with, near the first that is in sight."""
        if not self._aside or not traces[1]:
            return []
        look, gap = self.look, self.look.px(CORRECTED_SIZE)
        width = look.width(self._aside) + 1
        now = self.x(self.span.now)
        places = [point for point in traces[1] if 0 <= point.x() <= now] or traces[1]
        boxes = [QRectF(p.x() + gap, p.y() - gap - look.line, width, look.line) for p in places[:8]]
        below = [QRectF(p.x() + gap, p.y() + 2 * gap, width, look.line) for p in places[:8]]
        inside = [
            box
            for box in (*boxes, *below)
            if box.top() >= 0 and box.bottom() <= self.height and box.right() <= self.width
        ]
        box = first_free(inside, traces, taken)
        colour = colour_of(self.kind.key, look.theme)
        return [] if box is None else [Word(box, self._aside, look.small, colour, LEFT)]

    def _rings(self) -> list[Ring]:
        look, theme = self.look, self.look.theme
        pen = theme.pen(theme.accent, theme.lines.focus)
        points = self.trace.points if self.trace is not None and self._ringed else ()
        return [
            Ring(self._place(point), look.px(self.kind.size), pen, QBrush(Qt.BrushStyle.NoBrush))
            for point in points
            if point.entry_id == self._ringed
        ]

    def _seen(self, points: tuple[LabPoint, ...]) -> list[QPointF]:
        """The places of the points in sight, and of one more on either side."""
        first = bisect_left(points, self.span.start, key=lambda point: point.at.seconds)
        last = bisect_left(points, self.span.end, key=lambda point: point.at.seconds)
        seen = points[max(first - 1, 0) : last + 1]
        return [self._place(point) for point in seen] if len(seen) <= MOST_POINTS else []

    def hit(self, x: float, y: float) -> str | None:
        """The draw whose mark is nearest, measured or corrected."""
        reach = self.look.px(REACH)
        points = [] if self.trace is None else [*self.trace.points, *self.corrected_points]
        near = [
            (abs(place.x() - x) + abs(place.y() - y), point.entry_id)
            for point in points
            if abs((place := self._place(point)).x() - x) <= reach and abs(place.y() - y) <= reach
        ]
        return min(near)[1] if near else None

    def entry_at(self, moment: int) -> str | None:
        """The draw of this very second."""
        point = self.last_at(moment)
        return point.entry_id if point is not None and point.at.seconds == moment else None

    def highlight(self, entry_id: str) -> None:
        """Ring the results of one draw."""
        self._ringed = entry_id
        self.moved()

    def last_at(self, at: float) -> LabPoint | None:
        """The newest result at or before a moment."""
        points = () if self.trace is None else self.trace.points
        index = bisect_left(points, at + 1, key=lambda point: point.at.seconds)
        return points[index - 1] if index else None

    def _place(self, point: LabPoint) -> QPointF:
        return QPointF(self.x(point.at.seconds), self.y(float(point.value)))


def _draw(item: pg.PlotCurveItem, points: list[LabPoint] | tuple[LabPoint, ...]) -> None:
    item.setData([p.at.seconds for p in points], [float(p.value) for p in points])
