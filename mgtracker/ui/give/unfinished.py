"""Whether a typed amount is only not finished yet: then nothing is said against it. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BEGUN = re.compile(r"\d+(?:[.,]\d*)?\s*(?P<unit>[^\d.,]*)", re.ASCII)
_AMBIGUOUS = re.compile(r"\d{1,3},\d{3}\s*[^\d.,]*", re.ASCII)


def is_unfinished(text: str, units: Iterable[str]) -> bool:
    """Whether more typing can still make it a number with one of these units."""
    text = text.strip()
    begun = _BEGUN.fullmatch(text)
    if not text or begun is None or _AMBIGUOUS.fullmatch(text):
        return not text
    unit = begun["unit"].strip()
    return any(whole != unit and whole.startswith(unit) for whole in units)
