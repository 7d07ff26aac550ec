"""The program with a window: settings, clock, protocol, desktop; and what happens when nothing opens."""

from __future__ import annotations

import gc
import sys
from argparse import Namespace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mgtracker.clinical.errors import MgtrackerError
from mgtracker.db.way_back import LostRecordError
from mgtracker.desktop.desktop import Desktop
from mgtracker.ui.screen_guard import guard_screen
from mgtracker.ui.translation import told, tr
from mgtracker.wall_clock import WallClock

SETTLED = 5000
"""Milliseconds after which a start is over."""
NO_ONE_LOOKS = frozenset({"offscreen", "minimal"})


def run(arguments: Namespace) -> int:
    """Open the window and stay until it is closed.

    Raises:
        MgtrackerError: nothing could be opened; said on the screen too, where there is one.
    """
    gc.disable()  # while the window is put together there is nothing to throw away
    guard_screen()
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from mgtracker.exchange.protocols import load_protocol
    from mgtracker.ui.language import speak_chosen
    from mgtracker.ui.settings import Settings, settings_file

    app = QApplication(sys.argv[:1])
    app.setApplicationName("mgtracker")
    try:
        settings = Settings(settings_file())
        speak_chosen(app, settings.language)
        desktop = Desktop(settings, WallClock(), system_zone(), load_protocol())
        desktop.install_crash_handler()
        if arguments.verb == "practice":
            desktop.open_practice(arguments.case, arguments.folder)
        else:
            desktop.open(arguments.database)
    except MgtrackerError as error:
        if QGuiApplication.platformName() in NO_ONE_LOOKS:
            raise
        if not isinstance(error, LostRecordError):
            from mgtracker.ui.notice import Notice

            Notice(tr("The ward cannot be opened"), f"{told(error)}.").exec()
            raise
        desktop.offer_way_back(error)
    QTimer.singleShot(SETTLED, settle)
    try:
        return app.exec()
    finally:
        desktop.close()


def settle() -> None:
    """The start is over: from now on what is thrown away is looked for, but not among the whole ward."""
    gc.freeze()
    gc.enable()


def system_zone() -> ZoneInfo:
    """This machine's time zone; UTC where it names none that is known."""
    from PySide6.QtCore import QTimeZone

    try:
        return ZoneInfo(QTimeZone.systemTimeZoneId().toStdString())
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
