"""Times and windows in a sentence."""

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.cli.answers import utc
from mgtracker.clinical.clock import MINUTE, Instant
from mgtracker.ui.time_words import at, hours, minute_up

NOON = Instant.parse("2026-03-01T12:00:00+00:00")


def test_a_time_in_a_sentence() -> None:
    assert [at(said) for said in ("15:30", "tomorrow 00:10", "Tue 24 01:00")] == [
        "at 15:30",
        "tomorrow 00:10",
        "on Tue 24 01:00",
    ]


@given(st.integers(-(10**10), 10**10))
def test_the_earliest_time_is_never_before_it_fits(seconds: int) -> None:
    shown = minute_up(Instant(seconds))
    assert shown.seconds % MINUTE == 0
    assert seconds <= shown.seconds < seconds + MINUTE


@pytest.mark.parametrize(
    ("seconds", "text"), [(86_400, "24 h"), (172_800, "48 h"), (3_600, "1 h"), (5_400, "90 min")]
)
def test_a_window_in_words(seconds: int, text: str) -> None:
    assert hours(seconds) == text


def test_a_time_in_a_sentence_is_utc_and_says_so() -> None:
    assert utc(NOON) == "2026-03-01 12:00 UTC"
    assert utc(NOON.plus(1)) == "2026-03-01 12:00:01 UTC"
    assert utc(Instant(NOON.seconds, 3600)) == "2026-03-01 12:00 UTC"
    assert NOON.local(ZoneInfo("UTC")).tzinfo is not None
    assert NOON.at_offset(0).tzinfo is UTC
