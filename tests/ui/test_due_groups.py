"""What is done in one go stands in one row, and each row under its time."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import HOUR, MINUTE, Instant
from mgtracker.clinical.due import Due, State
from mgtracker.clinical.events import Patient
from mgtracker.clinical.judge.question import Kidney
from mgtracker.clinical.verdict import Level
from mgtracker.ui import due_groups as groups
from mgtracker.view import WardRow

ZONE = ZoneInfo("Europe/London")
NOW = Instant.parse("2026-05-14T14:05:00+01:00")
SHIFTS = (dt.time(7, 30), dt.time(19, 30))


def due(task: str, what: str, minutes: int, before: int = 30, grace: int = 60, **keys: Any) -> Due:
    at = NOW.plus(minutes * MINUTE)
    windows = {"opens": at.plus(-before * MINUTE), "due": at, "overdue": at.plus(grace * MINUTE)}
    return Due("rule", task, what, **{**windows, **keys})


def draw(what: str, minutes: int) -> Due:
    """A draw: open for a day before it is due, and late at once."""
    return due("draw", what, minutes, before=24 * 60, grace=0)


def row(*dues: Due, identity: str = "a", level: Level = Level.OK) -> WardRow:
    patient = Patient(NOW, f"{identity.upper()}, Ann", f"{identity}-1", bed="1")
    ordered = tuple(sorted(dues, key=lambda one: one.due.seconds))
    kidney = Kidney(None, None, "missing")
    return WardRow(identity, patient, level, None, 0, None, kidney, None, (), ordered, {})


def listed(*ward: WardRow, shifts: tuple[dt.time, ...] = SHIFTS) -> dict[str, list[str]]:
    found = groups.grouped(ward, NOW, ZONE, shifts)
    return {group.title: [one.dues[0].what for one in group.rows] for group in found}


def test_draws_and_looks_at_the_bedside_are_done_in_one_go() -> None:
    dues = [
        draw("magnesium", 60),
        draw("calcium", 60),
        draw("pth", 61),
        due("bedside", "reflex", 60),
        due("bedside", "urine_4h", 60),
    ]
    found = [[one.what for one in group] for group in groups.combine(dues, NOW)]
    assert found == [["magnesium", "calcium"], ["pth"], ["reflex", "urine_4h"]]


def test_two_doses_at_one_time_stay_two_rows() -> None:
    dues = [due("dose", "5 g", 10), due("dose", "2 g", 10)]
    assert len(groups.combine(dues, NOW)) == 2


def test_the_missed_doses_of_an_order_stand_in_one_row_and_no_others_do() -> None:
    missed = [due("dose", "5 g", minutes, target="o1") for minutes in (-600, -360, -120)]
    other = due("dose", "2 g", -120, target="o2")
    at_hand = due("dose", "5 g", -10, target="o1")
    rows = groups.rows_of(row(*missed, other, at_hand), NOW)
    assert [one.dues for one in rows] == [tuple(missed), (other,), (at_hand,)]
    assert [one.state(NOW) for one in rows] == [State.OVERDUE, State.OVERDUE, State.DUE]


def test_a_row_is_as_far_on_as_its_furthest_item_and_that_comes_first() -> None:
    late = due("bedside", "reflex", -30, grace=10)
    open_yet = due("bedside", "antidote_ready", -30)
    (row_,) = groups.rows_of(row(open_yet, late), NOW)
    assert row_.dues == (late, open_yet)
    assert row_.state(NOW) is State.OVERDUE


def test_each_stands_under_its_time() -> None:
    assert listed(
        row(
            draw("overdue", -40),
            due("container", "at hand", 15),
            due("container", "soon", 16),
            due("container", "2 h", 120),
            due("container", "shift", 121),
            due("container", "19:29", 324),
            due("container", "19:30", 325),
        )
    ) == {
        "Now": ["overdue", "at hand"],
        "Next 2 h": ["soon", "2 h"],
        "This shift, to 19:30": ["shift", "19:29"],
        "Later": ["19:30"],
    }


def test_a_dose_that_can_be_given_is_now_with_the_look_before_it() -> None:
    assert listed(
        row(
            due("dose", "5 g", 25, before=30),
            due("bedside", "reflex", 25, before=60),
            due("bedside", "urine_4h", 55, before=60),
        )
    ) == {"Now": ["5 g", "reflex"], "Next 2 h": ["urine_4h"]}


def test_a_dose_that_cannot_be_given_yet_is_not_now() -> None:
    assert listed(row(due("dose", "5 g", 45, before=30))) == {"Next 2 h": ["5 g"]}


def test_a_window_of_days_belongs_to_the_time_it_is_due() -> None:
    weekly = due("dose", "weekly", 20 * 60, before=24 * 60)
    assert weekly.state(NOW) is State.DUE
    assert listed(row(weekly, draw("magnesium", 23 * 60))) == {"Later": ["weekly", "magnesium"]}


def test_of_the_whole_ward_the_late_come_first_and_by_how_long() -> None:
    ward = (
        row(due("dose", "now", -10), identity="a"),
        row(draw("20 min late", -20), identity="b"),
        row(draw("40 min late", -40), identity="c"),
    )
    assert listed(*ward) == {"Now": ["40 min late", "20 min late", "now"]}


def test_without_shifts_all_that_is_not_soon_is_later() -> None:
    assert listed(row(due("container", "x", 121)), shifts=()) == {"Later": ["x"]}


def test_nothing_due_is_no_group() -> None:
    assert listed(row()) == {}
    assert groups.next_up(row(), NOW) == ()


@pytest.mark.parametrize(
    ("now", "end"),
    [
        ("2026-05-14T07:29:00+01:00", "2026-05-14T07:30:00+01:00"),
        ("2026-05-14T07:30:00+01:00", "2026-05-14T19:30:00+01:00"),
        ("2026-05-14T19:30:00+01:00", "2026-05-15T07:30:00+01:00"),
        ("2026-10-24T22:00:00+01:00", "2026-10-25T07:30:00+00:00"),
    ],
)
def test_a_shift_ends_by_the_wards_clock(now: str, end: str) -> None:
    assert groups.shift_end(Instant.parse(now), ZONE, SHIFTS) == Instant.parse(end)


def test_what_is_next_and_what_is_late() -> None:
    one = row(draw("magnesium", -40), draw("calcium", -40), due("dose", "5 g", -10))
    assert [due_.what for due_ in groups.next_up(one, NOW)] == ["magnesium", "calcium"]
    assert [[due_.what for due_ in group] for group in groups.late(one, NOW)] == [
        ["magnesium", "calcium"]
    ]


def test_a_row_keeps_its_key_as_time_goes_on() -> None:
    one = row(draw("magnesium", 60), level=Level.WARN)
    (first,) = groups.rows_of(one, NOW)
    assert first.key == groups.rows_of(row(draw("magnesium", 60)), NOW)[0].key
    assert first.key != groups.rows_of(row(draw("magnesium", 61)), NOW)[0].key
    assert first.due == NOW.plus(HOUR)


def test_the_command_line_can_group_without_qt() -> None:
    code = "import mgtracker.ui.due_groups, sys; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
