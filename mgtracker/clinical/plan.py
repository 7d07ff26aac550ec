"""What is planned to go in from now on: the doses of an order to be, and what else counts beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from zoneinfo import ZoneInfo

from .clock import Instant
from .course import CANDIDATE, Course, Given
from .events import PARENTERAL, Entry, Order, Rate
from .exposure import Span
from .judge.question import counted
from .orders import planned_end, slots
from .protocol import Protocol
from .quantity import Amount


@dataclass(frozen=True, slots=True)
class Planned:
    """One dose, or one stretch of a line, that an order still plans to give.

    `span` is how it counts: over its time into a vein, whole at its start by any other way (C2).
    `amount` is None where the line has no planned end.
    """

    number: int
    span: Span
    amount: Amount | None


def of_order(order: Order, protocol: Protocol, zone: ZoneInfo) -> tuple[Planned, ...]:
    """Every dose of an order that is about to be written, at `order.at`.

    What should have been given before that is given then, and the intervals run from there. An order
    without end is looked at as far ahead as the protocol looks. One that was to be over by now still waits
    for its first dose, which is given now; an infusion whose planned end has passed plans nothing.
    """
    if not isinstance(order.every, str):
        until = order.until
        if order.mg_per_second is None and until is not None and order.first < until <= order.at:
            until = order.at.plus(1)
        order = replace(order, first=max(order.first, order.at), until=until)
    entry = Entry(CANDIDATE, order, order.at, 0)
    nothing = Course(())
    until = planned_end(nothing, entry, protocol, zone)
    if until is None:
        until = max(order.first, order.at).plus(protocol.horizon)
    return tuple(_remaining(nothing, entry, protocol, zone, now=order.at, until=until))


def _remaining(
    course: Course,
    entry: Entry,
    protocol: Protocol,
    zone: ZoneInfo,
    *,
    now: Instant,
    until: Instant,
) -> Iterator[Planned]:
    """What of an order is not answered yet; what was due before now counts as given now."""
    order = entry.event
    assert isinstance(order, Order)
    for slot in slots(course, entry, protocol, zone, until):
        start = max(slot.due, now).seconds
        end = _end(order, start)
        if slot.filled or slot.due > until or (end is not None and end < start):
            continue
        mg = order.amount.mg if order.amount is not None else _infused(order, start, end)
        amount = None if end is None else Amount(order.drug, mg)
        yield Planned(slot.number, Span(start, end, mg, _speed(order, mg), entry.id), amount)


def _end(order: Order, start: int) -> int | None:
    """When what starts then has gone in; None for a line without a planned end."""
    if order.mg_per_second is None:
        return start + (order.over if order.route == "IV" else 0)
    if order.until is not None and order.every is None and order.times_per_week is None:
        return order.until.seconds
    return None if order.duration is None else start + order.duration


def _infused(order: Order, start: int, end: int | None) -> Fraction:
    assert order.mg_per_second is not None, "an order has an amount or a rate"
    return Fraction(0) if end is None else order.mg_per_second * (end - start)


def _speed(order: Order, mg: Fraction) -> Fraction:
    if order.mg_per_second is not None:
        return order.mg_per_second
    return mg / order.over if order.over and order.route == "IV" else Fraction(0)


def beside(
    course: Course,
    order: Order,
    protocol: Protocol,
    zone: ZoneInfo,
    *,
    replaces: str | None,
    until: Instant,
) -> list[Span]:
    """What counts beside an order to be: all that was given, lines that run on, other open orders.

    Args:
        course: everything known; without the order.
        order: the one to be, of a drug by needle.
        protocol: whose windows time the other orders.
        zone: the ward's.
        replaces: id of an order that ends when this one is written: its line stops, its doses are over.
        until: how far ahead the other orders are looked at.
    """
    now = order.at
    standing = _without_line(_without(course, replaces, now), order)
    found = counted(standing.given, order.drug.name)
    for entry in course.open_orders(now, order.drug):
        other = entry.event
        assert isinstance(other, Order)
        if entry.id != replaces and other.route in PARENTERAL:
            left = _remaining(course, entry, protocol, zone, now=now, until=until)
            found.extend(planned.span for planned in left)
    return found


def _without(course: Course, replaces: str | None, now: Instant) -> Course:
    """The course with the lines stopped that run for the order that ends now."""
    old = None if replaces is None else course.entry(replaces)
    if old is None or not isinstance(old.event, Order):
        return course
    for running in course.running(now):
        rate = running.entry.event
        assert isinstance(rate, Rate)
        owner = _owner(course, running)
        unnamed = (
            owner is None and rate.line == old.event.line and running.entry.at >= old.event.first
        )
        if owner == old.id or unnamed:
            course = course.with_candidate(_stop(rate.line, old.event, now))
    return course


def _owner(course: Course, running: Given) -> str | None:
    """The order a running line goes back to: the last one named since it last stood still."""
    begun = None
    for given in reversed(course.given):
        rate, here = given.entry.event, running.entry.event
        if not isinstance(rate, Rate) or not isinstance(here, Rate) or rate.line != here.line:
            continue
        if given.start > running.start:
            continue
        if begun is not None and given.end != begun:
            break
        if rate.order is not None:
            return rate.order
        begun = given.start
    return None


def _without_line(course: Course, order: Order) -> Course:
    """The course with the order's own line cut where it starts: a new rate takes the old one's place."""
    if order.mg_per_second is None or order.line is None:
        return course
    return course.with_candidate(_stop(order.line, order, max(order.first, order.at)))


def _stop(line: str, order: Order, at: Instant) -> Rate:
    return Rate(at, line, order.drug, Fraction(0), "0")
