"""A window put together for one record: session, screens, and what looks after them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.db import places
from mgtracker.session import Session
from mgtracker.wall_clock import WallClock

from .records import name_of
from .sample import SAMPLE_AUTHOR

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Clock
    from mgtracker.clinical.protocol import Protocol
    from mgtracker.db.new_ward import Costs
    from mgtracker.db.person import Person
    from mgtracker.db.store import Store
    from mgtracker.ui.backup.in_window import WindowBackups
    from mgtracker.ui.looks import Looks
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.people.in_window import WindowPeople
    from mgtracker.ui.settings import Settings
    from mgtracker.ui.ward.in_window import WindowWard


@dataclass(frozen=True, slots=True)
class Assembled:
    """A window that nobody sees yet, and those parts of it that ask for another record.

    `backups` only of a ward: a sample is begun anew.
    """

    window: MainWindow
    ward: WindowWard
    backups: WindowBackups | None


def assemble(
    store: Store,
    settings: Settings,
    looks: Looks,
    clock: Clock,
    zone: ZoneInfo,
    protocol: Protocol,
    *,
    has_ward: bool,
) -> Assembled:
    """The window of a record; `zone` its own, `has_ward` whether there is a ward to go back to.

    Raises:
        RecordError: an entry of it cannot be read.
    """
    from mgtracker.ui.alarms.in_window import WindowAlarms
    from mgtracker.ui.audit.in_window import WindowAudit
    from mgtracker.ui.bridge import Bridge
    from mgtracker.ui.clock_banner import ClockWatch
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.minute_tick import MinuteTick
    from mgtracker.ui.record_out.in_window import WindowRecordOut
    from mgtracker.ui.ward.in_window import WindowWard

    is_sample = store.kind == "sample"
    author = SAMPLE_AUTHOR if is_sample else None if store.must_sign else settings.author
    session = Session(store, protocol, clock, zone, author=author, kind=store.kind)
    bridge, record, name = Bridge(session), str(store.path), name_of(store)
    window = MainWindow(bridge, looks, settings, (name, record), has_ward=has_ward)
    window.board.focus_on(settings.last_patient(record))
    bridge.setParent(window)
    WindowAlarms(window, settings, record)
    WindowAudit(window, store, session)
    WindowRecordOut(window, store, session, name)
    backups = None
    if is_sample:
        from mgtracker.ui.first_steps.in_window import furnish_sample

        furnish_sample(window, settings, kept=store.path != places.sample_file())
    else:
        from mgtracker.ui.backup.in_window import WindowBackups

        backups = WindowBackups(window, store, session, settings, clock)
    ward = WindowWard(window, store, settings, clock, name)
    tick = MinuteTick(clock, bridge.refresh, window)
    window.closing.connect(tick.stop)
    tick.start()
    ClockWatch(window, WallClock().reading, settings)
    return Assembled(window, ward, backups)


def let_in(
    window: MainWindow,
    store: Store,
    clock: Clock,
    costs: Costs | None,
    person: Person | None,
    initials: str,
) -> WindowPeople:
    """Who signs in, put in last of all, so that it covers all of the window.

    `person` is there already; without one, somebody with `initials` is asked for. `costs` of guessing a
    secret: less in tests alone.
    """
    from mgtracker.ui.people.in_window import WindowPeople

    people = WindowPeople(window, store, clock, name_of(store), costs)
    if person is None:
        people.cover.fields.clear(initials)
    else:
        people.welcome(person)
    return people


def place(window: MainWindow, settings: Settings) -> None:
    """Where and as large as it was last; nothing is laid out for another size first."""
    from mgtracker.ui.window_size import fit

    geometry = settings.geometry
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        fit(window)
    window.board.due.measure()  # its rows are as wide as this leaves room for
