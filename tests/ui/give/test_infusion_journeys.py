"""A line is paused, goes on, and gets a new bag, by keyboard; the journal says which it was."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Rate
from mgtracker.ui.journal_model import journal_lines

from .conftest import CTRL

SULFATE = "magnesium sulfate"
BAG = "20 g in 500 mL"
TO = "2026-05-15T08:30:00+01:00"


def line(nurse, at="10:05", rate="25 mL/h", product=BAG, until=TO):
    said = {"line": "pump-1", "drug": SULFATE, "rate": rate}
    said |= {"product": product} if product else {}
    said |= {"until": until} if until else {}
    return nurse.known("rate", f"2026-05-14T{at}:00+01:00", **said)


def plain(text):
    """Without what keeps a number and its unit on one line."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "")


@pytest.fixture
def page(nurse):
    line(nurse)
    nurse.look()
    nurse.press(Qt.Key.Key_I, CTRL)
    return nurse.panel.body.form("infusion")


def journal(nurse):
    return journal_lines(nurse.bridge.view)[0].what


def test_what_can_be_done_to_a_line_that_runs(nurse, page):
    assert page.what.keys() == ("change", "pause", "new bag", "stop")
    assert plain(page.bag_line.text()) == f"{BAG}: about 400 mL left, empty tomorrow 06:05"
    assert nurse.said == ""
    nurse.record()
    assert nurse.said == "Choose what is done: Change, Pause, New bag, Stop"
    assert page.what.has_focus()


@pytest.mark.hazard("H-25")
def test_a_pause_keeps_the_planned_stop_in_words_and_moves_nothing(nurse, page):
    nurse.type("p")
    assert page.end_row.isVisible()
    assert not page.rate_row.isVisible()
    assert page.end.text() == "tomorrow 08:30"
    nurse.record()
    pause = nurse.last()
    assert isinstance(pause, Rate)
    assert (pause.mg_per_second, pause.until) == (0, Instant.parse(TO))
    assert nurse.said == "Recorded pause of pump-1, 14:05"
    assert journal(nurse) == ("infusion paused, magnesium sulfate, pump-1, planned to Fri 15 08:30")


def test_a_change_says_when_the_bag_is_empty_at_the_rate_typed(nurse, page):
    nurse.type("c")
    nurse.alt("r")
    nurse.write_over("50 mL/h")
    assert plain(page.bag_line.text()) == f"{BAG}: about 400 mL left, at 50 mL/h empty at 22:05"


def test_of_an_empty_bag_no_rate_says_that_it_will_be_empty(nurse, page):
    nurse.at("2026-05-15T07:00:00+01:00")
    nurse.panel.open_tab("infusion")
    nurse.type("c")
    nurse.alt("r")
    nurse.write_over("50 mL/h")
    assert plain(page.bag_line.text()) == f"{BAG}: about 0 mL left, empty since 06:05"


def test_what_is_done_to_a_line_that_runs_is_cleared_a_start_is_not_given(nurse, page):
    way_out = nurse.panel.foot.way_out
    nurse.type("c")
    assert way_out.text() == "&Clear"
    nurse.alt("l")
    nurse.write_over("pump-2")
    assert way_out.text() == "Do not gi&ve"


def test_going_on_offers_the_rate_there_was(nurse, page):
    nurse.type("p")
    nurse.record()
    nurse.at("2026-05-14T14:35:00+01:00")
    assert page.line.key() == "pump-1"
    assert page.what.keys() == ("resume", "stop")
    assert page.what.value() == "", "nothing goes on by itself"
    assert plain(page.bag_line.text()) == (
        f"Paused since 14:05, planned to tomorrow 08:30. {BAG}: about 400 mL left"
    )
    nurse.panel.open_tab("infusion")
    nurse.type("r")
    assert (page.rate.text(), page.product.key()) == ("25 mL/h", BAG)
    assert page.end.text() == "tomorrow 08:30"
    nurse.record()
    rate = nurse.last()
    assert (rate.mg_per_second, rate.until) == (Fraction(1000, 3600), Instant.parse(TO))
    assert nurse.said == "Recorded resumed, 1 g/h on pump-1, 14:35"
    assert journal(nurse) == (
        f"infusion resumed, 1 g/h magnesium sulfate, pump-1, {BAG}, planned to Fri 15 08:30"
    )
    assert plain(page.bag_line.text()) == f"{BAG}: about 400 mL left, empty tomorrow 06:35"


def test_a_planned_stop_that_is_over_is_not_offered(nurse):
    line(nurse, until="2026-05-14T12:00:00+01:00")
    line(nurse, "11:00", "0", until="2026-05-14T12:00:00+01:00")
    nurse.look()
    nurse.press(Qt.Key.Key_I, CTRL)
    nurse.type("r")
    page = nurse.panel.body.form("infusion")
    assert page.end.text() == ""
    assert nurse.bridge.proposal.event.until is None


def test_past_its_planned_end_it_is_charted_as_stopped_or_as_running_on(nurse):
    """Until then the sums take it that it stopped; only the bedside tells."""
    line(nurse, until="2026-05-14T13:00:00+01:00")
    nurse.look()
    nurse.press(Qt.Key.Key_I, CTRL)
    page = nurse.panel.body.form("infusion")
    page.take_line("pump-1")
    page.home().setFocus()
    assert page.what.keys() == ("stop", "again")
    assert page.what.value() == ""
    nurse.type("r")
    assert page.rate.text() == "25 mL/h"
    assert page.time.instant() == Instant.parse("2026-05-14T13:00:00+01:00"), "without a gap"
    nurse.record()
    nurse.type("as ordered")
    nurse.record()
    rate = next(e.event for e in reversed(nurse.entries()) if isinstance(e.event, Rate))
    assert rate.at == Instant.parse("2026-05-14T13:00:00+01:00")
    assert (rate.mg_per_second, rate.until) == (Fraction(1000, 3600), None)


@pytest.mark.hazard("H-25")
def test_a_new_bag_goes_on_at_the_rate_that_runs(nurse, page):
    nurse.type("n")
    assert nurse.focus() is page.product
    assert page.rate.text() == "25 mL/h"
    assert page.rate.isReadOnly()
    assert page.bag_line.text().endswith("The new bag is empty tomorrow 10:05")
    nurse.record()
    bag = nurse.last()
    assert (bag.text, bag.product.name, bag.until) == ("25 mL/h", BAG, Instant.parse(TO))
    assert nurse.said == "Recorded new bag, 1 g/h on pump-1, 14:05"
    assert journal(nurse).startswith("new bag, infusion 1 g/h magnesium sulfate, pump-1, ")
    assert plain(page.bag_line.text()) == f"{BAG}: about 500 mL left, empty tomorrow 10:05"
    assert not page.rate.isReadOnly()


def test_another_bag_says_what_the_same_mL_an_hour_then_are(nurse, page):
    nurse.type("n")
    nurse.write_over("40 g in 500 mL")
    assert page.echo.spoken().startswith("2 g/h")
    assert "empty tomorrow 10:05" in page.bag_line.text()


def test_a_bag_without_a_volume_is_asked_for(nurse):
    line(nurse, rate="1 g/h", product=None)
    nurse.look()
    nurse.press(Qt.Key.Key_I, CTRL)
    page = nurse.panel.body.form("infusion")
    assert plain(page.bag_line.text()) == ""
    nurse.type("n")
    assert nurse.said == "Name the bag with its volume, like 20 g in 500 mL"
    nurse.record()
    assert nurse.focus() is page.product
    nurse.type(BAG)
    nurse.record()
    assert nurse.last().product.name == BAG
    assert nurse.said == "Recorded new bag, 1 g/h on pump-1, 14:05"


def test_a_pause_that_keeps_nothing_would_be_a_stop(nurse):
    line(nurse, rate="1 g/h", product=None, until=None)
    nurse.look()
    nurse.press(Qt.Key.Key_I, CTRL)
    page = nurse.panel.body.form("infusion")
    nurse.type("p")
    assert nurse.said == "Type when it is planned to end, or choose Stop"
    nurse.record()
    assert nurse.focus() is page.end
    nurse.type("18:30")
    nurse.record()
    assert nurse.said == "Recorded pause of pump-1, 14:05"


def test_a_paused_line_is_stopped(nurse, page):
    nurse.type("p")
    nurse.record()
    nurse.type("s")
    nurse.record()
    assert nurse.said == "Recorded stop of pump-1, 14:05"
    assert page.line.key() == ""
    assert page.what.keys() == ("start",)


def test_the_order_goes_on_with_the_line(nurse):
    start = "2026-05-14T10:00:00+01:00"
    order = nurse.known(
        "order",
        start,
        drug=SULFATE,
        route="IV",
        rate="1 g/h",
        first=start,
        line="pump-1",
        **{"for": "24 h"},
    )
    nurse.known("rate", start, line="pump-1", drug=SULFATE, rate="1 g/h", order=order.id)
    nurse.look()
    nurse.press(Qt.Key.Key_I, CTRL)
    nurse.type("p")
    assert nurse.panel.body.form("infusion").end.text() == "tomorrow 10:00", "the order's"
    nurse.record()
    assert nurse.last().order == order.id
    nurse.type("r")
    nurse.record()
    assert nurse.last().order == order.id


@pytest.mark.hazard("H-25")
def test_dry_is_said_as_dry(nurse):
    line(nurse, "06:05", "100 mL/h")
    nurse.look()
    nurse.press(Qt.Key.Key_I, CTRL)
    page = nurse.panel.body.form("infusion")
    assert plain(page.bag_line.text()) == f"{BAG}: about 0 mL left, empty since 11:05"


@pytest.mark.parametrize("key", ["p", "n"])
def test_a_planned_end_in_the_hour_that_comes_twice(make_nurse, key):
    nurse = make_nurse("2026-10-24T23:00:00+01:00")
    until = "2026-10-25T01:30:00+00:00"
    nurse.known(
        "rate",
        "2026-10-24T22:00:00+01:00",
        line="pump-1",
        drug=SULFATE,
        rate="1 g/h",
        product=BAG,
        until=until,
    )
    nurse.look()
    nurse.press(Qt.Key.Key_I, CTRL)
    nurse.type(key)
    page = nurse.panel.body.form("infusion")
    assert page.end.text() == "210 min"
    assert page.end_row.error() == ""
    nurse.record()
    assert nurse.last().until == Instant.parse(until)
