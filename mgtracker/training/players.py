"""Who plays a case without a screen: the model answer, one who does nothing, and one who does anything."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from mgtracker.clinical.clock import HOUR, MINUTE, Instant
from mgtracker.clinical.errors import InputError, MgtrackerError
from mgtracker.clinical.events import Event, OrderStop, Review, Void
from mgtracker.clinical.notation import read_event
from mgtracker.clinical.quantity import ANALYTES
from mgtracker.session import needs_reason
from mgtracker.training.case import NAMING, ModelAct, TrainingCase
from mgtracker.training.doings import Played
from mgtracker.training.practice import Practice

MODEL, IDLE, ANYONE = "Model answer", "Nobody", "Anyone"


def play_model(case: TrainingCase, seed: int) -> Played:
    """The case's model answer, played to the end; what is found at the bedside is recorded at once.

    Raises:
        InputError: an action cannot be done: says which, and why.
    """
    practice = Practice(case, seed, MODEL)
    handles: dict[str, str] = {}
    for act in case.model:
        _wait(practice, act.at)
        if practice.ended is not None:
            raise _stuck(act, f"the case ended before ({practice.ended})")
        try:
            _do(practice, act, handles)
        except MgtrackerError as error:
            raise _stuck(act, str(error)) from None
    _wait(practice, case.ends)
    return practice.finish()


def play_nothing(case: TrainingCase, seed: int) -> Played:
    """Whoever lets time pass to the end, and does nothing else."""
    practice = Practice(case, seed, IDLE)
    _wait(practice, case.ends)
    return practice.finish()


def _wait(practice: Practice, until: Instant) -> None:
    while practice.ended is None and practice.now < until:
        practice.move(until.seconds - practice.now.seconds)


def _stuck(act: ModelAct, why: str) -> InputError:
    return InputError(f"model {act.place}: {act.kind} at {act.at.as_written()}: {why}")


def _do(practice: Practice, act: ModelAct, handles: dict[str, str]) -> None:
    session = practice.session
    if act.kind == "draw":
        practice.draw(act.detail)
    elif act.kind == "look":
        found = practice.look(act.detail)
        session.record(found, session.propose(found))
    elif act.kind == "ask":
        practice.ask(act.detail[0])
    else:
        offered = act.kind == "accept"
        event = practice.offered(act.detail[0]) if offered else act.event
        assert event is not None
        entry_id = _record(practice, _named(event, handles), act)
        if act.handle is not None:
            handles[act.handle] = entry_id


def _named(event: Event, handles: Mapping[str, str]) -> Event:
    """The event with the names of the model answer made those of the journal."""
    changes: dict[str, Any] = {}
    known = {attribute.name for attribute in fields(event)}
    for name in NAMING:
        value = getattr(event, name) if name in known else None
        if value is not None:
            changes[name] = handles.get(value, value)
    changed: Event = replace(event, **changes)
    return changed


def _record(practice: Practice, event: Event, act: ModelAct) -> str:
    session = practice.session
    if isinstance(event, OrderStop):
        return session.stop_order(event.target, event.reason).id
    if isinstance(event, Review):
        return session.review(event, act.reason).id
    if isinstance(event, Void):
        return session.void(event.target, event.reason).id
    verdict = session.propose(event)
    if needs_reason(event, verdict) and act.reason is None:
        rules = ", ".join(f"{one.level.word} {one.rule}" for one in verdict.findings)
        raise InputError(f"reason: missing, and the verdict asks for one ({rules})")
    return session.record(event, verdict, act.reason, act.witness).id


# -- anyone ----------------------------------------------------------------------------------------

_DOSES: tuple[tuple[str, Mapping[str, Any]], ...] = (
    ("dose", {"drug": "magnesium sulfate", "amount": "2 g", "route": "IV", "over": "15 min"}),
    ("dose", {"drug": "magnesium sulfate", "amount": "2 g", "route": "IV", "over": "5 min", "emergency": True}),
    ("dose", {"drug": "magnesium sulfate", "amount": "5 g", "route": "IM", "site": "left"}),
    ("dose", {"drug": "magnesium sulfate", "amount": "50 g", "route": "IV"}),
    ("dose", {"drug": "magnesium sulfate", "amount": "4 mmol", "route": "subcut"}),
    ("dose", {"drug": "magnesium oxide", "amount": "12 mmol", "route": "oral"}),
    ("dose", {"drug": "calcium gluconate", "amount": "1 g", "route": "IV", "over": "10 min"}),
    ("dose", {"drug": "calcium carbonate", "amount": "1 g", "route": "oral"}),
    ("dose", {"drug": "calcitriol", "amount": "0.25 mcg", "route": "oral"}),
    ("dose", {"drug": "alfacalcidol", "amount": "1 mcg", "route": "oral"}),
    ("rate", {"drug": "magnesium sulfate", "line": "pump-1", "rate": "1 g/h"}),
    ("rate", {"drug": "magnesium sulfate", "line": "pump-1", "rate": "20 g/h"}),
    ("rate", {"drug": "magnesium sulfate", "line": "pump-1", "rate": "0"}),
    ("order", {"drug": "magnesium sulfate", "amount": "5 g", "route": "IM", "every": "4 h", "count": 6}),
    ("fact", {"volume": "corrected", "symptoms": "none", "heart_block": False, "pregnant": False}),
    ("fact", {"creatinine_clearance": "40 mL/min"}),
)  # fmt: skip
_SPANS = (MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 24 * HOUR)


def play_anything(case: TrainingCase, seed: int, doings: int = 60) -> Played:
    """Somebody who does things at random, sensible or not; the same for the same seed."""
    practice = Practice(case, seed, ANYONE)
    chance = random.Random(f"{case.id} {seed} anyone")  # noqa: S311 - a player, not a secret
    doing: tuple[Callable[[Practice, random.Random], object], ...] = (
        _record_any,
        _record_any,
        _strike_any,
        _correct_any,
        _draw_any,
        _look_any,
        _ask_any,
        _accept_any,
        _move_any,
        _move_any,
        lambda one, _: one.to_next_event(),
        lambda one, _: one.to_next_due(),
    )
    for _ in range(doings):
        if practice.ended is not None:
            break
        try:
            chance.choice(doing)(practice, chance)
        except MgtrackerError:
            continue  # refused, as a screen would say it
    _wait(practice, case.ends)
    return practice.finish()


def _any_event(practice: Practice, chance: random.Random) -> Event:
    kind, table = chance.choice(_DOSES)
    return read_event(kind, {"at": practice.now.as_written(), **table})


def _record_any(practice: Practice, chance: random.Random) -> None:
    session = practice.session
    event = _any_event(practice, chance)
    session.record(event, session.propose(event), chance.choice(("will monitor", "seizure")))


def _strike_any(practice: Practice, chance: random.Random) -> None:
    entries = practice.journal.entries("practice")
    practice.session.void(chance.choice(entries).id, "by chance")


def _correct_any(practice: Practice, chance: random.Random) -> None:
    entry = chance.choice(practice.journal.entries("practice"))
    event = _any_event(practice, chance)
    verdict = practice.session.propose(event, entry.id)
    practice.session.correct(entry.id, event, verdict, "by chance", "by chance")


def _draw_any(practice: Practice, chance: random.Random) -> None:
    practice.draw(chance.sample(tuple(ANALYTES), chance.randint(1, 4)))


def _look_any(practice: Practice, chance: random.Random) -> None:
    found = practice.look(chance.choice((("bedside",), ("qtc",), ("bedside", "qtc"))))
    practice.session.record(found, practice.session.propose(found))


def _ask_any(practice: Practice, chance: random.Random) -> None:
    questions = practice.questions()
    if questions:
        practice.ask(chance.choice(questions).id)


def _accept_any(practice: Practice, chance: random.Random) -> None:
    offers = [message.source for message in practice.messages if message.offer is not None]
    if offers:
        event = practice.offered(chance.choice(offers))
        practice.session.record(event, practice.session.propose(event), "by chance")


def _move_any(practice: Practice, chance: random.Random) -> None:
    practice.move(chance.choice(_SPANS))
