"""Recording what happened, and striking out what was wrong."""

from __future__ import annotations

from mgtracker.clinical.corrected import CORRECTED
from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import CORRECTABLE, Entry, Event, Override, Patient, Void
from mgtracker.clinical.verdict import Verdict
from mgtracker.session.reasons import said
from mgtracker.session.signing import WitnessSaid
from mgtracker.session.writing import Writing


class Recording(Writing):
    """Entries about what happened to a patient, and about who a patient is."""

    def record(
        self, event: Event, shown: Verdict, reason: str | None = None, witness: WitnessSaid = None
    ) -> Entry:
        """Write an event for the patient in front, judged once more.

        Args:
            event: what happened.
            shown: the verdict that was on the screen.
            reason: why it goes on although the verdict interrupts, or why it was an emergency.
            witness: the second person: proved (`SignIn.prove_witness`), or by name where nobody signs in.

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
        reason, second = said(reason), self._second(author, witness)
        with self._journal.writing():
            self._catch_up()
            if isinstance(event, Patient):
                self._check_mrn(event, self._front())
            verdict = self._judge_again(event, shown, reason)
            written = self._write(event, author, second, reason, verdict)
        self._keep(written)
        return written[0]

    def correct(
        self,
        entry_id: str,
        event: Event,
        shown: Verdict,
        why: str,
        reason: str | None = None,
        witness: WitnessSaid = None,
    ) -> Entry:
        """Strike out an entry of the patient in front and write another in its place: both, or neither.

        The draws that were asked for because of the old one go with it; the reason for going on with the
        new one asks anew.

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
        reason, second = said(reason), self._second(author, witness)
        with self._journal.writing():
            self._catch_up()
            target = self._strikable(entry_id, why)
            if type(target.event) is not type(event) or not isinstance(event, CORRECTABLE):
                raise RefusedError("Strike this entry out, and record it anew.")
            verdict = self._judge_again(event, shown, reason, corrects=entry_id)
            struck = self._strike(entry_id, f"{CORRECTED}{why.strip()}", author)
            written = self._write(event, author, second, reason, verdict)
        self._keep([*struck, *written])
        return written[0]

    def add_patient(self, patient_id: str, patient: Patient) -> Entry:
        """Write who a new patient is. Raises RefusedError if the record number is already there."""
        author = self._check_author()
        self._check_time(patient)
        with self._journal.writing():
            self._catch_up()
            self._check_mrn(patient)
            entry = self._put(patient_id, patient, author)
        self._head, self._is_named_anew = entry.position, True
        return entry

    def void(self, entry_id: str, reason: str) -> Entry:
        """Strike out an entry of the patient in front: kept and shown, no longer counted.

        With it go the draws that were asked for because of it. Returns the strike-out.

        Raises:
            RefusedError: no reason, no such entry, already struck, or not one that can be struck; or the
                reason begins as that of a correction does, which would link what is written next to it.
        """
        author = self._check_author()
        if reason.strip().startswith(CORRECTED.strip()):
            raise RefusedError(
                'A correction is made with Enter on the line. To strike it out, write why without "corrected:".'
            )
        with self._journal.writing():
            self._catch_up()
            self._strikable(entry_id, reason)
            struck = self._strike(entry_id, reason.strip(), author)
        self._keep(struck)
        return struck[0]
