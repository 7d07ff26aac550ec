"""A plain ward is encrypted: whose PIN, which passphrase, and what becomes of the plain file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mgtracker.clinical.errors import RefusedError
from mgtracker.db.encrypting import Encrypted, beside, encrypt
from mgtracker.db.secret_rules import SHORTEST_PASSPHRASE
from mgtracker.ui import theme as themes
from mgtracker.ui.background import Work
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.people.passphrases import passphrase_faults
from mgtracker.ui.people.said import sentence_of
from mgtracker.ui.people.secret_field import SecretField
from mgtracker.ui.people.working import Working
from mgtracker.ui.progress_line import ProgressLine
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.sheet import WIDTH, Sheet
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QLineEdit, QWidget

    from mgtracker.clinical.clock import Clock
    from mgtracker.clinical.errors import MgtrackerError
    from mgtracker.db.new_ward import Costs
    from mgtracker.db.person import Person
    from mgtracker.db.sign_in import SignIn

KEEP, DELETE = "keep", "delete"
BECOMES = {
    "": mark("What becomes of it once the new file was checked."),
    KEEP: mark("For reading only. Whoever can read the disk can read it."),
    DELETE: mark("Deleted. The disk may keep traces of it for long."),
}


class EncryptSheet(Sheet):
    """Nothing is chosen for whoever does it. Esc stops it at any time, and the ward is as it was.

    Signals:
        made: the Encrypted, and KEEP or DELETE for the plain file; it is to be opened.
    """

    made = Signal(object, str)

    def __init__(
        self,
        path: Path,
        by: Person,
        sign_in: SignIn,
        clock: Clock,
        costs: Costs | None,
        parent: QWidget | None = None,
    ) -> None:
        """`path`: the plain file; `by`: the administrator who is signed in."""
        super().__init__(tr("Encrypt this ward"), tr("Encrypt"), parent)
        self._path, self._new, self._by = path, beside(path), by
        self._sign_in, self._clock, self._costs = sign_in, clock, costs
        self._work: Work | None = None
        self.says = label(
            tr(
                "A new file, {name}, opens with a passphrase only, and takes the place of this one once "
                "it was checked. Backups made until now stay not encrypted.",
                name=self._new.name,
            )
        )
        self.says.setWordWrap(True)
        self.says.setMinimumWidth(WIDTH * themes.current().size.button)
        self._working = Working(self, self.says)
        self.pin, self.secret, self.again = (
            SecretField(),
            SecretField().wide(),
            SecretField().wide(),
        )
        self.becomes = Segmented(
            tr("The plain file"), ((KEEP, tr("Keep for reading")), (DELETE, tr("Delete")))
        )
        note = tr("{count} characters or more, like four words", count=SHORTEST_PASSPHRASE)
        self.pin_row = FormRow(tr("Your P&IN"), self.pin)
        self.secret_row = FormRow(tr("P&assphrase"), self.secret, note)
        self.again_row = FormRow(tr("Once &more"), self.again)
        self.becomes_row = FormRow(tr("The plain &file"), self.becomes)
        self.progress = ProgressLine(tr("Encrypting the ward"))
        rows = (self.pin_row, self.secret_row, self.again_row, self.becomes_row)
        for part in (self.says, *rows, self.progress):
            self.body.addWidget(part)
        align_rows(rows)
        self.becomes.changed.connect(self._show_becomes)
        self.finished.connect(self._stop)
        self._show_becomes(self.becomes.value())
        self.pin.setFocus()

    def go_on(self) -> None:
        """Prove who asks, then make it; or go to what is not right."""
        if self._work is not None or self._working.is_busy:
            return
        self.refuse("")
        wrong = self._wrong()
        if wrong is not None:
            wrong.setFocus()
            return
        steps = self._sign_in.confirming(self._by, self.pin.text(), self._clock.now())
        self._working.go(steps, tr("Checking the PIN"), self._encrypt, self._say_no)

    # -- inside ----------------------------------------------------------------------------------

    def _wrong(self) -> QWidget | None:
        """The first that is not right; it alone is said, beside it."""
        sentence, differs = passphrase_faults(self.secret.text(), self.again.text())
        if differs:
            self.again.clear()
        chosen = self.becomes.value()
        found = (
            (self.pin_row, self.pin, "" if self.pin.text() else tr("Type your PIN.")),
            (self.secret_row, self.secret, sentence),
            (
                self.again_row,
                self.again,
                differs,
            ),
            (
                self.becomes_row,
                self.becomes.segments()[0],
                "" if chosen else tr("Choose what becomes of it."),
            ),
        )
        first = next((one for one in found if one[2]), None)
        for one in found:
            one[0].show_error(one[2] if one is first else "")
        return None if first is None else first[1]

    def _say_no(self, error: MgtrackerError) -> None:
        if isinstance(error, RefusedError):
            self.pin.clear()
            self.pin.setFocus()
            self.pin_row.show_error(sentence_of(error))
        else:
            self.refuse(sentence_of(error))

    def _encrypt(self, _who: Person) -> None:
        do = partial(
            encrypt,
            self._path,
            self._new,
            self._by,
            self.secret.text(),
            self._clock.now(),
            self._costs,
        )
        self._hold(held=True)
        self._work = work = Work(do, self)
        work.progressed.connect(self.progress.show_share)
        work.done.connect(self._made)
        work.failed.connect(self._failed)
        self.progress.show_share(0.0)
        work.start()

    def _made(self, made: object) -> None:
        assert isinstance(made, Encrypted)
        self._end()
        self.made.emit(made, self.becomes.value())

    def _failed(self, why: str) -> None:
        self._end()
        self.refuse(f"{why[:1].upper()}{why[1:].rstrip('.')}.")

    def _end(self) -> None:
        self._work = None
        self.progress.show_share(None)
        self._hold(held=False)

    def _hold(self, *, held: bool) -> None:
        fields: tuple[QLineEdit, ...] = (self.pin, self.secret, self.again)
        for field in fields:
            field.setReadOnly(held)
        self.becomes.setEnabled(not held)

    def _stop(self, _result: int) -> None:
        if self._work is not None:
            self._work.stop()
            self._end()

    def _show_becomes(self, chosen: str) -> None:
        self.becomes_row.set_note(tr(BECOMES[chosen]))
        self.becomes_row.show_error("")
