"""Strike out a line of the journal: it stays, and counts no longer. A reason is always needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mgtracker.ui.known_words import STRIKE_REASONS
from mgtracker.ui.reason_sheet import OTHER, ReasonSheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.journal_model import JournalLine

REASONS = (*STRIKE_REASONS, OTHER)


class StrikeOut(ReasonSheet):
    """Shows the line, asks why.

    Signals:
        confirmed: the id of the entry and the reason.
    """

    confirmed = Signal(str, str)

    def __init__(self, line: JournalLine, who: str, parent: QWidget | None = None) -> None:
        stays = tr("It stays in the journal, struck through, and is no longer counted.")
        written = tr("Recorded {by}", by=line.by)
        if line.is_late:  # then both times are said
            written = tr("At {time}, {by}", time=line.time, by=line.by)
        reasons = [(reason, reason) for reason in REASONS]
        about = f"{line.time}  {line.what}"
        super().__init__(
            tr("Strike out this line?"),
            tr("Strike out"),
            about,
            (written, stays),
            reasons,
            parent,
            who=who,
        )
        self._entry_id = line.entry_id or ""

    def answer(self) -> None:
        """The entry and the reason."""
        self.confirmed.emit(self._entry_id, self.reason())
