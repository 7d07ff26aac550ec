"""Ending and changing orders, and the reviews that may end them."""

from __future__ import annotations

from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import Entry, Order, OrderStop, Review
from mgtracker.clinical.verdict import Verdict
from mgtracker.session.reasons import said
from mgtracker.session.signing import WitnessSaid
from mgtracker.session.writing import Writing


class Ordering(Writing):
    """What is done with an order after it was written."""

    def change_order(
        self,
        entry_id: str,
        order: Order,
        shown: Verdict,
        reason: str | None = None,
        witness: WitnessSaid = None,
    ) -> Entry:
        """Stop an order of the patient in front and write another in its place: both, or neither.

        The reason, where one is given, is kept with the stop too. Raises as `record` does, and
        RefusedError where there is no such order, it is stopped, or it was written later.
        """
        author = self._check_author()
        self._check_time(order)
        reason, second = said(reason), self._second(author, witness)
        with self._journal.writing():
            self._catch_up()
            if self._open_order(entry_id).at > order.at:
                raise RefusedError("An order is not changed by one that was written before it.")
            verdict = self._judge_again(order, shown, reason, replaces=entry_id)
            why = "changed" if reason is None else f"changed: {reason}"
            stop = self._append(OrderStop(order.at, entry_id, why), author, second=second)
            written = self._write(order, author, second, reason, verdict)
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
            why = said(reason)
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
        note = said(note)
        with self._journal.writing():
            self._catch_up()
            written = [self._append(review, author, note=note)]
            if review.outcome == "stop" and review.target is not None:
                self._open_order(review.target)
                why = "stopped at review" if note is None else f"stopped at review: {note}"
                written.append(self._append(OrderStop(review.at, review.target, why), author))
        self._keep(written)
        return written[0]
