"""One program writes at a time; the second is told at once, and the right ends with its holder."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mgtracker.clinical.errors import RecordError
from mgtracker.db import lock
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
