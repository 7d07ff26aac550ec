"""Wards with people in them, made for journeys, and how they are opened there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.db.about import About
from mgtracker.db.new_ward import Administrator, make_ward
from mgtracker.desktop.sample import fill_sample
from mgtracker.exchange.sample_ward import ANCHOR

from .conftest import CHEAP, PROTOCOL
from .steps import OTHER_PIN, PIN, sign_in

if TYPE_CHECKING:
    from pathlib import Path

    from mgtracker.db.person import Person
    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine

PASSPHRASE = "seven quiet otters swim"


def ward_of(folder: Path, *, passphrase: str | None = None) -> Path:
    """The patients of the sample in a ward: J. Mensah (JM) looks after it, B. Kahn (BK) is a nurse."""
    path = folder / "ward-7.mgtracker.db"
    about, first = About("ward"), Administrator("J. Mensah", "JM", PIN, passphrase)
    store, _ = make_ward(path, about, first, ANCHOR, CHEAP)
    with store:
        admin = store.people.by_initials("JM")
        assert admin is not None
        store.importer = admin
        fill_sample(store, ANCHOR, PROTOCOL)
        kahn = store.people.add(admin, "B. Kahn", "BK", "nurse", "temporary", ANCHOR)
        store.sign_in.choose_pin(kahn, "temporary", OTHER_PIN, ANCHOR)
    return path


def opened(machine: Machine, initials: str = "JM", pin: str = PIN) -> tuple[Desktop, MainWindow]:
    """Such a ward, with somebody signed in."""
    desktop = machine.start(ward_of(machine.folder))
    sign_in(initials, pin)
    return desktop, machine.ready(desktop)


def person(window: MainWindow) -> Person:
    signed_in = window.bridge.signed_in
    assert signed_in is not None, "nobody is signed in"
    return signed_in
