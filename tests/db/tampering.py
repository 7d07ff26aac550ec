"""A record altered as somebody would who knows SQLite: guards taken off, and put back as they were."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from mgtracker.db.links import HASHED, LINKED, hash_of
from mgtracker.db.store import Store
from tests.db.entries import NOON, event

COUNT = 10


def record(path: Path) -> None:
    """Ten doses of one patient, whose amounts tell them apart."""
    with Store.create(path) as store, store.writing():
        for number in range(1, COUNT + 1):
            store.append("p", event("dose", amount=f"{number} g"), NOON, by="RN A")


@contextmanager
def unguarded(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that may do anything; afterwards the triggers stand there again, to the letter."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        guards = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for _, sql in guards:
            connection.execute(sql)


def statements(*sql: str) -> Callable[[Path], None]:
    """An attack by statements with the guards off."""

    def attack(path: Path) -> None:
        with unguarded(path) as connection:
            for each in sql:
                connection.execute(each)

    return attack


def hashed_anew(path: Path, *changes: str, first: int = 1, last: int = COUNT) -> None:
    """Statements, then new hashes for the rows from `first` to `last`, each after the one before."""
    with unguarded(path) as connection:
        for sql in changes:
            connection.execute(sql)
        (previous,) = connection.execute(
            "SELECT coalesce((SELECT hash FROM journal WHERE seq = ?), zeroblob(32))", (first - 1,)
        ).fetchone()
        rows = connection.execute(
            f"SELECT {', '.join(HASHED)} FROM journal WHERE seq BETWEEN ? AND ? ORDER BY seq",
            (first, last),
        ).fetchall()
        for row in rows:
            links = (previous, previous := hash_of(row, previous), row[0])
            connection.execute("UPDATE journal SET previous = ?, hash = ? WHERE seq = ?", links)
        connection.execute(
            "UPDATE head SET (seq, hash) = (SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1)"
        )


def swapped(one: int, other: int, columns: tuple[str, ...] = LINKED[1:]) -> str:
    """A statement that exchanges two rows in all of some columns; the ids are parted on the way."""
    named = ", ".join(columns)
    return f"""
        INSERT OR REPLACE INTO journal (seq, {named})
        SELECT CASE seq WHEN {one} THEN {other} ELSE {one} END, {named}
        FROM journal WHERE seq IN ({one}, {other})
    """


def edit(path: Path, old: bytes, new: bytes) -> None:
    """Some bytes of the file as a hex editor changes them."""
    content = path.read_bytes()
    assert len(old) == len(new)
    assert content.count(old) == 1
    path.write_bytes(content.replace(old, new))
