"""The edge round a window of practice, over everything, and in nobody's way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mgtracker.ui import theme as themes


class PracticeFrame(QWidget):
    """As large as its window, whose content stands inside it; the mouse goes through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.StyleChange}:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Four bars."""
        theme = themes.current()
        edge, colour = theme.size.practice_frame, QColor(theme.practice)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), edge, colour)
        painter.fillRect(0, self.height() - edge, self.width(), edge, colour)
        painter.fillRect(0, 0, edge, self.height(), colour)
        painter.fillRect(self.width() - edge, 0, edge, self.height(), colour)
        painter.end()

    def _follow(self) -> None:
        window = self.parentWidget()
        assert window is not None
        edge = themes.current().size.practice_frame
        window.setContentsMargins(edge, edge, edge, edge)
        self.setGeometry(window.rect())
        self.raise_()
