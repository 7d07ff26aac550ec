"""Puts a theme on the application: its style, palette, font and style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui import theme as themes
from mgtracker.ui.stylesheet import stylesheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from mgtracker.ui.theme import Theme


def apply(app: QApplication, theme: Theme, scale: float = themes.SMALLEST_SCALE) -> Theme:
    """Put a theme and a text size (1 to 2) on the application; returns what is now in force."""
    now = themes.use(theme.scaled(scale))
    if not app.styleSheet():  # the first time: under a style sheet the style does not tell its name
        app.setStyle("Fusion")
    app.setPalette(now.palette())
    app.setFont(now.font("body"))
    app.setStyleSheet(stylesheet(now))
    return now
