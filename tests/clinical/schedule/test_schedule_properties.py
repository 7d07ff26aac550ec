"""Over random journals: nothing is lost, nothing stands twice, time only moves on, an answer satisfies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.clock import DAY, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Entry, Event, Order, Review
from mgtracker.clinical.schedule import schedule
from tests.clinical.judge.builder import (
    DEFAULT,
    OXIDE,
    Loose,
    bedside,
    course,
    dose,
    event,
    fact,
    labs,
    named,
    order,
    rate,
    when,
)
from tests.clinical.schedule.asked import LONDON

HOURS = 240
LAST = when(HOURS)
BAG = "20 g in 500 mL"

ORDERS = (
    named("im", order("5 g", 0, "IM", every="4 h", count=6)),
    named("drip", order("1 g/h", 0, line="pump-1", **{"for": "26 h"})),
    named("night", order("12 mmol", 0, "oral", drug=OXIDE, every="nightly")),
    named("week", order("6 mmol", 0, over="3 h", times_per_week=3)),
    named("bridge", order("0.25 mcg", 0, "oral", drug="calcitriol", every="daily")),
    named("endless", order("2 g", 0, "IM", every="12 h", until=None)),
)
at = st.integers(0, HOURS * 60).map(lambda minutes: when(0).plus(minutes * 60))
drugs = st.sampled_from([("2 g", "IV", "magnesium sulfate"), ("12 mmol", "oral", OXIDE)])
more = st.sampled_from(
    [
        ("0.25 mcg", "oral", "calcitriol"),
        ("1 mcg", "oral", "alfacalcidol"),
        ("5 g", "IM", "magnesium sulfate"),
    ]
)
ids = st.sampled_from([entry[1]["id"] for entry in ORDERS if isinstance(entry, tuple)])
values = st.fixed_dictionaries(
    {},
    optional={
        "magnesium": st.sampled_from(["0.42 mmol/L", "0.80 mmol/L", "1.20 mmol/L"]),
        "calcium": st.sampled_from(["1.70 mmol/L", "2.30 mmol/L"]),
        "pth": st.sampled_from(["10 pg/mL", "90 pg/mL"]),
        "albumin": st.just("30 g/L"),
        "creatinine": st.just("80 umol/L"),
        "haemolysed": st.just(True),
    },
).filter(lambda found: set(found) - {"haemolysed"})
seen = st.fixed_dictionaries(
    {},
    optional={
        "reflex": st.just("present"),
        "respiratory_rate": st.just(18),
        "urine_4h": st.just("150 mL"),
        "antidote_ready": st.just(True),
        "qtc": st.just("470 ms"),
    },
)


def _rate_on_pump(start: Instant, speed: str, other: Instant) -> Event:
    until = other if other > start and speed != "0" else None
    return rate(speed, start, until, product=BAG)


happenings: st.SearchStrategy[Event] = st.one_of(
    st.builds(lambda t, d: dose(d[0], d[1], t, drug=d[2]), at, drugs | more),
    st.builds(lambda t, o: dose("5 g", "IM", t, order=o, site="left"), at, st.just("im")),
    st.builds(lambda t: dose("12 mmol", "oral", t, drug=OXIDE, order="night"), at),
    st.builds(_rate_on_pump, at, st.sampled_from(["0", "1 g/h", "2 g/h"]), at),
    st.builds(lambda t, v: labs(t, **v), at, values),
    st.builds(lambda t, v: bedside(t, **v), at, seen),
    st.builds(lambda t: fact(t, creatinine_clearance="85 mL/min", low_pth=True), at),
    st.builds(lambda t, o: event("not-given", t, order=o, reason="away"), at, ids),
    st.builds(lambda t, o: event("order-stop", t, target=o, reason="done"), at, ids),
    st.builds(lambda t, o: Review(t, "order-review", "continue", o), at, ids),
    st.builds(lambda t: Review(t, "oral-increase", "continue"), at),
)
journals = st.tuples(
    st.lists(st.sampled_from(ORDERS), unique_by=lambda one: one[1]["id"], max_size=3),
    st.lists(happenings, max_size=14),
).map(lambda parts: _course([*parts[0], *parts[1]]))


def _course(events: list[Loose]) -> Course:
    return course(*events).up_to(LAST)


def listed(found: Course, now: Instant, zone: ZoneInfo = LONDON) -> dict[str, Due]:
    items = schedule(found, DEFAULT, zone, now.plus(DAY))
    keys = {due.key: due for due in items}
    assert len(keys) == len(items), "one thing stands twice"
    return keys


@pytest.mark.hazard("H-16")
@given(journals, st.integers(0, 40 * 24 * 60), st.integers(0, 5 * 24 * 60))
def test_time_alone_takes_nothing_away_and_moves_states_forward(
    found: Course, minutes: int, later: int
) -> None:
    now = LAST.plus(minutes * 60)
    then = now.plus(later * 60)
    before, after = listed(found, now), listed(found, then)
    assert before.keys() <= after.keys()
    for key, due in before.items():
        assert after[key] == due
        assert due.state(now) <= due.state(then)
        assert due.opens <= due.due <= due.overdue


@given(journals, st.integers(0, 10 * 24 * 60))
def test_what_satisfies_an_item_ends_it(found: Course, minutes: int) -> None:
    now = LAST.plus(minutes * 60)
    open_now = (due for due in listed(found, now).values() if due.opens <= now)
    for due in first_and_last_alike(open_now):
        answered = Course((*found.entries, *answers(found, due, now)))
        assert due.key not in listed(answered, now), due


def first_and_last_alike(items: Iterable[Due]) -> Iterator[Due]:
    """Of items that differ in their time and number alone, the first and the last."""
    alike: dict[object, list[Due]] = {}
    for due in items:
        alike.setdefault((due.rule, due.task, due.what, due.target), []).append(due)
    for first, *later in alike.values():
        yield from (first, *later[-1:])


def answers(found: Course, due: Due, now: Instant) -> list[Entry]:
    """An entry that satisfies an item, made now."""
    made: Any
    target = None if due.target is None else found.entry(due.target)
    match due.task:
        case "dose":
            # At its own time: given now, it may be nearer to another one of the order.
            made = event("not-given", due.due, order=due.target, reason="held")
        case "infusion-start":
            assert target is not None
            assert isinstance(target.event, Order)
            made = rate("1 g/h", now, order=due.target, line="pump-9")
        case "infusion-end":
            made = rate("0", now, line=due.target)
        case "pause":
            made = rate("1 g/h", now, line=due.target)
        case "container":
            made = rate("1 g/h", now, line=due.target, product=BAG, new_bag=True)
        case "draw":
            unit = {"pth": "pmol/L", "creatinine": "umol/L"}.get(due.what, "mmol/L")
            made = labs(now, **{due.what: f"1 {unit}"})
        case "bedside":
            kinds = {"reflex": "present", "respiratory_rate": 18, "urine_4h": "150 mL"}
            made = bedside(now, **{due.what: kinds.get(due.what, True)})
        case "electrocardiogram":
            made = bedside(now, qtc="470 ms")
        case "clearance":
            made = fact(now, creatinine_clearance="85 mL/min")
        case _:
            made = Review(now, due.rule, "continue", due.target)
    assert due.satisfied_by
    return [Entry("answer", made, now, 10**6)]


@given(journals, st.integers(0, 10 * 24 * 60))
def test_only_nightly_and_daily_know_the_wall_clock(found: Course, minutes: int) -> None:
    now = LAST.plus(minutes * 60)
    wishes = {"night", "bridge"}
    elsewhere = ZoneInfo("Asia/Kathmandu")
    here = {k for k, due in listed(found, now).items() if due.target not in wishes}
    there = {k for k, due in listed(found, now, elsewhere).items() if due.target not in wishes}
    moved = {key for key in here ^ there if "labs-" in key or "review" in key}
    assert here ^ there == moved
    assert not moved or {"night", "bridge"} & {e.id for e in found.entries}


@given(journals)
def test_striking_out_restores_what_was_due(found: Course) -> None:
    """An entry struck out counts as if it had never been made."""
    now = LAST.plus(DAY)
    before = listed(found, now)
    given_now = labs(now, magnesium="0.80 mmol/L", calcium="2.30 mmol/L", pth="20 pg/mL")
    wrong = Entry("wrong", given_now, now, 10**6)
    void = Entry("void", event("void", now, target="wrong", reason="wrong patient"), now, 10**6 + 1)
    assert listed(Course((*found.entries, wrong, void)), now) == before
