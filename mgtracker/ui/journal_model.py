"""The journal's lines: what happened, newest first, with the dose being typed on top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from mgtracker.clinical.events import CORRECTABLE, Dose, Order, Override, Patient, Rate, Void
from mgtracker.clinical.verdict import Level
from mgtracker.ui.event_words import (
    by_whom,
    clock_words,
    is_late,
    struck_words,
    what,
    what_of,
    when_at,
)
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.clinical.clock_moves import ClockMove
    from mgtracker.clinical.events import Entry
    from mgtracker.ui.bridge import Proposal
    from mgtracker.ui.time_words import When
    from mgtracker.view import JournalRow, View

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
HEADS = (mark("Time"), mark("What"), mark("Recorded"), mark("Verdict"))


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
    is_late: bool = False

    def column(self, place: int) -> str:
        """The words of a column."""
        verdict = "" if self.level is None else tr(self.level.word)
        last = ": ".join(part for part in (verdict, self.note) if part)
        return (self.time, self.what, self.by, last)[place]


def journal_lines(
    view: View, worded: Callable[[JournalRow, View], JournalLine] | None = None
) -> tuple[JournalLine, ...]:
    """Every entry of the patient in front; strike-outs and reasons stand with what they are about."""
    if view.patient is None:
        return ()
    worded = worded or _line
    return tuple(
        worded(row, view)
        for row in view.patient.journal
        if not isinstance(row.entry.event, Void | Override)
    )


class KeptLines:
    """The lines of who is in front, each put into words once a day: what they say follows from the day alone.

    A rate's line says what it did to the others of its line, so these are worded every time.
    """

    def __init__(self) -> None:
        self._day: object = None
        self._kept: dict[str, tuple[JournalRow, JournalLine]] = {}

    def of(self, view: View) -> tuple[JournalLine, ...]:
        """The same as `journal_lines`."""
        day = view.patient and (view.patient.id, view.zone, view.now.local(view.zone).date())
        if day != self._day:
            self._day, self._kept = day, {}
        return journal_lines(view, self._line)

    def _line(self, row: JournalRow, view: View) -> JournalLine:
        kept = self._kept.get(row.entry.id)
        if kept is None or kept[0] != row or isinstance(row.entry.event, Rate):
            kept = self._kept[row.entry.id] = row, _line(row, view)
        return kept[1]


def proposed_line(proposal: Proposal | None, view: View) -> tuple[JournalLine, ...]:
    """The line of what is being typed; none while nothing is."""
    if proposal is None:
        return ()
    when, event = when_at(view), proposal.event
    near = abs(event.at.seconds - view.now.seconds) < 60
    time = tr("Now") if near else clock_words(event.at, view.now, view.zone)
    level = proposal.verdict.level if isinstance(event, Dose | Order | Rate) else None
    return (JournalLine(None, time, what(event, when), tr("not recorded yet"), level),)


def _line(row: JournalRow, view: View) -> JournalLine:
    entry, when = row.entry, when_at(view)
    level = None if entry.shown is None else Level[entry.shown]
    if row.struck is not None:
        note, level = struck_words(row.struck, when), None
    else:
        note = entry.note or ""
    said = what_of(entry, view)
    if row.override:
        said += "\n" + tr("Reason: {reason}", reason=row.override)
    for move in row.set_back:
        said += "\n" + _set_back_words(move, entry, when)
    return JournalLine(
        entry_id=entry.id,
        time=when(entry.at),
        what=said,
        by=by_whom(entry, view.now, view.zone),
        level=level,
        note=note,
        struck=row.struck is not None,
        can_strike=row.struck is None and not isinstance(entry.event, Patient),
        can_correct=row.struck is None and isinstance(entry.event, (Order, *CORRECTABLE)),
        is_late=is_late(entry),
    )


def _set_back_words(move: ClockMove, entry: Entry, when: When) -> str:
    if move.entry == entry.id:
        return tr(
            "The clock was set back before this was written: the entry before it says {time}. See that the "
            "times of both are right.",
            time=when(move.before),
        )
    return tr(
        "The clock was set back after this was written: the entry after it says {time}. See that the times of "
        "both are right.",
        time=when(move.after),
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
        known = len(self._recorded)
        if known and recorded[-known:] == self._recorded:
            self._change_top(recorded, proposed)
        else:
            self.beginResetModel()
            self._recorded, self._proposed = recorded, proposed
            self.endResetModel()
        return True

    def _change_top(
        self, recorded: tuple[JournalLine, ...], proposed: tuple[JournalLine, ...]
    ) -> None:
        """What was being typed goes, what is new comes; the lines under it stay as they are."""
        if self._proposed:
            self.beginRemoveRows(QModelIndex(), 0, len(self._proposed) - 1)
            self._proposed = ()
            self.endRemoveRows()
        new = len(recorded) - len(self._recorded) + len(proposed)
        if new:
            self.beginInsertRows(QModelIndex(), 0, new - 1)
            self._recorded, self._proposed = recorded, proposed
            self.endInsertRows()

    @property
    def recorded(self) -> int:
        """How many lines are in the record."""
        return len(self._recorded)

    def lines(self) -> tuple[JournalLine, ...]:
        """Every line, from the top."""
        return self._proposed + self._recorded

    def line(self, row: int) -> JournalLine | None:
        """The line of a row, if there is one."""
        place = row - len(self._proposed)
        if row >= 0 > place:
            return self._proposed[row]
        return self._recorded[place] if 0 <= place < len(self._recorded) else None

    def row_of(self, entry_id: str | None) -> int:
        """The row of an entry; -1 if it is not shown."""
        rows = (
            row for row, line in enumerate(self.lines()) if entry_id and line.entry_id == entry_id
        )
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
                return tr("struck out: {words}", words=words) if line.struck and words else words
            case int(x) if x == LINE:
                return line
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads, for assistive technology: on the screen the columns speak for themselves."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return tr(HEADS[section])
        return None
