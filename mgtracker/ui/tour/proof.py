"""Pictures of backups, of one that is brought back, and of looking back; the backups in them are made up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mgtracker.clinical.clock import DAY
from mgtracker.db.backup_files import Backup, Record
from mgtracker.db.links import Head
from mgtracker.ui.audit.desk import AuditDesk
from mgtracker.ui.audit.override_sheet import OverrideSheet
from mgtracker.ui.audit.sheet import AuditSheet
from mgtracker.ui.backup.held import Held
from mgtracker.ui.backup.restore_sheet import RestoreSheet
from mgtracker.ui.backup.sheet import BackupSheet
from mgtracker.ui.backup.state import BackupState

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Clock, Instant
    from mgtracker.db.store import Store
    from mgtracker.session import Session
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.tour.pictures import Pictures

FOLDER = Path("S:/mgtracker")
WARD = "7B"
DAYS = (1, 2, 3, 9)
PATIENTS = 5


def example_backups(now: Instant) -> tuple[Backup, ...]:
    """Four, of different days, the newest first."""
    found = []
    for days in DAYS:
        at = now.plus(-days * DAY)
        head = Head(1204 - 60 * days, bytes((37 * days + 11 * n) % 256 for n in range(32)))
        name = FOLDER / f"{WARD}-1f09ab44-{at.seconds}.mgtracker.db"
        found.append(Backup(name, Record(WARD, "1f09ab44"), at, head, at, (), 1, ""))
    return tuple(found)


def example_backup_sheet(window: MainWindow) -> BackupSheet:
    """All backups of a ward that has some."""
    view = window.bridge.view
    sheet = BackupSheet(view.zone, window)
    sheet.show_state(BackupState(FOLDER, example_backups(view.now), same_disk=True), view.now)
    return sheet


def example_restore_sheet(window: MainWindow, clock: Clock) -> RestoreSheet:
    """The first of the three steps."""
    zone = window.bridge.view.zone
    sheet = RestoreSheet(Path(f"{WARD}.mgtracker.db"), None, clock, zone, window)
    sheet.offer(FOLDER, example_backups(clock.now()))
    return sheet


def example_held(now: Instant) -> Held:
    """What is in the newest of them."""
    return Held(example_backups(now)[0], PATIENTS)


def draw_proof(window: MainWindow, store: Store, session: Session, pictures: Pictures) -> None:
    """All backups, the three steps, who did what, and where rules were gone against."""
    now = session.clock.now()
    pictures.over(window, example_backup_sheet(window), "backups")
    pictures.over(window, example_restore_sheet(window, session.clock), "restore-1")
    second = example_restore_sheet(window, session.clock)
    second.show_held(example_held(now))
    pictures.over(window, second, "restore-2")
    third = example_restore_sheet(window, session.clock)
    third.show_held(example_held(now))
    third.go_on()
    pictures.over(window, third, "restore-3")
    desk = AuditDesk(store, session)
    pictures.over(window, AuditSheet(desk, window), "who-did-what")
    against = OverrideSheet(desk, window)
    against.finish()
    pictures.over(window, against, "against-rules")
