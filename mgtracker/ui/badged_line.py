"""A sentence of a level: its mark beside as many lines as the words need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from mgtracker.ui import theme as themes
from mgtracker.ui.badge import Badge
from mgtracker.ui.measured import MeasuredWidget, label

if TYPE_CHECKING:
    from mgtracker.clinical.verdict import Level


class BadgedLine(MeasuredWidget):
    """The level is said too, for who listens."""

    def __init__(self, level: Level, words: str = "", *, weight: str = "regular") -> None:
        super().__init__()
        self.badge = Badge(level)
        self.words = label(words, weight=weight)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.words, 1)
        self.measure()

    def measure(self) -> None:
        """The gap from the theme."""
        self._row.setSpacing(themes.current().space.s8)
