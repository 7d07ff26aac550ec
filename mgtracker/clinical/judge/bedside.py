"""The bedside gate before each dose by needle: knee jerk, breathing, urine, the antidote at hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mgtracker.clinical.checks import Antidote, Reflex, Respiration, Urine
from mgtracker.clinical.course import Known
from mgtracker.clinical.protocol import Rule
from mgtracker.clinical.verdict import Finding, Level

from .question import Question


def _gate(question: Question) -> bool:
    """Whether the gate stands before this candidate: by needle, and not a line being stopped."""
    return question.by_needle and question.mg_per_second != 0


def _fresh(question: Question, key: str, fresh: int) -> tuple[Known[Any] | None, bool]:
    found = question.course.bedside(key, question.at)
    return found, found is not None and question.at.seconds - found.at.seconds <= fresh


def _unknown(rule: Rule, found: Known[Any] | None, fresh: int) -> Finding:
    if found is None:
        return Finding(rule.id, Level.UNKNOWN, "never-checked", (("fresh", fresh),))
    return Finding(rule.id, Level.UNKNOWN, "checked-long-ago", (("at", found.at), ("fresh", fresh)))


def reflex(question: Question, rule: Rule, check: Reflex) -> Iterator[Finding]:
    """Knee jerk: absent stops however old; present counts only while fresh."""
    if not _gate(question):
        return
    found, fresh = _fresh(question, "reflex", check.fresh)
    if found is not None and found.value in check.stop_when:
        yield Finding(rule.id, Level.STOP, "reflex", (("reflex", found.value), ("at", found.at)))
    elif not fresh:
        yield _unknown(rule, found, check.fresh)
    elif found is not None and found.value in check.warn_when:
        yield Finding(rule.id, Level.WARN, "reflex", (("reflex", found.value), ("at", found.at)))


def respiration(question: Question, rule: Rule, check: Respiration) -> Iterator[Finding]:
    """Breaths a minute: too few stops however old."""
    if not _gate(question):
        return
    found, fresh = _fresh(question, "respiratory_rate", check.fresh)
    if found is not None and found.value < check.least:
        values = (("breaths", found.value), ("least", check.least), ("at", found.at))
        yield Finding(rule.id, Level.STOP, "breathing-slow", values)
    elif not fresh:
        yield _unknown(rule, found, check.fresh)


def urine(question: Question, rule: Rule, check: Urine) -> Iterator[Finding]:
    """Urine in four hours: too little stops however old."""
    if not _gate(question):
        return
    found, fresh = _fresh(question, "urine_4h", check.fresh)
    if found is not None and found.value.value < check.least:
        values = (("ml", found.value.value), ("least", check.least), ("at", found.at))
        yield Finding(rule.id, Level.STOP, "urine-little", values)
    elif not fresh:
        yield _unknown(rule, found, check.fresh)


def antidote(question: Question, rule: Rule, check: Antidote) -> Iterator[Finding]:
    """A calcium salt at the bedside, confirmed not too long ago."""
    if not _gate(question):
        return
    found, fresh = _fresh(question, "antidote_ready", check.fresh)
    if found is None or not found.value or not fresh:
        yield Finding(rule.id, Level.WARN, "antidote-not-confirmed", (("fresh", check.fresh),))
