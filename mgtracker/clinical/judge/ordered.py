"""One dose of an order, judged by itself before any is given: the limits of its amount, its rate, its time.

What has to be seen at the bedside, and what else was given by then, is judged when it is given.
"""

from __future__ import annotations

from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Candidate, Dose, Entry, Order, Rate
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.verdict import Finding

from . import judge

ORDERED = " order"
"""The id the order has while it is only thought of; no entry has it, for ids are read without blanks."""
SAID_ELSEWHERE = frozenset(
    {
        # at the bedside, or of what else was given by then: judged when it is given
        *("never-checked", "checked-long-ago", "reflex", "breathing-slow", "urine-little"),
        *("antidote-not-confirmed", "heart-block-not-asked", "volume", "interaction", "emergency"),
        *("magnesium-high", "magnesium-toxic", "magnesium-low", "magnesium-not-known"),
        *(
            "calcium-high",
            "im-early",
            "before-first",
            "same-site",
            "site-not-stated",
            "much-in-one-site",
        ),
        *(
            "entered-twice",
            "continuous",
            "pregnancy-not-asked",
            "strength-not-stated",
            "strength-not-read",
        ),
        *("far-from-order", "unit-not-the-orders", "rate-is-bag-volume"),
        # by the proof itself
        *("no-clearance", "clearance-expired", "contraindicated", "clearance-borderline"),
    }
)
"""The reasons of findings that are no matter of one dose of an order by itself."""


def is_of_one_dose(finding: Finding) -> bool:
    """Whether the order itself is the cause. A reason nobody has placed yet counts as one, not as nothing."""
    return finding.sum is None and finding.reason not in SAID_ELSEWHERE


def findings_on_one_dose(course: Course, order: Order, protocol: Protocol) -> tuple[Finding, ...]:
    """What is to be said of the order's first dose, or of its rate.

    Args:
        course: everything known; without the order.
        order: as it would be written.
        protocol: the rules.
    """
    if order.times_per_week is not None:
        course = Course((*course.entries, Entry(ORDERED, order, order.at, position=0)))
    verdict = judge(course, _first(order), protocol)
    return tuple(finding for finding in verdict.findings if is_of_one_dose(finding))


def _first(order: Order) -> Candidate:
    at = max(order.first, order.at)
    if order.mg_per_second is not None:
        until = order.until if order.duration is None else at.plus(order.duration)
        line = order.line or ORDERED
        return Rate(at, line, order.drug, order.mg_per_second, order.text, order.product, until)
    assert order.amount is not None, "an order has an amount or a rate"
    return Dose(
        at=at,
        amount=order.amount,
        route=order.route,
        text=order.text,
        product=order.product,
        kind_of_mg=order.kind_of_mg,
        over=order.over,
        order=None if order.times_per_week is None else ORDERED,
    )
