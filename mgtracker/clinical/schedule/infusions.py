"""Lines that run: their planned end, the bag or syringe that runs out; and the clearance that expires."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Entry, Rate
from mgtracker.clinical.lines import Turn, bag_on, is_pause, turns
from mgtracker.clinical.orders import stop_of
from mgtracker.clinical.protocol import Rule
from mgtracker.clinical.runs import early_stop
from mgtracker.clinical.tasks import ClearanceRenewal, ContainerEmpty, InfusionEnd, PausedLine

from .ground import FOREVER, Ground, OpenOrder

CLEARANCE = "creatinine_clearance"


def infusions(ground: Ground) -> Iterator[Due]:
    """What is outstanding on the lines."""
    for line, entries in ground.course.lines.items():
        rate = entries[-1].event
        assert isinstance(rate, Rate)
        if not rate.drug.is_magnesium:
            continue
        if not rate.mg_per_second:
            yield from _still(ground, line, entries[-1])
            continue
        end = _planned_end(ground, entries)
        for rule, task in ground.protocol.tasks(InfusionEnd):
            if end is not None:
                yield _end(rule, task, line, entries[-1], end)
        for rule, container in ground.protocol.tasks(ContainerEmpty):
            bag = bag_on(entries)
            empty = None if bag is None else bag.empty
            if empty is not None and (end is None or empty < end):
                yield Due(
                    rule.id,
                    "container",
                    line,
                    empty.plus(-container.opens_before),
                    empty.plus(-container.due_before),
                    empty,
                    target=line,
                    parenteral=True,
                    after=entries[-1].id,
                )


def _still(ground: Ground, line: str, entry: Entry) -> Iterator[Due]:
    """A line at rate 0 although more was to run: until another rate is charted, or its order ends."""
    if not _was_to_run_on(ground, line, entry):
        return
    for rule, task in ground.protocol.tasks(PausedLine):
        overdue = entry.at.plus(task.overdue)
        yield Due(
            rule.id,
            "pause",
            line,
            entry.at.plus(task.opens),
            overdue,
            overdue,
            target=line,
            parenteral=True,
            after=entry.id,
        )


def _was_to_run_on(ground: Ground, line: str, entry: Entry) -> bool:
    """Whether a rate of 0 is a pause, or a stop that comes well before the end of its order."""
    rate = entry.event
    assert isinstance(rate, Rate)
    if rate.order is not None and stop_of(ground.course, rate.order) is not None:
        return False
    soon = entry.at.plus(early_stop(ground.protocol))
    begun = (one for one in ground.orders if one.order.drug == rate.drug and _runs_on(one, line))
    ends = (_run_ends(one, line) for one in begun)
    return is_pause(rate) or any(end is None or end > soon for end in ends)


def _runs_on(one: OpenOrder, line: str) -> bool:
    """Whether an infusion order was begun on a line."""
    return bool(_begun(one, line))


def _run_ends(one: OpenOrder, line: str | None = None) -> Instant | None:
    """When what an infusion order last began, on a line or on any, was to end; None without end."""
    begun = _begun(one, line)
    if one.order.duration is None or not begun:
        return one.end
    return max(begun).plus(one.order.duration)


def _begun(one: OpenOrder, line: str | None) -> list[Instant]:
    """When the runs of an infusion order began, on a line or on any."""
    return [
        answer.at
        for answer in one.answers
        if isinstance(answer.event, Rate) and line in (None, answer.event.line)
    ]


def _end(rule: Rule, task: InfusionEnd, line: str, entry: Entry, end: Instant) -> Due:
    return Due(
        rule.id,
        "infusion-end",
        line,
        end.plus(-task.opens_before),
        end,
        end.plus(task.overdue_after),
        target=line,
        parenteral=True,
        after=entry.id,
    )


def _planned_end(ground: Ground, entries: Sequence[Entry]) -> Instant | None:
    """The planned stop of a line; without one, that of its order; when its order was stopped, if sooner."""
    rate = entries[-1].event
    assert isinstance(rate, Rate)
    stop = None if rate.order is None else stop_of(ground.course, rate.order)
    ends = [] if stop is None else [stop.at]
    if rate.until is not None:
        ends.append(rate.until)
    else:
        for one in ground.orders:
            if _is_of(one, entries):
                ends += [end for end in (one.end, _run_ends(one)) if end is not None]
    return min(ends, default=None)


def _is_of(one: OpenOrder, entries: Sequence[Entry]) -> bool:
    """Whether what runs on a line is of an order.

    It is where the last rate since the line stood still that names one names this. Where none does: where the
    order ran there, and the line was not stopped since or was started again before that run was to end.
    """
    since = _since_still(entries)
    if (named := _named(since)) is not None:
        return named == one.entry.id
    rate = entries[-1].event
    assert isinstance(rate, Rate)
    ran = _runs_on(one, rate.line) or _named(entries) == one.entry.id
    if one.order.drug != rate.drug or not ran:
        return False
    end = _run_ends(one)
    return not one.line_stopped or end is None or since[0].at < end


def _named(entries: Sequence[Entry]) -> str | None:
    """The order that the last rate to name one names."""
    events = (entry.event for entry in reversed(entries))
    return next((one.order for one in events if isinstance(one, Rate) and one.order), None)


def _since_still(entries: Sequence[Entry]) -> Sequence[Entry]:
    """The rates of a line from the one that last started it; a pause is none."""
    starts = [place for place, turn in enumerate(turns(entries)) if turn is Turn.START]
    return entries[starts[-1] :]


def clearance(ground: Ground) -> Iterator[Due]:
    """A new clearance before the known one expires, while magnesium by needle goes on; or a first one.

    Nobody is asked for one once all that was ordered is answered and every line is charted as stopped.
    """
    _, check = ground.protocol.clearance
    course = ground.needle_course(check.expires)
    ordered = any(one.parenteral and one.goes_on for one in ground.orders)
    if course is None or not (ordered or ground.runs):
        return
    known = ground.course.fact(CLEARANCE, FOREVER)
    for rule, task in ground.protocol.tasks(ClearanceRenewal):
        begins = Instant(course.start)
        expires = begins if known is None else known.at.plus(check.expires)
        if known is None or course.reaches(expires.seconds):
            opens = expires.plus(-task.opens_before)
            after = None if known is None else known.entry.id
            yield Due(rule.id, "clearance", CLEARANCE, opens, expires, expires, after=after)
