"""The chart on paper, A4 across: the plot under its caption, then everything it shows as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCursor

from mgtracker.ui import theme as themes
from mgtracker.ui.out import pages
from mgtracker.ui.out.pages import LEFT, font
from mgtracker.ui.out.text import DEMI, put_table
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout

    from mgtracker.ui.trend.export.caption import Caption
    from mgtracker.ui.trend.rows import Row

WIDTHS = (14, 22, 12, 40, 12)
"""Of the columns, in parts of a hundred."""


def layout() -> QPageLayout:
    """A4 across."""
    return pages.layout(across=True)


def pdf(plot: QImage, caption: Caption, heads: Sequence[str], rows: Sequence[Row]) -> bytes:
    """The bytes of a PDF: words as words, the plot as a dense picture."""
    title = tr("Magnesium sulfate trend: {title}", title=caption.title)
    return pages.pdf(title, lambda device: paint(device, plot, caption, heads, rows))


def paint(
    device: QPagedPaintDevice,
    plot: QImage,
    caption: Caption,
    heads: Sequence[str],
    rows: Sequence[Row],
) -> None:
    """Every page onto a printer or a PDF. OSError: it takes nothing."""
    said = ", ".join(filter(None, (caption.practice, caption.title)))
    with themes.drawn_in(themes.LIGHT):
        paper = pages.Pages(device, layout(), said)
        table = paper.document()
        cursor = QTextCursor(table)
        cursor.beginEditBlock()  # laid out once, at the end
        put_table(cursor, heads, [row.cells for row in rows], WIDTHS)
        cursor.endEditBlock()
        count = table.pageCount() + 1
        paper.turn()
        _first_page(device, paper, plot, caption)
        paper.foot(count)
        for number in range(count - 1):
            paper.turn()
            paper.draw(table, number)
            paper.foot(count)
        paper.end()


def _first_page(
    device: QPagedPaintDevice, paper: pages.Pages, plot: QImage, caption: Caption
) -> None:
    theme, painter, top = themes.LIGHT, paper.painter, 0.0
    lines = [(caption.title, font("strong"), theme.text)]
    lines += [(line, font("small"), theme.text2) for line in caption.lines]
    if caption.practice:
        lines.insert(0, (caption.practice, font("small", DEMI), theme.stop.text))
    for text, face, colour in lines:
        height = pages.line_height(device, face)
        painter.setFont(face)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(0, top, paper.page.width(), height), int(LEFT), text)
        top += height
    room = paper.room.adjusted(0, top + pages.line_height(device, font("small")) / 2, 0, 0)
    size = QSizeF(plot.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(room.topLeft(), size), plot, QRectF(plot.rect()))
