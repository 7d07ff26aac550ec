"""Who a patient is, in words. No Qt."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from mgtracker.clinical.events import Patient


def age_of(patient: Patient, today: dt.date) -> int | None:
    """Whole years; None without a birth date."""
    if patient.birth_date is None:
        return None
    born = dt.date.fromisoformat(patient.birth_date)
    had_birthday = (today.month, today.day) >= (born.month, born.day)
    return today.year - born.year - (not had_birthday)


def family_name(name: str) -> str:
    """The part of a name before its comma, as on the wristband."""
    return name.partition(",")[0].strip()


def in_bed(patient: Patient, name: str) -> str:
    """ "Bed 12, OKAFOR"; without a bed the name alone."""
    return tr("Bed {bed}, {name}", bed=patient.bed, name=name) if patient.bed else name


def identity(patient: Patient) -> str:
    """ "Bed 12, OKAFOR, Amara, 604 1192": where, and two identifiers."""
    return f"{in_bed(patient, patient.name)}, {patient.mrn}"
