"""A plain ward is encrypted into a new file, whole; the old one is only read, and a cut leaves nothing."""

import os
import signal
import stat
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from mgtracker.clinical.errors import InputError, RecordError, RefusedError
from mgtracker.db import chain, driver, encrypting
from mgtracker.db.audit import faults
from mgtracker.db.encrypting import Encrypted, beside, encrypt, is_as_copied, put_away
from mgtracker.db.keys import Keys, keys_file
from mgtracker.db.lock import lock_file
from mgtracker.db.new_ward import Costs
from mgtracker.db.person import Person
from mgtracker.db.recovery import recover
from mgtracker.db.store import Store
from tests.db.entries import event
from tests.db.people import CHEAP, NOON, OTHER_PIN, PASSPHRASE, PIN, another, first

COSTS = Costs(CHEAP, CHEAP)
NAME = "Okafor, Amara"


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A ward of two people, and a patient."""
    path = tmp_path / "ward-7.mgtracker.db"
    with Store.create(path, pin_cost=CHEAP) as store:
        ada = first(store)
        another(store, ada)
        with store.writing():
            for number in range(40):
                patient = event("patient", name=NAME, mrn=f"S-{number}")
                store.append(f"p{number}", patient, NOON, by=ada.name, by_id=ada.id)
    return path


def administrator(path: Path) -> Person:
    with Store.open(path, read_only=True) as store:
        who = store.people.by_initials("AR")
    assert who is not None
    return who


def encrypted(
    path: Path, new: Path | None = None, share: Callable[[float], None] | None = None
) -> Encrypted:
    new = new or beside(path)
    return encrypt(path, new, administrator(path), PASSPHRASE, NOON, COSTS, share)


def others(path: Path) -> set[str]:
    """What lies in the folder beside the ward and its lock."""
    own = {path.name, lock_file(path).name}
    return {one.name for one in path.parent.iterdir()} - own


def test_all_of_it_is_there_and_opens_with_the_passphrase_alone(plain: Path) -> None:
    before = plain.read_bytes()
    made = encrypted(plain)
    assert made.path.name == "ward-7-encrypted.mgtracker.db"
    assert plain.read_bytes() == before
    assert others(plain) == {made.path.name, keys_file(made.path).name}
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert NAME.encode() not in made.path.read_bytes()
    with pytest.raises(RecordError, match="is encrypted"):
        Store.open(made.path)
    key = Keys.read(made.path).unlock("ar", PASSPHRASE)
    assert key == made.key
    with Store.open(plain, read_only=True) as old, Store.open(made.path, key=key) as new:
        assert new.all_entries() == old.all_entries()
        assert new.people.everybody() == old.people.everybody()
        assert new.chain_head() == old.chain_head() == made.ends.journal
        assert new.sign_in.sign_in("BK", OTHER_PIN, NOON)
        assert chain.check(new._connection).is_whole
        assert list(faults(new._connection)) == []
        said = [deed.what for deed in new.trail() if deed.kind == "keys"]
        assert "encrypted, before in ward-7.mgtracker.db" in said


def test_the_new_sheet_opens_it_and_an_older_one_is_worth_nothing(plain: Path) -> None:
    made = encrypted(plain)
    assert Keys.read(made.path).unlock_by_recovery(made.recovery) == made.key
    with Store.open(made.path, key=made.key, pin_cost=CHEAP) as store:
        recover(store, made.recovery, administrator_in(store), "928374", NOON)
        assert store.sign_in.sign_in("AR", "928374", NOON)


def administrator_in(store: Store) -> Person:
    who = store.people.by_initials("AR")
    assert who is not None
    return who


def test_while_it_is_open_and_what_is_written_afterwards_is_missed(plain: Path) -> None:
    with Store.open(plain, pin_cost=CHEAP) as store:
        made = encrypted(plain)
        assert is_as_copied(store, made)
        store.sign_in.sign_in("AR", PIN, NOON)
        assert not is_as_copied(store, made)
        again = encrypted(plain)
        assert again.path.name == "ward-7-encrypted-2.mgtracker.db"
        with store.writing():
            ada = administrator_in(store)
            store.append("q", event("patient", mrn="S-99"), NOON, by=ada.name, by_id=ada.id)
        assert not is_as_copied(store, again)


def test_nobody_writes_while_it_is_copied(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "BUSY_TIMEOUT_S", 0.01)
    monkeypatch.setattr(encrypting, "STEPS", 500)
    went: list[str] = []
    with Store.open(plain, pin_cost=CHEAP) as store:
        ada = administrator_in(store)

        def share(done: float) -> None:
            if encrypting.CHECKED <= done < encrypting.COPIED:
                try:
                    store.audit.note("saw", NOON, ada.doer, "p1")
                    went.append("written")  # after the check, before the copy
                except RecordError as error:
                    in_use = "in use by another program" in str(error)
                    went.append("refused" if in_use else str(error))

        made = encrypted(plain, share=share)
        assert went[-1] == "refused"
        assert went == sorted(went, reverse=True), "never again once it is copied"
        assert is_as_copied(store, made)


def test_what_it_refuses_leaves_nothing(plain: Path) -> None:
    new, ada = beside(plain), administrator(plain)
    with Store.open(plain, pin_cost=CHEAP) as store:
        nurse = store.people.by_initials("BK")
    assert nurse is not None
    before = plain.read_bytes()
    for by, passphrase, kind, said in (
        (ada, "too short", InputError, "at least 15 characters"),
        (nurse, PASSPHRASE, RefusedError, "Only an administrator"),
    ):
        with pytest.raises(kind, match=said):
            encrypt(plain, new, by, passphrase, NOON, COSTS)
    with pytest.raises(RecordError, match="there is no folder"):
        encrypt(plain, plain.parent / "no" / "w.db", ada, PASSPHRASE, NOON, COSTS)
    for taken in (new, keys_file(new)):
        taken.write_bytes(b"mine")
        with pytest.raises(RecordError, match="exists already"):
            encrypt(plain, new, ada, PASSPHRASE, NOON, COSTS)
        assert taken.read_bytes() == b"mine"
        taken.unlink()
    assert others(plain) == set()
    made = encrypted(plain)
    with pytest.raises(RecordError, match="is encrypted"):
        encrypt(made.path, beside(plain), ada, PASSPHRASE, NOON, COSTS)
    assert plain.read_bytes() == before


def test_a_ward_of_nobody_is_not_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    with Store.in_memory(CHEAP) as store:
        ada = first(store)
    Store.create(path).close()
    with pytest.raises(RefusedError, match="who looks after this ward"):
        encrypt(path, beside(path), ada, PASSPHRASE, NOON, COSTS)
    assert others(path) == set()


def test_one_that_is_not_whole_is_not_encrypted(plain: Path) -> None:
    with closing(driver.connect(plain)) as attacker:
        attacker.execute("DROP TRIGGER journal_never_changed")
        attacker.execute("UPDATE journal SET recorded_by = 'Somebody' WHERE seq = 3")
    ada = administrator_of_altered(plain)
    before = plain.read_bytes()
    with pytest.raises(RecordError, match="was not encrypted"):
        encrypt(plain, beside(plain), ada, PASSPHRASE, NOON, COSTS)
    assert others(plain) == set()
    assert plain.read_bytes() == before


def administrator_of_altered(path: Path) -> Person:
    with closing(driver.connect(path, read_only=True)) as reader:
        (identity,) = reader.execute("SELECT person FROM people WHERE initials = 'AR'").fetchone()
    return Person(identity, "Ada Reyes", "AR", "administrator", True, NOON)


def test_it_can_be_stopped_at_any_moment(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encrypting, "STEPS", 50)
    told: list[float] = []
    encrypted(plain, plain.with_name("whole.db"), told.append)
    for left in ("whole.db", "whole.db.keys"):
        plain.with_name(left).unlink()
    assert told == sorted(told)
    assert told[-1] == 1
    for stop in range(0, len(told), max(len(told) // 12, 1)):
        count = 0

        def share(_done: float, stop: int = stop) -> None:
            nonlocal count
            count += 1
            if count > stop:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            encrypted(plain, share=share)
        assert others(plain) == set()


def test_the_old_file_is_kept_for_reading_only_or_deleted(plain: Path) -> None:
    put_away(plain, removes=False)
    with Store.open(plain, read_only=True) as store:
        assert len(store.patients()) == 40
    assert stat.S_IMODE(plain.stat().st_mode) == 0o400
    put_away(plain, removes=True)
    assert list(plain.parent.iterdir()) == []
    with pytest.raises(RecordError, match="cannot be used"):
        put_away(plain, removes=False)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a right on Windows")
def test_by_a_link_what_it_leads_to_is_deleted_too(plain: Path) -> None:
    link = plain.parent / "link" / plain.name
    link.parent.mkdir()
    link.symlink_to(plain)
    put_away(link, removes=True)
    assert list(plain.parent.iterdir()) == [link.parent]
    assert list(link.parent.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of Unix")
@pytest.mark.parametrize("moment", [0, 1, 2, 5, -3, -2, -1])
def test_killed_at_any_moment_the_old_ward_is_as_it_was(
    plain: Path, moment: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encrypting, "STEPS", 200)
    told: list[float] = []
    encrypted(plain, plain.with_name("whole.db"), told.append)
    for left in ("whole.db", "whole.db.keys"):
        plain.with_name(left).unlink()
    before, stop = plain.read_bytes(), range(len(told))[moment]
    child = os.fork()
    if child == 0:
        count = 0

        def share(_done: float) -> None:
            nonlocal count
            count += 1
            if count > stop:
                os.kill(os.getpid(), signal.SIGKILL)

        encrypted(plain, share=share)
        os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert plain.read_bytes() == before
    assert not beside(plain).exists()
    made = encrypted(plain)
    assert others(plain) == {made.path.name, keys_file(made.path).name}
    with Store.open(made.path, key=made.key) as store:
        assert len(store.patients()) == 40
