"""The planned doses of an order: number, time, sum of limit, and how much earlier each could come."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.badge import Badge
from mgtracker.ui.give.form_parts import set_shown
from mgtracker.ui.proof_words import ProofRow
from mgtracker.ui.translation import tr

COLUMNS = 5
"""Badge, number, time, sum, slack."""


class ProofTable(QWidget):
    """Rows are kept for the next proof; one that is the same is not touched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._shown: tuple[str, tuple[ProofRow, ...]] = ("", ())
        self._rows: list[_Row] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(2, 1)
        self._heads = [_cell(word) for word in (tr("Dose"), tr("Planned"), "", tr("Early by"))]
        for column, head in enumerate(self._heads, start=1):
            self._grid.addWidget(head, 0, column, _side(column))
        self.setAccessibleName(tr("Planned doses"))
        self.measure()

    def show_rows(self, head: str, rows: tuple[ProofRow, ...], spoken: str) -> None:
        """Show these; `head` stands over the sums, `spoken` is the whole as text."""
        set_shown(self, shown=bool(rows))
        if (head, rows) == self._shown:
            return
        self._shown = (head, rows)
        self._heads[2].setText(head)
        self.setAccessibleDescription(spoken)
        while len(self._rows) < len(rows):
            self._rows.append(_Row(self._grid, len(self._rows) + 1))
        for place, row in enumerate(self._rows):
            row.show_row(rows[place] if place < len(rows) else None)

    def measure(self) -> None:
        """Gaps from the theme."""
        space = themes.current().space
        self._grid.setHorizontalSpacing(space.s8)
        self._grid.setVerticalSpacing(space.s2)
        self._grid.setColumnMinimumWidth(0, themes.current().badge_side("list"))

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self.measure()


class _Row:
    """One line of the table: the badge of a dose that asks for something, and its words."""

    def __init__(self, grid: QGridLayout, line: int) -> None:
        self._badge = Badge(Level.OK)
        self._badge.hide()  # else its layout shows it before anything is said
        self._cells = [_cell() for _ in range(COLUMNS - 1)]
        grid.addWidget(self._badge, line, 0)
        for column, cell in enumerate(self._cells, start=1):
            grid.addWidget(cell, line, column, _side(column))

    def show_row(self, row: ProofRow | None) -> None:
        """Show a row; None hides it."""
        asks = row is not None and row.level > Level.INFO
        set_shown(self._badge, shown=asks)
        for cell in self._cells:
            set_shown(cell, shown=row is not None)
        if row is None:
            return
        self._badge.set_level(row.level)
        words = ("", row.gap, "", "") if row.gap else (row.number, row.time, row.sum, row.slack)
        for cell, text in zip(self._cells, words, strict=True):
            cell.setText(text)
            themes.mark(cell, tone="text2" if row.gap else "text")
        themes.mark(self._cells[2], weight="bold" if asks or row.slack == tr("none") else "")


def _cell(text: str = "") -> QLabel:
    cell = QLabel(text)
    cell.setProperty("role", "small")
    cell.setTextFormat(Qt.TextFormat.PlainText)
    return cell


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column in (3, 4) else Qt.AlignmentFlag.AlignLeft
