"""Words in a panel of calcium, over records at random: none over another, none over the expected course."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPolygonF

from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.free import crosses
from mgtracker.ui.trend.ink import Shape, Word

from .conftest import CLEARANCE, NOW, SULFATE, Ward

if TYPE_CHECKING:
    from mgtracker.ui.trend.results import ResultPlot


def at(hours: float) -> str:
    return Instant(NOW.seconds + round(hours * HOUR), NOW.offset).as_written()


def record(random: Random) -> list[tuple[str, dict[str, Any]]]:
    """Draws before and after a first dose, low or rising, with an albumin and a PTH."""
    first = -random.uniform(2, 90)
    dose = {**SULFATE, "at": at(first), "amount": "5 g", "route": "IM", "site": "right"}
    draws = [first - 1, *(random.uniform(first, 0) for _ in range(random.randint(0, 9)))]
    labs = []
    calcium, pth = random.uniform(1.3, 2.0), random.uniform(1, 4)
    for when in sorted(draws):
        labs.append(
            {
                "at": at(when),
                "calcium": f"{calcium:.2f} mmol/L",
                "pth": f"{pth:.1f} pmol/L",
                "albumin": f"{random.randint(20, 45)} g/L",
            }
        )
        calcium, pth = calcium + random.uniform(-0.05, 0.2), max(pth + random.uniform(-1, 4), 0.5)
    return [CLEARANCE, ("dose", dose), *(("labs", one) for one in labs)]


def course_of(plot: ResultPlot) -> QPolygonF:
    """Its outline; empty where nothing is expected."""
    outlines = [one.outline for one in plot.under.drawn if isinstance(one, Shape)]
    return outlines[0] if outlines else QPolygonF()


@pytest.mark.parametrize("seed", range(20))
def test_what_corrects_is_said_off_the_expected_course(
    panel: TrendPanel, ward: Ward, seed: int
) -> None:
    random = Random(seed)
    panel.resize(random.choice((718, 918, 1456)), random.choice((601, 760)))
    panel.show_view(ward(record(random)).view)
    panel.span.choose(random.choice(("24h", "3d", "7d", "all")))
    plot = panel.chart.results[1]
    asides = [one for one in plot.over.drawn if isinstance(one, Word)]
    assert len(asides) <= 1
    standing = [one.rect for one in plot.under.drawn if isinstance(one, Word)]
    for one in asides:
        assert one.text.startswith("corrected, albumin")
        assert not course_of(plot).intersects(QPolygonF(one.rect))
        assert not any(one.rect.intersects(other) for other in standing)
        assert one.rect.left() >= 0
        assert one.rect.right() <= plot.width


def test_it_is_said_beside_the_course_where_that_lies_at_the_first_value(
    panel: TrendPanel, ward: Ward
) -> None:
    labs = {"calcium": "1.60 mmol/L", "albumin": "32 g/L"}
    draws = [("labs", {**labs, "at": at(hours)}) for hours in (-30, -18, -6)]
    dose = {**SULFATE, "at": at(-29), "amount": "5 g", "route": "IM", "site": "right"}
    panel.show_view(ward([CLEARANCE, ("dose", dose), *draws]).view)
    plot = panel.chart.results[1]
    (word,) = [one for one in plot.over.drawn if isinstance(one, Word)]
    assert not course_of(plot).isEmpty()
    assert not course_of(plot).intersects(QPolygonF(word.rect))


@pytest.mark.parametrize("seed", range(20))
def test_no_line_of_the_expected_course_runs_through_the_target(
    panel: TrendPanel, ward: Ward, seed: int
) -> None:
    panel.resize(918, 601)
    panel.show_view(ward(record(Random(seed))).view)
    plot = panel.chart.results[2]
    target = next(one for one in plot.under.drawn if isinstance(one, Word))
    assert target.text.startswith("target")
    lines = course_of(plot)
    corners = [lines.at(n) for n in range(lines.count())]
    assert not any(_runs(a, b, target.rect) for a, b in pairwise(corners))


def _runs(a: Any, b: Any, box: QRectF) -> bool:
    return crosses(sorted((a, b), key=lambda point: point.x()), box)


@pytest.mark.parametrize("high", range(52, 100, 4))
def test_no_line_across_runs_through_what_the_target_is(
    panel: TrendPanel, ward: Ward, high: int
) -> None:
    """As a patient with very little magnesium comes in: the band lies right above the severe line."""
    labs = ("labs", {"at": at(-0.1), "magnesium": "0.32 mmol/L", "calcium": "1.50 mmol/L"})
    panel.show_view(ward([CLEARANCE, labs]).view)
    plot = panel.chart.results[0]
    plot.place(QRectF(0, 0, 800, high))
    target, *others = [one for one in plot.under.drawn if isinstance(one, Word)]
    assert target.text == "target 0.70 to 1.00"
    for edge in plot.edges:
        y = plot.y(edge.value)
        assert not target.rect.top() < y < target.rect.bottom(), "the severe line runs through it"
    assert not any(target.rect.intersects(other.rect) for other in others)
