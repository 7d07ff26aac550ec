"""What lies under a panel's curve: target, edges and expected course, worded where there is room."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPolygonF

from mgtracker.ui.translation import tr
from mgtracker.ui.trend.free import first_free
from mgtracker.ui.trend.ink import LEFT, Drawn, Rule, Shape, Word
from mgtracker.ui.trend.label import colour_of
from mgtracker.ui.trend.look import FINE_DASH, LIMIT_DASH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mgtracker.ui.trend.corridor import Corridor
    from mgtracker.ui.trend.edges import Edge
    from mgtracker.ui.trend.frame import Frame
    from mgtracker.ui.trend.kinds import Kind
    from mgtracker.ui.trend.look import Look
    from mgtracker.view import Trace

Traces = list[list[QPointF]]
MOST_ASIDE = 8
"""So many worked out values, at most, are tried for a place beside them."""
LEAST_BAND = 0.75
"""Of a line's height: in a band as high as this the letters stand clear of its edges."""
CORRECTED_SIZE = 7
"""The mark of a value that was worked out, in pixels at 100 %."""


@dataclass(frozen=True)
class Ground:
    """What a panel of results has under its curve, and where the panel lies.

    Attributes:
        kind: the analyte, in the unit it is read in.
        trace: its results.
        edges: lines across.
        corridor: the expected course; None where none is expected.
        aside: what corrected values were worked out with; "" where there are none.
        now: UTC seconds.
    """

    look: Look
    frame: Frame
    kind: Kind
    trace: Trace
    edges: tuple[Edge, ...]
    corridor: Corridor | None
    aside: str
    now: int

    @property
    def colour(self) -> str:
        """Of the curve and its words."""
        return colour_of(self.kind.colour, self.look.theme)

    @cached_property
    def course(self) -> QPolygonF | None:
        """The expected course; None where none is."""
        return None if self.corridor is None else QPolygonF(_corners(self, self.corridor))

    @property
    def band(self) -> QRectF | None:
        """The target; None for an analyte without one."""
        if self.trace.low is None or self.trace.high is None:
            return None
        frame = self.frame
        top, bottom = round(frame.y(float(self.trace.high))), round(frame.y(float(self.trace.low)))
        return QRectF(0, top, frame.width, bottom - top)


def drawn_under(plot: Ground, traces: Traces) -> tuple[list[Drawn], list[QRectF]]:
    """Everything in order, words last; and where the words stand."""
    trace, theme = plot.trace, plot.look.theme
    drawn: list[Drawn] = []
    words: list[Word] = []
    if plot.corridor is not None:
        drawn.append(_outline(plot, plot.corridor))
    if (band := plot.band) is not None:
        pen = theme.pen(theme.band_edge, theme.lines.edge)
        drawn += [
            Rule(QLineF(0, y, plot.frame.width, y), pen)
            for y in (band.top() + 0.5, band.bottom() + 0.5)
        ]
        words.append(_target(plot, trace, band, traces))
    for edge in plot.edges:
        line, word = _edge(plot, edge, traces, [one.rect for one in words])
        drawn.append(line)
        words += word
    if plot.corridor is not None:
        words += _course(plot, plot.corridor, traces, [one.rect for one in words])
    if not trace.points:
        lines = [one.line for one in drawn if isinstance(one, Rule)]
        words.append(_nothing(plot, lines, [one.rect for one in words]))
    return [*drawn, *words], [word.rect for word in words]


def aside(plot: Ground, traces: Traces, taken: list[QRectF]) -> list[Word]:
    """What the corrected values were worked out with, near the newest that has room."""
    if not plot.aside or not traces[1]:
        return []
    look, gap, height = plot.look, plot.look.px(CORRECTED_SIZE), plot.frame.height
    width, now = look.width(plot.aside) + 1, plot.frame.x(plot.now)
    seen = [p for p in reversed(traces[1]) if 0 <= p.x() <= plot.frame.width][:MOST_ASIDE]
    near = [(p.x(), top) for p in seen for top in (p.y() - gap - look.line, p.y() + 2 * gap)]
    rows = [0, height - look.line]
    if (band := plot.band) is not None:
        rows.insert(0, band.center().y() - look.line / 2)
    far = [(p.x(), top) for p in seen for top in rows]
    boxes = [
        QRectF(left, top, width, look.line)
        for x, top in (*near, *far)
        for left in (x + gap, x - gap - width, x - width / 2)
    ]

    def clear() -> Iterator[QRectF]:
        return (box for box in boxes if _inside(plot, box) and not _on_course(plot, box))

    lines = [*_band_edges(plot), [QPointF(now, 0), QPointF(now, height)]]
    box = (
        _roomy(plot, (box for box in clear() if first_free([box], lines)), traces, taken)
        or first_free(clear(), [*traces, lines[-1]], taken)
        or first_free(clear(), traces, taken)
    )
    return [] if box is None else [Word(box, plot.aside, look.small, plot.colour, LEFT)]


def _nothing(plot: Ground, lines: list[QLineF], taken: list[QRectF]) -> Word:
    """That there are no results: as low as no line across and no other words are in the way."""
    look, theme = plot.look, plot.look.theme
    text, pad = tr("No results yet"), theme.space.s8
    width, lowest = look.width(text) + 1, plot.frame.height - look.line - theme.space.s2
    across = [[line.p1(), line.p2()] for line in lines]
    boxes = [
        QRectF(pad, lowest - step * theme.space.s2, width, look.line)
        for step in range(round(lowest / theme.space.s2) + 1)
    ]
    box = first_free(boxes, across, taken) or boxes[0]
    return Word(box, text, look.small, theme.text2)


def _target(plot: Ground, trace: Trace, band: QRectF, traces: Traces) -> Word:
    """What the band is: in it, else over or under it, where neither a curve nor a line across runs."""
    assert trace.low is not None
    assert trace.high is not None
    low, high = plot.kind.number(trace.low), plot.kind.number(trace.high)
    line, height = plot.look.line, plot.frame.height
    inside = band.center().y() - line / 2
    others = [top for top in (band.top() - line, band.bottom()) if 0 <= top <= height - line]
    tops = [inside, *others] if band.height() >= LEAST_BAND * line else [*others, inside]
    across = [
        [QPointF(0, y), QPointF(plot.frame.width, y)]
        for y in (plot.frame.y(edge.value) for edge in plot.edges)
    ]
    text = tr("target {low} to {high}", low=low, high=high)
    return _in_rows(plot, text, tops, plot.look.theme.band_text, [*traces, *across])


def _edge(plot: Ground, edge: Edge, traces: Traces, taken: list[QRectF]) -> tuple[Rule, list[Word]]:
    """A line across with its words under it, else over it; none where others stand there already."""
    look, theme = plot.look, plot.look.theme
    colour = colour_of(edge.level, theme) if edge.level else theme.text3
    dash = LIMIT_DASH if edge.level else FINE_DASH
    width = theme.lines.day if edge.level else theme.lines.edge
    y = round(plot.frame.y(edge.value)) + 0.5
    rule = Rule(QLineF(0, y, plot.frame.width, y), theme.pen(colour, width, dash))
    others = [plot.frame.y(other.value) for other in plot.edges if other is not edge]
    tops = [
        top
        for top in (y + 1, y - 1 - look.line)
        if 0 <= top <= plot.frame.height - look.line
        and not any(top < other < top + look.line for other in others)
    ]
    if (band := plot.band) is not None:  # not on an edge of the target, if that can be
        sides = (band.top(), band.bottom())
        tops.sort(key=lambda top: any(top < side < top + look.line for side in sides))
    words = [
        _in_rows(plot, edge.words, [top], colour, traces, strong=bool(edge.level)) for top in tops
    ]
    clear = [word for word in words if not any(word.rect.intersects(one) for one in taken)]
    return rule, clear[:1]


def _in_rows(
    plot: Ground,
    text: str,
    tops: Sequence[float],
    colour: str,
    traces: Traces,
    *,
    strong: bool = True,
) -> Word:
    """In the first row where no curve runs: after now if that has room, off the expected course if it can."""
    look, pad = plot.look, plot.look.theme.space.s8
    width, now = look.width(text, strong=strong) + 1, plot.frame.x(plot.now)
    last, step = plot.frame.width - pad - width, width / 2
    lefts = [last, now - pad - width, pad]
    lefts += [last - n * step for n in range(1, int(last / step))]
    seen = [
        QRectF(left, top, width, look.line)
        for top in tops
        for left in lefts
        if left >= 0 and not left - 2 < now < left + width + 2
    ] or [QRectF(max(last, 0), tops[0], width, look.line)]
    box = (
        _roomy(plot, (one for one in seen if not _on_course(plot, one)), traces)
        or _roomy(plot, seen, [*traces, *_course_edges(plot)])
        or first_free(seen, traces)
        or seen[0]
    )
    return Word(box, text, look.strong if strong else look.small, colour, LEFT)


# -- the expected course -------------------------------------------------------------------------


def _outline(plot: Ground, course: Corridor) -> Shape:
    """The corridor; never in the way of the mouse."""
    theme = plot.look.theme
    corners = _corners(plot, course)
    pen = theme.pen(theme.corridor_edge, theme.lines.edge)
    return Shape(QPolygonF(corners), pen, plot.look.brush(theme.corridor))


def _course(plot: Ground, course: Corridor, traces: Traces, taken: list[QRectF]) -> list[Word]:
    """Where the answer stands: inside the corridor, or after it where it is off track."""
    look, theme = plot.look, plot.look.theme
    pad, width = theme.space.s8, look.width(course.words, strong=True) + 1
    begin, turn, right_top, right_bottom = _corners(plot, course)
    left, right = begin.x(), right_top.x()
    if course.is_off:
        left, right = right, plot.frame.width
    left, right = max(left, 0) + pad, min(right, plot.frame.width) - pad
    now = plot.frame.x(plot.now)
    lefts = [right - width, left, now - pad - width, now + pad]
    bottom = right_bottom.y() - look.line - 2
    rows = [right_top.y() + 2, (right_top.y() + right_bottom.y() - look.line) / 2, bottom]
    if right_bottom.y() - right_top.y() < look.line:  # too low for words between its edges
        rows = [right_bottom.y() + 2, right_top.y() - look.line - 2, *rows]
    boxes = [
        QRectF(x, y, width, look.line)
        for x in lefts
        for y in rows
        if left <= x and x + width <= right + 1 and not x < now < x + width
    ]
    if not course.is_off:
        boxes = [box for box in boxes if _is_under(box, begin, turn)]
    seen = [one for one in boxes if _inside(plot, one)]
    box = first_free(seen, [*traces, *_band_edges(plot)], taken) or first_free(seen, traces, taken)
    colour = theme.text if course.is_off else plot.colour
    return [] if box is None else [Word(box, course.words, look.strong, colour, LEFT)]


def _is_under(box: QRectF, begin: QPointF, turn: QPointF) -> bool:
    """Whether a box lies right of the corridor's slope, which runs from `begin` up to `turn`."""
    if box.left() >= turn.x():
        return True
    share = (box.left() - begin.x()) / (turn.x() - begin.x())
    return box.top() >= begin.y() + share * (turn.y() - begin.y())


def _inside(plot: Ground, box: QRectF) -> bool:
    frame = plot.frame
    return QRectF(0, 0, frame.width, frame.height).contains(box)


def _roomy(
    plot: Ground, boxes: Iterable[QRectF], traces: Traces, taken: Sequence[QRectF] = ()
) -> QRectF | None:
    """The first box that is free with room for the marks on the traces."""
    room = plot.look.px(plot.kind.size) / 2
    return next(
        (
            box
            for box in boxes
            if first_free([box.adjusted(-room, -room, room, room)], traces)
            and first_free([box], (), taken)
        ),
        None,
    )


def _band_edges(plot: Ground) -> Traces:
    """The two lines of the target."""
    if (band := plot.band) is None:
        return []
    return [[QPointF(0, y), QPointF(plot.frame.width, y)] for y in (band.top(), band.bottom())]


def _corners(plot: Ground, course: Corridor) -> list[QPointF]:
    frame = plot.frame
    return [
        QPointF(frame.x(at), round(frame.y(value)) + 0.5)
        for at, value in course.outline(frame.low, frame.high)
    ]


def _on_course(plot: Ground, box: QRectF) -> bool:
    """Whether a box touches the expected course."""
    return plot.course is not None and plot.course.intersects(QPolygonF(box))


def _course_edges(plot: Ground) -> Traces:
    """The lines round the expected course, each from left to right."""
    if plot.corridor is None:
        return []
    corners = _corners(plot, plot.corridor)
    return [sorted(ends, key=QPointF.x) for ends in pairwise([*corners, corners[0]])]
