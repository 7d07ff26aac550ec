"""A ward of one's own: asked for, made, and given its first administrator."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mgtracker.db import places
from mgtracker.db.about import About
from mgtracker.db.new_ward import Administrator, Costs, making_ward
from mgtracker.db.recovery import making_recovery_key
from mgtracker.db.ward import WardSettings
from mgtracker.ui.translation import told, tr

from .records import name_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Clock
    from mgtracker.db.person import Person
    from mgtracker.db.slow_steps import Steps
    from mgtracker.db.store import Store
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.people.first_administrator import FirstAdministrator, Oneself
    from mgtracker.ui.settings import Settings
    from mgtracker.ui.start_ward import NewWard, StartWard


class OwnWard:
    """Makes wards, and the first administrator of one from before there were people.

    Args:
        settings: where the ward is remembered that is opened at a start.
        clock: what tells the time.
        zone: the machine's, offered first.
        costs: of guessing a secret.
        show: puts a ward into a window, with somebody signed in.

    Attributes:
        sheet: what asks for a new one, once it did.
    """

    def __init__(
        self,
        settings: Settings,
        clock: Clock,
        zone: ZoneInfo,
        costs: Costs,
        show: Callable[[Store, Person], MainWindow],
    ) -> None:
        self.sheet: StartWard | None = None
        self._settings, self._clock, self._zone, self._costs = settings, clock, zone, costs
        self._show = show

    def ask(self, window: MainWindow, *, is_first: bool) -> None:
        """Ask for what a ward of one's own needs; `is_first`: there is none yet."""
        from mgtracker.ui.start_ward import StartWard

        place, now, author = places.free_ward_file(), self._clock.now(), self._settings.author
        sheet = StartWard(place, self._zone, now, author, window, is_first=is_first)
        sheet.confirmed.connect(partial(self._make, sheet))
        self.sheet = sheet
        window.sheets.open(sheet)

    def ask_first(self, window: MainWindow, store: Store) -> None:
        """A ward from before there were people asks who looks after it."""
        from mgtracker.ui.people.first_administrator import FirstAdministrator

        sheet = FirstAdministrator(self._settings.author or "", window)
        sheet.confirmed.connect(partial(self._make_first, sheet, store))
        window.sheets.open(sheet)

    def _make(self, sheet: StartWard, new: NewWard) -> None:
        oneself, now = new.oneself, self._clock.now()
        first = Administrator(oneself.name, oneself.initials, oneself.pin, new.passphrase)
        about = About("ward", new.zone.key)

        def making() -> Steps[tuple[Store, str]]:
            store, key = yield from making_ward(new.path, about, first, now, self._costs)
            person = _only(store)
            store.sign_in.enter(person, now)
            store.ward.change(WardSettings(None, about.zone, new.units), now, person, None)
            return store, key

        def made(ward: tuple[Store, str]) -> None:
            sheet.accept()
            self._settings.ward = new.path
            self._settings.keep_units(str(new.path), dict(new.units))
            self._open(*ward)

        said = tr("The ward is made. It takes some seconds.")
        sheet.working.go(making(), said, made, lambda no: sheet.show_refusal(f"{told(no)}."))

    def _make_first(self, sheet: FirstAdministrator, store: Store, oneself: Oneself) -> None:
        now = self._clock.now()

        def making() -> Steps[str]:
            name, initials, pin = oneself.name, oneself.initials, oneself.pin
            first = yield from store.people.adding_first(name, initials, pin, now)
            key = yield from making_recovery_key(store, first, now, self._costs.passphrase)
            store.sign_in.enter(first, now)
            return key

        def made(key: str) -> None:
            sheet.accept()
            self._open(store, key)

        said = tr("Keeping the PIN, and making the recovery sheet")
        sheet.working.go(making(), said, made, lambda no: sheet.refuse(f"{told(no)}."))

    def _open(self, store: Store, recovery_key: str) -> None:
        """The ward with whom it was made for, and the recovery sheet over it."""
        from mgtracker.ui.people.recovery_sheet import RecoverySheet

        window = self._show(store, _only(store))
        name, encrypted = name_of(store), store.key is not None
        sheet = RecoverySheet(recovery_key, name, encrypted=encrypted, parent=window)
        window.sheets.open(sheet)


def _only(store: Store) -> Person:
    """Whoever a ward was just made for."""
    (person,) = store.people.everybody()
    return person
