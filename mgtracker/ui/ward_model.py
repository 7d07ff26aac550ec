"""The ward list's rows: a model over the view's tuples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from mgtracker.ui.event_words import family_name, ward_line, when_at

if TYPE_CHECKING:
    from mgtracker.view import View, WardRow

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
LINE = Qt.ItemDataRole.UserRole + 1
FRONT = Qt.ItemDataRole.UserRole + 2


class WardModel(QAbstractListModel):
    """Those whose name, bed or record number has what was typed; who needs someone first."""

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._rows: tuple[tuple[WardRow, str], ...] = ()
        self._wanted = ""

    def show_view(self, view: View) -> None:
        """Show another view."""
        self._view = view
        self._fill()

    def find(self, text: str) -> None:
        """Show only whom the words of `text` fit."""
        self._wanted = text
        self._fill()

    def _fill(self) -> None:
        if self._view is None:
            return
        view = self._view
        words = self._wanted.casefold().split()
        when = when_at(view)
        self.beginResetModel()
        self._rows = tuple(
            (row, ward_line(row, view.protocol, when))
            for row in view.ward
            if all(word in _sought(row) for word in words)
        )
        self.endResetModel()

    def row_of(self, patient_id: str | None) -> int:
        """The place of a patient among those shown; -1 if they are not."""
        places = (place for place, (row, _) in enumerate(self._rows) if row.id == patient_id)
        return next(places, -1)

    def patient_at(self, index: Index) -> str | None:
        """The id of the patient at a place."""
        return self._rows[index.row()][0].id if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """How many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row, its line, whether it is in front, and all of it as one sentence."""
        if not index.isValid():
            return None
        row, line = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return family_name(row.patient.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                bed = f"bed {row.patient.bed}" if row.patient.bed else "no bed"
                return f"{row.level.word}, {bed}, {row.patient.name}: {line}"
            case int(x) if x == ROW:
                return row
            case int(x) if x == LINE:
                return line
            case int(x) if x == FRONT:
                front = None if self._view is None else self._view.patient
                return front is not None and front.id == row.id
            case _:
                return None


def _sought(row: WardRow) -> str:
    patient = row.patient
    return f"{patient.name} {patient.bed or ''} {patient.mrn} {patient.mrn.replace(' ', '')}".casefold()
