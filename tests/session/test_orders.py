"""Orders through the one door: proved, proved again, changed, stopped, reviewed; and "will monitor"."""

from collections.abc import Iterator
from typing import Any

import pytest

from mgtracker.clinical.clock import HOUR
from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import DrawRequest, Entry, Order, OrderStop, Override, Review
from mgtracker.clinical.verdict import Level, Verdict
from mgtracker.db.store import Store
from mgtracker.session import Session
from tests.session.test_session import (
    HandClock,
    at,
    bedside,
    dose,
    event,
    facts,
    patient,
    session_on,
)


def im_order(hours: float = 0, count: int = 5, every: str = "4 h", **keys: Any) -> Order:
    given = {"drug": "magnesium sulfate", "amount": "5 g", "route": "IM", "prescriber": "Dr Varga"}
    found = event("order", hours, **(given | {"every": every, "count": count} | keys))
    assert isinstance(found, Order)
    return found


def review_of(target: str | None, outcome: str, hours: float = 0) -> Review:
    return Review(at(hours), "order-review", outcome, target)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as opened:
        yield opened


@pytest.fixture
def session(store: Store, clock: HandClock) -> Session:
    opened = session_on(store, clock)
    opened.add_patient("ada", patient())
    opened.select("ada")
    for what in (facts(), bedside()):
        opened.record(what, opened.propose(what))
    return opened


def write(session: Session, order: Order, reason: str | None = None) -> Entry:
    return session.record(order, session.propose(order), reason)


def new_of(store: Store, head: int) -> list[Entry]:
    return [entry for entry in store.entries("ada") if entry.position > head]


# -- proved ----------------------------------------------------------------------------------------


def test_an_order_is_proved_and_its_verdict_kept(session: Session) -> None:
    order = im_order()
    assert len(session.prove(order).doses) == 5
    entry = write(session, order)
    assert (entry.event, entry.shown) == (order, "OK")


def test_the_first_dose_may_be_in_the_future_the_order_not(session: Session) -> None:
    later = im_order(first=at(6).as_written())
    assert session.prove(later).doses[0].at == at(6)
    assert write(session, later).event == later
    for refused in (session.propose, session.prove):
        with pytest.raises(RefusedError, match="in the future"):
            refused(im_order(1))


@pytest.mark.hazard("H-11")
def test_an_order_that_stops_waits_for_a_reason_kept_beside_it(
    session: Session, store: Store
) -> None:
    order = im_order(count=12, every="2 h")
    assert session.propose(order).level is Level.STOP
    head = store.head()
    with pytest.raises(RefusedError, match="A reason is needed"):
        write(session, order)
    assert store.head() == head
    entry = write(session, order, "intensive care, level every 2 h")
    override = new_of(store, head)[-1].event
    assert entry.shown == "STOP"
    assert isinstance(override, Override)
    assert (override.target, override.rules) == (entry.id, ("cap-24h",))


def test_an_order_is_proved_again_and_refused_if_it_is_another_proof(
    session: Session, store: Store
) -> None:
    order = im_order(count=6)
    shown = session.propose(order)
    other = session_on(store, HandClock(), "RN B")
    other.select("ada")
    given = dose(0, "4 g")
    other.record(given, other.propose(given))
    head = store.head()
    with pytest.raises(RefusedError, match="has changed since it was shown"):
        session.record(order, shown)
    assert store.head() == head


# -- changed ---------------------------------------------------------------------------------------


def test_a_changed_order_is_a_stop_and_a_new_one_together(
    session: Session, store: Store, clock: HandClock
) -> None:
    old = write(session, im_order())
    clock.move(HOUR)
    new = im_order(1, amount="4 g")
    shown = _verdict(session, new, old.id)
    head = store.head()
    entry = session.change_order(old.id, new, shown, "less is enough", "RN B")
    stop, written = (one.event for one in new_of(store, head))
    assert stop == OrderStop(at(1), old.id, "changed: less is enough")
    assert written == entry.event == new
    assert entry.witness == "RN B"
    view = session.refresh().patient
    assert view is not None
    assert [one.entry.id for one in view.orders if one.is_open] == [entry.id]


def _verdict(session: Session, order: Order, old: str) -> Verdict:
    return session.verdict_on(order, session.prove(order, old))


def test_the_order_it_replaces_does_not_count(session: Session) -> None:
    old = write(session, im_order(count=6))
    new = im_order(count=6)
    assert session.propose(new).level is Level.STOP
    assert _verdict(session, new, old.id).level is Level.OK
    entry = session.change_order(old.id, new, _verdict(session, new, old.id))
    assert entry.shown == "OK"


def test_nothing_is_changed_where_the_new_one_is_refused(
    session: Session, store: Store, clock: HandClock
) -> None:
    old = write(session, im_order())
    stops = im_order(count=12, every="2 h")
    head = store.head()
    with pytest.raises(RefusedError, match="A reason is needed"):
        session.change_order(old.id, stops, _verdict(session, stops, old.id))
    with pytest.raises(RefusedError, match="has changed since it was shown"):
        session.change_order(old.id, stops, Verdict())
    with pytest.raises(RefusedError, match="not in the record"):
        session.change_order("nobody", im_order(), Verdict())
    with pytest.raises(RefusedError, match="written before it"):
        session.change_order(old.id, im_order(-1), Verdict())
    with pytest.raises(RefusedError, match="in the future"):
        session.change_order(old.id, im_order(1), Verdict())
    with pytest.raises(RefusedError, match="somebody else"):
        session.change_order(old.id, im_order(), Verdict(), witness="RN A")
    assert store.head() == head


# -- stopped ---------------------------------------------------------------------------------------


def test_an_order_is_stopped_once_for_a_reason(session: Session, store: Store) -> None:
    entry = write(session, im_order())
    with pytest.raises(RefusedError, match="A reason is needed to stop"):
        session.stop_order(entry.id, "  ")
    stop = session.stop_order(entry.id, " level reached ")
    assert stop.event == OrderStop(at(0), entry.id, "level reached")
    head = store.head()
    with pytest.raises(RefusedError, match="stopped already"):
        session.stop_order(entry.id, "again")
    assert store.head() == head


def test_what_is_no_order_or_struck_out_is_not_stopped(session: Session) -> None:
    given = dose(0)
    entry = session.record(given, session.propose(given))
    with pytest.raises(RefusedError, match="not in the record"):
        session.stop_order(entry.id, "so")
    order = write(session, im_order())
    session.void(order.id, "entered twice")
    with pytest.raises(RefusedError, match="not in the record"):
        session.stop_order(order.id, "so")


# -- reviewed --------------------------------------------------------------------------------------


def test_a_review_that_stops_ends_the_order_too(session: Session, store: Store) -> None:
    order = write(session, im_order())
    head = store.head()
    entry = session.review(review_of(order.id, "stop"), "level reached")
    review, stop = new_of(store, head)
    assert (review, review.note) == (entry, "level reached")
    assert stop.event == OrderStop(at(0), order.id, "stopped at review: level reached")


@pytest.mark.parametrize(
    ("target", "outcome"), [(True, "continue"), (True, "change"), (False, "stop")]
)
def test_any_other_review_is_written_alone(
    session: Session, store: Store, target: bool, outcome: str
) -> None:
    order = write(session, im_order())
    head = store.head()
    entry = session.review(review_of(order.id if target else None, outcome))
    assert new_of(store, head) == [entry]


def test_a_review_that_cannot_stop_its_order_is_not_written(session: Session, store: Store) -> None:
    order = write(session, im_order())
    session.stop_order(order.id, "level reached")
    head = store.head()
    with pytest.raises(RefusedError, match="stopped already"):
        session.review(review_of(order.id, "stop"))
    with pytest.raises(RefusedError, match="in the future"):
        session.review(review_of(order.id, "continue", 1))
    assert store.head() == head
    assert session.refresh().patient is not None


def test_nobody_changes_stops_or_reviews_without_a_name(session: Session) -> None:
    order = write(session, im_order())
    session.author = None
    with pytest.raises(RefusedError, match="Say who you are"):
        session.change_order(order.id, im_order(), Verdict())
    with pytest.raises(RefusedError, match="Say who you are"):
        session.stop_order(order.id, "so")
    with pytest.raises(RefusedError, match="Say who you are"):
        session.review(review_of(order.id, "continue"))


# -- will monitor ----------------------------------------------------------------------------------


def test_will_monitor_asks_for_a_draw_in_the_same_breath(session: Session, store: Store) -> None:
    for hours in (-20, -16, -12, -8, -7, -6, -5):
        given = dose(hours)
        session.record(given, session.propose(given), "ordered")
    head = store.head()
    given = dose(0, "10 g")
    entry = session.record(given, session.propose(given), "will monitor")
    assert entry.shown == "STOP"
    first, why, draw = (one.event for one in new_of(store, head))
    assert first == given
    assert isinstance(why, Override)
    assert isinstance(draw, DrawRequest)
    assert (draw.due, draw.rule, draw.target) == (at(6), "will-monitor", entry.id)
    view = session.refresh().patient
    assert view is not None
    assert {"magnesium", "potassium", "creatinine"} <= {
        due.what for due in view.due if due.task == "draw"
    }


def test_another_reason_asks_for_none(session: Session, store: Store) -> None:
    given = dose(0)
    session.record(given, session.propose(given), "prescriber informed")
    assert not [e for e in store.entries("ada") if isinstance(e.event, DrawRequest)]
