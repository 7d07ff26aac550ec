"""A ward of two with alarms, on a clock set by the test, behind a bridge."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import HOUR, MINUTE, Instant
from mgtracker.clinical.events import Event, Patient
from mgtracker.clinical.notation import read_event
from mgtracker.db.store import Store
from mgtracker.exchange.protocols import load_protocol
from mgtracker.session import Session
from mgtracker.ui.bridge import Bridge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from PySide6.QtWidgets import QApplication

    from mgtracker.ui import theme

START = Instant.parse("2026-03-02T08:00:00+00:00")
SULFATE = "magnesium sulfate"


class Clock:
    """A time that is moved by the test."""

    def __init__(self) -> None:
        self.time = START

    def now(self) -> Instant:
        return self.time


class Ward:
    """Ada has a dose by needle due at 09:00; Ben has nothing yet."""

    def __init__(self, store: Store) -> None:
        self.store, self.clock = store, Clock()
        for identity, name, bed in (("ada", "SAMPLE, Ada", "4"), ("ben", "BROOK, Ben", "7")):
            self.append(identity, Patient(START, name, identity, bed=bed))
        self.write("ada", "fact", creatinine_clearance="85 mL/min", pregnant=False)
        times = {"every": "4 h", "count": 1, "first": START.plus(HOUR).as_written()}
        self.write("ada", "order", drug=SULFATE, amount="5 g", route="IM", **times)
        self.session = Session(
            store, load_protocol(), self.clock, ZoneInfo("Europe/London"), author="RN A"
        )
        self.bridge = Bridge(self.session)

    def write(self, patient: str, kind: str, **keys: Any) -> Event:
        event = read_event(kind, {"at": self.clock.time.as_written()} | keys)
        self.append(patient, event)
        return event

    def append(self, patient: str, event: Event) -> None:
        with self.store.writing():
            self.store.append(patient, event, self.clock.time, by="RN A")

    def move(self, minutes: int) -> None:
        """So many minutes later, as the minute's tick has it."""
        self.clock.time = self.clock.time.plus(minutes * MINUTE)
        self.bridge.refresh()


@pytest.fixture
def ward(put_on: Callable[..., theme.Theme], qapp: QApplication) -> Iterator[Ward]:
    with Store.in_memory() as store:
        yield Ward(store)
