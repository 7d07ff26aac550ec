"""What a backup holds, looked at from end to end before anything is brought back. Runs in a thread. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.db.backup import rehearse
from mgtracker.db.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.clinical.clock import Instant
    from mgtracker.db.backup_files import Backup
    from mgtracker.db.keys import FileKey


@dataclass(frozen=True, slots=True)
class Held:
    """A backup as it was found now, and how many patients are in it; None where it is not whole."""

    backup: Backup
    patients: int | None


def look_into(
    backup: Backup, key: FileKey | None, now: Instant, share: Callable[[float], None]
) -> Held:
    """Rehearse it, and count whom it is about.

    Raises:
        RecordError: it cannot be read.
    """
    found = rehearse(backup, key, now, share)
    if not found.is_good:
        return Held(found, None)
    with Store.open(found.path, read_only=True, key=key) as store:
        return Held(found, len(store.patients()))
