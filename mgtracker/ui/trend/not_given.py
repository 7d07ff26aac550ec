"""Planned doses that somebody said were not given, as marks at the times they were planned for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mgtracker.clinical.events import NotGiven
from mgtracker.ui.answer_words import NOT_GIVEN
from mgtracker.ui.translation import tr
from mgtracker.ui.trend import plan
from mgtracker.ui.trend.marks import Form, Standing

if TYPE_CHECKING:
    from mgtracker.clinical.events import Entry
    from mgtracker.ui.trend.marks import Mark
    from mgtracker.view import View


def not_given(view: View) -> tuple[Mark, ...]:
    """A mark for each, by time, under the id of the entry that says so; of stopped orders too."""
    assert view.patient is not None
    found = [
        _mark(plan.slot_mark(order, slot, view), slot.filled[0], view)
        for order in view.patient.orders
        for slot in order.slots
        if slot.filled and not slot.given
    ]
    return tuple(sorted(found, key=lambda mark: mark.start))


def reason(view: View, mark: Mark) -> str:
    """Why, in words."""
    assert view.patient is not None
    entry = view.patient.course.entry(mark.entry_id)
    assert entry is not None
    assert isinstance(entry.event, NotGiven)
    return tr(NOT_GIVEN[entry.event.reason])


def _mark(planned: Mark, entry: Entry, view: View) -> Mark:
    mark = replace(
        planned,
        entry_id=entry.id,
        form=Form.OTHER if planned.form is Form.BAR else planned.form,
        end=None,
        text=tr("not given"),
        standing=Standing.NOT_GIVEN,
        late=False,
    )
    return replace(
        mark, said=tr("{said}, not given: {reason}", said=planned.said, reason=reason(view, mark))
    )
