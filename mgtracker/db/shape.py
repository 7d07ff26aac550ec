"""Whether a file has the tables, guards and views of this program, to the letter."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from mgtracker.clinical.text import Text

from . import driver, opening, schema
from .driver import Connection

Made = dict[tuple[str, str], str]
"""What a file is made of: by sort and name, the statement that makes it."""


def shape_faults(connection: Connection) -> Iterator[str]:
    """What marks and makes up the file and is not as in a new one, a clause each. Loads sqlite-utils.

    Raises:
        driver.Error: the file's own account of itself cannot be read.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != schema.APPLICATION_ID:
        yield Text("its mark is {mark} and not that of a mgtracker file", mark=f"{application:#x}")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version != schema.VERSION:
        yield Text(
            "it says that it is of schema {version}; this mgtracker writes {known}",
            version=version,
            known=schema.VERSION,
        )
    if _is_cut_off(connection):
        yield Text("its last page is cut off")
    with closing(driver.connect(None)) as fresh:
        opening.fill(fresh)
        wanted = _made(fresh)
    found = _made(connection)
    for sort, name in sorted(wanted.keys() | found.keys()):
        key = (sort, name)
        if key not in found:
            yield Text("its {sort} {name} is missing", sort=Text(sort), name=name)
        elif key not in wanted:
            yield Text(
                "it holds a {sort} {name} that mgtracker did not make", sort=Text(sort), name=name
            )
        elif found[key] != wanted[key]:
            yield Text("its {sort} {name} was altered", sort=Text(sort), name=name)
        elif sort == "view":
            yield from _unreadable(connection, name)


def _is_cut_off(connection: Connection) -> bool:
    """Whether the file ends within a page; SQLite fills it up with zeros, unasked."""
    _, _, file = connection.execute("PRAGMA database_list").fetchone()
    (page,) = connection.execute("PRAGMA page_size").fetchone()
    return (
        bool(file) and Path(file).stat().st_size % int(page) != 0
    )  # of an encrypted file it is text


def _made(connection: Connection) -> Made:
    """Without what SQLite and sqlite-utils make for themselves, each version in its own way."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema "
        "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND tbl_name <> '_sqlite_migrations'"
    )
    return {(sort, name): sql for sort, name, sql in rows}


def _unreadable(connection: Connection, view: str) -> Iterator[str]:
    """A view that stands as it should and answers nothing: what it reads is gone."""
    try:
        connection.execute(f"SELECT * FROM {view} LIMIT 1").fetchone()  # noqa: S608
    except driver.READING:
        yield Text("its view {name} cannot be read", name=view)
