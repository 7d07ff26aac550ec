"""What is due, in a list: of the whole ward at the board's side, of one patient under the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from mgtracker.ui.board.due_delegate import DueDelegate
from mgtracker.ui.board.due_model import ENTRY, DueModel, Head
from mgtracker.ui.board.row_list import RowList
from mgtracker.ui.due_groups import DOSES
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from mgtracker.ui.due_groups import Group
    from mgtracker.view import View


class DueList(RowList):
    """Opening the head of the last group opens or closes it.

    Signals:
        wanted: a Due to be done, and the id of whose it is.
        withheld: a Due, a planned dose of the patient in front that is not to be given.
    """

    wanted = Signal(object, str)
    withheld = Signal(object)

    def __init__(self, name: str, *, of_ward: bool) -> None:
        super().__init__(name, tr("Nothing is due."))
        self.entries = DueModel(is_open=not of_ward)
        self.setModel(self.entries)
        self.setItemDelegate(DueDelegate(self, self.entries, of_ward=of_ward))
        self.opened.connect(self._open)
        if not of_ward:
            self._add_withhold()

    def show_groups(self, groups: tuple[Group, ...], view: View) -> None:
        """Show another list; the focus stays on what it was on."""
        self.entries.show_groups(groups, view)
        self.viewport().update()

    def _add_withhold(self) -> None:
        """W in a patient's own list: the dose under the focus is not given."""
        withhold = QAction(tr("Not given, the selected dose"), self)
        withhold.setShortcut(QKeySequence("W"))
        withhold.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        withhold.triggered.connect(self._withhold)
        self.addAction(withhold)

    def _withhold(self) -> None:
        entry = self.currentIndex().data(ENTRY)
        if entry is not None and not isinstance(entry, Head) and entry.dues[0].task in DOSES:
            self.withheld.emit(entry.dues[0])

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, Head):
            self.entries.fold()
        else:
            self.wanted.emit(entry.dues[0], entry.patient_id)
