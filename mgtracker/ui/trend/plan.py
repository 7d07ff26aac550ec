"""What orders plan and nobody has answered yet, as marks: hollow and pale, beside what was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.clock import format_duration
from mgtracker.clinical.course import CANDIDATE
from mgtracker.clinical.plan import of_order
from mgtracker.clinical.quantity import format_amount
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend.marks import (
    IV,
    NEEDLE,
    OTHER,
    Form,
    Mark,
    Standing,
    push_limit,
    rate_text,
)
from mgtracker.ui.trend.moments import stamp

if TYPE_CHECKING:
    from mgtracker.clinical.events import Order
    from mgtracker.clinical.orders import Slot
    from mgtracker.view import OrderView, View


def planned(view: View) -> tuple[Mark, ...]:
    """A mark for every planned dose and start without an answer, by time; late ones too."""
    assert view.patient is not None
    found = [
        slot_mark(order, slot, view)
        for order in view.patient.orders
        if order.is_open
        for slot in order.slots
        if not slot.filled
    ]
    return tuple(sorted(found, key=lambda mark: mark.start))


def proposed(view: View, order: Order) -> tuple[Mark, ...]:
    """A mark for every dose that an order plans which is not written yet, by time."""
    form, lane, amount = _form(order, push_limit(view.protocol))
    drug = tr(order.drug.name)
    what = f"{drug} {tr(order.route)}"
    found = []
    for one in of_order(order, view.protocol, view.zone):
        start, end = one.span.start, one.span.end
        said = tr(
            "{what} {amount} planned at {time}",
            what=what,
            amount=amount,
            time=stamp(start, view.zone, view.now),
        )
        found.append(
            Mark(
                entry_id=CANDIDATE,
                form=form,
                lane=lane,
                start=start,
                end=end if form is Form.BAR else None,
                drug=order.drug.name,
                what=what,
                amount=amount,
                text=f"{drug} {amount}" if lane == OTHER else amount,
                said=said,
                standing=Standing.PLANNED,
            )
        )
    return tuple(found)


def slot_mark(order: OrderView, slot: Slot, view: View) -> Mark:
    """A planned dose or start as a mark, whether it is answered or not."""
    event, start = order.order, slot.due.seconds
    form, lane, amount = _form(event, push_limit(view.protocol))
    long = event.duration or event.over
    end = start + long if form is Form.BAR and long else None
    drug = tr(event.drug.name)
    what = f"{drug} {tr(event.route)}"
    due = stamp(start, view.zone, view.now)
    late = not slot.filled and view.now >= slot.overdue
    return Mark(
        entry_id=order.entry.id,
        form=form,
        lane=lane,
        start=start,
        end=end,
        drug=event.drug.name,
        what=what,
        amount=amount,
        text=f"{drug} {amount}" if lane == OTHER else amount,
        said=tr(
            mark("{what} {amount} planned at {time}, late")
            if late
            else mark("{what} {amount} planned at {time}"),
            what=what,
            amount=amount,
            time=due,
        ),
        standing=Standing.PLANNED,
        late=late,
    )


def _form(order: Order, push: int) -> tuple[Form, str, str]:
    """(form, lane, amount) of a planned dose, as it will look once it is given."""
    if order.amount is None:
        assert order.mg_per_second is not None, "an order has an amount or a rate"
        return Form.BAR, IV, rate_text(order.mg_per_second)
    amount = format_amount(order.amount)
    if not order.drug.is_magnesium or order.route == "oral":
        return Form.OTHER, OTHER, amount
    if order.route in ("IM", "subcut"):
        return Form.INJECTION, NEEDLE, amount
    if order.over < push:
        return Form.PUSH, NEEDLE, amount
    return Form.BAR, IV, tr("{amount} over {span}", amount=amount, span=format_duration(order.over))
