"""What the record already says about a dose to be given: the open order, and which dose of it. No Qt."""

from __future__ import annotations

from dataclasses import replace

from mgtracker.clinical.clock import Instant, format_duration
from mgtracker.clinical.course import Course
from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Dose, Entry, Order, Rate
from mgtracker.clinical.orders import Slot, counts_as
from mgtracker.clinical.quantity import Drug
from mgtracker.ui.give import ward_time
from mgtracker.ui.proof_words import doses_words, every_words
from mgtracker.ui.time_words import at as at_words
from mgtracker.ui.translation import mark, tr, tr_count
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


def dose_words(order: Order, *, names: bool = False) -> str:
    """What is ordered each time: "5 g IM", "1 g/h infusion", "2 g IV over 15 min".

    Of another drug than magnesium sulfate, or where it `names` that too, which.
    """
    is_named = names or order.drug.name != MAGNESIUM_SULFATE
    drug = [tr(order.drug.name)] if is_named else []
    if order.mg_per_second is not None:
        rate = " ".join([order.text, *drug])
        if order.duration is None:
            return tr("{rate} infusion", rate=rate)
        span = format_duration(order.duration)
        return tr("{rate} infusion for {span}", rate=rate, span=span)
    said = f"{order.text} {tr(order.route)}"
    if order.over:
        said = tr("{dose} over {span}", dose=said, span=format_duration(order.over))
    return " ".join([said, *drug])


def timing_words(order: Order) -> str:
    """How often and how many: "every 4 hours, 6 doses", "nightly", "3 times a week", "once"."""
    if order.times_per_week is not None:
        said = tr_count(order.times_per_week, mark("once a week"), mark("{count} times a week"))
    elif isinstance(order.every, str):
        said = tr(order.every)
    else:
        said = tr("once") if order.every is None else every_words(order.every)
    return said if order.count is None else f"{said}, {doses_words(order.count)}"


def line(entry: Entry, view: View | None) -> str:
    """An order in one line: "Order: 5 g IM every 4 hours, 6 doses, from 06:00, Dr S. Varga"."""
    order = entry.event
    assert isinstance(order, Order)
    dose, timing = dose_words(order), timing_words(order)
    said = tr("Order: {dose} {timing}", dose=dose, timing=timing)
    if view is not None:
        first = ward_time.when(view.now, view.zone)(order.first)
        said = tr("Order: {dose} {timing}, from {time}", dose=dose, timing=timing, time=first)
    return said if order.prescriber is None else f"{said}, {order.prescriber}"


def said(changes: OrderView) -> str:
    """An order that stands, and how far it is: "5 g IM every 4 hours, 6 doses: 2 given, 4 left"."""
    return f"{plan_words(changes.order)}: {progress_words(changes)}"


def plan_words(order: Order) -> str:
    """What and how often: "5 g IM every 4 hours, 6 doses"."""
    return f"{dose_words(order)} {timing_words(order)}"


def progress_words(changes: OrderView) -> str:
    """How far it is: "2 given, 4 left"."""
    left, given = left_of(changes), given_of(changes)
    if left is None:
        return tr("{given} given", given=given)
    return tr("{given} given, {left} left", given=given, left=left)


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
    if due.count is None:
        return tr("Dose {number}", number=due.number)
    return tr("Dose {number} of {count}", number=due.number, count=due.count)


def pinned_line(entry: Entry, due: Due, at: Instant | None, view: View) -> str:
    """The order a form is filled from, which dose of it, and whether that is early or late."""
    time = ward_time.when(view.now, view.zone)(due.due)
    which = number_words(due)
    is_due = (
        tr("{dose}, due {time}", dose=which, time=time) if which else tr("Due {time}", time=time)
    )
    parts = [line(entry, view), is_due]
    if due.passed:
        parts.append(tr("A later dose was given: chart this one at its own time, or as not given"))
    if at is not None:
        parts.append(counted_words(entry, due, at, view) or early_or_late(due, at, view))
    return ". ".join(part for part in parts if part) + "."


def counted_words(entry: Entry, due: Due, at: Instant, view: View) -> str:
    """That a dose at this time is another one of its order; "" where it is the one the form is for."""
    order = entry.event
    if view.patient is None or not isinstance(order, Order) or order.amount is None:
        return ""
    dose = Dose(at, order.amount, order.route, order.text, order=entry.id)
    number = counts_as(view.patient.course, entry, dose, view.protocol, view.zone)
    if number is None or number == due.number:
        return ""
    return tr(
        "Given then it is {dose}. The one before was missed: chart it at its own time, or as not given",
        dose=number_words(replace(due, number=number)),
    )


def early_or_late(due: Due, at: Instant, view: View) -> str:
    """How a time stands to a planned dose by the protocol's windows; "" inside them."""
    apart = format_duration(abs(at.seconds - due.due.seconds))
    if at < due.opens:
        opens = ward_time.when(view.now, view.zone)(due.opens)
        return tr(
            "Early: {span} before it is due; it opens {opens}", span=apart, opens=at_words(opens)
        )
    if due.is_very_late(at):
        return tr("Very late: {span} after it was due", span=apart)
    return tr("Late: {span} after it was due", span=apart) if at >= due.overdue else ""
