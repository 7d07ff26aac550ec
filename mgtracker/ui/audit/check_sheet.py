"""The whole record checked while one watches: how far, what was found, and its head for the drawer."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.audit.check_words import (
    compared_words,
    digits,
    fault_lines,
    look_over,
    result_words,
)
from mgtracker.ui.audit.out_sheet import Leaving, ListOut
from mgtracker.ui.audit.paper import Document
from mgtracker.ui.audit.words import dated
from mgtracker.ui.background import Work
from mgtracker.ui.badge import Badge
from mgtracker.ui.measured import label
from mgtracker.ui.progress_line import ProgressLine
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.clock import Clock
    from mgtracker.db.chain import Report
    from mgtracker.db.keys import FileKey
    from mgtracker.ui.audit.check_words import Looked

WIDTH = 18
"""In buttons' heights."""


class CheckSheet(Sheet):
    """Begins as soon as it is there. Esc stops it.

    Signals:
        restore_asked: the record is not whole, and a backup is to be brought back.
        printed: the head was put on paper or into a file; its name.
    """

    restore_asked = Signal()
    printed = Signal(str)

    def __init__(
        self,
        path: Path,
        key: FileKey | None,
        clock: Clock,
        zone: ZoneInfo,
        parent: QWidget | None = None,
        *,
        backups: Path | None = None,
    ) -> None:
        """`backups` is the folder of those it is compared with."""
        super().__init__(tr("Check the record"), tr("Close"), parent)
        self._path, self._clock, self._zone = path, clock, zone
        self.report: Report | None = None
        self.out: ListOut | None = None
        self._badge, self._says = Badge(Level.STOP), label(weight="bold")
        self._lines, self._head = label(), label()
        self._why = label(role="small", tone="text2")
        for words in (self._says, self._lines, self._head, self._why):
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
        self._head.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.progress = ProgressLine(tr("Check of the record"))
        self.print_head = ActionButton(tr("Print or save the head"), role="small")
        self.restore = ActionButton(tr("Bring a backup back"), role="small")
        self._lay_out()
        self._work = Work(lambda share: look_over(path, key, backups, share), self)
        self._begin()

    def _lay_out(self) -> None:
        theme = themes.current()
        head = QHBoxLayout()
        head.setSpacing(theme.space.s8)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._says, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.space.s8)
        for button, does in ((self.print_head, self._print), (self.restore, self._bring)):
            button.setAutoDefault(False)
            button.clicked.connect(does)
            row.addWidget(button)
        row.addStretch()
        self.body.addLayout(head)
        for widget in (self.progress, self._lines, self._head, self._why):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.title.setMinimumWidth(WIDTH * theme.size.button)
        later: tuple[QWidget, ...] = (self._badge, self._lines, self._head, self._why)
        for hidden in (*later, self.print_head, self.restore):
            hidden.hide()

    def _begin(self) -> None:
        self._says.setText(tr("Every entry is read and compared with the one before it."))
        self.progress.show_share(0.0)
        self._work.progressed.connect(self.progress.show_share)
        self._work.done.connect(self._found)
        self._work.failed.connect(self._failed)
        self.finished.connect(self._work.stop)
        self.way_out.hide()
        self.way_on.setFocus()
        self._work.start()

    def _found(self, found: object) -> None:
        looked = cast("Looked", found)
        self.report = report = looked.report
        self.progress.show_share(None)
        self._says.setText(result_words(report))
        self._badge.set_level(Level.OK if report.is_whole else Level.STOP)
        self._badge.show()
        lines = [f"{line[:1].upper()}{line[1:]}." for line in fault_lines(report)]
        if compared := compared_words(looked, self._clock.now(), self._zone):
            lines.append(compared)
        if lines:
            self._lines.setText("\n".join(lines))
            self._lines.show()
        self._head.setText(
            tr(
                "Head: entry {place}\n{digits}",
                place=f"{report.head.seq:,}",
                digits=digits(report.head),
            )
        )
        self._why.setText(
            tr(
                "Whoever keeps these digits elsewhere can show later that nothing up to this entry "
                "was changed or taken away."
            )
        )
        for shown in (self._head, self._why, self.print_head):
            shown.show()
        self.restore.setVisible(not report.is_whole)

    def _failed(self, sentence: str) -> None:
        self.progress.show_share(None)
        self._says.setText(tr("The record could not be checked."))
        self.refuse(f"{sentence[:1].upper()}{sentence[1:]}.")

    def _bring(self) -> None:
        self.restore_asked.emit()

    def _print(self) -> None:
        stem = self._path.name.partition(".")[0]
        leaving = Leaving(f"{stem}-head", None, self._document)
        self.out = ListOut(tr("The head of the record"), leaving, self)
        self.out.left.connect(lambda _kind, name: self.printed.emit(name))
        self.out.open()

    def _document(self) -> Document:
        assert self.report is not None
        head, now = self.report.head, self._clock.now()
        return Document(
            tr("The head of the record {name}", name=self._path.name),
            (
                tr("As at {when}", when=dated(now, self._zone)),
                result_words(self.report),
                tr("Entry {place}", place=f"{head.seq:,}"),
                digits(head),
                tr("To check it later: mgtracker verify --head, and these digits."),
            ),
        )
