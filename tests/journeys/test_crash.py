"""An error nobody foresaw: written down without names, said once, and the window marked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from mgtracker.db import places
from mgtracker.ui.banner import Banner
from mgtracker.ui.crash import CrashReport

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from .conftest import Machine


NAME = "OKAFOR, Amara"


def fail() -> None:
    raise KeyError(NAME)


def test_a_crash_is_kept_without_names_and_said_once(
    machine: Machine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    desktop = machine.start()
    desktop.install_crash_handler()
    for _ in range(2):
        QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: desktop.crashes.sheet is not None)
    sheet = desktop.crashes.sheet
    assert isinstance(sheet, CrashReport)
    (report,) = places.data_folder().glob("crash-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "in fail" in text
    assert "builtins.KeyError" in text
    assert NAME not in text
    sheet.copy.click()
    assert QGuiApplication.clipboard().text() in text
    assert desktop.window is not None
    loud = [b for b in desktop.window.findChildren(Banner) if "Do not trust" in b.accessibleName()]
    assert loud
    sheet.way_on.click()
    assert desktop.crashes.sheet is None
