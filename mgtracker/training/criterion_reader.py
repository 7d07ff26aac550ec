"""Criteria from a case file: one reader for each kind, all strict."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from mgtracker.clinical.clock import parse_duration
from mgtracker.clinical.due import ANSWERED_BY
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import KINDS as EVENT_KINDS
from mgtracker.clinical.events import ROUTES
from mgtracker.clinical.quantity import ANALYTES, Amount, drug_named, parse_amount, parse_rate
from mgtracker.clinical.verdict import Level
from mgtracker.training import criteria as kind
from mgtracker.training.fields import (
    Fields,
    count,
    many_of,
    number,
    one_of,
    some_texts,
    text,
    texts,
)
from mgtracker.training.watch import Watch, read_watch

_LEVELS = {level.word.lower(): level for level in Level if level > Level.OK}
_UNRULED = (kind.NoStop, kind.Never, kind.Reached, kind.Clean, kind.TrueRecord, kind.Unharmed)
"""Kinds that name their own rules, or look at the patient alone."""


def read_criterion(table: Any) -> kind.Criterion:
    """One criterion.

    Raises:
        InputError: the key, and what was expected.
    """
    fields = Fields(table)
    name = fields.need("kind", one_of(tuple(kind.KINDS)))
    test = _READERS[name](fields)
    rule = fields.get("rule", text)
    if rule is None and not isinstance(test, _UNRULED):
        raise InputError("rule: missing; every point rests on a rule of the protocol")
    points = fields.need("points", count)
    found = kind.Criterion(
        id=fields.need("id", text),
        area=fields.need("area", one_of(kind.AREAS)),
        points=points,
        say=fields.need("say", text),
        test=test,
        rule=rule,
        fails=isinstance(test, kind.NoStop) or fields.flag("fails"),
    )
    fields.finish()
    return found


def _window(fields: Fields) -> kind.Window:
    start = fields.get("from", parse_duration) or 0
    end = fields.get("by", parse_duration)
    if end is not None and end <= start:
        raise InputError("by: it ends before it begins")
    return kind.Window(start, end, fields.get("since", text))


def _of_patient(value: Any) -> Watch:
    watch = read_watch(value)
    if not watch.of_patient:
        raise InputError(f"{watch.text!r} is not about the patient alone")
    return watch


def _amount(fields: Fields, key: str, drug: Any) -> Amount | None:
    salt = None if drug.g_per_mol is None else "salt"
    return fields.get(key, lambda value: parse_amount(value, drug, kind_of_mg=salt))


def _no_stop(fields: Fields) -> kind.NoStop:
    return kind.NoStop(fields.get("accepts", texts) or ())


def _no_dose(fields: Fields) -> kind.NoDose:
    drug = fields.need("drug", drug_named)
    return kind.NoDose(
        drug, fields.get("route", one_of(ROUTES)), _amount(fields, "above", drug), _window(fields)
    )


def _gave(fields: Fields) -> kind.Gave:
    drug = fields.need("drug", drug_named)
    return kind.Gave(
        drug=drug,
        route=fields.get("route", one_of(ROUTES)),
        least=_amount(fields, "least", drug),
        most=_amount(fields, "most", drug),
        times=fields.get("times", count) or 1,
        window=_window(fields),
    )


def _started(fields: Fields) -> kind.Started:
    drug = fields.need("drug", drug_named)

    def rate(value: Any) -> Fraction:
        return parse_rate(text(value), drug)

    least, most = fields.need("least", rate), fields.need("most", rate)
    if most < least:
        raise InputError("most: it is below the least")
    return kind.Started(drug, least, most, _window(fields))


def _drew(fields: Fields) -> kind.Drew:
    analytes = fields.need("analytes", many_of(tuple(ANALYTES)))
    return kind.Drew(analytes, fields.get("times", count) or 1, _window(fields))


def _recorded(fields: Fields) -> kind.Recorded:
    table = fields.need("event", _event_part)
    return kind.Recorded(
        table["kind"],
        {k: v for k, v in table.items() if k != "kind"},
        _window(fields),
        fields.get("says", texts) or (),
    )


def _event_part(value: Any) -> Mapping[str, Any]:
    part = Fields(value)
    part.need("kind", one_of(tuple(EVENT_KINDS)))
    return {key: part.need(key, _scalar) for key in value}


def _scalar(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if isinstance(value, list):
        return list(texts(value))
    return text(value) if isinstance(value, str) else number(value)


def _clean(fields: Fields) -> kind.Clean:
    return kind.Clean(
        fields.need("rules", some_texts), _LEVELS[fields.need("level", one_of(tuple(_LEVELS)))]
    )


def _on_time(fields: Fields) -> kind.OnTime:
    return kind.OnTime(
        fields.need("tasks", many_of(tuple(ANSWERED_BY))), fields.get("late", count) or 0
    )


_READERS: Mapping[str, Callable[[Fields], kind.Test]] = {
    "no-stop": _no_stop,
    "never": lambda fields: kind.Never(fields.need("when", _of_patient)),
    "reached": lambda fields: kind.Reached(fields.need("when", _of_patient), _window(fields)),
    "no-dose": _no_dose,
    "gave": _gave,
    "started": _started,
    "drew": _drew,
    "recorded": _recorded,
    "asked": lambda fields: kind.AskedFor(fields.need("question", text), _window(fields)),
    "clean": _clean,
    "true-record": lambda _: kind.TrueRecord(),
    "on-time": _on_time,
    "unharmed": lambda _: kind.Unharmed(),
}
