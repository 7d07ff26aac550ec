"""The two ends of what is asked for, as they are typed: a day, or a time of a day. No Qt."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.text import Text
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_TYPED = re.compile(r"(\S+?)(?:\s+([01]?\d|2[0-3]):([0-5]\d))?", re.ASCII)
_DAYS = {mark("today"): 0, mark("yesterday"): -1}
EXAMPLE = mark("2026-11-28, today, yesterday 19:30")


def from_typed(text: str, now: Instant, zone: ZoneInfo) -> Instant | None:
    """The first moment asked for: a day's beginning, or the time named; None where nothing is typed.

    Raises:
        InputError: it is no day.
    """
    return _read(text, now, zone, is_end=False)


def until_typed(text: str, now: Instant, zone: ZoneInfo) -> Instant | None:
    """The first moment that is not asked for any more: a day counts to its end, a minute to its own.

    Raises:
        InputError: it is no day.
    """
    return _read(text, now, zone, is_end=True)


def _read(text: str, now: Instant, zone: ZoneInfo, *, is_end: bool) -> Instant | None:
    typed = text.strip().casefold()
    if not typed:
        return None
    found = _TYPED.fullmatch(typed)
    if found is None:
        raise _refusal(text)
    day = _day(found[1], now.local(zone).date(), text)
    if found[2] is None:
        moment = dt.datetime.combine(day + dt.timedelta(days=int(is_end)), dt.time(), zone)
        return Instant.of(moment)
    at = Instant.of(dt.datetime.combine(day, dt.time(int(found[2]), int(found[3])), zone))
    return at.plus(60) if is_end else at


def _day(word: str, today: dt.date, text: str) -> dt.date:
    for name, days in _DAYS.items():
        if word in (name, tr(name).casefold()):
            return today + dt.timedelta(days=days)
    try:
        return dt.date.fromisoformat(word)
    except ValueError:
        raise _refusal(text) from None


def _refusal(text: str) -> InputError:
    return InputError(
        "{text} is no day; write {example}", text=repr(text.strip()), example=Text(EXAMPLE)
    )
