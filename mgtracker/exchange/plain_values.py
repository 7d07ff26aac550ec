"""The values a case file may hold: text, flags, counts and words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from mgtracker.clinical.errors import InputError

LONGEST_TEXT = 4000
LARGEST_COUNT = 10**9
UNKEEPABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""Control characters, and halves of surrogate pairs."""
_TIMES = frozenset({"at", "recorded_at", "until", "first", "due"})
_DATES = frozenset({"birth_date"})


def plain_table(table: Any) -> dict[str, Any]:
    """A table whose values are text, flags, numbers or lists of them; TOML's own times become text.

    Raises:
        InputError: not a table, or a value that has no place here, named by its key.
    """
    if not isinstance(table, Mapping):
        raise InputError("is not a table of keys and values")
    return {key: _value(key, value) for key, value in table.items()}


def plain_text(value: Any) -> str:
    """Text that is not empty, without the space around it. Raises InputError for anything else."""
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"{value!r} is not text")
    return value.strip()


def keepable(text: str) -> str:
    """The text itself. Raises InputError if it is very long or holds what no file can keep."""
    if len(text) > LONGEST_TEXT:
        raise InputError(f"the text is longer than {LONGEST_TEXT:,} characters")
    if match := UNKEEPABLE.search(text):
        letter = f"U+{ord(match[0]):04X}"
        raise InputError(f"the text holds {letter}, a character that cannot be shown or kept")
    return text


def _value(key: str, value: Any) -> Any:
    try:
        if isinstance(value, list):
            return [_scalar(key, item) for item in value]
        return _scalar(key, value)
    except InputError as error:
        raise error.at(key) from None


def _scalar(key: str, value: Any) -> Any:
    if isinstance(value, str):
        return keepable(value)
    if isinstance(value, bool | float):
        return value
    if isinstance(value, int):
        if abs(value) > LARGEST_COUNT:
            raise InputError("the number is too large")
        return value
    if key in _TIMES and isinstance(value, dt.datetime):
        return value.isoformat()
    if key in _DATES and isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    raise InputError(f"{_KINDS.get(type(value), 'this value')} has no place here; write text")


_KINDS: Mapping[type, str] = {
    dict: "a table",
    list: "a list in a list",
    dt.datetime: "a date and time",
    dt.date: "a date",
    dt.time: "a time of day",
    type(None): "null",
}
