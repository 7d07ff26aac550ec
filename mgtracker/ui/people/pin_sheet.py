"""One's own PIN once more, before what a passer-by must not do at a screen that was left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mgtracker.clinical.errors import RefusedError
from mgtracker.ui import theme as themes
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.measured import label
from mgtracker.ui.people.said import sentence_of
from mgtracker.ui.people.secret_field import SecretField
from mgtracker.ui.people.working import Working
from mgtracker.ui.sheet import WIDTH, Sheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.errors import MgtrackerError
    from mgtracker.db.slow_steps import Steps


class PinSheet(Sheet):
    """What will be done, and the PIN.

    Signals:
        confirmed: what came of it.
    """

    confirmed = Signal(object)

    def __init__(
        self,
        words: tuple[str, str, str],
        do: Callable[[str], Steps[object]],
        parent: QWidget | None = None,
    ) -> None:
        """`words`: the title, what will be done, and the way on; `do` does it, given the PIN."""
        title, says, way_on = words
        super().__init__(title, way_on, parent)
        self._do = do
        self.says = label(says)
        self.says.setWordWrap(True)
        self.says.setMinimumWidth(WIDTH * themes.current().size.button)
        self._working = Working(self, self.says)
        self.pin = SecretField()
        self.pin_row = FormRow(tr("Your P&IN"), self.pin)
        self.body.addWidget(self.says)
        self.body.addWidget(self.pin_row)
        self.pin.setFocus()

    def go_on(self) -> None:
        """Do it; or say what is not right."""
        self.refuse("")
        self.pin_row.show_error("" if self.pin.text() else tr("Type your PIN."))
        if self.pin.text():
            said = tr("Checking the PIN, then it takes a second.")
            self._working.go(self._do(self.pin.text()), said, self._end, self._say_no)

    def _end(self, result: object) -> None:
        self.accept()
        self.confirmed.emit(result)

    def _say_no(self, error: MgtrackerError) -> None:
        self.pin.clear()
        self.pin.setFocus()
        if isinstance(error, RefusedError):
            self.pin_row.show_error(sentence_of(error))
        else:
            self.refuse(sentence_of(error))
