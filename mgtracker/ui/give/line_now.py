"""A line at a moment: what runs on it, whether it is paused, its bag; and all that in words. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course, Given
from mgtracker.clinical.events import Rate
from mgtracker.clinical.lines import Bag, bag_on, paused
from mgtracker.clinical.number import format_number
from mgtracker.clinical.quantity import grams_per_hour
from mgtracker.ui.label_words import product_words
from mgtracker.ui.time_words import When, at
from mgtracker.ui.translation import tr


@dataclass(frozen=True, slots=True)
class LineNow:
    """One line.

    Attributes:
        given: the stretch that runs; None where nothing does.
        rate: the rate that runs, or ran before it was paused; None for a line that is free.
        pause: the rate of 0 that paused it.
        bag: what hangs on it, where its volume is known.
        ended: the rate whose planned stop is over while nothing was charted since: whether the line
            really stopped is seen only at the bedside.
    """

    given: Given | None = None
    rate: Rate | None = None
    pause: Rate | None = None
    bag: Bag | None = None
    ended: Rate | None = None

    @property
    def last(self) -> Rate | None:
        """The rate that runs, or was the last to."""
        return self.rate or self.ended

    @property
    def until(self) -> Instant | None:
        """The planned stop; while it is paused, the one that was kept."""
        last = self.pause or self.rate
        return None if last is None else last.until


def lines_at(course: Course, moment: Instant) -> list[str]:
    """The lines that run at a moment, then those that are paused, and those whose planned stop is over."""
    running = [given.entry.event for given in course.running(moment)]
    names = [rate.line for rate in running if isinstance(rate, Rate)]
    over = [line for line in course.lines if line_at(course, line, moment).ended is not None]
    return list(dict.fromkeys((*names, *paused(course, moment), *over)))


def line_at(course: Course, line: str, moment: Instant) -> LineNow:
    """A line at a moment, by its name."""
    past = [entry for entry in course.lines.get(line, ()) if entry.at <= moment]
    bag = bag_on(past)
    for given in course.running(moment):
        rate = given.entry.event
        if isinstance(rate, Rate) and rate.line == line:
            return LineNow(given, rate, None, bag)
    ran = paused(course, moment).get(line)
    if ran is not None and isinstance(ran.event, Rate) and isinstance(past[-1].event, Rate):
        return LineNow(None, ran.event, past[-1].event, bag)
    last = past[-1].event if past else None
    ended = last if isinstance(last, Rate) and last.mg_per_second else None
    return LineNow(ended=ended)


def state_words(now: LineNow, when: When) -> str:
    """ "1 g/h to 18:30", "runs at 1 g/h", "paused", "planned end 18:30, not charted"; "" for a free line."""
    if now.pause is not None:
        return tr("paused")
    if now.ended is not None and now.ended.until is not None:
        return tr("planned end {time}, not charted", time=when(now.ended.until))
    if now.given is None:
        return ""
    rate = f"{format_number(grams_per_hour(now.given.mg_per_second), 2)} g/h"
    end = now.given.end
    return (
        tr("runs at {rate}", rate=rate)
        if end is None
        else tr("{rate} to {time}", rate=rate, time=when(Instant(end)))
    )


def pause_words(now: LineNow, when: When) -> str:
    """Since when it is paused, and the planned stop that was kept; "" for a line that is not."""
    if now.pause is None or now.pause.until is None:
        return ""
    return tr(
        "Paused since {since}, planned to {until}",
        since=when(now.pause.at),
        until=when(now.pause.until),
    )


def bag_words(now: LineNow, moment: Instant, when: When, typed: Rate | None = None) -> str:
    """How much the bag still holds, rounded down, and when it is empty; "" where that is not known.

    `typed`: the rate that is being typed, from `moment` on; then it is empty when that empties it.
    """
    bag = now.bag
    if bag is None or now.rate is None:
        return ""
    left = format_number(bag.left_at(moment), 0, towards="down")
    said = tr("{bag}: about {left} mL left", bag=product_words(bag.product.name), left=left)
    if bag.empty is not None and bag.empty <= moment:
        return tr("{bag}, empty since {time}", bag=said, time=when(bag.empty))
    if typed is not None and typed.mg_per_second and bag.product.mg_per_ml is not None:
        mg = bag.left_at(moment) * bag.product.mg_per_ml
        empty = moment.plus(floor(mg / typed.mg_per_second))
        return tr("{bag}, at {rate} empty {time}", bag=said, rate=typed.text, time=at(when(empty)))
    if bag.empty is None:
        return said
    return tr("{bag}, empty {time}", bag=said, time=at(when(bag.empty)))


def new_bag_words(rate: Rate, when: When) -> str:
    """When a bag that is hung with a rate is empty; "" where its volume is not known."""
    product = rate.product
    if product is None or product.volume_ml is None or product.mg_per_ml is None:
        return ""
    seconds = floor(product.volume_ml * product.mg_per_ml / rate.mg_per_second)
    return tr("The new bag is empty {time}", time=at(when(rate.at.plus(seconds))))
