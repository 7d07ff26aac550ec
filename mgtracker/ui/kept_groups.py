"""What is due on a ward, minute by minute: only patients whose rows can stand elsewhere are gone through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import Instant
from mgtracker.ui.due_groups import (
    DueRow,
    Group,
    When,
    headed,
    placed,
    places_hold_until,
    rows_of,
    shift_end,
)
from mgtracker.view import WardRow


@dataclass(frozen=True, slots=True)
class _Kept:
    """A patient's rows, what they were made from, and the seconds [since, until) they stand where they do."""

    patient: WardRow
    since: int
    until: int | None

    def holds(self, patient: WardRow, second: int) -> bool:
        mine = self.patient
        is_same = mine is patient or (
            mine.due is patient.due
            and mine.level is patient.level
            and mine.patient == patient.patient
        )
        return is_same and self.since <= second and (self.until is None or second < self.until)


class KeptGroups:
    """`grouped`, of a ward that is much the same as the last time; the same object where all of it is."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}
        self._found: dict[When, list[DueRow]] = {when: [] for when in When}
        self._end: Instant | None = None
        self._groups: tuple[Group, ...] = ()

    def grouped(
        self, ward: Iterable[WardRow], now: Instant, zone: ZoneInfo, shifts: Sequence[dt.time]
    ) -> tuple[Group, ...]:
        """Everything outstanding under its headings, as `due_groups.grouped` has it.

        Args:
            ward: the patients whose items are wanted.
            now: the time of the view.
            zone: the ward's, the same every time.
            shifts: when shifts begin, by the ward's clock.
        """
        end = shift_end(now, zone, shifts)
        if end != self._end:
            self._kept.clear()
            self._found = {when: [] for when in When}
        patients = {patient.id: patient for patient in ward}
        left = self._kept.keys() - patients.keys()
        moved = [one for one in patients.values() if not self._stands(one, now)]
        if left or moved or end != self._end:
            self._end = end
            self._take_out({*left, *(one.id for one in moved)})
            for one in moved:
                self._put_in(one, now)
            self._groups = headed(self._found, now, zone, end)
        return self._groups

    def _stands(self, patient: WardRow, now: Instant) -> bool:
        kept = self._kept.get(patient.id)
        return kept is not None and kept.holds(patient, now.seconds)

    def _take_out(self, them: set[str]) -> None:
        for when, rows in self._found.items():
            self._found[when] = [row for row in rows if row.patient_id not in them]
        for identity in them:
            self._kept.pop(identity, None)

    def _put_in(self, patient: WardRow, now: Instant) -> None:
        rows = rows_of(patient, now)
        for when, row in placed(rows, now, self._end):
            self._found[when].append(row)
        self._kept[patient.id] = _Kept(patient, now.seconds, places_hold_until(rows, now))
