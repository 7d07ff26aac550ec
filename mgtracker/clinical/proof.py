"""The proof of an order: every dose it plans against the caps, before the first of them is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import floor
from zoneinfo import ZoneInfo

from . import plan
from .checks import RollingCap
from .clock import Instant
from .course import Course
from .events import PARENTERAL, Order
from .exposure import Rolling, Span, rolling
from .judge.caps import Forecast, applicable, as_spoken, forecast_of, lowest
from .judge.kidney import clearance_findings
from .judge.question import Kidney, kidney
from .nearest import Alternative, nearest
from .plan import Planned
from .protocol import Protocol, Rule
from .quantity import Amount
from .verdict import Level

__all__ = ["Alternative", "CapSum", "PlannedDose", "Proof", "planned_sum", "prove"]


@dataclass(frozen=True, slots=True)
class CapSum:
    """One planned dose against one cap.

    Attributes:
        rule: id of the cap's rule.
        window: its seconds.
        grams: the largest rolling sum while the dose counts, of what was given or is planned otherwise,
            this dose, and the doses of the order before it; those after it are theirs to answer for.
        at: where that stands; just before it if not `attained`.
        warn_above: grams, the cap's own limit.
        stop_above: the same.
        level: the highest limit the sum goes above; with no usable clearance UNKNOWN instead, unless
            every cap that could apply stops (C5).
        warn_crossed_at: the first instant above that limit, rounded down to the second.
        stop_crossed_at: the same.
    """

    rule: str
    window: int
    grams: Fraction
    at: Instant
    attained: bool
    warn_above: Fraction | None
    stop_above: Fraction | None
    level: Level
    warn_crossed_at: Instant | None = None
    stop_crossed_at: Instant | None = None

    @property
    def crosses_at(self) -> Instant | None:
        """When the sum first goes above any limit; None if it goes above none."""
        return min(filter(None, (self.warn_crossed_at, self.stop_crossed_at)), default=None)

    @property
    def on_limit(self) -> bool:
        """Whether it lands exactly on a limit, which is allowed (C3)."""
        return self.grams in (self.warn_above, self.stop_above)


@dataclass(frozen=True, slots=True)
class PlannedDose:
    """One dose of the plan, or one stretch of a line.

    Attributes:
        number: from 1.
        at: when it is planned; now, if that has passed.
        end: when it has gone in; None for a line without a planned end.
        amount: all of it; None for a line without a planned end.
        sums: one for each cap that could apply; none for what gram caps do not count.
        level: the highest of the sums', and of the kidney's own.
        slack: seconds it could come earlier, the doses before it as planned, and no second of them too
            early: without its sums going above the lowest limit they do not go above as planned. None:
            nothing holds it back from now, or from the dose before it, on.
        at_limit: the sum that lands exactly on a limit, where one does.
    """

    number: int
    at: Instant
    end: Instant | None
    amount: Amount | None
    sums: tuple[CapSum, ...]
    level: Level
    slack: int | None
    at_limit: CapSum | None


@dataclass(frozen=True, slots=True)
class Proof:
    """What an order would come to.

    Attributes:
        doses: the plan; of an order without end, as far ahead as the protocol looks.
        first_crossing: the first dose with a sum above a limit, that sum, and when it first is.
        level: the highest of all doses, and of the kidney's own.
        alternatives: the nearest plans that cross nothing; none where it crosses nothing itself.
        contraindicated: no magnesium by any route at this clearance.
        kidney: the clearance it was proved with; None for a drug that is no magnesium.
    """

    doses: tuple[PlannedDose, ...]
    first_crossing: tuple[PlannedDose, CapSum, Instant | None] | None
    level: Level
    alternatives: tuple[Alternative, ...]
    contraindicated: bool
    kidney: Kidney | None = None


def prove(
    course: Course,
    order: Order,
    protocol: Protocol,
    zone: ZoneInfo,
    *,
    replaces: str | None = None,
) -> Proof:
    """The whole plan of an order against the caps, with all that was given and all else that is planned.

    Args:
        course: everything known; without the order.
        order: as it would be written, at `order.at`; what is known of the kidney is as at then.
        protocol: the rules.
        zone: the ward's, for "nightly" and "daily".
        replaces: id of an order that ends when this one is written: its line stops, its doses are over.
    """
    ground = _Ground(course, order, protocol, zone, replaces)
    doses = ground.doses(order)
    crossing = _first_crossing(doses)
    found: list[Alternative] = []
    if crossing is not None:
        dose, _, at = crossing
        longest = at.seconds - dose.at.seconds
        if dose.end is not None:
            longest = min(longest, dose.end.seconds - dose.at.seconds - 1)
        found = [
            one
            for one in nearest(order, ground.fits, dose.number, longest)
            if _first_crossing(ground.doses(one.order)) is None
        ]
    return Proof(
        doses=doses,
        first_crossing=crossing,
        level=max([ground.kidney_level, *(dose.level for dose in doses)]),
        alternatives=tuple(found),
        contraindicated=ground.contraindicated,
        kidney=ground.kidney if order.drug.is_magnesium else None,
    )


def planned_sum(
    course: Course,
    order: Order,
    protocol: Protocol,
    zone: ZoneInfo,
    rule: str,
    *,
    replaces: str | None = None,
) -> Rolling | None:
    """The sum of one cap, from `order.at` on, with the whole plan of an order; None where it counts none of it.

    The sums of its proof are those of each dose with the ones before it; this one has the later ones too.
    """
    ground = _Ground(course, order, protocol, zone, replaces)
    cap = next((cap for one, cap in ground.caps if one.id == rule), None)
    if cap is None:
        return None
    planned, base = ground.plan(order)
    if not planned:
        return None
    spans = [*base, *(one.span for one in planned)]
    edges = [edge for span in spans for edge in (span.start, span.end) if edge is not None]
    return rolling(spans, cap.window, order.at.seconds, max(order.at.seconds, *edges) + cap.window)


def _first_crossing(
    doses: Sequence[PlannedDose],
) -> tuple[PlannedDose, CapSum, Instant] | None:
    """The first dose of a plan that crosses, and where: the sum that is above its limit first."""
    for dose in doses:
        above = [(at, one) for one in dose.sums if (at := one.crosses_at) is not None]
        if above:
            at, one = min(above, key=lambda found: found[0])
            return dose, one, at
    return None


@dataclass(frozen=True)
class _Ground:
    """What an order is proved on: the same for the order asked about and for those offered instead."""

    course: Course
    asked: Order
    protocol: Protocol
    zone: ZoneInfo
    replaces: str | None

    @cached_property
    def kidney(self) -> Kidney:
        """The clearance that can be used now; later ones will be other ones."""
        needle = self.asked.drug.is_magnesium and self.asked.route in PARENTERAL
        return kidney(self.course, self.protocol, self.asked.at, parenteral=needle)

    @property
    def contraindicated(self) -> bool:
        """Whether no magnesium may be given by any route."""
        band = self.kidney.band
        return self.asked.drug.is_magnesium and band is not None and band.contraindicated

    @cached_property
    def kidney_level(self) -> Level:
        """What the clearance says by itself."""
        if not self.asked.drug.is_magnesium:
            return Level.OK
        found = clearance_findings(self.kidney, *self.protocol.clearance)
        loud = (finding.level for finding in found if finding.level > Level.INFO)
        return max(loud, default=Level.OK)

    @cached_property
    def caps(self) -> list[tuple[Rule, RollingCap]]:
        """The caps an order of this drug by this route counts towards."""
        if self.asked.route not in PARENTERAL or self.asked.mg_per_second == 0:
            return []
        drug = self.asked.drug.name
        return [one for one in applicable(self.protocol, self.kidney) if one[1].drug == drug]

    @cached_property
    def longest(self) -> int:
        """The longest window of those caps."""
        return max((cap.window for _, cap in self.caps), default=0)

    def doses(self, order: Order) -> tuple[PlannedDose, ...]:
        """Every dose of a plan, each with the ones before it."""
        planned, base = self.plan(order)
        earliest = order.at.seconds
        found = []
        for one in planned:
            against = [forecast_of(rule, cap, base, one.span) for rule, cap in self.caps]
            found.append(self._dose(one, against, earliest))
            base.append(one.span)
            earliest = one.span.start
        return tuple(found)

    def fits(self, order: Order) -> bool:
        """Whether no sum of a plan goes above a limit: all its doses at once, which comes to the same.

        At every instant the doses of a plan that have begun are those of the last one's sum.
        """
        planned, base = self.plan(order)
        own = [one.span for one in planned]
        return not any(_above(base, own, cap) for _, cap in self.caps)

    def plan(self, order: Order) -> tuple[tuple[Planned, ...], list[Span]]:
        """The doses of a plan, and what counts beside them."""
        planned = plan.of_order(order, self.protocol, self.zone)
        if not self.caps or not planned:
            return planned, []
        last = planned[-1].span
        reach = self.longest + (self.protocol.horizon if last.end is None else 0)
        base = plan.beside(
            self.course,
            order,
            self.protocol,
            self.zone,
            replaces=self.replaces,
            until=Instant(max(last.start, last.end or 0) + reach),
        )
        since = order.at.seconds - self.longest
        return planned, [span for span in base if span.end is None or span.end > since]

    def _dose(self, one: Planned, against: list[Forecast], earliest: int) -> PlannedDose:
        levels = as_spoken([forecast.level for forecast in against], self.kidney)
        sums = tuple(
            self._sum(forecast, level) for forecast, level in zip(against, levels, strict=True)
        )
        return PlannedDose(
            number=one.number,
            at=self._instant(one.span.start),
            end=None if one.span.end is None else self._instant(one.span.end),
            amount=one.amount,
            sums=sums,
            level=max([self.kidney_level, *levels]),
            slack=_slack(against, one.span.start, earliest),
            at_limit=next((found for found in sums if found.on_limit), None),
        )

    def _sum(self, forecast: Forecast, level: Level) -> CapSum:
        cap, peak = forecast.cap, forecast.peak
        return CapSum(
            rule=forecast.rule.id,
            window=cap.window,
            grams=peak.mg / 1000,
            at=self._instant(peak.at),
            attained=peak.attained,
            warn_above=cap.warn_above,
            stop_above=cap.stop_above,
            level=level,
            warn_crossed_at=self._crossing(forecast, cap.warn_above),
            stop_crossed_at=self._crossing(forecast, cap.stop_above),
        )

    def _crossing(self, forecast: Forecast, limit: Fraction | None) -> Instant | None:
        if limit is None:
            return None
        crossing = forecast.together.first_above(limit * 1000)
        return None if crossing is None else self._instant(floor(crossing))

    def _instant(self, seconds: int) -> Instant:
        return Instant(seconds, self.asked.at.offset)


def _slack(against: list[Forecast], start: int, earliest: int) -> int | None:
    """Seconds from the first start that fits without a break up to the planned one; None if all do."""
    held = [earliest]
    for forecast in against:
        limits = (forecast.cap.warn_above, forecast.cap.stop_above)
        kept = [one for one in limits if one is not None and one * 1000 >= forecast.peak.mg]
        if kept:
            held.append(forecast.fits_since(min(kept), earliest))
    since = max(held)
    return None if since == earliest else start - since


def _above(base: list[Span], own: list[Span], cap: RollingCap) -> bool:
    """Whether the sum of all goes above the cap's lowest limit while any of `own`, one or more, counts."""
    start = own[0].start
    edges = [edge for span in (*base, *own) for edge in (span.start, span.end) if edge is not None]
    together = rolling([*base, *own], cap.window, start, max(start, *edges) + 2 * cap.window)
    limit = lowest(cap) * 1000 * together.scale
    return any(
        max(piece.first, piece.last) > limit
        and any(_counts(span, piece.start, cap.window) for span in own)
        for piece in together.pieces
    )


def _counts(span: Span, second: int, window: int) -> bool:
    """Whether what goes in then is still in the window at a second."""
    return span.start <= second and (span.end is None or second < span.end + window)
