"""What the chart shows, as rows of words: for the table, for a file and for paper. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.clinical.clock import WEEK
from mgtracker.clinical.laboratory import position
from mgtracker.clinical.number import format_number, split_number
from mgtracker.ui.amount_words import grams_up, unit_word
from mgtracker.ui.time_words import hours
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend import corridor, doubts, not_given, plan, struck
from mgtracker.ui.trend.cross import standing_crossing
from mgtracker.ui.trend.kinds import KINDS
from mgtracker.ui.trend.marks import Form, Standing, marks, planned_end
from mgtracker.ui.trend.moments import clock, date, day
from mgtracker.ui.trend.pauses import pauses
from mgtracker.ui.trend.steps import grams_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.clinical.response import Response
    from mgtracker.ui.trend.kinds import Kind
    from mgtracker.ui.trend.marks import Mark
    from mgtracker.view import LabPoint, Trace, View

    KindOf = Callable[[str], Kind]

NAMES = {"pth": mark("PTH"), "qtc": mark("QTc")}
WORKED_OUT = mark("corrected calcium")
PLACES = {"albumin": 0}
"""Decimal places of the analytes without a panel; all others two."""


@dataclass(frozen=True, slots=True)
class Row:
    """One result, dose, plan or expected course.

    Attributes:
        at: UTC seconds.
        entry_id: "" for what is no entry.
        cells: when, what, how much, what is to be said of it, the sum then.
    """

    at: int
    entry_id: str
    cells: tuple[str, ...]


def rows(view: View, kind_of: KindOf, *, with_struck: bool = False) -> list[Row]:
    """Everything, newest first.

    Args:
        view: whose patient is in front.
        kind_of: an analyte in the unit it is read in.
        with_struck: whether what was struck out is wanted too.
    """
    patient = view.patient
    if patient is None:
        return []
    found = [
        _result(view, kind_of, trace, point)
        for trace in patient.traces.values()
        if trace.analyte != "corrected_calcium"
        for point in trace.points
    ]
    given = (*marks(view, patient.given), *pauses(view), *plan.planned(view))
    found += [_dose(view, mark) for mark in given]
    found += [_not_given(view, mark) for mark in not_given.not_given(view)]
    found += [_course(view, response) for response in patient.responses]
    found += _crossing(view)
    if with_struck:
        found += _struck(view, kind_of)
    found.sort(key=lambda row: row.at, reverse=True)
    return found


def name_of(analyte: str) -> str:
    """What an analyte is called within a line."""
    return tr(NAMES.get(analyte, analyte.replace("_", " ")))


def value_words(kind_of: KindOf, trace: Trace, point: LabPoint) -> str:
    """A value in the unit it is read in."""
    if trace.analyte in KINDS:
        kind = kind_of(trace.analyte)
        return f"{kind.number(kind.shown(point.value))} {kind.unit.word}"
    places = PLACES.get(trace.analyte, 2)
    return f"{format_number(point.value, places, zeros=True)} {unit_word(trace.unit)}"


def _when(view: View, at: int) -> str:
    """The day by its name within a week of now, else with its month."""
    near = abs(at - view.now.seconds) < WEEK
    named = day(at, view.zone) if near else date(at, view.zone)
    return f"{named} {clock(at, view.zone)}"


def _sum(view: View, at: int) -> str:
    assert view.patient is not None
    if not view.patient.caps:
        return ""
    grams = grams_at(view.patient.rolling, at)
    return "" if grams is None else grams_up(grams)


def _result(view: View, kind_of: KindOf, trace: Trace, point: LabPoint) -> Row:
    patient = view.patient
    assert patient is not None
    place = position(view.protocol, trace.analyte, point.value)
    said = ["" if place is None else tr(place)]
    if point.doubts:
        said.append(tr("doubtful: {why}", why=", ".join(doubts.words(patient, point))))
    if trace.analyte == "calcium":
        said += [
            tr("corrected {value}", value=value_words(kind_of, trace, one))
            for one in patient.traces["corrected_calcium"].points
            if one.entry_id == point.entry_id
        ]
    value = value_words(kind_of, trace, point)
    if reads_otherwise(point.reported, value.partition(" ")[2]):
        said.append(tr("reported {reported}", reported=point.reported))
    at = point.at.seconds
    remark = ", ".join(part for part in said if part)
    cells = (_when(view, at), name_of(trace.analyte), value, remark, _sum(view, at))
    return Row(at, point.entry_id, cells)


def reads_otherwise(reported: str, unit: str) -> bool:
    """Whether the laboratory wrote another unit than the one, as a screen writes it, that it is read in."""
    return unit_word(split_number(reported)[1]) != unit


def _dose(view: View, mark: Mark) -> Row:
    at, now = mark.start, view.now.seconds
    remark = ""
    if mark.standing is Standing.PLANNED:  # the sum then would be the one without it
        said = (
            tr("{amount}, planned, late", amount=mark.amount)
            if mark.late
            else tr("{amount}, planned", amount=mark.amount)
        )
        return Row(at, mark.entry_id, (_when(view, at), mark.what, said, "", ""))
    if mark.form is Form.BAR:
        if mark.end is not None and mark.end <= now:
            remark = tr("to {time}", time=_when(view, mark.end))
        elif mark.standing is Standing.PAUSED:
            remark = tr("until it is resumed or stopped")
        else:
            remark = planned_end(mark, view)
    return Row(at, mark.entry_id, (_when(view, at), mark.what, mark.amount, remark, _sum(view, at)))


def _not_given(view: View, mark: Mark) -> Row:
    at, said = mark.start, tr("{amount}, not given", amount=mark.amount)
    why = not_given.reason(view, mark)
    return Row(at, mark.entry_id, (_when(view, at), mark.what, said, why, _sum(view, at)))


def _course(view: View, response: Response) -> Row:
    at = response.first.seconds
    what = tr("expected course of {analyte}", analyte=name_of(response.analyte))
    said = corridor.sentence(response, view)
    return Row(at, "", (_when(view, at), what, corridor.state_words(response, view), said, ""))


def _crossing(view: View) -> list[Row]:
    """Where the sum goes above a limit without anything more, if that is still to come."""
    assert view.patient is not None
    ahead = standing_crossing(view)
    if ahead is None:
        return []
    cap = view.patient.caps[0].cap
    what = tr("{drug} in {window}", drug=tr(cap.drug), window=hours(cap.window))
    cells = (_when(view, ahead.at), what, ahead.words, tr("forecast without anything more"), "")
    return [Row(ahead.at, "", cells)]


def _struck(view: View, kind_of: KindOf) -> list[Row]:
    patient = view.patient
    assert patient is not None
    found = []
    for key in KINDS:
        for point in struck.points(view, key):
            at, value = point.at.seconds, value_words(kind_of, patient.traces[key], point)
            said = tr("{amount}, struck out", amount=value)
            cells = (_when(view, at), name_of(key), said, "", "")
            found.append(Row(at, point.entry_id, cells))
    for gone in struck.marks(view):
        said = tr("{amount}, struck out", amount=gone.amount)
        cells = (_when(view, gone.start), gone.what, said, "", "")
        found.append(Row(gone.start, gone.entry_id, cells))
    return found
