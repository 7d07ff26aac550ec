"""The file can be read without this program: plain columns in any SQLite tool, opened for reading."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.db import driver
from mgtracker.db.store import Store
from tests.db.entries import NOON, entries, event, instants, plain, texts

Rows = list[dict[str, Any]]
View = Callable[[str], Rows]


def record(store: Store) -> None:
    sulfate = {"drug": "magnesium sulfate"}
    vial = {"product": "50 % injection", **sulfate}
    oral = {"drug": "magnesium oxide", "route": "oral", "kind_of_mg": "elemental"}
    calcitriol = {"drug": "calcitriol", "route": "oral"}
    lab_note = {"by": "lab", "note": "drawn from the other arm"}
    with store.writing():
        store.append("p1", event("patient"), NOON)
        store.append("p2", event("patient", mrn="S-2", name="Old name"), NOON)
        store.append("p2", event("patient", mrn="S-2", name="New name"), NOON)
        for number, keys in enumerate(
            (
                {"amount": "5 g", "route": "IM", "site": "left", **sulfate},
                {"amount": "10 mmol", "route": "IV", "over": "15 min", **sulfate},
                {"amount": "10 mL", "route": "IM", "emergency": True, **vial},
                {"amount": "60 mg", **oral},
                {"amount": "0,25 mcg", **calcitriol},
            )
        ):
            store.append(
                "p1", plain("dose", **keys), NOON, by="RN A", witness="RN B", entry_id=f"d{number}"
            )
        store.append("p2", event("rate"), NOON, shown="warn")
        until = NOON.plus(3600).as_written()
        store.append("p2", event("rate", rate="4 mmol/h", line="b", until=until), NOON)
        store.append("p1", event("labs"), NOON, **lab_note)  # type: ignore[arg-type]
        store.append("p1", event("void", target="d1"), NOON, by="RN C")
        store.append("p2", event("void", target="d0"), NOON)  # another patient's: strikes nothing


@pytest.fixture(params=["sqlite3", "driver"])
def view(request: pytest.FixtureRequest, store: Store, path: Path) -> View:
    record(store)
    store.close()

    def read(name: str) -> Rows:
        opened: Any = (
            sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
            if request.param == "sqlite3"
            else driver.connect(path, read_only=True)
        )
        with closing(opened) as connection:
            cursor = connection.execute(f"SELECT * FROM {name}")
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    return read


def column(rows: Rows, name: str) -> list[Any]:
    return [row[name] for row in rows]


def test_patients_are_who_they_were_last_said_to_be(view: View) -> None:
    assert [(row["patient"], row["mrn"], row["name"]) for row in view("patients")] == [
        ("p1", "S-0001", "Sample, Ada"),
        ("p2", "S-2", "New name"),
    ]
    assert view("patients")[0]["allergies"] == '["penicillin"]'


def test_doses_as_typed_and_in_grams(view: View) -> None:
    rows = view("doses")
    assert column(rows, "amount") == ["5 g", "10 mmol", "10 mL", "60 mg", "0,25 mcg"]
    oxide = pytest.approx(0.060 / 24.305 * 40.304, rel=1e-11)
    assert column(rows, "grams") == [5.0, 2.4647, 5.0, oxide, 2.5e-7]
    assert column(rows, "struck") == [0, 1, 0, 0, 0]
    assert column(rows, "emergency") == [0, 0, 1, 0, 0]
    assert (
        rows[0].items()
        >= {
            "name": "Sample, Ada",
            "given_at": "2026-03-01T12:00:00+01:00",
            "given_at_utc": "2026-03-01T11:00:00Z",
            "recorded_by": "RN A",
            "witness": "RN B",
            "drug": "magnesium sulfate",
            "route": "IM",
            "site": "left",
        }.items()
    )


def test_rates_as_typed_and_in_grams_an_hour(view: View) -> None:
    rows = view("rates")
    assert column(rows, "line") == ["pump-1", "b"]
    assert column(rows, "rate") == ["1 g/h", "4 mmol/h"]
    assert column(rows, "grams_per_hour") == [1.0, 0.98588]
    assert column(rows, "planned_stop") == [None, "2026-03-01T13:00:00+01:00"]
    assert column(rows, "shown") == ["warn", None]


def test_labs_one_row_a_result(view: View) -> None:
    rows = view("labs")
    assert {(row["analyte"], row["reported"], row["number"], row["unit"]) for row in rows} == {
        ("magnesium", "0,42 mmol/L", 0.42, "mmol/L"),
        ("creatinine", "80 µmol/L", 80.0, "µmol/L"),
    }
    assert column(rows, "haemolysed") == [1, 1]
    assert column(rows, "note") == ["drawn from the other arm"] * 2


def test_what_was_struck_out_stays_with_who_and_why(view: View) -> None:
    rows = view("voided")
    assert column(rows, "target") == ["d1", "d0"]
    assert column(rows, "target_amount") == ["10 mmol", None]
    assert column(rows, "reason") == ["wrong patient"] * 2
    assert column(rows, "recorded_by") == ["RN C", None]


def test_of_two_names_from_one_second_on_the_one_written_last_holds() -> None:
    """Also where the clock was set back in between."""
    with Store.in_memory() as store:
        with store.writing():
            store.append("a", event("patient", NOON, name="First"), NOON)
            store.append("a", event("patient", NOON, name="Second"), NOON.plus(-HOUR))
        rows = store._connection.execute("SELECT name FROM patients").fetchall()
        assert rows == [("Second",)]
        assert store.patients()["a"].name == "Second"


@given(st.lists(st.tuples(st.sampled_from("ab"), instants, instants, texts), max_size=8), st.data())
def test_the_view_and_the_program_agree_on_who_a_patient_is(
    said: list[tuple[str, Instant, Instant, str]], data: st.DataObject
) -> None:
    with Store.in_memory() as store:
        with store.writing():
            for patient, at, recorded_at, name in said:
                entry = store.append(patient, event("patient", at, name=name), recorded_at)
                if data.draw(st.booleans()):
                    store.append(patient, event("void", target=entry.id), NOON)
        rows = store._connection.execute("SELECT patient, name FROM patients").fetchall()
        assert dict(rows) == {key: patient.name for key, patient in store.patients().items()}


@settings(max_examples=50)
@given(st.lists(entries, max_size=5, unique_by=lambda entry: entry.id))
def test_the_views_bear_every_entry(some: list[object]) -> None:
    with Store.in_memory() as store:
        with store.writing():
            placed = store.append_many("p", some)  # type: ignore[arg-type]
        for name, kind in (("doses", "dose"), ("rates", "rate"), ("voided", "void")):
            rows = store._connection.execute(f"SELECT id FROM {name} ORDER BY seq").fetchall()
            assert [key for (key,) in rows] == [e.id for e in placed if e.kind == kind]
