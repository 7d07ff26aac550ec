"""The ward's own settings, by keys: seen as they are, changed, refused, and said who changed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mgtracker.db.store import Store
from mgtracker.db.trail import Wanted
from mgtracker.ui.deeds import deeds
from mgtracker.ui.key_list import KeyList
from mgtracker.ui.leave_question import LeaveQuestion
from mgtracker.ui.ward.sheet import WardSheet
from mgtracker.ui.window_sheets import key_groups

from .people import opened, ward_of
from .screens import settle
from .steps import OTHER_PIN, focused, front, press, sheet, sign_in, type_in

if TYPE_CHECKING:
    from mgtracker.clinical.due import Due
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine

THE_WARD = "The ward"
HOUR = 3600


def ask(window: MainWindow) -> WardSheet:
    press("Ctrl+F4")
    form = sheet(window)
    assert isinstance(form, WardSheet)
    return form


def tab_to(form: WardSheet, field: object) -> None:
    for _ in range(60):
        if focused() is field:
            return
        press("Tab")
    raise AssertionError(f"{field} is not reached by Tab in {form.windowTitle()}")


def why_not(window: MainWindow, words: str) -> str:
    return next(deed.why_not for deed in deeds(window) if deed.text == words)


def nightly(window: MainWindow) -> list[Due]:
    return [
        due
        for row in window.bridge.view.ward
        for due in row.due
        if due.task == "dose" and due.what.endswith("magnesium oxide")
    ]


def test_it_shows_what_is_in_force(machine: Machine) -> None:
    _, window = opened(machine)
    form = ask(window)
    assert focused() is form.name
    assert (form.name.text(), form.zone.text()) == ("Ward 7", "Europe/London")
    assert form.units.all.value() == "mmol/L"
    assert not form.moves.isVisible()
    press("Escape")
    assert window.sheets.current is None


@pytest.mark.hazard("H-23")
def test_name_zone_and_units_are_changed_by_keys(machine: Machine) -> None:
    desktop, before = opened(machine)
    before.go_to("okafor")
    entries = [row.entry for row in before.bridge.view.patient.journal]  # type: ignore[union-attr]
    form = ask(before)
    type_in("Medical  admissions")
    press("Tab")
    type_in("new york")
    assert form.moves.isVisible()
    assert "what stood at 14:05 then stands at 09:05" in form.moves.text()
    tab_to(form, form.units.all.segmented().segments()[0])
    press("Right")
    assert form.units.units()["pth"] == "pg/mL"
    tab_to(form, form.units.rows["calcium"].segmented().segments()[1])
    press("Left")
    assert form.units.all.value() == ""
    press("Return")
    window = machine.ready(desktop)
    assert window is not before
    assert window.windowTitle() == "Medical admissions - mgtracker"
    assert front(window) == "OKAFOR, Amara"
    assert window.bridge.view.zone.key == "America/New_York"
    assert window.bridge.signed_in is not None, "nobody has to sign in anew"
    assert [row.entry for row in window.bridge.view.patient.journal] == entries  # type: ignore[union-attr]
    assert window.page.choices.kind("magnesium").unit.name == "mg/dL"
    assert window.page.choices.kind("calcium").unit.name == "mmol/L"
    with Store.open(machine.folder / "ward-7.mgtracker.db", read_only=True) as store:
        (deed,) = store.trail(Wanted(kinds=frozenset({"settings"})))
    assert deed.name == "J. Mensah"
    assert deed.what.startswith(
        "name Medical admissions, was that of the file, time zone America/New_York"
    )
    assert "pth in pg/mL, was pmol/L" in deed.what
    assert "calcium in" not in deed.what.replace("ionised calcium in", "")


def test_what_was_changed_is_there_at_the_next_start(machine: Machine) -> None:
    desktop, window = opened(machine)
    ask(window)
    type_in("Ward 8")
    press("Return")
    machine.stop(desktop)
    again = machine.start(machine.folder / "ward-7.mgtracker.db").window
    assert again is not None
    assert again.windowTitle() == "Ward 8 - mgtracker"


@pytest.mark.hazard("H-23")
def test_nightly_doses_follow_the_new_clock(machine: Machine) -> None:
    desktop, before = opened(machine)
    opens = [due.opens.seconds for due in nightly(before)]
    assert opens, "somebody takes magnesium oxide nightly"
    ask(before)
    press("Tab")
    type_in("Europe/Athens")
    press("Return")
    settle()  # the key means the list of zones first, then the sheet
    after = [due.opens.seconds for due in nightly(machine.ready(desktop))]
    assert after == [at - 2 * HOUR for at in opens]


def test_a_zone_that_is_none_and_a_name_that_is_none_are_refused_beside_their_fields(
    machine: Machine,
) -> None:
    _, window = opened(machine)
    form = ask(window)
    press("Backspace")
    press("Return")
    assert form.name_row.error() == "Say what the ward is called."
    assert focused() is form.name
    type_in("Ward 8")
    press("Tab")
    type_in("Mars/Base")
    press("Return")
    assert form.name_row.error() == ""
    assert form.zone_row.error() == "Mars/Base is no time zone. Write it like Europe/London."
    assert focused() is form.zone
    press("Escape")
    assert window.bridge.view.zone.key == "Europe/London"
    assert window.windowTitle() == "Ward 7 - mgtracker"


def test_units_alone_leave_the_window_as_it_is(machine: Machine) -> None:
    _, window = opened(machine)
    window.go_to("okafor")
    window.page.choices.next_unit("magnesium")
    window.page.choices.next_unit("magnesium")
    form = ask(window)
    assert form.units.all.value() == "", "one was chosen on the chart before anybody said"
    tab_to(form, form.units.all.segmented().segments()[0])
    press("Right")
    press("Return")
    assert window.sheets.current is None
    assert window.page.choices.kind("magnesium").unit.name == "mg/dL"
    assert window.page.choices.kind("creatinine").unit.name == "mg/dL"


@pytest.mark.hazard("H-30")
def test_it_is_an_administrators(machine: Machine) -> None:
    desktop, window = opened(machine, "BK", OTHER_PIN)
    assert why_not(window, THE_WARD) == "Only an administrator does this."
    press("Ctrl+F4")
    assert window.sheets.current is None
    press("F2")
    sign_in()
    assert why_not(window, THE_WARD) == ""
    assert isinstance(ask(machine.ready(desktop)), WardSheet)


def test_who_stops_being_one_over_the_open_sheet_changes_nothing(machine: Machine) -> None:
    desktop, window = opened(machine)
    form = ask(window)
    store = desktop._store
    assert store is not None
    admin = store.people.by_initials("JM")
    assert admin is not None
    beth = store.people.add(
        admin, "B. Reyes", "BR", "administrator", "temporary", machine.clock.now()
    )
    store.people.set_active(beth, admin.id, machine.clock.now(), is_active=False)
    type_in("Ward 8")
    press("Return")
    assert form.refusal() == "Only an administrator does this."
    assert store.ward.settings().name is None


def test_what_is_typed_is_asked_about_first(machine: Machine) -> None:
    _, window = opened(machine)
    window.go_to("okafor")
    press("Ctrl+D")
    type_in("5 g")
    press("Ctrl+F4")
    assert isinstance(sheet(window), LeaveQuestion)
    press("Escape")
    assert window.sheets.current is None
    assert window.has_unsaved()


def test_the_sample_has_none(window: MainWindow) -> None:
    assert why_not(window, THE_WARD) == "Only in a ward of your own."
    press("Ctrl+F4")
    assert window.sheets.current is None


def test_a_file_for_reading_keeps_its_own(machine: Machine) -> None:
    path = ward_of(machine.folder)
    path.chmod(0o400)
    desktop = machine.start(path)
    sign_in()
    reading = machine.ready(desktop)
    assert why_not(reading, THE_WARD) == "This file is open for reading only."


def test_it_stands_in_the_list_of_keys(machine: Machine) -> None:
    _, window = opened(machine)
    press("?")
    assert isinstance(sheet(window), KeyList)
    keys = dict(key_groups(window))["Ward"]
    assert ("Ctrl F4", THE_WARD) in keys
    assert ("Ctrl F3", "Open another ward") in keys
    assert ("Ctrl Shift F3", "Start a new ward") in keys
