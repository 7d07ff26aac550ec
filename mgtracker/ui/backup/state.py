"""What is known of the backups of the open record. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtracker.db.backup_files import Backup


@dataclass(frozen=True, slots=True)
class BackupState:
    """One moment of it.

    Attributes:
        folder: where they go; None where there is no such place.
        backups: the finished ones of this record there, the newest first.
        refusal: why the folder cannot be read, or why the last one was not made; a sentence without its
            full stop, "" where nothing was wrong.
        share: how much is done of the one that is being made, 0 to 1; None while none is.
        same_disk: whether the folder is on the disk that holds the record.
    """

    folder: Path | None
    backups: tuple[Backup, ...] = ()
    refusal: str = ""
    share: float | None = None
    same_disk: bool = False

    @property
    def newest_good(self) -> Backup | None:
        """The newest that was whole when it was rehearsed."""
        return next((backup for backup in self.backups if backup.is_good), None)
