"""What is appended is read back in order; a write is whole or not at all."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.events import Entry, Void
from mgtracker.db import driver
from mgtracker.db.store import Store, new_id
from tests.db.entries import EXAMPLES, NOON, entries, event, instants


def append(store: Store, patient: str, *kinds: str) -> tuple[Entry, ...]:
    with store.writing():
        return tuple(store.append(patient, event(kind), NOON) for kind in kinds)


def test_every_kind_is_there_again_after_opening_anew(store: Store, path: Path) -> None:
    written = append(store, "p", *EXAMPLES)
    store.close()
    with Store.open(path) as again:
        assert again.entries("p") == written
        assert [entry.position for entry in written] == list(range(1, 1 + len(EXAMPLES)))
        assert again.entries("q") == ()


@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from("ab"), entries), unique_by=lambda pair: pair[1].id))
@pytest.mark.hazard("H-11")
def test_each_patient_has_its_own_entries_in_the_order_they_were_written(
    pairs: list[tuple[str, Entry]],
) -> None:
    written: dict[str, list[Entry]] = {"a": [], "b": []}
    with Store.in_memory() as store:
        for patient, e in pairs:
            with store.writing():
                entry = store.append(
                    patient,
                    e.event,
                    e.recorded_at,
                    by=e.by,
                    witness=e.witness,
                    note=e.note,
                    shown=e.shown,
                    entry_id=e.id,
                )
            assert replace(entry, position=e.position) == e
            written[patient].append(entry)
        assert {key: list(store.entries(key)) for key in written} == written
        told = {key: tuple(entries) for key, entries in written.items() if entries}
        assert store.all_entries() == told


@pytest.mark.parametrize("meanwhile", ["nothing", "a dose", "a dose of somebody new"])
def test_what_is_read_ahead_is_what_is_there(path: Path, meanwhile: str) -> None:
    with Store.create(path) as store:
        append(store, "a", "patient")
        append(store, "b", "labs")
    with Store.open(path, read_ahead=True) as store:
        if meanwhile != "nothing":
            append(store, "a" if meanwhile == "a dose" else "c", "dose")
        everyone = {who: store.entries(who) for who in "abc" if store.entries(who)}
        assert store.all_entries() == everyone
        assert store.all_entries() == everyone
    assert sum(map(len, everyone.values())) == (2 if meanwhile == "nothing" else 3)


@given(st.lists(st.tuples(instants, instants, st.booleans()), min_size=1, max_size=6))
def test_a_patient_is_who_the_course_says(said: list[tuple[Instant, Instant, bool]]) -> None:
    with Store.in_memory() as store:
        with store.writing():
            for number, (at, recorded_at, struck) in enumerate(said):
                entry = store.append("p", event("patient", at, name=f"name {number}"), recorded_at)
                if struck:
                    store.append("p", Void(NOON, entry.id, "wrong"), NOON)
        assert store.patients().get("p") == Course(store.entries("p")).patient


def test_a_record_number_finds_its_patient(memory: Store) -> None:
    with memory.writing():
        memory.append("a", event("patient", mrn="S-1"), NOON)
        memory.append("b", event("patient", mrn="S-2"), NOON)
        memory.append("a", event("patient", mrn="S-3"), NOON)
    assert memory.find_mrn(" S-3 ") == "a"
    assert memory.find_mrn("S-2") == "b"
    assert memory.find_mrn("S-1") is None
    append(memory, "c", "patient")
    with memory.writing():
        memory.append("b", event("patient"), NOON)
    with pytest.raises(RecordError, match="2 patients have the record number S-0001"):
        memory.find_mrn("S-0001")


def test_ids_are_made_up_unless_given(memory: Store) -> None:
    (entry,) = append(memory, "p", "dose")
    assert len(entry.id) == len(new_id()) == 32
    assert memory.has(entry.id)
    assert not memory.has(new_id())


def append_one(store: Store, entry: Entry) -> None:
    store.append("q", entry.event, entry.recorded_at, entry_id=entry.id)


def append_several(store: Store, entry: Entry) -> None:
    store.append_many("q", [replace(entry, id="new"), entry])


@pytest.mark.parametrize("again", [append_one, append_several])
def test_an_id_that_exists_is_refused_and_nothing_of_that_write_stays(
    memory: Store, again: Callable[[Store, Entry], None]
) -> None:
    (entry,) = append(memory, "p", "dose")

    def write() -> None:
        with memory.writing():
            memory.append("p", event("labs"), NOON)
            again(memory, entry)

    with pytest.raises(RecordError, match=f"there is an entry {entry.id} already"):
        write()
    assert memory.entries("p") == (entry,)
    assert memory.entries("q") == ()
    assert append(memory, "p", "labs")[0].position == 2


def test_a_row_that_the_table_refuses_is_said(memory: Store) -> None:
    nobody: str = None  # type: ignore[assignment]
    with pytest.raises(RecordError, match=r"refused an entry.*journal.patient"), memory.writing():
        memory.append(nobody, event("dose"), NOON)


def test_many_at_once_are_as_one_by_one(memory: Store) -> None:
    first = append(memory, "p", "patient")
    several = [Entry(new_id(), event(kind), NOON, 0, by="import") for kind in EXAMPLES]
    with memory.writing():
        placed = memory.append_many("p", iter(several))
        assert memory.append_many("p", []) == ()
        last = memory.append("p", event("dose"), NOON)
    assert memory.entries("p") == (*first, *placed, last)
    assert [e.position for e in placed] == list(range(2, 2 + len(EXAMPLES)))
    assert [replace(e, position=0) for e in placed] == several


@pytest.mark.parametrize("reason", [ValueError, KeyboardInterrupt])
def test_any_exception_takes_the_whole_write_back(
    store: Store, path: Path, reason: type[BaseException]
) -> None:
    written = append(store, "p", "patient", "dose")

    def write() -> None:
        with store.writing():
            store.append("p", event("dose"), NOON)
            store.append("q", event("patient"), NOON)
            raise reason

    with pytest.raises(reason):
        write()
    assert store.entries("p") == written
    assert list(store.patients()) == ["p"]
    store.close()
    with Store.open(path) as again:
        assert again.entries("p") == written


@pytest.mark.hazard("H-09")
def test_a_commit_that_fails_is_said_and_leaves_nothing(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "BUSY_TIMEOUT_S", 0.05)
    written = append(store, "p", "patient")
    store.close()
    reader = driver.connect(path, read_only=True)
    with Store.open(path) as again:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM journal").fetchone()
        with pytest.raises(RecordError, match="is in use by another program"):
            append(again, "p", "dose")
        assert again.entries("p") == written
        reader.close()
        assert append(again, "p", "dose")[0].position == 2


def test_what_is_written_is_there_for_a_reader_at_once(store: Store, path: Path) -> None:
    with Store.open(path, read_only=True) as reader:
        written = append(store, "p", "patient")
        assert reader.entries("p") == written
        with pytest.raises(RecordError, match="open for reading only"):
            append(reader, "p", "dose")
        assert reader.read_only
        assert not store.read_only


def test_appending_and_nesting_need_a_write_of_their_own(memory: Store) -> None:
    with pytest.raises(RuntimeError, match="only inside writing"):
        memory.append("p", event("dose"), NOON)
    with memory.writing(), pytest.raises(RuntimeError, match="already writing"), memory.writing():
        pass


def test_an_unreadable_row_stops_the_reading_of_its_patient_alone(memory: Store) -> None:
    written = append(memory, "p", "dose")
    memory._connection.execute(
        "INSERT INTO journal SELECT seq + 1, 'x', 'q', occurred_at, recorded_at, NULL, kind, 2, body, "
        "hash, zeroblob(32) FROM journal"
    )
    assert memory.entries("p") == written
    with pytest.raises(RecordError, match=r"entry 2 \(x\) is of a kind or version"):
        memory.entries("q")
    with pytest.raises(RecordError, match=r"entry 2 \(x\) is of a kind or version"):
        memory.all_entries()


def test_a_file_taken_away_while_open_is_noticed(store: Store, path: Path) -> None:
    append(store, "p", "patient")
    path.rename(path.with_name("elsewhere.db"))
    with pytest.raises(RecordError, match="was moved or replaced while open"):
        append(store, "p", "dose")


def test_closing_twice_is_closing(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(RecordError, match="closed database"):
        store.patients()


def test_memory_has_no_path(memory: Store) -> None:
    assert memory.path is None
