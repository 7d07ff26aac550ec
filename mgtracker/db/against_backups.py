"""A record against what its backups say stood in it.

A chain has no secret: whoever writes the file can work out every hash anew, or put an older copy in its place.
A head that is kept elsewhere shows it, and there is one beside each backup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from mgtracker.clinical.text import Text

from .backup_files import Backup, Record
from .driver import Connection
from .links import Fault, Head


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of it.

    Attributes:
        agreeing: the good backups all of which stands in the record, the newest first.
        faults: of the journal and of the audit the oldest backup that disagrees; what was changed lies before
            its end.
        others: so many backups of the same name are of another record.
    """

    agreeing: tuple[Backup, ...] = ()
    faults: tuple[Fault, ...] = ()
    others: int = 0

    @property
    def is_stranger(self) -> bool:
        """Whether there are backups of that name, and none is of this record: new, or another one."""
        return self.others > 0 and not self.agreeing and not self.faults


def compare(connection: Connection, path: Path, backups: Iterable[Backup]) -> Compared:
    """Look for the head of each good backup of the record, of its journal and of its audit.

    Raises:
        driver.Error: the file cannot be read.
    """
    found = connection.execute("SELECT hash FROM journal WHERE seq = 1").fetchone()
    own = Record.of(path, None if found is None else found[0])
    named = [one for one in backups if one.is_good and one.record.name == own.name]
    mine = [
        one for one in named if one.record.first in (own.first, "empty") or own.first == "empty"
    ]
    mine.sort(key=lambda one: (one.made_at, one.head.seq))
    journal = [one for one in mine if not _stands(connection, "journal", one.head)]
    audit = [one for one in mine if not _stands(connection, "audit", one.audit)]
    wrong: tuple[tuple[list[Backup], Callable[[Backup], Text]], ...] = (
        (journal, _of_the_journal),
        (audit, _of_the_audit),
    )
    return Compared(
        tuple(one for one in reversed(mine) if one not in journal and one not in audit),
        tuple(Fault(words(which[0])) for which, words in wrong if which),
        len(named) - len(mine),
    )


def _stands(connection: Connection, table: str, head: Head) -> bool:
    if head.seq == 0:
        return True
    select = f"SELECT hash FROM {table} WHERE seq = ?"  # noqa: S608 - one of two names
    found = connection.execute(select, (head.seq,)).fetchone()
    return found is not None and found[0] == head.hash


def _of_the_journal(backup: Backup) -> Text:
    return Text(
        "the backup {name} holds another entry {seq}: something up to there was changed since, or the record "
        "was brought back from an older backup",
        name=backup.path.name,
        seq=backup.head.seq,
    )


def _of_the_audit(backup: Backup) -> Text:
    return Text(
        "the backup {name} holds another row {seq} of the audit: something up to there was changed since, or "
        "the record was brought back from an older backup",
        name=backup.path.name,
        seq=backup.audit.seq,
    )
