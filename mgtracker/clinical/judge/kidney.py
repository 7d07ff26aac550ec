"""Kidney function: the contraindication, the clearance that cannot be used, and where a rate settles."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mgtracker.clinical.checks import Clearance, SteadyState
from mgtracker.clinical.course import CANDIDATE, Course
from mgtracker.clinical.events import Rate
from mgtracker.clinical.protocol import Rule
from mgtracker.clinical.quantity import DRUGS, Amount, grams_per_hour
from mgtracker.clinical.verdict import Finding, Level

from .question import Kidney, Question


def clearance(question: Question, rule: Rule, check: Clearance) -> Iterator[Finding]:
    """Any magnesium but a line being stopped: stop where contraindicated, unknown without a clearance."""
    if question.drug.is_magnesium and question.mg_per_second != 0:
        yield from clearance_findings(question.kidney, rule, check)


def clearance_findings(kidney: Kidney, rule: Rule, check: Clearance) -> Iterator[Finding]:
    """What the clearance itself says, whatever is asked."""
    if kidney.known is None:
        yield Finding(rule.id, Level.UNKNOWN, "no-clearance")
        return
    values: tuple[tuple[str, object], ...] = (
        ("clearance", kidney.known.value),
        ("at", kidney.known.at),
        ("expires", check.expires),
    )
    if kidney.band is None:
        yield Finding(rule.id, Level.UNKNOWN, "clearance-expired", values)
    elif kidney.band.contraindicated:
        limits = (("limit", kidney.band.below),)
        yield Finding(rule.id, Level.STOP, "contraindicated", values + limits)
    elif kidney.known.value == kidney.band.from_:
        yield Finding(rule.id, Level.INFO, "clearance-borderline", values)


def steady_state(question: Question, rule: Rule, check: SteadyState) -> Iterator[Finding]:
    """A rate: where all running lines together would settle."""
    if question.rate is not None and question.by_needle and question.rate.mg_per_second > 0:
        yield from settling(question.together, question.kidney, question.at.seconds, rule, check)


def settling(
    course: Course, kidney: Kidney, second: int, rule: Rule, check: SteadyState
) -> Iterator[Finding]:
    """Where what runs at a second settles: baseline + mmol/h / (litres/h for each mL/min x clearance)."""
    if kidney.band is None or kidney.known is None or kidney.known.value == 0:
        return
    lines = [
        g
        for g in course.parenteral
        if isinstance(g.entry.event, Rate)
        and g.drug.is_magnesium
        and g.start <= second
        and (g.end is None or g.end > second)
    ]
    mmol_per_hour = sum((Amount(g.drug, g.mg_per_second * 3600).mmol for g in lines), Fraction(0))
    litres_per_hour = check.litres_per_hour_per_ml_min * kidney.known.value
    level = check.baseline + mmol_per_hour / litres_per_hour
    if mmol_per_hour and level > check.warn_above:
        fits = (check.warn_above - check.baseline) * litres_per_hour
        sulfate = DRUGS["magnesium sulfate"]
        assert sulfate.g_per_mol is not None
        yield Finding(
            rule.id,
            Level.WARN,
            "settles-high",
            (
                ("rate", sum((grams_per_hour(g.mg_per_second) for g in lines), Fraction(0))),
                ("clearance", kidney.known.value),
                ("level", level),
                ("limit", check.warn_above),
                ("fits", fits * sulfate.g_per_mol / 1000),
            ),
            events=tuple(g.entry.id for g in lines if g.entry.id != CANDIDATE),
        )
