"""What a proposal adds to the chart: its mark, the sum with it for the cap on show, its first crossing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.clinical.events import PARENTERAL, Dose, Rate
from mgtracker.clinical.judge import forecasts_of
from mgtracker.clinical.judge.caps import applicable
from mgtracker.clinical.judge.question import Question
from mgtracker.clinical.quantity import format_amount
from mgtracker.ui.trend.cross import Cross, crossing
from mgtracker.ui.trend.marks import Mark, candidate_mark, rate_text
from mgtracker.ui.trend.steps import MG
from mgtracker.view import without

if TYPE_CHECKING:
    from fractions import Fraction

    from mgtracker.clinical.events import Candidate
    from mgtracker.clinical.exposure import Rolling
    from mgtracker.ui.bridge import Proposal
    from mgtracker.view import PatientView, View


@dataclass(frozen=True, slots=True)
class Shown:
    """One proposal as the chart shows it; `peak` in grams, None where it counts towards no cap."""

    mark: Mark | None
    amount: str
    rolling: Rolling | None
    peak: Fraction | None
    cross: Cross | None


def shown(view: View, proposal: Proposal) -> Shown | None:
    """None if nothing of it can be drawn: no patient, or neither a dose nor a rate."""
    view = without(view, proposal.corrects)
    event, patient = proposal.event, view.patient
    if patient is None or not isinstance(event, Dose | Rate):
        return None
    rolling = _for_cap_on_show(view, patient, event, proposal.rolling)
    return Shown(
        mark=candidate_mark(view, event),
        amount=format_amount(event.amount)
        if isinstance(event, Dose)
        else rate_text(event.mg_per_second),
        rolling=rolling,
        peak=None if rolling is None else rolling.peak().mg / MG,
        cross=None if rolling is None else crossing(view, proposal.verdict.findings),
    )


def _for_cap_on_show(
    view: View, patient: PatientView, event: Candidate, rolling: Rolling | None
) -> Rolling | None:
    """The sum with the candidate for the very cap that the panel shows.

    A candidate by needle may find the clearance expired, and so another cap first.
    """
    if rolling is None or not patient.caps:
        return None
    rule = patient.caps[0].rule
    question = Question(patient.course, view.protocol, event)
    route = event.route if isinstance(event, Dose) else "IV"
    mine = [
        found
        for found, cap in applicable(view.protocol, question.kidney)
        if cap.drug == event.drug.name and route in PARENTERAL
    ]
    if mine and mine[0].id == rule.id:
        return rolling
    against = forecasts_of(patient.course, event, view.protocol)
    return next((one.together for one in against if one.rule.id == rule.id), None)
