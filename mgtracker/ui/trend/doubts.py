"""Why a level is not to be believed yet, and how its draw lies to the last magnesium by needle, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.clock import format_duration
from mgtracker.clinical.events import Dose, Labs
from mgtracker.clinical.laboratory import stamp
from mgtracker.clinical.quantity import format_amount
from mgtracker.ui.trend.marks import rate_text

if TYPE_CHECKING:
    from mgtracker.clinical.course import Given
    from mgtracker.view import LabPoint, PatientView

DOUBTS = {
    "haemolysed": "haemolysed",
    "infusion-arm": "drawn from the infusion arm",
    "during-infusion": "drawn during the infusion",
    "soon-after-dose": "drawn soon after a dose",
}


def words(patient: PatientView, point: LabPoint) -> list[str]:
    """Each doubt: "drawn during the infusion (1 g/h)", "drawn 1 h 55 min after 5 g IM"; none: nothing."""
    return [_word(patient, point, doubt) for doubt in point.doubts]


def _word(patient: PatientView, point: LabPoint, doubt: str) -> str:
    entry = patient.course.entry(point.entry_id)
    if entry is None or not isinstance(entry.event, Labs):
        return DOUBTS[doubt]
    draw = stamp(patient.course, entry)
    if doubt == "during-infusion" and draw.given is not None:
        return f"{DOUBTS[doubt]} ({_amount(draw.given)})"
    if doubt == "soon-after-dose" and draw.given is not None and draw.since is not None:
        return f"drawn {format_duration(draw.since)} after {_amount(draw.given)}"
    return DOUBTS[doubt]


def _amount(given: Given) -> str:
    event = given.entry.event
    if isinstance(event, Dose):
        return f"{format_amount(event.amount)} {event.route}"
    return rate_text(given.mg_per_second)
