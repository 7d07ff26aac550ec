"""The rows of the ward board, kept from minute to minute: each is worked out anew only when it can be another.

A row follows from the patient's course and the time. While the course stays, time alone changes it, and
only at edges that are known beforehand; while magnesium by needle counts in any window, its sums move, and
the row is worked out every time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from mgtracker.clinical.alarms import changes_after
from mgtracker.clinical.checks import ContinuousDuration, RollingCap, SerumMagnesium
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Patient
from mgtracker.clinical.judge import Standing
from mgtracker.clinical.presence import silence
from mgtracker.clinical.protocol import Protocol
from mgtracker.view import AHEAD, WardRow, ahead_of, due_of, row_of


@dataclass(frozen=True, slots=True)
class _Kept:
    """A row, what it was worked out from at `since`, and the instant from which it can be another."""

    past: Course
    row: WardRow
    since: Instant
    until: Instant
    due_until: Instant

    def holds(self, past: Course, patient: Patient, now: Instant) -> bool:
        is_same = self.past is past and self.row.patient == patient
        return is_same and (now == self.since or self.since < now < self.until)


class WardRows:
    """Rows by patient.

    Args:
        protocol: the rules.
        zone: the ward's.
    """

    def __init__(self, protocol: Protocol, zone: ZoneInfo) -> None:
        self._protocol, self._zone = protocol, zone
        self._longest = max(_counts_for(protocol))
        self._kept: dict[str, _Kept] = {}

    def row(self, identity: str, patient: Patient, course: Course, now: Instant) -> WardRow:
        """A patient's row at `now`; the very object of the last time where nothing in it is another."""
        past = course.up_to(now)  # the very course, unless something in it is still to happen
        kept = self._kept.get(identity)
        if kept is not None and kept.holds(past, patient, now):
            return kept.row
        due = self._due(kept, past, now)
        at = Standing(past, self._protocol, now)
        row = row_of(identity, patient, at, due)
        if kept is not None and kept.row == row:
            row = kept.row
        until = now if self._moves(past, row, now) else min(self._edges(at, row))
        self._kept[identity] = _Kept(past, row, now, until, ahead_of(now))
        return row

    def _due(self, kept: _Kept | None, past: Course, now: Instant) -> tuple[Due, ...]:
        """What is due, which the time of asking changes only by how far ahead is looked."""
        if kept is not None and kept.past is past and kept.due_until == ahead_of(now):
            return kept.row.due
        return due_of(past, self._protocol, self._zone, now)

    def _moves(self, course: Course, row: WardRow, now: Instant) -> bool:
        """Whether numbers in the row are others every second: the sums of what went in by needle, or
        since when an alarm stands that nothing says the time of.
        """
        since = now.seconds - self._longest
        by_needle = (g for g in course.parenteral if g.drug.is_magnesium)
        return any(g.end is None or g.end >= since for g in by_needle) or any(
            alarm.since >= now for alarm in row.alarms
        )

    def _edges(self, at: Standing, row: WardRow) -> Iterator[Instant]:
        """From `now` on, when the row can be another. An edge at `now` itself counts: what changes
        just after it has not changed yet.
        """
        now = at.at
        edges = [*self._of_magnesium(at.course), *_of_lines(row)]
        for one in at.responses:
            edges += [one.first, one.possible_from, one.expected_by, one.off_track_after]
            edges.append(one.said_otherwise_at(now))
        yield from (edge for edge in edges if edge >= now)
        further = changes_after(row.due, row.alarms, self._protocol, now)
        yield from [] if further is None else [further]
        yield ahead_of(now).plus(-AHEAD + 1)
        silent = silence(at.course, self._protocol)
        yield from [] if silent is None or silent.due < now else [silent.due]

    def _of_magnesium(self, course: Course) -> Iterator[Instant]:
        """When magnesium by any route has left a window that a finding looks back on."""
        ends = [g.end for g in course.magnesium if g.end is not None]
        for wait in _counts_for(self._protocol) if ends else ():
            yield Instant(max(ends) + wait)


def _of_lines(row: WardRow) -> Iterator[Instant]:
    """When a line that runs is planned to stop."""
    yield from (Instant(line.end) for line in row.running if line.end is not None)


def _counts_for(protocol: Protocol) -> tuple[int, ...]:
    """How many seconds findings look back for magnesium: windows, waits, and how long a clearance is good."""
    return (
        protocol.clearance[1].expires,
        *(cap.window for _, cap in protocol.each(RollingCap)),
        *(check.dosing_within for _, check in protocol.each(SerumMagnesium)),
        *(check.gap for _, check in protocol.each(ContinuousDuration)),
    )
