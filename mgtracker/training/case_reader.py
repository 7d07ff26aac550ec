"""The `[training]` part of a case file, read whole or refused with file, line and reason."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

from mgtracker.clinical.clock import Instant, parse_duration
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import KINDS
from mgtracker.clinical.notation import read_event
from mgtracker.clinical.number import parse_number, split_number
from mgtracker.clinical.quantity import ANALYTES, drug_named, parse_rate
from mgtracker.exchange.case_file import Case, read_case
from mgtracker.exchange.document import complaint, read_text
from mgtracker.exchange.plain_values import plain_table
from mgtracker.training.case import (
    Happening,
    Laboratory,
    ModelAct,
    Offer,
    Span,
    Start,
    State,
    TrainingCase,
)
from mgtracker.training.criteria import AskedFor, Criterion, NoStop, Recorded
from mgtracker.training.criterion_reader import read_criterion
from mgtracker.training.fields import (
    Fields,
    boolean,
    count,
    each,
    many_of,
    number,
    one_of,
    some_texts,
    text,
    texts,
)
from mgtracker.training.line_of import line_of
from mgtracker.training.watch import Watch, read_watch

T = TypeVar("T")


def _fraction(value: Any) -> float:
    if not 0 <= number(value) <= 1:
        raise InputError(f"{value!r} is not a fraction from 0 to 1")
    return number(value)


NUMBERS: Mapping[str, str] = {
    "weight": "kg",
    "creatinine_clearance": "mL/min",
    "magnesium": "mmol/L",
    "calcium": "mmol/L",
    "pth": "pmol/L",
    "potassium": "mmol/L",
    "deficit": "mmol/kg",
    "albumin": "g/L",
}
"""Numbers a patient begins with, and the unit each is written in."""
STATES: Mapping[str, Callable[[Any], State]] = {
    "volume": one_of(("corrected", "depleted")),
    "loop_diuretic": boolean,
    "proton_pump_inhibitor": boolean,
    "malabsorption": _fraction,
    "appetite": _fraction,
    "pregnant": boolean,
    "heart_block": boolean,
}
"""What else is so of a patient."""
FACTS = ("weight", "creatinine_clearance")
LOOKS = ("bedside", "qtc")
_CHARTED = (*FACTS, *ANALYTES)
_OWN_KINDS = ("draw", "look", "ask", "accept")
_RESERVED = re.compile(r"n[0-9]+", re.ASCII)
_BESIDE = frozenset({"kind", "id", "reason", "witness", "why"})
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII)
_WITH_REASON = ("not-given", "order-stop", "void", "override", "acknowledge")
"""Kinds of event that have a reason of their own."""


def read_training(path: Path) -> TrainingCase:
    """Read a practice case, all of it or nothing.

    Raises:
        InputError: `FILE: line 40: training: criterion 2: points: ...`.
    """
    base = read_case(path)
    if base.training is None:
        raise complaint(path, "training: missing; without it nobody can practise on a case")
    written = read_text(path)
    try:
        return _Reading(base, base.training, written).case()
    except InputError as error:
        raise complaint(path, _with_line(written, path, str(error))) from None


class _Reading:
    """One file on its way to a case."""

    def __init__(self, base: Case, part: Mapping[str, Any], written: str) -> None:
        self._base = base
        self._fields = Fields(part)
        self._digest = hashlib.sha256(written.encode()).hexdigest()

    def case(self) -> TrainingCase:
        try:
            found = self._case()
            self._fields.finish()
            _check(found)
        except InputError as error:
            raise error.at("training") from None
        return found

    def _case(self) -> TrainingCase:
        fields, base = self._fields, self._base
        begins = fields.need("begins", _instant)
        ends = fields.need("ends", _instant)
        if ends <= begins:
            raise InputError("ends: it is not after it begins")
        return TrainingCase(
            id=base.path.stem,
            base=base,
            digest=self._digest,
            begins=begins,
            ends=ends,
            summary=fields.need("summary", text),
            aims=fields.need("aims", some_texts),
            notice=fields.need("notice", some_texts),
            must_not=fields.need("must_not", some_texts),
            harm=fields.need("harm", text),
            sources=fields.need("sources", some_texts),
            unlocks=fields.get("unlocks", texts) or (),
            pass_at=fields.need("pass_at", _percent),
            start=fields.need("start", _start),
            laboratory=fields.need("laboratory", _laboratory),
            happenings=self._each("happening", _happening),
            questions=self._each("question", _question),
            model=_in_order(self._each("model", _model)),
            criteria=self._each("criterion", read_criterion),
        )

    def _each(self, name: str, read: Callable[[Any], T]) -> tuple[T, ...]:
        found = []
        for place, table in enumerate(self._fields.get(name, each) or (), start=1):
            try:
                found.append(read(table))
            except InputError as error:
                raise error.at(f"{name} {place}") from None
        return tuple(found)


def _instant(value: Any) -> Instant:
    return Instant.parse(plain_table({"at": value})["at"])


def _percent(value: Any) -> int:
    if not 0 < count(value) <= 100:
        raise InputError(f"{value!r} is not a percentage from 1 to 100")
    return count(value)


def _span(unit: str) -> Callable[[Any], Span]:
    def read(value: Any) -> Span:
        low, to, high = text(value).partition(" to ")
        upper, found = split_number(high if to else low, f"60 {unit}")
        lower = parse_number(low) if to else upper
        if found != unit:
            raise InputError(f"{value!r} is not in {unit}; write it like 55 to 70 {unit}")
        if upper < lower:
            raise InputError(f"{value!r} ends below where it begins")
        return Span(lower, upper, unit)

    return read


def _start(value: Any) -> Start:
    fields = Fields(value)
    numbers = {name: fields.get(name, _span(unit)) for name, unit in NUMBERS.items()}
    for name in ("weight", "creatinine_clearance", "magnesium", "calcium"):
        if numbers[name] is None:
            raise InputError(f"{name}: missing")
    states = {name: fields.get(name, read) for name, read in STATES.items()}
    found = Start(
        numbers={name: span for name, span in numbers.items() if span is not None},
        states={name: state for name, state in states.items() if state is not None},
        antidote_ready=fields.flag("antidote_ready"),
        charted=fields.get("charted", many_of(_CHARTED)) or (),
        parameters=fields.get("parameters", _parameters) or {},
    )
    fields.finish()
    return found


def _parameters(value: Any) -> Mapping[str, float]:
    fields = Fields(value)
    return {name: fields.need(name, number) for name in value}


def _laboratory(value: Any) -> Laboratory:
    fields = Fields(value)
    found = Laboratory(
        fields.need("turnaround", parse_duration), fields.get("haemolysed", count) or 0
    )
    if found.haemolysed > 100:
        raise InputError("haemolysed: more than 100 of 100")
    fields.finish()
    return found


def _watches(value: Any) -> tuple[Watch, ...]:
    if not isinstance(value, list):
        raise InputError(f"{value!r} is not a list of conditions")
    return tuple(read_watch(one) for one in value)


def _happening(value: Any) -> Happening:
    fields = Fields(value)
    found = _either(fields, None)
    fields.finish()
    return found


def _question(value: Any) -> Happening:
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
        after=(fields.get("after", parse_duration) or 0) if by_itself else 0,
        since=fields.get("since", text) if by_itself else None,
        when=fields.get("when", _watches) or (),
        harm=by_itself and fields.flag("harm"),
        ends=fields.flag("ends"),
        offer=fields.get("event", _offer),
        change=fields.get("change", _change) or {},
        pump=None if line is None or rate is None else (line, rate),
        vomits=by_itself and fields.flag("vomits"),
        haemolysed=by_itself and fields.flag("haemolysed"),
    )


def _pump_rate(value: Any) -> Fraction:
    return parse_rate(text(value), drug_named("magnesium sulfate"))


def _change(value: Any) -> Mapping[str, State | Span]:
    fields = Fields(value)
    found: dict[str, State | Span | None] = {
        name: fields.get(name, read) for name, read in STATES.items()
    }
    found["creatinine_clearance"] = fields.get("creatinine_clearance", _span("mL/min"))
    found["antidote_ready"] = fields.get("antidote_ready", boolean)
    fields.finish()
    return {name: state for name, state in found.items() if state is not None}


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


def _in_order(found: tuple[tuple[ModelAct, ...], ...]) -> tuple[ModelAct, ...]:
    return tuple(sorted((act for acts in found for act in acts), key=lambda act: act.at))


def _model(value: Any) -> tuple[ModelAct, ...]:
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
        at=fields.need("at", _instant),
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


# -- what only the whole tells ---------------------------------------------------------------------


def _check(case: TrainingCase) -> None:
    if case.base.patient is None:
        raise InputError("the case has no [patient]")
    if case.base.patient.birth_date is None or case.base.patient.sex not in ("female", "male"):
        raise InputError(
            "the [patient] needs birth_date and sex, for creatinine from the clearance"
        )
    if case.id in case.unlocks:
        raise InputError("unlocks: a case does not open with itself")
    for entry in case.base.entries:
        if entry.at > case.begins or entry.recorded_at > case.begins:
            raise InputError(f"begins: {entry.id} in the record is later")
        if _RESERVED.fullmatch(entry.id):
            raise InputError(
                f"begins: the id {entry.id!r} is kept for what is recorded in practice"
            )
    happen = _unique("happening", (one.id for one in (*case.happenings, *case.questions)))
    _unique("criterion", (one.id for one in case.criteria))
    for place, happening in enumerate(case.happenings, start=1):
        _known(f"happening {place}: since", happening.since, happen)
        _check_watches(f"happening {place}: when", happening.when, happen)
    for place, question in enumerate(case.questions, start=1):
        _check_watches(f"question {place}: when", question.when, happen)
    if not any(happening.harm for happening in case.happenings):
        raise InputError("happening: none is harm; say what comes of doing nothing (harm = true)")
    _check_model(case, {one.id for one in (*case.happenings, *case.questions) if one.offer})
    _check_criteria(case.criteria, {question.id for question in case.questions}, happen)


def _check_watches(place: str, watches: Iterable[Watch], happen: set[str]) -> None:
    for watch in watches:
        for name in watch.names:
            _known(place, name, happen)


def _check_model(case: TrainingCase, offers: set[str]) -> None:
    if not case.model:
        raise InputError("model: there is no model answer")
    questions = {question.id for question in case.questions}
    for act in case.model:
        if not case.begins <= act.at < case.ends:
            raise InputError(f"model: {act.kind} at {act.at.as_written()} is outside the case")
        if act.kind == "ask":
            _known("model: question", act.detail[0], questions)
        if act.kind == "accept":
            _known("model: from", act.detail[0], offers)


def _check_criteria(criteria: tuple[Criterion, ...], questions: set[str], happen: set[str]) -> None:
    if sum(isinstance(one.test, NoStop) for one in criteria) != 1:
        raise InputError("criterion: exactly one of the kind no-stop has to be there")
    if not any(one.points for one in criteria):
        raise InputError("criterion: there are no points to be had")
    for place, one in enumerate(criteria, start=1):
        window = getattr(one.test, "window", None)
        _known(f"criterion {place}: since", None if window is None else window.since, happen)
        if isinstance(one.test, AskedFor):
            _known(f"criterion {place}: question", one.test.question, questions)
        if isinstance(one.test, Recorded) and one.test.kind == "labs":
            raise InputError(f"criterion {place}: event: results come by themselves; use drew")


def _unique(what: str, ids: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for one in ids:
        if one in found:
            raise InputError(f"{what}: the id {one!r} stands twice")
        found.add(one)
    return found


def _known(place: str, name: str | None, known: set[str]) -> None:
    if name is not None and name not in known:
        there = ", ".join(sorted(known)) or "none"
        raise InputError(f"{place}: {name!r} is not there; known are {there}")


# -- where it stands -------------------------------------------------------------------------------

_PLACED = re.compile(
    r"training: (?:(?P<table>[a-z]+) (?P<number>[0-9]+): )?(?P<rest>.*)", re.DOTALL
)
_KEY = re.compile(r"([a-z_0-9]+): ")


def _with_line(written: str, path: Path, sentence: str) -> str:
    """The complaint with its line in front, where the file is TOML and the line can be found."""
    match = _PLACED.fullmatch(sentence)
    if path.suffix.lower() != ".toml" or match is None:
        return sentence
    keys = []
    rest = match["rest"]
    while key := _KEY.match(rest):
        keys.append(key[1])
        rest = rest[key.end() :]
    named = match["table"]
    table = "training" if named is None else f"training.{named}"
    line = line_of(written, table, int(match["number"] or 1), tuple(reversed(keys)))
    return sentence if line is None else f"line {line}: {sentence}"
