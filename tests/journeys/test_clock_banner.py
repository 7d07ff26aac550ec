"""The clock is moved while the window is open, or while it was closed: a line says so until it is closed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical.clock import DAY, HOUR, MINUTE, Instant
from mgtracker.clinical.clock_moves import Reading
from mgtracker.clinical.events import Patient
from mgtracker.db.store import Store
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.clock_banner import ClockWatch

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
