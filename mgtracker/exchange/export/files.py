"""The files of an export: where each goes, and what is in it. Nothing is written here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.protocol import Protocol

from .case import case_text
from .fhir.bundle import bundle
from .fhir.journal import Journal
from .file_names import in_a_file_name
from .left_out import LeftOut
from .tables import tables_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is exported, and where to.

    Attributes:
        out: a file, or a folder where there are several.
        is_one: whether one patient was named.
        courses: by patient id, by record number.
        protocol, zone, now: by which orders are timed.
        unreal: the words for it where nobody is real.
    """

    out: Path
    is_one: bool
    courses: Mapping[str, Course]
    protocol: Protocol
    zone: ZoneInfo
    now: Instant
    unreal: str | None


@dataclass(frozen=True, slots=True)
class OutFile:
    """A file to be: what it is, and how many rows, events or resources it has."""

    path: Path
    kind: str
    counted: str
    count: int
    content: str


@dataclass(frozen=True, slots=True)
class Exported:
    """The files of one export, and what of the record stands in none of them."""

    files: tuple[OutFile, ...]
    left_out: tuple[LeftOut, ...]


def as_tables(wanted: Wanted) -> Exported:
    """patients.csv, labs.csv, doses.csv and rates.csv in a folder."""
    tables, left_out = tables_of(wanted.courses.values(), wanted.now, wanted.unreal)
    files = (
        OutFile(wanted.out / f"{t.kind}.csv", t.kind, "rows", len(t.rows), t.csv()) for t in tables
    )
    return Exported(tuple(files), left_out)


def as_cases(wanted: Wanted) -> Exported:
    """A case file; of everybody a folder with one for each, named by the record number."""
    files, left_out = [], Counter[tuple[str, str]]()
    for path, course in zip(_case_paths(wanted), wanted.courses.values(), strict=True):
        assert course.patient is not None
        record = f"record {course.patient.mrn}"
        title = record if wanted.unreal is None else f"{wanted.unreal}: {record}"
        text, left = case_text(path, course.entries, wanted.zone, title)
        files.append(OutFile(path, "case", "events", len(course.entries), text))
        left_out.update({(one.what, one.why): one.count for one in left})
    left = tuple(LeftOut(what, why, count) for (what, why), count in sorted(left_out.items()))
    return Exported(tuple(files), left)


def as_fhir(wanted: Wanted) -> Exported:
    """One Bundle. Raises InputError where its name is not that of a JSON file."""
    if wanted.out.suffix.lower() != ".json":
        raise InputError(
            f"{wanted.out}: the name must end in .json, which is what a bundle is written in"
        )
    journals = [
        Journal(patient_id, course, wanted.protocol, wanted.zone, wanted.now)
        for patient_id, course in wanted.courses.items()
    ]
    text, left_out = bundle(journals, wanted.now, is_real=wanted.unreal is None)
    count = text.count('"fullUrl":')
    return Exported((OutFile(wanted.out, "bundle", "resources", count, text),), left_out)


FORMS: Mapping[str, Callable[[Wanted], Exported]] = {
    "tables": as_tables,
    "case": as_cases,
    "fhir": as_fhir,
}
"""By name. Each raises InputError where a journal cannot be written so."""


def _case_paths(wanted: Wanted) -> Iterator[Path]:
    """Where each case goes: no two names are one, whatever record numbers are made of."""
    if wanted.is_one:
        yield wanted.out
        return
    taken: Counter[str] = Counter()
    for course in wanted.courses.values():
        assert course.patient is not None
        name = f"record {in_a_file_name(course.patient.mrn)}".strip()
        taken[name.casefold()] += 1
        again = taken[name.casefold()]
        yield wanted.out / (f"{name}.toml" if again == 1 else f"{name} ({again}).toml")
