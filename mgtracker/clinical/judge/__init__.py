"""Judging: a candidate dose or rate against every rule, and the course as it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from mgtracker.clinical import checks as kind
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Candidate
from mgtracker.clinical.protocol import Protocol, Rule
from mgtracker.clinical.verdict import Finding, Verdict

from . import bedside, calcium, entry, injection, intravenous, oral, patient
from . import kidney as kidneys
from .caps import Forecast, cap_findings, fits, forecasts
from .question import Question
from .standing import Standing, standing

__all__ = ["Standing", "forecasts_of", "judge", "standing"]

Judge = Callable[[Question, Rule, Any], Iterator[Finding]]

JUDGES: Mapping[type[kind.Check], Judge] = {
    kind.Clearance: kidneys.clearance,
    kind.SteadyState: kidneys.steady_state,
    kind.Push: intravenous.push,
    kind.EmergencyPush: intravenous.emergency_push,
    kind.IvRate: intravenous.iv_rate,
    kind.Concentration: intravenous.concentration,
    kind.InfusionRate: intravenous.infusion_rate,
    kind.Intermittent: intravenous.intermittent,
    kind.IntramuscularCourse: injection.course_dose,
    kind.InjectionSite: injection.site,
    kind.Subcutaneous: injection.subcutaneous,
    kind.WeightedDose: injection.weighted,
    kind.OralDaily: oral.daily,
    kind.Titration: oral.titration,
    kind.DrugDaily: oral.drug_daily,
    kind.Reflex: bedside.reflex,
    kind.Respiration: bedside.respiration,
    kind.Urine: bedside.urine,
    kind.Antidote: bedside.antidote,
    kind.HeartBlock: patient.heart_block,
    kind.VolumeFirst: patient.volume_first,
    kind.SerumMagnesium: patient.serum,
    kind.Interactions: patient.interactions,
    kind.ContinuousDuration: patient.continuous,
    kind.Duplicate: entry.duplicate,
    kind.Tenfold: entry.tenfold,
    kind.MagnesiumFirst: calcium.magnesium_first,
    kind.CalciumHigh: calcium.calcium_high,
}
"""One judge for each kind that looks at a candidate by itself; caps are judged together (C5)."""


def forecasts_of(course: Course, candidate: Candidate, protocol: Protocol) -> list[Forecast]:
    """The candidate's rolling sums against every cap that applies; none if it counts towards none."""
    return forecasts(Question(course, protocol, candidate))


def judge(course: Course, candidate: Candidate, protocol: Protocol) -> Verdict:
    """May this be given, or started? Every finding, most severe first (conventions C1 to C10).

    Args:
        course: everything known, later doses included; without the candidate.
        candidate: a dose or a rate; what is known of the patient is as at its time.
        protocol: the rules.
    """
    question = Question(course, protocol, candidate)
    against = forecasts(question)
    found = cap_findings(question, against)
    for rule in protocol.rules:
        for check in rule.checks:
            if type(check) in JUDGES:
                found.extend(JUDGES[type(check)](question, rule, check))
    # Of those alike a slip of typing comes first: what the others say rests on it.
    found.sort(key=lambda finding: (-finding.level, finding.reason not in entry.SLIPS))
    band = question.kidney.band
    gives = question.drug.is_magnesium and question.mg_per_second != 0
    if gives and band is not None and band.contraindicated:
        return Verdict(tuple(found), None, Fraction(0), Fraction(0))
    return Verdict(tuple(found), *fits(question, against))
