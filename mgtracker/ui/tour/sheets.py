"""What the tour draws of the sheets a window opens by itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mgtracker.ui.add_patient import AddPatient
from mgtracker.ui.key_list import KeyList
from mgtracker.ui.language_sheet import LanguageSheet
from mgtracker.ui.patient_words import identity
from mgtracker.ui.record_out.leaving import Leaving
from mgtracker.ui.record_out.sheet import RecordOut
from mgtracker.ui.start_ward import StartWard
from mgtracker.ui.strike_out import StrikeOut
from mgtracker.ui.window_sheets import key_groups

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.settings import Settings
    from mgtracker.ui.tour.pictures import Pictures

EXAMPLE_FILE = Path("ward.mgtracker.db")
EXAMPLE_FOLDER = Path("S:/handed over")


def draw_sheets(window: MainWindow, settings: Settings, pictures: Pictures) -> None:
    """Striking out the patient's newest dose, adding a patient, starting a ward, the language, the keys."""
    view = window.bridge.view
    pictures.over(window, _strike_out(window), "strike-out")
    add = AddPatient(view, window)
    add.family.setText("Nguyen")
    add.mrn.setText("604 1192")
    add.go_on()
    pictures.over(window, add, "add-patient")
    start = StartWard(EXAMPLE_FILE, view.zone, view.now, None, window)
    pictures.over(window, start, "start-my-ward")
    pictures.over(window, LanguageSheet(settings.language, window), "language")
    pictures.over(window, KeyList(key_groups(window), window), "keys")
    pictures.over(window, _record_out(window), "export-record")


def _record_out(window: MainWindow) -> RecordOut:
    """Of the patient in front alone."""
    view = window.bridge.view
    front = view.patient
    assert front is not None
    leaving = Leaving(
        {front.id: front.course},
        view.kind,
        "",
        view.protocol,
        view.zone,
        view.now,
        is_encrypted=False,
    )
    out = RecordOut(leaving, (front.id, front.patient.name), window)
    out.folder.setText(str(EXAMPLE_FOLDER))
    return out


def _strike_out(window: MainWindow) -> StrikeOut:
    """Of the newest dose of the patient in front, with a reason chosen."""
    patient, journal = window.bridge.view.patient, window.page.tabs.journal
    assert patient is not None
    doses = [row for row in patient.journal if row.entry.kind == "dose" and not row.struck]
    journal.select_entry(doses[0].entry.id)
    line = journal.chosen_line()
    assert line is not None
    strike = StrikeOut(line, identity(patient.patient), window)
    strike.choices()[0].setChecked(True)
    return strike
