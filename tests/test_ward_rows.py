"""A row that is kept is the one that would be worked out anew, at every instant; and stays the same object."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mgtracker.clinical.clock import DAY, HOUR, MINUTE, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Entry, Event
from mgtracker.view import WardRow, ward_row
from mgtracker.ward_rows import WardRows
from tests.session.test_session import (
    LONDON,
    PROTOCOL,
    at,
    bedside,
    dose,
    event,
    facts,
    patient,
    rate,
    told,
)

ADA = patient()
OXIDE: dict[str, Any] = {"drug": "magnesium oxide", "route": "oral"}


def journal(events: Iterable[Event]) -> Course:
    return Course(Entry(f"e{place}", one, one.at, place) for place, one in enumerate(events, 1))


def fresh(course: Course, now: Instant) -> WardRow:
    return ward_row("ada", ADA, course, PROTOCOL, now, LONDON)


hours = st.integers(0, 72).map(lambda quarters: quarters / 2)
events = st.one_of(
    st.builds(
        dose, hours, st.sampled_from(("1 g", "5 g", "16 g")), st.just("IM"), site=st.just("left")
    ),
    st.builds(
        dose, hours, st.just("12 mmol"), **{key: st.just(said) for key, said in OXIDE.items()}
    ),
    st.builds(rate, hours, st.sampled_from(("1 g/h", "2.5 g/h", "0"))),
    st.builds(
        lambda hour, lasts: rate(hour, until=at(hour + lasts).as_written()),
        hours,
        st.integers(1, 60),
    ),
    st.builds(
        lambda hour, lasts: rate(
            hour,
            "100 mg/h",
            drug="calcium gluconate",
            line="b",
            until=at(hour + lasts).as_written(),
        ),
        hours,
        st.integers(1, 90),
    ),
    st.builds(
        facts,
        hours,
        creatinine_clearance=st.sampled_from(("12 mL/min", "25 mL/min", "85 mL/min")),
        pregnant=st.booleans(),
    ),
    st.builds(bedside, hours, reflex=st.sampled_from(("present", "absent"))),
    st.builds(
        lambda hour, level: event("labs", hour, magnesium=level, calcium="1.9 mmol/L"),
        hours,
        st.sampled_from(("0.5 mmol/L", "0.9 mmol/L", "1.4 mmol/L", "3 mmol/L")),
    ),
    st.builds(lambda hour: event("order", hour, **OXIDE, amount="12 mmol", every="nightly"), hours),
    st.builds(
        lambda hour, drug: event(
            "order", hour, drug=drug, route="IM", amount="1 g", every="6 h", count=4
        ),
        hours,
        st.just("magnesium sulfate"),
    ),
)


def edges(course: Course, first: Instant) -> list[Instant]:
    """Instants round everything from which a row could depend on time, and some in between."""
    waits = (0, 4 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR, 36 * HOUR, 48 * HOUR, 5 * DAY, 7 * DAY)
    marks = {mark for g in course.given for mark in (g.start, g.end) if mark is not None}
    marks |= {entry.at.seconds for entry in course.entries}
    row = fresh(course, first)
    marks |= {t.seconds for due in row.due for t in (due.opens, due.due, due.overdue)}
    times = {mark + wait + off for mark in marks for wait in waits for off in (-1, 0, 1)}
    times |= {first.seconds + n * 97 * MINUTE for n in range(120)}
    return [Instant(second) for second in sorted(times) if second >= first.seconds]


@settings(max_examples=40, deadline=None)
@given(st.lists(events, max_size=7), hours, st.randoms(use_true_random=False))
def test_a_kept_row_is_the_one_worked_out_anew(
    what: list[Event], hour: float, chance: Random
) -> None:
    course = journal(what)
    rows = WardRows(PROTOCOL, LONDON)
    before: WardRow | None = None
    times = edges(course, at(hour))
    for now in sorted(chance.sample(times, min(len(times), 40))):
        row, anew = rows.row("ada", ADA, course, now), fresh(course, now)
        assert told(row) == told(anew), now.utc()
        assert row is before or row != before
        before = row


@settings(max_examples=25, deadline=None)
@given(st.lists(events, min_size=1, max_size=4))
def test_a_minute_by_minute_night_is_the_same(what: list[Event]) -> None:
    course = journal(what)
    rows = WardRows(PROTOCOL, LONDON)
    for minute in range(20):
        now = at(36).plus(minute * MINUTE)
        assert told(rows.row("ada", ADA, course, now)) == told(fresh(course, now))
