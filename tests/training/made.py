"""A small practice case that tests change to their liking, and somebody to play it."""

from pathlib import Path
from typing import Any

from mgtracker.clinical.clock import MINUTE, Instant
from mgtracker.clinical.events import Entry, Event
from mgtracker.clinical.notation import read_event
from mgtracker.training.case import TrainingCase
from mgtracker.training.case_reader import read_training
from mgtracker.training.practice import Practice

SMALL = """
format = "mgtracker-case/1"
title = "Small"
time_zone = "Europe/London"

[patient]
name = "SAMPLE, Ada"
mrn = "practice"
birth_date = "1980-04-02"
sex = "female"

[[event]]
at = "2026-05-14T07:00:00+01:00"
kind = "fact"
volume = "corrected"
symptoms = "severe"
pregnant = false
heart_block = false

[training]
begins = "2026-05-14T08:00:00+01:00"
ends   = "2026-05-15T08:00:00+01:00"
summary = "A small case."
aims = ["Give magnesium."]
notice = ["It is low."]
must_not = ["Nothing."]
harm = "Cramps."
sources = ["Article, line 45"]
pass_at = 60

[training.start]
weight = "55 to 65 kg"
creatinine_clearance = "80 to 90 mL/min"
magnesium = "0.30 to 0.36 mmol/L"
calcium = "1.60 to 1.70 mmol/L"
antidote_ready = true
charted = ["weight", "creatinine_clearance", "magnesium", "calcium"]

[training.laboratory]
turnaround = "40 min"

[[training.happening]]
id = "told"
after = "30 min"
say = "She asks for water."

[[training.happening]]
id = "cramps"
after = "5 h"
when = ["not given magnesium sulfate"]
say = "Cramps."
harm = true

[[training.question]]
id = "what"
ask = "What shall I give?"
say = "5 g IM."
[training.question.event]
kind = "order"
drug = "magnesium sulfate"
amount = "5 g"
route = "IM"
every = "4 h"
count = 2

[[training.question]]
id = "more"
ask = "More?"
when = ["asked what"]
say = "No."

[[training.model]]
at = "2026-05-14T08:05:00+01:00"
kind = "look"

[[training.model]]
at = "2026-05-14T08:10:00+01:00"
kind = "dose"
drug = "magnesium sulfate"
product = "20 % injection"
amount = "2 g"
route = "IV"
over = "15 min"

[[training.criterion]]
id = "no-stop"
kind = "no-stop"
area = "safety"
points = 10
say = "Nothing against a STOP."

[[training.criterion]]
id = "in-time"
kind = "gave"
area = "timeliness"
points = 10
say = "Magnesium within an hour."
rule = "bolus"
drug = "magnesium sulfate"
by = "1 h"
"""


def write(folder: Path, *changes: tuple[str, str], text: str = SMALL) -> Path:
    """The small case with some of its words replaced, in a file."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path = folder / "small.toml"
    path.write_text(text, encoding="utf-8")
    return path


def small(folder: Path, *changes: tuple[str, str], more: str = "") -> TrainingCase:
    """The small case, read; with further tables at its end."""
    return read_training(write(folder, *changes, text=SMALL + more))


def event(practice: Practice, kind: str, minutes_ago: int = 0, **keys: Any) -> Event:
    """An event of now, in the case file's words."""
    at = practice.now.plus(-minutes_ago * MINUTE)
    return read_event(kind, {"at": at.as_written()} | keys)


def record(
    practice: Practice, kind: str, reason: str | None = "said so", minutes_ago: int = 0, **keys: Any
) -> Entry:
    """What a screen does: propose, and record with a reason where one is asked for."""
    session = practice.session
    what = event(practice, kind, minutes_ago, **keys)
    return session.record(what, session.propose(what), reason)


def give(practice: Practice, amount: str = "2 g", route: str = "IV", **keys: Any) -> Entry:
    """A dose of magnesium sulfate now."""
    told = {"drug": "magnesium sulfate", "amount": amount, "route": route}
    return record(practice, "dose", **(told | keys))


def look(practice: Practice) -> Entry:
    """Look at the bedside, and record what is found."""
    found = practice.look()
    return practice.session.record(found, practice.session.propose(found))


def wait(practice: Practice, minutes: int) -> None:
    """Let all of a time pass, whatever is heard in it."""
    until = practice.now.plus(minutes * MINUTE)
    while practice.now < until and practice.ended is None:
        practice.move(until.seconds - practice.now.seconds)


def after(case: TrainingCase, minutes: int) -> Instant:
    """A time of the case."""
    return case.begins.plus(minutes * MINUTE)
