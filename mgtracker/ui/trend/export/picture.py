"""The chart drawn again for a file: light, at 100 %, three times as dense as a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.trend.chart import Chart
from mgtracker.ui.trend.ink import LEFT
from mgtracker.ui.trend.legend import ON_PAPER, Legend
from mgtracker.ui.trend.look import DEMI

if TYPE_CHECKING:
    from mgtracker.ui.theme import Theme
    from mgtracker.ui.trend.choices import Choices
    from mgtracker.ui.trend.export.caption import Caption
    from mgtracker.ui.trend.span import Span
    from mgtracker.view import View

DENSE = 3
"""Pixels of a picture for each of the screen."""
SIZE = QSize(1120, 640)
"""How large a chart of five panels is, in the screen's pixels: the shape of a sheet of paper."""
EACH = 92
"""How much higher each further panel makes it."""
USUAL_PANELS = 5


def plot_image(view: View, choices: Choices, span: Span, *, struck: bool = False) -> QImage:
    """The panels and their legend as a screen in the light theme shows them, without what is typed."""
    with themes.drawn_in(themes.LIGHT) as theme:
        chart = Chart(span.held(), choices, dense=DENSE)
        chart.shows_struck = struck
        chart.show_view(view)
        further = max(0, len(chart.panels) - USUAL_PANELS)
        chart.resize(SIZE.width(), SIZE.height() + further * EACH)
        legend = Legend(explained=ON_PAPER)
        legend.resize(SIZE.width() - theme.space.s8, theme.line_height("small") + theme.space.s8)
        picture = _blank(QSize(SIZE.width(), legend.height() + chart.height()), theme)
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
    """A plot under its caption."""
    theme = themes.LIGHT
    pad, title, small = theme.space.s16, theme.line_height("strong"), theme.line_height("small")
    count = len(caption.lines) + bool(caption.practice)
    above = 2 * theme.space.s12 + title + count * small
    width, height = SIZE.width(), round(plot.height() / plot.devicePixelRatio())
    picture = _blank(QSize(width, above + height), theme)
    painter = QPainter(picture)
    top = theme.space.s12
    if caption.practice:
        painter.setFont(theme.font("small", DEMI))
        painter.setPen(QColor(theme.stop.text))
        painter.drawText(QRect(pad, top, width - 2 * pad, small), int(LEFT), caption.practice)
        top += small
    painter.setFont(theme.font("strong"))
    painter.setPen(QColor(theme.text))
    painter.drawText(QRect(pad, top, width - 2 * pad, title), int(LEFT), caption.title)
    top += title
    painter.setFont(theme.font("small"))
    painter.setPen(QColor(theme.text2))
    for line in caption.lines:
        painter.drawText(QRect(pad, top, width - 2 * pad, small), int(LEFT), line)
        top += small
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
