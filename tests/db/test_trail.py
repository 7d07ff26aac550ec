"""The audit as it is read: one list of all that was done, by whom, filtered, and without a secret."""

from dataclasses import astuple

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import Acknowledge, Override, Void
from mgtracker.db.audit import NOBODY
from mgtracker.db.person import Person
from mgtracker.db.recovery import make_recovery_key
from mgtracker.db.store import Store
from mgtracker.db.trail import DEED_KINDS, Wanted
from tests.db.entries import event
from tests.db.people import CHEAP, NOON, OTHER_PIN, PIN, another, first


def at(minute: int) -> Instant:
    return NOON.plus(60 * minute)


@pytest.fixture
def ward() -> Store:
    return Store.in_memory(CHEAP)


@pytest.fixture
def ada(ward: Store) -> Person:
    return first(ward)


@pytest.fixture
def bo(ward: Store, ada: Person) -> Person:
    """A day: Bo is added, signs in with Ada as the second person, records, strikes out, looks, prints."""
    bo = another(ward, ada)
    with pytest.raises(RefusedError):
        ward.sign_in.sign_in("BK", PIN, at(1))
    ward.sign_in.sign_in("BK", OTHER_PIN, at(2))
    ward.audit.note("saw", at(3), bo.doer, "p")
    ward.sign_in.prove_witness("AR", PIN, bo, at(4))
    own = {"by": bo.name, "by_id": bo.id}
    with ward.writing():
        ward.append(
            "p", event("dose"), at(5), entry_id="d", witness=ada.name, witness_id=ada.id, **own
        )
        ward.append("p", Override(at(5), "d", ("cap-24h",), "agreed"), at(5), entry_id="o", **own)
        ward.append("p", Void(at(6), "d", "mistyped"), at(6), entry_id="v", **own)
        ward.append("p", Acknowledge(at(7), "k"), at(7), entry_id="a", **own)
        ward.append("q", event("labs"), at(8), entry_id="l", note="from the phone", **own)
    ward.audit.note("printed", at(9), bo.doer, "p", "chart")
    ward.audit.note("settings", at(10), bo.doer, detail="shifts")
    ward.sign_in.sign_out(bo, at(11), "locked")
    return bo


def said(ward: Store, wanted: Wanted | None = None) -> list[tuple[object, ...]]:
    return [(d.kind, d.what, d.reason, d.patient) for d in ward.trail(wanted)]


def test_everything_is_in_one_list_the_newest_first(ward: Store, ada: Person, bo: Person) -> None:
    assert said(ward) == [
        ("locked", "", None, None),
        ("settings", "shifts", None, None),
        ("printed", "chart", None, "p"),
        ("recorded", "labs", "from the phone", "q"),
        ("acknowledged", "acknowledge", None, "p"),
        ("struck-out", "void", "mistyped", "p"),
        ("overrode", "override", "agreed", "p"),
        ("recorded", "dose", None, "p"),
        ("witnessed", "", None, None),
        ("saw", "", None, "p"),
        ("signed-in", "", None, None),
        ("failed", "", None, None),
        ("person", "added", None, None),
        ("person", "added", None, None),
    ]
    deeds = ward.trail()
    assert {deed.kind for deed in deeds} <= set(DEED_KINDS)
    by_kind = {deed.kind: deed for deed in deeds}
    assert (by_kind["failed"].person, by_kind["failed"].subject) == (None, bo.id)
    assert (by_kind["recorded"].entry, by_kind["recorded"].name) == ("d", bo.name)
    assert (by_kind["saw"].person, by_kind["saw"].at) == (bo.id, at(3))


def test_each_filter_and_all_of_them(ward: Store, ada: Person, bo: Person) -> None:
    assert [d.kind for d in ward.trail(Wanted(kinds=frozenset({"saw", "struck-out"})))] == [
        "struck-out",
        "saw",
    ]
    assert {d.patient for d in ward.trail(Wanted(patient="q"))} == {"q"}
    assert [d.kind for d in ward.trail(Wanted(patient="p"))][-2:] == ["recorded", "saw"]
    of_ada = ward.trail(Wanted(person=ada.id))
    assert [d.kind for d in of_ada] == ["recorded", "witnessed", "person", "person"]
    of_bo = ward.trail(Wanted(person=bo.id))
    assert {"failed", "person", "recorded", "locked"} <= {d.kind for d in of_bo}
    inside = ward.trail(Wanted(since=at(5), until=at(7)))
    assert [d.entry for d in inside] == ["v", "o", "d"]
    assert ward.trail(Wanted(most=2)) == ward.trail()[:2]
    narrow = Wanted(bo.id, frozenset({"recorded"}), "q", at(8), at(9), 5)
    assert [d.entry for d in ward.trail(narrow)] == ["l"]
    assert ward.trail(Wanted(person="nobody")) == ()


def test_times_written_with_other_offsets_stand_in_their_true_order(ward: Store) -> None:
    west = Instant.parse("2026-03-01T07:30:00-05:00")
    ward.audit.note("settings", west, NOBODY, detail="later")
    ward.audit.note("settings", NOON, NOBODY, detail="first")
    assert [deed.what for deed in ward.trail()] == ["later", "first"]
    assert [deed.what for deed in ward.trail(Wanted(since=at(1)))] == ["later"]


@pytest.mark.hazard("H-30")
def test_no_secret_is_in_it(ward: Store, ada: Person, bo: Person) -> None:
    make_recovery_key(ward, ada, at(20), CHEAP)
    text = repr([astuple(deed) for deed in ward.trail()])
    assert "argon2" not in text
    assert ("keys", "recovery sheet", None, None) in said(ward)
