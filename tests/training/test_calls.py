from collections.abc import Callable
from pathlib import Path

import pytest

from mgtracker.clinical.clock import DAY, HOUR, MINUTE, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.due import Due
from mgtracker.exchange.protocols import load_protocol
from mgtracker.training.calls import (
    can_be_done,
    next_pressing,
    next_to_do,
    next_warning,
    presses,
)
from mgtracker.training.practice import Practice
from mgtracker.training.shipped_cases import shipped_cases

from .made import after, give, look, record, small, wait

PROTOCOL = load_protocol()
BEGAN = Instant(1_800_000_000)


def due(task: str, opens: int, at: int, overdue: int, *, passed: bool = False) -> Due:
    """Something to do, its times in seconds from the beginning."""
    times = (BEGAN.plus(opens), BEGAN.plus(at), BEGAN.plus(overdue))
    return Due("some-rule", task, "magnesium", *times, passed=passed)


DOSE = due("dose", 3 * HOUR, 4 * HOUR, 5 * HOUR)
DRAW = due("draw", 48 * HOUR, 72 * HOUR, 72 * HOUR)
BEDSIDE = due("bedside", HOUR, 2 * HOUR, 2 * HOUR)
REVIEW = due("review", 20 * HOUR, DAY, DAY)


def test_a_dose_has_its_time_and_a_draw_its_window() -> None:
    assert can_be_done(DOSE) == BEGAN.plus(4 * HOUR)
    assert can_be_done(DRAW) == BEGAN.plus(48 * HOUR)


@pytest.mark.parametrize(
    ("item", "seconds"),
    [
        (DOSE, 4 * HOUR),
        (DRAW, 70 * HOUR),
        (BEDSIDE, 105 * MINUTE),
        (REVIEW, 20 * HOUR),
        (due("presence", HOUR, DAY, DAY), HOUR),
        (due("draw", 71 * HOUR, 72 * HOUR, 72 * HOUR), 71 * HOUR),
    ],
    ids=["dose", "draw", "bedside", "review", "the protocol says nothing", "never before it opens"],
)
def test_it_presses_when_the_ward_would_be_told(item: Due, seconds: int) -> None:
    assert presses(item, PROTOCOL) == BEGAN.plus(seconds)


def test_the_next_is_the_first_after_now() -> None:
    every = (DOSE, DRAW, BEDSIDE, REVIEW)
    assert next_to_do(every, BEGAN) == BEGAN.plus(HOUR)
    assert next_to_do(every, BEGAN.plus(HOUR)) == BEGAN.plus(4 * HOUR)
    assert next_pressing(every, PROTOCOL, BEGAN) == BEGAN.plus(105 * MINUTE)
    assert next_to_do((), BEGAN) is None
    assert next_pressing((DOSE,), PROTOCOL, BEGAN.plus(4 * HOUR)) is None


def test_what_a_later_dose_has_passed_stops_no_clock() -> None:
    passed = due("dose", HOUR, 2 * HOUR, 3 * HOUR, passed=True)
    assert next_to_do((passed, DOSE), BEGAN) == BEGAN.plus(4 * HOUR)
    assert next_pressing((passed, DOSE), PROTOCOL, BEGAN) == BEGAN.plus(4 * HOUR)


def stops(practice: Practice, until: int, go: Callable[[], object]) -> list[int]:
    """The minutes after the beginning at which a clock that is moved so stands."""
    found = []
    end = after(practice.case, until)
    while practice.now < end and practice.ended is None:
        go()
        found.append((practice.now.seconds - practice.case.begins.seconds) // MINUTE)
    return found


NIGHTLY = {"drug": "magnesium oxide", "amount": "12 mmol", "route": "oral", "every": "nightly"}


def nightly(folder: Path) -> Practice:
    """Somebody with a tablet at 21:00, 13 h after the case began, and nothing else to do."""
    practice = Practice(small(folder), 1, "RN A")
    record(practice, "order", **NIGHTLY, first=after(practice.case, 13 * 60).as_written())
    give(practice, over="15 min")
    look(practice)
    record(practice, "bedside", qtc="470 ms")
    wait(practice, 60)
    return practice


def test_to_the_next_thing_due_the_clock_stops_once_for_a_dose(tmp_path: Path) -> None:
    practice = nightly(tmp_path)
    found = stops(practice, 14 * 60, practice.to_next_due)
    evening = [minute for minute in found if minute >= 12 * 60]
    assert evening.count(13 * 60) == 1
    assert 12 * 60 not in evening, "where its window opens nothing has to be done yet"


def test_the_next_event_is_what_presses_where_nothing_is_heard(tmp_path: Path) -> None:
    practice = nightly(tmp_path)
    assert 13 * 60 in stops(practice, 14 * 60, practice.to_next_event)


def test_the_next_event_is_where_a_rule_begins_to_warn() -> None:
    case = next(one for one in shipped_cases() if one.id == "pregnant-day-5")
    practice = Practice(case, 5, "RN A")
    found = stops(practice, 55 * 60, practice.to_next_event)
    began = (Instant.parse("2026-05-14T10:00:00+01:00").seconds - case.begins.seconds) // MINUTE
    assert began in found, "120 hours of magnesium in pregnancy are over"
    assert began + 2 * 24 * 60 + 15 in found, "168 hours are more than over"


def test_a_warning_is_found_to_the_quarter_and_not_beyond_where_it_is_looked_for(
    tmp_path: Path,
) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    look(practice)
    record(practice, "fact", pregnant=True)
    record(practice, "rate", drug="magnesium sulfate", line="a", rate="1 g/h")
    course = Course(practice.journal.entries("practice"))
    now = practice.now
    first = next_warning(course, PROTOCOL, now.plus(4 * DAY), now.plus(6 * DAY))
    assert first is not None
    pregnancy = now.plus(5 * DAY)
    assert first <= pregnancy
    assert next_warning(course, PROTOCOL, pregnancy, pregnancy.plus(HOUR)) is None
    late = next_warning(course, PROTOCOL, pregnancy, now.plus(7 * DAY + 10 * MINUTE))
    assert late == now.plus(7 * DAY + 10 * MINUTE), "never after what was asked for"


def test_the_next_event_is_a_day_away_at_most(tmp_path: Path) -> None:
    longer = ('ends   = "2026-05-15T08:00:00+01:00"', 'ends   = "2026-05-25T08:00:00+01:00"')
    quiet = ('after = "30 min"', 'after = "9 d"')
    practice = Practice(small(tmp_path, longer, quiet), 1, "RN A")
    for _ in range(8):
        before = practice.now
        practice.to_next_event()
        assert MINUTE <= practice.now.seconds - before.seconds <= DAY
