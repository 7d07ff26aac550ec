"""What was recorded wrong is recorded again, by keyboard: struck out and written anew, in one go."""

from __future__ import annotations

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Bedside, Dose, Fact, Labs, Override, Rate, Void
from mgtracker.clinical.verdict import Level

TEN = "2026-05-14T10:05:00+01:00"
SULFATE = "magnesium sulfate"


def why(nurse, letters="wrong amount"):
    """Go on leads to the reason; it is typed, and recorded."""
    nurse.record()
    assert nurse.focus() is nurse.panel.body.form(nurse.panel.tab()).correction.why
    nurse.type(letters)
    nurse.record()


def well(nurse):
    """What was known in the morning, before the dose."""
    at = "2026-05-14T10:00:00+01:00"
    nurse.known(
        "fact",
        at,
        creatinine_clearance="85 mL/min",
        volume="corrected",
        heart_block=False,
        pregnant=False,
        low_pth=False,
    )
    nurse.known(
        "bedside", at, reflex="present", respiratory_rate=18, urine_4h="160 mL", antidote_ready=True
    )


@pytest.fixture
def wrong(nurse):
    well(nurse)
    entry = nurse.known(
        "dose", TEN, drug=SULFATE, amount="4 g", route="IM", site="left", product="50 % injection"
    )
    nurse.look()
    return entry


def test_a_dose_comes_up_as_it_was_recorded(nurse, wrong):
    assert nurse.panel.correct(wrong)
    form = nurse.panel.body.form("dose")
    assert (form.amount.text(), form.route.value(), form.site.value()) == ("4 g", "IM", "left")
    assert (form.product.key(), form.time.field.text()) == ("50 % injection", "10:05")
    assert form.correction.said() == (
        "Corrects: 4 g IM magnesium sulfate, left side, 50 % injection\n"
        "given 10:05, written 10:05, by A. Reyes. It stays in the journal, struck through."
    )
    assert nurse.said == "Change what was wrong"
    assert not nurse.can_record()
    assert nurse.panel.foot.way_out.text() == "Lea&ve as it was"
    assert nurse.panel.foot.way_on.text() == "Correct"


@pytest.mark.hazard("H-24")
def test_it_is_struck_and_written_anew_with_both_times(nurse, wrong):
    nurse.panel.correct(wrong)
    assert nurse.focus() is nurse.panel.body.form("dose").amount
    nurse.write_over("5 g")
    assert nurse.level is Level.OK, "the old one no longer counts: neither twice nor the same side"
    assert nurse.said == "Say why it is corrected: choose, or write it"
    why(nurse)
    void, new = nurse.entries()[-2:]
    assert isinstance(void.event, Void)
    assert (void.event.target, void.event.reason) == (wrong.id, "corrected: wrong amount")
    assert isinstance(new.event, Dose)
    assert (new.event.amount.grams, new.event.at) == (5, Instant.parse(TEN))
    assert nurse.said == "Corrected: 5 g IM, left, given 10:05, written 14:05"
    form = nurse.panel.body.form("dose")
    assert form.corrects() is None
    assert not form.correction.isVisible()
    assert not nurse.panel.has_unsaved()


@pytest.mark.hazard("H-24")
def test_the_sides_are_shown_without_the_old_dose(nurse, wrong):
    nurse.panel.correct(wrong)
    form = nurse.panel.body.form("dose")
    assert form.body_map.lines("left")[0] == "none in 24 h"


def test_a_time_corrected_does_not_follow_the_clock(nurse):
    entry = nurse.known("dose", "2026-05-14T14:05:00+01:00", drug=SULFATE, amount="5 g", route="IM")
    nurse.look()
    nurse.panel.correct(entry)
    nurse.at("2026-05-14T14:30:00+01:00")
    form = nurse.panel.body.form("dose")
    assert form.time.instant() == entry.at
    assert form.site.value() == "not known"


def test_seconds_are_kept_until_another_time_is_typed(nurse):
    at = "2026-05-14T10:05:20+01:00"
    entry = nurse.known("dose", at, drug=SULFATE, amount="5 g", route="IM", site="left")
    nurse.look()
    nurse.panel.correct(entry)
    form = nurse.panel.body.form("dose")
    assert form.event_typed().at.seconds == entry.at.seconds
    nurse.alt("g")
    nurse.write_over("10:05")
    assert form.event_typed().at == Instant.parse(TEN)


def test_leaving_it_as_it_was_writes_nothing(nurse, wrong):
    count = len(nurse.entries())
    nurse.panel.correct(wrong)
    nurse.write_over("9 g")
    nurse.alt("v")
    nurse.qtbot.waitUntil(lambda: nurse.panel.body.form("dose").corrects() is None)
    assert len(nurse.entries()) == count
    assert nurse.panel.foot.way_out.text() == "Do not gi&ve"


def test_what_is_typed_already_is_not_lost(nurse, wrong):
    nurse.type("5 g")
    assert not nurse.panel.correct(wrong)
    assert nurse.said == "Record or clear what is typed here first"
    assert nurse.panel.body.form("dose").amount.text() == "5 g"


@pytest.mark.hazard("H-24")
def test_struck_meanwhile_it_is_refused(nurse, wrong):
    nurse.panel.correct(wrong)
    nurse.write_over("5 g")
    nurse.session.void(wrong.id, "entered twice")
    why(nurse)
    assert nurse.said == "This entry is already struck out."
    assert isinstance(nurse.last(), Void)


def test_a_dose_too_large_still_asks_for_its_own_reason(nurse, wrong):
    nurse.panel.correct(wrong)
    nurse.write_over("41 g")
    why(nurse, "misread")
    assert nurse.level is Level.STOP
    assert nurse.panel.foot.way_on.text() == "Correct with reason"
    nurse.alt("n")
    nurse.type("prescriber informed")
    nurse.record()
    assert isinstance(nurse.last(), Override)
    assert isinstance(nurse.entries()[-2].event, Dose)


def test_the_order_stays_the_order(nurse):
    order = nurse.known(
        "order", TEN, drug=SULFATE, route="IM", amount="5 g", first=TEN, every="4 h", count=6
    )
    entry = nurse.known(
        "dose", TEN, drug=SULFATE, amount="4 g", route="IM", site="left", order=order.id
    )
    nurse.look()
    nurse.panel.correct(entry)
    nurse.write_over("5 g")
    why(nurse)
    assert nurse.last().order == order.id


def test_an_iv_push_with_its_time_and_emergency(nurse):
    entry = nurse.known(
        "dose", TEN, drug=SULFATE, amount="2 g", route="IV", over="5 min", emergency=True
    )
    nurse.look()
    nurse.panel.correct(entry)
    form = nurse.panel.body.form("dose")
    assert (form.over.text(), form.emergency.isChecked()) == ("5 min", True)
    assert form.event_typed() == entry.event


# -- the other forms -----------------------------------------------------------------------------


def test_a_rate(nurse):
    well(nurse)
    entry = nurse.known(
        "rate",
        TEN,
        line="pump-1",
        drug=SULFATE,
        rate="25 mL/h",
        product="20 g in 500 mL",
        until="2026-05-14T18:30:00+01:00",
    )
    nurse.look()
    nurse.panel.correct(entry)
    form = nurse.panel.body.form("infusion")
    assert (form.line.key(), form.what.value(), form.rate.text()) == ("pump-1", "change", "25 mL/h")
    assert (form.end.text(), form.time.field.text()) == ("18:30", "10:05")
    assert form.event_typed() == entry.event
    nurse.write_over("20 mL/h")
    assert nurse.level is Level.WARN, "less than the rule asks for"
    why(nurse, "misread")
    rate = nurse.last()
    assert isinstance(rate, Rate)
    assert (rate.text, rate.at, rate.line) == ("20 mL/h", entry.at, "pump-1")
    assert nurse.said == "Corrected: 0.8 g/h on pump-1, set 10:05, written 14:05"
    assert [e.id for e in nurse.session.course("p1").lines["pump-1"]] == [nurse.entries()[-1].id]


def test_a_stop_that_was_a_pause(nurse):
    line = {"line": "pump-1", "drug": SULFATE}
    until = "2026-05-14T18:30:00+01:00"
    nurse.known("rate", TEN, rate="1 g/h", until=until, **line)
    entry = nurse.known("rate", "2026-05-14T12:00:00+01:00", rate="0", **line)
    nurse.look()
    nurse.panel.correct(entry)
    form = nurse.panel.body.form("infusion")
    assert form.what.value() == "stop"
    nurse.type("p")
    nurse.alt("e")
    nurse.write_over("18:30")
    why(nurse, "misread")
    assert nurse.last().until == Instant.parse(until)
    assert nurse.said == "Corrected: pause of pump-1, set 12:00, written 14:05"


def test_labs_in_the_unit_they_were_reported_in(nurse):
    entry = nurse.known("labs", TEN, magnesium="1.2 mg/dL", calcium="2.10 mmol/L", haemolysed=True)
    nurse.look()
    nurse.panel.correct(entry)
    form = nurse.panel.body.form("labs")
    field = form.rows["magnesium"].field
    assert (field.number.text(), field.unit()) == ("1.2", "mg/dL")
    assert form.event_typed() == entry.event
    nurse.write_over("2.1")
    why(nurse, "misread")
    labs = nurse.last()
    assert isinstance(labs, Labs)
    assert (labs.values["magnesium"].text, labs.haemolysed) == ("2.1 mg/dL", True)
    assert nurse.said.endswith("drawn 10:05, written 14:05")


def test_a_bedside_check(nurse):
    entry = nurse.known(
        "bedside",
        TEN,
        reflex="present",
        respiratory_rate=18,
        urine_4h="160 mL",
        antidote_ready=False,
        qtc="480 ms",
    )
    nurse.look()
    nurse.panel.correct(entry)
    form = nurse.panel.body.form("bedside")
    assert form.event_typed() == entry.event
    nurse.type("a")
    why(nurse, "misread")
    seen = nurse.last()
    assert isinstance(seen, Bedside)
    assert (seen.reflex, seen.respiratory_rate, seen.antidote_ready) == ("absent", 18, False)
    assert nurse.said == "Corrected: bedside check, checked 10:05, written 14:05"


@pytest.mark.parametrize("medicines", [["digoxin", "nifedipine"], []])
def test_facts(nurse, medicines):
    entry = nurse.known(
        "fact",
        TEN,
        creatinine_clearance="63 mL/min",
        weight="62 kg",
        volume="unknown",
        symptoms="mild",
        pregnant=False,
        low_pth=True,
        medicines=medicines,
    )
    nurse.look()
    nurse.panel.correct(entry)
    form = nurse.panel.body.form("facts")
    assert form.event_typed() == entry.event
    nurse.write_over("36")
    why(nurse, "misread")
    fact = nurse.last()
    assert isinstance(fact, Fact)
    assert (fact.creatinine_clearance.text, fact.medicines) == ("36 mL/min", tuple(medicines))


def test_what_has_no_form_is_not_corrected(nurse):
    order = nurse.known("order", TEN, drug=SULFATE, route="IM", amount="5 g", first=TEN)
    stop = nurse.known("order-stop", TEN, target=order.id, reason="level reached")
    assert not nurse.panel.correct(order)
    assert not nurse.panel.correct(stop)
    assert nurse.panel.tab() == "dose"


# -- the hour that comes twice -------------------------------------------------------------------


@pytest.mark.parametrize(("offset", "which"), [("+01:00", "0"), ("+00:00", "1")])
def test_in_the_hour_that_comes_twice_the_right_one_is_chosen(make_nurse, offset, which):
    nurse = make_nurse("2026-10-25T09:00:00+00:00")
    at = f"2026-10-25T01:30:00{offset}"
    entry = nurse.known("dose", at, drug=SULFATE, amount="4 g", route="IM", site="left")
    nurse.look()
    nurse.panel.correct(entry)
    form = nurse.panel.body.form("dose")
    assert form.time.question.isVisible()
    assert form.time._which.value() == which
    assert form.time.instant() == Instant.parse(at)
    nurse.write_over("5 g")
    why(nurse)
    assert nurse.last().at == Instant.parse(at)


def test_an_end_in_that_hour_comes_back_as_how_long(make_nurse):
    nurse = make_nurse("2026-10-24T23:00:00+01:00")
    entry = nurse.known(
        "rate",
        "2026-10-24T22:00:00+01:00",
        line="pump-1",
        drug=SULFATE,
        rate="1 g/h",
        until="2026-10-25T01:30:00+00:00",
    )
    nurse.look()
    nurse.panel.correct(entry)
    form = nurse.panel.body.form("infusion")
    assert form.end.text() == "270 min"
    assert form.event_typed() == entry.event
