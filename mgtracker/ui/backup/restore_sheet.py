"""Bringing a backup back in three steps: which, what it holds, and where it goes. Never over what is there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from mgtracker.clinical.errors import RecordError
from mgtracker.db.audit import NOBODY, Doer
from mgtracker.db.backup_files import list_backups
from mgtracker.db.keys import FileKey, Keys
from mgtracker.db.slow_steps import slow
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.background import Work
from mgtracker.ui.backup.held import Held, look_into
from mgtracker.ui.backup.restore_words import beside, held_words, why_not_words
from mgtracker.ui.backup.words import FOUND, HEADS, backup_cells
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.measured import label
from mgtracker.ui.people.working import Working
from mgtracker.ui.plain_table import PlainTable
from mgtracker.ui.progress_line import ProgressLine
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import mark, told, tr
from mgtracker.ui.typed_path import typed_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Clock
    from mgtracker.clinical.errors import MgtrackerError
    from mgtracker.db.backup_files import Backup
    from mgtracker.ui.background import Share

WIDTH, HEIGHT = 22, 6
"""Of the list, in buttons' heights."""
CHOOSE, LOOK, PLACE, DONE = range(4)
TITLES = (
    mark("1 of 3: which backup"),
    mark("2 of 3: what it holds"),
    mark("3 of 3: where it goes"),
    mark("The backup is back"),
)
WAYS_ON = (mark("Look into it"), mark("Go on"), mark("Bring it back"), mark("Open it"))


class RestoreSheet(Sheet):
    """Enter goes a step on, Esc goes away; a look or a copy that goes on is stopped then.

    Signals:
        restored: the new file, and the FileKey that opens it or None; it is to be opened.
    """

    restored = Signal(object, object)

    def __init__(
        self,
        record: Path,
        folder: Path | None,
        clock: Clock,
        zone: ZoneInfo,
        parent: QWidget | None = None,
        *,
        key: FileKey | None = None,
        who: Doer = NOBODY,
    ) -> None:
        """`record` is the old file, beside which the new one goes; `key` opens it, where it is known."""
        super().__init__(tr(TITLES[CHOOSE]), tr(WAYS_ON[CHOOSE]), parent)
        self._record, self._clock, self._zone = record, clock, zone
        self._key, self._who = key, who
        self._folder = folder
        self._backups: tuple[Backup, ...] = ()
        self._held: Held | None = None
        self._work: Work | None = None
        self._step = CHOOSE
        self.back = ActionButton(tr("Back"))
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self._go_back)
        self.list = PlainTable(tr("Backups, the newest first"), [tr(head) for head in HEADS], FOUND)
        self._where, self._says, self._done = label(), label(), label()
        self._working = Working(self, self._says)
        self.browse = ActionButton(tr("Choose another folder"), role="small")
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        self.initials, self.passphrase, self.file = QLineEdit(), QLineEdit(), QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.progress = ProgressLine(tr("Looking into the backup"))
        self._pages = [self._first(), self._second(), self._third(), self._fourth()]
        for page in self._pages:
            self.body.addWidget(page)
        self.body.addWidget(self.progress)
        self.body.addStretch()
        self._column.setStretchFactor(self.body, 1)
        self._foot.insertWidget(1, self.back)
        self.finished.connect(self._stop)
        self.list.activated.connect(self.go_on)
        self._show_folder()
        self._show_step(CHOOSE)

    def go_on(self) -> None:
        """A step on; where it is not possible, says why and stays."""
        if self._work is None and not self._working.is_busy:
            self.refuse("")
            (self._look, self._on_from_look, self._bring, self._open)[self._step]()

    # -- the first step ----------------------------------------------------------------------------

    def _first(self) -> QWidget:
        page, column = _page()
        for words in (self._where, self._says, self._done):
            words.setWordWrap(True)
        self.list.ask_room(WIDTH, HEIGHT, self.parentWidget())
        column.addWidget(self._where)
        column.addWidget(self.list, 1)
        column.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignLeft)
        return page

    def _show_folder(self) -> None:
        found: tuple[Backup, ...] = ()
        try:
            if self._folder is not None:
                found = list_backups(self._folder)
        except RecordError as error:
            self.refuse(_sentence(told(error)))
        self.offer(self._folder, found)

    def offer(self, folder: Path | None, backups: tuple[Backup, ...]) -> None:
        """Let one of these be chosen; those of this record first."""
        name = self._record.name.partition(".")[0]
        self._backups = tuple(sorted(backups, key=lambda one: one.record.name != name))
        place = tr("this place") if folder is None else str(folder)
        self._where.setText(
            tr("Backups in {folder}:", folder=place)
            if backups
            else tr("There is no backup in {folder}. Choose the folder they are in.", folder=place)
        )
        now = self._clock.now()
        self.list.put([backup_cells(one, now, self._zone) for one in self._backups])
        self.list.setVisible(bool(backups))
        if backups:
            self.list.setFocus()
        self.way_on.setEnabled(bool(backups))
        good = next((place for place, one in enumerate(self._backups) if one.is_good), 0)
        self.list.selectRow(good)

    def _browse(self) -> None:
        start = "" if self._folder is None else str(self._folder)
        chosen = QFileDialog.getExistingDirectory(self, tr("Where backups are"), start)
        if chosen:
            self.show_folder(Path(chosen))

    def show_folder(self, folder: Path) -> None:
        """Choose among the backups of another folder."""
        self._folder = folder
        self.refuse("")
        self._show_folder()

    def _chosen(self) -> Backup | None:
        place = self.list.chosen()
        return self._backups[place] if 0 <= place < len(self._backups) else None

    # -- the second step ---------------------------------------------------------------------------

    def _second(self) -> QWidget:
        page, column = _page()
        self.initials_row = FormRow(tr("&Initials"), self.initials)
        self.passphrase_row = FormRow(tr("&Passphrase"), self.passphrase)
        column.addWidget(self._says)
        column.addWidget(self.initials_row)
        column.addWidget(self.passphrase_row)
        return page

    def _look(self) -> None:
        backup = self._chosen()
        if backup is None:
            self.refuse(tr("Select a backup first."))
            return
        self._held = None
        self._show_step(LOOK)
        asks = backup.is_encrypted and self._key is None
        for row in (self.initials_row, self.passphrase_row):
            row.setVisible(asks)
        if asks:
            self._says.setText(tr("This backup is encrypted. Who opens it?"))
            self.way_on.setText(tr("Open and look"))
            self.initials.setFocus()
        else:
            self._look_into(backup, self._key)

    def _on_from_look(self) -> None:
        backup = self._chosen()
        assert backup is not None
        if self._held is not None:
            self._show_step(PLACE)
            return
        initials, passphrase = self.initials.text(), self.passphrase.text()
        if not initials or not passphrase:  # Enter in the list may come here a second time
            (self.passphrase if initials else self.initials).setFocus()
            return

        def unlock() -> FileKey:
            return Keys.read(backup.path).unlock(initials, passphrase)

        self.passphrase_row.show_error("")
        said = tr("Opening the backup. It takes a second.")
        self._working.go(slow(unlock), said, partial(self._look_into, backup), self._not_theirs)

    def _not_theirs(self, error: MgtrackerError) -> None:
        self.passphrase_row.show_error(_sentence(told(error)))
        self.passphrase.setFocus()

    def _look_into(self, backup: Backup, key: FileKey | None) -> None:
        """Encrypted ones open with the key that was asked for, or with that of the open ward."""
        key = key if backup.is_encrypted else None
        now = self._clock.now()
        self._says.setText(tr("It is opened and checked from end to end."))
        self._begin(lambda share: look_into(backup, key, now, share), self._looked)
        self._key = key

    def _looked(self, held: object) -> None:
        self.show_held(cast("Held", held))

    def show_held(self, found: Held) -> None:
        """Say what was found in the one that was chosen; only one that is whole can be brought back."""
        self._show_step(LOOK)
        if found.patients is None:
            self._says.setText(tr("This backup is not whole. Go back and choose another."))
            self.refuse(why_not_words(found.backup))
            self.way_on.setEnabled(False)
            self.back.setFocus()
            return
        for row in (self.initials_row, self.passphrase_row):
            row.hide()
        self._held = found
        self._says.setText(held_words(found.backup, found.patients, self._clock.now(), self._zone))
        self.way_on.setText(tr(WAYS_ON[LOOK]))
        self.way_on.setEnabled(True)
        self.way_on.setFocus()

    # -- the third step ----------------------------------------------------------------------------

    def _third(self) -> QWidget:
        page, column = _page()
        says = label(
            tr("A new file, beside the old one. Nothing that is there is changed or written over.")
        )
        says.setWordWrap(True)
        self.file.setMinimumWidth(WIDTH // 2 * themes.current().size.button)
        self.file_row = FormRow(tr("&File"), self.file)
        column.addWidget(says)
        column.addWidget(self.file_row)
        return page

    def _bring(self) -> None:
        backup, text = self._chosen(), self.file.text().strip()
        assert backup is not None
        if not text:
            self.file_row.show_error(tr("Say where the file goes."))
            return
        self.file_row.show_error("")
        new = typed_path(text)
        key, now, who = self._key, self._clock.now(), self._who

        def bring(share: Share) -> Path:
            from mgtracker.db.backup import restore

            restore(backup.path, new, key, now, who=lambda _: who, share=share)
            return new

        self._begin(bring, self._brought)

    def _brought(self, new: object) -> None:
        self._show_step(DONE)
        self._done.setText(
            tr("It is in {path}, checked from end to end. The old file is as it was.", path=new)
        )
        self.way_on.setFocus()

    def _fourth(self) -> QWidget:
        page, column = _page()
        column.addWidget(self._done)
        return page

    def _open(self) -> None:
        new = typed_path(self.file.text())
        self.restored.emit(new, self._key)  # first: without any window the program would end
        self.accept()

    # -- inside ----------------------------------------------------------------------------------

    def _show_step(self, step: int) -> None:
        self._step = step
        self.setWindowTitle(tr(TITLES[step]))
        self.title.setText(tr(TITLES[step]))
        for place, page in enumerate(self._pages):
            page.setVisible(place == step)
        self.back.setVisible(step in (LOOK, PLACE))
        self.way_on.setText(tr(WAYS_ON[step]))
        self.way_on.setEnabled(bool(self._backups))
        self.way_out.setText(tr("Close") if step == DONE else tr("Cancel"))
        if step == CHOOSE:
            (self.list if self._backups else self.browse).setFocus()
        elif step == PLACE:
            self.file.setText(str(beside(self._record, self._clock.now(), self._zone)))
            self.file.setFocus()

    def _go_back(self) -> None:
        self._working.leave()
        self._stop()
        self.refuse("")
        self._show_step(CHOOSE)

    def _begin(self, do: Callable[[Share], object], then: Callable[[object], None]) -> None:
        work = Work(do, self)
        self._work = work
        work.progressed.connect(self.progress.show_share)
        work.done.connect(lambda result: self._end(lambda: then(result)))
        work.failed.connect(lambda why: self._end(lambda: self._refused(why)))
        self.progress.show_share(0.0)
        self.way_on.setEnabled(False)
        work.start()

    def _end(self, then: Callable[[], None]) -> None:
        self._work = None
        self.progress.show_share(None)
        then()

    def _refused(self, why: str) -> None:
        self.refuse(_sentence(why))
        self.way_on.setEnabled(self._step == PLACE)
        (self.file if self._step == PLACE else self.back).setFocus()

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()
            self._work = None
            self.progress.show_share(None)


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(themes.current().space.s8)
    return page, column


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
