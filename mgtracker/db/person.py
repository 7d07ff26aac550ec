"""One person of a ward, and what a name and initials have to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError

from .audit import Doer

Role = Literal["nurse", "prescriber", "pharmacist", "educator", "administrator"]
ROLES: tuple[Role, ...] = get_args(Role)

LONGEST_NAME = 80
_INITIALS = re.compile(r"[^\W_]{1,6}")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who belongs to the ward, or did, as they are now.

    Attributes:
        id: made once, kept for good.
        initials: what is typed to sign in; whatever the case, nobody else's.
        is_active: whether they may sign in.
        since: when the latest of this was written.
        must_choose_pin: whether somebody else chose the PIN, so that only a new one is theirs alone.
    """

    id: str
    name: str
    initials: str
    role: Role
    is_active: bool
    since: Instant
    must_choose_pin: bool = False

    @property
    def is_administrator(self) -> bool:
        """Whether they look after who belongs to the ward."""
        return self.role == "administrator"

    @property
    def doer(self) -> Doer:
        """As the audit writes them."""
        return Doer(self.id, self.name)


@dataclass(frozen=True, slots=True)
class Witness:
    """A second person who proved by their own PIN, at `proved_at`, that they stand there."""

    person: Person
    proved_at: Instant


def clean_name(name: str) -> str:
    """A name without what nobody sees. Raises InputError if nothing is left, or it is too long."""
    cleaned = " ".join(name.split())
    if not cleaned or not cleaned.isprintable():
        raise InputError("a name is needed, as it should stand beside every entry")
    if len(cleaned) > LONGEST_NAME:
        raise InputError("a name has at most {count} characters", count=LONGEST_NAME)
    return cleaned


def clean_initials(initials: str) -> str:
    """Initials without blanks around them. Raises InputError unless they are 1 to 6 letters or digits."""
    cleaned = initials.strip()
    if not _INITIALS.fullmatch(cleaned):
        raise InputError("initials are one to six letters or digits, like AR")
    return cleaned


def as_typed(initials: str) -> str:
    """What two people must not have in common."""
    return initials.strip().casefold()
