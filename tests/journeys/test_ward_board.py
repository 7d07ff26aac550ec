"""A shift on the ward board by keys: look, go, come back, do what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mgtracker.clinical.events import Bedside
from mgtracker.ui.board.due_model import ENTRY, Head
from mgtracker.ui.board.head import MINE
from mgtracker.ui.leave_question import LeaveQuestion
from mgtracker.ui.record_places import DUE
from mgtracker.ui.shifts_sheet import ShiftsSheet

from .steps import dose_form, find, focused, front, press, sheet, type_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mgtracker.clinical.due import Due
    from mgtracker.ui.board.due_list import DueList
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


def focus_on_task(listed: DueList, task: str, patient_id: str) -> Due:
    """Put the focus of a list on the first item of a kind that is somebody's."""
    listed.entries.is_open = False
    listed.entries.fold()
    for place, entry in enumerate(listed.entries.rows()):
        if isinstance(entry, Head):
            continue
        if entry.patient_id == patient_id and entry.dues[0].task == task:
            listed.focus_row(place)
            return entry.dues[0]
    raise AssertionError(f"nobody has a {task}")


def test_to_a_patient_and_back_by_keys(window: MainWindow) -> None:
    press("Down")
    press("Down")
    press("Return")
    assert front(window) == "ANDERSSON, Ingrid"
    assert window.rail.isVisible()
    assert not window.board.isVisible()
    press("Escape")
    assert window.board.isVisible()
    assert window.bridge.view.patient is None
    assert focused() is window.board.rows
    assert window.board.focused() == "andersson"


def test_the_way_back_at_the_top_goes_to_the_board(window: MainWindow, qtbot: QtBot) -> None:
    find(window, "okafor")
    assert "Sample ward" in window.top.back.text()
    qtbot.mouseClick(window.top.back, Qt.MouseButton.LeftButton)
    assert window.board.isVisible()


def test_what_is_typed_is_not_left_for_the_board_without_a_question(
    window: MainWindow, qtbot: QtBot
) -> None:
    find(window, "okafor")
    press("Ctrl+D")
    form = dose_form(window)
    form.amount.setFocus()
    type_in("5 g")
    press("Escape")
    assert isinstance(sheet(window), LeaveQuestion)
    press("Return")
    assert front(window) == "OKAFOR, Amara", "Enter stays"
    press("Escape")
    assert not sheet(window).way_on.accessibleDescription(), (
        "no key is promised that does not leave"
    )
    press("Alt+L")
    qtbot.waitUntil(lambda: window.bridge.view.patient is None)  # a button's key presses it visibly
    assert not window.page.has_unsaved()
    find(window, "okafor")
    assert dose_form(window).amount.text() == ""


def test_only_mine_are_shown_and_remembered(machine: Machine) -> None:
    first = machine.start()
    assert first.window is not None
    find(first.window, "patel")
    press("Escape")
    press("M")
    first.window.board.head.whose.set_value(MINE)
    assert [row.id for row in first.window.board.model.rows()] == ["patel"]
    machine.stop(first)
    again = machine.start().window
    assert again is not None
    assert len(again.board.model.rows()) == 5, "a start shows everyone"
    again.board.head.whose.set_value(MINE)
    assert [row.id for row in again.board.model.rows()] == ["patel"]


def test_enter_on_what_is_due_opens_the_patient_with_the_form(window: MainWindow) -> None:
    press("U")
    assert focused() is window.board.due.list
    focus_on_task(window.board.due.list, "dose", "okafor")
    press("Return")
    assert front(window) == "OKAFOR, Amara"
    assert window.page.give is not None
    assert window.page.give.tab() == "dose"
    assert window.page.give.isAncestorOf(focused())


@pytest.mark.parametrize(
    ("task", "patient_id", "tab"),
    [
        ("infusion-end", "patel", "infusion"),
        ("draw", "osei", "labs"),
        ("bedside", "lindqvist", "bedside"),
    ],
)
def test_each_kind_opens_its_own_form(
    window: MainWindow, task: str, patient_id: str, tab: str
) -> None:
    focus_on_task(window.board.due.list, task, patient_id)
    window.board.due.list.setFocus()
    press("Return")
    patient = window.bridge.view.patient
    assert patient is not None
    assert patient.id == patient_id
    assert window.page.give is not None
    assert window.page.give.tab() == tab


def test_what_is_due_for_a_patient_stands_in_a_tab(window: MainWindow) -> None:
    find(window, "okafor")
    press("U")
    tabs = window.page.tabs
    assert tabs.tab() == DUE
    assert focused() is tabs.due
    owners = {entry.patient_id for entry in tabs.due.entries.rows() if not isinstance(entry, Head)}
    assert owners == {"okafor"}
    focus_on_task(tabs.due, "draw", "okafor")
    press("Return")
    assert window.page.give is not None
    assert window.page.give.tab() == "labs"


def test_the_shifts_are_the_wards_to_say(window: MainWindow) -> None:
    press("F4")
    asking = sheet(window)
    assert isinstance(asking, ShiftsSheet)
    type_in("half past seven")
    press("Return")
    assert window.sheets.current is asking
    asking.times.selectAll()
    type_in("7:00, 15:00 23:00")
    press("Return")
    assert window.sheets.current is None
    assert [f"{start:%H:%M}" for start in window.settings.shifts] == ["07:00", "15:00", "23:00"]
    titles = [
        entry.title for entry in window.board.due.list.entries.rows() if isinstance(entry, Head)
    ]
    assert "This shift, to 23:00" not in titles
    assert titles[-1] == "Later"
    entry = window.board.due.list.model().index(0, 0).data(ENTRY)
    assert isinstance(entry, Head)


def test_what_is_done_is_gone_from_every_list(window: MainWindow) -> None:
    due = focus_on_task(window.board.due.list, "bedside", "lindqvist")
    window.board.due.list.setFocus()
    press("Return")
    bridge = window.bridge
    seen = Bedside(bridge.view.now, reflex="present", respiratory_rate=18)
    assert bridge.record(bridge.propose(seen)) is not None
    assert due.key not in keys_of(window.page.tabs.due)
    window.page.give.body.form("bedside").clear()
    press("Escape")
    assert window.board.isVisible()
    assert due.key not in keys_of(window.board.due.list)


def keys_of(listed: DueList) -> set[str]:
    rows = [entry for entry in listed.entries.rows() if not isinstance(entry, Head)]
    return {due.key for row in rows for due in row.dues}
