"""Writing: what has to hold before an entry is written, and what is written beside it."""

from __future__ import annotations

from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import (
    Dose,
    DrawRequest,
    Entry,
    Event,
    Order,
    Override,
    Patient,
    Rate,
    Void,
)
from mgtracker.clinical.monitoring import draws_asked
from mgtracker.clinical.orders import stop_of
from mgtracker.clinical.verdict import Verdict
from mgtracker.session.proposing import Proposing
from mgtracker.session.reasons import needs_reason, said, spoken
from mgtracker.session.signing import NOBODY, Signer, WitnessSaid, second_signer

WITH_ITS_CAUSE = "asked for because of an entry that was struck out"
"""Why a draw is struck out that nobody asks for any more."""


class Writing(Proposing):
    """The steps that every way of recording shares."""

    def _check_author(self) -> str:
        if self._journal.read_only:
            raise RefusedError(
                "This record is open for reading only. Nothing can be recorded in it."
            )
        if self.signed_in is None and self._journal.must_sign:
            raise RefusedError("Sign in first: nothing is recorded without a name.")
        author = said(self.author)
        if author is None:
            raise RefusedError("Say who you are first: nothing is recorded without a name.")
        return author

    def _second(self, author: str, witness: WitnessSaid) -> Signer:
        """The second person; raises RefusedError as `second_signer` does."""
        return second_signer(author, self.signed_in, witness, self.clock.now())

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

    def _open_order(self, entry_id: str) -> Entry:
        """The order of that id, if it still stands."""
        course = self.course(self._front())
        entry = course.entry(entry_id)
        if entry is None or not isinstance(entry.event, Order) or entry_id in course.struck:
            raise RefusedError("This order is not in the record of this patient.")
        if stop_of(course, entry_id) is not None:
            raise RefusedError("This order is stopped already.")
        return entry

    def _check_mrn(self, patient: Patient, own: str | None = None) -> None:
        for identity, known in self._patients.items():
            if known.mrn == patient.mrn and identity != own:
                raise RefusedError(
                    "{name} already has the record number {number}. Open that patient.",
                    name=known.name,
                    number=known.mrn,
                )

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
        self, event: Event, author: str, *, second: Signer = NOBODY, note: str | None = None
    ) -> Entry:
        """Write an entry that no verdict stands beside."""
        return self._put(self._front(), event, author, second=second, note=note)

    def _put(
        self,
        patient_id: str,
        event: Event,
        author: str,
        *,
        second: Signer = NOBODY,
        note: str | None = None,
        shown: str | None = None,
    ) -> Entry:
        """Write an entry of any patient, signed."""
        return self._journal.append(
            patient_id,
            event,
            self.clock.now(),
            by=author,
            by_id=None if self.signed_in is None else self.signed_in.id,
            witness=second.name,
            witness_id=second.person,
            note=note,
            shown=shown,
        )

    def _strike(self, entry_id: str, reason: str, author: str) -> list[Entry]:
        """Strike out an entry, and the draws that were asked for because of it."""
        course, now = self.course(self._front()), self.clock.now()
        draws = (
            entry.id
            for entry in course.of_kind(DrawRequest)
            if isinstance(entry.event, DrawRequest) and entry.event.target == entry_id
        )
        voids = [Void(now, entry_id, reason), *(Void(now, one, WITH_ITS_CAUSE) for one in draws)]
        return [self._append(void, author) for void in voids]

    def _write(
        self, event: Event, author: str, second: Signer, reason: str | None, verdict: Verdict
    ) -> list[Entry]:
        """The entry; beside it why, naming the rules, where one spoke (else the reason is its note), and
        the draws that the reason asks for.
        """
        now = self.clock.now()
        shown = verdict.level.word if isinstance(event, Dose | Rate | Order) else None
        front = self._front()
        rules = spoken(verdict)
        note = None if rules else reason
        entry = self._put(front, event, author, second=second, note=note, shown=shown)
        written = [entry]
        if reason is not None and rules:
            written.append(
                self._append(Override(now, entry.id, rules, reason), author, second=second)
            )
        draws = draws_asked(event, reason, self.protocol, now=now, target=entry.id)
        written.extend(self._append(draw, author) for draw in draws)
        return written
