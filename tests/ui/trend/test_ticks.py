import datetime as dt
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import DAY, HOUR, Instant
from mgtracker.ui.trend.moments import stamp
from mgtracker.ui.trend.ticks import first_moment, time_ticks

BERLIN = ZoneInfo("Europe/Berlin")
SPRING = "2026-03-29T00:00:00+01:00"
AUTUMN = "2026-10-25T00:00:00+02:00"


@pytest.mark.parametrize(("midnight", "hours"), [(SPRING, 23), (AUTUMN, 25)])
def test_every_tick_shows_the_ward_s_clock_over_the_night_it_changes(
    midnight: str, hours: int
) -> None:
    start = Instant.parse(midnight).seconds
    ticks = time_ticks(start, start + hours * HOUR, BERLIN, 800, 44)
    texts = [tick.text for tick in ticks]
    names = ("Sun 29", "Mon 30") if hours == 23 else ("Sun 25", "Mon 26")
    assert texts == [names[0], "04:00", "08:00", "12:00", "16:00", "20:00", names[1]]
    gaps = [b.at - a.at for a, b in pairwise(ticks)]
    assert gaps == [(4 + hours - 24) * HOUR, *[4 * HOUR] * 5]
    assert [tick.is_day for tick in ticks] == [True, *[False] * 5, True]


def test_the_hour_that_comes_twice_is_marked_twice_and_the_missing_one_not_at_all() -> None:
    start = Instant.parse(AUTUMN).seconds
    texts = [tick.text for tick in time_ticks(start, start + 5 * HOUR, BERLIN, 800, 44)]
    assert texts.count("02:00") == 2
    start = Instant.parse(SPRING).seconds
    texts = [tick.text for tick in time_ticks(start, start + 5 * HOUR, BERLIN, 800, 44)]
    assert "02:00" not in texts
    assert {"01:00", "03:00"} <= set(texts)


def test_a_day_without_a_midnight_begins_where_its_clock_does() -> None:
    sao_paulo = ZoneInfo("America/Sao_Paulo")  # 2018-11-04 begins at 01:00
    begin = first_moment(dt.date(2018, 11, 4), sao_paulo)
    assert begin == Instant.parse("2018-11-04T01:00:00-02:00").seconds


@pytest.mark.parametrize("days", [0.1, 1, 2, 7, 30, 120, 400])
def test_ticks_are_never_closer_than_a_label(days: float) -> None:
    start = Instant.parse(SPRING).seconds - 3 * DAY
    length = days * DAY
    ticks = time_ticks(start, start + length, BERLIN, 800, 44)
    apart = [(b.at - a.at) * 800 / length for a, b in pairwise(ticks)]
    assert ticks
    assert min(apart, default=44) >= 44 * 23 / 24


def test_a_moment_of_another_day_says_which() -> None:
    now = Instant.parse("2026-05-14T14:05:00+02:00")
    assert stamp(now.seconds, BERLIN, now) == "14:05"
    assert stamp(now.seconds - DAY, BERLIN, now) == "Wed 13 14:05"
    assert stamp(now.seconds - 30 * DAY, BERLIN, now) == "14 Apr 14:05"
