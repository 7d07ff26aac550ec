"""The one strict reading of a typed number, and the one way to write it back."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from .errors import InputError

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?", re.ASCII)
_WITH_UNIT = re.compile(r"(?P<number>[^\s%a-zA-Zµμ/]+)\s*(?P<unit>.*)", re.ASCII)
_AMBIGUOUS = re.compile(r"[0-9]{1,3},[0-9]{3}", re.ASCII)
LONGEST = 15


def parse_number(text: str, example: str = "2.5") -> Fraction:
    """A plain decimal number: digits, and a point or comma as the decimal sign. Never negative.

    No grouping, no exponent, no sign. `1,500` is refused: it may mean 1.5 or 1500.

    Args:
        text: as typed.
        example: what a refusal says it can be written like.

    Raises:
        InputError: anything else.
    """
    text = text.strip()
    if not text:
        raise InputError("a number is missing")
    if text.startswith(("-", "\N{MINUS SIGN}")):
        raise InputError(
            "{text} is negative; amounts are never negative: write it like {example}",
            text=repr(text),
            example=example,
        )
    if not _NUMBER.fullmatch(text) or len(text) > LONGEST:
        raise InputError(
            "{text} is not a plain number; write digits with a point, like {example}",
            text=repr(text),
            example=example,
        )
    if _AMBIGUOUS.fullmatch(text):
        raise InputError(
            "{text} can be read as {plain} or {point}; write one of them",
            text=repr(text),
            plain=text.replace(",", ""),
            point=text.replace(",", "."),
        )
    return Fraction(text.replace(",", "."))


def split_number(text: object, example: str = "2.5 g") -> tuple[Fraction, str]:
    """A number and the unit behind it: "2.5 g" -> (5/2, "g"). The unit may not be missing.

    Args:
        text: as typed, or whatever a file has in its place.
        example: what a refusal says it can be written like.

    Raises:
        InputError: no number, or no unit.
    """
    if not isinstance(text, str):
        raise InputError(
            '{text} has no unit; write the number and its unit as text, like "5 g"', text=repr(text)
        )
    return _split(text, example)


@lru_cache(maxsize=4096)
def _split(text: str, example: str) -> tuple[Fraction, str]:
    """`split_number`, once for each text: a ward has the same few quantities in it many times over."""
    match = _WITH_UNIT.fullmatch(text.strip())
    if match is None:
        raise InputError(
            "{text} has no number; write it like {example}", text=repr(text), example=example
        )
    like, _, unit_like = example.partition(" ")
    number = parse_number(match["number"], like)
    unit = " ".join(match["unit"].split())
    if not unit:
        written = f"{text.strip()} {unit_like}" if number else example
        raise InputError(
            "{text} has no unit; write it like {example}", text=repr(text), example=written
        )
    return number, unit


def format_number(
    value: Fraction, places: int, *, towards: str = "nearest", zeros: bool = False
) -> str:
    """A number for reading: leading zero always, commas from 1,000, no trailing zeros unless asked.

    Args:
        value: not negative.
        places: decimal places kept at most.
        towards: "up", "down" or "nearest" (half away from zero): the side rounding goes to.
        zeros: keep trailing zeros, for laboratory results.
    """
    scaled = value * 10**places
    if towards == "up":
        digits = -((-scaled.numerator) // scaled.denominator)
    elif towards == "down":
        digits = scaled.numerator // scaled.denominator
    else:
        digits = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    whole, part = divmod(digits, 10**places)
    text = f"{whole:,}"
    if places:
        decimals = f"{part:0{places}d}"
        if not zeros:
            decimals = decimals.rstrip("0")
        if decimals:
            text = f"{text}.{decimals}"
    return text
