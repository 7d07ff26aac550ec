"""The driver reads and writes ordinary SQLite files, and loads without what is not needed at start."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from mgtracker.db import driver
from mgtracker.db.store import Store


def test_without_a_key_a_file_is_an_ordinary_one(tmp_path: Path) -> None:
    path = tmp_path / "a #?é%20.db"
    path.touch()
    with closing(driver.connect(path)) as connection:
        driver.prepare_to_write(connection)
        connection.execute("CREATE TABLE t (a)")
    assert path.read_bytes().startswith(b"SQLite format 3\0")
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("t",)]


def test_nothing_is_created_and_a_reader_cannot_write(tmp_path: Path) -> None:
    path = tmp_path / "f.db"
    for read_only in (False, True):
        with pytest.raises(driver.Error) as caught:
            driver.connect(path, read_only=read_only)
        assert driver.code(caught.value) == driver.CANTOPEN
    path.touch()
    with closing(driver.connect(path, read_only=True)) as reader:
        with pytest.raises(driver.Error) as caught:
            reader.execute("CREATE TABLE t (a)")
        assert driver.code(caught.value) == driver.READONLY


def test_the_sqlite_it_brings_is_past_the_wal_reset_bug() -> None:
    with closing(driver.connect(None)) as connection:
        (version,) = connection.execute("SELECT sqlite_version()").fetchone()
    assert tuple(map(int, version.split("."))) > (3, 51, 2)


def test_an_error_of_another_sort_has_no_code() -> None:
    assert driver.code(ValueError()) is None


OPEN = """
import sys
from pathlib import Path
from mgtracker.db.store import Store
with Store.open(Path(sys.argv[1])) as store:
    with store.writing():
        pass
    store.patients()
print(sorted({"numpy", "platformdirs", "sqlite3", "sqlite_utils"} & set(sys.modules)))
"""


def test_a_file_that_is_up_to_date_is_opened_without_sqlite_utils(store: Store, path: Path) -> None:
    store.close()
    command = [sys.executable, "-c", OPEN, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
