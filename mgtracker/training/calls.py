"""When what is due stops a clock that is moved by hand: once for each thing, early enough to do it in time."""

from __future__ import annotations

from collections.abc import Iterable

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.due import Due
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.tasks import AlarmTimes


def can_be_done(item: Due) -> Instant:
    """When it is time for it: when it is due, or where its window has no time of its own, when that opens."""
    return item.due if item.due < item.overdue else item.opens


def presses(item: Due, protocol: Protocol) -> Instant:
    """When a ward would be told to do it now: at its own time, or a while before its window ends.

    How long before is what the protocol says of its alarms; when the window opens where it says nothing.
    """
    if item.due < item.overdue:
        return item.due
    alarms = (times for _, times in protocol.tasks(AlarmTimes) if item.task in times.tasks)
    times = next(alarms, None)
    if times is None:
        return item.opens
    return max(item.opens, item.overdue.plus(-times.notice_before))


def next_to_do(due: Iterable[Due], now: Instant) -> Instant | None:
    """The first time after `now` at which something more can be done; None where nothing will."""
    return _first((can_be_done(item) for item in due if not item.passed), now)


def next_pressing(due: Iterable[Due], protocol: Protocol, now: Instant) -> Instant | None:
    """The first time after `now` at which something more presses; None where nothing will."""
    return _first((presses(item, protocol) for item in due if not item.passed), now)


def _first(times: Iterable[Instant], now: Instant) -> Instant | None:
    return min((time for time in times if time > now), default=None)
