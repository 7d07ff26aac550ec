"""A new patient's sheet: what is wrong stands beside its field, with what to type, and the focus goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.events import Patient
from mgtracker.db.store import Store
from mgtracker.exchange.protocols import load_protocol
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.session import Session
from mgtracker.ui.add_patient import LIKE, AddPatient

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mgtracker.clinical.clock import Instant


class AtTheAnchor:
    def now(self) -> Instant:
        return ANCHOR


@pytest.fixture
def sheet(qtbot: QtBot, put_on: Callable[..., object]) -> AddPatient:
    put_on()
    with Store.in_memory() as store:
        session = Session(store, load_protocol(), AtTheAnchor(), ZoneInfo("Europe/London"))
        made = AddPatient(session.refresh())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def fill(sheet: AddPatient) -> None:
    sheet.family.setText("Okafor")
    sheet.mrn.setText("604 1192")
    sheet.sex.set_value("female")
    sheet.allergies.set_value("none")


@pytest.mark.parametrize(
    "text",
    ["5", "abc", "31.02.1992", "1992-02-30", "03/03/1992", "2026-05-15", "1890-01-01", "1992-3-3"],
)
def test_a_date_that_is_none(sheet: AddPatient, text: str) -> None:
    fill(sheet)
    sheet.birth_date.setText(text)
    written: list[object] = []
    sheet.confirmed.connect(written.append)
    sheet.go_on()
    assert not written
    assert LIKE in sheet._birth.error()
    assert sheet.birth_date.hasFocus()
    sheet.birth_date.setText("1992-03-03")
    sheet.go_on()
    assert len(written) == 1
    assert not sheet._birth.error()


def test_the_first_that_is_missing_has_the_focus(sheet: AddPatient) -> None:
    sheet.go_on()
    assert sheet.family.hasFocus()
    wrong = (sheet._family, sheet._mrn, sheet._sex, sheet._allergies)
    assert all(row.error() for row in wrong)
    sheet.family.setText("  ")
    sheet.go_on()
    assert sheet._family.error()
    sheet.family.setText("Okafor")
    sheet.go_on()
    assert sheet.mrn.hasFocus()
    sheet.mrn.setText("604 1192")
    sheet.go_on()
    assert sheet.sex.segments()[0].hasFocus()
    sheet.sex.set_value("unknown")
    sheet.allergies.set_value("list")
    sheet.go_on()
    assert sheet.allergy_list.hasFocus()


def test_what_may_stay_open_is_said_and_taken(sheet: AddPatient) -> None:
    fill(sheet)
    assert sheet._open.text() == (
        "Without a bed. Cockcroft-Gault needs the birth date and female or male."
    )
    sheet.bed.setText("12")
    sheet.birth_date.setText("1992-03-03")
    assert sheet._open.text() == ""
    sheet.sex.set_value("unknown")
    assert sheet._open.text().startswith("Cockcroft-Gault needs")
    written: list[object] = []
    sheet.confirmed.connect(written.append)
    sheet.bed.clear()
    sheet.go_on()
    (patient,) = written
    assert isinstance(patient, Patient)
    assert (patient.sex, patient.bed) == ("unknown", None)
