"""A PIN and a passphrase of one's own, chosen at one window; and a PIN that was forgotten, from its cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mgtracker.clinical.errors import RecordError, RefusedError
from mgtracker.ui.people.passphrases import has_passphrase, takes_passphrases
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.clinical.clock import Clock
    from mgtracker.db.person import Person
    from mgtracker.db.slow_steps import Steps
    from mgtracker.db.store import Store
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.people.cover import Cover
    from mgtracker.ui.sheet import Sheet


class OwnSecrets(QObject):
    """The sheets that ask for them.

    Attributes:
        over_cover: the sheet that is open over the cover, where one is.
    """

    def __init__(self, window: MainWindow, store: Store, clock: Clock, cover: Cover) -> None:
        super().__init__(window)
        self._window, self._store, self._clock, self._cover = window, store, clock, cover
        self.over_cover: Sheet | None = None

    def choose_pin(self) -> None:
        """Ask for another PIN of one's own."""
        person = self._window.bridge.signed_in
        if person is not None:
            self.ask_pin(person, None)

    def ask_pin(
        self, person: Person, old: str | None, then: Callable[[Person], None] | None = None
    ) -> None:
        """Ask somebody for a PIN of their own; `old`: the one they typed just now."""
        from mgtracker.ui.people.choose_pin import ChoosePin

        def choose(old: str, new: str) -> Steps[Person]:
            return self._store.sign_in.choosing_pin(person, old, new, self._clock.now())

        sheet = ChoosePin(choose, old, self._window, encrypted=takes_passphrases(self._store))
        sheet.passphrase_asked.connect(self.choose_passphrase)
        if then is not None:
            sheet.chosen.connect(then)
        self._window.sheets.open(sheet)

    def choose_passphrase(self) -> None:
        """Ask for a passphrase of one's own, where the ward is encrypted."""
        self._ask_passphrase(asks_pin=True)

    def _ask_passphrase(self, *, asks_pin: bool) -> None:
        from mgtracker.db.recovery import setting_passphrase
        from mgtracker.ui.people.own_passphrase import OwnPassphrase

        person, store = self._window.bridge.signed_in, self._store
        if person is None:
            return

        def keep(passphrase: str, pin: str) -> Steps[None]:
            now = self._clock.now()
            if asks_pin:
                yield from store.sign_in.confirming(person, pin, now)
            yield from setting_passphrase(store, person, passphrase, now)

        has_none = not has_passphrase(store, person)
        self._window.sheets.open(
            OwnPassphrase(keep, has_none=has_none, asks_pin=asks_pin, parent=self._window)
        )

    def tell_of_passphrase(self, person: Person) -> None:
        """Once, and only where nothing else is asked: who has none cannot open the ward alone."""
        store, window = self._store, self._window
        if not takes_passphrases(store) or window.sheets.current is not None:
            return
        if not has_passphrase(store, person) and window.settings.is_first_time(person.id):
            self._ask_passphrase(asks_pin=False)

    # -- a PIN that was forgotten ------------------------------------------------------------------

    def can_recover(self) -> bool:
        """Whether there is a recovery sheet, and the file takes a new PIN."""
        try:
            return not self._store.read_only and self._store.audit.recovery_line() is not None
        except RecordError:
            return False

    def choose_by_recovery(self) -> None:
        """From the cover: an administrator who forgot the PIN. A sheet that is held stays held."""
        from mgtracker.ui.people.forgotten_pin import ForgottenPin

        self.over_cover = sheet = ForgottenPin(self._keep_recovered, self._window)
        sheet.chosen.connect(self._recovered)
        sheet.finished.connect(self._recovery_left)
        sheet.open()

    def _keep_recovered(self, initials: str, key: str, pin: str) -> Steps[Person]:
        from mgtracker.db.recovery import recovering

        person = self._store.people.by_initials(initials)
        if person is None:
            raise RefusedError("Nobody here has these initials.")
        return (yield from recovering(self._store, key, person, pin, self._clock.now()))

    def _recovered(self, initials: str) -> None:
        self._cover.say(tr("The new PIN is kept. Sign in with it."), may_practise=False)
        self._cover.fields.clear(initials)

    def _recovery_left(self, _result: int) -> None:
        if self.over_cover is not None:
            self.over_cover.deleteLater()
            self.over_cover = None
