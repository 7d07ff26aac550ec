"""A sound with an alarm: off until somebody wants it, and then for the levels they chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from mgtracker.clinical.verdict import Level
from mgtracker.ui.measured import label
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.settings import Settings
    from mgtracker.view import WardAlarm

WORDS = {
    Level.INFO: mark("what is soon or now due"),
    Level.WARN: mark("WARN, and what is overdue"),
    Level.UNKNOWN: mark("UNKNOWN: cannot be checked"),
    Level.STOP: mark("STOP"),
}


class Sounds:
    """Sounds once for what was raised since the last view, if one of it has a level that sounds.

    Args:
        settings: which levels do.
        sound: the computer's own.
    """

    def __init__(self, settings: Settings, sound: Callable[[], None]) -> None:
        self._settings, self._sound = settings, sound

    def fire(self, raised: Iterable[WardAlarm]) -> None:
        """Sound, if anything of this does."""
        if any(one.alarm.level in self._settings.sounds for one in raised):
            self._sound()


class SoundsSheet(Sheet):
    """Asks which levels sound.

    Signals:
        confirmed: the levels, a frozenset.
    """

    confirmed = Signal(object)

    def __init__(self, sounds: frozenset[Level], parent: QWidget | None = None) -> None:
        super().__init__(tr("Alarm sounds"), tr("Keep"), parent)
        self.boxes: dict[Level, QCheckBox] = {}
        about = label(tr("The computer's own sound, once for every alarm that is new:"), "small")
        about.setWordWrap(True)
        self.body.addWidget(about)
        for level, words in WORDS.items():
            box = QCheckBox(tr(words))
            box.setChecked(level in sounds)
            self.boxes[level] = box
            self.body.addWidget(box)
        self.boxes[Level.INFO].setFocus()

    def go_on(self) -> None:
        """With whatever is ticked."""
        self.confirmed.emit(
            frozenset(level for level, box in self.boxes.items() if box.isChecked())
        )
        self.accept()
