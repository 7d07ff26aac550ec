"""How a value of an event is written; None where there is none, and its key is left out."""

from __future__ import annotations

from mgtracker.clinical.clock import Instant, spell_duration
from mgtracker.clinical.quantity import Measured, Product


def measured(value: Measured | None) -> str | None:
    return None if value is None else value.text


def words(value: tuple[str, ...] | None) -> list[str] | None:
    return None if value is None else list(value)


def product(value: Product | None) -> str | None:
    return None if value is None else value.name


def instant(value: Instant | None) -> str | None:
    return None if value is None else value.as_written()


def duration(seconds: int | None) -> str | None:
    return spell_duration(seconds) if seconds else None


def yes(*, flag: bool) -> bool | None:
    return True if flag else None
