"""Many rows at once through sqlite-utils, which sizes the statements; loaded for imports only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from sqlite_utils import Database

from .driver import Connection
from .links import LINKED, Link


def insert_rows(connection: Connection, rows: Sequence[Link]) -> None:
    """Insert rows with their hashes into the journal, inside the transaction that is open.

    Raises:
        driver.Error: a row was refused by the journal's guards, or the disk is full.
    """
    journal = Database(cast(Any, connection)).table("journal")
    journal.insert_all((dict(zip(LINKED, row, strict=True)) for row in rows), alter=False)
