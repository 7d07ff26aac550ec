"""Texts of the journal as a file can hold them: a character that none may hold becomes one that says so."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from mgtracker.clinical.events import Entry
from mgtracker.exchange.plain_values import UNKEEPABLE

from .left_out import LeftOutTally

REPLACEMENT = "\ufffd"
NOT_HELD = f"a character that no file may hold, written as {REPLACEMENT}"


def held(entry: Entry, tally: LeftOutTally) -> Entry:
    """The entry with texts that a file can hold; each that had to be changed is counted by its key.

    Pasted text brings control characters along, and a record is not refused for one.
    """
    event: Any = entry.event
    changed = _changed(event, f"{entry.kind}.", tally)
    beside = _changed(entry, "", tally)
    if changed:
        event = replace(event, **changed)
    return replace(entry, event=event, **beside) if changed or beside else entry


def _changed(thing: Any, prefix: str, tally: LeftOutTally) -> dict[str, Any]:
    found = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        other = _held_value(value)
        if other != value:
            found[field.name] = other
            tally.leave(f"{prefix}{field.name}", NOT_HELD)
    return found


def _held_value(value: Any) -> Any:
    if isinstance(value, str):
        return UNKEEPABLE.sub(REPLACEMENT, value)
    return tuple(map(_held_value, value)) if isinstance(value, tuple) else value
