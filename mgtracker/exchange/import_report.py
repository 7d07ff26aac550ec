"""What an import took, what it left out and why, and what was there already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_WORDS = {
    "patient": "patients",
    "fact": "weights",
    "labs": "draws",
    "dose": "doses",
    "rate": "rates",
}
"""What an import adds, by the kind of entry."""


@dataclass(frozen=True, slots=True)
class RowNote:
    """A sentence about one row of a file; the header is row 1."""

    file: str
    row: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}: row {self.row}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class FileReport:
    """One table: how many rows it has, and where each of them went.

    Attributes:
        kind: "patients", "labs", "doses" or "rates".
        rows: all of them: taken + already + repeated + skipped.
        taken: now in the record.
        already: in the record before.
        repeated: the same fact as an earlier row of this import.
        skipped: left out, each with its reason in the report's `skipped`.
        unused: columns that were not read.
    """

    file: str
    kind: str
    rows: int
    taken: int
    already: int
    repeated: int
    skipped: int
    unused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """An import of one or more tables.

    Attributes:
        files: in the order they were given.
        skipped: rows left out, with the reason.
        repeated: rows that say again what an earlier row says.
        notes: rows that were taken, but not without a remark.
        entries: what was added to the record, by kind: patient, fact, labs (one is one draw), dose, rate.
        dry_run: nothing was written; the numbers are what would have been.
    """

    files: tuple[FileReport, ...]
    skipped: tuple[RowNote, ...]
    repeated: tuple[RowNote, ...]
    notes: tuple[RowNote, ...]
    entries: Mapping[str, int]
    dry_run: bool


class Tally:
    """The report while it is being made: every row is put in exactly one place."""

    def __init__(self) -> None:
        self.skipped: list[RowNote] = []
        self.repeated: list[RowNote] = []
        self.notes: list[RowNote] = []
        self.entries: Counter[str] = Counter()
        self._taken: Counter[str] = Counter()
        self._already: Counter[str] = Counter()

    def take(self, file: str) -> None:
        """A row went into the record."""
        self._taken[file] += 1

    def find(self, file: str) -> None:
        """A row was in the record already."""
        self._already[file] += 1

    def file(self, file: str, kind: str, unused: tuple[str, ...]) -> FileReport:
        """The numbers of one file."""
        skipped = sum(note.file == file for note in self.skipped)
        repeated = sum(note.file == file for note in self.repeated)
        taken, already = self._taken[file], self._already[file]
        rows = taken + already + repeated + skipped
        return FileReport(file, kind, rows, taken, already, repeated, skipped, unused)


def report_lines(report: ImportReport) -> Iterator[str]:
    """The report as the command line prints it: the numbers, then every row that needs a look."""
    for file in report.files:
        took = "would take" if report.dry_run else "took"
        yield (
            f"{file.file}: {file.kind}, {file.rows:,} rows: {took} {file.taken:,}, "
            f"already there {file.already:,}, repeated {file.repeated:,}, skipped {file.skipped:,}"
        )
        if file.unused:
            yield f"{file.file}: columns not read: {', '.join(file.unused)}"
    counts = [f"{_WORDS[kind]} {count:,}" for kind, count in report.entries.items()]
    added = ", ".join(counts) or "nothing"
    yield f"{'would add' if report.dry_run else 'added'}: {added}"
    for title, notes in (
        ("skipped", report.skipped),
        ("repeated", report.repeated),
        ("note", report.notes),
    ):
        for note in notes:
            yield f"{title}: {note}"
