"""What is found at the bedside, as the check that it is recorded as."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields, replace
from typing import Any

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Bedside
from mgtracker.clinical.notation import read_event
from mgtracker.training.signs import Seen

_URINE_TO = 10
"""mL that urine is read to."""


def found_at_bedside(
    seen: Seen, parts: Collection[str], at: Instant, *, antidote_ready: bool
) -> Bedside:
    """What is found of `parts`, which are of `model_reader.LOOKS`."""
    plain: dict[str, Any] = {"at": at.as_written()}
    if "bedside" in parts:
        urine = round(seen.urine_4h / _URINE_TO) * _URINE_TO
        plain |= {
            "reflex": seen.reflex,
            "respiratory_rate": seen.respiratory_rate,
            "urine_4h": f"{urine} mL",
            "antidote_ready": antidote_ready,
        }
    if "qtc" in parts:
        plain["qtc"] = f"{seen.qtc:.0f} ms"
    found = read_event("bedside", plain)
    assert isinstance(found, Bedside)
    return found


def both(first: Bedside, then: Bedside) -> Bedside:
    """What was found in two looks at one time, in one check."""
    seen = {one.name: getattr(then, one.name) for one in fields(Bedside)}
    return replace(first, **{name: value for name, value in seen.items() if value is not None})
