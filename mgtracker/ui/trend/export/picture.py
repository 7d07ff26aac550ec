"""The chart drawn again for a file: light, at 100 %, three times as dense as a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.trend.chart import Chart
from mgtracker.ui.trend.ink import LEFT
from mgtracker.ui.trend.legend import Legend
from mgtracker.ui.trend.look import DEMI

if TYPE_CHECKING:
    from mgtracker.ui.theme import Theme
    from mgtracker.ui.trend.export.caption import Caption
    from mgtracker.ui.trend.export.sight import Sight

DENSE = 3
"""Pixels of a picture for each of the screen."""
SIZE = QSize(1120, 664)
"""How large a picture of five panels and their legend is, in the screen's pixels."""
EACH = 92
"""How much higher each further panel makes it."""
USUAL_PANELS = 5
MOST = 10_000
"""No caption is so many pixels high."""


def size_for(panels: int) -> QSize:
    """How large a picture of so many panels is, in the screen's pixels."""
    return QSize(SIZE.width(), SIZE.height() + max(0, panels - USUAL_PANELS) * EACH)


def plot_image(sight: Sight, size: QSize) -> QImage:
    """The panels and their legend as a screen in the light theme shows them, without what is typed.

    Args:
        sight: whose they are, and how much of them.
        size: in the screen's pixels; the picture is DENSE times as dense.
    """
    with themes.drawn_in(themes.LIGHT) as theme:
        chart = Chart(sight.span.held(), sight.choices, dense=DENSE)
        chart.shows_struck = sight.struck
        chart.show_view(sight.view)
        legend = Legend(explained=chart.explained(), planned=chart.planned_form(), dense=DENSE)
        legend.resize(size.width() - theme.space.s8, theme.line_height("small") + theme.space.s8)
        chart.resize(size.width(), size.height() - legend.height())
        picture = _blank(size, theme)
        painter = QPainter(picture)
        plain = QWidget.RenderFlag.DrawChildren  # their own ground is the screen's, not the paper's
        legend.render(painter, QPoint(0, 0), QRegion(), plain)
        chart.ensurePolished()
        chart.grab(QRect(0, 0, 1, 1))  # lays it out, as showing it would
        chart.render(painter, QPoint(0, legend.height()), QRegion(), plain)
        painter.end()
        for widget in (chart, legend):
            widget.deleteLater()
    return picture


def captioned(plot: QImage, caption: Caption) -> QImage:
    """A plot under its caption, in as many lines as that needs."""
    theme = themes.LIGHT
    pad, width = theme.space.s16, round(plot.width() / plot.devicePixelRatio())
    lines = [(caption.title, theme.font("strong"), theme.text)]
    lines += [(line, theme.font("small"), theme.text2) for line in caption.lines]
    if caption.practice:
        lines.insert(0, (caption.practice, theme.font("small", DEMI), theme.stop.text))
    flags = LEFT | Qt.TextFlag.TextWordWrap
    room = QRect(pad, 0, width - 2 * pad, MOST)
    heights = [
        max(
            QFontMetrics(font).boundingRect(room, int(flags), text).height(),
            QFontMetrics(font).height(),
        )
        for text, font, _ in lines
    ]
    above = 2 * theme.space.s12 + sum(heights)
    picture = _blank(QSize(width, above + round(plot.height() / plot.devicePixelRatio())), theme)
    painter = QPainter(picture)
    top = theme.space.s12
    for (text, font, colour), height in zip(lines, heights, strict=True):
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRect(pad, top, room.width(), height), int(flags), text)
        top += height
    painter.drawImage(QPoint(0, above), plot)
    painter.end()
    return picture


def as_png(picture: QImage) -> bytes:
    """The bytes of a file."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(kept.data())


def _blank(size: QSize, theme: Theme) -> QImage:
    picture = QImage(size * DENSE, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(DENSE)
    picture.fill(QColor(theme.surface))
    return picture
