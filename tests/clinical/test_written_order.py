"""Entries stand in the order they were written, whatever a clock that was moved said meanwhile."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.clock import DAY, HOUR, Instant
from mgtracker.clinical.course import Course, by_time
from mgtracker.clinical.events import Entry
from tests.clinical.journal import at, dose, entry, event, rate

SECONDS = st.integers(0, 12)


@st.composite
def moved_about(draw: st.DrawFn) -> list[Entry]:
    """A journal whose clock was set back and forward between entries, given to us in any order."""
    weights = draw(st.lists(st.tuples(SECONDS, SECONDS), max_size=8))
    written = [
        entry(event("fact", at(0, when), weight=f"{40 + n} kg"), f"e{n}", at(0, clock), n)
        for n, (when, clock) in enumerate(weights, 1)
    ]
    return draw(st.permutations(written))


def stood_by(found: list[Entry], one: Entry, moment: Instant) -> bool:
    """Whether it, or anything that was written after it, was recorded by then."""
    return any(
        other.recorded_at.seconds <= moment.seconds
        for other in found
        if other.position >= one.position
    )


def in_order(found: list[Entry]) -> list[Entry]:
    """One place after the other, each looked for in all of them."""
    return [one for place in range(1, len(found) + 1) for one in found if one.position == place]


@given(moved_about(), SECONDS)
def test_what_was_known_at_a_time_is_what_was_written_before_whatever_was_recorded_by_then(
    found: list[Entry], second: int
) -> None:
    moment = at(0, second)
    known = Course(found).as_known_at(moment).entries
    assert list(known) == [one for one in in_order(found) if stood_by(found, one, moment)]


@given(moved_about())
def test_before_an_entry_stands_what_was_written_before_it(found: list[Entry]) -> None:
    course = Course(found)
    for one in found:
        assert list(course.before(one).entries) == [
            other
            for other in in_order(found)
            if other.position < one.position
            and other.at.seconds <= one.at.seconds
            and stood_by(found, other, one.at)
        ]


@given(moved_about(), SECONDS)
def test_the_fact_that_was_written_last_of_the_latest_second_holds(
    found: list[Entry], second: int
) -> None:
    newest = None
    for one in in_order(found):
        if one.at.seconds <= second + at().seconds and (
            newest is None or one.at.seconds >= newest.at.seconds
        ):
            newest = one
    known = Course(found).fact("weight", at(0, second))
    assert (None if known is None else known.entry) == newest


@given(moved_about(), SECONDS)
def test_a_clock_that_goes_on_and_on_is_believed(found: list[Entry], second: int) -> None:
    """Without a move the times of recording alone decide, as if there were no places."""
    clocks = sorted(one.recorded_at.seconds for one in found)
    straight = [
        entry(one.event, one.id, Instant(clocks[one.position - 1]), one.position) for one in found
    ]
    moment = at(0, second)
    assert list(Course(straight).as_known_at(moment).entries) == [
        one for one in in_order(straight) if one.recorded_at.seconds <= moment.seconds
    ]


@pytest.mark.hazard("H-27")
@pytest.mark.parametrize("moved", [-DAY, -HOUR, -1, 0, 1, HOUR, DAY])
def test_of_two_rates_of_one_second_the_one_written_last_runs(moved: int) -> None:
    """It was wrong, and was set right at once: the clock between the two has no say."""
    wrong = entry(rate(1, "4 g/h"), "wrong", at(2), 1)
    right = entry(rate(1, "1 g/h"), "right", at(2, moved), 2)
    (running,) = Course([wrong, right]).running(at(3))
    assert running.entry is right
    assert by_time(wrong) < by_time(right)


@pytest.mark.hazard("H-27")
def test_a_dose_written_by_a_clock_ahead_counts_in_a_verdict_after_it_was_set_right() -> None:
    """Charted at its true time by a clock a day ahead; the next dose is judged with it."""
    ahead = entry(dose(1), "ahead", at(25), 1)
    after = entry(dose(2), "after", at(2), 2)
    assert [one.id for one in Course([ahead, after]).before(after).entries] == ["ahead"]


@pytest.mark.parametrize(
    ("clocks", "latest"), [([], None), ([3], 3), ([25, 2], 25), ([2, 25, 4], 25)]
)
@pytest.mark.hazard("H-27")
def test_the_latest_a_clock_said_need_not_be_what_it_said_last(
    clocks: list[int], latest: int | None
) -> None:
    course = Course(
        entry(dose(1), f"e{place}", at(clock), place) for place, clock in enumerate(clocks, 1)
    )
    assert course.latest_clock == (None if latest is None else at(latest))
