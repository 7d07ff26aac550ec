"""The track of decisions: what was done so far, evenly spaced, and where the clock stands now."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from mgtracker.ui import theme as themes
from mgtracker.ui.measured import MeasuredWidget
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from mgtracker.ui.theme import Theme
    from mgtracker.ui.training.track_words import Stop

SPARE = 120
"""No more than this lies free round a decision, at 100 %."""
TICK = ((-0.45, 0.0), (-0.1, 0.38), (0.5, -0.4))
"""The tick in a mark, in radii from its middle."""


class Track(MeasuredWidget):
    """Marks on a line, the oldest first; where they do not all find room, the first and the last ones."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Decisions so far"))
        self._stops: tuple[Stop, ...] = ()
        self._now: Stop | None = None

    def show_stops(self, stops: Sequence[Stop], now: Stop | None) -> None:
        """These instead; `now` None once the case is over."""
        if (self._stops, self._now) == (tuple(stops), now):
            return
        self._stops, self._now = tuple(stops), now
        self.setAccessibleDescription("; ".join(self.texts()))
        self.update()

    def texts(self) -> tuple[str, ...]:
        """What stands under all the marks, shown or not."""
        return tuple(stop.text for stop in self._all())

    def shown(self) -> tuple[int, tuple[str, ...]]:
        """How many decisions find no room at this width, and what stands under the others."""
        every = self.texts()
        if not every:
            return 0, ()
        widths = [self._width(text, is_last=text is every[-1]) for text in every]
        for left_out in range(len(every) - 1):
            kept = [0, *range(left_out + 1, len(every))]
            room = sum(widths[place] for place in kept) + (self._gap() if left_out else 0)
            if room <= self.width():
                return left_out, tuple(every[place] for place in kept)
        return len(every) - 1, every[-1:]

    def sizeHint(self) -> QSize:
        """A line of marks with a line of words under it."""
        theme = themes.current()
        return QSize(theme.space.s24, 2 * self._radius(theme) + theme.line_height("small"))

    def minimumSizeHint(self) -> QSize:
        """As high, however narrow."""
        return self.sizeHint()

    def measure(self) -> None:
        """Another text size makes it higher."""
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line, the marks on it, and what stands under each."""
        left_out, texts = self.shown()
        if not texts:
            return
        theme = themes.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cells = self._cells(texts, left_out)
        middles = [cell.center().x() for cell in cells]
        self._paint_line(painter, theme, middles, is_broken=left_out > 0 and len(texts) > 1)
        for cell, text in zip(cells, texts, strict=True):
            is_now = self._now is not None and text is texts[-1]
            self._paint_mark(painter, theme, cell.center().x(), is_now=is_now)
            self._paint_text(painter, theme, cell, text, is_now=is_now)
        if left_out and len(texts) > 1:
            between = QRectF(cells[0].right(), 0, cells[1].left() - cells[0].right(), 0)
            self._paint_text(painter, theme, between, f"+ {left_out}", is_now=False)
        painter.end()

    def _cells(self, texts: Sequence[str], left_out: int) -> list[QRectF]:
        """The room of each decision: what its words need, and an even share of the rest."""
        widths = [self._width(text, is_last=text is texts[-1]) for text in texts]
        gap = self._gap() if left_out and len(texts) > 1 else 0
        spare = max(self.width() - sum(widths) - gap, 0) / len(widths)
        share = min(spare, SPARE * themes.current().scale)
        cells, left = [], 0.0
        for place, width in enumerate(widths):
            cells.append(QRectF(left, 0, width + share, 0))
            left += width + share + (gap if place == 0 else 0)
        return cells

    def _gap(self) -> float:
        """The room that says how many are left out."""
        return 2 * themes.current().space.s24

    def _all(self) -> tuple[Stop, ...]:
        return self._stops if self._now is None else (*self._stops, self._now)

    def _font(self, *, is_now: bool) -> QFont:
        return themes.current().font("small", QFont.Weight.Bold if is_now else None)

    def _width(self, text: str, *, is_last: bool) -> float:
        """The room the words of a decision need."""
        metrics = QFontMetricsF(self._font(is_now=is_last and self._now is not None))
        return metrics.horizontalAdvance(text) + themes.current().space.s16

    def _radius(self, theme: Theme) -> int:
        return theme.space.s8

    def _paint_line(
        self, painter: QPainter, theme: Theme, middles: list[float], *, is_broken: bool
    ) -> None:
        """Solid up to now; dotted where decisions are left out, and where nothing is decided yet."""
        y = self._radius(theme)
        solid = QPen(QColor(theme.on_practice), theme.lines.focus)
        dotted = QPen(solid)
        dotted.setCapStyle(Qt.PenCapStyle.RoundCap)
        dotted.setDashPattern([0.1, 2.9])
        for place, (x, end) in enumerate(pairwise(middles)):
            painter.setPen(dotted if is_broken and place == 0 else solid)
            painter.drawLine(QPointF(x, y), QPointF(end, y))
        if self._now is not None:
            painter.setPen(dotted)
            painter.drawLine(QPointF(middles[-1], y), QPointF(self.width(), y))

    def _paint_mark(self, painter: QPainter, theme: Theme, x: float, *, is_now: bool) -> None:
        radius = self._radius(theme) - theme.lines.focus
        middle = QPointF(x, self._radius(theme))
        ink = QColor(theme.practice_text if is_now else theme.on_practice)
        painter.setPen(QPen(ink, theme.lines.day))
        painter.setBrush(ink if is_now else QColor(theme.practice))
        painter.drawEllipse(middle, radius, radius)
        if not is_now:
            corners = [middle + QPointF(radius * right, radius * down) for right, down in TICK]
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(corners))

    def _paint_text(
        self, painter: QPainter, theme: Theme, cell: QRectF, text: str, *, is_now: bool
    ) -> None:
        top = 2 * self._radius(theme)
        painter.setFont(self._font(is_now=is_now))
        painter.setPen(QColor(theme.practice_text))
        cell.setRect(cell.left(), top, cell.width(), theme.line_height("small"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)
