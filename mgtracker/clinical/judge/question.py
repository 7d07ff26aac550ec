"""The question a check answers: this candidate, on this course, under this protocol."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from mgtracker.clinical.bands import band_of
from mgtracker.clinical.checks import ClearanceBand
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import CANDIDATE, Course, Given, Known
from mgtracker.clinical.events import PARENTERAL, Candidate, Dose, Rate
from mgtracker.clinical.exposure import Span
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.quantity import Drug


@dataclass(frozen=True, slots=True)
class Kidney:
    """What is known of the clearance: its band, or why there is none ("missing" or "expired")."""

    band: ClearanceBand | None
    known: Known[Fraction] | None
    why: str


def kidney(course: Course, protocol: Protocol, at: Instant, *, parenteral: bool) -> Kidney:
    """The clearance that can be used at an instant.

    It expires while magnesium goes in by needle: when the dose asked about does, or one was given,
    or ran, within the time it is good for.
    """
    found = course.fact("creatinine_clearance", at)
    _, rule = protocol.clearance
    if found is None:
        return Kidney(None, None, "missing")
    known = Known(found.value.value, found.at, found.entry)
    old = at.seconds - found.at.seconds > rule.expires
    if old and (parenteral or given_within(course, at, rule.expires, PARENTERAL)):
        return Kidney(None, known, "expired")
    return Kidney(band_of(rule.bands, known.value), known, "")


def given_within(course: Course, at: Instant, seconds: int, routes: frozenset[str]) -> bool:
    """Whether any magnesium went in by these routes in the `seconds` up to and including `at`."""
    since = at.seconds - seconds
    return any(
        g.route in routes and g.start <= at.seconds and (g.end is None or g.end > since)
        for g in reversed(course.magnesium)
    )


def counted(given: tuple[Given, ...], drug: str) -> list[Span]:
    """The spans a gram cap counts: this drug, by needle (convention C7)."""
    return [g.span for g in given if g.drug.name == drug and g.route in PARENTERAL]


@dataclass(frozen=True)
class Question:
    """A candidate on a course. What is known of the patient is as at the candidate's own time."""

    course: Course
    protocol: Protocol
    candidate: Candidate

    @property
    def at(self) -> Instant:
        """When it would be given, or start."""
        return self.candidate.at

    @property
    def drug(self) -> Drug:
        """What would be given."""
        return self.candidate.drug

    @property
    def dose(self) -> Dose | None:
        """The candidate if it is a dose."""
        return self.candidate if isinstance(self.candidate, Dose) else None

    @property
    def rate(self) -> Rate | None:
        """The candidate if it is a rate."""
        return self.candidate if isinstance(self.candidate, Rate) else None

    @property
    def route(self) -> str:
        """By which route; lines are IV."""
        return self.candidate.route if isinstance(self.candidate, Dose) else "IV"

    @property
    def by_needle(self) -> bool:
        """Whether it is magnesium by needle."""
        return self.drug.is_magnesium and self.route in PARENTERAL

    @property
    def emergency(self) -> bool:
        """Whether it carries the emergency flag."""
        return self.candidate.emergency

    @property
    def mg_per_second(self) -> Fraction | None:
        """How fast it goes in; None for a dose at once."""
        return self.candidate.mg_per_second

    @cached_property
    def together(self) -> Course:
        """The course with the candidate in it."""
        return self.course.with_candidate(self.candidate)

    @cached_property
    def kidney(self) -> Kidney:
        """The clearance that can be used for it."""
        return kidney(self.course, self.protocol, self.at, parenteral=self.by_needle)

    def spans(self, drug: str) -> tuple[list[Span], list[Span]]:
        """What a cap on this drug counts: without the candidate, and of the candidate itself.

        A line it changes is cut where it starts; a rate ends at its planned stop or the line's next.
        """
        base: list[Span] = []
        own: list[Span] = []
        for span in counted(self.together.given, drug):
            (own if span.source == CANDIDATE else base).append(span)
        return base, own
