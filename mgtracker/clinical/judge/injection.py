"""Into muscle or under the skin: the course, the side, the volume, and doses by weight."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mgtracker.clinical.checks import InjectionSite, IntramuscularCourse, Subcutaneous, WeightedDose
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import SITES, Dose, Entry, Order
from mgtracker.clinical.protocol import Rule
from mgtracker.clinical.quantity import Amount
from mgtracker.clinical.verdict import Finding, Level

from .question import Question


def im_doses(course: Course) -> list[Entry]:
    """Doses of magnesium into muscle, by the time they were given."""
    return [
        entry
        for entry in course.of_kind(Dose)
        if isinstance(entry.event, Dose)
        and entry.event.route == "IM"
        and entry.event.drug.is_magnesium
    ]


def course_dose(question: Question, rule: Rule, check: IntramuscularCourse) -> Iterator[Finding]:
    """The size of an IM dose, and whether it comes too soon after the last, or before its order's first."""
    dose = question.dose
    if dose is None or not question.by_needle or dose.route != "IM":
        return
    parts = _parts(question.course, dose, check)
    grams = dose.amount.grams + sum(amount.grams for _, amount in parts)
    if not check.least <= grams <= check.most:
        yield Finding(
            rule.id,
            Level.WARN,
            "im-amount",
            (("grams", grams), ("least", check.least), ("most", check.most)),
        )
    whole = {entry.id for entry, _ in parts}
    before = [e for e in im_doses(question.course) if e.at <= dose.at and e.id not in whole]
    if before:
        last = before[-1]
        opens = last.at.plus(check.every - check.early)
        if dose.at < opens:
            yield Finding(
                rule.id,
                Level.WARN,
                "im-early",
                (("last", last.at), ("due", last.at.plus(check.every)), ("opens", opens)),
                events=(last.id,),
            )
    first = _first_due(question.course, dose)
    if first is not None and dose.at < first.plus(-check.early):
        yield Finding(
            rule.id,
            Level.WARN,
            "before-first",
            (("due", first), ("opens", first.plus(-check.early))),
            events=() if dose.order is None else (dose.order,),
        )


def _first_due(course: Course, dose: Dose) -> Instant | None:
    """When the order that a dose names is first due; None where it names none, or an earlier one was given."""
    order = None if dose.order is None else course.entry(dose.order)
    if order is None or not isinstance(order.event, Order):
        return None
    given = (entry.event for entry in im_doses(course) if entry.at <= dose.at)
    begun = any(isinstance(one, Dose) and one.order == dose.order for one in given)
    return None if begun else order.event.first


def _parts(course: Course, dose: Dose, check: IntramuscularCourse) -> list[tuple[Entry, Amount]]:
    """The other parts of a dose split over two sides: the other side, and close in time."""
    return [
        (entry, entry.event.amount)
        for entry in im_doses(course)
        if isinstance(entry.event, Dose)
        and None not in (entry.event.site, dose.site)
        and entry.event.site != dose.site
        and abs(entry.at.seconds - dose.at.seconds) <= check.parts_within
    ]


def next_site(course: Course, moment: Instant) -> str | None:
    """The side to take next at `moment`: the other than the last; None if no side was ever recorded."""
    sides = [
        entry.event.site
        for entry in im_doses(course)
        if isinstance(entry.event, Dose) and entry.event.site is not None and entry.at <= moment
    ]
    if not sides:
        return None
    left, right = SITES
    return right if sides[-1] == left else left


def site(question: Question, rule: Rule, check: InjectionSite) -> Iterator[Finding]:
    """Which side, and how much in one place."""
    dose = question.dose
    if dose is None or dose.route != "IM" or not question.by_needle:
        return
    proposed = next_site(question.course, dose.at)
    if dose.site is None:
        yield Finding(rule.id, Level.INFO, "site-not-stated", (("next", proposed),))
    elif proposed is not None and proposed != dose.site:
        yield Finding(rule.id, Level.WARN, "same-site", (("site", dose.site), ("next", proposed)))
    volume = dose.amount.ml_of(dose.product) if dose.product is not None else None
    if volume is not None and volume > check.most_in_one_site:
        sites = -(-volume // check.most_in_one_site)
        yield Finding(
            rule.id,
            Level.INFO,
            "much-in-one-site",
            (
                ("ml", volume),
                ("limit", check.most_in_one_site),
                ("sites", sites),
                ("each", volume / sites),
            ),
        )


def subcutaneous(question: Question, rule: Rule, check: Subcutaneous) -> Iterator[Finding]:
    """An unlicensed route, said each time; and its range."""
    dose = question.dose
    if dose is None or dose.route != "subcut" or not question.by_needle:
        return
    yield Finding(rule.id, Level.INFO, "unlicensed")
    if not check.least <= dose.amount.mmol <= check.most:
        yield Finding(
            rule.id,
            Level.WARN,
            "subcut-amount",
            (("mmol", dose.amount.mmol), ("least", check.least), ("most", check.most)),
        )


def weighted(question: Question, rule: Rule, check: WeightedDose) -> Iterator[Finding]:
    """The most by weight in any window that holds the dose; without a weight it cannot be checked."""
    dose = question.dose
    if dose is None or not question.by_needle or dose.route != check.route:
        return
    weight = question.course.fact("weight", dose.at)
    if weight is None:
        yield Finding(rule.id, Level.UNKNOWN, "no-weight")
        return
    most = check.mg_per_kg * weight.value.value
    highest = _highest_window(question.together, check, dose.at)
    if highest > most:
        yield Finding(
            rule.id,
            Level.WARN,
            "over-weight-limit",
            (
                ("grams", highest / 1000),
                ("limit", most / 1000),
                ("weight", weight.value.value),
                ("window", check.window),
            ),
        )


def _highest_window(together: Course, check: WeightedDose, at: Instant) -> Fraction:
    """The largest sum of doses by one route over windows (t - w, t] with t in [at, at + w)."""
    doses = [
        (entry.at.seconds, entry.event.amount.mg)
        for entry in together.of_kind(Dose)
        if isinstance(entry.event, Dose)
        and entry.event.route == check.route
        and entry.event.drug.is_magnesium
    ]
    ends = [t for t, _ in doses if at.seconds <= t < at.seconds + check.window]
    sums = [
        sum((mg for t, mg in doses if end - check.window < t <= end), Fraction(0)) for end in ends
    ]
    return max(sums, default=Fraction(0))
