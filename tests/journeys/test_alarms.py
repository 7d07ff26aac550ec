"""An item becomes overdue: said, put off, back, seen, kept over a restart, gone once it is charted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtWidgets import QLineEdit, QWidget

from mgtracker.clinical.clock import HOUR, MINUTE
from mgtracker.clinical.events import Acknowledge, Event
from mgtracker.clinical.notation import read_event
from mgtracker.db.store import Store
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.ui.alarms.in_window import WindowAlarms
from mgtracker.ui.alarms.later import Later
from mgtracker.ui.alarms.panel import AlarmPanel
from mgtracker.ui.alarms.sounds import SoundsSheet
from mgtracker.ui.give.infusion_form import InfusionForm
from mgtracker.ui.leave_question import LeaveQuestion
from mgtracker.ui.record_places import FINDINGS

from .steps import dose_form, find, focused, press, sheet, type_in

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from pytestqt.qtbot import QtBot

    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


def event(kind: str, **keys: Any) -> Event:
    return read_event(kind, {"at": ANCHOR.as_written()} | keys)


@pytest.fixture
def ward(machine: Machine) -> Path:
    """One patient with one dose by needle due in an hour, and looked at."""
    path = machine.folder / "ward.mgtracker.db"
    times = {"every": "4 h", "count": 1, "first": ANCHOR.plus(HOUR).as_written()}
    facts = {"creatinine_clearance": "85 mL/min", "weight": "70 kg", "volume": "corrected"}
    told = {"pregnant": False, "heart_block": False}
    with Store.create(path) as store, store.writing():
        for one in (
            event("patient", name="SAMPLE, Ada", mrn="S-1", bed="4"),
            event("fact", **facts, **told),
            event("order", drug="magnesium sulfate", amount="5 g", route="IM", **times),
        ):
            store.append("ada", one, ANCHOR, by="RN A")
    return path


def opened(machine: Machine, path: Path) -> MainWindow:
    window = machine.start(path).window
    assert window is not None
    window.bridge.set_author("RN A")
    return window


def later(machine: Machine, window: MainWindow, minutes: int) -> WindowAlarms:
    """So many minutes on, the minute's tick."""
    machine.clock.time = machine.clock.time.plus(minutes * MINUTE)
    window.bridge.refresh()
    return alarms_of(window)


def alarms_of(window: MainWindow) -> WindowAlarms:
    alarms = window.findChild(WindowAlarms)
    assert isinstance(alarms, WindowAlarms)
    return alarms


def answers(path: Path) -> list[Acknowledge]:
    with Store.open(path, read_only=True) as store:
        found = [entry.event for entry in store.entries("ada")]
    return [one for one in found if isinstance(one, Acknowledge)]


def charted(window: MainWindow) -> None:
    """The look at the bedside, so that the dose alone is late."""
    found = {"reflex": "present", "respiratory_rate": 18, "urine_4h": "160 mL"}
    time = window.bridge.view.now.as_written()
    what = read_event("bedside", {"at": time, "antidote_ready": True} | found)
    window.bridge.select("ada")
    assert window.bridge.record(window.bridge.propose(what)) is not None


def test_a_list_of_alarms_that_is_closed_is_told_nothing_more(machine: Machine, ward: Path) -> None:
    window = opened(machine, ward)
    desk = alarms_of(window).desk
    counted = []
    for _ in range(3):
        press("F7")
        press("Esc")
        counted.append(desk.receivers(SIGNAL("changed()")))
    assert counted[0] == counted[-1]


def test_the_head_of_a_page_says_what_is_overdue_as_its_row_of_the_board_does(
    machine: Machine, ward: Path
) -> None:
    window = opened(machine, ward)
    window.bridge.select("ada")
    said = [part.accessibleName() for part in window.page.strip.findChildren(QWidget)]
    assert "OK: no rule is crossed" in said
    later(machine, window, 180)
    said = [part.accessibleName() for part in window.page.strip.findChildren(QWidget)]
    assert not any(name.startswith("OK") for name in said)
    assert any(
        name.startswith("WARN: ") and " overdue since " in name and name.endswith("1\xa0more")
        for name in said
    )


def test_from_overdue_to_charted(machine: Machine, ward: Path, qtbot: QtBot) -> None:
    window = opened(machine, ward)
    charted(window)
    strip = alarms_of(window).strip
    assert strip.isHidden()
    later(machine, window, 45)
    assert strip.text().startswith("Soon | Bed 4, SAMPLE, Ada | 5 g IM magnesium sulfate")
    later(machine, window, 76)
    assert strip.text().startswith("Overdue | Bed 4, SAMPLE, Ada")
    assert strip.alarm().alarm.interrupts

    # Later, with a reason, by keys.
    press("F8")
    assert focused() is strip.open_button
    press("Tab")
    press("Tab")
    assert focused() is strip.later_button
    qtbot.waitUntil(strip.is_settled)
    press("Space")
    form = sheet(window)
    assert isinstance(form, Later)
    press("Right")
    press("Return")
    assert form.isVisible()
    type_in("in theatre")
    press("Return")
    assert window.sheets.current is None
    assert answers_waiting(strip) == []
    later(machine, window, 29)
    assert answers_waiting(strip) == []

    # It comes back at its end, is seen, and is still seen after a restart.
    later(machine, window, 1)
    assert strip.alarm().alarm.number == 2
    strip.seen_button.setFocus()
    qtbot.waitUntil(strip.is_settled)
    press("Space")
    assert answers_waiting(strip) == []
    machine.stop(machine.running[0])
    assert [(one.reason, one.until is None) for one in answers(ward)] == [
        ("in theatre", False),
        (None, True),
    ]
    machine.clock.time = machine.clock.time.plus(5 * MINUTE)
    window = opened(machine, ward)
    strip = alarms_of(window).strip
    assert answers_waiting(strip) == []

    # Seen and not done comes back; opened, given and recorded it is gone.
    later(machine, window, 26)
    assert strip.alarm().alarm.number == 3
    press("F8")
    press("Space")
    assert window.bridge.view.patient is not None
    charted(window)
    given = read_event(
        "dose",
        {
            "at": machine.clock.time.as_written(),
            "drug": "magnesium sulfate",
            "amount": "5 g",
            "route": "IM",
            "site": "left",
            "order": window.bridge.view.patient.orders[0].entry.id,
        },
    )
    assert window.bridge.record(window.bridge.propose(given), "late") is not None
    assert [one for one in window.bridge.view.alarms if is_dose(one)] == []
    assert answers_waiting(strip) == []


def is_dose(one: Any) -> bool:
    return bool(one.alarm.due) and one.alarm.due[0].task == "dose"


def answers_waiting(strip: Any) -> list[str]:
    """The doses that wait for an answer."""
    view = strip.window().bridge.view
    return [one.alarm.id for one in view.alarms if is_dose(one) and one.alarm.is_active]


@pytest.mark.hazard("H-18")
def test_what_became_due_while_closed_is_shown_first(machine: Machine, ward: Path) -> None:
    window = opened(machine, ward)
    machine.stop(machine.running[0])
    machine.clock.time = machine.clock.time.plus(75 * MINUTE)
    window = opened(machine, ward)
    strip = alarms_of(window).strip
    assert strip.text().endswith("| While closed, since 14:05: 1 became due")
    assert is_dose(strip.alarm())
    press("F7")
    panel = sheet(window)
    assert isinstance(panel, AlarmPanel)
    press("Return")
    assert window.sheets.current is None
    assert window.bridge.view.patient is not None
    assert dose_form(window).isVisible()


@pytest.mark.hazard("H-19")
def test_whoever_types_keeps_the_keys(machine: Machine, ward: Path) -> None:
    window = opened(machine, ward)
    press("Ctrl+K")
    assert isinstance(focused(), QLineEdit)
    later(machine, window, 121)
    assert alarms_of(window).strip.alarm().alarm.interrupts
    assert focused() is window.top.find_field
    press("Escape")
    alarms = later(machine, window, 31)
    assert focused() is not alarms.strip.open_button


def test_whoever_does_not_type_is_asked(machine: Machine, ward: Path) -> None:
    window = opened(machine, ward)
    alarms = later(machine, window, 121)
    assert focused() is alarms.strip.open_button


def test_the_list_is_answered_by_keys_and_says_what_is_refused(
    machine: Machine, ward: Path
) -> None:
    window = opened(machine, ward)
    later(machine, window, 121)
    window.bridge.set_author("")
    press("F7")
    panel = sheet(window)
    assert isinstance(panel, AlarmPanel)
    press("S")
    assert panel.refusal() == "Say who you are first: nothing is recorded without a name."
    window.bridge.set_author("RN A")
    press("S")
    assert panel.refusal() == ""
    assert len(answers(ward)) == 1
    assert window.sheets.current is panel
    panel.rows.selectAll()
    press("L")
    form = sheet(window)
    assert isinstance(form, Later)
    form.choices()[0].click()
    press("Return")
    assert answers(ward)[0].until is None
    assert len(answers(ward)) > 1


def test_a_finding_opens_at_the_findings(machine: Machine, ward: Path) -> None:
    window = opened(machine, ward)
    looked = read_event("bedside", {"at": machine.clock.time.as_written(), "qtc": "520 ms"})
    window.bridge.select("ada")
    assert window.bridge.write(looked) is not None
    window.bridge.select(None)
    strip = alarms_of(window).strip
    assert strip.text().startswith("WARN | Bed 4, SAMPLE, Ada | QTc 520 ms")
    strip.open_button.click()
    assert window.bridge.view.patient is not None
    assert window.page.tabs.tab() == FINDINGS


def test_sounds_are_kept(machine: Machine, ward: Path) -> None:
    window = opened(machine, ward)
    press("Ctrl+F7")
    form = sheet(window)
    assert isinstance(form, SoundsSheet)
    press("Space")
    press("Return")
    assert len(window.settings.sounds) == 1


def test_nothing_is_answered_in_a_record_open_for_reading(machine: Machine, ward: Path) -> None:
    ward.chmod(0o444)
    window = opened(machine, ward)
    strip = later(machine, window, 121).strip
    assert not strip.isHidden()
    assert not strip.seen_button.isEnabled()
    alarms_of(window).ask_later((strip.alarm(),))
    assert window.sheets.current is None


def test_a_cap_that_will_be_crossed_names_the_line_and_opens_its_form(window: MainWindow) -> None:
    """LINDQVIST of the sample ward: pump-1 takes the 48 h sum over 20 g at 16:20."""
    strip = alarms_of(window).strip
    while "Crosses 20 g" not in strip.text():
        press("F8")
    assert "Slow or stop pump-1 before 16:20" in strip.text()
    strip.open_button.setFocus()
    press("Space")
    assert window.bridge.view.patient is not None
    assert window.bridge.view.patient.id == "lindqvist"
    assert window.page.give is not None
    form = window.page.give.body.form("infusion")
    assert isinstance(form, InfusionForm)
    assert form.isVisible()
    assert form.line.key() == "pump-1"
    assert form.what.keys() == ("change", "pause", "new bag", "stop")
    form.what.set_value("change")
    form.rate.setText("0.5 g/h")
    strip.open_button.setFocus()
    press("Space")
    assert form.rate.text() == "0.5 g/h", "what is typed stays"


def test_a_finding_of_another_patient_asks_before_what_is_typed_is_left(
    window: MainWindow,
) -> None:
    find(window, "okafor")
    dose_form(window).amount.setFocus()
    type_in("5 g")
    alarms = alarms_of(window)
    [one] = [a for a in alarms.desk.active if a.patient_id == "andersson" and not a.alarm.due]
    alarms.open(one)
    asked = sheet(window)
    assert isinstance(asked, LeaveQuestion)
    assert asked.isAncestorOf(focused()), "no key goes behind it"
    asked.way_on.click()
    assert window.bridge.view.patient is not None
    assert window.bridge.view.patient.id == "andersson"
    assert window.page.tabs.tab() == FINDINGS
