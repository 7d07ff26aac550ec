"""A list model whose rows have keys: another list of rows becomes the fewest changes, and nothing is reset."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")


class KeyedRows(QAbstractListModel, Generic[Row]):
    """Rows in order, each with a key of its own; selection and focus stay on the key."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[str] = []
        self._rows: list[Row] = []

    def put(self, rows: Sequence[tuple[str, Row]]) -> None:
        """Show these rows: what went is removed, what came is inserted, the rest is moved and renewed."""
        wanted = {key for key, _ in rows}
        for place in reversed(range(len(self._keys))):
            if self._keys[place] not in wanted:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._keys[place], self._rows[place]
                self.endRemoveRows()
        self._place(rows)
        for place, (_, row) in enumerate(rows):
            if self._rows[place] is not row and self._rows[place] != row:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place), self.index(place))

    def row_of(self, key: str | None) -> int:
        """The place of a key; -1 if it is not shown."""
        return self._keys.index(key) if key in self._keys else -1

    def key_at(self, index: Index) -> str | None:
        """The key at a place; None at none."""
        return self._keys[index.row()] if index.isValid() else None

    def row_at(self, index: Index) -> Row:
        """The row at a place that there is."""
        return self._rows[index.row()]

    def rows(self) -> list[Row]:
        """All rows, in order."""
        return list(self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """How many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def _place(self, rows: Sequence[tuple[str, Row]]) -> None:
        """Bring every key to its place, from the top; those above it are there already."""
        for place, (key, row) in enumerate(rows):
            if place < len(self._keys) and self._keys[place] == key:
                continue
            if (before := self.row_of(key)) >= 0:
                self.beginMoveRows(QModelIndex(), before, before, QModelIndex(), place)
                self._keys.insert(place, self._keys.pop(before))
                self._rows.insert(place, self._rows.pop(before))
                self.endMoveRows()
            else:
                self.beginInsertRows(QModelIndex(), place, place)
                self._keys.insert(place, key)
                self._rows.insert(place, row)
                self.endInsertRows()
