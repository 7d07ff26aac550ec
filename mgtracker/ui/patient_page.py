"""One patient: who it is, the trend, the journal under it, and what is recorded at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.identity_strip import IdentityStrip
from mgtracker.ui.measured import MeasuredWidget
from mgtracker.ui.record_tabs import RecordTabs
from mgtracker.ui.trend.choices import Choices

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mgtracker.ui.bridge import Bridge, Proposal
    from mgtracker.ui.give.panel import GivePanel
    from mgtracker.ui.trend import TrendPanel
    from mgtracker.view import View

TABS_SHARE = 0.28
"""How much of the height the journal has, until someone moves the edge."""


class _Place(QWidget):
    """Where the chart or the forms are put. They scroll in what height there is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        QVBoxLayout(self).setContentsMargins(0, 0, 0, 0)

    def hasHeightForWidth(self) -> bool:
        """Not even where they are narrow."""
        return False


class PatientPage(MeasuredWidget):
    """The strip at once; journal, chart and forms as soon as it is on the screen (`furnish_by_and_by`).

    Signals:
        not_given_asked: a Due: a planned dose is not to be given; why is to be asked.
        review_asked: a Due: what a review came to is to be asked.
        presence_asked: whether the patient is still on the ward is to be asked.
        noted: something was done that the audit keeps: its kind there, and a few words without names.
    """

    not_given_asked = Signal(object)
    review_asked = Signal(object)
    presence_asked = Signal()
    noted = Signal(str, str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.strip = IdentityStrip()
        self.tabs = RecordTabs()
        self.trend: TrendPanel | None = None
        self.choices = Choices(self)
        self.give: GivePanel | None = None
        self._trend_place, self._give_place = _Place(), _Place()
        self._middle = QSplitter(Qt.Orientation.Vertical)
        self._middle.setChildrenCollapsible(False)
        self._middle.setHandleWidth(1)
        self._middle.addWidget(self._trend_place)
        self._middle.addWidget(self.tabs)
        self._middle.setStretchFactor(0, 1)
        self._middle.setStretchFactor(1, 0)
        for part in (self._middle, self._give_place):  # with large text who it is stays in sight
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._middle.splitterMoved.connect(self._moved)
        self._is_moved = False
        under = QHBoxLayout()
        under.setSpacing(1)
        under.addWidget(self._middle, 1)
        under.addWidget(self._give_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addLayout(under, 1)
        self._soon = QTimer(self, singleShot=True)  # the page's own: the bridge may go before it
        self._soon.timeout.connect(self.add_give)
        bridge.destroyed.connect(self._soon.stop)
        bridge.proposed.connect(self._show_proposal)
        self.measure()

    def show_view(self, view: View) -> None:
        """Show the patient in front; with nobody there, what was typed goes."""
        if view.patient is None:
            if self.give is not None:
                self.give.show_view(view)
            return
        self.strip.show_view(view)
        if self.trend is not None:
            self.tabs.show_view(view)
            self.trend.show_view(view)
        if self.give is not None:  # last: it judges again what is typed, and tells the others
            self.give.show_view(view)

    def furnish(self) -> None:
        """Add chart and forms now."""
        self.add_trend()
        self.add_give()

    def furnish_by_and_by(self) -> None:
        """Add the chart, and once that is on the screen the forms."""
        self.add_trend()
        if self.trend is not None and self.trend.isVisible():
            self.trend.installEventFilter(self)
        else:
            self._soon.start()

    def add_give(self) -> None:
        """Add the forms."""
        if self.give is None:
            from mgtracker.ui.give.panel import GivePanel

            self.give = GivePanel(self._bridge)
            self.give.not_given_asked.connect(self.not_given_asked)
            self.give.body.made.connect(self._begin_in_units)
            self.choices.changed.connect(self._begin_in_units)
            self._put(self.give, self._give_place)
            self._give_place.setMinimumWidth(0)

    def add_trend(self) -> None:
        """Add the chart."""
        if self.trend is None:
            from mgtracker.ui.trend import TrendPanel

            self.trend = TrendPanel(self.choices)
            self._put(self.trend, self._trend_place)
            self._put_tabs_last()
            self.trend.entry_clicked.connect(self.tabs.journal.select_entry)
            self.trend.left.connect(self.noted)
            self.tabs.journal.chosen.connect(self.trend.highlight)
            self.show_view(self._bridge.view)

    def apply_theme(self) -> None:
        """What paints by itself paints again."""
        if self.trend is not None:
            self.trend.apply_theme(themes.current())

    def has_unsaved(self) -> bool:
        """Whether something typed would be lost with another patient."""
        return self.give is not None and self.give.has_unsaved()

    def measure(self) -> None:
        """The forms keep their place before they are there."""
        size = themes.current().size
        self._give_place.setMinimumHeight(size.patient_page_least)
        if self.give is None:
            self._give_place.setMinimumWidth(size.give_panel_low)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The chart is being painted for the first time."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._soon.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chart and the journal share the height, unless someone has moved the edge."""
        super().resizeEvent(event)
        self._share()

    def _put_tabs_last(self) -> None:
        """Tab goes in the order in which things came into the window: the tabs after the chart's toolbar."""
        self.tabs.setParent(None)
        self._middle.addWidget(self.tabs)
        self._middle.setStretchFactor(1, 0)
        self.tabs.show()
        self._share()

    def _share(self) -> None:
        if not self._is_moved:
            height = self.height() - self.strip.height()
            under = round(height * TABS_SHARE)
            self._middle.setSizes([height - under, under])

    def _moved(self) -> None:
        self._is_moved = True

    def _begin_in_units(self, _form: object = None) -> None:
        """A form that is new, or another unit was chosen on the chart."""
        assert self.give is not None
        form = self.give.body.forms.get("labs")
        if form is None:
            return
        from mgtracker.ui.give.labs_form import LabsForm

        assert isinstance(form, LabsForm)
        form.begin_in(self.choices.units)

    def _put(self, panel: QWidget, place: QWidget) -> None:
        layout = place.layout()
        assert layout is not None
        layout.addWidget(panel)

    def _show_proposal(self, proposal: Proposal | None) -> None:
        self.tabs.journal.show_proposal(proposal)
        if self.trend is not None:
            self.trend.show_proposal(proposal)
            if proposal is None and not self.has_unsaved():
                self.trend.rest()
