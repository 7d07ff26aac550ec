"""Every screen: names for who cannot see it, and no words cut for who can."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from mgtracker.ui.add_patient import AddPatient
from mgtracker.ui.crash import CrashReport
from mgtracker.ui.key_list import KeyList
from mgtracker.ui.leave_question import LeaveQuestion
from mgtracker.ui.notice import Notice
from mgtracker.ui.record_places import DUE, FINDINGS
from mgtracker.ui.settings import SHIFTS
from mgtracker.ui.shifts_sheet import ShiftsSheet
from mgtracker.ui.start_ward import StartWard
from mgtracker.ui.strike_out import StrikeOut
from mgtracker.ui.who_records import WhoRecords
from mgtracker.ui.window_sheets import key_groups

from .steps import find, lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.sheet import Sheet

    from .conftest import Machine

TABS = ("dose", "infusion", "labs", "bedside", "facts")
PATIENTS = ("lindqvist", "okafor", "andersson", "patel", "osei")
SIZES = {"1366x768": (1366, 768, 1.0), "1920x1080 at 150 %": (1920, 1080, 1.5)}


def strike_out(window: MainWindow) -> Sheet:
    window.go_to("okafor")
    return StrikeOut(next(line for line in lines(window) if line.can_strike), window)


SHEETS: dict[str, Callable[[MainWindow], Sheet]] = {
    "add a patient": lambda window: AddPatient(window.bridge.view, window),
    "strike out": strike_out,
    "start my ward": lambda window: StartWard(
        Path("ward.mgtracker.db"), window.bridge.view.zone, window.bridge.view.now, None, window
    ),
    "shifts": lambda window: ShiftsSheet(SHIFTS, window),
    "who records": lambda window: WhoRecords(None, window),
    "leave": lambda window: LeaveQuestion("OKAFOR, Amara", window),
    "keys": lambda window: KeyList(key_groups(window), window),
    "notice": lambda window: Notice("Not opened", "The file is in use.", window),
    "crash": lambda window: CrashReport("Traceback", Path("crash.txt"), window),
}


def nameless(root: QWidget) -> list[str]:
    """Focusable widgets in sight without a name."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if not (takes_focus and widget.isVisible()):
            continue
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken is None or not spoken.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def cut(root: QWidget) -> list[str]:
    """Labels and buttons in sight that have less room than their words need."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        if not widget.text():
            continue
        needed = widget.minimumSizeHint().width()
        if isinstance(widget, QLabel) and widget.wordWrap():
            high = widget.heightForWidth(widget.width())
            if widget.height() < high:
                found.append(f"{widget.text()!r} is {widget.height()} high, needs {high}")
        elif isinstance(widget, QLabel):
            needed = widget.sizeHint().width()
        if widget.width() < needed:
            found.append(f"{widget.text()!r} is {widget.width()} wide, needs {needed}")
        found += sticking_out(widget)
    return found


def sticking_out(widget: QWidget) -> list[str]:
    """Whether a widget reaches over the side of what it stands in; down may be scrolled to."""
    above = widget.parentWidget()
    while above is not None:
        left = widget.mapTo(above, widget.rect().topLeft()).x()
        if left < 0 or left + widget.width() > above.width():
            return [f"{widget.property('text')!r} sticks out of {type(above).__name__}"]
        above = None if above.isWindow() else above.parentWidget()
    return []


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


@pytest.mark.parametrize("tab", TABS)
def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, tab: str) -> None:
    find(window, "okafor")
    assert window.page.give is not None
    window.page.give.open_tab(tab)
    settle()
    assert nameless(window) == []


def test_everything_on_the_board_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    settle()
    assert window.board.isVisible()
    assert nameless(window) == []


@pytest.mark.parametrize("name", SHEETS)
def test_everything_on_a_sheet_has_a_name(window: MainWindow, name: str) -> None:
    sheet = SHEETS[name](window)
    window.sheets.open(sheet)
    assert QTest.qWaitForWindowExposed(sheet)
    assert nameless(sheet) == []
    sheet.reject()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("patient", PATIENTS)
def test_no_word_is_cut(machine: Machine, size: str, patient: str) -> None:
    width, height, scale = SIZES[size]
    desktop = machine.start()
    window = desktop.window
    assert window is not None
    desktop.settings.scale = scale
    window.looks.put_on()
    settle()
    window.resize(width, height)
    window.go_to(patient)
    assert window.page.give is not None
    for tab in TABS:
        window.page.give.open_tab(tab)
        settle()
        assert (window.width(), window.height()) == (width, height)
        assert cut(window) == []
    for tab in (DUE, FINDINGS):
        window.page.tabs.open(tab)
        settle()
        assert cut(window.page.tabs) == []


@pytest.mark.parametrize("size", SIZES)
def test_no_word_on_the_board_is_cut(machine: Machine, size: str) -> None:
    width, height, scale = SIZES[size]
    desktop = machine.start()
    window = desktop.window
    assert window is not None
    desktop.settings.scale = scale
    window.looks.put_on()
    settle()
    window.resize(width, height)
    settle()
    assert (window.width(), window.height()) == (width, height)
    assert cut(window) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SHEETS)
def test_no_word_on_a_sheet_is_cut(machine: Machine, size: str, name: str) -> None:
    width, height, scale = SIZES[size]
    desktop = machine.start()
    window = desktop.window
    assert window is not None
    desktop.settings.scale = scale
    window.looks.put_on()
    settle()
    window.resize(width, height)
    settle()
    sheet = SHEETS[name](window)
    window.sheets.open(sheet)
    assert QTest.qWaitForWindowExposed(sheet)
    settle()
    assert cut(sheet) == []
    assert sheet.width() <= width
    assert sheet.height() <= height
    sheet.reject()


def test_with_the_largest_text_the_window_fits_the_screen_and_follows_the_keys(
    window: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(9):
        window.looks.larger()
    window.go_to("okafor")
    window.resize(1366, 700)
    assert window.minimumSizeHint().width() <= 1366
    assert window.page.give is not None
    field = window.page.give.findChild(QLineEdit)
    field.setFocus()
    view = window.centralWidget().viewport()
    qtbot.waitUntil(lambda: view.rect().contains(field.mapTo(view, field.rect().center())))
    window.looks.normal()


def test_with_the_largest_text_the_board_is_shown_from_its_beginning(
    window: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(9):
        window.looks.larger()
    window.resize(1366, 700)
    assert window.minimumSizeHint().width() <= 1366
    window.board.due.list.setFocus()
    view = window.centralWidget().viewport()
    rows = window.board.rows
    qtbot.waitUntil(lambda: rows.mapTo(view, rows.rect().topLeft()).x() < 0)
    rows.setFocus()
    qtbot.waitUntil(lambda: rows.mapTo(view, rows.rect().topLeft()).x() == 0)
    window.looks.normal()


def test_a_sheet_grows_for_what_is_wrong(window: MainWindow, qtbot: QtBot) -> None:
    window.sheets.add_patient()
    sheet = window.findChild(AddPatient)
    assert sheet is not None
    sheet.birth_date.setText("1970-02-30")
    sheet.go_on()
    column = sheet.layout()
    assert column is not None
    qtbot.waitUntil(lambda: sheet.height() >= column.totalHeightForWidth(sheet.width()))
    sheet.reject()
