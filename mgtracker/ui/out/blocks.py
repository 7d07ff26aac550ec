"""What a paper is made of: lines of words, rows of a table and pictures, each laid out for a width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption

from mgtracker.ui import theme as themes
from mgtracker.ui.event_words import unbroken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QImage, QPaintDevice

LINE_END = "\N{LINE SEPARATOR}"


class Text:
    """Words broken into lines, on a device, for a width; `left` and `width` in its pixels."""

    def __init__(
        self, text: str, font: QFont, colour: str, left: float, width: float, device: QPaintDevice
    ) -> None:
        self._layout = QTextLayout(unbroken(text).replace("\n", LINE_END), font, device)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._left, self._colour = left, colour
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
        self._layout.endLayout()
        self.heights = [
            self._layout.lineAt(number).height() for number in range(self._layout.lineCount())
        ]

    def draw(self, painter: QPainter, number: int, top: float) -> None:
        """One of its lines, counted from 0."""
        line = self._layout.lineAt(number)
        painter.setPen(QColor(self._colour))
        line.draw(painter, QPointF(self._left - line.x(), top - line.y()))


class Block:
    """A piece of a paper that a page breaks, if at all, between its lines.

    Attributes:
        heights: of its lines, in the device's pixels.
        before: kept free above it, where it does not begin a page.
        keeps: never the last of a page: it stands over what follows.
        heads: comes again at the top of a page that begins within its table; None outside of tables.
    """

    def __init__(
        self,
        heights: list[float],
        *,
        before: float = 0.0,
        keeps: bool = False,
        heads: Block | None = None,
    ) -> None:
        self.heights, self.before, self.keeps, self.heads = heights, before, keeps, heads

    def draw(self, painter: QPainter, number: int, top: float) -> None:
        """One of its lines, counted from 0."""
        raise NotImplementedError


class Words(Block):
    """Words by themselves."""

    def __init__(self, text: Text, before: float, *, keeps: bool) -> None:
        super().__init__(text.heights, before=before, keeps=keeps)
        self._text = text

    def draw(self, painter: QPainter, number: int, top: float) -> None:
        """One of its lines."""
        self._text.draw(painter, number, top)


class TableRow(Block):
    """Cells side by side over a thin line; `pad` above and below them; without `heads` it is the heads."""

    def __init__(
        self, cells: Sequence[Text], pad: float, width: float, heads: TableRow | None
    ) -> None:
        self._cells, self._pad, self._width = cells, pad, width
        most = max(len(cell.heights) for cell in cells)
        each = max(max(cell.heights, default=0.0) for cell in cells)
        heights = [each] * max(most, 1)
        heights[0] += pad
        heights[-1] += pad
        super().__init__(heights, keeps=heads is None, heads=heads)

    def draw(self, painter: QPainter, number: int, top: float) -> None:
        """A line of every cell that has one so far down; under the last the line that ends the row."""
        inner = top + (self._pad if number == 0 else 0)
        for cell in self._cells:
            if number < len(cell.heights):
                cell.draw(painter, number, inner)
        if number == len(self.heights) - 1:
            bottom = top + self.heights[number]
            painter.setPen(themes.LIGHT.pen(themes.LIGHT.line, themes.LIGHT.lines.edge))
            painter.drawLine(QLineF(0, bottom, self._width, bottom))


class Picture(Block):
    """A dense picture of a size, in one piece."""

    def __init__(self, image: QImage, width: float, height: float, before: float) -> None:
        super().__init__([height], before=before)
        self._image, self._width = image, width

    def draw(self, painter: QPainter, _number: int, top: float) -> None:
        """All of it."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(0, top, self._width, self.heights[0])
        painter.drawImage(place, self._image, QRectF(self._image.rect()))
