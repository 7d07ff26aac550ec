"""Instants are whole UTC seconds; durations are elapsed time; the wall clock is only for showing."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.clock import (
    DAY,
    HOUR,
    MINUTE,
    Instant,
    format_duration,
    parse_duration,
    spell_duration,
)
from mgtracker.clinical.errors import InputError

BERLIN = ZoneInfo("Europe/Berlin")
WITHIN_TWO_CENTURIES = st.integers(-(10**9), 5 * 10**9)
OFFSETS = st.integers(-23 * 60 - 59, 23 * 60 + 59).map(lambda minutes: minutes * MINUTE)


class TestReading:
    @pytest.mark.parametrize(
        ("text", "seconds", "offset"),
        [
            ("1970-01-01T00:00:00Z", 0, 0),
            ("1970-01-01T00:00:00z", 0, 0),
            ("1970-01-01T00:00:00+00:00", 0, 0),
            ("1970-01-01T00:00:00-00:00", 0, 0),
            ("1970-01-01 00:01:00Z", 60, 0),
            ("1970-01-01T00:01Z", 60, 0),
            ("1970-01-01T00:00:01.000Z", 1, 0),
            ("1969-12-31T23:59:59Z", -1, 0),
            ("1970-01-02T01:00:00+01:00", DAY, HOUR),
            ("1970-01-01T05:30:00+05:30", 0, 5 * HOUR + 30 * MINUTE),
            ("1969-12-31T16:00:00-08:00", 0, -8 * HOUR),
            (" 2026-03-01T08:00:00+00:00\n", 1772352000, 0),
            ("2024-02-29T00:00:00Z", 1709164800, 0),
        ],
    )
    def test_rfc_3339_with_an_offset_is_read(self, text: str, seconds: int, offset: int) -> None:
        instant = Instant.parse(text)
        assert (instant.seconds, instant.offset) == (seconds, offset)

    @pytest.mark.parametrize("text", ["2026-03-01T08:00:00", "2026-03-01 08:00"])
    @pytest.mark.hazard("H-07")
    def test_a_naive_time_is_refused(self, text: str) -> None:
        with pytest.raises(InputError, match="has no offset; write it as 2026-03-01T08:00:00"):
            Instant.parse(text)

    @pytest.mark.parametrize(
        "text",
        ["2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-03-01T08:60:00Z",
         "2026-03-01T08:00:60Z", "2026-03-01T08:00:00+24:00",
         "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"],
    )  # fmt: skip
    def test_a_time_that_cannot_be_is_refused(self, text: str) -> None:
        with pytest.raises(InputError, match="is not a real date and time"):
            Instant.parse(text)

    @pytest.mark.parametrize("part", ["5", "001", "0000001", "000000000001"])
    def test_a_fraction_of_a_second_is_refused_however_small(self, part: str) -> None:
        with pytest.raises(InputError, match="has a fraction of a second"):
            Instant.parse(f"2026-03-01T08:00:00.{part}Z")

    @pytest.mark.parametrize(
        "text",
        ["", "now", "2026-03-01T24:00:00Z", "2026-03-01T08:00:00+00:60",
          "2026-03-01", "08:00", "20260301T080000Z", "2026-3-1T08:00:00Z", "2026-W09-7T08:00Z",
         "2026-03-01T08Z", "2026-03-01t08:00:00Z", "2026-03-01T08:00:00+0100", "2026-03-01T08:00:00 +01:00",
         "2026-03-01T08:00:00+01", "2026-03-01T08:00:00+01:00:30", "2026-03-01T08:00:00Z Z",
         "+2026-03-01T08:00:00Z",          "٢٠٢٦-03-01T08:00:00Z", None, 1772352000, 0.5, True,
         ["2026-03-01T08:00:00Z"], b"2026-03-01T08:00:00Z"],
    )  # fmt: skip
    def test_anything_else_is_no_time_and_the_refusal_shows_one(self, text: object) -> None:
        with pytest.raises(InputError, match="is not a time; write it as 2026-03-01T08:00:00"):
            Instant.parse(text)

    @given(st.text(max_size=30))
    def test_any_text_is_an_instant_or_refused(self, text: str) -> None:
        with pytest.raises(InputError):
            Instant.parse(text)

    @given(
        st.from_regex(
            r"[0-2]0[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9][+-][0-2][0-9]:[0-6][0-9]",
            fullmatch=True,
        )
    )
    def test_what_looks_like_a_time_is_read_as_itself_or_refused(self, text: str) -> None:
        try:
            instant = Instant.parse(text)
        except InputError:
            return
        assert instant.as_written() == text.replace("-00:00", "+00:00")

    @pytest.mark.parametrize(
        "text",
        ["0001-01-01T00:05:00+00:01", "0001-01-01T00:00:30+00:01", "9999-12-31T23:58:59-00:01",
         "9999-12-31T23:59:00-00:01", "2026-03-01T08:00:00.000Z", "2026-03-01T08:00:00.5Z",
         " 2026-03-01T08:00:00Z", "2026-03-01T8:00:00:00Z", "2026-03-01T08:00:00",
         "2026-03-01T08:00:00:00:00Z", "2026-03-01T08:00:00T08:00:00Z"],
    )  # fmt: skip
    def test_a_time_is_read_alike_whether_or_not_its_hour_was_read_before(self, text: str) -> None:
        answers = []
        for _ in range(2):
            try:
                answers.append(Instant.parse(text).seconds == _as_datetime_reads(text))
            except InputError as error:
                answers.append(repr(text) in str(error))
        assert answers == [True, True]

    @given(st.integers(-62_135_000_000, 253_402_000_000), OFFSETS)
    def test_every_second_is_the_one_that_the_standard_library_reads(
        self, second: int, offset: int
    ) -> None:
        text = Instant(second, offset).as_written()
        assert Instant.parse(text).seconds == second == _as_datetime_reads(text)


def _as_datetime_reads(text: str) -> int:
    moment = dt.datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    assert moment.tzinfo is not None
    return int((moment - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)).total_seconds())


class TestInstants:
    @given(WITHIN_TWO_CENTURIES, OFFSETS)
    def test_as_written_and_utc_read_back(self, seconds: int, offset: int) -> None:
        instant = Instant(seconds, offset)
        back = Instant.parse(instant.as_written())
        assert (back.seconds, back.offset) == (seconds, offset)
        in_utc = Instant.parse(instant.utc())
        assert (in_utc.seconds, in_utc.offset) == (seconds, 0)

    def test_both_ways_of_writing(self) -> None:
        instant = Instant.parse("2026-03-01T09:00:00+01:00")
        assert instant.as_written() == "2026-03-01T09:00:00+01:00"
        assert instant.utc() == "2026-03-01T08:00:00Z"

    def test_an_early_year_keeps_its_four_digits(self) -> None:
        assert Instant.parse("0999-01-01T00:00:00Z").utc() == "0999-01-01T00:00:00Z"

    def test_the_offset_takes_no_part_in_comparing(self) -> None:
        here, there = Instant(0, 0), Instant(0, HOUR)
        assert here == there
        assert hash(here) == hash(there)
        assert not here < there
        assert Instant(0, HOUR) < Instant(1, 0)

    def test_moving_keeps_the_offset(self) -> None:
        later = Instant(100, HOUR).plus(-40)
        assert (later.seconds, later.offset) == (60, HOUR)

    def test_a_datetime_without_an_offset_is_refused(self) -> None:
        with pytest.raises(InputError, match="needs an offset"):
            Instant.of(dt.datetime(2026, 3, 1))  # noqa: DTZ001

    @pytest.mark.parametrize(
        ("micro", "year", "seconds"), [(999_999, 1970, 0), (1, 1969, -31_536_000)]
    )
    def test_a_datetime_loses_its_fraction_towards_the_past(
        self, micro: int, year: int, seconds: int
    ) -> None:
        moment = dt.datetime(year, 1, 1, microsecond=micro, tzinfo=dt.UTC)
        assert Instant.of(moment).seconds == seconds

    def test_a_datetime_in_a_zone_keeps_its_offset(self) -> None:
        instant = Instant.of(dt.datetime(2026, 7, 1, 10, tzinfo=BERLIN))
        assert instant.as_written() == "2026-07-01T10:00:00+02:00"

    @pytest.mark.hazard("H-07")
    def test_the_wall_clock_jumps_in_spring_and_elapsed_time_does_not(self) -> None:
        before = Instant.parse("2026-03-29T01:59:59+01:00")
        after = before.plus(1)
        assert before.local(BERLIN).strftime("%H:%M:%S") == "01:59:59"
        assert after.local(BERLIN).strftime("%H:%M:%S") == "03:00:00"
        assert after.at_offset(HOUR).strftime("%H:%M:%S") == "02:00:00"

    @pytest.mark.hazard("H-07")
    def test_the_hour_that_comes_twice_in_autumn_is_two_instants(self) -> None:
        first = Instant.parse("2026-10-25T02:30:00+02:00")
        second = Instant.parse("2026-10-25T02:30:00+01:00")
        assert second.seconds - first.seconds == HOUR
        assert first.local(BERLIN).replace(tzinfo=None) == second.local(BERLIN).replace(tzinfo=None)


class TestDurations:
    @pytest.mark.parametrize(
        ("text", "seconds"),
        [
            ("90 s", 90), ("1 second", 1), ("2 seconds", 2), ("15 min", 900), ("1 minute", 60),
            ("5 minutes", 300), ("4 h", 14400), ("4h", 14400), ("1 hour", 3600), ("48 hours", 172800),
            ("3 d", 259200), ("1 day", 86400), ("7 days", 604800), ("1.5 h", 5400), ("0,5 min", 30),
            ("0.25 min", 15),
        ],
    )  # fmt: skip
    def test_every_unit_is_whole_seconds(self, text: str, seconds: int) -> None:
        assert parse_duration(text) == seconds

    @pytest.mark.parametrize("text", ["0 min", "0 s", "0.5 s", "0.01 min", "1.0001 h"])
    def test_nothing_or_a_part_of_a_second_is_refused(self, text: str) -> None:
        with pytest.raises(
            InputError, match="is not a duration of whole seconds greater than zero"
        ):
            parse_duration(text)

    @pytest.mark.parametrize(
        "text", ["15 m", "15 mins", "4 hr", "1 week", "3 D", "15 Min", "5 g", "nightly min"]
    )
    def test_another_unit_is_refused(self, text: str) -> None:
        with pytest.raises(InputError):
            parse_duration(text)

    def test_the_refusal_says_how_to_write_it(self) -> None:
        with pytest.raises(
            InputError, match="'15 m' is not a duration; write it as 15 min, 4 h or 3 d"
        ):
            parse_duration("15 m")

    @pytest.mark.parametrize("value", ["15", "", "-5 min", 900, None, True, 1.5])
    def test_a_bare_number_or_no_text_is_refused(self, value: object) -> None:
        with pytest.raises(InputError):
            parse_duration(value)  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("seconds", "text"),
        [(1, "1 s"), (61, "61 s"), (60, "1 min"), (90 * MINUTE, "90 min"), (HOUR, "1 h"), (25 * HOUR, "25 h"),
         (DAY, "1 d"), (2 * DAY, "2 d"), (DAY + MINUTE, "1441 min")],
    )  # fmt: skip
    def test_the_shortest_spelling(self, seconds: int, text: str) -> None:
        assert spell_duration(seconds) == text

    @given(st.one_of(st.integers(1, 10**7), st.integers(1, 500).map(lambda n: n * HOUR)))
    def test_what_is_spelled_reads_back(self, seconds: int) -> None:
        assert parse_duration(spell_duration(seconds)) == seconds

    @pytest.mark.parametrize(
        ("seconds", "words"),
        [
            (0, "0 min"),
            (59, "0 min"),
            (60, "1 min"),
            (59 * MINUTE + 59, "59 min"),
            (HOUR, "1 h"),
            (2 * HOUR + 11 * MINUTE, "2 h 11 min"),
            (47 * HOUR + 59 * MINUTE + 59, "47 h 59 min"),
            (48 * HOUR, "2 d"),
            (76 * HOUR + 30 * MINUTE, "3 d 4 h"),
            (Fraction(7199, 2), "59 min"),
        ],
    )
    def test_elapsed_time_is_worded_down_to_the_minute(
        self, seconds: int | Fraction, words: str
    ) -> None:
        assert format_duration(seconds) == words
