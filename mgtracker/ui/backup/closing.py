"""What is seen while the last backup is made before the window goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.measured import label
from mgtracker.ui.progress_line import ProgressLine
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ClosingSheet(Sheet):
    """Taken: the window closes without waiting. Left: it stays open, and the backup goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Closing mgtracker"), tr("Close without it"), parent)
        self._says = label(tr("The last backup is being made. The window closes when it is done."))
        self._says.setWordWrap(True)
        self.progress = ProgressLine(tr("Backup"))
        self.body.addWidget(self._says)
        self.body.addWidget(self.progress)
        self.way_out.setText(tr("Stay open"))
        self.way_on.set_role("plain")
        self.way_on.setAutoDefault(False)
        self.way_on.setDefault(False)
        self.way_on.show_keys("")  # Enter would be pressed before this is read
        self.way_out.setFocus()

    def show_share(self, share: float | None) -> None:
        """How far it is."""
        self.progress.show_share(share)

    def say_failed(self, sentence: str) -> None:
        """It was not made: why, and that the record itself is whole on its disk."""
        self.progress.show_share(None)
        self._says.setText(
            tr("The last backup was not made. Everything recorded is in the ward's own file.")
        )
        self.refuse(f"{sentence[:1].upper()}{sentence[1:]}.")
        self.way_on.setText(tr("Close all the same"))
        self.way_on.show_keys("Enter")
        self.way_on.setAutoDefault(True)
        self.way_on.setDefault(True)
        self.way_on.setFocus()
