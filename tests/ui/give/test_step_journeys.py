"""Several things are due together: one form after the other, each an entry with its own verdict."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from mgtracker.clinical.events import Bedside, Dose
from mgtracker.clinical.verdict import Level

from .conftest import CTRL

SULFATE = "magnesium sulfate"


@pytest.fixture
def ordered(make_nurse):
    """5 g IM every 4 hours since 10:05, the first given; it is 14:05, and nobody has looked since 10:00."""
    nurse = make_nurse(checked=False)
    start = "2026-05-14T10:00:00+01:00"
    nurse.known(
        "fact",
        start,
        creatinine_clearance="85 mL/min",
        volume="corrected",
        heart_block=False,
        pregnant=False,
        low_pth=False,
    )
    nurse.known(
        "bedside",
        start,
        reflex="present",
        respiratory_rate=18,
        urine_4h="160 mL",
        antidote_ready=True,
    )
    given = {"drug": SULFATE, "amount": "5 g", "route": "IM", "product": "50 % injection"}
    at = "2026-05-14T10:05:00+01:00"
    order = nurse.known("order", at, first=at, every="4 h", count=6, **given)
    nurse.known("dose", at, site="left", order=order.id, **given)
    nurse.look()
    return nurse


def item(nurse, task):
    return next(due for due in nurse.bridge.view.patient.due if due.task == task)


def strip(nurse):
    return nurse.panel.strip


def check(nurse):
    """Present, 16 breaths, 160 mL."""
    nurse.type("p16")
    nurse.alt("u")
    nurse.type("160")
    nurse.record()


def test_opening_the_check_shows_both_steps(ordered):
    assert ordered.panel.give_for(item(ordered, "bedside"))
    assert strip(ordered).isVisible()
    assert strip(ordered).said() == (
        "2 things due now: 1 Knee jerk, breathing, urine, now; 2 5 g IM magnesium sulfate, 2 of 6, next"
    )
    assert strip(ordered).accessibleName() == strip(ordered).said()


def test_a_check_of_several_things_begins_at_the_first_of_the_form(ordered):
    checks = [due for due in ordered.bridge.view.patient.due if due.task == "bedside"]
    together = [due for due in checks if due.due == checks[0].due]
    assert {"reflex", "respiratory_rate", "urine_4h"} == {due.what for due in together}
    for due in together:
        assert ordered.panel.give_for(due)
        assert ordered.panel.body.form("bedside").reflex.has_focus()


def test_after_the_check_the_dose_comes_up_filled(ordered):
    ordered.panel.give_for(item(ordered, "bedside"))
    check(ordered)
    assert isinstance(ordered.last(), Bedside)
    assert ordered.said == "Recorded bedside check, 14:05"
    form = ordered.panel.body.form("dose")
    assert ordered.panel.tab() == "dose"
    assert (form.amount.text(), form.route.value(), form.site.value()) == ("5 g", "IM", "")
    assert form.site.has_focus()
    assert (
        strip(ordered)
        .said()
        .endswith("1 Knee jerk, breathing, urine, done; 2 5 g IM magnesium sulfate, 2 of 6, now")
    )
    assert ordered.level is Level.OK, "with the check that was recorded a moment ago"
    count = len(ordered.entries())
    ordered.press(Qt.Key.Key_Right)
    assert len(ordered.entries()) == count, "nothing is recorded that was not shown and taken"
    ordered.record()
    assert isinstance(ordered.last(), Dose)
    assert ordered.said == "Recorded 5 g IM, right, 14:05"
    assert not strip(ordered).isVisible()


def test_a_check_that_is_not_complete_stays_the_step(ordered):
    ordered.panel.give_for(item(ordered, "bedside"))
    ordered.type("p")
    ordered.record()
    assert ordered.panel.tab() == "bedside"
    assert "1 Breathing, urine, now" in strip(ordered).said()
    assert ordered.focus() is ordered.panel.body.form("bedside").breaths


def test_the_dose_opened_first_leads_back_to_the_check(ordered):
    ordered.panel.give_for(item(ordered, "dose"))
    assert (
        strip(ordered)
        .said()
        .endswith(
            "1 Knee jerk, breathing, urine, not done; 2 5 g IM magnesium sulfate, 2 of 6, now"
        )
    )
    assert ordered.level is Level.UNKNOWN, "each has its own verdict: the last look is 4 h old"
    (opens,) = [b for b in strip(ordered).findChildren(QPushButton) if b.text() == "Open"]
    assert opens.accessibleName() == "Open step 1: Knee jerk, breathing, urine"
    opens.setFocus()
    ordered.press(Qt.Key.Key_Space)
    assert ordered.panel.tab() == "bedside"
    check(ordered)
    assert ordered.panel.tab() == "dose"
    assert ordered.level is Level.OK


def test_what_was_chosen_in_the_dose_is_kept_while_the_check_is_recorded(ordered):
    ordered.panel.give_for(item(ordered, "dose"))
    ordered.press(Qt.Key.Key_Right)
    ordered.panel.give_for(item(ordered, "bedside"))
    check(ordered)
    assert ordered.panel.body.form("dose").site.value() == "right"


def test_recording_something_else_meanwhile_does_not_move_on(ordered):
    ordered.panel.give_for(item(ordered, "bedside"))
    ordered.press(Qt.Key.Key_L, CTRL)
    ordered.type("0.6")
    ordered.record()
    assert ordered.panel.tab() == "labs"
    assert strip(ordered).isVisible()


def test_closing_the_steps_leaves_what_is_due(ordered):
    ordered.panel.give_for(item(ordered, "bedside"))
    count = len(ordered.bridge.view.patient.due)
    (close,) = [b for b in strip(ordered).findChildren(QPushButton) if b.text() == "Close"]
    close.setFocus()
    ordered.press(Qt.Key.Key_Space)
    assert not strip(ordered).isVisible()
    ordered.panel.open_tab("bedside")
    check(ordered)
    assert ordered.panel.tab() == "bedside"
    assert len(ordered.bridge.view.patient.due) <= count


def test_another_patient_has_no_steps(ordered):
    ordered.panel.give_for(item(ordered, "bedside"))
    ordered.bridge.select("p2")
    assert not strip(ordered).isVisible()


def test_one_thing_alone_has_no_steps(ordered):
    ordered.panel.give_for(item(ordered, "draw"))
    assert not strip(ordered).isVisible()


def test_in_a_low_window_the_steps_are_one_line(ordered):
    ordered.panel.resize(388, 640)
    ordered.panel.give_for(item(ordered, "bedside"))
    shown = strip(ordered)
    assert shown._title.text() == (
        "2 things due now, 1 of 2: Knee jerk, breathing, urine. Then: 5 g IM magnesium sulfate, 2 of 6"
    )
    assert not shown._rows.isVisible()
    ordered.panel.give_for(item(ordered, "dose"))
    assert shown._title.text() == (
        "2 things due now, 2 of 2: 5 g IM magnesium sulfate, 2 of 6. "
        "Not done: Knee jerk, breathing, urine"
    )
    ordered.panel.resize(404, 860)
    assert shown._title.text() == "2 things due now"
    assert shown._rows.isVisible()
