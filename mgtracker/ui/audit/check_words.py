"""What a check of the whole record found, in words. No Qt."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

from mgtracker.db import opening
from mgtracker.db.backup import checked
from mgtracker.db.links import Fault
from mgtracker.ui.backup.words import entries_words
from mgtracker.ui.translation import told, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mgtracker.db.chain import Report
    from mgtracker.db.keys import FileKey
    from mgtracker.db.links import Head

GROUP = 8
"""The digits of a head stand in groups of so many, to be read out and compared."""
SHOWN = 8
"""So many faults are said; that there are more is said too."""


def look_over(path: Path, key: FileKey | None, share: Callable[[float], None]) -> Report:
    """Go over all of a file, which may be open. May run in a thread.

    Raises:
        RecordError: it cannot be opened at all.
    """
    with ExitStack() as resources:
        report, found = checked(opening.open_to_check(path, resources, key), share)
    known = {fault.what for fault in report.faults}
    of_audit = tuple(Fault(what) for what in found if what not in known)
    return replace(report, faults=report.faults + of_audit)


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


def digits(head: Head) -> str:
    """The head's hash in groups, as it is compared by eye."""
    plain = str(head)
    return " ".join(plain[at : at + GROUP] for at in range(0, len(plain), GROUP))
