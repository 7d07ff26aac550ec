"""Bands leave no value out and hold none twice."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.bands import band_of, check_cover
from mgtracker.clinical.errors import ProtocolError


@dataclass(frozen=True)
class Plain:
    from_: Fraction | None
    below: Fraction | None


def bands(*edges: tuple[int | None, int | None]) -> list[Plain]:
    def exact(edge: int | None) -> Fraction | None:
        return None if edge is None else Fraction(edge)

    return [Plain(exact(low), exact(high)) for low, high in edges]


RENAL = bands((None, 20), (20, 30), (30, None))


@pytest.mark.parametrize(
    ("value", "place"),
    [("0", 0), ("19.9", 0), ("19.999999", 0), ("20", 1), ("29.999999", 1), ("30", 2), ("400", 2)],
)
def test_the_lower_edge_is_in_the_band_and_the_upper_in_the_next(value: str, place: int) -> None:
    assert band_of(RENAL, Fraction(value)) is RENAL[place]


def test_one_band_without_edges_covers_everything() -> None:
    everything = bands((None, None))
    check_cover(everything)
    assert band_of(everything, Fraction(10**9)) is everything[0]


def test_bands_that_touch_cover_everything() -> None:
    check_cover(RENAL)


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (bands((0, 20), (20, None)), "the first band must have no `from`"),
        (bands((None, 20), (20, 30)), "the last band must have no `below`"),
        (bands((None, 20), (21, None)), "one ends below 20, the next starts from 21"),
        (bands((None, 20), (19, None)), "one ends below 20, the next starts from 19"),
        (bands((None, None), (20, None)), "one ends below None, the next starts from 20"),
        (bands((None, 20), (None, None)), "one ends below 20, the next starts from None"),
        (bands((None, 20), (20, 20), (20, None)), "a band from 20 ends below 20"),
        (bands((None, 20), (20, 10), (10, None)), "a band from 20 ends below 10"),
    ],
)
@pytest.mark.hazard("H-06")
def test_a_gap_an_overlap_or_an_empty_band_is_refused(wrong: list[Plain], complaint: str) -> None:
    with pytest.raises(ProtocolError, match=complaint):
        check_cover(wrong)


@given(st.sets(st.fractions(0, 100), max_size=5), st.fractions(0, 100))
def test_every_value_is_in_exactly_one_band(edges: set[Fraction], value: Fraction) -> None:
    inner = sorted(edges)
    cover = [Plain(low, high) for low, high in zip([None, *inner], [*inner, None], strict=True)]
    check_cover(cover)
    holding = [
        band
        for band in cover
        if (band.from_ is None or band.from_ <= value)
        and (band.below is None or value < band.below)
    ]
    assert holding == [band_of(cover, value)]
