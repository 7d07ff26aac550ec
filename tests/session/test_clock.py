"""The clock is set back, set forward, put into another zone: entries keep their order, sums miss nothing."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from mgtracker.clinical.clock import DAY, HOUR, MINUTE, Instant
from mgtracker.clinical.clock_moves import ClockMove, set_back
from mgtracker.clinical.events import Patient
from mgtracker.clinical.verdict import Verdict
from mgtracker.db.store import Store
from mgtracker.session import Session
from tests.session.test_session import LONDON, MORNING, PROTOCOL, HandClock, bedside, dose, facts


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as store:
        with store.writing():
            store.append("p", Patient(MORNING, "Sample, Ada", "S-1"), MORNING)
            store.append("p", facts(), MORNING)
            store.append("p", bedside(), MORNING)
        yield store


@pytest.fixture
def session(store: Store, clock: HandClock) -> Session:
    found = Session(store, PROTOCOL, clock, LONDON, author="RN A")
    found.select("p")
    return found


def give(session: Session, at: Instant) -> Verdict:
    """5 g IM, recorded whatever speaks against it; what spoke."""
    event = dose(at)
    shown = session.propose(event)
    session.record(event, shown, "as prescribed")
    return shown


def most(verdict: Verdict) -> float:
    """The highest sum that a finding of the verdict names, in grams."""
    return max((float(f.sum.grams) for f in verdict.findings if f.sum is not None), default=0.0)


@pytest.mark.parametrize("moved", [-DAY, -HOUR, -30 * MINUTE, HOUR, DAY // 2])
@pytest.mark.hazard("H-07")
def test_no_dose_is_missed_when_the_clock_was_moved(
    session: Session, store: Store, clock: HandClock, moved: int
) -> None:
    """Seven doses of 5 g are above every limit of 24 h. Set forward by more than the window, the clock does
    hide them, and only the watch on it while the program runs can tell (`clock_moves.moved_between`).
    """
    for _ in range(6):
        give(session, clock.now())
        clock.move(20 * MINUTE)
    clock.move(moved)
    shown = give(session, clock.now())
    assert most(shown) == 35.0
    entries = store.entries("p")
    assert [entry.position for entry in entries] == list(range(1, len(entries) + 1))
    assert bool(set_back(entries)) == (moved < 0)


@pytest.mark.hazard("H-27")
@pytest.mark.hazard("H-07")
def test_a_view_says_that_it_is_earlier_than_the_newest_entry(
    session: Session, clock: HandClock
) -> None:
    give(session, clock.now())
    assert session.refresh().clock_moved is None
    clock.move(-HOUR)
    back = MORNING.plus(-HOUR)
    assert session.refresh().clock_moved == ClockMove(MORNING, back, -HOUR)
    clock.move(HOUR)
    assert session.refresh().clock_moved is None


@pytest.mark.hazard("H-27")
def test_an_entry_of_a_clock_ahead_is_told_of_until_that_time_has_come(
    session: Session, clock: HandClock
) -> None:
    """Also when more was written since the clock was set right, of this patient or of another."""
    clock.move(DAY)
    give(session, clock.now())
    clock.move(-DAY)
    give(session, clock.now())
    session.add_patient("q", Patient(clock.now(), "Other, Bo", "S-2"))
    ahead = MORNING.plus(DAY)
    assert session.refresh().clock_moved == ClockMove(ahead, MORNING, -DAY)
    clock.move(DAY)
    assert session.refresh().clock_moved is None


def test_nothing_is_said_of_a_sample_whose_times_are_its_own(
    store: Store, clock: HandClock
) -> None:
    session = Session(store, PROTOCOL, clock, LONDON, author="RN A", kind="sample")
    clock.move(-HOUR)
    assert session.refresh().clock_moved is None


def test_nor_of_a_ward_without_a_patient(clock: HandClock) -> None:
    with Store.in_memory() as empty:
        assert Session(empty, PROTOCOL, clock, LONDON).refresh().clock_moved is None


NIGHTS = ("2026-03-29T00:30:00+00:00", "2026-10-25T00:30:00+01:00")


@pytest.mark.parametrize("night", NIGHTS)
@pytest.mark.hazard("H-07")
def test_in_the_nights_in_which_the_clocks_change_all_goes_on(
    session: Session, store: Store, clock: HandClock, night: str
) -> None:
    """The computer writes the offset of each moment; four doses within two hours are four doses."""
    for step in range(4):
        moment = Instant.parse(night).plus(step * 40 * MINUTE)
        offset = moment.local(LONDON).utcoffset()
        assert offset is not None
        clock.time = replace(moment, offset=int(offset.total_seconds()))
        give(session, clock.now())
        assert session.refresh().clock_moved is None
    given = store.entries("p")
    assert set_back(given) == ()
    assert most(session.propose(dose(clock.now()))) in (0.0, 25.0)
    times = [entry.at for entry in given if entry.kind == "dose"]
    assert [b.seconds - a.seconds for a, b in pairwise(times)] == 3 * [40 * MINUTE]


def test_another_zone_of_the_computer_changes_no_window(session: Session, clock: HandClock) -> None:
    for hours in (0, -8, 9):
        clock.move(HOUR)
        clock.time = replace(clock.time, offset=hours * HOUR)
        give(session, clock.now())
    view = session.refresh()
    assert view.clock_moved is None
    assert view.patient is not None
    assert float(view.patient.caps[0].used) == 15.0
