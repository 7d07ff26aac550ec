"""Choose a PIN of one's own: at the first sign-in after somebody else chose it, or at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from mgtracker.clinical.errors import InputError
from mgtracker.db.secret_rules import SHORTEST_PIN, check_pin
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.people.said import sentence_of
from mgtracker.ui.people.secret_field import SecretField
from mgtracker.ui.people.working import Working
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.errors import MgtrackerError
    from mgtracker.db.person import Person
    from mgtracker.db.slow_steps import Steps


class ChoosePin(Sheet):
    """The old one, unless it was typed just now, and the new one twice.

    Signals:
        chosen: the Person, with the new PIN kept.
        passphrase_asked: another passphrase is wanted, in the place of a PIN.
    """

    chosen = Signal(object)
    passphrase_asked = Signal()

    def __init__(
        self,
        choose: Callable[[str, str], Steps[Person]],
        old: str | None = None,
        parent: QWidget | None = None,
        *,
        encrypted: bool = False,
    ) -> None:
        """`choose` keeps it, given the old one and the new; `old`: what was typed just now.

        `encrypted`: the ward opens with a passphrase, which may be chosen from here too.
        """
        super().__init__(tr("Choose your PIN"), tr("Keep this PIN"), parent)
        self._choose, self._old = choose, old
        self._says = label(
            tr("Somebody else chose your PIN. Choose one that only you know.")
            if old is not None
            else tr("From now on you sign in with the new one.")
        )
        self._says.setWordWrap(True)
        self._working = Working(self, self._says)
        self.old, self.new, self.again = SecretField(), SecretField(), SecretField()
        self._old_row = FormRow(tr("&Present PIN"), self.old)
        self._new_row = FormRow(tr("&New PIN"), self.new, pin_note())
        self._again_row = FormRow(tr("&Once more"), self.again)
        self.body.addWidget(self._says)
        rows = (self._old_row, self._new_row, self._again_row)
        for row in rows:
            self.body.addWidget(row)
        align_rows(rows)
        self.passphrase = ActionButton(tr("A passphrase of your own"), role="link")
        self.passphrase.setAutoDefault(False)
        self.passphrase.clicked.connect(self._ask_passphrase)
        self.body.addWidget(self.passphrase, 0, Qt.AlignmentFlag.AlignLeft)
        self.passphrase.setVisible(encrypted and old is None)
        self._old_row.setVisible(old is None)
        (self.old if old is None else self.new).setFocus()

    def go_on(self) -> None:
        """Keep it; or go to what is not right."""
        refused = pin_complaints(self._new_row, self.new, self._again_row, self.again)
        if refused is not None:
            refused.setFocus()
            return
        old = self.old.text() if self._old is None else self._old
        steps = self._choose(old, self.new.text())
        self._working.go(steps, tr("Keeping the PIN"), self._kept, self._say_no)

    def _kept(self, person: Person) -> None:
        self.accept()
        self.chosen.emit(person)

    def _say_no(self, error: MgtrackerError) -> None:
        if isinstance(error, InputError):
            self._new_row.show_error(sentence_of(error))
            self.new.setFocus()
            return
        self._old_row.show_error(sentence_of(error))
        self.refuse("" if self._old_row.isVisible() else sentence_of(error))
        self.old.setFocus()

    def _ask_passphrase(self) -> None:
        self.reject()
        self.passphrase_asked.emit()


def pin_note() -> str:
    """What a PIN has to be."""
    return tr("{count} or more digits or letters", count=SHORTEST_PIN)


def pin_complaints(
    row: FormRow, pin: SecretField, again_row: FormRow, again: SecretField
) -> SecretField | None:
    """Say beside two fields what is wrong with a new PIN; the field to go to, None if it is right."""
    sentence = ""
    try:
        check_pin(pin.text())
    except InputError as error:
        sentence = sentence_of(error)
    differs = not sentence and pin.text() != again.text()
    row.show_error(sentence)
    again_row.show_error(tr("This is not the same. Type it again.") if differs else "")
    if differs:
        again.clear()
    return pin if sentence else again if differs else None
