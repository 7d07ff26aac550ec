"""What orders plan ahead, drawn hollow and pale."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.clinical.notation import read_event
from mgtracker.ui import theme
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.ink import Shape, Word
from mgtracker.ui.trend.marks import Form, Standing

from .conftest import CLEARANCE, COURSE, NOW, SULFATE, Ward, five_grams

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ORDER = (
    "order",
    {
        "at": "2026-05-14T05:00:00+01:00",
        **SULFATE,
        "amount": "5 g",
        "route": "IM",
        "every": "4 h",
        "count": 5,
        "first": "2026-05-14T06:00:00+01:00",
    },
)
GIVEN = (
    "dose",
    {**SULFATE, "at": "2026-05-14T06:00:00+01:00", "amount": "5 g", "route": "IM", "site": "right"}
    | {"order": "e2"},
)
INFUSION = (
    "order",
    {
        "at": "2026-05-14T13:00:00+01:00",
        "drug": "magnesium sulfate",
        "rate": "1 g/h",
        "for": "4 h",
        "line": "pump-1",
        "first": "2026-05-14T16:00:00+01:00",
    },
)


def at(text: str) -> int:
    return Instant.parse(f"2026-05-{text}:00+01:00").seconds


def test_planned_doses_are_those_that_nothing_answers(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward([CLEARANCE, ORDER, GIVEN]).view)
    lane = panel.chart.lane
    assert [mark.start for mark in lane.held.planned] == [
        at("14T10:00"),
        at("14T14:00"),
        at("14T18:00"),
        at("14T22:00"),
    ]
    assert [mark.start for mark in lane.held.marks] == [at("14T06:00")]
    assert [mark.late for mark in lane.held.planned] == [True, False, False, False]
    assert {mark.standing for mark in lane.held.planned} == {Standing.PLANNED}
    assert lane.held.planned[0].said == "magnesium sulfate IM 5 g planned at 10:00, late"
    said = "magnesium sulfate IM 5 g planned at 10:00, late, and 3 more"
    assert lane.label.accessibleName().endswith(said)


def test_they_are_hollow_in_the_colours_of_a_plan(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward([CLEARANCE, ORDER, GIVEN]).view)
    shapes = [one for one in panel.chart.lane.over.drawn if isinstance(one, Shape)]
    colours = theme.current()
    assert [one.brush.color() for one in shapes] == [QColor(colours.doses)] + 4 * [
        QColor(colours.surface)
    ]
    assert shapes[-1].pen.color() == QColor(colours.field)
    words = [one for one in panel.chart.lane.over.drawn if isinstance(one, Word)]
    assert words[-1].text == "5 g"
    assert words[-1].colour == colours.text3


def test_a_planned_infusion_is_a_hollow_bar_as_long_as_it_will_run(
    panel: TrendPanel, ward: Ward
) -> None:
    panel.show_view(ward([CLEARANCE, INFUSION]).view)
    (mark,) = panel.chart.lane.held.planned
    assert mark.form is Form.BAR
    assert mark.end - mark.start == 4 * HOUR
    assert "1 g/h" in panel.chart.lane.over.words()


def test_a_plan_beside_what_runs_lies_on_a_row_of_its_own(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward([*COURSE, INFUSION]).view)
    assert [mark.level for mark in panel.chart.lane.held.planned] == [1]


def test_the_dose_being_typed_takes_the_place_of_the_planned_one(
    panel: TrendPanel, ward: Ward
) -> None:
    bridge = ward([CLEARANCE, ORDER, GIVEN])
    panel.show_view(bridge.view)
    lane = panel.chart.lane
    before = len([one for one in lane.over.drawn if isinstance(one, Shape)])
    panel.show_proposal(bridge.propose(five_grams("2026-05-14T14:05:00+01:00")))
    assert len([one for one in lane.over.drawn if isinstance(one, Shape)]) == before
    assert len(lane.held.planned) == 4


def test_a_changed_order_takes_the_place_of_its_own_plan(panel: TrendPanel, ward: Ward) -> None:
    bridge = ward([CLEARANCE, ORDER, GIVEN])
    panel.show_view(bridge.view)
    kind, said = ORDER
    typed = {"at": NOW.as_written(), "first": NOW.as_written(), "every": "6 h", "count": 2}
    panel.show_proposal(bridge.propose(read_event(kind, said | typed), replaces="e2"))
    lane = panel.chart.lane
    signs = [one for one in lane.over.drawn if isinstance(one, Shape)]
    assert len(signs) == len(lane.held.marks) + 2
    assert lane.planned_at(at("14T18:00")) == []
    panel.show_proposal(None)
    assert len(lane.planned_at(at("14T18:00"))) == 1


def test_of_very_many_doses_being_typed_the_first_are_worded(panel: TrendPanel, ward: Ward) -> None:
    bridge = ward([CLEARANCE])
    panel.show_view(bridge.view)
    kind, said = ORDER
    typed = {"at": NOW.as_written(), "first": NOW.as_written(), "every": "10 min", "count": 100}
    panel.show_proposal(bridge.propose(read_event(kind, said | typed)))
    lane = panel.chart.lane
    assert len([one for one in lane.over.drawn if isinstance(one, Shape)]) == 100
    assert "5 g" in lane.over.words()


def test_an_order_being_typed_is_drawn_with_its_sum(panel: TrendPanel, ward: Ward) -> None:
    bridge = ward([CLEARANCE])
    panel.show_view(bridge.view)
    kind, said = ORDER
    typed = read_event(kind, said | {"at": NOW.as_written(), "first": NOW.as_written()})
    proposal = bridge.propose(typed)
    panel.show_proposal(proposal)
    lane, sums = panel.chart.lane, panel.chart.sums
    assert [mark.start for mark in lane.held.ghosts] == [
        NOW.seconds + n * 4 * HOUR for n in range(5)
    ]
    assert {mark.form for mark in lane.held.ghosts} == {Form.INJECTION}
    assert sums.shown is not None
    assert sums.shown.peak == 25
    assert "with the order 25 g" in sums.label.accessibleName()
    assert "5 g" in lane.over.words()
    panel.show_proposal(None)
    assert lane.held.ghosts == ()
    assert sums.shown is None


def test_where_an_order_being_typed_crosses_is_said_in_the_chart(
    panel: TrendPanel, ward: Ward
) -> None:
    bridge = ward([CLEARANCE])
    panel.show_view(bridge.view)
    kind, said = ORDER
    often = said | {"at": NOW.as_written(), "first": NOW.as_written(), "every": "2 h", "count": 10}
    panel.show_proposal(bridge.propose(read_event(kind, often)))
    sums = panel.chart.sums
    assert sums.cross is not None
    assert sums.shown is not None
    assert sums.shown.rolling is not None
    assert sums.cross.words == "crosses 40 g on Fri 15 06:05"
    first = sums.shown.rolling.first_above(1000 * sums.cross.grams)
    assert first is not None
    assert floor(first) == sums.cross.at


def test_an_order_by_mouth_being_typed_has_no_sum(panel: TrendPanel, ward: Ward) -> None:
    bridge = ward([CLEARANCE])
    panel.show_view(bridge.view)
    typed = read_event(
        "order",
        {
            "at": NOW.as_written(),
            "drug": "magnesium oxide",
            "amount": "12 mmol",
            "route": "oral",
            "every": "nightly",
        },
    )
    panel.show_proposal(bridge.propose(typed))
    lane, sums = panel.chart.lane, panel.chart.sums
    assert {mark.form for mark in lane.held.ghosts} == {Form.OTHER}
    assert sums.shown is not None
    assert sums.shown.rolling is None


def test_a_planned_dose_opens_its_order(panel: TrendPanel, ward: Ward, qtbot: QtBot) -> None:
    panel.show_view(ward([CLEARANCE, ORDER, GIVEN]).view)
    chart = panel.chart
    lane = chart.lane
    row = round(lane.label.geometry().top() + lane.rows()["IM, push", 0])
    with qtbot.waitSignal(panel.entry_clicked) as clicked:
        where = QPoint(round(lane.x(at("14T18:00"))), row)
        qtbot.mouseClick(chart.plots.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert clicked.args == ["e2"]
    chart.reading.read(at("14T18:00"))
    assert ("planned", "5 g") in chart.parts(at("14T18:00"))
    before = len(lane.over.drawn)
    panel.highlight("e2")
    assert len(lane.over.drawn) == before + 4


def test_the_table_has_the_plan_without_a_sum(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward([CLEARANCE, ORDER, GIVEN]).view)
    panel.toolbar.table.click()
    cells = [row.cells for row in panel.table.rows_model.rows]
    assert ("Thu 14 22:00", "magnesium sulfate IM", "5 g, planned", "", "") in cells
    assert ("Thu 14 10:00", "magnesium sulfate IM", "5 g, planned, late", "", "") in cells


def test_the_forecast_is_the_same_with_and_without_the_plan(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward([CLEARANCE, ORDER, GIVEN]).view)
    _, grams = panel.chart.sums.forecast.getData()
    assert max(grams) == 5
    assert NOW.seconds < panel.chart.lane.held.planned[-1].start


def test_the_keys_go_on_to_the_plan_as_far_as_the_chart_reaches(
    panel: TrendPanel, ward: Ward, qtbot: QtBot
) -> None:
    longer = ("order", {**ORDER[1], "count": 12})
    panel.show_view(ward([CLEARANCE, longer, GIVEN]).view)
    chart, span = panel.chart, panel.span
    assert chart.lane.held.planned[-1].start > span.latest
    panel.toolbar.ranges.set_value("24h")
    chart.plots.setFocus()
    qtbot.keyClick(chart.plots, Qt.Key.Key_End)
    assert chart.reading.at == max(
        mark.start for mark in chart.lane.held.planned if mark.start <= span.latest
    )
    assert span.start < chart.reading.at <= span.end
    assert span.start < NOW.seconds
