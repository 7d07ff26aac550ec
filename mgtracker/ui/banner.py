"""A slim line across the window that says something is true of all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout

from mgtracker.ui import theme as themes
from mgtracker.ui.measured import MeasuredWidget, label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.action_button import ActionButton

Tone = Literal["calm", "loud", "practice"]


class Banner(MeasuredWidget):
    """A strong word, a sentence, and perhaps one action.

    Loud: the ground is the ink's. Practice: the ground and the stripes that nothing real has.
    """

    def __init__(
        self, word: str, sentence: str, tone: Tone = "calm", action: ActionButton | None = None
    ) -> None:
        super().__init__()
        self._tone = tone
        self._word = label(word, "strong" if tone == "practice" else "body", weight="bold")
        self._sentence = label(sentence)
        self._sentence.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._word, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        if action is not None:
            self._row.addWidget(action)
        self.setAccessibleName(f"{word}. {sentence}")
        self.measure()

    def say(self, sentence: str) -> None:
        """Another sentence after the same word."""
        self._sentence.setText(sentence)
        self.setAccessibleName(f"{self._word.text()}. {sentence}")

    def measure(self) -> None:
        """Margins and ink from the theme."""
        theme = themes.current()
        space = theme.space
        stripe = theme.size.practice_stripe if self._tone == "practice" else 0
        self._row.setContentsMargins(space.s12, space.s4 + stripe, space.s12, space.s4)
        self._row.setSpacing(space.s12)
        self.setMinimumHeight(theme.size.target + 2 * space.s4 + stripe)
        if self._tone == "loud":
            for words in (self._word, self._sentence):
                words.setStyleSheet(f"color: {theme.surface}")
        elif self._tone == "practice":
            self._word.setStyleSheet(f"color: {theme.on_practice}")
            self._sentence.setStyleSheet(f"color: {theme.practice_text}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Calm: the accent's soft ground with its line; loud: ink; practice: striped along its top."""
        theme = themes.current()
        if self._tone == "practice":
            paint_practice(self)
            return
        loud = self._tone == "loud"
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.text if loud else theme.accent_soft))
        if not loud:
            width = round(theme.lines.focus)
            painter.fillRect(0, self.height() - width, self.width(), width, QColor(theme.accent))
        painter.end()


def paint_practice(widget: QWidget) -> None:
    """Fill a widget with the ground that nothing real has, striped along its top."""
    theme = themes.current()
    side = theme.size.practice_stripe
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(widget.rect(), QColor(theme.practice))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.on_practice))
    for left in range(-side, widget.width(), 2 * side):
        corners = ((left, side), (left + side, 0), (left + 2 * side, 0), (left + side, side))
        painter.drawPolygon([QPoint(x, y) for x, y in corners])
    painter.end()
