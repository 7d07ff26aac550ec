"""The days that are asked for: a day counts whole, a minute to its end, by the ward's clock."""

from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError
from mgtracker.ui.audit.days import from_typed, until_typed

LONDON = ZoneInfo("Europe/London")
NOW = Instant.parse("2026-03-29T12:00:00+01:00")
"""The day on which the clocks go forward."""


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ("2026-03-28", "2026-03-28T00:00:00+00:00", "2026-03-29T00:00:00+00:00"),
        ("today", "2026-03-29T00:00:00+00:00", "2026-03-30T00:00:00+01:00"),
        ("Yesterday", "2026-03-28T00:00:00+00:00", "2026-03-29T00:00:00+00:00"),
        ("yesterday 19:30", "2026-03-28T19:30:00+00:00", "2026-03-28T19:31:00+00:00"),
        (" 2026-03-29  7:05 ", "2026-03-29T07:05:00+01:00", "2026-03-29T07:06:00+01:00"),
    ],
)
def test_days_and_times(typed: str, since: str, until: str) -> None:
    assert from_typed(typed, NOW, LONDON) == Instant.parse(since)
    assert until_typed(typed, NOW, LONDON) == Instant.parse(until)


def test_nothing_typed_is_no_end() -> None:
    assert from_typed(" ", NOW, LONDON) is None
    assert until_typed("", NOW, LONDON) is None


@pytest.mark.parametrize("typed", ["2026-13-01", "soon", "today 25:00", "28/11", "today at noon"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(InputError, match="is no day; write 2026-11-28, today"):
        from_typed(typed, NOW, LONDON)
