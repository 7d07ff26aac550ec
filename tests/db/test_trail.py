"""The audit as it is read: one list of all that was done, by whom, filtered, and without a secret."""

from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import Acknowledge, Event, Override, Void
from mgtracker.db import trail
from mgtracker.db.about import About
from mgtracker.db.audit import NOBODY, AuditKind, Doer
from mgtracker.db.person import Person
from mgtracker.db.recovery import make_recovery_key
from mgtracker.db.store import Store
from mgtracker.db.trail import DEED_KINDS, Deed, DeedKind, Wanted, look_back
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
        ("person", "own-pin", None, None),
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
    ward.audit.note("settings", NOON, NOBODY, detail="first")
    ward.audit.note("settings", west, NOBODY, detail="later")
    assert [deed.what for deed in ward.trail()] == ["later", "first"]
    assert [deed.what for deed in ward.trail(Wanted(since=at(1)))] == ["later"]


KINDS: dict[DeedKind, Callable[[Instant], Event]] = {
    "recorded": lambda _: event("dose"),
    "struck-out": lambda at: Void(at, "x", "mistyped"),
    "acknowledged": lambda at: Acknowledge(at, "k"),
}
steps = st.lists(
    st.tuples(
        st.integers(0, 9),
        st.sampled_from(["saw", "settings", *KINDS]),
        st.sampled_from("pq"),
        st.sampled_from("ab"),
    ),
    max_size=14,
)
moments = st.none() | st.integers(0, 9).map(at)
questions = st.builds(
    Wanted,
    st.none() | st.sampled_from("abc"),
    st.frozensets(st.sampled_from(["saw", "settings", *KINDS]), max_size=2),
    st.none() | st.sampled_from("pqr"),
    moments,
    moments,
    st.integers(0, 15),
)


def write(ward: Store, minute: int, kind: str, patient: str, who: str) -> None:
    if kind in KINDS:
        with ward.writing():
            what = KINDS[cast("DeedKind", kind)](at(minute))
            ward.append(patient, what, at(minute), by=who, by_id=who)
    else:
        doer = Doer(who, who)
        whom = patient if kind == "saw" else None
        ward.audit.note(cast("AuditKind", kind), at(minute), doer, whom)


def looked_through(ward: Store, wanted: Wanted) -> list[Deed]:
    """Every deed that is asked for, one by one: of two that come next, the later by the clock."""
    asked = [
        deed
        for deed in ward.trail(Wanted(most=99))
        if (wanted.person is None or deed.person == wanted.person)
        and (not wanted.kinds or deed.kind in wanted.kinds)
        and (wanted.patient is None or deed.patient == wanted.patient)
        and (wanted.since is None or deed.at >= wanted.since)
        and (wanted.until is None or deed.at < wanted.until)
    ]
    recorded = [deed for deed in asked if deed.entry is not None]
    round_it = [deed for deed in asked if deed.entry is None]
    found = []
    while recorded or round_it:
        takes = not recorded or (round_it and round_it[0].at.seconds >= recorded[0].at.seconds)
        found.append((round_it if takes else recorded).pop(0))
    return found


@pytest.mark.hazard("H-27")
@settings(max_examples=60)
@given(steps, st.lists(questions, max_size=4), st.integers(1, 5))
def test_whatever_is_asked_of_whatever_was_done_however_it_is_read(
    done: list[tuple[int, str, str, str]], asked: list[Wanted], stretch: int
) -> None:
    """Clocks go back and forth: each of the two parts keeps the order in which it was written."""
    with pytest.MonkeyPatch.context() as patched, Store.in_memory(CHEAP) as ward:
        for one in done:
            write(ward, *one)
        patched.setattr(trail, "STRETCH", stretch)
        everything = ward.trail()
        for part in (True, False):
            written = [d for d in everything if (d.entry is None) == part]
            times = [minute for minute, kind, *_ in done if (kind not in KINDS) == part]
            assert [d.at for d in reversed(written)] == [at(minute) for minute in times]
        for wanted in (Wanted(), *asked):
            assert list(ward.trail(wanted)) == looked_through(ward, wanted)[: wanted.most]


def test_of_a_sample_the_clock_decides_for_its_patients_came_one_after_the_other(
    tmp_path: Path,
) -> None:
    with Store.create(tmp_path / "sample.db", About("sample")) as sample:
        with sample.writing():
            for patient in "pq":
                for minute in (1, 2):
                    sample.append(patient, event("dose"), at(minute))
        assert [(d.patient, d.at) for d in sample.trail()] == [
            ("q", at(2)),
            ("p", at(2)),
            ("q", at(1)),
            ("p", at(1)),
        ]
        assert [d.patient for d in sample.trail(Wanted(most=3, until=at(2)))] == ["q", "p"]


def test_it_is_told_how_far_it_is_and_can_be_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trail, "STRETCH", 5)
    path = tmp_path / "ward.db"
    with Store.create(path) as ward:
        with ward.writing():
            for _ in range(20):
                ward.append("p", event("dose"), NOON)
        shares: list[float] = []
        found = look_back(path, None, Wanted(kinds=frozenset({"saw"})), shares.append)
        assert found == ()
        assert shares == sorted(shares)
        assert (shares[0], shares[-1]) == (0.0, 1.0)
        assert len(shares) == 5

        class StoppedError(Exception):
            pass

        def stop(share: float) -> None:
            if share > 0.5:
                raise StoppedError

        with pytest.raises(StoppedError):
            look_back(path, None, Wanted(kinds=frozenset({"saw"})), stop)


def test_the_ward_writes_while_it_is_looked_back_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between two stretches nothing is held; what is written meanwhile comes after what was asked for."""
    monkeypatch.setattr(trail, "STRETCH", 5)
    path = tmp_path / "ward.db"
    with Store.create(path) as ward:
        with ward.writing():
            for _ in range(20):
                ward.append("p", event("dose"), NOON)

        def write_one(_share: float) -> None:
            with ward.writing():
                ward.append("p", event("labs"), NOON)

        found = look_back(path, None, Wanted(), write_one)
        assert [deed.what for deed in found] == ["dose"] * 20
        assert len(ward.entries("p")) > 20


@pytest.mark.hazard("H-30")
def test_no_secret_is_in_it(ward: Store, ada: Person, bo: Person) -> None:
    make_recovery_key(ward, ada, at(20), CHEAP)
    text = repr([astuple(deed) for deed in ward.trail()])
    assert "argon2" not in text
    assert ("keys", "recovery sheet", None, None) in said(ward)
