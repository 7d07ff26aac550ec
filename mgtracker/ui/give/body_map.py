"""The two sides seen from behind, and what each has taken. Painted from the theme; a click takes a side."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mgtracker.clinical.events import SITES
from mgtracker.clinical.injection_sites import SiteLedger
from mgtracker.ui import theme as themes
from mgtracker.ui.event_words import unbroken
from mgtracker.ui.give import site_words
from mgtracker.ui.theme import Theme
from mgtracker.ui.time_words import When
from mgtracker.ui.translation import tr

WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
CENTRED = int(Qt.AlignmentFlag.AlignCenter)
SPOT = QPointF(29, 40)
"""The upper outer quarter of the left side, on the grid of 100 that the figure is drawn on."""
LETTER = QRectF(22, 50, 24, 20)


def _outline() -> QPainterPath:
    """Waist, hips and the beginning of the legs, open at the top and the bottom."""
    path = QPainterPath(QPointF(27, 0))
    path.cubicTo(26, 18, 7, 28, 8, 52)
    path.cubicTo(8.5, 70, 13, 84, 14, 100)
    path.lineTo(46, 100)
    path.cubicTo(47, 92, 49, 86, 50, 80)
    path.cubicTo(51, 86, 53, 92, 54, 100)
    path.lineTo(86, 100)
    path.cubicTo(87, 84, 91.5, 70, 92, 52)
    path.cubicTo(93, 28, 74, 18, 73, 0)
    return path


def _left_side() -> QPainterPath:
    path = QPainterPath(QPointF(48.5, 25))
    path.cubicTo(40, 26, 14, 30, 13, 52)
    path.cubicTo(13, 73, 34, 80, 47, 73)
    path.cubicTo(49.5, 64, 49, 40, 48.5, 25)
    return path


class BodyMap(QWidget):
    """Left is the patient's left: they are seen from behind. Keys go to the choice over it.

    Signals:
        picked: "left" or "right", by the mouse.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until a ledger is shown."""
        super().__init__(parent)
        self._lines: dict[str, tuple[str, ...]] = dict.fromkeys(SITES, ())
        self._unsaid = ""
        self._next: str | None = None
        self._chosen = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Injection sites, seen from behind"))

    def show_ledger(self, ledger: SiteLedger, chosen: str, when: When) -> None:
        """Show what each side has taken, the one to take next, and the one that is chosen."""
        self._lines = {side: site_words.side_lines(ledger.side(side), when) for side in SITES}
        self._unsaid = site_words.unsaid_words(ledger)
        self._next, self._chosen = ledger.next, chosen
        spoken = [site_words.spoken(ledger.side(side), when) for side in SITES]
        self.setAccessibleDescription(
            ". ".join([*spoken, *([self._unsaid] if self._unsaid else [])])
        )
        self.updateGeometry()
        self.update()

    def titles(self) -> tuple[str, str]:
        """What stands at the head of each side: "Left, next"."""
        left, right = (self._title(side) for side in SITES)
        return left, right

    def lines(self, side: str) -> tuple[str, ...]:
        """What stands under it."""
        return self._lines[side]

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the words of the fuller side, or the figure."""
        theme = themes.current()
        box = self._words_box(width, "left", theme)
        high = max(self._high(side, box.width(), theme) for side in SITES)
        return max(high, theme.size.body_map) + self._unsaid_high(width, theme)

    def sizeHint(self) -> QSize:
        """At its present width."""
        return QSize(0, self.heightForWidth(max(self.width(), 3 * themes.current().size.body_map)))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its words."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps other words."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The half that is clicked."""
        if event.button() is Qt.MouseButton.LeftButton:
            left, right = SITES
            self.picked.emit(left if event.position().x() < self.width() / 2 else right)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The figure in the middle, words at both sides."""
        theme = themes.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_figure(painter, theme)
        for side in SITES:
            self._paint_words(painter, side, theme)
        if self._unsaid:
            box = self.rect()
            box.setTop(box.bottom() - self._unsaid_high(box.width(), theme) + 1)
            painter.setFont(theme.font("small"))
            painter.setPen(QColor(theme.text2))
            painter.drawText(box, WORDS, unbroken(self._unsaid))
        painter.end()

    # -- inside ----------------------------------------------------------------------------------

    def _title(self, side: str) -> str:
        name = tr(side).capitalize()
        if side == self._chosen:
            return tr("{name}, chosen", name=name)
        return tr("{name}, next", name=name) if side == self._next else name

    def _words_box(self, width: int, side: str, theme: Theme) -> QRect:
        free = (width - theme.size.body_map) // 2 - theme.space.s8
        left = 0 if side == "left" else width - free
        return QRect(left, 0, free, 10_000)

    def _high(self, side: str, width: int, theme: Theme) -> int:
        metrics, box = QFontMetrics(theme.font("small")), QRect(0, 0, width, 10_000)
        return theme.line_height("body") + sum(
            max(
                theme.line_height("small"),
                metrics.boundingRect(box, WORDS, unbroken(line)).height(),
            )
            for line in self._lines[side]
        )

    def _unsaid_high(self, width: int, theme: Theme) -> int:
        if not self._unsaid:
            return 0
        metrics, box = QFontMetrics(theme.font("small")), QRect(0, 0, width, 10_000)
        return theme.space.s4 + metrics.boundingRect(box, WORDS, unbroken(self._unsaid)).height()

    def _paint_words(self, painter: QPainter, side: str, theme: Theme) -> None:
        box = self._words_box(self.width(), side, theme)
        box.setBottom(self.height())
        acts = side in (self._chosen, self._next)
        painter.setFont(theme.font("body", QFont.Weight.DemiBold))
        painter.setPen(QColor(theme.accent if acts else theme.text))
        painter.drawText(box, WORDS, self._title(side))
        box.setTop(theme.line_height("body"))
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(theme.text2))
        for line in self._lines[side]:
            used = painter.boundingRect(box, WORDS, unbroken(line))
            painter.drawText(box, WORDS, unbroken(line))
            box.setTop(box.top() + max(theme.line_height("small"), used.height()))

    def _paint_figure(self, painter: QPainter, theme: Theme) -> None:
        side = theme.size.body_map
        painter.save()
        painter.translate((self.width() - side) / 2, 0)
        grid = QTransform.fromScale(side / 100, side / 100)
        painter.setBrush(QColor(theme.sunken))
        painter.setPen(theme.pen(theme.field, theme.lines.edge))
        painter.drawPath(grid.map(_outline()))
        mirror = QTransform(-1, 0, 0, 1, 100, 0)
        for name, turn in zip(SITES, (QTransform(), mirror), strict=True):
            self._paint_side(painter, name, turn * grid, theme)
        painter.restore()

    def _paint_side(self, painter: QPainter, side: str, turn: QTransform, theme: Theme) -> None:
        chosen, proposed = side == self._chosen, side == self._next and not self._chosen
        painter.setBrush(QColor(theme.accent if chosen else theme.surface))
        edge = theme.accent if chosen or proposed else theme.field
        dash = (3.5, 2.5) if proposed else ()
        width = theme.lines.day if proposed else theme.lines.edge
        painter.setPen(theme.pen(edge, width, dash))
        painter.drawPath(turn.map(_left_side()))
        ink = theme.on_accent if chosen else theme.text2
        painter.setPen(theme.pen(ink, theme.lines.day))
        spot, arm = turn.map(SPOT), theme.space.s4
        painter.drawLine(spot + QPointF(-arm, 0), spot + QPointF(arm, 0))
        painter.drawLine(spot + QPointF(0, -arm), spot + QPointF(0, arm))
        painter.setFont(theme.font("small", QFont.Weight.DemiBold))
        painter.drawText(turn.mapRect(LETTER), CENTRED, tr(side)[:1].upper())
