"""What stands on the course by itself at an instant, with no dose asked about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from mgtracker.clinical.bands import band_of
from mgtracker.clinical.checks import (
    ContinuousDuration,
    HeartBlock,
    PthInappropriate,
    Qtc,
    Reflex,
    Respiration,
    RollingCap,
    SerumMagnesium,
    Severity,
    SteadyState,
    Urine,
)
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import PARENTERAL, ROUTES, Order
from mgtracker.clinical.laboratory import SYMPTOMATIC, class_at, corrected_calcium
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.response import Response, responses
from mgtracker.clinical.verdict import Finding, Level

from .caps import CapState, cap_states, standing_caps
from .kidney import clearance_findings, settling
from .patient import continuous_findings, serum_findings
from .question import Kidney, given_within, kidney

ASKED_FIRST = ("creatinine_clearance", "weight")
"""What is said to be missing beside the level: magnesium by needle needs them."""


@dataclass(frozen=True)
class Standing:
    """One look at a course at an instant: what several questions need is worked out once.

    Attributes:
        course: already cut to what had happened, and was known, at `at`.
    """

    course: Course
    protocol: Protocol
    at: Instant

    @cached_property
    def kidney(self) -> Kidney:
        """The clearance that can be used."""
        return kidney(self.course, self.protocol, self.at, parenteral=False)

    @cached_property
    def caps(self) -> tuple[CapState, ...]:
        """Every cap that applies."""
        return tuple(cap_states(self.course, self.protocol, self.kidney, self.at))

    @cached_property
    def responses(self) -> tuple[Response, ...]:
        """Whether calcium and PTH answer as they should."""
        return responses(self.course, self.protocol, self.at)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, most severe first."""
        course, protocol, clearance, at = self.course, self.protocol, self.kidney, self.at
        found = [
            *_kidney(course, protocol, clearance, at),
            *standing_caps(course, protocol, self.caps, clearance, at),
            *_running(course, protocol, clearance, at),
            *_levels(course, protocol, at),
            *_class(course, protocol, at),
            *_off_track(course, self.responses, at),
            *_qtc(course, protocol, at),
        ]
        if all(finding.level <= Level.INFO for finding in found):
            found += _no_level(course, protocol, at)
        return tuple(sorted(found, key=lambda finding: -finding.level))


def standing(course: Course, protocol: Protocol, at: Instant) -> tuple[Finding, ...]:
    """Every finding on the course at `at`, most severe first.

    Args:
        course: already cut to what had happened, and was known, at `at`.
    """
    return Standing(course, protocol, at).findings


def _kidney(
    course: Course, protocol: Protocol, clearance: Kidney, at: Instant
) -> Iterator[Finding]:
    """The clearance matters while any magnesium still counts in a window, and always if contraindicated."""
    rule, check = protocol.clearance
    longest = max((cap.window for _, cap in protocol.each(RollingCap)), default=check.expires)
    counts = given_within(course, at, longest, frozenset(ROUTES))
    for finding in clearance_findings(clearance, rule, check):
        if finding.level is Level.STOP and not counts:
            yield Finding(finding.rule, Level.INFO, finding.reason, finding.values)
        elif finding.level is not Level.UNKNOWN or given_within(course, at, longest, PARENTERAL):
            yield finding


def _running(
    course: Course, protocol: Protocol, clearance: Kidney, at: Instant
) -> Iterator[Finding]:
    """What runs in needs seen: where a line settles, and a bedside finding that should stop it.

    What has faded stands on after the line is off, as long as the last of it is looked back on.
    """
    going_in = any(
        g.drug.is_magnesium and g.start <= at.seconds and (g.end is None or g.end > at.seconds)
        for g in reversed(course.parenteral)
    )
    looked_back = [check.dosing_within for _, check in protocol.each(SerumMagnesium)]
    if going_in or given_within(course, at, max(looked_back, default=0), PARENTERAL):
        yield from _faded(course, protocol, at)
    if not going_in:
        return
    for rule, settle in protocol.each(SteadyState):
        yield from settling(course, clearance, at.seconds, rule, settle)
    for rule, heart in protocol.each(HeartBlock):
        block = course.fact("heart_block", at)
        if block is not None and block.value:
            yield Finding(rule.id, heart.when_true, "heart-block", (("at", block.at),))
    for rule, urine in protocol.each(Urine):
        passed = course.bedside("urine_4h", at)
        if passed is not None and passed.value.value < urine.least:
            volume = (("ml", passed.value.value), ("least", urine.least), ("at", passed.at))
            yield Finding(rule.id, Level.STOP, "urine-little", volume)


def _faded(course: Course, protocol: Protocol, at: Instant) -> Iterator[Finding]:
    """Knee jerk and breathing as they were last found, where too much magnesium may be why."""
    for rule, reflex in protocol.each(Reflex):
        jerk = course.bedside("reflex", at)
        if jerk is None:
            continue
        said = (("reflex", jerk.value), ("at", jerk.at))
        if jerk.value in reflex.stop_when:
            yield Finding(rule.id, Level.STOP, "reflex", said)
        elif jerk.value in reflex.warn_when:
            yield Finding(rule.id, Level.WARN, "reflex", said)
    for rule, breathing in protocol.each(Respiration):
        breaths = course.bedside("respiratory_rate", at)
        if breaths is not None and breaths.value < breathing.least:
            values = (("breaths", breaths.value), ("least", breathing.least), ("at", breaths.at))
            yield Finding(rule.id, Level.STOP, "breathing-slow", values)


def _levels(course: Course, protocol: Protocol, at: Instant) -> Iterator[Finding]:
    """The magnesium level while dosing, and how long it has gone on in pregnancy."""
    for rule, check in protocol.each(SerumMagnesium):
        for finding in serum_findings(course, protocol, at, rule, check):
            dosing = given_within(course, at, check.dosing_within, frozenset(ROUTES))
            if finding.level is Level.STOP or dosing:
                yield finding
    for rule, duration in protocol.each(ContinuousDuration):
        yield from continuous_findings(course, at, at, rule, duration)


def _class(course: Course, protocol: Protocol, at: Instant) -> Iterator[Finding]:
    """Where the article names no route; and PTH that is too low for this calcium."""
    symptoms = course.fact("symptoms", at)
    symptomatic = symptoms is not None and symptoms.value in SYMPTOMATIC
    found = class_at(course, protocol, at)
    for rule, check in protocol.each(Severity):
        if found is None:
            continue
        band = band_of(check.bands, found.magnesium)
        low = found.magnesium < protocol.intervals["magnesium"].low
        values = (
            ("severity", found.severity),
            ("level", found.magnesium),
            ("at", found.entry.at),
            ("symptoms", None if symptoms is None else symptoms.value),
        )
        if found.borderline:
            yield Finding(rule.id, Level.INFO, "borderline", values, (found.entry.id,))
        if (band.prescriber_decides == "symptomatic" and symptomatic) or (
            band.prescriber_decides == "always" and low
        ):
            yield Finding(rule.id, Level.INFO, "prescriber-decides", values, (found.entry.id,))
    for rule, pth_check in protocol.each(PthInappropriate):
        calcium, pth = course.lab("calcium", at), course.lab("pth", at)
        if calcium is None or pth is None:
            continue
        apart = abs(calcium.at.seconds - pth.at.seconds)
        corrected = corrected_calcium(course, protocol, calcium.entry)
        level = calcium.value.value if corrected is None else corrected
        calcium_low = level < protocol.intervals["calcium"].low
        pth_not_high = pth.value.value <= protocol.intervals["pth"].high
        if apart <= pth_check.within and calcium_low and pth_not_high:
            found_so = (
                ("calcium", level),
                ("corrected", corrected is not None),
                ("pth", pth.value.value),
                ("at", pth.at),
            )
            yield Finding(rule.id, Level.INFO, "pth-inappropriate", found_so, (pth.entry.id,))


def _no_level(course: Course, protocol: Protocol, at: Instant) -> Iterator[Finding]:
    """A patient of whom there is no magnesium level, and no magnesium given or ordered either: nothing
    that was found stands behind an OK (C5). From the first dose or order on, verdicts and draws say what
    is missing.
    """
    ordered = (entry.event for entry in course.of_kind(Order))
    treated = course.magnesium or any(isinstance(o, Order) and o.drug.is_magnesium for o in ordered)
    if treated or not course.live or course.lab("magnesium", at) is not None:
        return
    missing = tuple(key for key in ASKED_FIRST if course.fact(key, at) is None)
    for rule, _ in protocol.each(Severity):
        yield Finding(rule.id, Level.UNKNOWN, "no-level", (("missing", missing),))


def _off_track(course: Course, expected: Iterable[Response], at: Instant) -> Iterator[Finding]:
    """Calcium or PTH that should have answered to magnesium by now; where no level tells, a draw is due."""
    for response in expected:
        if response.state != "off-track":
            continue
        drawn = course.lab(response.analyte, at)
        assert drawn is not None, "it is off track by its newest level"
        magnesium = course.lab("magnesium", at)
        values = (
            ("analyte", response.analyte),
            ("lasted", response.lasted(at)),
            ("late_from", response.off_track_after),
            ("level", response.last),
            ("corrected", drawn.value.value != response.last),
            ("at", drawn.at),
            ("magnesium", None if magnesium is None else magnesium.value.value),
            ("questions", response.questions),
        )
        yield Finding(response.rule, Level.WARN, "off-track", values, (drawn.entry.id,))


def _qtc(course: Course, protocol: Protocol, at: Instant) -> Iterator[Finding]:
    for rule, check in protocol.each(Qtc):
        found = course.bedside("qtc", at)
        if found is not None and found.value.value >= check.warn_at_least:
            values = (("ms", found.value.value), ("limit", check.warn_at_least), ("at", found.at))
            yield Finding(rule.id, Level.WARN, "qtc-long", values, (found.entry.id,))
