"""Which items are taken together, and in which order."""

from __future__ import annotations

from dataclasses import replace

from mgtracker.clinical.clock import HOUR, MINUTE, Instant
from mgtracker.clinical.due import Due
from mgtracker.ui.due_steps import left_of, title, together

NOW = Instant.parse("2026-05-14T14:05:00+01:00")
SOON = NOW.plus(25 * MINUTE)


def due(task: str, what: str, at: Instant = SOON, opens: int = -30 * MINUTE) -> Due:
    return Due("rule", task, what, at.plus(opens), at, at.plus(HOUR), target="o", number=1)


DOSE = due("dose", "5 g IM")
REFLEX = due("bedside", "reflex")
URINE = due("bedside", "urine_4h")


def test_the_bedside_comes_before_the_dose() -> None:
    for opened in (DOSE, REFLEX, URINE):
        assert together(opened, [DOSE, REFLEX, URINE], NOW) == ((REFLEX, URINE), (DOSE,))


def test_one_step_alone_is_none() -> None:
    assert together(DOSE, [DOSE], NOW) == ()
    assert together(REFLEX, [REFLEX, URINE], NOW) == ()


def test_what_is_due_at_another_time_or_has_no_form_is_no_step() -> None:
    later = due("bedside", "reflex", SOON.plus(4 * HOUR), -24 * HOUR)
    draw, review = due("draw", "magnesium"), due("review", "order")
    assert together(DOSE, [DOSE, later, draw, review], NOW) == ()
    assert together(draw, [DOSE, draw], NOW) == ()


def test_what_is_not_open_yet_is_no_step_unless_it_is_the_one_opened() -> None:
    early = due("dose", "5 g IM", SOON, -20 * MINUTE)
    assert together(REFLEX, [early, REFLEX], NOW) == ()
    assert together(early, [early, REFLEX], NOW) == ((REFLEX,), (early,))


def test_a_tracing_is_taken_with_the_bedside_before_an_infusion_starts() -> None:
    start, tracing = due("infusion-start", "1 g/h"), due("electrocardiogram", "qtc")
    assert together(start, [start, tracing, REFLEX], NOW) == ((REFLEX,), (tracing,), (start,))


def test_what_is_left_of_a_step() -> None:
    assert left_of((REFLEX, URINE), [DOSE, URINE]) == (URINE,)
    assert left_of((REFLEX, URINE), [DOSE]) == ()


def test_a_dose_that_a_later_one_was_given_in_the_place_of_is_no_step_any_more() -> None:
    passed = replace(DOSE, passed=True)
    assert left_of((DOSE,), [passed]) == ()
    assert left_of((passed,), [passed]) == (passed,), (
        "opened as one that was missed it is to be said"
    )


def test_the_title_says_when() -> None:
    steps = together(DOSE, [DOSE, REFLEX], NOW)
    assert title(steps, NOW, lambda _: "14:30") == "2 things due at 14:30"
    assert title(steps, SOON, lambda _: "14:30") == "2 things due now"
