"""The start screen: everyone on the ward, who needs someone first, and beside them what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.board.column_head import ColumnHead
from mgtracker.ui.board.columns import least_width
from mgtracker.ui.board.delegate import BoardDelegate
from mgtracker.ui.board.due_panel import DuePanel
from mgtracker.ui.board.head import MINE, BoardHead
from mgtracker.ui.board.model import BoardModel
from mgtracker.ui.board.row_list import RowList
from mgtracker.ui.measured import MeasuredWidget
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

    from mgtracker.ui.board.mine import Mine
    from mgtracker.ui.settings import Settings
    from mgtracker.view import View

NOBODY_FOUND = mark("No patient found. Esc shows all.")
NOBODY_MINE = mark("No patient is marked as yours. M on a row marks one; All shows everyone.")


class BoardPage(MeasuredWidget):
    """Rows at the left, what is due at the right; left and right go from one to the other.

    With large text there is no room for both: one is seen at a time.

    Signals:
        picked: the id of a patient to open.
        due_wanted: a Due to be done, and the id of whose it is.
    """

    picked = Signal(str)
    due_wanted = Signal(object, str)

    def __init__(self, settings: Settings, mine: Mine) -> None:
        super().__init__()
        self._settings, self._mine = settings, mine
        self._view: View | None = None
        self._found = ""
        self._is_at_due = False
        self.model = BoardModel()
        self.rows = RowList(tr("Ward board"))
        self.rows.setModel(self.model)
        self._delegate = BoardDelegate(self.rows)
        self.rows.setItemDelegate(self._delegate)
        self.head, self.due = BoardHead(), DuePanel()
        self._titles = ColumnHead(self.rows)
        self._assemble()
        self._make_actions()
        self.rows.verticalScrollBar().valueChanged.connect(self._grow)
        self.rows.opened.connect(self._pick)
        self.rows.beside.connect(self._beside)
        self.due.list.beside.connect(self._beside)
        self.due.list.wanted.connect(self.due_wanted)
        self.head.whose.changed.connect(self._show)
        self.head.due.clicked.connect(self.to_due)
        self.due.back.clicked.connect(self.to_rows)
        mine.changed.connect(self._show)
        self.measure()

    # -- for the window --------------------------------------------------------------------------

    def show_view(self, view: View) -> None:
        """Show the ward; the focus stays on whom it was."""
        self._view = view
        self._show()
        if self.isVisible():
            self._grow()

    def to_rows(self) -> None:
        """The keys go to the rows."""
        self._is_at_due = False
        self._fit()
        self.rows.setFocus()

    def to_due(self) -> None:
        """The keys go to what is due."""
        self._is_at_due = True
        self._fit()
        self.due.list.setFocus()

    def filter_by(self, text: str) -> None:
        """Show only whom `text` fits, whosever they are; the first of them has the focus."""
        self._found, kept = text, self.focused()
        if self._view is None:
            return
        self._show()
        self.focus_on(None if text else kept)

    def focus_on(self, patient_id: str | None) -> None:
        """Put the focus of the rows on somebody; on the first if they are not shown."""
        self.rows.focus_row(max(self.model.row_of(patient_id), 0 if self.model.rowCount() else -1))

    def focused(self) -> str | None:
        """The id of whom the focus of the rows is on."""
        return self.model.key_at(self.rows.currentIndex())

    def measure(self) -> None:
        """Widths and margins from the theme."""
        theme = themes.current()
        self._left.setMinimumWidth(least_width(theme))
        self._fit()
        self.rows.scheduleDelayedItemsLayout()

    def minimumSizeHint(self) -> QSize:
        """Of the wider of the two."""
        least = max(self._left.minimumWidth(), self.due.minimumWidth())
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low or narrow window the list of what is due is narrower, or not beside the rows."""
        super().resizeEvent(event)
        self.due.measure()
        self._fit()

    # -- inside ----------------------------------------------------------------------------------

    def _assemble(self) -> None:
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._titles)
        column.addWidget(self.rows, 1)
        beside = QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(1)
        beside.addWidget(self._left, 1)
        beside.addWidget(self.due)

    def _make_actions(self) -> None:
        """What can be done with a row, for its keys and its menu."""
        opens = QAction(tr("Open the selected patient"), self.rows)
        opens.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        opens.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        opens.triggered.connect(self.rows.open_focused)
        marks = QAction(tr("Mine, or no longer mine"), self.rows)
        marks.setShortcut(QKeySequence("M"))
        marks.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        marks.triggered.connect(self._mark)
        self.rows.addActions([opens, marks])
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        marked = self._mine.of(view.author)
        only = self.head.whose.value() == MINE
        self.model.show(view, marked if only and not self._found else None, marked, self._found)
        shown = self.model.rowCount()
        here = marked & {row.id for row in view.ward}
        self.head.show_ward(view, shown, len(here))
        self.rows.nothing = tr(NOBODY_FOUND if self._found else NOBODY_MINE)
        ward = [row for row in view.ward if not only or row.id in marked]
        self.due.show_ward(ward, view, self._settings.shifts, mine=only)
        self.rows.viewport().update()

    def _grow(self) -> None:
        """The words of a row in sight can need another line than when its height was measured."""
        delegate, rows = self._delegate, self.rows
        width, bottom = rows.viewport().width(), rows.viewport().height()
        place = rows.indexAt(rows.viewport().rect().topLeft())
        while place.isValid() and (box := rows.visualRect(place)).top() < bottom:
            if delegate.laid(place, width).height != box.height():
                delegate.forget_height(place)
                rows.scheduleDelayedItemsLayout()
            place = place.siblingAtRow(place.row() + 1)

    def _fit(self) -> None:
        """Both where there is room, else the one that was gone to."""
        has_room = self._left.minimumWidth() + self.due.minimumWidth() <= self.width()
        self.head.show_way(to_due=not has_room)
        self.due.stand(alone=not has_room)
        self._left.setVisible(has_room or not self._is_at_due)
        self.due.setVisible(has_room or self._is_at_due)

    def _pick(self, index: QModelIndex) -> None:
        patient_id = self.model.key_at(index)
        if patient_id is not None:
            self.picked.emit(patient_id)

    def _beside(self, side: int) -> None:
        (self.to_due if side > 0 else self.to_rows)()

    def _mark(self) -> None:
        patient_id = self.focused()
        if patient_id is not None and self._view is not None:
            self._mine.toggle(self._view.author, patient_id)
