"""The trend as the window takes it: toolbar, chart and table, and a sentence where there is no patient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.trend.choices import Choices
from mgtracker.ui.trend.span import Span
from mgtracker.ui.trend.table import Table
from mgtracker.ui.trend.toolbar import Toolbar

if TYPE_CHECKING:
    from mgtracker.ui.bridge import Proposal
    from mgtracker.ui.theme import Theme
    from mgtracker.ui.trend.chart import Chart
    from mgtracker.view import View

EMPTY = "No patient is open. Choose one from the ward."


class TrendPanel(QWidget):
    """Results, doses and the rolling sum of the patient in front.

    Signals:
        entry_clicked: the id of the entry whose mark or row was clicked.
    """

    entry_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: View | None = None
        self.proposal: Proposal | None = None
        self.chart: Chart | None = None
        self.span = Span(self)
        self.choices = Choices(self)
        self.toolbar = Toolbar(self)
        self.empty = QLabel(EMPTY)
        self.empty.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table = Table()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.pages, 1)
        self.toolbar.ranged.connect(self.span.choose)
        self.toolbar.now.connect(self.span.reset)
        self.toolbar.tabled.connect(self._choose_page)
        self.table.entry_chosen.connect(self.entry_clicked)
        self.choices.changed.connect(self._redraw)
        self.apply_theme(themes.current())

    def show_view(self, view: View) -> None:
        """Draw the patient in front, with what is being typed for them; or say that there is none."""
        another = self._patient_of(self.view) != self._patient_of(view)
        self.view = view
        if another:
            self.span.follows, self.proposal = True, None
        if view.patient is None:
            self._choose_page()
            return
        chart = self._chart()
        chart.show_view(view)
        chart.show_proposal(self.proposal)
        if self.toolbar.table.isChecked():
            self.table.rows_model.show(view, self.choices)
        self._choose_page()

    def show_proposal(self, proposal: Proposal | None) -> None:
        """Draw what is being typed beside what stands; None takes it away."""
        self.proposal = proposal
        if self.chart is not None and self.view is not None and self.view.patient is not None:
            self.chart.show_proposal(proposal)

    def highlight(self, entry_id: str) -> None:
        """Ring the marks of an entry; "" for none."""
        if self.chart is not None:
            self.chart.highlight(entry_id)
        self.table.highlight(entry_id)

    def apply_theme(self, theme: Theme) -> None:
        """Another theme or text size is in force."""
        self.empty.setMargin(theme.space.s16)
        self.toolbar.apply_theme(theme)
        self.table.apply_theme(theme)
        if self.chart is None:
            return
        self.chart.apply_theme(theme)
        self._redraw()

    def _redraw(self) -> None:
        """The same patient anew."""
        if self.view is not None:
            self.show_view(self.view)

    def _chart(self) -> Chart:
        """The chart, made when the first patient needs it: only then is pyqtgraph loaded."""
        if self.chart is None:
            from mgtracker.ui.trend.chart import Chart

            self.chart = Chart(self.span, self.choices)
            self.chart.entry_clicked.connect(self.entry_clicked)
            self.chart.read.connect(self.toolbar.show_parts)
            self.pages.addWidget(self.chart)
        return self.chart

    def _choose_page(self) -> None:
        has_patient = self.view is not None and self.view.patient is not None
        self.toolbar.setEnabled(has_patient)
        if not has_patient or self.view is None or self.chart is None:
            self.pages.setCurrentWidget(self.empty)
        elif self.toolbar.table.isChecked():
            self.table.rows_model.show(self.view, self.choices)
            self.pages.setCurrentWidget(self.table)
        else:
            self.pages.setCurrentWidget(self.chart)

    @staticmethod
    def _patient_of(view: View | None) -> str | None:
        return view.patient.id if view is not None and view.patient is not None else None
