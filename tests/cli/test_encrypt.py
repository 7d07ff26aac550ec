"""`mgtracker encrypt`: who asks is proved, the new file is whole, the old one is kept or deleted."""

import io
import stat
from pathlib import Path

import pytest

from mgtracker.db.about import About, FileKind
from mgtracker.db.keys import Keys, keys_file
from mgtracker.db.new_ward import Administrator, Costs, make_ward
from mgtracker.db.store import Store
from tests.cli.conftest import Run
from tests.db.entries import event
from tests.db.people import CHEAP, NOON, OTHER_PIN, PASSPHRASE, PIN, another


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    path = tmp_path / "ward.mgtracker.db"
    administrator = Administrator("Ada Reyes", "AR", PIN)
    store, _ = make_ward(path, About(), administrator, NOON, Costs(CHEAP, CHEAP))
    with store:
        (ada,) = store.people.everybody()
        another(store, ada)
        with store.writing():
            store.append("p", event("patient"), NOON, by=ada.name, by_id=ada.id)
    return path


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_a_plain_ward_becomes_an_encrypted_one_and_stays_for_reading(
    run: Run, ward: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, PIN, PASSPHRASE, PASSPHRASE)
    told = run("encrypt", ward, "--initials", "ar")
    new = ward.with_name("ward-encrypted.mgtracker.db")
    assert told.code == 0
    assert f"{new} holds all of ward.mgtracker.db" in told.out
    assert "stays, not encrypted, for reading only" in told.out
    recovery = told.out.split()[-1]
    keys = Keys.read(new)
    assert keys.unlock("AR", PASSPHRASE) == keys.unlock_by_recovery(recovery)
    with Store.open(new, key=keys.unlock("AR", PASSPHRASE)) as store:
        assert list(store.patients()) == ["p"]
    assert run("verify", ward).code == 0
    assert stat.S_IMODE(ward.stat().st_mode) == 0o400


def test_the_plain_file_is_deleted_where_that_is_said(
    run: Run, ward: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = ward.with_name("safe.db")
    typed(monkeypatch, PIN, PASSPHRASE, PASSPHRASE)
    told = run("encrypt", ward, "--initials", "AR", "--as", new, "--remove-plain")
    assert told.code == 0
    assert f"{ward} is deleted." in told.out
    assert not ward.exists()
    assert Keys.read(new).unlock("AR", PASSPHRASE)


@pytest.mark.parametrize(
    ("kind", "said"),
    [("sample", "This is a sample ward"), ("ward", "Say first who looks after this ward")],
)
def test_before_anything_is_asked_for_it_is_said_what_cannot_be_encrypted(
    run: Run, tmp_path: Path, kind: FileKind, said: str
) -> None:
    path = tmp_path / "other.mgtracker.db"
    Store.create(path, About(kind)).close()
    told = run("encrypt", path, "--initials", "AR")
    assert told.code == 2
    assert said in told.complaint
    assert "PIN of" not in told.err


@pytest.mark.parametrize(
    ("initials", "lines", "said"),
    [
        ("AR", ("000111", PASSPHRASE, PASSPHRASE), "not the PIN of AR"),
        ("BK", (OTHER_PIN, PASSPHRASE, PASSPHRASE), "Only an administrator"),
        ("XX", (PIN, PASSPHRASE, PASSPHRASE), "Nobody here has these initials"),
        ("AR", (PIN, PASSPHRASE, "another one"), "not the same; nothing was changed"),
        ("AR", (PIN, "short", "short"), "at least 15 characters"),
    ],
)
def test_what_is_refused_leaves_the_ward_as_it_is(
    run: Run,
    ward: Path,
    monkeypatch: pytest.MonkeyPatch,
    initials: str,
    lines: tuple[str, ...],
    said: str,
) -> None:
    typed(monkeypatch, *lines)
    told = run("encrypt", ward, "--initials", initials)
    assert told.code == 2
    assert said in told.err
    new = ward.with_name("ward-encrypted.mgtracker.db")
    assert not new.exists()
    assert not keys_file(new).exists()
    Store.open(ward).close()
