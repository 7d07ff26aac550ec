"""With the largest text every screen is still reached, and a sheet grows for what it has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from mgtracker.ui.add_patient import AddPatient
from mgtracker.ui.alarms.in_window import WindowAlarms

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.main_window import MainWindow


def test_with_the_largest_text_the_window_fits_the_screen_and_follows_the_keys(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.settings.scale = 2.0
    window.looks.put_on()
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
    window.settings.scale = 2.0
    window.looks.put_on()
    window.resize(1366, 700)
    assert window.minimumSizeHint().width() <= 1366
    window.board.head.add.setFocus()
    view = window.centralWidget().viewport()
    rows = window.board.rows
    qtbot.waitUntil(lambda: rows.mapTo(view, rows.rect().topLeft()).x() < 0)
    rows.setFocus()
    qtbot.waitUntil(lambda: rows.mapTo(view, rows.rect().topLeft()).x() == 0)
    window.looks.normal()


def test_with_the_largest_text_what_is_due_takes_the_place_of_the_board(
    window: MainWindow, qtbot: QtBot
) -> None:
    board, due = window.board, window.board.due
    window.resize(1440, 900)
    qtbot.waitUntil(due.isVisible)
    assert not board.head.due.isVisible()
    window.settings.scale = 2.0
    window.looks.put_on()
    window.resize(1920, 1080)
    qtbot.waitUntil(board.head.due.isVisible)
    assert not due.isVisible()
    assert window.centralWidget().widget().width() == 1920, "nothing is out of the window"
    for leave in (due.back.click, window.back, lambda: qtbot.keyClick(due.list, Qt.Key.Key_Left)):
        board.head.due.click()
        assert due.list.hasFocus()
        assert not board.rows.isVisible()
        leave()
        assert board.rows.hasFocus()
        assert not due.isVisible()
    window.looks.normal()
    qtbot.waitUntil(due.isVisible)
    assert board.rows.isVisible()


def test_with_the_largest_text_an_alarm_can_still_be_answered(
    window: MainWindow, qtbot: QtBot
) -> None:
    alarms = WindowAlarms(window, window.settings, "")
    window.settings.scale = 2.0
    window.looks.put_on()
    window.resize(1366, 768)
    view, last = window.centralWidget().viewport(), alarms.strip.all_button
    qtbot.waitUntil(lambda: window.board.minimumSizeHint().width() > view.width())
    qtbot.waitUntil(lambda: view.rect().contains(last.mapTo(view, last.rect().bottomRight())))
    window.resize(1200, 768)
    qtbot.waitUntil(lambda: alarms.strip.width() == view.width() < 1366)
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
