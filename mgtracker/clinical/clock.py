"""Instants and durations: whole UTC seconds, with the offset they were written with kept beside them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

from .errors import InputError
from .number import split_number

MINUTE = 60
HOUR = 3600
DAY = 86400
WEEK = 7 * DAY

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_RFC3339 = re.compile(
    r"\d{4}-\d\d-\d\d[T ](?:[01]\d|2[0-3]):\d\d(:\d\d(?P<part>\.\d+)?)?"
    r"(?P<offset>Z|z|[+-]\d\d:[0-5]\d)?",
    re.ASCII,
)
_DURATION_UNITS = {
    "s": 1,
    "second": 1,
    "seconds": 1,
    "min": MINUTE,
    "minute": MINUTE,
    "minutes": MINUTE,
    "h": HOUR,
    "hour": HOUR,
    "hours": HOUR,
    "d": DAY,
    "day": DAY,
    "days": DAY,
}


@dataclass(frozen=True, order=True, slots=True)
class Instant:
    """A moment, in whole UTC seconds since 1970.

    `offset` (seconds east of UTC) is how it was written; it takes no part in comparing or hashing.
    """

    seconds: int
    offset: int = field(default=0, compare=False)

    @classmethod
    def parse(cls, text: object) -> Instant:
        """Read RFC 3339 with an offset; a time without one is refused, a fraction of a second too."""
        if isinstance(text, str) and (into := _INTO_HOUR.get(text[13:19])) is not None:
            try:
                first, offset = _hour(text[:13], text[19:])
            except InputError:
                return _read(text)  # which names all of it
            return cls(first + into, offset)
        return _read(text)

    @classmethod
    def of(cls, moment: dt.datetime) -> Instant:
        """From an aware datetime; fractions of a second are dropped."""
        offset = moment.utcoffset()
        if offset is None:
            raise InputError("a time needs an offset from UTC")
        since = moment.astimezone(dt.UTC) - _EPOCH
        return cls(since.days * DAY + since.seconds, int(offset.total_seconds()))

    def plus(self, seconds: int) -> Instant:
        """This instant moved by elapsed seconds, written with the same offset."""
        return Instant(self.seconds + seconds, self.offset)

    def utc(self) -> str:
        """RFC 3339 in UTC, to the second: `2026-03-01T08:00:00Z`."""
        return self.at_offset(0).isoformat().replace("+00:00", "Z")

    def as_written(self) -> str:
        """RFC 3339 with the offset it was written with: `2026-03-01T09:00:00+01:00`."""
        return self.at_offset(self.offset).isoformat()

    def at_offset(self, offset: int) -> dt.datetime:
        """The wall clock at a fixed offset from UTC, in seconds."""
        zone = dt.UTC if offset == 0 else dt.timezone(dt.timedelta(seconds=offset))
        return (_EPOCH + dt.timedelta(seconds=self.seconds)).astimezone(zone)

    def local(self, zone: ZoneInfo) -> dt.datetime:
        """The wall clock in a zone; for showing, and for wishes such as "nightly", never for windows."""
        return (_EPOCH + dt.timedelta(seconds=self.seconds)).astimezone(zone)


# A journal is mostly instants: each hour of it is read in full once, and only once.
_INTO_HOUR = {f":{m:02}:{s:02}": m * MINUTE + s for m in range(60) for s in range(60)}


@lru_cache(maxsize=4096)
def _hour(date_and_hour: str, rest: str) -> tuple[int, int]:
    """The first second of an hour, and the offset in `rest`; InputError unless its last is a time too."""
    first = _read(f"{date_and_hour}:00:00{rest}")
    _read(f"{date_and_hour}:59:59{rest}")
    return first.seconds, first.offset


def _read(text: object) -> Instant:
    """`Instant.parse`, all of it."""
    if not isinstance(text, str) or not (match := _RFC3339.fullmatch(text.strip())):
        raise InputError(
            "{text} is not a time; write it as 2026-03-01T08:00:00+00:00", text=repr(text)
        )
    if match["offset"] is None:
        raise InputError(
            "{text} has no offset; write it as 2026-03-01T08:00:00+00:00", text=repr(text)
        )
    try:
        moment = dt.datetime.fromisoformat(text.strip().upper().replace("Z", "+00:00"))
        instant = Instant.of(moment)
    except (ValueError, OverflowError):
        raise InputError("{text} is not a real date and time", text=repr(text)) from None
    if (match["part"] or "").strip(".0"):
        raise InputError(
            "{text} has a fraction of a second; whole seconds are kept", text=repr(text)
        )
    return instant


class Clock(Protocol):
    """What tells the time; given to a session, never read inside the clinical core."""

    def now(self) -> Instant:
        """The present instant."""
        ...


def parse_duration(text: str) -> int:
    """Whole seconds from "15 min", "4 h", "3 d" or "90 s".

    Raises:
        InputError: no unit, another unit, zero, or not a whole number of seconds.
    """
    number, unit = split_number(text, "15 min")
    if unit not in _DURATION_UNITS:
        raise InputError(
            "{text} is not a duration; write it as 15 min, 4 h or 3 d", text=repr(text)
        )
    seconds = number * _DURATION_UNITS[unit]
    if seconds <= 0 or seconds.denominator != 1:
        raise InputError(
            "{text} is not a duration of whole seconds greater than zero; write it like 15 min",
            text=repr(text),
        )
    return int(seconds)


def spell_duration(seconds: int) -> str:
    """The shortest text that `parse_duration` reads back: "15 min", "4 h", "3 d"."""
    for unit, size in (("d", DAY), ("h", HOUR), ("min", MINUTE)):
        if seconds % size == 0:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"


def format_duration(seconds: int | Fraction) -> str:
    """Words for elapsed time, down to the minute: "45 min", "2 h 11 min", "3 d 4 h"."""
    minutes = int(seconds // MINUTE)
    if minutes < 60:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    days, hours = divmod(hours, 24)
    return f"{days} d {hours} h" if hours else f"{days} d"
