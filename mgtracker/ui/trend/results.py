"""A panel of results: the measured trace, doubtful ones hollow, the target, corrected values beside it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from mgtracker.clinical.number import format_number
from mgtracker.ui.trend.graphs import pg
from mgtracker.ui.trend.ink import LEFT, RIGHT, Drawn, Ring, Rule, Word
from mgtracker.ui.trend.label import Line, Run, colour_of
from mgtracker.ui.trend.look import FINE_DASH
from mgtracker.ui.trend.moments import age
from mgtracker.ui.trend.plot import REACH, Plot
from mgtracker.ui.trend.scale import result_axis

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Instant
    from mgtracker.ui.trend.label import PanelLabel
    from mgtracker.ui.trend.look import Look
    from mgtracker.ui.trend.span import Span
    from mgtracker.view import LabPoint, Trace

CORRECTED_SIZE = 7


@dataclass(frozen=True, slots=True)
class Kind:
    """How an analyte is drawn and written."""

    key: str
    name: str
    symbol: str
    size: float
    places: int
    zeros: bool = True

    def number(self, value: Fraction) -> str:
        """A value as it is read."""
        return format_number(value, self.places, zeros=True)


MAGNESIUM = Kind("magnesium", "Magnesium", "o", 10, 2)
CALCIUM = Kind("calcium", "Calcium", "s", 9, 2)
PTH = Kind("pth", "PTH", "t1", 11, 1, zeros=False)


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
        """Draw an analyte's results.

        Args:
            trace: what was measured.
            now: for ages.
            edge: a value with a meaning of its own, and the word for what lies below it.
            corrected: what was worked out from the same draws.
            aside: how that was worked out.
        """
        self.trace = trace
        self._edge = None if edge is None else (float(edge[0]), self._below(edge))
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
        self.label.show_lines(self._lines(trace, now), result_sentence(self.kind, trace, now))
        self.fit()

    def tick_text(self, value: float) -> str:
        """With the digits of its results."""
        exact = Fraction(value).limit_denominator(1000)
        return format_number(exact, self.kind.places, zeros=self.kind.zeros)

    def lay_out(self) -> None:
        """The target and the edge, worded at the right."""
        theme, look, trace = self.look.theme, self.look, self.trace
        right = self.width - theme.space.s8
        drawn: list[Drawn] = []
        if trace is not None and trace.low is not None and trace.high is not None:
            top, bottom = round(self.y(float(trace.high))), round(self.y(float(trace.low)))
            self.band.setRect(QRectF(0, top, self.width, bottom - top))
            pen = theme.pen(theme.band_edge, theme.lines.edge)
            drawn += [Rule(QLineF(0, y + 0.5, self.width, y + 0.5), pen) for y in (top, bottom)]
            middle = (top + bottom) / 2
            if bottom - top < look.line:
                middle = top - look.line / 2 if top > look.line else bottom + look.line / 2
            box = QRectF(0, middle - look.line / 2, right, look.line)
            words = f"target {self.kind.number(trace.low)} to {self.kind.number(trace.high)}"
            drawn.append(Word(box, words, look.strong, theme.band_text, RIGHT))
        if self._edge is not None:
            y = round(self.y(self._edge[0])) + 0.5
            pen = theme.pen(theme.text3, theme.lines.edge, FINE_DASH)
            drawn.append(Rule(QLineF(0, y, self.width, y), pen))
            box = QRectF(0, y + 1, right, look.line)
            drawn.append(Word(box, self._edge[1], look.small, theme.text3, RIGHT))
        if trace is not None and not trace.points:
            box = QRectF(theme.space.s12, self.height - look.line * 1.5, right, look.line)
            drawn.append(Word(box, "No results yet", look.small, theme.text2))
        self.under.draw(drawn)
        self.moved()

    def moved(self) -> None:
        """Rings, and the words beside the corrected trace where it comes into sight."""
        drawn: list[Drawn] = []
        theme, look = self.look.theme, self.look
        seen = [p for p in self.corrected_points if p.at.seconds >= self.span.start]
        if self._aside and seen:
            first = seen[0]
            x = self.x(first.at.seconds) + look.px(CORRECTED_SIZE)
            y = self.y(float(first.value)) - look.line - look.px(CORRECTED_SIZE)
            width = look.width(self._aside)
            box = QRectF(min(x, self.width - width), max(y, 0), width, look.line)
            colour = colour_of(self.kind.key, theme)
            drawn.append(Word(box, self._aside, look.small, colour, LEFT))
        pen = theme.pen(theme.accent, theme.lines.focus)
        drawn += [
            Ring(self._place(point), look.px(self.kind.size), pen, QBrush(Qt.BrushStyle.NoBrush))
            for point in (self.trace.points if self.trace and self._ringed else ())
            if point.entry_id == self._ringed
        ]
        self.over.draw(drawn)

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

    def _below(self, edge: tuple[Fraction, str]) -> str:
        return f"{edge[1]} below {self.kind.number(edge[0])}"

    def _lines(self, trace: Trace, now: Instant) -> list[Line]:
        head = (Run(self.kind.name, "body", "text", "bold"), Run(trace.unit))
        last = trace.last
        if last is None:
            return [head, (Run("none", "number", "text3"),), (Run("no results yet"),)]
        number = self.kind.number(last.value)
        value = Run(number, "number", self.kind.key, arrow=trace.direction or "")
        return [head, (value,), *_standing(trace, last, age(now.seconds - last.at.seconds))]


def _draw(item: pg.PlotCurveItem, points: list[LabPoint] | tuple[LabPoint, ...]) -> None:
    item.setData([p.at.seconds for p in points], [float(p.value) for p in points])


def _standing(trace: Trace, last: LabPoint, old: str) -> list[Line]:
    """ "low, 2 h"; a doubtful one says so, and only asks whether it is high."""
    position = trace.position
    strays = position in ("low", "high")
    if not last.doubts:
        if not position:
            return [(Run(old),)]
        weight, colour = ("bold", "text") if strays else ("", "text2")
        return [(Run(f"{position},", "small", colour, weight), Run(old))]
    if strays:
        return [(Run(f"{position}?", "small", "text", "bold"), Run("doubtful,"), Run(old))]
    return [(Run("doubtful,"), Run(old))]


def result_sentence(kind: Kind, trace: Trace, now: Instant) -> str:
    """ "Magnesium 1.08 mmol/L, high, doubtful, 2 h ago, rising"."""
    last = trace.last
    if last is None:
        return f"{kind.name}: no results yet"
    said = [f"{kind.name} {kind.number(last.value)} {trace.unit}"]
    said += [trace.position] if trace.position else []
    said += ["doubtful"] if last.doubts else []
    said.append(f"{age(now.seconds - last.at.seconds)} ago")
    if trace.direction is not None:
        said.append({"up": "rising", "down": "falling", "level": "unchanged"}[trace.direction])
    return ", ".join(said)
