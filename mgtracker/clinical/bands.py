"""Half-open bands over a measured value, checked for cover: every value is in exactly one of them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Protocol, TypeVar

from .errors import ProtocolError


class Band(Protocol):
    """From `from_` (equal is in; None: from nothing) to `below` (equal is out; None: without end)."""

    @property
    def from_(self) -> Fraction | None:
        """The lower edge."""
        ...

    @property
    def below(self) -> Fraction | None:
        """The upper edge."""
        ...


B = TypeVar("B", bound=Band)


def check_cover(bands: Sequence[Band]) -> None:
    """Raise ProtocolError unless the bands, in order, cover every value once."""
    if bands[0].from_ is not None:
        raise ProtocolError("the first band must have no `from`, so that nothing lies below it")
    if bands[-1].below is not None:
        raise ProtocolError("the last band must have no `below`, so that nothing lies above it")
    for lower, upper in pairwise(bands):
        if lower.below is None or upper.from_ is None or lower.below != upper.from_:
            raise ProtocolError(
                f"a gap or overlap between bands: one ends below {lower.below}, "
                f"the next starts from {upper.from_}"
            )
        if upper.below is not None and upper.below <= upper.from_:
            raise ProtocolError(f"a band from {upper.from_} ends below {upper.below}")


def band_of(bands: Sequence[B], value: Fraction) -> B:
    """The band a value is in; bands were checked to cover every value."""
    return next(band for band in bands if band.below is None or value < band.below)
