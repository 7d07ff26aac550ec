"""Which record is open, and what leads from it to another: wards, the sample, practice, a backup."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from mgtracker.clinical.errors import InputError, MgtrackerError
from mgtracker.db import places
from mgtracker.db.about import About
from mgtracker.db.hashing import PIN_COST
from mgtracker.db.keys import is_encrypted
from mgtracker.db.store import Store
from mgtracker.db.way_back import LostRecordError
from mgtracker.exchange.zones import ward_zone
from mgtracker.ui.translation import told, tr

from .assembly import assemble, let_in, place
from .records import open_record, ward_name
from .sample import fill_sample

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Clock
    from mgtracker.clinical.protocol import Protocol
    from mgtracker.db.encrypting import Encrypted
    from mgtracker.db.keys import FileKey
    from mgtracker.db.new_ward import Costs
    from mgtracker.db.person import Person
    from mgtracker.ui.backup.lost import WayBack
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.people.encrypt_sheet import EncryptSheet
    from mgtracker.ui.people.in_window import WindowPeople
    from mgtracker.ui.people.unlock_sheet import UnlockSheet
    from mgtracker.ui.settings import Settings
    from mgtracker.ui.training.desk import PracticeDesk
    from mgtracker.ui.ward.other_sheet import OpenWard

    from .own_ward import OwnWard


class Desktop:
    """One record and its window at a time. A new one is opened before the old one is let go.

    What a file is, a ward or the sample, and the zone of its clock, is read from the file alone; `zone` is
    the machine's, for files that keep none; `costs` of guessing a secret are less in tests alone.
    """

    def __init__(
        self,
        settings: Settings,
        clock: Clock,
        zone: ZoneInfo,
        protocol: Protocol,
        costs: Costs | None = None,
    ) -> None:
        from mgtracker.ui.looks import Looks

        self.settings = settings
        self.window: MainWindow | None = None
        self.door: UnlockSheet | None = None
        self.way_back: WayBack | None = None
        self.people: WindowPeople | None = None
        self.practice: PracticeDesk | None = None
        self._costs = costs
        self._clock, self._zone, self._protocol = clock, zone, protocol
        self._store: Store | None = None
        self._last_ward: Path | None = None
        self._wanted: Path | None = None
        self._looks = Looks(settings)
        self._looks.put_on()

    @cached_property
    def own_ward(self) -> OwnWard:
        """What makes a ward: loaded when one is wanted."""
        from mgtracker.db.new_ward import Costs

        from .own_ward import OwnWard

        costs = self._costs or Costs()
        return OwnWard(self.settings, self._clock, self._zone, costs, self._show)

    def install_crash_handler(self) -> None:
        """From now on an unforeseen error is written down, said, and marks the window."""
        from mgtracker.ui.crash import CrashHandler

        self.crashes = CrashHandler(places.data_folder(), self._clock, self._distrust)
        self.crashes.install()

    def open(self, database: Path | None = None) -> None:
        """Open this file; without one the ward there is, or else the sample ward."""
        path = self._ward() if database is None else database
        if path is None:
            self.open_sample()
        elif database is None and self.window is None and not path.exists():
            self._say_gone(path)
        elif is_encrypted(path) and path.is_file():
            self._ask_passphrase(path)
        else:
            self._show(self._open_record(path))

    def open_sample(self) -> None:
        """Begin the sample ward anew and open it."""
        places.discard_sample()
        store = Store.create(places.sample_file(), About("sample"))
        try:
            fill_sample(store, self._clock.now(), self._protocol)
        except BaseException:
            store.close()
            raise
        self._show(store)

    def open_practice(self, cases: Sequence[Path] = (), folder: Path | None = None) -> None:
        """The list of practice cases; the ward is let go, so that nothing in practice can reach it.

        `cases`: files of further cases; `folder`: of attempts, the program's own if None.
        """
        from mgtracker.training.lint import read_own
        from mgtracker.training.shipped_cases import shipped_cases
        from mgtracker.ui.training.desk import PracticeDesk
        from mgtracker.ui.training.kept import Kept, own_folder

        offered = (*shipped_cases(), *(read_own(path) for path in cases))
        kept = Kept(own_folder() if folder is None else folder)
        self.practice = PracticeDesk(self.settings, self._looks, self._clock, kept, offered)
        self.practice.left.connect(self._leave_practice)
        if self.window is not None:
            self._keep_window()
        self.practice.show_cases()  # first: without any window the program would end
        self._let_ward_go()

    def ask_start(self) -> None:
        """Ask for what a ward of one's own needs."""
        assert self.window is not None
        self.own_ward.ask(self.window, is_first=self._ward() is None)

    def close(self) -> None:
        """Let go of the window and of the file."""
        self._end_practice()
        if self.window is not None:
            self._keep_window()
            self.window.deleteLater()
            self.window = None
        if self._store is not None:
            self._store.close()
            self._store = None

    # -- one after the other ---------------------------------------------------------------------

    def _show(self, store: Store, person: Person | None = None, initials: str = "") -> MainWindow:
        """A window of its own; `person` is signed in, or somebody with `initials` is about to."""
        zone, has_ward, is_signed = self._zone_of(store), self._ward() is not None, store.must_sign
        round_it = (self.settings, self._looks, self._clock, zone, self._protocol)
        made = assemble(store, *round_it, has_ward=has_ward)
        window = made.window
        self._lead_on(window)
        made.ward.changed.connect(self._put_together_anew)
        made.ward.other_asked.connect(self._open_other)
        if made.backups is not None:
            made.backups.restored.connect(self._open_restored)
        if store.kind == "ward":
            self._remember(store)
        self.people = None
        if is_signed:
            self.people = let_in(window, store, self._clock, self._costs, person, initials)
            self.people.practice_asked.connect(self._to_sample)
            self.people.encrypted.connect(self._move_into)
        place(window, self.settings)
        old_window, old_store = self.window, self._store
        self.window, self._store = window, store
        window.show()
        self._end_practice()
        if old_window is not None:
            old_window.close_now()
            old_window.deleteLater()
        if old_store is not None and old_store is not store:
            old_store.close()
        if store.kind == "ward" and not is_signed and not store.read_only:
            self.own_ward.ask_first(window, store)
        return window

    def _lead_on(self, window: MainWindow) -> None:
        """From any ward, and from the sample, to a new one, to the other, and to practice."""
        from mgtracker.ui.commands import Command, install

        window.start_asked.connect(self.ask_start)
        window.ward_asked.connect(partial(self._switch, self.open))
        window.sample_asked.connect(self._to_sample)
        window.language_asked.connect(self._speak)
        window.closing.connect(self._keep_window)
        way = partial(window.leave_for, partial(self._switch, self.open_practice))
        title = tr("Practice on simulated patients")
        commands = [Command(tr("Ward"), title, ("Shift+F3",), way, icon="review")]
        window.commands.extend(commands)
        window.actions_by_text.update(install(window, commands))

    def _remember(self, store: Store) -> None:
        """The ward to go back to; one that was asked for, the one to start with too."""
        self._last_ward = store.path
        if store.path is not None and store.path == self._wanted:
            self.settings.ward = store.path

    def _speak(self, choice: str) -> None:
        """Another language from now on."""
        from PySide6.QtCore import QCoreApplication

        from mgtracker.ui.language import speak_chosen

        application = QCoreApplication.instance()
        assert application is not None
        self.settings.language = choice
        speak_chosen(application, choice)
        self._put_together_anew()

    def _put_together_anew(self) -> None:
        """The same ward in a window of its own, with the same patient in front and nobody signed out."""
        assert self.window is not None
        assert self._store is not None
        front = self.window.bridge.view.patient
        self._keep_window()
        person = None if self.people is None else self.people.hand_over()
        self._show(self._store, person)
        if front is not None:
            self.window.bridge.select(front.id)

    def _zone_of(self, store: Store) -> ZoneInfo:
        """The zone of a ward's clock; a file that names one not known here is let go of."""
        try:
            return ward_zone(store.about.zone, self._zone)
        except InputError as error:
            store.close()
            raise error.at(str(store.path)) from None

    def _open_record(self, path: Path, key: FileKey | None = None) -> Store:
        cost = PIN_COST if self._costs is None else self._costs.pin
        return open_record(path, key, cost, backups=self.settings.backup_folder)

    def _ward(self) -> Path | None:
        kept = self._last_ward or self.settings.ward
        if kept is not None:
            return kept
        default = places.ward_file()
        return default if default.exists() else None

    def _say_gone(self, path: Path) -> None:
        """The ward there is cannot be found, perhaps with its disk: the sample, and which one to open."""
        from mgtracker.ui.ward.in_window import WindowWard

        self.open_sample()
        assert self.window is not None
        ward = self.window.findChild(WindowWard)
        assert ward is not None
        ward.say_gone(path)

    def _to_sample(self) -> None:
        self._switch(self.open_sample)

    def _switch(self, opening: Callable[[], None]) -> None:
        """Open another record from a window; a refusal is said there."""
        from mgtracker.ui.notice import Notice

        try:
            opening()
        except LostRecordError as refusal:
            self.offer_way_back(refusal)
        except MgtrackerError as refusal:
            assert self.window is not None
            notice = Notice(tr("The ward cannot be opened"), f"{told(refusal)}.", self.window)
            self.window.sheets.open(notice)

    def _open_other(self, sheet: OpenWard, path: Path) -> None:
        """Another ward, from now on the one that is opened at a start."""
        self._wanted = path
        try:
            self.open(path)
        except MgtrackerError as refusal:
            was_here = path in {known for known, _ in self.settings.wards}
            if was_here and isinstance(refusal, LostRecordError):
                self.offer_way_back(refusal)
            else:
                sheet.show_refusal(f"{told(refusal)}.")

    # -- what stands before a record -------------------------------------------------------------

    def _ask_passphrase(self, path: Path) -> None:
        """Before anything is read: who opens an encrypted ward."""
        from PySide6.QtCore import QCoreApplication

        from mgtracker.ui.people.unlock_sheet import UnlockSheet

        desk = self.practice
        below = self.window if desk is None else desk.window
        name = dict(self.settings.wards).get(path) or ward_name(path)
        sheet = UnlockSheet(path, name, below)
        sheet.unlocked.connect(partial(self._unlocked, sheet, path))
        if self.window is not None:
            self.window.sheets.open(sheet)
            return
        if desk is not None:  # who thinks better of it goes on practising
            desk.window.open_sheet(sheet)
            return
        self.door = sheet
        sheet.rejected.connect(QCoreApplication.quit)
        sheet.open()

    def _unlocked(self, sheet: UnlockSheet, path: Path, key: FileKey, initials: str) -> None:
        try:
            store = self._open_record(path, key)
            self._zone_of(store)  # a refusal is said while there is a sheet to say it in
            if sheet is not self.door:
                sheet.accept()
            self._show(store, initials=initials)
        except MgtrackerError as refusal:
            sheet.show_refusal(f"{told(refusal)}.")
            if isinstance(refusal, LostRecordError):
                self.offer_way_back(refusal)
            return
        if sheet is self.door:  # last: without any window the program would end
            self.door = None
            sheet.accept()
            sheet.deleteLater()

    def offer_way_back(self, refusal: LostRecordError) -> None:
        """A ward that only a backup brings back: say so, and take the steps if they are wanted."""
        from PySide6.QtCore import QCoreApplication

        from mgtracker.ui.backup.lost import WayBack

        way = WayBack(refusal, self._clock, self._zone, self.window)
        way.restored.connect(self._open_restored)
        if self.window is None and self.door is None and self.practice is None:
            way.left.connect(QCoreApplication.quit)
        self.way_back = way
        way.ask()

    def _open_restored(self, path: Path, key: FileKey | None) -> None:
        """A backup is back: from now on that file is the ward."""

        def opening() -> None:
            self._show(self._open_record(path, key))
            self.settings.ward = path

        if self.window is None:
            opening()
        else:
            self._switch(opening)
        if self.door is not None:
            self.door.deleteLater()
            self.door = None

    def _move_into(self, sheet: EncryptSheet, made: Encrypted, becomes: str) -> None:
        """The ward was encrypted, and goes on with whoever is signed in; `becomes`: KEEP or DELETE."""
        from .encrypted_ward import move_into

        old, people = self._store, self.people
        assert old is not None
        assert people is not None

        def show(new: Store) -> MainWindow:
            return self._show(new, people.hand_over())

        move_into(made, sheet, old, self.settings, self._open_record, show, becomes)

    # -- practice --------------------------------------------------------------------------------

    def _let_ward_go(self) -> None:
        if self.window is not None:
            self.window.close_now()
            self.window.deleteLater()
        if self._store is not None:
            self._store.close()
        self.window = self.people = self._store = None

    def _leave_practice(self) -> None:
        """Back to the ward there is, or to the sample; where it cannot be opened, practice goes on."""
        assert self.practice is not None
        try:
            self.open()
        except MgtrackerError as refusal:
            self.practice.refuse(tr("The ward cannot be opened"), told(refusal))

    def _end_practice(self) -> None:
        if self.practice is not None:
            self.practice.close()
            self.practice.deleteLater()
            self.practice = None

    # -- kept for the next start -----------------------------------------------------------------

    def _keep_window(self) -> None:
        if self.window is None or self._store is None:
            return
        view = self.window.bridge.view
        self.settings.geometry = self.window.saveGeometry()
        last = self.window.board.focused() if view.patient is None else view.patient.id
        if last is not None:
            self.settings.keep_last_patient(str(self._store.path), last)
        if view.kind == "ward" and view.author and self.people is None:
            self.settings.author = view.author
        self.settings.sync()

    def _distrust(self) -> MainWindow | None:
        window = self.window
        if window is None and self.practice is not None:
            window = self.practice.practice_window
        if window is not None:
            now = self._clock.now().local(window.bridge.view.zone)
            window.distrust(f"{now:%H:%M}")
        return window
