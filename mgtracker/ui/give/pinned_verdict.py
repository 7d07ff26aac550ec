"""The head of the verdict and its first figure, over the foot while the verdict is scrolled out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.fact_list import fact_line
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.verdict_card import VerdictText
from mgtracker.ui.verdict_head import VerdictHead, is_filled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class PinnedVerdict(MeasuredWidget):
    """Two lines of the verdict that does not fit; only ever one of the two heads is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Shows nothing."""
        super().__init__(parent)
        self._verdict = VerdictText(Level.OK, "")
        self._head = VerdictHead()
        self._first = label(role="small", tone="text")
        self._first.setWordWrap(True)
        self._first.setTextFormat(Qt.TextFormat.PlainText)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self._first)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        self.measure()

    def verdict(self) -> VerdictText:
        """What is shown, or was last."""
        return self._verdict

    def show_verdict(self, verdict: VerdictText) -> None:
        """Take another verdict; whether it is seen is for whoever knows what is in sight."""
        if verdict == self._verdict:
            return
        self._verdict = verdict
        self._head.show_words(verdict.level, verdict.headline)
        first = _first_line(verdict)
        self._first.setText(first)
        self._first.setVisible(bool(first))
        self.update()

    def measure(self) -> None:
        """Margins from the theme."""
        space = themes.current().space
        self._column.setContentsMargins(space.s4, 1, 0, 0)
        self._first.setContentsMargins(space.s12, space.s2, space.s12, space.s4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The head's fill over the level's soft ground, parted from the form by an edge."""
        theme = themes.current()
        colours = theme.level(self._verdict.level)
        filled = is_filled(self._verdict.level)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.soft if filled else theme.surface))
        if filled:
            head = self._head.geometry()
            head.setLeft(0)
            painter.fillRect(head, QColor(colours.fill))
        painter.fillRect(0, 0, self.width(), 1, QColor(colours.edge if filled else theme.line))
        painter.end()


def _first_line(verdict: VerdictText) -> str:
    """Its first figure with what that is, or its sentence where there are none."""
    if not verdict.rows:
        return verdict.sentence
    name, strong, rest = verdict.rows[0]
    return f"{name}: {fact_line(strong, rest)}"
