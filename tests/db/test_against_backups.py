"""What no chain shows by itself: every hash worked out anew, an older copy in the place of the record."""

import json
import shutil
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from mgtracker.clinical.clock import HOUR
from mgtracker.db.against_backups import Compared, compare
from mgtracker.db.audit import NOBODY
from mgtracker.db.backup import back_up, back_up_file
from mgtracker.db.backup_files import (
    Backup,
    discard,
    head_file,
    list_backups,
    read_backup,
    write_head,
)
from mgtracker.db.chain import check
from mgtracker.db.links import hash_of
from mgtracker.db.opening import open_to_check
from mgtracker.db.store import Store
from tests.db.entries import NOON, event
from tests.db.tampering import COUNT, hashed_anew, record, unguarded


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def backed_up(path: Path, folder: Path, hours: int) -> Backup:
    return back_up_file(path, None, folder, NOON.plus(hours * HOUR))


def one_more(path: Path) -> None:
    with Store.open(path) as store:
        with store.writing():
            store.append("p", event("dose"), NOON, by="RN A")
        store.audit.note("settings", NOON, NOBODY, detail="shifts")


def compared(path: Path, folder: Path) -> Compared:
    with ExitStack() as resources:
        connection = open_to_check(path, resources)
        assert check(connection).is_whole  # in itself
        return compare(connection, path, list_backups(folder))


def what(found: Compared) -> list[str]:
    return [str(fault.what).partition(":")[0] for fault in found.faults]


def test_a_record_that_went_on_holds_all_that_its_backups_held(path: Path, folder: Path) -> None:
    record(path)
    assert compared(path, folder.parent) == Compared()
    first = backed_up(path, folder, 0)
    one_more(path)
    second = backed_up(path, folder, 1)
    one_more(path)
    assert compared(path, folder) == Compared((second, first))
    assert second.audit.seq == 1
    assert read_backup(second.path) == second


@pytest.mark.hazard("H-26")
def test_an_entry_forged_with_every_hash_after_it_is_not_what_a_backup_holds(
    path: Path, folder: Path
) -> None:
    record(path)
    first = backed_up(path, folder, 0)
    one_more(path)
    backed_up(path, folder, 1)
    hashed_anew(
        path, "UPDATE journal SET recorded_by = 'RN Z' WHERE seq = 3", first=3, last=COUNT + 1
    )
    found = compared(path, folder)
    assert found.agreeing == ()
    assert what(found) == [f"the backup {first.path.name} holds another entry {COUNT}"]


@pytest.mark.hazard("H-26")
def test_what_was_forged_after_a_backup_is_in_the_next_one(path: Path, folder: Path) -> None:
    record(path)
    first = backed_up(path, folder, 0)
    one_more(path)
    second = backed_up(path, folder, 1)
    last = COUNT + 1
    hashed_anew(
        path, f"UPDATE journal SET recorded_by = 'Z' WHERE seq = {last}", first=last, last=last
    )
    found = compared(path, folder)
    assert found.agreeing == (first,)
    assert what(found) == [f"the backup {second.path.name} holds another entry {last}"]


@pytest.mark.hazard("H-26")
def test_an_older_copy_in_the_place_of_the_record(path: Path, folder: Path) -> None:
    record(path)
    first = backed_up(path, folder, 0)
    one_more(path)
    second = backed_up(path, folder, 1)
    shutil.copy(first.path, path)
    found = compared(path, folder)
    assert found.agreeing == (first,)
    assert what(found) == [
        f"the backup {second.path.name} holds another entry {COUNT + 1}",
        f"the backup {second.path.name} holds another row 1 of the audit",
    ]


@pytest.mark.hazard("H-30")
def test_an_audit_written_anew_is_not_what_a_backup_holds(path: Path, folder: Path) -> None:
    record(path)
    one_more(path)
    made = backed_up(path, folder, 0)
    columns = "seq, at, person, name, kind, subject, body"
    with unguarded(path) as connection:
        connection.execute("UPDATE audit SET body = '{}' WHERE seq = 1")
        row = connection.execute(f"SELECT {columns} FROM audit").fetchone()
        forged = hash_of(row, bytes(32))
        connection.execute("UPDATE audit SET hash = ?", (forged,))
        connection.execute("UPDATE audit_head SET hash = ?", (forged,))
    found = compared(path, folder)
    assert what(found) == [f"the backup {made.path.name} holds another row 1 of the audit"]


def test_a_new_file_in_the_place_of_the_record(path: Path, folder: Path) -> None:
    record(path)
    made = backed_up(path, folder, 0)
    path.unlink()
    Store.create(path).close()
    assert what(compared(path, folder)) == [
        f"the backup {made.path.name} holds another entry {COUNT}"
    ]


def test_another_ward_of_the_same_name_is_counted_and_not_compared(
    path: Path, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / path.name
    other.parent.mkdir()
    record(other)
    record(path)
    made = backed_up(path, folder, 0)
    backed_up(other, folder, 1)
    found = compared(path, folder)
    assert found == Compared((made,), (), 1)
    assert not found.is_stranger
    discard(made.path)
    assert compared(path, folder).is_stranger


def test_the_backup_of_a_ward_that_was_empty_then_holds_nothing_else(
    path: Path, folder: Path
) -> None:
    with Store.create(path) as store:
        made = back_up(store, folder, NOON)
    one_more(path)
    assert compared(path, folder) == Compared((made,))


def test_a_note_from_before_the_audit_was_noted_is_compared_without(
    path: Path, folder: Path
) -> None:
    record(path)
    one_more(path)
    made = backed_up(path, folder, 0)
    note = json.loads(head_file(made.path).read_text())
    del note["audit_rows"], note["audit_head"]
    head_file(made.path).write_text(json.dumps(note))
    (found,) = compared(path, folder).agreeing
    assert found.audit.seq == 0
    assert found.head == made.head


def test_a_backup_that_was_not_whole_says_nothing(path: Path, folder: Path) -> None:
    record(path)
    made = backed_up(path, folder, 0)
    write_head(replace(made, faults=("entry 3 is missing",)))
    assert compared(path, folder) == Compared()
