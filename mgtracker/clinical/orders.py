"""The doses an order plans, and which of them were given: worked out from the journal, never stored.

An interval in hours runs from the dose that was really given; "nightly" and "daily" follow the ward's
clock. A dose belongs to the planned one it is nearest to, so that a late entry is not claimed by the next;
counted by the hour, not to one that had not opened while the one before it waits. Once the next one is open,
what is given is the next: the one before was missed, and is charted at its own time or was not given.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter
from zoneinfo import ZoneInfo

from .checks import DrugDaily, InfusionRate, IntramuscularCourse, Push, Subcutaneous
from .clock import DAY, WEEK, Instant
from .course import CANDIDATE, Course
from .events import Dose, Entry, NotGiven, Order, OrderStop, Rate
from .protocol import Protocol
from .runs import Runs, early_stop
from .tasks import Nightly, OrderTimes, Repeat, Weekly


@dataclass(frozen=True, slots=True)
class Times:
    """How an order is timed: the rule that says so, and the seconds round the time a dose is due."""

    rule: str
    opens_before: int
    overdue_after: int
    very_late_after: int | None


@dataclass(frozen=True, slots=True)
class Slot:
    """One planned dose of an order, numbered from 1.

    `filled` are the entries that answer it: a dose (or its parts, given in two places), a rate that
    started it, or that it was not given; empty while nothing does. `passed`: nothing does, and a later
    one was given.
    """

    number: int
    opens: Instant
    due: Instant
    overdue: Instant
    very_late: Instant | None
    filled: tuple[Entry, ...] = ()
    passed: bool = False

    @property
    def given(self) -> bool:
        """Whether it was given, not only answered."""
        return any(not isinstance(entry.event, NotGiven) for entry in self.filled)


MOST_UNANSWERED = 2_000
"""No order plans more doses in a row that nothing answers: by then it was given up, or its year is a slip.

Every 4 hours that is most of a year. No clinical limit: it keeps a first dose in 1970 from being gone
through hour by hour. A dose that is given after all counts, and the plan goes on from there.
"""

_Answer = tuple[Entry, ...]
"""What answers a planned dose, at the time of the first of them."""


def stop_of(course: Course, order_id: str) -> Entry | None:
    """The entry that stopped an order first; None while it stands."""
    stops = (
        entry
        for entry in course.of_kind(OrderStop)
        if isinstance(entry.event, OrderStop) and entry.event.target == order_id
    )
    return next(stops, None)


def times_of(order: Order, protocol: Protocol) -> Times:
    """The rule an order's doses come under, and their windows.

    An IM course of magnesium has its rule's windows where the intervals agree; doses some times a week
    have theirs; all others have those of ISMP by their interval.
    """
    interval = _interval(order)
    for rule, weekly in protocol.tasks(Weekly):
        if order.times_per_week is not None and order.drug.is_magnesium:
            return Times(rule.id, weekly.opens_before, weekly.overdue_after, None)
    own = _rule_of(order, protocol)
    if order.route == "IM" and order.drug.is_magnesium:
        for rule, repeat in protocol.tasks(Repeat):
            if repeat.every == order.every:
                return Times(
                    rule.id, repeat.opens_before, repeat.overdue_after, repeat.very_late_after
                )
    for rule, times in protocol.tasks(OrderTimes):
        if times.shorter_than is None or interval < times.shorter_than:
            return Times(
                own or rule.id, times.opens_before, times.overdue_after, times.very_late_after
            )
    return Times(own or "", 0, 0, None)


def slots(
    course: Course, entry: Entry, protocol: Protocol, zone: ZoneInfo, until: Instant
) -> tuple[Slot, ...]:
    """Every planned dose of an order that opens by `until`, and the next one after that if none is left.

    Args:
        course: all that happened so far.
        entry: the order, one of the course.
        protocol: whose windows are used.
        zone: the ward's, for "nightly" and "daily".
        until: how far ahead to look; an order without end is cut there.

    A stopped order plans nothing more: of it only what was answered is left.
    """
    plan, made = _made(course, entry, protocol, zone, until)
    stopped = stop_of(course, entry.id) is not None
    return tuple(plan.slot(one) for one in made if one.filled or not stopped)


def outstanding(
    course: Course, entry: Entry, protocol: Protocol, zone: ZoneInfo, until: Instant
) -> tuple[tuple[Slot, ...], tuple[Entry, ...]]:
    """Of an order that stands, the planned doses that nothing answers yet, and all that answered one.

    The same as `slots`, without the windows of what is over.
    """
    plan, made = _made(course, entry, protocol, zone, until)
    last = max((one.number for one in made if _is_given(one)), default=0)
    slots = (plan.slot(one) for one in made if not one.filled)
    waiting = tuple(replace(one, passed=True) if one.number < last else one for one in slots)
    return waiting, tuple(entry for one in made for entry in one.filled)


def _made(
    course: Course, entry: Entry, protocol: Protocol, zone: ZoneInfo, until: Instant
) -> tuple[_Plan, list[_Made]]:
    """An order gone through with its answers, and on to `until` while it stands."""
    order = entry.event
    assert isinstance(order, Order)
    runs = None if order.mg_per_second is None else Runs(course, entry, early_stop(protocol))
    times = times_of(order, protocol)
    made: list[_Made] = []
    free: list[_Made] = []
    plan = _Plan(order, protocol, times, zone)
    stop = stop_of(course, entry.id)
    for answer in _answers(course, entry, protocol, () if runs is None else runs.rates):
        if runs is not None and isinstance(answer[0].event, Rate):
            is_over = stop is not None and answer[0].at > stop.at
            following = None if is_over else plan.following(made)
            opens = None if following is None else plan.opens(following)
            if not runs.begins(answer[0], opens):
                continue
        _place(made, free, plan, answer)
    if stop is None:
        while (following := plan.following(made)) is not None:
            is_ahead = plan.opens(following) > until.seconds
            if is_ahead and free:
                break
            made.append(following)
            free.append(following)
            if is_ahead:
                break
    return plan, made


def counts_as(
    course: Course, entry: Entry, dose: Dose, protocol: Protocol, zone: ZoneInfo
) -> int | None:
    """Which of an order's planned doses a dose that names it would answer; None if none."""
    together = course.with_candidate(dose)
    planned = slots(together, entry, protocol, zone, dose.at)
    ids = ((slot.number, {one.id for one in slot.filled}) for slot in planned)
    return next((number for number, filled in ids if CANDIDATE in filled), None)


def planned_end(course: Course, entry: Entry, protocol: Protocol, zone: ZoneInfo) -> Instant | None:
    """When the last of an order is planned to have gone in; None for an order without end.

    Of a stopped order: when it was stopped.
    """
    order = entry.event
    assert isinstance(order, Order)
    if (stop := stop_of(course, entry.id)) is not None:
        return stop.at
    if order.count is None and order.until is None and not _is_single(order):
        return None
    if order.mg_per_second is not None and order.duration is None and order.until is None:
        return None
    far = order.until or order.first.plus(_longest(order))
    planned = slots(course, entry, protocol, zone, far)
    if not planned:
        return order.first
    last = planned[-1]
    begun = last.filled[0].at if last.given else last.due
    if order.until is not None and order.mg_per_second is not None:
        return order.until
    return begun.plus(order.duration or order.over)


def _longest(order: Order) -> int:
    """No order of so many doses reaches further, however late they are given."""
    return 2 * (order.count or 1) * max(_interval(order) or DAY, DAY)


def _is_single(order: Order) -> bool:
    return order.every is None and order.times_per_week is None


def _interval(order: Order) -> int:
    """Seconds between doses; 0 for a single one."""
    if order.times_per_week is not None:
        return WEEK // order.times_per_week
    if isinstance(order.every, str):
        return DAY
    return order.every or 0


def _rule_of(order: Order, protocol: Protocol) -> str | None:
    """The rule that speaks of orders like this one; None if none does."""
    if not order.drug.is_magnesium:
        named = (rule.id for rule, c in protocol.each(DrugDaily) if c.drug == order.drug.name)
        return next(named, None)
    if order.route == "oral":
        nightly = (rule.id for rule, _ in protocol.tasks(Nightly))
        return next(nightly, None)
    kinds = {"IM": IntramuscularCourse, "subcut": Subcutaneous}
    kind: type = InfusionRate if order.mg_per_second is not None else kinds.get(order.route, Push)
    return next((rule.id for rule, _ in protocol.each(kind)), None)


# -- the plan ------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class _Made:
    """A slot while its order is gone through: when it is due, and what answers it so far.

    Attributes:
        second: when it is due, UTC seconds.
        offset: how that is written, as in an Instant.
    """

    number: int
    second: int
    offset: int
    filled: _Answer = ()


class _Plan:
    """Makes an order's slots one after another, each from the ones before it."""

    def __init__(self, order: Order, protocol: Protocol, times: Times, zone: ZoneInfo) -> None:
        self._order, self._times, self._zone = order, times, zone
        self._most = 1 if _is_single(order) else order.count
        self._every = _interval(order)
        first = order.first.local(zone)
        self._day, self._minutes = first.toordinal(), first.hour * 60 + first.minute
        self.is_by_the_clock = isinstance(order.every, str)
        self._given: tuple[int, int] | None = None
        self._answered = 0
        tasks = [task for _, task in protocol.tasks(Nightly)]
        nightly = tasks[0] if tasks and order.every == "nightly" else None
        self._night = (
            None if nightly is None else (_minutes(nightly.opens), _minutes(nightly.overdue))
        )

    def following(self, made: list[_Made]) -> _Made | None:
        """The slot after those made; None if the order has no more."""
        number = len(made) + 1
        if self._most is not None and number > self._most:
            return None
        if number > self._answered + MOST_UNANSWERED:
            return None
        if self.is_by_the_clock:
            due = self._windows(number)[1]
            second, offset = due.seconds, due.offset
        else:
            second, offset = self._after(made[-1]) if made else _written(self._order.first)
        until = self._order.until
        is_over = until is not None and second >= until.seconds
        return None if is_over else _Made(number, second, offset)

    def slot(self, made: _Made) -> Slot:
        """With the windows round the time it is due."""
        number, times = made.number, self._times
        if self._night is not None:
            return Slot(number, *self._windows(number), None, made.filled)
        due = Instant(made.second, made.offset)
        late = None if times.very_late_after is None else due.plus(times.very_late_after)
        opens, overdue = due.plus(-times.opens_before), due.plus(times.overdue_after)
        return Slot(number, opens, due, overdue, late, made.filled)

    def opens(self, made: _Made) -> int:
        """When it opens, UTC seconds."""
        if self._night is not None:
            return self._windows(made.number)[0].seconds
        return made.second - self._times.opens_before

    def fill(self, made: _Made, answer: _Answer) -> None:
        """Let it be answered; answers come in the order of their times."""
        made.filled = answer
        self._answered = max(self._answered, made.number)
        if not isinstance(answer[0].event, NotGiven):
            self._given = _written(answer[0].event.at)

    def _after(self, last: _Made) -> tuple[int, int]:
        """When the dose after it is due: from the last one given, or from a later one that was planned."""
        before = last.second, last.offset
        if self._given is not None:
            before = self._given if _is_given(last) else max(before, self._given)
        return before[0] + self._every, before[1]

    def _windows(self, number: int) -> tuple[Instant, Instant, Instant]:
        """By the clock, of so many days on: when it opens, when it is due, and from when it is late."""
        day = self._day + number - 1
        if self._night is None:
            return (_at(day, self._minutes, self._zone),) * 3
        return _night_of(day, self._minutes, *self._night, self._zone)


@lru_cache(maxsize=4096)
def _night_of(
    day: int, minutes: int, opening: int, late: int, zone: ZoneInfo
) -> tuple[Instant, Instant, Instant]:
    """When a night's dose opens, is due and is late. All are asked for again and again."""
    due, opens, overdue = (_at(day, one, zone) for one in (minutes, opening, late))
    return opens, due if opens <= due < overdue else opens, overdue


@lru_cache(maxsize=4096)
def _at(day: int, minutes: int, zone: ZoneInfo) -> Instant:
    """A wall-clock time of a day (as dates number them); one that the clocks skip is the same time
    before they went on.
    """
    date = dt.date.fromordinal(day + minutes // 1440)
    wall = dt.time(minutes % 1440 // 60, minutes % 60)
    return Instant.of(dt.datetime.combine(date, wall, zone))


def _written(moment: Instant) -> tuple[int, int]:
    return moment.seconds, moment.offset


def _minutes(time_of_day: str) -> int:
    hours, _, minutes = time_of_day.partition(":")
    return int(hours) * 60 + int(minutes)


def _place(made: list[_Made], free: list[_Made], plan: _Plan, answer: _Answer) -> None:
    """Fill the free slot nearest to an answer, making slots up to it; one beyond the last fills none.

    Counted by the hour, one that had not opened then is left alone while the one before it waits: what is
    given very late is not the next dose given early. By the clock each day has its own. `free` are those
    of `made` that nothing answers yet.
    """
    at = answer[0].event.at.seconds
    nearest = _nearest(free, at)
    while (following := plan.following(made)) is not None:
        if nearest is not None and _apart(following, at) >= _apart(nearest, at):
            break
        waits = bool(made) and not made[-1].filled and not plan.is_by_the_clock
        if waits and plan.opens(following) > at:
            break
        made.append(following)
        free.append(following)
        nearest = following
        if following.second >= at:
            break
    if nearest is not None:
        plan.fill(nearest, answer)
        free.remove(nearest)


def _is_given(made: _Made) -> bool:
    return bool(made.filled) and not isinstance(made.filled[0].event, NotGiven)


def _nearest(free: list[_Made], at: int) -> _Made | None:
    return min(free, key=lambda slot: _apart(slot, at), default=None)


def _apart(slot: _Made, at: int) -> int:
    return abs(slot.second - at)


# -- what answers it -----------------------------------------------------------------------------


def _answers(
    course: Course, entry: Entry, protocol: Protocol, rates: Sequence[Entry]
) -> list[_Answer]:
    """Doses and refusals that name the order, and rates, by their time; a dose in two parts once."""
    found = [*course.answers.get(entry.id, ()), *rates]
    found.sort(key=_in_time)
    return list(_joined(found, protocol))


_in_time: Callable[[Entry], tuple[int, int]] = attrgetter("event.at.seconds", "position")


def _joined(answers: list[Entry], protocol: Protocol) -> Iterator[_Answer]:
    """Injections into different sides close together are parts of one dose (rule `im-course`)."""
    within = max((check.parts_within for _, check in protocol.each(IntramuscularCourse)), default=0)
    held: _Answer = ()
    for answer in answers:
        if held and _is_part(held, answer, within):
            held = (*held, answer)
            continue
        if held:
            yield held
        held = (answer,)
    if held:
        yield held


def _is_part(held: _Answer, answer: Entry, within: int) -> bool:
    first, other = held[0].event, answer.event
    if other.at.seconds - first.at.seconds > within:
        return False
    if not isinstance(first, Dose) or not isinstance(other, Dose):
        return False
    sides = {e.event.site for e in held if isinstance(e.event, Dose)}
    return None not in {*sides, other.site} and other.site not in sides
