"""A clock that was moved is noticed; the nights in which it is moved by law, sleep and haste are not."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.clock import DAY, HOUR, MINUTE, Instant
from mgtracker.clinical.clock_moves import (
    SLACK,
    ClockMove,
    Reading,
    behind,
    moved_between,
    other_zone,
    set_back,
)
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Entry
from mgtracker.clinical.exposure import total
from mgtracker.clinical.notation import read_event

NOON = Instant.parse("2026-03-01T12:00:00+00:00")
LONDON = ZoneInfo("Europe/London")


def written(*times: Instant) -> list[Entry]:
    """Doses of 5 g given and recorded at these times, written in this order."""
    return [
        Entry(
            f"e{place}",
            read_event(
                "dose",
                {
                    "at": time.as_written(),
                    "drug": "magnesium sulfate",
                    "amount": "5 g",
                    "route": "IM",
                },
            ),
            time,
            place,
        )
        for place, time in enumerate(times, 1)
    ]


@pytest.mark.hazard("H-07")
def test_set_back_an_hour() -> None:
    entries = written(NOON, NOON.plus(HOUR), NOON.plus(10 * MINUTE), NOON.plus(20 * MINUTE))
    move = ClockMove(NOON.plus(HOUR), NOON.plus(10 * MINUTE), -50 * MINUTE, "e3", "e2")
    assert set_back(entries) == (move,)
    assert set_back(reversed(entries)) == (move,)  # they are numbered
    assert move.is_back


def test_set_back_twice_is_told_twice() -> None:
    entries = written(NOON, NOON.plus(-HOUR), NOON, NOON.plus(-DAY))
    assert [(move.entry, move.seconds) for move in set_back(entries)] == [
        ("e2", -HOUR),
        ("e4", -DAY),
    ]


@pytest.mark.parametrize("seconds", [0, -1, -SLACK, 1, DAY])
def test_a_clock_that_is_set_right_or_time_that_passes_is_no_move(seconds: int) -> None:
    assert set_back(written(NOON, NOON.plus(seconds))) == ()
    assert behind(NOON, NOON.plus(seconds)) is None


def test_without_entries_nothing_was_moved() -> None:
    assert set_back([]) == ()
    assert behind(None, NOON) is None


@pytest.mark.hazard("H-07")
def test_now_is_earlier_than_the_newest_entry() -> None:
    assert behind(NOON, NOON.plus(-HOUR)) == ClockMove(NOON, NOON.plus(-HOUR), -HOUR)
    assert behind(NOON, NOON.plus(-SLACK - 1)) is not None


@pytest.mark.parametrize("seconds", [DAY, -HOUR, SLACK + 1, -SLACK - 1])
@pytest.mark.hazard("H-07")
def test_moved_while_the_program_runs(seconds: int) -> None:
    one = Reading(NOON, 1000.25)
    other = Reading(NOON.plus(90 + seconds), 1090.5)
    move = moved_between(one, other)
    assert move == ClockMove(NOON.plus(90), NOON.plus(90 + seconds), seconds)
    assert move.is_back == (seconds < 0)


def test_between_two_starts_of_the_computer_nobody_knows() -> None:
    one = Reading(NOON, 1000.0, "first")
    assert moved_between(one, Reading(NOON.plus(DAY), 5.0, "second")) is None
    assert moved_between(one, Reading(NOON.plus(DAY), 1005.0, "first")) is not None


@given(st.floats(0, 30 * DAY), st.integers(-SLACK + 1, SLACK - 1))
def test_time_that_passes_also_asleep_is_no_move(elapsed: float, off: int) -> None:
    then = NOON.plus(int(elapsed) + off)
    assert moved_between(Reading(NOON, 5.0), Reading(then, 5.0 + elapsed)) is None


def night(*local: str) -> list[Instant]:
    return [Instant.parse(text) for text in local]


NIGHTS = {
    "into summer": night("2026-03-29T00:59:00+00:00", "2026-03-29T02:00:00+01:00"),
    "out of summer": night("2026-10-25T01:59:00+01:00", "2026-10-25T01:00:00+00:00"),
}


@pytest.mark.parametrize("name", NIGHTS)
@pytest.mark.hazard("H-07")
def test_a_night_in_which_the_clocks_change_is_no_move(name: str) -> None:
    before, after = NIGHTS[name]
    assert after.seconds - before.seconds == MINUTE
    assert set_back(written(before, after)) == ()
    assert behind(before, after) is None
    assert moved_between(Reading(before, 0.0), Reading(after, 60.0)) is None
    assert other_zone(before, LONDON) is None
    assert other_zone(after, LONDON) is None


def test_another_zone_moves_nothing_and_is_told() -> None:
    there = Instant(NOON.seconds + MINUTE, -5 * HOUR)
    assert set_back(written(NOON, there)) == ()
    assert moved_between(Reading(NOON, 0.0), Reading(there, 60.0)) is None
    assert other_zone(there, LONDON) == -5 * HOUR
    assert other_zone(Instant(NOON.seconds, 2 * HOUR), LONDON) == 2 * HOUR


@pytest.mark.hazard("H-27")
@pytest.mark.parametrize("moved", [-HOUR, DAY, 0])
@pytest.mark.hazard("H-07")
def test_every_dose_counts_whatever_the_clock_said(moved: int) -> None:
    """A sum over all the times that were charted misses none of them, in whatever order they came."""
    times = (NOON, NOON.plus(HOUR), NOON.plus(HOUR + moved + MINUTE))
    course = Course(written(*times))
    last = max(time.seconds for time in times)
    spans = [given.span for given in course.given]
    assert total(spans, last - 2 * DAY, last) == 15_000
    assert [entry.position for entry in sorted(course.entries, key=lambda e: e.position)] == [
        1,
        2,
        3,
    ]
