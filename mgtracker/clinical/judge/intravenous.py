"""Into a vein: how much at once, how fast, how strong; and the intermittent regimen."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from mgtracker.clinical.checks import (
    Concentration,
    EmergencyPush,
    InfusionRate,
    Intermittent,
    IvRate,
    Push,
)
from mgtracker.clinical.events import Dose, Order, Rate
from mgtracker.clinical.protocol import Rule
from mgtracker.clinical.quantity import grams_per_hour
from mgtracker.clinical.tasks import Weekly
from mgtracker.clinical.verdict import Finding, Level

from .question import Question


def _iv_magnesium(question: Question) -> bool:
    return question.by_needle and question.route == "IV"


def push(question: Question, rule: Rule, check: Push) -> Iterator[Finding]:
    """A push outside an emergency: too much, or too fast."""
    dose = question.dose
    if dose is None or not _iv_magnesium(question) or dose.emergency:
        return
    if dose.over < check.shorter_than:
        yield from _push_findings(dose, rule, check)


def emergency_push(question: Question, rule: Rule, check: EmergencyPush) -> Iterator[Finding]:
    """An emergency push: needs a reason, and is still not without limit."""
    dose = question.dose
    if dose is None or not _iv_magnesium(question) or not dose.emergency:
        return
    found = list(_push_findings(dose, rule, check))
    yield from found or [Finding(rule.id, Level.INFO, "emergency")]


def _push_findings(dose: Dose, rule: Rule, check: Push | EmergencyPush) -> Iterator[Finding]:
    if dose.amount.grams > check.most:
        yield Finding(
            rule.id,
            Level.WARN,
            "push-too-much",
            (("grams", dose.amount.grams), ("limit", check.most)),
        )
    if dose.over < check.shortest:
        yield Finding(
            rule.id,
            Level.WARN,
            "push-too-fast",
            (("over", dose.over), ("shortest", check.shortest)),
        )


def iv_rate(question: Question, rule: Rule, check: IvRate) -> Iterator[Finding]:
    """mg a minute into a vein; at once counts as within a minute."""
    if not _iv_magnesium(question):
        return
    dose = question.dose
    per_second = question.mg_per_second
    if per_second is None:
        assert dose is not None, "a rate always has its speed"
        per_second = dose.amount.mg / 60
    per_minute = per_second * 60
    if per_minute > check.most:
        mg = dose.amount.mg if dose is not None else None
        yield Finding(
            rule.id,
            Level.WARN if question.emergency else Level.STOP,
            "iv-too-fast",
            (
                ("mg_per_minute", per_minute),
                ("limit", check.most),
                ("at_once", dose is not None and dose.over == 0),
                ("minutes", None if mg is None else ceil(mg / check.most)),
                ("grams_per_hour", check.most * 60 / 1000),
            ),
        )


def concentration(question: Question, rule: Rule, check: Concentration) -> Iterator[Finding]:
    """How strong a solution goes into a vein; info where no product says."""
    candidate = question.candidate
    if not _iv_magnesium(question) or question.mg_per_second == 0:
        return
    product = candidate.product
    if product is not None and product.mg_per_ml is None and _has_digit(product.name):
        values = (("product", product.name), ("limit", check.most / 10))
        yield Finding(rule.id, Level.UNKNOWN, "strength-not-read", values)
    elif product is None or product.mg_per_ml is None:
        yield Finding(rule.id, Level.INFO, "strength-not-stated", (("limit", check.most / 10),))
    elif product.mg_per_ml > check.most:
        found: list[tuple[str, object]] = [
            ("percent", product.mg_per_ml / 10),
            ("limit", check.most / 10),
        ]
        if question.dose is not None:
            found.append(("ml", question.dose.amount.mg / check.most))
        yield Finding(rule.id, Level.STOP, "too-strong", tuple(found))


def _has_digit(name: str) -> bool:
    """Whether a label that is not understood says a figure, which may be its strength."""
    return any(map(str.isdigit, name))


def infusion_rate(question: Question, rule: Rule, check: InfusionRate) -> Iterator[Finding]:
    """Grams an hour of a line, or of a dose given over an hour or longer, with whatever else runs."""
    if not _iv_magnesium(question):
        return
    dose = question.dose
    if dose is not None and dose.over < check.from_duration:
        return
    if not question.mg_per_second:
        return
    speed = grams_per_hour(_running(question, check.from_duration))
    values = (("rate", speed), ("least", check.least), ("most", check.most))
    if speed > check.most:
        yield Finding(rule.id, Level.WARN, "rate-high", values)
    elif check.least is not None and speed < check.least and not _is_intermittent(question):
        yield Finding(rule.id, Level.WARN, "rate-low", values)


def _running(question: Question, from_duration: int) -> Fraction:
    """mg a second of all that is judged as an infusion at the candidate's start, itself included."""
    start = question.at.seconds
    return sum(
        (
            g.mg_per_second
            for g in question.together.given
            if g.drug.is_magnesium
            and g.route == "IV"
            and g.start <= start
            and (g.end is None or g.end > start)
            and (
                g.end is None or isinstance(g.entry.event, Rate) or g.end - g.start >= from_duration
            )
        ),
        Fraction(0),
    )


def _intermittent_order(question: Question) -> Order | None:
    """The order given a few times a week that the candidate fulfils."""
    named = question.candidate.order
    entry = None if named is None else question.course.entry(named)
    order = None if entry is None else entry.event
    return order if isinstance(order, Order) and order.times_per_week is not None else None


def _is_intermittent(question: Question) -> bool:
    """Whether it is of such an order, or a dose that names none and is one by its amount and its time."""
    if _intermittent_order(question) is not None:
        return True
    dose = question.dose
    return dose is not None and any(
        check.least <= dose.amount.mmol <= check.most
        and check.shortest <= dose.over <= check.longest
        for _, check in question.protocol.each(Intermittent)
    )


def intermittent(question: Question, rule: Rule, check: Intermittent) -> Iterator[Finding]:
    """A dose of an order given a few times a week: how often, amount, bag and time."""
    dose, order = question.dose, _intermittent_order(question)
    if dose is None or order is None or not _iv_magnesium(question):
        return
    for _, weekly in question.protocol.tasks(Weekly):
        least, most, times = weekly.least_times, weekly.most_times, order.times_per_week
        if times is not None and not least <= times <= most:
            values = (("times", times), ("least", least), ("most", most))
            yield Finding(rule.id, Level.WARN, "times-outside", values)
    if not check.least <= dose.amount.mmol <= check.most:
        yield Finding(
            rule.id,
            Level.WARN,
            "amount-outside",
            (("mmol", dose.amount.mmol), ("least", check.least), ("most", check.most)),
        )
    if not check.shortest <= dose.over <= check.longest:
        yield Finding(
            rule.id,
            Level.WARN,
            "time-outside",
            (("over", dose.over), ("shortest", check.shortest), ("longest", check.longest)),
        )
    volume = dose.product.volume_ml if dose.product is not None else None
    if volume is not None and not check.least_volume <= volume <= check.most_volume:
        yield Finding(
            rule.id,
            Level.WARN,
            "volume-outside",
            (("ml", volume), ("least", check.least_volume), ("most", check.most_volume)),
        )
