"""What a file is stays in it: a ward or a sample, and the zone of its clock."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical.errors import RecordError
from mgtracker.db.about import WARD, About, settle
from mgtracker.db.store import Store
from tests.db.entries import NOON, event

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE = About("sample", "Europe/London")
ATTACKS = {
    "update": "UPDATE ward SET kind = 'ward'",
    "delete": "DELETE FROM ward",
    "replace": "INSERT OR REPLACE INTO ward (only, kind) VALUES (1, 'ward')",
}


@pytest.mark.parametrize("what", [WARD, About("ward", "America/New_York"), SAMPLE])
def test_a_file_says_what_it_was_made_as(path: Path, what: About) -> None:
    with Store.create(path, what) as store:
        assert store.about == what
    for read_only in (True, False):
        with Store.open(path, read_only=read_only) as store:
            assert (store.kind, store.about.zone) == (what.kind, what.zone)


def test_memory_is_a_ward_of_no_zone(memory: Store) -> None:
    assert memory.about == WARD


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("recursive", [0, 1])
@pytest.mark.hazard("H-22")
def test_a_sample_with_entries_never_becomes_a_ward(
    path: Path, attack: str, recursive: int
) -> None:
    with Store.create(path, SAMPLE) as store, store.writing():
        store.append("p", event("patient"), NOON)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(f"PRAGMA recursive_triggers = {recursive}")
        with pytest.raises(sqlite3.IntegrityError, match=r"never becomes|stays in it"):
            other.execute(ATTACKS[attack])
    with Store.open(path) as store:
        assert store.about == SAMPLE


def test_the_zone_can_be_put_right_later(path: Path) -> None:
    with Store.create(path) as store, store.writing():
        store.append("p", event("patient"), NOON)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        settle(other, About("ward", "Asia/Kolkata"))
        for wrong in ("UPDATE ward SET zone = ''", "UPDATE ward SET kind = 'practice'"):
            with pytest.raises(sqlite3.IntegrityError):
                other.execute(wrong)
    with Store.open(path) as store:
        assert store.about.zone == "Asia/Kolkata"


@pytest.mark.parametrize("guard", ["ward_kind_never_changed", "ward_never_deleted"])
def test_a_file_without_a_guard_is_refused(path: Path, guard: str) -> None:
    Store.create(path).close()
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"DROP TRIGGER {guard}")
    with pytest.raises(RecordError, match=f"its guard {guard} is missing"):
        Store.open(path)
