"""The recovery sheet: a key that is printed once and kept in a safe, for when every administrator forgot."""

from __future__ import annotations

from functools import partial

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import RefusedError

from .hashing import PASSPHRASE_COST, Cost, hashed, matches
from .keys import Keys, Wrapped, new_recovery_key, plain_recovery_key
from .person import Person
from .slow_steps import Steps, at_once, slow
from .store import Store


def make_recovery_key(store: Store, by: Person, now: Instant, cost: Cost = PASSPHRASE_COST) -> str:
    """A new recovery key, to be shown and printed once; any older one is worth nothing from now on.

    It lets an administrator's PIN be chosen anew (`recover`); of an encrypted ward it also opens the file.

    Raises:
        RefusedError: `by` is no administrator.
        RecordError: it could not be kept; the older one still holds.
    """
    return at_once(making_recovery_key(store, by, now, cost))


def making_recovery_key(
    store: Store, by: Person, now: Instant, cost: Cost = PASSPHRASE_COST
) -> Steps[str]:
    """`make_recovery_key`, in steps."""
    store.people.check_administrator(by)
    shown = new_recovery_key()
    line = yield from slow(partial(hashed, plain_recovery_key(shown), cost))
    new: Wrapped | None = None
    if store.key is not None and store.path is not None:
        keys = Keys.read(store.path, cost)
        new = yield from slow(partial(keys.wrap_recovery, store.key, shown))
    with store.writing():
        store.people.check_administrator(by)
        body = {"detail": "recovery sheet", "recovery": line}
        store.audit.append("keys", now, by.doer, None, body)
        # Last, and inside: if it cannot be written, neither is the row.
        if new is not None and store.path is not None:
            Keys.read(store.path).with_wrapped(new).write(store.path)
    return shown


def recover(store: Store, shown: str, administrator: Person, pin: str, now: Instant) -> Person:
    """Choose an administrator's PIN anew with the recovery sheet in hand.

    Raises:
        InputError: the PIN cannot be taken.
        RefusedError: it is no administrator, there is no sheet, or it is not the newest.
        RecordError: it could not be written.
    """
    return at_once(recovering(store, shown, administrator, pin, now))


def recovering(
    store: Store, shown: str, administrator: Person, pin: str, now: Instant
) -> Steps[Person]:
    """`recover`, in steps."""
    store.audit.check_end()
    store.people.check_administrator(administrator)
    line = store.audit.recovery_line()
    if line is None:
        raise RefusedError("No recovery sheet was made for this ward.")
    if not (yield from slow(partial(matches, plain_recovery_key(shown), line))):
        raise RefusedError("This is not the newest recovery sheet of this ward.")
    return (yield from store.people.resetting_pin(administrator, administrator.id, pin, now))


def set_passphrase(
    store: Store, person: Person, passphrase: str, now: Instant, cost: Cost = PASSPHRASE_COST
) -> None:
    """Let somebody who is signed in open this encrypted ward with a passphrase of their own.

    Raises:
        InputError: it is too weak.
        RefusedError: the ward is not encrypted.
        RecordError: it could not be kept; the older one still holds.
    """
    at_once(setting_passphrase(store, person, passphrase, now, cost))


def setting_passphrase(
    store: Store, person: Person, passphrase: str, now: Instant, cost: Cost = PASSPHRASE_COST
) -> Steps[None]:
    """`set_passphrase`, in steps."""
    if store.key is None or store.path is None:
        raise RefusedError("This ward is not encrypted. It opens without a passphrase.")
    keys = Keys.read(store.path, cost)
    wrap = partial(keys.wrap, store.key, person.id, person.initials, passphrase)
    new = yield from slow(wrap)
    with store.writing():
        store.audit.append("keys", now, person.doer, person.id, {"detail": "passphrase"})
        # Last, and inside: if it cannot be written, neither is the row.
        Keys.read(store.path).with_wrapped(new).write(store.path)
