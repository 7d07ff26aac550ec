"""Stretches of time: what is one, and what a pause makes two."""

import pytest

from mgtracker.clinical.schedule.ground import Stretch, last_stretch


@pytest.mark.parametrize(
    ("spans", "gap", "last"),
    [
        ([], 5, None),
        ([(0, 10), (14, 20)], 5, Stretch(0, 20)),
        ([(0, 10), (15, 20)], 5, Stretch(15, 20)),
        ([(0, 10), (10, 20)], 0, Stretch(0, 20)),
        ([(0, 10), (11, 20)], 0, Stretch(11, 20)),
        ([(0, 30), (5, 10), (32, 40)], 5, Stretch(0, 40)),
        ([(14, 20), (0, 10)], 5, Stretch(0, 20)),
        ([(0, None), (50, 60)], 5, Stretch(0, None)),
        ([(0, 10), (12, None)], 5, Stretch(0, None)),
    ],
)
def test_a_pause_as_long_as_the_gap_makes_a_new_stretch(
    spans: list[tuple[int, int | None]], gap: int, last: Stretch | None
) -> None:
    assert last_stretch(spans, gap) == last


@pytest.mark.parametrize(
    ("end", "second", "reached"), [(10, 10, True), (10, 11, False), (None, 99, True)]
)
def test_a_stretch_reaches_its_last_second(end: int | None, second: int, reached: bool) -> None:
    assert Stretch(0, end).reaches(second) is reached
