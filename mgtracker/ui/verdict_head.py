"""The head of a verdict: badge, the level's word, and the first crossing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.badge import Badge, paint_badge
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent


def is_filled(level: Level) -> bool:
    """Whether a verdict of this level fills its head: nothing normal spends ink."""
    return level > Level.INFO


class _HeadBadge(Badge):
    """The badge the other way round, for it stands on its own colour."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark over the whole widget."""
        painter = QPainter(self)
        box, level = QRectF(self.rect()), self.level()
        paint_badge(painter, box, level, themes.current(), on_fill=is_filled(level))
        painter.end()


class VerdictHead(QWidget):
    """Badge, word and headline in one line; the card under it paints the fill."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Shows an OK without words until told otherwise."""
        super().__init__(parent)
        self._badge = _HeadBadge(Level.OK, "verdict")
        self._word = QLabel()
        self._headline = QLabel()
        self._word.setProperty("role", "number")
        self._headline.setProperty("role", "strong")
        self._headline.setWordWrap(True)
        self._headline.setTextFormat(Qt.TextFormat.PlainText)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._badge)
        self._row.addWidget(self._word)
        self._row.addWidget(self._headline, 1)
        self._measure()

    def show_words(self, level: Level, headline: str) -> None:
        """Show a level and what it says first."""
        self._badge.set_level(level)
        self._word.setText(tr(level.word))
        self._headline.setText(headline)
        on = level.name.lower() if is_filled(level) else ""
        for words in (self._word, self._headline):
            themes.mark(words, on=on, tone="" if on else "text2")
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()

    def _measure(self) -> None:
        theme = themes.current()
        space = theme.space
        self.setMinimumHeight(theme.size.verdict_head)
        self._row.setContentsMargins(space.s12, space.s8, space.s12, space.s8)
        self._row.setSpacing(space.s8)
