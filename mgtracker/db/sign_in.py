"""Who stands at the computer, proved by a PIN. Every try is kept in the file: a restart forgets none."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError, RefusedError
from mgtracker.clinical.text import Text

from .attempts import still_to_wait
from .audit import NOBODY, Audit, AuditKind, Writing
from .driver import Connection
from .faults import told
from .people import People
from .person import Person, Witness, as_typed
from .slow_steps import Steps, at_once

_SINCE_GOOD = """
    SELECT at FROM audit WHERE subject = ? AND kind = 'failed' AND seq > coalesce(
        (SELECT max(seq) FROM audit WHERE subject = ? AND (kind IN ('signed-in', 'witnessed')
            OR kind = 'person' AND json_extract(body, '$.what') IN ('reset', 'own-pin'))), 0)
    ORDER BY seq
"""


MOST_UNWRITTEN = 1000
"""Names at most whose tries are kept until the file is closed; more are somebody's program at work."""


class SignIn:
    """Signing in and out of one file. Every method raises RecordError where the file fails it.

    A file that is open for reading only takes no audit: tries are then counted until it is closed. So are
    those with initials that are nobody's.
    """

    def __init__(
        self,
        connection: Connection,
        path: Path | None,
        writing: Writing,
        audit: Audit,
        people: People,
        *,
        read_only: bool,
    ) -> None:
        self._connection = connection
        self._path = path
        self._writing = writing
        self._audit = audit
        self._people = people
        self._read_only = read_only
        self._unwritten: dict[str, list[Instant]] = {}

    def sign_in(self, initials: str, pin: str, now: Instant) -> Person:
        """The person with those initials, if this is their PIN.

        Raises:
            RefusedError: nobody has those initials, they left, it is not their PIN, or they have to wait.
            RecordError: the try could not be kept, so it was not answered.
        """
        return at_once(self.signing_in(initials, pin, now))

    def signing_in(self, initials: str, pin: str, now: Instant) -> Steps[Person]:
        """`sign_in`, in steps. A try that is left before it was answered counts as a mistake: else nobody
        who leaves in time would ever have to wait.
        """
        who = yield from self._proved(initials, pin, now)
        self._note("signed-in", who, now)
        return who

    def enter(self, person: Person, now: Instant) -> None:
        """Write that somebody is signed in whose PIN was chosen just now, by themselves."""
        self._audit.note("signed-in", now, person.doer, person.id)

    def sign_out(self, person: Person, now: Instant, how: Literal["signed-out", "locked"]) -> None:
        """Write that somebody went, or that the screen was locked."""
        self._note(how, person, now)

    def prove_witness(self, initials: str, pin: str, author: Person, now: Instant) -> Witness:
        """A second person, proved by their own PIN at this moment.

        Raises as `sign_in` does, RefusedError if it is the author: nobody is their own witness, and
        InputError if somebody else chose the PIN, and so knows it too.
        """
        return at_once(self.proving_witness(initials, pin, author, now))

    def proving_witness(
        self, initials: str, pin: str, author: Person, now: Instant
    ) -> Steps[Witness]:
        """`prove_witness`, in steps; left, it counts as in `signing_in`."""
        who = self._people.by_initials(initials)
        if who is not None and who.id == author.id:
            raise RefusedError("The second person must be somebody else than who records.")
        who = yield from self._proved(initials, pin, now)
        if who.must_choose_pin and not self._read_only:
            raise InputError("the PIN was chosen by somebody else; sign in with it once first")
        self._note("witnessed", who, now)
        return Witness(who, now)

    def choose_pin(self, person: Person, old: str, new: str, now: Instant) -> Person:
        """Change one's own PIN; also the one that somebody else chose, at the first sign-in.

        Raises as `sign_in` does for the old one, and InputError if the new one cannot be taken.
        """
        return at_once(self.choosing_pin(person, old, new, now))

    def choosing_pin(self, person: Person, old: str, new: str, now: Instant) -> Steps[Person]:
        """`choose_pin`, in steps; left, it counts as in `signing_in`."""
        if new == old:
            raise InputError("the new PIN is the old one")
        line = yield from self._people.hashing_pin(new)
        yield from self.confirming(person, old, now)
        return self._people.keep_pin(person.id, line, now)

    def confirming(self, person: Person, pin: str, now: Instant) -> Steps[Person]:
        """Who is signed in proves it again, before what a passer-by must not do in their name.

        Raises as `sign_in` does; left, it counts as in `signing_in`.
        """
        present = self._people.get(person.id)
        initials = person.initials if present is None else present.initials
        return (yield from self._proved(initials, pin, now))

    def wait(self, initials: str, now: Instant) -> int:
        """Seconds until a PIN for those initials is looked at again; 0: at once."""
        who = self._people.by_initials(initials)
        return self._wait(as_typed(initials) if who is None else who.id, now)

    def _proved(self, initials: str, pin: str, now: Instant) -> Steps[Person]:
        """Whoever it is; nobody by an audit that another program altered."""
        self._audit.check_end()
        who = self._people.by_initials(initials)
        asked = as_typed(initials) if who is None else who.id
        if seconds := self._wait(asked, now):
            raise RefusedError(
                "Too many wrong PINs. Wait {time}, then try again.", time=_long(seconds)
            )
        if who is None or not who.is_active:
            # Whoever is not here waits as well, so that a wait tells no one who is.
            self._keep_unwritten(asked, now)
            yield from self._people.has_nobody(pin)
            raise _not_here(who)
        try:
            is_theirs = yield from self._people.has_pin(who.id, pin)
        except GeneratorExit:
            self._keep_failure(who, now)
            raise
        if not is_theirs:
            self._keep_failure(who, now)
            raise _not_theirs(who, self._wait(who.id, now))
        self._unwritten.pop(who.id, None)
        return who

    def _note(self, kind: AuditKind, who: Person, now: Instant) -> None:
        if not self._read_only:
            self._audit.note(kind, now, who.doer, who.id)

    def _keep_failure(self, who: Person, now: Instant) -> None:
        if self._read_only:
            self._keep_unwritten(who.id, now)
        else:
            self._audit.note("failed", now, NOBODY, who.id)

    def _keep_unwritten(self, asked: str, now: Instant) -> None:
        if len(self._unwritten) >= MOST_UNWRITTEN:
            self._unwritten.clear()
        self._unwritten.setdefault(asked, []).append(now)

    def _wait(self, asked: str, now: Instant) -> int:
        with told(self._path):
            rows = self._connection.execute(_SINCE_GOOD, (asked, asked)).fetchall()
        failed = [Instant.parse(at) for (at,) in rows] + self._unwritten.get(asked, [])
        return still_to_wait(len(failed), failed[-1] if failed else None, now)


def _not_here(who: Person | None) -> RefusedError:
    if who is None:
        return RefusedError("Nobody here has these initials.")
    return RefusedError("{name} does not belong to the ward any more.", name=who.name)


def _not_theirs(who: Person, seconds: int) -> RefusedError:
    if not seconds:
        return RefusedError("This is not the PIN of {initials}.", initials=who.initials)
    return RefusedError(
        "This is not the PIN of {initials}. Wait {time} before the next try.",
        initials=who.initials,
        time=_long(seconds),
    )


def _long(seconds: int) -> Text:
    """Whole minutes from two on, so that it can be read at a glance."""
    if seconds < 120:
        return Text("{count} seconds", count=seconds)
    return Text("{count} minutes", count=-(-seconds // 60))
