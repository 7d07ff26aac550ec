"""Where the expected course begins: the first by needle of this course, else the first by mouth."""

from mgtracker.clinical.first_dose import first_effective_dose
from tests.clinical.judge.builder import (
    DEFAULT,
    Loose,
    course,
    dose,
    oral,
    protocol_with,
    rate,
    when,
)

WEEK = 7 * 24


def first(*events: Loose) -> object:
    return first_effective_dose(course(*events), DEFAULT)


def test_before_any_magnesium_there_is_none() -> None:
    assert first() is None
    assert first(dose("0.25 mcg", "oral", 1, drug="calcitriol")) is None


def test_by_needle_goes_before_by_mouth() -> None:
    assert first(oral("12 mmol", 1), dose("2 g", "IV", 9), dose("2 g", "IV", 12)) == when(9)
    assert first(oral("12 mmol", 1), oral("12 mmol", 25)) == when(1)


def test_a_week_without_any_begins_a_new_course() -> None:
    assert first(dose("2 g", "IV", 0), dose("2 g", "IV", WEEK)) == when(WEEK)
    assert first(dose("2 g", "IV", 0), dose("2 g", "IV", f"{WEEK - 1}:59")) == when(0)
    assert first(dose("2 g", "IV", 0), oral("12 mmol", WEEK)) == when(WEEK)


def test_the_pause_is_counted_from_the_end_of_what_went_in() -> None:
    assert first(rate("1 g/h", 0, until=10), dose("2 g", "IV", WEEK)) == when(0)
    longer = (rate("1 g/h", 0, until=100), dose("2 g", "IV", 50))
    assert first(*longer, dose("2 g", "IV", WEEK + 99)) == when(0)
    assert first(*longer, dose("2 g", "IV", WEEK + 100)) == when(WEEK + 100)


def test_a_line_without_an_end_still_runs_and_so_there_is_no_pause() -> None:
    assert first(rate("1 g/h", 0), dose("2 g", "IV", WEEK + 11)) == when(0)
    stopped = (rate("1 g/h", 0), rate("0", 10))
    assert first(*stopped, dose("2 g", "IV", WEEK + 10)) == when(WEEK + 10)


def test_a_protocol_may_know_no_new_course() -> None:
    never = protocol_with(('new_course_after = "7 d"\n', ""))
    found = first_effective_dose(course(dose("2 g", "IV", 0), dose("2 g", "IV", 10 * WEEK)), never)
    assert found == when(0)
