"""`mgtracker verify`: whole or not, where not, and the head to keep; a record is never written to."""

import io
import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mgtracker.cli import verify
from mgtracker.db import schema
from mgtracker.db.about import WARD
from mgtracker.db.audit import NOBODY
from mgtracker.db.new_ward import Administrator, Costs, make_ward
from mgtracker.db.places import ward_file
from mgtracker.db.store import Store
from tests.cli.conftest import Run
from tests.db.entries import NOON, event
from tests.db.people import CHEAP, PASSPHRASE, PIN
from tests.db.tampering import COUNT, edit, hashed_anew, record, statements


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    path = tmp_path / "ward.db"
    record(path)
    return path


def head_of(path: Path) -> str:
    with Store.open(path, read_only=True) as store:
        return str(store.chain_head())


def test_a_whole_record_and_its_head(run: Run, ward: Path) -> None:
    told = run("verify", ward)
    assert (told.code, told.err) == (0, "")
    assert told.out == (
        f"{ward} is whole: 10 entries, each as it was written.\nHead: entry 10, {head_of(ward)}\n"
    )
    assert run("--database", ward, "verify").out == told.out


def test_without_a_name_it_is_the_wards_own_record(run: Run) -> None:
    assert "there is no database" in run("verify").complaint
    record(ward_file())
    assert f"{ward_file()} is whole" in run("verify").out


def test_for_machines(run: Run, ward: Path) -> None:
    assert run("verify", ward, "--json").document == {
        "database": str(ward),
        "whole": True,
        "entries": COUNT,
        "head": {"seq": COUNT, "hash": head_of(ward)},
        "head_found_at": None,
        "backups": {"agreeing": [], "of_another_record": 0},
        "first_bad": None,
        "faults": [],
    }
    statements("UPDATE journal SET recorded_by = 'RN B' WHERE seq IN (4, 6)")(ward)
    told = run("verify", ward, "--json")
    assert told.code == 1
    answer = json.loads(told.out)
    assert (answer["whole"], answer["first_bad"]) == (False, 4)
    assert answer["faults"] == [
        {"seq": 4, "what": "entry 4 is not as it was written"},
        {"seq": 6, "what": "entry 6 is not as it was written"},
    ]


@pytest.mark.hazard("H-14")
def test_what_is_not_whole_is_said_with_the_first_bad_entry(run: Run, ward: Path) -> None:
    edit(ward, b'"amount": "4 g"', b'"amount": "9 g"')
    before = ward.read_bytes()
    told = run("verify", ward)
    assert (told.code, told.err) == (1, "")
    assert told.out.splitlines()[:3] == [
        f"{ward} is NOT whole. Keep a copy of it, and compare it with a backup.",
        "First bad entry: 4.",
        "  entry 4 is not as it was written",
    ]
    assert ward.read_bytes() == before


def test_a_dropped_view_is_no_bad_entry(run: Run, ward: Path) -> None:
    with closing(sqlite3.connect(ward)) as connection:
        connection.execute("DROP VIEW voided")
    told = run("verify", ward)
    assert told.code == 1
    assert "its view voided is missing" in told.out
    assert "First bad entry" not in told.out


@pytest.mark.hazard("H-14")
def test_an_altered_audit_is_found(run: Run, ward: Path) -> None:
    with Store.open(ward) as store:
        store.audit.note("exported", NOON, NOBODY, detail="a table")
        store.audit.note("printed", NOON, NOBODY)
    assert run("verify", ward).code == 0
    statements("UPDATE audit SET name = 'RN B' WHERE seq = 1")(ward)
    told = run("verify", ward)
    assert told.code == 1
    assert "row 1 of its audit is not as it was written" in told.out


def test_a_record_that_lost_its_mark_is_not_whole(run: Run, ward: Path) -> None:
    with closing(sqlite3.connect(ward)) as connection:
        connection.execute("PRAGMA application_id = 7")
    told = run("verify", ward)
    assert told.code == 1
    assert "its mark is 0x7 and not that of a mgtracker file" in told.out


@pytest.mark.parametrize("later", [0, 1, 2])
def test_a_head_that_was_kept_is_found_again(run: Run, ward: Path, later: int) -> None:
    kept = head_of(ward).upper()
    with Store.open(ward) as store, store.writing():
        for _ in range(later):
            store.append("p", event("dose"), NOON)
    since = ("and it is the newest", "1 entry came later", "2 entries came later")[later]
    told = run("verify", ward, "--head", f"{kept[:32]} {kept[32:]}")
    assert told.code == 0
    assert "The head asked for is that of entry 10" in told.out
    assert since in told.out
    assert run("verify", ward, "--head", kept, "--json").document["head_found_at"] == 10


@pytest.mark.hazard("H-14")
def test_a_head_of_another_record_is_missed(run: Run, ward: Path) -> None:
    told = run("verify", ward, "--head", "5a" * 32)
    assert told.code == 1
    assert f"no entry of it has the hash {'5a' * 32}" in told.out
    answer = json.loads(run("verify", ward, "--head", "5a" * 32, "--json").out)
    assert (answer["whole"], answer["head_found_at"]) == (False, None)


def test_a_head_asked_for_in_a_record_that_is_not_whole_is_not_vouched_for(
    run: Run, ward: Path
) -> None:
    kept = head_of(ward)
    statements("UPDATE journal SET recorded_by = 'RN B' WHERE seq = 4")(ward)
    told = run("verify", ward, "--head", kept)
    assert told.code == 1
    assert "The head asked for" not in told.out


@pytest.mark.parametrize("head", ["5a", "5a" * 33, "zz" * 32, ""])
def test_what_is_no_hash_is_refused(run: Run, ward: Path, head: str) -> None:
    told = run("verify", ward, "--head", head)
    assert told.code == 2
    assert "is not a hash" in told.complaint


def cannot_be_used(path: Path) -> dict[str, tuple[bytes | None, str]]:
    whole = path.read_bytes()
    newer = bytearray(whole)
    newer[60:64] = (schema.VERSION + 1).to_bytes(4, "big")
    older = bytearray(whole)
    older[60:64] = (1).to_bytes(4, "big")
    return {
        "gone": (None, "there is no database"),
        "empty": (b"", "is empty (0 bytes)"),
        "text": (b"patient,dose\n" * 999, "is not a database"),
        "newer": (bytes(newer), "was written by a newer mgtracker"),
        "older": (bytes(older), "was written by an older mgtracker"),
    }


@pytest.mark.parametrize("name", ["gone", "empty", "text", "newer", "older"])
def test_a_file_that_cannot_be_used_is_told_as_everywhere(run: Run, ward: Path, name: str) -> None:
    content, sentence = cannot_be_used(ward)[name]
    ward.unlink()
    if content is not None:
        ward.write_bytes(content)
    told = run("verify", ward)
    assert told.code == 3
    assert sentence in told.complaint
    assert (ward.read_bytes() if ward.exists() else None) == content


def test_a_truncated_file_is_not_whole(run: Run, ward: Path) -> None:
    os.truncate(ward, ward.stat().st_size // 2)
    told = run("verify", ward)
    assert told.code == 1
    assert "it is damaged" in told.out


def test_a_file_that_only_may_be_read_is_enough(run: Run, ward: Path) -> None:
    before = run("verify", ward).out
    ward.with_name(f"{ward.name}.lock").unlink()
    ward.chmod(0o400)
    ward.parent.chmod(0o500)
    try:
        assert run("verify", ward).out == before
        assert [other.name for other in ward.parent.iterdir()] == [ward.name]
    finally:
        ward.parent.chmod(0o700)


def test_somebody_who_watches_sees_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    verify._progress(500, 1000)
    verify._progress(1000, 1000)
    bars = capsys.readouterr().err
    assert bars == (
        f"\r[{'#' * 15}{'.' * 15}] 500 of 1,000 entries\r[{'#' * 30}] 1,000 of 1,000 entries\n"
    )


def test_an_encrypted_record_opens_with_somebodys_passphrase(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "secret.db"
    ada = Administrator("Ada Reyes", "AR", PIN, PASSPHRASE)
    make_ward(path, WARD, ada, NOON, Costs(CHEAP, CHEAP))[0].close()
    assert "is encrypted" in run("verify", path).complaint
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    told = run("verify", path, "--initials", "AR")
    assert (told.code, told.out.splitlines()[0]) == (
        0,
        f"{path} is whole: 0 entries, each as it was written.",
    )
    monkeypatch.setattr("sys.stdin", io.StringIO("another one\n"))
    told = run("verify", path, "--initials", "AR")
    assert (told.code, told.out) == (2, "")
    assert "this is not your passphrase" in told.complaint


def test_initials_are_not_asked_for_where_nothing_is_encrypted(run: Run, ward: Path) -> None:
    told = run("verify", ward, "--initials", "AR")
    assert told.code == 2
    assert "is not encrypted" in told.complaint


@pytest.mark.hazard("H-26")
def test_compared_with_its_backups(run: Run, ward: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    run("backup", ward, "--to", folder)
    told = run("verify", ward, "--backups", folder)
    assert told.code == 0
    assert "It holds all that 1 backup held, the newest of 20" in told.out
    document = run("verify", ward, "--backups", folder, "--json").document
    assert len(document["backups"]["agreeing"]) == 1
    hashed_anew(ward, "UPDATE journal SET recorded_by = 'RN Z' WHERE seq = 3", first=3)
    assert run("verify", ward).code == 0  # every hash is right
    told = run("verify", ward, "--backups", folder)
    assert told.code == 1
    assert f"holds another entry {COUNT}: something up to there was changed since" in told.out
    hashed_anew(ward, "UPDATE journal SET recorded_by = 'RN Z' WHERE seq = 1")
    told = run("verify", ward, "--backups", folder)
    assert "None of the backups of that name there is of this record" in told.out
    assert run("verify", ward, "--backups", tmp_path / "none").code == 3
