"""The parts of an order's plan as they are typed: how often, how many, how long. Read strictly. No Qt."""

from __future__ import annotations

import re

from mgtracker.clinical.clock import MINUTE, parse_duration
from mgtracker.clinical.errors import InputError
from mgtracker.ui.translation import mark

TIMINGS = (
    ("", mark("choose")),
    ("once", mark("once")),
    ("every", mark("every so many hours")),
    ("nightly", mark("nightly")),
    ("daily", mark("daily")),
    ("week", mark("some times a week")),
)
"""How often, as it is chosen."""
SHORTEST = 30 * MINUTE
"""A question about typing, not a rule: nothing here is ordered more often. A case file is not asked."""
_WHOLE = re.compile(r"[1-9]\d{0,2}", re.ASCII)


def parse_interval(text: str) -> int:
    """Seconds from "4 h", "every 4 hours" or "90 min".

    Raises:
        InputError: anything else; or less than half an hour, which is minutes typed for hours.
    """
    seconds = parse_duration(" ".join(text.split()).removeprefix("every "))
    if seconds < SHORTEST:
        raise InputError(
            "{text} between doses is less than half an hour; write it like 4 h", text=repr(text)
        )
    return seconds


def parse_count(text: str) -> int:
    """How many: a whole number from 1 to 999. Raises InputError for anything else."""
    if _WHOLE.fullmatch(text.strip()) is None:
        raise InputError("{text} is not a whole number from 1; write it like 6", text=repr(text))
    return int(text)
