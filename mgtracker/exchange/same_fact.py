"""When two rows, or a row and an entry of the record, say the same thing.

A result is the same with the same analyte, value and time; a dose with the same drug, amount, route, site
and time; a weight with the same value. Spelling and unit do not matter: 2.43 mg/dL is 2.430 mg/dL. Two
halves of a dose, one in each side, are two doses; a table that says no site means either. A rate is the same
that does the same to the same line at the same time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import SITES, Dose, Entry, Event, Fact, Labs, Rate, Void
from mgtracker.clinical.quantity import Measured

from .row_facts import AnyRow, LabRow, PatientRow, RateRow

IMPORTER = "import"
"""By whom imported entries are recorded."""

Key = tuple[object, ...]
"""Equal for the same fact of one patient."""


def row_key(row: AnyRow) -> Key:
    """The key of what a row says; a patient is described once."""
    if isinstance(row, PatientRow):
        return ("patient",)
    if isinstance(row, LabRow):
        return _result(row.at, row.analyte, row.measured)
    return _rate(row.rate) if isinstance(row, RateRow) else _dose(row.dose)


def keys_of(event: Event) -> tuple[Key, ...]:
    """The keys of the facts in an event that a table could bring too."""
    if isinstance(event, Labs):
        return tuple(_result(event.at, name, value) for name, value in event.values.items())
    if isinstance(event, Dose):
        return (_dose(event),)
    if isinstance(event, Rate):
        return (_rate(event),)
    if isinstance(event, Fact) and event.weight is not None:
        return (("weight", str(event.weight.value)),)
    return ()


def held_by(entries: Iterable[Entry]) -> Iterator[Key]:
    """The facts a journal holds.

    What was struck out is not held, unless an import brought it: then it stays struck, however
    often the table comes again.
    """
    entries = tuple(entries)
    struck = {entry.event.target for entry in entries if isinstance(entry.event, Void)}
    for entry in entries:
        if entry.id not in struck or entry.by == IMPORTER:
            yield from _held(entry.event)


def _held(event: Event) -> Iterator[Key]:
    """The keys of an event, and those of rows that say the same dose without its site, or with one."""
    yield from keys_of(event)
    if isinstance(event, Dose):
        for site in (None,) if event.site else SITES:
            yield _dose(replace(event, site=site))


def identity(*parts: object) -> str:
    """An id that is the same for the same content, in every run and on every machine."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


def _result(at: Instant, analyte: str, measured: Measured) -> Key:
    return ("result", at.seconds, analyte, str(measured.value))


def _dose(dose: Dose) -> Key:
    return (
        "dose",
        dose.at.seconds,
        dose.drug.name,
        dose.route,
        str(dose.amount.mg),
        dose.site or "",
    )


def _rate(rate: Rate) -> Key:
    until = "" if rate.until is None else rate.until.seconds
    what = (rate.line, rate.drug.name, str(rate.mg_per_second), until, rate.new_bag)
    return ("rate", rate.at.seconds, *what)
