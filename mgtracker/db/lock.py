"""One writer at a time: a lock file beside the database, held as long as it is open for writing.

The lock is the operating system's and ends with its holder; what stands in the file only says who that was,
to whoever comes second. A file that a computer left behind holds nobody up.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mgtracker.clinical.errors import RecordError

from .faults import reason
from .machine import computer, machine_user

_LONGEST = 100
"""Bytes of a holder's name that are read."""
_AFTER = 1
"""Where the name stands: Windows keeps the first byte, which is the locked one, from being read."""


def lock_file(path: Path) -> Path:
    """The lock beside a database; the same one by whatever way the database was named."""
    real = path.resolve()
    return real.with_name(f"{real.name}.lock")


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Holds the lock of a database during the block. It ends with the process, however that ends.

    Raises:
        RecordError: another window holds it, here or on another computer; there is nowhere to put it; or the
            disk knows no locks.
    """
    from filelock import FileLock, Timeout

    place = lock_file(path)
    lock = FileLock(place, mode=0o600, thread_local=False, fallback_to_soft=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        if not place.exists():  # the folder takes no file, and says so by making none
            missing = FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
            raise _no_place(path, missing) from missing
        raise _taken(path, _holder(place)) from None
    except OSError as error:
        if error.errno == errno.ENOSYS:
            raise RecordError(
                "the disk that holds {file} knows no locks, so two computers could write into it at once; "
                "keep it on another disk, or open it for reading only",
                file=path,
            ) from error
        raise _no_place(path, error) from error
    try:
        _sign(place)
        yield
    finally:
        lock.release()


def _no_place(path: Path, error: OSError) -> RecordError:
    return RecordError(
        "the folder {folder} cannot be written ({reason}); check its permissions, or open the record "
        "for reading only",
        folder=path.parent,
        reason=reason(error),
    )


def _sign(place: Path) -> None:
    """Say who holds it; a full disk keeps nobody from holding it."""
    with suppress(OSError), place.open("r+b") as file:
        file.seek(_AFTER)
        file.write(machine_user().encode())
        file.truncate()


def _holder(place: Path) -> str:
    """Who said that they hold it; "" where nobody did, or it cannot be read."""
    try:
        with place.open("rb") as file:
            file.seek(_AFTER)
            said = file.read(_LONGEST).decode(errors="replace")
    except OSError:
        return ""
    return said if said.isprintable() else ""


def _taken(path: Path, holder: str) -> RecordError:
    where = holder.rpartition("@")[2]
    if not where or where == computer():
        return RecordError(
            "{file} is open in another mgtracker window on this computer; go on working there, "
            "or close it there first",
            file=path,
        )
    return RecordError(
        "{file} is open in mgtracker on another computer, by {holder}; go on working there, or close it there "
        "first. Where that computer was switched off, it is free again after some minutes",
        file=path,
        holder=holder,
    )
