"""What each rate of a line did (started, changed, paused, resumed, stopped it, hung a new bag), and its bag."""

from __future__ import annotations

import enum
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
    place = sum(by_time(other) < by_time(entry) for other in line)
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


def bag_on(entries: Sequence[Entry], nearly_empty: int) -> Bag | None:
    """The bag or syringe on a line after its rates; None where its volume is not known.

    A rate hangs a full one that names another product, that changes nothing on a line that runs
    (`Turn.NEW_BAG`), or that names the product when the bag was nearly empty. A rate of 0 hangs none.

    Args:
        entries: the live rates of the line by time.
        nearly_empty: seconds before it is empty from which a rate that names the product hangs a new one.
    """
    bag: Bag | None = None
    for entry, turn in zip(entries, turns(entries), strict=True):
        rate = entry.event
        assert isinstance(rate, Rate)
        bag = _at_rate(_hung(bag, rate, turn, nearly_empty), rate)
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
    return Turn.NEW_BAG if _changes_nothing(before, rate) else Turn.CHANGE


def _changes_nothing(before: Rate, rate: Rate) -> bool:
    """The same rate of the same bag to the same planned end: all that can be new is the bag."""
    is_bag = rate.product is not None and rate.product.volume_ml is not None
    same = (before.mg_per_second, before.product, before.until)
    return is_bag and same == (rate.mg_per_second, rate.product, rate.until)


def _hung(bag: Bag | None, rate: Rate, turn: Turn, nearly_empty: int) -> Bag | None:
    """The bag that hangs from this rate on, with what is in it."""
    hung = rate.product
    if bag is not None:
        bag = replace(bag, left_ml=bag.left_at(rate.at), since=rate.at)
    if hung is None or not rate.mg_per_second:
        return bag
    if bag is not None and hung == bag.product and turn is not Turn.NEW_BAG:
        left = None if bag.empty is None else bag.empty.seconds - rate.at.seconds
        if left is None or left > nearly_empty:
            return bag
    if hung.volume_ml is None:
        return None
    return Bag(hung, hung.volume_ml, rate.at, Fraction(0), None)


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
