"""Whether the computer's clock was moved: between two entries, since the newest, or since it was last read.

Entries are numbered as they are written, whatever the clock says, so a clock that was set back shows as
a time of recording before the one of the entry before it. One that was set forward shows by a count of elapsed
time that nobody can set and that goes on from one start of the computer to the next, also while the program is
closed; or later, when it is set right again. Nothing is corrected: a time that was recorded stays. Windows are
reckoned by the times that were charted; a person has to look whether those are right.

Only for entries that were written one after the other by a clock: those of a ward. A case file and the
sample ward come with times of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from zoneinfo import ZoneInfo

from .clock import MINUTE, Instant
from .events import Entry

SLACK = MINUTE
"""Seconds that a clock which is kept right may be moved by; times are charted to the minute."""


@dataclass(frozen=True, slots=True)
class ClockMove:
    """The clock was moved.

    Attributes:
        before: the last time that it told before.
        after: the first that it told then.
        seconds: by how much, as far as can be seen; less than 0: set back.
        entry: the id of the first entry written by the moved clock; None where none was yet.
        last: the id of the last one written before; None where that is not known.
    """

    before: Instant
    after: Instant
    seconds: int
    entry: str | None = None
    last: str | None = None

    @property
    def is_back(self) -> bool:
        """Whether it was set back."""
        return self.seconds < 0


def set_back(entries: Iterable[Entry]) -> tuple[ClockMove, ...]:
    """Where the clock went back between two entries, in the order they were written.

    It was moved by at least as much; the time between the two is not known.
    """
    written = sorted(entries, key=lambda entry: entry.position)
    return tuple(
        ClockMove(
            one.recorded_at,
            other.recorded_at,
            other.recorded_at.seconds - one.recorded_at.seconds,
            other.id,
            one.id,
        )
        for one, other in pairwise(written)
        if one.recorded_at.seconds - other.recorded_at.seconds > SLACK
    )


def behind(newest: Instant | None, now: Instant) -> ClockMove | None:
    """That it is earlier now than when the newest entry was written; None while it is not.

    Args:
        newest: when the newest entry of the whole record was written; None while there is none.
        now: what the clock says.
    """
    if newest is None or newest.seconds - now.seconds <= SLACK:
        return None
    return ClockMove(newest, now, now.seconds - newest.seconds)


@dataclass(frozen=True, slots=True)
class Reading:
    """Both clocks read at one moment.

    Attributes:
        wall: what the computer's clock says.
        elapsed: seconds of a count that only ever goes on, also while the computer sleeps.
        start: which start of the computer it counts from; "" where that cannot be known, which is then enough
            for two readings of one program alone.
    """

    wall: Instant
    elapsed: float
    start: str = ""


def moved_between(one: Reading, other: Reading) -> ClockMove | None:
    """That the clock was moved between two readings, the later one last.

    None if it went with the time, or the computer was started anew between them: then nobody knows.
    """
    if one.start != other.start:
        return None
    expected = one.wall.seconds + round(other.elapsed - one.elapsed)
    seconds = other.wall.seconds - expected
    if abs(seconds) <= SLACK:
        return None
    return ClockMove(Instant(expected, one.wall.offset), other.wall, seconds)


def other_zone(now: Instant, zone: ZoneInfo) -> int | None:
    """By how many seconds the computer's clock is written ahead of the ward's zone; None while they agree.

    Changes no window and no order, for both are reckoned in elapsed time: but what the computer's own clock
    shows is not what the ward's says.

    Args:
        now: with the offset of the computer.
        zone: the ward's.
    """
    offset = now.local(zone).utcoffset()
    assert offset is not None
    ahead = now.offset - int(offset.total_seconds())
    return ahead or None
