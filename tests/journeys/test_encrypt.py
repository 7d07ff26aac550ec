"""A plain ward is encrypted in the window, by keys: who may, what is said, and what becomes of the old file."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from mgtracker.db.keys import Keys
from mgtracker.db.store import Store
from mgtracker.ui.people.encrypt_sheet import KEEP, EncryptSheet
from mgtracker.ui.people.pin_sheet import PinSheet
from mgtracker.ui.people.recovery_sheet import RecoverySheet

from .people import PASSPHRASE, opened, person, ward_of
from .steps import OTHER_PIN, PIN, focused, press, put_into_safe, sheet, sign_in, type_in

if TYPE_CHECKING:
    from pathlib import Path

    from mgtracker.db.encrypting import Encrypted
    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


def asked(window: MainWindow) -> EncryptSheet:
    press("Ctrl+Shift+F12")
    form = sheet(window)
    assert isinstance(form, EncryptSheet)
    return form


def fill(pin: str = PIN, passphrase: str = PASSPHRASE, becomes: str = "Space") -> None:
    """`becomes`: Space keeps the plain file, Right deletes it."""
    for typed in (pin, passphrase, passphrase):
        type_in(typed)
        press("Tab")
    press(becomes)
    press("Return")


def done(desktop: Desktop, before: MainWindow) -> MainWindow:
    """Until there is another window."""
    while desktop.window is before:
        QTest.qWait(10)
    assert desktop.window is not None
    return desktop.window


def plain_and_new(machine: Machine) -> tuple[Path, Path]:
    plain = machine.folder / "ward-7.mgtracker.db"
    return plain, plain.with_name("ward-7-encrypted.mgtracker.db")


def test_the_ward_goes_on_in_an_encrypted_file_with_the_same_person(machine: Machine) -> None:
    desktop, window = opened(machine)
    plain, new = plain_and_new(machine)
    form = asked(window)
    assert new.name in form.says.text()
    fill()
    after = done(desktop, window)
    assert person(after).name == "J. Mensah"
    assert isinstance(sheet(after), RecoverySheet)
    put_into_safe(after)
    store = desktop._store
    assert store is not None
    assert store.path == new
    assert store.key == Keys.read(new).unlock("JM", PASSPHRASE)
    assert stat.S_IMODE(plain.stat().st_mode) == 0o400
    with Store.open(plain, read_only=True) as old:
        assert old.chain_head() == store.chain_head()
    assert desktop.settings.ward == new
    machine.stop(desktop)
    again = machine.start()
    assert again.window is None, "it opens with the passphrase alone"
    assert again.door is not None


def test_the_plain_file_is_deleted_where_that_is_chosen(machine: Machine) -> None:
    desktop, window = opened(machine)
    plain, new = plain_and_new(machine)
    asked(window)
    fill(becomes="Right")
    after = done(desktop, window)
    put_into_safe(after)
    assert not plain.exists()
    assert new.exists()


def test_what_is_missing_or_wrong_is_said_and_nothing_is_made(machine: Machine) -> None:
    _, window = opened(machine)
    plain, new = plain_and_new(machine)
    form = asked(window)
    press("Return")
    assert form.pin_row.error() == "Type your PIN."
    assert form.secret_row.error() == ""
    assert focused() is form.pin
    for typed, row, said in (
        (PIN, form.secret_row, "A passphrase has at least 15 characters: four or five words."),
        (PASSPHRASE, form.again_row, "This is not the same. Type it again."),
        (PASSPHRASE, form.becomes_row, "Choose what becomes of it."),
    ):
        type_in(typed)
        press("Return")
        assert row.error() == said
    for field in (form.pin, form.secret, form.again):
        field.clear()
    form.pin.setFocus()
    fill("000111")
    assert form.pin_row.error() == "This is not the PIN of JM."
    assert focused() is form.pin
    type_in(PIN)
    form.again.setText("seven quiet otters swam")
    press("Return")
    assert form.again_row.error() == "This is not the same. Type it again."
    press("Esc")
    assert window.sheets.current is None
    assert not new.exists()
    assert {one.name for one in machine.folder.iterdir() if "encrypted" in one.name} == set()
    assert plain.stat().st_mode & 0o200


def test_esc_stops_it_and_the_ward_is_as_it_was(machine: Machine) -> None:
    desktop, window = opened(machine)
    form = asked(window)
    fill()
    assert form._work is not None
    form.reject()
    assert {one.name for one in machine.folder.iterdir() if "encrypted" in one.name} == set()
    assert desktop.window is window
    assert person(window).name == "J. Mensah"


def made_by(form: EncryptSheet) -> Encrypted:
    """The new file, before it takes the place of the old one."""
    form.made.disconnect()
    results: list[Encrypted] = []
    form.made.connect(lambda made, _becomes: results.append(made))
    fill()
    while not results:
        QTest.qWait(10)
    return results[0]


def test_what_is_written_meanwhile_is_not_lost(machine: Machine) -> None:
    desktop, window = opened(machine)
    _, new = plain_and_new(machine)
    form = asked(window)
    store, who = desktop._store, person(window)
    assert store is not None
    made = made_by(form)
    store.audit.note("exported", machine.clock.now(), who.doer)
    desktop._move_into(form, made, KEEP)
    assert form.refusal() == "Something was written meanwhile. Encrypt it again."
    assert desktop.window is window
    assert not new.exists()


def test_a_plain_file_that_cannot_be_put_away_is_said(machine: Machine) -> None:
    desktop, window = opened(machine)
    plain, _ = plain_and_new(machine)
    form = asked(window)
    made = made_by(form)
    plain.unlink()
    desktop._move_into(form, made, KEEP)
    after = machine.ready(desktop)
    assert "ward-7.mgtracker.db cannot be used" in sheet(after).refusal()
    put_into_safe(after)


def test_only_an_administrator_encrypts_and_only_once(machine: Machine) -> None:
    _, window = opened(machine, "BK", OTHER_PIN)
    for keys in ("Ctrl+Shift+F12", "Ctrl+Shift+F2"):
        press(keys)
        assert window.sheets.current is None


def test_an_encrypted_ward_is_not_encrypted_again(machine: Machine) -> None:
    desktop = machine.start(ward_of(machine.folder, passphrase=PASSPHRASE))
    type_in("JM")
    press("Tab")
    type_in(PASSPHRASE)
    press("Return")
    type_in(PIN)
    press("Return")
    window = machine.ready(desktop)
    press("Ctrl+Shift+F12")
    assert window.sheets.current is None


@pytest.mark.hazard("H-30")
def test_a_new_recovery_sheet_takes_ones_own_pin_and_ends_the_old_one(machine: Machine) -> None:
    desktop, window = opened(machine)
    store = desktop._store
    assert store is not None
    before = store.audit.recovery_line()
    press("Ctrl+Shift+F2")
    form = sheet(window)
    assert isinstance(form, PinSheet)
    press("Return")
    assert form.pin_row.error() == "Type your PIN."
    type_in("000111")
    press("Return")
    assert form.pin_row.error() == "This is not the PIN of JM."
    assert store.audit.recovery_line() == before
    type_in(PIN)
    press("Return")
    put_into_safe(window)
    assert store.audit.recovery_line() != before
    press("F12")
    sign_in("JM", PIN)
    assert person(window).name == "J. Mensah"
