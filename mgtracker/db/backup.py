"""Making backups, rehearsing them, and bringing one back. All of it may run in a thread."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from mgtracker.clinical.clock import DAY, Instant
from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.text import Text

from . import audit, chain, driver, opening
from .audit import NOBODY, Doer
from .backup_files import (
    Backup,
    Record,
    backup_path,
    digest,
    discard,
    discard_halves,
    half_path,
    is_unchanged,
    write_head,
)
from .driver import Connection
from .faults import reason, told
from .keys import FileKey, Keys, is_encrypted, keys_file
from .links import EMPTY
from .private_files import make_empty, settle_file, settle_folder, write_whole
from .store import Store

Share = Callable[[float], None]
"""Called with how much is done, from 0 to 1. An exception of it ends the work, and nothing is left of it."""

PAGES = 100
"""So many pages (0.4 MB) are copied between two moments in which the ward may write: some milliseconds."""
SETTLED = 20
"""After so many steps (8 MB) what was copied is put on the disk: else a dose waits for hundreds of megabytes,
for a disk settles in the order in which it was written to."""
MOST_RESTARTS = 20
"""A write of another program starts the copy over; so often, then it is given up."""
STEPS = 1_000_000
"""So many steps of SQLite's machine between two calls while pages are checked: some tenths of a second."""
COPYING = 0.3
"""The copy's share of the time; the rehearsal has the rest."""


def back_up(store: Store, folder: Path, now: Instant, share: Share | None = None) -> Backup:
    """Copy an open ward as it stands at the end of the copying, and rehearse the copy. May run in a thread
    while the ward goes on: a write waits for some milliseconds at most.

    Args:
        store: open, in a file; for writing or for reading.
        folder: where to; made if only itself is missing.
        now: the present, which becomes its name.
        share: told how far it is, in the same thread.

    Returns:
        The backup; `faults` says what is wrong with the record, if anything: then the copy is as wrong.

    Raises:
        RecordError: no backup was made: no room, no folder, the source cannot be read. Nothing is left.
    """
    if store.path is None:
        raise RecordError("what is kept in memory alone cannot be backed up")
    source = _Source(store.path, store.key, store.copying, store.let_write)
    return _back_up(source, folder, now, share or _unheard)


def back_up_file(
    source: Path, key: FileKey | None, folder: Path, now: Instant, share: Share | None = None
) -> Backup:
    """The same for a file that need not be open here, and may be in another program.

    Raises as `back_up` does, and RecordError where another program writes too often for it.
    """

    @contextmanager
    def reading() -> Iterator[Connection]:
        # Past `opening.open_file`: a record that is not whole is backed up as well.
        with ExitStack() as resources:
            yield opening.open_to_check(source, resources, key)

    return _back_up(_Source(source, key, reading), folder, now, share or _unheard)


class _Source(NamedTuple):
    """What is copied.

    Attributes:
        path: the file.
        key: what opens it, where it is encrypted.
        reading: gives the connection to copy from.
        let_write: waits while the ward writes.
    """

    path: Path
    key: FileKey | None
    reading: Callable[[], AbstractContextManager[Connection]]
    let_write: Callable[[], None] = lambda: None


def _back_up(source: _Source, folder: Path, now: Instant, tell: Share) -> Backup:
    key = source.key
    with told(source.path), source.reading() as connection:
        record = Record.of(source.path, _first_hash(connection))
        target = backup_path(folder, record, now)
        half = half_path(target)
        with _whole_or_nothing(half, folder):
            folder.mkdir(exist_ok=True, mode=0o700)
            if target.exists():
                raise RecordError("there is a backup {name} already", name=target.name)
            discard_halves(folder, record, now.plus(-DAY))
            make_empty(half)
            if key is not None:
                write_whole(keys_file(half), keys_file(source.path).read_bytes())
            _copy(connection, half, source, lambda done: tell(done * COPYING))
    unproved = Backup(half, record, now, EMPTY, now, (), 0, "")
    with _whole_or_nothing(half, folder):
        return _finish(rehearse(unproved, key, now, _later(tell)), target, folder, tell)


def rehearse(
    backup: Backup, key: FileKey | None, now: Instant, share: Share | None = None
) -> Backup:
    """Open a backup as a restore would, and check it from end to end. Writes nothing.

    Returns:
        The backup with what was found now; `write_head` keeps it.
    """
    tell = share or _unheard
    head, of_audit, faults = backup.head, backup.audit, []
    try:
        if key is not None:
            Keys.read(backup.path)
        with ExitStack() as resources:
            connection = opening.open_to_check(backup.path, resources, key)
            report, found = checked(connection, tell)
            head = report.head
            faults += found
            if not found:
                of_audit = audit.kept_head(connection)
        if backup.sha256 and (head != backup.head or not is_unchanged(backup)):
            faults.append(Text("it is not the copy that was made"))
    except RecordError as error:
        faults.append(Text(error.source, **error.values))
    done = replace(backup, rehearsed_at=now, faults=tuple(faults))
    if backup.sha256:
        return done
    with told(backup.path):
        size, sha256 = backup.path.stat().st_size, digest(backup.path)
        return replace(done, head=head, size=size, sha256=sha256, audit=of_audit)


def restore(
    backup: Path,
    new: Path,
    key: FileKey | None,
    now: Instant,
    *,
    who: Callable[[Store], Doer] = lambda _: NOBODY,
    share: Share | None = None,
) -> None:
    """Bring a backup back as a new file, checked from end to end; what is there is never written over.

    `who` did it, as the audit of the new file names them; asked once that file is open.

    Raises:
        RecordError: there is something of that name, no room, or the backup is not whole. Nothing is left.
    """
    tell = share or _unheard
    opening.check_free(new)
    with told(new):
        if not backup.is_file():
            raise RecordError("there is no backup {file}", file=backup)
    with _whole_or_nothing(new, new.parent):
        if is_encrypted(backup):
            write_whole(keys_file(new), keys_file(backup).read_bytes())
        make_empty(new)
        shutil.copyfile(backup, new)
        settle_file(new)
        tell(COPYING)
        _check_restored(new, key, now, who, tell, backup)
    settle_folder(new.parent)
    tell(1.0)


def _check_restored(
    new: Path,
    key: FileKey | None,
    now: Instant,
    who: Callable[[Store], Doer],
    tell: Share,
    backup: Path,
) -> None:
    """Open it, which brings an older one up to date, look at all of it, and note where it came from."""
    with Store.open(new, key=key) as store:
        with ExitStack() as resources:
            connection = opening.open_to_check(new, resources, key)
            _, faults = checked(connection, _later(tell))
        if faults:
            raise RecordError(
                "{name} is not whole ({fault}), so it was not brought back; choose another",
                name=backup.name,
                fault=faults[0],
            )
        store.audit.note("restored", now, who(store), detail=backup.name)


# -- inside ----------------------------------------------------------------------------------------


def _finish(made: Backup, target: Path, folder: Path, tell: Share) -> Backup:
    """Give it its name, the note last: without that it is no backup."""
    with _whole_or_nothing(target, folder):
        if made.is_encrypted:
            keys_file(made.path).rename(keys_file(target))
        made.path.rename(target)
        done = replace(made, path=target)
        write_head(done)
        settle_folder(folder)
    tell(1.0)
    return done


def checked(connection: Connection, tell: Share) -> tuple[chain.Report, list[str]]:
    """Looked at from end to end; and what is wrong, in words.

    Pages and indexes come first, in one long statement: `tell` is called all through it, so that it can be
    stopped, and says the same share until the entries are read.
    """
    share, stopped = 0.0, None

    def pulse() -> int:
        nonlocal stopped
        try:
            tell(share)
        except BaseException as error:  # noqa: BLE001
            stopped = error
            return 1
        return 0

    def read(done: int, total: int) -> None:
        nonlocal share
        share = done / max(total, 1)
        tell(share)

    connection.set_progress_handler(pulse, STEPS)
    report = chain.check(connection, read)
    faults = [*(fault.what for fault in report.faults), *audit.faults(connection)]
    connection.set_progress_handler(None, 0)
    if stopped is not None:
        raise stopped
    return report, faults


def _first_hash(connection: Connection) -> bytes | None:
    row = connection.execute("SELECT hash FROM journal WHERE seq = 1").fetchone()
    return None if row is None else bytes(row[0])


def _unheard(_done: float) -> None:
    """Nobody watches."""


def _later(tell: Share) -> Share:
    """The second part of the work."""
    return lambda done: tell(COPYING + done * (1 - COPYING))


def _copy(connection: Connection, half: Path, source: _Source, tell: Share) -> None:
    """By steps, so that the ward can write in between; on the disk when it returns."""
    least, restarts, steps = float("inf"), 0, 0

    def progress(left: int, total: int) -> None:
        nonlocal least, restarts, steps
        if left >= least:
            restarts += 1
            if restarts > MOST_RESTARTS:
                raise RecordError(
                    "another program writes into the ward all the time; make the backup from there"
                )
        least = left
        steps += 1
        if steps % SETTLED == 0:
            os.fsync(written.fileno())
        source.let_write()
        tell(1 - left / max(total, 1))

    with half.open("r+b") as written:
        with closing(opening.connect(half, source.key, read_only=False)) as target:
            target.execute("PRAGMA synchronous=OFF")  # settled here
            driver.copy_into(connection, target, pages=PAGES, progress=progress)
        os.fsync(written.fileno())


@contextmanager
def _whole_or_nothing(path: Path, folder: Path) -> Iterator[None]:
    """On any exception nothing is left of `path`; what the disk said is a sentence."""
    try:
        with _said(folder):
            yield
    except BaseException:
        with suppress(RecordError):
            discard(path)
        raise


@contextmanager
def _said(folder: Path) -> Iterator[None]:
    try:
        yield
    except driver.Error as error:
        if driver.code(error) == driver.FULL:
            raise RecordError(
                "the disk that holds {folder} is full; no backup was made. Make room there",
                folder=folder,
            ) from error
        raise RecordError(
            "no backup was made in {folder} ({error}); check the disk", folder=folder, error=error
        ) from error
    except OSError as error:
        raise RecordError(
            "no backup was made in {folder}: {reason}", folder=folder, reason=reason(error)
        ) from error
