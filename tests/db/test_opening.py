"""Every file that cannot be used is told apart in a sentence of its own, and left as it is."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from mgtracker.clinical.errors import RecordError
from mgtracker.db import driver, schema
from mgtracker.db.store import Store
from tests.db.entries import NOON, event

NOBODY = 65534


def fill(path: Path, count: int = 200) -> None:
    with Store.create(path) as store, store.writing():
        for _ in range(count):
            store.append("p", event("dose"), NOON)


def statement(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for sql in statements:
            connection.execute(sql)
        connection.commit()


def not_made(path: Path) -> None:
    pass


def no_folder(path: Path) -> None:
    path.parent.rmdir()


def a_folder(path: Path) -> None:
    path.mkdir()


def empty(path: Path) -> None:
    path.touch()


def text(path: Path) -> None:
    path.write_text("patient,dose\n" * 1000)


def once_ours(path: Path) -> None:
    """It was open for writing here once, so it may have been a ward."""
    fill(path)
    text(path)


def stub(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(20))


def half(path: Path) -> None:
    fill(path)
    os.truncate(path, path.stat().st_size // 2)


def short(path: Path) -> None:
    fill(path)
    os.truncate(path, path.stat().st_size - 1000)


def scribbled(path: Path) -> None:
    fill(path)
    content = bytearray(path.read_bytes())
    content[5 * 4096 : 6 * 4096] = b"\x5a" * 4096
    path.write_bytes(content)


def another_program(path: Path) -> None:
    statement(path, "CREATE TABLE journal (a)", "INSERT INTO journal VALUES (1)")


def another_in_wal(path: Path) -> None:
    statement(path, "PRAGMA journal_mode = WAL", "CREATE TABLE notes (a)")


def newer(path: Path) -> None:
    fill(path)
    statement(path, f"PRAGMA user_version = {schema.VERSION + 1}")


def unguarded(path: Path) -> None:
    fill(path)
    statement(path, "DROP TRIGGER journal_never_deleted", "DELETE FROM journal WHERE seq = 3")


def swallowing(path: Path) -> None:
    """A dose would seem to be recorded, and would not be."""
    fill(path)
    statement(
        path,
        "CREATE TRIGGER eats BEFORE INSERT ON journal WHEN new.kind = 'dose' BEGIN SELECT RAISE(IGNORE); END",
    )


def asleep(path: Path) -> None:
    fill(path)
    guard = (
        "CREATE TRIGGER journal_never_deleted BEFORE DELETE ON journal WHEN 0 BEGIN SELECT 1; END"
    )
    statement(path, "DROP TRIGGER journal_never_deleted", guard)


def hiding(path: Path) -> None:
    """Every patient would be struck out."""
    fill(path)
    statement(path, "DROP VIEW struck", "CREATE VIEW struck AS SELECT patient, id FROM journal")


BAD: dict[Callable[[Path], None], str] = {
    not_made: "there is no database",
    no_folder: "there is no folder",
    a_folder: "is not a file",
    empty: r"is empty \(0 bytes\)",
    text: "is no mgtracker file; choose a ward, or a backup of one: their names end in .mgtracker.db",
    once_ours: "is not a database; choose another file, or go back to a backup",
    stub: "is not a database",
    half: "is damaged",
    short: "is damaged",
    scribbled: "is damaged",
    another_program: "is another program's database",
    another_in_wal: "is another program's database",
    newer: "was written by a newer mgtracker",
    unguarded: "its guard journal_never_deleted is missing",
    swallowing: "it holds a trigger eats that mgtracker did not make",
    asleep: "its trigger journal_never_deleted was altered",
    hiding: "its view struck was altered",
}


WAYS: dict[str, dict[str, bool]] = {
    "to write": {},
    "as the window does": {"read_ahead": True},
    "to read": {"read_only": True},
    "to read at once": {"read_only": True, "read_ahead": True},
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("spoil", BAD, ids=lambda spoil: spoil.__name__)
@pytest.mark.hazard("H-14")
def test_a_bad_file_is_told_and_left_alone(
    tmp_path: Path, spoil: Callable[[Path], None], way: dict[str, bool]
) -> None:
    path = tmp_path / "folder" / "f.db"
    path.parent.mkdir()
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(RecordError, match=BAD[spoil]) as caught:
        Store.open(path, **way)
    assert str(path) in str(caught.value) or str(path.parent) in str(caught.value)
    assert caught.value.exit_code == 3
    assert (path.read_bytes() if path.is_file() else None) == before
    with pytest.raises(RecordError):  # and it was let go of: the same sentence, not "is open"
        Store.open(path, **way)
    if before is not None:
        with pytest.raises(RecordError, match="exists already"):
            Store.create(path)
        assert path.read_bytes() == before


def test_what_other_tools_add_for_themselves_keeps_nobody_from_the_ward(path: Path) -> None:
    """`mgtracker verify` tells of it; a ward is not locked up for it at night."""
    fill(path)
    statement(
        path,
        "CREATE TABLE notes (a)",
        "CREATE VIEW totals AS SELECT count(*) FROM journal",
        "CREATE INDEX by_time ON journal (occurred_at)",
        "DROP VIEW doses",
        "CREATE VIEW doses AS SELECT 1 AS grams",
    )
    Store.open(path).close()


def test_an_entry_that_says_nothing_is_told_where_the_file_itself_is_whole(path: Path) -> None:
    fill(path, 3)
    guard = "SELECT sql FROM sqlite_schema WHERE name = 'journal_never_changed'"
    with closing(sqlite3.connect(path)) as connection:
        (again,) = connection.execute(guard).fetchone()
    change = "UPDATE journal SET body = '{}' WHERE seq = 2"
    statement(path, "DROP TRIGGER journal_never_changed", change, again)
    with pytest.raises(RecordError, match=r"entry 2 \(.*\) cannot be read"):
        Store.open(path, read_ahead=True)


def test_a_new_file_is_for_its_owner_alone_and_nothing_else_is_left(
    store: Store, path: Path
) -> None:
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    assert sorted(other.name for other in path.parent.iterdir()) == [path.name, f"{path.name}.lock"]


def test_a_making_that_was_cut_off_is_begun_anew(path: Path) -> None:
    path.with_name(f"{path.name}.new").write_bytes(b"half")
    path.with_name(f"{path.name}.new-journal").write_bytes(b"half")
    with Store.create(path) as store:
        assert store.patients() == {}


@pytest.mark.parametrize("tail", ["-journal", "-wal"])
def test_what_is_left_of_another_record_is_not_written_into_a_new_one(
    path: Path, tail: str
) -> None:
    left = path.with_name(path.name + tail)
    left.write_bytes(b"half")
    with pytest.raises(RecordError, match=f"{tail} is left of a record moved from here"):
        Store.create(path)
    assert not path.exists()
    assert left.read_bytes() == b"half"


def test_a_making_that_fails_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "VERSION", "no number")
    with pytest.raises(RecordError, match="cannot be used"):
        Store.create(path)
    assert [other.name for other in path.parent.iterdir()] == [f"{path.name}.lock"]


def test_the_connection_is_as_strict_as_the_record_needs(store: Store) -> None:
    wanted = {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cache_size": -65536,
    }
    for name, value in wanted.items():
        assert store._connection.execute(f"PRAGMA {name}").fetchone() == (value,)


def test_a_file_another_tool_put_into_wal_is_one_file_again(path: Path) -> None:
    fill(path, 3)
    statement(path, "PRAGMA journal_mode = WAL")
    with Store.open(path) as store:
        assert len(store.entries("p")) == 3
        assert sorted(other.suffix for other in path.parent.iterdir()) == [".db", ".lock"]


@pytest.mark.parametrize("read_ahead", [False, True])
def test_an_older_file_is_brought_up_to_date_by_a_writer(path: Path, read_ahead: bool) -> None:
    fill(path, 3)
    statement(path, f"PRAGMA user_version = {schema.VERSION - 1}")
    with pytest.raises(RecordError, match="was written by an older mgtracker"):
        Store.open(path, read_only=True)
    with Store.open(path, read_ahead=read_ahead) as store:
        assert len(store.all_entries()["p"]) == 3
        assert len(store.entries("p")) == 3
    with Store.open(path, read_only=True) as store:
        assert len(store.entries("p")) == 3


def test_a_write_that_was_cut_off_is_undone_by_a_writer(path: Path, tmp_path: Path) -> None:
    fill(path)
    left = tmp_path / "left.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        for number in range(300):
            connection.execute(
                "INSERT INTO journal SELECT seq + 1, ?, 'p', occurred_at, recorded_at, NULL, kind, 1, "
                "body, hash, randomblob(32) FROM journal ORDER BY seq DESC LIMIT 1",
                (f"cut-{number}",),
            )
        shutil.copy(path, left)
        shutil.copy(f"{path}-journal", f"{left}-journal")
    assert left.read_bytes() != path.read_bytes()
    with pytest.raises(RecordError, match="was left in the middle of a write"):
        Store.open(left, read_only=True)
    with Store.open(left) as store:
        assert len(store.entries("p")) == 200


def test_a_program_that_holds_the_file_is_not_waited_for_in_vain(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(path, 3)
    monkeypatch.setattr(driver, "BUSY_TIMEOUT_S", 0.05)
    # The same library: two of them in one process do not see each other's locks.
    with closing(driver.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for read_only in (False, True):
            with pytest.raises(RecordError, match="is in use by another program"):
                Store.open(path, read_only=read_only)
        other.execute("ROLLBACK")
        with Store.open(path) as store:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(RecordError, match="is in use by another program"), store.writing():
                pass


# What may not be written, as a user who is not root meets it.


@contextmanager
def ordinary_user() -> Iterator[None]:
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def own() -> Iterator[Path]:
    """A database in a folder, both of a user who is not root."""
    fill_first = Path(tempfile.mkdtemp())
    path = fill_first / "f.db"
    fill(path, 3)
    for each in (fill_first, path, path.with_name("f.db.lock")):
        if os.geteuid() == 0:
            os.chown(each, NOBODY, NOBODY)
    yield path
    fill_first.chmod(0o700)
    shutil.rmtree(fill_first)


posix = pytest.mark.skipif(os.name != "posix", reason="permissions as Unix has them")


def check_readable(path: Path) -> None:
    with Store.open(path, read_only=True) as store:
        assert len(store.entries("p")) == 3


@posix
def test_a_read_only_file(own: Path) -> None:
    own.chmod(0o400)
    with ordinary_user():
        with pytest.raises(
            RecordError, match=r"f.db cannot be written: it or its folder may only be read here"
        ):
            Store.open(own)
        check_readable(own)


@posix
@pytest.mark.parametrize("lock_is_there", [True, False])
def test_a_read_only_folder(own: Path, lock_is_there: bool) -> None:
    if not lock_is_there:
        own.with_name("f.db.lock").unlink()
    own.parent.chmod(0o500)
    with ordinary_user():
        with pytest.raises(RecordError, match=r"folder .*(cannot be written|may only be read)"):
            Store.open(own)
        with pytest.raises(RecordError, match=r"folder .*cannot be written"):
            Store.create(own.with_name("new.db"))
        check_readable(own)


@posix
def test_a_file_that_may_not_be_read(own: Path) -> None:
    own.chmod(0)
    with ordinary_user():
        for read_only in (False, True):
            with pytest.raises(RecordError, match="cannot be opened"):
                Store.open(own, read_only=read_only)


@posix
def test_a_folder_that_may_not_be_entered(own: Path) -> None:
    own.parent.chmod(0)
    with ordinary_user(), pytest.raises(RecordError, match="Permission denied"):
        Store.open(own)
