"""When going on needs a reason, and which rules it is for."""

from __future__ import annotations

from mgtracker.clinical.events import Dose, Event, Rate
from mgtracker.clinical.verdict import Level, Verdict


def said(text: str | None) -> str | None:
    """The text without blanks around it; None if nothing is left."""
    return (text or "").strip() or None


def spoken(verdict: Verdict) -> tuple[str, ...]:
    """The rules that ask for something; those that only inform, where none does."""
    asking = [finding.rule for finding in verdict.findings if finding.level > Level.INFO]
    return tuple(dict.fromkeys(asking or (finding.rule for finding in verdict.findings)))


def needs_reason(event: Event, verdict: Verdict) -> bool:
    """Whether going on needs a reason: stop and unknown do, and magnesium under the emergency flag.

    Calcium never waits for one (C1, C5, C10).
    """
    emergency = isinstance(event, Dose | Rate) and event.emergency and event.drug.is_magnesium
    return verdict.level.interrupts or emergency
