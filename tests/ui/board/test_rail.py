"""Beside a patient everybody's bed and level stay in sight."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mgtracker.ui.board.rail import BedRail

from .conftest import row, view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mgtracker.ui.theme import Theme
    from mgtracker.view import View


def test_every_bed_has_a_cell_that_opens(
    qtbot: QtBot, put_on: Callable[..., Theme], sample: View
) -> None:
    put_on()
    rail = BedRail()
    qtbot.addWidget(rail)
    rail.resize(60, 850)
    rail.show_view(sample)
    rail.show()
    assert rail.width() == 60
    assert [one.patient.bed for one in rail.model.rows()] == ["4", "12", "7", "15", "11"]
    assert {rail.rows.sizeHintForRow(place) for place in range(5)} == {48}
    rail.rows.focus_row(0)
    qtbot.keyClick(rail.rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(rail.picked) as picked:
        qtbot.keyClick(rail.rows, Qt.Key.Key_Return)
    assert picked.args == ["okafor"]
    place = rail.rows.visualRect(rail.model.index(3)).center()
    with qtbot.waitSignal(rail.picked) as picked:
        qtbot.mouseClick(rail.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == ["patel"]


def test_cells_are_lower_in_a_low_window(qtbot: QtBot, put_on: Callable[..., Theme]) -> None:
    put_on()
    rail = BedRail()
    qtbot.addWidget(rail)
    rail.show_view(view_of(row("a")))
    rail.resize(60, 700)
    rail.show()
    assert rail.rows.sizeHintForRow(0) == 44


def test_a_cell_says_everything(qtbot: QtBot, put_on: Callable[..., Theme]) -> None:
    put_on()
    rail = BedRail()
    qtbot.addWidget(rail)
    bedless = row("a")
    bedless = replace(bedless, patient=replace(bedless.patient, bed=None))
    rail.show_view(view_of(bedless))
    spoken = rail.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("OK, no bed, A, Ann")
    rail.grab()
