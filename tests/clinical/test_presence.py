"""Who is on the ward: as it was said, never guessed."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import DAY
from mgtracker.clinical.events import Acknowledge, Void
from mgtracker.clinical.presence import left, silence, still_here
from mgtracker.clinical.protocol import load
from mgtracker.clinical.schedule import schedule
from tests.clinical.judge.builder import (
    DEFAULT,
    DEFAULT_TEXT,
    Loose,
    bedside,
    course,
    dose,
    event,
    fact,
    labs,
    named,
    order,
    rate,
    when,
)

LONDON = ZoneInfo("Europe/London")
GONE = fact(10, on_ward=False)


def left_at(*events: Loose):
    return left(course(*events), when(100))


def test_here_until_somebody_says_otherwise() -> None:
    assert left_at() is None
    assert left_at(dose("5 g", "IM", 0)) is None
    assert left_at(GONE) == when(10)
    assert left_at(GONE, fact(20, on_ward=True)) is None
    assert left_at(GONE, fact(20, on_ward=True), fact(30, on_ward=False)) == when(30)
    assert left(course(GONE), when(9)) is None


def test_a_struck_word_counts_no_more() -> None:
    assert left_at(named("gone", GONE), Void(when(11), "gone", "wrong patient")) is None


@pytest.mark.parametrize(
    "back",
    [dose("5 g", "IM", 11), rate("1 g/h", 11), bedside(11, reflex="present")],
    ids=["dose", "rate", "bedside"],
)
def test_who_is_treated_is_here_again(back: Loose) -> None:
    assert left_at(GONE, back) is None


@pytest.mark.parametrize(
    "late",
    [
        labs(11, magnesium="0.8 mmol/L"),
        rate("0", 11),
        fact(11, weight="70 kg"),
        order("5 g", 11, "IM"),
        dose("5 g", "IM", 9),
        bedside(10, reflex="present"),
    ],
    ids=["labs", "stop", "fact", "order", "before", "at that time"],
)
def test_what_is_written_up_afterwards_brings_nobody_back(late: Loose) -> None:
    assert left_at(GONE, late) == when(10)


def test_nothing_is_due_for_who_has_left_and_all_of_it_again_for_who_comes_back() -> None:
    events = (order("5 g", 0, "IM", every="4 h"), dose("5 g", "IM", 0))

    def due(*more: Loose) -> int:
        return len(schedule(course(*events, *more), DEFAULT, LONDON, when(120)))

    assert due() > 0
    assert due(GONE) == 0
    assert due(GONE, fact(20, on_ward=True)) == due()


def test_after_four_weeks_without_a_word_it_is_asked_whether_they_are_here() -> None:
    said = course(named("w", fact(0, weight="70 kg")))
    later = when(0).plus(28 * DAY)
    assert still_here(said, DEFAULT, later.plus(-1)) is None
    asked = still_here(said, DEFAULT, later)
    assert asked is not None
    assert (asked.rule, asked.task, asked.due, asked.after) == (
        "ward-presence",
        "presence",
        later,
        "w",
    )
    assert silence(said, DEFAULT) == asked


def test_any_word_puts_the_question_off_but_an_answer_to_an_alarm() -> None:
    later = when(0).plus(28 * DAY)
    said = fact(0, weight="70 kg")
    assert still_here(course(said, fact(1, on_ward=True)), DEFAULT, later) is None
    seen = Acknowledge(when(1), "due/presence//1/1#overdue#1")
    assert still_here(course(said, seen), DEFAULT, later) is not None
    named_anew = event("patient", 20, name="Sample, Ada", mrn="S-1")
    assert still_here(course(said, named_anew), DEFAULT, later) is not None


def test_nobody_is_asked_about_who_has_left_or_of_whom_there_is_nothing() -> None:
    assert still_here(course(GONE), DEFAULT, when(0).plus(100 * DAY)) is None
    assert silence(course(), DEFAULT) is None


def test_a_protocol_that_does_not_ask() -> None:
    table = re.compile(r'\[\[rules\]\]\nid = "ward-presence".*?(?=\n# Alarms)', re.DOTALL)
    bare = load(table.sub("", DEFAULT_TEXT), "bare")
    assert silence(course(fact(0, weight="70 kg")), bare) is None
