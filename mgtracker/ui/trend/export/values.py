"""What the chart shows as comma-separated values: results, doses, plan and the steps of the sum. No Qt.

One header for all lines. Times carry their offset; values are in the unit the panel is read in, and what
was reported stands beside them as it was written.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Dose, Rate
from mgtracker.clinical.number import format_number
from mgtracker.exchange.table_cell import harmless
from mgtracker.ui.amount_words import unit_word
from mgtracker.ui.sample_words import IN_TABLES
from mgtracker.ui.time_words import hours
from mgtracker.ui.translation import in_english
from mgtracker.ui.trend import doubts, not_given, plan
from mgtracker.ui.trend.kinds import KINDS
from mgtracker.ui.trend.marks import marks
from mgtracker.ui.trend.rows import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from mgtracker.ui.trend.marks import Mark
    from mgtracker.ui.trend.rows import KindOf
    from mgtracker.view import LabPoint, Trace, View

HEADER = ("record", "kind", "time", "until", "what", "value", "unit", "reported", "remark")
PLACES = 6
"""Decimal places of a value; more than any laboratory reports."""
Line = tuple[str, ...]


def values(view: View, kind_of: KindOf, start: float, end: float) -> str:
    """Everything from `start` to `end` (UTC seconds, both in), by time within its kind; in English."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADER)
    assert view.patient is not None
    record = harmless(view.patient.patient.mrn)
    if view.kind in IN_TABLES:
        record = f"{IN_TABLES[view.kind]}: {record}"
    with in_english():
        writer.writerows(
            (record, *map(harmless, line)) for line in _lines(view, kind_of, start, end)
        )
    return text.getvalue()


def _lines(view: View, kind_of: KindOf, start: float, end: float) -> Iterator[Line]:
    patient = view.patient
    assert patient is not None
    for trace in patient.traces.values():
        for point in trace.points:
            if start <= point.at.seconds <= end:
                yield _result(view, kind_of, trace, point)
    for mark in marks(view, patient.given):
        if mark.start <= end and (mark.end is None or mark.end >= start):
            yield _given(view, mark)
    for mark in plan.planned(view):
        if start <= mark.start <= end:
            yield _line(view, "planned", mark, mark.amount, "late" if mark.late else "")
    for mark in not_given.not_given(view):
        if start <= mark.start <= end:
            yield _line(view, "not given", mark, mark.amount, not_given.reason(view, mark))
    yield from _sum(view, start, end)


def _result(view: View, kind_of: KindOf, trace: Trace, point: LabPoint) -> Line:
    assert view.patient is not None
    worked_out = trace.analyte.startswith("corrected_")
    analyte = trace.analyte.removeprefix("corrected_")
    value, unit = point.value, trace.unit
    if analyte in KINDS:
        kind = kind_of(analyte)
        value, unit = kind.shown(value), kind.unit.name
    return (
        "corrected" if worked_out else "result",
        _time(view, point.at.seconds),
        "",
        name_of(trace.analyte),
        _plain(value),
        unit_word(unit),
        point.reported,
        "; ".join(doubts.words(view.patient, point)),
    )


def _given(view: View, mark: Mark) -> Line:
    assert view.patient is not None
    entry = view.patient.course.entry(mark.entry_id)
    assert entry is not None
    assert isinstance(entry.event, Dose | Rate)
    runs_on = mark.end is None or mark.end > view.now.seconds
    kind = "rate" if isinstance(entry.event, Rate) else "dose"
    remark = "planned end" if runs_on and kind == "rate" and mark.end is not None else ""
    return _line(view, kind, mark, entry.event.text, remark)


def _line(view: View, kind: str, mark: Mark, reported: str, remark: str) -> Line:
    until = "" if mark.end is None or mark.end == mark.start else _time(view, mark.end)
    number, _, unit = mark.amount.partition(" ")
    plain_unit = unit.partition(" ")[0]  # "2 g over 2 h" is an amount in g
    time = _time(view, mark.start)
    return (kind, time, until, mark.what, number.replace(",", ""), plain_unit, reported, remark)


def _sum(view: View, start: float, end: float) -> Iterator[Line]:
    """Every edge of the rolling sum in sight, left limit and value."""
    patient = view.patient
    assert patient is not None
    if patient.rolling is None or not patient.caps:
        return
    cap = patient.caps[0].cap
    what = f"{cap.drug} in {hours(cap.window)}"
    before: tuple[int, Fraction] | None = None
    for second, mg in patient.rolling.points():
        if start <= second <= end and (second, mg) != before:
            before = (second, mg)
            remark = "forecast" if second > view.now.seconds else ""
            yield ("sum", _time(view, second), "", what, _plain(mg / 1000), "g", "", remark)


def _time(view: View, second: int) -> str:
    return Instant.of(Instant(second).local(view.zone)).as_written()


def _plain(value: Fraction) -> str:
    """Digits and a point: no commas, no trailing zeros."""
    return format_number(value, PLACES).replace(",", "")
