"""Who belongs to a ward, and what nobody can do to it: not even an administrator, not even past the program."""

from pathlib import Path

import pytest

from mgtracker.clinical.errors import InputError, RecordError, RefusedError
from mgtracker.clinical.events import Entry
from mgtracker.db.about import About
from mgtracker.db.audit import NOBODY
from mgtracker.db.person import ROLES
from mgtracker.db.slow_steps import at_once
from mgtracker.db.store import Store
from tests.db.entries import event
from tests.db.people import CHEAP, NOON, OTHER_PIN, PIN, another, first


@pytest.fixture
def ward() -> Store:
    return Store.in_memory(CHEAP)


def test_the_first_is_an_administrator_and_there_is_one_first(ward: Store) -> None:
    assert not ward.people.exist
    assert ward.people.everybody() == ()
    ada = first(ward)
    assert ward.people.exist
    assert (ada.name, ada.initials, ada.role, ada.is_active) == (
        "Ada Reyes",
        "AR",
        "administrator",
        True,
    )
    assert not ada.must_choose_pin
    assert ward.people.everybody() == (ada,)
    assert ward.people.get(ada.id) == ada
    with pytest.raises(RefusedError, match="has its people already"):
        first(ward)


def test_nobody_signs_in_to_a_sample(tmp_path: Path) -> None:
    with (
        Store.create(tmp_path / "s.db", About("sample"), pin_cost=CHEAP) as store,
        pytest.raises(RefusedError, match="Nobody signs in to the sample ward"),
    ):
        first(store)


def test_somebody_added_has_to_choose_a_pin_of_their_own(ward: Store) -> None:
    ada = first(ward)
    bo = ward.people.add(ada, "Person bk", "bk", "pharmacist", OTHER_PIN, NOON)
    assert bo.must_choose_pin
    assert ward.people.get(bo.id) == bo
    assert ward.people.by_initials(" BK ") == bo
    own = ward.sign_in.choose_pin(bo, OTHER_PIN, "838291", NOON)
    assert not own.must_choose_pin
    assert at_once(ward.people.has_pin(bo.id, "838291"))
    assert not at_once(ward.people.has_pin(bo.id, OTHER_PIN))


@pytest.mark.hazard("H-30")
def test_initials_are_one_persons_whatever_the_case_and_for_good(ward: Store) -> None:
    ada = first(ward)
    bo = another(ward, ada, "BK")
    for taken in ("ar", "Bk", " BK "):
        with pytest.raises(RefusedError, match="has the initials"):
            another(ward, ada, taken)
    with pytest.raises(RefusedError, match="Ada Reyes has the initials AR already"):
        ward.people.change(ada, bo.id, NOON, name="Bo", initials="ar", role="nurse")
    ward.people.set_active(ada, bo.id, NOON, is_active=False)
    with pytest.raises(RefusedError):
        another(ward, ada, "bk")
    assert ward.people.change(ada, ada.id, NOON, name="A", initials="ar", role="administrator")


@pytest.mark.parametrize(
    ("name", "initials", "pin"),
    [
        ("", "XY", PIN),
        ("  \n ", "XY", PIN),
        ("a\x00b", "XY", PIN),
        ("x" * 81, "XY", PIN),
        ("Xu", "", PIN),
        ("Xu", "X Y", PIN),
        ("Xu", "X_Y", PIN),
        ("Xu", "XYZXYZX", PIN),
        ("Xu", "XY", "12345"),
    ],
)
def test_what_cannot_be_taken_adds_nobody(ward: Store, name: str, initials: str, pin: str) -> None:
    with pytest.raises(InputError):
        ward.people.add_first(name, initials, pin, NOON)
    assert not ward.people.exist
    ada = first(ward)
    with pytest.raises(InputError):
        ward.people.add(ada, name, initials, "nurse", pin, NOON)
    assert ward.people.everybody() == (ada,)


@pytest.mark.hazard("H-30")
def test_only_who_is_an_administrator_now_changes_who_belongs(ward: Store) -> None:
    ada = first(ward)
    bo = another(ward, ada)
    stale = another(ward, ada, "CC", "administrator")
    ward.people.set_active(ada, stale.id, NOON, is_active=False)
    for by in (bo, stale):
        for attempt in (
            lambda by=by: another(ward, by, "XX"),
            lambda by=by: ward.people.reset_pin(by, ada.id, OTHER_PIN, NOON),
            lambda by=by: ward.people.set_active(by, bo.id, NOON, is_active=False),
            lambda by=by: ward.people.change(
                by, bo.id, NOON, name="B", initials="BK", role="administrator"
            ),
        ):
            with pytest.raises(RefusedError, match="Only an administrator"):
                attempt()
    assert at_once(ward.people.has_pin(ada.id, PIN))
    with pytest.raises(RefusedError, match="does not belong"):
        ward.people.set_active(ada, "nobody", NOON, is_active=False)


def test_an_administrator_is_always_left(ward: Store) -> None:
    ada = first(ward)
    bo = another(ward, ada)
    for attempt in (
        lambda: ward.people.set_active(ada, ada.id, NOON, is_active=False),
        lambda: ward.people.change(ada, ada.id, NOON, name="A", initials="AR", role="nurse"),
    ):
        with pytest.raises(RefusedError, match="No administrator would be left"):
            attempt()
    ward.people.change(ada, bo.id, NOON, name="Bo", initials="BK", role="administrator")
    assert not ward.people.set_active(ada, ada.id, NOON, is_active=False).is_active
    bo_now = ward.people.get(bo.id)
    assert bo_now is not None
    with pytest.raises(RefusedError, match="No administrator would be left"):
        ward.people.set_active(bo_now, bo.id, NOON, is_active=False)
    assert ward.people.set_active(bo_now, ada.id, NOON, is_active=True).is_active


def test_those_who_left_are_last_and_keep_their_name(ward: Store) -> None:
    ada = first(ward)
    gone = another(ward, ada, "AA")
    another(ward, ada, "ZZ")
    ward.people.set_active(ada, gone.id, NOON, is_active=False)
    assert [p.initials for p in ward.people.everybody()] == ["AR", "ZZ", "AA"]


def test_roles_are_the_five_that_there_are(ward: Store) -> None:
    ada = first(ward)
    for number, role in enumerate(ROLES):
        assert another(ward, ada, f"R{number}", role).role == role


# -- past the program ------------------------------------------------------------------------------

ATTACKS = {
    "another pin": "UPDATE audit SET body = json_set(body, '$.pin', 'x')",
    "a failure forgotten": "DELETE FROM audit WHERE kind = 'failed'",
    "replaced": "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 1",
    "the head moved": "UPDATE audit_head SET seq = 0",
    "the head away": "DELETE FROM audit_head",
    "a head again": "INSERT OR REPLACE INTO audit_head VALUES (1, 0, zeroblob(32))",
    "out of turn": "INSERT INTO audit SELECT 99, at, person, name, kind, subject, body, hash, hash FROM audit",
}


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
def test_what_was_done_stays(ward: Store, attack: str, recursive: str) -> None:
    first(ward)
    with pytest.raises(RefusedError):
        ward.sign_in.sign_in("AR", "000000", NOON)
    connection = ward._connection
    connection.execute(f"PRAGMA recursive_triggers = {recursive}")
    before = connection.execute("SELECT * FROM audit").fetchall()
    with pytest.raises(Exception, match="audit"):
        connection.execute(ATTACKS[attack])
    assert connection.execute("SELECT * FROM audit").fetchall() == before


APPEND = """
    INSERT INTO audit SELECT seq + 1, 't', NULL, NULL, 'person', ?, ?, hash, zeroblob(32) FROM audit_head
"""


def test_the_file_itself_keeps_initials_apart_and_an_administrator(ward: Store) -> None:
    ada = first(ward)
    nurse = '{"typed": "ar", "role": "nurse", "active": 1}'
    with pytest.raises(Exception, match="never have the same initials"):
        ward._connection.execute(APPEND, ("somebody", nurse))
    for gone in (
        '{"typed": "ar", "role": "nurse", "active": 1}',
        '{"role": "administrator", "active": 0}',
    ):
        with pytest.raises(Exception, match="always has an active administrator"):
            ward._connection.execute(APPEND, (ada.id, gone))


@pytest.mark.hazard("H-30")
def test_from_the_first_person_on_no_entry_is_without_a_name(ward: Store) -> None:
    with ward.writing():
        ward.append("p", event("dose"), NOON)
    ada = first(ward)
    bo = another(ward, ada)
    ward.people.set_active(ada, bo.id, NOON, is_active=False)
    for signer in (None, "", "nobody", bo.id):
        with pytest.raises(RecordError, match="none of them signs this"), ward.writing():
            ward.append("p", event("dose"), NOON, by="Ada Reyes", by_id=signer)
        with pytest.raises(RecordError, match="none of them signs this"), ward.writing():
            ward.append_many("p", [Entry("e", event("dose"), NOON, 0, "Ada Reyes", by_id=signer)])
    for name in (None, "", "  "):
        with pytest.raises(RecordError, match="has the name of who recorded it"), ward.writing():
            ward.append("p", event("dose"), NOON, by=name, by_id=ada.id)
    with pytest.raises(RecordError, match="none of them signs this"), ward.writing():
        ward.append("p", event("dose"), NOON, by="Ada Reyes", by_id=ada.id, witness_id=bo.id)
    with ward.writing():
        written = ward.append("p", event("dose"), NOON, by="Ada Reyes", by_id=ada.id)
    assert ward.entries("p")[1:] == (written,)
    assert (written.by, written.by_id) == ("Ada Reyes", ada.id)


def test_somebody_answers_for_what_is_imported(ward: Store) -> None:
    ward.importer = first(ward)
    with ward.writing():
        ward.append("p", event("dose"), NOON, by="import")
        ward.append_many("p", [Entry("e", event("dose"), NOON, 0, "RN from before")])
    assert [(e.by, e.by_id) for e in ward.entries("p")] == [
        ("import", ward.importer.id),
        ("RN from before", ward.importer.id),
    ]


def test_a_person_whose_row_cannot_be_read_is_told(ward: Store) -> None:
    first(ward)
    body = {"typed": "xx", "role": "surgeon", "active": 1, "name": "X", "initials": "XX"}
    with ward.writing():
        ward.audit.append("person", NOON, NOBODY, "x", body)
    with pytest.raises(RecordError, match="the person x of this ward cannot be read"):
        ward.people.everybody()


@pytest.mark.hazard("H-30")
def test_no_pin_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    with Store.create(path, pin_cost=CHEAP) as store:
        ada = first(store)
        another(store, ada)
        with pytest.raises(RefusedError):
            store.sign_in.sign_in("AR", "999888", NOON)
    content = path.read_bytes()
    for pin in (PIN, OTHER_PIN, "999888"):
        assert pin.encode() not in content
