"""A choice of one among a few words, all of them in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from mgtracker.ui import theme as themes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QPoint
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from mgtracker.ui.theme import Theme


ARROWS = frozenset((Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down))


class Segment(QAbstractButton):
    """One word of the choice; to assistive technology a radio button."""

    def __init__(
        self, key: str, word: str, parent: QWidget, *, ends: tuple[bool, bool] = (True, True)
    ) -> None:
        """`key` is the program's, `word` a person's; `ends`: first, last, and so rounded there."""
        super().__init__(parent)
        self.key = key
        self._ends = ends
        self.setText(word)
        self.setAccessibleName(word)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The word with room at both sides; the row of segments is as high as the theme says."""
        theme = themes.current()
        width = QFontMetrics(_font(theme)).horizontalAdvance(self.text())
        edges = round(2 * theme.lines.edge)
        return QSize(width + 2 * theme.space.s8 + edges, theme.size.segmented - edges)

    def minimumSizeHint(self) -> QSize:
        """The word is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow chooses where it goes, also while nothing is chosen yet: Qt would only move the focus."""
        group = self.parentWidget()
        is_open = isinstance(group, Segmented) and not group.value()
        super().keyPressEvent(event)
        if is_open and isinstance(group, Segmented) and event.key() in ARROWS:
            reached = next((one for one in group.segments() if one.hasFocus()), self)
            reached.click()

    def hitButton(self, point: QPoint) -> bool:
        """The whole segment is the target."""
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The accent fill when chosen, the word, and the focus line inside."""
        theme = themes.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, theme)
        painter.setPen(QColor(self._ink(theme)))
        painter.setFont(_font(theme))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            self._paint_focus(painter, theme)
        painter.end()

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        ground = None
        if self.isChecked():
            ground = theme.accent if self.isEnabled() else theme.accent_soft
        elif self.isDown():
            ground = theme.accent_soft
        elif self.underMouse() and self.isEnabled():
            ground = theme.sunken
        if ground is not None:
            radius = theme.radius.control - theme.lines.edge
            left, right = (0 if end else radius for end in self._ends)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            box = QRectF(self.rect()).adjusted(-left, 0, right, 0)
            painter.drawRoundedRect(box, radius, radius)

    def _ink(self, theme: Theme) -> str:
        if not self.isEnabled():
            return theme.text3
        return theme.on_accent if self.isChecked() else theme.text2

    def _paint_focus(self, painter: QPainter, theme: Theme) -> None:
        inset = theme.lines.focus
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        colour = theme.on_accent if self.isChecked() else theme.accent
        painter.setPen(theme.pen(colour, theme.lines.focus))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, theme.radius.tag, theme.radius.tag)


class Segmented(QWidget):
    """The segments side by side in one edge. Arrow keys move, as in a group of radio buttons.

    Signals:
        changed: the key of the segment that is now chosen, by whoever chose it.
    """

    changed = Signal(str)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`name` says what is chosen; each option is (key, word). Nothing is chosen yet."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        edge = round(themes.current().lines.edge)
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(0)
        last = len(options) - 1
        self._segments = [
            Segment(key, word, self, ends=(place == 0, place == last))
            for place, (key, word) in enumerate(options)
        ]
        for segment in self._segments:
            row.addWidget(segment)
            segment.toggled.connect(self._tell)
        # The key of a label goes only to what takes the focus itself; Tab goes to the segments.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._segments[0])

    def value(self) -> str:
        """The key of the chosen segment, "" before a choice."""
        return next((segment.key for segment in self._segments if segment.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Choose the segment with this key; KeyError if there is none."""
        {segment.key: segment for segment in self._segments}[key].setChecked(True)

    def segments(self) -> tuple[Segment, ...]:
        """The segments, from left to right."""
        return tuple(self._segments)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        for segment in self._segments:
            segment.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The one edge round all segments."""
        theme = themes.current()
        half = theme.lines.edge / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.pen(theme.field if self.isEnabled() else theme.line))
        painter.setBrush(QColor(theme.surface if self.isEnabled() else theme.sunken))
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, theme.radius.control, theme.radius.control)
        painter.end()

    def _tell(self, checked: bool) -> None:  # noqa: FBT001  (Qt's own signature)
        if checked:
            self.setFocusProxy(next(s for s in self._segments if s.isChecked()))
            self.changed.emit(self.value())


def _font(theme: Theme) -> QFont:
    return theme.font("body", QFont.Weight.DemiBold)
