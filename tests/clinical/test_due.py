"""An item's windows: where each state begins, and that time only moves it on."""

from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.due import ANSWERED_BY, Due, State, in_order
from tests.clinical.judge.builder import when

DOSE = Due(
    "im-course", "dose", "5 g IM", when("3:30"), when(4), when(5), "o1", 2, 6, when(6), after="o1"
)
DRAW = Due("labs-initial", "draw", "pth", when(48), when(72), when(72))


def test_the_window_opens_at_its_first_second_and_is_late_from_its_end() -> None:
    asked = ["3:29:59", "3:30", "4:59:59", 5]
    assert [DOSE.state(when(at)).word for at in asked] == ["upcoming", "due", "due", "overdue"]


def test_very_late_is_said_only_where_the_protocol_says_when() -> None:
    assert [DOSE.is_very_late(when(at)) for at in ("5:59:59", 6)] == [False, True]
    assert not DRAW.is_very_late(when(9999))


def test_it_says_when_it_will_be_another() -> None:
    edges, at = [], when(0)
    while (following := DOSE.changes_after(at)) is not None:
        edges.append(following)
        at = following
    assert edges == [when("3:30"), when(4), when(5), when(6)]
    assert DRAW.changes_after(when(72)) is None


def test_the_key_is_the_same_every_minute_and_another_for_another_dose() -> None:
    assert DOSE.key == "im-course/5 g IM/o1/2/1772341200"
    assert DRAW.key == f"labs-initial/pth///{when(72).seconds}"


def test_every_kind_of_task_names_what_answers_it() -> None:
    assert DOSE.satisfied_by == ("dose", "not-given")
    assert DRAW.satisfied_by == ("labs",)
    assert all(ANSWERED_BY.values())


def test_lists_go_by_when_it_is_due() -> None:
    assert sorted([DRAW, DOSE], key=in_order) == [DOSE, DRAW]


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_time_only_moves_on(first: int, later: int) -> None:
    early, late = sorted((first, later))
    assert DOSE.state(when(0).plus(early)) <= DOSE.state(when(0).plus(late))
    assert DOSE.state(when(0).plus(early)) in State
