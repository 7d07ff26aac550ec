"""Many rows at once through sqlite-utils, which sizes the statements; loaded for imports only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from sqlite_utils import Database

from .codec import COLUMNS, Row
from .driver import Connection


def insert_rows(connection: Connection, rows: Sequence[Row]) -> None:
    """Insert rows into the journal, inside the transaction that is open.

    Raises:
        driver.Error: a row was refused by the journal's guards, or the disk is full.
    """
    journal = Database(cast(Any, connection)).table("journal")
    journal.insert_all((dict(zip(COLUMNS, row, strict=True)) for row in rows), alter=False)
