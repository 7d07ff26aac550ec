"""Leaving the ward: off the board, the lists and the alarms; kept, found, and back when said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mgtracker.clinical.clock import DAY, HOUR
from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import Fact
from mgtracker.clinical.verdict import Level
from mgtracker.db.store import Store
from mgtracker.session import Session
from tests.session.test_session import (
    HandClock,
    agrees_with_its_store,
    bedside,
    event,
    facts,
    patient,
    record,
    session_on,
)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as opened:
        yield opened


@pytest.fixture
def session(store: Store) -> Session:
    """A ward of two; Ada, in front, has a draw that is due."""
    opened = session_on(store, HandClock())
    for identity, name, mrn in (("bob", "Other, Bob", "S-2"), ("ada", "Sample, Ada", "S-1")):
        opened.add_patient(identity, patient(name, mrn))
        opened.select(identity)
        record(opened, facts())
        record(opened, event("labs", magnesium="0.8 mmol/L"))
    return opened


def later(session: Session, seconds: int) -> None:
    session.clock.move(seconds)  # type: ignore[attr-defined]


def on_board(session: Session) -> list[str]:
    return [row.id for row in session.refresh().ward]


@pytest.mark.hazard("H-29")
def test_who_has_left_is_off_the_board_and_its_alarms_but_not_lost(
    session: Session, store: Store
) -> None:
    later(session, 80 * HOUR)
    before = session.refresh()
    assert {one.patient_id for one in before.alarms} == {"ada", "bob"}
    entry = session.leave_ward(" discharged ")
    assert entry.event == Fact(session.clock.now(), on_ward=False)
    assert (entry.note, entry.by) == ("discharged", "RN A")
    view = session.refresh()
    assert [row.id for row in view.ward] == ["bob"]
    assert {one.patient_id for one in view.alarms} == {"bob"}
    (gone,) = view.left
    assert (gone.id, gone.left, gone.due) == ("ada", entry.at, ())
    assert view.patient is not None
    assert (view.patient.left, view.patient.due) == (entry.at, ())
    assert len(view.patient.journal) == 4
    assert agrees_with_its_store(session, store)


def test_back_again_everything_is_as_it_was(session: Session) -> None:
    later(session, 80 * HOUR)
    due = {row.id: row.due for row in session.refresh().ward}
    session.leave_ward("to another ward")
    session.confirm_on_ward()
    view = session.refresh()
    assert {row.id: row.due for row in view.ward} == due
    assert view.left == ()


def test_struck_out_it_was_never_said(session: Session) -> None:
    session.void(session.leave_ward("discharged").id, "wrong patient")
    assert set(on_board(session)) == {"ada", "bob"}


def test_a_bedside_check_says_that_they_are_here(session: Session) -> None:
    session.leave_ward("discharged")
    later(session, HOUR)
    record(session, bedside(1))
    assert set(on_board(session)) == {"ada", "bob"}


def test_the_last_to_leave_is_found_first(session: Session) -> None:
    """Ada, Sample; Bob, Other: not in the order of their names."""
    session.select("bob")
    session.leave_ward("discharged")
    later(session, HOUR)
    session.select("ada")
    session.leave_ward("discharged")
    view = session.refresh()
    assert [row.id for row in view.left] == ["ada", "bob"]
    assert view.ward == ()


def test_it_is_said_how_and_once(session: Session, store: Store) -> None:
    head = store.head()
    with pytest.raises(RefusedError, match="Say how the patient left"):
        session.leave_ward("  ")
    assert store.head() == head
    session.leave_ward("discharged")
    with pytest.raises(RefusedError, match="has left the ward already"):
        session.leave_ward("discharged")
    session.select(None)
    with pytest.raises(RefusedError, match="Open a patient first"):
        session.confirm_on_ward()
    assert store.head() == head + 1


@pytest.mark.hazard("H-29")
def test_after_a_long_silence_one_question_takes_the_place_of_months_overdue(
    session: Session,
) -> None:
    later(session, 28 * DAY - 1)
    late = session.refresh().ward[0]
    assert {due.task for due in late.due} == {"draw", "electrocardiogram"}
    later(session, 1)
    view = session.refresh()
    for row in view.ward:
        assert [due.task for due in row.due] == ["presence"]
        assert [(alarm.level, alarm.interrupts) for alarm in row.alarms] == [(Level.WARN, False)]
        assert row.level is Level.WARN
        assert row.left is None
    assert view.patient is not None
    first, *others = view.patient.due
    assert (first.task, {due.task for due in others}) == ("presence", {"draw", "electrocardiogram"})
    session.confirm_on_ward("asked at the bedside")
    asked = {row.id: row.due[0].task == "presence" for row in session.refresh().ward}
    assert asked == {"ada": False, "bob": True}
