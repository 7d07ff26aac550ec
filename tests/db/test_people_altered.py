"""Somebody alters the people of a plain ward past its guards: nobody signs in by what was altered."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from mgtracker.clinical.errors import RecordError, RefusedError
from mgtracker.db import audit
from mgtracker.db.hashing import hashed
from mgtracker.db.keys import new_recovery_key, plain_recovery_key
from mgtracker.db.links import hash_of
from mgtracker.db.recovery import make_recovery_key, recover
from mgtracker.db.store import Store
from tests.db.people import CHEAP, NOON, OTHER_PIN, PIN, another, first
from tests.db.tampering import unguarded

COLUMNS = ", ".join(audit.HASHED)
NEWEST = """
    SELECT max(seq) FROM audit WHERE kind = 'person' AND json_extract(body, '$.initials') = ?
"""
THEIRS = "999333"
"""The PIN that the attacker would like to sign in with."""


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    """Ada (AR) is the administrator, Bo (BK) a nurse; some things were done after they came."""
    path = tmp_path / "w.db"
    with Store.create(path, pin_cost=CHEAP) as store:
        ada = first(store)
        bo = another(store, ada)
        store.people.reset_pin(ada, bo.id, "928374", NOON)
        store.sign_in.choose_pin(bo, "928374", "838291", NOON)
        store.sign_in.sign_in("AR", PIN, NOON)
        store.audit.note("saw", NOON, ada.doer, "p")
    return path


def newest(connection: sqlite3.Connection, initials: str) -> int:
    (seq,) = connection.execute(NEWEST, (initials,)).fetchone()
    return int(seq)


def put_pin(connection: sqlite3.Connection, initials: str, line: str) -> None:
    connection.execute(
        "UPDATE audit SET body = json_set(body, '$.pin', ?) WHERE seq = ?",
        (line, newest(connection, initials)),
    )


def another_pin(connection: sqlite3.Connection) -> None:
    put_pin(connection, "AR", hashed(THEIRS, CHEAP))


def swapped_pins(connection: sqlite3.Connection) -> None:
    lines = {
        who: connection.execute(
            "SELECT json_extract(body, '$.pin') FROM audit WHERE seq = ?",
            (newest(connection, who),),
        ).fetchone()[0]
        for who in ("AR", "BK")
    }
    put_pin(connection, "AR", lines["BK"])
    put_pin(connection, "BK", lines["AR"])


def made_administrator(connection: sqlite3.Connection) -> None:
    connection.execute(
        "UPDATE audit SET body = json_set(body, '$.role', 'administrator') WHERE seq = ?",
        (newest(connection, "BK"),),
    )


def hashed_anew(connection: sqlite3.Connection) -> None:
    """The row says another PIN, and its own hash is right; what comes after it is not touched."""
    another_pin(connection)
    seq = newest(connection, "AR")
    row = connection.execute(f"SELECT {COLUMNS} FROM audit WHERE seq = ?", (seq,)).fetchone()
    (previous,) = connection.execute("SELECT previous FROM audit WHERE seq = ?", (seq,)).fetchone()
    connection.execute("UPDATE audit SET hash = ? WHERE seq = ?", (hash_of(row, previous), seq))


def older_pin(connection: sqlite3.Connection) -> None:
    """The newest PIN of Bo is taken out, so that the one before it holds again."""
    connection.execute("DELETE FROM audit WHERE seq = ?", (newest(connection, "BK"),))


def taken_off(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)")


def no_mistakes(connection: sqlite3.Connection) -> None:
    """The last row says that somebody signed in, so that wrong PINs before it cost nothing."""
    connection.execute(
        "UPDATE audit SET kind = 'signed-in' WHERE seq = (SELECT max(seq) FROM audit)"
    )


def head_put_back(connection: sqlite3.Connection) -> None:
    """Rows of the end are taken off, and the head kept beside them tells of the one before."""
    taken_off(connection)
    connection.execute(
        "UPDATE audit_head SET (seq, hash) = (SELECT seq - 1, hash FROM audit ORDER BY seq DESC LIMIT 1)"
    )


ALTERED = (
    another_pin,
    swapped_pins,
    made_administrator,
    hashed_anew,
    older_pin,
    taken_off,
    no_mistakes,
    head_put_back,
)


@pytest.mark.hazard("H-30")
@pytest.mark.parametrize("alter", ALTERED)
def test_nobody_signs_in_by_what_was_altered(
    ward: Path, alter: Callable[[sqlite3.Connection], None]
) -> None:
    with unguarded(ward) as connection:
        alter(connection)
    with Store.open(ward, pin_cost=CHEAP) as store:
        for initials, pin in (("AR", THEIRS), ("AR", "838291"), ("BK", "928374"), ("AR", PIN)):
            with pytest.raises(RecordError, match=r"altered by another program.* backup"):
                store.sign_in.sign_in(initials, pin, NOON)
        assert list(audit.faults(store._connection)) != []


@pytest.mark.hazard("H-30")
def test_a_recovery_key_put_in_the_place_of_another_gives_no_pin(ward: Path) -> None:
    """Nor does an older sheet, once the row of the newest was taken out."""
    with Store.open(ward, pin_cost=CHEAP) as store:
        ada = store.people.by_initials("AR")
        assert ada is not None
        older = make_recovery_key(store, ada, NOON, CHEAP)
        newest_key = make_recovery_key(store, ada, NOON, CHEAP)
        store.audit.note("saw", NOON, ada.doer, "p")
    own = new_recovery_key()
    untouched = ward.read_bytes()
    of_newest = "seq = (SELECT max(seq) FROM audit WHERE kind = 'keys')"
    for key, sql, values in (
        (
            own,
            f"UPDATE audit SET body = json_set(body, '$.recovery', ?) WHERE {of_newest}",
            (hashed(plain_recovery_key(own), CHEAP),),
        ),
        (older, f"DELETE FROM audit WHERE {of_newest}", ()),
    ):
        ward.write_bytes(untouched)
        with unguarded(ward) as connection:
            connection.execute(sql, values)
        with (
            Store.open(ward, pin_cost=CHEAP) as store,
            pytest.raises(RecordError, match="altered by another program"),
        ):
            recover(store, key, ada, THEIRS, NOON)
    ward.write_bytes(untouched)
    with Store.open(ward, pin_cost=CHEAP) as store:
        assert recover(store, newest_key, ada, THEIRS, NOON).id == ada.id


def test_untouched_everybody_signs_in(ward: Path) -> None:
    with unguarded(ward) as connection:
        connection.execute("SELECT 1")
    with Store.open(ward, pin_cost=CHEAP) as store:
        assert store.sign_in.sign_in("AR", PIN, NOON)
        assert store.sign_in.sign_in("BK", "838291", NOON)
        assert OTHER_PIN not in ("838291", PIN)


def test_with_its_guards_on_nothing_of_people_is_altered(ward: Path) -> None:
    connection = sqlite3.connect(ward, isolation_level=None)
    for alter in ALTERED:
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            alter(connection)
    connection.close()


def test_a_file_brought_back_from_before_forgets_what_was_mistyped_since(ward: Path) -> None:
    """What a chain without a secret cannot show: a head that was printed, or a backup, does."""
    before = ward.read_bytes()
    with Store.open(ward, pin_cost=CHEAP) as store:
        for _ in range(3):
            with pytest.raises(RefusedError):
                store.sign_in.sign_in("AR", "000111", NOON)
        assert store.sign_in.wait("AR", NOON) == 30
    ward.write_bytes(before)
    with Store.open(ward, pin_cost=CHEAP) as store:
        assert store.sign_in.wait("AR", NOON) == 0
