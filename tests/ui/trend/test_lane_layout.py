"""Where the marks of the dose lane lie, without a screen: edges, room, and what gives way to what is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical.clock import HOUR
from mgtracker.ui import theme
from mgtracker.ui.trend.frame import Frame
from mgtracker.ui.trend.lane_layout import Held, LaneLayout
from mgtracker.ui.trend.lane_rows import lane_rows
from mgtracker.ui.trend.look import Look
from mgtracker.ui.trend.marks import IV, NEEDLE, OTHER, Form, Mark, Standing
from mgtracker.ui.trend.signs import HALF, PUSH

from .conftest import Ward

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH = 480.0
FRAME = Frame(0, 48 * HOUR, 0, 1, WIDTH, 90)
"""Ten pixels an hour."""


def mark(hours: float, form: Form = Form.INJECTION, lane: str = NEEDLE, **others: object) -> Mark:
    start = round(hours * HOUR)
    made = Mark("e", form, lane, start, start, "magnesium sulfate", "", "5 g", "5 g R", "")
    return replace(made, **others)


@pytest.fixture
def laid(ward: Ward, put_on: Callable[..., object]) -> Callable[[Held], LaneLayout]:
    look, view = Look(theme.current(), 1), ward().view

    def lay(held: Held) -> LaneLayout:
        rows = lane_rows(held.names(), FRAME.height)
        return LaneLayout(held, view, look, FRAME, rows, "", held.only_other())

    return lay


def test_time_runs_to_the_right_and_values_up() -> None:
    frame = Frame(100, 200, 10, 20, 50, 40)
    assert [frame.x(at) for at in (100, 150, 200)] == [0, 25, 50]
    assert [frame.y(value) for value in (10, 15, 20)] == [40, 20, 0]


def test_a_row_for_each_bar_that_overlaps_and_one_for_the_rest() -> None:
    assert Held().names() == [(NEEDLE, 0), (IV, 0)]
    deep = Held((mark(1, Form.BAR, IV, level=2),))
    assert deep.names() == [(NEEDLE, 0), (IV, 0), (IV, 1), (IV, 2)]
    typed = Held(ghosts=(mark(1, Form.OTHER, OTHER),))
    assert typed.names() == [(NEEDLE, 0), (IV, 0), (OTHER, 0)]
    assert typed.only_other() == "magnesium sulfate"
    assert replace(typed, struck=(mark(1, lane=OTHER, drug="calcitriol"),)).only_other() == ""


def test_edges_are_those_of_the_sign(laid: Callable[[Held], LaneLayout]) -> None:
    lane = laid(Held())
    assert lane.sides(mark(10)) == (100 - HALF, 100 + HALF)
    assert lane.sides(mark(10, Form.PUSH)) == (100, 100 + PUSH)
    assert lane.sides(mark(10, Form.BAR, IV, end=12 * HOUR)) == (100, 120)
    assert lane.sides(mark(10, Form.BAR, IV, end=10 * HOUR)) == (100, 103), "it can be seen"
    assert lane.sides(mark(10, Form.BAR, IV, end=None)) == (100, WIDTH), "no stop is planned"
    gone = mark(10, Form.BAR, IV, end=12 * HOUR, standing=Standing.STRUCK)
    assert lane.sides(gone) == (100 - HALF, 100 + HALF)


def test_what_was_struck_out_stands_beside_what_counts(
    laid: Callable[[Held], LaneLayout],
) -> None:
    gone = mark(10, standing=Standing.STRUCK)
    lane = laid(Held((mark(10), mark(10.9)), struck=(gone,)))
    left, right = lane.edges(gone)
    assert left > lane.sides(lane.held.marks[1])[1]
    assert right - left == 2 * HALF
    assert lane.edges(mark(20)) == lane.sides(mark(20))


def test_words_have_room_up_to_the_next_mark_of_the_row(
    laid: Callable[[Held], LaneLayout],
) -> None:
    first, next_, other = mark(10), mark(20), mark(12, Form.BAR, IV)
    lane, gap = laid(Held((first, other, next_))), theme.current().space.s4
    assert lane.rooms([first, other, next_]) == [200 - HALF - gap, WIDTH - gap, WIDTH - gap]
    typed = laid(replace(lane.held, ghosts=(mark(15),)))
    in_the_way = typed.rooms([first, other, next_])
    assert in_the_way[0] == 150 - HALF - gap
    assert in_the_way[2] == WIDTH - gap, "what is typed earlier is not in the way"
    together = laid(replace(lane.held, ghosts=(mark(10),)))
    assert together.rooms([first, other, next_])[0] < 100
    gone = laid(replace(lane.held, struck=(mark(13, standing=Standing.STRUCK),)))
    assert gone.rooms([first, other, next_])[0] == 130 - HALF - gap


def test_the_plan_gives_way_to_what_is_typed(laid: Callable[[Held], LaneLayout]) -> None:
    near, far = (mark(at, standing=Standing.PLANNED) for at in (10.5, 20))
    elsewhere = mark(10, Form.BAR, IV, end=12 * HOUR, standing=Standing.PLANNED)
    held = Held(planned=(near, far, elsewhere))
    assert laid(held).plan_beside_ghosts() == [near, far, elsewhere]
    assert laid(replace(held, ghosts=(mark(10),))).plan_beside_ghosts() == [far, elsewhere]


def test_what_is_out_of_sight_is_not_drawn(laid: Callable[[Held], LaneLayout]) -> None:
    before, within, after = mark(-1), mark(5), mark(49)
    runs = mark(-5, Form.BAR, IV, end=None)
    ended = mark(-5, Form.BAR, IV, end=-HOUR)
    first, last = mark(-6, Form.BAR, IV, end=0), mark(48)
    lane = laid(Held((within, runs, ended, before, after, first, last)))
    assert lane.in_sight() == [first, runs, within, last], "the edges are in sight"


def test_a_bar_is_lower_than_its_row(laid: Callable[[Held], LaneLayout]) -> None:
    lane = laid(Held())
    assert lane.bar == theme.current().size.infusion_bar
    low = replace(lane, places=lane_rows(lane.held.names(), 40))
    assert low.bar == low.places.row - 4
