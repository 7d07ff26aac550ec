"""A ward grouped minute by minute is the ward grouped anew, whatever came, went or fell due in between."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from mgtracker.clinical.clock import HOUR, MINUTE
from mgtracker.clinical.due import Due
from mgtracker.clinical.verdict import Level
from mgtracker.ui.due_groups import grouped
from mgtracker.ui.kept_groups import KeptGroups
from mgtracker.view import WardRow
from tests.ui.test_due_groups import NOW, SHIFTS, ZONE, draw, due, row

minutes = st.integers(-300, 900)
dues = st.one_of(
    st.builds(draw, st.sampled_from(("magnesium", "calcium")), minutes),
    st.builds(
        due,
        st.sampled_from(("dose", "bedside", "container")),
        st.just("it"),
        minutes,
        st.integers(0, 300),
        st.integers(0, 300),
    ),
)
wards = st.lists(st.lists(dues, max_size=5), min_size=1, max_size=4)


def ward_of(told: list[list[Due]]) -> list[WardRow]:
    return [row(*items, identity=f"p{place}") for place, items in enumerate(told)]


def changed(ward: list[WardRow], told: list[list[Due]], chance: Random) -> list[WardRow]:
    """Somebody has other items or another level, somebody is put out of the list or moved in it."""
    ward = list(ward)
    place = chance.randrange(len(ward))
    match chance.randrange(5):
        case 0:
            ward[place] = row(*chance.choice(told), identity=ward[place].id)
        case 1:
            ward[place] = replace(ward[place], level=chance.choice(tuple(Level)))
        case 2 if len(ward) > 1:
            del ward[place]
        case 3:
            chance.shuffle(ward)
    return ward


@settings(max_examples=80, deadline=None)
@given(wards, st.randoms(use_true_random=False))
def test_kept_groups_are_those_made_anew(told: list[list[Due]], chance: Random) -> None:
    kept, everyone, now = KeptGroups(), ward_of(told), NOW
    ward = everyone
    for _ in range(25):
        assert kept.grouped(ward, now, ZONE, SHIFTS) == grouped(ward, now, ZONE, SHIFTS), now.utc()
        now = now.plus(chance.choice((0, 1, MINUTE, 15 * MINUTE, HOUR, -MINUTE)))
        ward = changed(ward, told, chance) if chance.random() < 0.5 else ward
        ward = everyone if chance.random() < 0.1 else ward


def test_a_minute_in_which_nothing_moves_hands_on_the_same_groups() -> None:
    kept, ward = KeptGroups(), ward_of([[draw("magnesium", 60)], [due("dose", "5 g", 200)]])
    first = kept.grouped(ward, NOW, ZONE, SHIFTS)
    assert kept.grouped(ward, NOW.plus(MINUTE), ZONE, SHIFTS) is first
    assert kept.grouped(ward, NOW.plus(50 * MINUTE), ZONE, SHIFTS) is not first


def test_other_shifts_are_other_groups() -> None:
    kept, ward = KeptGroups(), ward_of([[due("container", "bag", 200)]])
    assert [group.title for group in kept.grouped(ward, NOW, ZONE, SHIFTS)] == [
        "This shift, to 19:30"
    ]
    assert [group.title for group in kept.grouped(ward, NOW, ZONE, ())] == ["Later"]
