"""Who does something at the command line, as the audit names them."""

from __future__ import annotations

import platform
from contextlib import suppress
from getpass import getuser
from typing import TYPE_CHECKING

from mgtracker.db.audit import Doer

if TYPE_CHECKING:
    from mgtracker.db.store import Store


def doer(store: Store, initials: str | None) -> Doer:
    """The person whose passphrase opened it; where nobody's did, who is signed in to the computer."""
    person = None if initials is None else store.people.by_initials(initials)
    return machine_user() if person is None else person.doer


def machine_user() -> Doer:
    """Nobody of the ward's people, but a name and the computer's: `root@ward-3`."""
    user = "?"
    with suppress(OSError, KeyError, ImportError):  # the system knows no name for them
        user = getuser()
    return Doer(name=f"{user}@{platform.node()}")
