"""Infusion, labs, bedside and facts, by keyboard; what is refused, and what is kept."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Bedside, Dose, Fact, Labs, Rate
from mgtracker.clinical.verdict import Level

from .conftest import CTRL


def go_to(nurse, key):
    nurse.press(key, CTRL)


def form(nurse, key):
    return nurse.panel.body.form(key)


# -- infusion ------------------------------------------------------------------------------------


def start_line(nurse):
    go_to(nurse, Qt.Key.Key_I)
    nurse.type("pump-1")
    nurse.alt("p")
    nurse.type("20 g in 500 mL")
    nurse.alt("r")
    nurse.type("25 mL/h")
    assert form(nurse, "infusion").echo.spoken() == "1 g/h, 16.7 mg/min, 4.06 mmol/h"
    assert nurse.level is Level.OK
    nurse.alt("e")
    nurse.type("for 6 h")
    nurse.record()


def test_an_infusion_is_started_with_a_planned_end(nurse):
    start_line(nurse)
    rate = nurse.last()
    assert isinstance(rate, Rate)
    assert (rate.line, rate.text) == ("pump-1", "25 mL/h")
    assert rate.mg_per_second == Fraction(1000, 3600)
    assert rate.until == Instant.parse("2026-05-14T20:05:00+01:00")
    assert nurse.said == "Recorded 1 g/h on pump-1, 14:05"


def test_a_line_that_runs_is_changed_and_keeps_its_planned_end(nurse):
    start_line(nurse)
    nurse.at("2026-05-14T15:05:00+01:00")
    go_to(nurse, Qt.Key.Key_I)
    infusion = form(nurse, "infusion")
    assert infusion.line.key() == "pump-1"
    nurse.type("c")
    assert nurse.focus() is infusion.rate
    assert infusion.end.text() == "20:05"
    nurse.type("2 g/h")
    assert nurse.level is Level.UNKNOWN, "the bedside check is 75 min old"
    nurse.record()
    nurse.type("checked, not written yet")
    nurse.record()
    rate = nurse.entries()[-2].event
    assert rate.mg_per_second == Fraction(2000, 3600)
    assert rate.until == Instant.parse("2026-05-14T20:05:00+01:00")


def test_stopping_asks_for_nothing_and_warns_of_nothing(make_nurse):
    nurse = make_nurse(checked=False)
    nurse.known(
        "rate", "2026-05-14T08:00:00+01:00", line="pump-1", drug="magnesium sulfate", rate="4 g/h"
    )
    nurse.look()
    go_to(nurse, Qt.Key.Key_I)
    nurse.type("s")
    assert nurse.level is None
    assert nurse.can_record()
    nurse.record()
    assert nurse.last().mg_per_second == 0
    assert nurse.said == "Recorded stop of pump-1, 14:05"


def test_an_end_before_the_start_is_refused(nurse):
    go_to(nurse, Qt.Key.Key_I)
    nurse.type("pump-1")
    nurse.alt("r")
    nurse.type("1 g/h")
    nurse.alt("e")
    nurse.type("13:00")
    nurse.tab()
    assert "not after the start" in form(nurse, "infusion").end_row.error()
    assert not nurse.can_record()
    nurse.alt("e")
    nurse.write_over("tomorrow 06:00")
    assert nurse.bridge.proposal.event.until == Instant.parse("2026-05-15T06:00:00+01:00")


# -- labs ----------------------------------------------------------------------------------------


def test_that_a_level_will_be_doubtful_is_said_before_it_is_drawn(nurse):
    nurse.known(
        "rate",
        "2026-05-14T10:05:00+01:00",
        line="pump-1",
        drug="magnesium sulfate",
        rate="1 g/h",
        until="2026-05-14T18:30:00+01:00",
    )
    nurse.look()
    go_to(nurse, Qt.Key.Key_L)
    doubt = form(nurse, "labs").doubt
    assert doubt.text() == "Magnesium drawn then is doubtful: drawn during an infusion"
    nurse.alt("d")
    nurse.write_over("10:00")
    assert doubt.isHidden()
    form(nurse, "labs").haemolysed.click()
    assert doubt.text() == "Magnesium drawn then is doubtful: haemolysed"


def test_labs_in_mg_per_dl(nurse):
    go_to(nurse, Qt.Key.Key_L)
    nurse.type("1.2 mg/dL")
    labs = form(nurse, "labs")
    assert labs.rows["magnesium"].field.unit() == "mg/dL"
    assert nurse.focus().text() == "1.2 mg/dL"
    nurse.alt("c")
    nurse.type("2.10")
    nurse.record()
    drawn = nurse.last()
    assert isinstance(drawn, Labs)
    assert drawn.values["magnesium"].value == Fraction("1.2") / Fraction("2.4305")
    assert drawn.values["calcium"].text == "2.10 mmol/L"
    assert nurse.said == "Recorded magnesium 1.2 mg/dL, calcium 2.10 mmol/L, 14:05"


def test_small_letters_are_a_unit_too(nurse):
    go_to(nurse, Qt.Key.Key_L)
    nurse.type("1.2 mg/dl")
    row = form(nurse, "labs").rows["magnesium"]
    assert row.field.unit() == "mg/dL"
    assert row.value().text == "1.2 mg/dL"


def test_the_next_results_begin_in_the_units_of_the_ward(nurse):
    labs = form(nurse, "labs")
    labs.begin_in({"pth": "pg/mL"})
    go_to(nurse, Qt.Key.Key_L)
    nurse.type("1.2 mg/dL")
    nurse.record()
    assert labs.rows["magnesium"].field.unit() == "mmol/L"
    assert labs.rows["pth"].field.unit() == "pg/mL"
    labs.rows["calcium"].field.set_unit("mg/dL")
    labs.clear()
    assert labs.rows["calcium"].field.unit() == "mmol/L"


def test_a_stop_stays_chosen_while_its_time_is_typed(nurse):
    start_line(nurse)
    nurse.at("2026-05-14T16:05:00+01:00")
    nurse.panel.open_tab("infusion")
    nurse.type("s")
    assert form(nurse, "infusion").what.value() == "stop"
    nurse.alt("t")
    nurse.write_over("15:50")
    assert form(nurse, "infusion").what.value() == "stop"
    nurse.record()
    assert nurse.last() == Rate(
        Instant.parse("2026-05-14T15:50:00+01:00"), "pump-1", nurse.last().drug, Fraction(0), "0"
    )


def test_a_value_out_of_this_world_asks_and_does_not_block(nurse):
    go_to(nurse, Qt.Key.Key_L)
    nurse.type("12")
    row = form(nurse, "labs").rows["magnesium"]
    assert row.question() == "Check the unit: 12 mmol/L is over 10 times the upper limit"
    assert nurse.can_record()
    nurse.write_over("1.2")
    assert row.question() == ""


@pytest.mark.hazard("H-02")
@pytest.mark.parametrize(
    ("analyte", "typed", "other"),
    [
        ("calcium", "8.8", "8.8 mg/dL"),  # 35 mg/dL
        ("calcium", "6.1", "6.1 mg/dL"),
        ("calcium", "4.5", ""),  # a crisis that exists
        ("calcium", "1.2", ""),
        ("calcium", "6.1 mg/dL", ""),
        ("ionised_calcium", "4.6", "4.6 mg/dL"),
        ("ionised_calcium", "0.8", ""),
        ("albumin", "3.2", "3.2 g/dL"),
        ("albumin", "18", ""),
        ("magnesium", "1.8", ""),  # under treatment it is that high
        ("pth", "22", ""),
    ],
)
def test_a_usual_number_in_the_wrong_unit_is_asked_about(nurse, analyte, typed, other):
    go_to(nurse, Qt.Key.Key_L)
    row = form(nurse, "labs").rows[analyte]
    row.field.number.setFocus()
    nurse.type(typed)
    asked = f"Check the unit: {typed} {row.field.unit()} is far from the usual, {other} is not"
    assert row.question() == (asked if other else "")
    nurse.write_over("0")
    assert (
        row.question()
        == f"Check the unit: 0 {row.field.unit()} is under a tenth of the lower limit"
    )


def test_a_result_that_is_no_number_keeps_the_draw_back(nurse):
    go_to(nurse, Qt.Key.Key_L)
    nurse.type("<0.3")
    nurse.tab()
    assert form(nurse, "labs").rows["magnesium"].row.error()
    assert not nurse.can_record()


# -- bedside -------------------------------------------------------------------------------------


def test_a_bedside_check_takes_three_keys(nurse):
    go_to(nurse, Qt.Key.Key_B)
    for key in "p16":
        nurse.type(key)
    nurse.record()
    check = nurse.last()
    assert isinstance(check, Bedside)
    assert (check.reflex, check.respiratory_rate) == ("present", 16)
    assert check.urine_4h is None
    nurse.at("2026-05-14T14:06:00+01:00")
    assert nurse.said == "Recorded bedside check, 14:05", "until something else is typed"
    nurse.type("p")
    assert nurse.said == ""


def test_a_whole_bedside_check(nurse):
    go_to(nurse, Qt.Key.Key_B)
    nurse.type("d18")
    nurse.tab()
    nurse.type("120")
    nurse.tab()
    nurse.type("y")
    nurse.type("480")
    nurse.record()
    check = nurse.last()
    assert (check.reflex, check.respiratory_rate, check.antidote_ready) == ("diminished", 18, True)
    assert (check.urine_4h.text, check.qtc.text) == ("120 mL", "480 ms")


# -- facts ---------------------------------------------------------------------------------------


def test_a_clearance_is_worked_out_and_used_only_when_asked(nurse):
    nurse.known("labs", "2026-05-14T12:00:00+01:00", creatinine="80 umol/L")
    nurse.look()
    go_to(nurse, Qt.Key.Key_F)
    facts = form(nurse, "facts")
    facts.work_out.setFocus()
    nurse.press(Qt.Key.Key_Space)
    assert facts.box.isVisible()
    assert facts.box.result().startswith(
        "85.7 mL/min = (140 - 34) x 62 kg x 0.85 / (72 x 0.905 mg/dL)"
    )
    assert facts.clearance.text() == "", "offered, not filled in"
    nurse.press(Qt.Key.Key_Space)  # Use has the focus
    assert facts.clearance.text() == "85.7 mL/min"
    nurse.record()
    fact = nurse.last()
    assert isinstance(fact, Fact)
    assert fact.creatinine_clearance.text == "85.7 mL/min"
    assert fact.weight is None, "what was not said stays as it was"


def test_only_what_is_said_is_recorded(nurse):
    go_to(nurse, Qt.Key.Key_F)
    nurse.alt("h")
    nurse.type("y")
    nurse.alt("i")
    nurse.type("digoxin, rocuronium")
    nurse.record()
    fact = nurse.last()
    assert fact.heart_block is True
    assert fact.medicines == ("digoxin", "rocuronium")
    assert (fact.pregnant, fact.low_pth, fact.volume) == (None, None, None)


# -- what is refused, and what is kept -----------------------------------------------------------


def test_a_stale_verdict_is_refused_and_what_is_typed_is_kept(nurse):
    nurse.type("5 g")
    nurse.alt("r")
    nurse.press(Qt.Key.Key_Space)
    nurse.alt("s")
    nurse.press(Qt.Key.Key_Space)
    assert nurse.level is Level.OK
    nurse.known(
        "dose",
        "2026-05-14T14:00:00+01:00",
        drug="magnesium sulfate",
        amount="5 g",
        route="IM",
        site="left",
    )
    before = nurse.entries()
    nurse.record()
    assert nurse.entries() == before
    assert "verdict has changed" in nurse.said
    assert form(nurse, "dose").amount.text() == "5 g"
    assert nurse.level is Level.WARN, "the new one is shown"
    nurse.record()
    assert isinstance(nurse.last(), Dose)


def test_another_patient_takes_nothing_along(nurse):
    nurse.type("5 g")
    go_to(nurse, Qt.Key.Key_B)
    nurse.type("p")
    assert nurse.panel.has_unsaved()
    nurse.bridge.select("p2")
    assert not nurse.panel.has_unsaved()
    assert form(nurse, "dose").amount.text() == ""
    assert form(nurse, "bedside").reflex.value() == ""
    assert nurse.bridge.proposal is None


def test_every_tab_keeps_what_is_typed(nurse):
    nurse.type("5 g")
    nurse.alt("r")
    nurse.press(Qt.Key.Key_Space)
    assert nurse.bridge.proposal is not None
    go_to(nurse, Qt.Key.Key_L)
    assert nurse.bridge.proposal is None
    assert nurse.level is None
    go_to(nurse, Qt.Key.Key_D)
    assert form(nurse, "dose").amount.text() == "5 g"
    assert nurse.level is Level.OK


def test_a_minute_that_goes_by_moves_nothing(nurse):
    nurse.type("5 g")
    nurse.alt("r")
    nurse.press(Qt.Key.Key_Space)
    nurse.alt("a")
    cards = nurse.panel.body.verdict.cards()
    nurse.at("2026-05-14T14:06:00+01:00")
    assert nurse.focus() is form(nurse, "dose").amount
    assert nurse.panel.body.verdict.cards() == cards
    assert form(nurse, "dose").time.field.text() == "14:06"


def test_nothing_is_recorded_without_a_name(nurse):
    nurse.session.author = None
    nurse.look()
    nurse.type("5 g")
    assert nurse.said == "Say who you are first"
    assert not nurse.can_record()


@pytest.mark.parametrize("key", ["dose", "infusion", "labs", "bedside", "facts"])
def test_everything_that_takes_the_focus_has_a_name(nurse, key):
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QWidget

    nurse.panel.open_tab(key)
    for widget in nurse.panel.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name, f"{type(widget).__name__} has no name"


@pytest.mark.parametrize("key", ["dose", "infusion", "labs", "bedside", "facts"])
def test_the_tab_key_goes_from_top_to_bottom(nurse, key):
    nurse.panel.open_tab(key)
    body, places = form(nurse, key), []
    for _ in range(30):
        focus = nurse.focus()
        if body.isAncestorOf(focus):
            corner = focus.mapTo(body, focus.rect().center())
            places.append((corner.y() // 20, corner.x()))
        elif places:
            break
        nurse.tab()
    assert len(places) >= 2
    assert places == sorted(places)
