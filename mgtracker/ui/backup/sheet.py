"""All backups of the open ward: where they go, what each holds, make one now, bring one back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.backup.words import FOUND, HEADS, backup_cells, state_words
from mgtracker.ui.badged_line import BadgedLine
from mgtracker.ui.measured import label
from mgtracker.ui.plain_table import PlainTable
from mgtracker.ui.progress_line import ProgressLine
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.clock import Instant
    from mgtracker.ui.backup.state import BackupState

WIDTH, HEIGHT = 24, 7
"""Of the list, in buttons' heights."""


class BackupSheet(Sheet):
    """Shows a BackupState. Enter makes one; Esc goes back.

    Signals:
        made: one is to be made now.
        folder_chosen: they are to go there.
        restore_asked: one is to be brought back.
        check_asked: the record itself is to be checked.
    """

    made = Signal()
    folder_chosen = Signal(object)
    restore_asked = Signal()
    check_asked = Signal()

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None, *, locked: str = "") -> None:
        """`locked` says who may choose the folder and bring one back, where it is not who is here."""
        super().__init__(tr("Backups"), tr("Back up now"), parent)
        self._zone, self._locked = zone, locked
        self._folder: Path | None = None
        self.way_out.setText(tr("Close"))
        self._says = BadgedLine(Level.WARN, weight="bold")
        self._where = label()
        self._where.setWordWrap(True)
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._keeps = label(
            tr(
                "7 daily, 5 weekly and 12 monthly ones are kept, each opened and checked when made."
            ),
            "small",
            tone="text2",
        )
        self._keeps.setWordWrap(True)
        self._alone = BadgedLine(
            Level.WARN,
            tr(
                "This folder is on the same disk as the ward: if that is lost, both are. "
                "Choose one on another disk or a server."
            ),
        )
        self.choose = ActionButton(tr("Choose another folder"), "F", "small")
        self.restore = ActionButton(tr("Bring one back"), "R", "small")
        self.check = ActionButton(tr("Check the record"), "C", "small")
        self.list = PlainTable(tr("Backups, the newest first"), [tr(head) for head in HEADS], FOUND)
        self.progress = ProgressLine(tr("Backup"))
        self._lay_out()
        for button, key, asked in (
            (self.choose, "F", self._choose),
            (self.restore, "R", self.restore_asked.emit),
            (self.check, "C", self.check_asked.emit),
        ):
            button.setAutoDefault(False)
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
            button.clicked.connect(asked)
        self._allow()
        self.way_on.setFocus()

    def go_on(self) -> None:
        """Make one; the sheet stays and shows it."""
        self.made.emit()

    def show_state(self, state: BackupState, now: Instant) -> None:
        """Show how the backups stand."""
        level, words = state_words(state, now, self._zone)
        self._says.badge.setVisible(level is not Level.OK)
        self._says.words.setText(words)
        self._folder = state.folder
        place = tr("nowhere") if state.folder is None else str(state.folder)
        self._where.setText(tr("They go to {folder}", folder=place))
        self._alone.setVisible(state.same_disk)
        self.progress.show_share(state.share)
        self.way_on.setEnabled(state.share is None and state.folder is not None)
        rows = [backup_cells(backup, now, self._zone) for backup in state.backups]
        if tuple(rows) != self.list.rows():
            self.list.put(rows)
        self.list.setVisible(bool(rows))

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = themes.current().space
        row = QHBoxLayout()
        row.setSpacing(space.s8)
        for button in (self.restore, self.check, self.choose):
            row.addWidget(button)
        row.addStretch()
        self.list.ask_room(WIDTH, HEIGHT, self.parentWidget())
        self.body.addWidget(self._says)
        self.body.addWidget(self.progress)
        self.body.addWidget(self._where)
        self.body.addWidget(self._alone)
        self.body.addWidget(self._keeps)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)

    def _allow(self) -> None:
        for button in (self.choose, self.restore):
            button.setEnabled(not self._locked)
        if self._locked:
            words = label(self._locked, tone="text2")
            words.setWordWrap(True)
            self.body.addWidget(words)

    def _choose(self) -> None:
        start = "" if self._folder is None else str(self._folder)
        chosen = QFileDialog.getExistingDirectory(self, tr("Where backups go"), start)
        if chosen:
            self.folder_chosen.emit(Path(chosen))
