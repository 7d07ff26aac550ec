"""A paper from its first word to its last: blocks one under the other, broken into pages, then drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mgtracker.ui import theme as themes
from mgtracker.ui.out.blocks import Picture, TableRow, Text, Words
from mgtracker.ui.out.pages import DEMI, Pages, font

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QFont, QImage, QPagedPaintDevice, QPageLayout, QPainter

    from mgtracker.ui.out.blocks import Block

    Under = Callable[[QPainter, QRectF], None]

SCREEN_DPI = 96
GUTTER, PAD = 8, 2
"""Between two columns, and above and below a row, in the pixels of a screen."""
FOLLOW = 2
"""So many lines of what follows stand on the page with what keeps to it."""


@dataclass(slots=True)
class Sheet:
    """One page: (block, which of its lines, pixels from the top)."""

    lines: list[tuple[Block, int, float]] = field(default_factory=list)
    filled: float = 0.0


class Flow:
    """Takes blocks in order; lengths are given in the pixels of a screen at 100 %."""

    def __init__(self, device: QPagedPaintDevice, page_layout: QPageLayout, said: str) -> None:
        """`said` stands at the foot of every page."""
        self._device = device
        self._pages = Pages(device, page_layout, said)
        self._dense = device.logicalDpiX() / SCREEN_DPI
        self._sheets: list[list[Block]] = [[]]

    @property
    def width(self) -> float:
        """Of a page within its margins, in the device's pixels."""
        return self._pages.room.width()

    def words(
        self,
        text: str,
        role: themes.Role,
        colour: str = themes.LIGHT.text,
        weight: QFont.Weight | None = None,
        *,
        before: float = 0,
        indent: float = 0,
        keeps: bool = False,
    ) -> None:
        """A paragraph; `keeps`: it heads what follows, and never ends a page."""
        left = indent * self._dense
        laid = Text(text, font(role, weight), colour, left, self.width - left, self._device)
        self._sheets[-1].append(Words(laid, before * self._dense, keeps=keeps))

    def picture(self, image: QImage, *, before: float = 0) -> None:
        """As large as the width and what is left of the page allow; one that has no room begins a page."""
        room = self._pages.room
        used = sum(sum(one.heights) + one.before for one in self._sheets[-1]) + before * self._dense
        left = room.height() - used
        height = left if left > room.height() / 3 else room.height()
        scale = min(self.width / image.width(), height / image.height())
        size = image.width() * scale, image.height() * scale
        self._sheets[-1].append(Picture(image, *size, before * self._dense))

    def table(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]
    ) -> None:
        """Rows under heads that come again on every page; `widths` of the columns in parts of a hundred."""
        theme = themes.LIGHT
        head = self._row(heads, widths, font("small", DEMI), theme.text2, None)
        self._sheets[-1].append(head)
        plain = font("small")
        for cells in rows:
            self._sheets[-1].append(self._row(cells, widths, plain, theme.text, head))

    def turn(self) -> None:
        """What follows begins a page."""
        self._sheets.append([])

    def paint(self, under: Under | None = None) -> None:
        """Every page; `under` is drawn first on each. OSError: the printer takes nothing."""
        height = self._pages.room.height()
        sheets = [sheet for blocks in self._sheets for sheet in broken(blocks, height)]
        self._pages.begin()
        for sheet in sheets:
            self._pages.turn()
            painter = self._pages.painter
            if under is not None:
                under(painter, self._pages.page)
            for block, number, top in sheet.lines:
                block.draw(painter, number, top)
            self._pages.foot(len(sheets))
        self._pages.end()

    def _row(
        self,
        cells: Sequence[str],
        widths: Sequence[int],
        face: QFont,
        colour: str,
        heads: TableRow | None,
    ) -> TableRow:
        left, laid, gutter = 0.0, [], GUTTER * self._dense
        for cell, share in zip(cells, widths, strict=True):
            width = self.width * share / sum(widths)
            laid.append(Text(cell, face, colour, left, width - gutter, self._device))
            left += width
        return TableRow(laid, PAD * self._dense, self.width, heads)


def broken(blocks: Sequence[Block], height: float) -> list[Sheet]:
    """Blocks on pages of a height: rows and headings stay whole, what is higher than a page is broken."""
    sheets = [Sheet()]
    for place, block in enumerate(blocks):
        sheet = sheets[-1]
        together = _together(blocks, place)
        if sheet.lines and height >= together > height - sheet.filled - block.before:
            sheets.append(sheet := _after(block))
        if sheet.lines:
            sheet.filled += block.before
        for number, line in enumerate(block.heights):
            if sheet.lines and sheet.filled + line > height:
                sheets.append(sheet := _after(block))
            sheet.lines.append((block, number, sheet.filled))
            sheet.filled += line
    return sheets


def _after(block: Block) -> Sheet:
    """A page that begins with a block: in a table the heads come first."""
    sheet = Sheet()
    if block.heads is not None:
        for number, line in enumerate(block.heads.heights):
            sheet.lines.append((block.heads, number, sheet.filled))
            sheet.filled += line
    return sheet


def _together(blocks: Sequence[Block], place: int) -> float:
    """How high that is which may not be parted: a row, or a heading with the first lines under it."""
    block = blocks[place]
    if not block.keeps:
        whole = block.heads is not None
        return sum(block.heights if whole else block.heights[:FOLLOW])
    high = sum(block.heights)
    if place + 1 < len(blocks):
        high += blocks[place + 1].before + _together(blocks, place + 1)
    return high
