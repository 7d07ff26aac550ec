"""A teacher's look at a folder of attempts: who played what how well, and what was missed most."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from mgtracker.training.summary import summary
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.plain_table import PlainTable
from mgtracker.ui.training import words
from mgtracker.ui.training.case_words import in_language
from mgtracker.ui.training.lines import wrapped
from mgtracker.ui.translation import mark, tr, tr_count
from mgtracker.ui.typed_path import typed_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtracker.training.attempt import Attempt
    from mgtracker.training.summary import Summary


class TeacherPage(MeasuredWidget):
    """Every attempt as a line, and under them the criteria by how often they were missed.

    Signals:
        folder_asked: attempts of another folder, a Path.
        debrief_asked: an attempt.
        csv_asked: the lines are to become a table.
    """

    folder_asked = Signal(object)
    debrief_asked = Signal(object)
    csv_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.attempts: tuple[Attempt, ...] = ()
        self.folder = QLineEdit()
        self.browse = ActionButton(tr("Browse"), role="small")
        self.row = FormRow(tr("&Folder"), self.folder)
        self.sum = wrapped("", tone="text2")
        heads = [tr("Who"), tr("Case"), tr("When"), tr("Seed"), tr("Score"), tr("Outcome")]
        self.table = PlainTable(tr("Attempts"), heads, wide=1)
        heads = [tr("Missed"), tr("Area"), tr("What was wanted"), tr("Case")]
        self.missed = PlainTable(tr("Missed most"), heads, wide=2)
        self.unread = wrapped("", "small")
        self.open = ActionButton(tr("Open the debrief"), "Enter", "primary")
        self.csv = ActionButton(tr("Save as a table"), "Ctrl S", icon="export")
        self._lay_out()
        self._connect()
        self.measure()

    def show_folder(
        self, folder: Path, attempts: Sequence[Attempt], unread: tuple[str, ...]
    ) -> None:
        """The attempts of a folder, the newest first."""
        self.attempts = tuple(reversed(attempts))
        found = summary(attempts, unread)
        self.folder.setText(str(folder))
        self.row.show_error("")
        self.table.put([_cells(one) for one in self.attempts])
        if self.attempts:
            self.table.selectRow(0)
        self.missed.put(_missed(found, self.attempts))
        who = {one.trainee for one in attempts}
        passed = sum(one.passed for one in attempts)
        tried = tr_count(len(attempts), mark("1 attempt"), mark("{count} attempts"))
        people = tr_count(len(who), mark("1 person"), mark("{count} people"))
        self.sum.setText(
            tr(
                "{attempts} of {people}, {passed} passed",
                attempts=tried,
                people=people,
                passed=passed,
            )
        )
        self.unread.setText("\n".join(unread))
        self.unread.setVisible(bool(unread))
        self.open.setEnabled(bool(self.attempts))
        self.csv.setEnabled(bool(self.attempts))

    def begin(self) -> None:
        """The keys go to the attempts."""
        self.table.setFocus()

    def rows(self) -> list[tuple[str, ...]]:
        """Heads and attempts, for a table."""
        heads = [tr("Who"), tr("Case"), tr("When"), tr("Seed"), tr("Score"), tr("Outcome")]
        return [
            (*heads, tr("Missed")),
            *((*_cells(one), _all_missed(one)) for one in self.attempts),
        ]

    def measure(self) -> None:
        """Margins from the theme."""
        space = themes.current().space
        self._column.setContentsMargins(space.s16, space.s12, space.s16, space.s12)
        self._column.setSpacing(space.s8)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.row, 1)
        top.addWidget(self.browse)
        foot = QHBoxLayout()
        foot.addWidget(self.csv)
        foot.addStretch()
        foot.addWidget(self.open)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addWidget(self.sum)
        self._column.addWidget(self.table, 3)
        self._column.addWidget(label(tr("Missed most"), weight="bold", tone="text2"))
        self._column.addWidget(self.missed, 2)
        self._column.addWidget(self.unread)
        self._column.addLayout(foot)

    def _connect(self) -> None:
        self.folder.editingFinished.connect(self._tell_folder)
        self.browse.clicked.connect(self._browse)
        self.open.clicked.connect(self._open)
        self.table.activated.connect(self._open)
        self.csv.clicked.connect(self.csv_asked)
        action = QAction(tr("Save as a table"), self)
        action.setShortcut(QKeySequence("Ctrl+S"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(self.csv.click)
        self.addAction(action)

    def _tell_folder(self) -> None:
        self.folder_asked.emit(typed_path(self.folder.text()))

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Attempts"), self.folder.text())
        if chosen:
            self.folder_asked.emit(Path(chosen))

    def _open(self) -> None:
        place = self.table.chosen()
        if 0 <= place < len(self.attempts):
            self.debrief_asked.emit(self.attempts[place])


def _cells(one: Attempt) -> tuple[str, ...]:
    made = one.made_at.as_written().replace("T", " ")[:16]
    outcome = tr("passed") if one.passed else tr("not passed")
    if one.failing:
        outcome = tr("not passed: safety")
    if one.taken_up is not None:
        outcome = tr("{outcome}, begun at a decision", outcome=outcome)
    percent = tr("{n} %", n=one.percent)
    return one.trainee, in_language(one.title), made, str(one.seed), percent, outcome


def _all_missed(one: Attempt) -> str:
    return "; ".join(in_language(mark.say) for mark in one.marks if not mark.met)


def _missed(found: Summary, attempts: Sequence[Attempt]) -> list[tuple[str, ...]]:
    titles = {one.case_id: one.title for one in attempts}
    return [
        (
            tr("{missed} of {attempts}", missed=one.missed, attempts=one.attempts),
            tr(words.AREAS[one.area]),
            in_language(one.say),
            in_language(titles[one.case_id]),
        )
        for one in found.missed
    ]
