"""Answering alarms: seen, or put off."""

from __future__ import annotations

from collections.abc import Iterable

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import Acknowledge, Entry
from mgtracker.session.reasons import said
from mgtracker.session.writing import Writing


class Answering(Writing):
    """What a nurse says to an alarm."""

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
        reason, wanted, now = said(reason), tuple(dict.fromkeys(keys)), self.clock.now()
        if until is not None and until <= now:
            raise RefusedError("An alarm is put off to a later time.")
        if until is not None and reason is None:
            raise RefusedError("A reason is needed to put off an alarm.")
        with self._journal.writing():
            self._catch_up()
            self._check_active(patient_id, wanted, now)
            written = [
                self._put(patient_id, Acknowledge(now, key, until, reason), author)
                for key in wanted
            ]
        self._keep(written, patient_id)
        return tuple(written)

    def _check_active(self, patient_id: str, keys: tuple[str, ...], now: Instant) -> None:
        """Every one of these alarms waits for an answer."""
        if patient_id not in self._patients:
            raise RefusedError("This patient is not in the record.")
        patient, course = self._patients[patient_id], self.course(patient_id)
        row = self._rows.row(patient_id, patient, course, now)
        if not keys or not {alarm.id for alarm in row.alarms if alarm.is_active}.issuperset(keys):
            raise RefusedError("This alarm has changed since it was shown. Look at it again.")
