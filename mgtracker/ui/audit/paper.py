"""Lists and sentences on paper, A4: into a PDF or onto a printer, with title and page on every sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.ui import theme as themes
from mgtracker.ui.out import pages
from mgtracker.ui.out.flow import Flow

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice, QPageLayout


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads that come again on every page; `widths` in parts of a hundred."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """What is put on paper: a title, lines under it, then tables, each under its own title.

    Attributes:
        unreal: that nobody in it is real, over all and at every foot; "" for a ward's.
    """

    title: str
    lines: tuple[str, ...]
    tables: tuple[tuple[str, Table], ...] = ()
    across: bool = False
    unreal: str = ""


def layout(document: Document) -> QPageLayout:
    """A4, upright or across."""
    return pages.layout(across=document.across)


def pdf(document: Document) -> bytes:
    """The bytes of a PDF, words as words."""
    return pages.pdf(document.title, lambda device: paint(device, document))


def paint(device: QPagedPaintDevice, document: Document) -> None:
    """Every page onto a printer or a PDF. OSError: it takes nothing."""
    said, theme = ", ".join(filter(None, (document.unreal, document.title))), themes.LIGHT
    with themes.drawn_in(theme):
        flow = Flow(device, layout(document), said)
        if document.unreal:
            flow.words(document.unreal, "small", theme.stop.text, pages.DEMI)
        flow.words(document.title, "strong")
        for line in document.lines:
            flow.words(line, "small", theme.text2)
        for title, table in document.tables:
            space = theme.space
            flow.words(title, "body", weight=pages.DEMI, before=space.s12, keeps=True)
            flow.table(table.heads, table.rows, table.widths)
        flow.paint()
