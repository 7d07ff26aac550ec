"""`mgtracker encrypt`: a plain ward as a new, encrypted file; the old one stays for reading, or is deleted."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from mgtracker.cli.bar import progress
from mgtracker.cli.unlocking import ask
from mgtracker.clinical.errors import InputError, RefusedError
from mgtracker.db.encrypting import beside, check_possible, encrypt, is_as_copied, put_away
from mgtracker.db.store import Store
from mgtracker.wall_clock import WallClock


def run(arguments: Namespace) -> int:
    """Make it, check it, and say what became of the old one. The recovery key is shown once."""
    source: Path = arguments.record
    new: Path = arguments.as_ or beside(source)
    now = WallClock().now()
    with Store.open(source) as store:
        check_possible(store.kind, people=store.people.exist)
        pin = ask(f"PIN of {arguments.initials}: ")
        administrator = store.sign_in.sign_in(arguments.initials, pin, now)
        store.people.check_administrator(administrator)
        passphrase = ask("A passphrase for the new file, four words or more: ")
        if passphrase != ask("The same once more: "):
            raise InputError("the two passphrases are not the same; nothing was changed")
        made = encrypt(source, new, administrator, passphrase, now, share=progress())
        if not is_as_copied(store, made):
            raise RefusedError("Something was written meanwhile. Encrypt it again.")
    put_away(source, removes=arguments.remove_plain)
    old = "is deleted" if arguments.remove_plain else "stays, not encrypted, for reading only"
    print(f"{new} holds all of {source.name}, encrypted, and was checked from end to end.")
    print(f"{source} {old}. Backups made until now stay as they are: not encrypted.")
    print(f"Recovery key, shown only now; print it or write it down: {made.recovery}")
    return 0
