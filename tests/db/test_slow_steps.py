"""Steps: what is slow is handed out, its answer or its error comes back, and what is left writes nothing."""

from functools import partial

import pytest

from mgtracker.clinical.errors import InputError, RefusedError
from mgtracker.db.hashing import matches
from mgtracker.db.new_ward import Administrator, Costs, making_ward
from mgtracker.db.recovery import making_recovery_key, recovering
from mgtracker.db.slow_steps import Steps, at_once, slow
from mgtracker.db.store import Store
from tests.db.people import CHEAP, NOON, OTHER_PIN, PASSPHRASE, PIN, another, first


def adding() -> Steps[int]:
    one = yield from slow(partial(int, "1"))
    try:
        two = yield from slow(partial(int, "two"))
    except ValueError:
        two = 2
    return one + two


def test_the_steps_get_what_was_returned_and_what_was_raised() -> None:
    assert at_once(adding()) == 3


def test_what_they_do_not_answer_is_raised() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        at_once(slow(partial(int, "two")))


def test_steps_that_wait_for_nothing_are_done() -> None:
    def nothing() -> Steps[str]:
        yield from ()
        return "done"

    assert at_once(nothing()) == "done"


# -- those of a ward ---------------------------------------------------------------------------------


@pytest.fixture
def ward() -> Store:
    return Store.in_memory(CHEAP)


def rows(ward: Store) -> int:
    (count,) = ward._connection.execute("SELECT count(*) FROM audit").fetchone()
    return int(count)


@pytest.mark.hazard("H-30")
def test_a_try_that_is_left_before_its_answer_counts_as_a_mistake(ward: Store) -> None:
    ada = first(ward)
    bo = another(ward, ada)
    for start in (
        lambda: ward.sign_in.signing_in("AR", PIN, NOON),
        lambda: ward.sign_in.proving_witness("AR", PIN, bo, NOON),
    ):
        left = start()
        assert next(left) is not None
        left.close()
    choosing = ward.sign_in.choosing_pin(ada, PIN, "928374", NOON)
    next(choosing)  # the new PIN is worked out first
    choosing.send("a line")
    choosing.close()
    assert ward.sign_in.wait("AR", NOON) == 30
    with pytest.raises(RefusedError, match="Too many wrong PINs"):
        next(ward.sign_in.signing_in("AR", PIN, NOON))
    assert ward.sign_in.wait("BK", NOON) == 0


def test_a_try_for_nobody_is_left_without_a_trace(ward: Store) -> None:
    first(ward)
    before = rows(ward)
    left = ward.sign_in.signing_in("XX", PIN, NOON)
    next(left)
    left.close()
    assert rows(ward) == before


def test_somebody_let_go_while_their_pin_is_looked_at_does_not_come_in(ward: Store) -> None:
    ada = first(ward)
    bo = another(ward, ada)
    steps = ward.sign_in.signing_in("BK", OTHER_PIN, NOON)
    is_right = next(steps)()
    assert is_right
    ward.people.set_active(ada, bo.id, NOON, is_active=False)
    with pytest.raises(RefusedError):
        steps.send(is_right)


def test_a_pin_given_anew_meanwhile_ends_the_old_one(ward: Store) -> None:
    ada = first(ward)
    bo = another(ward, ada)
    steps = ward.sign_in.signing_in("BK", OTHER_PIN, NOON)
    is_right = next(steps)()
    ward.people.reset_pin(ada, bo.id, "928374", NOON)
    with pytest.raises(RefusedError, match="not the PIN of BK"):
        steps.send(is_right)


def test_people_and_sheets_that_are_left_are_not_made(ward: Store) -> None:
    ada = first(ward)
    bo = another(ward, ada)
    before = rows(ward)
    for steps in (
        ward.people.adding(ada, "Cy Lopez", "CL", "nurse", "928374", NOON),
        ward.people.resetting_pin(ada, bo.id, "928374", NOON),
        making_recovery_key(ward, ada, NOON, CHEAP),
    ):
        assert callable(next(steps))
        steps.close()
    assert rows(ward) == before


def test_who_may_not_is_refused_before_anything_slow(ward: Store) -> None:
    ada = first(ward)
    bo = another(ward, ada)
    for steps in (
        ward.people.adding(bo, "Cy Lopez", "CL", "nurse", "928374", NOON),
        ward.people.resetting_pin(bo, ada.id, "928374", NOON),
        making_recovery_key(ward, bo, NOON, CHEAP),
        recovering(ward, "AAAA", bo, "928374", NOON),
    ):
        with pytest.raises(RefusedError, match="Only an administrator"):
            next(steps)
    with pytest.raises(RefusedError, match="has the initials BK already"):
        next(ward.people.adding(ada, "Cy Lopez", "bk", "nurse", "928374", NOON))
    with pytest.raises(InputError, match="at least 6"):
        next(ward.people.resetting_pin(ada, bo.id, "123", NOON))


@pytest.mark.parametrize("passphrase", [None, PASSPHRASE])
def test_a_ward_that_is_left_half_made_is_not_there(tmp_path, passphrase) -> None:  # type: ignore[no-untyped-def]
    path, costs = tmp_path / "w.db", Costs(CHEAP, CHEAP)
    administrator = Administrator("Ada Reyes", "AR", PIN, passphrase)
    whole, count = making_ward(path, Store.in_memory().about, administrator, NOON, costs), 0
    try:
        work = next(whole)
        while True:
            count += 1
            work = whole.send(work())
    except StopIteration as end:
        end.value[0].close()
    for name in tmp_path.iterdir():
        name.unlink()
    assert count == (2 if passphrase is None else 4)
    for stop in range(count):
        steps = making_ward(path, Store.in_memory().about, administrator, NOON, costs)
        work = next(steps)
        for _ in range(stop):
            work = steps.send(work())
        steps.close()
        assert [one.name for one in tmp_path.iterdir() if not one.name.endswith(".lock")] == []


def test_who_chose_a_pin_just_now_is_signed_in_without_typing_it_again(ward: Store) -> None:
    ada = first(ward)
    ward.sign_in.enter(ada, NOON)
    kept = ward._connection.execute("SELECT kind, person FROM audit ORDER BY seq DESC").fetchone()
    assert kept == ("signed-in", ada.id)
    assert not matches(PIN, "no line of ours")
