"""Stores in memory and on disk, each closed again."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from mgtracker.db.store import Store


@pytest.fixture
def memory() -> Iterator[Store]:
    with Store.in_memory() as store:
        yield store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ward.mgtracker.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.create(path) as store:
        yield store


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 400 kB, where this user may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    command = [mount or "", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)]
    if not mount or os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
