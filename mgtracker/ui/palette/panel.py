"""The list that hangs under the field of the top bar while something is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QVBoxLayout

from mgtracker.ui import theme as themes
from mgtracker.ui.board.row_list import RowList
from mgtracker.ui.measured import MeasuredWidget
from mgtracker.ui.palette.delegate import PaletteDelegate
from mgtracker.ui.palette.rows import FOUND, PaletteModel
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.palette.rows import Found

NOTHING = mark("Nobody and nothing has these words. Esc closes the list.")
WIDE, ROWS = 14, 11
"""Its width in heights of the top bar, and how many plain rows it shows at once."""


class PalettePanel(MeasuredWidget):
    """Over what the window shows; the keys stay with the field.

    Signals:
        picked: the WardRow or the Deed of the row that was clicked.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = PaletteModel()
        self.rows = RowList(tr("Patients and actions found"), tr(NOTHING))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(PaletteDelegate(self.rows))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.rows)
        self.rows.opened.connect(self._pick)
        self.hide()
        self.measure()

    def show_found(self, rows: Sequence[tuple[str, Found]], *, is_typed: bool) -> None:
        """Show these; with something typed the first of them is chosen, else none."""
        self.model.put(rows)
        self.rows.focus_row(0 if rows and is_typed else -1)
        self.rows.scrollToTop()
        self.rows.scheduleDelayedItemsLayout()
        self.rows.viewport().update()

    def chosen(self) -> Found | None:
        """The row that Enter takes."""
        index = self.rows.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def place(self, corner: QPoint, room: QPoint) -> None:
        """Under a point of the window, no higher than its rows, whole within `room`, the far corner."""
        theme = themes.current()
        gap, size = theme.space.s8, theme.size
        width = min(WIDE * size.top_bar, room.x() - 2 * gap)
        left = max(min(corner.x(), room.x() - width - gap), gap)
        most = min(ROWS * (size.target + gap), room.y() - corner.y() - gap)
        self.setGeometry(left, corner.y(), width, most)
        self._column.activate()
        count = min(self.model.rowCount(), ROWS)
        rows = sum(self.rows.sizeHintForRow(row) for row in range(count)) or size.due_row
        self.resize(width, min(rows + 2 * round(theme.lines.edge), most))

    def measure(self) -> None:
        """The edge from the theme."""
        edge = round(themes.current().lines.edge)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self.rows.scheduleDelayedItemsLayout()

    def event(self, event: QEvent) -> bool:
        """A click on the edge is not one on what lies under it."""
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease}:
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The edge of a field all round."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(themes.current().field))
        painter.end()

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(index.data(FOUND))
