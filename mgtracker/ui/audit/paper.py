"""Lists and sentences on paper, A4: into a PDF or onto a printer, with title and page on every sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
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

    from PySide6.QtGui import QPagedPaintDevice

MARGIN = 14
"""Millimetres."""
DPI = 300
PADDING = 2
"""Round each cell, in the pixels of a screen; the layout turns them into the paper's."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads that come again on every page; `widths` in parts of a hundred."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """What is put on paper: a title, lines under it, then tables, each under its own title."""

    title: str
    lines: tuple[str, ...]
    tables: tuple[tuple[str, Table], ...] = ()
    across: bool = False


def pdf(document: Document) -> bytes:
    """The bytes of a PDF, words as words."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(document.title)
    writer.setCreator("mgtracker")
    paint(writer, document)
    buffer.close()
    return bytes(kept.data())


def layout(document: Document) -> QPageLayout:
    """A4, upright or across."""
    way = QPageLayout.Orientation
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        way.Landscape if document.across else way.Portrait,
        margins,
        QPageLayout.Unit.Millimeter,
    )


def paint(device: QPagedPaintDevice, document: Document) -> None:
    """Every page onto a printer or a PDF. OSError: it takes nothing."""
    device.setPageLayout(layout(document))
    with themes.drawn_in(themes.LIGHT):
        painter = QPainter()
        if not painter.begin(device):
            raise OSError(tr("the printer takes nothing"))
        page = QRectF(0, 0, device.width(), device.height())
        foot = QFontMetricsF(_font("small"), device).height()
        laid = _laid_out(device, document)
        laid.setPageSize(QSizeF(page.width(), page.height() - 2 * foot))
        pages = laid.pageCount()
        for number in range(1, pages + 1):
            if number > 1:
                device.newPage()
            _page(painter, laid, number - 1)
            painter.setFont(_font("small"))
            painter.setPen(QColor(themes.LIGHT.text2))
            box = QRectF(0, page.height() - foot, page.width(), foot)
            painter.drawText(box, int(LEFT), document.title)
            words = tr("page {number} of {pages}", number=number, pages=pages)
            painter.drawText(box, int(RIGHT), words)
        painter.end()


def _page(painter: QPainter, laid: QTextDocument, number: int) -> None:
    size = laid.pageSize()
    painter.save()
    painter.translate(0, -number * size.height())
    laid.drawContents(painter, QRectF(0, number * size.height(), size.width(), size.height()))
    painter.restore()


def _laid_out(device: QPagedPaintDevice, document: Document) -> QTextDocument:
    laid = QTextDocument()
    laid.documentLayout().setPaintDevice(device)
    laid.setDocumentMargin(0)
    laid.setDefaultFont(_font("small"))
    cursor = QTextCursor(laid)
    cursor.beginEditBlock()
    cursor.insertText(document.title, _written("strong", themes.LIGHT.text))
    for line in document.lines:
        cursor.insertBlock()
        cursor.insertText(line, _written("small", themes.LIGHT.text2))
    for title, table in document.tables:
        apart = QTextBlockFormat()
        apart.setTopMargin(themes.LIGHT.space.s12)
        cursor.insertBlock(apart)
        cursor.insertText(title, _written("body", themes.LIGHT.text, DEMI))
        _put_table(cursor, table)
        cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.endEditBlock()
    return laid


def _put_table(cursor: QTextCursor, table: Table) -> None:
    form = QTextTableFormat()
    form.setHeaderRowCount(1)
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(PADDING)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, width) for width in table.widths]
    )
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    put = cursor.insertTable(len(table.rows) + 1, len(table.heads), form)
    head = _written("small", themes.LIGHT.text2, DEMI)
    plain = _written("small", themes.LIGHT.text)
    lines: Sequence[tuple[tuple[str, ...], QTextCharFormat]] = [
        (table.heads, head),
        *((row, plain) for row in table.rows),
    ]
    for line, (cells, written) in enumerate(lines):
        for column, cell in enumerate(cells):
            put.cellAt(line, column).firstCursorPosition().insertText(unbroken(cell), written)


def _written(role: themes.Role, colour: str, weight: QFont.Weight | None = None) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(_font(role, weight))
    form.setForeground(QColor(colour))
    return form


def _font(role: themes.Role, weight: QFont.Weight | None = None) -> QFont:
    """Without other shapes for the same letters: a reader of the file would not find them again."""
    font = themes.LIGHT.font(role, weight)
    for feature in ("tnum", "calt"):
        font.setFeature(QFont.Tag(feature), 0)
    return font
