"""`mgtracker export`: patients as tables, case files or a FHIR bundle, and what has no place in these."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from mgtracker.cli.cases import zone_of
from mgtracker.cli.export_files import place_files
from mgtracker.cli.unlocking import open_asking, signed_in
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import InputError
from mgtracker.db.audit import NOBODY, Doer
from mgtracker.db.keys import is_encrypted
from mgtracker.db.store import Store
from mgtracker.exchange.export.files import FORMS, Exported, OutFile, Wanted
from mgtracker.exchange.export.left_out import LeftOut
from mgtracker.exchange.protocols import load_protocol
from mgtracker.ui.sample_words import SAMPLE
from mgtracker.wall_clock import WallClock

NOTED = {"tables": "tables", "case": "case file", "fhir": "FHIR"}
"""What the audit says of each form."""


def run(arguments: Namespace) -> int:
    """Write the files, and print which, and what of the record has no place in them."""
    path: Path = arguments.database
    with open_asking(path, read_only=False) as store:
        now = WallClock().now()
        person = signed_in(store, arguments.initials, now, "export")
        courses, unknown = _courses(store, path, arguments.patient)
        wanted = Wanted(
            out=arguments.out,
            is_one=arguments.patient is not None,
            courses=courses,
            protocol=load_protocol(),
            zone=zone_of(store, path),
            now=now,
            unreal=SAMPLE if store.kind == "sample" else None,
        )
        made = FORMS[arguments.as_](wanted)
        place_files(
            made.files,
            spare=path,
            replace=arguments.replace,
            before=lambda: _note(
                store, now, NOBODY if person is None else person.doer, courses, arguments.as_
            ),
        )
    left_out = (*unknown, *made.left_out)
    if arguments.json:
        print(json.dumps(_document(arguments.as_, courses, made, left_out)))
    else:
        print("\n".join(_said(path, courses, made, left_out)))
    return 0


def _courses(
    store: Store, path: Path, mrn: str | None
) -> tuple[dict[str, Course], tuple[LeftOut, ...]]:
    """By patient id the journals that are wanted, by record number; and those that nobody can be named of."""
    patients = store.patients()
    if mrn is not None:
        patient_id = store.find_mrn(mrn)
        if patient_id is None:
            raise InputError(f"{path}: no patient with the record number {mrn}")
        return {patient_id: Course(store.entries(patient_id))}, ()
    for patient in patients.values():
        store.find_mrn(patient.mrn)  # refuses a number that two patients have
    journals = store.all_entries()
    ordered = sorted(patients, key=lambda one: patients[one].mrn)
    lost = len(journals) - len(patients)
    unknown = (LeftOut("journal", "who it is about was struck out", lost),) if lost else ()
    return {one: Course(journals[one]) for one in ordered}, unknown


def _note(store: Store, now: Instant, who: Doer, courses: Mapping[str, Course], form: str) -> None:
    """Keep in the audit, for each patient, that their record went out."""
    with store.writing():
        for patient_id in courses:
            store.audit.append("exported", now, who, patient_id, {"detail": NOTED[form]})


def _said(
    path: Path, courses: Mapping[str, Course], made: Exported, left_out: Sequence[LeftOut]
) -> list[str]:
    patients = "1 patient" if len(courses) == 1 else f"{len(courses):,} patients"
    lines = [f"{path}: {patients}"]
    lines += [f"wrote {file.path}: {_counted(file)}" for file in made.files]
    lines += [f"left out: {one.what}: {one.count:,}, {one.why}" for one in left_out]
    if is_encrypted(path):
        lines.append("note: the record is encrypted, and these files are not")
    return lines


def _counted(file: OutFile) -> str:
    counted = file.counted.removesuffix("s") if file.count == 1 else file.counted
    return f"{file.kind}, {file.count:,} {counted}"


def _document(
    form: str, courses: Mapping[str, Course], made: Exported, left_out: Sequence[LeftOut]
) -> dict[str, object]:
    return {
        "as": form,
        "patients": len(courses),
        "files": [
            {"path": str(file.path), "kind": file.kind, file.counted: file.count}
            for file in made.files
        ],
        "left_out": [{"what": one.what, "why": one.why, "count": one.count} for one in left_out],
    }
