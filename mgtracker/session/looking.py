"""Looking: what a session has read of the record, and the View it makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import Clock, Instant
from mgtracker.clinical.clock_moves import ClockMove, behind
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import RecordError, RefusedError
from mgtracker.clinical.events import Entry, Patient
from mgtracker.clinical.protocol import Protocol
from mgtracker.db.audit import Audit
from mgtracker.db.person import Person
from mgtracker.session.journal import Journal
from mgtracker.view import View, WardRow, patient_view
from mgtracker.ward_rows import WardRows


class Looking:
    """The record as it was read, and the patient in front."""

    def __init__(
        self,
        journal: Journal,
        protocol: Protocol,
        clock: Clock,
        zone: ZoneInfo,
        *,
        author: str | None = None,
        kind: str = "ward",
    ) -> None:
        self._journal = journal
        self.protocol = protocol
        self.clock = clock
        self.zone = zone
        self.author = author
        self.kind = kind
        self.signed_in: Person | None = None
        self.patient_id: str | None = None
        self._audit: Audit | None = None
        self._head = -1
        self._is_named_anew = False
        self._patients: Mapping[str, Patient] = {}
        self._courses: dict[str, Course] = {}
        self._rows = WardRows(protocol, zone)

    def select(self, patient_id: str | None) -> View:
        """Put a patient in front; None: the ward alone."""
        self._catch_up()
        if patient_id is not None and patient_id not in self._patients:
            raise RefusedError("This patient is not in the record.")
        if patient_id is not None and patient_id != self.patient_id:
            self._note_seen(patient_id)
        self.patient_id = patient_id
        return self.refresh()

    def sign(self, person: Person | None, audit: Audit | None = None) -> View:
        """Who stands here from now on, as `SignIn` proved them; None: nobody.

        What they record is signed with their id, and the audit is told which patients they look at.

        Raises:
            RefusedError: somebody else chose their PIN, and so could be them.
        """
        if person is not None and person.must_choose_pin and not self._journal.read_only:
            raise RefusedError("Choose a PIN of your own first.")
        self.signed_in, self._audit = person, audit
        self.author = None if person is None else person.name
        if self.patient_id is not None:
            self._note_seen(self.patient_id)
        return self.refresh()

    def _note_seen(self, patient_id: str) -> None:
        """A full disk keeps nobody from looking."""
        if self._audit is not None and self.signed_in is not None:
            with suppress(RecordError):
                self._audit.note("saw", self.clock.now(), self.signed_in.doer, patient_id)

    def refresh(self) -> View:
        """Everything as it stands now."""
        self._catch_up()
        now = self.clock.now()
        ward = [
            self._rows.row(identity, patient, self.course(identity), now)
            for identity, patient in self._patients.items()
        ]
        gone = sorted((row for row in ward if row.left), key=_who_left_last)
        ward = sorted((row for row in ward if not row.left), key=_who_first)
        front = self.patient_id
        return View(
            now=now,
            zone=self.zone,
            kind=self.kind,
            author=self.author,
            protocol=self.protocol,
            ward=tuple(ward),
            patient=None
            if front is None
            else patient_view(
                front, self._patients[front], self.course(front), self.protocol, now, self.zone
            ),
            read_only=self._journal.read_only,
            left=tuple(gone),
            clock_moved=self._clock_moved(now),
        )

    def _clock_moved(self, now: Instant) -> ClockMove | None:
        """Only of a ward: the sample and a practice case come with times of their own."""
        if self.kind != "ward":
            return None
        told = (course.latest_clock for course in self._courses.values())
        return behind(max((clock for clock in told if clock is not None), default=None), now)

    def course(self, patient_id: str) -> Course:
        """A patient's entries, replayed."""
        if patient_id not in self._courses:
            self._courses[patient_id] = Course(self._journal.entries(patient_id))
        return self._courses[patient_id]

    def _front(self) -> str:
        if self.patient_id is None:
            raise RefusedError("Open a patient first.")
        return self.patient_id

    def _catch_up(self) -> None:
        """Read again what another program wrote, if any did; with one writer this reads nothing."""
        head = self._journal.head()
        if head != self._head:
            everyone = self._journal.all_entries()
            self._courses = {who: Course(entries) for who, entries in everyone.items()}
        if head != self._head or self._is_named_anew:
            self._patients = self._journal.patients()
            self._head, self._is_named_anew = head, False

    def _keep(self, written: list[Entry], patient_id: str | None = None) -> None:
        whose = self._front() if patient_id is None else patient_id
        self._courses[whose] = Course((*self.course(whose).entries, *written))
        self._is_named_anew |= any(isinstance(entry.event, Patient) for entry in written)
        self._head = written[-1].position


def _who_left_last(row: WardRow) -> tuple[int, str]:
    return -(row.left.seconds if row.left else 0), row.patient.name


def _who_first(row: WardRow) -> tuple[int, float, str]:
    """By level, then by what is due first."""
    due = float("inf") if row.next is None else row.next.due.seconds
    return -row.level, due, row.patient.name
