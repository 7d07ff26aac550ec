"""Who opens an encrypted ward by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.errors import RecordError
from mgtracker.db.keys import Keys

if TYPE_CHECKING:
    from mgtracker.db.person import Person
    from mgtracker.db.store import Store


def takes_passphrases(store: Store) -> bool:
    """Whether the ward takes passphrases, and changes."""
    return store.key is not None and store.path is not None and not store.read_only


def has_passphrase(store: Store, person: Person) -> bool:
    """Whether they open the ward by themselves; where the keys cannot be read, nobody is asked."""
    assert store.path is not None
    try:
        return Keys.read(store.path).holds(person.id)
    except RecordError:
        return True
