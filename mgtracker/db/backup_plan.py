"""Which backups are kept, and when the next one is due. No files and no clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import DAY, Instant

DAILY, WEEKLY, MONTHLY = 7, 5, 12
"""The newest of each of so many days, weeks and months that have a backup at all."""


def to_keep(made: Iterable[Instant], zone: ZoneInfo) -> frozenset[Instant]:
    """Of backups made at these times, those to keep: at most 24, and always the newest.

    Days, weeks (from Monday) and months are those of the ward's clock. A time without backups uses nothing
    up: after a month switched off, the older ones are still there.
    """
    newest_first = sorted(set(made), reverse=True)
    kept: set[Instant] = set()
    for count, period in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        kept.update(_newest_of_each(newest_first, count, period, zone))
    return frozenset(kept)


def is_due(last: Instant | None, now: Instant, shifts: Sequence[dt.time], zone: ZoneInfo) -> bool:
    """Whether a shift ended since the last backup, or there is none.

    Args:
        last: when the last good one was made; one in the future (a clock set back) is no excuse.
        now: the present.
        shifts: when shifts begin, by the ward's clock, which is when the one before ends.
        zone: the ward's.
    """
    if last is None or last > now:
        return True
    local = now.local(zone)
    ends = (
        Instant.of(dt.datetime.combine(local.date() - dt.timedelta(days=back), shift, zone))
        for back in (0, 1)
        for shift in shifts
    )
    return any(last < end <= now for end in ends) or (now.seconds - last.seconds > DAY)


def _newest_of_each(
    newest_first: Sequence[Instant],
    count: int,
    period: Callable[[dt.datetime], Hashable],
    zone: ZoneInfo,
) -> Iterator[Instant]:
    seen: set[Hashable] = set()
    for at in newest_first:
        if (of := period(at.local(zone))) not in seen:
            if len(seen) == count:
                return
            seen.add(of)
            yield at


def _day(moment: dt.datetime) -> Hashable:
    return moment.date()


def _week(moment: dt.datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: dt.datetime) -> Hashable:
    return moment.year, moment.month
