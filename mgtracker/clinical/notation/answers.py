"""What answers something that stands already: `review`, `acknowledge`, `void`, `override`."""

from __future__ import annotations

from typing import Any

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import OUTCOMES, Acknowledge, Override, Review, Void

from . import spelled
from . import values as read
from .reader import Reader


def read_review(reader: Reader) -> Review:
    return Review(
        at=reader.need("at", Instant.parse),
        rule=reader.need("rule", read.text),
        outcome=reader.need("outcome", read.one_of(OUTCOMES)),
        target=reader.get("target", read.text),
    )


def write_review(review: Review) -> dict[str, Any]:
    return {"rule": review.rule, "outcome": review.outcome, "target": review.target}


def read_acknowledge(reader: Reader) -> Acknowledge:
    at = reader.need("at", Instant.parse)
    until = reader.get("until", Instant.parse)
    reason = reader.get("reason", read.text)
    if until is not None and until <= at:
        raise InputError("until: an alarm is put off to a later time")
    if until is not None and reason is None:
        raise InputError("reason: missing; say why the alarm is put off")
    return Acknowledge(at, reader.need("alarm", read.text), until, reason)


def write_acknowledge(answer: Acknowledge) -> dict[str, Any]:
    return {
        "alarm": answer.alarm,
        "until": spelled.instant(answer.until),
        "reason": answer.reason,
    }


def read_void(reader: Reader) -> Void:
    return Void(
        at=reader.need("at", Instant.parse),
        target=reader.need("target", read.text),
        reason=reader.need("reason", read.text),
    )


def write_void(void: Void) -> dict[str, Any]:
    return {"target": void.target, "reason": void.reason}


def read_override(reader: Reader) -> Override:
    return Override(
        at=reader.need("at", Instant.parse),
        target=reader.need("target", read.text),
        rules=reader.need("rules", read.words),
        reason=reader.need("reason", read.text),
    )


def write_override(override: Override) -> dict[str, Any]:
    return {
        "target": override.target,
        "rules": list(override.rules),
        "reason": override.reason,
    }
