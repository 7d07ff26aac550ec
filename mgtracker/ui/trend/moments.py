"""Moments and ages as the chart writes them: the ward's clock, days by name, no locale."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mgtracker.clinical.clock import DAY, HOUR, MINUTE
from mgtracker.ui.known_words import month, weekday
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Instant


def local(seconds: float, zone: ZoneInfo) -> dt.datetime:
    """The wall clock in the ward at UTC seconds."""
    return dt.datetime.fromtimestamp(int(seconds // 1), zone)


def clock(seconds: float, zone: ZoneInfo) -> str:
    """ "14:05"."""
    here = local(seconds, zone)
    return f"{here.hour:02d}:{here.minute:02d}"


def day(seconds: float, zone: ZoneInfo) -> str:
    """ "Thu 14"."""
    here = local(seconds, zone)
    return tr("{weekday} {day}", weekday=weekday(here), day=here.day)


def date(seconds: float, zone: ZoneInfo) -> str:
    """ "14 May"."""
    here = local(seconds, zone)
    return tr("{day} {month}", day=here.day, month=month(here))


def stamp(seconds: float, zone: ZoneInfo, now: Instant) -> str:
    """The clock alone on the day of `now`, with the day before it otherwise: "Wed 13 22:00"."""
    here, today = local(seconds, zone).date(), local(now.seconds, zone).date()
    if here == today:
        return clock(seconds, zone)
    near = abs((here - today).days) < 7
    named = day(seconds, zone) if near else date(seconds, zone)
    return f"{named} {clock(seconds, zone)}"


def age(seconds: int) -> str:
    """Elapsed time in one unit: "45 min", "2 h", "3 d"."""
    if seconds < HOUR:
        return f"{max(0, seconds) // MINUTE} min"
    return f"{seconds // HOUR} h" if seconds < 2 * DAY else f"{seconds // DAY} d"
