"""The files have their place in the platform's folder, and only the sample can be thrown away."""

import sys
from pathlib import Path

import pytest

from mgtracker.clinical.errors import RecordError
from mgtracker.db import places
from mgtracker.db.about import WARD, About
from mgtracker.db.store import Store
from tests.db.entries import NOON, event


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if sys.platform != "linux":
        pytest.skip("the folder is asked of the environment on Linux only")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home" / "share"))
    return tmp_path / "home" / "share"


def test_the_folder_is_made_for_its_owner_alone(home: Path) -> None:
    assert places.ward_file() == home / "mgtracker" / "ward.mgtracker.db"
    assert places.data_folder().stat().st_mode & 0o777 == 0o700
    assert home.stat().st_mode & 0o777 == 0o700
    assert list(places.data_folder().iterdir()) == []


def test_a_folder_that_cannot_be_made_is_said(home: Path) -> None:
    home.parent.mkdir()
    home.write_text("a file in its place")
    with pytest.raises(RecordError, match=r"share.mgtracker cannot be used"):
        places.ward_file()


def test_the_sample_is_thrown_away_and_the_ward_is_not() -> None:
    places.discard_sample()
    for path, kind in ((places.ward_file(), WARD), (places.sample_file(), About("sample"))):
        with Store.create(path, kind) as store, store.writing():
            store.append("p", event("patient"), NOON)
    with (
        Store.open(places.sample_file()),
        pytest.raises(RecordError, match="is open in another mgtracker window"),
    ):
        places.discard_sample()
    places.discard_sample()
    assert not places.sample_file().exists()
    with Store.create(places.sample_file()) as store:
        assert store.patients() == {}
    with Store.open(places.ward_file()) as store:
        assert list(store.patients()) == ["p"]


@pytest.mark.hazard("H-22")
def test_a_ward_that_was_put_in_the_samples_place_is_not_thrown_away() -> None:
    path = places.sample_file()
    with Store.create(path) as store, store.writing():
        store.append("p", event("patient"), NOON)
    before = path.read_bytes()
    with pytest.raises(RecordError, match="holds a ward, and is where the sample ward is begun"):
        places.discard_sample()
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"not a record", b"SQLite format 3\0" + bytes(20)])
def test_what_is_no_record_is_thrown_away(content: bytes) -> None:
    places.sample_file().write_bytes(content)
    places.discard_sample()
    assert not places.sample_file().exists()
