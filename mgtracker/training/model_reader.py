"""The model answer of a practice case: events, and a few doings that are none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from mgtracker.clinical.clock import Instant, parse_duration
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import KINDS
from mgtracker.clinical.notation import read_event
from mgtracker.clinical.quantity import ANALYTES
from mgtracker.exchange.plain_values import plain_table
from mgtracker.training.case import ModelAct
from mgtracker.training.fields import Fields, count, many_of, one_of, text

LOOKS = ("bedside", "qtc")
"""What can be looked at."""
_OWN_KINDS = ("draw", "look", "ask", "accept")
_BESIDE = frozenset({"kind", "id", "reason", "witness", "why"})
_WITH_REASON = ("not-given", "order-stop", "void", "override", "acknowledge")
"""Kinds of event that have a reason of their own."""


def in_order(found: tuple[tuple[ModelAct, ...], ...]) -> tuple[ModelAct, ...]:
    """All actions by their time; `found` has those of each table."""
    placed = (replace(act, place=place) for place, acts in enumerate(found, 1) for act in acts)
    return tuple(sorted(placed, key=lambda act: act.at))


def read_acts(value: Any) -> tuple[ModelAct, ...]:
    """One table of the model answer: an action, or one that is repeated. Raises InputError naming the key."""
    if isinstance(value, Mapping) and value.get("kind") in _OWN_KINDS:
        return _own_acts(Fields(value))
    table = plain_table(value)
    known = (*_OWN_KINDS, *(kind for kind in KINDS if kind not in ("labs", "bedside")))
    kind = Fields({k: v for k, v in table.items() if k == "kind"}).need("kind", one_of(known))
    names = _BESIDE - ({"reason"} if kind in _WITH_REASON else set())
    names |= {"every", "times"} if kind == "dose" else set()
    event = read_event(kind, {k: v for k, v in table.items() if k not in names})
    beside = Fields({k: v for k, v in table.items() if k in names})
    act = ModelAct(
        at=event.at,
        kind=kind,
        event=event,
        reason=beside.get("reason", text),
        witness=beside.get("witness", text),
        handle=beside.get("id", text),
        why=beside.get("why", text),
    )
    return _repeated(act, beside)


def _repeated(act: ModelAct, fields: Fields) -> tuple[ModelAct, ...]:
    """An action `times` times, `every` so many seconds."""
    every, times = fields.get("every", parse_duration), fields.get("times", count)
    if (every is None) != (times is None):
        raise InputError("every: goes with times, the one is nothing without the other")
    found = []
    for step in range(times or 1):
        at = act.at.plus(step * (every or 0))
        event = None if act.event is None else replace(act.event, at=at)
        found.append(replace(act, at=at, event=event))
    return tuple(found)


def _own_acts(fields: Fields) -> tuple[ModelAct, ...]:
    kind = fields.need("kind", text)
    details: Mapping[str, Callable[[], tuple[str, ...]]] = {
        "draw": lambda: fields.need("analytes", many_of(tuple(ANALYTES))),
        "look": lambda: fields.get("at_what", many_of(LOOKS)) or LOOKS[:1],
        "ask": lambda: (fields.need("question", text),),
        "accept": lambda: (fields.need("from", text),),
    }
    found = ModelAct(
        at=fields.need("at", read_instant),
        kind=kind,
        detail=details[kind](),
        reason=fields.get("reason", text),
        witness=fields.get("witness", text),
        handle=fields.get("id", text) if kind == "accept" else None,
        why=fields.get("why", text),
    )
    repeated = _repeated(found, fields)
    fields.finish()
    return repeated


def read_instant(value: Any) -> Instant:
    """A time, as text or as TOML's own."""
    return Instant.parse(plain_table({"at": value})["at"])
