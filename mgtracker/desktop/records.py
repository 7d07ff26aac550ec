"""Files as the desktop opens them: to write where that is allowed, with a way back, under a name."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from mgtracker.clinical.errors import RecordError
from mgtracker.db import places
from mgtracker.db.hashing import PIN_COST, Cost
from mgtracker.db.store import Store
from mgtracker.db.way_back import with_way_back
from mgtracker.ui.translation import tr

from .sample import SAMPLE_NAME

if TYPE_CHECKING:
    from pathlib import Path

    from mgtracker.db.keys import FileKey


def open_record(
    path: Path,
    key: FileKey | None = None,
    pin_cost: Cost = PIN_COST,
    *,
    backups: Path | None = None,
) -> Store:
    """Open a file for writing; one that is write-protected, for reading only.

    `key`: of an encrypted one; `pin_cost`: less in tests alone; `backups`: the folder that was chosen for them.

    Raises:
        RecordError: it cannot be used; where a backup would help, the newest good one is named.
    """
    protected = path.is_file() and not (os.access(path, os.W_OK) and path.stat().st_mode & 0o222)
    try:
        return Store.open(path, read_only=protected, key=key, pin_cost=pin_cost, read_ahead=True)
    except RecordError as refusal:
        raise with_way_back(refusal, path, backups or places.backup_folder()) from refusal


def name_of(store: Store) -> str:
    """What a file is called on the screen: the sample, the name a ward was given, or that of its file."""
    if store.kind == "sample":
        return tr(SAMPLE_NAME)
    return store.ward.settings().name or ward_name(store.path)


def ward_name(path: Path | None) -> str:
    """What a ward is called: its file's name without the endings, and without what encrypting it added."""
    stem = "ward" if path is None else path.name.partition(".")[0]
    stem = re.sub(rf"{places.ENCRYPTED}(-\d+)?$", "", stem)
    words = stem.replace("-", " ").replace("_", " ").strip() or "ward"
    return words[0].upper() + words[1:]
