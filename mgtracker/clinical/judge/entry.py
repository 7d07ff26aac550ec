"""Entries that look like slips: the same dose twice, a number or a unit misread against the order."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mgtracker.clinical.checks import Duplicate, IntramuscularCourse, Tenfold
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Dose, Entry, Order
from mgtracker.clinical.number import split_number
from mgtracker.clinical.protocol import Rule
from mgtracker.clinical.verdict import Finding, Level

from .question import Question

SLIPS = frozenset({"far-from-order", "unit-not-the-orders", "rate-is-bag-volume"})
"""The reasons of findings that ask whether it was meant as it is typed."""


def duplicate(question: Question, rule: Rule, check: Duplicate) -> Iterator[Finding]:
    """The same product, route and amount within a few minutes.

    Two sides are a dose split in two, where both together are no more than one IM dose may be.
    """
    dose = question.dose
    if dose is None:
        return
    for entry in question.course.of_kind(Dose):
        other = entry.event
        assert isinstance(other, Dose)
        if abs(other.at.seconds - dose.at.seconds) > check.within:
            continue
        same = (other.amount, other.route) == (dose.amount, dose.route)
        if same and _may_be_one_product(other, dose) and not _is_split(question, other, dose):
            values = (("at", other.at), ("by", entry.by))
            yield Finding(rule.id, Level.WARN, "entered-twice", values, (entry.id,))


def _may_be_one_product(one: Dose, other: Dose) -> bool:
    """Whether two labels can be of one product: of one strength, however it is written; else of one name."""
    if one.product is None or other.product is None:
        return True
    strengths = one.product.mg_per_ml, other.product.mg_per_ml
    if strengths == (None, None):
        return one.product.name.casefold() == other.product.name.casefold()
    return None in strengths or strengths[0] == strengths[1]


def _is_split(question: Question, one: Dose, other: Dose) -> bool:
    """Whether two doses can be the parts of one."""
    if None in (one.site, other.site) or one.site == other.site:
        return False
    courses = [check for _, check in question.protocol.each(IntramuscularCourse)]
    return all((one.amount + other.amount).grams <= check.most for check in courses)


def tenfold(question: Question, rule: Rule, check: Tenfold) -> Iterator[Finding]:
    """A number far from the order's, a unit that is not the order's, a rate that is the bag's volume."""
    rate = question.rate
    if rate is not None and rate.product is not None and rate.product.volume_ml is not None:
        number = _typed(rate.text)
        if number is not None and number == (rate.product.volume_ml, "mL/h"):
            bag = (("ml", rate.product.volume_ml), ("typed", rate.text))
            yield Finding(rule.id, Level.WARN, "rate-is-bag-volume", bag)
    orders = _orders(question)
    if not orders or any(_agrees(question, order, check) for order in orders):
        return
    order = orders[-1]
    assert isinstance(order.event, Order)
    reason = "far-from-order" if _far(question, order, check) else "unit-not-the-orders"
    values = (
        ("ordered", order.event.text),
        ("typed", _text(question)),
        ("ratio", _ratio(question, order)),
        ("asked", question.dose.amount if question.dose is not None else None),
        ("meant", order.event.amount),
    )
    yield Finding(rule.id, Level.WARN, reason, values, (order.id,))


def _orders(question: Question) -> list[Entry]:
    """The order it names, else every open order it could be meant for: same drug, route and sort."""
    candidate = question.candidate
    if candidate.order is not None:
        named = question.course.entry(candidate.order)
        orders = [] if named is None or not isinstance(named.event, Order) else [named]
    else:
        orders = [
            entry
            for entry in question.course.open_orders(question.at, question.drug)
            if isinstance(entry.event, Order) and entry.event.route == question.route
        ]
    return [entry for entry in orders if _ratio(question, entry) is not None]


def _ratio(question: Question, entry: Entry) -> Fraction | None:
    """The candidate over the order, amount over amount or rate over rate; None if they do not compare."""
    order = entry.event
    assert isinstance(order, Order)
    if question.rate is not None:
        asked, ordered = question.rate.mg_per_second, order.mg_per_second
    else:
        assert question.dose is not None
        asked = question.dose.amount.mg
        ordered = None if order.amount is None else order.amount.mg
    return asked / ordered if asked and ordered else None


def _far(question: Question, order: Entry, check: Tenfold) -> bool:
    ratio = _ratio(question, order)
    assert ratio is not None, "only orders that compare are kept"
    return ratio >= check.factor or ratio <= 1 / check.factor


def _agrees(question: Question, order: Entry, check: Tenfold) -> bool:
    """Whether it can be this order: not far off, and not the order's number with another unit."""
    assert isinstance(order.event, Order)
    if _far(question, order, check):
        return False
    typed, ordered = _typed(_text(question)), _typed(order.event.text)
    misread = (
        typed is not None
        and ordered is not None
        and typed[0] == ordered[0]
        and typed[1] != ordered[1]
        and _ratio(question, order) != 1
    )
    return not misread


def _text(question: Question) -> str:
    return question.candidate.text


def _typed(text: str) -> tuple[Fraction, str] | None:
    """The number and unit of a text; None for a bare 0."""
    try:
        return split_number(text)
    except InputError:
        return None
