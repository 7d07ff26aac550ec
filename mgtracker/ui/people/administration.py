"""What only an administrator does at one window: who belongs to the ward, and when it locks by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mgtracker.ui.deeds import READ_ONLY
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Clock
    from mgtracker.db.store import Store
    from mgtracker.ui.main_window import MainWindow


class Administration(QObject):
    """The sheets of it. The store refuses others as well."""

    def __init__(self, window: MainWindow, store: Store, clock: Clock) -> None:
        super().__init__(window)
        self._window, self._store, self._clock = window, store, clock

    def why_not(self) -> str:
        """Why who is signed in may not; "" where they may."""
        if self._store.read_only:
            return tr(READ_ONLY)
        person = self._window.bridge.signed_in
        is_theirs = person is not None and person.is_administrator
        return "" if is_theirs else tr("Only an administrator does this.")

    def show_people(self) -> None:
        """Who belongs to the ward."""
        from mgtracker.ui.people.people_sheet import PeopleSheet

        person = self._window.bridge.signed_in
        if person is not None and not self.why_not():
            self._window.sheets.open(
                PeopleSheet(self._store.people, person, self._clock, self._window)
            )

    def ask_lock_after(self) -> None:
        """When it locks by itself: kept in the audit."""
        from mgtracker.ui.people.lock_after_sheet import LockAfterSheet

        if not self.why_not():
            sheet = LockAfterSheet(self._window.settings.lock_after, self._window)
            sheet.confirmed.connect(self._lock_after)
            self._window.sheets.open(sheet)

    def _lock_after(self, minutes: int) -> None:
        self._window.settings.lock_after = minutes
        self._window.noted.emit("settings", f"locks after {minutes} min")
