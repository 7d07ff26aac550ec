"""Another language: chosen once, spoken at once, and kept; nothing that is typed goes without being asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from mgtracker.ui.language import SYSTEM, speak, speak_chosen
from mgtracker.ui.language_sheet import LanguageSheet
from mgtracker.ui.leave_question import LeaveQuestion
from mgtracker.ui.settings import Settings

from .steps import dose_form, front, press

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


@pytest.fixture(autouse=True)
def _english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


def spoken() -> str:
    """A word of Qt's own catalogue, which is whole in every language."""
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


def choose(window: MainWindow, code: str) -> None:
    press("Ctrl+5")
    sheet = window.sheets.current
    assert isinstance(sheet, LanguageSheet)
    sheet.choice.set_value(code)
    press("Return")


def test_until_somebody_chooses_it_is_the_machines(machine: Machine) -> None:
    settings = Settings(machine.ini)
    assert settings.language == SYSTEM
    settings.language = "tlh"
    assert settings.language == SYSTEM


def test_another_language_comes_at_once_with_the_same_patient(machine: Machine) -> None:
    desktop = machine.start()
    before = desktop.window
    assert before is not None
    before.go_to("okafor")
    choose(before, "de")
    after = machine.ready(desktop)
    assert after is not before
    assert spoken() == "Abbrechen"
    assert front(after) == "OKAFOR, Amara"
    assert Settings(machine.ini).language == "de"
    choose(after, "en")
    machine.ready(desktop)
    assert spoken() == "Cancel"


def test_the_record_is_still_the_one_that_was_open(machine: Machine) -> None:
    desktop = machine.start()
    assert desktop.window is not None
    choose(desktop.window, "de")
    window = machine.ready(desktop)
    window.go_to("okafor")
    before = window.page.tabs.journal.count()
    assert window.bridge.void(_last(window), "wrong patient") is not None
    assert window.page.tabs.journal.count() == before


def _last(window: MainWindow) -> str:
    patient = window.bridge.view.patient
    assert patient is not None
    return next(
        row.entry.id for row in patient.journal if row.entry.kind == "dose" and not row.struck
    )


def test_why_a_ward_cannot_be_opened_is_said_in_the_language_of_the_window(
    machine: Machine,
) -> None:
    desktop = machine.start()
    assert desktop.window is not None
    choose(desktop.window, "de")
    window = machine.ready(desktop)
    ward = machine.folder / "ward.db"
    ward.write_bytes(b"not a record")
    desktop.settings.ward = ward
    window.ward_asked.emit()
    notice = window.sheets.current
    assert notice is not None
    said = " ".join(words.text() for words in notice.findChildren(QLabel))
    assert f"{ward} ist keine mgtracker-Datei; wählen Sie eine Station" in said


def test_what_is_typed_is_not_lost_unasked(machine: Machine) -> None:
    desktop = machine.start()
    window = desktop.window
    assert window is not None
    window.go_to("okafor")
    dose_form(window).amount.setText("5 g")
    choose(window, "de")
    question = window.sheets.current
    assert isinstance(question, LeaveQuestion)
    press("Escape")
    assert desktop.window is window
    assert dose_form(window).amount.text() == "5 g"
    assert Settings(machine.ini).language == SYSTEM


def test_the_one_that_is_spoken_changes_nothing(machine: Machine) -> None:
    desktop = machine.start()
    window = desktop.window
    assert window is not None
    choose(window, SYSTEM)
    assert desktop.window is window


def test_without_its_catalogue_a_language_is_english(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("mgtracker.exchange.shipped.folder", lambda: tmp_path)
    speak_chosen(qapp, "de")
    assert spoken() == "Cancel"
