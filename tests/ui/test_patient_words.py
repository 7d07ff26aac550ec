"""Who a patient is, in words."""

from __future__ import annotations

import datetime as dt

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Patient
from mgtracker.ui import patient_words as words

AT = Instant.parse("2026-05-14T14:05:00+01:00")


@pytest.mark.parametrize(
    ("name", "family"), [("OKAFOR, Amara", "OKAFOR"), ("Patient 10006", "Patient 10006")]
)
def test_the_family_name(name: str, family: str) -> None:
    assert words.family_name(name) == family


@pytest.mark.parametrize(
    ("bed", "said"),
    [("12", "Bed 12, OKAFOR, Amara, 604 1192"), (None, "OKAFOR, Amara, 604 1192")],
)
def test_where_and_two_identifiers(bed: str | None, said: str) -> None:
    assert words.identity(Patient(AT, "OKAFOR, Amara", "604 1192", bed=bed)) == said


@pytest.mark.parametrize(("day", "age"), [(2, 33), (3, 34), (4, 34)])
def test_the_age_changes_on_the_birthday(day: int, age: int) -> None:
    born = Patient(AT, "OKAFOR, Amara", "604 1192", birth_date="1992-03-03")
    assert words.age_of(born, dt.date(2026, 3, day)) == age
