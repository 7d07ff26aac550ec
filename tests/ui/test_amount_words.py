"""What is read of an amount errs on the safe side."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mgtracker.ui.amount_words import grams_down, grams_up, headroom, total


@given(st.fractions(0, 1_000_000, max_denominator=10**6))
def test_what_is_read_is_never_less_than_a_total_nor_more_than_headroom(grams: Fraction) -> None:
    def read(text: str) -> Fraction:
        number, unit = text.split(" ")
        assert unit == "g"
        return Fraction(number.replace(",", ""))

    step, glance = Fraction(1, 1000), Fraction(1, 10)
    assert grams <= read(grams_up(grams)) < grams + step
    assert grams - step < read(grams_down(grams)) <= grams
    assert grams <= read(total(grams)) < grams + glance
    assert grams - glance < read(headroom(grams)) <= grams
