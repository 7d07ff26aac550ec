"""Where the sum on show first goes above a limit: when, at how many grams, and in words. No Qt.

Of a sum that is above it already there is no such place: then it is where that is highest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.ui.finding_words.word import word
from mgtracker.ui.trend.moments import stamp

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from mgtracker.clinical.clock import Instant
    from mgtracker.clinical.verdict import Finding, Level
    from mgtracker.view import View


@dataclass(frozen=True, slots=True)
class Cross:
    """What is marked on a sum: when, at how many grams, how grave, and in words."""

    at: int
    grams: Fraction
    level: Level
    words: str


def crossing(view: View, findings: Iterable[Finding]) -> Cross | None:
    """Where the sum on show first goes above a limit, by the findings on its cap."""
    assert view.patient is not None
    if not view.patient.caps:
        return None
    rule = view.patient.caps[0].rule.id

    def when(instant: Instant) -> str:
        return stamp(instant.seconds, view.zone, view.now)

    for finding in findings:
        summed = finding.sum
        if finding.rule == rule and summed is not None and summed.crosses_at is not None:
            words = word(finding, view.protocol, when).headline
            if dict(finding.values).get("already"):
                return Cross(summed.at.seconds, summed.grams, finding.level, words)
            return Cross(summed.crosses_at.seconds, summed.limit, finding.level, words)
    return None


def standing_crossing(view: View) -> Cross | None:
    """Where the course goes above a limit by itself, if that is still to come."""
    assert view.patient is not None
    cross = crossing(view, view.patient.findings)
    return cross if cross is not None and cross.at > view.now.seconds else None
