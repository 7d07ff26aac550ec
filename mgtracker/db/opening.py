"""Opening and making database files: what is wrong with one is found before anything is written."""

from __future__ import annotations

import os
from contextlib import ExitStack, closing
from pathlib import Path

from mgtracker.clinical.errors import RecordError

from . import about, driver, links, lock, schema
from .about import About
from .driver import Connection
from .faults import told


def open_file(path: Path, *, read_only: bool, resources: ExitStack) -> Connection:
    """A connection to a whole database of this program; what it holds goes into `resources`.

    Raises:
        RecordError: missing, empty, damaged, another program's, newer, in use, or not writable.
    """
    _look(path)
    if not read_only:
        resources.enter_context(lock.held(path))
    with told(path):
        if not read_only:
            _peek(path)
        connection = resources.enter_context(closing(driver.connect(path, read_only=read_only)))
        version = _identify(connection, path, read_only=read_only)
        if not read_only:
            driver.prepare_to_write(connection)
        _check_whole(connection, path)
        if version < schema.VERSION:
            _upgrade(connection, path, read_only=read_only)
        _check_guards(connection, path)
        _check_head(connection, path)
        if not read_only:
            _try_writing(connection)
    return connection


def open_to_check(path: Path, resources: ExitStack) -> Connection:
    """A connection that only reads, to a file of this program that need not be whole.

    Raises:
        RecordError: missing, empty, no database, another program's, older, newer, or left in a write.
    """
    _look(path)
    with told(path):
        connection = resources.enter_context(closing(driver.connect(path, read_only=True)))
        if _is_spoilt(connection):
            return connection  # for the check to say
        if _identify(connection, path, read_only=True) < schema.VERSION:
            _upgrade(connection, path, read_only=True)
    return connection


def _is_spoilt(connection: Connection) -> bool:
    """Whether it is damaged, or this program's by what it holds and another's by what it says."""
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    except driver.Error as error:
        return driver.code(error) == driver.CORRUPT
    return application != schema.APPLICATION_ID and {("journal",), ("head",)} <= set(rows)


def make_file(path: Path, what: About = about.WARD) -> None:
    """Make an empty database that only this user can read. It appears whole or not at all.

    Raises:
        RecordError: there is something of that name already, or it cannot be made.
    """
    _look_at_folder(path)
    with lock.held(path), told(path):
        if path.exists():
            raise RecordError(f"{path} exists already; it was left as it is")
        for tail in ("-journal", "-wal"):
            # SQLite would write it into the new file.
            if (left := path.with_name(path.name + tail)).exists():
                raise RecordError(f"{left} is left of a record moved from here; move it there too")
        half = path.with_name(f"{path.name}.new")
        for leftover in (half, half.with_name(f"{half.name}-journal")):
            leftover.unlink(missing_ok=True)
        os.close(os.open(half, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            with closing(driver.connect(half)) as connection:
                driver.prepare_to_write(connection)
                fill(connection)
                about.settle(connection, what)
            half.rename(path)
        except BaseException:
            half.unlink(missing_ok=True)
            raise
        _settle_folder(path.parent)


def fill(connection: Connection) -> None:
    """Give a connection the present schema. Loads sqlite-utils."""
    from .migrations import bring_up_to_date

    bring_up_to_date(connection)


def _look_at_folder(path: Path) -> None:
    with told(path):
        if not path.parent.is_dir():
            raise RecordError(f"there is no folder {path.parent}; make it, or choose another place")


def _look(path: Path) -> None:
    _look_at_folder(path)
    with told(path):
        if not path.exists():
            raise RecordError(
                f"there is no database {path}; choose another file, or make a new one"
            )
        if not path.is_file():
            raise RecordError(f"{path} is not a file; choose a database file")
        if path.stat().st_size == 0:
            raise RecordError(
                f"{path} is empty (0 bytes), so no record can be read from it; go back to a "
                "backup, or delete it if it never held one"
            )


def _peek(path: Path) -> None:
    """Refuse another program's file while nothing can be written to it yet."""
    try:
        with closing(driver.connect(path, read_only=True)) as connection:
            _identify(connection, path, read_only=False)
    except driver.Error as error:
        if driver.code(error) != driver.READONLY:
            raise
        # A write was cut off here; SQLite undoes it when the file is opened for writing.


def _identify(connection: Connection, path: Path, *, read_only: bool) -> int:
    """The schema version of a file of this program."""
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except driver.Error as error:
        if read_only and driver.code(error) == driver.READONLY:
            raise RecordError(
                f"{path} was left in the middle of a write; open it once for writing, which puts "
                "it right, then read it"
            ) from error
        raise
    if application != schema.APPLICATION_ID:
        raise RecordError(f"{path} is another program's database; choose a mgtracker file")
    if version > schema.VERSION:
        raise RecordError(
            f"{path} was written by a newer mgtracker (schema {version}, this one knows "
            f"{schema.VERSION}); open it with that one"
        )
    return int(version)


def _check_whole(connection: Connection, path: Path) -> None:
    """SQLite's own check of every page, and of every value against its column."""
    (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer != "ok":
        raise RecordError(
            f"{path} is damaged ({answer.strip().splitlines()[-1]}); it was left as it is. Keep a "
            "copy of it and go back to a backup"
        )


def _upgrade(connection: Connection, path: Path, *, read_only: bool) -> None:
    if read_only:
        raise RecordError(
            f"{path} was written by an older mgtracker; open it once for writing, which brings it "
            "up to date, then read it"
        )
    try:
        fill(connection)
    except RecordError as error:
        raise RecordError(
            f"{path} was written by an older mgtracker and is not whole, so it cannot be brought up to "
            f"date: {error}. It was left as it was; keep a copy of it and go back to a backup"
        ) from error


def _check_guards(connection: Connection, path: Path) -> None:
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    missing = sorted(set(schema.GUARDS) - {name for (name,) in rows})
    if missing:
        raise RecordError(
            f"{path} was altered by another program: its guard {missing[0]} is missing, so entries "
            "may have been changed. Keep a copy of it and go back to a backup"
        )


def _check_head(connection: Connection, path: Path) -> None:
    """The end of the journal is as it was left; the whole chain is looked at by `mgtracker verify`."""
    if (fault := links.head_fault(connection)) is not None:
        raise RecordError(
            f"{path} was altered by another program: {fault.what}. It was left as it is. Keep a copy of it "
            "and go back to a backup"
        )


def _try_writing(connection: Connection) -> None:
    """Start a write and take it back: what is read-only shows now, not at the first dose."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _settle_folder(folder: Path) -> None:
    """Have the folder's listing on the disk, where a system knows how to ask for it."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
