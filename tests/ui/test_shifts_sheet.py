"""When shifts begin: read as people write it, and nothing else."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from mgtracker.clinical.errors import InputError
from mgtracker.ui.settings import SHIFTS
from mgtracker.ui.shifts_sheet import ShiftsSheet, parse_shifts, spell_shifts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("07:30 19:30", [(7, 30), (19, 30)]),
        ("23:00, 7:00,15:00", [(7, 0), (15, 0), (23, 0)]),
        ("07:30 07:30", [(7, 30)]),
        ("00:00", [(0, 0)]),
    ],
)
def test_times_of_shifts(text: str, times: list[tuple[int, int]]) -> None:
    shifts = parse_shifts(text)
    assert shifts == tuple(dt.time(*time) for time in times)
    assert parse_shifts(spell_shifts(shifts)) == shifts


@pytest.mark.parametrize("text", ["24:00", "7.30", "7", "07:60", "07:30 noon", "", " , "])
def test_what_is_no_time(text: str) -> None:
    with pytest.raises(InputError, match="07:30"):
        parse_shifts(text)


def test_the_sheet_says_what_it_does_not_take(qtbot: QtBot) -> None:
    sheet = ShiftsSheet(SHIFTS)
    qtbot.addWidget(sheet)
    taken: list[object] = []
    sheet.confirmed.connect(taken.append)
    sheet.times.setText("noon")
    sheet.go_on()
    assert taken == []
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert "'noon' is not a time; write it as 07:30." in said
    sheet.times.setText("7:00")
    sheet.go_on()
    assert taken == [(dt.time(7, 0),)]
