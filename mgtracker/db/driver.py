"""The one place that names the SQLite driver: its connections, errors and pragmas.

sqlcipher3 without a key reads and writes ordinary SQLite files, with the SQLite it brings along.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from sqlcipher3 import dbapi2

BUSY_TIMEOUT_S = 5.0
"""How long a statement waits for another program to let go of the file."""

Error: type[Exception] = dbapi2.Error

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

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Cursor:
        """Run one statement."""

    def close(self) -> None:
        """Let go of the file; a transaction that is open is rolled back."""


def code(error: BaseException) -> int | None:
    """SQLite's primary result code of a driver error; the driver does not tell the extended one."""
    return getattr(error, "sqlite_errorcode", None)


def connect(path: Path | None, *, read_only: bool = False) -> Connection:
    """A connection to an existing file, or to a database in memory where `path` is None.

    Nothing is created and, until the first statement that reads, nothing of the file is looked at.

    Raises:
        Error: the file cannot be opened.
    """
    mode = "ro" if read_only else "rw"
    target = ":memory:" if path is None else f"{path.absolute().as_uri()}?mode={mode}"
    connection: Connection = dbapi2.connect(
        target, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None
    )
    # Own to the connection; none of these touches the file.
    for pragma in ("foreign_keys=ON", "recursive_triggers=ON", "trusted_schema=OFF"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def prepare_to_write(connection: Connection) -> None:
    """Nothing left beside the file between writes; a commit is on the disk when it returns.

    Only for a file known to be this program's: a journal mode is written into the file.

    Raises:
        Error: damaged, or in use by another program.
    """
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA synchronous=EXTRA")
