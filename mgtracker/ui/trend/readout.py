"""Exact values at one moment: the newest result at or before it with its own time, the sum, what runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.clock import DAY
from mgtracker.ui.amount_words import grams_up
from mgtracker.ui.time_words import hours
from mgtracker.ui.translation import tr
from mgtracker.ui.trend import doubts
from mgtracker.ui.trend.moments import clock, day
from mgtracker.ui.trend.rows import reads_otherwise
from mgtracker.ui.trend.steps import grams_at

if TYPE_CHECKING:
    from mgtracker.ui.trend.lane import Lane
    from mgtracker.ui.trend.results import ResultPlot
    from mgtracker.ui.trend.sums import SumPlot
    from mgtracker.view import LabPoint, View

Part = tuple[str, str]
"""What, and its value."""


def read(
    view: View, moment: int, results: tuple[ResultPlot, ...], lane: Lane, sums: SumPlot
) -> list[Part]:
    """Each panel's value at a moment: (name, value), the moment itself first."""
    when = f"{day(moment, view.zone)} {clock(moment, view.zone)}"
    parts: list[Part] = [("", when)]
    parts += _results(view, moment, results)
    parts += [(tr("given"), f"{mark.what} {mark.amount}") for mark in lane.doses_at(moment)]
    if moment <= view.now.seconds:
        parts += [(tr("infusion"), mark.text) for mark in lane.at(moment)]
    parts += [(tr("planned"), mark.text) for mark in lane.planned_at(moment)]
    parts += [(tr("not given"), f"{mark.what} {mark.amount}") for mark in lane.not_given_at(moment)]
    if sums.cap is not None:
        parts += _sums(moment, sums)
    return parts


def sentence(parts: list[Part]) -> str:
    """The same in one run."""
    return "; ".join(" ".join(word for word in part if word) for part in parts)


def _results(view: View, moment: int, plots: tuple[ResultPlot, ...]) -> list[Part]:
    """Each newest result; those of one draw stand together, with the time they were drawn."""
    parts: list[Part] = []
    found = [(plot, plot.last_at(moment)) for plot in plots]
    missing = [(tr(plot.kind.name), tr("none before")) for plot, point in found if point is None]
    for at in dict.fromkeys(point.at.seconds for _, point in found if point is not None):
        parts += [
            (tr(plot.kind.name), _value(view, plot, point))
            for plot, point in found
            if point is not None and point.at.seconds == at
        ]
        if at != moment:
            parts.append((tr("drawn"), _drawn(view, moment, at)))
    return [*parts, *missing]


def _value(view: View, plot: ResultPlot, point: LabPoint) -> str:
    """The value, what was reported where that is another unit, and why it is not to be believed."""
    assert view.patient is not None
    value = plot.kind.number(point.value)
    corrected = [p for p in plot.corrected_points if p.entry_id == point.entry_id]
    if corrected:
        value = tr(
            "{value} ({corrected} corrected)",
            value=value,
            corrected=plot.kind.number(corrected[0].value),
        )
    if reads_otherwise(point.reported, plot.kind.unit.word):
        value = tr("{value}, reported {reported}", value=value, reported=point.reported)
    if not point.doubts:
        return value
    why = ", ".join(doubts.words(view.patient, point))
    return tr("{value} doubtful: {why}", value=value, why=why)


def _drawn(view: View, moment: int, at: int) -> str:
    """The clock alone on the day that is read."""
    here = clock(at, view.zone)
    named = day(at, view.zone)
    return here if named == day(moment, view.zone) and moment - at < DAY else f"{named} {here}"


def _sums(moment: int, sums: SumPlot) -> list[Part]:
    assert sums.cap is not None
    window = hours(sums.cap.cap.window)
    grams = sums.at(moment)
    parts = [] if grams is None else [(tr("sum {window}", window=window), grams_up(grams))]
    if sums.shown is not None and sums.shown.rolling is not None:
        together = sums.shown.rolling
        if together.pieces[0].start <= moment:
            grams = grams_at(together, moment)
            if grams is not None:
                parts.append((tr("with {amount}", amount=sums.shown.amount), grams_up(grams)))
    return parts
