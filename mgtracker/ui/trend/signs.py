"""The shapes of the dose lane: a bar for a push, a pentagon for a needle, a ring for what is taken else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from mgtracker.ui.trend.ink import Box, Drawn, Ring, Shape
from mgtracker.ui.trend.marks import Form

if TYPE_CHECKING:
    from PySide6.QtGui import QBrush, QPen

    from mgtracker.ui.trend.look import Look

HALF = 6.5
"""Half as wide as a mark, in pixels at 100 %."""
PUSH = 7
"""How wide a push is."""
TALL = 9
"""Half as high as a mark."""


def sign(look: Look, form: Form, left: float, middle: float, pen: QPen, fill: QBrush) -> Drawn:
    """The mark of a dose whose left edge and middle these are."""
    px = look.px
    if form is Form.PUSH:
        return Box(QRectF(left, middle - px(TALL), px(PUSH), 2 * px(TALL)), pen, fill)
    x, half = left + px(HALF), px(HALF)
    if form is Form.INJECTION:
        corners = [
            (-half, -px(TALL)),
            (half, -px(TALL)),
            (half, px(3)),
            (0, px(TALL)),
            (-half, px(3)),
        ]
        outline = QPolygonF([QPointF(x + dx, middle + dy) for dx, dy in corners])
        return Shape(outline, pen, fill)
    return Ring(QPointF(x, middle), px(5), pen, fill)
