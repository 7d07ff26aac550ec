"""When a clock that is moved by hand stops by itself.

Once for each thing due, early enough to do it in time; and where the rules begin to warn.
"""

from __future__ import annotations

from collections.abc import Iterable

from mgtracker.clinical.clock import MINUTE, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.due import Due
from mgtracker.clinical.judge import Standing
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.tasks import AlarmTimes
from mgtracker.clinical.verdict import Level

QUARTER = 15 * MINUTE
"""How finely it is looked for when time alone brings a finding."""


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


def next_warning(
    course: Course, protocol: Protocol, now: Instant, until: Instant
) -> Instant | None:
    """The first quarter of an hour after `now` at which time alone brings a finding above info.

    Args:
        course: nothing is recorded in between.
        protocol: the rules that find it.
        now: the findings that stand then are known.
        until: not looked for beyond it.

    Returns:
        None where none has come by `until`; of one that comes and goes before it nothing is said.
    """
    known = _warnings(course, protocol, now)
    if _warnings(course, protocol, until) <= known:
        return None
    before, there = 0, -(-(until.seconds - now.seconds) // QUARTER)
    while there - before > 1:
        middle = (before + there) // 2
        is_there = not _warnings(course, protocol, now.plus(middle * QUARTER)) <= known
        before, there = (before, middle) if is_there else (middle, there)
    return min(now.plus(there * QUARTER), until)


def _warnings(course: Course, protocol: Protocol, at: Instant) -> frozenset[tuple[str, str, Level]]:
    found = Standing(course.up_to(at), protocol, at).findings
    return frozenset((one.rule, one.reason, one.level) for one in found if one.level > Level.INFO)


def _first(times: Iterable[Instant], now: Instant) -> Instant | None:
    return min((time for time in times if time > now), default=None)
