"""What the audit's screens ask of the open record, and who may ask for what."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.overridden import overridden
from mgtracker.db.audit import Doer
from mgtracker.db.trail import STRETCH, look_back
from mgtracker.ui.audit.words import Known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mgtracker.clinical.clock import Instant
    from mgtracker.clinical.events import Entry
    from mgtracker.clinical.overridden import Overridden
    from mgtracker.clinical.protocol import Protocol
    from mgtracker.db.audit import AuditKind
    from mgtracker.db.person import Person
    from mgtracker.db.store import Store
    from mgtracker.db.trail import Deed, Wanted
    from mgtracker.session import Session
    from mgtracker.ui.background import Share

SEES_ALL = frozenset({"administrator", "pharmacist"})
"""The roles that look back on everybody; others on themselves."""


class AuditDesk:
    """One open record."""

    def __init__(self, store: Store, session: Session) -> None:
        self._store, self._session = store, session

    @property
    def only(self) -> Person | None:
        """Whose deeds alone are shown; None: everybody's."""
        person = self._session.signed_in
        return None if person is None or person.role in SEES_ALL else person

    @property
    def may_look(self) -> bool:
        """Whether anybody is there to look: where people sign in, one has to."""
        return not self._store.must_sign or self._session.signed_in is not None

    @property
    def protocol(self) -> Protocol:
        """The rules that were gone against."""
        return self._session.protocol

    def known(self) -> Known:
        """The names of everybody in it."""
        session = self._session
        people = {person.id: person for person in self._store.people.everybody()}
        now = session.clock.now()
        store = self._store
        name = store.ward.settings().name or ""
        return Known(
            store.patients(), people, self._find, now, session.zone, kind=store.kind, ward=name
        )

    def deeds(self, wanted: Wanted) -> tuple[Deed, ...]:
        """What was done, the newest first; of the one who looks alone, where that is all they may see.

        Raises:
            RecordError: the file cannot be read.
        """
        return self._store.trail(self._allowed(wanted))

    def looking(self, wanted: Wanted) -> Callable[[Share], object] | None:
        """The same, to be done in a thread; None where it is done in a moment."""
        store, asked = self._store, self._allowed(wanted)
        if store.path is None or store.head() <= STRETCH:
            return None
        path, key = store.path, store.key
        return lambda share: look_back(path, key, asked, share)

    def _allowed(self, wanted: Wanted) -> Wanted:
        only = self.only
        return wanted if only is None else replace(wanted, person=only.id)

    def overrides(
        self, patient: str | None, since: Instant | None, until: Instant | None
    ) -> Iterator[tuple[tuple[str, Overridden], ...]]:
        """Patient by patient, where rules were gone against in [since, until): a step for each."""
        only = self.only
        ids = self._store.patients() if patient is None else (patient,)
        for identity in ids:
            found = overridden(self._session.course(identity), self.protocol)
            yield tuple(
                (identity, one)
                for one in found
                if (since is None or one.entry.at >= since)
                and (until is None or one.entry.at < until)
                and (only is None or one.entry.by_id == only.id)
            )

    def note(self, kind: AuditKind, detail: str, patient: str | None = None) -> None:
        """Write that something was done now, by who is here; a full disk keeps nobody from it."""
        if self._store.kind != "ward" or self._store.read_only:
            return
        with suppress(RecordError):
            self._store.audit.note(
                kind, self._session.clock.now(), self.doer(), patient, detail or None
            )

    def note_each(self, kind: AuditKind, detail: str, patients: Iterable[str], who: Doer) -> None:
        """The same for each of these patients, in one go, of who was here when it began."""
        if self._store.kind != "ward" or self._store.read_only:
            return
        now = self._session.clock.now()
        with suppress(RecordError), self._store.writing():
            for patient in patients:
                self._store.audit.append(kind, now, who, patient, {"detail": detail})

    def doer(self) -> Doer:
        """Who is here."""
        person = self._session.signed_in
        return Doer(None, self._session.author) if person is None else person.doer

    def _find(self, patient: str, entry: str) -> Entry | None:
        return self._session.course(patient).entry(entry)
