"""How a file comes to the present shape, step by step. Steps are added at the end and never edited.

Imports sqlite-utils, which takes a while: loaded only where a file is made or is behind.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from sqlite_utils import Database, Migrations

from mgtracker.clinical.errors import RecordError

from . import schema
from .codec import decode
from .links import EMPTY, HASHED, LINKED, Head, linked

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


@STEPS()
def m003_chain(db: Database) -> None:
    """Each row with the hash of the row before and its own, and the newest row kept beside them.

    Raises:
        RecordError: a row is missing or cannot be read; nothing is vouched for that is not whole.
    """
    _run(db, "m003_chain.sql")
    connection = cast("Connection", db.conn)
    of_older = f"SELECT {', '.join(HASHED)} FROM journal_unchained ORDER BY seq"  # noqa: S608
    insert = f"INSERT INTO journal VALUES ({', '.join('?' * len(LINKED))})"  # noqa: S608
    head = EMPTY
    for row in connection.execute(of_older):
        if row[0] != head.seq + 1:
            raise RecordError("entry {seq} is missing from its journal", seq=head.seq + 1)
        decode(row)
        link = linked(row, head.hash)
        connection.execute(insert, link)
        head = Head(link[0], link[-1])
    connection.execute("UPDATE head SET seq = ?, hash = ?", head)
    _run(db, "m003_guards.sql")


@STEPS()
def m004_people(db: Database) -> None:
    """Who belongs to the ward, and what is done round the record."""
    _run(db, "m004_people.sql")


@STEPS()
def m005_last_written(db: Database) -> None:
    """The view of patients goes by the order of writing, as the program does."""
    _run(db, "m005_last_written.sql")


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
        RecordError: an older file is not whole; it is left as it was.
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
