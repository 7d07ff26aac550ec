"""A plain file or an encrypted one, said plainly, and the passphrase twice."""

from __future__ import annotations

from mgtracker.db.secret_rules import SHORTEST_PASSPHRASE
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.measured import label
from mgtracker.ui.people.passphrases import passphrase_faults
from mgtracker.ui.people.secret_field import SecretField
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.translation import mark, tr

PLAIN, ENCRYPTED = "plain", "encrypted"
SAYS = {
    "": mark("Whether somebody who takes the file, or this computer, can read it."),
    PLAIN: mark(
        "Opens without a passphrase. Whoever can read the disk can read the patients; "
        "the PIN keeps colleagues apart, not thieves."
    ),
    ENCRYPTED: mark(
        "Opens with a passphrase only. If every passphrase and the recovery sheet are lost, "
        "nothing opens it again."
    ),
}


class EncryptionRows:
    """Nothing is chosen for whoever starts a ward."""

    def __init__(self) -> None:
        words = ((PLAIN, tr("Plain")), (ENCRYPTED, tr("Encrypted")))
        self.choice = Segmented(tr("The file"), words)
        self.secret, self.again = SecretField().wide(), SecretField().wide()
        self.says = label(tr(SAYS[""]), role="small", tone="text2")
        self.says.setWordWrap(True)
        note = tr("{count} characters or more, like four words", count=SHORTEST_PASSPHRASE)
        self.choice_row = FormRow(tr("The &file"), self.choice)
        self.secret_row = FormRow(tr("P&assphrase"), self.secret, note)
        self.again_row = FormRow(tr("Once &more"), self.again)
        self.choice.changed.connect(self._show)
        self._show(self.choice.value())

    def rows(self) -> tuple[FormRow, ...]:
        """From the top."""
        return self.choice_row, self.secret_row, self.again_row

    def passphrase(self) -> str | None:
        """The passphrase; None for a plain file."""
        return self.secret.text() if self.choice.value() == ENCRYPTED else None

    def is_answered(self) -> bool:
        """Whether it is; what is wrong is said beside its field, and the keys go there."""
        if not self.choice.value():
            self.choice_row.show_error(tr("Choose one. It is not changed later."))
            self.choice.segments()[0].setFocus()
            return False
        self.choice_row.show_error("")
        return self.choice.value() == PLAIN or self._is_secret_right()

    def _is_secret_right(self) -> bool:
        sentence, differs = passphrase_faults(self.secret.text(), self.again.text())
        self.secret_row.show_error(sentence)
        self.again_row.show_error(differs)
        if sentence:
            self.secret.setFocus()
        elif differs:
            self.again.clear()
            self.again.setFocus()
        return not sentence and not differs

    def _show(self, chosen: str) -> None:
        self.says.setText(tr(SAYS[chosen]))
        self.choice_row.show_error("")
        for row in (self.secret_row, self.again_row):
            row.setVisible(chosen == ENCRYPTED)
