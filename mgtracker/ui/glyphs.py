"""The few small pictures a Qt style sheet can only take from files, drawn from the theme's tokens.

A styled check box, radio button or pick list loses its native mark; the marks are drawn once per
theme and text size into a temporary folder that goes away with the process.
"""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTemporaryDir
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.ui.theme import Theme

GRID = 16
STATES = ("", "-focus", "-off")
DENSITIES = {"": 1, "@2x": 2, "@3x": 3}
CHEVRON = ((3, 5.5), (8, 10.5), (13, 5.5))
TICK = ((4, 8.4), (6.8, 11.2), (12, 5.2))
BOX = QRectF(0.75, 0.75, 14.5, 14.5)
BOX_RADIUS = 3


@lru_cache(maxsize=1)
def _home() -> QTemporaryDir:
    """The folder of this process; removed when the process ends."""
    return QTemporaryDir()


@lru_cache(maxsize=16)
def glyph_folder(theme: Theme) -> str:
    """The folder with the glyphs of a theme, drawn when first asked for; forward slashes."""
    folder = Path(_home().filePath(f"{theme.name}-{theme.scale:g}"))
    folder.mkdir(parents=True, exist_ok=True)
    side = theme.space.s16
    _save(folder, "chevron", side, partial(_chevron, colour=theme.text2))
    for kind, checked, state in product(("box", "dot"), (False, True), STATES):
        name = f"{kind}{'-checked' if checked else ''}{state}"
        _save(
            folder, name, side, partial(_mark, theme=theme, kind=kind, checked=checked, state=state)
        )
    return folder.as_posix()


def _save(folder: Path, name: str, side: int, draw: Callable[[QPainter], None]) -> None:
    """One glyph at every pixel density."""
    for suffix, density in DENSITIES.items():
        image = QImage(side * density, side * density, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(image.width() / GRID, image.height() / GRID)
        draw(painter)
        painter.end()
        image.save(str(folder / f"{name}{suffix}.png"))


def _stroke(colour: str, width: float) -> QPen:
    """A pen with round ends, in grid units."""
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, round_cap, round_join)


def _line(painter: QPainter, points: tuple[tuple[float, float], ...], pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _chevron(painter: QPainter, colour: str) -> None:
    _line(painter, CHEVRON, _stroke(colour, 1.8))


def _mark(painter: QPainter, *, theme: Theme, kind: str, checked: bool, state: str) -> None:
    """A check box or radio button: its edge, and what is inside when checked."""
    disabled, focused = state == "-off", state == "-focus"
    fill = theme.surface
    if disabled:
        fill = theme.sunken
    elif checked:
        fill = theme.accent
    edge = theme.field
    if disabled:
        edge = theme.line
    elif checked and focused:
        edge = theme.text  # the accent's would not stand out from its fill
    elif checked or focused:
        edge = theme.accent
    width = 2 if focused else 1.5
    inside = theme.text3 if disabled else theme.on_accent
    painter.setPen(QPen(QColor(edge), width))
    painter.setBrush(QColor(fill))
    if kind == "box":
        painter.drawRoundedRect(BOX, BOX_RADIUS, BOX_RADIUS)
        if checked:
            _line(painter, TICK, _stroke(inside, 2))
    else:
        painter.drawEllipse(BOX)
        if checked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(inside))
            painter.drawEllipse(BOX.center(), 3, 3)
