"""An administrator who forgot the PIN chooses a new one, with the recovery sheet in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from mgtracker.clinical.errors import RefusedError
from mgtracker.ui import theme as themes
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.people.choose_pin import pin_complaints, pin_note
from mgtracker.ui.people.said import sentence_of
from mgtracker.ui.people.secret_field import InitialsField, SecretField
from mgtracker.ui.people.working import Working
from mgtracker.ui.sheet import WIDTH, Sheet
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.errors import MgtrackerError
    from mgtracker.db.slow_steps import Steps

WRONG = mark(
    "These are not the initials of an administrator, or this is not the key of the newest sheet."
)


class ForgottenPin(Sheet):
    """Whose, the key as it is printed, and the new PIN twice. Which of them is wrong is not told.

    Signals:
        chosen: the initials, with the new PIN kept.
    """

    chosen = Signal(str)

    def __init__(
        self, keep: Callable[[str, str, str], Steps[object]], parent: QWidget | None = None
    ) -> None:
        """`keep` keeps it, given initials, key and PIN; it raises as `db.recovery.recover` does."""
        super().__init__(tr("A new PIN with the recovery sheet"), tr("Keep this PIN"), parent)
        self._keep = keep
        self._says = label(
            tr(
                "For an administrator who forgot the PIN. Others get a new one from an administrator."
            )
        )
        self._says.setWordWrap(True)
        self._says.setMinimumWidth(WIDTH * themes.current().size.button)
        self._working = Working(self, self._says)
        self.initials, self.key = InitialsField(), QLineEdit()
        self.key.setPlaceholderText("ABCD-EFGH-...")
        self.new, self.again = SecretField(), SecretField()
        self.initials_row = FormRow(tr("&Initials"), self.initials)
        self.key_row = FormRow(tr("Recovery &key"), self.key)
        self.new_row = FormRow(tr("&New PIN"), self.new, pin_note())
        self.again_row = FormRow(tr("&Once more"), self.again)
        rows = (self.initials_row, self.key_row, self.new_row, self.again_row)
        self.body.addWidget(self._says)
        for row in rows:
            self.body.addWidget(row)
        align_rows(rows)
        self.initials.setFocus()

    def go_on(self) -> None:
        """Keep it; or go to what is not right."""
        self.refuse("")
        wrong = self._missing() or pin_complaints(
            self.new_row, self.new, self.again_row, self.again
        )
        if wrong is not None:
            wrong.setFocus()
            return
        initials = self.initials.text().strip()
        steps = self._keep(initials, self.key.text(), self.new.text())
        said = tr("Checking the recovery key. It takes a second.")
        self._working.go(steps, said, lambda _kept: self._kept(initials), self._say_no)

    def _kept(self, initials: str) -> None:
        self.accept()
        self.chosen.emit(initials)

    def _say_no(self, error: MgtrackerError) -> None:
        if isinstance(error, RefusedError):
            self.refuse(tr(WRONG))
            self.key.setFocus()
        else:
            self.refuse(sentence_of(error))

    def _missing(self) -> QLineEdit | None:
        has_initials, has_key = bool(self.initials.text().strip()), bool(self.key.text().strip())
        self.initials_row.show_error("" if has_initials else tr("Type your initials."))
        self.key_row.show_error(
            "" if has_key or not has_initials else tr("Type the key of the newest sheet.")
        )
        if not has_initials:
            return self.initials
        return None if has_key else self.key
