"""What is worked out of a course once: it is the same as looking at all of it, for the same rules."""

from __future__ import annotations

from mgtracker.clinical.course import Course
from tests.clinical.journal import course, dose, entry, event, rate


def test_the_answer_is_kept_for_the_same_rules_alone() -> None:
    history, asked = course(), []

    def work() -> int:
        asked.append("again")
        return len(asked)

    mine, yours = object(), object()
    assert [history.once(mine, "how often", work) for _ in range(3)] == [1, 1, 1]
    assert history.once(mine, "another question", work) == 2
    assert history.once(yours, "how often", work) == 3
    assert history.once(mine, "how often", work) == 4


def test_answers_stand_under_their_order_by_time() -> None:
    given = entry(dose(2, order="o"), "g")
    refused = entry(event("not-given", 1, order="o", reason="refused"), "r")
    loose = entry(dose(3), "l")
    assert Course([given, refused, loose]).answers == {"o": (refused, given)}


def test_draws_stand_under_each_of_their_analytes() -> None:
    both = entry(event("labs", 1, magnesium="0.7 mmol/L", calcium="2 mmol/L"), "b")
    later = entry(event("labs", 2, calcium="2 mmol/L"), "c")
    assert Course([later, both]).drawn == {"magnesium": (both,), "calcium": (both, later)}


def test_by_needle_is_every_drug_and_every_line() -> None:
    by_mouth = entry(dose(0, "12 mmol", "oral", drug="magnesium oxide"), "m")
    calcium = entry(dose(1, "1 g", "IV", drug="calcium gluconate"), "c")
    line = entry(rate(2), "l")
    found = Course([line, by_mouth, calcium]).parenteral
    assert [given.entry.id for given in found] == ["c", "l"]
