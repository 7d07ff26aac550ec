"""What each rate of a line did (started, changed, paused, resumed, stopped it, hung a new bag), and its bag."""

from __future__ import annotations

import enum
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import floor

from .clock import Instant
from .course import Course, by_time
from .events import Entry, Rate
from .quantity import Product


class Turn(enum.Enum):
    """What a rate did to its line. It is read from the rates before it, never stored."""

    START = "start"
    CHANGE = "change"
    NEW_BAG = "new bag"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Bag:
    """A bag or syringe on a line, as its last rate left it.

    Attributes:
        product: what it is; its volume is known.
        left_ml: mL in it at `since`; never below 0.
        since: when the last rate was set.
        ml_per_second: how fast it empties since then; 0 while paused.
        empty: when it is, or was, empty; None while nothing runs out of it.
    """

    product: Product
    left_ml: Fraction
    since: Instant
    ml_per_second: Fraction
    empty: Instant | None

    def left_at(self, moment: Instant) -> Fraction:
        """mL left at a moment from `since` on, if the last rate goes on; never below 0."""
        gone = self.ml_per_second * (moment.seconds - self.since.seconds)
        return max(self.left_ml - gone, Fraction(0))


def turns(entries: Sequence[Entry]) -> tuple[Turn, ...]:
    """What each of the rates of one line did.

    Args:
        entries: the live rates of the line by time (`Course.lines`).
    """
    found: list[Turn] = []
    before: Rate | None = None
    for entry in entries:
        rate = entry.event
        assert isinstance(rate, Rate)
        found.append(_turn(before, found[-1] if found else Turn.STOP, rate))
        before = rate
    return tuple(found)


def is_pause(rate: Rate) -> bool:
    """Whether a rate of 0 keeps the planned stop; a stop may name its product and order, but has none."""
    return not rate.mg_per_second and rate.until is not None


def turn_of(course: Course, entry: Entry) -> Turn:
    """What a rate did to its line; one that is struck out, as it would stand among those that count."""
    rate = entry.event
    assert isinstance(rate, Rate)
    line = [other for other in course.lines.get(rate.line, ()) if other.id != entry.id]
    place = bisect_left(line, by_time(entry), key=by_time)
    return turns([*line[:place], entry])[-1]


def paused(course: Course, moment: Instant) -> Mapping[str, Entry]:
    """The lines that are paused at a moment, each with the rate that ran last."""
    found = {}
    for line, entries in course.lines.items():
        past = [entry for entry in entries if entry.at <= moment]
        if past and turns(past)[-1] is Turn.PAUSE:
            ran = [e for e in past if isinstance(e.event, Rate) and e.event.mg_per_second]
            if ran:
                found[line] = ran[-1]
    return found


def bag_on(entries: Sequence[Entry]) -> Bag | None:
    """The bag or syringe on a line after its rates; None where its volume is not known.

    A rate hangs a full one that says so, that names another product, or that names the product when the
    bag had run dry: what runs then comes from another. A rate of 0 hangs none, and no rate does because
    it is charted once more.

    Args:
        entries: the live rates of the line by time.
    """
    bag: Bag | None = None
    for entry in entries:
        rate = entry.event
        assert isinstance(rate, Rate)
        bag = _at_rate(_hung(bag, rate), rate)
    return bag


def _turn(before: Rate | None, did: Turn, rate: Rate) -> Turn:
    if not rate.mg_per_second:
        return Turn.PAUSE if is_pause(rate) else Turn.STOP
    if before is None or before.drug != rate.drug:
        return Turn.START
    if not before.mg_per_second:
        return Turn.RESUME if did is Turn.PAUSE else Turn.START
    if before.until is not None and before.until <= rate.at:
        return Turn.START
    return Turn.NEW_BAG if rate.new_bag else Turn.CHANGE


def _hung(bag: Bag | None, rate: Rate) -> Bag | None:
    """The bag that hangs from this rate on, with what is in it."""
    hung = rate.product
    if bag is not None:
        bag = replace(bag, left_ml=bag.left_at(rate.at), since=rate.at)
    if hung is None or not rate.mg_per_second:
        return bag
    if bag is not None and _goes_on(bag, rate):
        return bag
    if hung.volume_ml is None:
        return None
    return Bag(hung, hung.volume_ml, rate.at, Fraction(0), None)


def _goes_on(bag: Bag, rate: Rate) -> bool:
    """Whether a rate that names a product still runs from the bag that hangs."""
    is_dry = bag.empty is not None and bag.empty <= rate.at
    return rate.product == bag.product and not rate.new_bag and not is_dry


def _at_rate(bag: Bag | None, rate: Rate) -> Bag | None:
    """The same bag, emptying as fast as the line runs. One that ran dry stays dry since then."""
    if bag is None:
        return None
    strength = bag.product.mg_per_ml
    assert strength is not None, "a product with a volume has a strength"
    speed = rate.mg_per_second / strength
    empty = bag.empty
    if empty is None or empty > rate.at:
        seconds = floor(bag.left_ml / speed) if speed else None
        empty = None if seconds is None else rate.at.plus(seconds)
    return replace(bag, ml_per_second=speed, empty=empty)
