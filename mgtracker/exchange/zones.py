"""Time zones by their IANA names, and wall-clock times that stand for exactly one instant."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError

_NAIVE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?", re.ASCII)


def zone_named(name: object) -> ZoneInfo:
    """The zone of an IANA name such as Europe/London. Raises InputError for anything else."""
    try:
        if isinstance(name, str) and name:
            return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        pass
    raise InputError(
        "{name} is not a known time zone; write it like Europe/London", name=repr(name)
    )


def ward_zone(kept: str | None, machine: ZoneInfo) -> ZoneInfo:
    """The zone of a ward's clock: the one kept in its file, else this machine's.

    Raises:
        InputError: the one kept is not known here; another would show every time wrongly.
    """
    if kept is None:
        return machine
    try:
        return ZoneInfo(kept)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InputError(
            "its clock runs in {zone}, a time zone that is not known on this computer; bring mgtracker "
            "up to date",
            zone=repr(kept),
        ) from None


def is_naive(text: str) -> bool:
    """Whether the text is a wall-clock time without an offset."""
    return _NAIVE.fullmatch(text.strip()) is not None


def instant_of(text: str, zone: ZoneInfo | None) -> Instant:
    """The instant of an RFC 3339 time, or of a wall-clock time in `zone`.

    Raises:
        InputError: not a time, no zone to read it in, or a wall-clock time that the night on which
            the clocks change leaves out or has twice.
    """
    text = text.strip()
    if not is_naive(text) or zone is None:
        return Instant.parse(text)
    try:
        wall = dt.datetime.fromisoformat(text)
    except ValueError:
        raise InputError("{text} is not a real date and time", text=repr(text)) from None
    early = wall.replace(tzinfo=zone, fold=0)
    late = wall.replace(tzinfo=zone, fold=1)
    try:
        if early.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None) != wall:
            raise InputError(
                "{text} does not exist in {zone}; the clocks went forward",
                text=repr(text),
                zone=zone.key,
            )
        if early.utcoffset() != late.utcoffset():
            raise InputError(
                "{text} happened twice in {zone}; give it with its offset",
                text=repr(text),
                zone=zone.key,
            )
        return Instant.of(early)
    except OverflowError:
        raise InputError("{text} is too far away to be kept", text=repr(text)) from None
