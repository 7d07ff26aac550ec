"""The arrow beside a result: which way the newest value went. Painted, so that it is the same in every font."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPolygonF

if TYPE_CHECKING:
    from mgtracker.ui.theme import Theme

TURNS = {"up": -90.0, "down": 90.0, "level": 0.0}
HEAD = 0.34
"""The head, as a part of the whole length."""


def paint_arrow(
    painter: QPainter, theme: Theme, middle: QPointF, side: float, direction: str
) -> None:
    """A shaft and a head round `middle`; `direction` is "up", "down" or "level"."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(middle)
    painter.rotate(TURNS[direction])
    painter.setPen(theme.pen(theme.text, theme.lines.focus))
    half, head = side / 2, side * HEAD
    painter.drawLine(QLineF(-half, 0, half, 0))
    painter.drawPolyline(
        QPolygonF([QPointF(half - head, -head), QPointF(half, 0), QPointF(half - head, head)])
    )
    painter.restore()
