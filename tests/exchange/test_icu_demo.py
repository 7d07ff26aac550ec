"""Real tables, where they lie beside the checkout: all that can be taken is, and twice is once."""

import csv
import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Dose, Labs
from mgtracker.exchange.tables import import_tables

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "icu-demo"
NOW = Instant.parse("2026-01-31T12:00:00Z")

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="no tables beside the checkout")


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_everything_that_can_be_taken_is(store):
    paths = [FOLDER / name for name in ("patients.csv", "labs.csv", "doses.csv")]
    labs = rows("labs.csv")
    odd = [
        number
        for number, row in enumerate(labs, start=2)
        if not row["value"].replace(".", "", 1).isdecimal()
    ]

    started = time.perf_counter()
    report = import_tables(paths, store, NOW, zone=ZoneInfo("UTC"))
    assert time.perf_counter() - started < 5

    patients_file, labs_file, doses_file = report.files
    assert (patients_file.rows, patients_file.taken) == (49, 49)
    assert (labs_file.rows, labs_file.taken) == (3298, 3297)
    assert (doses_file.rows, doses_file.taken) == (23, 23)
    assert [note.row for note in report.skipped] == odd == [1938]
    assert "'LESS THAN 1.0'" in report.skipped[0].sentence
    assert (report.repeated, report.notes) == ((), ())

    people = store.patients()
    events = [entry.event for patient in people for entry in store.entries(patient)]
    assert len(people) == 49
    assert sum(len(event.values) for event in events if isinstance(event, Labs)) == 3297
    times = {(row["patient_id"], row["collected_at"]) for row in labs if row["value"][0].isdigit()}
    assert sum(isinstance(event, Labs) for event in events) == len(times)
    grams = sum(event.amount.grams for event in events if isinstance(event, Dose))
    assert grams == sum(float(row["amount"]) for row in rows("doses.csv"))
    assert report.entries == {"patient": 49, "labs": 1195, "dose": 23, "fact": 8}

    again = import_tables(paths, store, NOW, zone=ZoneInfo("UTC"))
    assert again.entries == {}
    assert [file.already for file in again.files] == [49, 3297, 23]
    assert again.skipped == report.skipped
