"""Pages of A4 into a PDF or onto a printer: what every paper of the program is laid out and numbered with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from mgtracker.ui import theme as themes
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice

MARGIN = 14
"""Millimetres, on each side."""
DPI = 300
DEMI = QFont.Weight.DemiBold
MOST = 888
"""No paper has more pages than are as wide as this to write."""
WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def layout(*, across: bool = False) -> QPageLayout:
    """A4, upright or across."""
    way = QPageLayout.Orientation
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        way.Landscape if across else way.Portrait,
        QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
        QPageLayout.Unit.Millimeter,
    )


def pdf(title: str, paint: Callable[[QPagedPaintDevice], None]) -> bytes:
    """The bytes of a PDF that `paint` puts its pages on, words as words."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(title)
    writer.setCreator("mgtracker")
    paint(writer)
    buffer.close()
    return bytes(kept.data())


class Pages:
    """The pages of one paper, drawn one after the other.

    Attributes:
        painter: paints on the page that is open.
        page: all of it within its margins, in the device's pixels.
        room: `page` without the foot.
    """

    def __init__(self, device: QPagedPaintDevice, page_layout: QPageLayout, said: str) -> None:
        """`said` stands at the foot of each."""
        device.setPageLayout(page_layout)
        self.painter = QPainter()
        self._device, self._said, self._number = device, said, 0
        self.page = QRectF(0, 0, device.width(), device.height())
        metrics = QFontMetricsF(font("small"), device)
        line, number = metrics.height(), self._numbered(MOST, MOST)
        width = self.page.width() - metrics.horizontalAdvance(number) - line
        said_high = metrics.boundingRect(
            QRectF(0, 0, width, self.page.height()), int(WRAPPED), said
        )
        high = max(line, said_high.height())
        bottom = self.page.height()
        self._foot = QRectF(0, bottom - high, width, high)
        self._corner = QRectF(0, bottom - line, self.page.width(), line)
        self.room = self.page.adjusted(0, 0, 0, -high - line)

    def begin(self) -> None:
        """Take the device. OSError: it takes nothing."""
        if not self.painter.begin(self._device):
            raise OSError(tr("the printer takes nothing"))

    def turn(self) -> None:
        """Open the next page. OSError: the printer takes no more."""
        self._number += 1
        if self._number > 1 and not self._device.newPage():
            self.painter.end()
            raise OSError(tr("the printer takes nothing"))

    def foot(self, pages: int) -> None:
        """What it is and which page, on every page: a sheet gets lost."""
        self.painter.setFont(font("small"))
        self.painter.setPen(QColor(themes.LIGHT.text2))
        self.painter.drawText(self._foot, int(WRAPPED), self._said)
        self.painter.drawText(self._corner, int(RIGHT), self._numbered(self._number, pages))

    def end(self) -> None:
        """The last page is drawn."""
        self.painter.end()

    @staticmethod
    def _numbered(number: int, pages: int) -> str:
        return tr("page {number} of {pages}", number=number, pages=pages)


def font(role: themes.Role, weight: QFont.Weight | None = None) -> QFont:
    """Without other shapes for the same letters: a reader of the file would not find them again."""
    made = themes.LIGHT.font(role, weight)
    for feature in ("tnum", "calt"):
        made.setFeature(QFont.Tag(feature), 0)
    return made
