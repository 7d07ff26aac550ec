"""`mgtracker backup` and `mgtracker restore`, and the other verbs where a record asks for a secret."""

import io
import json
import platform
from pathlib import Path

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.db.about import About
from mgtracker.db.backup_files import head_file, list_backups
from mgtracker.db.keys import FileKey, Keys
from mgtracker.db.new_ward import Administrator, Costs, make_ward
from mgtracker.db.store import Store
from mgtracker.db.trail import DeedKind, Wanted
from tests.cli.conftest import Run
from tests.db.entries import event
from tests.db.people import CHEAP, NOON, PASSPHRASE, PIN

COSTS = Costs(CHEAP, CHEAP)
LABS = "patient_id,collected_at,analyte,value,unit\nS-1,2026-03-01T08:00:00+00:00,magnesium,0.42,mmol/L\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def made(path: Path, passphrase: str | None) -> Path:
    store, _ = make_ward(
        path, About(), Administrator("Ada Reyes", "AR", PIN, passphrase), NOON, COSTS
    )
    with store, store.writing():
        (store.importer,) = store.people.everybody()
        store.append("p", event("patient"), NOON, by="Ada Reyes")
        store.append("p", event("dose"), NOON, by="Ada Reyes")
    return path


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    return made(tmp_path / "ward.mgtracker.db", None)


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    return made(tmp_path / "locked.mgtracker.db", PASSPHRASE)


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_a_copy_is_made_listed_and_brought_back(
    run: Run, ward: Path, folder: Path, tmp_path: Path
) -> None:
    told = run("backup", ward, "--to", folder)
    assert (told.code, told.err) == (0, "")
    assert "does not say so" not in told.out
    (backup,) = list_backups(folder)
    assert f"{backup.path}\n  2 entries, not encrypted, whole when rehearsed" in told.out
    assert str(backup.head) in told.out
    listed = run("backup", "--list", "--to", folder)
    assert listed.out == told.out
    new = tmp_path / "again.db"
    told = run("restore", backup.path, "--as", new)
    assert told.out == f"{new} holds what {backup.path.name} held, checked from end to end.\n"
    with Store.open(new, read_only=True) as store:
        assert len(store.entries("p")) == 2
    told = run("restore", backup.path, "--as", ward)
    assert told.code == 3
    assert "exists already; it was left as it is" in told.complaint


def test_as_json(run: Run, ward: Path, folder: Path) -> None:
    document = run("backup", ward, "--to", folder, "--json").document
    assert document["whole"] is True
    assert document["entries"] == 2
    assert document.pop("deleted") == []
    assert document.pop("in_audit") is True
    (listed,) = run("backup", "--list", "--to", folder, "--json").documents
    assert listed == document


def noted(path: Path, key: FileKey | None = None) -> list[tuple[str, str | None, str | None, str]]:
    """What the audit says of backups: what, by whom, under which name, and which file."""
    with Store.open(path, read_only=True, key=key) as store:
        kinds: frozenset[DeedKind] = frozenset({"backed-up", "restored"})
        return [(d.kind, d.person, d.name, d.what) for d in store.trail(Wanted(kinds=kinds))]


@pytest.mark.hazard("H-30")
def test_the_audit_says_who_copied_and_brought_back(
    run: Run, ward: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "meg")
    run("backup", ward, "--to", folder)
    (backup,) = list_backups(folder)
    name = f"meg@{platform.node()}"
    assert noted(ward) == [("backed-up", None, name, backup.path.name)]
    new = tmp_path / "again.db"
    run("restore", backup.path, "--as", new)
    assert noted(new) == [("restored", None, name, backup.path.name)]
    assert run("verify", ward).code == run("verify", new).code == 0


@pytest.mark.hazard("H-30")
def test_whose_passphrase_opened_it_is_who_did_it(
    run: Run, locked: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, PASSPHRASE)
    run("backup", locked, "--to", folder, "--initials", "ar")
    (backup,) = list_backups(folder)
    new = tmp_path / "again.db"
    typed(monkeypatch, PASSPHRASE)
    run("restore", backup.path, "--as", new, "--initials", "ar")
    key = Keys.read(locked).unlock("AR", PASSPHRASE)
    with Store.open(locked, read_only=True, key=key) as store:
        (ada,) = store.people.everybody()
    assert noted(locked, key) == [("backed-up", ada.id, "Ada Reyes", backup.path.name)]
    assert noted(new, key) == [("restored", ada.id, "Ada Reyes", backup.path.name)]


def test_a_ward_that_is_open_is_backed_up_and_its_audit_does_not_say_so(
    run: Run, ward: Path, folder: Path
) -> None:
    with Store.open(ward):
        told = run("backup", ward, "--to", folder)
    assert told.code == 0
    assert "the backup is made; the audit of the ward does not say so: " in told.out
    assert "is open in another mgtracker window" in told.out
    assert len(list_backups(folder)) == 1
    assert noted(ward) == []
    with Store.open(ward):
        document = run("backup", ward, "--to", folder / "second", "--json").document
    assert document["in_audit"] is False


def test_without_a_folder_they_lie_beside_the_wards_own_file(run: Run, ward: Path) -> None:
    assert run("backup", "--list").out == "There is no backup there.\n"
    told = run("backup", ward)
    place = Path(told.out.splitlines()[0])
    assert place.parent.name == "backups"
    assert place.parent.parent.name == "mgtracker"


def test_older_ones_are_thinned_out(run: Run, ward: Path, folder: Path) -> None:
    run("backup", ward, "--to", folder)
    (backup,) = list_backups(folder)
    stale = backup.path.with_name(backup.path.name.replace("T", "S"))
    backup.path.rename(stale)
    note = json.loads(head_file(backup.path).read_text())
    head_file(backup.path).unlink()
    same_day = Instant.parse(note["made_at"]).plus(-1).utc()
    head_file(stale).write_text(json.dumps(note | {"made_at": same_day}))
    told = run("backup", ward, "--to", folder)
    assert f"not needed any more, deleted: {stale.name}" in told.out
    assert len(list_backups(folder)) == 1


def test_what_is_not_whole_is_said_and_exit_1(run: Run, ward: Path, folder: Path) -> None:
    with Store.open(ward) as store:
        store._connection.execute("DROP TRIGGER journal_never_changed")
        store._connection.execute("UPDATE journal SET body = replace(body, '5 g', '4 g')")
    told = run("backup", ward, "--to", folder)
    assert told.code == 1
    assert "NOT WHOLE when rehearsed" in told.out
    assert "entry 2 is not as it was written" in told.out


def test_an_encrypted_ward_asks_for_a_passphrase(
    run: Run, locked: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch)
    assert run("backup", locked, "--to", folder).code == 3
    typed(monkeypatch, "another passphrase")
    told = run("backup", locked, "--to", folder, "--initials", "AR")
    assert told.code == 2
    assert "this is not your passphrase" in told.complaint
    typed(monkeypatch, PASSPHRASE)
    told = run("backup", locked, "--to", folder, "--initials", "ar")
    assert "2 entries, encrypted, whole" in told.out
    (backup,) = list_backups(folder)
    typed(monkeypatch, PASSPHRASE)
    told = run("restore", backup.path, "--as", tmp_path / "again.db", "--initials", "AR")
    assert told.code == 0
    typed(monkeypatch)
    told = run("restore", backup.path, "--as", tmp_path / "third.db")
    assert told.code == 3
    assert not (tmp_path / "third.db").exists()


def test_other_verbs_ask_too(run: Run, locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "AR", PASSPHRASE)
    assert run("replay", f"{locked}#S-0001", "--json").code == 0
    typed(monkeypatch, "AR", PASSPHRASE)
    assert run("due", "--database", locked).code == 0
    typed(monkeypatch, "AR", "wrong")
    assert "this is not your passphrase" in run("due", "--database", locked).complaint
    typed(monkeypatch)
    assert "is encrypted; it opens with" in run("due", "--database", locked).complaint


def test_an_import_is_somebodys(
    run: Run, ward: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    labs = tmp_path / "labs.csv"
    labs.write_text(LABS)
    command = ("import", labs, "--database", ward)
    assert "say whose import it is with --initials" in run(*command).complaint
    typed(monkeypatch, "000000")
    told = run(*command, "--initials", "AR")
    assert told.code == 2
    assert "not the PIN of AR" in told.complaint
    assert run(*command, "--dry-run").code == 0
    typed(monkeypatch, PIN)
    told = run(*command, "--initials", "AR")
    assert "took 1" in told.out
    with Store.open(ward, read_only=True) as store:
        key = store.find_mrn("S-1")
        assert key is not None
        entry = store.entries(key)[-1]
        assert (entry.by, entry.by_id) == ("import", store.people.everybody()[0].id)
    fresh = tmp_path / "fresh.db"
    Store.create(fresh).close()
    told = run("import", labs, "--database", fresh, "--initials", "AR")
    assert "nobody signs in to" in told.complaint
