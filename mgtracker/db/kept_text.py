"""A `Text` kept in a file in its two parts, so that whoever reads it later is told in their own language."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from mgtracker.clinical.errors import MgtrackerError
from mgtracker.clinical.text import Text


def as_plain(said: object) -> object:
    """Its parts for JSON; what is no text in two parts as a word or a number."""
    if isinstance(said, Text | MgtrackerError):
        values = {gap: as_plain(value) for gap, value in said.values.items()}
        return {"source": said.source, "values": values}
    return said if isinstance(said, int) else str(said)


def from_plain(plain: object) -> Text | str | None:
    """What `as_plain` kept; None where a file says something else: it may have been written by anybody."""
    value = _value(plain)
    return value if isinstance(value, str) else None


def _value(plain: object) -> object:
    if not isinstance(plain, Mapping):
        return plain if isinstance(plain, str | int) else None
    source, values = plain.get("source"), plain.get("values")
    if not isinstance(source, str) or not isinstance(values, Mapping):
        return None
    read = {str(gap): _value(value) for gap, value in values.items()}
    if None in read.values() or (read and not _has_plain_gaps(source, read)):
        return None
    return Text(source, **read)


def _has_plain_gaps(source: str, values: Mapping[str, object]) -> bool:
    """Whether each gap is a name alone: anything behind it could ask for a gigabyte of blanks."""
    try:
        gaps = [gap for gap in Formatter().parse(source) if gap[1] is not None]
    except ValueError:
        return False
    return all(name in values and not wide and not converted for _, name, wide, converted in gaps)
