"""Work on a secret, slow on purpose: in a thread, while the window goes on and says what it waits for."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QLineEdit

from mgtracker.clinical.errors import MgtrackerError
from mgtracker.ui.background import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLabel, QWidget

    from mgtracker.db.slow_steps import Steps
    from mgtracker.ui.background import Share


class _Outcome(NamedTuple):
    """What a slow piece of work came to: what it returned, or what it raised."""

    result: object
    error: Exception | None


class Working(QObject):
    """Goes through `db.slow_steps`, one after the other: what is slow in a thread, the rest in the window.

    Meanwhile the fields of its screen take no key, and a second Enter begins nothing. A sheet that is closed
    leaves the steps, and nothing more is heard of them.
    """

    def __init__(self, screen: QWidget, words: QLabel) -> None:
        """`screen`: whose fields wait; `words`: what says that they do."""
        super().__init__(screen)
        self._screen, self._words = screen, words
        self._before = ""
        self._steps: Steps[Any] | None = None
        self._work: Work | None = None
        self._held: list[QLineEdit] = []
        if isinstance(screen, QDialog):
            screen.finished.connect(self.leave)

    @property
    def is_busy(self) -> bool:
        """Whether it waits for something."""
        return self._steps is not None

    def go(
        self,
        steps: Steps[Any],
        sentence: str,
        then: Callable[[Any], None],
        refused: Callable[[MgtrackerError], None],
    ) -> None:
        """Go through `steps`, and say `sentence` meanwhile. What is busy already begins nothing.

        `then` is given what they return; `refused` the error, where they say no.
        """
        if self.is_busy:
            steps.close()
            return
        self._steps, self._then, self._refused = steps, then, refused
        self._hold(sentence)
        self._take(partial(next, steps))

    def leave(self, _result: int = 0) -> None:
        """Nobody waits for it any more."""
        steps = self._steps
        if steps is None:
            return
        if self._work is not None:
            self._work.leave()
        self._let_go()
        with suppress(MgtrackerError):  # a try that was left could not be kept
            steps.close()

    # -- inside ----------------------------------------------------------------------------------

    def _take(self, resume: Callable[[], Callable[[], object]]) -> None:
        """On to the next slow piece of work, or to the end."""
        try:
            work = resume()
        except StopIteration as end:
            self._let_go()
            self._then(end.value)
        except MgtrackerError as error:
            self._let_go()
            self._refused(error)
        except BaseException:
            self._let_go()
            raise
        else:
            self._work = Work(partial(_outcome, work), self)
            self._work.done.connect(self._heard)
            self._work.start()

    def _heard(self, outcome: object) -> None:
        steps = self._steps
        assert steps is not None
        assert isinstance(outcome, _Outcome)
        if outcome.error is None:
            self._take(partial(steps.send, outcome.result))
        else:
            self._take(partial(steps.throw, outcome.error))

    def _hold(self, sentence: str) -> None:
        self._before = self._words.text()
        self._words.setText(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._screen, sentence))
        # Not disabled: the keys stay where they are, and Enter goes to no other button.
        self._held = [one for one in self._screen.findChildren(QLineEdit) if not one.isReadOnly()]
        for field in self._held:
            field.setReadOnly(True)

    def _let_go(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._steps = self._work = None
        self._words.setText(self._before)
        for field in self._held:
            field.setReadOnly(False)
        self._held = []


def _outcome(work: Callable[[], object], _share: Share) -> _Outcome:
    """In the thread: what it raised is answered where the steps are."""
    try:
        return _Outcome(work(), None)
    except Exception as error:  # noqa: BLE001
        return _Outcome(None, error)
