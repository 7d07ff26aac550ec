"""People on a shared workstation, by keys: signing in, locking, switching, the first one, passphrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from mgtracker.clinical.clock import MINUTE
from mgtracker.db.audit import NOBODY
from mgtracker.db.store import Store
from mgtracker.ui.add_patient import AddPatient
from mgtracker.ui.alarms.in_window import WindowAlarms
from mgtracker.ui.alarms.tray import notices
from mgtracker.ui.people.choose_pin import ChoosePin
from mgtracker.ui.people.first_administrator import FirstAdministrator
from mgtracker.ui.people.lock_after_sheet import LockAfterSheet
from mgtracker.ui.people.people_sheet import PeopleSheet
from mgtracker.ui.people.person_sheet import PersonSheet
from mgtracker.ui.people.proof_fields import WRONG
from mgtracker.ui.people.recovery_sheet import RecoverySheet
from mgtracker.ui.people.switch_sheet import SwitchSheet
from mgtracker.ui.people.typed_by import TypedByQuestion
from mgtracker.ui.people.unlock_sheet import WRONG as WRONG_PASSPHRASE
from mgtracker.ui.people.unlock_sheet import UnlockSheet
from mgtracker.ui.start_ward import StartWard

from .people import PASSPHRASE, opened, person, ward_of
from .steps import (
    OTHER_PIN,
    PIN,
    dose_form,
    focused,
    front,
    introduce,
    lines,
    press,
    put_into_safe,
    sheet,
    sign_in,
    type_in,
)

if TYPE_CHECKING:
    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.people.cover import Cover

    from .conftest import Machine


def cover(desktop: Desktop) -> Cover:
    assert desktop.people is not None
    return desktop.people.cover


def in_sight(window: MainWindow) -> str:
    """Every word that can be read in the window."""
    shown = [window, *window.findChildren(QWidget)]
    words = [
        f"{one.accessibleName()} {one.property('text') or ''}" for one in shown if one.isVisible()
    ]
    return "\n".join(words)


def deeds(desktop: Desktop) -> list[str]:
    assert desktop.window is not None
    store = desktop._store
    assert store is not None
    return [deed.kind for deed in store.trail() if deed.kind not in {"person", "keys"}]


# -- signing in --------------------------------------------------------------------------------------


@pytest.mark.hazard("H-30")
def test_nobody_is_seen_before_somebody_signs_in(machine: Machine) -> None:
    desktop = machine.start(ward_of(machine.folder))
    window = desktop.window
    assert window is not None
    seen = in_sight(window)
    assert "OKAFOR" not in seen.upper()
    assert "LINDQVIST" not in seen.upper()
    assert "alarms wait" in cover(desktop).said()[1]
    press("N")
    press("Ctrl+K")
    press("Esc")
    press("F1")
    assert window.sheets.current is None
    assert cover(desktop).isVisible()


def test_signing_in_takes_initials_a_pin_and_enter(machine: Machine) -> None:
    desktop, window = opened(machine)
    assert not cover(desktop).isVisible()
    assert window.bridge.author == "J. Mensah"
    assert window.top.author.text() == "J. Mensah"
    press("Return")
    assert front(window) == "LINDQVIST, Per"
    assert deeds(desktop)[:2] == ["saw", "signed-in"]


def test_a_wrong_pin_and_unknown_initials_are_told_alike(machine: Machine) -> None:
    desktop = machine.start(ward_of(machine.folder))
    fields = cover(desktop).fields
    sign_in("JM", "000111")
    assert fields.error() == WRONG
    assert focused() is fields.pin
    fields.clear()
    sign_in("XX", PIN)
    assert fields.error() == WRONG
    fields.clear()
    press("Return")
    assert fields.error() == "Type your initials."
    assert cover(desktop).isVisible()


def test_after_three_wrong_tries_the_wait_is_counted_down(machine: Machine) -> None:
    desktop = machine.start(ward_of(machine.folder))
    fields = cover(desktop).fields
    for _ in range(3):
        fields.clear()
        sign_in("JM", "000111")
    assert fields.error().endswith("Wait 0:30 before the next try.")
    machine.clock.time = machine.clock.time.plus(12)
    fields.look()
    assert fields.error().endswith("Wait 0:18 before the next try.")
    type_in(PIN)
    press("Return")
    assert cover(desktop).isVisible(), "the right PIN waits too"
    machine.clock.time = machine.clock.time.plus(18)
    fields.look()
    assert fields.error() == "Try again now."
    type_in(PIN)
    press("Return")
    assert not cover(desktop).isVisible()


def test_a_pin_that_somebody_else_chose_is_changed_before_anything_is_seen(
    machine: Machine,
) -> None:
    path = ward_of(machine.folder)
    with Store.open(path) as store:
        admin = store.people.by_initials("JM")
        assert admin is not None
        store.people.add(admin, "C. Lopez", "CL", "pharmacist", "temporary", machine.clock.now())
    desktop = machine.start(path)
    window = desktop.window
    assert window is not None
    sign_in("CL", "temporary")
    form = sheet(window)
    assert isinstance(form, ChoosePin)
    assert cover(desktop).isVisible()
    type_in("111111")
    press("Return")
    assert focused() is form.new, "a run is refused"
    form.new.clear()
    type_in("830167")
    press("Tab")
    type_in("830168")
    press("Return")
    assert focused() is form.again
    type_in("830167")
    press("Return")
    assert not cover(desktop).isVisible()
    assert person(window).name == "C. Lopez"
    assert not person(window).must_choose_pin


# -- locking -----------------------------------------------------------------------------------------


def typed(window: MainWindow, amount: str = "3 g") -> None:
    press("Return")
    assert window.page.give is not None
    window.page.give.open_tab("dose")
    type_in(amount)
    assert dose_form(window).amount.text() == amount


def test_lock_now_hides_everybody_and_keeps_what_is_typed(machine: Machine) -> None:
    desktop, window = opened(machine)
    typed(window)
    press("F12")
    assert cover(desktop).isVisible()
    assert "LINDQVIST" not in in_sight(window).upper()
    assert cover(desktop).said()[0] == "Locked. What was being typed is kept."
    assert not cover(desktop).practice.isVisible(), "it would lose what is typed"
    assert deeds(desktop)[0] == "locked"
    window.close()
    assert window.isVisible(), "what is typed is not lost by closing"
    sign_in("JM", PIN)
    assert dose_form(window).amount.text() == "3 g"
    assert focused() is dose_form(window).amount
    assert window.sheets.current is None, "the same person is asked nothing"
    press("Esc")


def test_after_five_minutes_without_a_key_it_locks_and_still_counts_alarms(
    machine: Machine,
) -> None:
    desktop, window = opened(machine)
    typed(window)
    machine.clock.time = machine.clock.time.plus(4 * MINUTE)
    window.bridge.refresh()
    assert not cover(desktop).isVisible()
    machine.clock.time = machine.clock.time.plus(MINUTE)
    window.bridge.refresh()
    assert cover(desktop).isVisible()
    before = cover(desktop).said()[1]
    machine.clock.time = machine.clock.time.plus(180 * MINUTE)
    window.bridge.refresh()
    assert cover(desktop).said()[1] != before, "alarms go on being counted"
    assert "LINDQVIST" not in in_sight(window).upper()


def test_the_administrator_says_after_how_long_it_locks(machine: Machine) -> None:
    desktop, window = opened(machine)
    press("Ctrl+F12")
    form = sheet(window)
    assert isinstance(form, LockAfterSheet)
    assert form.after.value() == "5"
    press("Right")
    press("Return")
    assert window.sheets.current is None
    assert window.settings.lock_after == 10
    assert deeds(desktop)[0] == "settings"
    machine.clock.time = machine.clock.time.plus(9 * MINUTE)
    window.bridge.refresh()
    assert not cover(desktop).isVisible()
    machine.clock.time = machine.clock.time.plus(MINUTE)
    window.bridge.refresh()
    assert cover(desktop).isVisible()


def test_nobody_else_says_after_how_long_it_locks(machine: Machine) -> None:
    _, window = opened(machine, "BK", OTHER_PIN)
    press("Ctrl+F12")
    assert window.sheets.current is None


def test_a_clock_set_back_locks_too(machine: Machine) -> None:
    desktop, window = opened(machine)
    machine.clock.time = machine.clock.time.plus(-30 * MINUTE)
    window.bridge.refresh()
    assert cover(desktop).isVisible()


def test_an_open_sheet_is_put_away_and_comes_back_for_the_same_person(machine: Machine) -> None:
    desktop, window = opened(machine)
    press("N")
    form = sheet(window)
    assert isinstance(form, AddPatient)
    type_in("nguyen")
    QTest.keyClick(form.windowHandle(), Qt.Key.Key_F12)
    assert cover(desktop).isVisible()
    assert not form.isVisible()
    sign_in("JM", PIN)
    assert sheet(window) is form
    assert form.isVisible()
    assert form.family.text() == "nguyen"


def test_a_sheet_is_not_another_persons_question(machine: Machine) -> None:
    desktop, window = opened(machine)
    press("N")
    assert desktop.people is not None
    desktop.people.lock()
    sign_in("BK", OTHER_PIN)
    assert window.sheets.current is None
    assert person(window).name == "B. Kahn"


# -- another person ----------------------------------------------------------------------------------


def test_switching_is_one_key_initials_and_a_pin(machine: Machine) -> None:
    desktop, window = opened(machine)
    press("Ctrl+U")
    assert isinstance(sheet(window), SwitchSheet)
    sign_in("BK", OTHER_PIN)
    assert window.sheets.current is None
    assert person(window).name == "B. Kahn"
    assert window.top.author.text() == "B. Kahn"
    assert deeds(desktop)[:2] == ["signed-out", "signed-in"]


def test_a_switch_that_is_refused_leaves_who_was_there(machine: Machine) -> None:
    _, window = opened(machine)
    press("Ctrl+U")
    sign_in("BK", "000111")
    form = sheet(window)
    assert isinstance(form, SwitchSheet)
    assert form.fields.error() == WRONG
    press("Esc")
    assert person(window).name == "J. Mensah"


@pytest.mark.hazard("H-30")
def test_what_another_one_typed_is_asked_about_and_said_until_it_is_recorded(
    machine: Machine,
) -> None:
    desktop, window = opened(machine)
    typed(window)
    press("Ctrl+U")
    sign_in("BK", OTHER_PIN)
    question = sheet(window)
    assert isinstance(question, TypedByQuestion)
    said = " ".join(words.text() for words in question.findChildren(QLabel))
    assert "J. Mensah typed for LINDQVIST, Per" in said
    assert "under your name: B. Kahn" in said
    press("Return")
    assert dose_form(window).amount.text() == "3 g"
    assert desktop.people is not None
    line = desktop.people.line
    assert line.isVisible()
    assert line.said() == "Typed by J. Mensah. If it is recorded, by B. Kahn."
    dose_form(window).amount.clear()
    window.bridge.refresh()
    assert not line.isVisible()


def test_what_another_one_typed_can_be_cleared(machine: Machine) -> None:
    desktop, window = opened(machine)
    typed(window)
    press("F12")
    sign_in("BK", OTHER_PIN)
    question = sheet(window)
    assert isinstance(question, TypedByQuestion)
    question.clear_it.setFocus()
    press("Space")
    assert dose_form(window).amount.text() == ""
    assert desktop.people is not None
    assert not desktop.people.line.isVisible()


def test_an_entry_is_signed_by_who_is_signed_in(machine: Machine) -> None:
    _, window = opened(machine, "BK", OTHER_PIN)
    press("Return")
    entry = window.bridge.void(
        next(one.entry_id for one in lines(window) if one.can_strike), "test"
    )
    assert entry is not None
    assert (entry.by, entry.by_id) == ("B. Kahn", person(window).id)


def test_another_language_keeps_who_is_signed_in(machine: Machine) -> None:
    desktop, window = opened(machine)
    window.sheets.use_language("de")
    again = machine.ready(desktop)
    assert again is not window
    assert person(again).name == "J. Mensah"
    assert "signed-out" not in deeds(desktop)
    again.sheets.use_language("en")
    machine.ready(desktop)


# -- the first administrator, and encryption -----------------------------------------------------------


def test_a_ward_from_before_there_were_people_asks_for_the_first(machine: Machine) -> None:
    path = machine.folder / "old.db"
    Store.create(path).close()
    desktop = machine.start(path)
    machine.stop(desktop)
    desktop = machine.start(path, asks=True)
    form = sheet(desktop.window)  # type: ignore[arg-type]
    assert isinstance(form, FirstAdministrator)
    press("Return")
    assert focused() is form.oneself.name
    for answer in ("A. Reyes", "AR", PIN, PIN):
        type_in(answer)
        press("Tab")
    press("Return")
    window = machine.ready(desktop)
    assert person(window).is_administrator
    put_into_safe(window)
    machine.stop(desktop)
    again = machine.start(path)
    assert cover(again).isVisible()
    sign_in("ar", PIN)
    assert person(again.window).name == "A. Reyes"  # type: ignore[arg-type]


def test_the_recovery_sheet_stays_until_it_is_kept(machine: Machine) -> None:
    desktop = machine.start()
    press("F3")
    form = desktop.own_ward.sheet
    assert isinstance(form, StartWard)
    press("Space")
    press("Return")
    introduce(form)
    window = machine.ready(desktop)
    shown = sheet(window)
    assert isinstance(shown, RecoverySheet)
    press("Esc")
    press("Return")
    assert window.sheets.current is shown
    press("Space")
    press("Return")
    assert window.sheets.current is None


def test_an_encrypted_ward_is_started_and_opened_by_its_passphrase(machine: Machine) -> None:
    desktop = machine.start()
    press("F3")
    form = desktop.own_ward.sheet
    assert isinstance(form, StartWard)
    press("Space")
    press("Return")
    for answer in ("J. Mensah", "JM", PIN, PIN):
        type_in(answer)
        press("Tab")
    press("Return")
    assert form.encryption.choice_row.error() == "Choose one. It is not changed later."
    press("Right")
    press("Space")
    assert "nothing opens it again" in form.encryption.says.text()
    press("Tab")
    type_in("too short")
    press("Return")
    assert "at least 15 characters" in form.encryption.secret_row.error()
    form.encryption.secret.clear()
    type_in(PASSPHRASE)
    press("Tab")
    type_in(PASSPHRASE)
    press("Return")
    window = machine.ready(desktop)
    put_into_safe(window)
    assert desktop._store is not None
    assert desktop._store.key is not None
    machine.stop(desktop)

    again = machine.start()
    assert again.window is None, "nothing is read before the passphrase"
    door = again.door
    assert isinstance(door, UnlockSheet)
    type_in("JM")
    press("Tab")
    type_in("seven quiet otters swam")
    press("Return")
    assert door.passphrase_row.error() == WRONG_PASSPHRASE
    type_in(PASSPHRASE)
    press("Return")
    assert again.window is not None
    assert cover(again).fields.initials.text() == "JM"
    type_in(PIN)
    press("Return")
    assert person(machine.ready(again)).name == "J. Mensah"


def test_from_the_sample_an_encrypted_ward_asks_over_it(machine: Machine) -> None:
    path = ward_of(machine.folder, passphrase=PASSPHRASE)
    desktop = machine.start()
    desktop.settings.ward = path
    window = desktop.window
    assert window is not None
    window.ward_asked.emit()
    assert isinstance(sheet(window), UnlockSheet)
    type_in("jm")
    press("Tab")
    type_in(PASSPHRASE)
    press("Return")
    sign_in_after_passphrase(desktop)
    assert person(machine.ready(desktop)).name == "J. Mensah"


def sign_in_after_passphrase(desktop: Desktop) -> None:
    assert focused() is cover(desktop).fields.pin
    type_in(PIN)
    press("Return")


def test_practice_is_open_to_anybody(machine: Machine) -> None:
    desktop = machine.start(ward_of(machine.folder))
    press("F3")
    assert machine.ready(desktop).bridge.view.kind == "sample"
    assert desktop.people is None
    assert NOBODY.person is None


# -- who belongs to the ward ---------------------------------------------------------------------------


def test_the_administrator_adds_somebody_who_signs_in_and_leaves(machine: Machine) -> None:
    desktop, window = opened(machine)
    press("Ctrl+F2")
    people = sheet(window)
    assert isinstance(people, PeopleSheet)
    press("Return")
    form = people.over
    assert isinstance(form, PersonSheet)
    type_in("D. Osei")
    press("Tab")
    type_in("jm")
    press("Tab")
    press("Right")
    press("Space")
    for _ in range(2):
        press("Tab")
        type_in("temporary")
    press("Return")
    assert form.refusal() == "J. Mensah has the initials JM already."
    form.initials.setText("DO")
    press("Return")
    assert people.over is None
    assert [row[0] for row in people.table.rows()] == ["B. Kahn", "D. Osei", "J. Mensah"]
    assert people.table.rows()[1] == ("D. Osei", "DO", "Prescriber", "signs in")
    people.table.selectRow(1)
    people.away.setFocus()
    press("Space")
    assert people.table.rows()[-1] == ("D. Osei", "DO", "Prescriber", "has left")
    people.table.selectRow(1)
    assert people.chosen() == desktop._store.people.by_initials("JM")  # type: ignore[union-attr]
    people.away.setFocus()
    press("Space")
    assert people.refusal().startswith("No administrator would be left.")


def test_a_forgotten_pin_is_given_anew_and_changed_at_the_next_sign_in(machine: Machine) -> None:
    _, window = opened(machine)
    press("Ctrl+F2")
    people = sheet(window)
    assert isinstance(people, PeopleSheet)
    people.table.selectRow(0)
    people.new_pin.setFocus()
    press("Space")
    type_in("given anew")
    press("Tab")
    type_in("given anew")
    press("Return")
    assert people.over is None
    press("Esc")
    press("F12")
    sign_in("BK", OTHER_PIN)
    assert window.bridge.signed_in is None
    press("F12")
    assert focused() is not None
    assert window.bridge.signed_in is None


def test_only_an_administrator_looks_after_people(machine: Machine) -> None:
    _, window = opened(machine, "BK", OTHER_PIN)
    press("Ctrl+F2")
    assert window.sheets.current is None


@pytest.mark.hazard("H-30")
def test_while_it_is_locked_the_desktops_notice_names_nobody(machine: Machine) -> None:
    desktop, window = opened(machine)
    alarms = window.findChild(WindowAlarms)
    assert isinstance(alarms, WindowAlarms)
    assert not alarms.names_hidden
    press("F12")
    assert alarms.names_hidden
    raised = alarms.desk.active
    title, text = notices(raised, window.bridge.view, named=not alarms.names_hidden)
    assert title == cover(desktop).said()[1]
    assert text == "Sign in to see whose."
    sign_in("JM", PIN)
    assert not alarms.names_hidden
