"""An order from the first key to its last dose: written, proved, given early or late or not, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Dose, DrawRequest, Order, OrderStop, Override, Rate
from mgtracker.clinical.verdict import Level
from mgtracker.ui.give.templates import TEMPLATES

DAY = "2026-05-14T{}:00+01:00"


def form(nurse):
    return nurse.panel.body.form("order")


def proof(nurse):
    view = nurse.panel.body.proof
    return None if view.isHidden() else view.shown()


def begin(nurse, template):
    """Ctrl+O, and down to a template."""
    nurse.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert nurse.panel.tab() == "order"
    assert nurse.focus() is form(nurse).kind_of_order
    nurse.press(Qt.Key.Key_Home)
    for _ in range([one.key for one in TEMPLATES].index(template)):
        nurse.press(Qt.Key.Key_Down)
    assert form(nurse).kind_of_order.key() == template


def fill(nurse, **fields):
    """Fields by their mnemonics."""
    for letter, text in fields.items():
        nurse.alt(letter)
        nurse.type(text)


def write_im(nurse, count="6", every="4 h", amount="5 g"):
    begin(nurse, "im")
    fill(nurse, a=amount, v=every, e=count, b="Dr S. Varga")


def due_dose(nurse, number=None):
    found = [due for due in nurse.bridge.view.patient.due if due.task == "dose"]
    return next(due for due in found if number in (None, due.number))


def give(nurse, number=None):
    assert nurse.panel.give_for(due_dose(nurse, number))


def check_bedside(nurse, at):
    """A fresh check, so that only the order's own timing speaks."""
    nurse.known(
        "bedside",
        DAY.format(at),
        reflex="present",
        respiratory_rate=18,
        urine_4h="160 mL",
        antidote_ready=True,
    )
    nurse.look()


# -- written and proved ----------------------------------------------------------------------------


def test_a_new_order_is_not_asked_why_it_is_corrected(nurse):
    begin(nurse, "im")
    assert form(nurse).isVisible()
    assert not form(nurse).correction.isVisible()


def test_the_route_of_the_last_order_is_not_left_for_the_next(nurse):
    write_im(nurse)
    assert form(nurse).way.key() == "IM"
    nurse.record()
    assert form(nurse).way.key() == ""


def test_a_template_shows_its_fields_and_fills_in_no_amount(nurse):
    begin(nurse, "im")
    page = form(nurse)
    assert page.kind_of_order.key() == "im"
    assert (page.drug.key(), page.way.key(), page.timing.key()) == (
        "magnesium sulfate",
        "IM",
        "every",
    )
    assert all(field.text() == "" for field in page.numbers.values())
    assert page.numbers["amount"].placeholderText() == "protocol: 4 to 5 g"
    assert page.numbers["interval"].placeholderText() == "protocol: every 4 hours"
    shown = {name for name, row in page.rows.items() if row.isVisible()}
    assert shown == {"amount", "interval", "count"}
    assert nurse.said == ""
    assert not nurse.panel.has_unsaved()


def test_an_order_is_proved_at_every_key_and_recorded(nurse):
    begin(nurse, "im")
    fill(nurse, a="5 g")
    assert proof(nurse) is None
    assert nurse.said == "Say how often, like 4 h"
    fill(nurse, v="4 h", e="6")
    assert proof(nurse).headline == "all 6 doses fit"
    assert nurse.level is None, "a proof is no verdict on a dose"
    assert nurse.said == "Name the prescriber"
    assert not nurse.can_record()
    nurse.record()
    assert nurse.focus() is form(nurse).prescriber
    nurse.type("Dr S. Varga")
    assert nurse.can_record()
    nurse.record()
    order = nurse.last()
    assert isinstance(order, Order)
    assert (order.text, order.route, order.every, order.count) == ("5 g", "IM", 14400, 6)
    assert (order.prescriber, order.first) == ("Dr S. Varga", Instant.parse(DAY.format("14:05")))
    assert nurse.entries()[-1].shown == "OK"
    assert nurse.said == "Recorded order, 5 g IM every 4 hours, 6 doses, 14:05"
    assert proof(nurse) is None
    assert due_dose(nurse).due == order.first


@pytest.mark.hazard("H-02")
def test_what_is_ordered_is_echoed_in_every_unit(nurse):
    begin(nurse, "im")
    assert form(nurse).echo.isHidden()
    fill(nurse, p="50 % injection", a="10 mL")
    assert form(nurse).echo.spoken() == "5 g, 20.29 mmol, 40.57 mEq, 493 mg elemental"
    begin(nurse, "infusion")
    nurse.alt("a")
    nurse.write_over("1 g/h")
    assert form(nurse).echo.spoken() == "16.7 mg/min, 4.06 mmol/h, 2 mL/h"


def test_the_first_dose_may_be_to_come(nurse):
    begin(nurse, "im")
    fill(nurse, a="5 g", v="4 h", e="2", b="Dr V")
    nurse.alt("f")
    nurse.write_over("18:00")
    assert [row.time for row in proof(nurse).rows] == ["18:00", "22:00"]
    nurse.record()
    order = nurse.last()
    assert order.first == Instant.parse(DAY.format("18:00"))
    assert order.at == Instant.parse(DAY.format("14:05"))


@pytest.mark.hazard("H-15")
@pytest.mark.parametrize(
    ("letter", "typed", "refused"),
    [
        ("a", "5", "no unit"),
        ("a", "1,500 mg", "can be read as"),
        ("v", "4", "no unit"),
        ("e", "2.5", "whole number"),
    ],
)
def test_what_cannot_be_meant_is_refused_beside_its_field(nurse, letter, typed, refused):
    write_im(nurse, **{{"a": "amount", "v": "every", "e": "count"}[letter]: typed})
    assert proof(nurse) is None
    assert refused in nurse.said
    before = nurse.entries()
    nurse.record()
    assert nurse.entries() == before


def test_a_plan_that_stops_needs_a_reason_and_offers_what_would_fit(nurse):
    write_im(nurse, count="12", every="2 h")
    found = proof(nurse)
    assert (found.level, found.headline) == (Level.STOP, "dose 9 crosses 40 g tomorrow 06:05")
    card = nurse.panel.body.proof.card.verdict()
    assert card.rows == (("Would fit the cap", "every 4 hours; or 2.5 g; or 6 doses", ""),)
    assert form(nurse).numbers["interval"].text() == "2 h", "nothing is chosen for anybody"
    assert nurse.panel.foot.way_on.text() == "Record with reason"
    before = nurse.entries()
    nurse.record()
    assert nurse.entries() == before
    assert nurse.focus().accessibleName() == "Reason"
    nurse.type("ordered so")
    nurse.record()
    order, override = nurse.entries()[-2:]
    assert order.shown == "STOP"
    assert override.event == Override(order.recorded_at, order.id, ("cap-24h",), "ordered so")


def test_an_order_that_was_proved_on_another_record_is_not_written(nurse):
    write_im(nurse)
    nurse.known("dose", DAY.format("14:00"), drug="magnesium sulfate", amount="5 g", route="IM")
    before = nurse.entries()
    nurse.record()
    assert nurse.entries() == before
    assert "has changed since it was shown" in nurse.said


def test_an_infusion_order_starts_an_infusion(nurse):
    begin(nurse, "infusion")
    fill(nurse, a="1 g/h", s="12 h", b="Dr V")
    assert nurse.said == "Name the line"
    nurse.alt("l")
    nurse.type("pump 1")
    assert proof(nurse).headline == "this infusion fits"
    nurse.record()
    order = nurse.entries()[-1]
    assert (order.event.line, order.event.duration) == ("pump 1", 43200)
    start = next(d for d in nurse.bridge.view.patient.due if d.task == "infusion-start")
    assert nurse.panel.give_for(start)
    assert nurse.panel.tab() == "infusion"
    page = nurse.panel.body.form("infusion")
    assert (page.line.key(), page.rate.text(), page.end.text()) == ("pump 1", "1 g/h", "12 h")
    nurse.record()
    if not isinstance(nurse.last(), Rate):
        nurse.type("ordered so")
        nurse.record()
    rate = next(e.event for e in reversed(nurse.entries()) if isinstance(e.event, Rate))
    assert rate.order == order.id
    assert not [d for d in nurse.bridge.view.patient.due if d.task == "infusion-start"]


def test_a_nightly_order_by_mouth(nurse):
    begin(nurse, "oral")
    fill(nurse, a="12 mmol", b="Dr V")
    assert proof(nurse).headline == "no gram cap counts this"
    nurse.record()
    assert (nurse.last().every, nurse.last().drug.name) == ("nightly", "magnesium oxide")


def test_an_order_some_times_a_week(nurse):
    begin(nurse, "intermittent")
    fill(nurse, a="8 mmol", o="3 h", w="3", e="6", b="Dr V")
    nurse.record()
    order = nurse.last()
    assert (order.times_per_week, order.over, order.count, order.every) == (3, 10800, 6, None)


def test_a_free_order_says_its_route_and_timing(nurse):
    begin(nurse, "free")
    assert nurse.panel.foot.way_out.text() == "C&lear"
    nurse.alt("a")
    nurse.type("2 g")
    assert nurse.said == "Choose the route"
    nurse.alt("r")
    nurse.type("IV")
    assert nurse.said == "Choose the timing"
    nurse.alt("i")
    nurse.type("once")
    fill(nurse, b="Dr V")
    assert proof(nurse).headline == "Faster than 150 mg/min into a vein", "not said: at once"
    fill(nurse, o="15 min")
    assert proof(nurse).headline == "this dose fits"
    nurse.record()
    assert nurse.last().every is None


def test_an_order_by_mouth_in_mg_says_which(nurse):
    begin(nurse, "oral")
    fill(nurse, a="480 mg")
    assert nurse.said == "Say which mg: of the salt, or elemental"
    nurse.alt("m")
    nurse.type("s")
    fill(nurse, u="for 3 d", b="Dr V")
    nurse.record()
    order = nurse.last()
    assert (order.kind_of_mg, order.text) == ("salt", "480 mg")
    assert order.until == order.first.plus(3 * 86400)
    nurse.panel.change_order(nurse.bridge.view.patient.orders[0])
    page = form(nurse)
    assert (page.kind.value(), page.timing.key()) == ("salt", "nightly")
    assert page.until.text() == "2026-05-17 14:05"
    assert "magnesium oxide nightly: 0 given" in page.about()
    nurse.panel.foot.way_out.click()
    assert page.replaces() is None
    assert page.about() == ""


@pytest.mark.parametrize(
    ("typed", "refused"),
    [("12:00", "not after the start"), ("soon", "no end")],
)
def test_an_end_that_cannot_be_is_refused(nurse, typed, refused):
    begin(nurse, "calcitriol")
    fill(nurse, a="0.25 mcg", u=typed, b="Dr V")
    assert refused in nurse.said
    assert not nurse.can_record()
    nurse.record()
    assert refused in form(nurse).rows["until"].error()


def test_an_end_that_has_passed_is_refused(nurse):
    begin(nurse, "calcitriol")
    fill(nurse, a="0.25 mcg", f="12:00", u="14:05", b="Dr V")
    assert "This end has passed" in nurse.said
    assert not nurse.can_record()
    fill(nurse, u="14:06")
    assert nurse.can_record()


def test_a_line_that_runs_is_offered_by_name(nurse):
    nurse.known("rate", DAY.format("14:00"), drug="magnesium sulfate", line="pump 2", rate="1 g/h")
    nurse.look()
    begin(nurse, "infusion")
    assert [form(nurse).line.itemText(n) for n in range(form(nurse).line.count())] == ["pump 2"]
    fill(nurse, a="0 g/h")
    assert nurse.said == "A rate of 0 is no order; write it like 1 g/h"


def test_every_field_that_is_refused_says_so_at_once(nurse):
    write_im(nurse, amount="5", every="4", count="many")
    nurse.record()
    page = form(nurse)
    assert "no unit" in page.rows["amount"].error()
    assert "no unit" in page.rows["interval"].error()
    assert "whole number" in page.rows["count"].error()


# -- given -----------------------------------------------------------------------------------------


def test_a_dose_is_given_for_its_order_with_the_side_still_to_choose(nurse):
    write_im(nurse)
    nurse.record()
    order = nurse.entries()[-1]
    give(nurse)
    page = nurse.panel.body.form("dose")
    assert (page.amount.text(), page.route.value(), page.site.value()) == ("5 g", "IM", "")
    assert page.order_line.said() == (
        "Order: 5 g IM every 4 hours, 6 doses, from 14:05, Dr S. Varga. Dose 1 of 6, due 14:05."
    )
    assert nurse.said == "Choose the side"
    nurse.press(Qt.Key.Key_Space)
    nurse.record()
    assert isinstance(nurse.last(), Dose)
    assert nurse.last().order == order.id
    assert due_dose(nurse).number == 2
    assert page.pinned() is None


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("17:20", "Early: 45 min before it is due; it opens at 17:35."),
        ("17:40", "Dose 2 of 6, due 18:05."),
        ("19:05", "Late: 1 h after it was due."),
        ("20:05", "Very late: 2 h after it was due."),
    ],
)
def test_early_late_and_very_late_are_said_quietly(nurse, at, said):
    write_im(nurse)
    nurse.record()
    give(nurse)
    nurse.press(Qt.Key.Key_Space)
    nurse.record()
    nurse.at(DAY.format(at))
    check_bedside(nurse, at)
    give(nurse)
    assert nurse.panel.body.form("dose").order_line.said().endswith(said)


def test_a_missed_dose_is_the_next_once_that_is_open_and_then_only_written_up(nurse):
    """Due 14:05 and 18:05, every 4 hours: at 17:40 the second is open, and the first was missed."""
    write_im(nurse)
    nurse.record()
    nurse.at(DAY.format("17:40"))
    check_bedside(nurse, "17:40")
    first = due_dose(nurse)
    assert first.number == 1
    nurse.panel.give_for(first)
    page = nurse.panel.body.form("dose")
    assert page.order_line.said().endswith(
        "Dose 1 of 6, due 14:05. Given then it is Dose 2 of 6. The one before was missed: "
        "chart it at its own time, or as not given."
    )
    nurse.press(Qt.Key.Key_Space)
    nurse.record()
    first = due_dose(nurse)
    assert (first.number, first.passed) == (1, True)
    nurse.panel.give_for(first)
    assert page.time.instant() == first.due, "not now: a later dose was given"
    assert "A later dose was given: chart this one at its own time" in page.order_line.said()


def test_with_two_orders_the_pinned_one_is_named(nurse):
    for _ in range(2):
        write_im(nurse, count="2", every="6 h", amount="4 g")
        nurse.record()
    first, second = [e for e in nurse.entries() if isinstance(e.event, Order)]
    page = nurse.panel.body.form("dose")
    nurse.panel.open_tab("dose")
    assert page.order_line.said() == "", "of two orders none is guessed"
    later = next(d for d in nurse.bridge.view.patient.due if d.target == second.id)
    assert nurse.panel.give_for(later)
    nurse.press(Qt.Key.Key_Space)
    nurse.record()
    assert nurse.last().order == second.id
    # A second dose in the same minute, for the other one: asked about, and allowed.
    sooner = next(d for d in nurse.bridge.view.patient.due if d.target == first.id)
    assert nurse.panel.give_for(sooner)
    nurse.press(Qt.Key.Key_Space)
    nurse.record()
    doses = [e.event for e in nurse.entries() if isinstance(e.event, Dose)]
    assert {dose.order for dose in doses} == {first.id, second.id}
    assert doses[0].at == doses[1].at


def test_an_order_that_is_complete_is_not_taken_for_the_open_one(nurse):
    write_im(nurse, count="1", every="4 h")
    nurse.record()
    give(nurse)
    nurse.press(Qt.Key.Key_Space)
    nurse.record()
    write_im(nurse, count="2", every="6 h", amount="4 g")
    nurse.record()
    nurse.panel.open_tab("dose")
    assert "4 g IM every 6 hours" in nurse.panel.body.form("dose").order_line.said()


def test_a_dose_that_was_given_is_charted_late_against_its_slot(nurse):
    write_im(nurse)
    nurse.record()
    nurse.at(DAY.format("15:30"))
    check_bedside(nurse, "14:00")
    give(nurse)
    nurse.press(Qt.Key.Key_Space)
    nurse.alt("g")
    nurse.write_over("14:10")
    nurse.record()
    assert nurse.last().at == Instant.parse(DAY.format("14:10"))
    assert due_dose(nurse).number == 2
    assert due_dose(nurse).due == Instant.parse(DAY.format("18:10"))


def test_what_is_typed_is_never_overwritten_by_a_planned_dose(nurse):
    write_im(nurse)
    nurse.record()
    nurse.panel.open_tab("dose")
    nurse.type("2 g")
    assert not nurse.panel.give_for(due_dose(nurse))
    assert nurse.panel.body.form("dose").amount.text() == "2 g"
    assert nurse.said == "Record or clear what is typed here first"


def test_a_pinned_form_is_let_go_of_with_one_key(nurse):
    write_im(nurse)
    nurse.record()
    give(nurse)
    nurse.alt("f")
    page = nurse.panel.body.form("dose")
    nurse.qtbot.waitUntil(lambda: page.pinned() is None)
    assert page.amount.text() == ""


def test_another_route_is_no_longer_for_the_order(nurse):
    write_im(nurse)
    nurse.record()
    give(nurse)
    page = nurse.panel.body.form("dose")
    nurse.alt("r")
    nurse.press(Qt.Key.Key_Right)
    nurse.press(Qt.Key.Key_Space)
    assert page.order_line.said() == (
        "Not for the order it was filled in from: another drug or route."
    )
    assert nurse.bridge.proposal.event.order is None


def test_not_to_give_a_planned_dose_asks_why(nurse):
    write_im(nurse)
    nurse.record()
    give(nurse)
    due = due_dose(nurse)
    with nurse.qtbot.waitSignal(nurse.panel.not_given_asked) as asked:
        nurse.panel.foot.way_out.click()
    assert asked.args == [due]
    assert nurse.panel.body.form("dose").pinned() == due, "it stays until it is answered"
    nurse.panel.put_away(due)
    assert nurse.panel.body.form("dose").pinned() is None


@pytest.mark.parametrize(
    ("task", "tab"),
    [
        ("draw", "labs"),
        ("bedside", "bedside"),
        ("clearance", "facts"),
        ("electrocardiogram", "bedside"),
    ],
)
def test_everything_due_has_its_form(nurse, task, tab):
    write_im(nurse, count="15")
    nurse.record()
    give(nurse)
    nurse.press(Qt.Key.Key_Space)
    nurse.record()
    nurse.at("2026-05-16T12:00:00+01:00")
    due = next(d for d in nurse.bridge.view.patient.due if d.task == task)
    assert nurse.panel.give_for(due)
    assert nurse.panel.tab() == tab


# -- changed ---------------------------------------------------------------------------------------


def test_a_changed_order_is_stopped_and_written_anew_together(nurse):
    write_im(nurse)
    nurse.record()
    give(nurse)
    nurse.press(Qt.Key.Key_Space)
    nurse.record()
    (old,) = nurse.bridge.view.patient.orders
    assert nurse.panel.change_order(old)
    page = form(nurse)
    assert page.replaces() == old.entry.id
    assert page.numbers["count"].text() == "5", "what is left of it"
    assert page.first.instant() == Instant.parse(DAY.format("18:05"))
    nurse.write_over("4 g")
    assert proof(nurse).headline == "all 5 doses fit"
    before = len(nurse.entries())
    nurse.record()
    stop, new = (entry.event for entry in nurse.entries()[before:])
    assert stop == OrderStop(stop.at, old.entry.id, "changed")
    assert (new.text, new.count, new.prescriber) == ("4 g", 5, "Dr S. Varga")
    assert page.replaces() is None
    assert not page.is_touched()


def test_a_form_with_something_typed_is_not_overwritten_by_a_change(nurse):
    write_im(nurse)
    nurse.record()
    begin(nurse, "push")
    fill(nurse, a="2 g")
    assert not nurse.panel.change_order(nurse.bridge.view.patient.orders[0])
    assert form(nurse).numbers["amount"].text() == "2 g"


# -- will monitor ----------------------------------------------------------------------------------


def test_will_monitor_is_picked_with_a_key_and_becomes_a_draw(nurse):
    write_im(nurse, count="12", every="2 h")
    nurse.record()
    nurse.press(Qt.Key.Key_Down)
    nurse.press(Qt.Key.Key_Down)
    assert nurse.panel.foot.reason() == "will monitor"
    assert nurse.said == "Asks for magnesium, potassium, creatinine at 20:05"
    nurse.record()
    order, override, draw = nurse.entries()[-3:]
    assert override.event.reason == "will monitor"
    assert isinstance(draw.event, DrawRequest)
    assert draw.event.target == order.id
    assert draw.event.due == order.event.first.plus(6 * 3600)
