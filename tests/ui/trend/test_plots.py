"""The picture of the panels is kept while values are read, and is never an old one."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QRectF

from mgtracker.ui import theme
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.plots import line_of_now

from .conftest import NOW, five_grams

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mgtracker.ui.bridge import Bridge

Drawn = tuple[TrendPanel, "Bridge"]


def is_new(panel: TrendPanel) -> bool:
    """Whether what is seen now is what a painting from nothing shows."""
    plots = panel.chart.plots
    seen = plots.grab().toImage()
    plots.forget()
    return bool(seen == plots.grab().toImage())


@pytest.mark.parametrize("is_read", [False, True])
def test_it_is_painted_anew_for_whatever_changes(
    drawn: Drawn, put_on: Callable[..., theme.Theme], *, is_read: bool
) -> None:
    panel, bridge = drawn
    view = bridge.view
    assert view.patient is not None
    pictures = [panel.chart.plots.grab().toImage()]
    moment = NOW.seconds - 7200
    if is_read:
        panel.chart.reading.read(moment)
    changes: list[Callable[[], object]] = [
        lambda: panel.show_proposal(bridge.propose(five_grams())),
        lambda: panel.show_proposal(None),
        lambda: panel.highlight("e5"),
        lambda: panel.highlight(""),
        lambda: panel.span.zoom(0.5, moment),
        lambda: panel.span.pan(-3600),
        lambda: panel.span.choose("7d"),
        lambda: panel.choices.next_unit("magnesium"),
        lambda: panel.show_view(replace(view, patient=replace(view.patient, rolling=None))),
        lambda: panel.resize(812, 640),
        lambda: panel.apply_theme(put_on(theme.DARK)),
    ]
    for change in changes:
        change()
        assert is_new(panel)
        pictures.append(panel.chart.plots.grab().toImage())
    same = [n for n, (a, b) in enumerate(pairwise(pictures)) if a == b]
    assert same == [], "each of them is to be seen"


def test_it_is_painted_anew_for_what_nobody_told_it(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    plots = panel.chart.plots
    before = plots.grab().toImage()
    panel.chart.magnesium.curve.setData([NOW.seconds - 9000, NOW.seconds], [0.4, 1.2])
    qtbot.waitUntil(lambda: plots.grab().toImage() != before)
    assert is_new(panel)


def test_reading_moves_a_line_and_paints_nothing_else(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    chart, plots = panel.chart, panel.chart.plots
    qtbot.waitUntil(lambda: not plots.settled.isActive())
    bare = plots.grab().toImage()
    chart.reading.read(NOW.seconds - 9 * 3600)
    qtbot.waitUntil(lambda: plots._picture is not None and not plots.settled.isActive())
    kept = plots._picture
    chart.reading.read(NOW.seconds - 5 * 3600)
    QCoreApplication.processEvents()
    read = plots.grab().toImage()
    assert plots._picture is kept
    x = round(chart.lane.x(NOW.seconds - 5 * 3600))
    changed = {
        column
        for column in range(read.width())
        for row in range(0, read.height(), 7)
        if read.pixel(column, row) != bare.pixel(column, row)
    }
    assert changed <= {x - 1, x, x + 1}
    assert changed
    chart.reading.stop()
    assert plots.grab().toImage() == bare


def test_at_rest_nothing_is_painted(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    plots = panel.chart.plots
    panel.chart.reading.read(NOW.seconds - 5 * 3600)
    plots.grab()
    qtbot.waitUntil(lambda: plots._picture is not None and not plots.settled.isActive())
    kept = plots._picture
    for _ in range(20):
        QCoreApplication.processEvents()
    assert plots._picture is kept


@pytest.mark.parametrize(
    ("tag", "parts"),
    [
        (None, [(0, 300)]),
        (QRectF(10, 100, 20, 10), [(0, 300)]),
        (QRectF(40, 100, 20, 10), [(0, 100), (110, 300)]),
    ],
)
def test_the_line_of_now_goes_behind_a_tag(
    drawn: Drawn, tag: QRectF | None, parts: list[tuple[int, int]]
) -> None:
    panel, _ = drawn
    rules = line_of_now(panel.chart.look, 300, 50.2, tag)
    assert [(one.line.y1(), one.line.y2()) for one in rules] == parts
    assert {one.line.x1() for one in rules} == {50}
