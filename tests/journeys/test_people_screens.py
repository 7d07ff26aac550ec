"""The screens of people: no word is cut at any size, all that takes the keys has a name, Tab goes round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from mgtracker.clinical.clock import MINUTE
from mgtracker.ui.language import speak
from mgtracker.ui.people.encrypt_sheet import DELETE, EncryptSheet
from mgtracker.ui.people.own_passphrase import OwnPassphrase
from mgtracker.ui.translation import tr

from .conftest import CHEAP
from .people import PASSPHRASE, ward_of
from .screens import do, settle
from .steps import press, sign_in, type_in
from .test_heard import dumb, missed, reached
from .test_no_word_cut import SIZES, cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from mgtracker.db.slow_steps import Steps
    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine

SHEETS = (
    "Switch person",
    "Choose another PIN",
    "People of the ward",
    "When it locks by itself",
    "A new recovery sheet",
)


def no_steps(_passphrase: str, _pin: str) -> Steps[None]:
    """Nothing is kept."""
    yield from ()


def started(machine: Machine, scale: float = 1.0) -> Desktop:
    """An encrypted ward, opened by its passphrase; nobody is signed in."""
    desktop = machine.start(ward_of(machine.folder, passphrase=PASSPHRASE))
    desktop.settings.scale = scale
    desktop._looks.put_on()
    type_in("JM")
    press("Tab")
    type_in(PASSPHRASE)
    press("Return")
    settle()
    return desktop


def people_screens(desktop: Desktop) -> Iterator[tuple[str, QWidget]]:
    """The cover, what opens over it, and the sheets of who is signed in."""
    people, window = desktop.people, desktop.window
    assert people is not None
    assert window is not None
    yield "cover", people.cover
    for _ in range(3):
        people.cover.fields.clear()
        sign_in("JM", "000111")
    settle()
    yield "cover, waiting", people.cover
    desktop._clock.time = desktop._clock.time.plus(MINUTE)  # type: ignore[attr-defined]
    people.cover.by_sheet.click()
    yield from over("forgotten PIN")
    people.cover.fields.clear()
    sign_in()
    settle()
    assert people.person is not None
    for name in SHEETS:
        do(window, tr(name))
        yield from over(name)
    for has_none in (True, False):
        window.sheets.open(OwnPassphrase(no_steps, has_none=has_none, parent=window))
        yield from over(f"passphrase, {has_none}")
    yield from encrypting(desktop, window)


def encrypting(desktop: Desktop, window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """The sheet of a plain ward, opened here too: asked, refused, and at work."""
    store, by = desktop._store, window.bridge.signed_in
    assert store is not None
    assert store.path is not None
    assert by is not None
    form = EncryptSheet(store.path, by, store.sign_in, desktop._clock, CHEAP, window)
    form.becomes.set_value(DELETE)
    window.sheets.open(form)
    settle()
    form.progress.show_share(0.4)
    settle()
    yield "encrypting", form
    form.progress.show_share(None)
    yield from over("encrypt")


def over(name: str) -> Iterator[tuple[str, QWidget]]:
    """The sheet that has opened, then again with everything refused; closed afterwards."""
    settle()
    sheet = QApplication.activeModalWidget()
    assert sheet is not None, f"nothing opened for {name}"
    yield name, sheet
    if name not in {"People of the ward", "When it locks by itself"}:
        press("Return")
        settle()
        yield f"{name}, refused", sheet
    sheet.close()
    settle()


@pytest.mark.parametrize("size", SIZES)
def test_no_word_of_people_is_cut(machine: Machine, size: str) -> None:
    width, height, scale = SIZES[size]
    desktop = started(machine, scale)
    window = desktop.window
    assert window is not None
    window.resize(width, height)
    settle()
    found = {}
    for name, root in people_screens(desktop):
        wrong = cut(root)
        if root.width() > width or root.height() > height:
            wrong.append(f"{root.width()} x {root.height()}")
        if wrong:
            found[name] = wrong
    assert found == {}


@pytest.mark.parametrize("size", SIZES)
def test_no_german_word_of_people_is_cut(machine: Machine, qapp: QApplication, size: str) -> None:
    speak(qapp, "de")
    try:
        test_no_word_of_people_is_cut(machine, size)
    finally:
        speak(qapp, "en")


def test_every_screen_of_people_says_what_it_is(machine: Machine) -> None:
    found = {
        name: wrong for name, root in people_screens(started(machine)) if (wrong := dumb(root))
    }
    assert found == {}


def test_tab_goes_round_every_screen_of_people(machine: Machine) -> None:
    left = {}
    for name, root in people_screens(started(machine)):
        if gone := missed(root, reached(root, "Tab")):
            left[name] = gone
    assert left == {}
