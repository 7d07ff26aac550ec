"""The titles over the columns of the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.board.columns import columns
from mgtracker.ui.board.lettering import SMALL, SMALL_SEMI, lettering
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent

    from mgtracker.ui.board.row_list import RowList


class ColumnHead(QWidget):
    """Two lines: a title and under it its unit; a title alone stands on the lower one."""

    def __init__(self, rows: RowList) -> None:
        super().__init__()
        self._rows = rows
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        rows.resized.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as it is given, two lines high."""
        size = themes.current().size
        return QSize(size.target, size.board_head)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """At the columns of the rows, whatever their scroll bar takes."""
        letters = lettering()
        theme = letters.theme
        painter = QPainter(self)
        line = letters.line(SMALL)
        low = self.height() - theme.space.s4 - line
        for column in columns(self._rows.viewport().width(), theme):
            left = theme.space.s16 if column.left == 0 else column.left
            title = tr(column.title)
            if column.unit:
                letters.write(painter, title, (left, low - line), SMALL_SEMI, theme.text2)
                letters.write(painter, tr(column.unit), (left, low), SMALL, theme.text2)
            else:
                letters.write(painter, title, (left, low), SMALL_SEMI, theme.text2)
        painter.end()
