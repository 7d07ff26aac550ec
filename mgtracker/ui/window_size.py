"""How large a window is when it is first seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

DRAWN_FOR = (1440, 900)
FRAME = 40
"""What a system's title bar needs of a screen's height, generously."""


def fit(window: QMainWindow) -> None:
    """The size it is drawn for; where the screen has no room for that, all of the screen."""
    free = window.screen().availableSize()
    if free.width() < DRAWN_FOR[0] or free.height() < DRAWN_FOR[1] + FRAME:
        window.resize(free)  # at once: nothing is laid out for another size first
        window.setWindowState(Qt.WindowState.WindowMaximized)
    else:
        window.resize(*DRAWN_FOR)
