"""How much of a cap is used: a bar that ends past the stop, so that a crossing is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mgtracker.ui import theme as themes

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent

    from mgtracker.ui.theme import Theme

SCALE_END = 1.12
"""Where the bar ends, in stops."""
TICK_DASH = (2, 2)


def paint_cap_bar(
    painter: QPainter,
    rect: QRectF,
    used: float,
    peak: float | None,
    warn: float | None,
    stop: float,
    theme: Theme,
) -> None:
    """Draw the bar across `rect`, all in the cap's unit.

    Solid is used; pale to a dotted tick is the highest sum forecast; a thin mark warns, a thick one
    stops. Both marks keep a line of surface at either side, so that they show on the solid part.
    """
    trough = _trough(rect, theme)

    def at(amount: float) -> float:
        share = min(max(amount / (stop * SCALE_END), 0), 1)
        return trough.left() + round(trough.width() * share)

    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(trough, QColor(theme.sunken))
    if peak is not None and peak > used:
        painter.fillRect(_part(trough, at(used), at(peak)), QColor(theme.pale))
    painter.fillRect(_part(trough, trough.left(), at(used)), QColor(theme.doses))
    painter.setPen(theme.pen(theme.line, theme.lines.edge))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(_part(trough, max(at(used), at(peak or 0)), trough.right() - 1, edge=True))
    if warn is not None:
        paint_mark(painter, trough, at(warn), (theme.warn.text, theme.lines.focus), theme)
    paint_mark(painter, trough, at(stop), (theme.stop.text, theme.lines.stop_mark), theme)
    if peak is not None and peak > used:
        painter.setPen(theme.pen(theme.text, theme.lines.day, TICK_DASH))
        over = theme.size.cap_overhang
        x = min(at(peak), trough.right() - theme.lines.day)
        painter.drawLine(QPointF(x, trough.top() - over), QPointF(x, trough.bottom() + over))
    painter.restore()


def paint_mark(
    painter: QPainter,
    trough: QRectF,
    x: float,
    mark: tuple[str, float],
    theme: Theme,
    ground: str = "",
) -> None:
    """Draw a limit across a bar: `mark` is its colour and width, `ground` what is behind."""
    colour, width = mark
    over, clear = theme.size.cap_overhang, theme.lines.day
    halo = QRectF(x - width / 2 - clear, trough.top(), width + 2 * clear, trough.height())
    painter.fillRect(halo, QColor(ground or theme.surface))
    line = QRectF(x - width / 2, trough.top() - over, width, trough.height() + 2 * over)
    painter.fillRect(line, QColor(colour))


def cap_bar_height(theme: Theme) -> int:
    """The trough with the marks standing out above and below."""
    return theme.size.cap_trough + 2 * theme.size.cap_overhang


def _trough(rect: QRectF, theme: Theme) -> QRectF:
    height = theme.size.cap_trough
    top = rect.top() + round((rect.height() - height) / 2)
    return QRectF(round(rect.left()), top, round(rect.width()), height)


def _part(trough: QRectF, left: float, right: float, *, edge: bool = False) -> QRectF:
    """A stretch of the trough; `edge` leaves room for its own outline."""
    part = QRectF(left, trough.top(), max(right - left, 0), trough.height())
    return part.adjusted(0.5, 0.5, 0.5, -0.5) if edge else part


class CapBar(QWidget):
    """The bar as a widget. What it shows is spoken from the words it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until it is shown a cap."""
        super().__init__(parent)
        self._cap: tuple[float, float | None, float | None, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_cap(
        self, used: float, peak: float | None, warn: float | None, stop: float, words: str
    ) -> None:
        """Show a cap; `words` say the same: "33.6 of 40 g in 24 h, peak 16:10"."""
        self._cap = (used, peak, warn, stop)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the marks; as wide as it is given."""
        theme = themes.current()
        return QSize(theme.size.badge_board * 6, cap_bar_height(theme))

    def minimumSizeHint(self) -> QSize:
        """Narrower is allowed, lower is not."""
        theme = themes.current()
        return QSize(theme.size.badge_board * 3, cap_bar_height(theme))

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar, or nothing before there is a cap."""
        if self._cap is None:
            return
        painter = QPainter(self)
        used, peak, warn, stop = self._cap
        paint_cap_bar(painter, QRectF(self.rect()), used, peak, warn, stop, themes.current())
        painter.end()
