"""Who belongs to the ward: added, changed, left and come back, each by somebody; nothing is forgotten."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Literal

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError, RecordError, RefusedError

from .audit import LINKED_ROW, Audit, Writing, said_in
from .driver import Connection
from .faults import told
from .hashing import PIN_COST, Cost, hashed, matches
from .person import ROLES, Person, Role, as_typed, clean_initials, clean_name
from .secret_rules import check_pin
from .slow_steps import Steps, at_once, slow

Change = Literal["added", "changed", "left", "back", "reset", "own-pin"]

_SHOWN = f"""
    {LINKED_ROW} WHERE kind = 'person'
    AND seq = (SELECT max(seq) FROM audit AS b WHERE b.kind = 'person' AND b.subject = a.subject)
"""  # noqa: S608
_OF = f"{_SHOWN} AND subject = ?"
_ANY = "SELECT EXISTS (SELECT 1 FROM audit WHERE kind = 'person')"


@dataclass(frozen=True, slots=True)
class _Kept:
    """A person with what is kept of their PIN."""

    person: Person
    pin: str = field(repr=False)
    pin_by: str


class People:
    """The people of one file. Every method raises RecordError where the file fails it.

    Args:
        is_ward: whether it is no sample.
        cost: what guessing a PIN costs; less in tests alone.
        after: called when somebody's initials changed, or whether they may sign in.
    """

    def __init__(
        self,
        connection: Connection,
        path: Path | None,
        writing: Writing,
        audit: Audit,
        *,
        is_ward: bool,
        cost: Cost = PIN_COST,
        after: Callable[[], None] = lambda: None,
    ) -> None:
        self._connection = connection
        self._path = path
        self._writing = writing
        self._audit = audit
        self._is_ward = is_ward
        self._cost = cost
        self._after = after

    # -- looking ---------------------------------------------------------------------------------

    @property
    def exist(self) -> bool:
        """Whether anybody was ever added: from then on nothing is recorded without signing in."""
        with told(self._path):
            return bool(self._connection.execute(_ANY).fetchone()[0])

    def everybody(self) -> tuple[Person, ...]:
        """All who belong to the ward or did, those who left last, by name."""
        with told(self._path):
            rows = self._connection.execute(_SHOWN).fetchall()
        people = [_kept(row).person for row in rows]
        return tuple(sorted(people, key=lambda p: (not p.is_active, p.name.casefold(), p.id)))

    def get(self, person: str) -> Person | None:
        """The person of that id, as they are now."""
        kept = self._find(person)
        return None if kept is None else kept.person

    def by_initials(self, initials: str) -> Person | None:
        """Who has those initials, whatever the case; those who left too."""
        typed = as_typed(initials)
        return next((p for p in self.everybody() if as_typed(p.initials) == typed), None)

    def has_pin(self, person: str, pin: str) -> Steps[bool]:
        """Whether this is that person's PIN. Takes some 0.2 s, as a guess should; nor is it of
        somebody who was changed meanwhile.
        """
        kept = self._find(person)
        if kept is None:
            return False
        is_theirs = yield from slow(partial(matches, pin, kept.pin))
        return is_theirs and self._find(person) == kept

    def check_administrator(self, by: Person) -> None:
        """Raises RefusedError unless `by` is an administrator at this moment, not only on the screen."""
        now = self.get(by.id)
        if now is None or not now.is_active or not now.is_administrator:
            raise RefusedError("Only an administrator does this.")

    def has_nobody(self, pin: str) -> Steps[None]:
        """Take as long as `has_pin` does, for initials that are nobody's: time tells no one who is here."""
        yield from slow(partial(hashed, pin, self._cost))

    # -- writing ---------------------------------------------------------------------------------

    def add_first(
        self, name: str, initials: str, pin: str, now: Instant, identity: str | None = None
    ) -> Person:
        """Make the first administrator of a ward; nobody is asked, since nobody is there.

        `identity`: the id that the keys file already has them under.

        Raises:
            InputError: name, initials or PIN cannot be taken.
            RefusedError: somebody is there already, or it is a sample.
        """
        return at_once(self.adding_first(name, initials, pin, now, identity))

    def adding_first(
        self, name: str, initials: str, pin: str, now: Instant, identity: str | None = None
    ) -> Steps[Person]:
        """`add_first`, in steps."""
        if not self._is_ward:
            raise RefusedError("Nobody signs in to the sample ward.")
        person = _new(name, initials, "administrator", now, identity)
        pin_line = yield from self.hashing_pin(pin)
        with self._writing():
            if self.exist:
                raise RefusedError("This ward has its people already. Sign in.")
            self._write("added", person, _Kept(person, pin_line, person.id), now)
        return person

    def add(
        self, by: Person, name: str, initials: str, role: Role, pin: str, now: Instant
    ) -> Person:
        """Add somebody, with a PIN they change at their first sign-in.

        Raises:
            InputError: name, initials or PIN cannot be taken.
            RefusedError: `by` is no administrator, or the initials are somebody's.
        """
        return at_once(self.adding(by, name, initials, role, pin, now))

    def adding(
        self, by: Person, name: str, initials: str, role: Role, pin: str, now: Instant
    ) -> Steps[Person]:
        """`add`, in steps."""
        self.check_administrator(by)
        person = _new(name, initials, role, now)
        self._check_initials(person)
        pin_line = yield from self.hashing_pin(pin)
        with self._writing():
            self.check_administrator(by)
            self._check_initials(person)
            self._write("added", by, _Kept(person, pin_line, by.id), now)
        return replace(person, must_choose_pin=True)

    def change(
        self, by: Person, person: str, now: Instant, *, name: str, initials: str, role: Role
    ) -> Person:
        """Give somebody another name, initials or role; entries keep the name they were written with.

        Raises as `add` does, and RefusedError if no administrator would be left.
        """
        new = (clean_name(name), clean_initials(initials), role)

        def changed(old: Person) -> Person:
            return replace(old, name=new[0], initials=new[1], role=new[2])

        return self._replace("changed", by, person, changed, now)

    def set_active(self, by: Person, person: str, now: Instant, *, is_active: bool) -> Person:
        """Let somebody sign in again, or no longer. Raises RefusedError as `change` does."""
        what: Change = "back" if is_active else "left"
        return self._replace(what, by, person, lambda old: replace(old, is_active=is_active), now)

    def reset_pin(self, by: Person, person: str, pin: str, now: Instant) -> Person:
        """Give somebody who forgot theirs a new PIN, to be changed at the next sign-in.

        What they mistyped until now does not make them wait any more.

        Raises:
            InputError: the PIN cannot be taken.
            RefusedError: `by` is no administrator.
        """
        return at_once(self.resetting_pin(by, person, pin, now))

    def resetting_pin(self, by: Person, person: str, pin: str, now: Instant) -> Steps[Person]:
        """`reset_pin`, in steps."""
        self.check_administrator(by)
        pin_line = yield from self.hashing_pin(pin)
        with self._writing():
            self.check_administrator(by)
            old = self._known(person)
            return self._write("reset", by, _Kept(old.person, pin_line, by.id), now)

    def keep_pin(self, person: str, pin_line: str, now: Instant) -> Person:
        """Write somebody's own new PIN, as `hashing_pin` left it; who they are was proved (`SignIn`)."""
        with self._writing():
            kept = self._known(person)
            return self._write("own-pin", kept.person, _Kept(kept.person, pin_line, person), now)

    def hashing_pin(self, pin: str) -> Steps[str]:
        """What is kept of a PIN.

        Raises:
            InputError: it cannot be taken.
        """
        check_pin(pin)
        return (yield from slow(partial(hashed, pin, self._cost)))

    # -- inside ----------------------------------------------------------------------------------

    def _replace(
        self,
        what: Change,
        by: Person,
        person: str,
        change: Callable[[Person], Person],
        now: Instant,
    ) -> Person:
        with self._writing():
            self.check_administrator(by)
            old = self._known(person)
            new = change(old.person)
            self._check_initials(new)
            self._check_administrator_left(new)
            written = self._write(what, by, replace(old, person=new), now)
        self._after()
        return written

    def _write(self, what: Change, by: Person, kept: _Kept, now: Instant) -> Person:
        person = kept.person
        body = {
            "what": what,
            "name": person.name,
            "initials": person.initials,
            "typed": as_typed(person.initials),
            "role": person.role,
            "active": int(person.is_active),
            "pin": kept.pin,
            "pin_by": kept.pin_by,
        }
        self._audit.append("person", now, by.doer, person.id, body)
        return replace(person, since=now, must_choose_pin=kept.pin_by != person.id)

    def _check_initials(self, person: Person) -> None:
        other = self.by_initials(person.initials)
        if other is not None and other.id != person.id:
            raise RefusedError(
                "{name} has the initials {initials} already.",
                name=other.name,
                initials=other.initials,
            )

    def _check_administrator_left(self, new: Person) -> None:
        others = (p for p in self.everybody() if p.id != new.id)
        if not any(p.is_active and p.is_administrator for p in (*others, new)):
            raise RefusedError(
                "No administrator would be left. Make somebody else an administrator first."
            )

    def _known(self, person: str) -> _Kept:
        kept = self._find(person)
        if kept is None:
            raise RefusedError("This person does not belong to the ward.")
        return kept

    def _find(self, person: str) -> _Kept | None:
        with told(self._path):
            row = self._connection.execute(_OF, (person,)).fetchone()
        return None if row is None else _kept(row)


def new_person_id() -> str:
    """An id like no other: 32 hexadecimal digits of a random UUID."""
    from uuid import uuid4

    return uuid4().hex


def _new(name: str, initials: str, role: Role, now: Instant, identity: str | None = None) -> Person:
    return Person(
        identity or new_person_id(), clean_name(name), clean_initials(initials), role, True, now
    )


def _kept(row: tuple[Any, ...]) -> _Kept:
    """Read back, once it is plain that the row is as it was written, where it was written.

    Raises:
        RecordError: it is not, or says what no version of this program wrote.
    """
    said = said_in(row)
    identity, text, at = said["subject"], said["body"], said["at"]
    try:
        body = json.loads(text)
        if body["role"] not in ROLES:
            raise ValueError
        person = Person(
            id=identity,
            name=str(body["name"]),
            initials=str(body["initials"]),
            role=body["role"],
            is_active=body["active"] == 1,
            since=Instant.parse(at),
            must_choose_pin=body["pin_by"] != identity,
        )
        return _Kept(person, str(body["pin"]), str(body["pin_by"]))
    except (InputError, ValueError, KeyError, TypeError) as error:
        raise RecordError(
            "the person {identity} of this ward cannot be read ({error})",
            identity=identity,
            error=error,
        ) from error
