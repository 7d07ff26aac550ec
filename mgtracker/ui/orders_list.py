"""The orders under the chart, and what can be done with the one that is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
)

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.order_rows import HEADS, OrderRow, order_rows
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from mgtracker.view import View

Index = QModelIndex | QPersistentModelIndex
LAST = len(HEADS) - 1
ACTIONS = (
    ("give", mark("Give"), "G"),
    ("not-given", mark("Not given"), "W"),
    ("change", mark("Change"), "C"),
    ("stop", mark("Stop"), "S"),
)
"""Key, word, and the key that does it in the list."""


class OrdersModel(QAbstractTableModel):
    """The rows of one view; read-only."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[OrderRow, ...] = ()

    def show_rows(self, rows: tuple[OrderRow, ...]) -> bool:
        """Show these; False if they are shown already."""
        if rows == self.rows:
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """One for each order."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many as there are heads."""
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words; whole in the tool tip, where a narrow column cuts them."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.rows[index.row()].cells[index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class OrdersList(MeasuredWidget):
    """A table and its buttons; keys work while the table has the focus.

    Signals:
        asked: the key of an action, and the OrderRow it is asked of.
    """

    asked = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.model = OrdersModel()
        self.table = QTableView()
        self._read_only = False
        self._dress_table()
        self._empty = label(tr("No orders. Ctrl O writes one."))
        self._empty.setWordWrap(True)
        self.buttons = {key: ActionButton(tr(word), keys, "small") for key, word, keys in ACTIONS}
        self._foot = QFrame()
        self._foot.setProperty("ground", "foot")
        self._row = QHBoxLayout(self._foot)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self._empty, self.table, self._foot):
            self._column.addWidget(part, 1 if part is self.table else 0)
        self._column.addStretch()
        self._make_actions()
        self._row.addStretch()
        self.setFocusProxy(self.table)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self.measure()
        self._offer()

    def show_view(self, view: View) -> None:
        """Show the orders of the patient in front; the one selected stays so."""
        before = self.chosen()
        self._read_only = view.read_only
        if self.model.show_rows(order_rows(view)):
            self._select(None if before is None else before.order.entry.id)
        has_any = bool(self.model.rows)
        self._empty.setVisible(not has_any)
        self.table.setVisible(has_any)
        self._foot.setVisible(has_any)
        self._offer()

    def count(self) -> int:
        """How many orders there are."""
        return len(self.model.rows)

    def chosen(self) -> OrderRow | None:
        """The order selected."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    def measure(self) -> None:
        """Rows and margins from the theme."""
        theme = themes.current()
        space = theme.space
        self.table.setStyleSheet(
            f"QTableView::item {{ padding: 0 {space.s12}px; }}"
            f"QHeaderView::section {{ padding: 0 {space.s16}px; }}"
        )
        self.table.verticalHeader().setMinimumSectionSize(theme.size.journal_row)
        self.table.verticalHeader().setDefaultSectionSize(theme.size.journal_row)
        self._row.setContentsMargins(space.s16, space.s4, space.s16, space.s4)
        self._row.setSpacing(space.s8)
        self._empty.setMargin(space.s16)

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("Orders"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setCornerButtonEnabled(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        # What happened to an order takes as many lines as it needs; nothing of it is cut.
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(LAST, QHeaderView.ResizeMode.Stretch)

    def _make_actions(self) -> None:
        for key, word, keys in ACTIONS:
            action = QAction(tr("{action}, the selected order", action=tr(word)), self)
            shortcuts = [QKeySequence(keys)]
            if key == "give":
                shortcuts.append(QKeySequence(Qt.Key.Key_Return))
            action.setShortcuts(shortcuts)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setData(key)
            action.triggered.connect(self._act)
            self.table.addAction(action)
            button = self.buttons[key]
            button.clicked.connect(action.trigger)
            self._row.addWidget(button)

    def _select(self, entry_id: str | None) -> None:
        places = {row.order.entry.id: place for place, row in enumerate(self.model.rows)}
        if self.model.rows:
            self.table.selectRow(places.get(entry_id or "", 0))

    def _offer(self) -> None:
        """Only what can be done with the order selected."""
        row = self.chosen()
        stands = row is not None and row.can_stop and not self._read_only
        can_give = stands and row is not None and row.due is not None
        for key, button in self.buttons.items():
            button.setEnabled(can_give if key in ("give", "not-given") else stands)
        for action in self.table.actions():
            action.setEnabled(self.buttons[str(action.data())].isEnabled())

    def _act(self) -> None:
        action, row = self.sender(), self.chosen()
        if isinstance(action, QAction) and row is not None:
            self.asked.emit(str(action.data()), row)
