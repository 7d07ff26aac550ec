"""One program writes at a time; the second is told at once, and the right ends with its holder."""

import errno
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mgtracker.clinical.errors import RecordError
from mgtracker.db import lock
from mgtracker.db.machine import machine_user
from mgtracker.db.store import Store

HOLD = """
import sys
from pathlib import Path
from mgtracker.db.store import Store
with Store.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_window(path: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


@pytest.mark.hazard("H-13")
def test_a_second_program_is_told_and_may_read(store: Store, path: Path) -> None:
    store.close()
    with another_window(path) as process:
        with pytest.raises(RecordError, match="is open in another mgtracker window"):
            Store.open(path)
        Store.open(path, read_only=True).close()
        process.kill()
        process.wait()
        Store.open(path).close()


def test_a_second_store_in_the_same_program_is_told_too(store: Store, path: Path) -> None:
    with pytest.raises(RecordError, match="is open in another mgtracker window"):
        Store.open(path)
    store.close()
    Store.open(path).close()


@pytest.mark.hazard("H-13")
def test_another_name_of_the_same_file_is_the_same_file(store: Store, path: Path) -> None:
    link = path.with_name("link.db")
    link.symlink_to(path)
    assert lock.lock_file(link) == lock.lock_file(path)
    with pytest.raises(RecordError, match="is open in another mgtracker window"):
        Store.open(link)


def test_a_name_is_held_while_a_file_is_made(path: Path) -> None:
    with lock.held(path), pytest.raises(RecordError, match="is open in another mgtracker window"):
        Store.create(path)
    assert not path.exists()


def written_as_if_by(path: Path, holder: bytes) -> None:
    lock.lock_file(path).write_bytes(b"\0" + holder)


@pytest.mark.hazard("H-13")
def test_whoever_comes_second_is_told_which_computer_has_it(store: Store, path: Path) -> None:
    store.close()
    with another_window(path) as process:
        assert lock.lock_file(path).read_bytes() == b"\0" + machine_user().encode()
        with pytest.raises(RecordError, match="in another mgtracker window on this computer"):
            Store.open(path)
        written_as_if_by(path, b"meg@ward-3")
        with pytest.raises(
            RecordError, match="on another computer, by meg@ward-3; go on working there"
        ):
            Store.open(path)
        assert (
            lock.lock_file(path).read_bytes() == b"\0meg@ward-3"
        )  # nobody's to write but the holder's
        process.kill()
        process.wait()
    Store.open(path).close()


@pytest.mark.parametrize("left", [b"", b"\0", b"meg", b"\0meg@ward-3", b"\xff" * 5000, b"\0a\nb"])
def test_what_another_computer_left_behind_holds_nobody_up(
    store: Store, path: Path, left: bytes
) -> None:
    store.close()
    lock.lock_file(path).write_bytes(left)
    with Store.open(path):
        assert lock.lock_file(path).read_bytes()[1:] == machine_user().encode()


@pytest.mark.parametrize("said", [b"", b"\0", b"\0no name", b"\0\x1b[2J@ward-3"])
def test_a_holder_who_says_nothing_that_can_be_read_is_on_this_computer_as_far_as_is_known(
    store: Store, path: Path, said: bytes
) -> None:
    lock.lock_file(path).write_bytes(said)
    with pytest.raises(RecordError, match="is open in ") as caught:
        Store.open(path)
    assert str(caught.value).isprintable()


def test_a_disk_without_locks_is_for_reading_only(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As some network disks are: no flock there."""
    fcntl = pytest.importorskip("fcntl")
    store.close()

    def unknown(_file: int, _what: int) -> None:
        raise OSError(errno.ENOSYS, "Function not implemented")

    monkeypatch.setattr(fcntl, "flock", unknown)
    with pytest.raises(RecordError, match="knows no locks, so two computers could write"):
        Store.open(path)
    Store.open(path, read_only=True).close()


@pytest.mark.skipif(
    not Path("/proc/self").exists(), reason="a folder that takes no file is of Linux"
)
def test_a_folder_that_takes_no_file_is_not_taken_for_another_window() -> None:
    with (
        pytest.raises(RecordError, match="the folder /proc cannot be written"),
        lock.held(Path("/proc/ward.db")),
    ):
        pass
