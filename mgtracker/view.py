"""What a screen shows, worked out once after every write and every minute: one immutable View."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from zoneinfo import ZoneInfo

from mgtracker.clinical.alarms import Alarm, alarms, urgency
from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.clinical.clock_moves import ClockMove, set_back
from mgtracker.clinical.course import Course, Given
from mgtracker.clinical.due import Due, State
from mgtracker.clinical.events import (
    Bedside,
    Entry,
    Fact,
    Labs,
    Order,
    Override,
    Patient,
    Void,
)
from mgtracker.clinical.exposure import Rolling, rolling
from mgtracker.clinical.judge import Standing
from mgtracker.clinical.judge.caps import CapState, lowest
from mgtracker.clinical.judge.injection import next_site
from mgtracker.clinical.judge.question import Kidney, counted
from mgtracker.clinical.laboratory import Class, class_at, corrected_calcium, doubts, position
from mgtracker.clinical.orders import Slot, slots, stop_of
from mgtracker.clinical.presence import left, still_here
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.quantity import ANALYTES, CLEARANCE, INTERVAL, Measured
from mgtracker.clinical.response import Response
from mgtracker.clinical.schedule import schedule
from mgtracker.clinical.verdict import Finding, Level


@dataclass(frozen=True, slots=True)
class LabPoint:
    """One result: its value in the analyte's standard unit, and whether it can be believed yet."""

    at: Instant
    value: Fraction
    reported: str
    doubts: tuple[str, ...]
    entry_id: str


@dataclass(frozen=True, slots=True)
class Trace:
    """All results of one analyte, oldest first; `corrected` calcium is a trace of its own."""

    analyte: str
    unit: str
    points: tuple[LabPoint, ...]
    low: Fraction | None
    high: Fraction | None

    @property
    def last(self) -> LabPoint | None:
        """The newest result."""
        return self.points[-1] if self.points else None

    @property
    def position(self) -> str | None:
        """Where the newest result lies: "low", "in range" or "high"; None without one."""
        if self.last is None or self.low is None or self.high is None:
            return None
        if self.last.value < self.low:
            return "low"
        return "high" if self.last.value > self.high else "in range"

    @property
    def direction(self) -> str | None:
        """Whether the newest result is "up", "down" or "level" from the one before; None without one."""
        if len(self.points) < 2:
            return None
        before, last = self.points[-2].value, self.points[-1].value
        return "level" if before == last else ("up" if last > before else "down")


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One line of the journal, newest first: the entry, the entry that struck it out, why rules were gone
    against, and where the clock was set back just before it was written, or just after.
    """

    entry: Entry
    struck: Entry | None
    override: str | None
    set_back: tuple[ClockMove, ...] = ()


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest result of an analyte: where it lies, and which way it went from the one before."""

    point: LabPoint
    position: str | None
    direction: str | None


@dataclass(frozen=True, slots=True)
class OrderView:
    """One order: what it plans, what was given of it, and the entry that stopped it."""

    entry: Entry
    slots: tuple[Slot, ...]
    stopped: Entry | None

    @property
    def order(self) -> Order:
        """What was ordered."""
        assert isinstance(self.entry.event, Order)
        return self.entry.event

    @property
    def is_open(self) -> bool:
        """Whether anything of it is still to come."""
        return self.stopped is None and any(not slot.filled for slot in self.slots)


@dataclass(frozen=True, slots=True)
class PatientView:
    """One patient as the screen shows them at `View.now`.

    Attributes:
        traces: by analyte key; "corrected_calcium" beside the measured one.
        given: doses and stretches of lines, with their planned ends.
        caps: every cap that applies now, used and forecast.
        rolling: the sum for the first of those caps, from the first dose to one window after now;
            None while no cap's drug was ever given.
        journal: every entry, struck ones too, newest first.
        left: when they left the ward; None while they are on it.
    """

    id: str
    patient: Patient
    course: Course
    level: Level
    findings: tuple[Finding, ...]
    kidney: Kidney
    severity: Class | None
    traces: Mapping[str, Trace]
    given: tuple[Given, ...]
    running: tuple[Given, ...]
    caps: tuple[CapState, ...]
    rolling: Rolling | None
    next_site: str | None
    journal: tuple[JournalRow, ...]
    due: tuple[Due, ...]
    orders: tuple[OrderView, ...]
    responses: tuple[Response, ...]
    left: Instant | None = None


ON_BOARD = ("magnesium", "calcium", "pth")
"""The analytes of the ward board."""
AHEAD = 24 * HOUR
"""How far ahead repeated doses are listed at least."""
_FURTHER = 12 * HOUR
"""What is due is worked out this much further at once, so that it is the same for as long."""


@dataclass(frozen=True, slots=True)
class WardRow:
    """One patient on the ward board.

    Attributes:
        level: the highest of what stands, and WARN where something is overdue.
        worst: the finding that asks for most; None if none asks.
        more: how many others ask.
        cap: of the caps that apply, the one that is broken worst, or nearest to being so.
        due: everything outstanding, in the order it is due.
        latest: by analyte of `ON_BOARD`; those never drawn are missing.
        alarms: what speaks up, most urgent first; what was answered stands last.
        left: when they left the ward; None while they are on it.
    """

    id: str
    patient: Patient
    level: Level
    worst: Finding | None
    more: int
    cap: CapState | None
    kidney: Kidney
    weight: str | None
    running: tuple[Given, ...]
    due: tuple[Due, ...]
    latest: Mapping[str, Latest]
    alarms: tuple[Alarm, ...] = ()
    left: Instant | None = None

    @property
    def next(self) -> Due | None:
        """What is due next; the longest overdue first."""
        return self.due[0] if self.due else None

    def overdue(self, now: Instant) -> tuple[Due, ...]:
        """What is late."""
        return tuple(due for due in self.due if due.state(now) is State.OVERDUE)


@dataclass(frozen=True, slots=True)
class WardAlarm:
    """An alarm, and whose it is."""

    patient_id: str
    patient: Patient
    alarm: Alarm


@dataclass(frozen=True, slots=True)
class View:
    """Everything on the screen. `kind`: "ward", "sample" or "practice".

    Attributes:
        ward: who is on the ward, by who needs somebody first.
        left: who has left it, the last to do so first; nothing is due for them, and no alarm speaks up.
        clock_moved: that it is earlier now than when the newest entry was written; None while it is not.
    """

    now: Instant
    zone: ZoneInfo
    kind: str
    author: str | None
    protocol: Protocol
    ward: tuple[WardRow, ...]
    patient: PatientView | None
    read_only: bool
    left: tuple[WardRow, ...] = ()
    clock_moved: ClockMove | None = None

    @property
    def alarms(self) -> tuple[WardAlarm, ...]:
        """Every alarm of the ward, most urgent first; what was answered stands last."""
        found = [WardAlarm(row.id, row.patient, alarm) for row in self.ward for alarm in row.alarms]
        return tuple(sorted(found, key=lambda one: urgency(one.alarm)))


def without(view: View, entry_id: str | None) -> View:
    """The view with an entry struck out of its patient's course, and of nothing else; None: as it is.

    For words about what is typed in its place.
    """
    if entry_id is None or view.patient is None:
        return view
    course = view.patient.course.with_struck(entry_id, view.now)
    return replace(view, patient=replace(view.patient, course=course))


def level_of(findings: tuple[Finding, ...]) -> Level:
    """The highest level among findings that stand; only info: OK."""
    highest = max((finding.level for finding in findings), default=Level.OK)
    return highest if highest > Level.INFO else Level.OK


def ahead_of(now: Instant) -> Instant:
    """Up to when repeated doses are listed at `now`: a day at least, and the same for half a day."""
    last = -(-(now.seconds + AHEAD) // _FURTHER) * _FURTHER
    return Instant(last, now.offset)


def due_of(course: Course, protocol: Protocol, zone: ZoneInfo, now: Instant) -> tuple[Due, ...]:
    """Everything outstanding at `now`, repeated doses a day ahead at least."""
    return schedule(course.up_to(now), protocol, zone, ahead_of(now))


def _asked_first(
    course: Course, protocol: Protocol, now: Instant, due: tuple[Due, ...]
) -> tuple[Due, ...]:
    """What is due, after a long silence with the question whether the patient is here before it."""
    asked = still_here(course, protocol, now)
    return due if asked is None else (asked, *due)


def ward_row(
    identity: str,
    patient: Patient,
    course: Course,
    protocol: Protocol,
    now: Instant,
    zone: ZoneInfo,
    due: tuple[Due, ...] | None = None,
) -> WardRow:
    """A patient's row on the ward board.

    Args:
        due: what `due_of` says, where that was asked before.
    """
    at = Standing(course.up_to(now), protocol, now)
    return row_of(
        identity, patient, at, due_of(at.course, protocol, zone, now) if due is None else due
    )


def row_of(identity: str, patient: Patient, at: Standing, due: tuple[Due, ...]) -> WardRow:
    """A patient's row from one look at them, and what is due; after a long silence, whether they are here."""
    past, protocol, now = at.course, at.protocol, at.at
    gone = left(past, now)
    asked = still_here(past, protocol, now)
    due = due if asked is None else (asked,)
    findings = at.findings
    asking = [finding for finding in findings if finding.level > Level.INFO]
    late = any(item.state(now) is State.OVERDUE for item in due)
    weight = past.fact("weight", now)
    return WardRow(
        id=identity,
        patient=patient,
        level=max(level_of(findings), Level.WARN if late else Level.OK),
        worst=asking[0] if asking else None,
        more=max(0, len(asking) - 1),
        cap=max(at.caps, key=_nearness, default=None),
        kidney=at.kidney,
        weight=None if weight is None else weight.value.text,
        running=past.running(now),
        due=due,
        latest=past.once(protocol, "latest", lambda: _latest(past, protocol)),
        alarms=alarms(due, findings, past, protocol, now),
        left=gone,
    )


def _nearness(state: CapState) -> tuple[Level, Fraction]:
    return state.level, state.peak / lowest(state.cap)


def _latest(course: Course, protocol: Protocol) -> Mapping[str, Latest]:
    """The newest result of each analyte of the board, with the way it went."""
    newest: dict[str, list[Entry]] = {analyte: [] for analyte in ON_BOARD}
    for entry in reversed(course.of_kind(Labs)):
        labs = entry.event
        assert isinstance(labs, Labs)
        for analyte, found in newest.items():
            if len(found) < 2 and analyte in labs.values:
                found.append(entry)
        if all(len(found) == 2 for found in newest.values()):
            break
    return {
        analyte: _newest(course, protocol, analyte, found)
        for analyte, found in newest.items()
        if found
    }


def _newest(course: Course, protocol: Protocol, analyte: str, found: list[Entry]) -> Latest:
    last, *before = (_point(course, protocol, entry, analyte) for entry in found)
    way = None
    if before:
        rose, same = last.value > before[0].value, last.value == before[0].value
        way = "level" if same else ("up" if rose else "down")
    return Latest(last, position(protocol, analyte, last.value), way)


def patient_view(
    identity: str,
    patient: Patient,
    course: Course,
    protocol: Protocol,
    now: Instant,
    zone: ZoneInfo,
) -> PatientView:
    """A patient's whole page at `now`."""
    past = course.up_to(now)
    at = Standing(past, protocol, now)
    ahead = ahead_of(now)
    return PatientView(
        id=identity,
        patient=patient,
        course=past,
        level=level_of(at.findings),
        findings=at.findings,
        kidney=at.kidney,
        severity=class_at(past, protocol, now),
        traces=traces(past, protocol),
        given=past.given,
        running=past.running(now),
        caps=at.caps,
        rolling=_rolling(past, at.caps, now),
        next_site=next_site(past, now),
        journal=_journal(course),
        due=_asked_first(past, protocol, now, schedule(past, protocol, zone, ahead)),
        orders=tuple(
            OrderView(entry, slots(past, entry, protocol, zone, ahead), stop_of(past, entry.id))
            for entry in past.of_kind(Order)
        ),
        responses=at.responses,
        left=left(past, now),
    )


def _point(course: Course, protocol: Protocol, entry: Entry, analyte: str) -> LabPoint:
    labs = entry.event
    assert isinstance(labs, Labs)
    measured: Measured = labs.values[analyte]
    why = doubts(course, protocol, entry) if analyte == "magnesium" else ()
    return LabPoint(entry.at, measured.value, measured.text, why, entry.id)


def traces(course: Course, protocol: Protocol) -> Mapping[str, Trace]:
    """Every analyte's trace, and calcium corrected for albumin where albumin is near; clearance and QTc."""
    points: dict[str, list[LabPoint]] = {analyte: [] for analyte in ANALYTES}
    corrected: list[LabPoint] = []
    for entry in course.of_kind(Labs):
        labs = entry.event
        assert isinstance(labs, Labs)
        for analyte in labs.values:
            points[analyte].append(_point(course, protocol, entry, analyte))
        value = corrected_calcium(course, protocol, entry)
        if value is not None:
            corrected.append(LabPoint(entry.at, value, "", (), entry.id))
    found = {
        analyte: _trace(protocol, analyte, ANALYTES[analyte].unit, analyte, results)
        for analyte, results in points.items()
    }
    found["corrected_calcium"] = _trace(
        protocol, "corrected_calcium", ANALYTES["calcium"].unit, "calcium", corrected
    )
    clearance = _stated(course, Fact, "creatinine_clearance")
    found["creatinine_clearance"] = _trace(
        protocol, "creatinine_clearance", CLEARANCE.unit, "", clearance
    )
    found["qtc"] = _trace(protocol, "qtc", INTERVAL.unit, "", _stated(course, Bedside, "qtc"))
    return found


def _stated(course: Course, kind: type[Fact | Bedside], key: str) -> list[LabPoint]:
    """Every value of a kind of entry as a point; those that say nothing of it are left out."""
    stated = ((entry, getattr(entry.event, key)) for entry in course.of_kind(kind))
    return [
        LabPoint(entry.at, value.value, value.text, (), entry.id)
        for entry, value in stated
        if value is not None
    ]


def _trace(
    protocol: Protocol, name: str, unit: str, interval_of: str, points: list[LabPoint]
) -> Trace:
    interval = protocol.intervals.get(interval_of)
    return Trace(
        analyte=name,
        unit=unit,
        points=tuple(points),
        low=None if interval is None else interval.low,
        high=None if interval is None else interval.high,
    )


def _rolling(course: Course, caps: tuple[CapState, ...], now: Instant) -> Rolling | None:
    """The whole history of the sum for the first cap, and one window ahead."""
    if not caps:
        return None
    cap = caps[0].cap
    spans = counted(course.given, cap.drug)
    if not spans:
        return None
    start = min(now.seconds - 1, *(span.start for span in spans))
    return rolling(spans, cap.window, start, now.seconds + cap.window)


def _journal(course: Course) -> tuple[JournalRow, ...]:
    reasons = {
        entry.event.target: entry.event.reason
        for entry in course.entries
        if isinstance(entry.event, Override)
    }
    lines = (e for e in course.entries if not isinstance(e.event, Void | Override))
    moves: dict[str | None, tuple[ClockMove, ...]] = {}
    for move in set_back(lines):
        for side in (move.last, move.entry):
            moves[side] = (*moves.get(side, ()), move)
    rows = [
        JournalRow(
            entry, course.struck.get(entry.id), reasons.get(entry.id), moves.get(entry.id, ())
        )
        for entry in course.entries
    ]
    rows.sort(key=lambda row: (row.entry.at, row.entry.position), reverse=True)
    return tuple(rows)
