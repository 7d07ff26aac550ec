"""What is due, in a list: heads are passed over, the last one folds, Enter asks for the form."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mgtracker.clinical.clock import MINUTE
from mgtracker.clinical.verdict import Level
from mgtracker.ui.board.due_list import DueList
from mgtracker.ui.board.due_model import ENTRY, DueModel, Head
from mgtracker.ui.due_groups import grouped

from .conftest import NOW, ZONE, due, row, view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.theme import Theme
    from mgtracker.view import WardRow

SHIFTS = (dt.time(7, 30), dt.time(19, 30))
DOSE = due("dose", "5 g IM magnesium sulfate", 0, number=3, count=6)
SOON = due("container", "pump-1", 40, target="pump-1")
LATER = due("draw", "pth", 600)
WARD = (row("a", DOSE, SOON), row("b", LATER, level=Level.WARN))


def show(shown: DueList | DueModel, *ward: WardRow, minutes: int = 0) -> None:
    view = view_of(*ward, now=NOW.plus(minutes * MINUTE))
    shown.show_groups(grouped(ward, view.now, ZONE, SHIFTS), view)


@pytest.fixture
def listed(qtbot: QtBot, put_on: Callable[..., Theme]) -> DueList:
    put_on()
    made = DueList("Due", of_ward=True)
    qtbot.addWidget(made)
    made.resize(348, 600)
    show(made, *WARD)
    made.show()
    return made


def entries(listed: DueList) -> list[str]:
    model = listed.entries
    return [model.index(place).data() for place in range(model.rowCount())]


def test_it_is_a_model(qtmodeltester: ModelTester) -> None:
    model = DueModel()
    show(model, *WARD)
    qtmodeltester.check(model, force_py=True)


def test_each_group_has_its_head_and_the_last_is_closed(listed: DueList) -> None:
    assert entries(listed) == [
        "Now: 1",
        "5 g IM magnesium sulfate, 3 of 6, due 14:05, now. Bed a, A, Ann, OK",
        "Next 2 h: 1",
        "Bag empty on pump-1: change it, due 14:45, in 40 min. Bed a, A, Ann, OK",
        "Later: 1, from Fri 00:05, closed",
    ]
    assert listed.entries.count() == 3


def test_the_keys_pass_over_heads(listed: DueList, qtbot: QtBot) -> None:
    listed.setFocus()
    listed.focus_row(listed.first())
    places = [listed.currentIndex().row()]
    for _ in range(3):
        qtbot.keyClick(listed, Qt.Key.Key_Down)
        places.append(listed.currentIndex().row())
    assert places == [1, 3, 4, 4]


def test_enter_asks_for_the_form(listed: DueList, qtbot: QtBot) -> None:
    listed.focus_row(3)
    with qtbot.waitSignal(listed.wanted) as asked:
        qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert asked.args == [SOON, "a"]


def test_a_click_asks_for_the_form(listed: DueList, qtbot: QtBot) -> None:
    place = listed.visualRect(listed.entries.index(1)).center()
    with qtbot.waitSignal(listed.wanted) as asked:
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [DOSE, "a"]


def test_enter_on_the_last_head_opens_and_closes_it(listed: DueList, qtbot: QtBot) -> None:
    listed.focus_row(4)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert entries(listed)[4:] == [
        "Later: 1, open",
        "Draw PTH, due Fri 15 00:05, in 10 h. Bed b, B, Ann, WARN",
    ]
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert len(entries(listed)) == 5


def test_the_focus_stays_on_what_it_was_on(listed: DueList) -> None:
    listed.focus_row(3)
    late = row("c", due("draw", "magnesium", -60, grace=0))
    show(listed, *WARD, late, minutes=1)
    entry = listed.currentIndex().data(ENTRY)
    assert not isinstance(entry, Head)
    assert entry.dues == (SOON,)
    assert listed.currentIndex().row() == 4


def test_a_long_line_makes_its_row_higher(listed: DueList) -> None:
    long = due(
        "container", "pump", 50, target="the second syringe pump at the right side of the bed"
    )
    show(listed, row("a", SOON, long))
    plain, higher = (listed.sizeHintForRow(place) for place in (1, 2))
    assert plain == 48
    assert higher > plain


def test_a_long_name_stands_over_how_far_away_it_is(listed: DueList) -> None:
    long = row("b", SOON)
    long = replace(long, patient=replace(long.patient, name="VON UND ZU HOHENSTEIN, Ann"))
    show(listed, long, row("a", SOON))
    assert [listed.sizeHintForRow(place) for place in (1, 2)] == [48, 64]


def test_of_nothing_it_says_so(listed: DueList) -> None:
    show(listed, row("a"))
    assert entries(listed) == []
    assert listed.nothing == "Nothing is due."
