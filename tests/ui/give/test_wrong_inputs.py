"""Every field of every form with what cannot be: said beside it, with what to type, and the focus there."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt

AMOUNTS = ("5", "-2 g", "5 kg", "1,500 mg", "abc", "0", "0 g", "5 g g", "2026-02-30 10:00")
TIMES = ("5", "-2 g", "abc", "tomorrow 18:00", "2026-02-30 10:00", "31.02.2026", "25:00", "14:06")
ENDS = ("5", "-2 g", "5 kg", "abc", "13:00", "2026-02-30 10:00", "31.02.2026", "0")
RATES = (*AMOUNTS[:6], "5 g", "0 mL/h")
DURATIONS = ("5", "-2 min", "5 kg", "1,500 min", "abc", "0", "0 min")
COUNTS = ("0", "-2", "2.5", "abc", "1,500", "5 g")
MEASURED = ("-2", "5 g g", "1,500", "abc", "2026-02-30", "31.02.2026")
SAYS_WHAT = re.compile(r"write|use |choose|Write|leave", re.ASCII)


def dose(form):
    form.amount.setText("5 g")
    form.route.set_value("IM")
    form.site.set_value("left")


def push(form):
    form.amount.setText("2 g")
    form.route.set_value("IV")
    form.over.setText("15 min")


def infusion(form):
    form.line.set_key("pump-1")
    form._take_line()
    form.rate.setText("1 g/h")
    form.end.setText("for 6 h")


def order(form):
    form.way.set_key("IM")
    form.numbers["amount"].setText("5 g")
    form.timing.set_key("every")
    form.numbers["interval"].setText("4 h")
    form.prescriber.setText("Dr S. Varga")


def order_of_a_rate(form):
    form.way.set_key("infusion")
    form.numbers["rate"].setText("1 g/h")
    form.line.set_key("pump-1")
    form.prescriber.setText("Dr S. Varga")


def order_by_the_week(form):
    form.way.set_key("IV")
    form.numbers["amount"].setText("2 g")
    form.timing.set_key("week")
    form.numbers["times"].setText("3")
    form.prescriber.setText("Dr S. Varga")


def labs(form):
    form.rows["magnesium"].field.number.setText("0.6")


def bedside(form):
    form.reflex.set_value("present")


def facts(form):
    form.volume.set_key("corrected")


def time(form):
    return form.time.row


FIELDS = [
    ("dose", dose, lambda form: form.amount_row, AMOUNTS),
    ("dose", dose, time, TIMES),
    ("dose", push, lambda form: form.over_row, DURATIONS),
    ("infusion", infusion, lambda form: form.rate_row, RATES),
    ("infusion", infusion, lambda form: form.end_row, ENDS),
    ("infusion", infusion, time, TIMES),
    ("order", order, lambda form: form.rows["amount"], AMOUNTS),
    ("order", order, lambda form: form.rows["interval"], DURATIONS),
    ("order", order, lambda form: form.rows["count"], COUNTS),
    ("order", order, lambda form: form.rows["until"], ENDS),
    ("order", order, lambda form: form.first.row, ("5", "abc", "2026-02-30 10:00", "25:00")),
    ("order", order_of_a_rate, lambda form: form.rows["rate"], RATES),
    ("order", order_of_a_rate, lambda form: form.rows["duration"], DURATIONS),
    ("order", order_by_the_week, lambda form: form.rows["times"], COUNTS),
    ("order", order_by_the_week, lambda form: form.rows["over"], DURATIONS),
    ("labs", labs, lambda form: form.rows["magnesium"].row, MEASURED),
    ("labs", labs, lambda form: form.rows["pth"].row, MEASURED),
    ("labs", labs, time, TIMES),
    ("bedside", bedside, lambda form: form.breaths_row, ("-2", "2.5", "abc", "5 g", "1,500")),
    ("bedside", bedside, lambda form: form.urine_row, MEASURED),
    ("bedside", bedside, lambda form: form.qtc_row, (*MEASURED, "0")),
    ("bedside", bedside, time, TIMES),
    ("facts", facts, lambda form: form.fields["clearance"], MEASURED),
    ("facts", facts, lambda form: form.fields["weight"], (*MEASURED, "0")),
    ("facts", facts, time, TIMES),
]


@pytest.mark.parametrize(("tab", "fill", "row_of", "wrong"), FIELDS)
def test_what_cannot_be_is_said_beside_its_field(nurse, tab, fill, row_of, wrong):
    nurse.panel.open_tab(tab)
    form = nurse.panel.body.form(tab)
    for text in wrong:
        form.clear()
        fill(form)
        form.refresh()
        row, count = row_of(form), len(nurse.entries())
        row.field.setFocus()
        nurse.write_over(text)
        nurse.panel.tabs.setFocus()
        nurse.panel.recording.go_on()
        assert len(nurse.entries()) == count, text
        assert row.error(), text
        assert SAYS_WHAT.search(row.error()), row.error()
        assert nurse.said == row.error()
        focus = nurse.focus()
        assert row.field is focus or row.field.isAncestorOf(focus), text
        assert focus.property("invalid"), "its edge is that of a refused field"
        assert focus.accessibleDescription() == row.error(), "who cannot see it hears why"


MISSING = [
    ("dose", dose, lambda form: form.amount.clear(), lambda form: form.amount_row),
    ("dose", dose, lambda form: form.route.set_value(""), lambda form: form.route_row),
    ("dose", dose, lambda form: form.site.set_value(""), lambda form: form.site_row),
    ("infusion", infusion, lambda form: form.line.set_key(""), lambda form: form.line_row),
    ("infusion", infusion, lambda form: form.rate.clear(), lambda form: form.rate_row),
    ("order", order, lambda form: form.way.set_key(""), lambda form: form.rows["way"]),
    ("order", order, lambda form: form.timing.set_key(""), lambda form: form.rows["timing"]),
    (
        "order",
        order,
        lambda form: form.numbers["amount"].clear(),
        lambda form: form.rows["amount"],
    ),
    (
        "order",
        order_of_a_rate,
        lambda form: form.line.set_key(""),
        lambda form: form.rows["line"],
    ),
    ("labs", labs, lambda form: form.clear(), lambda form: form.rows["magnesium"].row),
    ("facts", facts, lambda form: form.clear(), lambda form: form.fields["clearance"]),
]


@pytest.mark.parametrize(("tab", "fill", "take_away", "row_of"), MISSING)
def test_what_is_missing_is_said_beside_its_field_until_it_is_there(
    nurse, tab, fill, take_away, row_of
):
    nurse.panel.open_tab(tab)
    form = nurse.panel.body.form(tab)
    fill(form)
    take_away(form)
    form.refresh()
    form.edited.emit()
    row, count = row_of(form), len(nurse.entries())
    assert not row.error(), "nothing is said before it is asked for"
    nurse.panel.recording.go_on()
    assert len(nurse.entries()) == count
    assert row.error() == nurse.said != ""
    assert row.field is nurse.focus() or row.field.isAncestorOf(nurse.focus())
    fill(form)
    form.edited.emit()
    assert not row.error()
    nurse.panel.recording.put_away()
    assert not row.error()


def test_clearing_takes_the_sentence_away(nurse):
    nurse.type("5 g")
    nurse.record()
    form = nurse.panel.body.form("dose")
    assert form.route_row.error() == "Choose the route"
    nurse.panel.recording.put_away()
    assert form.route_row.error() == ""


def test_the_clearance_is_worked_out_from_what_can_be_read(nurse):
    nurse.panel.open_tab("facts")
    form = nurse.panel.body.form("facts")
    form.work_out.click()
    creatinine, age, weight, _ = form.box.rows
    for row, text in ((creatinine, "abc"), (age, "34.5"), (weight, "62 g")):
        row.field.setFocus()
        nurse.write_over(text)
        nurse.press(Qt.Key.Key_Tab)
        assert SAYS_WHAT.search(row.error()), row.error()
        assert not form.box.use.isEnabled()
