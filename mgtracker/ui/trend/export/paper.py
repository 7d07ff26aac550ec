"""The chart on paper, A4 across: the plot under its caption, then everything it shows as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from mgtracker.ui import theme as themes
from mgtracker.ui.event_words import unbroken
from mgtracker.ui.translation import tr
from mgtracker.ui.trend.ink import LEFT, RIGHT
from mgtracker.ui.trend.look import DEMI

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage, QPagedPaintDevice

    from mgtracker.ui.trend.export.caption import Caption
    from mgtracker.ui.trend.rows import Row

MARGIN = 12
"""Millimetres."""
DPI = 300
PADDING = 2
"""Round each cell, in the pixels of a screen; the layout turns them into the paper's."""
WIDTHS = (14, 22, 12, 40, 12)
"""Of the columns, in parts of a hundred."""


def layout() -> QPageLayout:
    """A4 across."""
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(
        size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter
    )


def pdf(plot: QImage, caption: Caption, heads: Sequence[str], rows: Sequence[Row]) -> bytes:
    """The bytes of a PDF: words as words, the plot as a dense picture."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(tr("Magnesium sulfate trend: {title}", title=caption.title))
    writer.setCreator("mgtracker")
    paint(writer, plot, caption, heads, rows)
    buffer.close()
    return bytes(kept.data())


def paint(
    device: QPagedPaintDevice,
    plot: QImage,
    caption: Caption,
    heads: Sequence[str],
    rows: Sequence[Row],
) -> None:
    """Every page onto a printer or a PDF. OSError: it takes nothing."""
    device.setPageLayout(layout())
    with themes.drawn_in(themes.LIGHT):
        painter = QPainter()
        if not painter.begin(device):
            raise OSError(tr("the printer takes nothing"))
        page = QRectF(0, 0, device.width(), device.height())
        table = _table(device, heads, rows)
        foot = _height(device, _font("small")) * 1.5
        table.setPageSize(QSizeF(page.width(), page.height() - 2 * foot))
        pages = table.pageCount() + 1
        _first_page(painter, page, plot, caption, foot)
        _foot(painter, page, caption, 1, pages)
        for number in range(2, pages + 1):
            device.newPage()
            _table_page(painter, table, number - 2)
            _foot(painter, page, caption, number, pages)
        painter.end()


def _first_page(
    painter: QPainter, page: QRectF, plot: QImage, caption: Caption, foot: float
) -> None:
    theme, top = themes.LIGHT, 0.0
    lines = [(caption.title, _font("strong"), theme.text)]
    lines += [(line, _font("small"), theme.text2) for line in caption.lines]
    if caption.practice:
        lines.insert(0, (caption.practice, _font("small", DEMI), theme.stop.text))
    for text, font, colour in lines:
        height = _height(painter.device(), font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(0, top, page.width(), height), int(LEFT), text)
        top += height
    room = QRectF(0, top + foot / 2, page.width(), page.height() - top - 2 * foot)
    size = QSizeF(plot.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRectF(room.topLeft(), size)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(target, plot, QRectF(plot.rect()))


def _foot(painter: QPainter, page: QRectF, caption: Caption, number: int, pages: int) -> None:
    """Whose it is and which page, on every page: a sheet gets lost."""
    font = _font("small")
    height = _height(painter.device(), font)
    painter.setFont(font)
    painter.setPen(QColor(themes.LIGHT.text2))
    box = QRectF(0, page.height() - height, page.width(), height)
    words = ", ".join(filter(None, (caption.practice, caption.title)))
    painter.drawText(box, int(LEFT), words)
    painter.drawText(box, int(RIGHT), tr("page {number} of {pages}", number=number, pages=pages))


def _table(device: QPagedPaintDevice, heads: Sequence[str], rows: Sequence[Row]) -> QTextDocument:
    """The rows under heads that come again on every page."""
    theme = themes.LIGHT
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font("small"))
    form = QTextTableFormat()
    form.setHeaderRowCount(1)
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(PADDING)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, width) for width in WIDTHS]
    )
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # laid out once, at the end
    table = cursor.insertTable(len(rows) + 1, len(heads), form)
    bold, plain = QTextCharFormat(), QTextCharFormat()
    bold.setFontWeight(DEMI)
    for written, way in ((bold, theme.text2), (plain, theme.text)):
        written.setForeground(QColor(way))
    for line, (cells, written) in enumerate(
        [(tuple(heads), bold), *((row.cells, plain) for row in rows)]
    ):
        for column, cell in enumerate(cells):
            table.cellAt(line, column).firstCursorPosition().insertText(unbroken(cell), written)
    cursor.endEditBlock()
    return document


def _table_page(painter: QPainter, table: QTextDocument, number: int) -> None:
    size = table.pageSize()
    painter.save()
    painter.translate(0, -number * size.height())
    table.drawContents(painter, QRectF(0, number * size.height(), size.width(), size.height()))
    painter.restore()


def _font(role: themes.Role, weight: QFont.Weight | None = None) -> QFont:
    """Without other shapes for the same letters: a reader of the file would not find them again."""
    font = themes.LIGHT.font(role, weight)
    for feature in ("tnum", "calt"):
        font.setFeature(QFont.Tag(feature), 0)
    return font


def _height(device: object, font: QFont) -> float:
    """A line of a font on a device, in its pixels."""
    return QFontMetricsF(font, device).height()  # type: ignore[call-overload, no-any-return]
