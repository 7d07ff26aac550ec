"""What the tour draws of the chart: more of it than at a start, its table, and where it can go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mgtracker.ui.trend.export.sheet import ExportSheet
from mgtracker.ui.trend.kinds import CALCIUM

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.tour.pictures import Pictures

PATIENT = "okafor"
FURTHER = ("potassium", "qtc")
"""The further panels that are drawn."""


def draw_chart(window: MainWindow, pictures: Pictures) -> None:
    """Further panels, calcium in another unit, what was struck out; afterwards it is as before."""
    window.bridge.select(PATIENT)
    trend = window.page.trend
    assert trend is not None
    further = [trend.toolbar.menu.line(key) for key in FURTHER]
    for line in further:
        line.trigger()
    trend.choices.next_unit("calcium")
    trend.toolbar.struck.click()
    pictures.of(window, "chart-more")
    trend.toolbar.table.click()
    pictures.of(window, "chart-table")
    trend.toolbar.table.click()
    pictures.over(window, ExportSheet(trend.sight(), Path(), window), "export")
    trend.toolbar.struck.click()
    for line in further:
        line.trigger()
    while trend.choices.kind("calcium") != CALCIUM:
        trend.choices.next_unit("calcium")
