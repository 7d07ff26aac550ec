"""What a proposal adds to the chart: its marks, the sum with it for the cap on show, its first crossing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.clinical.events import PARENTERAL, Dose, Order, Rate
from mgtracker.clinical.judge import forecasts_of
from mgtracker.clinical.judge.caps import applicable
from mgtracker.clinical.judge.question import Question
from mgtracker.clinical.proof import planned_sum
from mgtracker.clinical.quantity import format_amount
from mgtracker.ui.translation import tr
from mgtracker.ui.trend import plan
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
    """One proposal as the chart shows it; `peak` in grams, None where it counts towards no cap.

    A dose or a rate has one mark, an order one for each dose it plans; `replaces` is the id of the order
    that it takes the place of, "" for none.
    """

    marks: tuple[Mark, ...]
    amount: str
    rolling: Rolling | None
    peak: Fraction | None
    cross: Cross | None
    replaces: str = ""


def shown(view: View, proposal: Proposal) -> Shown | None:
    """None if nothing of it can be drawn: no patient, or neither a dose, a rate nor an order."""
    view = without(view, proposal.corrects)
    event, patient = proposal.event, view.patient
    if patient is None or not isinstance(event, Dose | Rate | Order):
        return None
    marks: tuple[Mark, ...]
    if isinstance(event, Order):
        marks, amount = plan.proposed(view, event), tr("the order")
        rolling = _of_order(view, patient, event, proposal.replaces)
    else:
        mark = candidate_mark(view, event)
        marks = () if mark is None else (mark,)
        amount = _amount(event)
        rolling = _for_cap_on_show(view, patient, event, proposal.rolling)
    return Shown(
        marks=marks,
        amount=amount,
        rolling=rolling,
        peak=None if rolling is None else rolling.peak().mg / MG,
        cross=None if rolling is None else crossing(view, proposal.verdict.findings),
        replaces=proposal.replaces or "",
    )


def _amount(event: Candidate) -> str:
    if isinstance(event, Dose):
        return format_amount(event.amount)
    return rate_text(event.mg_per_second)


def _of_order(
    view: View, patient: PatientView, order: Order, replaces: str | None
) -> Rolling | None:
    """The sum with all that an order plans, and what other orders do, for the cap that the panel shows."""
    if not patient.caps:
        return None
    rule = patient.caps[0].rule.id
    return planned_sum(patient.course, order, view.protocol, view.zone, rule, replaces=replaces)


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
