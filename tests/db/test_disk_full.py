"""A full disk costs the entry that did not fit, and nothing else."""

from pathlib import Path

import pytest

from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.events import Entry
from mgtracker.db.store import Store
from tests.db.entries import NOON, event


def fill_up(store: Store) -> tuple[Entry, ...]:
    """Append until it does not fit; what was acknowledged before."""
    acknowledged: list[Entry] = []

    def append_on_and_on() -> None:
        while len(acknowledged) < 10_000:
            with store.writing():
                pair = [store.append("p", event("dose"), NOON, note="x" * 2000) for _ in range(2)]
            acknowledged.extend(pair)

    with pytest.raises(RecordError, match="is full; nothing of this was recorded"):
        append_on_and_on()
    assert acknowledged
    assert store.entries("p") == tuple(acknowledged)
    return tuple(acknowledged)


def test_a_file_that_may_not_grow(store: Store, path: Path) -> None:
    store._connection.execute("PRAGMA max_page_count = 40")
    written = fill_up(store)
    store._connection.execute("PRAGMA max_page_count = 1000")
    with store.writing():
        written += (store.append("p", event("dose"), NOON),)
    store.close()
    with Store.open(path) as again:
        assert again.entries("p") == written


@pytest.mark.hazard("H-09")
def test_a_full_disk(small_disk: Path) -> None:
    path = small_disk / "f.db"
    with Store.create(path) as store:
        written = fill_up(store)
        ballast = small_disk / "ballast"
        with pytest.raises(OSError, match="No space"):
            ballast.write_bytes(bytes(400_000))
        with pytest.raises(RecordError, match="is full"), store.writing():
            store.append("p", event("dose"), NOON)
        with pytest.raises(RecordError, match=r"is full|No space left"):
            Store.create(small_disk / "new.db")
        assert not (small_disk / "new.db").exists()
        ballast.unlink()
    with Store.open(path) as again:
        assert again.entries("p") == written
