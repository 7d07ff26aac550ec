"""What the list of orders says is next."""

from __future__ import annotations

import pytest

from mgtracker.db.store import Store
from mgtracker.session import Session
from mgtracker.ui.order_rows import order_rows
from tests.session.test_session import (
    HandClock,
    at,
    bedside,
    event,
    facts,
    patient,
    rate,
    record,
    session_on,
)


@pytest.fixture
def session() -> Session:
    found = session_on(Store.in_memory(), HandClock(at(1)))
    found.add_patient("ada", patient())
    found.select("ada")
    return found


ORDER = {
    "drug": "magnesium sulfate",
    "prescriber": "Dr P",
    "line": "a",
    "rate": "1 g/h",
    "for": "9 h",
}


def next_of(session: Session) -> str:
    (row,) = order_rows(session.refresh())
    return row.cells[-1]


@pytest.mark.parametrize(
    ("until", "said"), [({"until": at(9).as_written()}, "runs to "), ({}, "runs, no planned end")]
)
def test_an_infusion_that_runs_is_not_complete(
    session: Session, until: dict[str, str], said: str
) -> None:
    for one in (facts(), bedside(), event("order", 0, **ORDER)):
        record(session, one, reason="as ordered")
    assert next_of(session) == "08:00, 1 h late"
    record(session, rate(1, "1 g/h", **until), reason="as ordered")
    assert next_of(session).startswith(said)
    session.clock.time = at(2)
    record(session, rate(2, "0"), reason="as ordered")
    assert next_of(session) == "complete"
