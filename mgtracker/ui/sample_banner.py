"""The line that no one can miss in the sample ward, with the way to a ward of one's own."""

from __future__ import annotations

from PySide6.QtCore import Signal

from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.banner import Banner


class SampleBanner(Banner):
    """Says that nothing here is real, and that it is gone at the next start.

    Signals:
        left: a ward of one's own is wanted.
    """

    left = Signal()

    def __init__(self, *, has_ward: bool) -> None:
        """`has_ward`: there is a ward already, so that the way leads back to it."""
        self.action = ActionButton("Back to my ward" if has_ward else "Start my ward", role="small")
        super().__init__(
            "Sample ward",
            "Nobody in it is real: practice freely. Begun anew at each start.",
            action=self.action,
        )
        self.action.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.left.emit()
