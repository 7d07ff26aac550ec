"""Out of practice into an encrypted ward: by its passphrase, or back to the cases."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from mgtracker.db.backup import back_up_file
from mgtracker.db.keys import Keys
from mgtracker.db.places import backup_folder
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.ui.backup.lost import LostSheet
from mgtracker.ui.people.unlock_sheet import UnlockSheet

from .people import PASSPHRASE, person, ward_of
from .steps import PIN, focused, press, type_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.desktop.desktop import Desktop

    from .conftest import Machine

STILL_RUNS = 7
"""How the program is told to stop by these tests alone."""


@pytest.fixture
def desktop(machine: Machine) -> Desktop:
    """At the list of cases; the ward of this machine is encrypted."""
    desktop = machine.start()
    desktop.settings.ward = ward_of(machine.folder, passphrase=PASSPHRASE)
    press("Shift+F3")
    assert desktop.practice is not None
    assert desktop.window is None
    return desktop


def asked(desktop: Desktop) -> UnlockSheet:
    """The question for the passphrase, over the cases."""
    press("Esc")
    assert desktop.practice is not None
    sheet = desktop.practice.window.current
    assert isinstance(sheet, UnlockSheet)
    assert QApplication.activeModalWidget() is sheet
    return sheet


def outlives(deed: Callable[[], None]) -> bool:
    """Whether the program still runs after it."""
    application = QCoreApplication.instance()
    assert application is not None

    def do() -> None:
        try:
            deed()
        finally:
            QTimer.singleShot(0, partial(application.exit, STILL_RUNS))

    QTimer.singleShot(0, do)
    return application.exec() == STILL_RUNS


def test_a_passphrase_that_is_not_typed_leads_back_to_the_cases(desktop: Desktop) -> None:
    desk = desktop.practice
    assert desk is not None

    def think_better_of_it() -> None:
        asked(desktop)
        press("Esc")

    for _ in range(2):
        assert outlives(think_better_of_it)
        assert desk.window.current is None
        assert desk.window.isVisible()
        assert focused().window() is desk.window
    assert desktop.practice is desk
    assert desktop.window is None


def test_the_passphrase_opens_the_ward_and_ends_practice(
    machine: Machine, desktop: Desktop
) -> None:
    def open_it() -> None:
        asked(desktop)
        type_in("JM")
        press("Tab")
        type_in(PASSPHRASE)
        press("Return")

    assert outlives(open_it)
    assert desktop.practice is None
    assert desktop.people is not None
    assert focused() is desktop.people.cover.fields.pin
    type_in(PIN)
    press("Return")
    assert person(machine.ready(desktop)).name == "J. Mensah"


def test_a_lost_ward_leads_back_to_the_cases(desktop: Desktop) -> None:
    desk, ward = desktop.practice, desktop.settings.ward
    assert desk is not None
    assert ward is not None
    key = Keys.read(ward).unlock("JM", PASSPHRASE)
    back_up_file(ward, key, backup_folder(), ANCHOR)

    def find_it_lost() -> None:
        sheet = asked(desktop)
        ward.write_bytes(b"")
        type_in("JM")
        press("Tab")
        type_in(PASSPHRASE)
        press("Return")
        assert desktop.way_back is not None
        assert isinstance(desktop.way_back.sheet, LostSheet)
        press("Esc")
        assert sheet.isVisible(), "it says why"
        press("Esc")

    assert outlives(find_it_lost)
    assert desk.window.current is None
    assert desk.window.isVisible()
