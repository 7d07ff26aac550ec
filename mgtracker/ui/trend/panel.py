"""The trend as the window takes it: toolbar, chart and table, and a sentence where there is no patient."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mgtracker.clinical.clock import MINUTE, Instant
from mgtracker.ui import theme as themes
from mgtracker.ui.tab_order import follow
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend import struck
from mgtracker.ui.trend.choices import Choices
from mgtracker.ui.trend.span import CUSTOM, USUAL, Span
from mgtracker.ui.trend.table import Table
from mgtracker.ui.trend.toolbar import Toolbar

if TYPE_CHECKING:
    from pathlib import Path

    from mgtracker.ui.bridge import Proposal
    from mgtracker.ui.theme import Theme
    from mgtracker.ui.trend.chart import Chart
    from mgtracker.ui.trend.export.sheet import ExportSheet
    from mgtracker.ui.trend.export.sight import Sight
    from mgtracker.ui.trend.range_popover import RangePopover
    from mgtracker.view import View

EMPTY = mark("No patient is open. Choose one from the ward.")


class TrendPanel(QWidget):
    """Results, doses and the rolling sum of the patient in front.

    Signals:
        entry_clicked: the id of the entry whose mark or row was clicked.
        left: the chart left the program: "exported" or "printed", and as what.
    """

    entry_clicked = Signal(str)
    left = Signal(str, str)

    def __init__(self, choices: Choices | None = None, parent: QWidget | None = None) -> None:
        """`choices`: panels and units that are remembered elsewhere; None: those of this widget alone."""
        super().__init__(parent)
        self.view: View | None = None
        self.proposal: Proposal | None = None
        self.chart: Chart | None = None
        self.span = Span(self)
        self.choices = Choices(self) if choices is None else choices
        self.toolbar = Toolbar(self.choices, self)
        self.popover: RangePopover | None = None
        self._range_before = USUAL
        self.export_sheet: ExportSheet | None = None
        self.export_folder: Path | None = None
        """Where the last file went."""
        self.empty = QLabel(tr(EMPTY))
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
        self.toolbar.ranged.connect(self._choose_range)
        self.toolbar.custom_asked.connect(self.ask_range)
        self.toolbar.now.connect(self.span.reset)
        self.toolbar.tabled.connect(self._choose_page)
        self.toolbar.struck_asked.connect(self._redraw)
        self.toolbar.export_asked.connect(self.ask_export)
        to_chart = QAction(tr("Read the chart"), self)
        to_chart.setShortcut(QKeySequence("K"))
        to_chart.triggered.connect(self.read)
        self.addActions([*self.toolbar.actions(), to_chart, *self.toolbar.menu.actions()])
        self.table.entry_chosen.connect(self.entry_clicked)
        self.choices.changed.connect(self._redraw)
        self.apply_theme(themes.current())

    def show_view(self, view: View) -> None:
        """Draw the patient in front, with what is being typed for them; or say that there is none."""
        another = self._patient_of(self.view) != self._patient_of(view)
        self.view = view
        if another:
            self._forget()
        if view.patient is None:
            self._choose_page()
            return
        self.toolbar.count_struck(len(struck.entries(view)))
        chart = self._chart()
        chart.shows_struck = self.toolbar.struck.isChecked()
        chart.show_view(view)
        self.show_proposal(self.proposal)
        self._choose_page()

    def show_proposal(self, proposal: Proposal | None) -> None:
        """Draw what is being typed beside what stands; None takes it away."""
        self.proposal = proposal
        if self.chart is not None and self.view is not None and self.view.patient is not None:
            self.chart.show_proposal(proposal)
            self.toolbar.legend.explain(self.chart.explained(), self.chart.planned_form())

    def rest(self) -> None:
        """The forms are empty again."""
        if self.chart is not None:
            self.chart.go_up()

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

    def read(self) -> None:
        """Take the keys to the newest point of the chart, or to the table."""
        if self.chart is None:
            return
        if self.toolbar.table.isChecked():
            self.table.setFocus()
            return
        self.chart.plots.setFocus()
        if self.chart.reading.at is None:
            self.chart.reading.step(-1)

    def ask_range(self) -> None:
        """Ask from when to when; what is shown stays until both are named."""
        if self.view is None or (self.popover is not None and self.popover.isVisible()):
            return
        if self.popover is None:
            from mgtracker.ui.trend.range_popover import RangePopover

            self.popover = RangePopover(self)
            self.popover.chosen.connect(self._take_range)
            self.popover.left.connect(self._leave_range)
        is_known = self.span.end < self.span.latest - MINUTE
        end = Instant(round(self.span.end)) if is_known else None
        ranges = self.toolbar.ranges
        corner = ranges.mapToGlobal(ranges.rect().bottomLeft())
        self.popover.ask(self.view, Instant(round(self.span.start)), end, corner)

    def ask_export(self) -> None:
        """Ask what the chart is to become, and where it goes."""
        if self.view is None or self.view.patient is None:
            return
        from mgtracker.ui.trend.export.sheet import ExportSheet

        sheet = ExportSheet(self.sight(), self.export_folder, self.window())
        sheet.left.connect(self._say_left)
        sheet.finished.connect(partial(self._exported, sheet))
        self.export_sheet = sheet
        sheet.open()

    def sight(self) -> Sight:
        """What is on the chart now; somebody is in front."""
        from mgtracker.ui.trend.export.sight import Sight

        assert self.view is not None
        struck_shown = self.toolbar.struck.isChecked()
        return Sight(self.view, self.choices, self.span.held(), struck_shown)

    def _say_left(self, how: str, name: str) -> None:
        as_what = f"chart, {name.rpartition('.')[2]}" if how == "exported" else "chart"
        self.left.emit(how, as_what)

    def _exported(self, sheet: ExportSheet, _result: int) -> None:
        if sheet.kept is not None:
            self.export_folder = sheet.kept.parent
        self.export_sheet = None
        sheet.deleteLater()

    def _choose_range(self, key: str) -> None:
        self._range_before = key
        self.span.choose(key)

    def _take_range(self, start: Instant, end: Instant | None) -> None:
        self._range_before = CUSTOM
        self.toolbar.ranges.set_value(CUSTOM)
        last = self.span.latest if end is None else end.seconds
        self.span.choose_custom(start.seconds, last)

    def _leave_range(self) -> None:
        if self.toolbar.ranges.value() != self._range_before:
            self.toolbar.ranges.set_value(self._range_before)

    def _forget(self) -> None:
        """Another patient: what was zoomed to, typed and named belongs to the one before."""
        self.span.follows, self.proposal = True, None
        self.toolbar.struck.setChecked(False)
        if self.span.range == CUSTOM:
            self.toolbar.ranges.set_value(USUAL)

    def _chart(self) -> Chart:
        """The chart, made when the first patient needs it: only then is pyqtgraph loaded."""
        if self.chart is None:
            from mgtracker.ui.trend.chart import Chart

            self.chart = Chart(self.span, self.choices)
            self.chart.entry_clicked.connect(self.entry_clicked)
            self.chart.read.connect(self.toolbar.show_parts)
            self.pages.addWidget(self.chart)
            follow(self.toolbar.export, (self.chart.plots, self.table))
        return self.chart

    def _choose_page(self) -> None:
        has_patient = self.view is not None and self.view.patient is not None
        self.toolbar.setEnabled(has_patient)
        if not has_patient or self.view is None or self.chart is None:
            self.pages.setCurrentWidget(self.empty)
        elif self.toolbar.table.isChecked():
            shown = self.toolbar.struck.isChecked()
            self.chart.reading.stop()  # what is read there would cover the way back
            self.table.rows_model.show(self.view, self.choices, struck=shown)
            self.pages.setCurrentWidget(self.table)
        else:
            self.pages.setCurrentWidget(self.chart)

    @staticmethod
    def _patient_of(view: View | None) -> str | None:
        return view.patient.id if view is not None and view.patient is not None else None
