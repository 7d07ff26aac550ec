"""Backups in words: the line at the foot of the window, and the columns of the list. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.clock import DAY
from mgtracker.clinical.verdict import Level
from mgtracker.ui.known_words import date_words
from mgtracker.ui.translation import mark, told, tr, tr_count

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Instant
    from mgtracker.db.backup_files import Backup
    from mgtracker.ui.backup.state import BackupState

OLD = 2 * DAY
"""Seconds after which the last rehearsal is too long ago."""
HEADS = (mark("Made"), mark("Entries"), mark("Head"), mark("Rehearsed"), mark("Found"))
FOUND = len(HEADS) - 1
DIGITS = 12
"""So many of the 64 digits of a head tell backups apart in a list."""


def moment_words(at: Instant, now: Instant, zone: ZoneInfo) -> str:
    """A time with its date, by the ward's clock: "28 Nov 19:30"; the year where it is another one."""
    local = at.local(zone)
    return f"{date_words(local, year=local.year != now.local(zone).year)} {local:%H:%M}"


def foot_words(state: BackupState, now: Instant, zone: ZoneInfo) -> tuple[Level, str]:
    """What the foot of the window says of the last backup, and how much it asks for."""
    if state.share is not None:
        return Level.OK, tr("Backing up, {percent} %", percent=int(state.share * 100))
    good = state.newest_good
    if good is None:
        return Level.WARN, tr("No backup was made yet") if not state.refusal else tr("No backup")
    when = moment_words(good.rehearsed_at, now, zone)
    if now.seconds - good.rehearsed_at.seconds > OLD:
        return Level.WARN, tr("Backup rehearsed {when}, more than 2 days ago", when=when)
    if state.refusal:
        return Level.WARN, tr("Backup rehearsed {when}; the last one was not made", when=when)
    if not state.backups[0].is_good:
        return Level.WARN, tr("Backup rehearsed {when}; the newest is not whole", when=when)
    return Level.OK, tr("Backup rehearsed {when}", when=when)


def state_words(state: BackupState, now: Instant, zone: ZoneInfo) -> tuple[Level, str]:
    """The same as a sentence, with what stood in the way."""
    level, line = foot_words(state, now, zone)
    return (
        level,
        f"{line}. {state.refusal}." if state.refusal and state.share is None else f"{line}.",
    )


def entries_words(count: int) -> str:
    """How many entries: "1,204 entries"."""
    return tr_count(count, mark("1 entry"), mark("{number} entries"), number=f"{count:,}")


def found_words(backup: Backup) -> str:
    """What its rehearsal found."""
    if backup.is_good:
        return tr("whole")
    return tr("not whole: {what}", what=faults_words(backup))


def faults_words(backup: Backup) -> str:
    """All that was found, a clause each."""
    return "; ".join(told(fault) for fault in backup.faults)


def backup_cells(backup: Backup, now: Instant, zone: ZoneInfo) -> tuple[str, ...]:
    """The columns of one backup."""
    return (
        moment_words(backup.made_at, now, zone),
        f"{backup.head.seq:,}",
        str(backup.head)[:DIGITS],
        moment_words(backup.rehearsed_at, now, zone),
        found_words(backup),
    )
