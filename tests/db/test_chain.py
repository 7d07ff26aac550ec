"""Whatever was altered behind the program's back is found and named, and nothing that was not."""

import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.errors import RecordError
from mgtracker.db import driver, links, schema
from mgtracker.db.chain import MANY, STRIDE, Report, check, place_of
from mgtracker.db.codec import COLUMNS, encode
from mgtracker.db.links import Head, hash_of
from mgtracker.db.store import Store
from tests.db.entries import NOON, entries, event
from tests.db.tampering import COUNT, edit, hashed_anew, record, statements, swapped, unguarded

ROOT = Path(__file__).parents[2]
GUARD = "journal_never_deleted"


@pytest.fixture(autouse=True)
def _ten_doses(path: Path) -> None:
    record(path)


def checked(path: Path) -> Report:
    before = path.read_bytes()
    with closing(driver.connect(path, read_only=True)) as connection:
        report = check(connection)
    assert path.read_bytes() == before
    return report


def head_of(path: Path) -> Head:
    with Store.open(path, read_only=True) as store:
        return store.chain_head()


def test_an_untouched_record_is_whole(path: Path) -> None:
    report = checked(path)
    assert report == Report(head_of(path), COUNT, ())
    assert report.is_whole
    assert report.first_bad is None
    assert len(str(report.head)) == 64


def test_so_is_one_without_entries(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    Store.create(path).close()
    assert checked(path) == Report(links.EMPTY, 0, ())


def test_entries_of_an_import_and_single_ones_are_one_chain(path: Path) -> None:
    with Store.open(path) as store:
        with store.writing():
            store.append_many("q", store.entries("p")[:0])
            one = store.append("q", event("patient"), NOON)
            store.append_many("q", [one.__class__(f"i{n}", one.event, NOON, 0) for n in range(30)])
            store.append("q", event("labs"), NOON)
        head = store.chain_head()
    assert checked(path) == Report(head, COUNT + 32, ())


# -- altered by statements -----------------------------------------------------------------------


def alter_newest(path: Path) -> None:
    kept = head_of(path)
    hashed_anew(path, "UPDATE journal SET recorded_by = 'RN B' WHERE seq = 10", first=10)
    statements(f"UPDATE head SET hash = x'{kept}'")(path)


ALTERED: dict[str, tuple[Callable[[Path], None], int | None, str]] = {
    "a changed amount": (
        statements("UPDATE journal SET body = replace(body, '4 g', '9 g') WHERE seq = 4"),
        4,
        "entry 4 is not as it was written",
    ),
    "another author": (
        statements("UPDATE journal SET recorded_by = 'RN B' WHERE seq = 4"),
        4,
        "entry 4 is not as it was written",
    ),
    "an author taken away": (
        statements("UPDATE journal SET recorded_by = NULL WHERE seq = 4"),
        4,
        "entry 4 is not as it was written",
    ),
    "another time of recording": (
        statements("UPDATE journal SET recorded_at = '2026-03-01T11:00:00+01:00' WHERE seq = 1"),
        1,
        "entry 1 is not as it was written",
    ),
    "another patient": (
        statements("UPDATE journal SET patient = 'q' WHERE seq = 10"),
        10,
        "entry 10 is not as it was written",
    ),
    "a removed row": (statements("DELETE FROM journal WHERE seq = 4"), 4, "entry 4 is missing"),
    "removed rows": (
        statements("DELETE FROM journal WHERE seq IN (4, 5)"),
        4,
        "entries 4 to 5 are missing",
    ),
    "the first removed": (
        statements("DELETE FROM journal WHERE seq = 1"),
        1,
        "entry 1 is missing",
    ),
    "a removed row, the rest moved up": (
        statements(
            "DELETE FROM journal WHERE seq = 4",
            "UPDATE journal SET seq = seq - 1 WHERE seq > 4",
        ),
        4,
        "entry 4 is not as it was written",
    ),
    "a swapped pair": (statements(swapped(4, 5)), 4, "entry 4 is not as it was written"),
    "two places swapped": (
        statements(
            "UPDATE journal SET seq = 99 WHERE seq = 4",
            "UPDATE journal SET seq = 4 WHERE seq = 5",
            "UPDATE journal SET seq = 5 WHERE seq = 99",
        ),
        4,
        "entry 4 is not as it was written",
    ),
    "all in another order": (
        statements(
            "UPDATE journal SET seq = seq + 100",
            "UPDATE journal SET seq = 111 - seq",
        ),
        1,
        "entry 1 is not as it was written",
    ),
    "a tail cut off": (
        statements("DELETE FROM journal WHERE seq > 8"),
        9,
        "entry 10 was its newest, and entries after 8 are missing",
    ),
    "all cut off": (
        statements("DELETE FROM journal"),
        1,
        "entry 10 was its newest, and entries after 0 are missing",
    ),
    "a row put at the end": (
        statements(
            "INSERT INTO journal SELECT 11, 'x', patient, occurred_at, recorded_at, NULL, kind, 1, "
            "body, hash, zeroblob(32) FROM journal WHERE seq = 10"
        ),
        11,
        "entry 11 is not as it was written",
    ),
    "a row put in before the first": (
        statements(
            "PRAGMA ignore_check_constraints = ON",
            "INSERT INTO journal SELECT -1, 'x', patient, occurred_at, recorded_at, NULL, kind, 1, "
            "body, hash, zeroblob(32) FROM journal WHERE seq = 10",
        ),
        None,
        "entry 10 is its newest, and it holds 11",
    ),
    "a changed amount with a hash of its own": (
        lambda path: hashed_anew(
            path,
            "UPDATE journal SET body = replace(body, '4 g', '9 g') WHERE seq = 4",
            first=4,
            last=4,
        ),
        4,
        "entry 5 was not written after entry 4 as that stands now",
    ),
    "the newest changed with a hash of its own": (
        alter_newest,
        10,
        "its newest entry, 10, is not as it was written",
    ),
    "the hash of one": (
        statements("UPDATE journal SET hash = zeroblob(32) WHERE seq = 4"),
        4,
        "entry 4 is not as it was written",
    ),
    "what one follows": (
        statements("UPDATE journal SET previous = zeroblob(32) WHERE seq = 4"),
        4,
        "entry 4 is not as it was written",
    ),
    "a head set back": (
        statements("UPDATE head SET (seq, hash) = (SELECT seq, hash FROM journal WHERE seq = 8)"),
        9,
        "entry 8 was its newest, and entry 10 came in past its guards",
    ),
    "no head": (statements("DELETE FROM head"), None, "the head of its journal is missing"),
    "an entry nobody can read": (
        lambda path: hashed_anew(path, "UPDATE journal SET version = 9 WHERE seq = 4"),
        4,
        "entry 4 cannot be understood",
    ),
    "an entry that is not a thing": (
        lambda path: hashed_anew(path, "UPDATE journal SET body = '[1]' WHERE seq = 4"),
        4,
        "entry 4 cannot be understood",
    ),
    "an entry nested without end": (
        lambda path: hashed_anew(
            path, f"UPDATE journal SET body = '{'[' * 900 + ']' * 900}' WHERE seq = 4"
        ),
        4,
        "entry 4 cannot be understood",
    ),
}


@pytest.mark.hazard("H-26")
@pytest.mark.parametrize("name", ALTERED)
@pytest.mark.hazard("H-14")
def test_an_altered_entry_is_found_and_named(path: Path, name: str) -> None:
    attack, seq, what = ALTERED[name]
    attack(path)
    report = checked(path)
    assert not report.is_whole
    assert (report.first_bad and report.first_bad.seq) == seq
    assert what in " / ".join(fault.what for fault in report.faults)
    assert not re.search("RN|magnesium|2026", " ".join(fault.what for fault in report.faults))


AT_OPENING = (
    "a removed row",
    "a tail cut off",
    "all cut off",
    "a row put at the end",
    "a row put in before the first",
    "another patient",
    "the newest changed with a hash of its own",
    "a head set back",
    "no head",
)


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("name", AT_OPENING)
@pytest.mark.hazard("H-14")
def test_a_journal_without_its_end_is_not_opened(path: Path, name: str, read_only: bool) -> None:
    ALTERED[name][0](path)
    before = path.read_bytes()
    with pytest.raises(RecordError, match=r"was altered by another program|is damaged"):
        Store.open(path, read_only=read_only)
    assert path.read_bytes() == before


def test_every_bad_entry_is_told_but_not_without_end(path: Path) -> None:
    statements("UPDATE journal SET recorded_by = 'RN B' WHERE seq IN (4, 7)")(path)
    assert [fault.seq for fault in checked(path).faults] == [4, 7]
    with Store.open(path) as store, store.writing():
        for _ in range(MANY):
            store.append("p", event("dose"), NOON)
    statements("UPDATE journal SET recorded_by = 'RN B'")(path)
    assert [fault.seq for fault in checked(path).faults] == list(range(1, MANY + 1))


# -- what only a head kept elsewhere shows --------------------------------------------------------


@pytest.mark.hazard("H-26")
def test_a_record_written_anew_from_end_to_end_is_missed_by_the_head_that_was_kept(
    path: Path,
) -> None:
    kept = head_of(path)
    hashed_anew(path, "UPDATE journal SET recorded_by = 'RN B' WHERE seq = 4")
    assert checked(path).is_whole
    with closing(driver.connect(path, read_only=True)) as connection:
        assert place_of(connection, kept.hash) is None


def test_a_tail_cut_off_with_the_head_set_back_is_missed_by_the_head_that_was_kept(
    path: Path,
) -> None:
    kept = head_of(path)
    hashed_anew(path, "DELETE FROM journal WHERE seq > 8")
    assert checked(path).is_whole
    with closing(driver.connect(path, read_only=True)) as connection:
        assert place_of(connection, kept.hash) is None


def test_a_head_that_was_kept_is_found_again_in_what_came_after_it(path: Path) -> None:
    kept = head_of(path)
    with Store.open(path) as store, store.writing():
        store.append("p", event("dose"), NOON)
    with closing(driver.connect(path, read_only=True)) as connection:
        assert place_of(connection, kept.hash) == kept.seq == COUNT
        assert place_of(connection, links.GENESIS) == 0


# -- the file round the journal -------------------------------------------------------------------

RESHAPED = {
    f"DROP TRIGGER {GUARD}": f"its trigger {GUARD} is missing",
    "DROP VIEW doses": "its view doses is missing",
    "DROP INDEX journal_people": "its index journal_people is missing",
    "CREATE TABLE notes (a)": "it holds a table notes that mgtracker did not make",
    "CREATE VIEW given AS SELECT 1": "it holds a view given that mgtracker did not make",
    "PRAGMA application_id = 7": "its mark is 0x7 and not that of a mgtracker file",
    f"PRAGMA user_version = {schema.VERSION - 1}": f"it says that it is of schema {schema.VERSION - 1}",
    "ALTER TABLE journal ADD COLUMN colour TEXT": "its table journal was altered",
}


@pytest.mark.parametrize("sql", RESHAPED)
@pytest.mark.hazard("H-14")
def test_another_shape_is_found_and_named(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(sql)
    report = checked(path)
    assert RESHAPED[sql] in [fault.what.split(";")[0] for fault in report.faults]
    assert report.first_bad is None


REWORDED = {
    f"CREATE TRIGGER {GUARD} BEFORE DELETE ON journal WHEN 0 BEGIN SELECT 1; END": (
        f"DROP TRIGGER {GUARD}",
        f"its trigger {GUARD} was altered",
    ),
    "CREATE VIEW struck AS SELECT patient, id FROM journal WHERE 0": (
        "DROP VIEW struck",
        "its view struck was altered",
    ),
}


@pytest.mark.parametrize("sql", REWORDED)
@pytest.mark.hazard("H-14")
def test_a_guard_or_view_that_says_something_else_is_found(path: Path, sql: str) -> None:
    drop, what = REWORDED[sql]
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(drop)
        connection.execute(sql)
    assert [fault.what for fault in checked(path).faults] == [what]


def test_a_view_that_reads_what_is_gone_is_found(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP VIEW struck")
    found = {fault.what for fault in checked(path).faults}
    assert {"its view struck is missing", "its view doses cannot be read"} <= found


def test_a_reference_to_nothing_is_found(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE seen (a INTEGER REFERENCES journal (seq))")
        connection.execute("INSERT INTO seen VALUES (77)")
    found = [fault.what for fault in checked(path).faults]
    assert "row 1 of its table seen names a row of journal that is not there" in found


# -- altered by a hex editor ----------------------------------------------------------------------

EDITED: dict[str, tuple[bytes, bytes, int | None]] = {
    "one digit": (b'"amount": "4 g"', b'"amount": "9 g"', 4),
    "no letter any more": (b'"amount": "4 g"', b'"amount": "\xff g"', 4),
    "no text any more": (b'"amount": "4 g"', b'"amount": "\x00 g"', 4),
    "a name of a view": (b"CREATE VIEW doses", b"CREATE VIEW dozes", None),
}


@pytest.mark.parametrize("name", EDITED)
@pytest.mark.hazard("H-14")
def test_a_changed_byte_is_found_and_named(path: Path, name: str) -> None:
    old, new, seq = EDITED[name]
    edit(path, old, new)
    report = checked(path)
    assert not report.is_whole
    if seq is not None:
        assert report.first_bad is not None
        assert report.first_bad.seq == seq


@pytest.mark.hazard("H-14")
def test_a_changed_byte_of_a_hash_is_found(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (of_third,) = connection.execute("SELECT hash FROM journal WHERE seq = 3").fetchone()
    content = path.read_bytes()
    places = [found.start() for found in re.finditer(re.escape(of_third), content)]
    assert len(places) == 2  # its own, and where the fourth says what it follows
    for place, seq in zip(sorted(places, reverse=True), (3, 4), strict=True):
        changed = bytearray(content)
        changed[place + 7] ^= 1
        path.write_bytes(changed)
        first = checked(path).first_bad
        assert first is not None
        assert first.seq == seq


def test_a_page_of_nothing_is_found_where_it_begins(path: Path) -> None:
    with Store.open(path) as store, store.writing():
        for _ in range(200):
            store.append("p", event("dose"), NOON)
    content = bytearray(path.read_bytes())
    place = content.rindex(b'"amount": "4 g"') // 4096 * 4096
    content[place : place + 4096] = bytes(4096)
    path.write_bytes(content)
    report = checked(path)
    assert report.first_bad is not None
    assert report.first_bad.what.endswith(("cannot be read, nor any after it", "missing"))
    assert any(fault.what.startswith("it is damaged") for fault in report.faults)


# -- the hash itself ------------------------------------------------------------------------------


def test_the_hash_is_over_every_column_of_an_entry() -> None:
    assert links.HASHED == COLUMNS
    assert [*COLUMNS, "previous", "hash"] == list(links.LINKED)


@given(entries, st.data())
def test_a_row_with_another_value_anywhere_has_another_hash(
    entry: object, data: st.DataObject
) -> None:
    row = list(encode("p", entry))  # type: ignore[arg-type]
    before = hash_of(row, links.GENESIS)
    column = data.draw(st.integers(0, len(row) - 1))
    sort = st.integers() if isinstance(row[column], int) else st.none() | st.text()
    other = data.draw(sort.filter(lambda value: value != row[column]))  # type: ignore[arg-type]
    row[column] = other  # type: ignore[call-overload]
    assert hash_of(row, links.GENESIS) != before
    assert hash_of(row, b"\x01" * 32) != hash_of(row, links.GENESIS)


@given(st.lists(st.none() | st.text(), min_size=9, max_size=9), st.integers(0, 7))
def test_what_is_moved_from_one_column_to_the_next_is_another_row(
    row: list[str | None], column: int
) -> None:
    other = list(row)
    other[column], other[column + 1] = None, (row[column] or "") + (row[column + 1] or "")
    if other != row:
        assert hash_of(other, links.GENESIS) != hash_of(row, links.GENESIS)


def test_anybody_can_work_the_chain_out_as_the_documentation_says(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    (recipe,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    assert 'sqlite3.connect("ward.db")' in recipe
    exec(recipe.replace('"ward.db"', json.dumps(str(path))), {})
    head = head_of(path)
    assert capsys.readouterr().out == f"{head.seq} {head}\n"
    edit(path, b'"amount": "4 g"', b'"amount": "9 g"')
    with pytest.raises(SystemExit, match="entry 4"):
        exec(recipe.replace('"ward.db"', json.dumps(str(path))), {})


def test_a_long_record_is_read_in_stretches_and_says_how_far_it_is(path: Path) -> None:
    with Store.open(path) as store, store.writing():
        one = store.append("p", event("labs"), NOON)
        store.append_many("p", [one.__class__(f"i{n}", one.event, NOON, 0) for n in range(STRIDE)])
    told: list[tuple[int, int]] = []
    with closing(driver.connect(path, read_only=True)) as connection:
        report = check(connection, lambda done, total: told.append((done, total)))
    total = COUNT + 1 + STRIDE
    assert report.is_whole
    assert told == [(STRIDE, total), (total, total)]


def test_a_ward_that_goes_on_recording_meanwhile_is_not_held_up_nor_found_at_fault(
    path: Path,
) -> None:
    with Store.open(path) as store:

        def record_one(done: int, total: int) -> None:
            if store.head() < COUNT + 3:
                with store.writing():
                    store.append("p", event("dose"), NOON)

        with closing(driver.connect(path, read_only=True)) as connection:
            report = check(connection, record_one)
        assert report == Report(store.chain_head(), COUNT + 3, ())


@pytest.mark.hazard("H-14")
def test_the_guards_let_nobody_in_between(path: Path) -> None:
    """What the guards are for: with them on, only a row that follows the head gets in."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        row = connection.execute("SELECT * FROM journal WHERE seq = 5").fetchone()
        for seq, previous in ((11, row[-1]), (11, bytes(32)), (12, None)):
            attempt = (seq, "x", *row[2:-2], previous, bytes(32))
            with pytest.raises(sqlite3.Error, match="append-only"):
                connection.execute(f"INSERT INTO journal VALUES ({', '.join('?' * 11)})", attempt)
    assert checked(path).is_whole
    with unguarded(path):
        pass
    assert checked(path).is_whole
