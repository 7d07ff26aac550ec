"""A nurse works through the orders of the sample ward, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import NotGiven, Order, OrderStop, Patient, Review
from mgtracker.ui.order_sheets import NotGivenSheet, ReviewSheet, StopOrder
from mgtracker.ui.record_places import DUE, ORDERS

from .steps import dose_form, find, focused, lines, press, sheet, type_in

if TYPE_CHECKING:
    from mgtracker.clinical.due import Due
    from mgtracker.clinical.events import Entry
    from mgtracker.ui.give.order_form import OrderForm
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.view import PatientView

    from .conftest import Machine


def patient(window: MainWindow) -> PatientView:
    found = window.bridge.view.patient
    assert found is not None
    return found


def due(window: MainWindow, task: str) -> Due:
    return next(one for one in patient(window).due if one.task == task)


def newest(window: MainWindow, count: int = 1) -> list[Entry]:
    """What was written last, the oldest first."""
    entries = sorted(patient(window).course.entries, key=lambda entry: entry.position)
    return entries[-count:]


def order_form(window: MainWindow) -> OrderForm:
    from mgtracker.ui.give.order_form import OrderForm

    assert window.page.give is not None
    form = window.page.give.body.form("order")
    assert isinstance(form, OrderForm)
    return form


@pytest.fixture
def okafor(window: MainWindow) -> MainWindow:
    """Two of six doses are given; the third is due now."""
    find(window, "okafor")
    press("O")
    return window


def test_the_orders_are_a_tab_of_the_patient(okafor: MainWindow) -> None:
    assert okafor.page.tabs.tab() == ORDERS
    assert focused() is okafor.page.tabs.orders.table
    rows = okafor.page.tabs.orders.model.rows
    assert rows[0].cells == (
        "5 g IM magnesium sulfate",
        "every 4 hours, 6 doses",
        "Dr S. Varga",
        "2 of 6",
        "14:05, now",
    )
    assert okafor.page.tabs.orders.chosen() == rows[0]


def test_give_fills_in_the_dose_that_is_next(okafor: MainWindow) -> None:
    press("G")
    form = dose_form(okafor)
    assert form.amount.text() == "5 g"
    assert "Dose 3 of 6, due 14:05." in form.order_line.said()
    assert form.site.proposed() == "right"
    assert form.site.value() == ""


def test_a_dose_is_not_given_for_a_coded_reason(okafor: MainWindow) -> None:
    order = due(okafor, "dose").target
    press("W")
    asked = sheet(okafor)
    assert isinstance(asked, NotGivenSheet)
    press("Return")
    assert okafor.sheets.current is asked, "a reason is needed"
    asked.choices()[0].setFocus()
    press("Space")
    type_in_words(asked, "level is high")
    press("Return")
    (entry,) = newest(okafor)
    assert entry.event == NotGiven(Instant.parse("2026-05-14T14:05:00+01:00"), str(order), "held")
    assert entry.note == "level is high"
    assert due(okafor, "dose").number == 4
    assert okafor.sheets.current is None
    assert lines(okafor)[0].what == "5 g IM magnesium sulfate not given: held"


def test_a_dose_is_withheld_from_what_is_due(okafor: MainWindow) -> None:
    okafor.page.tabs.open(DUE)
    rows = okafor.page.tabs.due
    for place in range(rows.entries.rowCount()):
        rows.focus_row(place)
        press("W")
        if okafor.sheets.current is not None:
            break
    asked = sheet(okafor)
    assert isinstance(asked, NotGivenSheet)
    asked.choices()[1].click()
    asked.way_on.click()
    (entry,) = newest(okafor)
    assert isinstance(entry.event, NotGiven)
    assert entry.event.reason == "refused"
    assert due(okafor, "dose").number == 4


def test_a_dose_to_come_is_not_withheld_before_the_one_that_waits(okafor: MainWindow) -> None:
    later = next(d for d in patient(okafor).due if d.task == "dose" and d.number == 5)
    okafor.page.not_given_asked.emit(later)
    assert okafor.sheets.current is None
    assert due(okafor, "dose").number == 3


def type_in_words(asked: NotGivenSheet | ReviewSheet | StopOrder, words: str) -> None:
    asked.more.setFocus()
    type_in(words)


@pytest.mark.hazard("H-10")
def test_enter_on_cancel_records_nothing(okafor: MainWindow) -> None:
    before = len(patient(okafor).course.entries)
    press("W")
    asked = sheet(okafor)
    assert isinstance(asked, NotGivenSheet)
    asked.choices()[0].click()
    asked.way_out.setFocus()
    press("Return")
    assert okafor.sheets.current is None
    assert len(patient(okafor).course.entries) == before


def test_another_reason_has_to_be_said_in_words(okafor: MainWindow) -> None:
    press("W")
    asked = sheet(okafor)
    assert isinstance(asked, NotGivenSheet)
    asked.choices()[-1].click()
    press("Return")
    assert okafor.sheets.current is asked
    type_in("no syringe")
    press("Return")
    (entry,) = newest(okafor)
    assert isinstance(entry.event, NotGiven)
    assert (entry.event.reason, entry.note) == ("other", "no syringe")


def test_the_way_out_of_a_planned_dose_asks_why(okafor: MainWindow) -> None:
    press("G")
    assert okafor.page.give is not None
    okafor.page.give.foot.way_out.click()
    asked = sheet(okafor)
    assert isinstance(asked, NotGivenSheet)
    press("Esc")
    assert dose_form(okafor).pinned() is not None, "cancelled: nothing is lost"
    okafor.page.give.foot.way_out.click()
    again = sheet(okafor)
    assert isinstance(again, NotGivenSheet)
    again.choices()[1].click()
    again.way_on.click()
    assert dose_form(okafor).pinned() is None
    assert dose_form(okafor).amount.text() == ""


def test_an_order_is_stopped_for_a_reason(okafor: MainWindow) -> None:
    press("S")
    asked = sheet(okafor)
    assert isinstance(asked, StopOrder)
    asked.choices()[1].setFocus()
    press("Space")
    press("Return")
    (entry,) = newest(okafor)
    assert isinstance(entry.event, OrderStop)
    assert entry.event.reason == "level reached"
    assert not [one for one in patient(okafor).due if one.task == "dose"]
    rows = okafor.page.tabs.orders.model.rows
    assert "stopped 14:05: level reached" in [row.cells[-1] for row in rows]
    stopped = next(row for row in rows if not row.can_stop)
    okafor.page.tabs.orders.table.selectRow(rows.index(stopped))
    assert not okafor.page.tabs.orders.buttons["stop"].isEnabled()


def test_an_order_is_changed_from_its_list(okafor: MainWindow) -> None:
    press("C")
    form = order_form(okafor)
    assert focused() is form.numbers["amount"]
    assert (form.numbers["amount"].text(), form.numbers["count"].text()) == ("5 g", "4")
    press("Ctrl+A")
    type_in("4 g")
    press("Alt+V")
    press("Ctrl+A")
    type_in("8 h")
    before = len(patient(okafor).course.entries)
    press("Ctrl+Return")
    if len(patient(okafor).course.entries) == before:  # it waits for a reason
        type_in("less is enough")
        press("Ctrl+Return")
    written = [entry.event for entry in newest(okafor, 3)]
    assert any(isinstance(one, OrderStop) and one.reason.startswith("changed") for one in written)
    new = next(one for one in written if isinstance(one, Order))
    assert (new.text, new.every, new.count) == ("4 g", 8 * 3600, 4)


@pytest.mark.parametrize("outcome", ["continue", "change", "stop"])
def test_a_review_says_what_it_came_to(okafor: MainWindow, machine: Machine, outcome: str) -> None:
    machine.clock.time = machine.clock.time.plus(15 * 3600)
    okafor.bridge.refresh()
    item = due(okafor, "review")
    okafor.open_due(item, patient(okafor).id)
    asked = sheet(okafor)
    assert isinstance(asked, ReviewSheet)
    press("Return")
    assert okafor.sheets.current is asked, "an outcome is needed"
    next(c for c in asked.choices() if c.accessibleName() == outcome).click()
    asked.way_on.click()
    review = next(e.event for e in reversed(newest(okafor, 2)) if isinstance(e.event, Review))
    assert (review.rule, review.outcome, review.target) == (item.rule, outcome, item.target)
    stops = [e for e in newest(okafor, 2) if isinstance(e.event, OrderStop)]
    assert bool(stops) == (outcome == "stop")
    assert (order_form(okafor).replaces() == item.target) == (outcome == "change")


def test_every_action_has_a_button_and_a_key(okafor: MainWindow) -> None:
    orders = okafor.page.tabs.orders
    assert all(button.isEnabled() for button in orders.buttons.values())
    orders.table.setFocus()
    assert [a.shortcut().toString() for a in orders.table.actions()] == ["G", "W", "C", "S"]
    assert orders.table.focusPolicy() != Qt.FocusPolicy.NoFocus
    page = okafor.page
    assert page.trend is not None
    assert page.give is not None
    others = [
        *okafor.actions(),
        *page.trend.actions(),
        *page.trend.toolbar.actions(),
        *page.give.actions(),
    ]
    taken = {keys.toString() for action in others for keys in action.shortcuts()}
    assert not taken & {"G", "W", "C", "S"}, "one key does one thing"


def test_without_orders_the_keys_stay_on_the_tabs(window: MainWindow) -> None:
    at = window.bridge.view.now
    assert window.bridge.add_patient("new", Patient(at, "NGUYEN, Nora", "999 1"))
    window.bridge.select("new")
    press("J")
    press("O")
    assert window.page.tabs.tab() == ORDERS
    assert focused().accessibleName() == "Journal, due, orders and findings"
