"""The sheets about orders, planned doses and reviews, and what is done with their answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mgtracker.clinical.events import NotGiven, Review
from mgtracker.ui.due_words import due_line
from mgtracker.ui.event_words import when_at
from mgtracker.ui.give.orders import number_words, plan_words, progress_words
from mgtracker.ui.order_rows import next_dose
from mgtracker.ui.patient_words import identity
from mgtracker.ui.sentence_case import sentence_case
from mgtracker.ui.source_words import source_line
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from mgtracker.clinical.due import Due
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.order_rows import OrderRow
    from mgtracker.ui.order_sheets import NotGivenSheet, ReviewSheet, StopOrder
    from mgtracker.ui.patient_page import PatientPage
    from mgtracker.ui.window_sheets import WindowSheets
    from mgtracker.view import OrderView


class SheetsOfOrders(QObject):
    """All of it is about the patient in front."""

    def __init__(self, window: MainWindow, sheets: WindowSheets, page: PatientPage) -> None:
        super().__init__(sheets)
        self._window, self._sheets = window, sheets
        page.tabs.orders.asked.connect(self.act)
        page.not_given_asked.connect(self.not_given)
        page.tabs.due.withheld.connect(self.not_given)
        page.review_asked.connect(self.review)

    def not_given(self, due: Due) -> None:
        """Ask why a planned dose is not given; of an order without one there is nothing to ask."""
        from mgtracker.ui.order_sheets import NotGivenSheet

        window = self._window
        view = window.bridge.view
        if due.target is None or view.read_only:
            return
        sooner = self._sooner(due)
        if sooner is not None:
            window.page.tabs.say(tr("{dose} comes first.", dose=number_words(sooner)))
            return
        when = when_at(view)
        about = due_line([due], view.protocol, when)
        sheet = NotGivenSheet(about, tr("Due {time}", time=when(due.due)), self._who(), window)
        sheet.confirmed.connect(partial(self._not_give, sheet, due))
        self._sheets.open(sheet)

    def review(self, due: Due) -> None:
        """Ask what a review came to."""
        from mgtracker.ui.order_sheets import ReviewSheet

        window = self._window
        view = window.bridge.view
        if view.read_only:
            return
        rule = source_line(view.protocol.rule(due.rule))
        what = due_line([due], view.protocol, when_at(view))
        sheet = ReviewSheet(what, rule, self._who(), window)
        sheet.confirmed.connect(partial(self._review, sheet, due))
        self._sheets.open(sheet)

    def act(self, action: str, row: OrderRow) -> None:
        """What the list of orders asks for."""
        give, due = self._window.page.give, row.due
        if action == "stop":
            self._ask_stop(row.order)
        elif action == "change" and give is not None:
            give.change_order(row.order)
        elif due is not None and action == "not-given":
            self.not_given(due)
        elif due is not None and give is not None:
            give.give_for(due)

    def _ask_stop(self, order: OrderView) -> None:
        from mgtracker.ui.order_sheets import StopOrder

        what, progress = plan_words(order.order), sentence_case(progress_words(order))
        sheet = StopOrder(what, f"{progress}.", self._who(), self._window)
        sheet.confirmed.connect(partial(self._stop, sheet, order.entry.id))
        self._sheets.open(sheet)

    def _stop(self, sheet: StopOrder, order_id: str, reason: str) -> None:
        if self._window.bridge.stop_order(order_id, reason) is None:
            sheet.refuse(self._sheets.refusal())
        else:
            sheet.accept()

    def _not_give(self, sheet: NotGivenSheet, due: Due, reason: str, note: str) -> None:
        """At the planned time where that has been, else now."""
        assert due.target is not None, "only a dose of an order is asked about"
        bridge, give = self._window.bridge, self._window.page.give
        at = min(due.due, bridge.view.now)
        if bridge.write(NotGiven(at, due.target, reason), note or None) is None:
            sheet.refuse(self._sheets.refusal())
            return
        sheet.accept()
        if give is not None:
            give.put_away(due)

    def _review(self, sheet: ReviewSheet, due: Due, outcome: str, note: str) -> None:
        """A review that changes an order opens the form for it."""
        bridge, give = self._window.bridge, self._window.page.give
        before = self._order(due.target)
        done = Review(bridge.view.now, due.rule, outcome, due.target)
        if bridge.review(done, note or None) is None:
            sheet.refuse(self._sheets.refusal())
            return
        sheet.accept()
        if outcome == "change" and before is not None and give is not None:
            give.change_order(before)

    def _sooner(self, due: Due) -> Due | None:
        """A dose of the order that waits before one that is still to come: what is not given now is that."""
        view, order = self._window.bridge.view, self._order(due.target)
        first = None if order is None else next_dose(order, view)
        is_later = first is not None and (first.number or 0) < (due.number or 0)
        return first if is_later and due.due > view.now else None

    def _who(self) -> str:
        patient = self._window.bridge.view.patient
        return "" if patient is None else identity(patient.patient)

    def _order(self, target: str | None) -> OrderView | None:
        patient = self._window.bridge.view.patient
        found = () if patient is None else patient.orders
        return next((one for one in found if one.entry.id == target), None)
