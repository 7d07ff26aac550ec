"""By mouth: how much in a day, the steps of a titration; and drugs counted in mcg."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mgtracker.clinical.checks import DrugDaily, OralDaily, Titration
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Dose, Entry
from mgtracker.clinical.protocol import Rule
from mgtracker.clinical.verdict import Finding, Level

from .question import Question


def _oral_magnesium(course: Course, since: int | None = None) -> list[tuple[Entry, Fraction]]:
    """Oral magnesium doses with their mmol, by time; only those after `since`, where it is given."""
    return [
        (entry, entry.event.amount.mmol)
        for entry in course.of_kind(Dose)
        if isinstance(entry.event, Dose)
        and entry.event.route == "oral"
        and entry.event.drug.is_magnesium
        and (since is None or entry.at.seconds > since)
    ]


def _day(doses: list[tuple[Entry, Fraction]], end: int, window: int) -> Fraction:
    """mmol over (end - window, end]."""
    return sum((n for e, n in doses if end - window < e.at.seconds <= end), Fraction(0))


def oral_within(course: Course, at: Instant, window: int) -> Fraction:
    """mmol of magnesium by mouth over (at - window, at]; no gram cap counts it (C7)."""
    return _day(_oral_magnesium(course, at.seconds - window), at.seconds, window)


def _highest_day(doses: list[tuple[Entry, Fraction]], start: int, window: int) -> Fraction:
    """The largest day's sum that holds an instant in [start, start + window)."""
    ends = [e.at.seconds for e, _ in doses if start <= e.at.seconds < start + window]
    return max((_day(doses, end, window) for end in ends), default=Fraction(0))


def daily(question: Question, rule: Rule, check: OralDaily) -> Iterator[Finding]:
    """All oral magnesium in a day."""
    dose = question.dose
    if dose is None or dose.route != "oral" or not dose.drug.is_magnesium:
        return
    doses = _oral_magnesium(question.together, dose.at.seconds - check.window)
    highest = _highest_day(doses, dose.at.seconds, check.window)
    if highest > check.warn_above:
        fits = max(Fraction(0), check.warn_above - (highest - dose.amount.mmol))
        yield Finding(
            rule.id,
            Level.WARN,
            "oral-over",
            (("mmol", highest), ("limit", check.warn_above), ("fits", fits)),
        )


def titration(question: Question, rule: Rule, check: Titration) -> Iterator[Finding]:
    """Functional hypoparathyroidism: the start, the size of a step, and the time since the last."""
    dose = question.dose
    low_pth = question.course.fact("low_pth", question.at)
    if dose is None or dose.route != "oral" or not dose.drug.is_magnesium:
        return
    if low_pth is None or not low_pth.value:
        return
    before = [
        (entry, mmol) for entry, mmol in _oral_magnesium(question.course) if entry.at <= dose.at
    ]
    today = _day(before, dose.at.seconds, check.window) + dose.amount.mmol
    if not before:
        if today > check.start_most:
            yield Finding(
                rule.id, Level.WARN, "start-high", (("mmol", today), ("limit", check.start_most))
            )
        return
    level, since = _reached(before, dose.at.seconds, check)
    step = today - level
    if step <= 0:
        return
    values = (("mmol", today), ("before", level), ("limit", level + check.step_most))
    if step > check.step_most:
        yield Finding(rule.id, Level.WARN, "step-high", values)
    if dose.at.seconds - since < check.step_after:
        yield Finding(
            rule.id,
            Level.WARN,
            "step-early",
            (*values, ("opens", dose.at.plus(since + check.step_after - dose.at.seconds))),
        )


def _reached(
    before: list[tuple[Entry, Fraction]], now: int, check: Titration
) -> tuple[Fraction, int]:
    """The daily amount of the last days, and since when it has been that much.

    Days that began within `window` of `now` are left out: the dose asked about belongs to them.
    """
    days = [(e.at.seconds, _day(before, e.at.seconds, check.window)) for e, _ in before]
    earlier = [day for day in days if day[0] <= now - check.window] or days
    level = max(mmol for second, mmol in earlier if second > earlier[-1][0] - check.window)
    since = earlier[-1][0]
    for second, mmol in reversed(earlier):
        if mmol >= level:
            since = second
        elif second <= since - check.window:
            break
    return level, since


def drug_daily(question: Question, rule: Rule, check: DrugDaily) -> Iterator[Finding]:
    """One drug in a day, in mcg."""
    dose = question.dose
    if dose is None or dose.drug.name != check.drug:
        return
    doses = [
        (entry, entry.event.amount.mcg)
        for entry in question.together.of_kind(Dose)
        if isinstance(entry.event, Dose) and entry.event.drug.name == check.drug
    ]
    highest = _highest_day(doses, dose.at.seconds, check.window)
    if check.stop_above is not None and highest > check.stop_above:
        yield Finding(
            rule.id, Level.STOP, "drug-over", (("mcg", highest), ("limit", check.stop_above))
        )
    elif check.warn_above is not None and highest > check.warn_above:
        yield Finding(
            rule.id, Level.WARN, "drug-over", (("mcg", highest), ("limit", check.warn_above))
        )
    elif check.least is not None and highest < check.least:
        yield Finding(rule.id, Level.WARN, "drug-under", (("mcg", highest), ("limit", check.least)))
