"""The steps to the present shape are recorded, counted, and taken whole."""

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from mgtracker.db import driver, migrations, schema
from mgtracker.db.store import Store


def test_every_step_is_recorded_and_the_file_is_marked(store: Store, path: Path) -> None:
    store.close()
    with driver_less(path) as other:
        db = Database(other)
        applied = [step.name for step in migrations.STEPS.applied(db)]
        assert applied == ["m001_journal"]
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
    def m002_fails(db: Database) -> None:
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
