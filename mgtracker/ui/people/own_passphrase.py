"""A passphrase of one's own, in an encrypted ward: without one, somebody else has to open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.errors import RefusedError
from mgtracker.db.secret_rules import SHORTEST_PASSPHRASE
from mgtracker.ui import theme as themes
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.people.passphrases import passphrase_faults
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


class OwnPassphrase(Sheet):
    """Twice, and what it is for. Nothing changes when it is put off."""

    def __init__(
        self,
        keep: Callable[[str, str], Steps[None]],
        *,
        has_none: bool,
        asks_pin: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`keep` keeps it, given the passphrase and the PIN; `has_none`: whether it is the first of theirs.

        `asks_pin`: not where the PIN was typed just now. Else whoever passes by gives themselves a key.
        """
        super().__init__(tr("A passphrase of your own"), tr("Keep this passphrase"), parent)
        self._keep = keep
        self.says = label(
            tr(
                "This ward is encrypted. After a restart only a passphrase opens it, and you have "
                "none yet. Until you choose one, somebody else has to open it."
            )
            if has_none
            else tr("From now on you open the ward with the new one.")
        )
        self.says.setWordWrap(True)
        self.says.setMinimumWidth(WIDTH * themes.current().size.button)
        self._working = Working(self, self.says)
        self.pin, self.new, self.again = SecretField(), SecretField().wide(), SecretField().wide()
        self.pin_row = FormRow(tr("Your P&IN"), self.pin)
        note = tr("{count} characters or more, like four words", count=SHORTEST_PASSPHRASE)
        self.new_row = FormRow(tr("P&assphrase"), self.new, note)
        self.again_row = FormRow(tr("Once &more"), self.again)
        self.body.addWidget(self.says)
        rows = (self.pin_row, self.new_row, self.again_row)
        for row in rows:
            self.body.addWidget(row)
        align_rows(rows)
        if has_none:
            self.way_out.setText(tr("Not now"))
        self.pin_row.setVisible(asks_pin)
        (self.pin if asks_pin else self.new).setFocus()

    def go_on(self) -> None:
        """Keep it; or go to what is not right."""
        self.refuse("")
        if not self._is_right():
            return
        said = tr("Keeping the passphrase. It takes a second.")
        keeping = self._keep(self.new.text(), self.pin.text())
        self._working.go(keeping, said, self._kept, self._say_no)

    def _kept(self, _nothing: None) -> None:
        self.accept()

    def _say_no(self, error: MgtrackerError) -> None:
        if isinstance(error, RefusedError) and not self.pin_row.isHidden():
            self.pin.clear()
            self.pin.setFocus()
            self.pin_row.show_error(sentence_of(error))
        else:
            self.refuse(sentence_of(error))

    def _is_right(self) -> bool:
        asks = not self.pin_row.isHidden() and not self.pin.text()
        self.pin_row.show_error(tr("Type your PIN.") if asks else "")
        if asks:
            self.pin.setFocus()
            return False
        sentence, differs = passphrase_faults(self.new.text(), self.again.text())
        self.new_row.show_error(sentence)
        self.again_row.show_error(differs)
        if sentence:
            self.new.setFocus()
        elif differs:
            self.again.clear()
            self.again.setFocus()
        return not sentence and not differs
