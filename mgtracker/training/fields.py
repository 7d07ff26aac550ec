"""Reading a table key by key: every key known, every complaint with its place in front."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from mgtracker.clinical.errors import InputError
from mgtracker.exchange.plain_values import keepable, plain_text

T = TypeVar("T")
LARGEST = 100_000
"""No count of anything here is greater."""
SEED_DIGITS = 15


class Fields:
    """Takes keys out of a table one by one; what is left over at the end was not known.

    Args:
        table: as the file has it.

    Raises:
        InputError: it is no table.
    """

    def __init__(self, table: Any) -> None:
        if not isinstance(table, Mapping):
            raise InputError("is not a table of keys and values")
        self._table = table
        self._taken: set[str] = set()

    def get(self, key: str, read: Callable[[Any], T]) -> T | None:
        """What a key says; None if it is left out."""
        self._taken.add(key)
        if key not in self._table:
            return None
        try:
            return read(self._table[key])
        except InputError as error:
            raise error.at(key) from None

    def need(self, key: str, read: Callable[[Any], T]) -> T:
        """What a key says, that may not be left out."""
        value = self.get(key, read)
        if value is None:
            raise InputError(f"{key}: missing")
        return value

    def flag(self, key: str) -> bool:
        """A key that says true or false; false if it is left out."""
        return self.get(key, boolean) or False

    def finish(self) -> None:
        """Raises InputError for a key that nobody asked for."""
        for key in self._table:
            if key not in self._taken:
                known = ", ".join(sorted(self._taken))
                raise InputError(f"{key}: not a key here; known are {known}")


def text(value: Any) -> str:
    """Text on one line."""
    return " ".join(keepable(plain_text(value)).split())


def boolean(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise InputError(f"{value!r} is neither true nor false")
    return value


def count(value: Any) -> int:
    """A whole number of 0 or more."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= LARGEST:
        raise InputError(f"{value!r} is not a whole number from 0 to {LARGEST:,}")
    return value


def count_or_none(value: Any) -> int | None:
    """A whole number of 0 or more, or nothing."""
    return None if value is None else count(value)


def seed(value: Any) -> int:
    """The seed of a patient."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 10**SEED_DIGITS:
        raise InputError(f"{value!r} is not a seed")
    return value


def number(value: Any) -> float:
    """Any finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e9:
        raise InputError(f"{value!r} is not a number")
    return float(value)


def texts(value: Any) -> tuple[str, ...]:
    """A list of texts; it may be empty."""
    if not isinstance(value, list):
        raise InputError(f"{value!r} is not a list of texts")
    return tuple(text(one) for one in value)


def some_texts(value: Any) -> tuple[str, ...]:
    """A list of one text at least."""
    found = texts(value)
    if not found:
        raise InputError("the list is empty")
    return found


def one_of(choices: tuple[str, ...]) -> Callable[[Any], str]:
    """Reads one of a few words."""

    def read(value: Any) -> str:
        if value not in choices:
            raise InputError(f"{value!r} is not one of {', '.join(choices)}")
        return str(value)

    return read


def many_of(choices: tuple[str, ...]) -> Callable[[Any], tuple[str, ...]]:
    """Reads a list of some of a few words."""
    one = one_of(choices)
    return lambda value: tuple(one(word) for word in some_texts(value))


def each(value: Any) -> list[Any]:
    """A list of tables."""
    if not isinstance(value, list):
        raise InputError("write each as a table of its own, under [[...]]")
    return value
