"""Ctrl+K: one list over everyone and everything, from the actions there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsScene, QMenu

from mgtracker.ui import theme
from mgtracker.ui.alarms.panel import AlarmPanel
from mgtracker.ui.deeds import (
    DUE_FIRST,
    IN_FORM,
    IN_TABLE,
    JOURNAL_FIRST,
    NO_PATIENT,
    NONE_STRUCK,
    ON_BOARD,
    ORDERS_FIRST,
    READ_ONLY,
    Deed,
    deeds,
)
from mgtracker.ui.give.order_form import OrderForm
from mgtracker.ui.key_list import KeyList
from mgtracker.ui.palette.rows import headline, sentence
from mgtracker.ui.record_places import ORDERS
from mgtracker.ui.window_sheets import key_groups

from .steps import dose_form, find, focused, front, lines, press, sheet, type_in

if TYPE_CHECKING:
    from pathlib import Path

    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.palette.rows import Found

    from .conftest import Machine


def rows(window: MainWindow) -> list[Found]:
    return window.finder.panel.model.rows()


def asked(window: MainWindow, words: str) -> list[str]:
    """What the list holds for these words."""
    press("Ctrl+K")
    window.top.find_field.clear()
    type_in(words)
    return [headline(one) for one in rows(window)]


def named(window: MainWindow, text: str) -> Deed:
    return next(deed for deed in deeds(window) if deed.text == text)


def test_it_opens_over_everyone_and_everything(window: MainWindow) -> None:
    press("Ctrl+K")
    panel = window.finder.panel
    assert panel.isVisible()
    assert focused() is window.top.find_field
    everyone = [f"Bed {row.patient.bed}, {row.patient.name}" for row in window.bridge.view.ward]
    everything = {deed.text for deed in deeds(window)} - {"Find a patient or an action"}
    said = [headline(one) for one in rows(window)]
    assert said[: len(everyone)] == everyone
    assert set(said[len(everyone) :]) == everything
    assert panel.chosen() is None, "nothing is typed, so Enter opens nobody"
    press("Return")
    assert window.bridge.view.patient is None
    assert QRect(0, 0, window.width(), window.height()).contains(panel.geometry())


def test_it_goes_with_its_field(window: MainWindow) -> None:
    window.resize(1440, 900)
    press("Ctrl+K")
    field, panel = window.top.find_field, window.finder.panel
    field.move(field.x() + 40, field.y())
    assert panel.x() == field.mapTo(window, field.rect().bottomLeft()).x()


@pytest.mark.parametrize("back_to", ["board", "due", "amount"])
def test_escape_gives_the_keys_back_where_they_were(window: MainWindow, back_to: str) -> None:
    if back_to == "amount":
        find(window, "okafor")
        press("Ctrl+D")
    elif back_to == "due":
        press("U")
    before = focused()
    press("Ctrl+K")
    type_in("xyz")
    press("Escape")
    assert focused() is before
    assert not window.finder.panel.isVisible()
    assert window.board.model.rowCount() == 5


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("infusion", "Start, change or stop an infusion"),
        ("not given", "Not given, the selected dose"),
        ("dark", "Look: dark"),
        ("export", "Export the record"),
        ("print", "Export or print"),
        ("strike", "Strike out the selected line of the journal"),
        ("sound", "Alarm sounds"),
        ("okaf", "Bed 12, OKAFOR, Amara"),
        ("15", "Bed 15, PATEL, Ravi"),
        ("6048850", "Bed 15, PATEL, Ravi"),
    ],
)
def test_it_is_found_by_its_words(window: MainWindow, words: str, first: str) -> None:
    assert asked(window, words)[0] == first


def test_a_row_says_all_of_itself(window: MainWindow) -> None:
    press("Ctrl+K")
    said = {headline(one): sentence(one) for one in rows(window)}
    assert said["Bed 12, OKAFOR, Amara"] == (
        "Bed 12, OKAFOR, Amara, Patient, WARN, record number 604 1192"
    )
    assert said["Look: dark"] == "Look: dark, View, key Ctrl 3"
    assert said["Enter labs"] == "Enter labs, Record, Open a patient first, key Ctrl L"


def test_enter_does_it_and_the_keys_are_where_they_were(window: MainWindow) -> None:
    before = focused()
    asked(window, "dark")
    press("Return")
    assert theme.current().dark
    assert focused() is before
    assert window.top.find_field.text() == ""
    assert not window.finder.panel.isVisible()


def test_an_action_of_a_panel_is_done_from_anywhere(window: MainWindow) -> None:
    find(window, "okafor")
    press("J")
    asked(window, "write order")
    press("Return")
    assert window.page.give is not None
    assert isinstance(window.page.give.body.form(window.page.give.tab()), OrderForm)
    asked(window, "all alarms")
    press("Return")
    assert isinstance(sheet(window), AlarmPanel)


def test_what_cannot_be_done_says_why_and_does_nothing(window: MainWindow) -> None:
    before = len(window.bridge.view.ward)
    assert asked(window, "enter labs") == ["Enter labs"]
    press("Return")
    assert window.finder.panel.isVisible()
    assert focused() is window.top.find_field
    assert window.bridge.view.patient is None
    assert window.sheets.current is None
    assert len(window.bridge.view.ward) == before


def test_down_and_up_move_and_the_board_follows(window: MainWindow) -> None:
    asked(window, "s")
    assert window.board.model.rowCount() < len(rows(window))
    press("Down")
    chosen = window.finder.panel.chosen()
    assert headline(chosen) == headline(rows(window)[1])
    assert window.board.focused() == chosen.id
    press("Up")
    press("Up")
    assert window.finder.panel.chosen() is rows(window)[0]


def test_a_click_does_the_same(window: MainWindow) -> None:
    assert asked(window, "patel") == ["Bed 15, PATEL, Ravi"]
    view = window.finder.panel.rows
    place = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert front(window) == "PATEL, Ravi"
    assert not window.finder.panel.isVisible()


def test_nothing_found_is_said(window: MainWindow) -> None:
    assert asked(window, "qqq") == []
    press("Return")
    press("Down")
    assert window.finder.panel.isVisible()
    assert window.finder.panel.rows.nothing.startswith("Nobody and nothing")


def test_a_minute_takes_nothing_away(window: MainWindow) -> None:
    asked(window, "s")
    press("Down")
    chosen = headline(window.finder.panel.chosen())
    window.bridge.refresh()
    assert headline(window.finder.panel.chosen()) == chosen


def test_a_dose_is_recorded_from_its_form_alone(window: MainWindow) -> None:
    find(window, "okafor")
    press("Ctrl+D")
    dose_form(window).amount.setText("5 g")
    count = len(lines(window))
    assert asked(window, "record")[-1] == "Record"
    assert named(window, "Record").why_not == IN_FORM
    while headline(window.finder.panel.chosen()) != "Record":
        press("Down")
    press("Return")
    assert len(lines(window)) == count
    assert window.finder.panel.isVisible()


def test_why_not_is_said_for_every_place(window: MainWindow) -> None:
    give, strike = "Give, the selected order", "Strike out the selected line of the journal"
    withhold, mine = "Not given, the selected dose", "Mine, or no longer mine"
    for text in (give, strike, withhold, "Enter labs", "Export or print", "Journal"):
        assert named(window, text).why_not == NO_PATIENT, text
    assert named(window, mine).why_not == ""
    window.go_to("okafor")
    assert named(window, give).why_not == ORDERS_FIRST
    assert named(window, strike).why_not == JOURNAL_FIRST
    assert named(window, withhold).why_not == DUE_FIRST
    assert named(window, mine).why_not == ON_BOARD
    assert named(window, "Back to now").why_not == ""
    window.page.trend.toolbar.table.click()
    assert named(window, "Back to now").why_not == IN_TABLE
    window.page.tabs.journal.select_entry("okafor-d3")
    assert named(window, strike).why_not == ""
    window.open_tab(ORDERS)
    assert named(window, strike).why_not == JOURNAL_FIRST
    window.go_to("osei")
    assert named(window, "What was struck out").why_not == NONE_STRUCK


def test_a_file_for_reading_takes_nothing(machine: Machine, tmp_path: Path) -> None:
    from mgtracker.db.store import Store

    path = tmp_path / "ward.mgtracker.db"
    Store.create(path).close()
    path.chmod(0o444)
    window = machine.start(path).window
    assert named(window, "Add a patient").why_not == READ_ONLY


# -- every action --------------------------------------------------------------------------------


def every_action(root: QObject) -> list[QAction]:
    """All there are under a window that have words, but for the titles of menus and pyqtgraph's own."""
    titles = {menu.menuAction() for menu in root.findChildren(QMenu)}
    ours = [
        one for one in root.findChildren(QAction) if not isinstance(one.parent(), QGraphicsScene)
    ]
    return [one for one in ours if one.text() and one not in titles]


def test_every_action_has_a_key_and_is_listed(window: MainWindow) -> None:
    window.go_to("okafor")
    listed = deeds(window)
    assert {one.action for one in listed} == set(every_action(window))
    assert [one.text for one in listed if not one.keys] == []
    assert len({one.key for one in listed}) == len(listed)


def test_the_list_of_keys_is_of_the_same_actions(window: MainWindow) -> None:
    press("?")
    assert isinstance(sheet(window), KeyList)
    shown = {pair for _, pairs in key_groups(window) for pair in pairs}
    assert {(one.keys, one.text) for one in deeds(window)} <= shown
