"""Calcium and vitamin D: magnesium first, and not on top of a high calcium. Never a stop (C10)."""

from __future__ import annotations

from collections.abc import Iterator

from mgtracker.clinical.checks import CalciumHigh, MagnesiumFirst
from mgtracker.clinical.events import ROUTES, Labs
from mgtracker.clinical.laboratory import corrected_calcium
from mgtracker.clinical.protocol import Rule
from mgtracker.clinical.verdict import Finding, Level

from .question import Question, given_within


def magnesium_first(question: Question, rule: Rule, check: MagnesiumFirst) -> Iterator[Finding]:
    """Calcium or vitamin D while magnesium is low, or not known, and none was given."""
    if question.drug.family not in check.families:
        return
    if given_within(question.course, question.at, check.within, frozenset(ROUTES)):
        return
    found = question.course.lab("magnesium", question.at)
    if found is None:
        yield Finding(rule.id, Level.WARN, "magnesium-not-known", (("within", check.within),))
    elif found.value.value < check.below:
        values = (("level", found.value.value), ("at", found.at), ("within", check.within))
        yield Finding(rule.id, Level.WARN, "magnesium-low", values, (found.entry.id,))


def calcium_high(question: Question, rule: Rule, check: CalciumHigh) -> Iterator[Finding]:
    """Vitamin D while the last corrected calcium (measured, where albumin is not known) is high."""
    if question.drug.name not in check.drugs:
        return
    for entry in reversed(question.course.of_kind(Labs)):
        labs = entry.event
        assert isinstance(labs, Labs)
        if entry.at > question.at or "calcium" not in labs.values:
            continue
        corrected = corrected_calcium(question.course, question.protocol, entry)
        level = labs.values["calcium"].value if corrected is None else corrected
        high = question.protocol.intervals["calcium"].high
        if level > high:
            values = (
                ("level", level),
                ("corrected", corrected is not None),
                ("high", high),
                ("at", entry.at),
            )
            yield Finding(rule.id, Level.WARN, "calcium-high", values, (entry.id,))
        return
