"""The line at the foot of a ward's window: when the last backup was rehearsed. The way to all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.badge import Badge
from mgtracker.ui.measured import MeasuredWidget
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from mgtracker.clinical.verdict import Level as Levels


class BackupFoot(MeasuredWidget):
    """Quiet while all is well; the mark of a warning where it is not."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.badge = Badge(Level.WARN)
        self.button = ActionButton("", "Ctrl Shift B", "link")
        self.button.setProperty("weight", "regular")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.badge)
        self._row.addWidget(self.button)
        self._row.addStretch()
        self.measure()

    def say(self, level: Levels, words: str) -> None:
        """Say how the backups stand."""
        asks = level is not Level.OK
        self.badge.setVisible(asks)
        self.button.setText(words)
        warned = tr("Warning: {words}", words=words) if asks else words
        self.button.setAccessibleName(tr("{words}. All backups", words=warned))
        self.button.updateGeometry()

    def measure(self) -> None:
        """Margins from the theme."""
        space = themes.current().space
        self._row.setContentsMargins(space.s12, 0, space.s12, 0)
        self._row.setSpacing(space.s4)
