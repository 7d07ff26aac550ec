"""What is taken away while the record is open: told, nothing lost, and it goes on when it is back."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.events import Entry
from mgtracker.db import driver, lock
from mgtracker.db.store import Store
from tests.db.entries import NOON, event
from tests.db.test_opening import NOBODY, ordinary_user

posix = pytest.mark.skipif(os.name != "posix", reason="files and permissions as Unix has them")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of a user who is not root."""
    made = Path(tempfile.mkdtemp())
    if os.geteuid() == 0:
        os.chown(made, NOBODY, NOBODY)
    yield made
    if made.exists():
        made.chmod(0o700)
        shutil.rmtree(made)


def write(store: Store) -> tuple[Entry, ...]:
    """Two entries in one transaction."""
    with store.writing():
        return tuple(store.append("p", event("dose"), NOON) for _ in range(2))


def refused(store: Store, sentence: str) -> None:
    """A write comes to nothing, twice, and says why."""
    for _ in range(2):
        with pytest.raises(RecordError, match=sentence):
            write(store)


def goes_on(store: Store, path: Path, before: tuple[Entry, ...]) -> None:
    """Everything acknowledged is there, new entries are taken, and all of it is on the disk."""
    assert store.entries("p") == before
    kept = before + write(store)
    assert store.entries("p") == kept
    store.close()
    with Store.open(path, read_only=True) as again:
        assert again.entries("p") == kept


@posix
@pytest.mark.hazard("H-09")
def test_the_folder_is_moved_away_and_comes_back(folder: Path) -> None:
    inside = folder / "inside"
    inside.mkdir()
    with Store.create(inside / "f.db") as store:
        before = write(store)
        inside.rename(folder / "elsewhere")
        refused(store, r"cannot be (written|opened)")
        (folder / "elsewhere").rename(inside)
        goes_on(store, inside / "f.db", before)


@posix
@pytest.mark.hazard("H-09")
def test_the_file_is_replaced_and_comes_back(folder: Path) -> None:
    path = folder / "f.db"
    with Store.create(path) as store:
        before = write(store)
        path.rename(folder / "kept.db")
        Store.create(folder / "other.db").close()
        (folder / "other.db").rename(path)
        other = path.read_bytes()
        refused(store, "it was moved or replaced while open")
        assert path.read_bytes() == other
        (folder / "kept.db").rename(path)
        goes_on(store, path, before)


@posix
@pytest.mark.hazard("H-09")
def test_the_folder_may_no_longer_be_written_and_then_may_again(folder: Path) -> None:
    path = folder / "f.db"
    with ordinary_user(), Store.create(path) as store:
        before = write(store)
        folder.chmod(0o500)
        refused(store, r"cannot be (written|opened)")
        folder.chmod(0o700)
        goes_on(store, path, before)


@posix
@pytest.mark.hazard("H-09")
def test_the_folder_may_no_longer_be_entered_and_then_may_again(folder: Path) -> None:
    path = folder / "f.db"
    with ordinary_user(), Store.create(path) as store:
        before = write(store)
        folder.chmod(0)
        refused(store, r"cannot be (written|opened)")
        folder.chmod(0o700)
        goes_on(store, path, before)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A place that something can be plugged into and pulled out of, where this user may do that."""
    place, inside = tmp_path / "stick", tmp_path / "inside"
    place.mkdir()
    inside.mkdir()
    if os.name != "posix" or os.geteuid() != 0 or not plug(inside, place):
        pytest.skip("nothing can be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)


def plug(inside: Path, place: Path) -> bool:
    mount = ["mount", "--bind", str(inside), str(place)]
    return subprocess.run(mount, check=False, capture_output=True).returncode == 0


@pytest.mark.hazard("H-09")
def test_a_stick_is_pulled_out_and_put_in_again(stick: Path) -> None:
    path = stick / "f.db"
    with Store.create(path) as store:
        before = write(store)
        subprocess.run(["umount", "-l", str(stick)], check=True)
        refused(store, r"cannot be (written|opened)")
        with pytest.raises(RecordError, match="there is no database"):
            Store.open(path, read_only=True)
        assert not path.exists()
        assert plug(stick.with_name("inside"), stick)
        goes_on(store, path, before)


@pytest.mark.hazard("H-13")
def test_a_lock_file_left_by_another_machine_holds_nobody_up(store: Store, path: Path) -> None:
    before = write(store)
    store.close()
    lock.lock_file(path).write_text("4711\nanother-computer\n")
    with Store.open(path) as again:
        goes_on(again, path, before)


@pytest.mark.hazard("H-13")
def test_a_second_window_goes_on_when_the_first_is_closed(store: Store, path: Path) -> None:
    before = write(store)
    for _ in range(2):
        with pytest.raises(RecordError, match="is open in another mgtracker window"):
            Store.open(path)
    before += write(store)
    store.close()
    with Store.open(path) as second:
        goes_on(second, path, before)


def test_another_program_lets_go_of_the_file_and_it_goes_on(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "BUSY_TIMEOUT_S", 0.05)
    with Store.create(path) as store:
        before = write(store)
        other = driver.connect(path)
        other.execute("BEGIN EXCLUSIVE")
        refused(store, "is in use by another program")
        other.execute("ROLLBACK")
        other.close()
        goes_on(store, path, before)
