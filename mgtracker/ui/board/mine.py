"""The patients that who records has marked as theirs: remembered on this computer, never in the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from mgtracker.ui.settings import Settings


class Mine(QObject):
    """Marks of one record, by author.

    Signals:
        changed: somebody was marked, or no longer is.
    """

    changed = Signal()

    def __init__(self, settings: Settings, record: str, parent: QObject | None = None) -> None:
        """`record` names the file that is open."""
        super().__init__(parent)
        self._settings, self._record = settings, record

    def of(self, author: str | None) -> frozenset[str]:
        """Whom somebody marked, by id; who is not named has marks too."""
        return self._settings.marked(self._record, author or "")

    def toggle(self, author: str | None, patient_id: str) -> None:
        """Mark somebody, or take the mark away."""
        marked = self.of(author) ^ {patient_id}
        self._settings.keep_marked(self._record, author or "", marked)
        self.changed.emit()
