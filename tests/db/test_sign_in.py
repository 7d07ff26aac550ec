"""Signing in: who they are, how long they wait after mistakes, and that a restart forgets none."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError, RecordError, RefusedError
from mgtracker.db.attempts import LONGEST_WAIT, still_to_wait, wait_after
from mgtracker.db.hashing import Cost
from mgtracker.db.person import Person
from mgtracker.db.sign_in import MOST_UNWRITTEN
from mgtracker.db.store import Store
from tests.db.people import CHEAP, NOON, OTHER_PIN, PIN, another, first

WRONG = "000001"


@pytest.fixture
def ward() -> Store:
    return Store.in_memory(CHEAP)


@pytest.fixture
def ada(ward: Store) -> Person:
    return first(ward)


def mistype(ward: Store, times: int, now: Instant = NOON, initials: str = "AR") -> Instant:
    """Wrong PINs, each as soon as it is looked at; when the last was."""
    for _ in range(times):
        now = now.plus(ward.sign_in.wait(initials, now))
        with pytest.raises(RefusedError, match="This is not the PIN of"):
            ward.sign_in.sign_in(initials, WRONG, now)
    return now


def kinds(ward: Store) -> list[str]:
    rows = ward._connection.execute("SELECT kind FROM audit WHERE kind <> 'person' ORDER BY seq")
    return [kind for (kind,) in rows]


def test_the_right_pin_and_no_other(ward: Store, ada: Person) -> None:
    assert ward.sign_in.sign_in(" ar", PIN, NOON) == ada
    for number, pin in enumerate((WRONG, "", f" {PIN}", PIN[:-1])):
        with pytest.raises(RefusedError, match="not the PIN of AR"):
            ward.sign_in.sign_in("AR", pin, NOON.plus(4000 * number))
    with pytest.raises(RefusedError, match="Nobody here has these initials"):
        ward.sign_in.sign_in("XX", PIN, NOON)


def test_who_left_does_not_come_in(ward: Store, ada: Person) -> None:
    bo = another(ward, ada)
    ward.people.set_active(ada, bo.id, NOON, is_active=False)
    with pytest.raises(RefusedError, match="does not belong to the ward any more"):
        ward.sign_in.sign_in("BK", OTHER_PIN, NOON)
    ward.people.set_active(ada, bo.id, NOON, is_active=True)
    assert ward.sign_in.sign_in("BK", OTHER_PIN, NOON).id == bo.id


def test_initials_that_are_nobodys_cost_as_much_as_a_wrong_pin() -> None:
    ward = Store.in_memory(Cost(8 * 1024, 3, 1))
    bo = another(ward, ada := first(ward))
    ward.people.set_active(ada, bo.id, NOON, is_active=False)

    def cost(initials: str) -> float:
        began = process_time()
        with pytest.raises(RefusedError):
            ward.sign_in.sign_in(initials, WRONG, NOON)
        return process_time() - began

    wrong, nobody, gone = (min(cost(who) for _ in range(3)) for who in ("AR", "XX", "BK"))
    assert nobody > wrong / 2
    assert gone > wrong / 2


def test_three_mistakes_are_free_then_each_wait_is_longer(ward: Store, ada: Person) -> None:
    assert [wait_after(n) for n in range(9)] == [0, 0, 0, 30, 60, 120, 240, 480, 900]
    assert wait_after(10**9) == LONGEST_WAIT
    now = mistype(ward, 3)
    assert ward.sign_in.wait("ar", now) == 30
    with pytest.raises(RefusedError, match=r"Too many wrong PINs. Wait 30 seconds"):
        ward.sign_in.sign_in("AR", PIN, now)  # the right one too
    assert ward.sign_in.wait("AR", now.plus(29)) == 1
    with pytest.raises(RefusedError, match=r"Wait 60 seconds before the next try"):
        ward.sign_in.sign_in("AR", WRONG, now.plus(30))
    assert ward.sign_in.sign_in("AR", PIN, now.plus(90)) == ada
    assert ward.sign_in.wait("AR", now.plus(90)) == 0
    mistype(ward, 2, now.plus(91))
    assert ward.sign_in.wait("AR", now.plus(91)) == 0


def test_a_wait_is_no_try_and_does_not_grow(ward: Store, ada: Person) -> None:
    now = mistype(ward, 3)
    for _ in range(5):
        with pytest.raises(RefusedError, match="Too many"):
            ward.sign_in.sign_in("AR", WRONG, now.plus(10))
    assert ward.sign_in.wait("AR", now.plus(30)) == 0
    assert kinds(ward) == ["failed"] * 3


def test_initials_that_are_nobodys_wait_as_long(ward: Store, ada: Person) -> None:
    bo = another(ward, ada)
    ward.people.set_active(ada, bo.id, NOON, is_active=False)
    for initials in ("xx", "BK"):
        for _ in range(3):
            assert ward.sign_in.wait(initials, NOON) == 0
            with pytest.raises(RefusedError, match=r"Nobody here|does not belong"):
                ward.sign_in.sign_in(initials, WRONG, NOON)
        assert ward.sign_in.wait(initials.swapcase(), NOON) == 30
        with pytest.raises(RefusedError, match="Too many wrong PINs"):
            ward.sign_in.sign_in(initials, WRONG, NOON)
    assert ward.sign_in.wait("AR", NOON) == 0
    assert kinds(ward) == []


def test_a_program_that_tries_out_initials_fills_no_memory(ward: Store, ada: Person) -> None:
    for number in range(MOST_UNWRITTEN + 1):
        ward.sign_in._keep_unwritten(f"x{number}", NOON)
    assert len(ward.sign_in._unwritten) == 1


def test_one_persons_mistakes_are_not_anothers(ward: Store, ada: Person) -> None:
    another(ward, ada)
    now = mistype(ward, 5)
    assert ward.sign_in.wait("BK", now) == 0
    assert ward.sign_in.sign_in("BK", OTHER_PIN, now)


def test_a_restart_forgets_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    with Store.create(path, pin_cost=CHEAP) as store:
        first(store)
    now = NOON
    for _ in range(4):
        with Store.open(path, pin_cost=CHEAP) as store:
            now = mistype(store, 1, now)
    with Store.open(path, pin_cost=CHEAP) as store:
        assert store.sign_in.wait("AR", now) == 60
        with pytest.raises(RefusedError, match="Too many"):
            store.sign_in.sign_in("AR", PIN, now)


def test_a_reset_by_an_administrator_ends_the_wait_and_is_recorded(
    ward: Store, ada: Person
) -> None:
    bo = another(ward, ada)
    now = mistype(ward, 6, initials="BK")
    reset = ward.people.reset_pin(ada, bo.id, "928374", now)
    assert reset.must_choose_pin
    assert ward.sign_in.sign_in("BK", "928374", now).must_choose_pin
    row = ward._connection.execute(
        "SELECT person, name, subject, json_extract(body, '$.what') FROM audit WHERE kind = 'person' "
        "ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    assert row == (ada.id, "Ada Reyes", bo.id, "reset")


def test_trying_out_the_old_pin_waits_too(ward: Store, ada: Person) -> None:
    for _ in range(3):
        with pytest.raises(RefusedError, match="not the PIN"):
            ward.sign_in.choose_pin(ada, WRONG, "928374", NOON)
    with pytest.raises(RefusedError, match="Too many"):
        ward.sign_in.choose_pin(ada, PIN, "928374", NOON)
    with pytest.raises(InputError, match="is the old one"):
        ward.sign_in.choose_pin(ada, PIN, PIN, NOON.plus(60))
    with pytest.raises(InputError, match="at least 6"):
        ward.sign_in.choose_pin(ada, PIN, "1", NOON.plus(60))
    assert ward.sign_in.choose_pin(ada, PIN, "928374", NOON.plus(60)).id == ada.id


def test_a_witness_is_somebody_else_by_their_own_pin(ward: Store, ada: Person) -> None:
    bo = another(ward, ada)
    witness = ward.sign_in.prove_witness("bk", OTHER_PIN, ada, NOON)
    assert (witness.person.id, witness.proved_at) == (bo.id, NOON)
    with pytest.raises(RefusedError, match="somebody else than who records"):
        ward.sign_in.prove_witness("AR", PIN, ada, NOON)
    with pytest.raises(RefusedError, match="not the PIN of BK"):
        ward.sign_in.prove_witness("BK", PIN, ada, NOON)
    assert kinds(ward) == ["witnessed", "failed"]


@pytest.mark.hazard("H-30")
def test_who_was_given_a_pin_is_no_witness_before_they_chose_their_own(
    ward: Store, ada: Person
) -> None:
    bo = another(ward, ada)
    ward.people.reset_pin(ada, bo.id, "928374", NOON)  # which Ada knows
    with pytest.raises(InputError, match="chosen by somebody else"):
        ward.sign_in.prove_witness("BK", "928374", ada, NOON)
    assert kinds(ward) == []
    ward.sign_in.choose_pin(bo, "928374", "838291", NOON)
    assert ward.sign_in.prove_witness("BK", "838291", ada, NOON).person.id == bo.id


def test_what_happens_is_written_once_each(ward: Store, ada: Person) -> None:
    ward.sign_in.sign_in("AR", PIN, NOON)
    ward.sign_in.sign_out(ada, NOON, "locked")
    ward.sign_in.sign_in("AR", PIN, NOON)
    ward.sign_in.sign_out(ada, NOON, "signed-out")
    assert kinds(ward) == ["signed-in", "locked", "signed-in", "signed-out"]


def test_a_file_that_takes_no_audit_still_counts(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    with Store.create(path, pin_cost=CHEAP) as store:
        first(store)
    with Store.open(path, read_only=True, pin_cost=CHEAP) as store:
        assert store.sign_in.sign_in("AR", PIN, NOON).initials == "AR"
        now = mistype(store, 3)
        with pytest.raises(RefusedError, match="Too many"):
            store.sign_in.sign_in("AR", PIN, now)
        ada = store.sign_in.sign_in("AR", PIN, now.plus(30))
        store.sign_in.sign_out(ada, now, "locked")
        with pytest.raises(RecordError, match="reading only"):
            store.audit.note("saw", now, ada.doer, "p")


SECONDS = st.integers(min_value=0, max_value=4 * 10**9)


@given(st.integers(min_value=0, max_value=60), SECONDS, SECONDS)
def test_nobody_waits_longer_than_the_longest_whatever_the_clock_says(
    failures: int, last: int, now: int
) -> None:
    wait = still_to_wait(failures, Instant(last), Instant(now))
    assert 0 <= wait <= wait_after(failures) <= LONGEST_WAIT
    assert wait_after(failures) <= wait_after(failures + 1)
    if now == last:
        assert wait == wait_after(failures)
    assert still_to_wait(failures, None, Instant(now)) == 0
