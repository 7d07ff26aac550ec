"""How the value of one key is read: strictly, nothing guessed."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from mgtracker.clinical.clock import Instant, parse_duration
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.number import split_number
from mgtracker.clinical.quantity import Drug, Measure, Measured, Product


def text(value: Any) -> str:
    """Any text that is not blank, without blanks at its ends."""
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"{value!r} is not text")
    return value.strip()


def boolean(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise InputError(f"{value!r} is neither true nor false")
    return value


def whole(value: Any) -> int:
    """A whole number, zero or more."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise InputError(f"{value!r} is not a whole number of zero or more")
    return value


def count(value: Any) -> int:
    """A whole number, one or more."""
    if whole(value) == 0:
        raise InputError("0 is too few")
    return int(value)


def words(value: Any) -> tuple[str, ...]:
    """A list of words."""
    if not isinstance(value, list | tuple):
        raise InputError(f"{value!r} is not a list of words")
    return tuple(text(word) for word in value)


def one_of(choices: tuple[str, ...]) -> Callable[[Any], str]:
    """One of these words."""

    def read(value: Any) -> str:
        if value not in choices:
            raise InputError(f"{value!r} is not one of {', '.join(choices)}")
        return str(value)

    return read


def date(value: Any) -> str:
    """A day of the calendar, as 1958-04-02."""
    day = text(value)
    try:
        Instant.parse(f"{day}T00:00:00Z")
    except InputError:
        raise InputError(f"{day!r} is not a date; write it as 1958-04-02") from None
    return day


def positive(measure: Measure) -> Callable[[Any], Measured]:
    """A value with its unit, greater than zero."""

    def read(value: Any) -> Measured:
        measured = measure.parse(value)
        if measured.number == 0:
            raise InputError(f"{value!r} is nothing; a {measure.name} is greater than zero")
        return measured

    return read


def kept(measure: Measure) -> Callable[[Any], Measured]:
    """Reads a text once: results are the same few over and over."""
    parse = lru_cache(maxsize=1024)(measure.parse)

    def read(value: Any) -> Measured:
        return parse(value) if isinstance(value, str) else measure.parse(value)

    return read


def every(value: Any) -> int | str:
    """Seconds from "8 h", or the words "nightly" and "daily"."""
    return str(value) if value in ("nightly", "daily") else parse_duration(value)


def product_of(drug: Drug) -> Callable[[Any], Product]:
    """A product of a drug by its name."""
    return lambda value: Product.parse(text(value), drug)


def quantity_text(value: Any) -> str:
    """A number and its unit as written; what it amounts to is read with its drug."""
    split_number(value)
    return " ".join(value.split())


def rate_text(value: Any) -> str:
    """A rate as written, or a bare 0, which stops; what it amounts to is read with its drug."""
    if value == 0 and not isinstance(value, bool):
        return "0"
    if not isinstance(value, str):
        raise InputError(f"{value!r} has no unit; write it as text, like 1 g/h")
    return " ".join(value.split())
