"""`mgtracker due`: what is due, for a whole ward or for single cases, as a list, JSON or a calendar."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

from mgtracker.cli.answers import within_the_calendar
from mgtracker.cli.cases import Asked, read_all
from mgtracker.cli.due_items import due_json
from mgtracker.cli.replay import instant_of
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.due import Due, State
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Patient
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.schedule import schedule
from mgtracker.exchange.calendar_file import Appointment, calendar_file
from mgtracker.exchange.zones import zone_named
from mgtracker.ui.due_groups import DueRow, grouped
from mgtracker.ui.due_words import clocks, countdown, due_clock, due_line
from mgtracker.ui.patient_words import family_name
from mgtracker.ui.sample_words import SAMPLE
from mgtracker.view import AHEAD, ward_row
from mgtracker.wall_clock import WallClock

GAP = "  "


def run(arguments: Namespace) -> int:
    """Answer for everybody asked about, or for nobody."""
    if not arguments.case and arguments.database is None:
        raise InputError("due: name a case, or a ward with --database DB")
    now = instant_of("--at", arguments.at) or WallClock().now()
    asked = read_all(arguments.case, arguments.protocol, arguments.time_zone, arguments.database)
    if arguments.ics:
        sys.stdout.buffer.write(_calendar(asked, now))
    elif arguments.json:
        print("".join(f"{json.dumps(_document(one, now))}\n" for one in asked), end="")
    else:
        with within_the_calendar("--at"):
            lines = list(_list(asked, now, _zone(arguments.time_zone, asked)))
        print("\n".join(lines))
    return 0


def _dues(asked: Asked, now: Instant) -> tuple[Due, ...]:
    with within_the_calendar(asked.name):
        return schedule(asked.course.up_to(now), asked.protocol, asked.zone, now.plus(AHEAD))


def _document(asked: Asked, now: Instant) -> dict[str, Any]:
    about = asked.course.patient
    with within_the_calendar(asked.name):
        return {
            "patient": {key: getattr(about, key, None) for key in ("name", "mrn", "bed")},
            "at": now.utc(),
            "due": due_json(_dues(asked, now), now),
        }


# -- for people ----------------------------------------------------------------------------------


def _zone(named: str | None, asked: Sequence[Asked]) -> ZoneInfo:
    """Of the clock the list is written by: the one asked for, else that of the first patient."""
    if named is not None or not asked:
        return zone_named(named or "UTC")
    return asked[0].zone


def _list(asked: Sequence[Asked], now: Instant, zone: ZoneInfo) -> Iterator[str]:
    """The items of everybody on the ward under Now, Next 2 h and Later, in columns."""
    rows = []
    for place, one in enumerate(asked):
        with within_the_calendar(one.name):
            about = one.course.patient or Patient(now, one.name, "")
            row = ward_row(str(place), about, one.course, one.protocol, now, one.zone)
            rows += [] if row.left else [row]
    if any(one.is_sample for one in asked):
        yield SAMPLE
    yield f"Due at {now.local(zone):%a %Y-%m-%d %H:%M}, {zone.key}"
    groups = grouped(rows, now, zone, ())
    lines = [
        [_cells(row, asked[int(row.patient_id)].protocol, now, zone) for row in group.rows]
        for group in groups
    ]
    if not groups:
        yield "Nothing is due."
        return
    widths = [max(map(len, column)) for column in zip(*chain.from_iterable(lines), strict=True)]
    for group, cells in zip(groups, lines, strict=True):
        yield f"{group.title}:"
        for line in cells:
            padded = (text.ljust(width) for text, width in zip(line, widths, strict=True))
            yield (GAP + GAP.join(padded)).rstrip()


def _cells(row: DueRow, protocol: Protocol, now: Instant, zone: ZoneInfo) -> tuple[str, ...]:
    return (
        due_clock(row.due, now, zone),
        due_line(row.dues, protocol, clocks(now, zone)),
        _whose(row.patient, row.patient.name),
        countdown(row.dues[0], now),
        _state(row, now),
    )


def _state(row: DueRow, now: Instant) -> str:
    """As screens and files spell it; what can be done already but is due only later is "open"."""
    state = row.state(now)
    return "open" if state is State.DUE and row.due > now else state.word


def _whose(about: Patient, name: str) -> str:
    return name if about.bed is None else f"bed {about.bed} {name}"


# -- for calendars -------------------------------------------------------------------------------


def _calendar(asked: Sequence[Asked], now: Instant) -> bytes:
    with within_the_calendar("--ics"):
        return calendar_file((one for a in asked for one in _appointments(a, now)), now)


def _appointments(asked: Asked, now: Instant) -> Iterator[Appointment]:
    about = asked.course.patient or Patient(now, asked.name, asked.name)
    sample = f"{SAMPLE}: " if asked.is_sample else ""
    for due in _dues(asked, now):
        line = due_line([due], asked.protocol, clocks(now, asked.zone))
        yield Appointment(
            uid=f"{'sample/' if sample else ''}{due.key}/{about.mrn}",
            summary=f"{sample}{_whose(about, family_name(about.name))}: {line}",
            description=_description(due, asked.protocol),
            opens=due.opens,
            start=due.due,
            end=due.overdue,
            certain=due.state(now) is not State.UPCOMING,
        )


def _description(due: Due, protocol: Protocol) -> str:
    """The rule it comes from, with its source."""
    rule = protocol.rule(due.rule)
    lines = [f"{rule.title} ({rule.id}), protocol {protocol.id} {protocol.version}"]
    for citation in rule.citations:
        line = "" if citation.line is None else f", line {citation.line}"
        lines.append(f"Source: {citation.id}{line}: printed {citation.printed}")
    return "\n".join(lines)
