"""The tidy tables that an import reads, written out: patients, results, doses, rates; one row a fact."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Dose, Entry, Fact, Labs, Patient, Rate, Void
from mgtracker.clinical.quantity import ANALYTES
from mgtracker.exchange.analyte_names import code_of, unit_of
from mgtracker.exchange.plain_number import number_and_unit, without_zeros
from mgtracker.exchange.same_fact import IMPORTER
from mgtracker.exchange.table_cell import harmless
from mgtracker.exchange.table_rows import birth_year

from .left_out import LeftOut, LeftOutTally

PATIENTS = ("patient_id", "name", "birth_date", "birth_year", "sex", "bed", "weight_kg")
LABS = ("patient_id", "collected_at", "loinc", "analyte", "value", "unit")
DOSES = (
    "patient_id",
    "started_at",
    "ended_at",
    "drug",
    "product",
    "route",
    "site",
    "amount",
    "unit",
    "kind_of_mg",
    "status",
)
RATES = ("patient_id", "set_at", "line", "drug", "product", "rate", "unit", "until", "new_bag")
GIVEN = "completed"
"""The status of every dose in the table: what was struck out stands in none."""

NO_COLUMN = "the tables have no column for it"
STRUCK = "struck out"
EARLIER = "the tables say only what holds now"

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `kind` is "patients", "labs", "doses" or "rates", as an import tells them apart."""

    kind: str
    header: Cells
    rows: tuple[Cells, ...]

    def csv(self) -> str:
        """The text of the file; no cell is one that a spreadsheet takes for a formula."""
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow(self.header)
        writer.writerows([harmless(cell) for cell in row] for row in self.rows)
        return text.getvalue()


def tables_of(
    courses: Iterable[Course], now: Instant, unreal: str | None = None
) -> tuple[tuple[Table, ...], tuple[LeftOut, ...]]:
    """The four tables of some patients, and what these have no place for.

    Patients come by record number, each one's facts by time.

    Args:
        courses: whole journals, each with a live description of its patient.
        now: the weight that holds then is the patient's.
        unreal: words in front of every record number, where nobody in it is real.
    """
    tally = LeftOutTally()
    patients: list[Cells] = []
    labs: list[Cells] = []
    doses: list[Cells] = []
    rates: list[Cells] = []
    for course in sorted(courses, key=_record_number):
        number = _record_number(course)
        key = number if unreal is None else f"{unreal}: {number}"
        patients.append((key, *_patient(course, now)))
        labs.extend((key, *cells) for _, cells in sorted(_results(course)))
        doses.extend((key, *cells) for cells in _doses(course))
        rates.extend((key, *cells) for cells in _rates(course))
        for entry in course.entries:
            _leave(entry, course, now, tally)
    tables = (
        Table("patients", PATIENTS, tuple(patients)),
        Table("labs", LABS, tuple(labs)),
        Table("doses", DOSES, tuple(doses)),
        Table("rates", RATES, tuple(rates)),
    )
    return tables, tally.found


def _record_number(course: Course) -> str:
    assert course.patient is not None
    return course.patient.mrn


# -- rows ----------------------------------------------------------------------------------------


def _patient(course: Course, now: Instant) -> Cells:
    described, weight = course.of_kind(Patient)[-1], course.fact("weight", now)
    patient = described.event
    assert isinstance(patient, Patient)
    return (
        patient.name,
        patient.birth_date or "",
        _year(described) or "",
        patient.sex or "",
        patient.bed or "",
        "" if weight is None else number_and_unit(weight.value.text)[0],
    )


def _year(described: Entry) -> str | None:
    """The year of birth that an import noted."""
    return birth_year(described.note) if described.by == IMPORTER else None


def _results(course: Course) -> Iterator[tuple[int, Cells]]:
    """Each result with its time, by which they are put in order, and then by what they say."""
    for entry in course.of_kind(Labs):
        assert isinstance(entry.event, Labs)
        for key, measured in entry.event.values.items():
            unit = unit_of(key, "", measured.unit)
            yield (
                entry.at.seconds,
                (
                    entry.at.as_written(),
                    code_of(key, unit) or "",
                    ANALYTES[key].name,
                    number_and_unit(measured.text)[0],
                    unit,
                ),
            )


def _doses(course: Course) -> Iterator[Cells]:
    for entry in course.of_kind(Dose):
        dose = entry.event
        assert isinstance(dose, Dose)
        number, unit = number_and_unit(dose.text)
        yield (
            dose.at.as_written(),
            dose.at.plus(dose.spread).as_written() if dose.route == "IV" else "",
            dose.drug.name,
            "" if dose.product is None else dose.product.name,
            dose.route,
            dose.site or "",
            without_zeros(number),
            unit,
            dose.kind_of_mg or "",
            GIVEN,
        )


def _rates(course: Course) -> Iterator[Cells]:
    for entry in course.of_kind(Rate):
        rate = entry.event
        assert isinstance(rate, Rate)
        number, unit = number_and_unit(rate.text)
        yield (
            rate.at.as_written(),
            rate.line,
            rate.drug.name,
            "" if rate.product is None else rate.product.name,
            without_zeros(number),
            unit,
            "" if rate.until is None else rate.until.as_written(),
            "yes" if rate.new_bag else "",
        )


# -- what has no place ---------------------------------------------------------------------------

_OF_PATIENT = ("name", "mrn", "birth_date", "sex", "bed")
_OF_RATE = ("line", "drug", "product", "rate", "until", "new_bag")
_OF_DOSE = ("drug", "product", "amount", "kind_of_mg", "route", "site")


def _leave(entry: Entry, course: Course, now: Instant, tally: LeftOutTally) -> None:
    """Count what of an entry stands in none of the tables."""
    event = entry.event
    if entry.id in course.struck:
        tally.leave(entry.kind, STRUCK)
    elif isinstance(event, Void):
        return  # what it struck out is counted; the reason goes with it
    elif isinstance(event, Patient):
        if entry is course.of_kind(Patient)[-1]:
            noted = ["note"] if _year(entry) else []
            tally.leave_keys(entry, [*_keys("patient", _OF_PATIENT), *noted], NO_COLUMN)
        else:
            tally.leave(entry.kind, EARLIER)
    elif isinstance(event, Fact):
        weight = course.fact("weight", now)
        is_held = weight is not None and weight.entry is entry
        if event.weight is not None and not is_held:
            tally.leave("fact.weight", EARLIER)
        tally.leave_keys(entry, ("fact.weight",), NO_COLUMN)
    elif isinstance(event, Labs):
        tally.leave_keys(entry, _keys("labs", ANALYTES), NO_COLUMN)
    elif isinstance(event, Dose):
        over = ("over",) if event.route == "IV" else ()
        tally.leave_keys(entry, _keys("dose", (*_OF_DOSE, *over)), NO_COLUMN)
    elif isinstance(event, Rate):
        tally.leave_keys(entry, _keys("rate", _OF_RATE), NO_COLUMN)
    else:
        tally.leave(entry.kind, NO_COLUMN)


def _keys(kind: str, names: Iterable[str]) -> Sequence[str]:
    return [f"{kind}.{name}" for name in names]
