"""A ward whose file is lost is refused with the backup to go back to."""

from __future__ import annotations

from pathlib import Path

import pytest

from mgtracker.clinical.errors import RecordError
from mgtracker.db.backup import back_up_file
from mgtracker.db.places import backup_folder
from mgtracker.db.store import Store
from mgtracker.desktop.records import open_record
from mgtracker.exchange.sample_ward import ANCHOR


@pytest.mark.hazard("H-14")
def test_the_newest_good_backup_is_named_where_the_ward_would_be_opened(tmp_path: Path) -> None:
    ward = tmp_path / "ward.mgtracker.db"
    Store.create(ward).close()
    backup = back_up_file(ward, None, backup_folder(), ANCHOR)
    ward.write_bytes(b"")
    with pytest.raises(RecordError, match="is empty") as caught:
        open_record(ward)
    assert str(backup.path) in str(caught.value)
    assert ward.read_bytes() == b""


def test_a_ward_that_is_not_there_is_refused_as_ever(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="there is no database") as caught:
        open_record(tmp_path / "ward.db")
    assert "backup" not in str(caught.value)
