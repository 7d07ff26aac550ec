"""What the tour draws of what a window asks, and of what it says when something went wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mgtracker.clinical.errors import RecordError
from mgtracker.db.way_back import LostRecordError
from mgtracker.ui.backup.closing import ClosingSheet
from mgtracker.ui.backup.lost import LostSheet
from mgtracker.ui.crash import CrashReport
from mgtracker.ui.leave_question import LeaveQuestion
from mgtracker.ui.notice import Notice
from mgtracker.ui.tour.sheets import EXAMPLE_FILE
from mgtracker.ui.translation import told, tr

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.tour.pictures import Pictures

REPORT = Path("crash.txt")
CLOSED = 0.4
"""How much of the last backup is made in the picture."""


def draw_asks(window: MainWindow, pictures: Pictures) -> None:
    """Whether the patient left, who records, when shifts begin; then leaving what is typed, and closing."""
    patient, sheets = window.bridge.view.patient, window.sheets
    assert patient is not None
    for ask, name in (
        (sheets.presence, "left-the-ward"),
        (sheets.who_records, "who-records"),
        (sheets.shifts, "shifts"),
    ):
        ask()
        pictures.asked(window, name)
    pictures.over(window, LeaveQuestion(patient.patient.name, window), "leave")
    closing = ClosingSheet(window)
    closing.show_share(CLOSED)
    pictures.over(window, closing, "closing")


def draw_faults(window: MainWindow, pictures: Pictures) -> None:
    """A file that is refused, one that only a backup brings back, and a fault of the program."""
    refusal = RecordError(
        "{file} is in use by another program; close it there and try again", file=EXAMPLE_FILE
    )
    title = tr("The ward cannot be opened")
    pictures.over(window, Notice(title, f"{told(refusal)}.", window), "notice")
    lost = LostSheet(LostRecordError(refusal, EXAMPLE_FILE, Path()), window)
    pictures.over(window, lost, "lost")
    pictures.over(window, CrashReport("", REPORT, window), "crash")
