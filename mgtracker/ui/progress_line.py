"""How far something is: a bar, and beside it the share in figures."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from mgtracker.ui import theme as themes
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.translation import tr

WHOLE = 100


class ProgressLine(MeasuredWidget):
    """Hidden until something is going on."""

    def __init__(self, name: str) -> None:
        """`name` says what goes on, to whoever hears the screen."""
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setRange(0, WHOLE)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(name)
        self._words = label(tone="text2")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._bar, 1)
        self._row.addWidget(self._words)
        self.hide()
        self.measure()

    def show_share(self, share: float | None) -> None:
        """Show how much is done, 0 to 1; None: nothing goes on."""
        self.setVisible(share is not None)
        if share is not None:
            percent = min(int(share * WHOLE), WHOLE)
            self._bar.setValue(percent)
            self._words.setText(tr("{percent} %", percent=percent))

    def measure(self) -> None:
        """Height, edge and colours from the theme."""
        theme = themes.current()
        edge, radius = round(theme.lines.edge), theme.radius.tag
        self._row.setSpacing(theme.space.s8)
        metrics = self._words.fontMetrics()
        self._words.setMinimumWidth(metrics.horizontalAdvance(tr("{percent} %", percent=WHOLE)))
        self._bar.setFixedHeight(theme.size.cap_trough + 2 * edge)
        self._bar.setStyleSheet(
            f"QProgressBar {{ background: {theme.sunken}; border: {edge}px solid {theme.field};"
            f" border-radius: {radius}px; }}"
            f"QProgressBar::chunk {{ background: {theme.accent}; border-radius: {radius - edge}px; }}"
        )
