"""Ordered doses and starts of infusions, each until something answers it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Order
from mgtracker.clinical.number import format_number
from mgtracker.clinical.orders import times_of
from mgtracker.clinical.quantity import format_amount, grams_per_hour

from .ground import Ground


def ordered_doses(ground: Ground) -> Iterator[Due]:
    """Every planned dose that nothing answers yet."""
    for one in ground.orders:
        rule = times_of(one.order, ground.protocol).rule
        task = "dose" if one.order.mg_per_second is None else "infusion-start"
        for slot in one.waiting:
            yield Due(
                rule=rule,
                task=task,
                what=ordered(one.order),
                opens=slot.opens,
                due=slot.due,
                overdue=slot.overdue,
                target=one.entry.id,
                number=slot.number,
                count=one.order.count,
                very_late=slot.very_late,
                parenteral=one.parenteral,
                after=one.entry.id,
                passed=slot.passed,
            )


def ordered(order: Order) -> str:
    """What an order is for, in few words: "5 g IM magnesium sulfate", "infusion 1 g/h magnesium sulfate".

    An amount as it was ordered; one in mL, which means nothing without the product, as what it holds.
    """
    if order.amount is not None:
        is_volume = order.text.lower().endswith("ml")
        amount = format_amount(order.amount) if is_volume else order.text
        return f"{amount} {order.route} {order.drug.name}"
    speed = grams_per_hour(order.mg_per_second or Fraction(0))
    return f"infusion {format_number(speed, 3)} g/h {order.drug.name}"
