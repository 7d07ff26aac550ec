"""Exact values at one moment: the newest result at or before it with its own time, the sum, what runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui import wording
from mgtracker.ui.trend.moments import clock, day
from mgtracker.ui.trend.steps import grams_at

if TYPE_CHECKING:
    from mgtracker.ui.trend.lane import Lane
    from mgtracker.ui.trend.results import ResultPlot
    from mgtracker.ui.trend.sums import SumPlot
    from mgtracker.view import View

Part = tuple[str, str]
"""What, and its value."""


def read(
    view: View, moment: int, results: tuple[ResultPlot, ...], lane: Lane, sums: SumPlot
) -> list[Part]:
    """Each panel's value at a moment: (name, value), the moment itself first."""
    when = f"{day(moment, view.zone)} {clock(moment, view.zone)}"
    parts: list[Part] = [("", when)]
    parts += [part for plot in results if (part := _result(view, moment, plot))]
    if moment <= view.now.seconds:
        parts += [("infusion", mark.text) for mark in lane.at(moment)]
    if sums.cap is not None:
        parts += _sums(moment, sums)
    return parts


def sentence(parts: list[Part]) -> str:
    """The same in one run."""
    return "; ".join(" ".join(word for word in part if word) for part in parts)


def _result(view: View, moment: int, plot: ResultPlot) -> Part | None:
    point = plot.last_at(moment)
    if point is None:
        return (plot.kind.name, "none before")
    value = plot.kind.number(point.value)
    corrected = [p for p in plot.corrected_points if p.entry_id == point.entry_id]
    if corrected:
        value = f"{value} ({plot.kind.number(corrected[0].value)} corrected)"
    if point.doubts:
        value = f"{value} doubtful"
    if abs(point.at.seconds - moment) >= 60:
        near = abs(point.at.seconds - moment) < 20 * 3600
        seconds = point.at.seconds
        at = clock(seconds, view.zone)
        value = f"{value} at {at if near else f'{day(seconds, view.zone)} {at}'}"
    return (plot.kind.name, value)


def _sums(moment: int, sums: SumPlot) -> list[Part]:
    assert sums.cap is not None
    window = wording.hours(sums.cap.cap.window)
    grams = sums.at(moment)
    parts = [] if grams is None else [(f"sum {window}", wording.grams_up(grams))]
    if sums.shown is not None and sums.shown.rolling is not None:
        together = sums.shown.rolling
        if together.pieces[0].start <= moment:
            grams = grams_at(together, moment)
            if grams is not None:
                parts.append((f"with {sums.shown.amount}", wording.grams_up(grams)))
    return parts
