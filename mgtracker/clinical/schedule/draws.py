"""Laboratory draws: early, weekly once stable, daily by needle, the answer of PTH, and those asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.due import Due
from mgtracker.clinical.events import DrawRequest
from mgtracker.clinical.first_dose import first_effective_dose
from mgtracker.clinical.protocol import Rule
from mgtracker.clinical.tasks import Draw, RequestedDraw

from .ground import Ground


def draws(ground: Ground) -> Iterator[Due]:
    """Every draw that is outstanding: one item an analyte, for each has a clock of its own."""
    kinds = {
        "last-draw": _early,
        "stable": _weekly,
        "first-effective-dose": _answer,
        "parenteral-running": _daily,
        "last-parenteral": _after_course,
    }
    for rule, task in ground.protocol.tasks(Draw):
        for analyte in task.analytes:
            if (opens := kinds[task.after](ground, task, analyte)) is not None:
                yield _item(ground, rule, task, analyte, opens)
    yield from _requested(ground)


def _item(ground: Ground, rule: Rule, task: Draw, analyte: str, opens: Instant) -> Due:
    overdue = opens.plus(task.overdue - task.opens)
    last = ground.draws(analyte)[-1:]
    after = last[0].id if last and last[0].at.plus(task.opens) == opens else None
    return Due(rule.id, "draw", analyte, opens, overdue, overdue, after=after)


def _early(ground: Ground, task: Draw, analyte: str) -> Instant | None:
    """So long after the last draw, until stable; never drawn: from the first magnesium on."""
    if task.drug is not None:
        return _while_given(ground, task, analyte, task.drug)
    return None if ground.is_stable else _since_last(ground, task, analyte)


def _weekly(ground: Ground, task: Draw, analyte: str) -> Instant | None:
    return _since_last(ground, task, analyte) if ground.is_stable else None


def _since_last(ground: Ground, task: Draw, analyte: str) -> Instant | None:
    found = ground.draws(analyte)
    return found[-1].at.plus(task.opens) if found else ground.first_magnesium


def _while_given(ground: Ground, task: Draw, analyte: str, drug: str) -> Instant | None:
    """While a drug is given: so long after the last draw, or its first dose; once more after its last."""
    doses = ground.current(ground.doses(drug))
    planned = [one.order.first for one in ground.orders if one.order.drug.name == drug]
    if not doses and not planned:
        return None
    first = min([*planned, *(dose.at for dose in doses[:1])])
    drawn = [entry.at for entry in ground.draws(analyte)[-1:]]
    anchor = max([first, *drawn])
    goes_on = bool(planned) or doses[-1].at.plus(task.overdue) > anchor
    return anchor.plus(task.opens) if goes_on else None


def _answer(ground: Ground, task: Draw, analyte: str) -> Instant | None:
    """So long after the first effective dose, once."""
    first = first_effective_dose(ground.course, ground.protocol)
    if first is None:
        return None
    opens = first.plus(task.opens)
    return None if ground.drawn_since(analyte, opens) else opens


def _daily(ground: Ground, task: Draw, analyte: str) -> Instant | None:
    """While magnesium by needle goes on: so long after its start, or the last draw since.

    It has to go on, or be planned to, up to when the draw opens; else the draw after the course is due.
    """
    course = ground.needle_course(task.overdue)
    if course is None:
        return None
    drawn = [entry.at for entry in ground.draws(analyte)[-1:]]
    opens = max([Instant(course.start), *drawn]).plus(task.opens)
    return opens if course.reaches(opens.seconds) else None


def _after_course(ground: Ground, task: Draw, analyte: str) -> Instant | None:
    """So long after the end of the last course by needle, as planned; an earlier draw does not do."""
    course = ground.needle_course(task.overdue)
    if course is None or course.end is None:
        return None
    opens = Instant(course.end).plus(task.opens)
    return None if ground.drawn_since(analyte, opens) else opens


def _requested(ground: Ground) -> Iterator[Due]:
    """Draws that somebody asked for, until they are taken; those asked for twice for one time once."""
    found: dict[str, Due] = {}
    for rule, task in ground.protocol.tasks(RequestedDraw):
        for entry in ground.course.of_kind(DrawRequest):
            request = entry.event
            assert isinstance(request, DrawRequest)
            since = max(request.due.plus(-task.opens_before), entry.at)
            # Asked for after its time, it has been open since then; only a draw after the asking does.
            opens, overdue = min(since, request.due), request.due.plus(task.overdue_after)
            item = partial(Due, rule.id, "draw", after=entry.id)
            for analyte in request.analytes:
                if not ground.drawn_since(analyte, since):
                    one = item(analyte, opens, request.due, overdue)
                    found.setdefault(one.key, one)
    yield from found.values()
