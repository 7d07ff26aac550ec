"""Over the board: how many patients at which level, whose are shown, and the way to add one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.board.level_counts import LevelCounts
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.translation import mark, tr, tr_count

if TYPE_CHECKING:
    from mgtracker.view import View

ALL, MINE = "all", "mine"
SORTED = mark("Sorted by who needs someone first")


class BoardHead(MeasuredWidget):
    """Counts are of the whole ward, whoever is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._patients = label(role="strong")
        self._counts = LevelCounts()
        self.whose = Segmented(
            tr("Whose patients"), ((ALL, tr("All")), (MINE, tr("Mine {count}", count=0)))
        )
        self.whose.set_value(ALL)
        self.whose.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._sorted = label(tr(SORTED), "small")
        self.add = ActionButton(tr("Add patient"), "N", "small", icon="add-patient")
        self.due = ActionButton(tr("What is due"), "U", "small", icon="due")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._patients)
        self._row.addWidget(self._counts)
        self._row.addStretch()
        for part in (self.whose, self._sorted, self.due, self.add):
            self._row.addWidget(part)
        self.show_way(to_due=False)
        self.measure()

    def show_way(self, *, to_due: bool) -> None:
        """With `to_due` what is due is not in sight beside the board, and a button leads to it."""
        self.due.setVisible(to_due)
        self._sorted.setVisible(not to_due)
        self._row.activate()

    def show_ward(self, view: View, shown: int, mine: int) -> None:
        """Show the ward; `shown` of its patients are in sight, `mine` of them marked."""
        everyone = len(view.ward)
        patients = tr_count(everyone, mark("1 patient"), mark("{count} patients"))
        if shown != everyone:
            patients = tr("{shown} of {patients}", shown=shown, patients=patients)
        self._patients.setText(patients)
        self._counts.show_levels(row.level for row in view.ward)
        segment = self.whose.segments()[1]
        words = tr("Mine {count}", count=mine)
        segment.setText(words)
        segment.setAccessibleName(words)
        segment.updateGeometry()
        self.add.setEnabled(not view.read_only)

    def measure(self) -> None:
        """Margins from the theme."""
        space = themes.current().space
        self._row.setContentsMargins(space.s16, space.s8, space.s16, space.s4)
        self._row.setSpacing(space.s12)
