"""A backup of an encrypted ward, brought back where nobody has opened it yet: its passphrase is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from mgtracker.db.backup import back_up
from mgtracker.db.keys import Keys
from mgtracker.db.store import Store
from mgtracker.ui.backup.restore_sheet import LOOK, PLACE, RestoreSheet

from .conftest import LONDON
from .people import PASSPHRASE, ward_of
from .steps import focused, press, type_in

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


def asked(machine: Machine, window: MainWindow) -> RestoreSheet:
    """The sheet over the sample, with one such backup, looked into."""
    path, folder = ward_of(machine.folder, passphrase=PASSPHRASE), machine.folder / "backups"
    with Store.open(path, key=Keys.read(path).unlock("JM", PASSPHRASE)) as store:
        back_up(store, folder, machine.clock.now())
    form = RestoreSheet(path, folder, machine.clock, LONDON, window)
    window.sheets.open(form)
    press("Return")
    assert focused() is form.initials
    return form


def test_its_passphrase_is_asked_for_and_a_wrong_one_is_said(
    machine: Machine, window: MainWindow
) -> None:
    form = asked(machine, window)
    type_in("JM")
    press("Tab")
    type_in("seven quiet otters swam")
    press("Return")
    assert form.passphrase_row.error().startswith("This is not your passphrase")
    assert focused() is form.passphrase
    form.passphrase.clear()
    type_in(PASSPHRASE)
    press("Return")
    while form._held is None:
        QTest.qWait(10)
    press("Return")
    assert form._step == PLACE
    form.reject()


def test_back_leaves_what_is_being_looked_at(machine: Machine, window: MainWindow) -> None:
    form = asked(machine, window)
    form.initials.setText("JM")
    form.passphrase.setText(PASSPHRASE)
    form.go_on()
    assert form._working.is_busy
    assert form._step == LOOK
    form.back.click()
    assert not form._working.is_busy
    QTest.qWait(150)
    assert form._held is None
    assert form._step != LOOK
    form.reject()
