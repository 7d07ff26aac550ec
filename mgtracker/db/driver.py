"""The one place that names the SQLite driver: its connections, errors and pragmas.

sqlcipher3 without a key reads and writes ordinary SQLite files, with the SQLite it brings along. With one it
reads and writes files encrypted page by page, the rollback journal too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from sqlcipher3 import dbapi2

BUSY_TIMEOUT_S = 5.0
"""How long a statement waits for another program to let go of the file."""

_CIPHER = (
    # It would write to the standard error output what is said in a sentence anyway.
    "PRAGMA cipher_log_level = NONE",
    # AES-256 with an HMAC-SHA512 on each page of 4096 bytes, whatever a later SQLCipher prefers.
    "PRAGMA cipher_default_compatibility = 4",
)

Error: type[Exception] = dbapi2.Error

READING: tuple[type[Exception], ...] = (Error, UnicodeDecodeError)
"""What reading a file that is damaged may raise: SQLite quotes the file, and that need not be text any more."""

BUSY: int = dbapi2.SQLITE_BUSY
CANTOPEN: int = dbapi2.SQLITE_CANTOPEN
CONSTRAINT: int = dbapi2.SQLITE_CONSTRAINT
CORRUPT: int = dbapi2.SQLITE_CORRUPT
FULL: int = dbapi2.SQLITE_FULL
IOERR: int = dbapi2.SQLITE_IOERR
NOTADB: int = dbapi2.SQLITE_NOTADB
READONLY: int = dbapi2.SQLITE_READONLY


class Cursor(Protocol):
    """What is used of a DB-API cursor."""

    lastrowid: int

    def fetchone(self) -> Any:
        """The next row, or None."""

    def fetchall(self) -> list[Any]:
        """Every row that is left."""

    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """What is used of a DB-API connection; a statement outside BEGIN commits by itself."""

    in_transaction: bool

    def backup(
        self,
        target: Any,
        *,
        pages: int,
        progress: Callable[[int, int, int], None] | None,
        sleep: float,
    ) -> None:
        """Copy every page into another connection."""

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Cursor:
        """Run one statement."""

    def set_progress_handler(self, handler: Callable[[], int] | None, steps: int, /) -> None:
        """Have a function called every so many steps of a statement; what is not 0 interrupts it."""

    def close(self) -> None:
        """Let go of the file; a transaction that is open is rolled back."""


def code(error: BaseException) -> int | None:
    """SQLite's primary result code of a driver error; the driver does not tell the extended one."""
    return getattr(error, "sqlite_errorcode", None)


def connect(
    path: Path | None,
    *,
    read_only: bool = False,
    key: bytes | None = None,
    is_shared: bool = False,
) -> Connection:
    """A connection to an existing file, or to a database in memory where `path` is None.

    Nothing is created and, until the first statement that reads, nothing of the file is looked at: a key
    that is not the file's shows there, as NOTADB. `key`: 32 random bytes; None: the file is an ordinary one.
    `is_shared`: another thread may use it too, for `copy_into` alone.

    Raises:
        Error: the file cannot be opened.
    """
    mode = "ro" if read_only else "rw"
    target = ":memory:" if path is None else f"{path.absolute().as_uri()}?mode={mode}"
    connection: Connection = dbapi2.connect(
        target,
        uri=True,
        timeout=BUSY_TIMEOUT_S,
        isolation_level=None,
        check_same_thread=not is_shared,
    )
    if key is not None:
        for statement in (*_CIPHER, f"PRAGMA key = \"x'{key.hex()}'\""):
            connection.execute(statement)
    # Own to the connection; none of these touches the file.
    for pragma in ("foreign_keys=ON", "recursive_triggers=ON", "trusted_schema=OFF"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def copy_into(
    source: Connection,
    target: Connection,
    *,
    pages: int,
    progress: Callable[[int, int], None],
) -> None:
    """Copy a whole database over an empty one, as it stands at one moment (SQLite's online backup).

    Args:
        source: what is copied; encrypted or not.
        target: with the same key as the source, or like it without one.
        pages: so many between two calls of `progress`, between which others may write. What the source
            itself writes is taken along; a write of another connection starts the copy over.
        progress: called with how many pages are left, of how many; an exception of it ends the copy.

    Raises:
        Error: the source cannot be read, or the disk of the target is full.
    """

    def stepped(status: int, left: int, total: int) -> None:
        # Else somebody writes, and it is tried again.
        if status in (dbapi2.SQLITE_OK, dbapi2.SQLITE_DONE):
            progress(left, total)

    source.backup(target, pages=pages, progress=stepped, sleep=0.01)


@contextmanager
def encrypted_copy(
    source: Connection,
    target: Path,
    key: bytes,
    *,
    pulse: Callable[[], int],
    steps: int,
) -> Iterator[None]:
    """Copy a whole plain database into an empty file, encrypted; in the block both can be read, the copy as
    the schema `encrypted`. From before the copying to the end of the block nobody can write to the source.

    Args:
        source: without a transaction.
        target: an empty file.
        key: 32 random bytes.
        pulse: called every so many `steps` of SQLite's machine; what is not 0 ends the copy.

    Raises:
        Error: the source cannot be read, or the disk of the target is full.
    """
    for statement in _CIPHER:
        source.execute(statement)
    place = f"{target.absolute().as_uri()}?mode=rw"
    source.execute(f"ATTACH DATABASE ? AS encrypted KEY \"x'{key.hex()}'\"", (place,))
    try:
        source.execute("PRAGMA encrypted.synchronous=OFF")  # all of it is settled at the end
        source.execute("BEGIN")
        source.set_progress_handler(pulse, steps)
        source.execute("SELECT sqlcipher_export('encrypted')").fetchone()
        source.set_progress_handler(None, 0)
        for pragma in ("application_id", "user_version"):
            (value,) = source.execute(f"PRAGMA main.{pragma}").fetchone()
            source.execute(f"PRAGMA encrypted.{pragma} = {int(value)}")
        yield
    finally:
        source.set_progress_handler(None, 0)
        if source.in_transaction:
            source.execute("COMMIT")
        source.execute("DETACH DATABASE encrypted")


def keep_pages(connection: Connection) -> None:
    """A page that was checked is not read, and decrypted, once more: room for those of a whole ward, 64 MB.

    Raises:
        Error: the file cannot be read.
    """
    connection.execute("PRAGMA cache_size=-65536")


def prepare_to_write(connection: Connection) -> None:
    """Nothing left beside the file between writes; a commit is on the disk when it returns.

    Only for a file known to be this program's: a journal mode is written into the file.

    Raises:
        Error: damaged, or in use by another program.
    """
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA synchronous=EXTRA")
