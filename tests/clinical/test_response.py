"""Whether calcium and PTH answer to magnesium: every state at its edges, to the second."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.events import Event
from mgtracker.clinical.response import Response, responses
from tests.clinical.judge.builder import (
    DEFAULT,
    Loose,
    Time,
    course,
    dose,
    event,
    labs,
    named,
    oral,
    when,
)

PUSH = dose("2 g", "IV", 0, over="15 min")


def of(analyte: str, now: Time, *events: Loose) -> Response | None:
    found = {one.analyte: one for one in responses(course(*events), DEFAULT, when(now))}
    return found.get(analyte)


def state(analyte: str, now: Time, *events: Loose) -> str | None:
    found = of(analyte, now, *events)
    return None if found is None else found.state


def calcium(level: str, at: Time, **keys: str) -> Event:
    return labs(at, calcium=f"{level} mmol/L", **keys)


def pth(level: str, at: Time) -> Event:
    return labs(at, pth=f"{level} pmol/L")


LOW = calcium("1.80", -1)
FLAT = pth("2.0", -1)


@pytest.mark.parametrize(
    ("now", "lasted", "following"),
    [
        ("2:59:59", 2, 3),
        (3, 3, 4),
        ("71:59:59", 71, 72),
        (72, 72, 96),
        ("95:59:59", 72, 96),
        (96, 96, 120),
    ],
)
def test_how_long_is_said_in_hours_then_in_days(now: Time, lasted: int, following: int) -> None:
    found = of("calcium", now, LOW, PUSH)
    assert found is not None
    assert found.lasted(when(now)) == lasted * 3600
    assert found.said_otherwise_at(when(now)) == when(following)


def test_before_any_magnesium_there_is_nothing_to_answer() -> None:
    assert responses(course(LOW, FLAT), DEFAULT, when(99)) == ()
    assert responses(course(LOW, PUSH), DEFAULT, when(-1)) == ()


def test_a_response_says_all_of_the_corridor() -> None:
    found = of("calcium", 50, LOW, PUSH, calcium("1.95", 48))
    assert found == Response(
        rule="calcium-lag",
        analyte="calcium",
        first=when(0),
        possible_from=when(24),
        expected_by=when(168),
        off_track_after=when(168),
        state="on-course",
        before=Fraction("1.80"),
        last=Fraction("1.95"),
        questions=(
            "volume corrected?",
            "renal loss?",
            "vitamin D?",
            "magnesium stopped early?",
        ),
    )


def test_a_level_of_the_second_of_the_first_dose_is_the_one_before_it_alone() -> None:
    found = of("calcium", 1, calcium("1.80", 0), PUSH)
    assert found is not None
    assert (found.before, found.last) == (Fraction("1.80"), None)


@pytest.mark.parametrize(
    ("before", "applies"), [("2.19", True), ("2.20", False), ("2.80", False), ("1.50", True)]
)
def test_calcium_is_to_answer_where_it_was_low(before: str, applies: bool) -> None:
    assert (of("calcium", 1, calcium(before, -1), PUSH) is not None) == applies


@pytest.mark.parametrize(
    ("before", "applies"), [("0.5", True), ("6.9", True), ("6.91", False), ("20", False)]
)
def test_pth_is_to_answer_where_it_was_not_high(before: str, applies: bool) -> None:
    assert (of("pth", 1, pth(before, -1), PUSH) is not None) == applies


def test_the_level_before_is_the_last_at_or_before_the_first_dose() -> None:
    assert of("calcium", 1, calcium("2.30", -1), calcium("1.9", 0), PUSH) is not None
    assert of("calcium", 1, LOW, calcium("2.30", 0), PUSH) is None
    found = of("calcium", 1, LOW, PUSH, calcium("2.30", "0:00:01"))
    assert found is not None
    assert (found.before, found.last) == (Fraction("1.8"), Fraction("2.3"))
    months = of("calcium", 1, calcium("1.9", -5000), PUSH)
    assert months is not None
    assert months.before == Fraction("1.9")


@pytest.mark.parametrize(
    ("now", "drawn", "expected"),
    [
        ("23:59:59", None, "early"),
        (24, None, "early"),
        ("167:59:59", None, "early"),
        (168, None, "unknown"),  # expected by now, and nobody has looked
        (200, None, "unknown"),
        (100, "23:59:59", "early"),  # too soon for an answer: it says nothing yet
        (200, "23:59:59", "unknown"),
        (24, 24, "on-course"),
        (168, 24, "on-course"),
        ("168:00:01", 24, "off-track"),
        (200, 199, "off-track"),
    ],
)
def test_calcium_that_stays_low(now: Time, drawn: Time | None, expected: str) -> None:
    later = [] if drawn is None else [calcium("2.19", drawn)]
    assert state("calcium", now, LOW, PUSH, *later) == expected


@pytest.mark.parametrize("at", [1, 30, 170])
def test_calcium_answers_at_its_lower_limit(at: int) -> None:
    assert state("calcium", 300, LOW, PUSH, calcium("2.20", at)) == "answered"


def test_calcium_that_falls_again_is_no_answer() -> None:
    risen = (LOW, PUSH, calcium("2.30", 100))
    assert state("calcium", 150, *risen, calcium("2.10", 140)) == "on-course"
    assert state("calcium", 300, *risen, calcium("2.10", 290)) == "off-track"


def test_calcium_is_corrected_where_albumin_is_near() -> None:
    # 1.90 with albumin 20 g/L counts as 2.30
    near = calcium("1.90", -1, albumin="20 g/L")
    assert of("calcium", 1, near, PUSH) is None
    found = of("calcium", 200, LOW, PUSH, calcium("1.90", 100, albumin="20 g/L"))
    assert found is not None
    assert (found.state, found.last) == ("answered", Fraction("2.30"))
    far = of("calcium", 200, LOW, PUSH, labs(75, albumin="20 g/L"), calcium("1.90", 100))
    assert far is not None
    assert far.state == "off-track"


@pytest.mark.parametrize(
    ("now", "drawn", "level", "expected"),
    [
        ("0:00:59", None, "", "early"),
        ("47:59:59", None, "", "early"),
        (48, None, "", "unknown"),
        (1, "0:30", "2.01", "answered"),
        (1, "0:30", "2.0", "on-course"),
        (48, "0:30", "2.0", "on-course"),
        ("48:00:01", "0:30", "2.0", "off-track"),
        (99, 98, "1.9", "off-track"),
        (99, 98, "2.01", "answered"),
    ],
)
def test_pth_answers_by_rising(now: Time, drawn: Time | None, level: str, expected: str) -> None:
    later = [] if drawn is None else [pth(level, drawn)]
    assert state("pth", now, FLAT, PUSH, *later) == expected


def test_pth_that_falls_again_has_answered() -> None:
    found = of("pth", 200, FLAT, PUSH, pth("15", 12), pth("1.9", 190))
    assert found is not None
    assert (found.state, found.last) == ("answered", Fraction("1.9"))


def test_without_a_level_before_calcium_is_told_by_a_later_one() -> None:
    assert state("calcium", 1, PUSH) == "unknown"
    assert state("calcium", 20, PUSH, calcium("1.9", 10)) == "early"
    assert state("calcium", 60, PUSH, calcium("1.9", 50)) == "on-course"
    assert state("calcium", 200, PUSH, calcium("1.9", 50)) == "off-track"
    assert state("calcium", 200, PUSH, calcium("2.2", 50)) == "answered"


def test_without_a_level_before_only_a_high_pth_tells() -> None:
    assert state("pth", 1, PUSH) == "unknown"
    assert state("pth", 99, PUSH, pth("6.9", 50), pth("2.0", 60)) == "unknown"
    assert state("pth", 99, PUSH, pth("6.91", 50)) == "answered"


def test_only_what_had_happened_counts() -> None:
    assert state("calcium", 99, LOW, PUSH, calcium("2.3", 100)) == "early"
    struck = event("void", 110, target="wrong", reason="another patient's")
    wrong = named("wrong", calcium("2.3", 100))
    assert state("calcium", 200, LOW, PUSH, wrong, struck) == "unknown"


def test_a_new_course_is_answered_anew() -> None:
    again = (LOW, PUSH, calcium("2.3", 100), calcium("1.9", 999), oral("12 mmol", 1000))
    found = of("calcium", 1001, *again)
    assert found is not None
    assert (found.first, found.before, found.state) == (when(1000), Fraction("1.9"), "early")


def test_a_protocol_without_corridors_expects_nothing() -> None:
    assert responses(course(LOW, PUSH), replace(DEFAULT, rules=()), when(1)) == ()


draws = st.lists(
    st.builds(
        lambda hour, level, analyte: labs(
            hour, **{analyte: f"{level / 100:.2f} {'pmol' if analyte == 'pth' else 'mmol'}/L"}
        ),
        st.integers(-20, 400),
        st.integers(100, 900),
        st.sampled_from(("pth", "calcium")),
    ),
    max_size=8,
)
STEPS = {"early": 0, "on-course": 1, "unknown": 2, "off-track": 2, "answered": 3}


@given(draws, st.integers(0, 450), st.integers(0, 450))
def test_time_alone_only_moves_it_on(events: list[Event], one: int, other: int) -> None:
    """With no draw between two instants the state only goes from early to late."""
    now, later = sorted((one, other))
    past = [event for event in events if event.at <= when(now)]
    here = {r.analyte: r.state for r in responses(course(PUSH, *past), DEFAULT, when(now))}
    there = {r.analyte: r.state for r in responses(course(PUSH, *past), DEFAULT, when(later))}
    assert here.keys() == there.keys()
    for analyte, was in here.items():
        assert STEPS[there[analyte]] >= STEPS[was]
        assert (there[analyte] == "answered") == (was == "answered")
