"""The ward's window over an attempt: the same screens, with the bar of practice over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mgtracker.ui.main_window import MainWindow
from mgtracker.ui.training import words
from mgtracker.ui.training.bar import PracticeBar
from mgtracker.ui.training.frame import PracticeFrame
from mgtracker.ui.training.heard import Heard
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from mgtracker.ui.bridge import Bridge
    from mgtracker.ui.looks import Looks
    from mgtracker.ui.settings import Settings

RECORD = "practice"
"""What the settings know every attempt by: units and panels of the chart, nothing else."""
NOT_HERE = (
    "Add a patient",
    "Who records",
    "Left the ward, or back again",
    "Practice in the sample ward",
    "When shifts begin",
)
"""What a ward has and an attempt has not: there is one patient, one who practises, and no shift of theirs."""


class PracticeWindow(MainWindow):
    """One attempt, on the screens of a ward.

    Signals:
        leave_asked: Esc, or the way back: to the list of cases.
    """

    leave_asked = Signal()

    def __init__(self, bridge: Bridge, looks: Looks, settings: Settings, title: str) -> None:
        super().__init__(bridge, looks, settings, (tr("Practice cases"), RECORD), has_ward=False)
        self.setWindowTitle(f"{tr(words.STAMP)}: {title} - mgtracker")
        self.bar, self.heard = PracticeBar(), Heard()
        self.frame = PracticeFrame(self)
        self.top.back.setAccessibleName(tr("Back to the practice cases"))
        self.top.author.setEnabled(False)
        for text in NOT_HERE:
            self._take_away(tr(text))

    def put_bar(self) -> None:
        """Over everything else that lies across the window, and always in sight."""
        self.put_under_top(self.heard)
        self.put_under_top(self.bar)

    def back(self) -> None:
        """Esc: everyone is shown again; else out of the attempt."""
        if self.top.find_field.text():
            self.leave_find()
        else:
            self.leave_for(self.leave_asked.emit)

    def _take_away(self, text: str) -> None:
        """What cannot be done here is in no menu, no list and on no key."""
        action = self.actions_by_text.pop(text, None)
        if action is not None:
            self.removeAction(action)
            action.deleteLater()
            self.commands = [one for one in self.commands if one.text != text]
