"""Opening records that ask for a secret: a passphrase for an encrypted one, a PIN for who writes into one.

Secrets are typed, or come line by line on the standard input; never from the command line, which others
on the machine can read.
"""

from __future__ import annotations

import sys
from getpass import getpass
from pathlib import Path

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError, RecordError
from mgtracker.db.backup_files import head_file
from mgtracker.db.faults import told
from mgtracker.db.keys import FileKey, Keys, is_encrypted
from mgtracker.db.person import Person
from mgtracker.db.store import Store


def key_of(path: Path, initials: str | None) -> FileKey | None:
    """What opens a record; None where it is not encrypted, or nobody says whose passphrase opens it.

    Raises:
        InputError: somebody is named for a record that needs no passphrase, or it is not theirs.
        RecordError: the keys file cannot be read.
    """
    if not is_encrypted(path):
        if initials is not None:
            raise InputError(f"--initials: {path} is not encrypted, so no passphrase opens it")
        return None
    if initials is None:
        return None
    return Keys.read(path).unlock(initials, ask(f"Passphrase of {initials}: "))


def open_asking(path: Path, *, read_only: bool = True) -> Store:
    """A record; of an encrypted one the initials and the passphrase are asked for.

    Raises:
        RecordError: as `Store.open` does, and for a backup that would be written to.
    """
    with told(path):
        is_backup = head_file(path).exists()
    if is_backup and not read_only:
        raise RecordError(
            f"{path} is a backup, and stays as it was made; bring it back with mgtracker restore, and "
            "name the new file"
        )
    initials = None
    if is_encrypted(path):
        initials = ask(f"Whose passphrase opens {path.name}? Initials: ", is_secret=False) or None
    return Store.open(path, read_only=read_only, key=key_of(path, initials))


def sign_importer(store: Store, initials: str | None, now: Instant) -> None:
    """Have somebody answer for what is imported, where people sign in. Raises as `signed_in` does."""
    person = signed_in(store, initials, now, "import")
    if person is not None:
        store.importer = person


def signed_in(store: Store, initials: str | None, now: Instant, deed: str) -> Person | None:
    """Who answers for a deed, proved by their PIN; None where nobody signs in.

    Raises:
        InputError: nobody is named although people sign in, or somebody is although nobody does.
        RefusedError: the PIN is not theirs.
    """
    if not store.must_sign:
        if initials is not None:
            raise InputError(f"--initials: nobody signs in to {store.path}")
        return None
    if initials is None:
        raise InputError(
            f"{store.path} has people who sign in; say whose {deed} it is with --initials"
        )
    return store.sign_in.sign_in(initials, ask(f"PIN of {initials}: "), now)


def ask(prompt: str, *, is_secret: bool = True) -> str:
    """A line that somebody types, not shown where it is a secret."""
    if sys.stdin.isatty() and is_secret:
        return getpass(prompt)
    if sys.stdin.isatty():
        print(prompt, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().rstrip("\n")
