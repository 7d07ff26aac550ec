"""The only door through which a screen looks, proposes and records. No Qt and no SQL in here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Protocol as Interface
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import Clock, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import (
    CORRECTABLE,
    Acknowledge,
    Candidate,
    Dose,
    Entry,
    Event,
    Order,
    OrderStop,
    Override,
    Patient,
    Rate,
    Review,
    Void,
)
from mgtracker.clinical.exposure import Rolling
from mgtracker.clinical.judge import forecasts_of, judge
from mgtracker.clinical.monitoring import draws_asked
from mgtracker.clinical.orders import stop_of
from mgtracker.clinical.proof import Proof, prove
from mgtracker.clinical.proof_verdict import verdict_on
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.verdict import Level, Verdict
from mgtracker.view import View, WardRow, patient_view
from mgtracker.ward_rows import WardRows


class Journal(Interface):
    """Where entries are kept: a file, or memory."""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        ...

    def head(self) -> int:
        """The position of the newest entry; 0 if there is none."""
        ...

    def patients(self) -> Mapping[str, Patient]:
        """Every patient by id, as last written."""
        ...

    def entries(self, patient_id: str) -> tuple[Entry, ...]:
        """Every entry of a patient in the order written."""
        ...

    def writing(self) -> AbstractContextManager[None]:
        """All that is appended inside is kept together, or nothing is."""
        ...

    def append(
        self,
        patient_id: str,
        event: Event,
        recorded_at: Instant,
        *,
        by: str | None = None,
        witness: str | None = None,
        note: str | None = None,
        shown: str | None = None,
    ) -> Entry:
        """Write one entry."""
        ...


class Session:
    """One open record, one author, one patient in front.

    Args:
        journal: where entries are kept.
        protocol: the rules that judge.
        clock: what tells the time.
        zone: the ward's time zone, for showing and for wall-clock wishes.
        author: who records; nothing is recorded without one.
        kind: "ward" or "sample".
    """

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
        self.patient_id: str | None = None
        self._head = -1
        self._is_named_anew = False
        self._patients: Mapping[str, Patient] = {}
        self._courses: dict[str, Course] = {}
        self._rows = WardRows(protocol, zone)

    # -- looking ---------------------------------------------------------------------------------

    def select(self, patient_id: str | None) -> View:
        """Put a patient in front; None: the ward alone."""
        self._catch_up()
        if patient_id is not None and patient_id not in self._patients:
            raise RefusedError("This patient is not in the record.")
        self.patient_id = patient_id
        return self.refresh()

    def refresh(self) -> View:
        """Everything as it stands now."""
        self._catch_up()
        now = self.clock.now()
        ward = [
            self._rows.row(identity, patient, self.course(identity), now)
            for identity, patient in self._patients.items()
        ]
        ward.sort(key=_who_first)
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
        )

    def course(self, patient_id: str) -> Course:
        """A patient's entries, replayed."""
        if patient_id not in self._courses:
            self._courses[patient_id] = Course(self._journal.entries(patient_id))
        return self._courses[patient_id]

    def propose(self, event: Event, corrects: str | None = None) -> Verdict:
        """The verdict on an event for the patient in front; nothing is written. An order's is its proof's.

        Args:
            event: as it would be written.
            corrects: id of an entry that is struck out when this one is written.

        Raises:
            RefusedError: no patient in front, or a time in the future.
        """
        self._check_time(event)
        return self._judge(event, corrects=corrects)

    def prove(self, order: Order, replaces: str | None = None) -> Proof:
        """The whole plan of an order for the patient in front, against the caps; nothing is written.

        Args:
            order: as it would be written; its first dose may be in the future, the order itself not.
            replaces: id of an order that ends when this one is written.

        Raises:
            RefusedError: no patient in front, or written in the future.
        """
        self._check_time(order)
        course = self.course(self._front())
        return prove(course, order, self.protocol, self.zone, replaces=replaces)

    def verdict_on(self, order: Order, proof: Proof) -> Verdict:
        """The verdict on an order for the patient in front, from its proof."""
        return verdict_on(self.course(self._front()), order, proof, self.protocol)

    def forecast(self, candidate: Candidate, corrects: str | None = None) -> Rolling | None:
        """The rolling sum with the candidate, for the first cap it counts towards; None if none.

        Without the entry that it corrects, where it does.
        """
        against = forecasts_of(self._without(corrects), candidate, self.protocol)
        return against[0].together if against else None

    # -- recording -------------------------------------------------------------------------------

    def record(
        self, event: Event, shown: Verdict, reason: str | None = None, witness: str | None = None
    ) -> Entry:
        """Write an event for the patient in front, judged once more.

        Args:
            event: what happened.
            shown: the verdict that was on the screen.
            reason: why it goes on although the verdict interrupts, or why it was an emergency.
            witness: the second person.

        Raises:
            RefusedError: the verdict is no longer the one shown, a reason is missing, the time is in
                the future, nobody is named as the author, or it is a strike-out or a reason, which
                are only written beside what they are about.
            RecordError: it could not be written; nothing was.
        """
        author = self._check_author()
        if isinstance(event, Void | Override):
            raise RefusedError("Strike-outs and reasons are written beside the entry they are for.")
        self._check_time(event)
        reason, witness = _said(reason), _said(witness)
        self._check_witness(author, witness)
        with self._journal.writing():
            self._catch_up()
            if isinstance(event, Patient):
                self._check_mrn(event, self._front())
            verdict = self._judge_again(event, shown, reason)
            written = self._write(event, author, witness, reason, verdict)
        self._keep(written)
        return written[0]

    def correct(
        self,
        entry_id: str,
        event: Event,
        shown: Verdict,
        why: str,
        reason: str | None = None,
        witness: str | None = None,
    ) -> Entry:
        """Strike out an entry of the patient in front and write another in its place: both, or neither.

        Args:
            entry_id: the entry that is wrong.
            event: what it should have said; of the same kind.
            shown: the verdict that was on the screen, on the course without the old entry.
            why: why it is corrected; kept with the strike-out.
            reason: as in `record`.
            witness: as in `record`.

        Raises as `record` and `void` do, and RefusedError where the kinds differ or are not corrected so.
        """
        author = self._check_author()
        self._check_time(event)
        reason, witness = _said(reason), _said(witness)
        self._check_witness(author, witness)
        with self._journal.writing():
            self._catch_up()
            target = self._strikable(entry_id, why)
            if type(target.event) is not type(event) or not isinstance(event, CORRECTABLE):
                raise RefusedError("Strike this entry out, and record it anew.")
            verdict = self._judge_again(event, shown, reason, corrects=entry_id)
            void = Void(self.clock.now(), entry_id, f"corrected: {why.strip()}")
            struck = self._append(void, author)
            written = self._write(event, author, witness, reason, verdict)
        self._keep([struck, *written])
        return written[0]

    def change_order(
        self,
        entry_id: str,
        order: Order,
        shown: Verdict,
        reason: str | None = None,
        witness: str | None = None,
    ) -> Entry:
        """Stop an order of the patient in front and write another in its place: both, or neither.

        The reason, where one is given, is kept with the stop too. Raises as `record` does, and
        RefusedError where there is no such order, it is stopped, or it was written later.
        """
        author = self._check_author()
        self._check_time(order)
        reason, witness = _said(reason), _said(witness)
        self._check_witness(author, witness)
        with self._journal.writing():
            self._catch_up()
            if self._open_order(entry_id).at > order.at:
                raise RefusedError("An order is not changed by one that was written before it.")
            verdict = self._judge_again(order, shown, reason, replaces=entry_id)
            why = "changed" if reason is None else f"changed: {reason}"
            stop = self._append(OrderStop(order.at, entry_id, why), author, witness=witness)
            written = self._write(order, author, witness, reason, verdict)
        self._keep([stop, *written])
        return written[0]

    def stop_order(self, entry_id: str, reason: str) -> Entry:
        """End an order of the patient in front: nothing more of it is due. What runs has to be stopped too.

        Raises:
            RefusedError: no reason, no such order, or it is stopped already.
        """
        author = self._check_author()
        with self._journal.writing():
            self._catch_up()
            self._open_order(entry_id)
            why = _said(reason)
            if why is None:
                raise RefusedError("A reason is needed to stop an order.")
            entry = self._append(OrderStop(self.clock.now(), entry_id, why), author)
        self._keep([entry])
        return entry

    def review(self, review: Review, note: str | None = None) -> Entry:
        """Write that a review was done; where it stops the order it was about, that ends with it.

        Raises:
            RefusedError: in the future, or the order to be stopped is not there or stopped already.
        """
        author = self._check_author()
        self._check_time(review)
        note = _said(note)
        with self._journal.writing():
            self._catch_up()
            written = [self._append(review, author, note=note)]
            if review.outcome == "stop" and review.target is not None:
                self._open_order(review.target)
                why = "stopped at review" if note is None else f"stopped at review: {note}"
                written.append(self._append(OrderStop(review.at, review.target, why), author))
        self._keep(written)
        return written[0]

    def acknowledge(
        self,
        patient_id: str,
        keys: Iterable[str],
        until: Instant | None = None,
        reason: str | None = None,
    ) -> tuple[Entry, ...]:
        """Write that alarms of a patient were seen, or with `until` are put off to then.

        Args:
            patient_id: whose they are; in front or not.
            keys: `Alarm.id` of each.
            until: when they speak up again; in the future.
            reason: why; needed to put one off.

        Raises:
            RefusedError: none was named, one no longer waits for an answer, the end of the snooze is not
                in the future, or a reason is missing.
        """
        author = self._check_author()
        reason, wanted, now = _said(reason), tuple(dict.fromkeys(keys)), self.clock.now()
        if until is not None and until <= now:
            raise RefusedError("An alarm is put off to a later time.")
        if until is not None and reason is None:
            raise RefusedError("A reason is needed to put off an alarm.")
        with self._journal.writing():
            self._catch_up()
            self._check_active(patient_id, wanted, now)
            written = [
                self._journal.append(
                    patient_id, Acknowledge(now, key, until, reason), now, by=author
                )
                for key in wanted
            ]
        self._keep(written, patient_id)
        return tuple(written)

    def add_patient(self, patient_id: str, patient: Patient) -> Entry:
        """Write who a new patient is. Raises RefusedError if the record number is already there."""
        author = self._check_author()
        self._check_time(patient)
        with self._journal.writing():
            self._catch_up()
            self._check_mrn(patient)
            entry = self._journal.append(patient_id, patient, self.clock.now(), by=author)
        self._head, self._is_named_anew = entry.position, True
        return entry

    def void(self, entry_id: str, reason: str) -> Entry:
        """Strike out an entry of the patient in front: kept and shown, no longer counted.

        Raises:
            RefusedError: no reason, no such entry, already struck, or not one that can be struck.
        """
        author = self._check_author()
        with self._journal.writing():
            self._catch_up()
            self._strikable(entry_id, reason)
            entry = self._append(Void(self.clock.now(), entry_id, reason.strip()), author)
        self._keep([entry])
        return entry

    # -- inside ----------------------------------------------------------------------------------

    def _front(self) -> str:
        if self.patient_id is None:
            raise RefusedError("Open a patient first.")
        return self.patient_id

    def _check_author(self) -> str:
        if self._journal.read_only:
            raise RefusedError(
                "This record is open for reading only. Nothing can be recorded in it."
            )
        author = _said(self.author)
        if author is None:
            raise RefusedError("Say who you are first: nothing is recorded without a name.")
        return author

    def _check_witness(self, author: str, witness: str | None) -> None:
        if witness is not None and witness.casefold() == author.strip().casefold():
            raise RefusedError("The second person must be somebody else than who records.")

    def _strikable(self, entry_id: str, reason: str) -> Entry:
        """The entry of that id, if it can be struck out for that reason."""
        course = self.course(self._front())
        target = course.entry(entry_id)
        if not reason.strip():
            raise RefusedError("A reason is needed to strike out an entry.")
        if target is None:
            raise RefusedError("This entry is not in the record of this patient.")
        if entry_id in course.struck:
            raise RefusedError("This entry is already struck out.")
        if isinstance(target.event, Patient | Void | Override):
            raise RefusedError("Only what happened to the patient can be struck out.")
        return target

    def _without(self, entry_id: str | None) -> Course:
        """The course of the patient in front; with an entry struck out, where one is named."""
        course = self.course(self._front())
        return course if entry_id is None else course.with_struck(entry_id, self.clock.now())

    def _open_order(self, entry_id: str) -> Entry:
        """The order of that id, if it still stands."""
        course = self.course(self._front())
        entry = course.entry(entry_id)
        if entry is None or not isinstance(entry.event, Order) or entry_id in course.struck:
            raise RefusedError("This order is not in the record of this patient.")
        if stop_of(course, entry_id) is not None:
            raise RefusedError("This order is stopped already.")
        return entry

    def _check_active(self, patient_id: str, keys: tuple[str, ...], now: Instant) -> None:
        """Every one of these alarms waits for an answer."""
        if patient_id not in self._patients:
            raise RefusedError("This patient is not in the record.")
        patient, course = self._patients[patient_id], self.course(patient_id)
        row = self._rows.row(patient_id, patient, course, now)
        if not keys or not {alarm.id for alarm in row.alarms if alarm.is_active}.issuperset(keys):
            raise RefusedError("This alarm has changed since it was shown. Look at it again.")

    def _check_mrn(self, patient: Patient, own: str | None = None) -> None:
        for identity, known in self._patients.items():
            if known.mrn == patient.mrn and identity != own:
                raise RefusedError(
                    f"{known.name} already has the record number {known.mrn}. Open that patient."
                )

    def _check_time(self, event: Event) -> None:
        if event.at > self.clock.now():
            raise RefusedError("The time is in the future. Record what has happened.")

    def _judge(
        self, event: Event, replaces: str | None = None, corrects: str | None = None
    ) -> Verdict:
        course = self._without(corrects)
        if isinstance(event, Dose | Rate):
            return judge(course, event, self.protocol)
        if isinstance(event, Order):
            return self.verdict_on(event, self.prove(event, replaces))
        return Verdict()

    def _judge_again(
        self,
        event: Event,
        shown: Verdict,
        reason: str | None,
        replaces: str | None = None,
        corrects: str | None = None,
    ) -> Verdict:
        """The verdict at the moment of writing; refused if it is not the one shown, or waits for a reason."""
        verdict = self._judge(event, replaces, corrects)
        if verdict != shown:
            raise RefusedError(
                "The verdict has changed since it was shown. Read the new one, then record."
            )
        if needs_reason(event, verdict) and reason is None:
            raise RefusedError("A reason is needed to go on. Write why, then record.")
        return verdict

    def _append(
        self, event: Event, author: str, *, witness: str | None = None, note: str | None = None
    ) -> Entry:
        """Write an entry that no verdict stands beside."""
        return self._journal.append(
            self._front(), event, self.clock.now(), by=author, witness=witness, note=note
        )

    def _write(
        self, event: Event, author: str, witness: str | None, reason: str | None, verdict: Verdict
    ) -> list[Entry]:
        """The entry; beside it why, naming the rules, where one spoke (else the reason is its note), and
        the draws that the reason asks for.
        """
        now = self.clock.now()
        shown = verdict.level.word if isinstance(event, Dose | Rate | Order) else None
        front = self._front()
        rules = _spoken(verdict)
        note = None if rules else reason
        entry = self._journal.append(
            front, event, now, by=author, witness=witness, note=note, shown=shown
        )
        written = [entry]
        if reason is not None and rules:
            written.append(
                self._append(Override(now, entry.id, rules, reason), author, witness=witness)
            )
        draws = draws_asked(event, reason, self.protocol, now=now, target=entry.id)
        written.extend(self._append(draw, author) for draw in draws)
        return written

    def _catch_up(self) -> None:
        """Read again what another program wrote, if any did; with one writer this reads nothing."""
        head = self._journal.head()
        if head != self._head:
            self._courses.clear()
        if head != self._head or self._is_named_anew:
            self._patients = self._journal.patients()
            self._head, self._is_named_anew = head, False

    def _keep(self, written: list[Entry], patient_id: str | None = None) -> None:
        whose = self._front() if patient_id is None else patient_id
        self._courses[whose] = Course((*self.course(whose).entries, *written))
        self._is_named_anew |= any(isinstance(entry.event, Patient) for entry in written)
        self._head = written[-1].position


def _who_first(row: WardRow) -> tuple[int, float, str]:
    """By level, then by what is due first."""
    due = float("inf") if row.next is None else row.next.due.seconds
    return -row.level, due, row.patient.name


def _said(text: str | None) -> str | None:
    """The text without blanks around it; None if nothing is left."""
    return (text or "").strip() or None


def _spoken(verdict: Verdict) -> tuple[str, ...]:
    """The rules that ask for something; those that only inform, where none does."""
    asking = [finding.rule for finding in verdict.findings if finding.level > Level.INFO]
    return tuple(dict.fromkeys(asking or (finding.rule for finding in verdict.findings)))


def needs_reason(event: Event, verdict: Verdict) -> bool:
    """Whether going on needs a reason: stop and unknown do, and magnesium under the emergency flag.

    Calcium never waits for one (C1, C5, C10).
    """
    emergency = isinstance(event, Dose | Rate) and event.emergency and event.drug.is_magnesium
    return verdict.level.interrupts or emergency
