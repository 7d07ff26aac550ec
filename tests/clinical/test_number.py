"""A number that can be read two ways is not read; a number written back is never misread."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.number import LONGEST, format_number, parse_number, split_number


class TestReading:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("0", 0),
            ("5", 5),
            ("007", 7),
            ("2.5", Fraction(5, 2)),
            ("2,5", Fraction(5, 2)),
            ("0.25", Fraction(1, 4)),
            ("0,25", Fraction(1, 4)),
            ("  1.5 ", Fraction(3, 2)),
            ("1.500", Fraction(3, 2)),
            ("1,5000", Fraction(3, 2)),
            ("1500,125", Fraction(1500125, 1000)),
            ("0.1", Fraction(1, 10)),
            ("123456789012345", 123456789012345),
        ],
    )
    @pytest.mark.hazard("H-01")
    def test_digits_with_a_point_or_a_comma_are_read_exactly(
        self, text: str, value: Fraction | int
    ) -> None:
        assert parse_number(text) == value

    @pytest.mark.parametrize("text", ["", " ", "\t\n"])
    def test_nothing_is_a_missing_number(self, text: str) -> None:
        with pytest.raises(InputError, match="a number is missing"):
            parse_number(text)

    @pytest.mark.parametrize("text", ["-2", "-0", " -2.5", "\N{MINUS SIGN}2"])
    def test_a_sign_below_zero_is_refused_as_negative(self, text: str) -> None:
        with pytest.raises(InputError, match="is negative; amounts are never negative"):
            parse_number(text)

    @pytest.mark.parametrize(
        "text",
        [
            "1e3", "1E3", "+2", "٣", "²", "½", "1/2", "0x1F", "1_000", "1 000", "1\N{NO-BREAK SPACE}000",
            "1'000", "1.000.000", "1,000,000", "1.000,5", "1,000.5", ".5", ",5", "5.", "5,", ".", ",",
            "nan", "NaN", "inf", "Infinity", "2.5.1", "2..5", "two", "5g", "\N{FULLWIDTH DIGIT FIVE}",
            "12345678901234567890", "1234567890123456", "0.00000000000001",
        ],
    )  # fmt: skip
    def test_anything_but_plain_digits_is_refused(self, text: str) -> None:
        with pytest.raises(InputError, match="is not a plain number; write digits with a point"):
            parse_number(text)

    @pytest.mark.parametrize(
        ("text", "readings"),
        [
            ("1,500", "'1,500' can be read as 1500 or 1.500"),
            ("12,500", "12500 or 12.500"),
            ("999,999", "999999 or 999.999"),
            ("0,125", "0125 or 0.125"),
        ],
    )
    @pytest.mark.hazard("H-01")
    def test_exactly_three_digits_after_a_comma_may_mean_either_and_are_refused(
        self, text: str, readings: str
    ) -> None:
        with pytest.raises(InputError, match=re.escape(readings)):
            parse_number(text)

    def test_the_longest_number_is_read_and_one_digit_more_is_not(self) -> None:
        assert parse_number("9" * LONGEST) == int("9" * LONGEST)
        with pytest.raises(InputError):
            parse_number("9" * (LONGEST + 1))

    @given(st.text(max_size=20))
    def test_any_text_is_a_number_that_is_not_negative_or_refused(self, text: str) -> None:
        try:
            value = parse_number(text)
        except InputError:
            return
        assert value >= 0
        assert set(text.strip()) <= set("0123456789.,")

    @given(st.text("0123456789.,-+e ", max_size=8))
    def test_what_is_read_is_what_python_reads_with_a_point(self, text: str) -> None:
        try:
            value = parse_number(text)
        except InputError:
            return
        assert value == Fraction(text.strip().replace(",", "."))


class TestReadingWithAUnit:
    @pytest.mark.parametrize(
        ("text", "number", "unit"),
        [
            ("2.5 g", Fraction(5, 2), "g"),
            ("2,5g", Fraction(5, 2), "g"),
            ("  10   mL  ", 10, "mL"),
            ("5 mg/min", 5, "mg/min"),
            ("50 %", 50, "%"),
            ("50%", 50, "%"),
            ("88 µmol/L", 88, "µmol/L"),
            ("88μmol/L", 88, "μmol/L"),
            ("1 g  in   bag", 1, "g in bag"),
            ("5\N{NO-BREAK SPACE}g", 5, "g"),
        ],
    )
    def test_the_number_and_the_unit_come_apart(
        self, text: str, number: Fraction | int, unit: str
    ) -> None:
        assert split_number(text) == (number, unit)

    @pytest.mark.parametrize("text", ["5", "2.5 ", "0"])
    @pytest.mark.hazard("H-02")
    def test_a_number_alone_has_no_unit(self, text: str) -> None:
        with pytest.raises(InputError, match="has no unit"):
            split_number(text)

    def test_what_was_typed_is_shown_with_its_unit_but_never_a_zero(self) -> None:
        with pytest.raises(InputError, match="write it like 25 mL/h"):
            split_number(" 25 ", "1 mL/h")
        with pytest.raises(InputError, match="write it like 1 mL/h"):
            split_number("0", "1 mL/h")

    @pytest.mark.parametrize("value", [5, 2.5, None, True, ["5 g"], {"g": 5}, b"5 g"])
    def test_what_is_not_text_has_no_unit(self, value: object) -> None:
        with pytest.raises(InputError, match="has no unit; write the number and its unit as text"):
            split_number(value)

    @pytest.mark.parametrize("text", ["", "  ", "g", "% 5", "/2 g", "µg"])
    def test_a_unit_alone_has_no_number(self, text: str) -> None:
        with pytest.raises(InputError, match="has no number"):
            split_number(text)

    @pytest.mark.parametrize("text", ["-2 g", "1,500 g", "+5 g", "٣ g", ".5 g", "1.2.3 g"])
    def test_the_number_is_read_as_strictly_as_alone(self, text: str) -> None:
        with pytest.raises(InputError):
            split_number(text)

    def test_an_exponent_is_never_taken_for_a_unit_that_exists(self) -> None:
        assert split_number("1e3 g") == (1, "e3 g")


class TestWriting:
    @pytest.mark.parametrize(
        ("value", "places", "text"),
        [
            ("0", 3, "0"),
            ("2", 3, "2"),
            ("2.0", 3, "2"),
            ("2.50", 3, "2.5"),
            ("0.25", 3, "0.25"),
            ("0.005", 3, "0.005"),
            ("10", 0, "10"),
            ("100", 3, "100"),
            ("999", 0, "999"),
            ("1000", 0, "1,000"),
            ("1234567.5", 1, "1,234,567.5"),
            ("999.9996", 3, "1,000"),
        ],
    )
    def test_leading_zero_no_trailing_zero_commas_from_a_thousand(
        self, value: str, places: int, text: str
    ) -> None:
        assert format_number(Fraction(value), places) == text

    @pytest.mark.parametrize(
        ("value", "nearest", "up", "down"),
        [
            ("2.0004", "2", "2.001", "2"),
            ("2.0005", "2.001", "2.001", "2"),
            ("2.0014", "2.001", "2.002", "2.001"),
            ("2.9999", "3", "3", "2.999"),
            ("0.0001", "0", "0.001", "0"),
            ("2.001", "2.001", "2.001", "2.001"),
            ("0", "0", "0", "0"),
        ],
    )
    def test_rounding_goes_to_the_side_asked_for(
        self, value: str, nearest: str, up: str, down: str
    ) -> None:
        exact = Fraction(value)
        assert format_number(exact, 3) == nearest
        assert format_number(exact, 3, towards="nearest") == nearest
        assert format_number(exact, 3, towards="up") == up
        assert format_number(exact, 3, towards="down") == down

    @pytest.mark.parametrize(
        ("value", "places", "nearest", "up", "down"),
        [("2.5", 0, "3", "3", "2"), ("0.4", 0, "0", "1", "0"), ("1/3", 2, "0.33", "0.34", "0.33")],
    )
    def test_rounding_to_few_places(
        self, value: str, places: int, nearest: str, up: str, down: str
    ) -> None:
        exact = Fraction(value)
        assert format_number(exact, places) == nearest
        assert format_number(exact, places, towards="up") == up
        assert format_number(exact, places, towards="down") == down

    def test_laboratory_results_keep_their_zeros(self) -> None:
        assert format_number(Fraction("0.7"), 2, zeros=True) == "0.70"
        assert format_number(Fraction(2), 2, zeros=True) == "2.00"
        assert format_number(Fraction(2), 0, zeros=True) == "2"

    @given(st.fractions(0, 10**6), st.integers(0, 4))
    def test_up_and_down_enclose_the_value_within_one_last_place(
        self, value: Fraction, places: int
    ) -> None:
        up, down, nearest = (
            Fraction(format_number(value, places, towards=side).replace(",", ""))
            for side in ("up", "down", "nearest")
        )
        step = Fraction(1, 10**places)
        assert down <= value <= up
        assert up - down in (0, step)
        assert abs(nearest - value) <= step / 2
        assert nearest in (up, down)

    @given(st.integers(0, 10**9), st.integers(0, 4))
    def test_what_is_written_without_rounding_reads_back(self, digits: int, places: int) -> None:
        value = Fraction(digits, 10**places)
        written = format_number(value, places)
        assert parse_number(written.replace(",", "")) == value
        assert not re.search(r"\.\d*0$|\.$|^\.", written)
