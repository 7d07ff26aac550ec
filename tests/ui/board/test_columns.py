"""The columns shrink by the table, fill what there is, and none is dropped."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mgtracker.ui.board.columns import TABLE, columns, least_width
from mgtracker.ui.theme import LIGHT


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("room", [968, 1000, 1058, 1080, 1100, 1600])
def test_columns_follow_one_another_and_stay_inside(scale: float, room: int) -> None:
    theme, width = LIGHT.scaled(scale), round(room * scale)
    made = columns(width, theme)
    assert [column.key for column in made] == [row[0] for row in TABLE]
    assert all(left.left + left.width == right.left for left, right in pairwise(made))
    assert made[0].left == 0
    assert made[-1].left + made[-1].width <= width
    least = {row[0]: row[3] for row in TABLE}
    assert all(column.width >= round(least[column.key] * scale) - 1 for column in made)


def test_at_the_drawn_sizes_they_are_as_drawn() -> None:
    assert [column.width for column in columns(1058, LIGHT)] == [row[4] for row in TABLE]
    drawn = [row[5] for row in TABLE]
    assert [column.width for column in columns(sum(drawn), LIGHT)] == drawn


def test_under_the_least_they_stay() -> None:
    assert sum(column.width for column in columns(300, LIGHT)) == least_width(LIGHT)


def test_more_room_never_narrows_a_column() -> None:
    for less, more in pairwise(columns(width, LIGHT) for width in range(900, 1500, 7)):
        assert all(a.width <= b.width + 1 for a, b in zip(less, more, strict=True))
