"""A whole ward to measure on: patients some weeks into their stay, a quarter of them on magnesium by needle.

Everyone takes magnesium, calcium and calcitriol by mouth on orders of their own, is looked at and drawn from.
Of every eight one has an infusion running, one an open IM course, and one calcium that does not answer; the
same number gives the same ward.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mgtracker.clinical.clock import DAY, HOUR, MINUTE, Instant
from mgtracker.clinical.events import Entry, Event, Patient
from mgtracker.clinical.notation import read_event
from mgtracker.clinical.verdict import Level
from mgtracker.db.store import Store

NOW = Instant.parse("2026-05-14T14:05:00+01:00")
PATIENTS, ENTRIES = 200, 500
NURSES = ("A. Reyes", "J. Mensah", "T. Bianchi", "M. Sato")
STAY = 60
"""Days that are made up; the oldest are cut so that everyone has as many entries."""

Told = tuple[int, str, dict[str, Any]]
"""Seconds before now, the kind, and what the case file would say of it."""


def write_ward(path: Path, patients: int = PATIENTS, entries: int = ENTRIES) -> None:
    """Make a file with a ward in it."""
    with Store.create(path) as store, store.writing():
        for number in range(patients):
            who = f"p{number:03}"
            told = Patient(
                NOW.plus(-STAY * DAY), f"SAMPLE, N{number:03}", f"{number:07}", bed=f"{number}"
            )
            store.append(who, told, told.at, by="Ward clerk", entry_id=f"{who}-who")
            store.append_many(who, stay(number, entries - 1))


def stay(number: int, count: int) -> list[Entry]:
    """The last `count` things that happened to a patient, what is true and ordered among them."""
    draw = random.Random(number)
    lately = list(_infusion(number, draw) if number % 8 == 0 else _injections(number))
    days = sorted(_days(number, draw), key=_oldest_first)
    kept = days[len(days) - count + len(lately) + len(BY_MOUTH) + 1 :]
    told = sorted([*_begun(number, kept, draw), *kept, *lately], key=_oldest_first)
    return [_entry(place, *one, draw) for place, one in enumerate(told, 1)]


def _oldest_first(told: Told) -> int:
    return -told[0]


def _begun(number: int, days: list[Told], draw: random.Random) -> Iterator[Told]:
    """What is known at the beginning, and the orders for what is taken by mouth from then on."""
    ago = days[0][0] + HOUR
    known = {"volume": "corrected", "symptoms": "mild", "pregnant": False, "heart_block": False}
    yield (
        ago,
        "fact",
        {**known, "medicines": ["esomeprazole"], "weight": f"{draw.randint(48, 95)} kg"},
    )
    for name, every, dose in BY_MOUTH:
        order = f"p{number:03}-{name}"
        first = NOW.plus(-next(past for past, _, keys in days if keys.get("order") == order))
        timed = {"every": every, "first": first.as_written()}
        yield ago, "order", {**dose, "id": order, **timed}


BY_MOUTH = (
    ("oxide", "nightly", {"drug": "magnesium oxide", "amount": "12 mmol", "route": "oral"}),
    ("calcium", "8 h", {"drug": "calcium carbonate", "amount": "1250 mg", "route": "oral"}),
    ("calcitriol", "12 h", {"drug": "calcitriol", "amount": "0.25 mcg", "route": "oral"}),
)


def _infusion(number: int, draw: random.Random) -> Iterator[Told]:
    """A push, then a line that runs on, its rate changed each half day."""
    began = draw.randint(30, 44) * HOUR
    bag = {"line": "pump-1", "drug": "magnesium sulfate", "product": "20 g in 500 mL"}
    push = {
        "drug": "magnesium sulfate",
        "product": "20 % injection",
        "amount": "2 g",
        "route": "IV",
    }
    order = f"p{number:03}-line"
    yield began + HOUR, "order", {**bag, "id": order, "rate": "0.7 g/h", "for": "48 h"}
    yield began + HOUR // 2, "dose", {**push, "over": "15 min", "witness": "M. Sato"}
    until = NOW.plus(48 * HOUR - began).as_written()
    for later in range(0, began, 12 * HOUR):
        rate = f"0.{draw.randint(3, 8)} g/h"
        yield began - later, "rate", {**bag, "rate": rate, "until": until, "order": order}


def _injections(number: int) -> Iterator[Told]:
    """An IM course, every six hours, still open; of every eight patients one has it."""
    if number % 8 != 1:
        return
    began = (14 + number % 20) * HOUR
    given = {
        "drug": "magnesium sulfate",
        "product": "50 % injection",
        "amount": "1 g",
        "route": "IM",
    }
    order = f"p{number:03}-im"
    yield began, "order", {**given, "id": order, "every": "6 h", "count": 12}
    for place, later in enumerate(range(0, began, 6 * HOUR)):
        side = ("left", "right")[place % 2]
        yield began - later - 7 * MINUTE, "dose", {**given, "site": side, "order": order}


def _days(number: int, draw: random.Random) -> Iterator[Told]:
    looks = 4 if number % 8 < 2 else 8
    for day in range(STAY):
        for kind, hours in (("oxide", (16,)), ("calcium", (2, 10, 18)), ("calcitriol", (4, 16))):
            dose = next(dose for name, _, dose in BY_MOUTH if name == kind)
            for hour in hours:
                yield _ago(day, hour, draw), "dose", {**dose, "order": f"p{number:03}-{kind}"}
        for hour in range(1, 24, looks):
            yield _ago(day, hour, draw), "bedside", _look(draw)
        yield _ago(day, 8, draw), "labs", _results(number, draw)
        yield _ago(day, 8, draw), "bedside", {"qtc": f"{draw.randint(400, 450)} ms"}
        if day % 7 == 0:
            for rule in ("calcitriol-bridge", "oral-increase", "refractory"):
                yield _ago(day, 9, draw), "review", {"rule": rule, "outcome": "continue"}
        if day % 2 == 0:
            clearance = f"{draw.randint(62, 110)} mL/min"
            yield _ago(day, 9, draw), "fact", {"creatinine_clearance": clearance}


def _ago(day: int, hour: int, draw: random.Random) -> int:
    return day * DAY + hour * HOUR + draw.randint(0, 20) * MINUTE


def _look(draw: random.Random) -> dict[str, Any]:
    return {
        "reflex": "present",
        "respiratory_rate": draw.randint(16, 20),
        "urine_4h": f"{draw.randint(12, 30)}0 mL",
        "antidote_ready": True,
    }


def _results(number: int, draw: random.Random) -> dict[str, Any]:
    """Of every eight one answers to magnesium with neither it nor calcium, and two have little magnesium."""
    magnesium = (55, 68) if number % 8 < 3 else (75, 95)
    calcium = (180, 205) if number % 8 == 2 else (225, 250)
    return {
        "magnesium": f"0.{draw.randint(*magnesium)} mmol/L",
        "calcium": f"{draw.randint(*calcium) / 100:.2f} mmol/L",
        "pth": f"{draw.randint(20, 95) / 10} pmol/L",
        "albumin": f"{draw.randint(36, 44)} g/L",
        "creatinine": f"{draw.randint(60, 120)} umol/L",
        "potassium": f"{draw.randint(33, 48) / 10} mmol/L",
    }


def _entry(place: int, ago: int, kind: str, keys: dict[str, Any], draw: random.Random) -> Entry:
    at = NOW.plus(-ago)
    said = {key: value for key, value in keys.items() if key not in {"id", "witness"}}
    event: Event = read_event(kind, {"at": at.as_written(), **said})
    by = "lab interface" if kind == "labs" else draw.choice(NURSES)
    identity = keys.get("id", f"{draw.getrandbits(128):032x}")
    shown = Level.OK.word if kind in {"dose", "rate"} else None
    written = at.plus(draw.randint(1, 4) * MINUTE)
    return Entry(identity, event, written, place, by, keys.get("witness"), None, shown)
