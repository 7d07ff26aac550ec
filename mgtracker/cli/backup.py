"""`mgtracker backup` and `mgtracker restore`: rehearsed copies of a ward, and one of them as a new file."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from mgtracker.cli.bar import progress
from mgtracker.cli.doing import doer
from mgtracker.cli.machine_zone import machine_zone
from mgtracker.cli.unlocking import key_of
from mgtracker.clinical.errors import RecordError
from mgtracker.db.backup import back_up_file, restore
from mgtracker.db.backup_files import Backup, list_backups, thin_out
from mgtracker.db.keys import FileKey
from mgtracker.db.places import backup_folder, ward_file
from mgtracker.db.store import Store
from mgtracker.wall_clock import WallClock

WHOLE, NOT_WHOLE = 0, 1


def run(arguments: Namespace) -> int:
    """Make a backup, or list those there are."""
    folder: Path = arguments.to or backup_folder()
    if arguments.list:
        return _list(list_backups(folder), is_json=arguments.json)
    source: Path = arguments.record or arguments.database or ward_file()
    key = key_of(source, arguments.initials)
    made = back_up_file(source, key, folder, WallClock().now(), progress())
    gone = thin_out(folder, made.record, machine_zone()) if made.is_good else ()
    refusal = _note(source, key, arguments.initials, made)
    if arguments.json:
        done = {"deleted": [str(old.path) for old in gone], "in_audit": refusal is None}
        print(json.dumps(_document(made) | done))
    else:
        print("\n".join(_said(made)))
        for old in gone:
            print(f"  not needed any more, deleted: {old.path.name}")
        if refusal is not None:
            print(f"  the backup is made; the audit of the ward does not say so: {refusal}")
    return WHOLE if made.is_good else NOT_WHOLE


def run_restore(arguments: Namespace) -> int:
    """Bring a backup back as a new file."""
    initials: str | None = arguments.initials
    key = key_of(arguments.backup, initials)
    new: Path = arguments.as_
    now = WallClock().now()
    restore(
        arguments.backup, new, key, now, who=lambda store: doer(store, initials), share=progress()
    )
    print(f"{new} holds what {arguments.backup.name} held, checked from end to end.")
    return 0


def _note(
    source: Path, key: FileKey | None, initials: str | None, made: Backup
) -> RecordError | None:
    """Have the ward's own audit say so; why it does not, where another window has it, or it is not whole."""
    try:
        with Store.open(source, key=key) as store:
            who = doer(store, initials)
            store.audit.note("backed-up", made.made_at, who, detail=made.path.name)
    except RecordError as error:
        return error
    return None


def _list(backups: tuple[Backup, ...], *, is_json: bool) -> int:
    if is_json:
        print("".join(f"{json.dumps(_document(backup))}\n" for backup in backups), end="")
    elif backups:
        print("\n".join(line for backup in backups for line in _said(backup)))
    else:
        print("There is no backup there.")
    return 0


def _said(backup: Backup) -> list[str]:
    entries = "1 entry" if backup.head.seq == 1 else f"{backup.head.seq:,} entries"
    how = "encrypted" if backup.is_encrypted else "not encrypted"
    state = "whole" if backup.is_good else "NOT WHOLE"
    rehearsed = backup.rehearsed_at.utc()
    return [
        f"{backup.path}",
        f"  {entries}, {how}, {state} when rehearsed {rehearsed}",
        f"  head: {backup.head}",
        *(f"  {fault}" for fault in backup.faults),
    ]


def _document(backup: Backup) -> dict[str, object]:
    return {
        "backup": str(backup.path),
        "record": str(backup.record),
        "made_at": backup.made_at.utc(),
        "rehearsed_at": backup.rehearsed_at.utc(),
        "entries": backup.head.seq,
        "head": str(backup.head),
        "whole": backup.is_good,
        "faults": list(backup.faults),
        "encrypted": backup.is_encrypted,
    }
