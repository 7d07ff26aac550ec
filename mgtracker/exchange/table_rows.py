"""One row of a table as a fact, or the reason why it is none. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import Instant, spell_duration
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Dose, Fact, Patient, Rate
from mgtracker.clinical.notation import read_event
from mgtracker.clinical.number import parse_number
from mgtracker.clinical.quantity import ANALYTES

from .analyte_names import analyte_of, unit_of
from .mapping import TableMapping
from .plain_number import without_zeros
from .row_facts import AnyRow, DoseRow, LabRow, PatientRow, RateRow
from .zones import instant_of

Cells = Mapping[str, str]

BORN_IN = "born in "
"""How the note on a patient begins of whom only the year of birth is known."""
_YEAR = re.compile(r"(18|19|20)\d\d", re.ASCII)
_SEXES = {"f": "female", "m": "male"}
_FLAGS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_GIVEN = frozenset(
    {"finishedrunning", "finished", "complete", "completed", "given", "administered", "done"}
)
"""Statuses of a dose that went in whole, letters only."""


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads the rows of one import.

    Attributes:
        zone: in which wall-clock times are read.
        mapping: the tables' own words.
        now: nothing has happened after it.
    """

    zone: ZoneInfo | None
    mapping: TableMapping
    now: Instant

    def read(self, kind: str, cells: Cells) -> AnyRow:
        """The fact in a row of a table of one of the kinds of `csv_table`.

        Raises:
            InputError: the column, and what is wrong with its cell.
        """
        readers: Mapping[str, Callable[[Cells], AnyRow]] = {
            "patients": self._patient,
            "labs": self._lab,
            "doses": self._dose,
            "rates": self._rate,
        }
        return readers[kind](cells)

    def _patient(self, cells: Cells) -> PatientRow:
        mrn = _needed(cells, "patient_id")
        year = cells.get("birth_year", "")
        if year and (not _YEAR.fullmatch(year) or int(year) > self.now.at_offset(0).year):
            raise InputError(f"birth_year: {year!r} is not a year of birth")
        sex = cells.get("sex", "").casefold()
        about = {
            "name": cells.get("name") or f"Patient {mrn}",
            "mrn": mrn,
            "birth_date": cells.get("birth_date", ""),
            "sex": _SEXES.get(sex, sex),
            "bed": cells.get("bed", ""),
        }
        about = {key: text for key, text in about.items() if text}
        patient_event(about, self.now)
        weight = None
        if cells.get("weight_kg"):
            weight = f"{_number(cells, 'weight_kg')} kg"
            weight_event(weight, self.now)
        note = f"{BORN_IN}{year}" if year and "birth_date" not in about else None
        return PatientRow(mrn, about, weight, note)

    def _lab(self, cells: Cells) -> LabRow:
        mrn = _needed(cells, "patient_id")
        at = self._past(cells, "collected_at")
        code = cells.get("loinc", "")
        name = cells.get("analyte", "")
        if not code and not name:
            raise InputError("analyte: is empty")
        analyte = analyte_of(code, name, self.mapping.analytes)
        unit = unit_of(analyte, code, _mapped(self.mapping.units, _needed(cells, "unit")))
        number = _number(cells, "value")
        measured = ANALYTES[analyte].parse(f"{number} {unit}")
        return LabRow(mrn, at, analyte, measured)

    def _dose(self, cells: Cells) -> DoseRow:
        mrn = _needed(cells, "patient_id")
        if "status" in cells:
            self._check_status(cells["status"])
        start = self._past(cells, "started_at")
        end = self._past(cells, "ended_at") if cells.get("ended_at") else None
        if end is not None and end < start:
            raise InputError("ended_at: is before started_at")
        amount = without_zeros(_number(cells, "amount"))
        route = _mapped(self.mapping.routes, _needed(cells, "route"))
        plain: dict[str, Any] = {
            "at": start.as_written(),
            "drug": _mapped(self.mapping.drugs, _needed(cells, "drug")),
            "amount": f"{amount} {_mapped(self.mapping.units, _needed(cells, 'unit'))}",
            "route": route,
        }
        plain |= {k: cells[k] for k in ("product", "site", "kind_of_mg") if cells.get(k)}
        note = None
        if end is not None and end > start:
            if route == "IV":
                plain["over"] = spell_duration(end.seconds - start.seconds)
            else:
                note = f"ended {end.as_written()}; counted whole at its start"
        elif end is None and route == "IV":
            note = "no end given; counted whole at its start"
        dose = read_event("dose", plain)
        assert isinstance(dose, Dose)
        return DoseRow(mrn, dose, note)

    def _rate(self, cells: Cells) -> RateRow:
        number = _needed(cells, "rate")
        try:
            parse_number(number)
        except InputError as error:
            raise error.at("rate") from None
        unit = _mapped(self.mapping.units, cells["unit"])
        plain: dict[str, Any] = {
            "at": self._past(cells, "set_at").as_written(),
            "line": _needed(cells, "line"),
            "drug": _mapped(self.mapping.drugs, _needed(cells, "drug")),
            "rate": f"{without_zeros(number.replace(',', '.'))} {unit}".strip(),
        }
        if cells.get("product"):
            plain["product"] = cells["product"]
        if cells.get("until"):
            plain["until"] = self._time(cells, "until").as_written()
        if cells.get("new_bag"):
            plain["new_bag"] = _flag(cells, "new_bag")
        rate = read_event("rate", plain)
        assert isinstance(rate, Rate)
        return RateRow(_needed(cells, "patient_id"), rate)

    def _check_status(self, status: str) -> None:
        chosen = self.mapping.statuses.get(status.casefold())
        letters = re.sub(r"[^a-z]", "", status.casefold())
        if chosen == "given" or (chosen is None and letters in _GIVEN):
            return
        said = repr(status) if status else "empty"
        raise InputError(f"status: {said}; only a finished dose is known to have gone in whole")

    def _past(self, cells: Cells, column: str) -> Instant:
        at = self._time(cells, column)
        if at > self.now:
            raise InputError(f"{column}: {cells[column]!r} is still to come")
        return at

    def _time(self, cells: Cells, column: str) -> Instant:
        text = _needed(cells, column)
        try:
            return instant_of(text, self.zone)
        except InputError as error:
            raise error.at(column) from None


def birth_year(note: str | None) -> str | None:
    """The year in such a note; None where it is another, or none."""
    year = (note or "").removeprefix(BORN_IN)
    return year if note == f"{BORN_IN}{year}" and _YEAR.fullmatch(year) else None


def patient_event(about: Mapping[str, str], at: Instant) -> Patient:
    """The patient as known from `at` on. Raises InputError naming the key."""
    event = read_event("patient", {**about, "at": at.as_written()})
    assert isinstance(event, Patient)
    return event


def weight_event(weight: str, at: Instant) -> Fact:
    """The fact of a weight. Raises InputError if it is none."""
    event = read_event("fact", {"at": at.as_written(), "weight": weight})
    assert isinstance(event, Fact)
    return event


def _needed(cells: Cells, column: str) -> str:
    text = cells.get(column, "")
    if not text:
        raise InputError(f"{column}: is empty")
    return text


def _mapped(words: Mapping[str, str], word: str) -> str:
    return words.get(word.casefold(), word)


def _flag(cells: Cells, column: str) -> bool:
    word = cells[column].casefold()
    if word not in _FLAGS:
        raise InputError(f"{column}: {cells[column]!r} is neither yes nor no")
    return _FLAGS[word]


def _number(cells: Cells, column: str) -> str:
    """The number in a cell, digits as written, with a point."""
    text = _needed(cells, column)
    try:
        if parse_number(text) == 0:
            raise InputError(f"{text!r} is nothing; it must be greater than zero")
    except InputError as error:
        raise error.at(column) from None
    return text.replace(",", ".")
