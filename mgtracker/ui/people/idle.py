"""Whether anybody is still at the computer, told by its keys, its mouse and touches of its screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.clinical.clock import Clock

INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)
LOCK = Qt.Key.Key_F12


class Idle(QObject):
    """Hears them where a window gets them: a few calls, not one for every event."""

    def __init__(self, clock: Clock, lock_over_sheet: Callable[[], bool], parent: QObject) -> None:
        """`lock_over_sheet`: asked at F12 in any window, since a window's own keys do not reach it while a
        sheet is open; says whether the key was taken.
        """
        super().__init__(parent)
        self._clock, self._lock_over_sheet = clock, lock_over_sheet
        self._last = clock.now()
        app = QApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)

    def seconds(self) -> int:
        """Since anybody was here; a clock that was moved counts as that time."""
        return abs(self._clock.now().seconds - self._last.seconds)

    def begin(self) -> None:
        """Somebody is here now."""
        self._last = self._clock.now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of the window that has the keys."""
        if event.type() in INPUT:
            self.begin()
        wants_lock = (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == LOCK
        )
        if wants_lock and self._lock_over_sheet():
            return True
        return super().eventFilter(watched, event)

    def _watch(self, focused: QWindow | None) -> None:
        if focused is not None:
            focused.removeEventFilter(self)
            focused.installEventFilter(self)
