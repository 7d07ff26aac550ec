"""A correction strikes the old entry out and writes the new one: both, or neither."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mgtracker.clinical.corrected import corrections
from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import Dose, DrawRequest, Override, Void
from mgtracker.clinical.verdict import Level, Verdict
from mgtracker.db.store import Store
from mgtracker.session import Session
from mgtracker.view import without
from tests.session.test_session import (
    HandClock,
    agrees_with_its_store,
    bedside,
    dose,
    event,
    facts,
    patient,
    rate,
    record,
    session_on,
)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as opened:
        yield opened


@pytest.fixture
def session(store: Store) -> Session:
    opened = session_on(store, HandClock())
    opened.add_patient("ada", patient())
    opened.select("ada")
    record(opened, facts())
    record(opened, bedside())
    return opened


def correct(session: Session, entry_id: str, what: Dose, why: str = "wrong amount", **said: str):
    return session.correct(entry_id, what, session.propose(what, entry_id), why, **said)


@pytest.mark.hazard("H-24")
def test_the_old_one_is_struck_and_the_new_one_counts(session: Session, store: Store) -> None:
    wrong = record(session, dose(amount="4 g", site="left"))
    session.clock.move(3 * 3600)  # type: ignore[attr-defined]
    entry = correct(session, wrong.id, dose(amount="5 g", site="left"))
    void, new = store.entries("ada")[-2:]
    assert isinstance(void.event, Void)
    assert (void.event.target, void.event.reason) == (wrong.id, "corrected: wrong amount")
    assert new == entry
    assert isinstance(new.event, Dose)
    assert new.event.amount.grams == 5
    assert new.recorded_at.seconds - new.at.seconds == 3 * 3600
    assert [e.id for e in session.course("ada").of_kind(Dose)] == [new.id]
    assert agrees_with_its_store(session, store)


@pytest.mark.hazard("H-24")
def test_the_verdict_is_the_one_without_the_old_entry(session: Session) -> None:
    wrong = record(session, dose(amount="5 g", site="left"))
    again = dose(amount="5 g", site="left", product="50 % injection")
    assert {f.reason for f in session.propose(again).findings} >= {"entered-twice", "same-site"}
    assert session.propose(again, wrong.id).level is Level.OK
    together = session.forecast(again, wrong.id)
    assert together is not None
    assert together.peak().mg == 5000
    assert session.forecast(again).peak().mg == 10000  # type: ignore[union-attr]


@pytest.mark.hazard("H-24")
def test_a_verdict_that_is_not_the_one_shown_is_refused_and_nothing_is_struck(
    session: Session, store: Store
) -> None:
    wrong = record(session, dose(amount="5 g", site="left"))
    head = store.head()
    with pytest.raises(RefusedError, match="The verdict has changed"):
        session.correct(wrong.id, dose(amount="50 g", site="left"), Verdict(), "slip of the pen")
    assert store.head() == head
    assert not session.course("ada").struck


def test_a_reason_to_go_on_is_needed_as_for_any_dose(session: Session, store: Store) -> None:
    wrong = record(session, dose(amount="4 g", site="left"))
    much = dose(amount="50 g", site="left")
    with pytest.raises(RefusedError, match="A reason is needed to go on"):
        correct(session, wrong.id, much)
    correct(session, wrong.id, much, reason="it was given")
    assert isinstance(store.entries("ada")[-1].event, Override)


@pytest.mark.parametrize("why", ["corrected: misread", " corrected:misread", "corrected:"])
def test_a_typed_reason_links_no_correction(session: Session, store: Store, why: str) -> None:
    given = record(session, dose(amount="4 g"))
    head = store.head()
    with pytest.raises(RefusedError, match="A correction is made with Enter"):
        session.void(given.id, why)
    assert store.head() == head
    session.void(given.id, "was corrected: misread")
    record(session, dose(amount="5 g"))
    assert corrections(session.course("ada")) == {}


def test_what_void_refuses_is_refused(session: Session, store: Store) -> None:
    wrong = record(session, dose(amount="4 g"))
    name = store.entries("ada")[0]
    right = dose(amount="5 g")
    head = store.head()
    for target, why, said in (
        (wrong.id, "  ", "A reason is needed"),
        ("nobody", "misread", "not in the record"),
        (name.id, "misread", "Only what happened"),
    ):
        with pytest.raises(RefusedError, match=said):
            session.correct(target, right, Verdict(), why)
    session.void(wrong.id, "entered twice")
    with pytest.raises(RefusedError, match="already struck"):
        session.correct(wrong.id, right, Verdict(), "misread")
    assert store.head() == head + 1


def test_a_correction_is_of_the_same_kind_and_an_order_is_changed(
    session: Session, store: Store
) -> None:
    wrong = record(session, dose(amount="4 g"))
    order = record(
        session,
        event(
            "order",
            drug="magnesium sulfate",
            route="IM",
            amount="5 g",
            first="2026-03-01T09:00:00+00:00",
        ),
        reason="as ordered",
    )
    head = store.head()
    for target, what in ((wrong.id, bedside()), (order.id, order.event)):
        with pytest.raises(RefusedError, match="Strike this entry out"):
            session.correct(target, what, Verdict(), "misread")
    assert store.head() == head


def test_not_in_the_future_not_by_nobody_not_witnessed_by_oneself(session: Session) -> None:
    wrong = record(session, rate())
    with pytest.raises(RefusedError, match="in the future"):
        session.correct(wrong.id, rate(1), Verdict(), "wrong time")
    with pytest.raises(RefusedError, match="somebody else"):
        session.correct(wrong.id, rate(), Verdict(), "wrong time", witness="rn a")
    session.author = None
    with pytest.raises(RefusedError, match="Say who you are"):
        session.correct(wrong.id, rate(), Verdict(), "wrong time")


def test_words_about_it_see_the_course_without_the_old_entry(session: Session) -> None:
    wrong = record(session, dose(amount="4 g"))
    view = session.refresh()
    assert without(view, None) is view
    other = without(view, wrong.id)
    assert other.patient is not None
    assert other.patient.course.of_kind(Dose) == ()
    assert view.patient is not None
    assert len(view.patient.course.of_kind(Dose)) == 1
    ward = session.select(None)
    assert without(ward, wrong.id) is ward


# -- the draw that was asked for with it -----------------------------------------------------------


def monitored(session: Session, amount: str, wrong: str | None = None) -> str:
    """A dose that goes on with "will monitor", in the place of another where one is named."""
    given = dose(amount=amount, emergency=True, route="IV", over="5 min")
    shown = session.propose(given, wrong)
    if wrong is None:
        return session.record(given, shown, "will monitor").id
    return session.correct(wrong, given, shown, "misread", "will monitor").id


def asked(session: Session) -> list[str | None]:
    draws = (entry.event for entry in session.course("ada").of_kind(DrawRequest))
    return [draw.target for draw in draws if isinstance(draw, DrawRequest)]


def test_the_draw_asked_for_goes_with_the_dose_and_the_new_dose_asks_for_its_own(
    session: Session, store: Store
) -> None:
    wrong = monitored(session, "2 g")
    assert asked(session) == [wrong]
    right = monitored(session, "1 g", wrong)
    assert asked(session) == [right]
    session.void(right, "another patient")
    assert asked(session) == []
    *_, void, draw = store.entries("ada")
    assert isinstance(void.event, Void)
    assert isinstance(draw.event, Void)
    assert (void.event.target, void.event.reason) == (right, "another patient")
    assert draw.event.reason == "asked for because of an entry that was struck out"
    assert agrees_with_its_store(session, store)


def test_a_draw_asked_for_with_another_dose_stays(session: Session) -> None:
    first = monitored(session, "1 g")
    session.clock.move(3600)  # type: ignore[attr-defined]
    other = record(session, dose(amount="2 g", site="left"), reason="as ordered")
    session.void(other.id, "not given")
    assert asked(session) == [first]
