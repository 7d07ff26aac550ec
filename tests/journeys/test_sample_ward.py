"""A first start, and a nurse who works through the sample ward."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mgtracker.clinical.verdict import Level
from mgtracker.db import places
from mgtracker.ui.leave_question import LeaveQuestion
from mgtracker.ui.record_places import FINDINGS
from mgtracker.ui.sample_banner import SampleBanner
from mgtracker.ui.strike_out import StrikeOut

from .steps import dose_form, find, focused, front, lines, press, sheet, type_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


def test_a_first_start_shows_the_sample_ward(window: MainWindow) -> None:
    view = window.bridge.view
    assert [row.patient.name.partition(",")[0] for row in view.ward] == [
        "LINDQVIST",
        "OKAFOR",
        "ANDERSSON",
        "PATEL",
        "OSEI",
    ]
    assert view.kind == "sample"
    assert view.author == "Sample nurse"
    (banner,) = window.findChildren(SampleBanner)
    assert banner.isVisible()
    assert "Nobody in it is real" in banner.accessibleName()
    assert banner.action.text() == "Start my ward"


def test_the_board_comes_first_with_who_needs_someone_most_at_its_top(window: MainWindow) -> None:
    assert window.bridge.view.patient is None
    assert window.board.isVisible()
    assert window.board.focused() == "lindqvist"
    assert not window.rail.isVisible()
    assert not window.top.back.isVisible()


def test_the_sample_ward_is_begun_anew_at_each_start(machine: Machine) -> None:
    first = machine.start()
    assert first.window is not None
    find(first.window, "patel")
    record_ok_dose(first.window)
    count = len(lines(first.window))
    machine.stop(first)
    again = machine.start()
    assert again.window is not None
    assert again.window.bridge.view.patient is None
    assert again.window.board.focused() == "patel", "the focus is on who was in front"
    press("Return")
    assert front(again.window) == "PATEL, Ravi"
    assert len(lines(again.window)) == count - 1


def test_find_as_you_type(window: MainWindow) -> None:
    press("Ctrl+K")
    type_in("ok")
    assert window.board.model.rowCount() == 1
    press("Return")
    assert front(window) == "OKAFOR, Amara"
    assert window.rail.model.rowCount() == 5
    assert focused() is window.rail.rows
    press("Escape")
    assert window.board.model.rowCount() == 5
    assert focused() is window.board.rows


def test_escape_in_the_find_field_shows_everyone_again(window: MainWindow) -> None:
    press("Ctrl+K")
    type_in("nobody")
    assert window.board.model.rowCount() == 0
    press("Escape")
    assert window.board.model.rowCount() == 5
    assert focused() is window.board.rows


def test_another_patient_is_found_beside_one(window: MainWindow) -> None:
    find(window, "okafor")
    press("Ctrl+K")
    type_in("i")
    beds = [row.patient.bed for row in window.rail.model.rows()]
    assert beds == ["4", "7", "15", "11"]
    press("Down")
    press("Return")
    assert front(window) == "ANDERSSON, Ingrid"
    assert window.rail.model.rowCount() == 5


@pytest.mark.parametrize("text", ["604 8850", "6048850", "15", "ravi"])
def test_a_patient_is_found_by_number_and_bed(window: MainWindow, text: str) -> None:
    find(window, text)
    assert front(window) == "PATEL, Ravi"


def test_arrow_keys_and_enter_open_a_patient(window: MainWindow) -> None:
    assert focused() is window.board.rows
    press("Down")
    assert window.bridge.view.patient is None
    press("Return")
    assert front(window) == "OKAFOR, Amara"
    assert window.top.back.isVisible()
    assert focused() is window.rail.rows
    press("Down")
    press("Return")
    assert front(window) == "ANDERSSON, Ingrid"
    press("Escape")
    assert window.bridge.view.patient is None
    assert focused() is window.board.rows
    assert window.board.focused() == "andersson"


def type_dose(window: MainWindow, amount: str, side: str = "right") -> None:
    """By the keys a nurse has: the panel's own, and Tab."""
    press("Ctrl+D")
    form = dose_form(window)
    form.amount.setFocus()
    type_in(amount)
    form.route.segmented().set_value("IM")
    form.site.segmented().set_value(side)


def record_ok_dose(window: MainWindow) -> None:
    type_dose(window, "5 g", "left")
    press("Ctrl+Return")


def test_a_dose_that_would_cross_is_judged_while_it_is_typed(window: MainWindow) -> None:
    find(window, "okafor")
    type_dose(window, "5 g")
    proposal = window.bridge.proposal
    assert proposal is not None
    assert proposal.verdict.level is Level.STOP
    top = lines(window)[0]
    assert (top.time, top.by, top.level) == ("Now", "not recorded yet", Level.STOP)
    assert top.what.startswith("5 g IM magnesium sulfate, right side")
    press("Ctrl+Return")
    assert window.bridge.proposal is not None, "a STOP is not recorded without a reason"


def test_an_ok_dose_is_recorded_and_seen(window: MainWindow) -> None:
    find(window, "patel")
    before = len(lines(window))
    record_ok_dose(window)
    recorded = lines(window)
    assert len(recorded) == before + 1
    assert recorded[0].what.startswith("5 g IM magnesium sulfate, left side")
    assert recorded[0].by == "14:05 by Sample nurse"
    assert recorded[0].level is Level.OK
    patient = window.bridge.view.patient
    assert patient is not None
    assert recorded[0].entry_id in {given.entry.id for given in patient.given}


def test_a_journal_line_and_its_mark_are_chosen_together(window: MainWindow, qtbot: QtBot) -> None:
    find(window, "okafor")
    trend, journal = window.page.trend, window.page.tabs.journal
    assert trend is not None
    trend.entry_clicked.emit("okafor-d2")
    line = journal.chosen_line()
    assert line is not None
    assert line.entry_id == "okafor-d2"
    with qtbot.waitSignal(journal.chosen, timeout=1000) as chosen:
        journal.select_entry("okafor-d3")
    assert chosen.args == ["okafor-d3"]


def test_a_line_is_struck_out_with_a_reason(window: MainWindow) -> None:
    find(window, "okafor")
    journal = window.page.tabs.journal
    journal.select_entry("okafor-d3")
    press("J")
    press("Del")
    asking = sheet(window)
    assert isinstance(asking, StrikeOut)
    press("Return")
    assert window.sheets.current is asking, "not without a reason"
    asking.choices()[2].click()
    asking.more.setFocus()
    type_in("was 4 g")
    press("Return")
    assert window.sheets.current is None
    line = next(line for line in lines(window) if line.entry_id == "okafor-d3")
    assert line.struck
    assert line.note == "Struck 14:05 by Sample nurse: wrong amount: was 4 g"
    press("J")
    press("Del")
    assert window.sheets.current is None, "it is struck out already"


def test_escape_strikes_nothing_out(window: MainWindow) -> None:
    find(window, "okafor")
    window.page.tabs.journal.select_entry("okafor-d3")
    press("J")
    press("Del")
    press("Escape")
    assert window.sheets.current is None
    assert not next(line for line in lines(window) if line.entry_id == "okafor-d3").struck


def test_what_is_typed_is_not_lost_without_a_question(window: MainWindow) -> None:
    find(window, "okafor")
    type_dose(window, "5 g")
    find(window, "patel")
    assert isinstance(sheet(window), LeaveQuestion)
    press("Return")
    assert front(window) == "OKAFOR, Amara", "Enter stays"
    assert dose_form(window).amount.text() == "5 g"
    window.top.find_field.clear()
    find(window, "patel")
    sheet(window).way_on.click()
    assert front(window) == "PATEL, Ravi"
    assert dose_form(window).amount.text() == ""


def test_the_minute_moves_the_clock_and_judges_again(machine: Machine) -> None:
    from mgtracker.ui.minute_tick import MinuteTick

    desktop = machine.start()
    assert desktop.window is not None
    machine.clock.time = machine.clock.time.plus(60)
    desktop.window.findChild(MinuteTick).tick()
    assert desktop.window.bridge.view.now == machine.clock.time


def test_a_second_window_on_the_same_sample_is_told(machine: Machine) -> None:
    machine.start()
    with pytest.raises(Exception, match="is open in another mgtracker window"):
        machine.start()
    assert places.sample_file().exists()


def test_keys_are_listed(window: MainWindow) -> None:
    press("?")
    said = [w.text() for w in sheet(window).findChildren(type(sheet(window).title))]
    for words in (
        "Find a patient or an action",
        "Strike out the selected line of the journal",
        "Give a dose",
    ):
        assert words in said
    press("Escape")
    assert window.sheets.current is None


def test_f1_on_no_field_lists_the_keys(window: MainWindow) -> None:
    window.board.rows.setFocus()
    press("F1")
    assert sheet(window).title.text() == "Keys"


def test_every_command_has_a_key_of_its_own(window: MainWindow) -> None:
    keys = [key for command in window.commands for key in command.keys]
    keys += [a.shortcut().toString() for a in window.page.give.actions() if a.data()]
    assert len(keys) == len(set(keys))
    assert all(command.keys for command in window.commands)


def test_findings_say_what_would_be_safe_and_why(window: MainWindow) -> None:
    find(window, "lindqvist")
    press("F")
    cards = window.page.tabs.findings.cards()
    assert [card.level() for card in cards] == [Level.STOP, Level.WARN, Level.WARN]
    assert window.page.tabs.tab() == FINDINGS
    cards[0].show_source()
    assert cards[0].source_shown()
    window.bridge.refresh()
    assert window.page.tabs.findings.cards()[0].source_shown(), "a minute closes nothing"


def test_the_text_grows_and_shrinks_again(window: MainWindow) -> None:
    from mgtracker.ui import theme

    press("Ctrl++")
    assert theme.current().scale > 1
    press("Ctrl+-")
    assert theme.current().scale == 1
    press("Ctrl+3")
    assert theme.current().dark
    press("Ctrl+2")
    assert not theme.current().dark


def test_the_whole_way_by_keyboard_alone(window: MainWindow) -> None:
    press("Ctrl+K")
    type_in("patel")
    press("Return")
    press("Ctrl+D")
    form = dose_form(window)
    walked = 0
    while focused() is not form.amount:
        press("Tab")
        walked += 1
        assert walked < 10
    type_in("5 g")
    chosen = 0
    while form.route.value() != "IM":
        press("Tab")
        if form.route.has_focus():
            press("Space")
            while form.route.value() != "IM":
                press("Left")
        chosen += 1
        assert chosen < 10
    press("Ctrl+Return")
    if not lines(window)[0].entry_id:  # the side is still to be said
        focused().parent()
        form.site.segmented().segments()[0].setFocus()
        press("Space")
        press("Ctrl+Return")
    assert lines(window)[0].what.startswith("5 g IM magnesium sulfate")
    assert lines(window)[0].entry_id


def test_a_click_opens_a_patient(window: MainWindow, qtbot: QtBot) -> None:
    rows = window.board.rows
    place = rows.visualRect(rows.model().index(2, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert front(window) == "ANDERSSON, Ingrid"
