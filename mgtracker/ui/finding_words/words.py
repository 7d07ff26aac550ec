"""A finding in words, and what its sentence is made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from mgtracker.clinical.clock import format_duration
from mgtracker.clinical.number import format_number
from mgtracker.clinical.protocol import Rule
from mgtracker.clinical.verdict import Finding
from mgtracker.ui.time_words import When, minute_up


@dataclass(frozen=True, slots=True)
class Words:
    """A finding in words.

    Attributes:
        headline: what.
        detail: why.
        safe: what would be safe; empty where nothing can be named.
        short: as much of the detail as has to be said where there is little room; empty: all of it.
    """

    headline: str
    detail: str
    safe: str = ""
    short: str = ""

    def sentence(self) -> str:
        """All of it in one run."""
        said = (part.rstrip(".") for part in (self.headline, self.detail, self.safe) if part)
        return " ".join(part if part.endswith("?") else f"{part}." for part in said)


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence is made from."""

    rule: Rule
    finding: Finding
    values: Mapping[str, Any]
    when: When

    def number(self, name: str, places: int = 2, towards: str = "nearest") -> str:
        return format_number(Fraction(self.values[name]), places, towards=towards)

    def lab(self, name: str, places: int = 2, beside: str = "") -> str:
        """With as many places as tell it from the value `beside` names, where it is another."""
        value = Fraction(self.values[name])
        other = value if not beside else Fraction(self.values[beside])
        said = format_number(value, places, zeros=True)
        while value != other and said == format_number(other, places, zeros=True):
            places += 1
            said = format_number(value, places, zeros=True)
        return said

    def time(self, name: str = "at") -> str:
        return self.when(self.values[name])

    def later(self, name: str) -> str:
        return self.when(minute_up(self.values[name]))

    def span(self, name: str) -> str:
        return format_duration(self.values[name])


Sentence = Callable[[Said], Words]
"""Words a finding of one reason."""
