"""Passphrases of an encrypted ward: who has one, and whether a new one can be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.errors import InputError, RecordError
from mgtracker.db.keys import Keys
from mgtracker.db.secret_rules import check_passphrase
from mgtracker.ui.people.said import sentence_of
from mgtracker.ui.translation import tr

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


def passphrase_faults(typed: str, again: str) -> tuple[str, str]:
    """What is wrong with a new passphrase, and with its repetition; "" each where nothing is."""
    try:
        check_passphrase(typed)
    except InputError as error:
        return sentence_of(error), ""
    return "", "" if typed == again else tr("This is not the same. Type it again.")
