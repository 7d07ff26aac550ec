"""A ward of one's own: started, opened again, guarded, and read where it cannot be written."""

from __future__ import annotations

import subprocess
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from mgtracker.app import system_zone
from mgtracker.clinical.errors import RecordError
from mgtracker.db import places
from mgtracker.db.store import Store
from mgtracker.desktop.sample import fill_sample
from mgtracker.exchange.protocols import load_protocol
from mgtracker.ui.add_patient import AddPatient
from mgtracker.ui.backup.lost import LostSheet
from mgtracker.ui.banner import Banner
from mgtracker.ui.sample_banner import SampleBanner
from mgtracker.ui.start_ward import StartWard
from mgtracker.ui.who_records import WhoRecords

from .steps import focused, front, introduce, lines, press, put_into_safe, sheet, sign_in, type_in

if TYPE_CHECKING:
    from pathlib import Path

    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


def start_ward(machine: Machine, desktop: Desktop, name: str = "J. Mensah") -> MainWindow:
    """By the banner's way: units, Enter; name, initials, PIN twice, plain, Enter."""
    press("F3")
    form = desktop.own_ward.sheet
    assert isinstance(form, StartWard)
    press("Space")
    press("Return")
    introduce(form, name)
    window = machine.ready(desktop)
    put_into_safe(window)
    return window


def add_patient(window: MainWindow, family: str, mrn: str) -> AddPatient:
    press("N")
    form = sheet(window)
    assert isinstance(form, AddPatient)
    type_in(family)
    press("Tab")
    type_in("Amara")
    press("Tab")
    type_in(mrn)
    press("Tab")
    type_in("1992-03-03")
    press("Tab")
    press("Space")
    form.allergies.segments()[0].setFocus()
    press("Space")
    press("Return")
    return form


@pytest.fixture
def ward(machine: Machine) -> MainWindow:
    return start_ward(machine, machine.start())


def test_a_ward_is_started_empty(machine: Machine) -> None:
    desktop = machine.start()
    window = start_ward(machine, desktop)
    assert window.bridge.view.kind == "ward"
    assert window.bridge.view.ward == ()
    assert window.bridge.author == "J. Mensah"
    assert window.middle.currentWidget() is window.empty
    assert window.empty.add.isEnabled()
    assert not window.findChildren(SampleBanner)
    assert places.ward_file().exists()


def test_starting_needs_a_name_and_a_free_place(machine: Machine) -> None:
    desktop = machine.start()
    taken = machine.folder / "taken.db"
    Store.create(taken).close()
    press("F3")
    form = desktop.own_ward.sheet
    assert isinstance(form, StartWard)
    form.path.setText(str(taken))
    press("Return")
    assert focused() is form.units.segments()[0]
    press("Space")
    press("Return")
    press("Return")
    assert focused() is form.oneself.name
    introduce(form)
    assert focused() is form.path
    said = [words.text() for words in form.findChildren(QLabel) if words.isVisible()]
    assert any("exists already; it was left as it is" in words for words in said)
    assert desktop.window is not None
    assert desktop.window.bridge.view.kind == "sample"


def test_a_started_ward_is_opened_next_time_with_its_patient(machine: Machine) -> None:
    desktop = machine.start()
    window = start_ward(machine, desktop)
    add_patient(window, "okafor", "604 1192")
    assert front(window) == "OKAFOR, Amara"
    machine.stop(desktop)
    again = machine.start().window
    assert again is not None
    sign_in()
    assert again.board.focused() is not None
    press("Return")
    assert front(again) == "OKAFOR, Amara"
    assert again.bridge.author == "J. Mensah"


def test_from_the_ward_to_the_sample_and_back(machine: Machine) -> None:
    desktop = machine.start()
    start_ward(machine, desktop)
    press("F3")
    sample = machine.ready(desktop)
    assert sample.bridge.view.kind == "sample"
    assert sample.findChildren(SampleBanner)[0].action.text() == "Back to my ward"
    press("F3")
    sign_in()
    assert machine.ready(desktop).bridge.view.kind == "ward"


def test_a_patient_is_added_and_stands_in_front(ward: MainWindow) -> None:
    form = add_patient(ward, "okafor", "604  1192")
    assert ward.sheets.current is None, form.refusal()
    patient = ward.bridge.view.patient
    assert patient is not None
    assert patient.patient.name == "OKAFOR, Amara"
    assert patient.patient.mrn == "604 1192"
    assert patient.patient.birth_date == "1992-03-03"
    assert patient.patient.allergies == ()
    assert lines(ward)[0].what.startswith("OKAFOR, Amara, record number 604 1192")


def test_a_record_number_is_not_given_twice(ward: MainWindow) -> None:
    add_patient(ward, "okafor", "604 1192")
    form = add_patient(ward, "nguyen", "604 1192")
    assert ward.sheets.current is form
    assert focused() is form.mrn
    shown = [words.text() for words in form.findChildren(QLabel) if words.isVisible()]
    assert "OKAFOR, Amara already has the record number 604\xa01192." in shown
    assert len(ward.bridge.view.ward) == 1


def test_who_records_is_asked_where_nobody_signs_in(machine: Machine) -> None:
    path = machine.folder / "other.db"
    Store.create(path).close()
    ward = machine.start(path).window
    assert ward is not None
    press("F2")
    assert isinstance(sheet(ward), WhoRecords)
    type_in("A. Reyes")
    press("Return")
    assert ward.bridge.author == "A. Reyes"
    assert ward.top.author.text() == "A. Reyes"


def test_a_second_program_on_the_same_file_gets_a_sentence(machine: Machine) -> None:
    desktop = machine.start()
    start_ward(machine, desktop)
    second = subprocess.run(
        [sys.executable, "-m", "mgtracker", "--database", str(places.ward_file())],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert second.returncode == 3
    assert second.stderr.splitlines()[-1].startswith("mgtracker: ")
    assert "is open in another mgtracker window on this computer" in second.stderr


def test_a_ward_that_cannot_be_opened_leaves_the_sample_standing(machine: Machine) -> None:
    desktop = machine.start()
    start_ward(machine, desktop)
    press("F3")
    machine.ready(desktop)
    places.ward_file().write_bytes(b"not a record")
    press("F3")
    assert desktop.window is not None
    assert isinstance(sheet(desktop.window), LostSheet)
    assert desktop.window.bridge.view.kind == "sample"


def test_no_file_to_open_is_exit_3(machine: Machine) -> None:
    with pytest.raises(RecordError, match="there is no database"):
        machine.start(machine.folder / "nowhere.db")
    assert RecordError.exit_code == 3


def read_only_ward(machine: Machine) -> Path:
    path = machine.folder / "ward-6b.mgtracker.db"
    with Store.create(path) as store:
        fill_sample(store, machine.clock.now(), load_protocol())
    path.chmod(0o400)
    return path


def test_a_write_protected_file_is_read(machine: Machine) -> None:
    desktop = machine.start(read_only_ward(machine))
    window = desktop.window
    assert window is not None
    assert window.bridge.view.read_only
    assert window.windowTitle() == "Ward 6b - mgtracker"
    (banner,) = window.findChildren(Banner)
    assert banner.accessibleName().startswith("Open for reading")
    assert not window.board.head.add.isEnabled()
    press("N")
    assert window.sheets.current is None
    press("Return")
    assert front(window) == "LINDQVIST, Per"
    window.page.tabs.journal.select_entry("lindqvist-d1")
    press("J")
    press("Del")
    assert window.sheets.current is None


def test_a_file_on_the_command_line_is_opened(machine: Machine) -> None:
    path = machine.folder / "other.db"
    Store.create(path).close()
    window = machine.start(path).window
    assert window is not None
    assert window.bridge.view.kind == "ward"
    assert window.top.author.text() == "Say who you are"


def test_the_time_zone_is_the_machines() -> None:
    assert system_zone().key


def test_a_tour_without_a_patient_of_that_number_is_refused(tmp_path: Path) -> None:
    from mgtracker.cli import tour
    from mgtracker.clinical.errors import InputError

    asked = Namespace(folder=tmp_path, database=None, patient=["000"], language="en")
    with pytest.raises(InputError, match="nobody has the record number"):
        tour.run(asked)
