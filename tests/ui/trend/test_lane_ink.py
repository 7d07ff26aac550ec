"""Words of the dose lane: each beside or under its mark, none over another, none under the line of now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.ink import Word
from mgtracker.ui.trend.lane_ink import draw

from .conftest import COURSE, NOW, Ward, five_grams
from .test_plan import INFUSION

if TYPE_CHECKING:
    from mgtracker.ui.bridge import Bridge

Drawn = tuple[TrendPanel, "Bridge"]


def words(panel: TrendPanel) -> list[Word]:
    return [one for one in panel.chart.lane.over.drawn if isinstance(one, Word)]


def test_what_is_typed_is_worded_beside_the_line_of_now(drawn: Drawn) -> None:
    panel, bridge = drawn
    panel.resize(760, 601)
    panel.show_proposal(bridge.propose(five_grams()))
    (typed,) = [word for word in words(panel) if word.text == "5 g R" and word.rect.top() > 0][-1:]
    now = panel.chart.lane.x(NOW.seconds)
    assert not typed.rect.left() < now < typed.rect.right()


def test_words_under_two_doses_keep_apart_and_each_begins_under_its_own(drawn: Drawn) -> None:
    panel, _ = drawn
    lane = panel.chart.lane
    for width in range(560, 1200, 40):
        panel.resize(width, 601)
        found = words(panel)
        for one in found:
            assert not any(one.rect.intersects(other.rect) for other in found if other is not one)
        assert lane.layout is not None
        for mark in lane.held.marks:
            left, right = lane.layout.sides(mark)
            under = [
                word
                for word in found
                if word.rect.top() > lane.layout.middle(mark) and word.text == mark.text
            ]
            assert all(word.rect.left() <= right and left <= word.rect.right() for word in under)


def test_drawn_again_it_is_the_same(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward([*COURSE, INFUSION]).view)
    layout = panel.chart.lane.layout
    assert layout is not None
    said = [one.text for one in draw(layout) if isinstance(one, Word)]
    assert said == [one.text for one in words(panel)]
