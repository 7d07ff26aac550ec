"""Work that takes long, in a thread beside the window: how far it is, what came of it, and how it is stopped.

The thread touches no widget and sends no signal. The window looks at it some times a second, so everything
that is heard of it is heard in the window's own thread.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mgtracker.clinical.errors import MgtrackerError
from mgtracker.ui.translation import mark, told, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    Share = Callable[[float], None]

LOOK = 50
"""Milliseconds between two looks."""
NOT_FOUND_OUT = mark("It was not finished, and nobody foresaw why")


class StoppedError(Exception):
    """The work was told to stop; raised within it, where it says how far it is."""


class Work(QObject):
    """One piece of work, done once. Whoever made it is told exactly one of `done`, `failed`, or nothing
    after `stop`.

    Signals:
        progressed: how much is done, 0 to 1.
        done: what it returned.
        failed: why nothing came of it: a sentence without its full stop.
    """

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, do: Callable[[Share], object], parent: QObject) -> None:
        """`do` is run in the thread; it is given what to tell how far it is, which ends it by raising."""
        super().__init__(parent)
        self._do = do
        self._share, self._shown = 0.0, 0.0
        self._is_stopped = False
        self._result: object = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="mgtracker work")
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin."""
        self._thread.start()
        self._timer.start()

    @property
    def share(self) -> float:
        """How much is done, 0 to 1, when it was last looked at."""
        return self._shown

    @property
    def result(self) -> object:
        """What it returned; None before that."""
        return self._result

    def stop(self) -> None:
        """Have it end at the next moment it can, and wait for that; nothing more is heard of it."""
        self._is_stopped = True
        self._timer.stop()
        if self._thread.is_alive():
            self._thread.join()

    def leave(self) -> None:
        """Let it end by itself; nobody waits for it, and nothing more is heard of it."""
        self._is_stopped = True
        self._timer.stop()

    # -- in the thread -----------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            self._result = self._do(self._tell)
        except BaseException as error:  # noqa: BLE001 - it is raised again where the window hears it
            self._error = error

    def _tell(self, share: float) -> None:
        self._share = share
        if self._is_stopped:
            raise StoppedError

    # -- in the window -----------------------------------------------------------------------------

    def _look(self) -> None:
        is_alive = self._thread.is_alive()
        if self._share != self._shown:
            self._shown = self._share
            self.progressed.emit(self._shown)
        if not is_alive and self._timer.isActive():
            self._timer.stop()
            self._end()

    def _end(self) -> None:
        error = self._error
        if error is None:
            self.done.emit(self._result)
        elif isinstance(error, MgtrackerError):
            self.failed.emit(told(error))
        else:
            self.failed.emit(tr(NOT_FOUND_OUT))
            raise error
