"""Which rates begin a run of an infusion order, and which only go on with one: read from its lines.

A run goes on through changes of its rate, new bags and pauses. The next one of a repeated order begins where a
line is started anew nearer to the next one's time than to the end of the one before. What is started after a
run that was broken off is its restart, until the next one opens: then it is the next, and so is a rate that is
to run on for most of another run.
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
        self._begun, self._last = False, entry
        self._whole: int | None = None
        self._end: float = NEVER
        self._lines = {order.line}
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
        if not self._is_own(entry, rate):
            return False
        begins = bool(rate.mg_per_second) and (not self._begun or self._is_another(entry, opens))
        if begins:
            self._begun, self._whole = True, self._planned_end(entry)
            self._end = NEVER if self._whole is None else self._whole
        if rate.mg_per_second and rate.until is not None:
            # The first of several bags is empty before the run is over.
            self._end = max(rate.until.seconds, self._whole or 0)
        self._last = entry
        return begins

    def _is_own(self, entry: Entry, rate: Rate) -> bool:
        """Naming the order, or none: on its line from its first time on, or where it was named before."""
        if rate.order == self._id:
            self._lines.add(rate.line)
            return True
        return rate.line in self._lines and (
            rate.line != self._order.line or entry.at >= self._order.first
        )

    def _planned_end(self, entry: Entry) -> int | None:
        duration = self._order.duration
        return None if duration is None else entry.at.seconds + duration

    def _is_another(self, entry: Entry, opens: int | None) -> bool:
        """Whether it begins the run after one that began before."""
        if opens is None:
            return False
        starts, at = self._turns[entry.id] is Turn.START, entry.at.seconds
        if at >= opens:
            return starts or at >= self._end or self._is_for_another(entry)
        over = self._over_since()
        return starts and over is not None and at - over > opens - at

    def _is_for_another(self, entry: Entry) -> bool:
        """Whether a line is to run on for more of another run than not: its bag was changed a little early."""
        rate, duration = entry.event, self._order.duration
        assert isinstance(rate, Rate)
        if not rate.mg_per_second or rate.until is None or duration is None:
            return False
        return 2 * (rate.until.seconds - self._end) > duration

    def _over_since(self) -> float | None:
        """When the run before had had its time; None where it was broken off."""
        rate, at = self._last.event, self._last.at.seconds
        assert isinstance(rate, Rate)
        if rate.mg_per_second:
            return self._end  # its stop was not charted
        return at if self._end == NEVER or at >= self._end - self._early else None

    @cached_property
    def _turns(self) -> Mapping[str, Turn]:
        """What each rate did to its line, by its id."""
        return {
            entry.id: turn
            for entries in self._course.lines.values()
            for entry, turn in zip(entries, turns(entries), strict=True)
        }
