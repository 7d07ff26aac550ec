"""The expected course: its shape, its words, and that it takes no mouse."""

from __future__ import annotations

from typing import Any

import pytest

from mgtracker.clinical.clock import DAY, HOUR, Instant
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.ink import Shape

from .conftest import CLEARANCE, NOW, SULFATE, Ward

Drawn = tuple[TrendPanel, Bridge]
FIRST = Instant.parse("2026-05-13T16:10:00+01:00")


def labs(at: str, **values: str) -> tuple[str, dict[str, Any]]:
    return "labs", {"at": at, **values}


DOSE = ("dose", {**SULFATE, "at": "2026-05-05T12:00:00+01:00", "amount": "4 g", "route": "IM"})
LOW = labs("2026-05-05T08:00:00+01:00", calcium="1.70 mmol/L", pth="2.0 pmol/L")


def test_calcium_has_from_the_first_dose_to_its_target(drawn: Drawn) -> None:
    panel, bridge = drawn
    course = panel.chart.calcium.corridor
    low = float(bridge.view.patient.traces["calcium"].low)
    before = float(bridge.view.patient.traces["corrected_calcium"].points[0].value)
    start = FIRST.seconds
    assert course.outline(0, 9) == [
        (start, before),
        (start + DAY, low),
        (start + 7 * DAY, low),
        (start + 7 * DAY, before),
    ]
    assert not course.is_off


def test_pth_may_rise_as_far_as_it_will_from_the_first_minute(drawn: Drawn) -> None:
    course = drawn[0].chart.pth.corridor
    assert course.outline(0, 9) == [
        (FIRST.seconds, 2.3),
        (FIRST.seconds + 60, 9),
        (FIRST.seconds + 2 * DAY, 9),
        (FIRST.seconds + 2 * DAY, 2.3),
    ]
    assert drawn[0].chart.magnesium.corridor is None


def test_it_is_drawn_behind_and_worded_where_there_is_room(drawn: Drawn) -> None:
    panel, _ = drawn
    pth = panel.chart.pth
    shapes = [one for one in pth.under.drawn if isinstance(one, Shape)]
    assert len(shapes) == 1
    corners = [shapes[0].outline.at(n) for n in range(4)]
    assert corners[0].x() == pytest.approx(pth.x(FIRST.seconds))
    assert "expected by Fri 15 16:10" in pth.under.words()
    panel.span.zoom(0.02, NOW.seconds)
    shapes = [one for one in pth.under.drawn if isinstance(one, Shape)]
    assert shapes[0].outline.at(0).x() < -1000
    assert pth.under.zValue() < pth.curve.zValue()


def test_a_late_answer_is_off_track_in_every_place(panel: TrendPanel, ward: Ward) -> None:
    late = labs("2026-05-14T08:00:00+01:00", calcium="1.80 mmol/L", pth="2.0 pmol/L")
    bridge = ward([CLEARANCE, LOW, DOSE, late])
    panel.show_view(bridge.view)
    calcium, pth = panel.chart.calcium, panel.chart.pth
    assert calcium.corridor.is_off
    assert "off track: still low" in calcium.under.words()
    assert "off track: not risen" in pth.under.words()
    assert calcium.label.words()[-1] == "off track"
    sentence = calcium.label.accessibleName()
    assert "expected by Tue 12 12:00: off track: still low; ask: volume corrected?" in sentence
    panel.toolbar.table.click()
    rows = [row for row in panel.table.rows_model.rows if row.cells[1].startswith("expected")]
    assert [row.cells[1] for row in rows] == [
        "expected course of PTH",
        "expected course of calcium",
    ]
    assert rows[1].cells[2] == "off track: still low"
    assert rows[1].entry_id == ""


def test_an_answer_is_said(panel: TrendPanel, ward: Ward) -> None:
    after = labs("2026-05-13T08:00:00+01:00", calcium="2.30 mmol/L", pth="9.0 pmol/L")
    panel.show_view(ward([CLEARANCE, LOW, DOSE, after]).view)
    assert panel.chart.calcium.corridor.words == "answered"
    assert panel.chart.pth.corridor.said.endswith(": answered")


def test_where_no_level_tells_that_is_said(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward([CLEARANCE, LOW, DOSE]).view)
    assert panel.chart.calcium.corridor.words == "expected by Tue 12 12:00, no level tells"
    assert panel.chart.pth.label.words()[-1].endswith("d")


def test_before_any_magnesium_there_is_none(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward([CLEARANCE, LOW]).view)
    assert panel.chart.calcium.corridor is None
    assert panel.chart.pth.corridor is None


def test_nothing_answers_before_it_can(panel: TrendPanel, ward: Ward) -> None:
    early = labs("2026-05-14T08:00:00+01:00", calcium="1.70 mmol/L")
    dose = ("dose", {**DOSE[1], "at": NOW.plus(-2 * HOUR).as_written()})
    panel.show_view(ward([CLEARANCE, early, dose]).view)
    assert panel.chart.calcium.corridor.said.endswith(": too early to tell")
