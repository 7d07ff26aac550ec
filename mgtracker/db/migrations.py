"""How a file comes to the present shape, step by step. Steps are added at the end and never edited.

Imports sqlite-utils, which takes a while: loaded only where a file is made or is behind.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from sqlite_utils import Database, Migrations

from . import schema

if TYPE_CHECKING:
    from .driver import Connection

STEPS = Migrations("mgtracker")


@STEPS()
def m001_journal(db: Database) -> None:
    """The journal with its guards, and the views other tools read."""
    _run(db, "m001_journal.sql")


@STEPS()
def m002_ward(db: Database) -> None:
    """What the file is, a ward or a sample, and the time zone of its clock."""
    _run(db, "m002_ward.sql")


def _run(db: Database, name: str) -> None:
    """Run a file of statements parted by blank lines.

    sqlite-utils' `executescript` looks for the partings letter by letter, which takes 30 ms.
    """
    script = Path(__file__).with_name(name).read_text(encoding="utf-8")
    for statement in script.split("\n\n"):
        db.execute(statement)


def bring_up_to_date(connection: Connection) -> None:
    """Take every step not taken yet, and mark the file: all in one transaction, or nothing.

    Raises:
        driver.Error: disk full, or in use by another program.
    """
    db = Database(cast(Any, connection))
    connection.execute("BEGIN IMMEDIATE")
    try:
        STEPS.apply(db)
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
