"""What the patient brings: heart block, volume, the level while dosing, other medicines, pregnancy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mgtracker.clinical.checks import (
    ContinuousDuration,
    HeartBlock,
    Interactions,
    SerumMagnesium,
    VolumeFirst,
)
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.protocol import Protocol, Rule
from mgtracker.clinical.verdict import Finding, Level

from .question import Question


def heart_block(question: Question, rule: Rule, check: HeartBlock) -> Iterator[Finding]:
    """By needle: stop with heart block; cannot check if nobody ever said."""
    if not question.by_needle or question.mg_per_second == 0:
        return
    found = question.course.fact("heart_block", question.at)
    if found is None:
        yield Finding(rule.id, Level.UNKNOWN, "heart-block-not-asked")
    elif found.value:
        yield Finding(rule.id, check.when_true, "heart-block", (("at", found.at),))


def volume_first(question: Question, rule: Rule, check: VolumeFirst) -> Iterator[Finding]:
    """The first magnesium while depleted or unknown; a life-threatening emergency goes first."""
    if not question.drug.is_magnesium or question.mg_per_second == 0 or question.emergency:
        return
    symptoms = question.course.fact("symptoms", question.at)
    if symptoms is not None and symptoms.value == "life-threatening":
        return
    if any(g.start <= question.at.seconds for g in question.course.magnesium):
        return
    found = question.course.fact("volume", question.at)
    state = "unknown" if found is None else found.value
    if state in check.warn_when:
        yield Finding(
            rule.id, Level.WARN, "volume", (("volume", state), ("first_step", check.first_step))
        )


def serum(question: Question, rule: Rule, check: SerumMagnesium) -> Iterator[Finding]:
    """Any magnesium while the last level is high."""
    if question.drug.is_magnesium and question.mg_per_second != 0:
        yield from serum_findings(question.course, question.protocol, question.at, rule, check)


def serum_findings(
    course: Course, protocol: Protocol, at: Instant, rule: Rule, check: SerumMagnesium
) -> Iterator[Finding]:
    """The last magnesium level against the reference interval and the level that stops."""
    found = course.lab("magnesium", at)
    if found is None:
        return
    level = found.value.value
    values = (
        ("level", level),
        ("at", found.at),
        ("limit", check.stop_at_least),
        ("high", protocol.intervals["magnesium"].high),
    )
    if level >= check.stop_at_least:
        yield Finding(rule.id, Level.STOP, "magnesium-toxic", values, (found.entry.id,))
    elif level > protocol.intervals["magnesium"].high:
        yield Finding(rule.id, Level.WARN, "magnesium-high", values, (found.entry.id,))


def interactions(question: Question, rule: Rule, check: Interactions) -> Iterator[Finding]:
    """Medicines on the patient's list that act with magnesium by needle."""
    listed = question.course.fact("medicines", question.at)
    if listed is None or not question.by_needle or question.mg_per_second == 0:
        return
    for group in check.classes:
        for medicine in (line.lower() for line in listed.value):
            if any(_names(medicine, name) for name in (group.name, *group.names)):
                yield Finding(
                    rule.id,
                    group.level,
                    "interaction",
                    (("medicine", medicine), ("class", group.name), ("effect", group.effect)),
                )


def _names(line: str, name: str) -> bool:
    """Whether a line of a list names a medicine, whatever else it says: "Digoxin 125 mcg daily"."""
    return re.search(rf"\b{re.escape(name.lower())}\b", line) is not None


def continuous(question: Question, rule: Rule, check: ContinuousDuration) -> Iterator[Finding]:
    """Magnesium by needle in pregnancy: how long without a gap, up to the candidate's known end."""
    if not question.by_needle or question.mg_per_second == 0:
        return
    own = next(g for g in question.together.given if g.entry.event is question.candidate)
    end = question.at if own.end is None else Instant(own.end, question.at.offset)
    yield from continuous_findings(question.together, question.at, end, rule, check)


def continuous_findings(
    course: Course, at: Instant, end: Instant, rule: Rule, check: ContinuousDuration
) -> Iterator[Finding]:
    """How long it has gone on at `end`; pregnancy as known at `at`."""
    pregnant = course.fact("pregnant", at)
    patient = course.patient
    if pregnant is not None and not pregnant.value:
        return
    if pregnant is None and patient is not None and patient.sex == "male":
        return
    began = _began(course, end, check.gap)
    if began is None:
        return
    lasted = end.seconds - began
    values = (
        ("began", Instant(began, at.offset)),
        ("lasted", lasted),
        ("warn_at", Instant(began + check.warn_at, at.offset)),
        ("stop_after", Instant(began + check.stop_above, at.offset)),
    )
    if lasted < check.warn_at:
        return
    if pregnant is None:
        yield Finding(rule.id, Level.UNKNOWN, "pregnancy-not-asked", values)
    else:
        level = Level.STOP if lasted > check.stop_above else Level.WARN
        yield Finding(rule.id, level, "continuous", values)


def _began(course: Course, end: Instant, gap: int) -> int | None:
    """When the unbroken stretch of magnesium by needle that reaches `end` began; None if none does."""
    began: int | None = None
    until = 0
    for g in course.parenteral:
        if not g.drug.is_magnesium or g.start > end.seconds:
            continue
        if began is None or g.start - until >= gap:
            began = g.start
            until = g.start
        until = max(until, end.seconds if g.end is None else min(g.end, end.seconds))
    return began if began is not None and end.seconds - until < gap else None
