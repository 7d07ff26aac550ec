"""A dose from the first key to the record, by keyboard alone."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Dose, Override
from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes

from .conftest import CTRL

FIRST = "2026-05-14T{:02d}:05:00+01:00"


def im_doses(nurse, *hours, grams="5 g"):
    for number, hour in enumerate(hours):
        nurse.known(
            "dose",
            FIRST.format(hour),
            drug="magnesium sulfate",
            amount=grams,
            route="IM",
            site=("left", "right")[number % 2],
        )
    nurse.look()


def choose_im(nurse):
    nurse.alt("r")
    nurse.press(Qt.Key.Key_I)


def dose_form(nurse):
    return nurse.panel.body.form("dose")


def test_an_im_dose_that_is_in_order(nurse):
    nurse.type("5 g")
    assert nurse.level is None, "no route yet"
    assert nurse.said == "Choose the route"
    choose_im(nurse)
    assert nurse.level is Level.OK
    assert nurse.rows() == {"Highest 24 h sum": "5 g at 14:05", "Limit": "30 g in any 24 h"}
    assert nurse.said == "Choose the side"
    assert not nurse.can_record()
    nurse.alt("s")
    nurse.press(Qt.Key.Key_Space)
    assert nurse.can_record()
    assert nurse.panel.foot.way_on.text() == "Give and record"
    nurse.record()
    dose = nurse.last()
    assert isinstance(dose, Dose)
    assert (dose.amount.grams, dose.route, dose.site, dose.text) == (5, "IM", "left", "5 g")
    assert dose.at == Instant.parse("2026-05-14T14:05:00+01:00")
    assert nurse.said == "Recorded 5 g IM, left, 14:05"
    assert nurse.focus() is dose_form(nurse).amount
    assert dose_form(nurse).amount.text() == ""
    assert not nurse.panel.has_unsaved()


def test_the_verdict_follows_every_key(nurse):
    im_doses(nurse, 1, 5, 9)
    choose_im(nurse)
    nurse.alt("a")
    seen = []
    for letter in "16 g":
        nurse.type(letter)
        seen.append(nurse.level)
    assert seen == [None, None, None, Level.WARN]
    assert nurse.head == "crosses 30 g at 14:05"
    nurse.press(Qt.Key.Key_Backspace)
    assert nurse.level is None
    assert nurse.bridge.proposal is None
    nurse.press(Qt.Key.Key_Home)
    nurse.press(Qt.Key.Key_Delete)
    nurse.press(Qt.Key.Key_End)
    nurse.type("g")  # 6 g
    assert nurse.head == "Not 4 to 5 g IM"
    assert nurse.focus() is dose_form(nurse).amount


def test_a_dose_that_warns_needs_no_reason(nurse):
    im_doses(nurse, 0, 4, 8, 9, 10, 10)
    nurse.type("5 g")
    choose_im(nurse)
    nurse.alt("s")
    nurse.press(Qt.Key.Key_Right)
    nurse.press(Qt.Key.Key_Space)
    assert nurse.level is Level.WARN
    rows = nurse.rows()
    assert rows["Highest 24 h sum"] == "35 g at 14:05"
    assert rows["Limit"] == "30 g in any 24 h"
    assert rows["5 g fits from"].startswith("tomorrow 00:05, in 10 h")
    assert rows["Most that fits now"] == "nothing"
    assert nurse.said == ""
    assert nurse.can_record()
    nurse.record()
    assert isinstance(nurse.last(), Dose)
    assert nurse.entries()[-1].shown == "WARN"


def stop_typed(nurse):
    im_doses(nurse, 0, 2, 4, 6, 8, 9, 10, 11)
    nurse.type("5 g")
    choose_im(nurse)
    nurse.alt("s")
    nurse.press(Qt.Key.Key_Space)
    assert nurse.level is Level.STOP


def test_a_stop_is_not_recorded_without_a_reason(nurse):
    stop_typed(nurse)
    before = nurse.entries()
    assert not nurse.can_record()
    assert nurse.said == "Write the reason to go on"
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        nurse.press(key)
    assert nurse.entries() == before
    nurse.record()
    assert nurse.entries() == before
    assert nurse.focus().accessibleName() == "Reason", "the focus goes where something is missing"
    nurse.press(Qt.Key.Key_Return)
    assert nurse.entries() == before


def test_a_stop_with_a_reason_is_recorded_with_it(nurse):
    stop_typed(nurse)
    nurse.record()
    nurse.type("ordered by Dr Varga")
    assert nurse.can_record()
    nurse.press(Qt.Key.Key_Return)
    assert not isinstance(nurse.last(), Override), "Enter alone records no stop"
    nurse.tab()
    nurse.type("A. Reyes")
    nurse.record()
    dose, override = nurse.entries()[-2:]
    assert isinstance(dose.event, Dose)
    assert (dose.shown, dose.witness) == ("STOP", "A. Reyes")
    assert isinstance(override.event, Override)
    assert override.event.reason == "ordered by Dr Varga"
    assert "cap-24h" in override.event.rules
    assert nurse.panel.foot.reason() == ""


@pytest.mark.parametrize(
    "typed", ["3 g", "1.5", "2 mmol over 15 min", "1,500 mcg/h", "14:05", "5g IM left"]
)
def test_an_amount_typed_where_the_reason_is_asked_is_no_reason(nurse, typed):
    stop_typed(nurse)
    before = nurse.entries()
    nurse.record()
    nurse.type(typed)
    assert not nurse.can_record()
    assert nurse.said == "This is the reason, and wants words; the amount above is not changed"
    nurse.record()
    assert nurse.entries() == before
    assert nurse.focus().accessibleName() == "Reason"
    nurse.type(", ordered")
    assert nurse.can_record()


@pytest.mark.parametrize(
    "typed", ["QT 520", "K 2.9", "Mg 0.3", "Dr Wu 14:05", "BP 80/40", "5 g links"]
)
def test_a_short_reason_with_a_number_is_one(nurse, typed):
    stop_typed(nurse)
    nurse.record()
    nurse.type(typed)
    assert nurse.can_record()


def test_a_reason_is_gone_on_with_where_it_was_left(nurse):
    stop_typed(nurse)
    nurse.record()
    nurse.type("prescriber ")
    reason = nurse.focus()
    nurse.press(Qt.Key.Key_Return)
    away = Qt.FocusReason.ActiveWindowFocusReason
    QApplication.sendEvent(reason, QFocusEvent(QEvent.Type.FocusOut, away))
    assert reason.typing().cursorPosition() == 0, "too long a text is cut at its end"
    QApplication.sendEvent(reason, QFocusEvent(QEvent.Type.FocusIn, away))
    nurse.type("informed")
    assert nurse.panel.foot.reason() == "prescriber informed"


def test_an_unknown_clearance_asks_for_a_reason_and_offers_to_record_it(make_nurse):
    nurse = make_nurse(checked=False)
    nurse.known(
        "bedside",
        "2026-05-14T14:00:00+01:00",
        reflex="present",
        respiratory_rate=18,
        urine_4h="160 mL",
        antidote_ready=True,
    )
    nurse.look()
    nurse.type("5 g")
    choose_im(nurse)
    assert nurse.level is Level.UNKNOWN
    assert nurse.head == "No creatinine clearance: cannot check"
    assert not nurse.can_record()
    nurse.panel.body.verdict.asked_for.emit(nurse.panel.body.verdict.shown().target)
    assert nurse.panel.tab() == "facts"
    nurse.type("85")
    nurse.record()
    assert nurse.last().creatinine_clearance.text == "85 mL/min"
    assert nurse.panel.tab() == "dose", "back to the dose that asked for it"
    assert dose_form(nurse).amount.text() == "5 g"
    assert nurse.head != "No creatinine clearance: cannot check"


@pytest.mark.parametrize(
    ("typed", "grams"),
    [("1,5 g", Fraction(3, 2)), ("1.5 g", Fraction(3, 2)), ("500 mg", Fraction(1, 2))],
)
@pytest.mark.hazard("H-15")
def test_a_comma_is_a_decimal_sign(nurse, typed, grams):
    choose_im(nurse)
    nurse.alt("a")
    nurse.type(typed)
    assert nurse.bridge.proposal.event.amount.grams == grams
    assert dose_form(nurse).amount.text() == typed


@pytest.mark.hazard("H-15")
def test_a_number_with_two_meanings_is_refused_beside_the_field(nurse):
    choose_im(nurse)
    nurse.alt("a")
    nurse.type("1,500 mg")
    form = dose_form(nurse)
    assert form.amount_row.error() == "'1,500' can be read as 1500 or 1.500; write one of them"
    assert nurse.bridge.proposal is None
    assert not nurse.can_record()
    before = nurse.entries()
    nurse.record()
    assert nurse.entries() == before
    assert form.amount.text() == "1,500 mg"


def test_a_number_alone_is_not_scolded_while_it_is_typed(nurse):
    form = dose_form(nurse)
    nurse.type("5")
    assert form.amount_row.error() == ""
    assert "unit" in form.echo.spoken()
    nurse.tab()
    assert "no unit" in form.amount_row.error()


def test_every_unit_is_echoed(nurse):
    nurse.alt("p")
    nurse.type("50 % injection")
    nurse.alt("a")
    nurse.type("10 mL")
    assert dose_form(nurse).echo.spoken() == "5 g, 20.29 mmol, 40.57 mEq, 493 mg elemental"
    choose_im(nurse)
    assert nurse.bridge.proposal.event.amount.grams == 5
    assert nurse.bridge.proposal.event.text == "10 mL"
    assert "10 mL in one site" in nurse.titles()


def test_ml_without_a_product_is_refused(nurse):
    choose_im(nurse)
    nurse.alt("a")
    nurse.type("10 mL")
    assert "needs the product" in dose_form(nurse).amount_row.error()


def test_oral_mg_must_say_which(nurse):
    nurse.alt("d")
    nurse.press(Qt.Key.Key_Down)
    form = dose_form(nurse)
    assert form.drug.key() == "magnesium oxide"
    assert form.route.value() == "oral"
    nurse.alt("a")
    nurse.type("480 mg")
    assert form.kind_row.isVisible()
    assert nurse.level is None
    assert nurse.said == "Say which mg: of the salt, or elemental"
    nurse.alt("t")
    nurse.type("e")
    assert nurse.bridge.proposal.event.amount.elemental_mg == 480
    nurse.alt("a")
    nurse.write_over("12 mmol")
    assert not form.kind_row.isVisible()
    assert nurse.bridge.proposal.event.kind_of_mg is None


def test_an_emergency_push_needs_a_reason(nurse):
    nurse.type("2 g")
    nurse.alt("r")
    nurse.press(Qt.Key.Key_Right)
    nurse.press(Qt.Key.Key_Space)
    nurse.alt("o")
    nurse.type("5 min")
    assert nurse.level is Level.STOP
    nurse.alt("e")
    form = dose_form(nurse)
    nurse.qtbot.waitUntil(form.emergency.isChecked)
    assert nurse.level is Level.WARN
    assert not nurse.can_record()
    nurse.record()
    nurse.type("seizure")
    nurse.record()
    assert nurse.entries()[-1].event.reason == "seizure"
    assert nurse.entries()[-2].event.over == 300


def test_the_next_side_is_marked_and_not_chosen(nurse):
    im_doses(nurse, 10)
    choose_im(nurse)
    form = dose_form(nurse)
    assert form.site.proposed() == "right"
    assert form.site.value() == ""
    nurse.alt("a")
    nurse.type("5 g")
    assert not nurse.can_record()
    nurse.alt("s")
    nurse.press(Qt.Key.Key_Space)
    assert form.site.value() == "right"
    assert nurse.bridge.proposal.event.site == "right"


def test_doing_it_not_leaves_nothing(nurse):
    nurse.type("5 g")
    choose_im(nurse)
    assert nurse.panel.has_unsaved()
    before = nurse.entries()
    nurse.panel.foot.way_out.click()
    assert nurse.said == "Cleared: nothing was recorded"
    assert nurse.entries() == before
    assert nurse.bridge.proposal is None
    assert nurse.level is None
    assert not nurse.panel.has_unsaved()
    assert nurse.focus() is dose_form(nurse).amount


def test_the_key_to_the_amount_stands_in_it_when_the_form_was_emptied(nurse):
    amount = dose_form(nurse).amount
    nurse.type("5 g")
    nurse.alt("r")
    assert amount.hint.isHidden()
    dose_form(nurse).clear()
    assert not amount.hint.isHidden()


def test_letters_typed_fast_are_one_word(nurse):
    form = dose_form(nurse)
    form.route.set_value("IM")
    nurse.alt("r")
    nurse.type("im")
    assert form.route.value() == "IM"
    nurse.type("iv")
    assert form.route.value() == "IV"


def test_no_route_is_left_of_another_drug(nurse):
    form = dose_form(nurse)
    choose_im(nurse)
    nurse.alt("d")
    nurse.press(Qt.Key.Key_Down)
    assert form.route.value() == "oral", "oxide is taken no other way"
    nurse.press(Qt.Key.Key_Up)
    assert form.route.value() == ""


def test_page_keys_write_no_reason(nurse):
    stop_typed(nurse)
    nurse.record()
    nurse.press(Qt.Key.Key_PageDown)
    assert nurse.panel.foot.reason() == ""


def test_a_letter_goes_round_the_routes_that_begin_with_it(nurse):
    form = dose_form(nurse)
    nurse.alt("r")
    found = []
    for key in (Qt.Key.Key_I, Qt.Key.Key_I, Qt.Key.Key_I, Qt.Key.Key_S, Qt.Key.Key_O, Qt.Key.Key_I):
        nurse.press(key)
        found.append(form.route.value())
        assert nurse.focus().key == form.route.value(), "what is chosen is what is read out"
    assert found == ["IM", "IV", "IM", "subcut", "oral", "IM"]


def test_the_key_to_the_amount_is_seen_until_one_is_there(nurse):
    amount = dose_form(nurse).amount
    assert not amount.hint.isVisible()
    nurse.alt("r")
    assert amount.hint.isVisible()
    assert amount.hint.keys() == "Ctrl D"
    assert amount.hint.x() + amount.hint.width() < amount.width()
    example = amount.fontMetrics().horizontalAdvance(amount.placeholderText())
    assert themes.current().space.s16 + example < amount.hint.x(), (
        "the key stands clear of the example"
    )
    nurse.press(Qt.Key.Key_D, CTRL)
    assert nurse.focus() is amount
    nurse.type("5")
    nurse.alt("r")
    assert not amount.hint.isVisible()


@pytest.mark.hazard("H-02")
def test_a_number_alone_is_no_product(nurse):
    form = dose_form(nurse)
    nurse.type("10 mL")
    choose_im(nurse)
    nurse.alt("p")
    nurse.type("50")
    sentence = "'50' is no strength; write it like 50 % or 4 g in 100 mL"
    assert form.product_row.error() == sentence
    assert nurse.said == sentence
    assert nurse.level is None
    nurse.type(" %")
    assert form.product_row.error() == ""
    assert nurse.level is Level.OK
