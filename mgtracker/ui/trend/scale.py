"""The value axis of a panel: a range that holds data and target, and at most three numbers that matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

MOST_TICKS = 3
STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class ValueTick:
    """A number on the value axis; `tone`: "", or the level whose limit it is ("warn", "stop")."""

    value: float
    tone: str = ""


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """From `low` to `high`, before any room for marks; ticks in order of importance."""

    low: float
    high: float
    ticks: tuple[ValueTick, ...]

    def padded(self, height: float, top: float, bottom: float) -> tuple[float, float]:
        """The range that leaves `top` and `bottom` pixels free above and below in `height`."""
        inner = max(height - top - bottom, 1.0)
        per_pixel = (self.high - self.low) / inner
        return self.low - bottom * per_pixel, self.high + top * per_pixel


def nice_step(length: float) -> float:
    """A round step of which about five make up a length."""
    raw = length / 5
    base = 10.0 ** floor(log10(raw))
    return next(base * step for step in STEPS if base * step >= raw * 0.999)


def result_axis(values: Sequence[float], target: tuple[float, float] | None) -> ValueAxis:
    """For results: both ends of the target, and a round number beyond the data on the side it strays."""
    if not values and target is None:
        return ValueAxis(0, 1, ())
    seen = [*values, *(target or ())]
    low, high = min(seen), max(seen)
    if low == high:
        low, high = low * 0.8, high * 1.2 or 1.0
    if not values and target is not None:
        room = (target[1] - target[0]) * 0.8
        return ValueAxis(max(0.0, low - room), high + room, tuple(map(ValueTick, target)))
    step = nice_step(high - low)
    ticks = [] if target is None else [ValueTick(target[0]), ValueTick(target[1])]
    below = low < target[0] if target else True
    above = high > target[1] if target else True
    if below:
        low = floor(low / step + 1e-9) * step
    if above:
        high = ceil(high / step - 1e-9) * step
    if target is None:
        ticks = [ValueTick(low), ValueTick(high)]
    else:
        if above and not below:
            ticks.reverse()
        strays = [(target[0] - low, low)] if below else []
        strays += [(high - target[1], high)] if above else []
        if strays:
            ticks.append(ValueTick(max(strays)[1]))
    return ValueAxis(low, high, tuple(ticks[:MOST_TICKS]))


def sum_axis(peaks: Iterable[float], warn: float | None, stop: float | None) -> ValueAxis:
    """For the rolling sum: nothing, the limits, and as much above them as the sum reaches."""
    limits = [limit for limit in (warn, stop) if limit is not None]
    high = max([*limits, *peaks], default=1.0) or 1.0
    ticks = [ValueTick(0.0)]
    if stop is not None:
        ticks.insert(0, ValueTick(stop, "stop"))
    if warn is not None:
        ticks.insert(1 if stop is not None else 0, ValueTick(warn, "warn"))
    return ValueAxis(0.0, high, tuple(ticks))


def apart(places: Sequence[tuple[float, ValueTick]], least: float) -> list[tuple[float, ValueTick]]:
    """The ticks that stay when none may be closer than `least` pixels; the first ones win."""
    kept: list[tuple[float, ValueTick]] = []
    for place, tick in places:
        if all(abs(place - other) >= least for other, _ in kept):
            kept.append((place, tick))
    return kept
