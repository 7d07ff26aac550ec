"""Pictures of people: signing in, locking, switching, a second person, and what an administrator looks after.

The ward in them is made for the pictures, with the patients of the sample, and thrown away.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTemporaryDir

from mgtracker.db.about import About
from mgtracker.db.hashing import Cost
from mgtracker.db.new_ward import Administrator, Costs, make_ward
from mgtracker.session import Session
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.main_window import MainWindow
from mgtracker.ui.people.choose_pin import ChoosePin
from mgtracker.ui.people.covering import Covering
from mgtracker.ui.people.encrypt_sheet import EncryptSheet
from mgtracker.ui.people.encryption_rows import ENCRYPTED
from mgtracker.ui.people.forgotten_pin import ForgottenPin
from mgtracker.ui.people.in_window import WindowPeople
from mgtracker.ui.people.lock_after_sheet import LockAfterSheet
from mgtracker.ui.people.own_passphrase import OwnPassphrase
from mgtracker.ui.people.people_sheet import PeopleSheet
from mgtracker.ui.people.person_sheet import PersonSheet
from mgtracker.ui.people.recovery_sheet import RecoverySheet
from mgtracker.ui.people.switch_sheet import SwitchSheet
from mgtracker.ui.people.unlock_sheet import UnlockSheet
from mgtracker.ui.people.witness_sheet import WitnessSheet
from mgtracker.ui.start_ward import StartWard
from mgtracker.ui.tour.typed import TYPED, type_dose
from mgtracker.ui.ward_units import UNIT_SETS

if TYPE_CHECKING:
    from typing import Any, NoReturn
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Clock, Instant
    from mgtracker.clinical.protocol import Protocol
    from mgtracker.db.person import Person, Role
    from mgtracker.db.store import Store
    from mgtracker.ui.looks import Looks
    from mgtracker.ui.settings import Settings
    from mgtracker.ui.tour.pictures import Pictures

NAME = "Ward 7"
CHEAP = Costs(Cost(8, 1, 1), Cost(8, 1, 1))
"""Nobody guesses the secrets of a ward that is thrown away."""
PIN, TEMPORARY, PASSPHRASE = "482913", "temporary", "seven quiet otters swim"
FIRST = Administrator("J. Mensah", "JM", PIN, PASSPHRASE)
OTHERS: tuple[tuple[str, str, Role], ...] = (
    ("B. Kahn", "BK", "nurse"),
    ("S. Varga", "SV", "prescriber"),
    ("P. Lindholm", "PL", "pharmacist"),
)
KEY = "EXAM-PLES-HEET-4567-ABCD-EFGH-JKLM-NPQR"
"""As a recovery key is printed; it opens nothing."""
MINUTES = 10


class PeopleTour:
    """One ward with people, at one time that stands still."""

    def __init__(
        self,
        sample: Store,
        protocol: Protocol,
        clock: Clock,
        zone: ZoneInfo,
        looks: Looks,
        settings: Settings,
    ) -> None:
        """`sample`: whose patients are in the ward."""
        self._folder = QTemporaryDir()
        self._path = Path(self._folder.path()) / "ward-7.mgtracker.db"
        self._clock, self._zone, now = clock, zone, clock.now()
        self._store, _ = make_ward(self._path, About("ward"), FIRST, now, CHEAP)
        self._admin = self._person("JM")
        _fill(self._store, sample, self._admin, now)
        session = Session(self._store, protocol, clock, zone, author=None, kind="ward")
        bridge = Bridge(session)
        self.window = MainWindow(bridge, looks, settings, (NAME, ""), has_ward=True)
        bridge.setParent(self.window)
        self.window.show()
        self.window.page.furnish()
        self._people = WindowPeople(self.window, self._store, clock, NAME, CHEAP)

    def draw(self, pictures: Pictures) -> None:
        """From the passphrase to the new ward."""
        window = self.window
        pictures.of(window, "sign-in")
        pictures.over(window, UnlockSheet(self._path, NAME, window), "unlock")
        pictures.over(window, ForgottenPin(_never, window), "forgotten-pin")
        self._people.welcome(self._admin)
        pictures.over(window, ChoosePin(_never, TEMPORARY, window, encrypted=True), "choose-pin")
        pictures.over(window, OwnPassphrase(_never, has_none=True, parent=window), "own-passphrase")
        self._draw_administration(pictures)
        pictures.over(window, self._start(), "start-encrypted-ward")
        self._draw_at_work(pictures)

    def close(self) -> None:
        """The ward is gone."""
        self.window.close_now()
        self.window.deleteLater()
        self._store.close()

    # -- inside ----------------------------------------------------------------------------------

    def _draw_administration(self, pictures: Pictures) -> None:
        window, store, clock = self.window, self._store, self._clock
        pictures.over(window, PeopleSheet(store.people, self._admin, clock, window), "people")
        pictures.over(window, PersonSheet(_never, parent=window), "add-person")
        pictures.over(window, LockAfterSheet(MINUTES, window), "lock-after")
        pictures.over(window, RecoverySheet(KEY, NAME, encrypted=True, parent=window), "recovery")
        encrypt = EncryptSheet(self._path, self._admin, store.sign_in, clock, CHEAP, window)
        pictures.over(window, encrypt, "encrypt-ward")

    def _draw_at_work(self, pictures: Pictures) -> None:
        """A dose is typed; a second person is asked, the window is locked, another one goes on."""
        window, typed = self.window, TYPED[0]
        window.bridge.select(typed.patient_id)
        assert window.page.give is not None
        type_dose(window.page.give, typed)
        pictures.over(window, self._switch(), "switch-person")
        self._draw_second(pictures)
        self._people.lock()
        pictures.of(window, "locked")
        self._people.welcome(self._person(OTHERS[0][1]))
        pictures.of(window, "typed-by-another")
        window.page.give.body.form("dose").clear()

    def _draw_second(self, pictures: Pictures) -> None:
        window, proposal = self.window, self.window.bridge.proposal
        assert proposal is not None
        covering = Covering(window, self._people.cover)
        covering.lay_bare(shown=False)
        event: Any = proposal.event
        view = window.bridge.view
        sheet = WitnessSheet(event, self._admin, self._store, self._clock, view, window)
        pictures.over(window, sheet, "second-person")
        covering.lay_bare(shown=True)

    def _switch(self) -> SwitchSheet:
        return SwitchSheet(self._store.sign_in, self._clock, self._admin.name, self.window)

    def _start(self) -> StartWard:
        """The second page, answered as far as the passphrase."""
        path = self._path.with_name("ward-8.mgtracker.db")
        start = StartWard(path, self._zone, self._clock.now(), None, self.window, is_first=False)
        start.units.set_value(UNIT_SETS[0].word)
        start.go_on()
        start.encryption.choice.set_value(ENCRYPTED)
        return start

    def _person(self, initials: str) -> Person:
        person = self._store.people.by_initials(initials)
        assert person is not None
        return person


def _fill(store: Store, sample: Store, admin: Person, now: Instant) -> None:
    """The patients of the sample, and the others of the ward; the last one chooses a PIN at first."""
    store.importer = admin
    with store.writing():
        for identity in sample.patients():
            store.append_many(identity, sample.entries(identity))
    for name, initials, role in OTHERS:
        person = store.people.add(admin, name, initials, role, TEMPORARY, now)
        if initials != OTHERS[-1][1]:
            store.sign_in.choose_pin(person, TEMPORARY, PIN, now)


def _never(*_typed: str) -> NoReturn:
    raise AssertionError("nobody keeps anything in a picture")
