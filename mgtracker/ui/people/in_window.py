"""People at one window: who is signed in, the cover while nobody is, the keys to lock and to switch."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QObject, Signal

from mgtracker.clinical.clock import MINUTE
from mgtracker.clinical.errors import RecordError
from mgtracker.ui.commands import Command, install
from mgtracker.ui.people.administration import Administration
from mgtracker.ui.people.cover import Cover
from mgtracker.ui.people.covering import Covering
from mgtracker.ui.people.idle import Idle
from mgtracker.ui.people.own_secrets import OwnSecrets
from mgtracker.ui.people.second_person import SecondPerson
from mgtracker.ui.people.typed_before import TypedBefore
from mgtracker.ui.people.working import Working
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.clinical.clock import Clock
    from mgtracker.db.new_ward import Costs
    from mgtracker.db.person import Person
    from mgtracker.db.store import Store
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.people.proof_fields import ProofFields
    from mgtracker.ui.people.typed_by import TypedByLine
    from mgtracker.ui.sheet import Sheet


class WindowPeople(QObject):
    """Follows the window of a ward whose people sign in. Locked from the start, until somebody is.

    Signals:
        practice_asked: to the sample ward, from the cover.
        encrypted: as `Administration` says.
    """

    practice_asked = Signal()
    encrypted = Signal(object, object, str)

    def __init__(
        self, window: MainWindow, store: Store, clock: Clock, ward: str, costs: Costs | None
    ) -> None:
        """`ward`: what it is called; `costs`: of guessing a new secret."""
        super().__init__(window)
        self._window, self._store, self._clock = window, store, clock
        self._last_person: Person | None = None
        self.cover = Cover(ward, store.sign_in, clock, window)
        self.cover.hide()
        self._covering = Covering(window, self.cover)
        second = SecondPerson(window, store, clock, self._covering)
        self._typed = TypedBefore(window, second.ask)
        self._secrets = OwnSecrets(window, store, clock, self.cover)
        self._administration = Administration(window, store, clock, ward, costs)
        self._administration.encrypted.connect(self.encrypted)
        self._idle = Idle(clock, self._lock_over_sheet, self)
        self.cover.asked.connect(self._unlock)
        self.cover.left.connect(self.practice_asked)
        self.cover.forgotten.connect(self._secrets.choose_by_recovery)
        self._take_keys()
        window.installEventFilter(self)
        window.bridge.changed.connect(self._minute)
        window.bridge.proposed.connect(self._typed.show)
        window.closing.connect(self.leave)
        self._cover(tr("This ward is opened by signing in."))

    # -- who is here -----------------------------------------------------------------------------

    @property
    def person(self) -> Person | None:
        """Who is signed in."""
        return self._window.bridge.signed_in

    @property
    def is_locked(self) -> bool:
        """Whether the cover lies over the window."""
        return self._covering.is_down

    @property
    def over_cover(self) -> Sheet | None:
        """The sheet that is open over the cover."""
        return self._secrets.over_cover

    @property
    def line(self) -> TypedByLine:
        """What says that another one typed it."""
        return self._typed.line

    def welcome(self, person: Person) -> None:
        """Somebody is signed in from now on; what another one typed is asked about."""
        was, self._last_person = self._last_person, person
        self._idle.begin()
        self._window.bridge.sign(person, self._store.audit)
        self._covering.take_away(again=was is not None and was.id == person.id)
        self._typed.hand_to(person)
        self._secrets.tell_of_passphrase(person)

    def hand_over(self) -> Person | None:
        """Another window of the same ward takes over whoever is signed in."""
        person = self.person
        self._window.closing.disconnect(self.leave)
        return person

    def lock(self) -> None:
        """Cover the window; what is typed stays under it."""
        self._sign_out("locked")
        self._cover(tr("Locked. What was being typed is kept."))

    def leave(self) -> None:
        """The window goes."""
        for check in self._window.findChildren(Working):
            check.leave()
        self._sign_out("signed-out")

    def switch(self) -> None:
        """Ask who records from now on."""
        from mgtracker.ui.people.switch_sheet import SwitchSheet

        person = self.person
        if person is None:
            return
        sheet = SwitchSheet(self._store.sign_in, self._clock, person.name, self._window)
        sheet.asked.connect(partial(self._switch, sheet))
        self._window.sheets.open(sheet)

    # -- Qt --------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size, or is closed over something typed."""
        kind = event.type()
        if watched is self._window and kind is QEvent.Type.Resize:
            self._covering.fit()
        elif watched is self._window and kind is QEvent.Type.Close and self._keeps_open():
            event.ignore()
            self.cover.say(
                tr("Sign in first: something is typed and not recorded."), may_practise=False
            )
            return True
        return super().eventFilter(watched, event)

    # -- inside ----------------------------------------------------------------------------------

    def _cover(self, why: str) -> None:
        self._covering.lay(why, offers_sheet=self._secrets.can_recover())

    def _unlock(self) -> None:
        self._prove(self.cover.fields, self.welcome)

    def _switch(self, sheet: Sheet) -> None:
        from mgtracker.ui.people.switch_sheet import SwitchSheet

        assert isinstance(sheet, SwitchSheet)

        def switched(person: Person) -> None:
            if self._window.sheets.current is sheet:
                sheet.accept()
            self._sign_out("signed-out")
            self.welcome(person)

        self._prove(sheet.fields, switched)

    def _prove(self, fields: ProofFields, then: Callable[[Person], None]) -> None:
        """Go on with whoever is proved; somebody whose PIN another one chose chooses theirs first."""
        typed = fields.pin.text()

        def proved(person: Person) -> None:
            if person.must_choose_pin and not self._store.read_only:
                self._secrets.ask_pin(person, typed, then)
            else:
                then(person)

        fields.prove(self._store.sign_in.signing_in, proved)

    def _sign_out(self, how: Literal["signed-out", "locked"]) -> None:
        person = self.person
        if person is None:
            return
        self._typed.keep(person)
        with suppress(RecordError):  # a full disk keeps no screen open
            self._store.sign_in.sign_out(person, self._clock.now(), how)
        self._window.bridge.sign(None, self._store.audit)

    def _lock_over_sheet(self) -> bool:
        if self.person is None or self._window.sheets.current is None:
            return False
        self.lock()
        return True

    def _keeps_open(self) -> bool:
        return self.is_locked and self._window.has_unsaved()

    def _minute(self) -> None:
        """Nobody was here for a while."""
        self.cover.show_view(self._window.bridge.view)
        self._typed.show()
        if (
            self.person is not None
            and self._idle.seconds() >= self._window.settings.lock_after * MINUTE
        ):
            self.lock()

    def _take_keys(self) -> None:
        """In the place of "Who records", which takes any name."""
        window, old = self._window, tr("Who records")
        window.removeAction(window.actions_by_text.pop(old))
        window.commands[:] = [one for one in window.commands if one.text != old]
        people = tr("People")
        commands = [
            Command(people, tr("Switch person"), ("F2", "Ctrl+U"), self.switch, icon="person"),
            Command(people, tr("Lock now"), ("F12",), self.lock, icon="lock"),
            Command(people, tr("Choose another PIN"), ("Shift+F2",), self._secrets.choose_pin),
            *self._administration.commands(),
        ]
        window.commands.extend(commands)
        window.actions_by_text.update(install(window, commands))
        window.top.author.clicked.disconnect()
        window.top.author.clicked.connect(self.switch)
