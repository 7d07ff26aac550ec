"""A patient leaves the ward, is found again, and comes back: by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical.clock import DAY
from mgtracker.clinical.events import Fact
from mgtracker.ui.palette.rows import headline, second
from mgtracker.ui.presence_sheet import PresenceSheet

from .steps import find, front, lines, press, sheet, type_in

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine

COMMAND = "left the ward"


def by_palette(words: str) -> None:
    press("Ctrl+K")
    type_in(words)
    press("Return")


def on_board(window: MainWindow) -> set[str]:
    return {row.id for row in window.bridge.view.ward}


def asked(window: MainWindow) -> PresenceSheet:
    current = sheet(window)
    assert isinstance(current, PresenceSheet)
    return current


@pytest.mark.hazard("H-29")
def test_off_the_board_found_by_name_and_back(window: MainWindow) -> None:
    window.bridge.set_author("RN A")
    find(window, "okafor")
    by_palette(COMMAND)
    opened = asked(window)
    assert opened.windowTitle() == "Left the ward?"
    press("Return")
    assert window.sheets.current is opened, "how they left has to be said"
    opened.choices()[0].setFocus()
    press("Space")
    press("Return")
    assert window.sheets.current is None
    assert "okafor" not in on_board(window)
    assert not any(one.patient_id == "okafor" for one in window.bridge.view.alarms)
    assert lines(window)[0].what.startswith("left the ward")
    press("Esc")
    press("Esc")
    assert window.bridge.view.patient is None
    press("Ctrl+K")
    type_in("okafor")
    [found] = window.finder.panel.model.rows()
    assert "OKAFOR" in headline(found).upper()
    assert second(found).startswith("left the ward, record number")
    press("Return")
    assert "OKAFOR" in front(window).upper()
    press("Ctrl+Shift+L")
    assert window.sheets.current is None
    assert "okafor" in on_board(window)


def test_nobody_is_lost_where_everybody_has_left(window: MainWindow) -> None:
    window.bridge.set_author("RN A")
    for identity in sorted(on_board(window)):
        window.go_to(identity)
        press("Ctrl+Shift+L")
        press("Space")
        press("Return")
    press("Esc")
    assert (window.bridge.view.ward, window.bridge.view.alarms) == ((), ())
    find(window, "okafor")
    assert "OKAFOR" in front(window).upper()


@pytest.mark.hazard("H-29")
def test_after_a_long_silence_it_is_asked_and_answered(
    machine: Machine, window: MainWindow
) -> None:
    window.bridge.set_author("RN A")
    machine.clock.time = machine.clock.time.plus(40 * DAY)
    window.bridge.refresh()
    row = next(row for row in window.bridge.view.ward if row.id == "okafor")
    (due,) = row.due
    window.open_due(due, row.id)
    opened = asked(window)
    assert opened.windowTitle() == "Still on the ward?"
    press("Space")
    press("Return")
    assert window.sheets.current is None
    said = window.bridge.view.patient.course.of_kind(Fact)[-1].event  # type: ignore[union-attr]
    assert isinstance(said, Fact)
    assert said.on_ward is True
    row = next(row for row in window.bridge.view.ward if row.id == "okafor")
    assert "presence" not in {one.task for one in row.due}
