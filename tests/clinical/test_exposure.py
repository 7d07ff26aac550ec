"""The fast sums against the slow ones, and what must hold of any sum over a rolling window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mgtracker.clinical.clock import DAY, HOUR, MINUTE
from mgtracker.clinical.exposure import (
    Peak,
    Rolling,
    Shape,
    Span,
    earliest_fit,
    fits_since,
    largest_fit,
    rolling,
    sources,
    total,
)
from tests.clinical.reference_exposure import Reference, amount_in, one_unit

LAWS = settings(max_examples=settings().max_examples // 4)
"""For what must hold of the code with itself; the comparison with the slow sums takes them all."""

LONGEST = 12
MG = st.one_of(
    st.integers(1, 6).map(Fraction),
    st.integers(1, 40).map(lambda n: Fraction(n, 4)),
    st.integers(1, 30).map(lambda n: Fraction(n, 7)),
)
RATES = st.one_of(
    st.integers(1, 4).map(Fraction),
    st.integers(1, 12).map(lambda n: Fraction(n, 6)),
    st.integers(1, 15).map(lambda n: Fraction(n, 7)),
)


def at_once(at: int, mg: Fraction | int, source: str = "") -> Span:
    return Span(at, at, Fraction(mg), Fraction(0), source)


def running(start: int, end: int | None, rate: Fraction | int, source: str = "") -> Span:
    mg = Fraction(0) if end is None else Fraction(rate) * (end - start)
    return Span(start, end, mg, Fraction(rate), source)


def moved(span: Span, seconds: int) -> Span:
    end = None if span.end is None else span.end + seconds
    return replace(span, start=span.start + seconds, end=end)


@st.composite
def spans(draw: st.DrawFn, window: int, most: int = 5) -> list[Span]:
    """Doses and stretches of lines, mostly at once, that like to share instants or be a window apart."""
    found: list[Span] = []
    for number in range(draw(st.integers(0, most))):
        start = draw(st.integers(-LONGEST, 3 * LONGEST))
        if found and draw(st.booleans()):
            other = draw(st.sampled_from(found))
            edge = (
                other.start
                if other.end is None
                else draw(st.sampled_from([other.start, other.end]))
            )
            start = edge + draw(st.sampled_from([0, window, -window]))
        kind = draw(st.sampled_from(["at once", "at once", "at once", "spread", "spread", "open"]))
        source = f"e{number}"
        if kind == "at once":
            found.append(at_once(start, draw(MG), source))
        elif kind == "open":
            found.append(running(start, None, draw(RATES), source))
        else:
            length = draw(st.one_of(st.integers(1, 2 * LONGEST), st.just(window)))
            found.append(running(start, start + length, draw(RATES), source))
    return found


@dataclass(frozen=True)
class Looked:
    """A history, and the stretch of time looked at."""

    spans: list[Span]
    window: int
    start: int
    end: int
    closed: bool

    def fast(self) -> Rolling:
        return rolling(self.spans, self.window, self.start, self.end, closed=self.closed)

    def slow(self) -> Reference:
        return Reference(self.spans, self.window, self.start, self.end)


@st.composite
def looks(draw: st.DrawFn, most: int = 5) -> Looked:
    window = draw(st.integers(1, LONGEST))
    found = draw(spans(window, most))
    start = draw(st.integers(-LONGEST // 2, 3 * LONGEST))
    if found and draw(st.booleans()):
        start = draw(st.sampled_from(found)).start
    length = draw(st.one_of(st.integers(1, 3 * LONGEST), st.just(window)))
    return Looked(found, window, start, start + length, draw(st.booleans()))


Points = list[tuple[int, Fraction]]


def value_at(points: Points, second: int) -> Fraction:
    """The sum at a second, off the line drawn through the points; the last of points that coincide."""
    here = max(index for index, (at, _) in enumerate(points) if at <= second)
    return _on_the_line(points[here], points[min(here + 1, len(points) - 1)], second)


def left_at(points: Points, second: int) -> Fraction:
    """The left limit at a second; the first of points that coincide."""
    here = min(index for index, (at, _) in enumerate(points) if at >= second)
    return _on_the_line(points[here], points[max(here - 1, 0)], second)


def _on_the_line(near: tuple[int, Fraction], far: tuple[int, Fraction], second: int) -> Fraction:
    (t1, mg1), (t2, mg2) = near, far
    return mg1 if t1 == second else mg1 + (mg2 - mg1) * Fraction(second - t1, t2 - t1)


def every_second(found: Rolling, start: int, end: int) -> list[Fraction]:
    """The sum at each second of [start, end)."""
    points = list(found.points())
    return [value_at(points, second) for second in range(start, end)]


def assert_same(found: Rolling, expected: Reference, start: int, end: int, *, closed: bool) -> None:
    points = list(found.points())
    seconds = [second for second, _ in points]
    assert (seconds[0], seconds[-1]) == (start, end)
    assert seconds == sorted(seconds)
    for second in range(start, end):
        assert value_at(points, second) == expected.value(second)
        assert left_at(points, second + 1) == expected.left(second + 1)
    if closed:
        assert value_at(points, end) == expected.value(end)


class TestAgainstTheSlowSums:
    @given(looks())
    def test_every_second_the_sum_and_its_left_limit_are_the_plain_sums(self, look: Looked) -> None:
        assert_same(look.fast(), look.slow(), look.start, look.end, closed=look.closed)

    @given(looks())
    @pytest.mark.hazard("H-03")
    def test_the_peak_is_the_supremum_where_it_first_stands(self, look: Looked) -> None:
        mg, at, attained = look.slow().supremum(look.start, look.end, closed=look.closed)
        assert look.fast().peak() == Peak(mg, at, attained)

    @given(looks(), st.data())
    def test_the_first_and_the_last_crossing_are_the_exact_instants(
        self, look: Looked, data: st.DataObject
    ) -> None:
        slow = look.slow()
        heights = [slow.value(t) for t in range(look.start, look.end)]
        heights += [slow.left(t + 1) for t in range(look.start, look.end)]
        limit = data.draw(st.one_of(MG, st.sampled_from(heights)), "limit")
        limit = max(Fraction(0), limit + data.draw(st.sampled_from([0, 0, 1, -1, Fraction(-1, 3)])))
        expected = slow.first_above(limit, look.start, look.end, closed=look.closed)
        assert look.fast().first_above(limit) == expected
        since = slow.above_since(limit, look.start, look.end, closed=look.closed)
        assert look.fast().above_since(limit) == since

    @given(looks())
    def test_total_and_sources_are_what_went_in_and_from_where_oldest_first(
        self, look: Looked
    ) -> None:
        amounts = [amount_in(span, look.start, look.end) for span in look.spans]
        assert total(look.spans, look.start, look.end) == sum(amounts)
        inside = [span for span, mg in zip(look.spans, amounts, strict=True) if mg]
        expected = tuple(s.source for s in sorted(inside, key=lambda s: s.start))
        assert sources(look.spans, look.start, look.end) == expected

    @given(looks())
    def test_just_before_an_end_the_sources_are_those_of_every_instant_before_it(
        self, look: Looked
    ) -> None:
        """A thousand times slower, the last instant before it is another second."""
        slow = [
            replace(s, start=1000 * s.start, end=None if s.end is None else 1000 * s.end)
            for s in look.spans
        ]
        before, window = 1000 * look.end - 1, 1000 * (look.end - look.start)
        expected = [
            s.source
            for s in sorted(slow, key=lambda s: s.start)
            if amount_in(s, before - window, before)
        ]
        touched = {s.source for s in slow if s.end == before - window + 1 and s.end != s.start}
        found = sources(look.spans, look.start, look.end, attained=False)
        assert list(found) == [one for one in expected if one not in touched]


@dataclass(frozen=True)
class Fitting:
    """Something one would like to give on top of a history, and the limit it must keep."""

    spans: list[Span]
    window: int
    shape: Shape
    own: Span
    start: int
    horizon: int
    limit: Fraction

    @property
    def one(self) -> list[tuple[Fraction, Fraction]]:
        return one_unit(self.own, self.window, self.shape.length)

    def base(self) -> Rolling:
        end = self.start + self.horizon + self.shape.length + 1
        return rolling(self.spans, self.window, self.start, end)

    def slow(self) -> Reference:
        end = self.start + self.horizon + self.shape.length + 1
        return Reference(self.spans, self.window, self.start, end)


def unit_dose(over: int) -> Span:
    return at_once(0, 1) if over == 0 else running(0, over, Fraction(1, over))


@st.composite
def fittings(draw: st.DrawFn) -> Fitting:
    window = draw(st.integers(1, LONGEST))
    found = draw(spans(window))
    kind = draw(st.sampled_from(["dose", "dose", "dose", "rate", "running"]))
    over = draw(st.one_of(st.just(0), st.just(window), st.integers(1, 2 * LONGEST)))
    if kind == "dose":
        shape, own = Shape.dose(over, window), unit_dose(over)
    elif kind == "rate":
        shape, own = Shape.rate(over or 1, window), running(0, over or 1, 1)
    else:
        shape, own = Shape.running(window, window + 1 + over), running(0, None, 1)
    start = draw(st.integers(-LONGEST // 2, 2 * LONGEST))
    highest = Reference(found, window, start, start + 3 * window).supremum(
        start, start + 3 * window, closed=True
    )[0]
    limit = draw(st.one_of(MG, st.just(highest), MG.map(lambda mg: highest + mg)))
    return Fitting(found, window, shape, own, start, draw(st.integers(0, 40)), limit)


class TestWhatFits:
    @given(fittings())
    def test_the_largest_fits_and_a_thousandth_more_does_not(self, wish: Fitting) -> None:
        slow, one = wish.slow(), wish.one
        most = largest_fit(wish.base(), wish.shape, wish.start, wish.limit)
        if most == 0:
            assert not slow.stays_within(wish.limit, one, wish.start, Fraction(1, 10**9))
        else:
            assert slow.stays_within(wish.limit, one, wish.start, most)
            assert not slow.stays_within(wish.limit, one, wish.start, most + Fraction(1, 1000))

    @given(fittings(), st.data())
    def test_the_earliest_second_is_the_first_that_fits(
        self, wish: Fitting, data: st.DataObject
    ) -> None:
        slow, one = wish.slow(), wish.one
        units = data.draw(st.one_of(MG, st.just(wish.limit)), "units")
        if data.draw(st.booleans(), "just what fits somewhere"):
            second = wish.start + data.draw(st.integers(0, wish.horizon))
            room = largest_fit(wish.base(), wish.shape, second, wish.limit)
            units = room or units
        expected = next(
            (
                second
                for second in range(wish.start, wish.start + wish.horizon + 1)
                if slow.stays_within(wish.limit, one, second, units)
            ),
            None,
        )
        found = earliest_fit(wish.base(), wish.shape, units, wish.limit, wish.start, wish.horizon)
        assert found == expected

    @LAWS
    @given(fittings())
    def test_what_fits_now_is_earliest_now(self, wish: Fitting) -> None:
        most = largest_fit(wish.base(), wish.shape, wish.start, wish.limit)
        assume(most > 0)
        found = earliest_fit(wish.base(), wish.shape, most, wish.limit, wish.start, wish.horizon)
        assert found == wish.start

    @given(fittings(), st.data())
    def test_it_fits_since_the_second_after_the_last_that_does_not(
        self, wish: Fitting, data: st.DataObject
    ) -> None:
        slow, one = wish.slow(), wish.one
        planned = wish.start + data.draw(st.integers(0, wish.horizon), "planned")
        units = largest_fit(wish.base(), wish.shape, planned, wish.limit)
        units -= data.draw(st.sampled_from((Fraction(0), units / 3)), "less")
        assume(units > 0)
        expected = planned
        while expected > wish.start and slow.stays_within(wish.limit, one, expected - 1, units):
            expected -= 1
        found = fits_since(wish.base(), wish.shape, units, wish.limit, planned, wish.start)
        assert found == expected

    def test_what_fits_from_between_two_seconds_on_fits_since_the_second_after(self) -> None:
        # 1 mg/s from 0 to 4 leaves from 10 to 14: room for 6.5 of 10 is there from 10.5 on.
        base = rolling([running(0, 4, 1)], 10, 0, 40)
        shape = Shape.dose(0, 10)
        assert fits_since(base, shape, Fraction("6.5"), Fraction(10), 11, 0) == 11
        assert fits_since(base, shape, Fraction(6), Fraction(10), 11, 0) == 0

    def test_a_sum_already_above_the_limit_leaves_room_for_nothing(self) -> None:
        base = rolling([at_once(0, 5)], 10, 0, 40)
        assert largest_fit(base, Shape.dose(0, 10), 0, Fraction(4)) == 0

    def test_a_sum_that_falls_from_the_limit_leaves_room_for_what_comes_in_no_faster(self) -> None:
        base = rolling([running(0, 10, 1)], 10, 10, 40)
        assert largest_fit(base, Shape.dose(10, 10), 10, Fraction(10)) == 10

    def test_a_sum_at_the_limit_leaves_room_for_nothing_but_is_no_breach(self) -> None:
        base = rolling([at_once(0, 4)], 10, 0, 40)
        assert largest_fit(base, Shape.dose(0, 10), 0, Fraction(4)) == 0
        assert earliest_fit(base, Shape.dose(0, 10), Fraction(4), Fraction(4), 0, 20) == 10

    def test_the_second_the_horizon_ends_at_is_still_looked_at(self) -> None:
        base = rolling([at_once(0, 4)], 10, 0, 40)
        shape = Shape.dose(0, 10)
        assert earliest_fit(base, shape, Fraction(1), Fraction(4), 0, 10) == 10
        assert earliest_fit(base, shape, Fraction(1), Fraction(4), 0, 9) is None

    def test_a_gap_exactly_as_long_as_the_dose_counts_is_found(self) -> None:
        base = rolling([at_once(0, 5), at_once(20, 5)], 10, 0, 60)
        assert earliest_fit(base, Shape.dose(0, 10), Fraction(4), Fraction(5), 0, 40) == 10
        assert earliest_fit(base, Shape.dose(0, 10), Fraction(4), Fraction(5), 11, 40) == 30

    def test_an_amount_above_the_limit_never_fits(self) -> None:
        base = rolling([], 10, 0, 40)
        assert earliest_fit(base, Shape.dose(0, 10), Fraction(5), Fraction(4), 0, 20) is None
        assert earliest_fit(base, Shape.dose(0, 10), Fraction(4), Fraction(4), 0, 20) == 0

    def test_an_earliest_instant_between_two_seconds_is_the_second_after_it(self) -> None:
        # 3 mg/s until 10 leave from 10 on: room for 29.5 of 31 is there 9.5 s later, never before.
        base = rolling([running(0, 10, 3)], 10, 10, 60)
        found = earliest_fit(base, Shape.dose(0, 10), Fraction("29.5"), Fraction(31), 10, 30)
        assert found == 20
        assert largest_fit(base, Shape.dose(0, 10), 19, Fraction(31)) == 28
        assert largest_fit(base, Shape.dose(0, 10), 20, Fraction(31)) == 31


class TestShapes:
    @LAWS
    @given(st.integers(0, 30), st.integers(1, 20))
    def test_a_dose_adds_what_the_sum_of_that_dose_alone_is(self, over: int, window: int) -> None:
        shape = Shape.dose(over, window)
        assert shape.length == over + window
        self._assert_is_alone(shape, unit_dose(over), window)

    @LAWS
    @given(st.integers(1, 30), st.integers(1, 20))
    def test_a_rate_adds_what_the_sum_of_that_rate_alone_is(
        self, duration: int, window: int
    ) -> None:
        shape = Shape.rate(duration, window)
        assert shape.length == duration + window
        self._assert_is_alone(shape, running(0, duration, 1), window)

    @LAWS
    @given(st.integers(1, 20), st.integers(1, 30))
    def test_an_open_ended_rate_adds_what_the_sum_of_it_alone_is(
        self, window: int, further: int
    ) -> None:
        shape = Shape.running(window, window + further)
        assert shape.length == window + further
        self._assert_is_alone(shape, running(0, None, 1), window)

    @staticmethod
    def _assert_is_alone(shape: Shape, own: Span, window: int) -> None:
        ends = [0, *(part[1] for part in shape.parts)]
        assert [part[0] for part in shape.parts] == ends[:-1]
        assert all(begin < end for begin, end, _, _ in shape.parts)
        alone = Reference([own], window, 0, shape.length)
        fast = every_second(rolling([own], window, 0, shape.length), 0, shape.length)
        for begin, end, value, change in shape.parts:
            first, slope = Fraction(value, shape.scale), Fraction(change, shape.scale)
            for second in range(begin, end):
                assert first + slope * (second - begin) == alone.value(second)
                assert first + slope * (second + 1 - begin) == alone.left(second + 1)
                assert first + slope * (second - begin) == fast[second]


class TestLaws:
    @LAWS
    @given(looks(), st.integers(-(10**9), 10**9))
    def test_moving_everything_in_time_moves_the_answers_only(self, look: Looked, by: int) -> None:
        there = [moved(span, by) for span in look.spans]
        later = rolling(there, look.window, look.start + by, look.end + by, closed=look.closed)
        assert list(later.points()) == [(t + by, mg) for t, mg in look.fast().points()]
        assert total(there, look.start + by, look.end + by) == total(
            look.spans, look.start, look.end
        )
        here, then = look.fast().peak(), later.peak()
        assert then == replace(here, at=here.at + by)

    @LAWS
    @given(looks(), st.data())
    def test_cutting_an_infusion_in_two_changes_nothing(
        self, look: Looked, data: st.DataObject
    ) -> None:
        long = [s for s in look.spans if s.end is None or s.end - s.start > 1]
        assume(long)
        whole = data.draw(st.sampled_from(long))
        last = whole.start + 40 if whole.end is None else whole.end
        cut = data.draw(st.integers(whole.start + 1, last - 1))
        parts = [
            running(whole.start, cut, whole.mg_per_second, whole.source),
            running(cut, whole.end, whole.mg_per_second, whole.source),
        ]
        others = [s for s in look.spans if s is not whole]
        halves = replace(look, spans=[*others, *parts])
        cut_sums = every_second(halves.fast(), look.start, look.end)
        assert cut_sums == every_second(look.fast(), look.start, look.end)
        assert halves.fast().peak() == look.fast().peak()
        for limit in (Fraction(1), Fraction(5), Fraction(10)):
            assert halves.fast().first_above(limit) == look.fast().first_above(limit)
        assert total(halves.spans, look.start, look.end) == total(look.spans, look.start, look.end)
        assert set(sources(halves.spans, look.start, look.end)) == set(
            sources(look.spans, look.start, look.end)
        )

    @LAWS
    @given(looks(), st.integers(-LONGEST, 3 * LONGEST), MG)
    def test_another_dose_never_lowers_the_sum(self, look: Looked, at: int, mg: Fraction) -> None:
        more = replace(look, spans=[*look.spans, at_once(at, mg)])
        before = every_second(look.fast(), look.start, look.end)
        after = every_second(more.fast(), look.start, look.end)
        assert all(one <= other for one, other in zip(before, after, strict=True))
        assert more.fast().peak().mg >= look.fast().peak().mg

    @LAWS
    @given(looks(), st.randoms(use_true_random=False))
    def test_the_order_of_entries_changes_nothing(self, look: Looked, chance: object) -> None:
        shuffled = list(look.spans)
        chance.shuffle(shuffled)  # type: ignore[attr-defined]
        other = replace(look, spans=shuffled)
        assert list(other.fast().points()) == list(look.fast().points())
        assert total(shuffled, look.start, look.end) == total(look.spans, look.start, look.end)
        assert set(sources(shuffled, look.start, look.end)) == set(
            sources(look.spans, look.start, look.end)
        )

    @LAWS
    @given(looks(), st.integers(1, 6))
    def test_windows_side_by_side_sum_to_the_total(self, look: Looked, count: int) -> None:
        end = look.start + count * look.window
        found = rolling(look.spans, look.window, look.start, end, closed=True)
        points = list(found.points())
        windows = [value_at(points, look.start + n * look.window) for n in range(1, count + 1)]
        assert sum(windows) == total(look.spans, look.start, end)

    @LAWS
    @given(looks())
    def test_the_sum_at_a_second_is_the_total_of_its_window(self, look: Looked) -> None:
        sums = every_second(look.fast(), look.start, look.end)
        for second, mg in enumerate(sums, look.start):
            assert mg == total(look.spans, second - look.window, second)


class TestEdges:
    def test_nothing_given_is_nothing_everywhere(self) -> None:
        found = rolling([], 10, 0, 20)
        assert found.peak() == Peak(Fraction(0), 0, True)
        assert found.first_above(Fraction(0)) is None
        assert {mg for _, mg in found.points()} == {0}
        assert total([], 0, 20) == 0
        assert sources([], 0, 20) == ()

    def test_a_dose_counts_at_its_second_and_is_gone_one_window_later(self) -> None:
        found = list(rolling([at_once(0, 5)], 10, -5, 20).points())
        assert [value_at(found, t) for t in (-1, 0, 9, 10)] == [0, 5, 5, 0]
        assert left_at(found, 10) == 5

    def test_a_dose_one_window_after_another_does_not_add_to_it(self) -> None:
        found = rolling([at_once(0, 5), at_once(10, 5)], 10, 0, 30)
        assert found.peak() == Peak(Fraction(5), 0, True)

    def test_a_dose_one_second_less_than_a_window_after_another_does(self) -> None:
        found = rolling([at_once(0, 5), at_once(9, 5)], 10, 0, 30)
        assert found.peak() == Peak(Fraction(10), 9, True)

    def test_a_dose_at_the_end_counts_only_if_the_end_is_closed(self) -> None:
        doses = [at_once(20, 5)]
        assert rolling(doses, 10, 0, 20).peak().mg == 0
        assert rolling(doses, 10, 0, 20).first_above(Fraction(1)) is None
        assert rolling(doses, 10, 0, 20, closed=True).peak() == Peak(Fraction(5), 20, True)
        assert rolling(doses, 10, 0, 20, closed=True).first_above(Fraction(1)) == 20

    def test_a_limit_that_is_met_is_not_crossed(self) -> None:
        found = rolling([at_once(3, 5)], 10, 0, 20)
        assert found.first_above(Fraction(5)) is None
        assert found.first_above(Fraction("4.999")) == 3

    def test_a_left_limit_that_meets_the_limit_does_not_cross_it(self) -> None:
        found = rolling([at_once(0, 2), running(0, None, 1)], 10, 0, 30)
        assert found.peak() == Peak(Fraction(12), 10, False)
        assert found.first_above(Fraction(12)) is None
        assert found.first_above(Fraction("11.5")) == Fraction("9.5")

    def test_a_sum_that_falls_below_the_limit_and_comes_back_has_been_above_since_it_came_back(
        self,
    ) -> None:
        found = rolling([at_once(0, 5), running(12, None, 1)], 10, 0, 20)
        assert found.first_above(Fraction(4)) == 0
        assert found.above_since(Fraction(4)) == 16
        assert found.above_since(Fraction(8)) is None
        assert rolling([at_once(0, 5)], 10, 0, 10).above_since(Fraction(4)) == 0
        assert rolling([at_once(0, 5)], 10, 0, 11).above_since(Fraction(4)) is None
        assert rolling([at_once(0, 5)], 10, 0, 10, closed=True).above_since(Fraction(4)) is None

    def test_a_fall_to_the_limit_that_a_dose_stops_is_no_break(self) -> None:
        found = rolling([running(0, 10, 1), at_once(15, 5)], 10, 12, 18)
        assert found.above_since(Fraction(5)) == 12

    def test_of_two_peaks_as_high_the_first_is_told(self) -> None:
        value_first = rolling([at_once(0, 5), running(12, 17, 1)], 10, 0, 30)
        assert value_first.peak() == Peak(Fraction(5), 0, True)
        limit_first = rolling([at_once(-8, 3), running(0, 2, 1), at_once(20, 5)], 10, 0, 30)
        assert limit_first.peak() == Peak(Fraction(5), 2, False)

    def test_a_left_limit_reached_again_at_once_is_attained(self) -> None:
        found = rolling([at_once(0, 2), at_once(10, 2), running(0, None, 1)], 10, 0, 15)
        assert found.peak() == Peak(Fraction(12), 10, True)

    def test_a_falling_sum_peaks_where_it_begins(self) -> None:
        found = rolling([running(0, 10, 1)], 10, 12, 30)
        assert found.peak() == Peak(Fraction(8), 12, True)

    def test_what_ended_before_the_window_is_not_a_source_and_what_began_at_its_start_is(
        self,
    ) -> None:
        given = [
            running(-20, 0, 1, "over"),
            running(-5, 1, 1, "ending"),
            running(0, 5, 1, "first"),
            at_once(0, 1, "just out"),
            at_once(1, 1, "in"),
            at_once(10, 1, "last"),
            running(10, None, 1, "not yet"),
            at_once(11, 1, "later"),
        ]
        assert sources(given, 0, 10) == ("ending", "first", "in", "last")

    def test_a_source_with_several_spans_is_named_once(self) -> None:
        assert sources([running(0, 5, 1, "a"), running(5, 9, 2, "a")], 0, 10) == ("a",)


G = 1000
A_GRAM_AN_HOUR = Fraction(G, HOUR)


class TestWorkedVectors:
    """The worked vectors of the clinical rules, in milligrams and seconds."""

    def test_v3_two_grams_and_two_an_hour_pass_30_g_at_14_h_and_40_g_at_19_h(self) -> None:
        given = [at_once(0, 2 * G), running(0, None, 2 * A_GRAM_AN_HOUR)]
        found = rolling(given, DAY, 0, 2 * DAY)
        assert found.first_above(Fraction(30 * G)) == 14 * HOUR
        assert found.first_above(Fraction(40 * G)) == 19 * HOUR
        assert total(given, 14 * HOUR - DAY, 14 * HOUR) == 30 * G

    def test_v4_six_doses_of_5_g_are_30_g_and_a_seventh_at_24_h_is_no_more(self) -> None:
        six = [at_once(n * 4 * HOUR, 5 * G) for n in range(6)]
        seventh = at_once(24 * HOUR, 5 * G)
        early = at_once(24 * HOUR - MINUTE, 5 * G)
        assert rolling(six, DAY, 0, 2 * DAY).peak() == Peak(Fraction(30 * G), 20 * HOUR, True)
        assert rolling([*six, seventh], DAY, 0, 2 * DAY).peak().mg == 30 * G
        assert rolling([*six, early], DAY, 0, 2 * DAY).peak() == Peak(
            Fraction(35 * G), 24 * HOUR - MINUTE, True
        )

    def test_v4_the_seventh_fits_from_24_h_to_the_second(self) -> None:
        six = [at_once(n * 4 * HOUR, 5 * G) for n in range(6)]
        base = rolling(six, DAY, 20 * HOUR, 9 * DAY)
        shape = Shape.dose(0, DAY)
        asked, limit = 20 * HOUR + 1, Fraction(30 * G)
        found = earliest_fit(base, shape, Fraction(5 * G), limit, asked, 7 * DAY)
        assert found == 24 * HOUR
        assert largest_fit(base, shape, 24 * HOUR - 1, limit) == 0
        assert largest_fit(base, shape, 24 * HOUR, limit) == 5 * G

    def test_v5_with_a_push_of_2_g_the_sixth_makes_32_g(self) -> None:
        given = [at_once(0, 2 * G), *(at_once(n * 4 * HOUR, 5 * G) for n in range(6))]
        found = rolling(given, DAY, 0, 2 * DAY)
        assert found.peak() == Peak(Fraction(32 * G), 20 * HOUR, True)
        assert found.first_above(Fraction(30 * G)) == 20 * HOUR

    @pytest.mark.parametrize(("push", "hours"), [(0, 20), (2, 18)])
    def test_v6_one_gram_an_hour_passes_20_g_in_48_h(self, push: int, hours: int) -> None:
        given = [at_once(0, push * G), running(0, None, A_GRAM_AN_HOUR)]
        assert rolling(given, 2 * DAY, 0, 3 * DAY).first_above(Fraction(20 * G)) == hours * HOUR

    def test_v7_the_fifth_dose_of_5_g_passes_20_g(self) -> None:
        doses = [at_once(n * 4 * HOUR, 5 * G) for n in range(5)]
        assert rolling(doses[:4], 2 * DAY, 0, 4 * DAY).first_above(Fraction(20 * G)) is None
        assert rolling(doses, 2 * DAY, 0, 4 * DAY).first_above(Fraction(20 * G)) == 16 * HOUR

    def test_v15_the_peak_is_the_left_limit_at_24_h(self) -> None:
        given = [at_once(0, 2 * G), running(0, None, Fraction(5, 4) * A_GRAM_AN_HOUR)]
        found = rolling(given, DAY, 0, 2 * DAY)
        assert found.peak() == Peak(Fraction(32 * G), DAY, False)
        assert value_at(list(found.points()), DAY) == 30 * G
        assert found.first_above(Fraction(30 * G)) == Fraction(28, Fraction(5, 4)) * HOUR

    def test_the_rate_that_can_run_for_ever_under_30_g_is_1_25_g_an_hour(self) -> None:
        base = rolling([], DAY, 0, 3 * DAY)
        most = largest_fit(base, Shape.running(DAY, 3 * DAY), 0, Fraction(30 * G))
        assert most == Fraction(5, 4) * A_GRAM_AN_HOUR
