"""Types and clicks at random over the sample ward: nothing fails, nothing is lost, nothing writes itself.

600 steps; `MONKEY_STEPS=10000` for more, `MONKEY_SEED=7` for others.
"""

from __future__ import annotations

import os
import random
from collections import deque
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.exceptions import capture_exceptions, format_captured_exceptions

from mgtracker.db.store import Store
from mgtracker.ui.alarms.in_window import WindowAlarms
from mgtracker.ui.alarms.panel import AlarmPanel
from mgtracker.ui.deeds import deeds
from mgtracker.ui.minute_tick import MinuteTick
from mgtracker.ui.sheet import Sheet

from .steps import dose_form, find, focused, lines, press

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mgtracker.clinical.events import Entry
    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine

STEPS = int(os.environ.get("MONKEY_STEPS", "600"))
SEED = int(os.environ.get("MONKEY_SEED", "20260514"))
WORDS = (
    "5 g", "5g", "10", "0.5", "2 g", "40", "1e9", "-3", "0", "400 ml", "1 g/h", "20 mmol", "5000 mg",
    "0.81", "2.1", "7", "13:30", "14:04", "99:99", "2026-05-14", "1970-02-30", "1 Jan 1960", "bed",
    "okafor", "patel", "604 1192", "dark", "infusion", "not given", "labs", "J. Mensah", "asked twice",
    "pump-1", "Ä ß 水", "'; drop", "%s{}", "magnesium", "x" * 300, " ", "?",
)  # fmt: skip
KEYS = (
    "Tab", "Tab", "Tab", "Shift+Tab", "Up", "Down", "Down", "Left", "Right", "Return", "Return", "Space",
    "Esc", "Home", "End", "PgUp", "PgDown", "Del", "Backspace", "Ctrl+A", "F1", "Ctrl+Return",
    "Ctrl+Return", "Ctrl+Return", "Ctrl+K",
)  # fmt: skip
LONG = 3000
LEAVES = {"Ctrl+Q"}
"""What would end the walk."""


class Monkey:
    """One walk. `said` keeps its last steps, for who has to find out how it came to something."""

    def __init__(self, desktop: Desktop, machine: Machine, seed: int) -> None:
        self.desktop, self.machine = desktop, machine
        self.dice = random.Random(seed)
        self.said: deque[str] = deque(maxlen=25)
        self.may_write = False
        self.kept: dict[str, tuple[Entry, ...]] = {}
        self._file = ""
        self.written = 0
        self.look()

    # -- what it sees ----------------------------------------------------------------------------

    @property
    def window(self) -> MainWindow:
        window = self.desktop.window
        assert window is not None
        return window

    def front(self) -> QWidget:
        """Where a key would go: a menu or a list that has come down, a sheet, or the window."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def target(self) -> QWidget:
        front = self.front()
        return front if QApplication.activePopupWidget() else QApplication.focusWidget() or front

    def writers(self) -> list[QWidget]:
        """The buttons that may write into the record."""
        window = self.window
        found: list[QWidget] = []
        if "page" in window.__dict__ and window.page.give is not None:
            found.append(window.page.give.foot.way_on)
        alarms = window.findChild(WindowAlarms)
        if alarms is not None:
            found.append(alarms.strip.seen_button)
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, Sheet):
            found.append(sheet.way_on)
        if isinstance(sheet, AlarmPanel):
            found.append(sheet.seen_button)
        return found

    # -- what it does ----------------------------------------------------------------------------

    def step(self) -> None:
        """One thing at random."""
        self.may_write = False
        doing: list[tuple[Callable[[], None], int]] = [
            (self.press, 40), (self.shortcut, 14), (self.click, 30), (self.click_button, 18),
            (self.type_in, 16), (self.patient, 6), (self.wait, 3), (self.resize, 1),
        ]  # fmt: skip
        act = self.dice.choices([one for one, _ in doing], [weight for _, weight in doing])[0]
        act()
        QApplication.processEvents()
        # Windows and sheets that are done with go now, as they do in an event loop of a running app.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self.desktop.window is None:
            self.say("comes back from the practice cases")
            self.desktop._leave_practice()
            QApplication.processEvents()
            self.look()  # the sample was begun anew

    def press(self) -> None:
        self._press(self.dice.choice(KEYS))

    def shortcut(self) -> None:
        shown = deeds(self.window)
        keys = [one.toString() for deed in shown for one in deed.action.shortcuts()]
        self._press(self.dice.choice([key for key in keys if key not in LEAVES]))

    def type_in(self) -> None:
        words, target = self.dice.choice(WORDS), self.target()
        self.say(f"types {words!r} into {_name(target)}")
        front = self.front()
        for letter in words:
            if self.desktop.window is None:  # a letter led to the practice cases
                return
            if self.front() is not front:  # a key opened something: it comes up before the next one
                QApplication.processEvents()
                front = self.front()
            key = "Space" if letter == " " else letter.upper()
            self.may_write |= self._writes(key, self.target())
            if letter.isascii():
                QTest.keyClicks(self.target(), letter)
            else:  # QTest knows the keys of ASCII alone
                key = Qt.Key.Key_unknown
                plain = Qt.KeyboardModifier.NoModifier
                press = QKeyEvent(QEvent.Type.KeyPress, key, plain, letter)
                QApplication.sendEvent(self.target(), press)

    def click(self) -> None:
        """Anywhere in front."""
        front = self.front()
        place = QPoint(self.dice.randrange(front.width()), self.dice.randrange(front.height()))
        if isinstance(front, QMenu) and _leaves(front.actionAt(place)):
            return
        self._click(front.childAt(place) or front, front, place)

    def click_button(self) -> None:
        front = self.front()
        shown = [
            one
            for one in front.findChildren(QWidget)
            if isinstance(one, QAbstractButton | QComboBox) and one.isVisible() and one.isEnabled()
        ]
        inside = [one for one in shown if one.window() is front]
        if inside:
            button = self.dice.choice(inside)
            place = button.mapTo(front, button.rect().center())
            self._click(front.childAt(place) or button, front, place)

    def patient(self) -> None:
        """Put somebody in front, by hand: so that the walk sees much of everyone."""
        ward = self.window.bridge.view.ward
        if not ward:
            self._press("F3")  # to the sample ward, where there is something to see
        elif self.front() is self.window:
            row = self.dice.choice(ward)
            self.say(f"goes to {row.id}")
            self.window.go_to(row.id)

    def wait(self) -> None:
        seconds = self.dice.choice((1, 60, 600, 3600))
        self.say(f"waits {seconds} s")
        self.machine.clock.time = self.machine.clock.time.plus(seconds)
        self.window.findChild(MinuteTick).tick()

    def resize(self) -> None:
        size = self.dice.choice(((1440, 900), (1366, 768), (1024, 700), (1920, 1080)))
        self.say(f"resizes to {size}")
        self.window.resize(*size)

    def _press(self, keys: str) -> None:
        target = self.target()
        if isinstance(target, QMenu) and _leaves(target.activeAction()):
            keys = "Esc"
        self.say(f"presses {keys} in {_name(target)}")
        self.may_write = self._writes(keys, target)
        QTest.keySequence(target, QKeySequence(keys))

    def _writes(self, keys: str, target: QWidget) -> bool:
        """Whether keys are a confirmation where they go."""
        give, front = self.window.page.give, self.front()
        match keys:
            case "Ctrl+Return" | "Ctrl+Enter":
                return (give is not None and give.isAncestorOf(target)) or isinstance(front, Sheet)
            case "Return" | "Enter":
                return isinstance(front, Sheet)
            case "S":
                return isinstance(front, AlarmPanel)
            case "Space":
                return target in self.writers()
            case _:
                return False

    def _click(self, widget: QWidget, front: QWidget, place: QPoint) -> None:
        self.say(f"clicks {_name(widget)}")
        self.may_write = widget in self.writers()
        QTest.mouseClick(
            widget, Qt.MouseButton.LeftButton, pos=widget.mapFrom(front, place), delay=-1
        )

    def say(self, words: str) -> None:
        self.said.append(words)

    # -- what must hold --------------------------------------------------------------------------

    def check(self) -> None:
        """The window is there, has the keys, and the record is what it was, or more if that was asked."""
        assert self.window.isVisible()
        self._check_keys()
        store = self.desktop._store
        assert store is not None
        if str(store.path) != self._file:
            self.look()
            return
        if store.head() == self._head:
            return
        assert self.may_write, "something was recorded that was not asked for"
        self.written += 1
        before = self.kept
        self.look()
        for patient_id, entries in before.items():
            now = self.kept.get(patient_id, ())
            assert now[: len(entries)] == entries, f"an entry of {patient_id} is another, or gone"

    def look(self) -> None:
        """Read everything there is."""
        store = self.desktop._store
        assert store is not None
        self._file, self._head = str(store.path), store.head()
        self.kept = {one: store.entries(one) for one in store.patients()}

    def _check_keys(self) -> None:
        if QApplication.activePopupWidget() is not None:
            return
        focused = QApplication.focusWidget()
        if focused is None:
            self.front().activateWindow()
            QTest.qWaitForWindowActive(self.front())
            focused = QApplication.focusWidget()
        last = self.front().focusWidget()
        assert focused is not None, f"the keys go nowhere, in {last and _name(last)}"
        assert focused.isVisible(), f"the keys go to {_name(focused)}, which is not to be seen"
        assert self.front().isAncestorOf(focused) or focused is self.front(), "keys go behind"


def _leaves(action: QAction | None) -> bool:
    """Whether it would end the walk."""
    return action is not None and any(key.toString() in LEAVES for key in action.shortcuts())


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QPushButton) else widget.accessibleName()
    return f"{type(widget).__name__} {text!r} in {type(widget.parent()).__name__}"


@pytest.mark.timeout(max(120, STEPS // 10))
def test_nothing_fails_is_lost_or_is_recorded_by_itself(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from PySide6.QtPrintSupport import QPrintDialog

    monkeypatch.chdir(tmp_path)  # some names it types are those of files
    # These are the system's own windows, which wait for an answer of their own.
    for asks in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asks, lambda *_a, **_k: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: "")
    monkeypatch.setattr(QPrintDialog, "exec", lambda _self: QDialog.DialogCode.Rejected)
    monkey = Monkey(machine.start(), machine, SEED)
    with capture_exceptions() as failed:
        for number in range(STEPS):
            try:
                monkey.step()
                assert not failed, format_captured_exceptions(failed)
                monkey.check()
            except Exception as error:
                steps = "\n".join(monkey.said)
                raise AssertionError(f"step {number}: {error}\nafter:\n{steps}") from error
    # A short walk may come by no form that is filled in; a long one that records nothing is stuck.
    assert monkey.written or STEPS < LONG, "it recorded nothing"


# -- what the walk has found -----------------------------------------------------------------------


def test_nothing_is_recorded_while_a_list_hangs_over_the_form(window: MainWindow) -> None:
    find(window, "patel")
    press("Ctrl+D")
    form = dose_form(window)
    form.amount.setText("2 g")
    form.route.segmented().set_value("IM")
    form.site.segmented().set_value("right")
    count = len(lines(window))
    product = form.findChild(QComboBox)
    product.showPopup()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keySequence(popup, QKeySequence("Ctrl+Return"))
    assert len([line for line in lines(window) if line.entry_id]) <= count
    product.hidePopup()


def test_what_is_due_takes_no_keys_where_nobody_is(machine: Machine, tmp_path: Path) -> None:
    Store.create(tmp_path / "ward.mgtracker.db").close()
    window = machine.start(tmp_path / "ward.mgtracker.db").window
    assert window is not None
    assert focused() is window.empty.add
    press("U")
    assert focused() is window.empty.add
