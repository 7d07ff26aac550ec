"""What only an administrator does at one window: who belongs to the ward, and when it locks by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mgtracker.ui.commands import Command
from mgtracker.ui.deeds import READ_ONLY
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Clock
    from mgtracker.db.new_ward import Costs
    from mgtracker.db.slow_steps import Steps
    from mgtracker.db.store import Store
    from mgtracker.ui.main_window import MainWindow


class Administration(QObject):
    """The sheets of it. The store refuses others as well.

    Signals:
        encrypted: the EncryptSheet that asked, and what it made.
    """

    encrypted = Signal(object, object, str)

    def __init__(
        self, window: MainWindow, store: Store, clock: Clock, ward: str, costs: Costs | None
    ) -> None:
        """`ward`: what it is called; `costs`: of guessing a new secret."""
        super().__init__(window)
        self._window, self._store, self._clock = window, store, clock
        self._ward, self._costs = ward, costs

    def commands(self) -> tuple[Command, ...]:
        """All of it, for the palette and the list of keys."""
        group, why_not = tr("People"), self.why_not
        return (
            Command(group, tr("People of the ward"), ("Ctrl+F2",), self.show_people, why_not),
            Command(
                group,
                tr("A new recovery sheet"),
                ("Ctrl+Shift+F2",),
                self.ask_recovery_sheet,
                why_not,
            ),
            Command(
                group, tr("When it locks by itself"), ("Ctrl+F12",), self.ask_lock_after, why_not
            ),
            Command(
                group,
                tr("Encrypt this ward"),
                ("Ctrl+Shift+F12",),
                self.ask_encrypt,
                self.why_not_encrypt,
                icon="lock",
            ),
        )

    def why_not(self) -> str:
        """Why who is signed in may not; "" where they may."""
        if self._store.read_only:
            return tr(READ_ONLY)
        person = self._window.bridge.signed_in
        is_theirs = person is not None and person.is_administrator
        return "" if is_theirs else tr("Only an administrator does this.")

    def why_not_encrypt(self) -> str:
        """The same, for what is done once."""
        return tr("This ward is encrypted already.") if self._store.key else self.why_not()

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

    def ask_recovery_sheet(self) -> None:
        """A sheet that was lost, or seen by others, is worth nothing once there is a newer one."""
        from mgtracker.db.hashing import PASSPHRASE_COST
        from mgtracker.db.recovery import making_recovery_key
        from mgtracker.ui.people.pin_sheet import PinSheet

        person, store = self._window.bridge.signed_in, self._store
        if person is None or self.why_not():
            return

        def make(pin: str) -> Steps[str]:
            now = self._clock.now()
            yield from store.sign_in.confirming(person, pin, now)
            cost = PASSPHRASE_COST if self._costs is None else self._costs.passphrase
            return (yield from making_recovery_key(store, person, now, cost))

        words = (
            tr("A new recovery sheet"),
            tr(
                "The one there is now is worth nothing from then on. Have a printer or a pen at hand."
            ),
            tr("Make it"),
        )
        sheet = PinSheet(words, make, self._window)
        sheet.confirmed.connect(self._show_recovery)
        self._window.sheets.open(sheet)

    def ask_encrypt(self) -> None:
        """A plain ward as an encrypted one; what is typed would go with the window, and is asked about."""
        if not self.why_not_encrypt():
            self._window.leave_for(self._ask_encrypt)

    def _ask_encrypt(self) -> None:
        from mgtracker.ui.people.encrypt_sheet import EncryptSheet

        person, store = self._window.bridge.signed_in, self._store
        if person is None or store.path is None:
            return
        sign_in, path = store.sign_in, store.path
        sheet = EncryptSheet(path, person, sign_in, self._clock, self._costs, self._window)
        sheet.made.connect(partial(self.encrypted.emit, sheet))
        self._window.sheets.open(sheet)

    def _show_recovery(self, key: str) -> None:
        from mgtracker.ui.people.recovery_sheet import RecoverySheet

        window, is_encrypted = self._window, self._store.key is not None
        window.sheets.open(RecoverySheet(key, self._ward, encrypted=is_encrypted, parent=window))

    def _lock_after(self, minutes: int) -> None:
        self._window.settings.lock_after = minutes
        self._window.noted.emit("settings", f"locks after {minutes} min")
