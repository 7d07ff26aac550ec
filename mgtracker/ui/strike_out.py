"""Strike out a line of the journal: it stays, and counts no longer. A reason is always needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mgtracker.ui.reason_sheet import OTHER, ReasonSheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.journal_model import JournalLine

REASONS = (
    "entered twice",
    "wrong patient",
    "wrong amount",
    "wrong time",
    "was not given",
    OTHER,
)


class StrikeOut(ReasonSheet):
    """Shows the line, asks why.

    Signals:
        confirmed: the id of the entry and the reason.
    """

    confirmed = Signal(str, str)

    def __init__(self, line: JournalLine, parent: QWidget | None = None) -> None:
        stays = "It stays in the journal, struck through, and is no longer counted."
        late = line.by.startswith("written")  # then both times are said
        notes = (f"At {line.time}, {line.by}" if late else f"Recorded {line.by}", stays)
        reasons = [(reason, reason) for reason in REASONS]
        about = f"{line.time}  {line.what}"
        super().__init__("Strike out this line?", "Strike out", about, notes, reasons, parent)
        self._entry_id = line.entry_id or ""

    def answer(self) -> None:
        """The entry and the reason."""
        self.confirmed.emit(self._entry_id, self.reason())
