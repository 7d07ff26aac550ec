"""The files of an export: what goes into each, and how they come to stand there, private and whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.protocol import Protocol
from mgtracker.db.private_files import make_folder, write_whole
from mgtracker.exchange.export.case import case_text
from mgtracker.exchange.export.fhir.bundle import bundle
from mgtracker.exchange.export.fhir.journal import Journal
from mgtracker.exchange.export.left_out import LeftOut
from mgtracker.exchange.export.tables import tables_of
from mgtracker.ui.trend.export.caption import in_a_file_name


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
"""What `--as` can ask for."""


def place_files(
    files: Sequence[OutFile], *, spare: Path, replace: bool, before: Callable[[], None]
) -> None:
    """Write the files, each whole and for this user alone.

    Args:
        files: what there will be.
        spare: the record, which is never written over.
        replace: whether files of these names may be written over.
        before: called once nothing stands in the way, and before any is written.

    Raises:
        InputError: a file is there already, or one cannot be written.
    """
    for file in files:
        with _told(file.path):
            _check_free(file.path, spare, replace=replace)
    for folder in dict.fromkeys(file.path.parent for file in files):
        with _told(folder):
            _make(folder)
    before()
    for file in files:
        with _told(file.path):
            write_whole(file.path, file.content.encode())


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turns what the system says about a file into a refusal."""
    try:
        yield
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from None


def _check_free(path: Path, spare: Path, *, replace: bool) -> None:
    if path.is_dir():
        raise InputError(f"{path} is a folder; name a file")
    if path.exists() and path.samefile(spare):
        raise InputError(f"{path} is the record itself; name another file")
    if path.exists() and not replace:
        raise InputError(
            f"{path} is there already, and was left as it is; name another, or say --replace"
        )


def _make(folder: Path) -> None:
    """A folder for its owner alone, where there is none; not the ones above it."""
    if folder.is_dir():
        return
    if folder.exists():
        raise InputError(f"{folder}: is no folder; nothing was written")
    if not folder.parent.is_dir():
        raise InputError(f"{folder}: there is no folder {folder.parent}; nothing was written")
    make_folder(folder)


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
