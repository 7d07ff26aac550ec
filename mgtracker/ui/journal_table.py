"""The journal under the chart, newest first; Enter corrects the selected entry, Del strikes it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from mgtracker.ui import theme as themes
from mgtracker.ui.journal_delegate import (
    BY,
    TIME,
    VERDICT,
    WHAT,
    JournalDelegate,
    Measure,
)
from mgtracker.ui.journal_model import HEADS, JournalModel, KeptLines, proposed_line
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QItemSelection
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from mgtracker.ui.bridge import Proposal
    from mgtracker.ui.journal_model import JournalLine
    from mgtracker.view import View


class JournalTable(QTableView):
    """Four columns on one left edge each.

    Signals:
        chosen: the id of the entry that is now selected, or "".
        strike_asked: the line to be struck out.
        correct_asked: the line to be corrected.
    """

    chosen = Signal(str)
    strike_asked = Signal(object)
    correct_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._model = JournalModel()
        self._view: View | None = None
        self._proposal: Proposal | None = None
        self._lines = KeptLines()
        self._measured: Measure | None = None
        self.setModel(self._model)
        self.setItemDelegate(JournalDelegate(self))
        self.setAccessibleName(tr("Journal"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.strike = QAction(tr("Strike out the selected line of the journal"), self)
        self.strike.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self.strike.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.strike.triggered.connect(self._ask_strike)
        self.correct = QAction(tr("Correct the selected line of the journal"), self)
        self.correct.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        self.correct.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.correct.triggered.connect(self._ask_correct)
        self.addActions([self.strike, self.correct])

    def show_view(self, view: View) -> None:
        """Show the patient in front; another one from the newest line on."""
        before, self._view = self._view, view
        for action in (self.strike, self.correct):
            action.setEnabled(not view.read_only)
        if _front(before) != _front(view):
            self._measured = None
            self.clearSelection()
            self.scrollToTop()
        self._fill()

    def show_proposal(self, proposal: Proposal | None) -> None:
        """Show what is being typed on top, or that nothing is."""
        self._proposal = proposal
        self._fill()

    def count(self) -> int:
        """How many entries are shown."""
        return self._model.recorded

    def chosen_line(self) -> JournalLine | None:
        """The selected line."""
        rows = self.selectionModel().selectedRows()
        return self._model.line(rows[0].row()) if rows else None

    def select_entry(self, entry_id: str) -> None:
        """Select an entry and bring it into sight."""
        row = self._model.row_of(entry_id)
        if row < 0:
            self.clearSelection()
            return
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(
            self._model.index(row, WHAT), flags.ClearAndSelect | flags.Rows
        )
        self.scrollTo(self._model.index(row, WHAT))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which entry is selected."""
        super().selectionChanged(selected, deselected)
        line = self.chosen_line()
        self.chosen.emit("" if line is None or line.entry_id is None else line.entry_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps other lines."""
        super().resizeEvent(event)
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        """Measured when it is seen, not before."""
        super().showEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measured = None
            self._measure()

    def _fill(self) -> None:
        if self._view is None:
            return
        line = self.chosen_line()
        proposed = proposed_line(self._proposal, self._view)
        if not self._model.show_lines(self._lines.of(self._view), proposed):
            return
        self._measure()
        if line is not None and line.entry_id is not None:
            self.select_entry(line.entry_id)

    def _measure(self) -> None:
        """Times and names as wide as they are, the rest for what happened; rows as high as needed."""
        if not self.isVisible():
            return
        theme = themes.current()
        if self._measured is None or self._measured.theme is not theme:
            self._measured = Measure(theme)
        measure, shown = self._measured, self._model.lines()
        widest = [max(wide, default=0) for wide in zip(*map(measure.advances, shown), strict=True)]
        widest = widest or [0] * len(HEADS)
        room, width = theme.space.s12, self.viewport().width()
        fair = max((width - widest[TIME]) // 5, theme.size.verdict_label * 3 // 4)
        widths = [widest[TIME] + theme.space.s16 + room, 0, 0, 0]
        beside = theme.badge_side("list") + theme.space.s8 + room
        widths[BY] = min(widest[BY] + room, fair)
        widths[VERDICT] = min(widest[VERDICT] + beside, max(fair, measure.level_words() + beside))
        widths[WHAT] = max(width - sum(widths), theme.size.verdict_label)
        for column in range(len(HEADS)):
            self.setColumnWidth(column, widths[column])
        for row, line in enumerate(shown):
            high = measure.high(line, tuple(widths))
            if self.rowHeight(row) != high:
                self.setRowHeight(row, high)

    def _ask_strike(self) -> None:
        line = self.chosen_line()
        if line is not None:
            self.strike_asked.emit(line)

    def _ask_correct(self) -> None:
        line = self.chosen_line()
        if line is not None:
            self.correct_asked.emit(line)


def _front(view: View | None) -> str | None:
    return None if view is None or view.patient is None else view.patient.id
