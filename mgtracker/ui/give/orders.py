"""What the record already says about a dose to be given: the open order, and which dose of it. No Qt."""

from __future__ import annotations

from mgtracker.clinical.clock import Instant, format_duration
from mgtracker.clinical.course import Course
from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Dose, Entry, Order, Rate
from mgtracker.clinical.orders import Slot
from mgtracker.clinical.quantity import Drug
from mgtracker.ui.give import ward_time
from mgtracker.ui.proof_words import doses_words, every_words
from mgtracker.ui.wording import at as at_words
from mgtracker.view import OrderView, View

MAGNESIUM_SULFATE = "magnesium sulfate"
"""What an order is for where no other drug is named."""


def for_doses(course: Course, now: Instant, drug: Drug, route: str) -> tuple[Entry, ...]:
    """Open orders for doses of a drug by a route; by any, where none is chosen yet."""
    return tuple(
        entry
        for entry in course.open_orders(now, drug)
        if isinstance(entry.event, Order)
        and entry.event.amount is not None
        and (not route or entry.event.route == route)
    )


def of_dose(course: Course, entry: Entry, drug: Drug) -> Entry | None:
    """The order that a recorded dose or rate names, where it is still for that drug."""
    event = entry.event
    named = event.order if isinstance(event, Dose | Rate) else None
    order = None if named is None else course.entry(named)
    is_it = order is not None and isinstance(order.event, Order) and order.event.drug == drug
    return order if is_it else None


def waiting(found: tuple[Entry, ...], orders: tuple[OrderView, ...]) -> tuple[Entry, ...]:
    """Of these orders those that still have a dose to come; all of them, where none has."""
    to_come = {one.entry.id for one in orders if one.is_open}
    return tuple(entry for entry in found if entry.id in to_come) or found


def dose_words(order: Order) -> str:
    """What is ordered each time: "5 g IM", "1 g/h infusion", "2 g IV over 15 min"; of another drug, which."""
    if order.mg_per_second is not None:
        said = f"{order.text} infusion"
        said += "" if order.duration is None else f" for {format_duration(order.duration)}"
    else:
        said = f"{order.text} {order.route}"
        said += f" over {format_duration(order.over)}" if order.over else ""
    return said if order.drug.name == MAGNESIUM_SULFATE else f"{said} {order.drug.name}"


def timing_words(order: Order) -> str:
    """How often and how many: "every 4 hours, 6 doses", "nightly", "3 times a week", "once"."""
    if order.times_per_week is not None:
        times = order.times_per_week
        said = "once a week" if times == 1 else f"{times} times a week"
    elif isinstance(order.every, str):
        said = order.every
    else:
        said = "once" if order.every is None else every_words(order.every)
    return said if order.count is None else f"{said}, {doses_words(order.count)}"


def line(entry: Entry, view: View | None) -> str:
    """An order in one line: "Order: 5 g IM every 4 hours, 6 doses, from 06:00, Dr S. Varga"."""
    order = entry.event
    assert isinstance(order, Order)
    said = f"Order: {dose_words(order)} {timing_words(order)}"
    if view is not None:
        said += f", from {ward_time.when(view.now, view.zone)(order.first)}"
    return said if order.prescriber is None else f"{said}, {order.prescriber}"


def said(changes: OrderView) -> str:
    """An order that stands, and how far it is: "5 g IM every 4 hours, 6 doses: 2 given, 4 left"."""
    left = left_of(changes)
    rest = "" if left is None else f", {left} left"
    order = changes.order
    return f"{dose_words(order)} {timing_words(order)}: {given_of(changes)} given{rest}"


def given_of(changes: OrderView) -> int:
    """How many of its doses were given."""
    return sum(slot.given for slot in changes.slots)


def left_of(changes: OrderView) -> int | None:
    """How many of its doses are not answered yet; None for an order without a number of doses."""
    count = changes.order.count
    if count is None:
        return None
    return max(0, count - sum(bool(slot.filled) for slot in changes.slots))


def next_slot(changes: OrderView) -> Slot | None:
    """The first dose that is not answered; None if nothing of it is to come."""
    if not changes.is_open:
        return None
    return next((slot for slot in changes.slots if not slot.filled), None)


def number_words(due: Due) -> str:
    """Which dose: "Dose 3 of 6", "Dose 3"; "" where there is only one."""
    if due.number is None or due.count == 1:
        return ""
    return f"Dose {due.number}" if due.count is None else f"Dose {due.number} of {due.count}"


def pinned_line(entry: Entry, due: Due, at: Instant | None, view: View) -> str:
    """The order a form is filled from, which dose of it, and whether that is early or late."""
    when = ward_time.when(view.now, view.zone)
    which = number_words(due)
    is_due = f"{which}, due {when(due.due)}" if which else f"Due {when(due.due)}"
    parts = [line(entry, view), is_due]
    if at is not None and (timing := early_or_late(due, at, view)):
        parts.append(timing)
    return ". ".join(parts) + "."


def early_or_late(due: Due, at: Instant, view: View) -> str:
    """How a time stands to a planned dose by the protocol's windows; "" inside them."""
    apart = format_duration(abs(at.seconds - due.due.seconds))
    if at < due.opens:
        opens = ward_time.when(view.now, view.zone)(due.opens)
        return f"Early: {apart} before it is due; it opens {at_words(opens)}"
    if due.is_very_late(at):
        return f"Very late: {apart} after it was due"
    return f"Late: {apart} after it was due" if at >= due.overdue else ""
