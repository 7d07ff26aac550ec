"""Why a level is not to be believed yet, and how its draw lies to the last magnesium by needle, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.clock import format_duration
from mgtracker.clinical.events import PARENTERAL, Dose
from mgtracker.clinical.laboratory import stamp
from mgtracker.clinical.quantity import format_amount
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend.marks import rate_text

if TYPE_CHECKING:
    from mgtracker.clinical.course import Given
    from mgtracker.clinical.events import Entry
    from mgtracker.view import LabPoint, PatientView

DOUBTS = {
    "haemolysed": mark("haemolysed"),
    "infusion-arm": mark("drawn from the infusion arm"),
    "during-infusion": mark("drawn during the infusion"),
    "soon-after-dose": mark("drawn soon after a dose"),
}


def words(patient: PatientView, point: LabPoint) -> list[str]:
    """Each doubt: "drawn during the infusion (1 g/h)", "1 h 55 min after 5 g IM"; none: nothing."""
    entry = patient.course.entry(point.entry_id)
    if entry is None:
        return [tr(DOUBTS[doubt]) for doubt in point.doubts]
    return [_word(patient, entry, doubt) for doubt in point.doubts]


def _word(patient: PatientView, entry: Entry, doubt: str) -> str:
    if doubt == "during-infusion":
        running = stamp(patient.course, entry).given
        return tr(DOUBTS[doubt]) + ("" if running is None else f" ({_amount(running)})")
    if doubt == "soon-after-dose":
        return _since(patient, entry.at.seconds)
    return tr(DOUBTS[doubt])


def _since(patient: PatientView, drawn: int) -> str:
    """How long before the draw the last magnesium by needle ended, whatever ran on."""
    ended = [
        (given.end, given)
        for given in patient.given
        if given.drug.is_magnesium and given.route in PARENTERAL
        if given.end is not None and given.end <= drawn
    ]
    if not ended:
        return tr(DOUBTS["soon-after-dose"])
    end, last = max(ended, key=lambda found: found[0])
    return tr("{span} after {dose}", span=format_duration(drawn - end), dose=_amount(last))


def _amount(given: Given) -> str:
    event = given.entry.event
    if isinstance(event, Dose):
        return f"{format_amount(event.amount)} {tr(event.route)}"
    return rate_text(given.mg_per_second)
