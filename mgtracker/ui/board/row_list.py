"""A list of rows that opens with Enter, and lays its rows out anew at another width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView

from mgtracker.ui.board.lettering import BODY, lettering

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent

SELECTABLE = Qt.ItemFlag.ItemIsSelectable


class RowList(QListView):
    """Rows of their own heights; only those in sight are painted.

    Signals:
        opened: the row at an index, by Enter or a click.
        beside: to the panel at a side, -1 left or 1 right, by an arrow key.
        resized: the rows have another width.
    """

    opened = Signal(QModelIndex)
    beside = Signal(int)
    resized = Signal()

    def __init__(self, name: str, nothing: str = "") -> None:
        """`nothing` is said where there are no rows."""
        super().__init__()
        self.nothing = nothing
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self.opened)

    def focus_row(self, place: int) -> None:
        """Put the focus of the list on a row; none at -1."""
        index = self.model().index(place, 0) if place >= 0 else QModelIndex()
        self.setCurrentIndex(index)

    def step(self, by: int) -> None:
        """Move the focus of the list up or down."""
        last = self.model().rowCount() - 1
        self.focus_row(min(max(self.currentIndex().row() + by, 0), last))

    def open_focused(self) -> None:
        """Open the row the focus is on."""
        if self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens wherever the platform has no such habit; left and right go to the panel beside."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open_focused()
            case Qt.Key.Key_Left:
                self.beside.emit(-1)
            case Qt.Key.Key_Right:
                self.beside.emit(1)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the keys, there is always a row they act on."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.focus_row(self.first())

    def first(self) -> int:
        """The first row that can have the focus; -1 if there is none."""
        model = self.model()
        places = range(model.rowCount())
        return next((row for row in places if model.index(row, 0).flags() & SELECTABLE), -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows in sight, or that there are none."""
        super().paintEvent(event)
        if self.model().rowCount():
            return
        letters = lettering()
        painter, space = QPainter(self.viewport()), letters.theme.space
        top = space.s12
        for line in letters.lines(self.nothing, BODY, self.viewport().width() - 2 * space.s16):
            letters.write(painter, line, (space.s16, top), BODY, letters.theme.text2)
            top += letters.line(BODY)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other heights."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.resized.emit()
