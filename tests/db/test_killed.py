"""A program that is killed while it writes loses nothing that it had acknowledged, and tears nothing."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from benchmarks.killed import kill_writers
from mgtracker.db.store import Store

WRITE = """
import sys
from pathlib import Path
from mgtracker.db.store import Store
from tests.db.entries import NOON, event
with Store.open(Path(sys.argv[1])) as store:
    while True:
        with store.writing():
            dose = store.append("p", event("dose"), NOON)
            store.append("p", event("override", target=dose.id), NOON)
        print(dose.id, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 7, 30, 100])
@pytest.mark.hazard("H-09")
def test_what_was_acknowledged_is_there_after_kill_9(
    store: Store, path: Path, acknowledged: int
) -> None:
    store.close()
    with subprocess.Popen(
        [sys.executable, "-c", WRITE, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().strip() for _ in range(acknowledged)]
        process.kill()
        told += process.stdout.read().split()
    with Store.open(path) as again:
        entries = again.entries("p")
    doses = [entry.id for entry in entries if entry.kind == "dose"]
    reasons = [entry.event.target for entry in entries if entry.kind == "override"]  # type: ignore[union-attr]
    assert len(told) >= acknowledged
    assert doses[: len(told)] == told
    assert reasons == doses


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a writer is a fork of this process")
@pytest.mark.hazard("H-09")
def test_nothing_is_lost_torn_or_unchained_by_kills_at_random(tmp_path: Path) -> None:
    """Some of the kills of `benchmarks.killed`, which is run for 500."""
    count = kill_writers(tmp_path / "ward.db", 12, Random(4))
    assert count.is_good, count
    assert count.killed == 12
    assert count.acknowledged > 0
    assert count.kept >= count.acknowledged
