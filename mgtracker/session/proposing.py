"""Proposing: the verdict on what would be written, and what it would add up to. Nothing is written."""

from __future__ import annotations

from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import Candidate, Dose, Event, Order, Rate
from mgtracker.clinical.exposure import Rolling
from mgtracker.clinical.judge import forecasts_of, judge
from mgtracker.clinical.proof import Proof, prove
from mgtracker.clinical.proof_verdict import verdict_on
from mgtracker.clinical.verdict import Verdict
from mgtracker.session.looking import Looking


class Proposing(Looking):
    """What is said of an event before it is written."""

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

    def _without(self, entry_id: str | None) -> Course:
        """The course of the patient in front; with an entry struck out, where one is named."""
        course = self.course(self._front())
        return course if entry_id is None else course.with_struck(entry_id, self.clock.now())

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
