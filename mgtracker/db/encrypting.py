"""A plain ward made into an encrypted one: a new file beside the old one, checked before it has its name.

The old file is only read, and nothing of it is given up before somebody says so (`put_away`). Cut off at any
moment, it is the ward as before; what is left of the new one ends in `.part`, and is deleted at the next try.
Why it is so: docs/decisions/0021-people-and-secrets.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import RecordError, RefusedError
from mgtracker.clinical.text import Text

from . import about, driver, links, lock, opening
from .about import FileKind
from .backup import STEPS, checked
from .driver import Connection
from .faults import told
from .keys import FileKey, Keys, keys_file
from .links import Head
from .new_ward import Costs
from .person import Person
from .places import ENCRYPTED
from .private_files import make_empty, settle_file, settle_folder
from .recovery import making_recovery_key
from .secret_rules import check_passphrase
from .slow_steps import at_once
from .store import Store

Share = Callable[[float], None]
"""Called with how much is done, from 0 to 1. An exception of it ends the work, and nothing is left of it."""

CHECKED, COPIED, SETTLED = 0.3, 0.5, 0.6
"""Shares of the whole: the old file is known to be whole, the copy is there, it has its secrets. The check of
the copy has the rest.
"""
PART = ".part"
CHAINED = frozenset({"journal", "audit"})
READ_ONLY = 0o400


class Ends(NamedTuple):
    """The newest entry and the newest row of the audit: what was copied, and nothing later."""

    journal: Head
    audit: Head


@dataclass(frozen=True, slots=True)
class Encrypted:
    """A new file that is whole.

    Attributes:
        path: where.
        key: opens it.
        recovery: its recovery key, to be shown and printed once.
        ends: of the old file, when it was copied.
    """

    path: Path
    key: FileKey = field(repr=False)
    recovery: str = field(repr=False)
    ends: Ends


def encrypt(
    source: Path,
    new: Path,
    by: Person,
    passphrase: str,
    now: Instant,
    costs: Costs | None = None,
    share: Share | None = None,
) -> Encrypted:
    """Make an encrypted copy of a plain ward, and check it from end to end. May run in a thread while the ward
    is open; who writes to it meanwhile waits, and is refused where it takes more than some seconds.

    Args:
        source: the plain file; only read.
        new: where to; there must be nothing of that name.
        by: an administrator of it, who opens the new one with `passphrase`.

    Raises:
        InputError: the passphrase is too weak.
        RefusedError: `by` is no administrator of it, or it is a sample ward.
        RecordError: it is not whole, not plain, or there is no room. Nothing is left of the new file.
    """
    tell, costs = share or _unheard, costs or Costs()
    check_passphrase(passphrase)
    opening.check_free(new)
    part = new.with_name(f"{new.name}{PART}")
    _discard(part)
    with _whole_or_nothing(part):
        key = FileKey.random()
        keys = Keys.new(costs.passphrase)
        keys.with_person(key, by.id, by.initials, passphrase).write(part)
        make_empty(part)
        ends = _copy(source, part, key, tell)
        recovery = _settle(part, key, source, by, now, costs, tell)
        tell(SETTLED)
        _check(part, key, ends, lambda done: tell(SETTLED + done * (1 - SETTLED)))
        lock.lock_file(part).unlink(missing_ok=True)
        keys_file(part).rename(keys_file(new))
        part.rename(new)
        settle_folder(new.parent)
    return Encrypted(new, key, recovery, ends)


def check_possible(kind: FileKind, *, people: bool) -> None:
    """That a file can be encrypted: what it is, and whether anybody belongs to it.

    Raises:
        RefusedError: a sample ward, or nobody could open it.
    """
    if kind == "sample":
        raise RefusedError("This is a sample ward: nobody in it is real, so it is not encrypted.")
    if not people:
        raise RefusedError("Say first who looks after this ward: nobody could open it.")


def is_as_copied(store: Store, made: Encrypted) -> bool:
    """Whether nothing was written to the plain ward since it was copied."""
    with store.copying() as connection, told(store.path):
        return _ends(connection) == made.ends


def discard(new: Path) -> None:
    """Give up a new file that did not become the ward.

    Raises:
        RecordError: it cannot be deleted.
    """
    _discard(new)


def put_away(old: Path, *, removes: bool) -> None:
    """What becomes of a plain ward that is closed: deleted, or kept for reading only.

    Deleted is not shredded: a disk may keep what it held for long. Where `old` is a link, so goes what it
    leads to: the link holds nobody's record.

    Raises:
        RecordError: the system says no.
    """
    with told(old):
        if not removes:
            old.chmod(READ_ONLY)
            return
        real = old.resolve()
        for each in (real, real.with_name(f"{real.name}-journal"), lock.lock_file(real), old):
            each.unlink(missing_ok=True)
        settle_folder(real.parent)


def beside(old: Path) -> Path:
    """A name for the new file, beside the old one, that nothing has yet.

    Raises:
        RecordError: the system does not say: a name that is too long.
    """
    name, dot, endings = old.name.partition(".")
    place, number = old.with_name(f"{name}{ENCRYPTED}{dot}{endings}"), 2
    with told(old):
        while place.exists() or keys_file(place).exists():
            place = old.with_name(f"{name}{ENCRYPTED}-{number}{dot}{endings}")
            number += 1
    return place


# -- inside ----------------------------------------------------------------------------------------


def _copy(source: Path, part: Path, key: FileKey, tell: Share) -> Ends:
    """Copy it, and see that nothing is another."""
    stopped: BaseException | None = None
    with told(source), ExitStack() as resources:
        connection = opening.open_to_check(source, resources)
        check_possible(about.read(connection).kind, people=_has_people(connection))
        _check_whole(connection, lambda done: tell(done * CHECKED))
        size = max(source.stat().st_size, 1)

        def pulse() -> int:
            nonlocal stopped
            try:
                done = min(part.stat().st_size / size, 1)
                tell(CHECKED + done * (COPIED - CHECKED))
            except BaseException as error:  # noqa: BLE001 - it is raised again past SQLite
                stopped = error
            return 0 if stopped is None else 1

        try:
            with driver.encrypted_copy(connection, part, key.raw, pulse=pulse, steps=STEPS):
                ends = _ends(connection)
                _check_same(connection, source)
        except driver.Error:
            if stopped is not None:
                raise stopped from None
            raise
        settle_file(part)
    return ends


def _has_people(connection: Connection) -> bool:
    (exist,) = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM audit WHERE kind = 'person')"
    ).fetchone()
    return bool(exist)


def _check_same(connection: Connection, source: Path) -> None:
    """Every table holds as many rows in both; each that is no chain, which `_check` goes along, the same."""
    tables = connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
    for (table,) in tables.fetchall():
        name = '"{}"'.format(table.replace('"', '""'))
        old, new = f"FROM main.{name}", f"FROM encrypted.{name}"
        differ = f"(SELECT count(*) {old}) <> (SELECT count(*) {new})"
        if table not in CHAINED:
            differ += f" OR EXISTS (SELECT * {old} EXCEPT SELECT * {new})"
        if connection.execute(f"SELECT {differ}").fetchone()[0]:
            raise RecordError(
                "{file} could not be copied row by row; it was left as it is", file=source
            )


def _settle(
    part: Path, key: FileKey, source: Path, by: Person, now: Instant, costs: Costs, tell: Share
) -> str:
    """Its recovery sheet, and where it came from."""
    with Store.open(part, key=key, pin_cost=costs.pin) as store:
        store.people.check_administrator(by)
        store.audit.note("keys", now, by.doer, None, f"encrypted, before in {source.name}")
        steps = making_recovery_key(store, by, now, costs.passphrase)
        return at_once(steps, between=lambda: tell(COPIED))


def _check(part: Path, key: FileKey, ends: Ends, tell: Share) -> None:
    """From end to end: everything chained as it was, up to where it was copied."""
    with told(part), ExitStack() as resources:
        connection = opening.open_to_check(part, resources, key)
        head = _check_whole(connection, tell)
        row = connection.execute("SELECT hash FROM audit WHERE seq = ?", (ends.audit.seq,))
        if head != ends.journal or row.fetchone() != (ends.audit.hash,):
            raise _not_whole(Text("it ends at another entry"))


def _check_whole(connection: Connection, tell: Share) -> Head:
    report, faults = checked(connection, tell)
    if faults:
        raise _not_whole(faults[0])
    return report.head


def _not_whole(fault: str) -> RecordError:
    return RecordError(
        "the ward is not whole ({fault}), so it was not encrypted; it was left as it is",
        fault=fault,
    )


def _ends(connection: Connection) -> Ends:
    audit = connection.execute("SELECT seq, hash FROM main.audit_head").fetchone()
    return Ends(links.kept_head(connection), Head(*audit))


def _unheard(_done: float) -> None:
    """Nobody watches."""


@contextmanager
def _whole_or_nothing(part: Path) -> Iterator[None]:
    try:
        with told(part):
            yield
    except BaseException:
        _discard(part)
        raise


def _discard(part: Path) -> None:
    with told(part):
        for each in (
            part,
            part.with_name(f"{part.name}-journal"),
            keys_file(part),
            lock.lock_file(part),
        ):
            each.unlink(missing_ok=True)
