"""Brings up the form that answers what is due."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mgtracker.ui.record_tabs import DUE

if TYPE_CHECKING:
    from mgtracker.clinical.due import Due
    from mgtracker.ui.patient_page import PatientPage

FORMS: Mapping[str, str] = {
    "infusion-start": "infusion",
    "infusion-end": "infusion",
    "container": "infusion",
    "draw": "labs",
    "bedside": "bedside",
    "electrocardiogram": "bedside",
    "clearance": "facts",
}
"""For each kind of task, the tab of the form that records what satisfies it."""


def bring_up(page: PatientPage, due: Due) -> None:
    """The form of the patient in front, ready to type; of a dose with the order filled in.

    A review has no form: the list of what is due comes to the front.
    """
    page.furnish()
    assert page.give is not None
    if due.task == "dose":
        page.give.open_tab("dose")
    elif due.task in FORMS:
        page.give.open_tab(FORMS[due.task])
    else:
        page.tabs.open(DUE)
