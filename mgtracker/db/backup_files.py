"""What lies in a folder of backups: each a database, its keys where it has any, and what is known of it.

    ward-1f09ab44-20260301T073000Z.mgtracker.db        the copy, encrypted as the ward is
    ward-1f09ab44-20260301T073000Z.mgtracker.db.keys   the keys of that moment
    ward-1f09ab44-20260301T073000Z.mgtracker.db.head   when made and rehearsed, and the head of its chain

The eight digits are the beginning of the hash of its first entry, by which two wards of one name are told
apart in one folder.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import escape
from hashlib import file_digest
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError

from .backup_plan import to_keep
from .faults import told
from .kept_text import as_plain, from_plain
from .keys import is_encrypted, keys_file
from .links import EMPTY, Head
from .private_files import write_whole

FORMAT = "mgtracker-backup/1"
ENDING = ".mgtracker.db"
PART = ".part"


class Record(NamedTuple):
    """Which ward a backup is of.

    Attributes:
        name: of its file, without the endings; what is asked for when the file itself cannot be read.
        first: the first eight digits of the hash of its first entry; "empty" while there is none.
    """

    name: str
    first: str

    @classmethod
    def of(cls, path: Path, first: bytes | None) -> Record:
        """Of a database, with the hash of its first entry."""
        name = path.name.partition(".")[0] or "ward"
        return cls(name, "empty" if first is None else first.hex()[:8])

    def __str__(self) -> str:
        return f"{self.name}-{self.first}"


@dataclass(frozen=True, slots=True)
class Backup:
    """One finished backup, as the note beside it says.

    Attributes:
        path: the copy.
        record: which ward it is of (`Record`).
        made_at: the moment it shows.
        head: the newest entry it holds, its place and hash.
        rehearsed_at: when it was last opened and checked from end to end.
        faults: what was found then, a clause each, as `told` puts it into words; empty: it is whole.
        size: in bytes.
        sha256: of the copy, in hexadecimal.
        audit: the newest row of its audit; empty where that was not noted yet.
    """

    path: Path
    record: Record
    made_at: Instant
    head: Head
    rehearsed_at: Instant
    faults: tuple[str, ...]
    size: int
    sha256: str
    audit: Head = EMPTY

    @property
    def is_good(self) -> bool:
        """Whether nothing was wrong when it was last rehearsed."""
        return not self.faults

    @property
    def is_encrypted(self) -> bool:
        """Whether it opens with a passphrase only."""
        return is_encrypted(self.path)


def backup_path(folder: Path, record: Record, made_at: Instant) -> Path:
    """Where the backup of a record of that moment lies."""
    stamp = made_at.utc().replace("-", "").replace(":", "")
    return folder / f"{record}-{stamp}{ENDING}"


def half_path(target: Path) -> Path:
    """Where a backup lies until it is finished."""
    return target.with_name(f"{target.name}{PART}")


def discard_halves(folder: Path, record: Record, before: Instant) -> None:
    """Delete what was left of backups that were cut off before a time.

    Raises:
        RecordError: one cannot be deleted.
    """
    oldest = half_path(backup_path(folder, record, before)).name
    for left in folder.glob(f"{escape(str(record))}-*{ENDING}{PART}"):
        if left.name < oldest:
            discard(left)


def head_file(path: Path) -> Path:
    """Where it is written what is known of a backup."""
    return path.with_name(f"{path.name}.head")


def write_head(backup: Backup) -> None:
    """Note beside a backup what is known of it: from then on it is one.

    Raises:
        RecordError: it cannot be written.
    """
    plain = {
        "format": FORMAT,
        "record": backup.record.name,
        "first": backup.record.first,
        "made_at": backup.made_at.utc(),
        "entries": backup.head.seq,
        "head": str(backup.head),
        "rehearsed_at": backup.rehearsed_at.utc(),
        "faults": list(backup.faults),
        "told": [as_plain(fault) for fault in backup.faults],
        "size": backup.size,
        "sha256": backup.sha256,
        "audit_rows": backup.audit.seq,
        "audit_head": str(backup.audit),
    }
    place = head_file(backup.path)
    with told(place):
        write_whole(place, json.dumps(plain, indent=2).encode() + b"\n")


def read_backup(path: Path) -> Backup | None:
    """What is known of a backup; None where it is not finished, gone, or its note cannot be read."""
    try:
        plain = json.loads(head_file(path).read_bytes())
        if plain["format"] != FORMAT or not path.is_file():
            return None
        return Backup(
            path=path,
            record=Record(str(plain["record"]), str(plain["first"])),
            made_at=Instant.parse(plain["made_at"]),
            head=Head(int(plain["entries"]), bytes.fromhex(plain["head"])),
            rehearsed_at=Instant.parse(plain["rehearsed_at"]),
            faults=tuple(_faults(plain["faults"], plain.get("told"))),
            size=int(plain["size"]),
            sha256=str(plain["sha256"]),
            audit=Head(
                int(plain.get("audit_rows", 0)), bytes.fromhex(plain.get("audit_head", str(EMPTY)))
            ),
        )
    except (OSError, InputError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _faults(said: Iterable[object], told: object) -> Iterator[str]:
    """The clauses; in their two parts where those say the same."""
    parts = told if isinstance(told, list) else []
    for place, sentence in enumerate(map(str, said)):
        text = from_plain(parts[place]) if place < len(parts) else None
        yield text if text is not None and text == sentence else sentence


def list_backups(folder: Path, name: str | None = None) -> tuple[Backup, ...]:
    """The finished backups of a folder, of records of one name or of all, the newest first.

    Raises:
        RecordError: the folder cannot be read; it may be on a disk that is not there now.
    """
    with told(folder):
        paths = [path for path in folder.iterdir() if path.name.endswith(ENDING)]
    found = [backup for path in paths if (backup := read_backup(path)) is not None]
    if name is not None:
        found = [backup for backup in found if backup.record.name == name]
    return tuple(sorted(found, key=lambda b: (b.made_at, b.path.name), reverse=True))


def newest_good(folder: Path, name: str | None = None) -> Backup | None:
    """The newest backup that was whole when rehearsed, and is to the byte what it was then.

    Raises:
        RecordError: the folder cannot be read.
    """
    return next((b for b in list_backups(folder, name) if b.is_good and is_unchanged(b)), None)


def last_made(folder: Path, name: str, now: Instant) -> Instant | None:
    """When the last good backup of a record was made, for `is_due`; None if there is none.

    One of the future, from before a clock was set back, does not count: else another would be due for ever,
    or none for a long time.

    Raises:
        RecordError: the folder cannot be read.
    """
    made = (b.made_at for b in list_backups(folder, name) if b.is_good and b.made_at <= now)
    return max(made, default=None)


def is_unchanged(backup: Backup) -> bool:
    """Whether the copy is to the byte what it was when it was rehearsed."""
    try:
        return backup.path.stat().st_size == backup.size and digest(backup.path) == backup.sha256
    except OSError:
        return False


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def thin_out(folder: Path, record: Record, zone: ZoneInfo) -> tuple[Backup, ...]:
    """Delete the backups of a record that need not be kept any more; those deleted.

    Good and bad ones are counted apart: a damaged record never pushes out what was whole.

    Raises:
        RecordError: one cannot be deleted.
    """
    backups = [b for b in list_backups(folder) if b.record == record]
    kept = {
        (is_good, at)
        for is_good in (True, False)
        for at in to_keep((b.made_at for b in backups if b.is_good == is_good), zone)
    }
    gone = tuple(b for b in backups if (b.is_good, b.made_at) not in kept)
    for backup in gone:
        discard(backup.path)
    return gone


def discard(path: Path) -> None:
    """Delete a backup, whole or half made.

    Raises:
        RecordError: it cannot be deleted.
    """
    with told(path):
        # What makes it a backup first.
        for each in (
            head_file(path),
            path,
            path.with_name(f"{path.name}-journal"),
            keys_file(path),
        ):
            each.unlink(missing_ok=True)
