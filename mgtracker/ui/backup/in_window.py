"""Backups of one window: the line at its foot, the keys, the sheets, and what has to come before it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mgtracker.clinical.clock import MINUTE
from mgtracker.db.audit import NOBODY
from mgtracker.ui.backup.desk import BackupDesk
from mgtracker.ui.backup.foot import BackupFoot
from mgtracker.ui.backup.words import foot_words
from mgtracker.ui.commands import Command, install
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Clock
    from mgtracker.db.audit import Doer
    from mgtracker.db.store import Store
    from mgtracker.session import Session
    from mgtracker.ui.backup.closing import ClosingSheet
    from mgtracker.ui.backup.sheet import BackupSheet
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.settings import Settings
    from mgtracker.view import View

NOT_YOURS = mark("An administrator chooses the folder, and brings a backup back.")
SIGN_IN = mark("Sign in first.")


class WindowBackups(QObject):
    """Follows the window's bridge until the window goes. Only for a ward in a file.

    Signals:
        restored: a backup is back in this file, which the FileKey (or None) opens; it is to be opened.
    """

    restored = Signal(object, object)

    def __init__(
        self,
        window: MainWindow,
        store: Store,
        session: Session,
        settings: Settings,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._settings = window, session, settings
        self._clock, self._zone = clock, window.bridge.view.zone
        self.desk = BackupDesk(store, settings, clock, self._zone, self)
        self.foot = BackupFoot()
        self.sheet: BackupSheet | None = None
        self.last: ClosingSheet | None = None
        self._minute = window.bridge.view.now.seconds // MINUTE
        window.put_at_foot(self.foot)
        window.holds = self._hold
        self.foot.button.clicked.connect(self.show_all)
        self.desk.changed.connect(self._show)
        self.desk.ended.connect(self._ended)
        window.bridge.changed.connect(self._look)
        window.closing.connect(self.desk.stop)
        commands = [
            Command(tr("Ward"), tr("Backups"), ("Ctrl+Shift+B",), self.show_all, self._why_not),
            Command(
                tr("Ward"), tr("Check the record"), ("Ctrl+Shift+V",), self.check, self._why_not
            ),
        ]
        window.commands.extend(commands)
        window.actions_by_text.update(install(window, commands))
        self._show()

    def show_all(self) -> None:
        """All backups, in a sheet."""
        from mgtracker.ui.backup.sheet import BackupSheet

        if self._why_not():
            return
        sheet = BackupSheet(self._zone, self._window, locked=self._locked())
        self.sheet = sheet
        sheet.made.connect(lambda: self.desk.back_up(self._who()))
        sheet.folder_chosen.connect(lambda folder: self.desk.choose_folder(folder, self._who()))
        sheet.restore_asked.connect(self.bring_back)
        sheet.check_asked.connect(self.check)
        sheet.finished.connect(self._forget)
        self.desk.look()
        self._show()
        self._window.sheets.open(sheet)

    def bring_back(self) -> None:
        """The three steps that bring one back."""
        from mgtracker.ui.backup.restore_sheet import RestoreSheet

        desk = self.desk
        sheet = RestoreSheet(
            desk.path,
            desk.state.folder,
            self._clock,
            self._zone,
            self._window,
            key=desk.store.key,
            who=self._who(),
        )
        sheet.restored.connect(self.restored)
        self._window.sheets.open(sheet)

    def check(self) -> None:
        """Go over the whole record."""
        from mgtracker.ui.audit.check_sheet import CheckSheet

        if self._why_not():
            return
        desk = self.desk
        sheet = CheckSheet(
            desk.path,
            desk.store.key,
            self._clock,
            self._zone,
            self._window,
            backups=desk.state.folder,
        )
        sheet.restore_asked.connect(self.bring_back)
        sheet.printed.connect(self._note_printed)
        self._window.sheets.open(sheet)

    # -- inside ----------------------------------------------------------------------------------

    def _who(self) -> Doer:
        person = self._session.signed_in
        return NOBODY if person is None else person.doer

    def _locked(self) -> str:
        """Why who is here neither moves backups nor brings one back; "" where they may."""
        person = self._session.signed_in
        return tr(NOT_YOURS) if person is not None and not person.is_administrator else ""

    def _why_not(self) -> str:
        must_sign = self.desk.store.must_sign and self._session.signed_in is None
        return tr(SIGN_IN) if must_sign else ""

    def _look(self, view: View) -> None:
        """Once a minute: whether a shift ended, and how old the last one is by now."""
        minute = view.now.seconds // MINUTE
        if minute == self._minute:
            return
        self._minute = minute
        if self.desk.is_due(view.now, self._settings.shifts):
            self.desk.back_up()
        self._show()

    def _show(self) -> None:
        state, now = self.desk.state, self._clock.now()
        self.foot.say(*foot_words(state, now, self._zone))
        if self.sheet is not None:
            self.sheet.show_state(state, now)
        if self.last is not None:
            self.last.show_share(state.share)

    def _forget(self) -> None:
        self.sheet = None

    def _note_printed(self, detail: str) -> None:
        self.desk.note("printed", self._who(), detail)

    # -- before the window goes --------------------------------------------------------------------

    def _hold(self) -> bool:
        """Whether the last backup comes first: where something was recorded that none holds."""
        desk = self.desk
        if desk.store.read_only or not (desk.is_working or desk.has_more()):
            return False
        QTimer.singleShot(0, self, self._make_last)  # the sheet that asked is still going
        return True

    def _make_last(self) -> None:
        from mgtracker.ui.backup.closing import ClosingSheet

        if self.last is not None:
            return
        self.last = ClosingSheet(self._window)
        self.last.accepted.connect(self._go)
        self.last.rejected.connect(self._stay)
        self._window.sheets.open(self.last)
        if self.desk.state.folder is None:
            self.last.say_failed(self.desk.state.refusal)
            return
        self.desk.back_up(self._who())
        self._show()

    def _ended(self, refusal: str) -> None:
        if self.last is None:
            return
        if refusal:
            self.last.say_failed(refusal)
        else:
            self._go()

    def _go(self) -> None:
        self.last = None
        self._window.close_now()

    def _stay(self) -> None:
        self.last = None
