"""The clock is moved while the window is open, or while it was closed: a line says so until it is closed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical.clock import DAY, HOUR, MINUTE, Instant
from mgtracker.clinical.clock_moves import Reading
from mgtracker.clinical.events import Fact, Patient, Void
from mgtracker.clinical.notation import read_event
from mgtracker.db.store import Store
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.clock_banner import ClockWatch
from mgtracker.ui.journal_model import journal_lines
from mgtracker.ui.settings import Settings
from mgtracker.wall_clock import WallClock

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    path = tmp_path / "ward.mgtracker.db"
    with Store.create(path) as store, store.writing():
        store.append("p", Patient(ANCHOR, "SAMPLE, Ada", "S-1"), ANCHOR, by="RN A")
    return path


def opened(machine: Machine, ward: Path) -> tuple[MainWindow, ClockWatch]:
    window = machine.start(ward).window
    assert window is not None
    watch = window.findChild(ClockWatch)
    assert isinstance(watch, ClockWatch)
    return window, watch


def test_a_clock_that_goes_right_says_nothing(machine: Machine, ward: Path) -> None:
    window, watch = opened(machine, ward)
    machine.clock.time = ANCHOR.plus(HOUR)
    window.bridge.refresh()
    assert watch.banner is None


@pytest.mark.hazard("H-07")
def test_a_clock_set_back_while_the_window_was_closed(machine: Machine, ward: Path) -> None:
    machine.clock.time = ANCHOR.plus(-HOUR)
    window, watch = opened(machine, ward)
    banner = watch.banner
    assert banner is not None
    assert banner.isVisible()
    assert "said 14:05, and then 13:05" in banner.accessibleName()
    close = banner.findChild(ActionButton)
    assert isinstance(close, ActionButton)
    close.click()
    assert not banner.isVisible()
    machine.clock.time = ANCHOR.plus(-HOUR + MINUTE)
    window.bridge.refresh()
    assert not banner.isVisible()  # said once


@pytest.mark.parametrize(
    ("moved", "says"),
    [
        (DAY, "said 14:06, and then Fri 15 14:06"),
        (-2 * HOUR, "said 14:06, and then 12:06"),
    ],
)
@pytest.mark.hazard("H-07")
def test_a_clock_moved_while_the_window_is_open(
    machine: Machine, ward: Path, moved: int, says: str
) -> None:
    window, _ = opened(machine, ward)
    told = [Reading(ANCHOR, 100.0), Reading(ANCHOR.plus(MINUTE + moved), 160.0)]
    watch = ClockWatch(window, lambda: told.pop(0) if len(told) > 1 else told[0])
    watch.look(window.bridge.view)
    assert watch.banner is not None
    assert says in watch.banner.accessibleName()


@pytest.mark.hazard("H-27")
@pytest.mark.parametrize(
    ("moved", "says"),
    [
        (DAY, "said 16:05, and then Fri 15 16:05"),
        (-HOUR, "said 16:05, and then 15:05"),
        (MINUTE, None),
    ],
)
def test_a_clock_moved_while_the_window_was_closed(
    machine: Machine, ward: Path, moved: int, says: str | None
) -> None:
    """The computer ran on: what it counted since the last look tells how late it is."""
    window, _ = opened(machine, ward)
    settings = Settings(machine.ini)
    settings.clock_reading = Reading(ANCHOR, 100.0, "start 1")
    later = Reading(ANCHOR.plus(2 * HOUR + moved), 100.0 + 2 * HOUR, "start 1")
    watch = ClockWatch(window, lambda: later, settings)
    if says is None:
        assert watch.banner is None
        return
    assert watch.banner is not None
    assert says in watch.banner.accessibleName()
    again = ClockWatch(window, lambda: later, settings)
    assert again.banner is None  # said once


def test_after_another_start_of_the_computer_nobody_knows(machine: Machine, ward: Path) -> None:
    window, _ = opened(machine, ward)
    settings = Settings(machine.ini)
    settings.clock_reading = Reading(ANCHOR, 100.0, "start 1")
    watch = ClockWatch(window, lambda: Reading(ANCHOR.plus(DAY), 5.0, "start 2"), settings)
    assert watch.banner is None


def test_the_program_keeps_what_the_clock_said(machine: Machine, ward: Path) -> None:
    opened(machine, ward)
    kept = Settings(machine.ini).clock_reading
    now = WallClock().reading()
    if now.start:  # Linux
        assert kept is not None
        assert kept.start == now.start
        assert 0 <= now.elapsed - kept.elapsed < HOUR
    else:
        assert kept is None


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "null",
        "5",
        "[1, 2]",
        '[1, 0, NaN, "x"]',
        '[1, 0, 1e300, "x"]',
        '[9999999999999, 0, 5, "x"]',
        '[1000, 0, -1, "x"]',
        '[1000, 0, 5, ""]',
        '["a", 0, 5, "x"]',
        "[[" * 2000,
    ],
)
def test_a_reading_that_cannot_be_one_is_none(machine: Machine, kept: str) -> None:
    Settings(machine.ini)._kept.setValue("clock", kept)
    assert Settings(machine.ini).clock_reading is None


@pytest.mark.hazard("H-27")
def test_the_journal_says_where_the_clock_had_been_set_back(machine: Machine, ward: Path) -> None:
    with Store.open(ward) as store, store.writing():
        keys = {"at": ANCHOR.plus(-2 * HOUR).as_written(), "weight": "70 kg"}
        weighed = read_event("fact", keys)
        assert isinstance(weighed, Fact)
        # No line of its own, so what stands on both sides of it is marked.
        struck = Void(ANCHOR, "another", "mistyped")
        store.append("p", struck, ANCHOR.plus(-2 * HOUR), by="RN A")
        store.append("p", weighed, ANCHOR.plus(-2 * HOUR), by="RN A")
        store.append(
            "p", replace(weighed, weight=None, pregnant=False), ANCHOR.plus(-HOUR), by="RN A"
        )
    machine.clock.time = ANCHOR.plus(HOUR)
    window, _ = opened(machine, ward)
    window.bridge.select("p")
    lines = [line.what for line in journal_lines(window.bridge.view)]
    before, neither, after = lines
    assert "SAMPLE, Ada" in before
    assert "set back after this was written: the entry after it says 12:05." in before
    assert neither == "not pregnant"
    assert "weight 70 kg" in after
    assert "set back before this was written: the entry before it says 14:05." in after


@pytest.mark.hazard("H-07")
def test_another_time_zone_of_the_computer_moves_nothing(machine: Machine, ward: Path) -> None:
    window, _ = opened(machine, ward)
    due, at = [row.next for row in window.bridge.view.ward], ANCHOR.seconds
    summer, west = HOUR, -5 * HOUR  # the ward's own, and another
    told = [
        Reading(Instant(at + minute * MINUTE, offset), 100.0 + minute * MINUTE)
        for minute, offset in enumerate((summer, summer, west, west, summer))
    ]
    watch = ClockWatch(window, lambda: told.pop(0))
    assert watch.zone_banner is None
    watch.look(window.bridge.view)
    banner = watch.zone_banner
    assert banner is not None
    assert "clock says 08:07, the ward's says 14:07" in banner.accessibleName()
    close = banner.findChild(ActionButton)
    assert isinstance(close, ActionButton)
    close.click()
    watch.look(window.bridge.view)
    assert not banner.isVisible()  # said once
    watch.look(window.bridge.view)
    assert watch.banner is None
    assert [row.next for row in window.bridge.view.ward] == due
