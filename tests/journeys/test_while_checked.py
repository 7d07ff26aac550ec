"""While a PIN is looked at: Esc, the lock and a second Enter, each pressed before the answer is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mgtracker.ui.people.switch_sheet import SwitchSheet

from .people import opened, person
from .steps import OTHER_PIN, press, sheet, type_in, wait_for_secrets, workings

if TYPE_CHECKING:
    import pytest

    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


def asked(machine: Machine) -> tuple[Desktop, MainWindow, SwitchSheet]:
    """J. Mensah is signed in, and B. Kahn has typed who they are and pressed Enter."""
    desktop, window = opened(machine)
    press("F2")
    form = sheet(window)
    assert isinstance(form, SwitchSheet)
    type_in("BK")
    press("Tab")
    type_in(OTHER_PIN)
    QTest.keyClick(form.fields.pin, Qt.Key.Key_Return)
    assert form.fields.working.is_busy
    return desktop, window, form


def kinds(desktop: Desktop, count: int) -> list[str]:
    """What was done last, the newest first."""
    store = desktop._store
    assert store is not None
    return [deed.kind for deed in store.trail()][:count]


def after(window: MainWindow) -> None:
    """Longer than an answer would take."""
    wait_for_secrets()
    QTest.qWait(150)
    assert not any(work.is_busy for work in workings())
    assert window.sheets.current is None


def test_esc_leaves_it_and_counts_as_a_mistake(machine: Machine) -> None:
    desktop, window, form = asked(machine)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    after(window)
    assert person(window).name == "J. Mensah"
    assert kinds(desktop, 2) == ["failed", "signed-in"]


def test_a_lock_is_not_opened_by_what_was_asked_before_it(machine: Machine) -> None:
    desktop, window, form = asked(machine)
    QTest.keyClick(form.windowHandle(), Qt.Key.Key_F12)
    wait_for_secrets()
    QTest.qWait(150)
    assert desktop.people is not None
    assert desktop.people.is_locked
    assert window.bridge.signed_in is None


def test_a_second_enter_and_what_is_typed_meanwhile_are_nothing(machine: Machine) -> None:
    desktop, window, form = asked(machine)
    QTest.keyClicks(form.fields.pin, "99")
    QTest.keyClick(form.fields.pin, Qt.Key.Key_Return)
    QTest.keyClick(form.way_on, Qt.Key.Key_Space)
    after(window)
    assert person(window).name == "B. Kahn"
    assert kinds(desktop, 3) == ["signed-out", "signed-in", "signed-in"]


def test_a_window_that_is_closed_meanwhile_lets_the_ward_go(
    machine: Machine, recwarn: pytest.WarningsRecorder
) -> None:
    desktop, _, form = asked(machine)
    machine.stop(desktop)
    assert not form.fields.working.is_busy
    assert list(recwarn) == []
