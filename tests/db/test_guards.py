"""No statement changes, deletes or replaces an entry, whichever program says it and however it is set."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from mgtracker.db import driver
from mgtracker.db.store import Store
from tests.db.entries import NOON, event

LINKS = "(SELECT hash FROM head), x'" + "5a" * 32 + "'"
BODY = f"'p', 't', 't', NULL, 'dose', 1, '{{}}', {LINKS}"
ATTACKS = {
    "update": "UPDATE journal SET body = '{}'",
    "update of an id": "UPDATE journal SET id = 'e9' WHERE id = 'e1'",
    "update or replace": "UPDATE OR REPLACE journal SET id = 'e2' WHERE id = 'e1'",
    "delete": "DELETE FROM journal WHERE id = 'e1'",
    "delete all": "DELETE FROM journal",
    "replace by id": f"REPLACE INTO journal VALUES (NULL, 'e1', {BODY})",
    "replace by seq": f"INSERT OR REPLACE INTO journal VALUES (1, 'e9', {BODY})",
    "replace by seq as text": f"INSERT OR REPLACE INTO journal VALUES ('1', 'e9', {BODY})",
    "replace by both": f"INSERT OR REPLACE INTO journal VALUES (1, 'e2', {BODY})",
    "insert or ignore": f"INSERT OR IGNORE INTO journal VALUES (1, 'e1', {BODY})",
    "upsert": f"INSERT INTO journal VALUES (NULL, 'e1', {BODY}) "
    "ON CONFLICT (id) DO UPDATE SET body = '{}'",
    "insert twice": f"INSERT INTO journal VALUES (NULL, 'e1', {BODY})",
    "place made up by SQLite": f"INSERT INTO journal VALUES (NULL, 'e3', {BODY})",
    "place left out": f"INSERT INTO journal VALUES (4, 'e3', {BODY})",
    "seq of zero": f"INSERT INTO journal VALUES (0, 'e9', {BODY})",
    "negative seq": f"INSERT OR REPLACE INTO journal VALUES (-1, 'e9', {BODY})",
    "after another entry": "INSERT INTO journal SELECT 3, 'e3', patient, 't', 't', NULL, kind, 1, '{}', "
    "hash, hash FROM journal WHERE seq = 1",
    "after none": "INSERT INTO journal VALUES (3, 'e3', 'p', 't', 't', NULL, 'dose', 1, '{}', "
    "zeroblob(32), zeroblob(32))",
    "after nothing said": "INSERT INTO journal VALUES (3, 'e3', 'p', 't', 't', NULL, 'dose', 1, '{}', "
    "NULL, zeroblob(32))",
}
HEAD_ATTACKS = {
    "set back": "UPDATE head SET seq = 1, hash = (SELECT hash FROM journal WHERE seq = 1)",
    "set on": "UPDATE head SET seq = 3",
    "another hash": "UPDATE head SET hash = zeroblob(32)",
    "renamed": "UPDATE OR REPLACE head SET only = 2",
    "deleted": "DELETE FROM head",
    "replaced": "REPLACE INTO head VALUES (1, 1, zeroblob(32))",
    "a second one": "INSERT INTO head VALUES (2, 1, zeroblob(32))",
}
REFUSED_VALUES = {
    "no id": f"INSERT OR REPLACE INTO journal VALUES (3, NULL, {BODY})",
    "id of bytes": f"INSERT INTO journal VALUES (3, x'6531', {BODY})",
    "body not JSON": f"INSERT INTO journal VALUES (3, 'e9', 'p', 't', 't', NULL, 'dose', 1, 'x', {LINKS})",
    "no body": f"INSERT INTO journal VALUES (3, 'e9', 'p', 't', 't', NULL, 'dose', 1, NULL, {LINKS})",
    "version in words": f"INSERT INTO journal VALUES (3, 'e9', 'p', 't', 't', NULL, 'dose', 'a', '{{}}', "
    f"{LINKS})",
    "no hash": "INSERT INTO journal VALUES (3, 'e9', 'p', 't', 't', NULL, 'dose', 1, '{}', "
    "(SELECT hash FROM head), NULL)",
    "hash too short": "INSERT INTO journal VALUES (3, 'e9', 'p', 't', 't', NULL, 'dose', 1, '{}', "
    "(SELECT hash FROM head), x'5a')",
    "hash in words": "INSERT INTO journal VALUES (3, 'e9', 'p', 't', 't', NULL, 'dose', 1, '{}', "
    "(SELECT hash FROM head), '" + "5a" * 16 + "')",
}


@pytest.fixture(params=["the program's driver", "recursive triggers on", "recursive triggers off"])
def connection(request: pytest.FixtureRequest, store: Store, path: Path) -> Iterator[Any]:
    with store.writing():
        for identity in ("e1", "e2"):
            store.append("p", event("dose"), NOON, entry_id=identity)
    store.close()
    if request.param == "the program's driver":
        opened: Any = driver.connect(path)
    else:
        opened = sqlite3.connect(path, isolation_level=None)
        opened.execute(f"PRAGMA recursive_triggers = {request.param.endswith('on'):d}")
    with closing(opened):
        yield opened


def rows(connection: Any) -> list[Any]:
    return list(connection.execute("SELECT * FROM journal ORDER BY seq").fetchall())


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.hazard("H-14")
def test_entries_stay_as_they_were_written(connection: Any, attack: str) -> None:
    before = rows(connection)
    with pytest.raises((sqlite3.Error, driver.Error), match="append-only"):
        connection.execute(ATTACKS[attack])
    assert rows(connection) == before


@pytest.mark.parametrize("attack", HEAD_ATTACKS)
@pytest.mark.hazard("H-14")
def test_the_head_stays_the_newest_entry(connection: Any, attack: str) -> None:
    before = connection.execute("SELECT * FROM head").fetchall()
    with pytest.raises((sqlite3.Error, driver.Error), match="head"):
        connection.execute(HEAD_ATTACKS[attack])
    assert connection.execute("SELECT * FROM head").fetchall() == before


@pytest.mark.parametrize("attempt", REFUSED_VALUES)
def test_values_of_the_wrong_sort_are_refused(connection: Any, attempt: str) -> None:
    before = rows(connection)
    with pytest.raises((sqlite3.Error, driver.Error), match=r"constraint failed|cannot store"):
        connection.execute(REFUSED_VALUES[attempt])
    assert rows(connection) == before


def test_another_entry_can_still_be_appended(connection: Any) -> None:
    connection.execute(f"INSERT INTO journal VALUES (3, 'e3', {BODY})")
    assert [row[:2] for row in rows(connection)] == [(1, "e1"), (2, "e2"), (3, "e3")]
    assert connection.execute("SELECT seq, hash FROM head").fetchone() == (3, b"\x5a" * 32)
