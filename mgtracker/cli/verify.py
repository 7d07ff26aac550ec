"""`mgtracker verify`: whether a record is whole, and where it is not; its head, to be kept elsewhere."""

from __future__ import annotations

import json
import re
import sys
from argparse import Namespace
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from mgtracker.cli.unlocking import key_of
from mgtracker.clinical.errors import InputError
from mgtracker.db import audit, opening
from mgtracker.db.against_backups import Compared, compare
from mgtracker.db.backup_files import list_backups
from mgtracker.db.chain import Report, check, place_of
from mgtracker.db.driver import Connection
from mgtracker.db.faults import told
from mgtracker.db.links import Fault
from mgtracker.db.places import ward_file

WHOLE, NOT_WHOLE = 0, 1


def run(arguments: Namespace) -> int:
    """Check all of a file and say what was found; nothing is written."""
    printed = None if arguments.head is None else _hash(arguments.head)
    path: Path = arguments.record or arguments.database or ward_file()
    with ExitStack() as resources:
        connection = opening.open_to_check(path, resources, key_of(path, arguments.initials))
        report = check(connection, _progress if sys.stderr.isatty() else None)
        of_audit = tuple(Fault(what) for what in audit.faults(connection))
        report = replace(report, faults=report.faults + of_audit)
        compared = _compare(connection, path, arguments.backups, report)
        report = replace(report, faults=report.faults + compared.faults)
        found = None
        if printed is not None and report.is_whole:
            with told(path):
                found = place_of(connection, printed)
    if printed is not None and report.is_whole and found is None:
        missed = Fault(
            f"no entry of it has the hash {printed.hex()}: it is not the record of that head"
        )
        report = Report(report.head, report.entries, (missed,))
    say = _json if arguments.json else _text
    print(say(path, report, found, compared))
    return WHOLE if report.is_whole else NOT_WHOLE


def _compare(connection: Connection, path: Path, folder: Path | None, report: Report) -> Compared:
    """With what lies in a folder of backups; a record that is not whole in itself is not compared."""
    if folder is None or not report.is_whole:
        return Compared()
    backups = list_backups(folder)
    with told(path):
        return compare(connection, path, backups)


def _hash(text: str) -> bytes:
    """A hash as printed; blanks and capitals do not matter."""
    digits = "".join(text.split())
    if not re.fullmatch(r"[0-9a-fA-F]{64}", digits):
        raise InputError(f"--head: {text!r} is not a hash; it is 64 digits and letters from a to f")
    return bytes.fromhex(digits)


def _text(path: Path, report: Report, found: int | None, compared: Compared) -> str:
    lines = []
    if report.is_whole:
        lines.append(f"{path} is whole: {_entries(report.entries)}, each as it was written.")
        if found is not None:
            after = report.entries - found
            since = f"; {_entries(after)} came later" if after else ", and it is the newest"
            lines.append(f"The head asked for is that of entry {found:,}{since}.")
    else:
        lines.append(f"{path} is NOT whole. Keep a copy of it, and compare it with a backup.")
        if (first := report.first_bad) is not None:
            lines.append(f"First bad entry: {first.seq:,}.")
        lines += [f"  {fault.what}" for fault in report.faults]
    lines += _compared(compared)
    lines.append(f"Head: entry {report.head.seq:,}, {report.head}")
    return "\n".join(lines)


def _compared(compared: Compared) -> list[str]:
    lines = []
    if compared.agreeing:
        newest = compared.agreeing[0]
        count = len(compared.agreeing)
        those = "1 backup" if count == 1 else f"{count} backups"
        lines.append(f"It holds all that {those} held, the newest of {newest.made_at.utc()}.")
    if compared.is_stranger:
        lines.append(
            "None of the backups of that name there is of this record: its first entry is another. If it is "
            "not new, it was put in the place of the one that was backed up."
        )
    elif compared.others:
        lines.append(f"Of another record of that name: {compared.others}, not compared.")
    return lines


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count:,} entries"


def _json(path: Path, report: Report, found: int | None, compared: Compared) -> str:
    first = report.first_bad
    return json.dumps(
        {
            "database": str(path),
            "whole": report.is_whole,
            "entries": report.entries,
            "head": {"seq": report.head.seq, "hash": str(report.head)},
            "head_found_at": found,
            "backups": {
                "agreeing": [str(backup.path) for backup in compared.agreeing],
                "of_another_record": compared.others,
            },
            "first_bad": None if first is None else first.seq,
            "faults": [{"seq": fault.seq, "what": fault.what} for fault in report.faults],
        }
    )


def _progress(done: int, total: int) -> None:
    filled = 30 * done // max(total, 1)
    end = "\n" if done == total else ""
    bar = f"\r[{'#' * filled}{'.' * (30 - filled)}] {done:,} of {total:,} entries"
    print(bar, end=end, file=sys.stderr, flush=True)
