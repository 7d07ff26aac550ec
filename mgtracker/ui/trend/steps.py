"""The exact steps of a rolling sum, for drawing and for reading out; nothing is sampled."""

from __future__ import annotations

from bisect import bisect_right
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtracker.clinical.exposure import Rolling

MG = 1000
"""Milligrams in a gram."""


def line(
    rolling: Rolling | None, start: float, end: float, *, leading: bool = False
) -> tuple[list[float], list[float]]:
    """(UTC seconds, grams) at every edge within [start, end], left limit and value; nothing sampled.

    `leading` puts the nothing before the first dose in front.
    """
    xs: list[float] = []
    ys: list[float] = []
    if rolling is None:
        return xs, ys
    unit = rolling.scale * MG
    if leading and rolling.pieces[0].start > start:
        xs, ys = [start, rolling.pieces[0].start], [0.0, 0.0]
    for piece in rolling.pieces:
        first, last = max(start, piece.start), min(end, piece.end)
        if first <= last and (first < last or piece.start == piece.end):
            xs += (first, last)
            ys += (
                (piece.first + piece.slope * (first - piece.start)) / unit,
                (piece.first + piece.slope * (last - piece.start)) / unit,
            )
    return xs, ys


def grams_at(rolling: Rolling | None, moment: int) -> Fraction | None:
    """Grams at a second, exact: 0 before the first dose, None after what is known."""
    if rolling is None:
        return Fraction(0)
    index = bisect_right(rolling.pieces, moment, key=lambda piece: piece.start) - 1
    if index < 0:
        return Fraction(0)
    piece = rolling.pieces[index]
    if moment > piece.end:
        return None
    return Fraction(piece.first + piece.slope * (moment - piece.start), rolling.scale * MG)
