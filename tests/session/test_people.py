"""What a session signs, and what it refuses of who is not signed in or did not prove to be there."""

from collections.abc import Iterator

import pytest

from mgtracker.clinical.clock import MINUTE
from mgtracker.clinical.errors import RecordError, RefusedError
from mgtracker.clinical.events import Patient
from mgtracker.db.person import Person, Witness
from mgtracker.db.store import Store
from mgtracker.session import Session
from tests.db.people import CHEAP, OTHER_PIN, PIN, another, first
from tests.session.test_session import LONDON, MORNING, PROTOCOL, HandClock, dose, event


@pytest.fixture
def ward() -> Iterator[Store]:
    with Store.in_memory(CHEAP) as store:
        yield store


@pytest.fixture
def ada(ward: Store) -> Person:
    return first(ward)


@pytest.fixture
def bo(ward: Store, ada: Person) -> Person:
    return another(ward, ada)


@pytest.fixture
def session(ward: Store, ada: Person) -> Session:
    session = Session(ward, PROTOCOL, HandClock(), LONDON)
    session.sign(ada, ward.audit)
    session.add_patient("p", Patient(MORNING, "Sample, Ada", "S-1"))
    session.add_patient("q", Patient(MORNING, "Sample, Bo", "S-2"))
    session.select("p")
    return session


def record(session: Session, **more: object) -> object:
    given = dose(0)
    return session.record(given, session.propose(given), "agreed", **more)  # type: ignore[arg-type]


def seen(ward: Store) -> list[tuple[str | None, str | None]]:
    rows = ward._connection.execute(
        "SELECT person, subject FROM audit WHERE kind = 'saw' ORDER BY seq"
    )
    return [tuple(row) for row in rows]


@pytest.mark.hazard("H-30")
def test_every_entry_is_signed_with_the_id_and_the_name_of_that_moment(
    session: Session, ward: Store, ada: Person
) -> None:
    record(session)
    renamed = ward.people.change(
        ada, ada.id, MORNING, name="Ada Other", initials="AR", role=ada.role
    )
    session.sign(renamed, ward.audit)
    written = session.record(event("bedside", reflex="present"), session.propose(event("bedside")))
    entries = ward.entries("p")
    assert {entry.by_id for entry in entries} == {ada.id}
    assert written.by == "Ada Other"
    assert {entry.by for entry in entries[:-1]} == {"Ada Reyes"}
    assert len(entries) > 3  # with the reason beside the dose


@pytest.mark.hazard("H-30")
def test_nobody_signed_in_records_nothing(session: Session, ward: Store) -> None:
    session.sign(None)
    before = ward.entries("p")
    for name in (None, "Ada Reyes"):
        session.author = name  # a name alone is not enough
        with pytest.raises(RefusedError, match="Sign in first"):
            record(session)
        with pytest.raises(RefusedError, match="Sign in first"):
            session.void(before[0].id, "wrong")
        with pytest.raises(RefusedError, match="Sign in first"):
            session.add_patient("r", Patient(MORNING, "Sample, Cy", "S-3"))
    assert ward.entries("p") == before


def test_who_was_given_a_pin_records_nothing_before_they_chose_their_own(
    session: Session, ward: Store, ada: Person, bo: Person
) -> None:
    given = ward.people.reset_pin(ada, bo.id, "928374", MORNING)
    with pytest.raises(RefusedError, match="Choose a PIN of your own first"):
        session.sign(given, ward.audit)
    assert session.signed_in == ada
    own = ward.sign_in.choose_pin(given, "928374", "838291", MORNING)
    assert session.sign(own, ward.audit).author == bo.name


def test_who_left_while_signed_in_records_nothing_more(
    session: Session, ward: Store, ada: Person, bo: Person
) -> None:
    session.sign(bo, ward.audit)
    ward.people.set_active(ada, bo.id, MORNING, is_active=False)
    with pytest.raises(RecordError, match="none of them signs this"):
        record(session)


@pytest.mark.hazard("H-30")
def test_the_second_person_proved_to_be_there(
    session: Session, ward: Store, ada: Person, bo: Person
) -> None:
    with pytest.raises(RefusedError, match="their own initials and PIN"):
        record(session, witness="Bo")
    with pytest.raises(RefusedError, match="somebody else than who records"):
        record(session, witness=Witness(ada, MORNING))
    witness = ward.sign_in.prove_witness("BK", OTHER_PIN, ada, MORNING)
    record(session, witness=witness)
    entries = ward.entries("p")[1:]
    assert {
        (entry.witness, entry.witness_id) for entry in entries if entry.kind != "draw-request"
    } == {(bo.name, bo.id)}


@pytest.mark.parametrize(("seconds", "holds"), [(0, True), (300, True), (301, False), (-1, False)])
def test_a_proof_holds_five_minutes(
    session: Session, ward: Store, ada: Person, bo: Person, seconds: int, holds: bool
) -> None:
    witness = Witness(bo, MORNING)
    session.clock.move(seconds)  # type: ignore[attr-defined]
    given = dose(-1)
    shown = session.propose(given)
    if holds:
        assert session.record(given, shown, "agreed", witness).witness_id == bo.id
        return
    with pytest.raises(RefusedError, match="typed too long ago"):
        session.record(given, shown, "agreed", witness)


def test_where_nobody_signs_in_names_are_enough() -> None:
    with Store.in_memory() as store:
        session = Session(store, PROTOCOL, HandClock(), LONDON, author="RN A")
        session.add_patient("p", Patient(MORNING, "Sample, Ada", "S-1"))
        session.select("p")
        with pytest.raises(RefusedError, match="somebody else than who records"):
            record(session, witness=" rn a ")
        record(session, witness="RN B")
        entry = store.entries("p")[1]
        assert (entry.by, entry.by_id, entry.witness, entry.witness_id) == (
            "RN A",
            None,
            "RN B",
            None,
        )
        rows = store._connection.execute("SELECT count(*) FROM audit").fetchone()
        assert rows == (0,)


def test_the_audit_is_told_who_looked_at_whom_once_each(
    session: Session, ward: Store, ada: Person, bo: Person
) -> None:
    session.select("p")
    session.refresh()
    session.select("q")
    session.select(None)
    session.select("q")
    session.sign(bo, ward.audit)  # sees whom Ada left open
    session.sign(None)
    session.select("p")
    assert seen(ward) == [(ada.id, "p"), (ada.id, "q"), (ada.id, "q"), (bo.id, "q")]


def test_a_full_disk_keeps_nobody_from_looking(session: Session, ward: Store) -> None:
    ward.read_only = True
    view = session.select("q")
    assert view.patient is not None
    assert view.author == "Ada Reyes"


def test_signing_in_is_what_the_audit_says(session: Session, ward: Store, ada: Person) -> None:
    signed = ward.sign_in.sign_in("AR", PIN, MORNING.plus(MINUTE))
    assert session.sign(signed, ward.audit).author == "Ada Reyes"
    assert session.signed_in == ada


def test_only_who_is_signed_in_is_noted_to_have_looked_and_only_where_there_is_an_audit(
    session: Session, ward: Store, ada: Person
) -> None:
    before = seen(ward)
    session.sign(None, ward.audit)
    session.select("q")
    session.sign(ada)
    session.select("p")
    assert seen(ward) == before
    session.sign(ada, ward.audit)
    assert seen(ward) == [*before, (ada.id, "p")]
