"""Which backups are kept, and when the next is due: tried over years of days that nobody planned."""

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgtracker.clinical.clock import DAY, HOUR, Instant
from mgtracker.db.backup_plan import DAILY, MONTHLY, WEEKLY, is_due, to_keep

LONDON = ZoneInfo("Europe/London")
SHIFTS = (dt.time(7, 30), dt.time(19, 30))
START = Instant.parse("2026-01-01T08:00:00Z")
TIMES = st.lists(st.integers(min_value=0, max_value=900 * 24).map(lambda h: START.plus(h * HOUR)))


@given(TIMES)
def test_the_newest_is_kept_none_is_invented_and_there_are_never_more_than_24(
    made: list[Instant],
) -> None:
    kept = to_keep(made, LONDON)
    assert kept <= set(made)
    assert len(kept) <= DAILY + WEEKLY + MONTHLY
    assert not made or max(made) in kept
    assert to_keep(kept, LONDON) == kept


@given(TIMES)
def test_the_newest_of_each_of_the_last_days_weeks_and_months_is_kept(made: list[Instant]) -> None:
    kept = to_keep(made, LONDON)
    for count, period in (
        (DAILY, lambda at: at.local(LONDON).date()),
        (WEEKLY, lambda at: at.local(LONDON).isocalendar()[:2]),
        (MONTHLY, lambda at: (at.local(LONDON).year, at.local(LONDON).month)),
    ):
        for each in sorted({period(at) for at in made}, reverse=True)[:count]:
            assert max(at for at in made if period(at) == each) in kept


@given(TIMES, st.integers(min_value=1, max_value=10**6))
def test_one_more_backup_pushes_out_none_but_what_it_takes_the_place_of(
    made: list[Instant], later: int
) -> None:
    new = max(made, default=START).plus(later)
    before, after = to_keep(made, LONDON), to_keep([*made, new], LONDON)
    assert new in after
    assert after - {new} <= before
    assert len(before - after) <= 3


@pytest.mark.hazard("H-31")
@settings(max_examples=3)
@given(st.lists(st.sampled_from([0, 1, 2]), min_size=500, max_size=500), st.integers(0, 23))
def test_thinned_out_day_by_day_a_year_later_there_is_one_of_each_month(
    a_day: list[int], hour: int
) -> None:
    kept: frozenset[Instant] = frozenset()
    made: list[Instant] = []
    for day, count in enumerate(a_day):
        for number in range(count):
            at = START.plus(day * DAY + (hour + 12 * number) * HOUR)
            made.append(at)
            kept = to_keep({*kept, at}, LONDON)
    assert kept == to_keep(made, LONDON)
    assert len(months(kept)) == min(MONTHLY, len(months(made)))


def months(made: Iterable[Instant]) -> set[tuple[int, int]]:
    return {(at.local(LONDON).year, at.local(LONDON).month) for at in made}


def at(text: str) -> Instant:
    return Instant.parse(f"{text}:00Z")


@pytest.mark.hazard("H-31")
@pytest.mark.parametrize(
    ("last", "now", "due"),
    [
        (None, "2026-03-02T03:00", True),
        ("2026-03-02T07:29", "2026-03-02T07:29", False),
        ("2026-03-02T07:29", "2026-03-02T07:30", True),
        ("2026-03-02T07:30", "2026-03-02T07:30", False),
        ("2026-03-02T07:30", "2026-03-02T19:29", False),
        ("2026-03-02T07:31", "2026-03-02T19:30", True),
        ("2026-03-01T19:31", "2026-03-02T07:29", False),
        ("2026-03-01T19:29", "2026-03-02T03:00", True),
        ("2026-02-01T19:31", "2026-03-02T03:00", True),
        ("2026-03-03T00:00", "2026-03-02T03:00", True),  # the clock was set back
        ("2026-07-01T06:29", "2026-07-01T06:30", True),  # 07:30 in summer
        ("2026-07-01T06:31", "2026-07-01T07:31", False),
    ],
)
def test_a_backup_is_due_once_a_shift_ended_since_the_last(
    last: str | None, now: str, due: bool
) -> None:
    assert is_due(None if last is None else at(last), at(now), SHIFTS, LONDON) is due


def test_without_shifts_it_is_due_a_day_after_the_last() -> None:
    assert not is_due(START, START.plus(DAY), (), LONDON)
    assert is_due(START, START.plus(DAY + 1), (), LONDON)


@pytest.mark.hazard("H-31")
@given(
    st.integers(min_value=0, max_value=400 * 24 * 60), st.integers(min_value=0, max_value=3 * DAY)
)
def test_what_is_due_stays_due_until_it_is_done(minute: int, more: int) -> None:
    last = START.plus(minute * 60)
    if is_due(last, last.plus(more), SHIFTS, LONDON):
        assert is_due(last, last.plus(more + 3600), SHIFTS, LONDON)
    assert not is_due(last, last, SHIFTS, LONDON)
    assert is_due(last, last.plus(25 * HOUR), SHIFTS, LONDON)
