import pytest

from mgtracker.clinical.clock import DAY, HOUR
from mgtracker.ui.trend.span import RANGES, SHORTEST, Span

NOW = 1_780_000_000


@pytest.fixture
def span() -> Span:
    made = Span()
    made.show(NOW, NOW - 20 * DAY, DAY)
    return made


@pytest.mark.parametrize("key", RANGES)
def test_a_range_shows_that_much_past_and_something_to_come(span: Span, key: str) -> None:
    span.choose(key)
    past = RANGES[key] or 20 * DAY
    assert span.start <= NOW - past
    assert span.end - NOW == pytest.approx(min(DAY, past / 3))


def test_now_is_never_lost(span: Span) -> None:
    for move in (span.pan, span.pan, lambda by: span.zoom(0.01, NOW - 20 * DAY)):
        for by in (-100 * DAY, 100 * DAY):
            move(by)
            assert span.start < NOW < span.end


def test_zoom_ends_at_an_hour_and_at_the_whole_course(span: Span) -> None:
    span.zoom(1e-9, NOW)
    assert span.end - span.start == SHORTEST
    span.zoom(1e9, NOW)
    assert (span.start, span.end) == (span.earliest, span.latest)


def test_zoom_keeps_the_moment_under_the_mouse(span: Span) -> None:
    at = NOW - 6 * HOUR
    before = (at - span.start) / (span.end - span.start)
    span.zoom(0.8, at)
    assert (at - span.start) / (span.end - span.start) == pytest.approx(before)


def test_a_new_minute_keeps_what_was_zoomed_to_and_moves_what_was_not(span: Span) -> None:
    start = span.start
    span.show(NOW + 60, NOW - 20 * DAY, DAY)
    assert span.start == start + 60
    span.zoom(0.5, NOW)
    start = span.start
    span.show(NOW + 120, NOW - 20 * DAY, DAY)
    assert span.start == start
    span.reset()
    assert span.start == start - (start - (NOW + 120 - 3 * DAY))


def test_an_old_entry_comes_into_sight(span: Span) -> None:
    span.reveal(NOW - 15 * DAY)
    assert span.start < NOW - 15 * DAY
    assert span.end > NOW


def test_a_copy_stays_where_it_is(span: Span) -> None:
    span.zoom(0.5, NOW)
    held = span.held()
    span.pan(-DAY)
    assert held.end - held.start == pytest.approx(span.end - span.start)
    assert held.start > span.start
    held.show(NOW, NOW - 20 * DAY, DAY)
    assert held.start > span.start, "what was zoomed to is kept in a copy too"


def test_a_copy_of_a_range_follows_what_there_is_to_show() -> None:
    """A range that is chosen before anybody is in front, as for a debrief on paper."""
    made = Span()
    made.choose("all")
    held = made.held()
    held.show(NOW, NOW - 6 * DAY, DAY)
    assert held.start <= NOW - 6 * DAY
