"""How much of a drug is inside a rolling window: exact sums, suprema, crossings, and what would still fit.

The sum over the half-open window (t - w, t] is the running total at t less the running total at t - w.
Edge by edge: a dose enters at its start and leaves one window later, so the sum is piecewise linear
with jumps, right-continuous, and its supremum stands at an edge, as the value or as the left limit.
All arithmetic is in integers: milligrams times the common denominator of the rates.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice, pairwise
from math import ceil, lcm


@dataclass(frozen=True, slots=True)
class Span:
    """Something going in over [start, end], UTC seconds; at once if equal, open-ended if `end` is None.

    Attributes:
        mg: all of it, exact; not used while open-ended.
        mg_per_second: while it runs; 0 at once.
        source: id of the entry.
    """

    start: int
    end: int | None
    mg: Fraction
    mg_per_second: Fraction
    source: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """The rolling sum on [start, end): `first` at start, then rising by `slope` a second. Scaled integers."""

    start: int
    end: int
    first: int
    slope: int

    @property
    def last(self) -> int:
        """The left limit at `end`."""
        return self.first + self.slope * (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Peak:
    """The supremum of the rolling sum, and where; not `attained`: a left limit, just before `at`."""

    mg: Fraction
    at: int
    attained: bool


@dataclass(frozen=True, slots=True)
class Rolling:
    """The rolling sum over a span of time, as pieces that touch. `scale`: integer units in one mg."""

    pieces: tuple[Piece, ...]
    scale: int

    def peak(self) -> Peak:
        """The supremum; the first place it stands, a value before a left limit."""
        best = self.pieces[0]
        at, value, attained = best.start, best.first, True
        for piece in self.pieces:
            if piece.first > value:
                at, value, attained = piece.start, piece.first, True
            if piece.last > value:
                at, value, attained = piece.end, piece.last, False
        if not attained and any(p.start == at and p.first == value for p in self.pieces):
            attained = True
        return Peak(Fraction(value, self.scale), at, attained)

    def first_above(self, mg: Fraction) -> Fraction | None:
        """The instant from which the sum is greater than `mg`, in seconds; None if it never is."""
        limit = mg * self.scale
        for piece in self.pieces:
            if piece.first > limit:
                return Fraction(piece.start)
            if piece.last > limit:
                return piece.start + (limit - piece.first) / piece.slope
        return None

    def above_since(self, mg: Fraction) -> Fraction | None:
        """From when the sum has been above `mg` without a break up to the end, in seconds; or None."""
        limit = mg * self.scale
        since: Fraction | None = None
        for piece in reversed(self.pieces):
            if piece.first <= limit < piece.last:
                return piece.start + (limit - piece.first) / piece.slope
            if piece.first <= limit or piece.last < limit:
                break
            since = Fraction(piece.start)
        return since

    def points(self) -> Iterator[tuple[int, Fraction]]:
        """(second, mg) at every edge, left limit and value, for drawing the exact steps."""
        for piece in self.pieces:
            yield piece.start, Fraction(piece.first, self.scale)
            yield piece.end, Fraction(piece.last, self.scale)


def total(spans: Iterable[Span], start: int, end: int) -> Fraction:
    """Milligrams that went in over (start, end]; an open-ended span counts up to `end`."""
    amount = Fraction(0)
    for span in spans:
        if span.end == span.start:
            amount += span.mg if start < span.start <= end else 0
        else:
            stop = end if span.end is None else min(end, span.end)
            amount += span.mg_per_second * max(0, stop - max(start, span.start))
    return amount


def sources(
    spans: Iterable[Span], start: int, end: int, *, attained: bool = True
) -> tuple[str, ...]:
    """Ids of the spans that put anything into (start, end], oldest first; not `attained`: into [start, end)."""
    inside = [span for span in spans if _reaches(span, start, end, attained=attained)]
    return tuple(dict.fromkeys(s.source for s in sorted(inside, key=lambda s: s.start)))


def _reaches(span: Span, start: int, end: int, *, attained: bool) -> bool:
    if span.end == span.start:
        return start < span.start <= end if attained else start <= span.start < end
    return span.start < end and (span.end is None or span.end > start)


def rolling(
    spans: Iterable[Span], window: int, start: int, end: int, *, closed: bool = False
) -> Rolling:
    """The sum over (t - window, t] for every t in [start, end), or [start, end] if `closed`.

    Args:
        spans: what goes in; open-ended ones run on past `end`.
        window: seconds, more than 0.
        start: first second looked at.
        end: more than `start`.
        closed: add the value at `end` itself.
    """
    near = [s for s in spans if s.start <= end and (s.end is None or s.end + window > start)]
    scale = lcm(*(_denominator(s) for s in near)) if near else 1
    jumps: dict[int, int] = {start: 0, end: 0}
    slopes: dict[int, int] = {}
    for span in near:
        if span.end == span.start:
            mg = span.mg.numerator * (scale // span.mg.denominator)
            jumps[span.start] = jumps.get(span.start, 0) + mg
            jumps[span.start + window] = jumps.get(span.start + window, 0) - mg
        else:
            rate = span.mg_per_second.numerator * (scale // span.mg_per_second.denominator)
            _turn(slopes, span.start, rate)
            _turn(slopes, span.start + window, -rate)
            if span.end is not None:
                _turn(slopes, span.end, -rate)
                _turn(slopes, span.end + window, rate)
    edges = sorted(edge for edge in jumps.keys() | slopes.keys() if edge <= end)
    pieces: list[Piece] = []
    value = slope = 0
    for here, following in pairwise(edges):
        value += jumps.get(here, 0)
        slope += slopes.get(here, 0)
        if here >= start:
            pieces.append(Piece(here, following, value, slope))
        value += slope * (following - here)
    if closed:
        pieces.append(Piece(end, end, value + jumps[end], 0))
    return Rolling(tuple(pieces), scale)


def _denominator(span: Span) -> int:
    return span.mg.denominator if span.end == span.start else span.mg_per_second.denominator


def _turn(slopes: dict[int, int], at: int, change: int) -> None:
    slopes[at] = slopes.get(at, 0) + change


Part = tuple[int, int, int, int]
"""(from, to, first, slope) of a shape: elapsed seconds, touching; values in units of its scale."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What one candidate adds to the rolling sum after its start, for one unit of it.

    A unit is one mg of a dose, or one mg/s of a rate. `parts` run from 0 to where the last of it has
    left the window; their values are integers, `scale` of them to one mg.
    """

    parts: tuple[Part, ...]
    scale: int = 1

    @classmethod
    def dose(cls, over: int, window: int) -> Shape:
        """One mg spread evenly over `over` seconds (0: at once)."""
        if over == 0:
            return cls(((0, window, 1, 0),))
        return cls(cls.rate(over, window).parts, over)

    @classmethod
    def rate(cls, duration: int, window: int) -> Shape:
        """One mg a second for `duration` seconds."""
        short, long = sorted((duration, window))
        level = ((short, long, short, 0),) if short < long else ()
        return cls(((0, short, 0, 1), *level, (long, short + long, short, -1)))

    @classmethod
    def running(cls, window: int, reach: int) -> Shape:
        """One mg a second without end, looked at for `reach` seconds, more than a window."""
        return cls(((0, window, 0, 1), (window, reach, window, 0)))

    @property
    def length(self) -> int:
        """Seconds from the start until the last of it has left the window."""
        return self.parts[-1][1]


def largest_fit(base: Rolling, shape: Shape, start: int, limit: Fraction) -> Fraction:
    """The most units that can start at `start` with the sum never above `limit`; 0 if none.

    Args:
        base: the rolling sum without the candidate, over all of [start, start + shape.length).
        shape: what one unit adds.
        start: when it would start.
        limit: mg; equal is allowed.
    """
    whole = limit.denominator
    ceiling = limit.numerator * base.scale
    room, share = -1, 0
    for low, high, first, last, begin, value, slope in _overlaps(base.pieces, shape, start):
        for at, under in ((low, first), (high, last)):
            left = ceiling - under * whole
            if left < 0:
                return Fraction(0)
            adds = value + slope * (at - start - begin)
            if adds > 0 and (room < 0 or left * share < room * adds):
                room, share = left, adds
    assert share > 0, "a shape adds something somewhere"
    return Fraction(room * shape.scale, share * base.scale * whole)


def _overlaps(
    pieces: Sequence[Piece], shape: Shape, start: int
) -> Iterator[tuple[int, int, int, int, int, int, int]]:
    """Where a piece of the base and a part of a shape that starts at `start` meet.

    As (low, high, base at low, base just before high, the part's from, its first, its slope).
    """
    for begin, stop, value, slope in shape.parts:
        low, high = start + begin, start + stop
        nearest = max(0, bisect_right(pieces, low, key=_starts) - 1)
        for piece in islice(pieces, nearest, None):
            if piece.start >= high:
                break
            a, b = max(low, piece.start), min(high, piece.end)
            under = piece.first + piece.slope * (a - piece.start)
            yield a, b, under, under + piece.slope * (b - a), begin, value, slope


def _starts(piece: Piece) -> int:
    return piece.start


def earliest_fit(
    base: Rolling, shape: Shape, units: Fraction, limit: Fraction, start: int, horizon: int
) -> int | None:
    """The first whole second from `start` on at which the candidate never takes the sum above `limit`.

    For every piece of the base and every part of the shape, the starts at which the sum is above the
    limit form one interval (a half-plane cuts a rectangle), open where it ends, as pieces and parts
    are; so the answer is the start itself, or the end of an interval that no other one covers.

    Args:
        base: the sum without the candidate, over [start, start + horizon + shape.length].
        shape: what one unit adds.
        units: how many units.
        limit: mg; equal is allowed.
        start: the first second asked for.
        horizon: seconds after `start` that are looked at, itself included.

    Returns:
        UTC seconds, or None if it fits nowhere in [start, start + horizon].
    """
    blocked = _blocked_starts(base, shape, units, limit)
    lows = [low for low, _ in blocked]
    tries = sorted({start, *(ceil(high) for _, high in blocked if high > start)})
    earliest = next(second for second in tries if not _is_blocked(second, blocked, lows))
    return earliest if earliest <= start + horizon else None


def fits_since(
    base: Rolling, shape: Shape, units: Fraction, limit: Fraction, start: int, floor: int
) -> int:
    """The first second from `floor` on that the candidate fits at, and at every one from there to `start`.

    Args:
        base: the sum without the candidate, over [floor, start + shape.length].
        shape: what one unit adds.
        units: how many units.
        limit: mg; equal is allowed. The candidate fits at `start`.
        start: when it is planned, UTC seconds.
        floor: how early it may be tried, at most `start`.
    """
    blocked = _blocked_starts(base, shape, units, limit)
    # Between whole seconds the excess is convex: every interval of blocked starts holds one of them.
    return max([floor, *(ceil(high) for _, high in blocked if high <= start)])


def _blocked_starts(
    base: Rolling, shape: Shape, units: Fraction, limit: Fraction
) -> list[tuple[Fraction | int, Fraction | int]]:
    """The open intervals of starts at which the sum is above the limit, apart and in order."""
    under = shape.scale * units.denominator * limit.denominator
    added = units.numerator * base.scale * limit.denominator
    ceiling = limit.numerator * base.scale * shape.scale * units.denominator
    return _merged(
        interval
        for piece in base.pieces
        for part in shape.parts
        if (interval := _blocked(piece, part, under, added, ceiling))
    )


def _is_blocked(
    second: int, blocked: list[tuple[Fraction | int, Fraction | int]], lows: list[Fraction | int]
) -> bool:
    nearest = bisect_left(lows, second) - 1
    return nearest >= 0 and second < blocked[nearest][1]


def _blocked(
    piece: Piece, part: Part, under: int, added: int, ceiling: int
) -> tuple[Fraction | int, Fraction | int] | None:
    """The starts between which this piece and this part together are above the limit; None if never.

    The sum less the limit is `under` x piece + `added` x part - `ceiling`, in whole numbers.
    """
    begin, stop, value, slope = part
    early, late = under * piece.first - ceiling, under * piece.last - ceiling
    first, last = added * value, added * (value + slope * (stop - begin))
    if max(early, late) + max(first, last) <= 0:
        return None
    corners = (
        (piece.start - begin, early + first),
        (piece.start - stop, early + last),
        (piece.end - stop, late + last),
        (piece.end - begin, late + first),
    )
    starts: list[Fraction | int] = [start for start, excess in corners if excess >= 0]
    for (start, excess), (following, other) in zip(corners, corners[1:] + corners[:1], strict=True):
        if excess * other < 0:
            starts.append(start + Fraction(excess * (following - start), excess - other))
    return min(starts), max(starts)


def _merged(
    intervals: Iterable[tuple[Fraction | int, Fraction | int]],
) -> list[tuple[Fraction | int, Fraction | int]]:
    """Open intervals joined where they overlap; where two only touch, the point between them is free."""
    merged: list[tuple[Fraction | int, Fraction | int]] = []
    for low, high in sorted(intervals):
        if merged and low < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return merged
