"""`mgtracker replay`: the state of one or more cases at a time."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from mgtracker.cli.answers import grams_said, replay_json, within_the_calendar
from mgtracker.cli.cases import read_all
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Patient


def run(arguments: Namespace) -> int:
    """Answer every case, one JSON document a line, or a short text each; all of them or none."""
    at = instant_of("--at", arguments.at)
    known_at = instant_of("--known-at", arguments.known_at)
    answers = []
    for asked in read_all(arguments.case, arguments.protocol, arguments.time_zone):
        moment = at or _last(asked.course, asked.name)
        with within_the_calendar(asked.name):
            answer = replay_json(asked.course, asked.protocol, asked.zone, moment, known_at)
            answers.append(json.dumps(answer) if arguments.json else _text(asked.label, answer))
    print("\n".join(answers))
    return 0


def instant_of(name: str, text: str | None) -> Instant | None:
    """The time an option says; None where it is left out."""
    try:
        return None if text is None else Instant.parse(text)
    except InputError as error:
        raise error.at(name) from None


def _last(course: Course, name: str) -> Instant:
    times = [entry.at for entry in course.entries if not isinstance(entry.event, Patient)]
    if not times:
        raise InputError(f"{name}: no event, so no last one; say --at TIME")
    return max(times)


def _text(name: str, answer: dict[str, Any]) -> str:
    lines = [f"{name} at {answer['at']}, protocol {answer['protocol']['id']}"]
    for cap in answer["caps"]:
        limits = [grams_said(g) for g in (cap["warn_g"], cap["stop_g"]) if g is not None]
        lines.append(
            f"  {cap['rule']}: {grams_said(cap['used_g'])} in {cap['window_h']} h "
            f"of {' / '.join(limits)}; peak {grams_said(cap['peak_g'])} at {cap['peak_at']}"
        )
    lines += [f"  {f['level'].upper()} {f['rule']}: {f['message']}" for f in answer["findings"]]
    for due in answer["due"]:
        times = f"{due['due_at']}  {due['state']:<8} {due['rule']}: {due['what']}"
        lines.append(f"  due {times}")
    for event in answer["events"]:
        verdict = "" if event["verdict"] is None else f"  {event['verdict']['level'].upper()}"
        struck = "  (struck out)" if event["voided"] else ""
        lines.append(f"  {event['at']}  {event['kind']:<10} {event['id']}{verdict}{struck}")
    return "\n".join(lines)
