"""Where the windows of practice stand: each in the place of the one before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.window_size import fit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from mgtracker.ui.settings import Settings


def stand_where(window: QMainWindow, other: QMainWindow) -> None:
    """As large as another one, in its place, maximised where that is."""
    window.resize(other.size())
    window.move(other.pos())
    window.setWindowState(other.windowState())


def bring(window: QMainWindow, front: QMainWindow, settings: Settings) -> None:
    """A window instead of `front`, the one that is seen; the first one stands where it last did."""
    if front is not window and front.isVisible():
        stand_where(window, front)
    elif not window.isVisible():
        geometry = settings.geometry
        if geometry.isEmpty() or not window.restoreGeometry(geometry):
            fit(window)
    window.show()
    window.raise_()
    window.activateWindow()
    if front is not window:
        front.hide()
