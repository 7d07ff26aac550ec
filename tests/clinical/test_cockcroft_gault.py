"""The formula as printed, exact, and what it will not be asked."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.cockcroft_gault import SOURCE, age_on, clearance
from mgtracker.clinical.errors import InputError

amounts = st.fractions(Fraction(1, 100), 500)
ages = st.integers(18, 139)


def test_a_worked_value_is_exact():
    # (140 - 40) x 72 / (72 x 1) = 100
    assert clearance(40, Fraction(72), Fraction(1), female=False) == 100
    assert clearance(40, Fraction(72), Fraction(1), female=True) == 85


def test_a_fraction_stays_one():
    # (140 - 34) x 62 x 0.85 / (72 x 0.9)
    found = clearance(34, Fraction(62), Fraction(9, 10), female=True)
    assert found == Fraction(106 * 62 * 85, 72 * 90)


@given(ages, amounts, amounts)
def test_a_woman_has_0_85_of_a_man(age, weight, creatinine):
    man = clearance(age, weight, creatinine, female=False)
    assert clearance(age, weight, creatinine, female=True) * 100 == man * 85


@given(ages, amounts, amounts)
def test_it_falls_with_creatinine_and_grows_with_weight(age, weight, creatinine):
    usual = clearance(age, weight, creatinine, female=False)
    assert clearance(age, weight, creatinine * 2, female=False) * 2 == usual
    assert clearance(age, weight * 2, creatinine, female=False) == usual * 2


@pytest.mark.parametrize("age", [-1, 0, 17, 140, 200])
def test_an_age_outside_is_refused(age):
    with pytest.raises(InputError, match="adults of 18 and over"):
        clearance(age, Fraction(60), Fraction(1), female=False)


@pytest.mark.parametrize("age", [18, 139])
def test_the_ages_at_the_edges_are_taken(age):
    assert clearance(age, Fraction(72), Fraction(1), female=False) == 140 - age


def test_no_weight_or_creatinine_is_refused():
    with pytest.raises(InputError, match="weight"):
        clearance(40, Fraction(0), Fraction(1), female=False)
    with pytest.raises(InputError, match="creatinine"):
        clearance(40, Fraction(60), Fraction(0), female=False)


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (dt.date(2026, 3, 2), 33),
        (dt.date(2026, 3, 3), 34),
        (dt.date(2026, 3, 4), 34),
        (dt.date(2026, 12, 1), 34),
        (dt.date(1992, 3, 3), 0),
    ],
)
def test_the_age_turns_on_the_birthday(day, age):
    assert age_on("1992-03-03", day) == age


def test_a_birth_date_that_cannot_be_is_refused():
    with pytest.raises(InputError, match="not a date"):
        age_on("3 March", dt.date(2026, 5, 14))
    with pytest.raises(InputError, match="after"):
        age_on("2030-01-01", dt.date(2026, 5, 14))


def test_the_source_is_named():
    assert "1976" in SOURCE
