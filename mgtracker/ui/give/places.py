"""Where what is due is done: the form, the field, and how the form is filled in for it."""

from __future__ import annotations

from collections.abc import Iterable

from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Bedside, Dose, Event, Fact, Labs, Rate
from mgtracker.ui.give.dose_form import DoseForm
from mgtracker.ui.give.form import Form
from mgtracker.ui.give.infusion_form import InfusionForm
from mgtracker.ui.give.verdict_words import Target
from mgtracker.view import View

_GIVE, _INFUSION = Target("dose", ""), Target("infusion", "")
_TABS = {
    "dose": _GIVE,
    "infusion-start": _INFUSION,
    "infusion-end": _INFUSION,
    "container": _INFUSION,
    "pause": _INFUSION,
    "clearance": Target("facts", "clearance"),
}
OF_LINES = ("infusion-end", "container", "pause")
"""Tasks that are about a line, not about an order."""
_CORRECTED: dict[type[Event], str] = {
    Dose: "dose",
    Rate: "infusion",
    Labs: "labs",
    Bedside: "bedside",
    Fact: "facts",
}
_BEDSIDE = {
    "reflex": "reflex",
    "respiratory_rate": "breaths",
    "urine_4h": "urine",
    "antidote_ready": "antidote",
}


def tab_of(event: Event) -> str | None:
    """The form that an entry is corrected in; None for what is changed or struck out instead."""
    if isinstance(event, Fact) and event.on_ward is not None:
        return None
    return _CORRECTED.get(type(event))


def place_of(due: Due) -> Target | None:
    """The form and the field a due item is recorded in; None for a review, which has no form."""
    if due.task == "bedside":
        return Target("bedside", _BEDSIDE[due.what])
    if due.task == "electrocardiogram":
        return Target("bedside", "qtc")
    return Target("labs", due.what) if due.task == "draw" else _TABS.get(due.task)


def first_of(due: Due, dues: Iterable[Due]) -> Due:
    """Of the bedside checks that are due with this one, the one that stands first in the form."""
    if due.task != "bedside":
        return due
    order = list(_BEDSIDE)
    with_it = [one for one in dues if one.task == "bedside" and one.due == due.due]
    return min((due, *with_it), key=lambda one: order.index(one.what))


def fills(due: Due) -> bool:
    """Whether a form is filled in for it: anything typed there would be lost."""
    return due.target is not None and _TABS.get(due.task) in (_GIVE, _INFUSION)


def fill(form: Form, due: Due, view: View) -> None:
    """Fill in a planned dose or start from its order, or the line that is to be looked at."""
    assert due.target is not None, "only what belongs to an order or a line is filled in"
    patient = view.patient
    entry = None if patient is None else patient.course.entry(due.target)
    if due.task in OF_LINES and isinstance(form, InfusionForm):
        form.take_line(due.target)
    elif entry is not None and isinstance(form, DoseForm | InfusionForm):
        form.take(due, entry)
