"""The number in a quantity as it was typed, spelled as tables and other systems read it."""

from __future__ import annotations

import re

_TYPED = re.compile(r"(?P<number>[0-9]+(?:[.,][0-9]+)?)\s*(?P<unit>.*)", re.ASCII | re.DOTALL)


def number_and_unit(text: str) -> tuple[str, str]:
    """Digits with a point, and the unit, of a quantity that was read before: "0,42 mmol/L".

    Zeros at the end stay: a laboratory's say how exact a result is.
    """
    typed = _TYPED.fullmatch(text.strip())
    assert typed is not None, "only quantities that were read are kept"
    return typed["number"].replace(",", "."), typed["unit"].strip()


def without_zeros(number: str) -> str:
    """Without zeros after the decimals: a dose is "2", never "2.0" (ISMP)."""
    return number.rstrip("0").rstrip(".") if "." in number else number
