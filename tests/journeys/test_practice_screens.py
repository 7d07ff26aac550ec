"""The screens of practice: no word is cut at any size; what takes the keys has a name, and is reached."""

from __future__ import annotations

import random
from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from mgtracker.ui.training.window import PracticeWindow

from .screens import practice_screens, settle
from .steps import press
from .test_heard import dumb, missed, reached
from .test_no_word_cut import SIZES, cut

if TYPE_CHECKING:
    from .conftest import Machine

STEPS = 150
KEYS = (
    "Tab", "Shift+Tab", "Return", "Esc", "Up", "Down", "Left", "Right", "Space", "Ctrl+Return", "Alt+6",
    "Alt+7", "Alt+8", "Alt+9", "F4", "F5", "F9", "F11", "F12", "Ctrl+G", "Ctrl+T", "Ctrl+M", "Ctrl+R",
    "Shift+F9", "Ctrl+D", "Ctrl+B", "Ctrl+O",
)  # fmt: skip
WORDS = ("5 g", "2 g", "1 g/h", "12 mmol", "0.5", "seizure")


@pytest.mark.parametrize("size", SIZES)
def test_no_word_of_practice_is_cut(machine: Machine, size: str) -> None:
    width, height, scale = SIZES[size]
    desktop = machine.start()
    desktop.settings.scale = scale
    desktop._looks.put_on()
    found = []
    for name, screen in practice_screens(desktop):
        if isinstance(screen, QMainWindow):
            screen.resize(width, height)
            settle()
        elif screen.width() > width or screen.height() > height:
            found.append(f"{name} is {screen.width()} x {screen.height()}")
        found += [f"{name}: {one}" for one in cut(screen)]
    desktop.settings.scale = 1
    desktop._looks.put_on()
    assert found == []


def test_every_screen_of_practice_says_what_it_is(machine: Machine) -> None:
    found = {
        name: wrong for name, root in practice_screens(machine.start()) if (wrong := dumb(root))
    }
    assert found == {}


@pytest.mark.parametrize("seed", [1, 2])
def test_a_walk_at_random_through_practice_fails_nowhere(machine: Machine, seed: int) -> None:
    desktop = machine.start()
    desktop.open_practice()
    desk = desktop.practice
    assert desk is not None
    desk.window.cases.name.setText("Ada Trainee")
    dice = random.Random(seed)
    for _ in range(STEPS):
        if desktop.practice is None:
            break
        if desk.practice_window is None and QApplication.activeModalWidget() is None:
            desk.start(dice.choice(desk.cases), dice.randrange(1, 1000))
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget() or desk.front()
        front.activateWindow()
        target = QApplication.focusWidget() or front
        if dice.random() < 0.2:
            QTest.keyClicks(target, dice.choice(WORDS)[0])
        else:
            QTest.keySequence(target, dice.choice(KEYS))
        settle()
    assert desktop.window is None or desktop.practice is None


def test_tab_goes_round_every_screen_of_practice(machine: Machine) -> None:
    left = {}
    for name, root in practice_screens(machine.start()):
        settle()
        if gone := missed(root, reached(root, "Tab")):
            left[name] = gone
    assert left == {}


def test_tab_goes_through_an_attempt_as_one_reads_it(machine: Machine) -> None:
    desktop = machine.start()
    for name, root in practice_screens(desktop):
        if name != "practice":
            continue
        assert isinstance(root, PracticeWindow)
        press("Ctrl+K")
        there = reached(root, "Tab")
        places = [root.top, root.rail, root.page, root.bar, root.heard]
        # As in a ward: what lies across the window comes before its bar, wherever one begins.
        passed = [place for one in there for place in places if place.isAncestorOf(one)]
        assert [place for place, _ in groupby(passed)][: len(places)] == places
        back = reached(root, "Shift+Tab")
        assert back == [there[0], *reversed(there[1:])]
        break
