"""The samples of the legend look as what they explain does."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from mgtracker.ui import theme
from mgtracker.ui.trend.legend import DOUBTFUL, EXPECTED, FORECAST, PLANNED, WITH, Legend
from mgtracker.ui.trend.marks import Form

from .conftest import CLEARANCE, COURSE, Ward, five_grams
from .test_plan import INFUSION, ORDER

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.bridge import Bridge
    from mgtracker.ui.trend import TrendPanel

ORAL = (
    "order",
    {
        "at": "2026-05-14T05:00:00+01:00",
        "drug": "magnesium oxide",
        "amount": "12 mmol",
        "route": "oral",
        "every": "12 h",
        "count": 4,
        "first": "2026-05-14T18:00:00+01:00",
    },
)


@pytest.mark.parametrize("dense", [1, 2, 3])
def test_a_forecast_is_dotted_and_as_thick_on_a_dense_picture(
    qtbot: QtBot, put_on: Callable[..., theme.Theme], dense: int
) -> None:
    there = put_on()
    legend = Legend(explained=(FORECAST,), dense=dense)
    qtbot.addWidget(legend)
    legend.resize(120, 24)
    picture = QImage(QSize(120, 24) * dense, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(dense)
    picture.fill(QColor(there.surface))
    painter = QPainter(picture)
    legend.render(painter, QPoint())
    painter.end()

    def is_ink(x: int, y: int) -> bool:
        return picture.pixelColor(x, y).lightness() < 140

    width = 40 * dense
    rows = [[is_ink(x, y) for x in range(width)] for y in range(picture.height())]
    thick = max(sum(row[x] for row in rows) for x in range(width))
    dots = max(sum(is_dark for is_dark, _ in groupby(row)) for row in rows)
    assert dots >= 4, "dots, and no thin line"
    assert abs(thick - there.lines.focus * dense) <= dense


@pytest.mark.parametrize("order", [ORAL, ORDER, INFUSION])
def test_the_sample_of_a_plan_looks_as_the_next_planned_dose(
    panel: TrendPanel, ward: Ward, order: tuple[str, dict[str, object]]
) -> None:
    panel.resize(1456, 601)
    panel.show_view(ward([CLEARANCE, order]).view)
    planned = panel.chart.lane.held.planned[0].form
    assert panel.chart.planned_form() is planned
    legend, shown = panel.toolbar.legend, panel.toolbar.legend.grab().toImage()
    for form in (Form.INJECTION, Form.BAR, Form.OTHER):
        legend.explain(panel.chart.explained(), form)
        assert (legend.grab().toImage() == shown) == (form is planned)


def test_it_explains_what_the_chart_shows(panel: TrendPanel, ward: Ward) -> None:
    explained = panel.toolbar.legend.kinds
    panel.resize(1456, 601)
    panel.show_view(ward([CLEARANCE]).view)
    assert explained() == ()


def test_what_is_typed_is_explained_while_it_is_typed(drawn: tuple[TrendPanel, Bridge]) -> None:
    panel, bridge = drawn
    panel.resize(1456, 601)
    explained, always = panel.toolbar.legend.kinds, (EXPECTED, FORECAST, DOUBTFUL)
    assert explained() == always
    panel.show_proposal(bridge.propose(five_grams()))
    assert explained() == (EXPECTED, WITH, FORECAST, DOUBTFUL)
    assert panel.toolbar.legend.accessibleName() == (
        "Legend: expected course, with what is typed, forecast, doubtful level"
    )
    panel.show_proposal(None)
    assert explained() == always
    panel.show_view(bridge.view)
    assert explained() == always


def test_a_plan_is_explained(panel: TrendPanel, ward: Ward) -> None:
    panel.resize(1456, 601)
    panel.show_view(ward([*COURSE, INFUSION]).view)
    assert PLANNED in panel.toolbar.legend.kinds()
