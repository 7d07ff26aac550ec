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

from .conftest import CLEARANCE, COURSE, Ward, five_grams
from .test_plan import INFUSION

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.bridge import Bridge
    from mgtracker.ui.trend import TrendPanel


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
        "Legend: expected course, with this dose, forecast, doubtful level"
    )
    panel.show_proposal(None)
    assert explained() == always
    panel.show_view(bridge.view)
    assert explained() == always


def test_a_plan_is_explained(panel: TrendPanel, ward: Ward) -> None:
    panel.resize(1456, 601)
    panel.show_view(ward([*COURSE, INFUSION]).view)
    assert PLANNED in panel.toolbar.legend.kinds()
