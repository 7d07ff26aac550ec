"""A ward of one patient whose numbers are known, and the panel that draws it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.clinical.events import Entry, Patient
from mgtracker.clinical.notation import read_event
from mgtracker.db.store import Store
from mgtracker.exchange.protocols import load_protocol
from mgtracker.session import Session
from mgtracker.ui import theme
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.frame import Frame
from mgtracker.ui.trend.lane_layout import Held, LaneLayout
from mgtracker.ui.trend.lane_rows import lane_rows, least
from mgtracker.ui.trend.look import Look

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONDON = ZoneInfo("Europe/London")
NOW = Instant.parse("2026-05-14T14:05:00+01:00")
SULFATE = {"drug": "magnesium sulfate", "product": "50 % injection"}
CLEARANCE = ("fact", {"at": "2026-05-13T08:00:00+01:00", "creatinine_clearance": "88 mL/min"})
COURSE = (
    CLEARANCE,
    (
        "labs",
        {
            "at": "2026-05-13T15:10:00+01:00",
            "magnesium": "0.44 mmol/L",
            "calcium": "1.62 mmol/L",
            "pth": "2.3 pmol/L",
            "albumin": "32 g/L",
        },
    ),
    (
        "dose",
        {**SULFATE, "product": "20 % injection", "at": "2026-05-13T16:10:00+01:00"}
        | {"amount": "2 g", "route": "IV", "over": "15 min"},
    ),
    (
        "rate",
        {
            "at": "2026-05-13T16:30:00+01:00",
            "drug": "magnesium sulfate",
            "line": "pump-1",
            "rate": "1 g/h",
            "until": "2026-05-14T18:30:00+01:00",
        },
    ),
    (
        "dose",
        {**SULFATE, "at": "2026-05-14T06:00:00+01:00", "amount": "5 g", "route": "IM"}
        | {"site": "right"},
    ),
    (
        "dose",
        {**SULFATE, "at": "2026-05-14T10:05:00+01:00", "amount": "5 g", "route": "IM"}
        | {"site": "left"},
    ),
    (
        "dose",
        {"drug": "calcium gluconate", "at": "2026-05-14T11:00:00+01:00", "amount": "2 g"}
        | {"route": "IV", "over": "10 min"},
    ),
    (
        "labs",
        {
            "at": "2026-05-14T12:00:00+01:00",
            "magnesium": "1.08 mmol/L",
            "calcium": "1.71 mmol/L",
            "during_infusion": True,
        },
    ),
)
"""33.584 g in 24 h at `NOW`; a further 5 g crosses 40 g at 15:30."""

Events = Iterable[tuple[str, dict[str, Any]]]
Ward = Callable[..., Bridge]
Lay = Callable[[Held, float, float], LaneLayout]


class FixedClock:
    """One moment."""

    def __init__(self, now: Instant) -> None:
        self._now = now

    def now(self) -> Instant:
        return self._now


@pytest.fixture
def ward() -> Iterable[Ward]:
    """Makes a bridge on a journal in memory; entries are called e1, e2, ... in their order."""
    with Store.in_memory() as store:

        def make(events: Events = COURSE, now: Instant = NOW, zone: ZoneInfo = LONDON) -> Bridge:
            start = Instant.parse("2026-01-01T00:00:00+00:00")
            with store.writing():
                store.append("p", Patient(start, "OKAFOR, Amara", "604 1192"), start)
                read = [read_event(kind, plain) for kind, plain in events]
                entries = [
                    Entry(f"e{n}", event, event.at, n) for n, event in enumerate(read, start=1)
                ]
                store.append_many("p", entries)
            session = Session(store, load_protocol(), FixedClock(now), zone, author="T. Ester")
            session.select("p")
            return Bridge(session)

        yield make


@pytest.fixture
def panel(qtbot: QtBot, put_on: Callable[..., theme.Theme]) -> TrendPanel:
    """An empty trend on the screen, in the light theme."""
    trend = TrendPanel()
    qtbot.addWidget(trend)
    trend.resize(976, 601)
    trend.show()
    qtbot.waitExposed(trend)
    return trend


@pytest.fixture
def drawn(panel: TrendPanel, ward: Ward) -> tuple[TrendPanel, Bridge]:
    """The usual course, drawn."""
    bridge = ward()
    panel.show_view(bridge.view)
    return panel, bridge


def five_grams(at: str = "2026-05-14T14:05:00+01:00", **others: str) -> Any:
    """A dose to be typed."""
    plain = {**SULFATE, "at": at, "amount": "5 g", "route": "IM", "site": "right"}
    return read_event("dose", plain | others)


@pytest.fixture
def lay(ward: Ward, put_on: Callable[..., object]) -> Lay:
    """Lays a lane out: what is held, pixels wide, days before now; a third as much after it."""
    view = ward().view

    def laid(held: Held, width: float, days: float) -> LaneLayout:
        start, end = NOW.seconds - days * 24 * HOUR, NOW.seconds + days * 8 * HOUR
        frame = Frame(start, end, 0, 1, width, max(68, least(held.names())))
        rows = lane_rows(held.names(), frame.height)
        return LaneLayout(held, view, Look(theme.current()), frame, rows, "", held.only_other())

    return laid
