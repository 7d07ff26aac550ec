"""A new folder of files that leave together: written whole beside its place, then given its name. No Qt."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from mgtracker.ui.out.keeping import NotKeptError, refused
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 1000


def write_beside(folder: Path, files: Mapping[str, str]) -> Path:
    """The files in a hidden folder beside `folder`, for this user alone.

    Args:
        folder: where they are to go; there need not be one.
        files: text by name.

    Raises:
        NotKeptError: the folder above is missing or takes nothing; nothing is left of it.
    """
    above = folder.parent
    part = None
    try:
        if not above.is_dir():
            raise NotKeptError(
                tr("There is no folder {folder}. Choose one that exists", folder=above)
            )
        part = Path(tempfile.mkdtemp(prefix=".", suffix=".part", dir=above))
        for name, text in files.items():
            (part / name).write_bytes(text.encode())
    except OSError as error:
        if part is not None:
            give_up(part)
        raise refused(above, error) from error
    return part


def settle(part: Path, folder: Path) -> Path:
    """Give what `write_beside` wrote its name: `folder`, or the next that nothing has.

    Raises:
        NotKeptError: it cannot be named so; nothing is left of it.
    """
    names = (folder, *(folder.with_name(f"{folder.name} ({n})") for n in range(2, MOST)))
    try:
        return part.rename(next(name for name in names if not name.exists()))
    except OSError as error:
        give_up(part)
        raise refused(folder.parent, error) from error


def give_up(part: Path) -> None:
    """Nothing of it is left."""
    shutil.rmtree(part, ignore_errors=True)
