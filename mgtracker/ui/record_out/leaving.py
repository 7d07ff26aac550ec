"""What of an open record may leave: whose journals, and with what the files are made. No Qt."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from io import StringIO
from typing import TYPE_CHECKING

from mgtracker.clinical.course import Course
from mgtracker.exchange.export.file_names import in_a_file_name
from mgtracker.exchange.export.files import FORMS, Wanted
from mgtracker.ui.out.keeping import NotKeptError
from mgtracker.ui.out.new_folder import give_up, write_beside
from mgtracker.ui.sample_words import SAMPLE
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from threading import Event
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Instant
    from mgtracker.clinical.protocol import Protocol
    from mgtracker.exchange.export.left_out import LeftOut
    from mgtracker.ui.background import Share

NOT_IN_IT = "not in these files.csv"


@dataclass(frozen=True, slots=True)
class Made:
    """Files that stand in a folder nobody sees yet.

    Attributes:
        part: that folder.
        left_out: how many entries and values have no place in them; which, stands beside them.
    """

    part: Path
    files: int
    left_out: int


@dataclass(frozen=True, slots=True)
class Leaving:
    """The journals of one patient or of everybody.

    Attributes:
        courses: by patient id, by record number.
        kind: of the record: "ward" or "sample".
        name: of the ward.
        is_encrypted: whether the record is; the files never are.
    """

    courses: Mapping[str, Course]
    kind: str
    name: str
    protocol: Protocol
    zone: ZoneInfo
    now: Instant
    is_encrypted: bool

    def only(self, patient_id: str) -> Leaving:
        """The same of one patient."""
        return replace(self, courses={patient_id: self.courses[patient_id]})

    @property
    def entries(self) -> int:
        """How many, struck ones too."""
        return sum(len(course.entries) for course in self.courses.values())

    def folder_name(self) -> str:
        """ "magnesium record 604 1192 2026-05-14 1405": no patient's name in it."""
        words = [tr("SAMPLE")] if self.kind == "sample" else []
        if len(self.courses) == 1:
            (course,) = self.courses.values()
            assert course.patient is not None, "everybody here is somebody"
            words += [tr("magnesium record"), in_a_file_name(course.patient.mrn)]
        else:
            words += [tr("magnesium records"), in_a_file_name(self.name)]
        return " ".join((*filter(None, words), f"{self.now.local(self.zone):%Y-%m-%d %H%M}"))

    def making(
        self, form: str, folder: Path, given_up: Event
    ) -> Callable[[Share], Made | NotKeptError | None]:
        """Work for a thread, which touches no object of the window: everything but the last step.

        Once `given_up` is set nothing stays of it, whether or not anybody is left to hear of it.
        It returns a NotKeptError where the folder takes nothing, and raises InputError where a journal
        cannot be written so.
        """
        entries = {patient: course.entries for patient, course in self.courses.items()}

        def make(_share: Share) -> Made | NotKeptError | None:
            courses = {patient: Course(written) for patient, written in entries.items()}
            made = FORMS[form](
                Wanted(
                    out=_named(folder, form, courses),
                    is_one=len(courses) == 1,
                    courses=courses,
                    protocol=self.protocol,
                    zone=self.zone,
                    now=self.now,
                    unreal=SAMPLE if self.kind == "sample" else None,
                )
            )
            files = {file.path.name: file.content for file in made.files}
            if made.left_out:
                files[NOT_IN_IT] = _table(made.left_out)
            try:
                part = write_beside(folder, files)
            except NotKeptError as refusal:
                return refusal
            if given_up.is_set():
                give_up(part)
                return None
            return Made(part, len(files), sum(one.count for one in made.left_out))

        return make


def _table(left_out: tuple[LeftOut, ...]) -> str:
    lines = StringIO()
    rows = csv.writer(lines, lineterminator="\n")
    rows.writerow(("what", "count", "why"))
    rows.writerows((one.what, one.count, one.why) for one in left_out)
    return lines.getvalue()


def _named(folder: Path, form: str, courses: Mapping[str, Course]) -> Path:
    """The file, where the form has one for all that is asked for; else the folder."""
    if form == "fhir":
        return folder / "bundle.json"
    if form == "case" and len(courses) == 1:
        (course,) = courses.values()
        assert course.patient is not None
        return folder / f"{f'record {in_a_file_name(course.patient.mrn)}'.strip()}.toml"
    return folder
