"""A cap in words: totals up, headroom down, the earliest time up."""

from fractions import Fraction

import pytest

from mgtracker.cli.answers import utc
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.verdict import Finding, Level, Sum
from mgtracker.exchange.protocols import load_protocol
from mgtracker.ui.finding_words.word import word
from mgtracker.ui.finding_words.words import Words

DEFAULT = load_protocol()
NOON = Instant.parse("2026-03-01T12:00:00+00:00")


def cap(
    reason: str = "over-cap",
    level: Level = Level.WARN,
    values: tuple[tuple[str, object], ...] = (),
    **keys: object,
) -> Words:
    summed = {
        "grams": Fraction(32),
        "at": NOON,
        "attained": True,
        "limit": Fraction(30),
        "window": 86_400,
        "crosses_at": NOON,
        "earliest": NOON,
        "largest": Fraction(3),
        "largest_rate": None,
    }
    found = Finding("cap-24h", level, reason, values, sum=Sum(**(summed | keys)))  # type: ignore[arg-type]
    return word(found, DEFAULT, utc)


def test_a_cap_in_words() -> None:
    words = cap()
    assert words.headline == "crosses 30 g at 2026-03-01 12:00 UTC"
    assert words.detail == "Highest 24 h sum 32 g at 2026-03-01 12:00 UTC; limit 30 g in any 24 h"
    assert words.safe == "Within 30 g: this from 2026-03-01 12:00 UTC; at most 3 g now"
    assert "just before 2026" in cap(attained=False).detail
    assert "this cap may apply" in cap("over-cap-unknown-kidney", Level.UNKNOWN).detail
    assert cap(crosses_at=None).headline == "lands exactly on 30 g"


def test_a_cap_that_is_over_already_crosses_nothing() -> None:
    words = cap(values=(("already", True),), grams=Fraction("39.7"), earliest=None, largest=None)
    assert words.headline == "over 30 g already, 39.7 g with this"
    assert words.detail == "Highest 24 h sum 39.7 g at 2026-03-01 12:00 UTC; limit 30 g in any 24 h"
    up = cap(values=(("already", True),), grams=Fraction("39.6001"))
    assert up.headline == "over 30 g already, 39.7 g with this"
    assert up.safe == "Within 30 g: this from 2026-03-01 12:00 UTC; at most 3 g now"


def test_a_cap_that_stands_over_says_since_when_and_offers_nothing() -> None:
    words = cap(values=(("since", NOON),), grams=Fraction("39.7"))
    assert words.headline == "over 30 g in 24 h since 2026-03-01 12:00 UTC"
    assert words.detail == "Highest 24 h sum 39.7 g at 2026-03-01 12:00 UTC; limit 30 g in any 24 h"
    assert words.safe == ""
    two_days = cap(values=(("since", NOON),), window=172_800, limit=Fraction(20))
    assert two_days.headline == "over 20 g in 48 h since 2026-03-01 12:00 UTC"


@pytest.mark.parametrize(
    ("keys", "place", "text"),
    [
        ({"grams": Fraction(30_000_001, 1_000_000)}, "detail", "sum 30.001 g"),
        ({"grams": Fraction(1_234_567, 1000)}, "detail", "sum 1,234.567 g"),
        ({"largest": Fraction(2_999_999, 1_000_000)}, "safe", "at most 2.999 g now"),
        ({"largest": Fraction(1, 2)}, "safe", "at most 0.5 g now"),
        ({"largest": Fraction(0)}, "safe", "; nothing now"),
        ({"earliest": NOON.plus(1)}, "safe", "from 2026-03-01 12:01 UTC"),
        ({"earliest": NOON.plus(60)}, "safe", "from 2026-03-01 12:01 UTC"),
        (
            {"largest": None, "largest_rate": Fraction(29_999, 86_400)},
            "safe",
            "this from 2026-03-01 12:00 UTC; at most 1.24 g/h now",
        ),
        ({"largest": Fraction(3), "largest_rate": Fraction(1)}, "safe", "at most 3 g now"),
    ],
)
def test_rounding_goes_to_the_safe_side(keys: dict[str, object], place: str, text: str) -> None:
    assert getattr(cap(**keys), place).count(text) == 1


def test_what_fits_names_the_limit_it_fits_under() -> None:
    stop = cap(level=Level.STOP, limit=Fraction(40), largest=Fraction(20))
    assert stop.safe == "Within 40 g: this from 2026-03-01 12:00 UTC; at most 20 g now"
    rate = cap(largest=None, largest_rate=Fraction(1, 10**6), earliest=None)
    assert rate.safe == "Within 30 g: nothing now"


def test_nothing_is_promised_where_nothing_fits() -> None:
    assert cap(earliest=None, largest=None).safe == ""
    assert cap(earliest=None).safe == "Within 30 g: at most 3 g now"
    assert cap(largest=None).safe == "Within 30 g: this from 2026-03-01 12:00 UTC"
