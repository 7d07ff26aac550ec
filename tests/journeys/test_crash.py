"""An error nobody foresaw: written down without names, said, the window marked; record and form stay."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from mgtracker.db import places
from mgtracker.ui.banner import Banner
from mgtracker.ui.crash import CrashReport

from .steps import dose_form, find, front, lines, press
from .test_sample_ward import type_dose

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


NAME = "OKAFOR, Amara"


def fail() -> None:
    patient = NAME
    raise KeyError(patient)


class Painted(QWidget):
    """Cannot be painted."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        fail()


def in_a_timer(_window: MainWindow) -> None:
    QTimer.singleShot(0, fail)


def in_a_slot(window: MainWindow) -> None:
    button = QPushButton(window)
    button.clicked.connect(fail)
    QTimer.singleShot(0, button.click)


def in_a_paint(window: MainWindow) -> None:
    painted = Painted(window)
    painted.resize(9, 9)
    painted.show()


WAYS: dict[str, Callable[[MainWindow], None]] = {
    "timer": in_a_timer,
    "slot": in_a_slot,
    "paint": in_a_paint,
}


@pytest.fixture
def desktop(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    desktop = machine.start()
    desktop.install_crash_handler()
    return desktop


@pytest.fixture
def window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def reports() -> list[Path]:
    return list(places.data_folder().glob("crash-*.txt"))


def said(desktop: Desktop, qtbot: QtBot) -> CrashReport:
    qtbot.waitUntil(lambda: desktop.crashes.sheet is not None)
    sheet = desktop.crashes.sheet
    assert isinstance(sheet, CrashReport)
    return sheet


def marks(window: MainWindow) -> list[Banner]:
    return [b for b in window.findChildren(Banner) if "Do not trust" in b.accessibleName()]


@pytest.mark.hazard("H-32")
def test_a_crash_is_kept_without_names_and_said_once(
    desktop: Desktop, window: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(2):
        QTimer.singleShot(0, fail)
    sheet = said(desktop, qtbot)
    (report,) = reports()
    assert report.stat().st_mode & 0o077 == 0
    text = report.read_text(encoding="utf-8")
    assert "in fail" in text
    assert "builtins.KeyError" in text
    assert NAME not in text
    sheet.copy.click()
    assert QGuiApplication.clipboard().text() in text
    assert len(marks(window)) == 1
    sheet.way_on.click()
    assert desktop.crashes.sheet is None


@pytest.mark.hazard("H-32")
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.hazard("H-09")
def test_wherever_it_is_the_form_is_kept_and_the_record_goes_on(
    desktop: Desktop, window: MainWindow, qtbot: QtBot, way: str
) -> None:
    find(window, "patel")
    type_dose(window, "5 g", "left")
    assert lines(window)[0].by == "not recorded yet"
    WAYS[way](window)
    said(desktop, qtbot)
    press("Return")
    assert desktop.crashes.sheet is None
    assert dose_form(window).amount.text() == "5 g"
    (report,) = reports()
    assert NAME not in report.read_text(encoding="utf-8")
    assert len(marks(window)) == 1
    press("Ctrl+Return")
    recorded = lines(window)[0]
    assert recorded.what.startswith("5 g IM magnesium sulfate, left side")
    assert recorded.by == "14:05 by Sample nurse"
    find(window, "okafor")
    assert front(window) == NAME


def test_what_fails_again_is_said_again_but_not_what_cannot_be_painted(
    desktop: Desktop, window: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(2):
        QTimer.singleShot(0, fail)
        said(desktop, qtbot).way_on.click()
    in_a_paint(window)
    said(desktop, qtbot).way_on.click()
    window.repaint()
    QTimer.singleShot(20, window.repaint)
    qtbot.wait(60)
    assert desktop.crashes.sheet is None
    assert 1 <= len(reports()) <= 2
