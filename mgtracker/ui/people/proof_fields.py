"""Initials and a PIN: who says so is proved, or has to wait, and is never told which of the two was wrong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from mgtracker.clinical.errors import InputError, RefusedError
from mgtracker.ui import theme as themes
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.people.said import sentence_of
from mgtracker.ui.people.secret_field import InitialsField, SecretField
from mgtracker.ui.people.working import Working
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.clinical.clock import Clock, Instant
    from mgtracker.clinical.errors import MgtrackerError
    from mgtracker.db.sign_in import SignIn
    from mgtracker.db.slow_steps import Steps

T = TypeVar("T")

WRONG = mark("These initials and this PIN do not belong together.")
LOOK = 1000
"""Milliseconds between two looks at how long there is still to wait."""


class ProofFields(MeasuredWidget):
    """Two fields, what is wrong under the second, and how long to wait after wrong tries, counted down."""

    def __init__(self, sign_in: SignIn, clock: Clock) -> None:
        super().__init__()
        self._sign_in, self._clock = sign_in, clock
        self._waits_for = ""
        self.initials, self.pin = InitialsField(), SecretField()
        self.initials_row = FormRow(tr("&Initials"), self.initials)
        self.pin_row = FormRow(tr("&PIN"), self.pin)
        self._words = label(role="small")
        self.working = Working(self, self._words)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.initials_row, self.pin_row, self._words):
            self._column.addWidget(part)
        align_rows((self.initials_row, self.pin_row))
        self._countdown = QTimer(self)
        self._countdown.setInterval(LOOK)
        self._countdown.timeout.connect(self.look)
        for field in (self.initials, self.pin):
            field.textEdited.connect(self._typed)
        self.setFocusProxy(self.initials)
        self.measure()

    def prove(self, by: Callable[[str, str, Instant], Steps[T]], then: Callable[[T], None]) -> None:
        """Give `then` what `by` makes of initials, PIN and now; what it refuses is said beside the field.

        What `by` refuses by an InputError is said as it is, at the initials: it is no matter of the PIN.
        """
        if self.working.is_busy:
            return
        initials, pin = self.initials.text().strip(), self.pin.text()
        if not self._is_whole(initials, pin):
            return

        def proved(who: T) -> None:
            self.clear()
            then(who)

        steps = by(initials, pin, self._clock.now())
        self.working.go(steps, tr("Checking the PIN"), proved, partial(self._say_no, initials))

    def clear(self, initials: str = "") -> None:
        """Empty, or with initials that are known; the keys go to what is missing. A check is left."""
        self.working.leave()
        self._countdown.stop()
        self.initials.setText(initials)
        self.pin.clear()
        self.initials_row.show_error("")
        self.pin_row.show_error("")
        (self.pin if initials else self.initials).setFocus()

    def error(self) -> str:
        """The sentence shown, or ""."""
        return self.initials_row.error() or self.pin_row.error()

    def look(self) -> None:
        """How long there is still to wait."""
        seconds = self._sign_in.wait(self._waits_for, self._clock.now())
        if seconds:
            self.pin_row.show_error(
                tr(
                    "{wrong} Wait {time} before the next try.",
                    wrong=tr(WRONG),
                    time=_clock(seconds),
                )
            )
        else:
            self._countdown.stop()
            self.pin_row.show_error(tr("Try again now."))

    def measure(self) -> None:
        """Gaps from the theme."""
        self._column.setSpacing(themes.current().size.field_gap)

    # -- inside ----------------------------------------------------------------------------------

    def _is_whole(self, initials: str, pin: str) -> bool:
        self.initials_row.show_error("" if initials else tr("Type your initials."))
        self.pin_row.show_error("" if pin or not initials else tr("Type your PIN."))
        if not initials:
            self.initials.setFocus()
        elif not pin:
            self.pin.setFocus()
        return bool(initials and pin)

    def _say_no(self, initials: str, error: MgtrackerError) -> None:
        if isinstance(error, InputError):
            self._refuse_initials(sentence_of(error))
        elif isinstance(error, RefusedError):
            self._refuse(initials)
        else:
            self.pin_row.show_error(sentence_of(error))

    def _refuse_initials(self, sentence: str) -> None:
        self.pin.clear()
        self.initials_row.show_error(sentence)
        self.initials.selectAll()
        self.initials.setFocus()

    def _refuse(self, initials: str) -> None:
        self.pin.clear()
        self.pin.setFocus()
        self.pin_row.show_error(tr(WRONG))
        self._waits_for = initials
        if self._sign_in.wait(initials, self._clock.now()):
            self.look()
            self._countdown.start()

    def _typed(self) -> None:
        if not self._countdown.isActive():
            self.pin_row.show_error("")
        self.initials_row.show_error("")


def _clock(seconds: int) -> str:
    """Minutes and seconds, as a countdown is read: 14:59."""
    return f"{seconds // 60}:{seconds % 60:02}"
