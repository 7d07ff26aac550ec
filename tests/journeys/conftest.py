"""A whole desktop on a fixed clock, in a home of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from mgtracker.clinical.clock import Instant
from mgtracker.db.hashing import Cost
from mgtracker.db.new_ward import Costs
from mgtracker.desktop.desktop import Desktop
from mgtracker.exchange.protocols import load_protocol
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.ui import theme
from mgtracker.ui.application_style import apply
from mgtracker.ui.people.first_administrator import FirstAdministrator
from mgtracker.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.main_window import MainWindow

CHEAP = Costs(Cost(8, 1, 1), Cost(8, 1, 1))
"""Secrets that are quick to check, in tests alone."""
LONDON = ZoneInfo("Europe/London")
PROTOCOL = load_protocol()


class SetClock:
    """A time that is set by the test."""

    def __init__(self, now: Instant = ANCHOR) -> None:
        self.time = now

    def now(self) -> Instant:
        return self.time


class Machine:
    """One computer: what is kept on it stays between starts."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.clock = SetClock()
        self.folder = folder
        self.ini = folder / "window.ini"
        self.running: list[Desktop] = []
        self._qtbot = qtbot
        Settings(self.ini).look = "light"

    def start(self, database: Path | None = None, *, asks: bool = False) -> Desktop:
        """Start the program and wait until the whole window is there.

        `asks`: what a ward without people asks stays on the screen.
        """
        desktop = Desktop(Settings(self.ini), self.clock, LONDON, PROTOCOL, CHEAP)
        desktop.open(database)
        self.running.append(desktop)
        if desktop.window is not None and not self.is_locked(desktop):
            if not asks:
                self.not_now(desktop)
            self.ready(desktop)
        return desktop

    def is_locked(self, desktop: Desktop) -> bool:
        """Whether somebody has to sign in first."""
        return desktop.people is not None and desktop.people.is_locked

    def not_now(self, desktop: Desktop) -> None:
        """A ward without people asks for the first one at every start."""
        assert desktop.window is not None
        if isinstance(sheet := desktop.window.sheets.current, FirstAdministrator):
            sheet.reject()

    def ready(self, desktop: Desktop) -> MainWindow:
        window = desktop.window
        assert window is not None
        window.resize(1440, 900)
        self._qtbot.waitExposed(window)
        (window.sheets.current or window).activateWindow()
        self._qtbot.waitUntil(lambda: window.page.give is not None)
        return window

    def stop(self, desktop: Desktop) -> None:
        """Close the window as a user does, and let go of everything."""
        if desktop.door is not None:
            desktop.door.deleteLater()
        if desktop.window is not None:
            desktop.window.close_now()
        desktop.close()
        self.running.remove(desktop)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def machine(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(tmp_path, qtbot)
    yield machine
    for desktop in list(machine.running):
        machine.stop(desktop)
    apply(qapp, theme.LIGHT)


@pytest.fixture
def window(machine: Machine) -> MainWindow:
    """The window of a first start: the sample ward."""
    window = machine.start().window
    assert window is not None
    return window
