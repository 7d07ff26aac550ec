"""Decisions to be looked at again: oral magnesium, the calcitriol bridge, every order by needle."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from fractions import Fraction

from mgtracker.clinical.checks import DrugDaily, OralDaily
from mgtracker.clinical.clock import DAY, Instant
from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Dose, Entry, Labs
from mgtracker.clinical.protocol import Rule
from mgtracker.clinical.tasks import Review

from .doses import ordered
from .ground import FOREVER, Ground

ORAL = "oral magnesium"


def reviews(ground: Ground) -> Iterator[Due]:
    """Every review that is outstanding."""
    kinds = {
        "oral-start": _oral,
        "last-step": _step,
        "calcitriol-start": _bridge,
        "parenteral-order": _orders,
    }
    for rule, task in ground.protocol.tasks(Review):
        yield from kinds[task.after](ground, rule, task)


def _item(rule: Rule, task: Review, what: str, anchor: Instant) -> Due:
    due = task.overdue if task.due is None else task.due
    opens, by, overdue = (anchor.plus(one) for one in (task.opens, due, task.overdue))
    return Due(rule.id, "review", what, opens, by, overdue)


def _oral(ground: Ground, rule: Rule, task: Review) -> Iterator[Due]:
    """Still low so long after the start, or after the last step or review; of some, at a dose for a time."""
    doses = ground.oral
    if not doses or ground.is_over(doses) or ground.magnesium_in_range:
        return
    if task.at_dose_for is None or task.at_least is None:
        yield _item(rule, task, ORAL, _last_step(ground, rule))
        return
    start = max([doses[0].at, *_since(ground, rule)])
    reached = _at_least_since(ground, task.at_least)
    if reached is None:
        return
    goes_on = any(one.order.route == "oral" for one in ground.orders)
    # A dose a night for seven nights spans six days.
    if not goes_on and doses[-1].at < reached.plus(task.at_dose_for - DAY):
        return
    item = _item(rule, task, ORAL, start)
    held = reached.plus(task.at_dose_for)
    opens, due, overdue = (max(time, held) for time in (item.opens, item.due, item.overdue))
    yield Due(rule.id, "review", ORAL, opens, due, overdue)


def _step(ground: Ground, rule: Rule, task: Review) -> Iterator[Due]:
    """With low PTH: so long after the last step, until magnesium is in range."""
    low_pth = ground.course.fact("low_pth", FOREVER)
    if low_pth is None or not low_pth.value:
        return
    doses = ground.oral
    if doses and not ground.is_over(doses) and not ground.magnesium_in_range:
        yield _item(rule, task, ORAL, _last_step(ground, rule))


def _since(ground: Ground, rule: Rule) -> list[Instant]:
    reviewed = ground.reviewed(rule.id)
    return [] if reviewed is None else [reviewed]


def _last_step(ground: Ground, rule: Rule) -> Instant:
    """When the daily dose last went up, or began, or was last reviewed.

    A night's dose given late comes near the next one: a rise that the dose after it does not hold is none.
    """
    days = _days(ground)
    highest, step = days[0][1], days[0][0]
    for (moment, mmol), (_, following) in zip(days, [*days[1:], days[-1]], strict=True):
        held = min(mmol, following)
        if held > highest:
            highest, step = held, moment
    return max([step, *_since(ground, rule)])


def _days(ground: Ground) -> list[tuple[Instant, Fraction]]:
    """At each dose by mouth, the mmol of the day up to it; a day as the protocol counts one."""
    return ground.course.once(ground.protocol, "days by mouth", lambda: _summed(ground))


def _summed(ground: Ground) -> list[tuple[Instant, Fraction]]:
    doses = ground.oral
    window = max((check.window for _, check in ground.protocol.each(OralDaily)), default=DAY)
    times = [dose.at.seconds for dose in doses]
    amounts = [_mmol(dose) for dose in doses]
    found = []
    for dose, second in zip(doses, times, strict=True):
        day = slice(bisect_right(times, second - window), bisect_right(times, second))
        found.append((dose.at, sum(amounts[day], Fraction(0))))
    return found


def _mmol(entry: Entry) -> Fraction:
    assert isinstance(entry.event, Dose)
    return entry.event.amount.mmol


def _at_least_since(ground: Ground, least: Fraction) -> Instant | None:
    """From when every day had at least so many mmol; None if the last had not."""
    since: Instant | None = None
    for moment, mmol in _days(ground):
        if mmol < least:
            since = None
        elif since is None:
            since = moment
    return since


def _bridge(ground: Ground, rule: Rule, task: Review) -> Iterator[Due]:
    """The drug of the bridge: so long after its start, or as soon as magnesium is normal and PTH has risen."""
    drugs = [check.drug for check in rule.checks if isinstance(check, DrugDaily)]
    for drug in drugs:
        doses = ground.current(ground.doses(drug))
        if not doses or ground.is_over(doses):
            continue
        anchor = max([doses[0].at, *_since(ground, rule)])
        item = _item(rule, task, drug, anchor)
        answered = _answered(ground, anchor)
        opens = item.opens if answered is None else min(item.opens, answered)
        yield Due(rule.id, "review", drug, opens, item.due, item.overdue)


def _answered(ground: Ground, anchor: Instant) -> Instant | None:
    """When, after `anchor`, magnesium was seen to be normal and PTH to have risen; None if not."""
    magnesium = ground.believed_magnesium
    if magnesium is None or not ground.magnesium_in_range or magnesium[0].at < anchor:
        return None
    levels = [
        (e.at, e.event.values["pth"].value)
        for e in ground.draws("pth")
        if isinstance(e.event, Labs)
    ]
    before = [value for moment, value in levels if moment <= anchor]
    if not levels or not before or levels[-1][0] <= anchor or levels[-1][1] <= before[-1]:
        return None
    return max(magnesium[0].at, levels[-1][0])


def _orders(ground: Ground, rule: Rule, task: Review) -> Iterator[Due]:
    """Every order by needle that goes on so long, counted from when it was written or last reviewed."""
    for one in ground.orders:
        if not one.parenteral or not one.goes_on:
            continue
        reviewed = ground.reviewed(rule.id, one.entry.id)
        anchor = one.entry.at if reviewed is None else max(one.entry.at, reviewed)
        if one.end is not None and one.end < anchor.plus(task.overdue):
            continue
        item = _item(rule, task, ordered(one.order), anchor)
        yield Due(
            rule.id,
            "review",
            item.what,
            item.opens,
            item.due,
            item.overdue,
            target=one.entry.id,
            after=one.entry.id,
        )
