"""The record of a window taken out with a key, and noted as that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mgtracker.ui.audit.desk import AuditDesk
from mgtracker.ui.commands import Command, install
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from mgtracker.db.store import Store
    from mgtracker.session import Session
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.record_out.leaving import Leaving

SIGN_IN = mark("Sign in first.")
NOBODY = mark("There is no patient yet.")
NOTED = {"tables": "tables", "case": "case file", "fhir": "FHIR"}
"""What the audit says of each form."""


class WindowRecordOut(QObject):
    """Follows the window until it goes."""

    def __init__(self, window: MainWindow, store: Store, session: Session, name: str) -> None:
        super().__init__(window)
        self._window, self._store, self._session, self._name = window, store, session, name
        self._desk = AuditDesk(store, session)
        self._who = self._desk.doer()
        command = Command(
            tr("Ward"), tr("Export the record"), ("Ctrl+E",), self.show, self._why_not, "export"
        )
        window.commands.append(command)
        window.actions_by_text.update(install(window, [command]))

    def show(self) -> None:
        """Ask whose, as what and where to."""
        from mgtracker.ui.record_out.sheet import RecordOut

        if self._why_not():
            return
        front = self._window.bridge.view.patient
        sheet = RecordOut(
            self._everybody(),
            None if front is None else (front.id, front.patient.name),
            self._window,
        )
        sheet.begun.connect(self._begin)
        sheet.leaving.connect(self._note)
        self._window.closing.connect(sheet.give_up)
        self._window.sheets.open(sheet)

    def _everybody(self) -> Leaving:
        """Who has left the ward too: it is their record as well."""
        from mgtracker.ui.record_out.leaving import Leaving

        view, session = self._window.bridge.view, self._session
        rows = sorted((*view.ward, *view.left), key=lambda row: row.patient.mrn)
        return Leaving(
            courses={row.id: session.course(row.id) for row in rows},
            kind=view.kind,
            name=self._name,
            protocol=view.protocol,
            zone=view.zone,
            now=view.now,
            is_encrypted=self._store.key is not None,
        )

    def _why_not(self) -> str:
        if not self._desk.may_look:
            return tr(SIGN_IN)
        view = self._window.bridge.view
        return "" if view.ward or view.left else tr(NOBODY)

    def _begin(self) -> None:
        """Whoever asks for it takes it out, also where the window is locked before it is done."""
        self._who = self._desk.doer()

    def _note(self, form: str, patients: tuple[str, ...]) -> None:
        self._desk.note_each("exported", NOTED[form], patients, self._who)
