"""Makes the backups of the open record: at each shift's end, before the window goes, and when asked."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mgtracker.clinical.clock import MINUTE
from mgtracker.clinical.errors import RecordError
from mgtracker.db import places
from mgtracker.db.audit import NOBODY, Doer
from mgtracker.db.backup_files import Record, list_backups, thin_out
from mgtracker.db.backup_plan import is_due
from mgtracker.ui.background import Work
from mgtracker.ui.backup.state import BackupState
from mgtracker.ui.translation import told, tr

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Clock, Instant
    from mgtracker.db.audit import AuditKind
    from mgtracker.db.backup_files import Backup
    from mgtracker.db.store import Store
    from mgtracker.ui.background import Share
    from mgtracker.ui.settings import Settings

AGAIN = 10 * MINUTE
"""Seconds after one that came to nothing before the next is tried by itself."""


class BackupDesk(QObject):
    """One open ward and its folder of backups.

    Signals:
        changed: there is another `state`.
        ended: the one that was being made is finished, or came to nothing; then why, else "".
    """

    changed = Signal()
    ended = Signal(str)

    def __init__(
        self, store: Store, settings: Settings, clock: Clock, zone: ZoneInfo, parent: QObject
    ) -> None:
        super().__init__(parent)
        assert store.path is not None
        self.store, self.path = store, store.path
        self.state = BackupState(None)
        self._settings, self._clock, self._zone = settings, clock, zone
        self._name = Record.of(self.path, None).name
        self._work: Work | None = None
        self._who = NOBODY
        self._tried: Instant | None = None
        self.look()

    @property
    def is_working(self) -> bool:
        """Whether one is being made."""
        return self._work is not None

    def now(self) -> Instant:
        """The present."""
        return self._clock.now()

    def look(self) -> None:
        """Look into the folder again."""
        folder: Path | None = None
        found: tuple[Backup, ...] = ()
        refusal = ""
        try:
            folder = self._settings.backup_folder or places.backup_folder()
            found = list_backups(folder, self._name) if folder.exists() else ()
            refusal = (
                ""
                if folder.parent.is_dir()
                else tr("there is no folder {folder}", folder=folder.parent)
            )
        except RecordError as error:
            refusal = told(error)
        self._show(
            BackupState(folder, found, refusal, self._share(), _same_disk(folder, self.path))
        )

    def choose_folder(self, folder: Path, who: Doer = NOBODY) -> None:
        """Backups go there from now on; those that were made stay where they are."""
        self._settings.backup_folder = folder
        self.note("settings", who, f"backups: {folder}")
        self._tried = None
        self.look()

    def is_due(self, now: Instant, shifts: tuple[dt.time, ...]) -> bool:
        """Whether one has to be made by itself now."""
        if self.is_working or self.store.read_only:
            return False
        if self._tried is not None and 0 <= now.seconds - self._tried.seconds < AGAIN:
            return False
        good = (b.made_at for b in self.state.backups if b.is_good and b.made_at <= now)
        return is_due(max(good, default=None), now, shifts, self._zone)

    def has_more(self) -> bool:
        """Whether something stands in the record that no good backup holds."""
        good = self.state.newest_good
        try:
            head = self.store.chain_head()
        except RecordError:
            return True
        return head.seq > 0 and (good is None or good.head != head)

    def back_up(self, who: Doer = NOBODY) -> None:
        """Make one now; where one is being made already, that is the one."""
        if self.is_working or self.state.folder is None:
            return
        self._who, self._tried = who, self._clock.now()
        self._work = Work(self._making(self.state.folder, self._tried), self)
        self._work.progressed.connect(self._progress)
        self._work.done.connect(self._made)
        self._work.failed.connect(self._failed)
        self._show(replace(self.state, share=0.0, refusal=""))
        self._work.start()

    def note(self, kind: AuditKind, who: Doer, detail: str) -> None:
        """Write in the audit what was done; a disk that takes nothing keeps nobody from going on."""
        with suppress(RecordError):
            self.store.audit.note(kind, self._clock.now(), who, detail=detail)

    def stop(self) -> None:
        """Give up the one that is being made; nothing is left of it."""
        if self._work is not None:
            self._work.stop()
            self._work = None
            self.look()

    # -- inside ----------------------------------------------------------------------------------

    def _making(self, folder: Path, now: Instant) -> Callable[[Share], object]:
        store, zone = self.store, self._zone

        def make(share: Share) -> Backup:
            from mgtracker.db.backup import back_up

            made = back_up(store, folder, now, share)
            with suppress(RecordError):  # one more than need be is no harm
                thin_out(folder, made.record, zone)
            return made

        return make

    def _progress(self, share: float) -> None:
        self._show(replace(self.state, share=share))

    def _made(self, made: Backup) -> None:
        self.note("backed-up", self._who, made.path.name)
        self._end("")

    def _failed(self, sentence: str) -> None:
        self._end(sentence)

    def _end(self, refusal: str) -> None:
        self._work = None
        self.look()
        if refusal:
            self._show(replace(self.state, refusal=refusal))
        self.ended.emit(refusal)

    def _share(self) -> float | None:
        return None if self._work is None else self._work.share

    def _show(self, state: BackupState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _same_disk(folder: Path | None, record: Path) -> bool:
    try:
        return folder is not None and folder.stat().st_dev == record.stat().st_dev
    except OSError:
        return False
