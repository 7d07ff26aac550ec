"""What a whole file is: a ward or a sample, and in which time zone the ward's clock runs."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from . import driver
from .driver import Connection
from .keys import is_encrypted

FileKind = Literal["ward", "sample"]


@dataclass(frozen=True, slots=True)
class About:
    """One file.

    Attributes:
        kind: "sample": nobody in it is real. It never becomes a ward, nor a ward a sample.
        zone: IANA name of the ward's time zone; None: that of the machine it is opened on.
    """

    kind: FileKind = "ward"
    zone: str | None = None


WARD = About()


def read(connection: Connection) -> About:
    """What a file of the present schema says it is."""
    kind, zone = connection.execute("SELECT kind, zone FROM ward").fetchone()
    return About(cast("FileKind", kind), zone)


def settle(connection: Connection, about: About) -> None:
    """Say what a new file is, before anything is recorded in it."""
    connection.execute("UPDATE ward SET kind = ?, zone = ?", (about.kind, about.zone))


def holds_patients(path: Path) -> bool:
    """Whether a file is a ward with entries, be it of an older shape; what cannot be read is none.

    One with a keys file beside it is a ward: no sample is encrypted, and nobody can look.
    """
    if is_encrypted(path):
        return True
    try:
        with closing(driver.connect(path, read_only=True)) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
            if "journal" not in tables:
                return False
            said = _SAID if "ward" in tables else _OLD
            return connection.execute(said).fetchone() is not None
    except driver.READING:
        return False


_SAID = "SELECT 1 FROM ward WHERE kind = 'ward' AND EXISTS (SELECT 1 FROM journal)"
_OLD = """
    SELECT 1 FROM journal
    WHERE NOT EXISTS (SELECT 1 FROM journal WHERE patient = 'lindqvist' AND recorded_by = 'Ward clerk')
"""
