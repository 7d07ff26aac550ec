"""Who does something at the command line, as the audit names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.db.audit import Doer
from mgtracker.db.machine import machine_user

if TYPE_CHECKING:
    from mgtracker.db.store import Store


def doer(store: Store, initials: str | None) -> Doer:
    """The person whose passphrase opened it; where nobody's did, who is signed in to the computer."""
    person = None if initials is None else store.people.by_initials(initials)
    return Doer(name=machine_user()) if person is None else person.doer
