"""Under the chart: the journal, what is due, the orders, and what stands against the course, in tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.board.due_list import DueList
from mgtracker.ui.due_groups import grouped
from mgtracker.ui.findings_list import FindingsList
from mgtracker.ui.journal_table import JournalTable
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.orders_list import OrdersList
from mgtracker.ui.record_places import DUE, FINDINGS, JOURNAL, ORDERS
from mgtracker.ui.settings import SHIFTS
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from mgtracker.view import View

HINTS = (mark("Del strikes out"), mark("Enter opens the form, W: dose not given"), "", "")


class RecordTabs(MeasuredWidget):
    """The tabs say how much stands in each."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.journal = JournalTable()
        self.due = DueList(tr("Due for this patient"), of_ward=False)
        self.orders = OrdersList()
        self.findings = FindingsList()
        self.shifts: Sequence[dt.time] = SHIFTS
        self._front: str | None = None
        self._bar = QTabBar()
        self._bar.setAccessibleName(tr("Journal, due, orders and findings"))
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setUsesScrollButtons(False)
        self._bar.setElideMode(Qt.TextElideMode.ElideNone)
        for word in (tr("Journal"), tr("Due"), tr("Orders"), tr("Findings")):
            self._bar.addTab(word)
        self._hint = label(_hint(JOURNAL), "small")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._head = QFrame()
        self._head.setProperty("ground", "head")
        self._row = QHBoxLayout(self._head)
        self._row.addWidget(self._bar)
        self._row.addWidget(self._hint, 1)
        self.correct = ActionButton(tr("Correct"), "Enter", "small")
        self.correct.setAccessibleName(tr("Correct the selected line of the journal"))
        self.correct.setEnabled(False)
        self._row.addWidget(self.correct)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.journal)
        self._stack.addWidget(self.due)
        self._stack.addWidget(self.orders)
        self._stack.addWidget(self.findings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)
        self._bar.currentChanged.connect(self._open)
        self.correct.clicked.connect(self.journal.correct.trigger)
        self.journal.chosen.connect(self._chosen)
        self.measure()

    def show_view(self, view: View) -> None:
        """Show the patient in front; what was said of another's line goes."""
        patient = None if view.patient is None else view.patient.id
        if patient != self._front:
            self._front = patient
            self.say(_hint(self.tab()))
        self.journal.show_view(view)
        self.findings.show_view(view)
        self._bar.setTabText(JOURNAL, tr("Journal {count}", count=self.journal.count()))
        front = [row for row in view.ward if view.patient is not None and row.id == view.patient.id]
        self.due.show_groups(grouped(front, view.now, view.zone, self.shifts), view)
        self._bar.setTabText(DUE, tr("Due {count}", count=self.due.entries.count()))
        self.orders.show_view(view)
        self._bar.setTabText(ORDERS, tr("Orders {count}", count=self.orders.count()))
        self._bar.setTabText(FINDINGS, tr("Findings {count}", count=self.findings.count()))
        self._fit_bar()

    def open(self, tab: int) -> None:
        """Bring a tab to the front, ready for the arrow keys."""
        self._bar.setCurrentIndex(tab)
        shown = (self.journal, self.due, self.orders, self.findings)[tab]
        # Without orders their table is hidden, and would let the keys go to nobody.
        is_empty = tab == ORDERS and not self.orders.count()
        (self._bar if is_empty else shown).setFocus()

    def tab(self) -> int:
        """The tab in front."""
        return self._bar.currentIndex()

    def say(self, sentence: str) -> None:
        """Say something at the right of the tabs."""
        self._hint.setText(sentence)
        self._fit()

    def sizeHint(self) -> QSize:
        """As low as it can be: how high it is, the page says, not the table in it."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def measure(self) -> None:
        """Margins from the theme."""
        theme = themes.current()
        space = theme.space
        self._head.setFixedHeight(theme.size.toolbar)
        self._row.setSpacing(space.s12)
        self._row.setContentsMargins(space.s16 - 2 * space.s2, 0, space.s16, 0)
        self._ask_height()
        self._fit_bar()

    def _fit_bar(self) -> None:
        """As wide as its words: a bar of tabs would be cut, not make room."""
        self._bar.setMinimumWidth(self._bar.sizeHint().width())
        self._fit()

    def _ask_height(self) -> None:
        """Never so low that of what is in front not one row could be read, or its buttons be pressed."""
        size = themes.current().size
        lists = {
            DUE: size.journal_row + size.due_row,  # the head of a group, and what is due first
            ORDERS: 2 * size.journal_row + size.toolbar,  # heads, an order and the buttons
        }
        under = lists.get(self.tab(), 2 * size.journal_row)
        self.setMinimumHeight(size.toolbar + under)

    def _open(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        self._ask_height()
        self.say(_hint(tab))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for all."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Without room for all a hint goes, and for a sentence the button."""
        is_journal, text = self.tab() == JOURNAL, self._hint.text()
        space = themes.current().space
        parts = [self._bar.sizeHint().width(), self._hint.fontMetrics().horizontalAdvance(text)]
        if is_journal:
            parts.append(self.correct.sizeHint().width())
        has_room = sum(parts) + len(parts) * space.s12 + 2 * space.s16 <= self.width()
        is_hint = text == _hint(self.tab())
        self._hint.setVisible(has_room or not is_hint)
        self.correct.setVisible(is_journal and (has_room or is_hint))

    def _chosen(self, _entry_id: str) -> None:
        """What was said of another line goes."""
        self.say(_hint(self.tab()))
        line = self.journal.chosen_line()
        can = line is not None and line.can_correct and self.journal.correct.isEnabled()
        self.correct.setEnabled(can)


def _hint(tab: int) -> str:
    return tr(HINTS[tab]) if HINTS[tab] else ""
