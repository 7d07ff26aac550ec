"""Which theme and text size is on the application, switched and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from mgtracker.ui import theme as themes
from mgtracker.ui.application_style import apply
from mgtracker.ui.settings import SCALES

if TYPE_CHECKING:
    from mgtracker.ui.settings import Settings
    from mgtracker.ui.theme import Choice


class Looks(QObject):
    """Follows the system where that is chosen.

    Signals:
        changed: another theme or text size is in force; what paints by itself paints again.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.put_on)

    def put_on(self) -> None:
        """Put what is chosen on the application."""
        app = cast("QApplication", QApplication.instance())
        apply(app, themes.chosen(self._settings.look), self._settings.scale)
        self.changed.emit()

    def choose(self, look: Choice) -> None:
        """Another theme."""
        self._settings.look = look
        self.put_on()

    def larger(self) -> None:
        """The next text size."""
        self._step(1)

    def smaller(self) -> None:
        """The text size before."""
        self._step(-1)

    def normal(self) -> None:
        """100 %."""
        self._settings.scale = SCALES[0]
        self.put_on()

    def _step(self, by: int) -> None:
        place = SCALES.index(self._settings.scale) + by
        self._settings.scale = SCALES[min(max(place, 0), len(SCALES) - 1)]
        self.put_on()
