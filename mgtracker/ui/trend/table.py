"""The same as a plain table: every result, dose and plan in words, newest first; read only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from mgtracker.ui import theme as themes
from mgtracker.ui.event_words import unbroken
from mgtracker.ui.time_words import hours
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend.rows import Row, rows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.theme import Theme
    from mgtracker.ui.trend.choices import Choices
    from mgtracker.view import View

Index = QModelIndex | QPersistentModelIndex
HEADS: tuple[str, ...] = (
    mark("Time"),
    mark("What"),
    mark("Value"),
    mark("Remark"),
    mark("Sum then"),
)


def heads(view: View) -> tuple[str, ...]:
    """The columns' names; the last with the window of the cap on show."""
    caps = view.patient.caps if view.patient is not None else ()
    said = tuple(tr(head) for head in HEADS)
    if not caps:
        return said
    return (*said[:-1], tr("{window} sum then", window=hours(caps[0].cap.window)))


class TableModel(QAbstractTableModel):
    """The rows of one view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.heads = tuple(tr(head) for head in HEADS)

    def show(self, view: View, choices: Choices, *, struck: bool = False) -> None:
        """Another view, in the units chosen; `struck`: with what was struck out."""
        self.beginResetModel()
        self.rows = rows(view, choices.kind, with_struck=struck)
        self.heads = heads(view)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Flat: nothing under a row."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Always all of them."""
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words; the entry's id as user data, "" for what is no entry."""
        if role == Qt.ItemDataRole.DisplayRole:
            return unbroken(self.rows[index.row()].cells[index.column()])
        if role == Qt.ItemDataRole.UserRole:
            return self.rows[index.row()].entry_id
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The columns' names."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class Table(QTableView):
    """Signals:
    entry_chosen: the id of the entry whose row was opened.
    """

    entry_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model = TableModel(self)
        self.setModel(self.rows_model)
        self.setAccessibleName(tr("Results, doses and plan, newest first"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(True)  # a remark is never cut
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)
        self.apply_theme(themes.current())

    def apply_theme(self, theme: Theme) -> None:
        """Another theme or text size."""
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {theme.space.s8}px; }}")
        self.verticalHeader().setMinimumSectionSize(theme.size.journal_row)
        self.verticalHeader().setDefaultSectionSize(theme.size.journal_row)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def highlight(self, entry_id: str) -> None:
        """Select the first row of an entry."""
        for place, row in enumerate(self.rows_model.rows):
            if entry_id and row.entry_id == entry_id:
                self.selectRow(place)
                return
        self.clearSelection()

    def _choose(self, index: QModelIndex) -> None:
        entry_id = index.data(Qt.ItemDataRole.UserRole)
        if entry_id:
            self.entry_chosen.emit(entry_id)
