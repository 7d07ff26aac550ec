"""Practice in another language: chosen within it, and an attempt goes on where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from mgtracker.ui.language import speak
from mgtracker.ui.language_sheet import LanguageSheet

from .steps import press, type_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtracker.ui.training.desk import PracticeDesk

    from .conftest import Machine


@pytest.fixture(autouse=True)
def _english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


@pytest.fixture
def desk(machine: Machine) -> PracticeDesk:
    desktop = machine.start()
    press("Shift+F3")
    assert desktop.practice is not None
    type_in("Ada Trainee")
    press("Tab")
    return desktop.practice


def choose(code: str) -> None:
    press("Ctrl+5")
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, LanguageSheet)
    sheet.choice.set_value(code)
    press("Return")
    QCoreApplication.processEvents()


def title(desk: PracticeDesk) -> str:
    return desk.window.cases.table.rows()[0][0]


def test_an_attempt_goes_on_where_it_stands_and_the_case_speaks_it(desk: PracticeDesk) -> None:
    press("Ctrl+Return")
    press("F5")
    press("Return")
    press("Alt+6")
    before, running = desk.practice_window, desk.running
    assert before is not None
    assert running is not None
    choose("de")
    window = desk.practice_window
    assert window is not None
    assert window is not before
    assert desk.running is not None
    assert desk.running.practice is running.practice
    assert window.windowTitle().endswith("Schwer, mit Krampfanfall: bis zur Entlassung - mgtracker")
    press("Ctrl+M")
    log = QApplication.activeModalWidget()
    assert log is not None
    said = [log.list.item(row).text() for row in range(log.list.count())]  # type: ignore[attr-defined]
    assert any("Magnesiumsulfat 2 g intravenös über 5 Minuten" in one for one in said)
    assert any(
        "(gefragt: Sie hatte einen Krampfanfall. Was soll ich geben?)" in one for one in said
    )
    press("Esc")
    press("Alt+7")
    assert desk.running.practice.decisions == 3
    press("Shift+F9")
    press("Return")
    page = desk.window.debrief
    assert page is not None
    assert "Sie hatte einen Krampfanfall" in page.text()
    choose("en")
    page = desk.window.debrief
    assert page is not None
    assert desk.window.pages.currentWidget() is page
    assert "She had a seizure" in page.text()
    press("Esc")
    assert title(desk) == "1. Severe, with a seizure: to discharge"


def test_the_cases_and_a_teachers_page_speak_it(desk: PracticeDesk) -> None:
    press("F6")
    choose("de")
    assert desk.window.pages.currentWidget() is desk.window.teacher
    press("Esc")
    assert title(desk) == "1. Schwer, mit Krampfanfall: bis zur Entlassung"
    assert desk.trainee == "Ada Trainee"
