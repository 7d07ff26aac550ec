"""An administrator forgot the PIN: from the cover, with the recovery sheet in hand, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.db.hashing import Cost
from mgtracker.db.recovery import make_recovery_key
from mgtracker.db.store import Store
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.ui.people.forgotten_pin import WRONG, ForgottenPin

from .people import opened, person, ward_of
from .steps import OTHER_PIN, dose_form, focused, press, sign_in, type_in

if TYPE_CHECKING:
    from pathlib import Path

    from mgtracker.desktop.desktop import Desktop

    from .conftest import Machine

NEW_PIN = "830167"


def sheet_of(path: Path) -> str:
    """What is printed on a new recovery sheet."""
    with Store.open(path) as store:
        admin = store.people.by_initials("JM")
        assert admin is not None
        return make_recovery_key(store, admin, ANCHOR, Cost(8, 1, 1))


def asked(desktop: Desktop) -> ForgottenPin:
    """The way to it from the cover."""
    people = desktop.people
    assert people is not None
    assert people.cover.by_sheet.isVisible()
    people.cover.by_sheet.setFocus()
    press("Space")
    form = people.over_cover
    assert isinstance(form, ForgottenPin)
    return form


def fill(initials: str, key: str) -> None:
    for typed in (initials, key, NEW_PIN):
        type_in(typed)
        press("Tab")
    type_in(NEW_PIN)
    press("Return")


def test_with_the_newest_sheet_an_administrator_chooses_a_pin_and_signs_in(
    machine: Machine,
) -> None:
    path = ward_of(machine.folder)
    key = sheet_of(path)
    desktop = machine.start(path)
    asked(desktop)
    fill("jm", key.lower())
    people = desktop.people
    assert people is not None
    assert people.over_cover is None
    assert people.is_locked, "the new PIN is proved before anything is seen"
    assert people.cover.said()[0] == "The new PIN is kept. Sign in with it."
    assert focused() is people.cover.fields.pin
    type_in(NEW_PIN)
    press("Return")
    assert person(machine.ready(desktop)).name == "J. Mensah"


def test_an_older_sheet_or_anothers_initials_change_nothing(machine: Machine) -> None:
    path = ward_of(machine.folder)
    old = sheet_of(path)
    key = sheet_of(path)
    desktop = machine.start(path)
    form = asked(desktop)
    press("Return")
    assert form.initials_row.error() == "Type your initials."
    fill("JM", old)
    assert form.refusal() == WRONG
    for initials in ("BK", "XX"):
        form.initials.setText(initials)
        form.key.setText(key)
        press("Return")
        assert form.refusal() == WRONG
    press("Esc")
    assert desktop.people is not None
    assert desktop.people.over_cover is None
    assert desktop.people.is_locked
    desktop.people.cover.fields.clear()
    sign_in("BK", OTHER_PIN)
    assert person(machine.ready(desktop)).name == "B. Kahn"


def test_what_was_being_typed_is_kept_meanwhile(machine: Machine) -> None:
    desktop, window = opened(machine)
    press("Return")
    assert window.page.give is not None
    window.page.give.open_tab("dose")
    type_in("3 g")
    press("F12")
    asked(desktop)
    press("Esc")
    assert dose_form(window).amount.text() == "3 g"
    assert desktop.people is not None
    assert desktop.people.is_locked
