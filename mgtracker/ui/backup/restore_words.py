"""What is said of a backup before it is brought back, and what the new file is called. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.backup.words import entries_words, faults_words, moment_words
from mgtracker.ui.translation import mark, tr, tr_count

if TYPE_CHECKING:
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Instant
    from mgtracker.db.backup_files import Backup


def held_words(backup: Backup, patients: int, now: Instant, zone: ZoneInfo) -> str:
    """What it holds, once it was looked into and was whole."""
    return tr(
        "The ward {name} as it was on {when}: {entries} about {patients}. It was opened and checked just "
        "now, and is whole. What was recorded later is not in it.",
        name=backup.record.name,
        when=moment_words(backup.made_at, now, zone),
        entries=entries_words(backup.head.seq),
        patients=tr_count(patients, mark("1 patient"), mark("{count} patients")),
    )


def why_not_words(backup: Backup) -> str:
    """What was found wrong with it, as a sentence."""
    what = faults_words(backup)
    return f"{what[:1].upper()}{what[1:]}."


def beside(record: Path, now: Instant, zone: ZoneInfo) -> Path:
    """A name for the new file, beside the old one, that nothing has yet."""
    name, dot, endings = record.name.partition(".")
    stem = f"{name}-back-{now.local(zone):%Y%m%d}"
    place = record.with_name(f"{stem}{dot}{endings}")
    number = 2
    while place.exists():
        place = record.with_name(f"{stem}-{number}{dot}{endings}")
        number += 1
    return place
