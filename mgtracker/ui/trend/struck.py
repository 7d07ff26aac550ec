"""What was struck out and would else stand on the chart: counted, and shown only where it is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Bedside, Fact, Labs
from mgtracker.ui.translation import tr
from mgtracker.ui.trend.kinds import KINDS
from mgtracker.ui.trend.marks import Standing, mark_of, push_limit
from mgtracker.view import LabPoint

if TYPE_CHECKING:
    from mgtracker.clinical.events import Entry
    from mgtracker.clinical.quantity import Measured
    from mgtracker.ui.trend.marks import Mark
    from mgtracker.view import View


def entries(view: View) -> list[Entry]:
    """The entries that were struck out and have a mark, by time."""
    assert view.patient is not None
    found = [row.entry for row in view.patient.journal if row.struck is not None]
    return [one for one in reversed(found) if Course((one,)).given or _values(one)]


def points(view: View, key: str) -> tuple[LabPoint, ...]:
    """The results of one analyte that were struck out, in its standard unit."""
    found = [(entry, _values(entry).get(key)) for entry in entries(view)]
    return tuple(
        LabPoint(entry.at, value.value, value.text, (), entry.id)
        for entry, value in found
        if value is not None
    )


def marks(view: View) -> tuple[Mark, ...]:
    """Doses and rates that were struck out."""
    push = push_limit(view.protocol)
    found = (given for entry in entries(view) for given in Course((entry,)).given)
    return tuple(
        replace(mark, standing=Standing.STRUCK, said=tr("{said}, struck out", said=mark.said))
        for mark in (mark_of(given, push, view) for given in found)
    )


def _values(entry: Entry) -> dict[str, Measured]:
    """What an entry says of the analytes that have a panel."""
    event = entry.event
    if isinstance(event, Labs):
        return {key: value for key, value in event.values.items() if key in KINDS}
    if isinstance(event, Fact) and event.creatinine_clearance is not None:
        return {"creatinine_clearance": event.creatinine_clearance}
    if isinstance(event, Bedside) and event.qtc is not None:
        return {"qtc": event.qtc}
    return {}
