"""Times as nurses write them, by the ward's clock: read strictly, and said again in words. No Qt."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import (
    DAY,
    HOUR,
    MINUTE,
    Instant,
    format_duration,
    parse_duration,
    spell_duration,
)
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.text import Text
from mgtracker.ui.known_words import month, weekday
from mgtracker.ui.time_words import When
from mgtracker.ui.translation import mark, tr

_TIME = re.compile(
    r"(?:(?P<day>today|yesterday|tomorrow|\d{4}-\d\d-\d\d)\s)?(?P<hour>\d\d?):?(?P<minute>\d\d)",
    re.ASCII,
)
_DAYS = {mark("today"): 0, mark("yesterday"): -1, mark("tomorrow"): 1}
_READ = (*_DAYS, mark("for"))
"""Words that are read in English and in the language of the window."""
ENDS = mark("18:30, tomorrow 06:00 or 6 h")
EXAMPLES = mark("14:05, yesterday 23:10 or 2026-05-13 23:10")


class UnfinishedError(InputError):
    """What was typed is no time yet."""


def minute_of(instant: Instant, zone: ZoneInfo) -> Instant:
    """The whole minute it is in, by the ward's clock."""
    return Instant.of(instant.local(zone)).plus(-(instant.seconds % MINUTE))


def named(text: str, now: Instant, zone: ZoneInfo) -> tuple[Instant, ...]:
    """Every instant a text can mean: one, or two in the hour that comes twice when clocks go back.

    Raises:
        InputError: not a time, or one that the clocks jump over.
    """
    wall = _wall(text, now, zone)
    found = []
    for fold in (0, 1):
        instant = Instant.of(wall.replace(tzinfo=zone, fold=fold))
        if instant.local(zone).replace(tzinfo=None) == wall and instant not in found:
            found.append(instant)
    if not found:
        before, after = _jump(wall, zone)
        raise InputError(
            "{time} does not exist on {date}: the clocks go from {before} to {after}. "
            "Write {latest} or earlier, or {after} or later",
            time=f"{wall:%H:%M}",
            date=_date(wall.date()),
            before=before,
            after=after,
            latest=_minute_before(before),
        )
    return tuple(found)


def past(text: str, now: Instant, zone: ZoneInfo) -> tuple[Instant, ...]:
    """What `named` finds that has been. Raises InputError for a time to come."""
    found = tuple(instant for instant in named(text, now, zone) if instant <= now)
    if found:
        return found
    wall = _wall(text, now, zone)
    if _day_word(text) is None and wall.date() == now.local(zone).date():
        raise InputError(
            "{time} is still to come today. If it was last night, write yesterday {time}",
            time=f"{wall:%H:%M}",
        )
    raise InputError("This is still to come. Write when it happened; left empty, it is now")


def check_born(found: tuple[Instant, ...], born: dt.date | None, zone: ZoneInfo) -> None:
    """Raises InputError for a day before the patient's birth date; the day itself may be."""
    if born is not None and any(instant.local(zone).date() < born for instant in found):
        raise InputError("The patient was not born yet: born {date}", date=born.isoformat())


def ahead(text: str, start: Instant, now: Instant, zone: ZoneInfo) -> tuple[Instant, ...]:
    """A planned end after `start`: a time by the ward's clock, or "6 h", "for 6 h".

    Raises:
        InputError: neither, or not after the start.
    """
    words = _in_english(text).removeprefix("for ")
    if not _TIME.fullmatch(words):
        try:
            return (start.plus(parse_duration(words)),)
        except InputError:
            raise UnfinishedError(
                "{text} is no end; write it as {examples}", text=repr(text), examples=Text(ENDS)
            ) from None
    try:
        meant = named(text, now, zone)
    except UnfinishedError:
        raise _not_real(text, ENDS) from None
    found = tuple(instant for instant in meant if instant > start)
    if not found:
        if _day_word(text) is not None:
            raise InputError("This is not after the start")
        raise InputError("This is not after the start. If it is tomorrow, write tomorrow before it")
    return found


def spell(instant: Instant, zone: ZoneInfo) -> str:
    """The ward's clock: "14:05"; with its offset in the hour that comes twice."""
    local = instant.local(zone)
    twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return f"{local:%H:%M} ({offset(instant, zone)})" if twice else f"{local:%H:%M}"


def offset(instant: Instant, zone: ZoneInfo) -> str:
    """The ward's distance from UTC at an instant: "UTC+2", "UTC+5:30"."""
    seconds = Instant.of(instant.local(zone)).offset
    hours, minutes = divmod(abs(seconds) // MINUTE, 60)
    sign = "-" if seconds < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02d}" if minutes else "")


def when(now: Instant, zone: ZoneInfo) -> When:
    """How a time is written beside `now`: "15:30", "tomorrow 06:16", "Tue 12 May 21:40"."""

    def said(instant: Instant) -> str:
        if _named_day(instant, now, zone) == "today":
            return spell(instant, zone)
        return f"{day_word(instant, now, zone)} {spell(instant, zone)}"

    return said


def day_word(instant: Instant, now: Instant, zone: ZoneInfo) -> str:
    """ "today", "yesterday", "tomorrow", or the date; with its year where that is another one."""
    named_day = _named_day(instant, now, zone)
    if named_day is not None:
        return tr(named_day)
    day = instant.local(zone).date()
    date = _date(day)
    return date if day.year == now.local(zone).year else f"{date} {day.year}"


def _named_day(instant: Instant, now: Instant, zone: ZoneInfo) -> str | None:
    """ "today", "yesterday" or "tomorrow", as it is read in every language; None for any other day."""
    day, today = instant.local(zone).date(), now.local(zone).date()
    for word, days in _DAYS.items():
        if day == today + dt.timedelta(days=days):
            return word
    return None


def distance(instant: Instant, now: Instant, zone: ZoneInfo) -> str:
    """What stands beside a typed time: "now, Thu 14 May", "3 h 20 min ago, yesterday", "in 2 h, today"."""
    if minute_of(instant, zone) == minute_of(now, zone):
        return tr("now, {date}", date=_date(now.local(zone).date()))
    if instant > now:
        ahead = instant.seconds - minute_of(now, zone).seconds
        return tr("in {span}, {day}", span=format_duration(ahead), day=day_word(instant, now, zone))
    return tr(
        "{span} ago, {day}",
        span=format_duration(now.seconds - instant.seconds),
        day=day_word(instant, now, zone),
    )


def _wall(text: str, now: Instant, zone: ZoneInfo) -> dt.datetime:
    match = _TIME.fullmatch(_in_english(text))
    if match is None:
        raise UnfinishedError(
            "{text} is not a time; write it as {examples}", text=repr(text), examples=Text(EXAMPLES)
        )
    today, said = now.local(zone).date(), match["day"]
    try:
        if said is None or said in _DAYS:
            day = today + dt.timedelta(days=_DAYS.get(said or "today", 0))
        else:
            day = dt.date.fromisoformat(said)
        clock = dt.time(int(match["hour"]), int(match["minute"]))
    except ValueError:
        raise _not_real(text, EXAMPLES) from None
    return dt.datetime.combine(day, clock)


def _not_real(text: str, examples: str) -> UnfinishedError:
    return UnfinishedError(
        "{text} is not a real time; write it as {examples}",
        text=repr(text),
        examples=Text(examples),
    )


def _in_english(text: str) -> str:
    """What was typed, its first word in English: what is said of days is read in both languages."""
    words = text.lower().split()
    if words:
        words[0] = next((word for word in _READ if words[0] == tr(word).lower()), words[0])
    return " ".join(words)


def _day_word(text: str) -> str | None:
    match = _TIME.fullmatch(_in_english(text))
    return None if match is None else match["day"]


def _jump(wall: dt.datetime, zone: ZoneInfo) -> tuple[str, str]:
    """The wall clock before and after the jump that `wall` falls into."""
    early = Instant.of(wall.replace(tzinfo=zone, fold=1)).seconds
    late = Instant.of(wall.replace(tzinfo=zone, fold=0)).seconds
    before = Instant(early).local(zone).utcoffset()
    while late - early > 1:
        middle = (early + late) // 2
        if Instant(middle).local(zone).utcoffset() == before:
            early = middle
        else:
            late = middle
    assert before is not None
    jump = Instant(late)
    return f"{jump.at_offset(int(before.total_seconds())):%H:%M}", f"{jump.local(zone):%H:%M}"


def _minute_before(clock: str) -> str:
    hour, minute = (int(part) for part in clock.split(":"))
    return "{:02d}:{:02d}".format(*divmod((hour * 60 + minute - 1) % (24 * 60), 60))


def _date(day: dt.date) -> str:
    return tr("{weekday} {day} {month}", weekday=weekday(day), day=day.day, month=month(day))


def typed(instant: Instant, now: Instant, zone: ZoneInfo) -> str:
    """An instant as `named` reads it back: "18:30", "tomorrow 06:00", "2026-05-16 18:30"."""
    local, word = instant.local(zone), _named_day(instant, now, zone)
    clock = f"{local:%H:%M}"
    if word == "today":
        return clock
    return f"{local.date().isoformat() if word is None else tr(word)} {clock}"


def typed_end(end: Instant, start: Instant, now: Instant, zone: ZoneInfo) -> str:
    """A planned end as `ahead` reads it back: its time, or how long where that time comes twice."""
    text = typed(end, now, zone)
    try:
        found = ahead(text, start, now, zone)
    except InputError:
        found = ()
    return text if found == (end,) else typed_duration(end.seconds - start.seconds)


def typed_duration(seconds: int) -> str:
    """How long, as wards say it and as it is read back: up to two days in hours, "24 h", "36 h", "2 d"."""
    if seconds % HOUR == 0 and seconds < 2 * DAY:
        return f"{seconds // HOUR} h"
    return spell_duration(seconds)
