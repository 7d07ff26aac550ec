"""What followed where a rule was gone against: looked back on, to learn from; nothing is judged anew by it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .clock import DAY, Instant
from .course import Course
from .events import Bedside, Dose, Entry, Labs, Override, Void
from .judge import judge, standing
from .protocol import Protocol
from .verdict import Finding, Level

LOOKED_AT = DAY
"""Seconds after a dose that are looked at, unless another span is asked for."""


@dataclass(frozen=True, slots=True)
class Followed:
    """An entry that tells how it went.

    Attributes:
        entry: a bedside check, a draw, calcium, or the strike-out of what was gone on with.
        findings: what spoke then because of it, above "for information": of the patient, or of giving the
            same dose again at that time.
    """

    entry: Entry
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Overridden:
    """One time somebody went on although rules spoke against it.

    Attributes:
        entry: the reason: its author, its time, its rules (`entry.event`).
        target: what was gone on with; None if it is not among the entries.
        is_struck: whether that was struck out since.
        followed: what came after, in the order it happened; empty: nothing was charted.
    """

    entry: Entry
    target: Entry | None
    is_struck: bool
    followed: tuple[Followed, ...]

    @property
    def reason(self) -> Override:
        """The rules, and why."""
        assert isinstance(self.entry.event, Override)
        return self.entry.event

    @property
    def worst(self) -> Level:
        """The highest level of anything that followed; OK where nothing spoke."""
        found = (finding.level for each in self.followed for finding in each.findings)
        return max(found, default=Level.OK)


def overridden(
    course: Course, protocol: Protocol, within: int = LOOKED_AT
) -> tuple[Overridden, ...]:
    """Every override of a patient, in the order written, with what followed in (then, then + within].

    Args:
        course: all that is known of the patient.
        protocol: the rules that what followed is looked at by.
        within: seconds.
    """
    return tuple(_one(course, protocol, entry, within) for entry in course.of_kind(Override))


def _one(course: Course, protocol: Protocol, entry: Entry, within: int) -> Overridden:
    reason = entry.event
    assert isinstance(reason, Override)
    target = course.entry(reason.target)
    since = entry.at if target is None else target.at
    until = since.plus(within)
    followed = [
        Followed(later, _findings(course, protocol, later, target))
        for later in course.live
        if since < later.at <= until and _tells(later, reason.target)
    ]
    return Overridden(entry, target, reason.target in course.struck, tuple(followed))


def _tells(later: Entry, target: str) -> bool:
    """Whether an entry says how the patient fared, or takes back what was done."""
    event = later.event
    if isinstance(event, Void):
        return event.target == target
    if isinstance(event, Dose):
        return event.drug.family == "calcium"
    return isinstance(event, Bedside | Labs)


def _findings(
    course: Course, protocol: Protocol, later: Entry, target: Entry | None
) -> tuple[Finding, ...]:
    """What speaks with the entry and not without it."""
    without = Course(entry for entry in course.entries if entry.id != later.id)
    silent = {_kind(finding) for finding in _speaks(without, protocol, later.at, target)}
    found = dict.fromkeys(_speaks(course, protocol, later.at, target))
    return tuple(finding for finding in found if _kind(finding) not in silent)


def _speaks(
    course: Course, protocol: Protocol, then: Instant, target: Entry | None
) -> Iterator[Finding]:
    """All that stands at a time, or would if the same were given again: a lost reflex speaks only then."""
    known = course.up_to(then)
    found = [*standing(known, protocol, then)]
    if target is not None and isinstance(target.event, Dose):
        found += judge(known, replace(target.event, at=then), protocol).findings
    yield from (finding for finding in found if finding.level > Level.INFO)


def _kind(finding: Finding) -> tuple[str, Level, str]:
    """Two findings of one kind say the same with other numbers."""
    return finding.rule, finding.level, finding.reason
