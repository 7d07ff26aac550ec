"""Every word of the core that can stand on a screen is marked for translation."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical import events
from mgtracker.clinical.checks import Severity
from mgtracker.clinical.due import ANSWERED_BY
from mgtracker.clinical.notation import SEXES
from mgtracker.clinical.quantity import ANALYTES, CLEARANCE, DRUGS, INTERVAL, URINE, WEIGHT
from mgtracker.clinical.verdict import Level
from mgtracker.exchange.protocols import load_protocol
from mgtracker.ui import known_words as words
from mgtracker.ui import translation

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def _marked() -> Iterator[None]:
    translation.use(lambda source: f"<{source}>")
    yield
    translation.use(None)


def severities() -> set[str]:
    return {band.name for _, check in load_protocol().each(Severity) for band in check.bands}


ALL = {
    "levels": ({level.word for level in Level}, words.LEVELS),
    "drugs": (set(DRUGS), words.DRUGS),
    "measures": (
        {one.name for one in (*ANALYTES.values(), CLEARANCE, WEIGHT, URINE, INTERVAL)},
        words.MEASURES,
    ),
    "routes": (set(events.ROUTES), words.ROUTES),
    "sites": (set(events.SITES), words.SITES),
    "reflexes": (set(events.REFLEXES), words.FOUND),
    "volumes": (set(events.VOLUME_STATES), words.FOUND),
    "symptoms": (set(events.SYMPTOMS), words.FOUND),
    "severities": (severities(), words.FOUND),
    "sexes": (set(SEXES), words.FOUND),
    "outcomes": (set(events.OUTCOMES), words.PLANNED),
    "tasks": ({task.replace("-", " ") for task in ANSWERED_BY}, words.TASKS),
}


@pytest.mark.parametrize("kind", ALL)
def test_every_word_is_marked(kind: str) -> None:
    said, marked = ALL[kind]
    assert said <= set(marked)


def test_days_and_months_are_those_of_the_calendar() -> None:
    days = [dt.date(2026, month, month) for month in range(1, 13)]
    assert [words.month(day) for day in days] == [f"{day:%b}" for day in days]
    week = [dt.date(2026, 5, 11 + day) for day in range(7)]
    assert [words.weekday(day) for day in week] == [f"{day:%a}" for day in week]


@pytest.mark.parametrize(("year", "said"), [(True, "13 May 2026"), (False, "13 May")])
def test_a_date_has_its_month_by_name(year: bool, said: str) -> None:
    assert words.date_words(dt.date(2026, 5, 13), year=year) == said


@pytest.mark.parametrize(
    "what",
    ["5 g IM magnesium sulfate", "infusion 1 g/h magnesium sulfate", "line 2", "12 mmol oral"],
)
def test_in_english_an_order_is_for_what_the_core_says(what: str) -> None:
    assert words.ordered_words(what) == what


@pytest.mark.usefixtures("_marked")
def test_in_another_language_the_drug_of_an_order_has_its_name_there() -> None:
    assert words.ordered_words("5 g IM calcitriol") == "<5 g <IM> <calcitriol>>"
    assert words.ordered_words("infusion 1 g/h calcitriol") == "<infusion 1 g/h <calcitriol>>"
    assert words.ordered_words("line 2") == "line 2"


@pytest.mark.usefixtures("_marked")
@pytest.mark.parametrize(
    ("recorded", "said"),
    [
        ("wrong amount", "<wrong amount>"),
        ("level reached: 1.2 mmol/L", "<level reached>: 1.2 mmol/L"),
        ("none: the family asked", "none: the family asked"),
        ("wrong amount of it", "wrong amount of it"),
    ],
)
def test_a_reason_to_choose_has_its_name_and_what_was_typed_stays(recorded: str, said: str) -> None:
    assert words.reason_words(recorded) == said
