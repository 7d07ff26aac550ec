"""Who signs what is recorded: the person who is signed in, and a second one who proved to stand there."""

from __future__ import annotations

from typing import NamedTuple

from mgtracker.clinical.clock import MINUTE, Instant
from mgtracker.clinical.errors import RefusedError
from mgtracker.db.person import Person, Witness

from .reasons import said

PROOF_LASTS = 5 * MINUTE
"""Seconds from a second person's PIN until it has to be typed again."""

WitnessSaid = Witness | str | None
"""A second person: proved, or, where nobody signs in, by name."""


class Signer(NamedTuple):
    """A name as it stands beside an entry, and whose it is where people sign in."""

    name: str | None
    person: str | None = None


NOBODY = Signer(None)


def second_signer(
    author: str, signed_in: Person | None, witness: WitnessSaid, now: Instant
) -> Signer:
    """The second person.

    Raises:
        RefusedError: it is who records, only a name where people sign in, or proved too long ago.
    """
    if not isinstance(witness, Witness):
        return _by_name(author, signed_in, said(witness))
    person = witness.person
    if signed_in is not None and person.id == signed_in.id:
        raise RefusedError("The second person must be somebody else than who records.")
    if not 0 <= now.seconds - witness.proved_at.seconds <= PROOF_LASTS:
        raise RefusedError("The second person's PIN was typed too long ago. Ask for it again.")
    return Signer(person.name, person.id)


def _by_name(author: str, signed_in: Person | None, name: str | None) -> Signer:
    if name is None:
        return NOBODY
    if signed_in is not None:
        raise RefusedError("The second person types their own initials and PIN.")
    if name.casefold() == author.strip().casefold():
        raise RefusedError("The second person must be somebody else than who records.")
    return Signer(name)
