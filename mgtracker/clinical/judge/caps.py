"""Gram caps: what a candidate would take the rolling sum to, and where the course itself is heading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from mgtracker.clinical.checks import RollingCap
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Rate
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
from mgtracker.clinical.protocol import Protocol, Rule
from mgtracker.clinical.verdict import Finding, Level, Sum

from .question import Kidney, Question, counted


def applicable(protocol: Protocol, kidney: Kidney) -> list[tuple[Rule, RollingCap]]:
    """The caps that apply at this clearance; all that could, if it cannot be used."""
    caps = list(protocol.each(RollingCap))
    if kidney.band is None:
        return caps
    return [(rule, cap) for rule, cap in caps if rule.id in kidney.band.caps]


def _broken(cap: RollingCap, mg: Fraction) -> Level:
    grams = mg / 1000
    if cap.stop_above is not None and grams > cap.stop_above:
        return Level.STOP
    if cap.warn_above is not None and grams > cap.warn_above:
        return Level.WARN
    return Level.OK


def _limit(cap: RollingCap, level: Level) -> Fraction:
    limit = cap.stop_above if level is Level.STOP else cap.warn_above
    assert limit is not None, "a level is broken only where its limit is"
    return limit


def lowest(cap: RollingCap) -> Fraction:
    """The limit, in grams, below which nothing is said."""
    limit = cap.stop_above if cap.warn_above is None else cap.warn_above
    assert limit is not None, "a protocol's caps have a limit"
    return limit


def as_spoken(levels: list[Level], kidney: Kidney) -> list[Level]:
    """The levels to say: with no usable clearance a broken cap is unknown, unless every one stops (C5)."""
    if kidney.band is not None or (levels and all(one is Level.STOP for one in levels)):
        return levels
    return [Level.UNKNOWN if one > Level.OK else one for one in levels]


@dataclass(frozen=True, slots=True)
class Forecast:
    """One candidate against one cap: the sum with it, without it, and what one unit of it adds."""

    rule: Rule
    cap: RollingCap
    spans: tuple[Span, ...]
    own: Span
    together: Rolling
    peak: Peak

    @property
    def level(self) -> Level:
        """The highest limit the sum goes above."""
        return _broken(self.cap, self.peak.mg)

    @property
    def units(self) -> Fraction:
        """Milligrams of a dose at once or spread; mg a second of an open-ended rate."""
        return self.own.mg_per_second if self.own.end is None else self.own.mg

    @property
    def shape(self) -> Shape:
        """What one unit adds to the sum."""
        if self.own.end is None:
            return Shape.running(self.cap.window, _reach(self.own, self.spans, self.cap.window))
        return Shape.dose(self.own.end - self.own.start, self.cap.window)

    def _base(self, seconds: int) -> Rolling:
        start = self.own.start
        return rolling(self.spans, self.cap.window, start, start + seconds)

    def largest(self, limit: Fraction) -> Fraction:
        """The most units, starting when it does, that keep the sum at or below `limit` grams."""
        base = self._base(self.shape.length)
        return largest_fit(base, self.shape, self.own.start, limit * 1000)

    def earliest(self, limit: Fraction, start: int, horizon: int) -> int | None:
        """The first second from `start` on, within `horizon` of the candidate's own, at which it fits."""
        last = self.own.start + horizon
        base = self._base(horizon + self.shape.length + 1)
        return earliest_fit(base, self.shape, self.units, limit * 1000, start, last - start)

    def fits_since(self, limit: Fraction, floor: int) -> int:
        """The first second from `floor` on from which it fits without a break up to its own; it fits there."""
        start, shape = self.own.start, self.shape
        base = rolling(self.spans, self.cap.window, floor, start + shape.length)
        return fits_since(base, shape, self.units, limit * 1000, start, floor)


def _reach(own: Span, spans: Iterable[Span], window: int) -> int:
    """Seconds from the start until the candidate has left the sum, or an open-ended one has settled."""
    if own.end is not None:
        return own.end - own.start + window
    edges = [edge for span in spans for edge in (span.start, span.end) if edge is not None]
    return max([own.start, *edges]) - own.start + 2 * window


def forecasts(question: Question) -> list[Forecast]:
    """The candidate against every cap that applies; none if it adds nothing to a gram cap."""
    found = []
    for rule, cap in applicable(question.protocol, question.kidney):
        base, own = question.spans(cap.drug)
        if not own:
            continue
        found.append(forecast_of(rule, cap, base, own[0]))
    return found


def forecast_of(rule: Rule, cap: RollingCap, base: Iterable[Span], own: Span) -> Forecast:
    """What goes in at `own` against one cap, over the whole time it counts there (C4).

    Args:
        rule: the cap's.
        cap: what is compared with.
        base: what else goes in.
        own: the candidate itself; it gives something.
    """
    spans = tuple(base)
    end = own.start + _reach(own, spans, cap.window)
    together = rolling([*spans, own], cap.window, own.start, end)
    return Forecast(rule, cap, spans, own, together, together.peak())


def cap_findings(question: Question, against: Iterable[Forecast]) -> list[Finding]:
    """One finding for every cap the candidate would break, with what would fit (C6)."""
    all_of_them = list(against)
    levels = [forecast.level for forecast in all_of_them]
    found = []
    for forecast, broken, spoken in zip(
        all_of_them, levels, as_spoken(levels, question.kidney), strict=True
    ):
        if broken is Level.OK:
            continue
        limit = _limit(forecast.cap, broken)
        reason = "over-cap" if question.kidney.band is not None else "over-cap-unknown-kidney"
        found.append(
            Finding(
                rule=forecast.rule.id,
                level=spoken,
                reason=reason,
                values=(("already", True),) if _already(forecast, limit) else (),
                events=_sources(forecast),
                sum=_sum(question, forecast, limit),
            )
        )
    return found


def _already(forecast: Forecast, limit: Fraction) -> bool:
    """Whether the sum stands above the limit at the start, without the candidate."""
    start = forecast.own.start
    return total(forecast.spans, start - forecast.cap.window, start) > limit * 1000


def _sources(forecast: Forecast) -> tuple[str, ...]:
    """What stands in the window at the peak; just before it, if the peak is a left limit."""
    end = forecast.peak.at
    start = end - forecast.cap.window
    return sources(forecast.spans, start, end, attained=forecast.peak.attained)


def _sum(question: Question, forecast: Forecast, limit: Fraction) -> Sum:
    at = question.at
    earliest = _promised(question, forecast.earliest(limit, at.seconds, question.protocol.horizon))
    most = forecast.largest(limit)
    crossing = forecast.together.first_above(limit * 1000)
    open_ended = forecast.own.end is None
    return Sum(
        grams=forecast.peak.mg / 1000,
        at=Instant(forecast.peak.at, at.offset),
        attained=forecast.peak.attained,
        limit=limit,
        window=forecast.cap.window,
        crosses_at=None if crossing is None else Instant(floor(crossing), at.offset),
        earliest=earliest,
        largest=None if open_ended else most / 1000,
        largest_rate=_as_rate(forecast, most),
    )


def _promised(question: Question, second: int | None) -> Instant | None:
    """A time worth waiting for; none for a new rate of a line that runs or is changed later.

    The line would run on at its old rate while one waits, and that is not in the sums.
    """
    rate, at = question.rate, question.at
    if second is None or (second > at.seconds and rate is not None and _busy(question, rate)):
        return None
    return Instant(second, at.offset)


def _busy(question: Question, rate: Rate) -> bool:
    line = question.course.lines.get(rate.line, ())
    running = {g.entry.id for g in question.course.running(question.at)}
    return any(entry.at > question.at or entry.id in running for entry in line)


def _as_rate(forecast: Forecast, units: Fraction) -> Fraction | None:
    """Units as mg a second, for a line; None for a dose."""
    if forecast.own.end is None:
        return units
    duration = forecast.own.end - forecast.own.start
    return units / duration if duration else None


def fits(
    question: Question, against: list[Forecast]
) -> tuple[Instant | None, Fraction | None, Fraction | None]:
    """(earliest, largest in grams, largest rate in mg/s) that break no cap at its lowest limit.

    Where no cap is touched the time asked for is the earliest, and nothing limits the amount.
    """
    at = question.at
    if not against:
        return at, None, None
    second: int | None = at.seconds
    moved = True
    while moved and second is not None:
        moved = False
        for forecast in against:
            after = forecast.earliest(lowest(forecast.cap), second, question.protocol.horizon)
            moved = moved or (after is not None and after > second)
            second = after
            if second is None:
                break
    most = min(forecast.largest(lowest(forecast.cap)) for forecast in against)
    earliest = _promised(question, second)
    grams = None if against[0].own.end is None else most / 1000
    return earliest, grams, _as_rate(against[0], most)


@dataclass(frozen=True, slots=True)
class CapState:
    """One cap at an instant: what is used, and what the running lines will take it to.

    The supremum is over [at, at + window], lines carried on to their planned stop; not `attained`:
    it is reached just before `peak_at`.
    """

    rule: Rule
    cap: RollingCap
    used: Fraction
    peak: Fraction
    peak_at: Instant
    attained: bool
    warn_crossed_at: Instant | None
    stop_crossed_at: Instant | None
    events: tuple[str, ...]
    forecast: Rolling

    @property
    def level(self) -> Level:
        """The highest limit the forecast goes above."""
        return _broken(self.cap, self.peak * 1000)


def cap_states(course: Course, protocol: Protocol, kidney: Kidney, at: Instant) -> list[CapState]:
    """Every cap that applies at an instant, as the course stands."""
    states = []
    for rule, cap in applicable(protocol, kidney):
        spans = counted(course.parenteral, cap.drug)
        ahead = rolling(spans, cap.window, at.seconds, at.seconds + cap.window, closed=True)
        peak = ahead.peak()
        states.append(
            CapState(
                rule=rule,
                cap=cap,
                used=total(spans, at.seconds - cap.window, at.seconds) / 1000,
                peak=peak.mg / 1000,
                peak_at=Instant(peak.at, at.offset),
                attained=peak.attained,
                warn_crossed_at=_crossing(ahead, cap.warn_above, at),
                stop_crossed_at=_crossing(ahead, cap.stop_above, at),
                events=sources(spans, peak.at - cap.window, peak.at, attained=peak.attained),
                forecast=ahead,
            )
        )
    return states


def _over_since(
    spans: list[Span], cap: RollingCap, limit: Fraction, protocol: Protocol, at: Instant
) -> Instant | None:
    """From when the sum has been above the limit up to now, looked for as far back as ahead; or None."""
    past = rolling(spans, cap.window, at.seconds - protocol.horizon, at.seconds, closed=True)
    since = past.above_since(limit * 1000)
    return None if since is None else Instant(floor(since), at.offset)


def _crossing(ahead: Rolling, limit: Fraction | None, at: Instant) -> Instant | None:
    if limit is None:
        return None
    crossing = ahead.first_above(limit * 1000)
    return None if crossing is None else Instant(floor(crossing), at.offset)


def _what_about(
    course: Course, state: CapState, since: Instant | None, at: Instant
) -> tuple[tuple[str, object], ...]:
    """Since when the limit is crossed; where it will be, the lines that could be slowed or stopped before."""
    if since is not None:
        return (("since", since),)
    running = (given.entry for given in course.running(at) if given.drug.name == state.cap.drug)
    lines = (entry.event.line for entry in running if isinstance(entry.event, Rate))
    return (("lines", tuple(sorted(lines))),)


def standing_caps(
    course: Course, protocol: Protocol, states: Sequence[CapState], kidney: Kidney, at: Instant
) -> list[Finding]:
    """Findings of the caps as the course stands, with no dose asked about."""
    levels = [state.level for state in states]
    found = []
    for state, broken, spoken in zip(states, levels, as_spoken(levels, kidney), strict=True):
        if broken is Level.OK:
            continue
        limit = _limit(state.cap, broken)
        crossing = state.stop_crossed_at if broken is Level.STOP else state.warn_crossed_at
        since = _over_since(
            counted(course.parenteral, state.cap.drug), state.cap, limit, protocol, at
        )
        found.append(
            Finding(
                rule=state.rule.id,
                level=spoken,
                reason="over-cap" if kidney.band is not None else "over-cap-unknown-kidney",
                values=_what_about(course, state, since, at),
                events=state.events,
                sum=Sum(
                    grams=state.peak,
                    at=state.peak_at,
                    attained=state.attained,
                    limit=limit,
                    window=state.cap.window,
                    crosses_at=crossing,
                    earliest=None,
                    largest=None,
                    largest_rate=None,
                ),
            )
        )
    return found
