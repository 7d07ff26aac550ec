"""After how many minutes without a key or the mouse a ward with people locks itself, on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mgtracker.ui.form_row import FormRow
from mgtracker.ui.measured import label
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.settings import LOCK_AFTER
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LockAfterSheet(Sheet):
    """A few times to choose from; never is none of them.

    Signals:
        confirmed: the minutes.
    """

    confirmed = Signal(int)

    def __init__(self, minutes: int, parent: QWidget | None = None) -> None:
        """`minutes`: as it is now."""
        super().__init__(tr("When it locks by itself"), tr("Keep"), parent)
        says = label(
            tr("Without a key or the mouse for so long, this computer asks for a PIN again.")
        )
        says.setWordWrap(True)
        words = [(str(count), f"{count} min") for count in LOCK_AFTER]
        self.after = Segmented(tr("Locks after"), words)
        self.after.set_value(str(minutes))
        self.body.addWidget(says)
        self.body.addWidget(FormRow(tr("Locks &after"), self.after))
        chosen = next(one for one in self.after.segments() if one.isChecked())
        chosen.setFocus()

    def go_on(self) -> None:
        """With what is chosen."""
        self.accept()
        self.confirmed.emit(int(self.after.value()))
