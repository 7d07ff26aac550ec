"""A call at the start of every minute, so that the screen is never an older minute than the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from mgtracker.clinical.clock import MINUTE

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.clinical.clock import Clock


class MinuteTick(QObject):
    """Runs from `start` until `stop`, or until its parent goes."""

    def __init__(self, clock: Clock, call: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._call = call
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Wait for the next minute."""
        self._timer.start(1000 * (MINUTE - self._clock.now().seconds % MINUTE))

    def stop(self) -> None:
        """No more calls: what was called for is going."""
        self._timer.stop()

    def tick(self) -> None:
        """Call, and wait again."""
        self._call()
        self.start()
