"""A planned dose that was not given: in the lane, under the mouse, in the table, as values, in the legend."""

from __future__ import annotations

from typing import Any

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.ui.trend import TrendPanel, legend
from mgtracker.ui.trend.export.values import values
from mgtracker.ui.trend.ink import Crossed, Shape
from mgtracker.ui.trend.kinds import KINDS
from mgtracker.ui.trend.marks import Form, Standing
from mgtracker.ui.trend.not_given import not_given
from mgtracker.ui.trend.readout import read
from mgtracker.ui.trend.rows import rows

from .conftest import CLEARANCE, NOW, Ward
from .test_plan import GIVEN, INFUSION, ORDER


def withheld(at: str = "10:20", order: str = "e2", reason: str = "held") -> Any:
    """What says that a dose was not given, at a time of the day of now."""
    said = {"at": f"2026-05-14T{at}:00+01:00", "order": order, "reason": reason}
    return "not-given", said


DUE = Instant.parse("2026-05-14T10:00:00+01:00").seconds
HELD = [CLEARANCE, ORDER, GIVEN, withheld()]


def test_it_stands_at_the_time_it_was_planned_for(ward: Ward) -> None:
    (mark,) = not_given(ward(HELD).view)
    assert (mark.start, mark.entry_id) == (DUE, "e4")
    assert mark.standing is Standing.NOT_GIVEN
    assert mark.said == "magnesium sulfate IM 5 g planned at 10:00, not given: held"


def test_what_was_given_or_waits_is_none(ward: Ward) -> None:
    assert not_given(ward(HELD[:3]).view) == ()


def test_it_stays_when_its_order_is_stopped(ward: Ward) -> None:
    stop = ("order-stop", {"at": "2026-05-14T11:00:00+01:00", "target": "e2", "reason": "changed"})
    assert [mark.start for mark in not_given(ward([*HELD, stop]).view)] == [DUE]


def test_an_infusion_that_was_not_started_is_a_sign_not_a_bar(ward: Ward) -> None:
    events = [CLEARANCE, INFUSION, withheld("13:30")]
    (mark,) = not_given(ward(events).view)
    assert (mark.form, mark.end) == (Form.OTHER, None)


def test_its_sign_is_hollow_with_one_stroke(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward(HELD).view)
    lane = panel.chart.lane
    (stroke,) = [one for one in lane.over.drawn if isinstance(one, Crossed)]
    assert stroke.once
    assert stroke.centre.x() == pytest.approx(lane.x(DUE))
    assert len([one for one in lane.over.drawn if isinstance(one, Shape)]) == 5
    assert "1 recorded; last" in lane.label.accessibleName()
    assert "; 1 not given; " in lane.label.accessibleName()


def test_its_words_are_never_the_amount_alone(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward(HELD).view)
    panel.span.choose("24h")
    assert "not given" in panel.chart.lane.over.words()


def test_three_together_are_counted(panel: TrendPanel, ward: Ward) -> None:
    events = [CLEARANCE, ORDER, withheld("06:10"), withheld("10:10"), withheld("13:50")]
    panel.show_view(ward(events).view)
    panel.span.choose("7d")
    words = panel.chart.lane.over.words()
    assert "3 not given" in words
    assert not [one for one in words if one.startswith("5 g") and "doses" in one]


def test_it_is_read_under_the_mouse_and_clicked(panel: TrendPanel, ward: Ward) -> None:
    view = ward(HELD).view
    panel.show_view(view)
    lane = panel.chart.lane
    parts = read(view, DUE, panel.chart.results, lane, panel.chart.sums)
    assert ("not given", "magnesium sulfate IM 5 g") in parts
    assert lane.entry_at(DUE) == "e4"


def test_the_table_and_the_values_say_why(ward: Ward) -> None:
    view = ward(HELD).view
    (row,) = [row for row in rows(view, KINDS.__getitem__) if row.at == DUE]
    assert row.cells[1:] == ("magnesium sulfate IM", "5 g, not given", "held", "5 g")
    file = values(view, KINDS.__getitem__, DUE, NOW.seconds)
    expected = "not given,2026-05-14T10:00:00+01:00,,magnesium sulfate IM,5,g,5 g,held"
    assert f"604 1192,{expected}" in file


def test_the_legend_explains_it_only_where_it_is(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward(HELD[:3]).view)
    assert legend.NOT_GIVEN not in panel.chart.explained()


def test_the_legend_explains_it(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward(HELD).view)
    assert legend.NOT_GIVEN in panel.chart.explained()
