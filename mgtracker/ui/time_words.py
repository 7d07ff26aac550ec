"""Times and windows as they stand in a sentence; the earliest time goes up to the minute. No Qt."""

from __future__ import annotations

from collections.abc import Callable

from mgtracker.clinical.clock import MINUTE, Instant
from mgtracker.ui.translation import tr

When = Callable[[Instant], str]
"""How a time is written: by the ward's clock on the screen, in UTC on the command line."""


def minute_up(instant: Instant) -> Instant:
    """The next whole minute, for an earliest time."""
    return instant.plus(-instant.seconds % MINUTE)


def hours(seconds: int) -> str:
    """A window: "24 h", or "90 min" where it is no whole hour."""
    return f"{seconds // 3600} h" if seconds % 3600 == 0 else f"{seconds // 60} min"


def at(said: str) -> str:
    """A time in a sentence: "at 15:30", "tomorrow 00:10", "on Tue 24 01:00"."""
    if said[:1].isdigit():
        return tr("at {time}", time=said)
    is_day = said.startswith((tr("yesterday"), tr("tomorrow")))
    return said if is_day else tr("on {day}", day=said)
