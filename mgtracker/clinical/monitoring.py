"""Going on with "will monitor": what was said about a dose becomes a draw that is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from .clock import Instant
from .events import Dose, DrawRequest, Event, Order, Rate
from .protocol import Protocol
from .tasks import RequestedDraw

WILL_MONITOR = "will monitor"
"""The coded reason; more words may follow it after a colon."""


def will_monitor(reason: str | None) -> bool:
    """Whether a reason for going on says so."""
    coded, _, _ = (reason or "").partition(":")
    return coded.strip().casefold() == WILL_MONITOR


def draws_asked(
    event: Event, reason: str | None, protocol: Protocol, *, now: Instant, target: str
) -> Iterator[DrawRequest]:
    """The draws that recording an event for a reason asks for; none without "will monitor".

    Args:
        event: a dose, a rate or an order; of an order the clock runs from its first dose.
        reason: why it goes on.
        protocol: says what is drawn, and how long after.
        now: when it is asked for.
        target: id of the entry the event was written as.
    """
    if not will_monitor(reason) or not isinstance(event, Dose | Rate | Order):
        return
    begins = event.first if isinstance(event, Order) else event.at
    for rule, task in protocol.tasks(RequestedDraw):
        yield DrawRequest(now, task.analytes, begins.plus(task.after), rule.id, target)
