"""Creatinine clearance from creatinine, age, weight and sex, after Cockcroft and Gault.

Source: Cockcroft DW, Gault MH. Prediction of creatinine clearance from serum creatinine. Nephron
1976;16:31-41. For adults, with a creatinine that is not changing; the weight is the one given.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from .errors import InputError

SOURCE = "Cockcroft and Gault 1976"
AGE_LIMIT = 140
FEMALE = Fraction(85, 100)
PER_CREATININE = 72
ADULT = 18


def clearance(
    age: int, weight_kg: Fraction, creatinine_mg_dl: Fraction, *, female: bool
) -> Fraction:
    """Millilitres a minute, exact: (140 - age) x kg x (0.85 if female) / (72 x creatinine mg/dL).

    Raises:
        InputError: under 18 or 140 and over, no weight, or no creatinine.
    """
    if not ADULT <= age < AGE_LIMIT:
        raise InputError(
            "Age {age}: the formula is for adults of {adult} and over", age=age, adult=ADULT
        )
    if weight_kg <= 0:
        raise InputError("A weight is greater than zero")
    if creatinine_mg_dl <= 0:
        raise InputError("A creatinine is greater than zero")
    males = (AGE_LIMIT - age) * weight_kg / (PER_CREATININE * creatinine_mg_dl)
    return males * FEMALE if female else males


def age_on(birth_date: str, day: dt.date) -> int:
    """Whole years on a day; InputError if born later, or the date is none."""
    try:
        born = dt.date.fromisoformat(birth_date)
    except ValueError:
        raise InputError(
            "{text} is not a date; write it as 1958-04-02", text=repr(birth_date)
        ) from None
    if born > day:
        raise InputError("{birth_date} is after {day}", birth_date=birth_date, day=day)
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
