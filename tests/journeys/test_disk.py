"""The disk fails while somebody charts: it is said, the form stays as it was typed, and it goes on then."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from mgtracker.db.backup_files import list_backups
from mgtracker.db.store import Store
from mgtracker.desktop.sample import fill_sample
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.ui.backup.in_window import WindowBackups
from tests.db.test_opening import NOBODY, ordinary_user

from .conftest import PROTOCOL
from .steps import dose_form, find, lines, press
from .test_sample_ward import type_dose

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MB, where this user may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root may mount a small disk")
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def typed(machine: Machine, disk: Path) -> MainWindow:
    """A dose that is typed and not recorded yet, in a ward on that disk."""
    ward = disk / "ward.mgtracker.db"
    with Store.create(ward) as store:
        fill_sample(store, ANCHOR, PROTOCOL)
    window = machine.start(ward).window
    assert window is not None
    window.bridge.set_author("RN A")
    find(window, "patel")
    type_dose(window, "5 g", "left")
    return window


def fill_up(disk: Path) -> Path:
    """A file that takes what room there is left."""
    ballast = disk / "ballast"
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    assert shutil.disk_usage(disk).free == 0
    return ballast


def refused(window: MainWindow) -> str:
    """The sentence after an attempt; the form as it was, and nothing recorded."""
    said: list[str] = []
    window.bridge.refused.connect(said.append)
    press("Ctrl+Return")
    window.bridge.refused.disconnect(said.append)
    assert dose_form(window).amount.text() == "5 g"
    assert lines(window)[0].by == "not recorded yet"
    (sentence,) = said
    assert window.page.give is not None
    assert sentence[:20] in window.page.give.foot.said()
    return sentence


def goes_on(window: MainWindow) -> None:
    press("Ctrl+Return")
    assert lines(window)[0].by == "14:05 by RN A"
    assert lines(window)[0].what.startswith("5 g IM magnesium sulfate, left side")


@pytest.mark.hazard("H-09")
def test_a_full_disk(typed: MainWindow, disk: Path) -> None:
    ballast = fill_up(disk)
    for _ in range(2):
        assert "is full; nothing of this was recorded" in refused(typed)
    ballast.unlink()
    goes_on(typed)


@pytest.mark.hazard("H-09")
def test_a_folder_that_is_gone(typed: MainWindow, disk: Path) -> None:
    inside = sorted(disk.iterdir())
    away = disk / "away"
    away.mkdir()
    for path in inside:
        path.rename(away / path.name)
    for _ in range(2):
        assert "nothing of this was recorded" in refused(typed)
    for path in inside:
        (away / path.name).rename(path)
    goes_on(typed)


@pytest.mark.hazard("H-09")
def test_a_folder_that_may_only_be_read(typed: MainWindow, disk: Path) -> None:
    for path in (disk, *disk.iterdir()):
        os.chown(path, NOBODY, NOBODY)
    disk.chmod(0o500)
    with ordinary_user():
        assert re.search("cannot be (written|opened)", refused(typed))
    disk.chmod(0o700)
    goes_on(typed)


@pytest.mark.hazard("H-09")
def test_a_disk_that_is_full_while_the_last_backup_is_made(
    typed: MainWindow, disk: Path, qtbot: QtBot
) -> None:
    """The record is on the disk already: the window says what is wrong and closes when it is told to."""
    backups = typed.findChild(WindowBackups)
    assert isinstance(backups, WindowBackups)
    backups.desk.choose_folder(disk / "backups")
    goes_on(typed)
    ballast = fill_up(disk)
    press("Ctrl+Q")
    qtbot.waitUntil(lambda: backups.last is not None and bool(backups.last.refusal()))
    assert backups.last is not None
    assert "disk is full" in backups.last.refusal()
    assert not [path for path in (disk / "backups").glob("*") if path.is_file()]
    ballast.unlink()
    press("Esc")
    press("Ctrl+Q")
    qtbot.waitUntil(lambda: not typed.isVisible())
    assert len(list_backups(disk / "backups")) == 1
