"""The steps to the present shape are recorded, counted, and taken whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from mgtracker.clinical.errors import RecordError
from mgtracker.db import driver, migrations, schema
from mgtracker.db.about import About, holds_patients
from mgtracker.db.codec import COLUMNS
from mgtracker.db.store import Store
from tests.db.entries import NOON, event


def test_every_step_is_recorded_and_the_file_is_marked(store: Store, path: Path) -> None:
    store.close()
    with driver_less(path) as other:
        db = Database(other)
        applied = [step.name for step in migrations.STEPS.applied(db)]
        assert applied == [
            "m001_journal",
            "m002_ward",
            "m003_chain",
            "m004_people",
            "m005_last_written",
        ]
        assert migrations.STEPS.pending(db) == []
        assert db.table("journal").strict
        marks = [other.execute(f"PRAGMA {name}").fetchone()[0] for name in MARKS]
        assert marks == [schema.APPLICATION_ID, schema.VERSION]
    assert path.read_bytes()[68:72] == b"mgtr"


MARKS = ("application_id", "user_version")


def driver_less(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def test_the_schema_version_counts_the_steps_and_their_names_are_numbered() -> None:
    names = [step.name for step in migrations.STEPS._migrations]
    assert len(set(names)) == len(names) == schema.VERSION
    assert [int(name[1:4]) for name in names] == list(range(1, schema.VERSION + 1))


def test_a_step_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = migrations.Migrations("mgtracker")
    steps(name="m001_journal")(migrations.m001_journal)

    @steps()
    def m003_fails(db: Database) -> None:
        db.execute("CREATE TABLE half (a TEXT)")
        db.execute("INSERT INTO nowhere VALUES (1)")

    monkeypatch.setattr(migrations, "STEPS", steps)
    (tmp_path / "f.db").touch()
    connection = driver.connect(tmp_path / "f.db")
    with pytest.raises(driver.Error, match="nowhere"):
        migrations.bring_up_to_date(connection)
    assert not connection.in_transaction
    assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
    connection.close()


def first_shape(path: Path, patient: str, by: str) -> Path:
    """A file with one patient as the first version of the schema kept it."""
    steps = migrations.Migrations("mgtracker")
    steps(name="m001_journal")(migrations.m001_journal)
    with Store.create(path) as store, store.writing():
        store.append(patient, event("patient"), NOON, by=by)
    with closing(driver_less(path)) as newer:
        (row,) = newer.execute(f"SELECT {', '.join(COLUMNS)} FROM journal").fetchall()
    path.unlink()
    path.touch()
    with closing(driver_less(path)) as old:
        steps.apply(Database(old))
        old.execute(f"INSERT INTO journal VALUES ({', '.join('?' * len(row))})", row)
        old.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        old.execute("PRAGMA user_version = 1")
    return path


@pytest.mark.parametrize(
    ("patient", "by", "kind"),
    [
        ("lindqvist", "Ward clerk", "sample"),
        ("lindqvist", "A. Reyes", "ward"),
        ("0f8e", "Ward clerk", "ward"),
    ],
)
def test_a_file_of_the_first_shape_becomes_what_it_was_and_keeps_its_entries(
    path: Path, patient: str, by: str, kind: str
) -> None:
    first_shape(path, patient, by)
    assert holds_patients(path) == (kind == "ward")
    with pytest.raises(RecordError, match="open it once for writing"):
        Store.open(path, read_only=True)
    with Store.open(path) as store:
        assert store.about == About(kind, None)  # type: ignore[arg-type]
        assert list(store.patients()) == [patient]
    assert holds_patients(path) == (kind == "ward")
    with Store.open(path, read_only=True) as store:
        assert store.kind == kind
