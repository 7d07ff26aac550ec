"""The ward's patients as rows of a list: everyone, those found, or those somebody marked as theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from mgtracker.ui.board.keyed_rows import Index, KeyedRows
from mgtracker.ui.board.words import RowWords, row_words
from mgtracker.ui.patient_words import family_name
from mgtracker.ui.translation import tr
from mgtracker.view import WardRow

if TYPE_CHECKING:
    from mgtracker.view import View

PATIENT = Qt.ItemDataRole.UserRole
WORDS = Qt.ItemDataRole.UserRole + 1
MINE = Qt.ItemDataRole.UserRole + 2


class BoardModel(KeyedRows[WardRow]):
    """Who needs someone first. Words are made when a row is asked for them, once a view."""

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._words: dict[str, RowWords] = {}
        self._marked: frozenset[str] = frozenset()

    def show(
        self,
        view: View,
        only: frozenset[str] | None = None,
        marked: frozenset[str] = frozenset(),
        wanted: str = "",
    ) -> None:
        """Show a view's ward.

        Args:
            view: whose ward; its time is that of the words.
            only: show nobody but these; None: everyone.
            marked: whose rows say that they are somebody's own.
            wanted: show only those whose name, bed or record number has every word of it.
        """
        if view is not self._view:
            self._words.clear()
        self._view, self._marked = view, marked
        words = wanted.casefold().split()
        self.put(
            [
                (row.id, row)
                for row in view.ward
                if (only is None or row.id in only) and all(word in sought(row) for word in words)
            ]
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row, its words, whether it is marked, and all of it as one sentence."""
        if not index.isValid():
            return None
        row = self.row_at(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return family_name(row.patient.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self.words(row).sentence()
                return ". ".join([said, tr("Mine")]) if row.id in self._marked else said
            case int(x) if x == PATIENT:
                return row
            case int(x) if x == WORDS:
                return self.words(row)
            case int(x) if x == MINE:
                return row.id in self._marked
            case _:
                return None

    def words(self, row: WardRow) -> RowWords:
        """What a row says on the view shown."""
        if row.id not in self._words:
            assert self._view is not None, "there are no rows without a view"
            self._words[row.id] = row_words(row, self._view)
        return self._words[row.id]


def sought(row: WardRow) -> str:
    """What a patient is found by: name, bed, record number with and without its spaces."""
    patient = row.patient
    return f"{patient.name} {patient.bed or ''} {patient.mrn} {patient.mrn.replace(' ', '')}".casefold()
