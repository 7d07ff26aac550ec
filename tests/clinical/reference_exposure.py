"""Exposure the slow and obvious way: second by second, plain sums. What the fast code is compared with.

Time is whole seconds, and a test keeps them small. What goes in is split into what jumps in at a
second and what flows in over the second before it. Nothing here calls the code under test.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm

from mgtracker.clinical.exposure import Span


class Reference:
    """The sum over (t - window, t] for every t in first..last, as the value and as the left limit.

    Amounts are counted in grains, a fraction of a mg small enough that every span has a whole number.
    """

    def __init__(self, spans: Iterable[Span], window: int, first: int, last: int) -> None:
        spans = list(spans)
        self.first = first
        self.last = last
        self.grain = lcm(1, *(part.denominator for s in spans for part in (s.mg, s.mg_per_second)))
        oldest = first - window
        jumped = [0] * (last - oldest + 1)
        flowed = [0] * (last - oldest + 1)
        for span in spans:
            if span.start == span.end:
                if oldest <= span.start <= last:
                    jumped[span.start - oldest] += self._grains(span.mg)
                continue
            a_second = self._grains(span.mg_per_second)
            stop = last if span.end is None else min(span.end, last)
            for second in range(max(span.start, oldest) + 1, stop + 1):
                flowed[second - oldest] += a_second
        self._values = []
        self._lefts = []
        for here in range(window, last - oldest + 1):
            flow = sum(flowed[here - window + 1 : here + 1])
            # Just before a second, what jumps in at it is not in yet, and what jumped in one window
            # earlier is not out yet. What flows has no such edges.
            self._values.append(flow + sum(jumped[here - window + 1 : here + 1]))
            self._lefts.append(flow + sum(jumped[here - window : here]))

    def _grains(self, mg: Fraction) -> int:
        grains = mg * self.grain
        assert grains.denominator == 1
        return int(grains)

    def value(self, second: int) -> Fraction:
        """The sum at a second."""
        return Fraction(self._values[second - self.first], self.grain)

    def left(self, second: int) -> Fraction:
        """What the sum tends to just before a second."""
        return Fraction(self._lefts[second - self.first], self.grain)

    def supremum(self, start: int, end: int, *, closed: bool) -> tuple[Fraction, int, bool]:
        """(mg, second, attained) of the highest the sum comes over [start, end), or [start, end]."""
        stop = end + 1 if closed else end
        values = {t: self.value(t) for t in range(start, stop)}
        lefts = {t: self.left(t) for t in range(start + 1, end + 1)}
        most = max([*values.values(), *lefts.values()])
        at = min(t for found in (values, lefts) for t, mg in found.items() if mg == most)
        return most, at, values.get(at) == most

    def first_above(self, mg: Fraction, start: int, end: int, *, closed: bool) -> Fraction | None:
        """Where in [start, end), or [start, end], the sum first is greater than `mg`."""
        for second in range(start, end):
            here, there = self.value(second), self.left(second + 1)
            if here > mg:
                return Fraction(second)
            if there > mg:
                return second + (mg - here) / (there - here)
        return Fraction(end) if closed and self.value(end) > mg else None

    def above_since(self, mg: Fraction, start: int, end: int, *, closed: bool) -> Fraction | None:
        """From when on the sum is greater than `mg` all the way to the end; None if not even there."""
        since = None
        if closed:
            if self.value(end) <= mg:
                return None
            since = Fraction(end)
        for second in range(end - 1, start - 1, -1):
            here, there = self.value(second), self.left(second + 1)
            if here <= mg < there:
                return second + (mg - here) / (there - here)
            if here <= mg or there < mg:
                return since
            since = Fraction(second)
        return since

    def stays_within(
        self, limit: Fraction, own: Sequence[tuple[Fraction, Fraction]], start: int, units: Fraction
    ) -> bool:
        """Whether `units` of what `own` says one unit adds, begun at `start`, never pass the limit.

        Args:
            limit: mg; equal is allowed.
            own: (value, left limit a second later) of one unit for every second from its start.
            start: when it begins.
            units: how many units.
        """
        return all(
            self.value(second) + units * value <= limit
            and self.left(second + 1) + units * left <= limit
            for second, (value, left) in enumerate(own, start)
        )


def one_unit(span: Span, window: int, seconds: int) -> list[tuple[Fraction, Fraction]]:
    """What a span that starts at 0 adds: (value at t, left limit at t + 1) for t in 0..seconds - 1."""
    alone = Reference([span], window, 0, seconds)
    return [(alone.value(t), alone.left(t + 1)) for t in range(seconds)]


def amount_in(span: Span, start: int, end: int) -> Fraction:
    """What one span put into (start, end], second after second."""
    if span.start == span.end:
        return sum(
            (span.mg for second in range(start + 1, end + 1) if second == span.start), Fraction()
        )
    stop = end if span.end is None else span.end
    seconds = sum(1 for second in range(start + 1, end + 1) if span.start < second <= stop)
    return span.mg_per_second * seconds
