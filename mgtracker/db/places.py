"""Where files are kept unless the command line says otherwise: the platform's user data folder."""

from __future__ import annotations

from pathlib import Path

from mgtracker.clinical.errors import RecordError

from . import lock
from .faults import told

ENCRYPTED = "-encrypted"
"""What the name of a plain ward is followed by when it was made an encrypted one."""


def data_folder() -> Path:
    """The folder of this program, made if missing, readable by this user alone.

    Raises:
        RecordError: it cannot be made.
    """
    from platformdirs import user_data_path

    folder = user_data_path("mgtracker", appauthor=False)
    with told(folder):
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.mkdir(exist_ok=True, mode=0o700)
    return folder


def ward_file() -> Path:
    """The ward's own record."""
    return data_folder() / "ward.mgtracker.db"


def free_ward_file() -> Path:
    """Where a new ward may go: the ward's own place, or the next one of that name that is free."""
    first = ward_file()
    places = (first, *(first.with_name(f"ward-{number}.mgtracker.db") for number in range(2, 1000)))
    return next((path for path in places if not path.exists()), first)


def backup_folder() -> Path:
    """Where backups go until another folder is chosen: on the same disk, so not the last word.

    Raises:
        RecordError: it cannot be made.
    """
    folder = data_folder() / "backups"
    with told(folder):
        folder.mkdir(exist_ok=True, mode=0o700)
    return folder


def sample_file() -> Path:
    """The sample ward: a file of its own that holds no patient and can be made anew at any time."""
    return data_folder() / "sample.mgtracker.db"


def discard_sample() -> None:
    """Delete the sample ward, so that it can be made anew. No other file can be deleted here.

    Raises:
        RecordError: it is open in another window, cannot be deleted, or a ward was put in its place.
    """
    from .about import holds_patients

    path = sample_file()
    with lock.held(path), told(path):
        if path.exists() and holds_patients(path):
            raise RecordError(
                "{file} holds a ward, and is where the sample ward is begun anew; it was left as it is. "
                "Move it to another place and open it there",
                file=path,
            )
        # The journal first: left alone, it would be written into the next file of that name.
        for leftover in (path.with_name(f"{path.name}-journal"), path):
            leftover.unlink(missing_ok=True)
