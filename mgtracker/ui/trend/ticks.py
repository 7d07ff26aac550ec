"""Where the time axis is marked: whole hours of the ward's clock and its midnights, on short and long days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mgtracker.clinical.clock import DAY, HOUR, MINUTE
from mgtracker.ui.trend import moments

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

GRAIN = 15 * MINUTE
FINE = (15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR)
"""Steps for a closer look; they need more room than the steps of a whole course."""
COARSE = (4 * HOUR, 12 * HOUR)
DAYS = (1, 2, 7, 14, 28, 91)
ROOMY = 2.2
"""How many labels wide a fine step must be, so that the usual view stays at 4 h."""


@dataclass(frozen=True, slots=True)
class TimeTick:
    """A mark on the time axis at UTC seconds; `is_day`: the first moment of a day."""

    at: int
    text: str
    is_day: bool


def time_ticks(
    start: float, end: float, zone: ZoneInfo, pixels: float, label: float
) -> list[TimeTick]:
    """The marks within [start, end].

    Args:
        start: UTC seconds at the left edge.
        end: UTC seconds at the right edge.
        zone: the ward's.
        pixels: how wide the axis is.
        label: how wide a label is with its gap, in pixels.
    """
    per_second = pixels / max(end - start, 1)
    step = _step(per_second, label)
    days = _days(start, end, zone)
    if step < DAY:
        found = []
        for day in days:
            begin = first_moment(day, zone)
            found.append(TimeTick(begin, moments.day(begin, zone), True))
            found += _within_day(day, zone, step)
    else:
        every = next((n for n in DAYS if n * DAY * per_second >= label * 1.3), DAYS[-1])
        chosen = [day for day in days if day.toordinal() % every == 0]
        found = [
            TimeTick(at, moments.day(at, zone) if every < 7 else moments.date(at, zone), True)
            for at in (first_moment(day, zone) for day in chosen)
        ]
    return [tick for tick in found if start <= tick.at <= end]


def first_moment(day: dt.date, zone: ZoneInfo) -> int:
    """UTC seconds of a day's first moment: midnight, or the end of the gap where there is none."""
    return int(dt.datetime.combine(day, dt.time(0), tzinfo=zone).timestamp())


def _step(per_second: float, label: float) -> int:
    for step in FINE:
        if step * per_second >= label * ROOMY:
            return step
    return next((step for step in COARSE if step * per_second >= label), DAY)


def _days(start: float, end: float, zone: ZoneInfo) -> list[dt.date]:
    first = moments.local(start, zone).date()
    last = moments.local(end, zone).date()
    return [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]


@lru_cache(maxsize=512)
def _within_day(day: dt.date, zone: ZoneInfo, step: int) -> tuple[TimeTick, ...]:
    """Marks of one day after its first moment: wherever its clock shows a multiple of the step."""
    begin = first_moment(day, zone)
    end = first_moment(day + dt.timedelta(days=1), zone)
    found = []
    for at in range(begin + GRAIN, end, GRAIN):
        here = moments.local(at, zone)
        if (here.hour * HOUR + here.minute * MINUTE) % step == 0:
            found.append(TimeTick(at, moments.clock(at, zone), False))
    return tuple(found)
