"""Lists and sentences on paper, A4: into a PDF or onto a printer, with title and page on every sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlockFormat, QTextCursor

from mgtracker.ui import theme as themes
from mgtracker.ui.out import pages
from mgtracker.ui.out.text import DEMI, put_table, written

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QTextDocument


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


def layout(document: Document) -> QPageLayout:
    """A4, upright or across."""
    return pages.layout(across=document.across)


def pdf(document: Document) -> bytes:
    """The bytes of a PDF, words as words."""
    return pages.pdf(document.title, lambda device: paint(device, document))


def paint(device: QPagedPaintDevice, document: Document) -> None:
    """Every page onto a printer or a PDF. OSError: it takes nothing."""
    with themes.drawn_in(themes.LIGHT):
        paper = pages.Pages(device, layout(document), document.title)
        laid = paper.document()
        _write(laid, document)
        count = laid.pageCount()
        for number in range(count):
            paper.turn()
            paper.draw(laid, number)
            paper.foot(count)
        paper.end()


def _write(laid: QTextDocument, document: Document) -> None:
    cursor = QTextCursor(laid)
    cursor.beginEditBlock()  # laid out once, at the end
    cursor.insertText(document.title, written("strong", themes.LIGHT.text))
    for line in document.lines:
        cursor.insertBlock()
        cursor.insertText(line, written("small", themes.LIGHT.text2))
    for title, table in document.tables:
        apart = QTextBlockFormat()
        apart.setTopMargin(themes.LIGHT.space.s12)
        cursor.insertBlock(apart)
        cursor.insertText(title, written("body", themes.LIGHT.text, DEMI))
        put_table(cursor, table.heads, table.rows, table.widths)
        cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.endEditBlock()
