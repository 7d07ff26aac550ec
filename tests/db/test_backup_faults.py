"""Backups onto a disk that is full or goes away, and a program that is killed while it makes one."""

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mgtracker.clinical.errors import RecordError
from mgtracker.db.about import About
from mgtracker.db.backup import back_up, restore
from mgtracker.db.backup_files import list_backups, newest_good
from mgtracker.db.keys import Keys, keys_file
from mgtracker.db.new_ward import Administrator, Costs, make_ward
from mgtracker.db.recovery import make_recovery_key
from mgtracker.db.store import Store
from tests.db.entries import event
from tests.db.people import CHEAP, NOON, PASSPHRASE, PIN


def ward(path: Path, entries: int) -> Store:
    first = Administrator("Ada Reyes", "AR", PIN, PASSPHRASE)
    store, _ = make_ward(path, About(), first, NOON, Costs(CHEAP, CHEAP))
    (store.importer,) = store.people.everybody()
    with store.writing():
        for _ in range(entries):
            store.append("p", event("dose"), NOON, by="Ada Reyes")
    return store


@pytest.mark.hazard("H-31")
def test_a_full_disk_costs_the_backup_that_does_not_fit_and_no_other(
    path: Path, small_disk: Path, tmp_path: Path
) -> None:
    with ward(path, 20) as store:
        good = back_up(store, small_disk, NOON)
        (store.importer,) = store.people.everybody()
        with store.writing():
            for _ in range(900):
                store.append("p", event("dose"), NOON, by="Ada Reyes")
        before = sorted(small_disk.iterdir())
        with pytest.raises(
            RecordError, match=f"no backup was made|disk that holds {small_disk} is full"
        ):
            back_up(store, small_disk, NOON.plus(3600))
        assert sorted(small_disk.iterdir()) == before
        assert newest_good(small_disk) == good
        big = back_up(store, tmp_path / "elsewhere", NOON)
        with pytest.raises(RecordError):
            restore(big.path, small_disk / "again.db", store.key, NOON)
        assert sorted(small_disk.iterdir()) == before
        assert len(store.entries("p")) == 920


@pytest.mark.hazard("H-30")
def test_keys_that_do_not_fit_leave_the_old_ones(small_disk: Path) -> None:
    path = small_disk / "w.db"
    with ward(path, 1) as store:
        (ada,) = store.people.everybody()
        free = shutil.disk_usage(small_disk).free
        (small_disk / "filling").write_bytes(b"x" * free)
        before = keys_file(path).read_bytes()
        with pytest.raises(RecordError):
            make_recovery_key(store, ada, NOON, CHEAP)
        assert keys_file(path).read_bytes() == before
        assert Keys.read(path).unlock("AR", PASSPHRASE) == store.key


AT_WORK = """
import sys
from pathlib import Path
from mgtracker.clinical.clock import Instant
from mgtracker.db.backup import back_up
from mgtracker.db.store import Store
with Store.open(Path(sys.argv[1])) as store:
    print("ready", flush=True)
    for number in range(1000):
        back_up(store, Path(sys.argv[2]), Instant(1_800_000_000 + number))
        print(number, flush=True)
"""


@pytest.mark.hazard("H-31")
@pytest.mark.skipif(os.name != "posix", reason="kill -9 as Unix has it")
def test_killed_at_any_moment_every_finished_backup_is_good_and_no_half_one_counts(
    path: Path, tmp_path: Path
) -> None:
    with Store.create(path) as store, store.writing():
        for _ in range(300):
            store.append("p", event("dose"), NOON)
    folder, chance = tmp_path / "backups", random.Random(7)
    for turn in range(6):
        shutil.rmtree(folder, ignore_errors=True)
        command = [sys.executable, "-c", AT_WORK, str(path), str(folder)]
        work = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert work.stdout is not None
        assert work.stdout.readline() == "ready\n"
        acknowledged = chance.randrange(3)
        for _ in range(acknowledged):
            work.stdout.readline()
        try:
            work.wait(timeout=chance.random() / 5)
        except subprocess.TimeoutExpired:
            work.send_signal(signal.SIGKILL)
        work.wait()
        work.stdout.close()
        found = list_backups(folder) if folder.exists() else ()
        assert len(found) >= acknowledged, turn
        assert all(backup.is_good and backup.head.seq == 300 for backup in found)
        for backup in found[:1]:
            new = tmp_path / f"again-{turn}.db"
            restore(backup.path, new, None, NOON)
            with Store.open(new) as again:
                assert len(again.entries("p")) == 300
    with Store.open(path) as store:
        assert len(store.entries("p")) == 300
