"""Answering an alarm through the one door: what is written, what is refused, and that it is kept."""

from pathlib import Path

import pytest

from mgtracker.clinical.alarms import ACKNOWLEDGED, ACTIVE, OVERDUE, SNOOZED
from mgtracker.clinical.clock import HOUR, MINUTE
from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import Acknowledge
from mgtracker.db.store import Store
from mgtracker.view import View, WardAlarm
from tests.session.test_session import (
    HandClock,
    at,
    dose,
    event,
    facts,
    patient,
    record,
    session_on,
)


def ordered(store: Store, clock: HandClock):
    """A patient with one dose by needle due in an hour; nobody in front at the end."""
    session = session_on(store, clock)
    session.add_patient("ada", patient())
    session.select("ada")
    record(session, facts())
    drug = {"drug": "magnesium sulfate", "amount": "5 g", "route": "IM"}
    times = {"every": "4 h", "count": 1, "first": at(1).as_written()}
    record(session, event("order", 0, **drug, **times), reason="by Dr P")
    session.select(None)
    return session


def dose_alarms(view: View) -> list[WardAlarm]:
    return [one for one in view.alarms if one.alarm.key.startswith("due/dose/")]


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


def test_the_ward_has_the_alarms_of_everybody_most_urgent_first(clock: HandClock) -> None:
    session = ordered(Store.in_memory(), clock)
    session.add_patient("ben", patient("Sample, Ben", "S-0002"))
    session.select("ben")
    record(session, facts(creatinine_clearance="15 mL/min"))
    record(session, dose(), reason="asked")
    clock.move(2 * HOUR)
    view = session.refresh()
    first, second = (one for one in view.alarms if one.alarm.interrupts)
    assert (first.patient.name, first.alarm.finding is None) == ("Sample, Ben", False)
    assert (second.patient_id, second.alarm.stage) == ("ada", OVERDUE)
    levels = [one.alarm.level for one in view.alarms if not one.alarm.interrupts]
    assert levels == sorted(levels, reverse=True)


def test_seen_and_put_off_are_kept_in_the_record_of_somebody_not_in_front(
    clock: HandClock, tmp_path: Path
) -> None:
    path = tmp_path / "ward.mgtracker.db"
    with Store.create(path) as store:
        session = ordered(store, clock)
        clock.move(2 * HOUR)
        (late,) = dose_alarms(session.refresh())
        assert (late.alarm.stage, late.alarm.state) == (OVERDUE, ACTIVE)
        end = clock.now().plus(30 * MINUTE)
        (entry,) = session.acknowledge("ada", [late.alarm.id], end, " in theatre ")
        assert entry.event == Acknowledge(clock.now(), late.alarm.id, end, "in theatre")
        assert entry.by == "RN A"
        (put_off,) = dose_alarms(session.refresh())
        assert (put_off.alarm.state, put_off.alarm.until) == (SNOOZED, end)
    with Store.open(path) as store:
        again = session_on(store, clock)
        (kept,) = dose_alarms(again.refresh())
        assert kept == put_off
        clock.move(30 * MINUTE)
        (back,) = dose_alarms(again.refresh())
        assert (back.alarm.state, back.alarm.number) == (ACTIVE, 2)
        again.acknowledge("ada", [back.alarm.id, back.alarm.id])
        (seen,) = dose_alarms(again.refresh())
        assert seen.alarm.state == ACKNOWLEDGED
        again.select("ada")
        (planned,) = again.refresh().patient.orders
        record(again, dose(clock.now(), order=planned.entry.id), reason="given")
        assert dose_alarms(again.refresh()) == []


def test_several_at_once(clock: HandClock) -> None:
    session = ordered(Store.in_memory(), clock)
    clock.move(2 * HOUR)
    ids = [one.alarm.id for one in session.refresh().alarms]
    assert len(ids) > 1
    assert len(session.acknowledge("ada", ids)) == len(ids)
    assert [one for one in session.refresh().alarms if one.alarm.is_active] == []


def test_what_is_refused(clock: HandClock) -> None:
    session = ordered(Store.in_memory(), clock)
    clock.move(2 * HOUR)
    (late,) = dose_alarms(session.refresh())
    key, later = late.alarm.id, clock.now().plus(MINUTE)
    cases = [
        (("ada", [key], clock.now(), "busy"), "An alarm is put off to a later time."),
        (("ada", [key], later, "  "), "A reason is needed to put off an alarm."),
        (("ada", []), "This alarm has changed since it was shown. Look at it again."),
        (("ada", [key, "due/x#due#1"]), "This alarm has changed since it was shown."),
        (("eve", [key]), "This patient is not in the record."),
    ]
    for said, sentence in cases:
        with pytest.raises(RefusedError, match=sentence):
            session.acknowledge(*said)
    session.acknowledge("ada", [key])
    with pytest.raises(RefusedError, match="changed"):
        session.acknowledge("ada", [key])
    session.author = None
    with pytest.raises(RefusedError, match="without a name"):
        session.acknowledge("ada", [key])
