"""The independent double check, by keys: proved by a PIN, worked out unseen, compared, and then recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from mgtracker.clinical.events import Dose, Order
from mgtracker.ui.people.in_window import WindowPeople
from mgtracker.ui.people.witness_sheet import BOTH, WHO, WORKING, WitnessSheet

from .people import opened, person
from .steps import OTHER_PIN, PIN, dose_form, front, lines, press, sheet, sign_in, type_in

if TYPE_CHECKING:
    from mgtracker.clinical.events import Entry
    from mgtracker.ui.give.dose_form import DoseForm
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


def fill(form: DoseForm, amount: str) -> None:
    form.route.set_value("IM")
    form.amount.setText(amount)
    form.site.segmented().set_value("left")


@pytest.fixture
def asked(machine: Machine) -> tuple[MainWindow, WitnessSheet]:
    """J. Mensah has typed a dose and goes on with it."""
    _, window = opened(machine)
    press("Return")
    give = window.page.give
    assert give is not None
    give.open_tab("dose")
    fill(dose_form(window), "4 g")
    give.foot._reason.set_key("asked for by Dr Cole")
    give.recording.go_on()
    form = sheet(window)
    assert isinstance(form, WitnessSheet)
    return window, form


def words(form: WitnessSheet) -> str:
    return " ".join(one.text() for one in form.findChildren(QLabel) if one.isVisible())


def recorded(window: MainWindow) -> list[Entry]:
    """The doses that J. Mensah recorded."""
    patient = window.bridge.view.patient
    assert patient is not None
    return [one for one in patient.course.of_kind(Dose) if one.by == "J. Mensah"]


@pytest.mark.hazard("H-30")
def test_nobody_is_their_own_second_person(asked: tuple[MainWindow, WitnessSheet]) -> None:
    window, form = asked
    sign_in("JM", PIN)
    assert form.page() == WHO
    assert form.fields.error() == "The second person must be somebody else than who records."
    assert recorded(window) == []


def test_the_first_result_is_not_shown_before_the_second(
    asked: tuple[MainWindow, WitnessSheet],
) -> None:
    window, form = asked
    sign_in("BK", OTHER_PIN)
    assert form.page() == WORKING
    assert "4 g" not in words(form)
    assert not dose_form(window).amount.isVisible()
    assert isinstance(form.form.event_typed(), type(None))


def test_two_that_agree_are_recorded_with_both_names(
    asked: tuple[MainWindow, WitnessSheet],
) -> None:
    window, form = asked
    sign_in("BK", OTHER_PIN)
    fill(form.form, "4000 mg")  # type: ignore[arg-type]
    press("Return")
    assert form.page() == BOTH
    assert form.refusal() == ""
    press("Return")
    assert window.sheets.current is None
    assert len(recorded(window)) == 1
    (entry,) = recorded(window)
    assert (entry.by, entry.witness) == (person(window).name, "B. Kahn")


@pytest.mark.hazard("H-01")
def test_a_difference_is_said_and_stops_the_recording(
    asked: tuple[MainWindow, WitnessSheet],
) -> None:
    window, form = asked
    sign_in("BK", OTHER_PIN)
    fill(form.form, "2 g")  # type: ignore[arg-type]
    press("Return")
    assert form.refusal() == "The two workings differ: amount."
    assert "4 g" in words(form)
    press("Return")
    assert form.page() == WORKING, "worked out again"
    assert recorded(window) == []
    press("Esc")
    assert dose_form(window).amount.text() == "4 g", "the first can be corrected"
    assert dose_form(window).amount.isVisible()
    assert front(window) == "LINDQVIST, Per"


def test_with_nobody_there_it_is_recorded_and_why(asked: tuple[MainWindow, WitnessSheet]) -> None:
    window, form = asked
    form.nobody.setFocus()
    press("Space")
    press("Return")
    assert form.why_row.error() == "Write why nobody can be asked."
    type_in("alone on nights")
    press("Return")
    assert window.sheets.current is None
    assert len(recorded(window)) == 1
    assert any("no second person: alone on nights" in line.what for line in lines(window))


def test_locking_ends_the_second_working(asked: tuple[MainWindow, WitnessSheet]) -> None:
    window, _ = asked
    people = window.findChild(WindowPeople)
    assert isinstance(people, WindowPeople)
    people.lock()
    assert not dose_form(window).amount.isVisible()
    sign_in("JM", PIN)
    assert window.sheets.current is None
    assert dose_form(window).amount.isVisible()


def test_the_second_person_is_told_the_order_once(machine: Machine) -> None:
    desktop, window = opened(machine)
    window.go_to("okafor")
    view = window.bridge.view
    assert view.patient is not None
    assert desktop._store is not None
    order, *_ = view.patient.course.of_kind(Order)
    given, *_ = view.patient.course.of_kind(Dose)
    assert isinstance(given.event, Dose)
    first = replace(given.event, order=order.id)
    form = WitnessSheet(first, person(window), desktop._store, machine.clock, view, window)
    window.sheets.open(form)
    sign_in("BK", OTHER_PIN)
    assert form.page() == WORKING
    said = words(form)
    assert "record number 604 1192. Order: " in said
    assert "order: order" not in said.casefold()
    form.reject()
