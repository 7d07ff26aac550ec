"""`mgtracker replay`: the state of one or more cases at a time."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from mgtracker.cli.answers import replay_json
from mgtracker.cli.cases import read_all
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import InputError


def run(arguments: Namespace) -> int:
    """Answer every case, one JSON document a line, or a short text each."""
    at = _instant("--at", arguments.at)
    known_at = _instant("--known-at", arguments.known_at)
    for asked in read_all(arguments.case, arguments.protocol):
        moment = at or _last(asked.course, asked.name)
        answer = replay_json(asked.course, asked.protocol, moment, known_at)
        print(json.dumps(answer) if arguments.json else _text(asked.name, answer))
    return 0


def _instant(name: str, text: str | None) -> Instant | None:
    try:
        return None if text is None else Instant.parse(text)
    except InputError as error:
        raise error.at(name) from None


def _last(course: Course, name: str) -> Instant:
    if not course.entries:
        raise InputError(f"{name}: no event, so no last one; say --at TIME")
    return max(entry.at for entry in course.entries)


def _text(name: str, answer: dict[str, Any]) -> str:
    lines = [f"{name} at {answer['at']}, protocol {answer['protocol']['id']}"]
    for cap in answer["caps"]:
        limits = " / ".join(f"{g} g" for g in (cap["warn_g"], cap["stop_g"]) if g is not None)
        lines.append(
            f"  {cap['rule']}: {cap['used_g']} g in {cap['window_h']} h of {limits}; "
            f"peak {cap['peak_g']} g at {cap['peak_at']}"
        )
    lines += [f"  {f['level'].upper()} {f['rule']}: {f['message']}" for f in answer["findings"]]
    for event in answer["events"]:
        verdict = "" if event["verdict"] is None else f"  {event['verdict']['level'].upper()}"
        struck = "  (struck out)" if event["voided"] else ""
        lines.append(f"  {event['at']}  {event['kind']:<10} {event['id']}{verdict}{struck}")
    return "\n".join(lines)
