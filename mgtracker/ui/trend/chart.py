"""Panels on one time axis: magnesium, calcium, PTH, those on demand, doses, and the rolling sum."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mgtracker.clinical.clock import HOUR
from mgtracker.ui import theme as themes
from mgtracker.ui.translation import tr
from mgtracker.ui.trend import candidate, cross, legend, moments, readout, struck
from mgtracker.ui.trend.heights import shares_of
from mgtracker.ui.trend.kinds import USUAL
from mgtracker.ui.trend.label import PanelLabel
from mgtracker.ui.trend.lane import Lane
from mgtracker.ui.trend.look import Look
from mgtracker.ui.trend.marks import Form
from mgtracker.ui.trend.panel_walk import PanelWalk
from mgtracker.ui.trend.plots import Plots, backdrop, line_of_now
from mgtracker.ui.trend.reading import Reading
from mgtracker.ui.trend.results import ResultPlot
from mgtracker.ui.trend.sums import SumPlot
from mgtracker.ui.trend.ticks import time_ticks
from mgtracker.ui.trend.time_axis import TimeAxis, label_room
from mgtracker.ui.trend.watermark import watermark

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

    from mgtracker.ui.bridge import Proposal
    from mgtracker.ui.theme import Theme
    from mgtracker.ui.trend.choices import Choices
    from mgtracker.ui.trend.kinds import Kind
    from mgtracker.ui.trend.plot import Plot
    from mgtracker.ui.trend.readout import Part
    from mgtracker.ui.trend.span import Span
    from mgtracker.view import View


class Body(QWidget):
    """Holds labels and plots side by side and says when it was resized."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panels are laid out anew."""
        super().resizeEvent(event)
        self.resized.emit()


class Chart(QWidget):
    """Signals:
    entry_clicked: the id of the entry whose mark was clicked.
    read: the parts of the read-out; empty when nothing is read.
    """

    entry_clicked = Signal(str)
    read = Signal(object)

    def __init__(
        self,
        span: Span,
        choices: Choices,
        parent: QWidget | None = None,
        *,
        dense: float | None = None,
    ) -> None:
        """`dense`: dots a pixel of what it is drawn on; None: as the screen's."""
        super().__init__(parent)
        self.span, self.choices = span, choices
        self._is_live = dense is None
        self._dense = self.devicePixelRatioF() if dense is None else dense
        self.look = Look(themes.current(), self._dense)
        self.view: View | None = None
        self.shows_struck = False
        self._placing = False
        self._is_down = False
        self._edges: list[int] = []
        self._build()
        self.plots.setBackground(self.look.theme.surface)
        self.span.changed.connect(self._move)
        self.body.resized.connect(self._place)
        self.reading = Reading(self.span, self.plots, self)
        self.reading.clicked.connect(self.entry_clicked)
        self.reading.moved.connect(self._read)
        self.walk.reached.connect(self._bring)
        self._choose_panels()

    def _build(self) -> None:
        self.body = Body()
        self.plots = Plots(self.body, is_live=self._is_live)
        self.walk = PanelWalk(self.plots, self)
        self._made: dict[str, ResultPlot] = {}
        self.magnesium, self.calcium, self.pth = (self._result(kind) for kind in USUAL)
        self.pth.share = 0.82
        self.lane = Lane(self.look, self.span, PanelLabel(self.body))
        self.sums = SumPlot(self.look, self.span, PanelLabel(self.body))
        self.results: tuple[ResultPlot, ...] = ()
        self.panels: tuple[Plot, ...] = ()
        for panel in (self.lane, self.sums):
            self._add(panel)
        self.sums.label.is_edged = False
        self.axis = TimeAxis(self)
        self.scrolled = QScrollArea(self)
        self.scrolled.setFrameShape(QFrame.Shape.NoFrame)
        self.scrolled.setWidgetResizable(True)
        self.scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolled.setWidget(self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.scrolled, 1)
        column.addWidget(self.axis)

    def _result(self, kind: Kind) -> ResultPlot:
        """The panel of an analyte, made when it is first wanted."""
        made = self._made.get(kind.key)
        if made is None:
            label = PanelLabel(self.body)
            label.unit_asked.connect(partial(self.choices.next_unit, kind.key))
            made = ResultPlot(self.look, self.span, label, kind)
            self._made[kind.key] = made
            self._add(made)
        return made

    def _add(self, panel: Plot) -> None:
        self.plots.scene().addItem(panel.box)
        self.walk.add(panel.label)

    def _bring(self, label: PanelLabel) -> None:
        """What the keys went to is in sight."""
        self.scrolled.ensureWidgetVisible(label, 0, 0)

    def _choose_panels(self) -> None:
        """Those that are always shown, then those that are asked for."""
        wanted = [self._result(kind) for kind in (*USUAL, *self.choices.on_demand)]
        for panel in self._made.values():
            panel.box.setVisible(panel in wanted)
            panel.label.setVisible(panel in wanted)
        self.results = tuple(wanted)
        self.panels = (*wanted, self.lane, self.sums)
        self.reading.panels = self.panels
        self.walk.labels = tuple(panel.label for panel in self.panels)

    # -- showing ---------------------------------------------------------------------------------

    def show_view(self, view: View) -> None:
        """Draw the patient in front."""
        patient = view.patient
        assert patient is not None, "the chart shows one patient"
        before, self.view = self.view, view
        if before is None or before.patient is None or before.patient.id != patient.id:
            self.go_up()
        starts = [patient.course.live[0].at.seconds] if patient.course.live else []
        ahead = patient.caps[0].cap.window if patient.caps else 24 * HOUR
        self._placing = True
        self.span.show(view.now.seconds, min(starts, default=view.now.seconds), ahead)
        self._placing = False
        self._choose_panels()
        for plot in self.results:
            key = plot.kind.key
            gone = struck.points(view, key) if self.shows_struck else ()
            plot.show(view, self.choices.kind(key), gone)
        self.lane.show(view, struck.marks(view) if self.shows_struck else ())
        self.sums.show(view, cross.standing_crossing(view))
        known = self.lane.moments().union(*(plot.moments() for plot in self.results))
        self.reading.show(moment for moment in known if moment <= self.span.latest)
        self._describe()
        self._place()

    def show_proposal(self, proposal: Proposal | None) -> None:
        """Draw what is being typed, or take it away."""
        if self.view is None:
            return
        shown = None if proposal is None else candidate.shown(self.view, proposal)
        if shown is None and self.sums.shown is None and not self.lane.held.ghosts:
            return
        if shown is None:
            self.lane.show_ghosts(())
        else:
            self.lane.show_ghosts(shown.marks, shown.replaces)
        self.sums.show_candidate(shown)
        self.sums.fit()
        self._draw_now()
        self.plots.forget()
        if shown is not None and shown.rolling is not None:
            self._bring_sums()
        self._describe()

    def _bring_sums(self) -> None:
        """Once for what is typed: who scrolls back is left there, and unfinished letters move nothing."""
        if not self._is_down:
            self._is_down = True
            self.scrolled.ensureWidgetVisible(self.sums.label, 0, 0)

    def go_up(self) -> None:
        """Nothing is typed any more: a low chart shows its top."""
        self._is_down = False
        self.scrolled.verticalScrollBar().setValue(0)

    def apply_theme(self, theme: Theme) -> None:
        """Another theme or text size; `show_view` follows."""
        self.look = Look(theme, self._dense)
        self.plots.setBackground(theme.surface)
        for panel in (*self._made.values(), self.lane, self.sums):
            panel.restyle(self.look)
            panel.label.update()
        self.axis.updateGeometry()
        self.plots.forget()

    def highlight(self, entry_id: str) -> None:
        """Ring the marks of an entry and bring them into sight; "" for none."""
        if self.view is not None and self.view.patient is not None:
            entry = self.view.patient.course.entry(entry_id)
            if entry is not None:
                self.span.reveal(entry.at.seconds)
        for panel in self.panels:
            panel.highlight(entry_id)
        self.plots.forget()

    def explained(self) -> tuple[str, ...]:
        """What there is to be explained, as the legend names it."""
        shown, points = self.sums.shown, [p for plot in self.results for p in plot.points()]
        there = {
            legend.EXPECTED: any(plot.corridor is not None for plot in self.results),
            legend.PLANNED: bool(self.lane.held.planned),
            legend.NOT_GIVEN: bool(self.lane.held.not_given),
            legend.WITH: shown is not None and shown.rolling is not None,
            legend.FORECAST: self.sums.rolling is not None,
            legend.DOUBTFUL: any(point.doubts for point in points),
        }
        return tuple(kind for kind in legend.KINDS if there[kind])

    def planned_form(self) -> Form:
        """How the next planned dose looks, for the legend's sample."""
        planned = self.lane.held.planned
        return planned[0].form if planned else Form.INJECTION

    def sentences(self) -> list[str]:
        """One for each panel."""
        return [panel.label.accessibleName() for panel in self.panels]

    # -- laying out ------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """The font may have grown."""
        super().changeEvent(event)
        self.axis.updateGeometry()

    def _place(self) -> None:
        """Every panel gets its share of the height, and never less than its label needs."""
        if self._placing:
            return
        self._placing = True
        theme = self.look.theme
        least = [panel.least() for panel in self.panels]
        self.body.setMinimumHeight(sum(least))
        heights = shares_of(self.body.height(), least, [panel.share for panel in self.panels])
        column, width = theme.size.chart_labels, self.body.width()
        self.plots.setGeometry(column, 0, max(width - column, 1), self.body.height())
        self.plots.resize_layers()
        top = 0
        for panel, height in zip(self.panels, heights, strict=True):
            panel.label.setGeometry(0, top, column, height)
            panel.place(QRectF(0, top, self.plots.width(), height - 1))
            top += height
        self._edges = [sum(heights[: place + 1]) for place in range(len(heights) - 1)]
        self._placing = False
        if self.view is not None:
            self._mark_time()
            self._draw_lines()

    def _move(self) -> None:
        """Everything that depends on the stretch of time."""
        if self.view is None or self._placing:
            return
        for panel in self.panels:
            panel.move()
        self._mark_time()
        self._draw_lines()

    def _mark_time(self) -> None:
        assert self.view is not None
        span, look, zone = self.span, self.look, self.view.zone
        width, left = float(self.plots.width()), float(self.plots.x())
        ticks = time_ticks(span.start, span.end, zone, width, label_room(look.theme))
        placed = [(self._x(tick.at), tick) for tick in ticks]
        lines = [(x, tick.is_day) for x, tick in placed]
        now, height = self._x(self.view.now.seconds), float(self.plots.height())
        ground = backdrop(look, width, height, now, lines, self._edges)
        self.plots.behind.draw([*ground, *watermark(look, self.view.kind, width, height)])
        self._draw_now()
        self.plots.forget()
        self.axis.show_ticks([(left + x, tick) for x, tick in placed], left, left + width, zone)
        self.axis.show_now(left + now, moments.clock(self.view.now.seconds, zone))

    def _draw_now(self) -> None:
        assert self.view is not None
        tag = self.sums.tag and self.sums.box.mapRectToScene(self.sums.tag)
        now, height = self._x(self.view.now.seconds), float(self.plots.height())
        self.plots.before.draw(line_of_now(self.look, height, now, tag))

    def _draw_lines(self) -> None:
        assert self.view is not None
        moment = self.reading.at
        hair = None if moment is None else self._x(moment)
        self.plots.show_hair(hair, self.look.cross())
        if hair is None or moment is None:
            self.axis.show_cross(None)
        else:
            text = moments.clock(moment, self.view.zone)
            self.axis.show_cross(self.plots.x() + hair, text)

    def _x(self, at: float) -> float:
        return (
            (at - self.span.start) / (self.span.end - self.span.start) * float(self.plots.width())
        )

    def _read(self, moment: int | None) -> None:
        """The cross hair stands somewhere else."""
        if self.view is not None:
            self._draw_lines()
            parts = [] if moment is None else self.parts(moment)
            self.read.emit(parts)

    def parts(self, moment: int) -> list[Part]:
        """What is read at a moment."""
        assert self.view is not None
        return readout.read(self.view, moment, self.results, self.lane, self.sums)

    def _describe(self) -> None:
        assert self.view is not None
        assert self.view.patient is not None
        self.plots.setAccessibleName(tr("Trend of {name}", name=self.view.patient.patient.name))
        self.plots.setAccessibleDescription("; ".join(self.sentences()))
