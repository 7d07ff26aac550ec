"""The desktop put together: settings, clock, record, session, window; and what happens when one fails."""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mgtracker.clinical.errors import InputError, MgtrackerError, RecordError
from mgtracker.db import places
from mgtracker.db.about import About
from mgtracker.db.hashing import PIN_COST, Cost
from mgtracker.db.keys import is_encrypted
from mgtracker.db.new_ward import Administrator, Costs, making_ward
from mgtracker.db.recovery import making_recovery_key
from mgtracker.db.store import Store
from mgtracker.db.ward import WardSettings
from mgtracker.db.way_back import LostRecordError, with_way_back
from mgtracker.exchange.zones import ward_zone
from mgtracker.session import Session
from mgtracker.ui.screen_guard import guard_screen
from mgtracker.ui.translation import mark, told, tr
from mgtracker.wall_clock import WallClock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtracker.clinical.clock import Clock, Instant
    from mgtracker.clinical.protocol import Protocol
    from mgtracker.db.keys import FileKey
    from mgtracker.db.person import Person
    from mgtracker.db.slow_steps import Steps
    from mgtracker.ui.backup.lost import WayBack
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.people.first_administrator import FirstAdministrator, Oneself
    from mgtracker.ui.people.in_window import WindowPeople
    from mgtracker.ui.people.unlock_sheet import UnlockSheet
    from mgtracker.ui.settings import Settings
    from mgtracker.ui.start_ward import NewWard, StartWard
    from mgtracker.ui.training.desk import PracticeDesk
    from mgtracker.ui.ward.other_sheet import OpenWard

SAMPLE_AUTHOR = "Sample nurse"
SAMPLE_NAME = mark("Sample ward")
SETTLED = 5000
"""Milliseconds after which a start is over."""
NO_ONE_LOOKS = frozenset({"offscreen", "minimal"})


def run(arguments: Namespace) -> int:
    """Open the window and stay until it is closed.

    Raises:
        MgtrackerError: nothing could be opened; said on the screen too, where there is one.
    """
    gc.disable()  # while the window is put together there is nothing to throw away
    guard_screen()
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from mgtracker.exchange.protocols import load_protocol
    from mgtracker.ui.language import speak_chosen
    from mgtracker.ui.settings import Settings, settings_file

    app = QApplication(sys.argv[:1])
    app.setApplicationName("mgtracker")
    try:
        settings = Settings(settings_file())
        speak_chosen(app, settings.language)
        desktop = Desktop(settings, WallClock(), system_zone(), load_protocol())
        desktop.install_crash_handler()
        if arguments.verb == "practice":
            desktop.open_practice(arguments.case, arguments.folder)
        else:
            desktop.open(arguments.database)
    except MgtrackerError as error:
        if QGuiApplication.platformName() in NO_ONE_LOOKS:
            raise
        if not isinstance(error, LostRecordError):
            from mgtracker.ui.notice import Notice

            Notice(tr("The ward cannot be opened"), f"{told(error)}.").exec()
            raise
        desktop.offer_way_back(error)
    QTimer.singleShot(SETTLED, settle)
    try:
        return app.exec()
    finally:
        desktop.close()


def settle() -> None:
    """The start is over: from now on what is thrown away is looked for, but not among the whole ward."""
    gc.freeze()
    gc.enable()


def system_zone() -> ZoneInfo:
    """This machine's time zone; UTC where it names none that is known."""
    from PySide6.QtCore import QTimeZone

    try:
        return ZoneInfo(QTimeZone.systemTimeZoneId().toStdString())
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def fill_sample(store: Store, now: Instant, protocol: Protocol) -> None:
    """Write the sample ward into an empty record, each dose with the verdict it would have been shown."""
    from dataclasses import replace

    from mgtracker.clinical.course import Course
    from mgtracker.clinical.events import Dose, Rate
    from mgtracker.clinical.judge import judge
    from mgtracker.exchange.sample_ward import NAMES, sample_ward

    with store.writing():
        for case, name in zip(sample_ward(now), NAMES, strict=True):
            assert case.patient is not None
            store.append(name, case.patient, case.patient.at, by="Ward clerk")
            course = Course(case.entries)
            store.append_many(
                name,
                (
                    replace(entry, shown=judge(course.before(entry), event, protocol).level.word)
                    if isinstance(event := entry.event, Dose | Rate)
                    else entry
                    for entry in case.entries
                ),
            )


def open_record(
    path: Path,
    key: FileKey | None = None,
    pin_cost: Cost = PIN_COST,
    *,
    backups: Path | None = None,
) -> Store:
    """Open a file for writing; one that is write-protected, for reading only.

    `key`: of an encrypted one; `pin_cost`: less in tests alone; `backups`: the folder that was chosen for them.

    Raises:
        RecordError: it cannot be used; where a backup would help, the newest good one is named.
    """
    protected = path.is_file() and not (os.access(path, os.W_OK) and path.stat().st_mode & 0o222)
    try:
        return Store.open(path, read_only=protected, key=key, pin_cost=pin_cost, read_ahead=True)
    except RecordError as refusal:
        raise with_way_back(refusal, path, backups or places.backup_folder()) from refusal


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
        self.start_sheet: StartWard | None = None
        self.door: UnlockSheet | None = None
        self.way_back: WayBack | None = None
        self.people: WindowPeople | None = None
        self.practice: PracticeDesk | None = None
        self._costs = costs or Costs()
        self._clock, self._zone, self._protocol = clock, zone, protocol
        self._store: Store | None = None
        self._last_ward: Path | None = None
        self._wanted: Path | None = None
        self._looks = Looks(settings)
        self._looks.put_on()

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
        elif path.is_file() and is_encrypted(path):
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
        from mgtracker.training.case_reader import read_training
        from mgtracker.training.shipped_cases import shipped_cases
        from mgtracker.ui.training.desk import PracticeDesk
        from mgtracker.ui.training.kept import Kept, own_folder

        offered = (*shipped_cases(), *(read_training(path) for path in cases))
        kept = Kept(own_folder() if folder is None else folder)
        self.practice = PracticeDesk(self.settings, self._looks, self._clock, kept, offered)
        self.practice.left.connect(self._leave_practice)
        if self.window is not None:
            self._keep_window()
        self.practice.show_cases()  # first: without any window the program would end
        self._let_ward_go()

    def _let_ward_go(self) -> None:
        if self.window is not None:
            self.window.close_now()
            self.window.deleteLater()
        if self._store is not None:
            self._store.close()
        self.window = self.people = self._store = None

    def _to_practice(self) -> None:
        self._switch(self.open_practice)

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

    def ask_start(self) -> None:
        """Ask for what a ward of one's own needs."""
        from mgtracker.ui.start_ward import StartWard

        assert self.window is not None
        place, now = places.free_ward_file(), self._clock.now()
        sheet = StartWard(
            place,
            self._zone,
            now,
            self.settings.author,
            self.window,
            is_first=self._ward() is None,
        )
        sheet.confirmed.connect(self._start)
        self.start_sheet = sheet
        self.window.sheets.open(sheet)

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

    def _ward(self) -> Path | None:
        kept = self._last_ward or self.settings.ward
        if kept is not None:
            return kept
        default = places.ward_file()
        return default if default.exists() else None

    def _start(self, new: NewWard) -> None:
        sheet, oneself = self.start_sheet, new.oneself
        assert sheet is not None
        first = Administrator(oneself.name, oneself.initials, oneself.pin, new.passphrase)
        now, about = self._clock.now(), About("ward", new.zone.key)

        def making() -> Steps[tuple[Store, str]]:
            store, key = yield from making_ward(new.path, about, first, now, self._costs)
            person = _only(store)
            store.sign_in.enter(person, now)
            store.ward.change(WardSettings(None, about.zone, new.units), now, person, None)
            return store, key

        said = tr("The ward is made. It takes some seconds.")
        sheet.working.go(
            making(),
            said,
            partial(self._started, new),
            lambda refusal: sheet.show_refusal(f"{told(refusal)}."),
        )

    def _started(self, new: NewWard, ward: tuple[Store, str]) -> None:
        store, key = ward
        assert self.start_sheet is not None
        self.start_sheet.accept()
        self.settings.ward = new.path
        self.settings.keep_units(str(new.path), dict(new.units))
        self._show(store, _only(store))
        self._show_recovery(key)

    def _ask_passphrase(self, path: Path) -> None:
        """Before anything is read: who opens an encrypted ward."""
        from PySide6.QtCore import QCoreApplication

        from mgtracker.ui.people.unlock_sheet import UnlockSheet

        desk = self.practice
        below = self.window if desk is None else desk.window
        sheet = UnlockSheet(path, ward_name(path), below)
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

    def _ask_first(self) -> None:
        """A ward from before there were people asks who looks after it."""
        from mgtracker.ui.people.first_administrator import FirstAdministrator

        assert self.window is not None
        sheet = FirstAdministrator(self.settings.author or "", self.window)
        sheet.confirmed.connect(partial(self._make_first, sheet))
        self.window.sheets.open(sheet)

    def _make_first(self, sheet: FirstAdministrator, oneself: Oneself) -> None:
        store, now = self._store, self._clock.now()
        assert store is not None

        def making() -> Steps[str]:
            name, initials, pin = oneself.name, oneself.initials, oneself.pin
            first = yield from store.people.adding_first(name, initials, pin, now)
            key = yield from making_recovery_key(store, first, now, self._costs.passphrase)
            store.sign_in.enter(first, now)
            return key

        def made(key: str) -> None:
            sheet.accept()
            self._show(store, _only(store))
            self._show_recovery(key)

        said = tr("Keeping the PIN, and making the recovery sheet")
        sheet.working.go(making(), said, made, lambda no: sheet.refuse(f"{told(no)}."))

    def _show_recovery(self, key: str) -> None:
        from mgtracker.ui.people.recovery_sheet import RecoverySheet

        assert self.window is not None
        assert self._store is not None
        name, encrypted = ward_name(self._store.path), self._store.key is not None
        self.window.sheets.open(RecoverySheet(key, name, encrypted=encrypted, parent=self.window))

    def _back_to_ward(self) -> None:
        self._switch(self.open)

    def _to_sample(self) -> None:
        self._switch(self.open_sample)

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

    def _show(self, store: Store, person: Person | None = None, initials: str = "") -> None:
        """A window of its own; `person` is signed in, or somebody with `initials` is about to."""
        from mgtracker.ui.alarms.in_window import WindowAlarms
        from mgtracker.ui.bridge import Bridge
        from mgtracker.ui.clock_banner import ClockWatch
        from mgtracker.ui.main_window import MainWindow
        from mgtracker.ui.minute_tick import MinuteTick
        from mgtracker.ui.window_size import fit

        is_sample = store.kind == "sample"
        is_signed, zone = store.must_sign, self._zone_of(store)
        author = SAMPLE_AUTHOR if is_sample else None if is_signed else self.settings.author
        session = Session(store, self._protocol, self._clock, zone, author=author, kind=store.kind)
        bridge, record = Bridge(session), str(store.path)
        name = name_of(store)
        has_ward = self._ward() is not None
        window = MainWindow(bridge, self._looks, self.settings, (name, record), has_ward=has_ward)
        window.board.focus_on(self.settings.last_patient(record))
        bridge.setParent(window)
        window.start_asked.connect(self.ask_start)
        window.ward_asked.connect(self._back_to_ward)
        window.sample_asked.connect(self._to_sample)
        window.language_asked.connect(self._speak)
        self._offer_practice(window)
        window.closing.connect(self._keep_window)
        WindowAlarms(window, self.settings, record)
        self._look_after(window, store, session)
        self._offer_wards(window, store, name)
        if is_sample:
            from mgtracker.ui.first_steps.in_window import furnish_sample

            furnish_sample(window, self.settings, kept=store.path != places.sample_file())
        tick = MinuteTick(self._clock, bridge.refresh, window)
        window.closing.connect(tick.stop)
        tick.start()
        ClockWatch(window, WallClock().reading, self.settings)
        self.people = self._let_in(window, store, name, person, initials) if is_signed else None
        geometry = self.settings.geometry
        if geometry.isEmpty() or not window.restoreGeometry(geometry):
            fit(window)
        window.board.due.measure()  # before its rows are, which are as wide as it leaves room for
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
            self._ask_first()

    def _offer_practice(self, window: MainWindow) -> None:
        """The way from any ward, and from the sample, to the practice cases."""
        from mgtracker.ui.commands import Command, install

        way = partial(window.leave_for, self._to_practice)
        commands = [
            Command(
                tr("Ward"), tr("Practice on simulated patients"), ("Shift+F3",), way, icon="review"
            )
        ]
        window.commands.extend(commands)
        window.actions_by_text.update(install(window, commands))

    def _offer_wards(self, window: MainWindow, store: Store, name: str) -> None:
        """The ward's own settings, and the ways to others."""
        from mgtracker.ui.ward.in_window import WindowWard

        ward = WindowWard(window, store, self.settings, self._clock, name)
        ward.changed.connect(self._put_together_anew)
        ward.other_asked.connect(self._open_other)
        if store.kind == "ward":
            self._last_ward = store.path
            if store.path is not None and store.path == self._wanted:
                self.settings.ward = store.path

    def _let_in(
        self, window: MainWindow, store: Store, name: str, person: Person | None, initials: str
    ) -> WindowPeople:
        """Last of all that is put into a window, so that it covers all of it."""
        from mgtracker.ui.people.in_window import WindowPeople

        people = WindowPeople(window, store, self._clock, name)
        people.practice_asked.connect(self._to_sample)
        if person is None:
            people.cover.fields.clear(initials)
        else:
            people.welcome(person)
        return people

    def _look_after(self, window: MainWindow, store: Store, session: Session) -> None:
        """What is done is written down, and what is written down is backed up; a sample is begun anew."""
        from mgtracker.ui.audit.in_window import WindowAudit
        from mgtracker.ui.backup.in_window import WindowBackups

        WindowAudit(window, store, session)
        if store.kind == "ward":
            backups = WindowBackups(window, store, session, self.settings, self._clock)
            backups.restored.connect(self._open_restored)

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

    def _open_record(self, path: Path, key: FileKey | None = None) -> Store:
        backups = self.settings.backup_folder
        return open_record(path, key, self._costs.pin, backups=backups)

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


def name_of(store: Store) -> str:
    """What a file is called on the screen: the sample, the name a ward was given, or that of its file."""
    if store.kind == "sample":
        return tr(SAMPLE_NAME)
    return store.ward.settings().name or ward_name(store.path)


def _only(store: Store) -> Person:
    """Whoever a ward was just made for."""
    (person,) = store.people.everybody()
    return person


def ward_name(path: Path | None) -> str:
    """What a ward is called: its file's name without the endings."""
    stem = "ward" if path is None else path.name.partition(".")[0]
    words = stem.replace("-", " ").replace("_", " ").strip() or "ward"
    return words[0].upper() + words[1:]
