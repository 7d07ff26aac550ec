"""What is known of a patient's levels: the results that stand in the record, not the blood of now."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.training.signs import Seen
from mgtracker.training.watch import LEVELS


def as_reported(seen: Seen, course: Course, at: Instant) -> Seen:
    """With the levels that were reported last; one that never was compares with nothing (NaN)."""
    found = {analyte: course.lab(analyte, at) for analyte in LEVELS}
    levels: dict[str, Any] = {
        analyte: math.nan if known is None else float(known.value.value)
        for analyte, known in found.items()
    }
    return replace(seen, **levels)
