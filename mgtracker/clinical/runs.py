"""Which rates begin a run of an infusion order, and which only go on with one: read from its lines.

A run goes on through changes of its rate, new bags and pauses. The next one of a repeated order begins where a
line is started anew. After a run that was broken off that is its restart, until the next one opens: then what
is started is the next.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from math import inf

from .course import Course
from .events import Entry, Order, Rate
from .lines import Turn, turns
from .protocol import Protocol
from .tasks import InfusionEnd

NEVER = inf
"""The end of a run that has none planned."""


def early_stop(protocol: Protocol) -> int:
    """A run that is stopped no more than so many seconds before its end has had its time."""
    return max((task.opens_before for _, task in protocol.tasks(InfusionEnd)), default=0)


class Runs:
    """The rates of one infusion order, asked about one after another.

    Attributes:
        rates: all of its drug on its lines, but those that name another order; by time.
    """

    def __init__(self, course: Course, entry: Entry, early: int) -> None:
        """`early`: as `early_stop` says."""
        order = entry.event
        assert isinstance(order, Order)
        self._course, self._id, self._order, self._early = course, entry.id, order, early
        self._begun, self._last, self._end = False, entry, NEVER
        rates = [(one, one.event) for one in course.of_kind(Rate) if isinstance(one.event, Rate)]
        lines = {order.line, *(rate.line for _, rate in rates if rate.order == entry.id)}
        self.rates = tuple(
            one
            for one, rate in rates
            if rate.line in lines and rate.drug == order.drug and rate.order in (None, entry.id)
        )

    def begins(self, entry: Entry, opens: int | None) -> bool:
        """Whether a rate begins a run. Every one of `rates` is asked about, in turn.

        Args:
            entry: the rate.
            opens: when the next planned run opens, UTC seconds; None where there is no more.
        """
        rate = entry.event
        assert isinstance(rate, Rate)
        begins = self._may_begin(entry, rate) and (
            not self._begun or self._is_another(entry, opens)
        )
        if begins:
            self._begun, self._end = True, self._planned_end(entry)
        if rate.mg_per_second and rate.until is not None:
            self._end = rate.until.seconds
        self._last = entry
        return begins

    def _may_begin(self, entry: Entry, rate: Rate) -> bool:
        """Naming the order, or none on its line from its first time on."""
        order = self._order
        on_line = rate.line == order.line and entry.at >= order.first
        return bool(rate.mg_per_second) and (rate.order == self._id or on_line)

    def _planned_end(self, entry: Entry) -> float:
        duration = self._order.duration
        return NEVER if duration is None else entry.at.seconds + duration

    def _is_another(self, entry: Entry, opens: int | None) -> bool:
        """Whether it begins the run after one that began before."""
        if opens is None:
            return False
        starts, at = self._turns[entry.id] is Turn.START, entry.at.seconds
        if at >= opens:
            return starts or at >= self._end
        return starts and self._had_its_time(at)

    def _had_its_time(self, at: int) -> bool:
        """Whether the run before was not broken off; one without an end has ended where it was stopped."""
        rate = self._last.event
        assert isinstance(rate, Rate)
        if rate.mg_per_second:
            return at > self._end  # at that very second it goes on without having stood still
        return self._end == NEVER or self._last.at.seconds >= self._end - self._early

    @cached_property
    def _turns(self) -> Mapping[str, Turn]:
        """What each rate did to its line, by its id."""
        return {
            entry.id: turn
            for entries in self._course.lines.values()
            for entry, turn in zip(entries, turns(entries), strict=True)
        }
