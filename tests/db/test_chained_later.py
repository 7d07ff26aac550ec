"""A file from before there was a chain gets one when it is opened for writing, or is left as it was."""

import os
import signal
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from time import sleep

import pytest
from sqlite_utils import Database

from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.events import Entry
from mgtracker.db import driver, migrations, schema
from mgtracker.db.about import About
from mgtracker.db.chain import check
from mgtracker.db.codec import COLUMNS, encode
from mgtracker.db.links import EMPTY, Head, linked
from mgtracker.db.store import Store
from tests.db.entries import EXAMPLES, NOON, event
from tests.db.tampering import statements

INSERT = f"INSERT INTO journal ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"


def second_shape(path: Path, *entries: Entry, zone: str = "Europe/London") -> None:
    """A file as the second version of the schema kept it."""
    steps = migrations.Migrations("mgtracker")
    steps(name="m001_journal")(migrations.m001_journal)
    steps(name="m002_ward")(migrations.m002_ward)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        steps.apply(Database(connection))
        connection.execute("UPDATE ward SET kind = 'sample', zone = ?", (zone,))
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 2")
        connection.execute("BEGIN")
        for entry in entries:
            connection.execute(INSERT, encode("p", entry))
        connection.execute("COMMIT")


def one_of_each() -> tuple[Entry, ...]:
    """One entry of every kind, in order, with and without an author."""
    return tuple(
        Entry(f"e{place}", event(kind), NOON, place, None if place % 2 else "RN Å", note="ü")
        for place, kind in enumerate(EXAMPLES, 1)
    )


@pytest.mark.hazard("H-14")
def test_every_entry_stays_as_it_was_and_is_in_the_chain(path: Path) -> None:
    entries = one_of_each()
    second_shape(path, *entries)
    head = EMPTY
    for entry in entries:
        link = linked(encode("p", entry), head.hash)
        head = Head(link[0], link[-1])
    with pytest.raises(RecordError, match="open it once for writing"):
        Store.open(path, read_only=True)
    with Store.open(path) as store:
        assert store.entries("p") == entries
        assert store.chain_head() == head
        assert store.about == About("sample", "Europe/London")
        with store.writing():
            newest = store.append("p", event("dose"), NOON)
        assert newest.position == len(entries) + 1
    with closing(driver.connect(path, read_only=True)) as connection:
        report = check(connection)
    assert report.is_whole  # and of the shape of a new file, to the letter
    assert report.entries == len(entries) + 1


def test_a_file_without_entries_too(path: Path) -> None:
    second_shape(path)
    with Store.open(path) as store:
        assert store.chain_head() == EMPTY
        assert store.kind == "sample"


SPOILT = {
    "a row is missing": ("DELETE FROM journal WHERE seq = 3", "entry 3 is missing"),
    "the first is missing": ("DELETE FROM journal WHERE seq = 1", "entry 1 is missing"),
    "a row nobody can read": ("UPDATE journal SET body = '{}' WHERE id = 'e5'", "entry 5"),
    "an unknown kind": ("UPDATE journal SET kind = 'wish' WHERE id = 'e5'", "entry 5"),
    "an amount that is another": (
        "UPDATE journal SET body = json_set(body, '$.amount', '9 g') WHERE kind = 'dose'",
        "was recorded as",
    ),
}


@pytest.mark.parametrize("name", SPOILT)
@pytest.mark.hazard("H-14")
def test_what_is_not_whole_gets_no_chain_and_is_left_as_it_was(path: Path, name: str) -> None:
    second_shape(path, *one_of_each())
    sql, what = SPOILT[name]
    statements(sql)(path)
    before = path.read_bytes()
    with pytest.raises(RecordError, match=f"cannot be brought up to date: .*{what}") as caught:
        Store.open(path)
    assert str(path) in str(caught.value)
    assert path.read_bytes() == before
    assert [other.name for other in path.parent.iterdir() if other.suffix != ".lock"] == [path.name]


def test_a_disk_without_room_for_it_leaves_it_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [Entry(f"e{n}", event("labs"), NOON, n) for n in range(1, 2001)]
    second_shape(path, *many)
    before = path.read_bytes()
    connect = driver.connect

    def without_room(where: Path | None, **keys: object) -> driver.Connection:
        connection = connect(where, **keys)  # type: ignore[arg-type]
        connection.execute(f"PRAGMA max_page_count = {len(before) // 4096 + 5}")
        return connection

    monkeypatch.setattr(driver, "connect", without_room)
    with pytest.raises(RecordError, match="is full"):
        Store.open(path)
    monkeypatch.undo()
    assert path.read_bytes() == before
    with Store.open(path) as store:
        assert len(store.entries("p")) == 2000


@pytest.mark.skipif(not hasattr(os, "fork"), reason="what is killed is a fork of this process")
@pytest.mark.hazard("H-14")
def test_killed_on_the_way_it_is_begun_anew_with_every_entry(path: Path) -> None:
    many = [Entry(f"e{n}", event("labs"), NOON, n) for n in range(1, 2001)]
    second_shape(path, *many)
    before, chance = path.read_bytes(), Random(3)
    for _ in range(12):
        path.write_bytes(before)
        child = os.fork()
        if child == 0:
            with suppress(BaseException):
                Store.open(path)
            os._exit(0)
        sleep(chance.uniform(0.01, 0.25))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with Store.open(path) as store:
            assert len(store.entries("p")) == 2000
        with closing(driver.connect(path, read_only=True)) as connection:
            assert check(connection).is_whole
