"""The orders of a patient in words, for their list: open ones first, the newest on top. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.due import Due
from mgtracker.clinical.events import OrderStop, Rate
from mgtracker.ui.due_words import countdown, due_clock
from mgtracker.ui.event_words import clock_words
from mgtracker.ui.give.orders import dose_words, given_of, timing_words
from mgtracker.ui.known_words import reason_words
from mgtracker.ui.translation import mark, tr
from mgtracker.view import OrderView, View

DOSES = ("dose", "infusion-start")
"""The kinds of task that give a planned dose."""
HEADS = (
    mark("Order"),
    mark("Timing"),
    mark("Ordered by"),
    mark("Given"),
    mark("Next"),
)


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One order: its words by column, and the planned dose that is next; None once it is complete."""

    order: OrderView
    cells: tuple[str, ...]
    due: Due | None

    @property
    def can_stop(self) -> bool:
        """Whether it still stands: a finished one can be changed or stopped no more."""
        return self.order.stopped is None


def order_rows(view: View) -> tuple[OrderRow, ...]:
    """Every order of the patient in front."""
    if view.patient is None:
        return ()
    orders = [one for one in view.patient.orders if one.entry.id not in view.patient.course.struck]
    orders.sort(key=lambda one: (not one.is_open, -one.entry.position))
    return tuple(_row(one, view) for one in orders)


def next_dose(order: OrderView, view: View) -> Due | None:
    """The planned dose of an order that is next, as the schedule has it; None if none is to come."""
    if view.patient is None:
        return None
    mine = (due for due in view.patient.due if due.target == order.entry.id and due.task in DOSES)
    return min(mine, key=lambda due: due.number or 0, default=None)


def _row(one: OrderView, view: View) -> OrderRow:
    order, due = one.order, next_dose(one, view)
    given = str(given_of(one))
    if order.count is not None:
        given = tr("{number} of {count}", number=given, count=order.count)
    words = (
        dose_words(order, names=True),
        timing_words(order),
        order.prescriber or "",
        given,
        _next(one, due, view),
    )
    return OrderRow(one, words, due)


def _running(one: OrderView, view: View) -> str:
    """ "runs to 18:30" while the line runs that was started for the order, at whatever rate by now."""
    assert view.patient is not None
    started = [entry.event for slot in one.slots for entry in slot.filled]
    lines = {rate.line for rate in started if isinstance(rate, Rate)}
    for given in view.patient.running:
        rate = given.entry.event
        assert isinstance(rate, Rate), "what runs is a line"
        if rate.line in lines and rate.order in (None, one.entry.id):
            if given.end is None:
                return tr("runs, no planned end")
            end = clock_words(Instant(given.end), view.now, view.zone)
            return tr("runs to {time}", time=end)
    return ""


def _next(one: OrderView, due: Due | None, view: View) -> str:
    if one.stopped is not None:
        stop = one.stopped.event
        assert isinstance(stop, OrderStop)
        time = clock_words(stop.at, view.now, view.zone)
        return tr("stopped {time}: {reason}", time=time, reason=reason_words(stop.reason))
    if due is None:
        return _running(one, view) or tr("complete")
    return f"{due_clock(due.due, view.now, view.zone)}, {countdown(due, view.now)}"
