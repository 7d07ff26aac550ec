"""Put an alarm off: to when, and why. Both stand in the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mgtracker.ui.known_words import PUT_OFF_REASONS
from mgtracker.ui.reason_sheet import OTHER, ReasonSheet
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.clock import Instant

REASONS = (*PUT_OFF_REASONS, OTHER)


class Later(ReasonSheet):
    """Shows what is put off, asks to when and why.

    Signals:
        confirmed: the Instant and the reason.
    """

    confirmed = Signal(object, str)

    def __init__(
        self, about: str, ends: Sequence[tuple[str, Instant]], parent: QWidget | None = None
    ) -> None:
        """`ends`: words and times, the soonest first."""
        notes = (tr("It comes back then, or sooner if it grows more urgent."),)
        reasons = [(reason, reason) for reason in REASONS]
        super().__init__(tr("Put this alarm off?"), tr("Put it off"), about, notes, reasons, parent)
        self._ends = dict(ends)
        self.until = Segmented(tr("Put off for"), [(words, words) for words, _ in ends])
        self.until.set_value(ends[0][0])
        self.body.insertWidget(1 + len(notes), self.until)
        self.until.setFocus()

    def answer(self) -> None:
        """The time and the reason."""
        self.confirmed.emit(self._ends[self.until.value()], self.reason())
