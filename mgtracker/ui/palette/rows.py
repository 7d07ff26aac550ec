"""Whom and what the words typed fit, as rows: patients first, then what can be done, then the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from mgtracker.ui.board.keyed_rows import Index, KeyedRows
from mgtracker.ui.board.model import sought
from mgtracker.ui.deeds import Deed
from mgtracker.ui.key_hint import spoken_keys
from mgtracker.ui.translation import tr
from mgtracker.view import WardRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FOUND = Qt.ItemDataRole.UserRole
Found = WardRow | Deed


def found(ward: Iterable[WardRow], deeds: Sequence[Deed], text: str) -> list[tuple[str, Found]]:
    """Rows that have every word of `text`, with their keys; all of them where nothing is typed.

    Patients stand in the order given. What can be done now comes before what cannot; among those,
    what begins with the text before what has a word that does, and that before what merely has it.
    """
    words = text.casefold().split()
    patients: list[tuple[str, Found]] = [
        (f"patient: {row.id}", row) for row in ward if all(word in sought(row) for word in words)
    ]
    fitting = [deed for deed in deeds if all(word in _said(deed) for word in words)]
    fitting.sort(key=lambda deed: (bool(deed.why_not), _apart(deed, words)))
    return [*patients, *((deed.key, deed) for deed in fitting)]


def who(row: WardRow) -> str:
    """Bed and name."""
    bed = tr("Bed {bed}", bed=row.patient.bed) if row.patient.bed else tr("No bed")
    return f"{bed}, {row.patient.name}"


def headline(one: Found) -> str:
    """The row's first words."""
    return who(one) if isinstance(one, WardRow) else one.text


def second(one: Found) -> str:
    """What stands under them: level and record number, or why it cannot be done; perhaps nothing."""
    if isinstance(one, WardRow):
        record = tr("record number {number}", number=one.patient.mrn)
        return f"{tr(one.level.word) if one.left is None else tr('left the ward')}, {record}"
    return one.why_not


def kind(one: Found) -> str:
    """What a row is."""
    return tr("Patient") if isinstance(one, WardRow) else one.group


def keys(one: Found) -> str:
    """The key that does the same; a patient has none but Enter."""
    return "" if isinstance(one, WardRow) else one.keys


def sentence(one: Found) -> str:
    """All of a row, for who hears it."""
    parts = [headline(one), kind(one), second(one)]
    if keys(one):
        parts.append(spoken_keys(keys(one)))
    return ", ".join(part.rstrip(".") for part in parts if part)


class PaletteModel(KeyedRows[Found]):
    """The rows found."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row, its first words, and all of it as one sentence."""
        if not index.isValid():
            return None
        one = self.row_at(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return headline(one)
            case Qt.ItemDataRole.AccessibleTextRole:
                return sentence(one)
            case int(x) if x == FOUND:
                return one
            case _:
                return None


def _said(deed: Deed) -> str:
    return f"{deed.text} {deed.group}".casefold()


def _apart(deed: Deed, words: Sequence[str]) -> int:
    """How far an action's words are from those typed."""
    text = deed.text.casefold()
    if text.startswith(" ".join(words)):
        return 0
    begun = text.replace(":", " ").replace(",", " ").split()
    return 1 if all(any(one.startswith(word) for one in begun) for word in words) else 2
