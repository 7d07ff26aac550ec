"""While a secret is looked at: the window goes on, fields wait, nothing is begun twice or heard too late."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from mgtracker.clinical.errors import InputError, MgtrackerError
from mgtracker.db.slow_steps import Steps, slow
from mgtracker.ui.measured import label
from mgtracker.ui.people.working import Working
from mgtracker.ui.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

SAYS = "Checking the PIN"


class Door(Sheet):
    """One field, and what was heard of it."""

    def __init__(self, gate: Event) -> None:
        super().__init__("Door", "Open")
        self.words, self.field, self.fixed = label("Type it."), QLineEdit(), QLineEdit()
        self.fixed.setReadOnly(True)
        for part in (self.words, self.field, self.fixed):
            self.body.addWidget(part)
        self.working = Working(self, self.words)
        self.heard: list[object] = []
        self.left = 0
        self._gate = gate

    def go(self, steps: Steps[object] | None = None) -> None:
        self.working.go(steps or self.wait(), SAYS, self.heard.append, self.heard.append)

    def wait(self) -> Steps[str]:
        """As long as the gate is closed."""
        try:
            yield from slow(partial(self._gate.wait, 20))
            yield from slow(str)
        except GeneratorExit:
            self.left += 1
            raise
        return "open"


@pytest.fixture
def gate() -> Iterator[Event]:
    gate = Event()
    yield gate
    gate.set()


@pytest.fixture
def door(gate: Event, qtbot: QtBot) -> Door:
    door = Door(gate)
    qtbot.addWidget(door)
    door.open()
    return door


def test_the_window_goes_on_meanwhile_and_says_what_it_waits_for(
    door: Door, gate: Event, qtbot: QtBot
) -> None:
    door.field.setText("704938")
    door.go()
    assert door.words.text() == SAYS
    ticks: list[int] = []
    QTimer.singleShot(0, door, lambda: ticks.append(1))
    qtbot.waitUntil(lambda: bool(ticks))
    assert door.working.is_busy
    assert door.field.isReadOnly()
    qtbot.keyClicks(door.field, "1")
    assert door.field.text() == "704938"
    gate.set()
    qtbot.waitUntil(lambda: not door.working.is_busy)
    assert door.heard == ["open"]
    assert door.words.text() == "Type it."
    assert not door.field.isReadOnly()
    assert door.fixed.isReadOnly()


def test_a_second_enter_begins_nothing(door: Door, gate: Event, qtbot: QtBot) -> None:
    door.go()
    door.go()
    gate.set()
    qtbot.waitUntil(lambda: not door.working.is_busy)
    assert door.heard == ["open"]
    assert door.left == 0


def test_a_sheet_that_is_closed_hears_nothing_more(door: Door, gate: Event, qtbot: QtBot) -> None:
    door.go()
    door.reject()
    assert not door.working.is_busy
    assert door.left == 1
    assert not door.field.isReadOnly()
    gate.set()
    ticks: list[int] = []
    QTimer.singleShot(120, door, lambda: ticks.append(1))  # longer than between two looks
    qtbot.waitUntil(lambda: bool(ticks))
    assert door.heard == []
    door.working.leave()
    assert door.left == 1


def test_what_the_work_refuses_goes_through_the_steps(door: Door, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise InputError("this is not your passphrase")

    door.go(slow(refuse))
    qtbot.waitUntil(lambda: not door.working.is_busy)
    (error,) = door.heard
    assert isinstance(error, InputError)


def test_what_is_refused_at_once_is_heard_at_once(door: Door) -> None:
    def refuse() -> Steps[None]:
        yield from ()
        raise InputError("wait")

    door.go(refuse())
    assert isinstance(door.heard[0], MgtrackerError)
    assert not door.working.is_busy


def test_what_nobody_foresaw_is_raised_and_the_fields_are_free(door: Door, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as raised:
        door.go(slow(partial(int, "two")))
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ValueError
    assert not door.working.is_busy
    assert not door.field.isReadOnly()
    assert door.heard == []
