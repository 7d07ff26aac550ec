"""Backups: the ward as it stood at one moment, opened and checked at once, brought back beside, never over."""

import json
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import DAY, HOUR
from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.text import Text
from mgtracker.db import backup as backup_module
from mgtracker.db import store as store_module
from mgtracker.db.about import About
from mgtracker.db.backup import back_up, back_up_file, rehearse, restore
from mgtracker.db.backup_files import (
    Backup,
    discard,
    half_path,
    head_file,
    is_unchanged,
    last_made,
    list_backups,
    newest_good,
    read_backup,
    thin_out,
    write_head,
)
from mgtracker.db.keys import FileKey, Keys, keys_file
from mgtracker.db.new_ward import Administrator, Costs, make_ward
from mgtracker.db.store import Store
from tests.db.entries import event
from tests.db.people import CHEAP, NOON, PASSPHRASE, PIN

UTC = ZoneInfo("UTC")
COSTS = Costs(CHEAP, CHEAP)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture(params=["plain", "encrypted"])
def ward(request: pytest.FixtureRequest, path: Path) -> Iterator[Store]:
    secret = PASSPHRASE if request.param == "encrypted" else None
    store, _ = make_ward(path, About(), Administrator("Ada Reyes", "AR", PIN, secret), NOON, COSTS)
    with store:
        (store.importer,) = store.people.everybody()
        write(store, 200)
        yield store


def write(store: Store, count: int) -> None:
    with store.writing():
        for _ in range(count):
            store.append("p", event("dose"), NOON, by="Ada Reyes")


def backed_up(store: Store, folder: Path, hours: int = 0) -> Backup:
    return back_up(store, folder, NOON.plus(hours * HOUR))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_backup_is_the_ward_of_that_moment_checked_and_for_its_owner_alone(
    ward: Store, folder: Path
) -> None:
    made = backed_up(ward, folder)
    assert made.is_good
    assert made.head == ward.chain_head()
    assert (made.made_at, made.rehearsed_at) == (NOON, NOON)
    assert made.is_encrypted == (ward.key is not None)
    assert made.path.name == f"ward-{made.record.first}-20260301T120000Z.mgtracker.db"
    assert read_backup(made.path) == made
    assert list_backups(folder) == list_backups(folder, "ward") == (made,)
    assert newest_good(folder, "ward") == made
    assert list_backups(folder, "another") == ()
    wanted = {made.path.name, head_file(made.path).name}
    assert names(folder) == wanted | ({keys_file(made.path).name} if ward.key else set())
    if os.name == "posix":
        assert folder.stat().st_mode & 0o777 == 0o700
        assert {p.stat().st_mode & 0o777 for p in folder.iterdir()} == {0o600}
    with Store.open(made.path, key=ward.key, read_only=True) as copy:
        assert copy.entries("p") == ward.entries("p")
        assert copy.people.everybody() == ward.people.everybody()


def test_what_is_written_later_is_in_the_next_one(ward: Store, folder: Path) -> None:
    first = backed_up(ward, folder)
    write(ward, 1)
    second = backed_up(ward, folder, 1)
    assert (first.head.seq, second.head.seq) == (200, 201)
    assert first.record == second.record
    assert list_backups(folder) == (second, first)


@pytest.mark.hazard("H-31")
def test_an_encrypted_ward_is_backed_up_encrypted(path: Path, folder: Path) -> None:
    store, shown = make_ward(path, About(), Administrator("A", "AR", PIN, PASSPHRASE), NOON, COSTS)
    with store, store.writing():
        (ada,) = store.people.everybody()
        store.append("p", event("patient"), NOON, by="A", by_id=ada.id)
    key = Keys.read(path).unlock("AR", PASSPHRASE)
    made = back_up_file(path, key, folder, NOON)
    content = b"".join(each.read_bytes() for each in folder.iterdir())
    for word in (b"Sample", b"S-0001", b"SQLite format"):
        assert word not in content
    assert Keys.read(made.path).unlock("AR", PASSPHRASE) == key
    assert Keys.read(made.path).unlock_by_recovery(shown) == key


@pytest.mark.hazard("H-31")
def test_a_backup_comes_back_as_a_new_file_beside_the_old_one(
    ward: Store, folder: Path, tmp_path: Path
) -> None:
    made = backed_up(ward, folder)
    write(ward, 5)
    assert ward.path is not None
    before = ward.path.read_bytes()
    shares: list[float] = []
    restore(made.path, new := tmp_path / "again.mgtracker.db", ward.key, NOON, share=shares.append)
    assert ward.path.read_bytes() == before
    with Store.open(new, key=ward.key) as again:
        assert again.entries("p") == ward.entries("p")[:200]
        rows = again._connection.execute(
            "SELECT body FROM audit WHERE kind = 'restored'"
        ).fetchall()
    assert rows == [(f'{{"detail": "{made.path.name}"}}',)]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    if os.name == "posix":
        assert new.stat().st_mode & 0o777 == 0o600
    if ward.key is not None:
        assert Keys.read(new).unlock("AR", PASSPHRASE) == ward.key
    for taken in (new, ward.path):
        kept = taken.read_bytes()
        with pytest.raises(RecordError, match="exists already; it was left as it is"):
            restore(made.path, taken, ward.key, NOON)
        assert taken.read_bytes() == kept
    with pytest.raises(RecordError, match="there is no folder"):
        restore(made.path, tmp_path / "none" / "x.db", ward.key, NOON)
    with pytest.raises(RecordError, match="there is no backup"):
        restore(folder / "none.db", tmp_path / "x.db", ward.key, NOON)


def test_a_backup_of_an_older_shape_is_brought_up_to_date_when_it_comes_back(
    path: Path, folder: Path, tmp_path: Path
) -> None:
    with Store.create(path) as store:
        write(store, 3)
    made = back_up_file(path, None, folder, NOON)
    with closing(sqlite3.connect(made.path)) as other:
        other.execute("PRAGMA user_version = 0")
    restore(made.path, tmp_path / "again.db", None, NOON)
    with Store.open(tmp_path / "again.db", read_only=True) as again:
        assert len(again.entries("p")) == 3


# -- while the ward goes on ------------------------------------------------------------------------


@pytest.mark.parametrize("writes", [1, 2, 100])
def test_writes_in_between_are_never_half_in_it(
    ward: Store, folder: Path, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    monkeypatch.setattr(backup_module, "PAGES", 5)
    write(ward, 600)
    left, seen, result = writes, [], []
    wanted, given = threading.Event(), threading.Event()

    def share(done: float) -> None:
        """Between two steps, wait for the ward to write."""
        seen.append(done)
        if done < backup_module.COPYING and len(seen) <= writes:
            wanted.set()
            given.wait(5)
            given.clear()

    def work() -> None:
        result.append(back_up(ward, folder, NOON, share))
        wanted.set()

    thread = threading.Thread(target=work)
    thread.start()
    while thread.is_alive():
        wanted.wait(5)
        wanted.clear()
        if left and thread.is_alive() and not result:
            write(ward, 2)
            left -= 1
        given.set()
    thread.join()
    (made,) = result
    assert made.is_good
    assert made.head.seq % 2 == 0
    assert 800 < made.head.seq <= 800 + 2 * writes
    assert seen[-1] == 1.0


def test_a_ward_that_is_writing_is_waited_for(ward: Store, folder: Path) -> None:
    result: list[Backup] = []
    with ward.writing():
        ward.append("p", event("dose"), NOON, by="Ada Reyes")
        thread = threading.Thread(target=lambda: result.append(back_up(ward, folder, NOON)))
        thread.start()
    thread.join()
    assert result[0].is_good
    assert result[0].head.seq in (200, 201)


@pytest.mark.parametrize("writes", [3, 50])
def test_another_programs_writes_start_it_over_and_are_never_kept_waiting(
    ward: Store, folder: Path, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    """As `mgtracker backup` does it while the window is open."""
    monkeypatch.setattr(backup_module, "PAGES", 5)
    left = writes
    result: list[Backup] = []

    def share(done: float) -> None:
        nonlocal left
        if left and done < backup_module.COPYING:
            left -= 1
            write(ward, 2)

    assert ward.path is not None
    path, key = ward.path, ward.key
    if writes > backup_module.MOST_RESTARTS:
        with pytest.raises(RecordError, match="make the backup from there"):
            back_up_file(path, key, folder, NOON, share)
        assert names(folder) == set()
        return
    result.append(back_up_file(path, key, folder, NOON, share))
    assert result[0].is_good
    assert result[0].head.seq == 200 + 2 * writes


def test_what_is_in_memory_alone_is_not_backed_up(folder: Path) -> None:
    with Store.in_memory() as store, pytest.raises(RecordError, match="in memory alone"):
        back_up(store, folder, NOON)


def test_closing_waits_for_the_end_of_a_copy(ward: Store, folder: Path) -> None:
    begun, result = threading.Event(), []

    def work() -> None:
        result.append(back_up(ward, folder, NOON, lambda _: begun.set()))

    thread = threading.Thread(target=work)
    thread.start()
    begun.wait(10)
    ward.close()
    thread.join()
    assert result[0].is_good


# -- what goes wrong -------------------------------------------------------------------------------


class StoppedError(Exception):
    pass


@pytest.mark.parametrize("after", [0.01, 0.29, 0.31])
def test_stopped_on_the_way_nothing_is_left(ward: Store, folder: Path, after: float) -> None:
    def share(done: float) -> None:
        if done >= after:
            raise StoppedError

    with pytest.raises(StoppedError):
        back_up(ward, folder, NOON, share)
    assert names(folder) == set()
    made = backed_up(ward, folder)
    with pytest.raises(StoppedError):
        restore(made.path, folder / "new.db", ward.key, NOON, share=share)
    assert "new.db" not in names(folder)


def test_what_was_cut_off_is_no_backup_and_goes_a_day_later(ward: Store, folder: Path) -> None:
    made = backed_up(ward, folder)
    half = half_path(made.path)
    made.path.rename(half)
    head_file(made.path).unlink()
    if ward.key is not None:
        keys_file(made.path).rename(keys_file(half))
    assert list_backups(folder) == ()
    assert newest_good(folder) is None
    backed_up(ward, folder, 23)
    assert half.exists()
    backed_up(ward, folder, 25)
    assert not half.exists()
    assert not keys_file(half).exists()


def test_no_folder_no_room_no_source(ward: Store, folder: Path, tmp_path: Path) -> None:
    assert ward.path is not None
    away = tmp_path / "usb" / "backups"
    with pytest.raises(RecordError, match=f"no backup was made in {away}: No such file"):
        back_up(ward, away, NOON)
    assert not away.parent.exists()
    with pytest.raises(RecordError, match="cannot be used"):
        list_backups(away)
    (tmp_path / "letter").write_text("Dear ward")
    with pytest.raises(RecordError, match="no backup was made"):
        back_up(ward, tmp_path / "letter", NOON)
    with pytest.raises(RecordError, match="there is no database"):
        back_up_file(tmp_path / "none.db", None, folder, NOON)
    backed_up(ward, folder)
    with pytest.raises(RecordError, match="already"):
        backed_up(ward, folder)
    assert len(list_backups(folder)) == 1


def test_the_wrong_key_makes_no_backup(ward: Store, folder: Path) -> None:
    assert ward.path is not None
    with pytest.raises(RecordError):
        back_up_file(ward.path, FileKey.random(), folder, NOON)
    assert not folder.exists() or names(folder) == set()


def spoil_source(store: Store) -> None:
    """A dose made smaller past the guards."""
    store._connection.execute("DROP TRIGGER journal_never_changed")
    store._connection.execute("UPDATE journal SET body = replace(body, '5 g', '4 g') WHERE seq = 7")


def test_between_two_steps_a_copy_lets_the_ward_write(
    ward: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever waits for the connection is not the next one by right: the copy has to stand back."""
    asked: list[Store] = []

    def let_write(store: Store) -> None:
        asked.append(store)

    monkeypatch.setattr(Store, "let_write", let_write)
    monkeypatch.setattr(backup_module, "PAGES", 1)
    monkeypatch.setattr(backup_module, "SETTLED", 3)
    backed_up(ward, folder)
    assert len(asked) > 10
    assert set(asked) == {ward}


def test_what_was_copied_is_put_on_the_disk_on_the_way(
    ward: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a dose waits for all of it at the end; put there after every third step of one page."""
    steps, settled = [0], []
    monkeypatch.setattr(backup_module, "PAGES", 1)
    monkeypatch.setattr(backup_module, "SETTLED", 3)

    def settle(_file: int) -> None:
        settled.append(steps[0])

    def step(_store: Store) -> None:
        steps[0] += 1

    monkeypatch.setattr(backup_module.os, "fsync", settle)
    monkeypatch.setattr(Store, "let_write", step)
    backed_up(ward, folder)
    on_the_way = [place for place in settled if 0 < place < steps[0]]
    assert on_the_way == list(range(2, steps[0], 3))


def test_standing_back_ends_with_the_write_however_that_ends(
    ward: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "LONGEST_WRITE_S", 60.0)
    ward.let_write()  # nothing is being written
    with ward.writing():
        other = threading.Thread(target=ward.let_write)
        other.start()
        other.join(0.05)
        assert other.is_alive()
        with pytest.raises(RuntimeError), ward.writing():
            pass
        assert other.is_alive()
    other.join()
    with pytest.raises(ZeroDivisionError), ward.writing():
        raise ZeroDivisionError
    ward.let_write()
    ward._connection.execute("BEGIN")
    with pytest.raises(RecordError), ward.writing():  # refused before it began
        pass
    ward.let_write()


@pytest.mark.hazard("H-31")
def test_a_record_that_is_not_whole_is_backed_up_and_said_not_to_be(
    ward: Store, folder: Path, tmp_path: Path
) -> None:
    good = backed_up(ward, folder)
    spoil_source(ward)
    bad = backed_up(ward, folder, 1)
    assert not bad.is_good
    assert any("entry 7 is not as it was written" in fault for fault in bad.faults)
    kept = read_backup(bad.path)
    assert kept is not None
    assert kept == bad
    assert all(isinstance(fault, Text) for fault in kept.faults)  # to be told in any language
    assert newest_good(folder) == good
    with pytest.raises(
        RecordError, match=r"(is not whole .*choose another|altered by another program)"
    ):
        restore(bad.path, tmp_path / "x.db", ward.key, NOON)
    assert not (tmp_path / "x.db").exists()
    assert not keys_file(tmp_path / "x.db").exists()


def test_an_audit_that_was_changed_is_found(ward: Store, folder: Path) -> None:
    ward._connection.execute("DROP TRIGGER audit_never_changed")
    ward._connection.execute("UPDATE audit SET name = 'Nobody' WHERE seq = 1")
    made = backed_up(ward, folder)
    assert "row 1 of its audit is not as it was written" in made.faults


def flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 4096)


@pytest.mark.parametrize("spoil", [flipped, cut, Path.unlink])
@pytest.mark.hazard("H-31")
def test_a_backup_that_rotted_is_not_the_newest_good_one(
    ward: Store, folder: Path, spoil: Callable[[Path], None]
) -> None:
    old, new = backed_up(ward, folder), backed_up(ward, folder, 1)
    assert newest_good(folder) == new
    spoil(new.path)
    assert newest_good(folder) == old
    assert not is_unchanged(new)


def test_a_backup_is_rehearsed_again_and_the_date_is_kept(ward: Store, folder: Path) -> None:
    made = backed_up(ward, folder)
    later = NOON.plus(30 * DAY)
    again = rehearse(made, ward.key, later)
    assert again == replace(made, rehearsed_at=later)
    write_head(again)
    assert list_backups(folder) == (again,)
    flipped(made.path)
    spoilt = rehearse(made, ward.key, later)
    assert not spoilt.is_good
    write_head(spoilt)
    assert newest_good(folder) is None


def test_another_copy_in_its_place_is_found(ward: Store, folder: Path) -> None:
    first = backed_up(ward, folder)
    write(ward, 1)
    second = backed_up(ward, folder, 1)
    shutil.copy(first.path, second.path)
    assert rehearse(second, ward.key, NOON).faults == ("it is not the copy that was made",)


@pytest.mark.parametrize("content", [b"", b"{", b"null", b'{"format": "x"}', b"[" * 100_000])
def test_a_note_that_cannot_be_read_makes_no_backup(
    ward: Store, folder: Path, content: bytes
) -> None:
    made = backed_up(ward, folder)
    head_file(made.path).write_bytes(content)
    assert list_backups(folder) == ()


@pytest.mark.parametrize(
    "parts", [None, 5, [], [5], ["something else"], [{"source": "x", "values": {}}]]
)
def test_a_clause_whose_parts_say_something_else_is_the_clause_alone(
    ward: Store, folder: Path, parts: object
) -> None:
    spoil_source(ward)
    made = backed_up(ward, folder)
    note = json.loads(head_file(made.path).read_text())
    head_file(made.path).write_text(json.dumps(note | {"told": parts}))
    kept = read_backup(made.path)
    assert kept is not None
    assert kept == made
    assert not isinstance(kept.faults[0], Text)


# -- thinned out -----------------------------------------------------------------------------------


def placed(made: Backup, hours: int, **changed: object) -> Backup:
    """The same copy as if it had been made at another time."""
    at = made.made_at.plus(hours * HOUR)
    path = made.path.with_name(f"{made.record}-{at.seconds}.mgtracker.db")
    shutil.copy(made.path, path)
    other = replace(made, path=path, made_at=at, **changed)
    write_head(other)
    return other


def test_only_the_same_wards_are_thinned_out_and_bad_ones_push_out_no_good_one(
    ward: Store, folder: Path
) -> None:
    made = backed_up(ward, folder)
    stranger = made.record._replace(first="0" * 8)
    kept_apart = [placed(made, -n, record=stranger) for n in range(1, 3)]
    same_day = [placed(made, -n) for n in range(3, 6)]
    bad = [placed(made, n * 24, faults=("x",)) for n in range(1, 12)]
    gone = thin_out(folder, made.record, UTC)
    assert set(same_day) <= set(gone)
    left = list_backups(folder)
    assert made in left
    assert set(kept_apart) <= set(left)
    assert newest_good(folder) == made
    assert len([b for b in left if not b.is_good]) < len(bad)
    assert all(not head_file(b.path).exists() and not b.path.exists() for b in gone)


def test_the_last_one_made_is_a_good_one_and_not_of_the_future(ward: Store, folder: Path) -> None:
    made = backed_up(ward, folder)
    placed(made, 5)
    placed(made, 1, faults=("x",))
    assert last_made(folder, "ward", NOON.plus(2 * HOUR)) == NOON
    assert last_made(folder, "ward", NOON.plus(5 * HOUR)) == NOON.plus(5 * HOUR)
    assert last_made(folder, "ward", NOON.plus(-1)) is None
    assert last_made(folder, "another", NOON) is None


def test_a_backup_is_discarded_with_all_that_belongs_to_it(ward: Store, folder: Path) -> None:
    made = backed_up(ward, folder)
    discard(made.path)
    discard(made.path)
    assert names(folder) == set()
