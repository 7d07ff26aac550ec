"""Lists of what is due: what is done in one go stands in one row, rows stand under a time to come. No Qt."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import HOUR, MINUTE, Instant
from mgtracker.clinical.due import Due, State
from mgtracker.clinical.events import Patient
from mgtracker.clinical.verdict import Level
from mgtracker.ui.translation import tr
from mgtracker.view import WardRow

TOGETHER = frozenset({"draw", "bedside"})
"""Kinds of task whose items of one patient are done in one go where they are due at one time."""
AT_HAND = 15 * MINUTE
"""So long before it is due, an item stands under "Now"."""
WINDOW_AT_HAND = HOUR
"""So long before, a dose that can be given already does, with the look at the bedside before it."""
SOON = 2 * HOUR
DOSES = frozenset({"dose", "infusion-start"})


@dataclass(frozen=True, slots=True)
class DueRow:
    """One row of a list: the items done in one go, the soonest overdue first, and whose they are."""

    patient_id: str
    patient: Patient
    level: Level
    dues: tuple[Due, ...]

    @property
    def due(self) -> Instant:
        """When."""
        return self.dues[0].due

    @property
    def key(self) -> str:
        """The same for the same row at every minute."""
        return "/".join((self.patient_id, *(due.key for due in self.dues)))

    def state(self, now: Instant) -> State:
        """The state of the item that is furthest on."""
        if now >= self.dues[0].overdue:
            return State.OVERDUE
        return State.DUE if any(now >= due.opens for due in self.dues) else State.UPCOMING


class When(enum.Enum):
    """The headings of a list, in their order."""

    NOW = "now"
    SOON = "soon"
    SHIFT = "shift"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with its rows; there are no empty ones."""

    when: When
    title: str
    rows: tuple[DueRow, ...]


def combine(dues: Iterable[Due], now: Instant) -> tuple[tuple[Due, ...], ...]:
    """The items of one patient in the order they are due; together, those that are done in one go, and
    the doses of one order that were missed by `now`.
    """
    found: dict[object, list[Due]] = {}
    for place, due in enumerate(dues):
        key: object = (due.task, due.due) if due.task in TOGETHER else place
        if due.is_missed(now):
            key = (due.task, due.target)
        found.setdefault(key, []).append(due)
    return tuple(
        tuple(sorted(group, key=lambda due: due.overdue.seconds)) for group in found.values()
    )


def next_up(row: WardRow, now: Instant) -> tuple[Due, ...]:
    """What is due next for a patient, done in one go; empty if nothing is."""
    return next(iter(combine(row.due, now)), ())


def late(row: WardRow, now: Instant) -> tuple[tuple[Due, ...], ...]:
    """What is overdue for a patient, the longest first."""
    return combine(row.overdue(now), now)


def rows_of(row: WardRow, now: Instant) -> tuple[DueRow, ...]:
    """Everything outstanding for a patient."""
    return tuple(DueRow(row.id, row.patient, row.level, dues) for dues in combine(row.due, now))


def grouped(
    ward: Iterable[WardRow],
    now: Instant,
    zone: ZoneInfo,
    shifts: Sequence[dt.time],
) -> tuple[Group, ...]:
    """Everything outstanding under Now, Next 2 h, This shift and Later; what is late first.

    Args:
        ward: the patients whose items are wanted.
        now: the time of the view.
        zone: the ward's, for the shifts.
        shifts: when shifts begin, by the ward's clock; none: all that is not soon is later.
    """
    end = shift_end(now, zone, shifts)
    found: dict[When, list[DueRow]] = {when: [] for when in When}
    for patient in ward:
        for when, row in placed(rows_of(patient, now), now, end):
            found[when].append(row)
    return headed(found, now, zone, end)


def placed(
    rows: Iterable[DueRow], now: Instant, end: Instant | None
) -> Iterator[tuple[When, DueRow]]:
    """The heading of each of a patient's rows; `end`: of the shift."""
    rows, soon = tuple(rows), now.plus(SOON)
    given = {row.due for row in rows if _is_dose_at_hand(row, now)}
    for row in rows:
        is_far = row.due > soon and row.dues[0].overdue > now
        yield _further(row, end) if is_far else _when(row, now, given), row


def places_hold_until(rows: Iterable[DueRow], now: Instant) -> int | None:
    """Up to which UTC second `placed`, and what is late, is the same as at `now`; None: for good."""
    edges = (edge for row in rows for edge in _edges(row))
    return min((edge for edge in edges if edge > now.seconds), default=None)


def _edges(row: DueRow) -> Iterator[int]:
    due = row.due.seconds
    yield from (due - before for before in (SOON, WINDOW_AT_HAND, AT_HAND))
    yield row.dues[0].overdue.seconds
    yield from (one.opens.seconds for one in row.dues)


def headed(
    found: Mapping[When, list[DueRow]], now: Instant, zone: ZoneInfo, end: Instant | None
) -> tuple[Group, ...]:
    """The rows under their headings, in order; the lists are sorted where they are."""
    return tuple(
        Group(when, _title(when, end, zone), _sorted(when, rows, now))
        for when, rows in found.items()
        if rows
    )


def shift_end(now: Instant, zone: ZoneInfo, shifts: Sequence[dt.time]) -> Instant | None:
    """When the next shift begins by the ward's clock; None without shifts."""
    today = now.local(zone).date()
    days = (today, today + dt.timedelta(days=1))
    starts = (Instant.of(dt.datetime.combine(day, time, zone)) for day in days for time in shifts)
    return min((start for start in starts if start > now), default=None)


def _is_dose_at_hand(row: DueRow, now: Instant) -> bool:
    if row.dues[0].task not in DOSES:
        return False
    return row.due <= now.plus(WINDOW_AT_HAND) and row.state(now) is State.DUE


def _further(row: DueRow, end: Instant | None) -> When:
    return When.SHIFT if end is not None and row.due < end else When.LATER


def _when(row: DueRow, now: Instant, given: set[Instant]) -> When:
    """Of what is late or soon: it belongs to the time it is due, not to a window that stays open for days."""
    first = row.dues[0]
    before_it = first.task == "bedside" and row.due in given
    at_hand = before_it or _is_dose_at_hand(row, now) or row.due <= now.plus(AT_HAND)
    return When.NOW if at_hand or row.state(now) is State.OVERDUE else When.SOON


def _title(when: When, end: Instant | None, zone: ZoneInfo) -> str:
    match when:
        case When.NOW:
            return tr("Now")
        case When.SOON:
            return tr("Next 2 h")
        case When.SHIFT:
            assert end is not None
            return tr("This shift, to {time}", time=f"{end.local(zone):%H:%M}")
        case When.LATER:
            return tr("Later")


def _sorted(when: When, rows: list[DueRow], now: Instant) -> tuple[DueRow, ...]:
    """By when they are due; what is late, and that is all under "Now", comes first."""
    rows.sort(key=_by_time)
    if when is When.NOW:
        rows.sort(key=lambda row: row.state(now) is not State.OVERDUE)
    return tuple(rows)


def _by_time(row: DueRow) -> tuple[int, str, str]:
    return row.dues[0].due.seconds, row.patient.name, row.patient_id
