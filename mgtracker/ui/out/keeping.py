"""Writing a file that leaves whole or not at all, and saying in a sentence why it was not. No Qt."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from mgtracker.ui.translation import tr


class NotKeptError(Exception):
    """Nothing was written; the text is a sentence without its full stop."""


class NameTakenError(NotKeptError):
    """There is a file of this name, which nobody said may be replaced."""


def keep(path: Path, content: bytes, *, replaces: bool = False) -> None:
    """Write a file. What is there already is written over only if it was asked about (`replaces`).

    Raises:
        NotKeptError: the folder is missing or takes nothing; NameTakenError: there is a file of that name.
    """
    part = None
    try:
        _check(path, replaces=replaces)
        handle, part = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(part).replace(path)
    except OSError as error:
        if part is not None:
            with contextlib.suppress(OSError):
                Path(part).unlink()
        raise refused(path.parent, error) from error


def with_ending(path: Path, ending: str) -> Path:
    """The path with that ending where it has none and names no folder."""
    with contextlib.suppress(OSError):  # which a name that is too long raises
        if path.is_dir():
            return path
    return path if path.suffix or not path.name else path.with_name(f"{path.name}.{ending}")


def _check(path: Path, *, replaces: bool) -> None:
    if not path.name or path.is_dir():
        raise NotKeptError(tr("This names a folder. Write a file name after it"))
    if not path.parent.is_dir():
        raise NotKeptError(
            tr("There is no folder {folder}. Choose one that exists", folder=path.parent)
        )
    if path.exists() and not replaces:
        raise NameTakenError(tr("There is a file of this name already. Write another name"))


def refused(folder: Path, error: OSError) -> NotKeptError:
    """Why a folder took nothing."""
    why = tr(error.strerror or str(error))
    return NotKeptError(
        tr(
            "Nothing can be written to {folder}: {why}. Choose another folder",
            folder=folder,
            why=why,
        )
    )
