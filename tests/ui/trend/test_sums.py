"""The words of the rolling sum stand where neither it nor the line of now runs through them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.free import MOST_POINTS
from mgtracker.ui.trend.ink import Word

from .conftest import CLEARANCE, NOW, SULFATE, Ward, five_grams

if TYPE_CHECKING:
    from typing import Any


def at(hours: float) -> str:
    return Instant(NOW.seconds + round(hours * HOUR), NOW.offset).as_written()


def doses(random: Random) -> list[tuple[str, dict[str, Any]]]:
    every, count = random.choice((3, 4, 6)), random.randint(2, 14)
    plain = {**SULFATE, "route": "IM", "site": "left"}
    return [
        ("dose", {**plain, "at": at(-every * n), "amount": random.choice(("5 g", "8 g"))})
        for n in range(count, 0, -1)
    ]


@pytest.mark.parametrize("seed", range(20))
def test_the_limits_are_worded_off_the_sum(panel: TrendPanel, ward: Ward, seed: int) -> None:
    random = Random(seed)
    panel.resize(random.choice((718, 918, 1456)), 601)
    panel.show_view(ward([CLEARANCE, *doses(random)]).view)
    panel.span.choose(random.choice(("24h", "3d")))
    sums = panel.chart.sums
    now = sums.x(NOW.seconds)
    xs, ys = sums.past.getData()
    curve = [(sums.x(x), sums.y(y)) for x, y in zip(xs, ys, strict=True) if x >= panel.span.start]
    assert 0 < len(curve) <= MOST_POINTS
    for word in (one for one in sums.under.drawn if isinstance(one, Word)):
        assert "above" in word.text
        assert word.rect.left() >= 0
        assert word.rect.right() <= sums.width
        assert not word.rect.left() < now < word.rect.right()
        inside = [point for point in curve if word.rect.contains(*point)]
        assert not inside, f"{word.text} lies over the sum"


def test_the_tag_of_a_crossing_is_not_run_through_by_now(panel: TrendPanel, ward: Ward) -> None:
    bridge = ward()
    panel.show_view(bridge.view)
    panel.show_proposal(bridge.propose(five_grams()))
    for width in (560, 640, 718, 918, 1456):
        panel.resize(width, 601)
        sums = panel.chart.sums
        (tag,) = [one for one in sums.over.drawn if isinstance(one, Word)]
        assert not tag.rect.left() < sums.x(NOW.seconds) < tag.rect.right()
