"""An encrypted ward is opened: whose passphrase, and the passphrase; or the recovery key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from mgtracker.clinical.errors import InputError
from mgtracker.db.keys import Keys
from mgtracker.db.slow_steps import slow
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.people.said import sentence_of
from mgtracker.ui.people.secret_field import InitialsField, SecretField
from mgtracker.ui.people.working import Working
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.errors import MgtrackerError
    from mgtracker.db.keys import FileKey
    from mgtracker.db.slow_steps import Steps

WRONG = mark("These initials and this passphrase do not belong together. Nothing is damaged.")
WRONG_OR_ALTERED = mark(
    "These do not belong together, or the keys file was altered: take that of the newest backup."
)
WRONG_KEY = mark("This is not the recovery key of this ward: a newer sheet may have replaced it.")
WRONG_KEY_OR_ALTERED = mark(
    "This is not the recovery key, or the keys file was altered: take that of the newest backup."
)


class UnlockSheet(Sheet):
    """Never says which of the two was wrong. A guess takes a second, by itself.

    Signals:
        unlocked: the FileKey, and the initials of whose passphrase it was, or "".
    """

    unlocked = Signal(object, str)

    def __init__(self, path: Path, ward: str, parent: QWidget | None = None) -> None:
        """Raises RecordError where the keys of the ward at `path` cannot be read."""
        super().__init__(tr("Open {ward}", ward=ward), tr("Open"), parent)
        self._keys = Keys.read(path)
        self._says = label(tr("This ward is encrypted. A passphrase opens it."))
        self._says.setWordWrap(True)
        self._working = Working(self, self._says)
        self.initials, self.passphrase = InitialsField(), SecretField().wide()
        self.recovery = QLineEdit()
        self.recovery.setPlaceholderText("ABCD-EFGH-...")
        self.initials_row = FormRow(tr("&Initials"), self.initials)
        self.passphrase_row = FormRow(tr("&Passphrase"), self.passphrase)
        self.recovery_row = FormRow(tr("Recovery &key"), self.recovery)
        self.other_way = ActionButton(tr("With the recovery sheet"), role="link")
        self.other_way.setAutoDefault(False)
        self.body.addWidget(self._says)
        rows = (self.initials_row, self.passphrase_row, self.recovery_row)
        for row in rows:
            self.body.addWidget(row)
        align_rows(rows)
        self.body.addWidget(self.other_way, 0, Qt.AlignmentFlag.AlignLeft)
        self.recovery_row.hide()
        self.other_way.setVisible(self._keys.has_recovery)
        self.other_way.clicked.connect(self._by_sheet)
        self.initials.setFocus()

    def go_on(self) -> None:
        """Try it; a wrong one is said, and nothing else happens."""
        if self._working.is_busy:
            return
        if self.recovery_row.isHidden():
            wrong = tr(WRONG if self._keys.is_sound else WRONG_OR_ALTERED)
            self._try(self.passphrase_row, self.passphrase, self._by_passphrase(), wrong)
        else:
            wrong = tr(WRONG_KEY if self._keys.is_sound else WRONG_KEY_OR_ALTERED)
            self._try(self.recovery_row, self.recovery, self._by_recovery(), wrong)

    def show_refusal(self, sentence: str) -> None:
        """Say why it cannot be opened although the passphrase is right."""
        self.refuse(sentence)

    # -- inside ----------------------------------------------------------------------------------

    def _try(self, row: FormRow, field: QLineEdit, unlock: Steps[FileKey], wrong: str) -> None:
        row.show_error("")
        self.refuse("")
        if not field.text() or (self.recovery_row.isHidden() and not self._initials()):
            (field if self._initials() or row is self.recovery_row else self.initials).setFocus()
            return

        opening = tr("Opening the ward. It takes a second.")

        def opened(key: FileKey) -> None:
            field.clear()
            before = self._says.text()
            self._says.setText(opening)  # still: the window is made now
            self._says.repaint()
            self.unlocked.emit(key, "" if row is self.recovery_row else self._initials())
            self._says.setText(before)

        def say_no(error: MgtrackerError) -> None:
            if isinstance(error, InputError):
                row.show_error(wrong)
                field.clear()
                field.setFocus()
            else:
                self.refuse(sentence_of(error))

        self._working.go(unlock, opening, opened, say_no)

    def _initials(self) -> str:
        return self.initials.text().strip()

    def _by_passphrase(self) -> Steps[FileKey]:
        return slow(partial(self._keys.unlock, self._initials(), self.passphrase.text()))

    def _by_recovery(self) -> Steps[FileKey]:
        return slow(partial(self._keys.unlock_by_recovery, self.recovery.text()))

    def _by_sheet(self) -> None:
        self._working.leave()
        for row in (self.initials_row, self.passphrase_row):
            row.hide()
        self.other_way.hide()
        self.recovery_row.show()
        self.recovery.setFocus()
