"""Opening and making database files: what is wrong with one is found before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path

from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.text import Text

from . import about, driver, links, lock, schema
from .about import About
from .backup_files import ENDING
from .driver import Connection
from .faults import BACK, told
from .keys import FileKey, is_encrypted, keys_file
from .private_files import make_empty, settle_folder


def open_file(
    path: Path,
    *,
    read_only: bool,
    resources: ExitStack,
    key: FileKey | None = None,
    meanwhile: Callable[[Connection], None] | None = None,
) -> Connection:
    """A connection to a whole database of this program; what it holds goes into `resources`.

    `meanwhile`: what to do with it while every page is looked at through another one. Until that is over
    nothing that was read counts, and a fault of the file is told before one of the reading.

    Raises:
        RecordError: missing, empty, damaged, another program's, newer, in use, not writable, or encrypted
            with another key.
    """
    _look(path, key)
    if not read_only:
        resources.enter_context(lock.held(path))
    with told(path), _opened_by(key, path):
        if not read_only:
            _peek(path, key)
        connection = resources.enter_context(
            closing(connect(path, key, read_only=read_only, is_shared=not read_only))
        )
        version = _identify(connection, path, read_only=read_only)
        if not read_only:
            driver.prepare_to_write(connection)
        if version < schema.VERSION:
            _check_whole(connection, path)
            _upgrade(connection, path, read_only=read_only)
        elif meanwhile is None:
            _check_whole(connection, path)
        else:
            _check_beside(partial(meanwhile, connection), path, key)
        _check_guards(connection, path)
        _check_head(connection, path)
        if not read_only:
            _try_writing(connection)
    return connection


def open_to_check(path: Path, resources: ExitStack, key: FileKey | None = None) -> Connection:
    """A connection that only reads, to a file of this program that need not be whole.

    Raises:
        RecordError: missing, empty, no database, another program's, older, newer, or left in a write.
    """
    _look(path, key)
    with told(path), _opened_by(key, path):
        connection = resources.enter_context(closing(connect(path, key, read_only=True)))
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
    except driver.READING as error:
        return isinstance(error, UnicodeDecodeError) or driver.code(error) == driver.CORRUPT
    return application != schema.APPLICATION_ID and {("journal",), ("head",)} <= set(rows)


def make_file(path: Path, what: About = about.WARD, key: FileKey | None = None) -> None:
    """Make an empty database that only this user can read. It appears whole or not at all.

    Raises:
        RecordError: there is something of that name already, or it cannot be made.
    """
    _look_at_folder(path)
    with lock.held(path), told(path):
        if path.exists():
            raise RecordError("{file} exists already; it was left as it is", file=path)
        for tail in ("-journal", "-wal"):
            # SQLite would write it into the new file.
            if (left := path.with_name(path.name + tail)).exists():
                raise _left_behind(left)
        if key is None and is_encrypted(path):
            raise _left_behind(keys_file(path))
        half = path.with_name(f"{path.name}.new")
        for leftover in (half, half.with_name(f"{half.name}-journal")):
            leftover.unlink(missing_ok=True)
        make_empty(half)
        try:
            with closing(connect(half, key, read_only=False)) as connection:
                driver.prepare_to_write(connection)
                fill(connection)
                about.settle(connection, what)
            half.rename(path)
        except BaseException:
            half.unlink(missing_ok=True)
            raise
        settle_folder(path.parent)


def _left_behind(left: Path) -> RecordError:
    return RecordError("{file} is left of a record moved from here; move it there too", file=left)


def fill(connection: Connection) -> None:
    """Give a connection the present schema. Loads sqlite-utils."""
    from .migrations import bring_up_to_date

    bring_up_to_date(connection)


def _look_at_folder(path: Path) -> None:
    with told(path):
        if not path.parent.is_dir():
            raise RecordError(
                "there is no folder {folder}; make it, or choose another place", folder=path.parent
            )


def check_free(path: Path) -> None:
    """That a file may be made here: with its keys and its journal, as nothing is written over.

    Raises:
        RecordError: there is something of one of those names, or no folder.
    """
    _look_at_folder(path)
    with told(path):
        for taken in (path, keys_file(path), path.with_name(f"{path.name}-journal")):
            if taken.exists():
                raise RecordError("{file} exists already; it was left as it is", file=taken)


def _look(path: Path, key: FileKey | None) -> None:
    _look_at_folder(path)
    with told(path):
        if not path.exists():
            raise RecordError(
                "there is no database {file}; choose another file, or make a new one", file=path
            )
        if not path.is_file():
            raise RecordError("{file} is not a file; choose a database file", file=path)
        if path.stat().st_size == 0:
            raise RecordError(
                "{file} is empty (0 bytes), so no record can be read from it; {back}, or delete it if it "
                "never held one",
                file=path,
                back=BACK,
            )
        _look_for_the_key(path, key)


_PLAIN = b"SQLite format 3\0"
_PAGE = 4096


def _look_for_the_key(path: Path, key: FileKey | None) -> None:
    """A key where one is needed, and nowhere else."""
    is_plain = _starts_plain(path)
    if key is None and is_encrypted(path) and not is_plain:
        raise RecordError(
            "{file} is encrypted; it opens with the passphrase of one of its people", file=path
        )
    if key is not None and is_plain:
        raise RecordError("{file} is not encrypted, so no passphrase opens it", file=path)
    if key is None and not is_plain and path.stat().st_size % _PAGE == 0:
        raise RecordError(
            "{file} is not a database, or an encrypted one without its keys; choose another file, or "
            "put {keys} beside it",
            file=path,
            keys=keys_file(path).name,
        )
    if not is_plain and key is None and not _may_have_been_ours(path):
        raise RecordError(
            "{file} is no mgtracker file; choose a ward, or a backup of one: their names end in {ending}",
            file=path,
            ending=ENDING,
        )


def _may_have_been_ours(path: Path) -> bool:
    """Whether a file that is no database now has the name of a ward, or was open in this program once."""
    return path.name.endswith(ENDING) or lock.lock_file(path).exists()


def _starts_plain(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_PLAIN)) == _PLAIN
    except PermissionError:
        return True  # for the driver to say


def connect(
    path: Path, key: FileKey | None, *, read_only: bool, is_shared: bool = False
) -> Connection:
    """A connection to a file that nothing was asked about yet.

    Raises:
        driver.Error: it cannot be opened.
    """
    raw = None if key is None else key.raw
    return driver.connect(path, read_only=read_only, key=raw, is_shared=is_shared)


@contextmanager
def _opened_by(key: FileKey | None, path: Path) -> Iterator[None]:
    """The key is one that its keys file gave out: what it does not open is damaged, or another's."""
    try:
        yield
    except driver.Error as error:
        if key is None or driver.code(error) != driver.NOTADB:
            raise
        raise RecordError(
            "{file} is damaged, or the keys file beside it is of another record; both were left as they "
            "are. Keep a copy of them and {back}",
            file=path,
            back=BACK,
        ) from error


def _peek(path: Path, key: FileKey | None) -> None:
    """Refuse another program's file while nothing can be written to it yet."""
    try:
        with closing(connect(path, key, read_only=True)) as connection:
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
                "{file} was left in the middle of a write; open it once for writing, which puts it "
                "right, then read it",
                file=path,
            ) from error
        raise
    if application != schema.APPLICATION_ID:
        raise RecordError(
            "{file} is another program's database; choose a mgtracker file", file=path
        )
    if version > schema.VERSION:
        raise RecordError(
            "{file} was written by a newer mgtracker (schema {version}, this one knows {known}); open "
            "it with that one",
            file=path,
            version=version,
            known=schema.VERSION,
        )
    return int(version)


def _check_beside(meanwhile: Callable[[], None], path: Path, key: FileKey | None) -> None:
    """`_check_whole` in a thread: SQLite needs no Python for it, so both cores are at work."""
    from concurrent.futures import ThreadPoolExecutor

    def check() -> None:
        with closing(connect(path, key, read_only=True)) as connection:
            _check_whole(connection, path)

    with ThreadPoolExecutor(1) as other:
        checked = other.submit(check)
        try:
            meanwhile()
        finally:
            checked.result()


def _check_whole(connection: Connection, path: Path) -> None:
    """SQLite's own check of every page, of every value against its column, and of the indexes.

    The quick check leaves out the last: through an index with one wrong bit a dose is not found.
    """
    driver.keep_pages(connection)
    (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if answer == "ok" and path.stat().st_size % _PAGE:
        answer = Text("its last page is cut off")  # which SQLite fills up with zeros, unasked
    if answer != "ok":
        raise RecordError(
            "{file} is damaged ({fault}); it was left as it is. Keep a copy of it and {back}",
            file=path,
            fault=answer if isinstance(answer, Text) else answer.strip().splitlines()[-1],
            back=BACK,
        )


def _upgrade(connection: Connection, path: Path, *, read_only: bool) -> None:
    if read_only:
        raise RecordError(
            "{file} was written by an older mgtracker; open it once for writing, which brings it up to "
            "date, then read it",
            file=path,
        )
    try:
        fill(connection)
    except RecordError as error:
        raise RecordError(
            "{file} was written by an older mgtracker and is not whole, so it cannot be brought up to "
            "date: {error}. It was left as it was; keep a copy of it and {back}",
            file=path,
            error=error,
            back=BACK,
        ) from error


def _check_guards(connection: Connection, path: Path) -> None:
    """Every guard is there and says what it said, and there is none that is not ours."""
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    missing = sorted(set(schema.GUARDS) - {name for (name,) in rows})
    if missing:
        raise RecordError(
            "{file} was altered by another program: its guard {guard} is missing, so entries may have "
            "been changed. Keep a copy of it and {back}",
            file=path,
            guard=missing[0],
            back=BACK,
        )
    if guarded(connection) != schema.GUARDED_SHA256:
        from .shape import shape_faults

        raise _altered(path, next(iter(shape_faults(connection)), Text("its guards were altered")))


def guarded(connection: Connection) -> str:
    """SHA-256 of what the triggers of a file, and the views that are read here, say; in hexadecimal."""
    rows = connection.execute(
        "SELECT type || ' ' || name || ': ' || sql FROM sqlite_schema "  # noqa: S608
        f"WHERE type = 'trigger' OR type = 'view' AND name IN {schema.READ_VIEWS} ORDER BY name"
    )
    return sha256("\n".join(said for (said,) in rows).encode()).hexdigest()


def _check_head(connection: Connection, path: Path) -> None:
    """The end of the journal is as it was left; the whole chain is looked at by `mgtracker verify`."""
    if (fault := links.head_fault(connection)) is not None:
        raise _altered(path, fault.what)


def _altered(path: Path, fault: str) -> RecordError:
    return RecordError(
        "{file} was altered by another program: {fault}. It was left as it is. Keep a copy of it "
        "and {back}",
        file=path,
        fault=fault,
        back=BACK,
    )


def _try_writing(connection: Connection) -> None:
    """Start a write and take it back: what is read-only shows now, not at the first dose."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
