"""What is due as rows of a list, each group under its head; the last group opens and closes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from mgtracker.ui.board.keyed_rows import Index, KeyedRows
from mgtracker.ui.due_groups import DueRow, Group, When
from mgtracker.ui.due_words import due_clock, spoken
from mgtracker.ui.event_words import when_at
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtracker.view import View

ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a group: its title and what stands at its right; `folds`: it opens and closes."""

    title: str
    count: str
    folds: bool = False
    is_open: bool = True


class DueModel(KeyedRows[Head | DueRow]):
    """Heads cannot be chosen, but for the one that opens and closes."""

    def __init__(self, *, is_open: bool = False) -> None:
        """`is_open`: whether the last group is open at first."""
        super().__init__()
        self.is_open = is_open
        self.view: View | None = None
        self._groups: tuple[Group, ...] = ()

    def show_groups(self, groups: tuple[Group, ...], view: View) -> None:
        """Show another list."""
        self._groups, self.view = groups, view
        self.put(list(self._entries(view)))

    def fold(self) -> None:
        """Open or close the last group."""
        self.is_open = not self.is_open
        if self.view is not None:
            self.put(list(self._entries(self.view)))

    def count(self) -> int:
        """How many rows there are in all groups, open or not."""
        return sum(len(group.rows) for group in self._groups)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows, and the head that folds, are chosen; other heads are passed over by the keys."""
        entry = self.row_at(index) if index.isValid() else None
        if entry is None or (isinstance(entry, Head) and not entry.folds):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The entry, and it as one sentence."""
        if not index.isValid():
            return None
        entry = self.row_at(index)
        if role == ENTRY:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._sentence(entry)
        return None

    def _sentence(self, entry: Head | DueRow) -> str:
        if isinstance(entry, Head):
            said = f"{entry.title}: {entry.count}"
            if not entry.folds:
                return said
            state = tr("open") if entry.is_open else tr("closed")
            return f"{said}, {state}"
        assert self.view is not None
        bed = tr("Bed {bed}", bed=entry.patient.bed) if entry.patient.bed else tr("No bed")
        line = spoken(entry.dues, self.view.protocol, self.view.now, when_at(self.view))
        return f"{line}. {bed}, {entry.patient.name}, {tr(entry.level.word)}"

    def _entries(self, view: View) -> Iterable[tuple[str, Head | DueRow]]:
        for group in self._groups:
            folds = group.when is When.LATER
            count = str(len(group.rows))
            if folds and not self.is_open:
                first = due_clock(group.rows[0].due, view.now, view.zone)
                count = tr("{count}, from {time}", count=count, time=first)
            yield (
                f"head/{group.when.value}",
                Head(group.title, count, folds, self.is_open or not folds),
            )
            if self.is_open or not folds:
                yield from ((row.key, row) for row in group.rows)
