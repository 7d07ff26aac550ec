"""The time axis under the panels: clock times, day names, and the tag that says when now is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.translation import tr
from mgtracker.ui.trend.ink import CENTRE
from mgtracker.ui.trend.look import BOLD, DEMI

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from PySide6.QtGui import QPaintEvent

    from mgtracker.ui.theme import Theme
    from mgtracker.ui.trend.ticks import TimeTick


class TimeAxis(QWidget):
    """Labels for the ticks it is given, in a strip as wide as the whole chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Time axis"))
        self._placed: list[tuple[float, TimeTick]] = []
        self._now: tuple[float, str] | None = None
        self._cross: tuple[float, str] | None = None
        self._left = self._right = 0.0

    def show_ticks(
        self, placed: list[tuple[float, TimeTick]], left: float, right: float, zone: ZoneInfo
    ) -> None:
        """(pixels from the left, tick) for each; the plots lie between `left` and `right`."""
        self._placed, self._left, self._right = placed, left, right
        if placed:
            texts = {tick.text for _, tick in placed}
            span = tr(
                "{zone}: {first} to {last}",
                zone=zone.key,
                first=placed[0][1].text,
                last=placed[-1][1].text,
            )
            self.setAccessibleDescription(span if texts else "")
        self.update()

    def show_now(self, x: float, text: str) -> None:
        """Where now is, and what the clock says."""
        self._now = (x, text)
        self.update()

    def show_cross(self, x: float | None, text: str = "") -> None:
        """Where values are being read; None: nowhere."""
        self._cross = None if x is None else (x, text)
        self.update()

    def sizeHint(self) -> QSize:
        """One line of small text with room."""
        theme = themes.current()
        return QSize(0, theme.line_height("small") + theme.space.s8)

    def minimumSizeHint(self) -> QSize:
        """Nothing is cut."""
        return self.sizeHint()

    def labels(self) -> list[tuple[QRectF, TimeTick]]:
        """The labels that have room, days first: none touches another, a tag, or an edge."""
        theme = themes.current()
        taken = [box for box, _ in self._tags(theme)]
        kept: list[tuple[QRectF, TimeTick]] = []
        gap = theme.space.s4
        for x, tick in sorted(self._placed, key=lambda one: (not one[1].is_day, one[0])):
            box = self._box(x, tick.text, _font(theme, tick.is_day))
            if box.left() < 0 or box.right() > self.width():
                continue
            if any(box.adjusted(-gap, 0, gap, 0).intersects(other) for other in taken):
                continue
            taken.append(box)
            kept.append((box, tick))
        return sorted(kept, key=lambda one: one[0].left())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Labels, then the tags over them."""
        theme = themes.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        painter.setPen(theme.pen(theme.line, theme.lines.edge))
        painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))
        for box, tick in self.labels():
            painter.setFont(_font(theme, tick.is_day))
            painter.setPen(QColor(theme.text if tick.is_day else theme.text2))
            painter.drawText(box, int(CENTRE), tick.text)
        for place, (box, text) in enumerate(self._tags(theme)):
            self._paint_tag(painter, theme, box, text, filled=place == 0)
        painter.end()

    def _paint_tag(
        self, painter: QPainter, theme: Theme, box: QRectF, text: str, *, filled: bool
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen if filled else theme.pen(theme.text2))
        painter.setBrush(QColor(theme.text if filled else theme.surface))
        painter.drawRoundedRect(box, theme.radius.tag, theme.radius.tag)
        painter.setFont(theme.font("small", BOLD if filled else DEMI))
        painter.setPen(QColor(theme.surface if filled else theme.text))
        painter.drawText(box, int(CENTRE), text)

    def _tags(self, theme: Theme) -> list[tuple[QRectF, str]]:
        """Now first; the other one only while values are read."""
        pad = theme.space.s8
        found: list[tuple[QRectF, str]] = []
        for tag in (self._now, self._cross):
            if tag is not None:
                box = self._box(tag[0], tag[1], theme.font("small", BOLD)).adjusted(-pad, 0, pad, 0)
                shift = max(0.0, self._left - box.left()) - max(0.0, box.right() - self._right)
                box.translate(shift, 0)
                box.adjust(0, -1, 0, 1)
                if found and box.intersects(found[0][0]):
                    beside = found[0][0]
                    if tag[0] < beside.center().x():
                        box.moveRight(beside.left() - 2)
                    else:
                        box.moveLeft(beside.right() + 2)
                found.append((box, tag[1]))
        return found

    def _box(self, x: float, text: str, font: QFont) -> QRectF:
        theme = themes.current()
        width = QFontMetricsF(font).horizontalAdvance(text)
        height = theme.line_height("small")
        return QRectF(x - width / 2, (self.height() - height) / 2, width, height)


def label_room(theme: Theme) -> float:
    """How wide a label of a clock time is with its gap, in pixels."""
    font = QFontMetricsF(_font(theme, is_day=False))
    return float(font.horizontalAdvance("00:00") + theme.space.s12)


def _font(theme: Theme, is_day: bool) -> QFont:  # noqa: FBT001
    return theme.font("small", DEMI if is_day else None)
