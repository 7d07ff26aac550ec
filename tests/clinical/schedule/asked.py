"""What is due, asked in a line: events in the case file's words, times counted from ZERO."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import DAY, Instant
from mgtracker.clinical.due import Due
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.schedule import schedule
from tests.clinical.judge.builder import DEFAULT, ZERO, Loose, Time, course, when

LONDON = ZoneInfo("Europe/London")


def outstanding(
    at: Time, *events: Loose, protocol: Protocol = DEFAULT, zone: ZoneInfo = LONDON
) -> tuple[Due, ...]:
    """Everything outstanding at a time."""
    past = course(*events).up_to(when(at))
    return schedule(past, protocol, zone, when(at).plus(DAY))


def items(
    rule: str, at: Time, *events: Loose, protocol: Protocol = DEFAULT, zone: ZoneInfo = LONDON
) -> list[tuple[str, str, str, str]]:
    """Of one rule: (what, state, opens, overdue), times as hours and minutes since ZERO."""
    found = outstanding(at, *events, protocol=protocol, zone=zone)
    return [
        (due.what, due.state(when(at)).word, clock(due.opens), clock(due.overdue))
        for due in found
        if due.rule == rule
    ]


def states(rule: str, what: str, *events: Loose, at: tuple[Time, ...]) -> list[str]:
    """The state of one item at several times; "none" where it is not there."""
    found = []
    for time in at:
        said = [one[1] for one in items(rule, time, *events) if one[0] == what]
        found.append(" ".join(said) or "none")
    return found


def clock(instant: Instant) -> str:
    """Hours and minutes since ZERO: "48:00", "-1:30"."""
    minutes = (instant.seconds - ZERO.seconds) // 60
    sign = "-" if minutes < 0 else ""
    hours, rest = divmod(abs(minutes), 60)
    return f"{sign}{hours}:{rest:02}"
