"""Where a damaged record is told, the newest good backup of it is named, if one is known."""

from __future__ import annotations

from pathlib import Path

from mgtracker.clinical.errors import RecordError

from .backup_files import Record, newest_good
from .faults import BACK


def with_way_back(error: RecordError, path: Path, folder: Path | None) -> RecordError:
    """The same refusal, with the backup to go back to in place of "a backup".

    Args:
        error: why the record at `path` cannot be used; one that needs no backup stays as it is.
        path: the record.
        folder: where its backups are; None where none was chosen.
    """
    sentence = str(error)
    if folder is None or BACK not in sentence:
        return error
    try:
        backup = newest_good(folder, Record.of(path, None).name)
    except RecordError:
        return error
    if backup is None:
        return RecordError(f"{sentence}. There is no good backup of it in {folder}")
    time = f"{backup.made_at.utc()[:16].replace('T', ' ')} UTC"
    named = f"go back to the newest good backup, {backup.path} (as it was at {time})"
    return RecordError(sentence.replace(BACK, named))
