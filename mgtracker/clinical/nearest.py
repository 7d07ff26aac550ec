"""The nearest plans that fit where an order does not: offered side by side, never chosen for anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from .clock import HOUR, MINUTE
from .events import Order
from .number import format_number
from .quantity import Amount

# In what steps a plan is offered: how prescribers write them, not what is safe.
INTERVALS = range(HOUR, 25 * HOUR, HOUR)
TENTH_OF_A_GRAM = Fraction(100)
RATE_STEP = Fraction(50)
DURATION_STEP = 15 * MINUTE

Fits = Callable[[Order], bool]


@dataclass(frozen=True, slots=True)
class Alternative:
    """A plan close to the one asked about that crosses no limit.

    Attributes:
        change: what is different: "interval", "amount", "rate", or "count" (fewer doses, or shorter).
        order: the whole changed order.
    """

    change: str
    order: Order


def nearest(order: Order, fits: Fits, crosses: int, longest: int) -> Iterator[Alternative]:
    """The nearest plan that fits for every way an order of its kind can be changed.

    Args:
        order: one that crosses a limit.
        fits: whether an order crosses none.
        crosses: number of the first dose that does.
        longest: seconds beyond which a shorter line cannot fit: where the sum is first above.
    """
    found = {
        "interval": _longer_interval(order, fits),
        "amount": _smaller(order, fits),
        "rate": _slower(order, fits),
        "count": _fewer(order, crosses) if _repeats(order) else _shorter(order, fits, longest),
    }
    for change, changed in found.items():
        if changed is not None:
            yield Alternative(change, changed)


def _repeats(order: Order) -> bool:
    return order.every is not None or order.times_per_week is not None


def _longer_interval(order: Order, fits: Fits) -> Order | None:
    """The shortest longer interval in whole hours; one by the clock has no longer one."""
    every = order.every
    if not isinstance(every, int):
        return None
    # One by one: beside another order a longer interval can be worse than a shorter one.
    longer = (replace(order, every=seconds) for seconds in INTERVALS if seconds > every)
    return next(filter(fits, longer), None)


def _smaller(order: Order, fits: Fits) -> Order | None:
    """The largest smaller amount, in tenths of a gram."""
    if order.amount is None:
        return None

    def with_amount(tenths: int) -> Order:
        mg = tenths * TENTH_OF_A_GRAM
        text = f"{format_number(mg / 1000, 1)} g"
        return replace(order, amount=Amount(order.drug, mg), text=text, kind_of_mg=None)

    return _largest(with_amount, _steps_below(order.amount.mg, TENTH_OF_A_GRAM), fits)


def _slower(order: Order, fits: Fits) -> Order | None:
    """The highest lower rate, in steps of 0.05 g/h."""
    if order.mg_per_second is None:
        return None

    def at_rate(steps: int) -> Order:
        mg_per_hour = steps * RATE_STEP
        text = f"{format_number(mg_per_hour / 1000, 2)} g/h"
        return replace(order, mg_per_second=mg_per_hour / HOUR, text=text)

    return _largest(at_rate, _steps_below(order.mg_per_second * HOUR, RATE_STEP), fits)


def _fewer(order: Order, crosses: int) -> Order | None:
    """The doses before the first that crosses: none of their sums knows of those after."""
    return replace(order, count=crosses - 1) if crosses > 1 else None


def _shorter(order: Order, fits: Fits, longest: int) -> Order | None:
    """The longest shorter time at the same rate, in quarters of an hour; a line past its crossing crosses."""
    if order.mg_per_second is None:
        return None

    def lasting(steps: int) -> Order:
        return replace(order, duration=steps * DURATION_STEP, until=None)

    return _largest(lasting, longest // DURATION_STEP, fits)


def _steps_below(value: Fraction, step: Fraction) -> int:
    """The most steps that come to less than a value."""
    return -(-value // step) - 1


def _largest(changed: Callable[[int], Order], most: int, fits: Fits) -> Order | None:
    """The order with the most steps, of 1 to `most`, that fits; more never fit where fewer do not."""
    good, bad = 0, most + 1
    while bad - good > 1:
        middle = (good + bad) // 2
        if fits(changed(middle)):
            good = middle
        else:
            bad = middle
    return changed(good) if good else None
