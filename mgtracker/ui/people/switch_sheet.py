"""Another person takes over at this computer: initials, PIN, Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mgtracker.ui.measured import label
from mgtracker.ui.people.proof_fields import ProofFields
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.clock import Clock
    from mgtracker.db.sign_in import SignIn


class SwitchSheet(Sheet):
    """What is typed under it stays as it is.

    Signals:
        asked: initials and PIN are in the fields.
    """

    asked = Signal()

    def __init__(
        self, sign_in: SignIn, clock: Clock, name: str, parent: QWidget | None = None
    ) -> None:
        """`name`: who is signed in now."""
        super().__init__(tr("Who records from now on?"), tr("Switch"), parent)
        says = label(tr("{name} is signed in now. What is typed stays.", name=name), tone="text2")
        says.setWordWrap(True)
        self.fields = ProofFields(sign_in, clock)
        self.body.addWidget(says)
        self.body.addWidget(self.fields)
        self.fields.setFocus()
        self.finished.connect(self.fields.working.leave)

    def go_on(self) -> None:
        """Ask whether they belong together."""
        self.asked.emit()
