"""The journal of practice: kept together or not at all, in memory alone."""

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Fact, Patient, Void
from mgtracker.training.memory import MemoryJournal

NOON = Instant.parse("2026-05-14T12:00:00Z")


def test_ids_and_places_are_counted() -> None:
    journal = MemoryJournal()
    with journal.writing():
        first = journal.append("a", Fact(NOON), NOON, by="RN")
        second = journal.append("a", Fact(NOON), NOON, entry_id="own")
    assert (first.id, first.position, first.by) == ("n1", 1, "RN")
    assert (second.id, second.position) == ("own", 2)
    assert journal.head() == 2
    assert journal.entries("a") == (first, second)
    assert journal.all_entries() == {"a": (first, second)}
    assert journal.entries("b") == ()
    assert not journal.read_only


def test_nothing_of_a_failed_transaction_is_left() -> None:
    journal = MemoryJournal()
    with journal.writing():
        kept = journal.append("a", Fact(NOON), NOON)

    def fail() -> None:
        with journal.writing():
            journal.append("a", Fact(NOON), NOON)
            journal.append("b", Fact(NOON), NOON)
            raise RuntimeError("no more")

    with pytest.raises(RuntimeError, match="no more"):
        fail()
    assert journal.entries("a") == (kept,)
    assert journal.entries("b") == ()
    assert journal.head() == 1


def test_it_is_written_to_inside_writing_alone() -> None:
    journal = MemoryJournal()
    with pytest.raises(RuntimeError, match="inside writing"):
        journal.append("a", Fact(NOON), NOON)
    with journal.writing(), pytest.raises(RuntimeError, match="already"), journal.writing():
        pass


def test_a_patient_is_as_last_written_and_not_struck() -> None:
    journal = MemoryJournal()
    with journal.writing():
        journal.append("a", Patient(NOON, "ONE", "1"), NOON)
        wrong = journal.append("a", Patient(NOON.plus(60), "TWO", "1"), NOON.plus(60))
        assert journal.patients()["a"].name == "TWO"
        journal.append("a", Void(NOON.plus(120), wrong.id, "slip"), NOON.plus(120))
    assert journal.patients()["a"].name == "ONE"
