"""The recovery sheet: a key that is printed once and kept in a safe, for when every administrator forgot."""

from __future__ import annotations

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import RefusedError

from .hashing import PASSPHRASE_COST, Cost, hashed, matches
from .keyring import give_passphrase
from .keys import Keys, new_recovery_key, plain_recovery_key
from .person import Person
from .store import Store


def make_recovery_key(store: Store, by: Person, now: Instant, cost: Cost = PASSPHRASE_COST) -> str:
    """A new recovery key, to be shown and printed once; any older one is worth nothing from now on.

    It lets an administrator's PIN be chosen anew (`recover`); of an encrypted ward it also opens the file.

    Raises:
        RefusedError: `by` is no administrator.
        RecordError: it could not be kept; the older one still holds.
    """
    store.people.check_administrator(by)
    shown = new_recovery_key()
    line = hashed(plain_recovery_key(shown), cost)
    with store.writing():
        body = {"detail": "recovery sheet", "recovery": line}
        store.audit.append("keys", now, by.doer, None, body)
        # Last, and inside: if it cannot be written, neither is the row.
        if store.key is not None and store.path is not None:
            Keys.read(store.path, cost).with_recovery(store.key, shown).write(store.path)
    return shown


def recover(store: Store, shown: str, administrator: Person, pin: str, now: Instant) -> Person:
    """Choose an administrator's PIN anew with the recovery sheet in hand.

    Raises:
        InputError: the PIN cannot be taken.
        RefusedError: it is no administrator, there is no sheet, or it is not the newest.
        RecordError: it could not be written.
    """
    store.people.check_administrator(administrator)
    line = store.audit.recovery_line()
    if line is None:
        raise RefusedError("No recovery sheet was made for this ward.")
    if not matches(plain_recovery_key(shown), line):
        raise RefusedError("This is not the newest recovery sheet of this ward.")
    return store.people.reset_pin(administrator, administrator.id, pin, now)


def set_passphrase(
    store: Store, person: Person, passphrase: str, now: Instant, cost: Cost = PASSPHRASE_COST
) -> None:
    """Let somebody who is signed in open this encrypted ward with a passphrase of their own.

    Raises:
        InputError: it is too weak.
        RefusedError: the ward is not encrypted.
        RecordError: it could not be kept; the older one still holds.
    """
    if store.key is None or store.path is None:
        raise RefusedError("This ward is not encrypted. It opens without a passphrase.")
    with store.writing():
        store.audit.append("keys", now, person.doer, person.id, {"detail": "passphrase"})
        give_passphrase(store.path, store.key, person, passphrase, cost)
