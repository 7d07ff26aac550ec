"""Over the chart: how much time is shown, back to now, the legend or the read-out, and the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.trend.legend import Legend
from mgtracker.ui.trend.span import USUAL

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.theme import Theme

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
        self._grid = QGridLayout(self)
        self._is_wide: bool | None = None
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
        self._grid.setContentsMargins(pad, theme.space.s4, pad, theme.space.s4)
        self._grid.setHorizontalSpacing(theme.space.s8)
        self._grid.setVerticalSpacing(theme.space.s4)
        self._is_wide = None
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The legend goes below where there is no room beside the buttons."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = themes.current()
        buttons = sum(
            w.sizeHint().width() + theme.space.s8 for w in (self.ranges, self.to_now, self.table)
        )
        free = self.width() - 2 * theme.space.s16 - buttons
        is_wide = free >= self.legend.sizeHint().width()
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        grid = self._grid
        for place, widget in enumerate((self.ranges, self.to_now)):
            grid.addWidget(widget, 0, place, Qt.AlignmentFlag.AlignVCenter)
        row, column, wide = (0, 2, 1) if is_wide else (1, 0, 4)
        grid.addWidget(self.legend, row, column, 1, wide)
        grid.addWidget(self.table, 0, 3, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(2, 1)

    def _turn(self, on: bool) -> None:  # noqa: FBT001  (Qt's own signature)
        self.table.setText("Chart" if on else "Table")
        self.legend.setVisible(not on)
        self.ranges.setEnabled(not on)
        self.to_now.setEnabled(not on)
        self.tabled.emit(on)
