"""One writer at a time: a lock file beside the database, held as long as it is open for writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mgtracker.clinical.errors import RecordError

from .faults import reason


def lock_file(path: Path) -> Path:
    """The lock beside a database; the same one by whatever way the database was named."""
    real = path.resolve()
    return real.with_name(f"{real.name}.lock")


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Holds the lock of a database during the block. It ends with the process, however that ends.

    Raises:
        RecordError: another window holds it, or there is nowhere to put it.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(lock_file(path), mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise RecordError(
            "{file} is open in another mgtracker window on this computer; go on working there, "
            "or close it there first",
            file=path,
        ) from None
    except OSError as error:
        raise RecordError(
            "the folder {folder} cannot be written ({reason}); check its permissions, or open the record "
            "for reading only",
            folder=path.parent,
            reason=reason(error),
        ) from error
    try:
        yield
    finally:
        lock.release()
