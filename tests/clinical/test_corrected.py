"""A correction is known by its place after the strike-out that made way for it."""

import pytest

from mgtracker.clinical.corrected import corrections
from tests.clinical.journal import course, dose, event


def void(hours: float, target: str, reason: str):
    return event("void", hours, target=target, reason=reason)


def test_what_stands_after_the_strike_out_corrects_what_was_struck():
    one = course(dose(0), void(1, "e1", "corrected: misread"), dose(1, "4 g"), dose(2))
    assert corrections(one) == {"e3": "e1"}


def test_draws_that_go_with_it_stand_between():
    one = course(
        dose(0),
        event("draw-request", 0, analytes=["magnesium"], due="2026-03-01T14:00:00Z", rule="x"),
        void(1, "e1", "corrected: misread"),
        void(1, "e2", "asked for because of an entry that was struck out"),
        dose(1, "4 g"),
    )
    assert corrections(one) == {"e5": "e1"}


@pytest.mark.parametrize(
    "after",
    [
        (),
        (event("bedside", 1, reflex="present"),),
        (event("bedside", 1, reflex="present"), dose(1)),
    ],
    ids=["nothing", "another kind", "something between"],
)
def test_without_an_entry_of_its_kind_right_after_it_nothing_was_corrected(after):
    assert corrections(course(dose(0), void(1, "e1", "corrected: misread"), *after)) == {}


def test_a_plain_strike_out_makes_way_for_nothing():
    assert corrections(course(dose(0), void(1, "e1", "wrong patient"), dose(1))) == {}
    assert corrections(course(void(1, "gone", "corrected: misread"), dose(1))) == {}
