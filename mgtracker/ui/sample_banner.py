"""The line that no one can miss in the sample ward, with the way to a ward of one's own."""

from __future__ import annotations

from PySide6.QtCore import Signal

from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.banner import Banner
from mgtracker.ui.translation import mark, tr

NOBODY = mark("Nobody in it is real: practice freely.")


class SampleBanner(Banner):
    """Says that nothing here is real, and whether it is gone at the next start.

    Signals:
        left: a ward of one's own is wanted.
    """

    left = Signal()

    def __init__(self, *, has_ward: bool) -> None:
        """`has_ward`: there is a ward already, so that the way leads back to it."""
        self.action = ActionButton(
            tr("Back to my ward") if has_ward else tr("Start my ward"), role="small"
        )
        super().__init__(
            tr("Sample ward"),
            tr("{nobody} Begun anew at each start.", nobody=tr(NOBODY)),
            "practice",
            self.action,
        )
        self.action.clicked.connect(self._tell)

    def say_kept(self) -> None:
        """It is a file of its own, opened by its name: what is recorded stays in it."""
        self.say(tr("{nobody} What is recorded stays in this file.", nobody=tr(NOBODY)))

    def _tell(self) -> None:
        self.left.emit()
