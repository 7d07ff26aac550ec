"""What a practice case lets happen, and what can be asked of the prescriber."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from mgtracker.clinical.clock import parse_duration
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.notation import read_event
from mgtracker.clinical.quantity import drug_named, parse_rate
from mgtracker.exchange.plain_values import plain_table
from mgtracker.training.case import Happening, Offer
from mgtracker.training.fields import Fields, text
from mgtracker.training.start_reader import read_change
from mgtracker.training.watch import Watch, read_watch

_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII)


def _watches(value: Any) -> tuple[Watch, ...]:
    if not isinstance(value, list):
        raise InputError(f"{value!r} is not a list of conditions")
    return tuple(read_watch(one) for one in value)


def read_happening(value: Any) -> Happening:
    """What happens by itself. Raises InputError naming the key."""
    fields = Fields(value)
    found = _either(fields, None)
    fields.finish()
    return found


def read_question(value: Any) -> Happening:
    """A question and its answer. Raises InputError naming the key."""
    fields = Fields(value)
    found = _either(fields, fields.need("ask", text))
    fields.finish()
    return found


def _either(fields: Fields, ask: str | None) -> Happening:
    by_itself = ask is None
    line, rate = fields.get("pump", text), fields.get("pump_rate", _pump_rate)
    if (line is None) != (rate is None):
        raise InputError("pump: goes with pump_rate, the one is nothing without the other")
    return Happening(
        id=fields.need("id", text),
        say=fields.need("say", text),
        ask=ask,
        after=fields.get("after", parse_duration) or 0,
        since=fields.get("since", text),
        when=fields.get("when", _watches) or (),
        harm=by_itself and fields.flag("harm"),
        ends=fields.flag("ends"),
        offer=fields.get("event", _offer),
        change=fields.get("change", read_change) or {},
        pump=None if line is None or rate is None else (line, rate),
        vomits=by_itself and fields.flag("vomits"),
        haemolysed=by_itself and fields.flag("haemolysed"),
    )


def _pump_rate(value: Any) -> Fraction:
    return parse_rate(text(value), drug_named("magnesium sulfate"))


def _offer(value: Any) -> Offer:
    table = plain_table(value)
    kind = table.pop("kind", None)
    if kind not in ("order", "fact"):
        raise InputError(f"kind: {kind!r} cannot be offered; order and fact can")
    first_at = table.pop("first_at", None)
    if first_at is not None and (kind != "order" or not _CLOCK.fullmatch(str(first_at))):
        raise InputError(
            f"first_at: {first_at!r} is not a time of an order's first dose, like 21:00"
        )
    read_event(kind, {"at": "2026-01-01T00:00:00Z"} | table)
    return Offer(kind, table, first_at)
