"""Bars too short for their words have them beside, in the past of their row, over records at random."""

from __future__ import annotations

from random import Random

import pytest

from mgtracker.clinical.clock import HOUR
from mgtracker.ui.trend.bar_labels import beside, inside
from mgtracker.ui.trend.ink import Word
from mgtracker.ui.trend.lane_ink import draw
from mgtracker.ui.trend.lane_layout import Held, LaneLayout
from mgtracker.ui.trend.marks import IV, Form, Mark, levelled

from .conftest import NOW, Lay

NOW_ = NOW.seconds


def bar(start: float, end: float | None, text: str = "2 g over 1 h") -> Mark:
    """From and to so many hours from now."""
    first = NOW_ + round(start * HOUR)
    last = None if end is None else NOW_ + round(end * HOUR)
    return Mark("e", Form.BAR, IV, first, last, "magnesium sulfate", "", text, text, "")


def words(lane: LaneLayout) -> list[Word]:
    seen = lane.in_sight()
    return beside(lane, list(zip(seen, lane.rooms(seen), strict=True)))


@pytest.mark.parametrize("seed", range(40))
def test_no_words_touch_another_or_a_bar(lay: Lay, seed: int) -> None:
    random = Random(seed)
    starts = sorted(random.uniform(-70, -0.1) for _ in range(random.randint(1, 25)))
    bars = [bar(at, at + random.choice((0.25, 1, 1, 4))) for at in starts]
    lane = lay(Held(levelled(bars)), random.choice((560, 752, 1290)), random.choice((1, 3, 7)))
    found, now = words(lane), lane.frame.x(NOW_)
    all_words = [one for one in draw(lane) if isinstance(one, Word)]
    for one in found:
        assert not any(one.rect.intersects(other.rect) for other in all_words if other != one)
        assert one.rect.left() >= 0
        assert one.rect.right() < now
        for mark in lane.in_sight():
            left, right = lane.sides(mark)
            is_level = abs(lane.middle(mark) - one.rect.center().y()) < 1
            assert not (is_level and one.rect.left() < right and left < one.rect.right())


def test_after_what_ended_else_before_it(lay: Lay) -> None:
    lane = lay(Held((bar(-30, -29), bar(-2, -1))), 752, 3)
    early, late = words(lane)
    marks = lane.held.marks
    assert early.rect.left() > lane.sides(marks[0])[1]
    assert late.rect.right() < lane.sides(marks[1])[0], "after it now is too near"


def test_what_has_just_begun_says_how_fast(lay: Lay) -> None:
    (word,) = words(lay(Held((bar(-0.2, 8, "1 g/h"),)), 752, 3))
    assert word.text == "1 g/h"


def test_where_it_has_room_it_stands_inside(lay: Lay) -> None:
    lane = lay(Held((bar(-20, -4, "1 g/h"),)), 752, 3)
    assert words(lane) == []
    word = inside(lane, lane.held.marks[0])
    assert word is not None
    assert word.rect.left() > lane.sides(lane.held.marks[0])[0]
    assert word.rect.right() < lane.sides(lane.held.marks[0])[1]


def test_between_two_bars_it_stands_nowhere(lay: Lay) -> None:
    held = Held((bar(-3, -2.5, "1 g/h"), bar(-2.5, -2, "2 g/h"), bar(-2, -1, "3 g/h")))
    assert [one.text for one in words(lay(held, 560, 7))] == ["1 g/h"]
