import pytest

from mgtracker.ui.trend.scale import ValueAxis, ValueTick, apart, result_axis, sum_axis


def test_the_numbers_that_matter_are_the_target_and_how_far_results_stray() -> None:
    axis = result_axis([1.60, 1.71], (2.20, 2.60))
    assert [tick.value for tick in axis.ticks] == [2.20, 2.60, pytest.approx(1.60)]
    assert axis.low == pytest.approx(1.60)
    assert axis.high == 2.60


def test_results_above_the_target_get_a_round_number_there() -> None:
    axis = result_axis([2.3, 15.8], (1.6, 6.9))
    assert [tick.value for tick in axis.ticks] == [6.9, 1.6, 20]


def test_without_results_the_target_stands_in_the_middle() -> None:
    axis = result_axis([], (0.7, 1.0))
    assert axis.low < 0.7
    assert axis.high > 1.0


def test_without_anything_there_is_still_an_axis() -> None:
    assert result_axis([], None).high > result_axis([], None).low
    assert result_axis([4.0], None).high > result_axis([4.0], None).low


def test_limits_come_first_and_carry_their_level() -> None:
    axis = sum_axis([12.0], 30.0, 40.0)
    assert axis.ticks == (ValueTick(40.0, "stop"), ValueTick(30.0, "warn"), ValueTick(0.0))
    assert axis.high == 40
    assert sum_axis([55.0], 30.0, 40.0).high == 55


def test_a_sum_without_a_cap_has_an_axis() -> None:
    assert sum_axis([], None, None).high > 0


def test_numbers_that_would_touch_give_way_to_the_more_important() -> None:
    places = [(50.0, ValueTick(1)), (58.0, ValueTick(2)), (80.0, ValueTick(3))]
    assert [tick.value for _, tick in apart(places, 15)] == [1, 3]


def test_room_for_marks_is_in_pixels() -> None:
    low, high = ValueAxis(0, 10, ()).padded(120, 10, 10)
    assert (low, high) == (-1, 11)
