"""Stores in memory and on disk, each closed again."""

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
