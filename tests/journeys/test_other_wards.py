"""More than one ward on a computer: a second one started, another one opened, and none of them mixed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mgtracker.db import places
from mgtracker.db.about import About
from mgtracker.db.store import Store
from mgtracker.ui.backup.lost import LostSheet
from mgtracker.ui.people.unlock_sheet import UnlockSheet
from mgtracker.ui.start_ward import StartWard
from mgtracker.ui.ward.other_sheet import OpenWard

from .people import PASSPHRASE, ward_of
from .steps import focused, introduce, press, put_into_safe, sheet, sign_in, type_in
from .test_own_ward import add_patient, start_ward

if TYPE_CHECKING:
    from pathlib import Path

    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


def second_ward(machine: Machine, desktop: Desktop) -> MainWindow:
    press("Ctrl+Shift+F3")
    form = desktop.own_ward.sheet
    assert isinstance(form, StartWard)
    assert form.windowTitle() == "Start a new ward"
    press("Space")
    press("Return")
    introduce(form, "A. Reyes", "AR")
    window = machine.ready(desktop)
    put_into_safe(window)
    return window


def ask_other(window: MainWindow) -> OpenWard:
    press("Ctrl+F3")
    form = sheet(window)
    assert isinstance(form, OpenWard)
    return form


def in_front(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def test_a_second_ward_is_started_beside_the_first(machine: Machine) -> None:
    desktop = machine.start()
    first = start_ward(machine, desktop)
    add_patient(first, "okafor", "604 1192")
    press("Escape")
    second = second_ward(machine, desktop)
    assert second.bridge.view.ward == ()
    assert second.windowTitle() == "Ward 2 - mgtracker"
    form = ask_other(second)
    assert form.list.rows() == (("Ward", str(places.ward_file())),)
    assert focused() is form.list
    press("Return")
    sign_in()
    back = machine.ready(desktop)
    assert back.windowTitle() == "Ward - mgtracker"
    assert [row.patient.name for row in back.bridge.view.ward] == ["OKAFOR, Amara"]


def test_from_the_sample_a_second_ward_is_started_and_is_the_one_of_the_next_start(
    machine: Machine,
) -> None:
    desktop = machine.start()
    start_ward(machine, desktop)
    press("F3")
    machine.ready(desktop)
    second_ward(machine, desktop)
    machine.stop(desktop)
    again = machine.start().window
    assert again is not None
    assert again.windowTitle() == "Ward 2 - mgtracker"


def test_a_ward_that_was_opened_is_the_one_of_the_next_start(machine: Machine) -> None:
    path = ward_of(machine.folder)
    desktop = machine.start()
    form = ask_other(in_front(desktop))
    assert not form.list.isVisible(), "none was opened here yet"
    assert focused() is form.file
    type_in(str(path))
    press("Return")
    sign_in()
    assert machine.ready(desktop).windowTitle() == "Ward 7 - mgtracker"
    machine.stop(desktop)
    again = machine.start().window
    assert again is not None
    assert again.windowTitle() == "Ward 7 - mgtracker"


def test_back_from_the_sample_leads_to_the_ward_one_came_from(machine: Machine) -> None:
    desktop = machine.start()
    start_ward(machine, desktop)
    machine.stop(desktop)
    desktop = machine.start(ward_of(machine.folder))
    sign_in()
    machine.ready(desktop)
    press("F3")
    assert machine.ready(desktop).bridge.view.kind == "sample"
    press("F3")
    sign_in()
    assert machine.ready(desktop).windowTitle() == "Ward 7 - mgtracker"
    machine.stop(desktop)
    again = machine.start().window
    assert again is not None
    assert again.windowTitle() == "Ward - mgtracker", (
        "opened once by its name, it is not the usual one"
    )


def test_what_cannot_be_opened_is_said_beside_the_file(machine: Machine) -> None:
    path = ward_of(machine.folder)
    text = machine.folder / "notes.db"
    text.write_text("not a record")
    desktop = machine.start(path)
    sign_in()
    window = machine.ready(desktop)
    form = ask_other(window)
    press("Return")
    assert form.row.error() == "Say which file, or choose one."
    for typed, said in (
        (str(machine.folder / "nowhere.db"), "there is no database"),
        (str(machine.folder), "is not a file"),
        (str(text), "is no mgtracker file; choose a ward, or a backup of one"),
        (str(path), "This ward is open already."),
        (str(machine.folder / ("x" * 300)), "File name too long"),
        ("~nobody-of-that-name/ward.db", "there is no folder"),
    ):
        assert focused() is form.file
        form.file.clear()
        type_in(typed)
        assert form.row.error() == ""
        press("Return")
        assert said in form.row.error()
    assert in_front(desktop) is window
    assert window.sheets.current is form
    press("Escape")
    machine.stop(desktop)
    again = machine.start().window
    assert again is not None
    assert again.bridge.view.kind == "sample", "the ward of the next start is still none"


def test_a_ward_opened_before_that_is_damaged_now_is_brought_back_from_a_backup(
    machine: Machine,
) -> None:
    path = ward_of(machine.folder)
    desktop = machine.start(path)
    machine.stop(desktop)
    path.write_bytes(b"not a record")
    desktop = machine.start()
    form = ask_other(in_front(desktop))
    assert form.file.text() == str(path)
    press("Return")
    assert isinstance(sheet(in_front(desktop)), LostSheet)


@pytest.mark.hazard("H-22")
def test_a_sample_chosen_as_a_ward_stays_a_sample(machine: Machine) -> None:
    path = machine.folder / "ward-9.mgtracker.db"
    Store.create(path, About("sample")).close()
    desktop = machine.start()
    start_ward(machine, desktop)
    ask_other(in_front(desktop))
    type_in(str(path))
    press("Return")
    window = machine.ready(desktop)
    assert window.bridge.view.kind == "sample"
    assert window.windowTitle().startswith("Sample ward")
    press("F3")
    sign_in()
    assert machine.ready(desktop).windowTitle() == "Ward - mgtracker"
    machine.stop(desktop)
    again = machine.start().window
    assert again is not None
    assert again.bridge.view.kind == "ward"


def test_an_encrypted_ward_is_opened_with_a_passphrase(machine: Machine) -> None:
    path = ward_of(machine.folder, passphrase=PASSPHRASE)
    desktop = machine.start()
    before = in_front(desktop)
    ask_other(before)
    type_in(str(path))
    press("Return")
    asked = sheet(before)
    assert isinstance(asked, UnlockSheet)
    press("Escape")
    assert in_front(desktop) is before
    assert before.bridge.view.kind == "sample"


def test_a_start_without_its_ward_says_so_and_goes_on_when_it_is_there_again(
    machine: Machine,
) -> None:
    desktop = machine.start()
    start_ward(machine, desktop)
    machine.stop(desktop)
    unplugged = machine.folder / "elsewhere.db"
    places.ward_file().rename(unplugged)
    desktop = machine.start()
    window = in_front(desktop)
    assert window.bridge.view.kind == "sample"
    form = sheet(window)
    assert isinstance(form, OpenWard)
    assert form.row.error().startswith("This ward is not there now.")
    press("Return")
    assert "there is no database" in form.row.error()
    unplugged.rename(places.ward_file())
    press("Return")
    sign_in()
    assert machine.ready(desktop).windowTitle() == "Ward - mgtracker"


def test_a_ward_that_is_gone_is_said_to_be(machine: Machine, tmp_path: Path) -> None:
    path = ward_of(machine.folder)
    desktop = machine.start(path)
    machine.stop(desktop)
    path.rename(tmp_path / "elsewhere.db")
    form = ask_other(in_front(machine.start()))
    assert form.list.rows() == (("Ward 7", f"{path} (not there now)"),)
