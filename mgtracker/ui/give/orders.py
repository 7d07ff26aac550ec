"""What the record already says about a dose to be given: the open order, and the last side. No Qt."""

from __future__ import annotations

from mgtracker.clinical.clock import Instant, format_duration
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Dose, Entry, Order
from mgtracker.clinical.judge.injection import next_site
from mgtracker.clinical.quantity import Drug
from mgtracker.ui.give import ward_time
from mgtracker.view import View


def for_doses(course: Course, now: Instant, drug: Drug, route: str) -> tuple[Entry, ...]:
    """Open orders for doses of a drug by a route; by any, where none is chosen yet."""
    return tuple(
        entry
        for entry in course.open_orders(now, drug)
        if isinstance(entry.event, Order)
        and entry.event.amount is not None
        and (not route or entry.event.route == route)
    )


def line(entry: Entry, view: View | None) -> str:
    """An order in one line: "Order: 5 g IM every 4 h, 6 doses from 06:00, Dr S. Varga"."""
    order = entry.event
    assert isinstance(order, Order)
    said = f"Order: {order.text} {order.route}"
    if order.every is not None:
        every = order.every if isinstance(order.every, str) else _every(order.every)
        said += f" {every}"
    if order.count is not None:
        said += f", {order.count} doses"
    if view is not None:
        said += f" from {ward_time.when(view.now, view.zone)(order.first)}"
    return said if order.prescriber is None else f"{said}, {order.prescriber}"


def next_side(course: Course, at: Instant) -> str | None:
    """The side to take next; None if none was ever recorded."""
    return next_site(course, at)


def last_side(course: Course, at: Instant) -> tuple[str, Instant] | None:
    """The side taken last before an instant, and when."""
    for entry in reversed(course.of_kind(Dose)):
        dose = entry.event
        assert isinstance(dose, Dose)
        if entry.at <= at and dose.route == "IM" and dose.site and dose.drug.is_magnesium:
            return dose.site, entry.at
    return None


def _every(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    return f"every {format_duration(seconds)}" if rest else f"every {hours} hours"
