"""Where a damaged record is told, the newest good backup of it is named, if one is known."""

from __future__ import annotations

from pathlib import Path

from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.text import Text

from .backup_files import Record, newest_good
from .faults import BACK


class LostRecordError(RecordError):
    """A record that only a backup brings back.

    Attributes:
        path: the record.
        folder: where its backups are.
    """

    def __init__(self, refusal: RecordError, path: Path, folder: Path) -> None:
        super().__init__(refusal.source, **refusal.values)
        self.path, self.folder = path, folder


def with_way_back(error: RecordError, path: Path, folder: Path | None) -> RecordError:
    """The same refusal, with the backup to go back to in place of "a backup": a `LostRecordError`.

    Args:
        error: why the record at `path` cannot be used; one that needs no backup stays as it is.
        path: the record.
        folder: where its backups are; None where none was chosen.
    """
    if folder is None or BACK not in error.values.values():
        return error
    return LostRecordError(_named(error, path, folder), path, folder)


def _named(error: RecordError, path: Path, folder: Path) -> RecordError:
    try:
        backup = newest_good(folder, Record.of(path, None).name)
    except RecordError:
        return error
    if backup is None:
        return RecordError(
            "{refusal}. There is no good backup of it in {folder}", refusal=error, folder=folder
        )
    newest = Text(
        "go back to the newest good backup, {file} (as it was at {time})",
        file=backup.path,
        time=f"{backup.made_at.utc()[:16].replace('T', ' ')} UTC",
    )
    return RecordError(
        error.source,
        **{gap: newest if said == BACK else said for gap, said in error.values.items()},
    )
