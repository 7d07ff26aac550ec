"""People at one window: who is signed in, the cover while nobody is, the keys to lock and to switch."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mgtracker.clinical.clock import MINUTE
from mgtracker.clinical.errors import RecordError, RefusedError
from mgtracker.clinical.events import Dose, Rate
from mgtracker.ui.alarms.in_window import WindowAlarms
from mgtracker.ui.commands import Command, install
from mgtracker.ui.deeds import READ_ONLY
from mgtracker.ui.people.cover import Cover
from mgtracker.ui.people.passphrases import has_passphrase, takes_passphrases
from mgtracker.ui.people.typed_by import TypedByLine, TypedByQuestion
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.clinical.clock import Clock
    from mgtracker.db.person import Person
    from mgtracker.db.store import Store
    from mgtracker.session.signing import WitnessSaid
    from mgtracker.ui.bridge import Proposal
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.people.proof_fields import ProofFields
    from mgtracker.ui.sheet import Sheet

INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)
LOCK = Qt.Key.Key_F12


class WindowPeople(QObject):
    """Follows the window of a ward whose people sign in. Locked from the start, until somebody is.

    Signals:
        practice_asked: to the sample ward, from the cover.
    """

    practice_asked = Signal()

    def __init__(self, window: MainWindow, store: Store, clock: Clock, ward: str) -> None:
        super().__init__(window)
        self._window, self._store, self._clock = window, store, clock
        self._last_input = clock.now()
        self._typed_by: Person | None = None
        self._last_person: Person | None = None
        self._kept_focus: QWidget | None = None
        self._held_sheet: Sheet | None = None
        self.over_cover: Sheet | None = None
        self._held_actions: list[QAction] = []
        self.cover = Cover(ward, store.sign_in, clock, window)
        self.cover.hide()
        self.line = TypedByLine()
        self._is_line_placed = False
        self.cover.asked.connect(self._unlock)
        self.cover.left.connect(self.practice_asked)
        self.cover.forgotten.connect(self.choose_by_recovery)
        self._take_keys()
        window.installEventFilter(self)
        window.bridge.changed.connect(self._minute)
        window.bridge.proposed.connect(self._show_line)
        window.closing.connect(self.leave)
        app = QApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)
        self._cover(tr("This ward is opened by signing in."))

    # -- who is here -----------------------------------------------------------------------------

    @property
    def person(self) -> Person | None:
        """Who is signed in."""
        return self._window.bridge.signed_in

    @property
    def is_locked(self) -> bool:
        """Whether the cover lies over the window."""
        return not self.cover.isHidden()

    def welcome(self, person: Person) -> None:
        """Somebody is signed in from now on; what another one typed is asked about."""
        before, was = self._typed_by, self._last_person
        self._last_input, self._last_person = self._clock.now(), person
        self._window.bridge.sign(person, self._store.audit)
        self._uncover(again=was is not None and was.id == person.id)
        if before is not None and before.id != person.id and self._window.has_unsaved():
            self._ask_about(before, person)
        else:
            self._typed_by = None
        self._show_line()
        self._tell_of_passphrase(person)

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
        self._sign_out("signed-out")

    # -- sheets ----------------------------------------------------------------------------------

    def switch(self) -> None:
        """Ask who records from now on."""
        from mgtracker.ui.people.switch_sheet import SwitchSheet

        person = self.person
        if person is None:
            return
        sheet = SwitchSheet(self._store.sign_in, self._clock, person.name, self._window)
        sheet.asked.connect(partial(self._switch, sheet))
        self._window.sheets.open(sheet)

    def choose_pin(self) -> None:
        """Ask for another PIN of one's own."""
        if self.person is not None:
            self._ask_pin(self.person, None)

    def choose_passphrase(self) -> None:
        """Ask for a passphrase of one's own, where the ward is encrypted."""
        from mgtracker.db.recovery import set_passphrase
        from mgtracker.ui.people.own_passphrase import OwnPassphrase

        person, store = self.person, self._store
        if person is None:
            return

        def keep(passphrase: str) -> None:
            set_passphrase(store, person, passphrase, self._clock.now())

        has_none = not has_passphrase(store, person)
        self._window.sheets.open(OwnPassphrase(keep, has_none=has_none, parent=self._window))

    def choose_by_recovery(self) -> None:
        """From the cover: an administrator who forgot the PIN. A sheet that is held stays held."""
        from mgtracker.ui.people.forgotten_pin import ForgottenPin

        self.over_cover = sheet = ForgottenPin(self._keep_recovered, self._window)
        sheet.chosen.connect(self._recovered)
        sheet.finished.connect(self._recovery_left)
        sheet.open()

    def _keep_recovered(self, initials: str, key: str, pin: str) -> None:
        from mgtracker.db.recovery import recover

        person = self._store.people.by_initials(initials)
        if person is None:
            raise RefusedError("Nobody here has these initials.")
        recover(self._store, key, person, pin, self._clock.now())

    def _recovered(self, initials: str) -> None:
        self.cover.say(tr("The new PIN is kept. Sign in with it."), may_practise=False)
        self.cover.fields.clear(initials)

    def _recovery_left(self, _result: int) -> None:
        if self.over_cover is not None:
            self.over_cover.deleteLater()
            self.over_cover = None

    def _can_recover(self) -> bool:
        try:
            return not self._store.read_only and self._store.audit.recovery_line() is not None
        except RecordError:
            return False

    def show_people(self) -> None:
        """Who belongs to the ward: the administrator's alone."""
        from mgtracker.ui.people.people_sheet import PeopleSheet

        person = self.person
        if person is not None and not self._why_no_people():
            self._window.sheets.open(
                PeopleSheet(self._store.people, person, self._clock, self._window)
            )

    def ask_lock_after(self) -> None:
        """When it locks by itself: the administrator's alone, and kept in the audit."""
        from mgtracker.ui.people.lock_after_sheet import LockAfterSheet

        if not self._why_no_people():
            sheet = LockAfterSheet(self._window.settings.lock_after, self._window)
            sheet.confirmed.connect(self._lock_after)
            self._window.sheets.open(sheet)

    def _lock_after(self, minutes: int) -> None:
        self._window.settings.lock_after = minutes
        self._window.noted.emit("settings", f"locks after {minutes} min")

    def _why_no_people(self) -> str:
        if self._store.read_only:
            return tr(READ_ONLY)
        is_theirs = self.person is not None and self.person.is_administrator
        return "" if is_theirs else tr("Only an administrator does this.")

    # -- Qt --------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is still here; the window has another size; or it is closed over something typed."""
        kind = event.type()
        if kind in INPUT:
            self._last_input = self._clock.now()
        if isinstance(event, QKeyEvent) and isinstance(watched, QWindow):
            return self._locks_over_sheet(event) or super().eventFilter(watched, event)
        if watched is self._window and kind is QEvent.Type.Resize:
            self.cover.setGeometry(self._window.rect())
        elif watched is self._window and kind is QEvent.Type.Close and self._keeps_open():
            event.ignore()
            self.cover.say(
                tr("Sign in first: something is typed and not recorded."), may_practise=False
            )
            return True
        return super().eventFilter(watched, event)

    def _locks_over_sheet(self, event: QKeyEvent) -> bool:
        """The window's own keys do not reach it while a sheet is open."""
        wanted = event.type() is QEvent.Type.KeyPress and event.key() == LOCK
        if not wanted or self.person is None or self._window.sheets.current is None:
            return False
        self.lock()
        return True

    # -- inside: in and out ----------------------------------------------------------------------

    def _unlock(self) -> None:
        self._prove(self.cover.fields, self.welcome)

    def _switch(self, sheet: Sheet) -> None:
        from mgtracker.ui.people.switch_sheet import SwitchSheet

        assert isinstance(sheet, SwitchSheet)

        def switched(person: Person) -> None:
            if self._window.sheets.current is sheet:
                sheet.accept()
            if self._typed_by is None and self._window.has_unsaved():
                self._typed_by = self.person
            self._sign_out("signed-out")
            self.welcome(person)

        self._prove(sheet.fields, switched)

    def _prove(self, fields: ProofFields, then: object) -> None:
        """Go on with whoever is proved; somebody whose PIN another one chose chooses theirs first."""
        assert callable(then)
        typed = fields.pin.text()
        person = fields.prove(self._store.sign_in.sign_in)
        if person is None:
            return
        if person.must_choose_pin and not self._store.read_only:
            self._ask_pin(person, typed, then)
        else:
            then(person)

    def _ask_pin(self, person: Person, old: str | None, then: object = None) -> None:
        from mgtracker.ui.people.choose_pin import ChoosePin

        def choose(old: str, new: str) -> Person:
            return self._store.sign_in.choose_pin(person, old, new, self._clock.now())

        sheet = ChoosePin(choose, old, self._window, encrypted=takes_passphrases(self._store))
        sheet.passphrase_asked.connect(self.choose_passphrase)
        if callable(then):
            sheet.chosen.connect(then)
        self._window.sheets.open(sheet)

    def _tell_of_passphrase(self, person: Person) -> None:
        """Once, and only where nothing else is asked: who has none cannot open the ward alone."""
        store, window = self._store, self._window
        if not takes_passphrases(store) or window.sheets.current is not None:
            return
        if not has_passphrase(store, person) and window.settings.is_first_time(person.id):
            self.choose_passphrase()

    def _sign_out(self, how: str) -> None:
        person = self.person
        if person is None:
            return
        if self._typed_by is None and self._window.has_unsaved():
            self._typed_by = person
        with suppress(RecordError):  # a full disk keeps no screen open
            self._store.sign_in.sign_out(
                person, self._clock.now(), "locked" if how == "locked" else "signed-out"
            )
        self._window.bridge.sign(None, self._store.audit)

    # -- inside: the cover -----------------------------------------------------------------------

    def _cover(self, why: str) -> None:
        window = self._window
        if self.is_locked:
            return
        self._kept_focus = window.focusWidget()
        self._hold_sheets()
        for action in window.actions():
            if action.isEnabled() and action.text() not in self._harmless():
                action.setEnabled(False)
                self._held_actions.append(action)
        self._lay_bare(shown=False)
        self.cover.show_view(window.bridge.view)
        self.cover.say(why, may_practise=not window.has_unsaved())
        self.cover.offer_sheet(offered=self._can_recover())
        self.cover.setGeometry(window.rect())
        self.cover.show()
        self.cover.raise_()
        window.activateWindow()
        self.cover.fields.clear()

    def _uncover(self, *, again: bool) -> None:
        """`again`: the same person as before, whose sheet comes back; it is nobody else's question."""
        if not self.is_locked:
            return
        window, sheet = self._window, self._held_sheet
        self.cover.fields.clear()
        self.cover.hide()
        self._lay_bare(shown=True)
        for action in self._held_actions:
            action.setEnabled(True)
        self._held_actions.clear()
        if self._kept_focus is not None:
            self._kept_focus.setFocus()
        else:
            window.focus_list()
        self._kept_focus = self._held_sheet = None
        if sheet is not None and again:
            sheet.open()
        elif sheet is not None:
            sheet.reject()

    def _lay_bare(self, *, shown: bool) -> None:
        """Hidden, nothing of it is painted, read out, or hears a key."""
        everything = self._window.centralWidget()
        assert everything is not None
        everything.setVisible(shown)
        alarms = self._window.findChild(WindowAlarms)
        if isinstance(alarms, WindowAlarms):
            alarms.names_hidden = self.is_locked or not shown

    def _lay_open(self, focused: QWidget | None, _result: int) -> None:
        self._lay_bare(shown=True)
        if focused is not None:
            focused.setFocus()

    def _hold_sheets(self) -> None:
        """The sheet that is open comes again; lists, menus and dialogs of the system are closed."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        if self._hides_first():
            held = self._window.sheets.current
            assert held is not None
            held.reject()
        self._held_sheet = self._window.sheets.current
        for top in QApplication.topLevelWidgets():
            if top is self._held_sheet:
                top.hide()
            elif isinstance(top, QDialog) and top.isVisible():
                top.reject()

    def _hides_first(self) -> bool:
        """Whether a second person is at work, whose sheet does not come back over the first one's result."""
        from mgtracker.ui.people.witness_sheet import WitnessSheet

        return isinstance(self._window.sheets.current, WitnessSheet)

    def _harmless(self) -> frozenset[str]:
        """What may be done by anybody: how large the text is, and how it looks."""
        return frozenset(
            command.text
            for command in self._window.commands
            if command.group == tr("View")
            and command.text not in {tr("Menu"), tr("Keys"), tr("Language")}
        )

    def _keeps_open(self) -> bool:
        return self.is_locked and self._window.has_unsaved()

    # -- inside: what another one typed ----------------------------------------------------------

    def _ask_about(self, typed: Person, records: Person) -> None:
        front = self._window.bridge.view.patient
        assert front is not None, "typed for somebody"
        question = TypedByQuestion(typed.name, records.name, front.patient.name, self._window)
        question.cleared.connect(self._clear_typed)
        self._window.sheets.open(question)

    def _clear_typed(self) -> None:
        give = self._window.page.give
        if give is not None:
            give.recording.forget()
        self._typed_by = None
        self._show_line()

    def _show_line(self, _proposal: object = None) -> None:
        """Say whose it is as long as it stands there."""
        if self._typed_by is not None and not self._window.has_unsaved():
            self._typed_by = None
        self._place_line()
        typed, now = self._typed_by, self.person
        differs = typed is not None and now is not None and typed.id != now.id
        self.line.say(
            typed.name if typed is not None and differs else "", "" if now is None else now.name
        )

    def _place_line(self) -> None:
        if self._is_line_placed or "page" not in self._window.__dict__:
            return
        give = self._window.page.give
        if give is not None:
            give.put_over_foot(self.line)
            give.recording.recorded.connect(self._show_line)
            give.recording.ask_second = self._ask_second
            give.foot.ask_no_name()
            self._is_line_placed = True

    def _ask_second(self, proposal: Proposal, go_on: Callable[[WitnessSaid, str], None]) -> None:
        from mgtracker.ui.people.witness_sheet import WitnessSheet

        event, author = proposal.event, self.person
        assert isinstance(event, Dose | Rate)
        if author is None:
            return
        window = self._window
        sheet = WitnessSheet(event, author, self._store, self._clock, window.bridge.view, window)
        sheet.agreed.connect(lambda witness: go_on(witness, ""))
        sheet.alone.connect(lambda why: go_on(None, why))
        # What the first one worked out stands in the window: nothing of it is seen meanwhile.
        sheet.finished.connect(partial(self._lay_open, window.focusWidget()))
        self._lay_bare(shown=False)
        window.sheets.open(sheet)

    # -- inside: keys and minutes ----------------------------------------------------------------

    def _take_keys(self) -> None:
        """In the place of "Who records", which takes any name."""
        window, old = self._window, tr("Who records")
        window.removeAction(window.actions_by_text.pop(old))
        window.commands[:] = [one for one in window.commands if one.text != old]
        commands = [
            Command(
                tr("People"), tr("Switch person"), ("F2", "Ctrl+U"), self.switch, icon="person"
            ),
            Command(tr("People"), tr("Lock now"), ("F12",), self.lock, icon="lock"),
            Command(tr("People"), tr("Choose another PIN"), ("Shift+F2",), self.choose_pin),
            Command(
                tr("People"),
                tr("People of the ward"),
                ("Ctrl+F2",),
                self.show_people,
                self._why_no_people,
            ),
            Command(
                tr("People"),
                tr("When it locks by itself"),
                ("Ctrl+F12",),
                self.ask_lock_after,
                self._why_no_people,
            ),
        ]
        window.commands.extend(commands)
        window.actions_by_text.update(install(window, commands))
        window.top.author.clicked.disconnect()
        window.top.author.clicked.connect(self.switch)

    def _watch(self, focused: QWindow | None) -> None:
        """Keys and the mouse are heard where a window gets them: a few calls, not one for every event."""
        if focused is not None:
            focused.removeEventFilter(self)
            focused.installEventFilter(self)

    def _minute(self) -> None:
        """Nobody was here for a while; a clock that was moved counts as that."""
        self.cover.show_view(self._window.bridge.view)
        self._show_line()
        idle = abs(self._clock.now().seconds - self._last_input.seconds)
        if self.person is not None and idle >= self._window.settings.lock_after * MINUTE:
            self.lock()
