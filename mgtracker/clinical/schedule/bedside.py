"""Bedside checks before each dose by needle and while magnesium runs in, and the QTc."""

from __future__ import annotations

from collections.abc import Iterator

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.due import Due
from mgtracker.clinical.protocol import Rule
from mgtracker.clinical.tasks import BedsideCheck, Electrocardiogram

from .ground import FOREVER, Ground

ELECTROLYTES = ("magnesium", "calcium", "potassium")


def bedside_checks(ground: Ground) -> Iterator[Due]:
    """Every look at the bedside that is outstanding."""
    for rule, task in ground.protocol.tasks(BedsideCheck):
        yield from _before_doses(ground, rule, task)
        yield from _running(ground, rule, task)
    for rule, electrocardiogram in ground.protocol.tasks(Electrocardiogram):
        yield from _qtc(ground, rule, electrocardiogram)


def _seen(ground: Ground, finding: str) -> Instant | None:
    found = ground.course.bedside(finding, FOREVER)
    return None if found is None else found.at


def _before_doses(ground: Ground, rule: Rule, task: BedsideCheck) -> Iterator[Due]:
    """Before the next dose of every order: not longer before than a look counts as fresh.

    The next is the first that no look is fresh for. A dose that nobody charted stays outstanding, and the
    look for it must not pass for the later ones.
    """
    fresh = max((getattr(check, "fresh", 0) for check in rule.checks), default=0)
    seen = _seen(ground, task.finds)
    for one in ground.orders:
        unseen = (s for s in one.waiting if seen is None or seen < s.due.plus(-fresh))
        slot = next(unseen, None) if one.parenteral else None
        if slot is not None:
            yield Due(
                rule.id,
                "bedside",
                task.finds,
                slot.due.plus(-fresh),
                slot.due,
                slot.overdue,
                target=one.entry.id,
                number=slot.number,
                count=one.order.count,
                after=one.entry.id,
            )


def _running(ground: Ground, rule: Rule, task: BedsideCheck) -> Iterator[Due]:
    """While a line runs, until it is charted as stopped: so long after its start, or the last look since."""
    if task.running_opens is None or task.running_overdue is None:
        return
    seen = _seen(ground, task.finds)
    for line, run in ground.runs.items():
        anchor = max([Instant(run.start), *([] if seen is None else [seen])])
        opens, overdue = anchor.plus(task.running_opens), anchor.plus(task.running_overdue)
        if run.reaches(opens.seconds):
            yield Due(
                rule.id,
                "bedside",
                task.finds,
                opens,
                overdue,
                overdue,
                target=line,
                parenteral=True,
            )


def _qtc(ground: Ground, rule: Rule, task: Electrocardiogram) -> Iterator[Due]:
    """Once at the beginning, and with the newest draw of electrolytes."""
    drawn = [entry for analyte in ELECTROLYTES for entry in ground.draws(analyte)[-1:]]
    newest = max(drawn, key=lambda entry: entry.at, default=None)
    seen = _seen(ground, "qtc")
    begun = [entry.at for analyte in ELECTROLYTES for entry in ground.draws(analyte)[:1]]
    if ground.first_magnesium is not None:
        begun.append(ground.first_magnesium)
    opens: Instant | None = None
    if seen is None and "baseline" in task.when:
        opens = min(begun, default=None)
    elif newest is not None and "electrolyte-review" in task.when:
        is_near = seen is not None and seen >= newest.at.plus(-task.within)
        opens = None if is_near else newest.at
    if opens is not None:
        overdue = opens.plus(task.within)
        yield Due(rule.id, "electrocardiogram", "qtc", opens, overdue, overdue)
