"""Rows of a ward made by hand, and the sample ward at its own moment."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import MINUTE, Instant
from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Patient
from mgtracker.clinical.judge.question import Kidney
from mgtracker.clinical.verdict import Level
from mgtracker.db.store import Store
from mgtracker.desktop.sample import fill_sample
from mgtracker.exchange.protocols import load_protocol
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.session import Session
from mgtracker.view import LabPoint, Latest, View, WardRow

if TYPE_CHECKING:
    from collections.abc import Iterator

PROTOCOL = load_protocol()
ZONE = ZoneInfo("Europe/London")
NOW = ANCHOR


class AtTheAnchor:
    def now(self) -> Instant:
        return ANCHOR


@pytest.fixture(scope="session")
def sample() -> Iterator[View]:
    """The sample ward, nobody in front."""
    with Store.in_memory() as store:
        fill_sample(store, ANCHOR, PROTOCOL)
        yield Session(store, PROTOCOL, AtTheAnchor(), ZONE, author="J. Mensah").refresh()


def due(task: str, what: str, minutes: int, before: int = 30, grace: int = 60, **keys: Any) -> Due:
    at = NOW.plus(minutes * MINUTE)
    opens, overdue = at.plus(-before * MINUTE), at.plus(grace * MINUTE)
    return Due("labs-initial", task, what, opens, at, overdue, **keys)


def latest(
    value: str, position: str | None, way: str | None, *, minutes: int, doubt: bool = False
) -> Latest:
    why = ("soon-after-dose",) if doubt else ()
    point = LabPoint(NOW.plus(-minutes * MINUTE), Fraction(value), value, why, "e")
    return Latest(point, position, way)


def row(identity: str = "a", *dues: Due, level: Level = Level.OK, **keys: Any) -> WardRow:
    patient = Patient(NOW, f"{identity.upper()}, Ann", f"{identity}-1", bed=identity)
    made = WardRow(
        identity, patient, level, None, 0, None, Kidney(None, None, "missing"), None, (), dues, {}
    )
    return replace(made, **keys)


def view_of(*rows: WardRow, author: str | None = "J. Mensah", now: Instant = NOW) -> View:
    return View(now, ZONE, "ward", author, PROTOCOL, rows, None, read_only=False)
