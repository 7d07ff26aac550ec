"""Backups by keys: made, made by themselves, on the way out, in trouble, and brought back in three steps."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from mgtracker.clinical.clock import DAY, HOUR, MINUTE
from mgtracker.clinical.events import Patient
from mgtracker.db import places
from mgtracker.db.backup_files import Backup, list_backups
from mgtracker.db.store import Store
from mgtracker.db.trail import Wanted
from mgtracker.db.way_back import LostRecordError
from mgtracker.desktop.desktop import Desktop
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.ui.audit.check_sheet import CheckSheet
from mgtracker.ui.backup.closing import ClosingSheet
from mgtracker.ui.backup.in_window import WindowBackups
from mgtracker.ui.backup.restore_sheet import RestoreSheet
from mgtracker.ui.backup.sheet import BackupSheet
from mgtracker.ui.settings import Settings
from tests.db.tampering import hashed_anew

from .conftest import LONDON, PROTOCOL
from .steps import press, sheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    path = tmp_path / "ward.mgtracker.db"
    with Store.create(path) as store, store.writing():
        store.append("p", Patient(ANCHOR, "SAMPLE, Ada", "S-1"), ANCHOR, by="RN A")
    return path


@pytest.fixture
def desktop(machine: Machine, ward: Path) -> Desktop:
    return machine.start(ward)


@pytest.fixture
def window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    desktop.window.bridge.set_author("RN A")
    return desktop.window


def backups(window: MainWindow) -> WindowBackups:
    found = window.findChild(WindowBackups)
    assert isinstance(found, WindowBackups)
    return found


def kept() -> tuple[Backup, ...]:
    return list_backups(places.backup_folder())


def foot(window: MainWindow) -> str:
    return backups(window).foot.button.accessibleName()


def add_somebody(window: MainWindow, mrn: str = "S-2") -> None:
    assert window.bridge.add_patient(mrn, Patient(ANCHOR, f"SAMPLE, {mrn}", mrn))


def wait_for_backup(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not backups(window).desk.is_working)


def words(root: object) -> str:
    assert isinstance(root, BackupSheet | RestoreSheet | CheckSheet | ClosingSheet)
    return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())


@pytest.mark.hazard("H-31")
def test_one_is_made_by_key_and_stands_at_the_foot(window: MainWindow, qtbot: QtBot) -> None:
    assert foot(window) == "Warning: No backup was made yet. All backups"
    press("Ctrl+Shift+B")
    shown = sheet(window)
    assert isinstance(shown, BackupSheet)
    assert "on the same disk as the ward" in words(shown)
    press("Return")
    assert foot(window).startswith("Backing up")
    wait_for_backup(window, qtbot)
    assert foot(window) == "Backup rehearsed 14 May 14:05. All backups"
    (made,) = kept()
    assert made.is_good
    assert shown.list.rows() == (
        ("14 May 14:05", "1", str(made.head)[:12], "14 May 14:05", "whole"),
    )
    press("Esc")
    store = backups(window).desk.store
    (deed,) = store.trail(Wanted(kinds=frozenset({"backed-up"})))
    assert deed.what == made.path.name


def test_a_shift_that_ends_makes_one_and_no_more(
    machine: Machine, window: MainWindow, qtbot: QtBot
) -> None:
    press("Ctrl+Shift+B")
    press("Return")
    wait_for_backup(window, qtbot)
    press("Esc")
    for later, made in ((4 * HOUR, 0), (6 * HOUR, 6 * HOUR), (6 * HOUR + MINUTE, 6 * HOUR)):
        machine.clock.time = ANCHOR.plus(later)  # 18:05, 20:05 and 20:06
        window.bridge.refresh()
        wait_for_backup(window, qtbot)
        (newest,) = kept()  # one a day is kept
        assert newest.made_at == ANCHOR.plus(made)


@pytest.mark.hazard("H-31")
def test_a_folder_that_is_gone_is_said_warned_of_and_tried_again(
    machine: Machine, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    press("Ctrl+Shift+B")
    press("Return")
    wait_for_backup(window, qtbot)
    stick = tmp_path / "stick"
    shown = sheet(window)
    assert isinstance(shown, BackupSheet)
    shown.folder_chosen.emit(stick / "backups")
    chosen = Wanted(kinds=frozenset({"settings"}))
    deeds = backups(window).desk.store.trail(chosen)
    assert [deed.what for deed in deeds] == [f"backups: {stick / 'backups'}"]
    press("Return")
    wait_for_backup(window, qtbot)
    assert "No backup was made in" in words(shown) or "no backup was made in" in words(shown)
    assert foot(window).startswith("Warning: No backup")
    press("Esc")
    stick.mkdir()
    machine.clock.time = ANCHOR.plus(MINUTE)
    window.bridge.refresh()
    assert not list(stick.iterdir())  # not every minute anew
    machine.clock.time = ANCHOR.plus(11 * MINUTE)
    window.bridge.refresh()
    wait_for_backup(window, qtbot)
    assert len(list_backups(stick / "backups")) == 1
    assert foot(window) == "Backup rehearsed 14 May 14:16. All backups"


def test_one_that_is_old_is_warned_of(machine: Machine, window: MainWindow, qtbot: QtBot) -> None:
    press("Ctrl+Shift+B")
    press("Return")
    wait_for_backup(window, qtbot)
    desk = backups(window).desk
    machine.clock.time = ANCHOR.plus(2 * DAY + MINUTE)
    desk._tried = machine.clock.time  # the one that is due was tried just now
    window.bridge.refresh()
    assert "more than 2 days ago" in foot(window)
    assert foot(window).startswith("Warning")


@pytest.mark.hazard("H-31")
def test_what_was_recorded_is_backed_up_before_the_window_goes(
    machine: Machine, desktop: Desktop, window: MainWindow, ward: Path, qtbot: QtBot
) -> None:
    add_somebody(window)
    press("Ctrl+Q")
    qtbot.waitUntil(lambda: isinstance(window.sheets.current, ClosingSheet))
    assert window.isVisible()
    qtbot.waitUntil(lambda: not window.isVisible())
    (made,) = kept()
    assert made.is_good
    assert made.head.seq == 2
    machine.stop(desktop)
    again = machine.start(ward).window
    assert again is not None
    press("Ctrl+Q")  # nothing more: it goes at once
    assert not again.isVisible()


@pytest.mark.hazard("H-31")
def test_a_backup_that_fails_on_the_way_out_is_said_and_blocks_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    backups(window).desk.choose_folder(tmp_path / "stick" / "backups")
    add_somebody(window)
    press("Ctrl+Q")
    qtbot.waitUntil(lambda: isinstance(window.sheets.current, ClosingSheet))
    last = sheet(window)
    qtbot.waitUntil(lambda: bool(last.refusal()))
    assert "no backup was made in" in last.refusal().lower()
    assert "Everything recorded is in the ward's own file" in words(last)
    press("Esc")
    assert window.isVisible()
    press("Ctrl+Q")
    qtbot.waitUntil(lambda: isinstance(window.sheets.current, ClosingSheet))
    qtbot.waitUntil(lambda: bool(sheet(window).refusal()))
    press("Return")
    assert not window.isVisible()


def bring_back(qtbot: QtBot, steps: RestoreSheet) -> Path:
    """Enter through the three steps; where it went."""
    for _ in range(2):
        press("Return")
        qtbot.waitUntil(steps.way_on.isEnabled)
    press("Return")
    qtbot.waitUntil(lambda: "It is in" in words(steps))
    return Path(steps.file.text())


@pytest.mark.hazard("H-31")
def test_one_is_brought_back_beside_the_old_file_and_opened(
    machine: Machine, desktop: Desktop, window: MainWindow, ward: Path, qtbot: QtBot
) -> None:
    press("Ctrl+Shift+B")
    press("Return")
    wait_for_backup(window, qtbot)
    press("Esc")
    add_somebody(window)
    press("Ctrl+Shift+B")
    press("R")
    steps = sheet(window)
    assert isinstance(steps, RestoreSheet)
    press("Return")
    qtbot.waitUntil(steps.way_on.isEnabled)
    assert "1 entry about 1 patient" in words(steps)
    assert "What was recorded later is not in it" in words(steps)
    press("Return")
    press("Return")
    qtbot.waitUntil(lambda: "It is in" in words(steps))
    new = Path(steps.file.text())
    before = ward.read_bytes()
    press("Return")
    opened = machine.ready(desktop)
    assert opened is not window
    assert [row.patient.name for row in opened.bridge.view.ward] == ["SAMPLE, Ada"]
    assert new == ward.with_name("ward-back-20260514.mgtracker.db")
    assert desktop.settings.ward == new
    assert ward.read_bytes() == before
    with Store.open(ward, read_only=True) as old:
        assert old.head() == 2


@pytest.mark.hazard("H-31")
def test_a_backup_that_rotted_is_not_brought_back(window: MainWindow, qtbot: QtBot) -> None:
    press("Ctrl+Shift+B")
    press("Return")
    wait_for_backup(window, qtbot)
    (made,) = kept()
    made.path.write_bytes(made.path.read_bytes()[:-4096])
    press("R")
    steps = sheet(window)
    assert isinstance(steps, RestoreSheet)
    press("Return")
    qtbot.waitUntil(lambda: bool(steps.refusal()))
    assert "This backup is not whole" in words(steps)
    assert not steps.way_on.isEnabled()
    steps.back.click()
    assert "1 of 3" in steps.windowTitle()
    press("Esc")


@pytest.mark.hazard("H-14")
def test_a_lost_ward_names_its_newest_good_backup_and_the_steps_bring_it_back(
    machine: Machine, desktop: Desktop, window: MainWindow, ward: Path, qtbot: QtBot
) -> None:
    press("Ctrl+Shift+B")
    press("Return")
    wait_for_backup(window, qtbot)
    machine.stop(desktop)
    ward.write_bytes(b"")
    with pytest.raises(LostRecordError) as caught:
        machine.start(ward)
    assert str(kept()[0].path) in str(caught.value)
    again = Desktop(Settings(machine.ini), machine.clock, LONDON, PROTOCOL)
    machine.running.append(again)
    again.offer_way_back(caught.value)
    assert again.way_back is not None
    press("Return")
    steps = again.way_back.sheet
    assert isinstance(steps, RestoreSheet)
    new = bring_back(qtbot, steps)
    press("Return")
    opened = machine.ready(again)
    assert [row.patient.name for row in opened.bridge.view.ward] == ["SAMPLE, Ada"]
    assert again.settings.ward == new
    assert ward.read_bytes() == b""


def test_the_record_is_checked_from_the_window(window: MainWindow, qtbot: QtBot) -> None:
    press("Ctrl+Shift+V")
    shown = sheet(window)
    assert isinstance(shown, CheckSheet)
    qtbot.waitUntil(lambda: shown.report is not None)
    assert "The record is whole: 1 entry, each as it was written." in words(shown)
    head = str(backups(window).desk.store.chain_head())
    assert head in words(shown).replace(" ", "")
    assert not shown.restore.isVisible()
    press("Return")
    assert window.sheets.current is None


@pytest.mark.hazard("H-26")
def test_a_record_written_anew_with_every_hash_is_not_what_its_backup_holds(
    window: MainWindow, ward: Path, qtbot: QtBot
) -> None:
    add_somebody(window)
    press("Ctrl+Shift+B")
    press("Return")
    wait_for_backup(window, qtbot)
    press("Esc")
    press("Ctrl+Shift+V")
    shown = sheet(window)
    assert isinstance(shown, CheckSheet)
    qtbot.waitUntil(lambda: shown.report is not None)
    assert "It holds everything that the backup of 14 May 14:05 held." in words(shown)
    press("Return")
    hashed_anew(ward, "UPDATE journal SET recorded_by = 'RN Z' WHERE seq = 2", first=2, last=2)
    press("Ctrl+Shift+V")
    shown = sheet(window)
    assert isinstance(shown, CheckSheet)
    qtbot.waitUntil(lambda: shown.report is not None)
    assert "The record is NOT whole." in words(shown)
    assert "The backup ward-" in words(shown)
    assert "holds another entry 2: something up to there was changed since" in words(shown)
    press("Return")
    hashed_anew(ward, "UPDATE journal SET recorded_by = 'RN Z' WHERE seq = 1", last=2)
    press("Ctrl+Shift+V")
    shown = sheet(window)
    assert isinstance(shown, CheckSheet)
    qtbot.waitUntil(lambda: shown.report is not None)
    assert "None of the backups of that name is of this record" in words(shown)


@pytest.mark.hazard("H-26")
def test_a_byte_that_was_changed_is_named_and_a_backup_offered(
    window: MainWindow, ward: Path, qtbot: QtBot
) -> None:
    add_somebody(window)
    with closing(sqlite3.connect(ward, isolation_level=None)) as other:
        (guard,) = other.execute(
            "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%UPDATE ON journal%'"
        ).fetchone()
        name = guard.split()[2]
        other.execute(f"DROP TRIGGER {name}")
        other.execute("UPDATE journal SET recorded_by = 'RN Z' WHERE seq = 1")
        other.execute(guard)
    press("Ctrl+Shift+V")
    shown = sheet(window)
    assert isinstance(shown, CheckSheet)
    qtbot.waitUntil(lambda: shown.report is not None)
    assert "The record is NOT whole: the first bad entry is 1." in words(shown)
    assert "Entry 1 is not as it was written." in words(shown)
    shown.restore.click()
    assert isinstance(sheet(window), RestoreSheet)
    press("Esc")
