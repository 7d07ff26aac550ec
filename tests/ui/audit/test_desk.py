"""Who may look back on whom, and what is written down of what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical.events import Patient
from mgtracker.db.store import Store
from mgtracker.db.trail import Wanted
from mgtracker.session import Session
from mgtracker.ui.audit.desk import AuditDesk
from mgtracker.ui.audit.words import cells
from tests.db.people import CHEAP, another, first
from tests.session.test_session import LONDON, MORNING, PROTOCOL, HandClock, dose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtracker.db.person import Person, Role


@pytest.fixture
def ward() -> Iterator[Store]:
    with Store.in_memory(CHEAP) as store:
        yield store


@pytest.fixture
def ada(ward: Store) -> Person:
    return first(ward)


@pytest.fixture
def session(ward: Store, ada: Person) -> Session:
    """Two patients, each with a dose that a reason was given for: Ada's and Bo's."""
    session = Session(ward, PROTOCOL, HandClock(), LONDON)
    for who, patient in ((ada, "p"), (another(ward, ada), "q")):
        session.sign(who, ward.audit)
        session.add_patient(patient, Patient(MORNING, f"Sample, {patient}", patient))
        session.select(patient)
        given = dose(0)
        session.record(given, session.propose(given), "agreed")
    return session


def names(desk: AuditDesk) -> set[str | None]:
    return {deed.name for deed in desk.deeds(Wanted())}


@pytest.mark.hazard("H-30")
@pytest.mark.parametrize(
    ("role", "sees_all"),
    [
        ("administrator", True),
        ("pharmacist", True),
        ("nurse", False),
        ("prescriber", False),
        ("educator", False),
    ],
)
def test_a_role_decides_who_looks_back_on_everybody(
    session: Session, ward: Store, ada: Person, role: Role, sees_all: bool
) -> None:
    looks = another(ward, ada, "LK", role)
    session.sign(looks, ward.audit)
    desk = AuditDesk(ward, session)
    assert (desk.only is None) == sees_all
    assert ("Person BK" in names(desk)) == sees_all
    found = [one for step in desk.overrides(None, None, None) for one in step]
    assert len(found) == (2 if sees_all else 0)


@pytest.mark.hazard("H-30")
def test_one_who_sees_only_themselves_cannot_ask_for_another(
    session: Session, ward: Store, ada: Person
) -> None:
    desk = AuditDesk(ward, session)  # Bo, a nurse
    mine = {deed.person for deed in desk.deeds(Wanted(person=ada.id))}
    assert ada.id not in mine - {None} or all(
        deed.subject == desk.only.id  # what Ada did to Bo
        for deed in desk.deeds(Wanted(person=ada.id))
        if desk.only is not None and deed.person == ada.id
    )
    ((identity, one),) = [one for step in desk.overrides(None, None, None) for one in step]
    assert identity == "q"
    assert one.reason.reason == "agreed"
    assert not [one for step in desk.overrides("p", None, None) for one in step]
    until = one.entry.at
    assert not [one for step in desk.overrides(None, None, until) for one in step]
    assert [one for step in desk.overrides(None, until, until.plus(1)) for one in step]


def test_nobody_looks_before_signing_in(session: Session, ward: Store) -> None:
    desk = AuditDesk(ward, session)
    assert desk.may_look
    session.sign(None)
    assert not desk.may_look


def test_rows_say_who_did_what_to_whom(session: Session, ward: Store, ada: Person) -> None:
    session.sign(ada, ward.audit)
    desk = AuditDesk(ward, session)
    desk.note("settings", "shifts 06:30")
    desk.note("exported", "chart, csv", "p")
    rows = [cells(deed, desk.known()) for deed in desk.deeds(Wanted())]
    said = {row[2]: row for row in rows}
    assert said["changed a setting"][1:] == (
        "Ada Reyes",
        "changed a setting",
        "",
        "shifts 06:30",
    )
    assert said["exported"][3:] == ("Sample, p", "chart, csv")
    assert said["went on against a rule"][4].endswith("; gone on because: agreed")
    added = [row for row in rows if row[2] == "changed who belongs to the ward"]
    assert ("Person BK", "added") in [(row[3], row[4]) for row in added]


def test_a_record_that_is_read_only_takes_no_note(session: Session, ward: Store) -> None:
    desk = AuditDesk(ward, session)
    before = ward.trail()
    ward.read_only = True
    desk.note("settings", "shifts 06:30")
    assert ward.trail() == before
