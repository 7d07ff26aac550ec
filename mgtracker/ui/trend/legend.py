"""What the kinds of line and mark mean; where values are read, the read-out stands in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.trend.ink import LEFT
from mgtracker.ui.trend.look import Look

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFont, QPaintEvent

    from mgtracker.ui.trend.readout import Part

KINDS = ("with this dose", "forecast", "doubtful level")
SAMPLE = 26
"""How long a sample of a line is, in pixels at 100 %."""


class Legend(QWidget):
    """The legend at rest; the read-out, on as many lines as it needs, while values are read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: list[Part] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Legend")

    def show_parts(self, parts: list[Part]) -> None:
        """Values that are read; none: the legend again."""
        self.parts = parts
        said = "; ".join(" ".join(word for word in part if word) for part in parts)
        self.setAccessibleName("Read-out" if parts else "Legend")
        self.setAccessibleDescription(said)
        self.update()

    def text(self) -> str:
        """What is read, in one run; "" at rest."""
        return self.accessibleDescription() if self.parts else ""

    def sizeHint(self) -> QSize:
        """Two lines of small text; as wide as the legend itself."""
        theme = themes.current()
        return QSize(round(self._legend_width()), 2 * theme.line_height("small"))

    def minimumSizeHint(self) -> QSize:
        """Nothing is cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One or the other."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.parts:
            for box, text, font, colour in self.placed():
                painter.setFont(font)
                painter.setPen(QColor(colour))
                painter.drawText(box, int(LEFT), text)
        else:
            self._paint_legend(painter)
        painter.end()

    def placed(self) -> list[tuple[QRectF, str, QFont, str]]:
        """The words of the read-out, broken between parts, never within one."""
        theme = themes.current()
        look = Look(theme)
        found: list[tuple[QRectF, str, QFont, str]] = []
        x, y, row = 0.0, 0.0, look.line
        for name, value in self.parts:
            widths = look.width(name), look.width(value, strong=True)
            gap = theme.space.s4 if name else 0
            whole = sum(widths) + gap
            if x and x + whole > self.width():
                x, y = 0.0, y + row
            if name:
                found.append((QRectF(x, y, widths[0] + 1, row), name, look.small, theme.text2))
            box = QRectF(x + widths[0] + gap, y, widths[1] + 1, row)
            found.append((box, value, look.strong, theme.text))
            x += whole + theme.space.s12
        used = y + row
        shift = max(0.0, (self.height() - used) / 2)
        return [(box.translated(0, shift), *rest) for box, *rest in found]  # type: ignore[misc]

    def _legend_width(self) -> float:
        theme = themes.current()
        metrics = QFontMetricsF(theme.font("small"))
        words = sum(metrics.horizontalAdvance(kind) for kind in KINDS)
        return float(words + len(KINDS) * (theme.space.s8 + theme.space.s16 + SAMPLE * theme.scale))

    def _paint_legend(self, painter: QPainter) -> None:
        theme = themes.current()
        look = Look(theme)
        sample, middle = look.px(SAMPLE), self.height() / 2
        x = max(0.0, self.width() - self._legend_width())
        painter.setFont(look.small)
        for kind in KINDS:
            if kind == KINDS[2]:
                painter.setPen(theme.pen(theme.text2, theme.lines.focus))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                radius = look.px(4)
                painter.drawEllipse(QPointF(x + sample - radius - 1, middle), radius, radius)
            else:
                painter.setPen(look.candidate() if kind == KINDS[0] else look.forecast())
                painter.drawLine(QLineF(x, middle, x + sample, middle))
            x += sample + theme.space.s8
            width = look.width(kind)
            painter.setPen(QColor(theme.text2))
            painter.drawText(QRectF(x, 0, width + 1, self.height()), int(LEFT), kind)
            x += width + theme.space.s16
