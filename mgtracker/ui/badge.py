"""The mark of a level: a shape of its own, so that it is read without its colour.

Drawn in one place, on a grid of 20 units, for the widget, the lists, the chart and the printout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mgtracker.ui.theme import BadgePlace, Theme

GRID = 20
OCTAGON = ((6, 0), (14, 0), (20, 6), (20, 14), (14, 20), (6, 20), (0, 14), (0, 6))
DIAMOND = ((10, 0), (20, 10), (10, 20), (0, 10))
TRIANGLE = ((10, 1.4), (19.2, 18), (0.8, 18))
TICK = ((6.2, 10.3), (8.9, 12.9), (13.8, 7.4))


def paint_badge(
    painter: QPainter,
    rect: QRectF,
    level: Level,
    theme: Theme,
    *,
    on_fill: bool = False,
) -> None:
    """Draw a level's mark in the middle of `rect`; `on_fill` inverts it for a filled head."""
    colours = theme.level(level)
    fill, mark, edge = QColor(colours.fill), QColor(colours.mark), colours.edge
    if on_fill:
        fill, mark, edge = mark, fill, colours.mark
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    match level:
        case Level.OK:
            _paint_ring(painter, fill)
        case Level.INFO:
            _paint_info(painter, fill)
        case Level.WARN:
            _paint_shape(
                painter, TRIANGLE, fill, theme.pen(edge, theme.lines.badge_edge * GRID / side)
            )
            _paint_exclamation(painter, mark)
        case Level.UNKNOWN:
            _paint_shape(painter, DIAMOND, fill, QPen(Qt.PenStyle.NoPen))
            _paint_question(painter, mark)
        case Level.STOP:
            _paint_shape(painter, OCTAGON, fill, QPen(Qt.PenStyle.NoPen))
            painter.setBrush(mark)
            painter.drawRoundedRect(QRectF(4.2, 8.2, 11.6, 3.6), 0.8, 0.8)
    painter.restore()


def _stroke(colour: QColor, width: float) -> QPen:
    """A pen in grid units, with round ends."""
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, width, Qt.PenStyle.SolidLine, round_cap, round_join)


def _points(points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _paint_shape(
    painter: QPainter, corners: tuple[tuple[float, float], ...], fill: QColor, pen: QPen
) -> None:
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawPolygon(_points(corners))
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_ring(painter: QPainter, colour: QColor) -> None:
    """Not filled: nothing is wrong, so nothing asks for ink."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_stroke(colour, 1.8))
    painter.drawEllipse(QPointF(10, 10), 8, 8)
    painter.drawPolyline(_points(TICK))


def _paint_info(painter: QPainter, colour: QColor) -> None:
    """A plain "i" in a thin ring: a remark, no level."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_stroke(colour, 1.4))
    painter.drawEllipse(QPointF(10, 10), 7, 7)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(10, 6.9), 1.1, 1.1)
    painter.drawRoundedRect(QRectF(9.1, 8.8, 1.8, 5.2), 0.7, 0.7)


def _paint_exclamation(painter: QPainter, colour: QColor) -> None:
    """The mark as a path, not as text: the same in every font and on paper."""
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(8.95, 6.9, 2.1, 5.8), 0.9, 0.9)
    painter.drawEllipse(QPointF(10, 15), 1.25, 1.25)


def _paint_question(painter: QPainter, colour: QColor) -> None:
    """The mark as a path, not as text: the same in every font and on paper."""
    hook = QPainterPath(QPointF(7.5, 7.6))
    hook.cubicTo(QPointF(7.7, 4.6), QPointF(12.5, 4.6), QPointF(12.5, 7.5))
    hook.cubicTo(QPointF(12.5, 9.4), QPointF(10, 9.3), QPointF(10, 11.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_stroke(colour, 2))
    painter.drawPath(hook)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(10, 14.8), 1.3, 1.3)


class Badge(QWidget):
    """A level's mark as a widget; its accessible name is the level's word."""

    def __init__(
        self, level: Level = Level.OK, place: BadgePlace = "list", parent: QWidget | None = None
    ) -> None:
        """`place` is where it stands, which decides how large it is."""
        super().__init__(parent)
        self._level = level
        self._place = place
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr(level.word))

    def level(self) -> Level:
        """The level shown."""
        return self._level

    def set_level(self, level: Level) -> None:
        """Show another level."""
        self._level = level
        self.setAccessibleName(tr(level.word))
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = themes.current().badge_side(self._place)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than drawn."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark over the whole widget."""
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self._level, themes.current())
        painter.end()
