"""Between the session and the panels: one View, one signal when it changes, one for the dose being typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import MgtrackerError
from mgtracker.clinical.events import Dose, Entry, Event, Order, Patient, Rate, Review
from mgtracker.clinical.exposure import Rolling
from mgtracker.clinical.proof import Proof
from mgtracker.clinical.verdict import Verdict
from mgtracker.db.audit import Audit
from mgtracker.db.person import Person
from mgtracker.session import Session
from mgtracker.session.signing import WitnessSaid
from mgtracker.ui.translation import told
from mgtracker.view import View


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is being typed, its verdict, and the rolling sum with it (None if it counts towards no cap).

    An order has the proof its verdict comes from, and the id of the order it takes the place of; what
    corrects an entry has the id of that, and was judged without it.
    """

    event: Event
    verdict: Verdict
    rolling: Rolling | None
    proof: Proof | None = None
    replaces: str | None = None
    corrects: str | None = None


class Bridge(QObject):
    """Owns the session for the window; every panel talks to this and draws from the View it is given.

    Signals:
        changed: a new View, after every write, selection and minute.
        proposed: the Proposal being typed, or None.
        refused: a sentence, when the record would not take something.
    """

    changed = Signal(object)
    proposed = Signal(object)
    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.view: View = session.refresh()
        self.proposal: Proposal | None = None

    @property
    def author(self) -> str | None:
        """Who records."""
        return self._session.author

    @property
    def signed_in(self) -> Person | None:
        """Whose PIN was typed; None where nobody is signed in, or nobody signs in at all."""
        return self._session.signed_in

    def sign(self, person: Person | None, audit: Audit) -> None:
        """Who stands here from now on; None: nobody. What is looked at is noted in the audit."""
        self._show(self._session.sign(person, audit))

    def set_author(self, author: str) -> None:
        """Name who records from now on."""
        self._session.author = author
        self.refresh()

    def refresh(self) -> None:
        """Work everything out anew and tell every panel."""
        self._show(self._session.refresh())

    def select(self, patient_id: str | None) -> None:
        """Put a patient in front."""
        self.withdraw()
        self._show(self._session.select(patient_id))

    def propose(
        self, event: Event, replaces: str | None = None, corrects: str | None = None
    ) -> Proposal:
        """Judge what is typed and tell the panels. Raises RefusedError (no patient, a future time)."""
        if isinstance(event, Order):
            self.proposal = self._prove(event, replaces)
        else:
            verdict = self._session.propose(event, corrects)
            rolling = None
            if isinstance(event, Dose | Rate):
                rolling = self._session.forecast(event, corrects)
            self.proposal = Proposal(event, verdict, rolling, corrects=corrects)
        self.proposed.emit(self.proposal)
        return self.proposal

    def withdraw(self) -> None:
        """Nothing is being typed any more."""
        if self.proposal is not None:
            self.proposal = None
            self.proposed.emit(None)

    def record(
        self,
        proposal: Proposal,
        reason: str | None = None,
        witness: WitnessSaid = None,
        why: str = "",
    ) -> Entry | None:
        """Write what was proposed; None, with `refused`, if the record would not take it.

        `why`: why the entry is corrected that the proposal takes the place of, where it does.
        """
        event, verdict, old = proposal.event, proposal.verdict, proposal.replaces
        wrong = proposal.corrects
        try:
            if wrong is not None:
                entry = self._session.correct(wrong, event, verdict, why, reason, witness)
            elif old is not None and isinstance(event, Order):
                entry = self._session.change_order(old, event, verdict, reason, witness)
            else:
                entry = self._session.record(event, verdict, reason, witness)
        except MgtrackerError as error:
            self.refused.emit(told(error))
            return None
        self.withdraw()
        self.refresh()
        return entry

    def void(self, entry_id: str, reason: str) -> Entry | None:
        """Strike out an entry; None, with `refused`, if the record would not take it."""
        return self._written(lambda: self._session.void(entry_id, reason))

    def write(self, event: Event, note: str | None = None) -> Entry | None:
        """Write what no verdict is asked of; None, with `refused`, if the record would not take it."""
        return self._written(lambda: self._session.record(event, Verdict(), note))

    def stop_order(self, entry_id: str, reason: str) -> Entry | None:
        """End an order; None, with `refused`, if the record would not take it."""
        return self._written(lambda: self._session.stop_order(entry_id, reason))

    def review(self, review: Review, note: str | None = None) -> Entry | None:
        """Write a review; None, with `refused`, if the record would not take it."""
        return self._written(lambda: self._session.review(review, note))

    def leave_ward(self, why: str) -> Entry | None:
        """Write that the patient has left; None, with `refused`, if the record would not take it."""
        return self._written(lambda: self._session.leave_ward(why))

    def confirm_on_ward(self) -> Entry | None:
        """Write that the patient is here, still or again; None, with `refused`, if that was not taken."""
        return self._written(self._session.confirm_on_ward)

    def acknowledge(
        self,
        patient_id: str,
        keys: Iterable[str],
        until: Instant | None = None,
        reason: str | None = None,
    ) -> bool:
        """Write that alarms were seen, or put off to a time; False, with `refused`, if that was not taken."""
        try:
            self._session.acknowledge(patient_id, keys, until, reason)
        except MgtrackerError as error:
            self.refused.emit(told(error))
            self.refresh()
            return False
        self.refresh()
        return True

    def add_patient(self, patient_id: str, patient: Patient) -> bool:
        """Write a new patient and put them in front; False, with `refused`, if that was not taken."""
        try:
            self._session.add_patient(patient_id, patient)
        except MgtrackerError as error:
            self.refused.emit(told(error))
            return False
        self.select(patient_id)
        return True

    def _prove(self, order: Order, replaces: str | None) -> Proposal:
        proof = self._session.prove(order, replaces)
        verdict = self._session.verdict_on(order, proof)
        return Proposal(order, verdict, None, proof, replaces)

    def _written(self, write: Callable[[], Entry]) -> Entry | None:
        try:
            entry = write()
        except MgtrackerError as error:
            self.refused.emit(told(error))
            return None
        self.refresh()
        return entry

    def _show(self, view: View) -> None:
        self.view = view
        self.changed.emit(view)
