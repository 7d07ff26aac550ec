"""Brings up what answers a due item: the form it is recorded in, or the sheet that asks about a review."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtracker.clinical.due import Due
    from mgtracker.ui.patient_page import PatientPage


def bring_up(page: PatientPage, due: Due) -> None:
    """The form of the patient in front, ready to type, a planned dose filled in from its order."""
    page.furnish()
    assert page.give is not None
    if due.task == "review":
        page.review_asked.emit(due)
    elif due.task == "presence":
        page.presence_asked.emit()
    else:
        page.give.give_for(due)
