"""A record that is lost is told with the backup to go back to; any other refusal stays as it is."""

from pathlib import Path

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import RecordError
from mgtracker.db.backup import back_up_file
from mgtracker.db.store import Store
from mgtracker.db.way_back import with_way_back
from tests.db.tampering import record

NOON = Instant.parse("2026-03-01T12:00:00+01:00")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def refusal(path: Path) -> RecordError:
    with pytest.raises(RecordError) as caught:
        Store.open(path)
    return caught.value


LOST = {
    "empty": (lambda whole: b"", "is empty"),
    "text": (lambda whole: b"patient,dose\n" * 999, "is not a database"),
    "cut off": (lambda whole: whole[: len(whole) // 2], "is damaged"),
    "a bit short": (lambda whole: whole[:-1], "is damaged"),
}


@pytest.mark.parametrize("name", LOST)
@pytest.mark.hazard("H-14")
def test_the_newest_good_backup_is_named(path: Path, folder: Path, name: str) -> None:
    record(path)
    back_up_file(path, None, folder, NOON)
    newest = back_up_file(path, None, folder, NOON.plus(3600))
    spoil, what = LOST[name]
    path.write_bytes(spoil(path.read_bytes()))
    told = str(with_way_back(refusal(path), path, folder))
    assert what in told
    assert "go back to the newest good backup" in told
    assert f"{newest.path} (as it was at 2026-03-01 12:00 UTC)" in told


def test_a_backup_that_is_damaged_itself_is_not_named(path: Path, folder: Path) -> None:
    record(path)
    good = back_up_file(path, None, folder, NOON)
    spoilt = back_up_file(path, None, folder, NOON.plus(3600)).path
    spoilt.write_bytes(spoilt.read_bytes()[:-1])
    path.write_bytes(b"")
    told = str(with_way_back(refusal(path), path, folder))
    assert str(good.path) in told
    assert str(spoilt) not in told


def test_without_a_good_one_that_is_said(path: Path, folder: Path) -> None:
    record(path)
    path.write_bytes(b"")
    folder.mkdir()
    told = str(with_way_back(refusal(path), path, folder))
    assert told.endswith(f"There is no good backup of it in {folder}")


def test_nothing_is_added_where_nothing_is_known_or_needed(path: Path, folder: Path) -> None:
    record(path)
    with Store.open(path):
        in_use = refusal(path)
    assert with_way_back(in_use, path, folder) is in_use
    path.write_bytes(b"")
    lost = refusal(path)
    assert with_way_back(lost, path, None) is lost
    assert str(with_way_back(lost, path, folder)) == str(
        lost
    )  # the disk with the backups is not there
