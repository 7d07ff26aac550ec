"""A table that is only read: words under heads, each cell whole, however many lines that takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from mgtracker.ui import theme as themes
from mgtracker.ui.event_words import unbroken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex
Cells = tuple[str, ...]
LEAST = 1.75
"""Of a table in a small window, in buttons' heights."""
MEASURED = 50
"""So many rows say how wide a column is."""


class PlainModel(QAbstractTableModel):
    """Rows of words, all there at once."""

    def __init__(self, heads: Sequence[str]) -> None:
        super().__init__()
        self.heads = tuple(heads)
        self.rows: tuple[Cells, ...] = ()

    def put(self, rows: Sequence[Cells]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """Flat: nothing under a row."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many as there are heads."""
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words."""
        if role == Qt.ItemDataRole.DisplayRole:
            return unbroken(self.rows[index.row()][index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class _Whole(QStyledItemDelegate):
    """Rows as high as their words need inside the cells' edges, which Qt leaves out of account."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """What Qt asks for, or more."""
        hint, space = super().sizeHint(option, index), themes.current().space
        free = QRect(0, 0, option.rect.width() - 2 * space.s8, 0)
        if free.width() <= 0:  # asked how wide it wants to be
            return hint
        wrap, words = int(Qt.TextFlag.TextWordWrap), str(index.data())
        high = option.fontMetrics.boundingRect(free, wrap, words).height() + 2 * space.s4
        return QSize(hint.width(), max(hint.height(), high))


class PlainTable(QTableView):
    """Columns as wide as their words, at most a fair share; the wide one takes what is left."""

    def __init__(self, name: str, heads: Sequence[str], wide: int) -> None:
        """`wide` is the place of the column that holds sentences."""
        super().__init__()
        self._model, self._wide = PlainModel(heads), wide
        self._wanted = QSize()
        self.setModel(self._model)
        self.setItemDelegate(_Whole(self))
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setResizeContentsPrecision(MEASURED)
        self._dress()

    def put(self, rows: Sequence[Cells]) -> None:
        """Show these rows, from the first on."""
        self._model.put(rows)
        self.scrollToTop()
        self._measure()

    def rows(self) -> tuple[Cells, ...]:
        """The rows shown."""
        return self._model.rows

    def chosen(self) -> int:
        """The place of the selected row; -1 where none is."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    def ask_room(self, wide: int, high: int, window: QWidget | None) -> None:
        """At least so wide, where the window has that room, and as high as this if its sheet can be; both
        in buttons' heights. It is never less high than a row under its heads.
        """
        size, space = themes.current().size, themes.current().space
        width = wide * size.button
        if window is not None:
            width = min(width, window.width() - 6 * space.s24)
        self._wanted = QSize(width, high * size.button)
        self.setMinimumSize(width, round(LEAST * size.button))

    def sizeHint(self) -> QSize:
        """The room that was asked for."""
        return self._wanted

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps other lines."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._dress()
            self._measure()

    def _dress(self) -> None:
        theme = themes.current()
        own = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self) + 1
        beside = max(theme.space.s8 - own, 0)
        edge = round(theme.lines.focus)
        dress = (
            f"QTableView {{ border: {edge}px solid transparent; }}"
            f"QTableView:focus {{ border: {edge}px solid {theme.accent}; }}"
            f"QTableView::item {{ padding: {theme.space.s4}px {beside}px; }}"
        )
        if dress != self.styleSheet():  # putting one on is a change of style
            self.setStyleSheet(dress)
        self.verticalHeader().setMinimumSectionSize(theme.size.journal_row)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def _measure(self) -> None:
        """Each as wide as it wants up to a fair share, the one with sentences what is left."""
        count, width = len(self._model.heads), self.viewport().width()
        head = self.horizontalHeader()
        fair = width // max(count - 1, 1)
        taken = 0
        for column in range(count):
            if column != self._wide:
                wanted = max(self.sizeHintForColumn(column), head.sectionSizeHint(column))
                wanted = min(wanted + themes.current().space.s8, fair)
                self.setColumnWidth(column, wanted)
                taken += wanted
        self.setColumnWidth(self._wide, max(width - taken, themes.current().size.verdict_label))
