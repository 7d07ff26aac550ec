"""The line that says what is read under the cross hair; it covers no data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.translation import tr
from mgtracker.ui.trend.ink import LEFT
from mgtracker.ui.trend.look import Look
from mgtracker.ui.trend.readout import sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mgtracker.ui.trend.readout import Part

MOST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Placed:
    """One part at its place: its name, then its value."""

    name: QRectF
    value: QRectF
    part: Part


class Readout(QWidget):
    """Names and values, broken between parts and never within one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: list[Part] = []
        self.setAccessibleName(tr("Read-out"))

    def show_parts(self, parts: list[Part]) -> None:
        """These values; none: empty."""
        self.parts = parts
        self.setAccessibleDescription(sentence(parts))
        self.update()

    def text(self) -> str:
        """All of it in one run."""
        return self.accessibleDescription()

    def fits(self, width: float) -> bool:
        """Whether two lines of this width hold everything."""
        rows = {placed.value.top() for placed in self.placed(width)}
        widest = max((placed.value.right() for placed in self.placed(width)), default=0)
        return len(rows) <= MOST_ROWS and widest <= width

    def height_for(self, width: int) -> int:
        """How high it must be for everything to be read at this width."""
        placed = self.placed(width - themes.current().space.s8)
        return round(max((one.value.bottom() for one in placed), default=0))

    def placed(self, width: float) -> list[Placed]:
        """Every part at its place in lines of a width."""
        theme = themes.current()
        look = Look(theme)
        found: list[Placed] = []
        x, y = 0.0, 0.0
        for name, value in self.parts:
            gap = theme.space.s4 if name else 0
            named, valued = look.width(name), look.width(value, strong=True)
            if x and x + named + gap + valued > width:
                x, y = 0.0, y + look.line
            box = QRectF(x + named + gap, y, valued, look.line)
            found.append(Placed(QRectF(x, y, named, look.line), box, (name, value)))
            x = box.right() + theme.space.s12
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """On the toolbar's own ground, in the middle of its height."""
        theme = themes.current()
        look, pad = Look(theme), theme.space.s8
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        placed = self.placed(self.width() - pad)
        used = max((one.value.bottom() for one in placed), default=0)
        painter.translate(pad, round((self.height() - used) / 2))
        for one in placed:
            painter.setFont(look.small)
            painter.setPen(QColor(theme.text2))
            painter.drawText(one.name.adjusted(0, 0, 2, 0), int(LEFT), one.part[0])
            painter.setFont(look.strong)
            painter.setPen(QColor(theme.text))
            painter.drawText(one.value.adjusted(0, 0, 2, 0), int(LEFT), one.part[1])
        painter.end()
