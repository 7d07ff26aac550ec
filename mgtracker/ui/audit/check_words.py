"""What a check of the whole record found, in words. No Qt."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mgtracker.clinical.errors import RecordError
from mgtracker.db import faults, opening
from mgtracker.db.against_backups import Compared, compare
from mgtracker.db.backup import checked
from mgtracker.db.backup_files import list_backups
from mgtracker.db.links import Fault
from mgtracker.ui.backup.words import entries_words, moment_words
from mgtracker.ui.translation import mark, told, tr, tr_count

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Instant
    from mgtracker.db.chain import Report
    from mgtracker.db.keys import FileKey
    from mgtracker.db.links import Head

GROUP = 8
"""The digits of a head stand in groups of so many, to be read out and compared."""
SHOWN = 8
"""So many faults are said; that there are more is said too."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A record looked over, with its backups beside it.

    Attributes:
        report: what was found in it, and where a backup disagrees.
        compared: with which it agrees; with none where it is not whole in itself.
        no_backups: why they could not be looked at; "" where they could, or there is no folder.
    """

    report: Report
    compared: Compared = field(default_factory=Compared)
    no_backups: str = ""


def look_over(
    path: Path, key: FileKey | None, folder: Path | None, share: Callable[[float], None]
) -> Looked:
    """Go over all of a file, which may be open, and its backups in a folder. May run in a thread.

    Raises:
        RecordError: it cannot be opened at all.
    """
    with ExitStack() as resources:
        connection = opening.open_to_check(path, resources, key)
        report, found = checked(connection, share)
        known = {fault.what for fault in report.faults}
        of_audit = tuple(Fault(what) for what in found if what not in known)
        report = replace(report, faults=report.faults + of_audit)
        if folder is None or not folder.exists() or not report.is_whole:
            return Looked(report)
        try:
            backups = list_backups(folder)
        except RecordError as error:
            return Looked(report, no_backups=told(error))
        with faults.told(path):
            compared = compare(connection, path, backups)
    return Looked(replace(report, faults=compared.faults), compared)


def result_words(report: Report) -> str:
    """The one sentence that matters."""
    entries = entries_words(report.entries)
    if report.is_whole:
        return tr("The record is whole: {entries}, each as it was written.", entries=entries)
    first = report.first_bad
    if first is None or first.seq is None:
        return tr("The record is NOT whole. Keep a copy of the file, and go back to a backup.")
    return tr(
        "The record is NOT whole: the first bad entry is {place}. Keep a copy of the file, and go back "
        "to a backup.",
        place=f"{first.seq:,}",
    )


def fault_lines(report: Report) -> list[str]:
    """What is wrong, a line each."""
    lines = [told(fault.what) for fault in report.faults[:SHOWN]]
    if (more := len(report.faults) - SHOWN) > 0:
        lines.append(tr("and {count} more", count=more))
    return lines


def compared_words(looked: Looked, now: Instant, zone: ZoneInfo) -> str:
    """With which backups it agrees; "" where there is none."""
    if looked.no_backups:
        return tr("Its backups could not be looked at: {why}.", why=looked.no_backups)
    said = []
    if looked.compared.agreeing:
        newest = moment_words(looked.compared.agreeing[0].made_at, now, zone)
        count = len(looked.compared.agreeing)
        one = mark("It holds everything that the backup of {newest} held.")
        many = mark("It holds everything that {count} backups held, the newest of {newest}.")
        said.append(tr_count(count, one, many, newest=newest))
    if looked.compared.is_stranger:
        said.append(
            tr(
                "None of the backups of that name is of this record: its first entry is another. If this ward "
                "is not new, it was put in the place of the one that was backed up."
            )
        )
    elif looked.compared.others:
        others = looked.compared.others
        said.append(tr("Of another record of that name, and not compared: {count}.", count=others))
    return " ".join(said)


def digits(head: Head) -> str:
    """The head's hash in groups, as it is compared by eye."""
    plain = str(head)
    return " ".join(plain[at : at + GROUP] for at in range(0, len(plain), GROUP))
