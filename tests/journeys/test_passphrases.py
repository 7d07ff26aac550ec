"""Passphrases of one's own, in an encrypted ward: told once, chosen with a key, and they open it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mgtracker.db.keys import Keys, keys_file
from mgtracker.db.store import Store
from mgtracker.ui.people.choose_pin import ChoosePin
from mgtracker.ui.people.own_passphrase import OwnPassphrase
from mgtracker.ui.people.unlock_sheet import UnlockSheet

from .people import PASSPHRASE, opened, ward_of
from .steps import OTHER_PIN, PIN, focused, press, sheet, sign_in, type_in

if TYPE_CHECKING:
    from mgtracker.desktop.desktop import Desktop

    from .conftest import Machine

OWN = "four calm herons wade"


def encrypted(machine: Machine, initials: str, pin: str) -> Desktop:
    """Such a ward, opened with the administrator's passphrase, and somebody signed in."""
    desktop = machine.start(ward_of(machine.folder, passphrase=PASSPHRASE))
    type_in("JM")
    press("Tab")
    type_in(PASSPHRASE)
    press("Return")
    assert desktop.people is not None
    desktop.people.cover.fields.clear()
    sign_in(initials, pin)
    machine.ready(desktop)
    return desktop


def test_who_has_none_is_told_once_and_chooses_one_that_opens_the_ward(machine: Machine) -> None:
    desktop = encrypted(machine, "BK", OTHER_PIN)
    window = desktop.window
    assert window is not None
    form = sheet(window)
    assert isinstance(form, OwnPassphrase)
    assert "you have none yet" in form.says.text()
    press("Esc")
    press("F12")
    sign_in("BK", OTHER_PIN)
    assert window.sheets.current is None, "told once"
    press("Shift+F2")
    pins = sheet(window)
    assert isinstance(pins, ChoosePin)
    pins.passphrase.setFocus()
    press("Space")
    form = sheet(window)
    assert isinstance(form, OwnPassphrase)
    press("Return")
    assert form.pin_row.error() == "Type your PIN."
    type_in("000111")
    form.new.setText(OWN)
    form.again.setText(OWN)
    press("Return")
    assert form.pin_row.error() == "This is not the PIN of BK."
    assert focused() is form.pin, "who passes by gives themselves no key"
    type_in(OTHER_PIN)
    press("Tab")
    form.new.clear()
    form.again.clear()
    type_in("too short")
    press("Return")
    assert "at least 15 characters" in form.new_row.error()
    form.new.clear()
    type_in(OWN)
    press("Tab")
    type_in("four calm herons wait")
    press("Return")
    assert focused() is form.again
    type_in(OWN)
    press("Return")
    assert window.sheets.current is None
    store = desktop._store
    assert store is not None
    assert store.path is not None
    assert Keys.read(store.path).unlock("BK", OWN) == store.key
    assert Keys.read(store.path).unlock("JM", PASSPHRASE) == store.key


def test_where_a_keys_file_has_no_sum_it_may_have_been_altered(machine: Machine) -> None:
    ward = ward_of(machine.folder, passphrase=PASSPHRASE)
    plain = json.loads(keys_file(ward).read_text())
    del plain["sha256"]
    keys_file(ward).write_text(json.dumps(plain))
    door = machine.start(ward).door
    assert isinstance(door, UnlockSheet)
    type_in("JM")
    press("Tab")
    type_in("seven quiet otters swam")
    press("Return")
    assert "or the keys file was altered: take that of the newest" in door.passphrase_row.error()


def test_who_has_one_is_told_nothing(machine: Machine) -> None:
    window = encrypted(machine, "JM", PIN).window
    assert window is not None
    assert window.sheets.current is None


def test_a_zone_that_is_not_known_here_is_said_while_the_sheet_is_open(machine: Machine) -> None:
    path = ward_of(machine.folder, passphrase=PASSPHRASE)
    with Store.open(path, key=Keys.read(path).unlock("JM", PASSPHRASE)) as store, store.writing():
        store._connection.execute("UPDATE ward SET zone = 'Mars/Olympus_Mons'")
    desktop = machine.start()
    sample = desktop.window
    assert sample is not None
    desktop.settings.ward = path
    sample.ward_asked.emit()
    form = sheet(sample)
    assert isinstance(form, UnlockSheet)
    for _ in range(2):
        form.initials.setText("JM")
        form.passphrase.setText(PASSPHRASE)
        form.passphrase.setFocus()
        press("Return")
        assert sample.sheets.current is form, "closed before it was refused"
        assert "'Mars/Olympus_Mons', a time zone that is not known" in form.refusal()
        assert desktop.window is sample
    form.reject()


def test_a_plain_ward_speaks_of_no_passphrase(machine: Machine) -> None:
    _, window = opened(machine, "BK", OTHER_PIN)
    assert window.sheets.current is None
    press("Shift+F2")
    form = sheet(window)
    assert isinstance(form, ChoosePin)
    assert form.passphrase.isHidden()
