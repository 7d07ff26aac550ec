"""How the files of an export come to stand where they were asked for: private, whole, nothing written over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mgtracker.clinical.errors import InputError
from mgtracker.db.private_files import make_folder, write_whole
from mgtracker.exchange.export.files import OutFile


def place_files(
    files: Sequence[OutFile], *, spare: Path, replace: bool, before: Callable[[], None]
) -> None:
    """Write the files, each whole and for this user alone.

    Args:
        files: what there will be.
        spare: the record, which is never written over.
        replace: whether files of these names may be written over.
        before: called once nothing stands in the way, and before any is written.

    Raises:
        InputError: a file is there already, or one cannot be written.
    """
    for file in files:
        with _told(file.path):
            _check_free(file.path, spare, replace=replace)
    for folder in dict.fromkeys(file.path.parent for file in files):
        with _told(folder):
            _make(folder)
    before()
    for file in files:
        with _told(file.path):
            write_whole(file.path, file.content.encode())


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turns what the system says about a file into a refusal."""
    try:
        yield
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from None


def _check_free(path: Path, spare: Path, *, replace: bool) -> None:
    if path.is_dir():
        raise InputError(f"{path} is a folder; name a file")
    if path.exists() and path.samefile(spare):
        raise InputError(f"{path} is the record itself; name another file")
    if path.exists() and not replace:
        raise InputError(
            f"{path} is there already, and was left as it is; name another, or say --replace"
        )


def _make(folder: Path) -> None:
    """A folder for its owner alone, where there is none; not the ones above it."""
    if folder.is_dir():
        return
    if folder.exists():
        raise InputError(f"{folder}: is no folder; nothing was written")
    if not folder.parent.is_dir():
        raise InputError(f"{folder}: there is no folder {folder.parent}; nothing was written")
    make_folder(folder)
