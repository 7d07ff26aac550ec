"""Files written by the tests, and a record to import into."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.db.store import Store

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return write_file


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as opened:
        yield opened


@pytest.fixture
def now() -> Instant:
    return Instant.parse("2026-06-01T12:00:00+00:00")
