"""What the kinds of line and mark mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend.ink import LEFT, Box, Drawn, Ring
from mgtracker.ui.trend.lane_ink import not_given_stroke
from mgtracker.ui.trend.look import Look
from mgtracker.ui.trend.marks import Form
from mgtracker.ui.trend.signs import HALF, sign

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

DOUBTFUL = mark("doubtful level")
WITH = mark("with what is typed")
EXPECTED = mark("expected course")
PLANNED = mark("planned")
NOT_GIVEN = mark("not given")
FORECAST = mark("forecast")
KINDS = (EXPECTED, PLANNED, NOT_GIVEN, WITH, FORECAST, DOUBTFUL)
SAMPLE = 26
"""How long a sample of a line is, in pixels at 100 %."""
SAMPLES = {DOUBTFUL: 20, PLANNED: 2 * HALF, NOT_GIVEN: 2 * HALF, EXPECTED: 16}
"""How wide the samples of marks and grounds are."""


class Legend(QWidget):
    """Samples with words, at the right; where there is little room, the last ones alone."""

    def __init__(
        self,
        parent: QWidget | None = None,
        explained: tuple[str, ...] = KINDS,
        *,
        planned: Form = Form.INJECTION,
        dense: float | None = None,
    ) -> None:
        """`dense`: dots a pixel of what it is drawn on; None: as the screen's."""
        super().__init__(parent)
        self._dense = self.devicePixelRatioF() if dense is None else dense
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.explain(explained, planned)

    def explain(self, kinds: tuple[str, ...], planned: Form = Form.INJECTION) -> None:
        """These, in the order of `KINDS`: what the chart shows now; `planned` is the look of a plan."""
        self._explained, self._planned = kinds, planned
        words = ", ".join(tr(kind) for kind in kinds)
        self.setAccessibleName(tr("Legend: {words}", words=words))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """It gives way to the buttons."""
        return QSize(0, themes.current().line_height("small"))

    def kinds(self) -> tuple[str, ...]:
        """Those that have room."""
        look, explained = Look(themes.current(), self._dense), self._explained
        for first in range(len(explained)):
            if sum(self._width(look, kind) for kind in explained[first:]) <= self.width():
                return explained[first:]
        return ()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each as a sample and its words."""
        theme = themes.current()
        look, kinds = Look(theme, self._dense), self.kinds()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.small)
        x, middle = self.width() - sum(self._width(look, kind) for kind in kinds), self.height() / 2
        for kind in kinds:
            self._paint_sample(painter, look, kind, QPointF(x, middle))
            words = x + self._sample(look, kind) + theme.space.s8
            painter.setPen(QColor(theme.text2))
            box = QRectF(words, 0, look.width(tr(kind)) + 1, self.height())
            painter.drawText(box, int(LEFT), tr(kind))
            x += self._width(look, kind)
        painter.end()

    @staticmethod
    def _sample(look: Look, kind: str) -> float:
        return look.px(SAMPLES.get(kind, SAMPLE))

    def _width(self, look: Look, kind: str) -> float:
        space = look.theme.space
        return self._sample(look, kind) + space.s8 + look.width(tr(kind)) + space.s16

    def _paint_sample(self, painter: QPainter, look: Look, kind: str, left: QPointF) -> None:
        theme, width = look.theme, self._sample(look, kind)
        drawn: Drawn
        if kind == DOUBTFUL:
            pen, radius = theme.pen(theme.text2, theme.lines.focus), look.px(4)
            painter.setPen(pen)  # on its curve: a ring without one is a dose
            painter.drawLine(QLineF(left, left + QPointF(width, 0)))
            drawn = Ring(left + QPointF(width / 2, 0), radius, pen, look.brush(theme.surface))
        elif kind == PLANNED:
            pen, surface = theme.pen(theme.field, theme.lines.day), look.brush(theme.surface)
            if self._planned is Form.BAR:
                drawn = Box(
                    QRectF(left.x(), left.y() - width / 3, width, width / 1.5), pen, surface
                )
            else:
                drawn = sign(look, self._planned, left.x(), left.y(), pen, surface)
        elif kind == NOT_GIVEN:
            pen, surface = theme.pen(theme.field, theme.lines.day), look.brush(theme.surface)
            sign(look, Form.INJECTION, left.x(), left.y(), pen, surface).paint(painter)
            drawn = not_given_stroke(look, left.x() + width / 2, left.y())
        elif kind == EXPECTED:
            pen, fill = theme.pen(theme.corridor_edge), look.brush(theme.corridor)
            drawn = Box(QRectF(left.x(), left.y() - width / 3, width, width / 1.5), pen, fill)
        else:
            self._paint_line(painter, look, kind, left)
            return
        drawn.paint(painter)

    def _paint_line(self, painter: QPainter, look: Look, kind: str, left: QPointF) -> None:
        width = self._sample(look, kind)
        painter.setPen(look.candidate() if kind == WITH else look.forecast())
        painter.drawLine(QLineF(left, left + QPointF(width, 0)))
