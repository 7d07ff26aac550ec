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

BODY = "'p', 't', 't', NULL, 'dose', 1, '{}'"
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
}
REFUSED_VALUES = {
    "seq of zero": f"INSERT INTO journal VALUES (0, 'e9', {BODY})",
    "negative seq": f"INSERT OR REPLACE INTO journal VALUES (-1, 'e9', {BODY})",
    "no id": f"INSERT OR REPLACE INTO journal VALUES (NULL, NULL, {BODY})",
    "id of bytes": f"INSERT INTO journal VALUES (NULL, x'6531', {BODY})",
    "body not JSON": "INSERT INTO journal VALUES (NULL, 'e9', 'p', 't', 't', NULL, 'dose', 1, 'x')",
    "no body": "INSERT INTO journal VALUES (NULL, 'e9', 'p', 't', 't', NULL, 'dose', 1, NULL)",
    "version in words": "INSERT INTO journal VALUES (9, 'e9', 'p', 't', 't', NULL, 'dose', 'a', '{}')",
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


@pytest.mark.parametrize("attempt", REFUSED_VALUES)
def test_values_of_the_wrong_sort_are_refused(connection: Any, attempt: str) -> None:
    before = rows(connection)
    with pytest.raises((sqlite3.Error, driver.Error), match=r"constraint failed|cannot store"):
        connection.execute(REFUSED_VALUES[attempt])
    assert rows(connection) == before


def test_another_entry_can_still_be_appended(connection: Any) -> None:
    connection.execute(f"INSERT INTO journal VALUES (NULL, 'e3', {BODY})")
    assert [row[:2] for row in rows(connection)] == [(1, "e1"), (2, "e2"), (3, "e3")]
