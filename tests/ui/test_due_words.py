"""What is due, in words: every kind of task, the countdown, and the clock beside it."""

from __future__ import annotations

import subprocess
import sys
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import DAY, HOUR, MINUTE, Instant
from mgtracker.clinical.due import ANSWERED_BY, Due
from mgtracker.exchange.protocols import load_protocol
from mgtracker.ui import due_words as words

PROTOCOL = load_protocol()
ZONE = ZoneInfo("Europe/London")
NOW = Instant.parse("2026-05-14T14:05:00+01:00")


def clock(at: Instant) -> str:
    return f"{at.local(ZONE):%H:%M}"


SULFATE = "5 g IM magnesium sulfate"


def due(task: str, what: str, rule: str = "labs-initial", **keys: Any) -> Due:
    keys = {"opens": NOW, "due": NOW, "overdue": NOW.plus(HOUR), **keys}
    return Due(rule, task, what, **keys)


SAID = [
    ([due("dose", SULFATE, number=3, count=6)], "5 g IM magnesium sulfate, 3 of 6"),
    ([due("dose", SULFATE, number=1, count=1)], "5 g IM magnesium sulfate"),
    (
        [due("dose", SULFATE, number=1, count=6, passed=True)],
        "5 g IM magnesium sulfate, 1 of 6: not charted",
    ),
    (
        [due("dose", "12 mmol oral magnesium oxide", number=4, count=None)],
        "12 mmol oral magnesium oxide",
    ),
    (
        [due("infusion-start", "infusion 1 g/h magnesium sulfate", target="order-1")],
        "Start infusion 1 g/h magnesium sulfate",
    ),
    (
        [due("infusion-end", "1 g/h magnesium sulfate", target="pump-1")],
        "Infusion planned end, pump-1",
    ),
    (
        [due("container", "20 g in 500 mL", target="pump-1")],
        "Bag empty on pump-1: change it",
    ),
    (
        [due("pause", "pump-1", target="pump-1")],
        "Infusion on pump-1 stands still: resume it, or stop it and its order",
    ),
    (
        [due("presence", "on_ward", "ward-presence")],
        "Nothing recorded since 14:05: still on the ward?",
    ),
    ([due("draw", "magnesium")], "Draw magnesium"),
    (
        [due("draw", what) for what in ("pth", "calcium", "magnesium", "magnesium")],
        "Draw magnesium, calcium, PTH",
    ),
    (
        [due("draw", what) for what in ("magnesium", "potassium", "creatinine")],
        "Draw magnesium, creatinine, potassium",
    ),
    (
        [due("bedside", what) for what in ("urine_4h", "respiratory_rate", "reflex")],
        "Knee jerk, breathing, urine",
    ),
    ([due("bedside", "antidote_ready")], "Calcium at the bedside"),
    ([due("electrocardiogram", "qtc")], "Electrocardiogram: QTc"),
    ([due("clearance", "creatinine_clearance")], "Creatinine clearance: measure again"),
    (
        [due("review", "5 g IM every 4 hours", "order-review", target="order-1")],
        "Review: stop or renew 5 g IM every 4 hours",
    ),
    ([due("review", "oral magnesium", "oral-increase")], "Review: oral magnesium, increase"),
    ([due("review", "sites", "im-site")], "Review: IM site"),
]


@pytest.mark.parametrize(("dues", "line"), SAID, ids=[line for _, line in SAID])
def test_every_kind_of_task_has_a_line(dues: list[Due], line: str) -> None:
    assert words.due_line(dues, PROTOCOL, clock) == line


def test_no_kind_of_task_is_without_words() -> None:
    assert {dues[0].task for dues, _ in SAID} == set(ANSWERED_BY)


@pytest.mark.parametrize(
    ("ahead", "grace", "said"),
    [
        (25 * MINUTE, 0, "in 25 min"),
        (85 * MINUTE, 0, "in 1 h 25 min"),
        (42 * HOUR, 0, "in 42 h"),
        (3 * DAY, 0, "in 3 d"),
        (MINUTE, 0, "in 1 min"),
        (59, HOUR, "now"),
        (0, HOUR, "now"),
        (-59, HOUR, "now"),
        (-MINUTE, HOUR, "1 min ago"),
        (-30 * MINUTE, HOUR, "30 min ago"),
        (-59 * MINUTE, HOUR, "59 min ago"),
        (-HOUR, HOUR, "1 h late"),
        (0, 0, "late now"),
        (-59, 0, "late now"),
        (-MINUTE, 0, "1 min late"),
        (-40 * MINUTE, 0, "40 min late"),
        (10 * MINUTE, -20 * MINUTE, "late now"),
    ],
)
def test_the_countdown_is_late_only_once_it_is_overdue(ahead: int, grace: int, said: str) -> None:
    at = NOW.plus(ahead)
    item = due("draw", "magnesium", opens=at.plus(-DAY), due=at, overdue=at.plus(grace))
    assert words.countdown(item, NOW) == said


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2026-05-14T14:10:00+01:00", "14:10"),
        ("2026-05-15T08:00:00+01:00", "Fri 08:00"),
        ("2026-05-20T23:59:00+01:00", "Wed 23:59"),
        ("2026-05-21T00:00:00+01:00", "21 May 00:00"),
        ("2026-05-08T08:00:00+01:00", "Fri 08:00"),
        ("2027-01-02T08:00:00+00:00", "2 Jan 2027 08:00"),
    ],
)
def test_the_clock_names_the_day_only_where_it_is_another(at: str, said: str) -> None:
    assert words.due_clock(Instant.parse(at), NOW, ZONE) == said


def test_what_is_overdue_is_said_with_the_first_moment_it_was() -> None:
    items = [
        due("draw", "magnesium", overdue=NOW.plus(-20 * MINUTE)),
        due("draw", "calcium", overdue=NOW.plus(-40 * MINUTE)),
    ]
    said = words.overdue_sentence(items, PROTOCOL, clock)
    assert said == "Draw magnesium, calcium overdue since 13:25"


def test_an_item_is_spoken_with_its_time_and_its_countdown() -> None:
    item = due("draw", "pth", due=NOW.plus(25 * MINUTE))
    said = words.spoken([item], PROTOCOL, NOW, clock)
    assert said == "Draw PTH, due 14:30, in 25 min"


def missed(*hours: int) -> list[Due]:
    """Doses of one order that were due so many hours ago."""
    times = [NOW.plus(-ago * HOUR) for ago in hours]
    return [due("dose", SULFATE, due=time, overdue=time.plus(HOUR)) for time in times]


def test_missed_doses_of_an_order_are_one_line_with_their_times() -> None:
    line = words.due_line(missed(10, 6, 2), PROTOCOL, clock)
    assert line == "5 g IM magnesium sulfate, 3 doses not charted: 04:05, 08:05, 12:05"
    assert words.overdue_sentence(missed(10, 6, 2), PROTOCOL, clock) == line
    said = words.spoken(missed(6, 2), PROTOCOL, NOW, clock)
    assert said.endswith("2 doses not charted: 08:05, 12:05, first due 08:05, 6 h late")


def test_of_many_missed_doses_the_first_and_the_last_are_named() -> None:
    line = words.due_line(missed(54, 30, 10, 6, 2), PROTOCOL, words.clocks(NOW, ZONE))
    assert line == "5 g IM magnesium sulfate, 5 doses not charted: Tue 08:05 to 12:05"


def test_whether_somebody_is_here_is_asked_not_overdue() -> None:
    item = due("presence", "on_ward", "ward-presence", overdue=NOW)
    line = words.due_line([item], PROTOCOL, clock)
    assert words.overdue_sentence([item], PROTOCOL, clock) == line
    said = words.spoken([item], PROTOCOL, NOW.plus(DAY), clock)
    assert said == f"{line}, asked since 14:05"
    assert words.countdown(item, NOW.plus(DAY)) == "24 h ago"


def test_the_command_line_can_use_the_words_without_qt() -> None:
    code = "import mgtracker.ui.due_words, sys; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
