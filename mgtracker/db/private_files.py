"""Files that only this user can read, which appear whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def make_empty(path: Path) -> None:
    """An empty file for its owner alone.

    Raises:
        OSError: there is something of that name, or it cannot be made.
    """
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` in the place of whatever is there, in one step, and have it on the disk.

    Raises:
        OSError: it cannot be written; what was there stays.
    """
    half = path.with_name(f"{path.name}.new")
    half.unlink(missing_ok=True)
    make_empty(half)
    try:
        with half.open("r+b") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
    settle_folder(path.parent)


def make_folder(folder: Path) -> None:
    """A folder for its owner alone, with those above it, where there is none.

    Raises:
        OSError: it cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def settle_file(path: Path) -> None:
    """Have a file's bytes on the disk.

    Raises:
        OSError: the disk says no.
    """
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def settle_folder(folder: Path) -> None:
    """Have the folder's listing on the disk, where a system knows how to ask for it."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
