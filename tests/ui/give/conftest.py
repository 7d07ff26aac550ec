"""A nurse at the panel: a real record in memory, a clock that stands, and a keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Entry, Event, Patient
from mgtracker.clinical.notation import read_event
from mgtracker.clinical.verdict import Level
from mgtracker.db.store import Store
from mgtracker.exchange.protocols import load_protocol
from mgtracker.session import Session
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.give.panel import GivePanel

NOW = "2026-05-14T14:05:00+01:00"
CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class StandingClock:
    """Tells the time it was told."""

    def __init__(self, now: Instant) -> None:
        self.time = now

    def now(self) -> Instant:
        return self.time


class Nurse:
    """Sits at the panel of one patient."""

    def __init__(self, qtbot: QtBot, store: Store, now: str, zone: str) -> None:
        self.qtbot = qtbot
        self.store = store
        self.zone = ZoneInfo(zone)
        self.clock = StandingClock(Instant.parse(now))
        self.session = Session(store, load_protocol(), self.clock, self.zone, author="J. Mensah")
        born = Instant.parse("2026-05-01T00:00:00Z")
        with store.writing():
            for key, name in (("p1", "OKAFOR, Amara"), ("p2", "OSEI, Ama")):
                who = Patient(born, name, key, birth_date="1992-03-03", sex="female")
                store.append(key, who, born, by="x")
        self.bridge = Bridge(self.session)
        self.bridge.select("p1")
        self.panel: GivePanel

    def sit_down(self) -> None:
        self.panel = GivePanel(self.bridge)
        self.bridge.changed.connect(self.panel.show_view)
        self.qtbot.addWidget(self.panel)
        self.panel.resize(404, 860)
        with self.qtbot.waitActive(self.panel):
            self.panel.show()
            self.panel.activateWindow()
        self.panel.open_tab("dose")

    # -- the record ----------------------------------------------------------------------------

    def known(self, kind: str, at: str, **keys: Any) -> Entry:
        """Something that another hand recorded; not seen before the next look."""
        event = read_event(kind, {"at": at, **keys})
        with self.store.writing():
            return self.store.append("p1", event, event.at, by="A. Reyes")

    def look(self) -> None:
        self.bridge.refresh()

    def at(self, now: str) -> None:
        """The clock goes on, and the window tells the panel."""
        self.clock.time = Instant.parse(now)
        self.bridge.refresh()

    def last(self) -> Event:
        return self.entries()[-1].event

    def entries(self) -> tuple[Entry, ...]:
        return self.store.entries("p1")

    # -- the keyboard --------------------------------------------------------------------------

    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None, "the focus is nowhere"
        return focus

    def type(self, text: str) -> None:
        for letter in text:
            self.qtbot.keyClicks(self.focus(), letter)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        self.qtbot.keyClick(self.focus(), key, modifier)

    def tab(self, times: int = 1) -> None:
        for _ in range(times):
            self.press(Qt.Key.Key_Tab)

    def alt(self, letter: str) -> None:
        """Go to a field by its mnemonic."""
        key = Qt.Key(ord(letter.upper()))
        self.press(key, Qt.KeyboardModifier.AltModifier)

    def write_over(self, text: str) -> None:
        self.press(Qt.Key.Key_A, CTRL)
        self.type(text)

    def record(self) -> None:
        self.press(Qt.Key.Key_Return, CTRL)

    # -- what is seen --------------------------------------------------------------------------

    @property
    def said(self) -> str:
        return self.panel.foot.said()

    @property
    def level(self) -> Level | None:
        """The level of the verdict on the screen; None without one."""
        view = self.panel.body.verdict
        return None if view.isHidden() else view.card.verdict().level

    @property
    def head(self) -> str:
        return self.panel.body.verdict.card.verdict().headline

    def rows(self) -> dict[str, str]:
        """What stands under the head: label, and the whole line."""
        rows = self.panel.body.verdict.card.verdict().rows
        return {
            label: strong + ("" if rest[:1] in ("", ",") else " ") + rest
            for label, strong, rest in rows
        }

    def titles(self) -> list[str]:
        shown = self.panel.body.verdict.shown()
        return [] if shown is None else [card.title for card in shown.cards]

    def can_record(self) -> bool:
        return self.panel.foot.way_on.isEnabled()


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as store:
        yield store


@pytest.fixture
def make_nurse(qtbot: QtBot, store: Store, put_on: Callable[..., object]) -> Callable[..., Nurse]:
    def make(now: str = NOW, zone: str = "Europe/London", *, checked: bool = True) -> Nurse:
        put_on()
        nurse = Nurse(qtbot, store, now, zone)
        if checked:
            moment = Instant.parse(now).plus(-900).as_written()
            nurse.known(
                "fact",
                moment,
                creatinine_clearance="85 mL/min",
                weight="62 kg",
                volume="corrected",
                heart_block=False,
                pregnant=False,
                low_pth=False,
            )
            nurse.known(
                "bedside",
                moment,
                reflex="present",
                respiratory_rate=18,
                urine_4h="160 mL",
                antidote_ready=True,
            )
            nurse.look()
        nurse.sit_down()
        return nurse

    return make


@pytest.fixture
def nurse(make_nurse: Callable[..., Nurse]) -> Nurse:
    """At 14:05, with a patient whose bedside check and clearance are good."""
    return make_nurse()
