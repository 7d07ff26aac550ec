"""A dose or a rate asked about on the command line: "5 g IM left", "2 g IV over 15 min", "1 g/h"."""

from __future__ import annotations

import re
from typing import Any

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Candidate, Dose, Rate
from mgtracker.clinical.notation import read_event

DEFAULT_DRUG = "magnesium sulfate"
_ROUTES = {"iv": "IV", "im": "IM", "subcut": "subcut", "oral": "oral"}
_DOSE = re.compile(
    r"(?P<amount>\S+?\s*[A-Za-z]+)\s+(?P<route>IV|IM|subcut|oral)"
    r"(?:\s+(?P<site>left|right))?"
    r"(?:\s+over\s+(?P<over>[0-9.,]+\s*[A-Za-z]+))?"
    r"(?:\s+(?P<drug>\S.*))?",
    re.IGNORECASE,
)


def read_dose(text: str, at: Instant, options: dict[str, Any]) -> Candidate:
    """A dose from `AMOUNT ROUTE [left|right] [over DURATION] [DRUG]`.

    Args:
        text: what was typed.
        at: when it would be given.
        options: further keys of a dose (product, kind_of_mg, emergency, order); None ones are left out.

    Raises:
        InputError: not of that form, or something in it is not understood.
    """
    match = _DOSE.fullmatch(text.strip())
    if match is None:
        raise InputError(
            f"--dose: {text!r} is not understood; write AMOUNT ROUTE [left|right] [over DURATION] [DRUG], "
            'like "2 g IV over 15 min"'
        )
    keys = {
        "at": at.as_written(),
        "drug": match["drug"] or DEFAULT_DRUG,
        "amount": match["amount"],
        "route": _ROUTES[match["route"].lower()],
        "site": match["site"] and match["site"].lower(),
        "over": match["over"],
    } | options
    event = _read("dose", keys, "--dose")
    assert isinstance(event, Dose)
    return event


def read_rate(
    text: str, at: Instant, line: str | None, course: Course, options: dict[str, Any]
) -> Candidate:
    """A rate, on a line of its own unless `line` names one.

    Raises:
        InputError: not a rate, or no such line in the record.
    """
    if line is not None and line not in course.lines:
        known = ", ".join(course.lines) or "none"
        raise InputError(f"--line: {line!r} is not a line of this patient; known: {known}")
    keys = {
        "at": at.as_written(),
        "line": line or _free_line(course),
        "drug": DEFAULT_DRUG,
        "rate": text,
    } | options
    event = _read("rate", keys, "--rate")
    assert isinstance(event, Rate)
    return event


def _free_line(course: Course) -> str:
    number = 1
    while f"new line {number}" in course.lines:
        number += 1
    return f"new line {number}"


def _read(kind: str, keys: dict[str, Any], place: str) -> Any:
    try:
        return read_event(
            kind, {key: value for key, value in keys.items() if value not in (None, False)}
        )
    except InputError as error:
        raise error.at(place) from None
