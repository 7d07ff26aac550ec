"""The journal's lines: what happened, newest first, with the dose being typed on top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from mgtracker.clinical.events import CORRECTABLE, Dose, Order, Override, Patient, Rate, Void
from mgtracker.clinical.verdict import Level
from mgtracker.ui.event_words import by_whom, clock_words, struck_words, what, what_of, when_at

if TYPE_CHECKING:
    from mgtracker.ui.bridge import Proposal
    from mgtracker.view import JournalRow, View

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
HEADS = ("Time", "What", "Recorded", "Verdict")


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One line in words. `entry_id` None: not recorded yet."""

    entry_id: str | None
    time: str
    what: str
    by: str
    level: Level | None = None
    note: str = ""
    struck: bool = False
    can_strike: bool = False
    can_correct: bool = False

    def column(self, place: int) -> str:
        """The words of a column."""
        verdict = "" if self.level is None else self.level.word
        last = ": ".join(part for part in (verdict, self.note) if part)
        return (self.time, self.what, self.by, last)[place]


def journal_lines(view: View) -> tuple[JournalLine, ...]:
    """Every entry of the patient in front; strike-outs and reasons stand with what they are about."""
    if view.patient is None:
        return ()
    return tuple(
        _line(row, view)
        for row in view.patient.journal
        if not isinstance(row.entry.event, Void | Override)
    )


def proposed_line(proposal: Proposal | None, view: View) -> tuple[JournalLine, ...]:
    """The line of what is being typed; none while nothing is."""
    if proposal is None:
        return ()
    when, event = when_at(view), proposal.event
    near = abs(event.at.seconds - view.now.seconds) < 60
    time = "Now" if near else clock_words(event.at, view.now, view.zone)
    level = proposal.verdict.level if isinstance(event, Dose | Order | Rate) else None
    return (JournalLine(None, time, what(event, when), "not recorded yet", level),)


def _line(row: JournalRow, view: View) -> JournalLine:
    entry, when = row.entry, when_at(view)
    level = None if entry.shown is None else Level[entry.shown]
    if row.struck is not None:
        note, level = struck_words(row.struck, when), None
    else:
        note = entry.note or ""
    return JournalLine(
        entry_id=entry.id,
        time=when(entry.at),
        what=what_of(entry, view) + (f"\nReason: {row.override}" if row.override else ""),
        by=by_whom(entry, view.now, view.zone),
        level=level,
        note=note,
        struck=row.struck is not None,
        can_strike=row.struck is None and not isinstance(entry.event, Patient),
        can_correct=row.struck is None and isinstance(entry.event, (Order, *CORRECTABLE)),
    )


class JournalModel(QAbstractTableModel):
    """Lines of four columns; read-only, for a correction is an entry of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._recorded: tuple[JournalLine, ...] = ()
        self._proposed: tuple[JournalLine, ...] = ()

    def show_lines(
        self, recorded: tuple[JournalLine, ...], proposed: tuple[JournalLine, ...]
    ) -> bool:
        """Show these lines; False if they are shown already."""
        if (recorded, proposed) == (self._recorded, self._proposed):
            return False
        self.beginResetModel()
        self._recorded, self._proposed = recorded, proposed
        self.endResetModel()
        return True

    @property
    def recorded(self) -> int:
        """How many lines are in the record."""
        return len(self._recorded)

    def line(self, row: int) -> JournalLine | None:
        """The line of a row, if there is one."""
        lines = self._proposed + self._recorded
        return lines[row] if 0 <= row < len(lines) else None

    def row_of(self, entry_id: str | None) -> int:
        """The row of an entry; -1 if it is not shown."""
        lines = self._proposed + self._recorded
        rows = (row for row, line in enumerate(lines) if entry_id and line.entry_id == entry_id)
        return next(rows, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """Recorded lines and the one being typed."""
        return 0 if parent.isValid() else len(self._proposed) + len(self._recorded)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Time, what, by whom, verdict."""
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, the line itself, and what assistive technology says of a struck one."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        words = line.column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"struck out: {words}" if line.struck and words else words
            case int(x) if x == LINE:
                return line
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads, for assistive technology: on the screen the columns speak for themselves."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return HEADS[section]
        return None
