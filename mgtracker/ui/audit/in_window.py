"""The audit of one window: what is done there is written down, and looked back on with a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from PySide6.QtCore import QObject

from mgtracker.ui.audit.desk import AuditDesk
from mgtracker.ui.commands import Command, install
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from mgtracker.db.store import Store
    from mgtracker.session import Session
    from mgtracker.ui.main_window import MainWindow

SIGN_IN = mark("Sign in first.")
OF_A_PATIENT = frozenset({"exported", "printed"})


class WindowAudit(QObject):
    """Follows the window until it goes."""

    def __init__(self, window: MainWindow, store: Store, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self.desk = AuditDesk(store, session)
        window.noted.connect(self._note)
        commands = [
            Command(tr("Ward"), tr("Who did what"), ("Ctrl+Shift+A",), self.show, self._why_not),
            Command(
                tr("Ward"),
                tr("Where rules were gone against"),
                ("Ctrl+Shift+O",),
                self.show_overrides,
                self._why_not,
            ),
        ]
        window.commands.extend(commands)
        window.actions_by_text.update(install(window, commands))

    def show(self) -> None:
        """Everything that was done."""
        from mgtracker.ui.audit.sheet import AuditSheet

        if self._why_not():
            return
        sheet = AuditSheet(self.desk, self._window)
        sheet.left.connect(self._note_left)
        sheet.overrides_asked.connect(self.show_overrides)
        self._window.sheets.open(sheet)

    def show_overrides(self) -> None:
        """Where rules were gone against."""
        from mgtracker.ui.audit.override_sheet import OverrideSheet

        if self._why_not():
            return
        sheet = OverrideSheet(self.desk, self._window)
        sheet.left.connect(self._note_left)
        self._window.sheets.open(sheet)

    def _why_not(self) -> str:
        return "" if self.desk.may_look else tr(SIGN_IN)

    def _note(self, kind: str, detail: str) -> None:
        """What a panel says was done; a chart that left is one of the patient in front."""
        shown = self._window.bridge.view.patient
        whom = None if shown is None or kind not in OF_A_PATIENT else shown.id
        self.desk.note(cast("Literal['exported', 'printed', 'settings']", kind), detail, whom)

    def _note_left(self, kind: str, name: str) -> None:
        """A list of many that left is one of nobody in particular."""
        self.desk.note(cast("Literal['exported', 'printed']", kind), name)
