"""Over the chart: how much time is shown, back to now, the legend or the read-out, and the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.trend.legend import Legend
from mgtracker.ui.trend.readout_line import Readout
from mgtracker.ui.trend.span import USUAL

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.theme import Theme
    from mgtracker.ui.trend.readout import Part

RANGES = (("24h", "24 h"), ("2d", "2 d"), ("7d", "7 d"), ("all", "All"))


class Toolbar(QFrame):
    """Signals:
    ranged: the key of the range that was chosen.
    now: back to now was asked for.
    tabled: whether the table is asked for.
    """

    ranged = Signal(str)
    now = Signal()
    tabled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "head")
        self.ranges = Segmented("Time shown", RANGES, self)
        self.ranges.set_value(USUAL)
        self.to_now = ActionButton("Now", "T", "small", self)
        self.legend = Legend(self)
        self.table = ActionButton("Table", "B", "small", self)
        self.table.setCheckable(True)
        policy = self.legend.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.legend.setSizePolicy(policy)
        self.readout = Readout(self)
        self.readout.hide()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.ranges, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.to_now, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.legend, 1)
        self._row.addWidget(self.table, 0, Qt.AlignmentFlag.AlignVCenter)
        self.ranges.changed.connect(self.ranged)
        self.to_now.clicked.connect(self.now)
        self.table.toggled.connect(self._turn)
        for key, button in (("T", self.to_now), ("B", self.table)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(button.click)
        self.apply_theme(themes.current())

    def apply_theme(self, theme: Theme) -> None:
        """Another theme or text size."""
        pad = theme.space.s16
        self._row.setContentsMargins(pad, theme.space.s4, pad, theme.space.s4)
        self._row.setSpacing(theme.space.s8)
        self.setFixedHeight(theme.size.toolbar)
        self.show_parts(self.readout.parts)

    def show_parts(self, parts: list[Part]) -> None:
        """Values that are read, in the place of the legend; over the buttons where that is too narrow."""
        self.readout.show_parts(parts)
        self.readout.setVisible(bool(parts))
        if not parts:
            return
        pad, height = themes.current().space.s8, self.height() - 1
        left = self.legend.x()
        if not self.readout.fits(self.legend.width() - pad):
            left = self.ranges.geometry().right() + 1
            if not self.readout.fits(self.width() - left - 2 * pad):
                left = 0
            width = self.width() - left
        else:
            width = self.legend.width()
        self.readout.setGeometry(left, 0, width, max(height, self.readout.height_for(width)))
        self.readout.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The read-out keeps its place."""
        super().resizeEvent(event)
        self.show_parts(self.readout.parts)

    def _turn(self, on: bool) -> None:  # noqa: FBT001  (Qt's own signature)
        self.table.setText("Chart" if on else "Table")
        self.legend.setVisible(not on)
        self.ranges.setEnabled(not on)
        self.to_now.setEnabled(not on)
        self.tabled.emit(on)
