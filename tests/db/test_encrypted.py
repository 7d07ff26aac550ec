"""An encrypted ward: nothing of it reads without a passphrase, and every way it can fail is told apart."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from mgtracker.clinical.errors import InputError, RecordError, RefusedError
from mgtracker.db import chain, opening
from mgtracker.db.about import About, holds_patients
from mgtracker.db.keys import FileKey, Keys, is_encrypted, keys_file
from mgtracker.db.new_ward import Administrator, Costs, make_ward
from mgtracker.db.recovery import make_recovery_key, recover, set_passphrase
from mgtracker.db.store import Store
from tests.db.entries import event
from tests.db.people import CHEAP, NOON, OTHER_PIN, PASSPHRASE, PIN, another

ADA = Administrator("Ada Reyes", "AR", PIN, PASSPHRASE)
PLAIN = Administrator("Ada Reyes", "AR", PIN)
COSTS = Costs(CHEAP, CHEAP)
OTHER = "nine loud herons wait"


@pytest.fixture
def made(path: Path) -> tuple[Path, str]:
    """An encrypted ward with a patient and 50 doses, closed; and its recovery key."""
    store, shown = make_ward(path, About("ward", "Europe/London"), ADA, NOON, COSTS)
    with store, store.writing():
        (store.importer,) = store.people.everybody()
        store.append("p", event("patient"), NOON, by="Ada Reyes")
        for _ in range(50):
            store.append("p", event("dose"), NOON, by="Ada Reyes")
    return path, shown


def unlocked(path: Path) -> FileKey:
    return Keys.read(path).unlock("AR", PASSPHRASE)


def opened(path: Path, **how: bool) -> Store:
    return Store.open(path, key=unlocked(path), pin_cost=CHEAP, **how)


def test_with_a_passphrase_it_is_a_ward_like_any_other(made: tuple[Path, str]) -> None:
    path, _ = made
    for read_only in (False, True):
        with opened(path, read_only=read_only) as store:
            assert [p.name for p in store.patients().values()] == ["Sample, Ada"]
            assert len(store.entries("p")) == 51
            assert store.about == About("ward", "Europe/London")
            assert store.sign_in.sign_in("ar", PIN, NOON).is_administrator


@pytest.mark.hazard("H-30")
def test_nothing_of_a_patient_can_be_read_in_the_files(made: tuple[Path, str]) -> None:
    path, shown = made
    with opened(path) as store:
        (store.importer,) = store.people.everybody()
        with store.writing():
            store.append("p", event("patient"), NOON, by="Ada Reyes")
            journal = path.with_name(f"{path.name}-journal").read_bytes()
        store.sign_in.sign_in("AR", PIN, NOON)
    content = journal + b"".join(other.read_bytes() for other in path.parent.iterdir())
    words = (b"Sample", b"S-0001", b"Reyes", b"magnesium", b"SQLite", b"journal", PIN.encode())
    for word in (*words, PASSPHRASE.encode(), shown.encode()):
        assert word not in content
    if os.name == "posix":
        assert {p.stat().st_mode & 0o777 for p in path.parent.iterdir()} == {0o600}


@pytest.mark.hazard("H-30")
def test_without_a_secret_it_opens_nowhere(made: tuple[Path, str]) -> None:
    path, _ = made
    with closing(sqlite3.connect(path)) as other, pytest.raises(sqlite3.DatabaseError):
        other.execute("SELECT * FROM sqlite_master").fetchall()
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(RecordError, match="is encrypted; it opens with the passphrase"):
            Store.open(path, read_only=read_only)
        with pytest.raises(RecordError, match="keys file beside it is of another record"):
            Store.open(path, read_only=read_only, key=FileKey.random())
    with pytest.raises(InputError, match="not your passphrase; nothing is damaged"):
        Keys.read(path).unlock("AR", OTHER)
    with pytest.raises(InputError):
        Keys.read(path).unlock("AR", PIN)
    assert path.read_bytes() == before


def test_its_copy_without_the_keys_is_told_and_with_them_opens(
    made: tuple[Path, str], tmp_path: Path
) -> None:
    path, _ = made
    copy = tmp_path / "elsewhere" / "copy.db"
    copy.parent.mkdir()
    shutil.copy(path, copy)
    assert not is_encrypted(copy)
    with pytest.raises(
        RecordError, match=r"an encrypted one without its keys; .*put copy.db.keys beside it"
    ):
        Store.open(copy)
    shutil.copy(keys_file(path), keys_file(copy))
    with opened(copy) as store:
        assert len(store.entries("p")) == 51


def test_the_sheet_opens_it_and_gives_an_administrator_a_new_pin(made: tuple[Path, str]) -> None:
    path, shown = made
    with Store.open(path, key=Keys.read(path).unlock_by_recovery(shown), pin_cost=CHEAP) as store:
        ada = store.people.by_initials("AR")
        assert ada is not None
        for wrong in ("", shown[:-1]):
            with pytest.raises(RefusedError, match="not the newest recovery sheet"):
                recover(store, wrong, ada, OTHER_PIN, NOON)
        assert recover(store, shown.lower(), ada, OTHER_PIN, NOON).id == ada.id
        assert store.sign_in.sign_in("AR", OTHER_PIN, NOON)
        newer = make_recovery_key(store, ada, NOON, CHEAP)
        with pytest.raises(RefusedError, match="not the newest"):
            recover(store, shown, ada, PIN, NOON)
        assert recover(store, newer, ada, PIN, NOON)
        bo = another(store, ada)
        with pytest.raises(RefusedError, match="Only an administrator"):
            recover(store, newer, bo, PIN, NOON)
        with pytest.raises(RefusedError, match="Only an administrator"):
            make_recovery_key(store, bo, NOON, CHEAP)
    with pytest.raises(InputError, match="a newer sheet may have replaced it"):
        Keys.read(path).unlock_by_recovery(shown)
    assert Keys.read(path).unlock_by_recovery(newer)


def test_each_person_has_a_passphrase_that_ends_with_their_time(made: tuple[Path, str]) -> None:
    path, _ = made
    with opened(path) as store:
        ada = store.people.by_initials("AR")
        assert ada is not None
        bo = another(store, ada)
        with pytest.raises(InputError, match="at least 15"):
            set_passphrase(store, bo, "short", NOON, CHEAP)
        set_passphrase(store, bo, OTHER, NOON, CHEAP)
        assert Keys.read(path).unlock("bk", OTHER) == store.key
        store.people.change(ada, bo.id, NOON, name="Bo", initials="BX", role="nurse")
        assert Keys.read(path).unlock("bx", OTHER) == store.key
        store.people.set_active(ada, bo.id, NOON, is_active=False)
        with pytest.raises(InputError, match="nobody with the initials"):
            Keys.read(path).unlock("BX", OTHER)
        assert Keys.read(path).has_recovery


def test_a_keys_file_left_behind_is_put_in_step_when_the_ward_is_opened(
    made: tuple[Path, str],
) -> None:
    path, _ = made
    with opened(path) as store:
        ada = store.people.by_initials("AR")
        assert ada is not None
        bo = another(store, ada)
        set_passphrase(store, bo, OTHER, NOON, CHEAP)
        older = keys_file(path).read_bytes()
        store.people.set_active(ada, bo.id, NOON, is_active=False)
    keys_file(path).write_bytes(older)
    opened(path).close()
    assert not Keys.read(path).holds(bo.id)


def test_the_last_who_opens_it_is_never_locked_out(made: tuple[Path, str]) -> None:
    path, _ = made
    with opened(path) as store:
        ada = store.people.by_initials("AR")
        assert ada is not None
        bo = another(store, ada, "BK", "administrator")
        store.people.set_active(bo, ada.id, NOON, is_active=False)
    with opened(path) as store, pytest.raises(RefusedError, match="any more"):
        store.sign_in.sign_in("AR", PIN, NOON)


# -- what can be wrong with it ---------------------------------------------------------------------


def scribbled(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[5 * 4096 + 100] ^= 1
    path.write_bytes(content)


def first_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)


def half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 8192 * 4096)


def short(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 1000)


def of_another(path: Path) -> None:
    keys = Keys.new(CHEAP)
    keys.with_person(FileKey.random(), "x", "AR", PASSPHRASE).write(path)


@pytest.mark.parametrize("spoil", [scribbled, first_page, half, short, of_another])
@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
@pytest.mark.hazard("H-14")
def test_damage_is_told_and_left_alone(
    made: tuple[Path, str], spoil: Callable[[Path], None], read_only: bool
) -> None:
    path, _ = made
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(RecordError, match="is damaged"):
        opened(path, read_only=read_only)
    assert path.read_bytes() == before


def test_any_flipped_bit_is_found(made: tuple[Path, str]) -> None:
    path, _ = made
    whole = path.read_bytes()
    key = unlocked(path)
    for place in range(7, len(whole), len(whole) // 60):
        spoilt = bytearray(whole)
        spoilt[place] ^= 0x10
        path.write_bytes(spoilt)
        with pytest.raises(RecordError, match="is damaged"):
            Store.open(path, key=key)
    path.write_bytes(whole)
    opened(path).close()


def test_a_plain_file_does_not_take_a_passphrase(path: Path) -> None:
    store, _ = make_ward(path, About(), PLAIN, NOON, COSTS)
    with store, pytest.raises(RefusedError, match="is not encrypted"):
        set_passphrase(store, store.people.everybody()[0], PASSPHRASE, NOON, CHEAP)
    with pytest.raises(RecordError, match="is not encrypted, so no passphrase opens it"):
        Store.open(path, key=FileKey.random())
    assert not is_encrypted(path)
    Keys.new(CHEAP).write(path)  # a stray one: the file says what it is
    Store.open(path).close()


def test_a_ward_is_made_whole_or_not_at_all(path: Path) -> None:
    for bad in (
        Administrator("Ada", "AR", "1", PASSPHRASE),
        Administrator("", "AR", PIN, PASSPHRASE),
        Administrator("Ada", "A R", PIN, PASSPHRASE),
        Administrator("Ada", "AR", PIN, "short"),
        Administrator("Ada", "AR", "1"),
    ):
        with pytest.raises(InputError):
            make_ward(path, About(), bad, NOON, COSTS)
        assert [p.suffix for p in path.parent.iterdir() if p.suffix != ".lock"] == []
    with pytest.raises(RefusedError, match="sample"):
        make_ward(path, About("sample"), ADA, NOON, COSTS)
    assert not path.exists()
    assert not is_encrypted(path)


def test_nobodys_keys_are_written_over(made: tuple[Path, str]) -> None:
    path, _ = made
    keys = keys_file(path).read_bytes()
    for what in (ADA, PLAIN):
        with pytest.raises(RecordError, match="exists already"):
            make_ward(path, About(), what, NOON, COSTS)
    moved = path.rename(path.with_name("moved.db"))
    with pytest.raises(RecordError, match="keys exists already"):
        make_ward(path, About(), ADA, NOON, COSTS)
    with pytest.raises(RecordError, match="keys is left of a record moved from here"):
        make_ward(path, About(), PLAIN, NOON, COSTS)
    assert keys_file(path).read_bytes() == keys
    assert moved.exists()


def test_it_is_never_taken_for_a_sample_that_can_be_thrown_away(made: tuple[Path, str]) -> None:
    path, _ = made
    assert holds_patients(path)


def test_the_check_of_a_whole_record_reads_it_with_its_key(made: tuple[Path, str]) -> None:
    path, _ = made
    with ExitStack() as resources:
        report = chain.check(opening.open_to_check(path, resources, unlocked(path)))
    assert report.is_whole
    assert report.entries == 51
    with ExitStack() as resources, pytest.raises(RecordError, match="is encrypted"):
        opening.open_to_check(path, resources)


def test_an_administrator_shows_no_secret_by_mistake() -> None:
    assert PIN not in repr(ADA)
    assert PASSPHRASE not in repr(ADA)
