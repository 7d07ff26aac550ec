"""Amounts and units in words: totals round up, headroom down (clinical rules section 5). No Qt."""

from __future__ import annotations

from fractions import Fraction

from mgtracker.clinical.number import format_number


def grams_up(grams: Fraction) -> str:
    """A total: rounded up to the milligram."""
    return f"{format_number(grams, 3, towards='up')} g"


def grams_down(grams: Fraction) -> str:
    """Headroom: rounded down to the milligram."""
    return f"{format_number(grams, 3, towards='down')} g"


def total(grams: Fraction) -> str:
    """A total at a glance: rounded up to a tenth of a gram."""
    return f"{format_number(grams, 1, towards='up')} g"


def headroom(grams: Fraction) -> str:
    """Headroom at a glance: rounded down to a tenth of a gram."""
    return f"{format_number(grams, 1, towards='down')} g"


UNIT_WORDS = {"umol/L": "µmol/L", "ug/L": "mcg/L"}


def unit_word(unit: str) -> str:
    """A unit as the screen writes it."""
    return UNIT_WORDS.get(unit, unit)
