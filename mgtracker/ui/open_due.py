"""Brings up what answers a due item or an alarm: the form it is recorded in, or the sheet that asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtracker.clinical.due import Due
    from mgtracker.ui.patient_page import PatientPage


def bring_up_line(page: PatientPage, line: str) -> None:
    """The form of a line that runs, ready to change or stop it; what is typed there already stays."""
    from mgtracker.ui.give.infusion_form import InfusionForm

    page.furnish()
    assert page.give is not None
    page.give.open_tab("infusion")
    form = page.give.body.form("infusion")
    assert isinstance(form, InfusionForm)
    if not form.is_touched():
        form.take_line(line)
    form.home().setFocus()


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
